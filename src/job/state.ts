import type { Pingable } from './ensure.ts';

/** What the main step leaves for the post step. Holds the ping token: the runner keeps state out of the log. */
export type WatchState =
  | {
      /** Why there is nothing to do for this run, as the end of a sentence. */
      skip: string;
    }
  | {
      skip?: undefined;
      /** The heartbeat's name; `undefined` where a ping token stands for it. */
      name: string | undefined;
      heartbeat: Pingable | undefined;
      /** The main step made the heartbeat. */
      created: boolean;
      /** See `Ensured`. */
      own: string | undefined;
    };

export function writeState(state: WatchState): string {
  return JSON.stringify(state);
}

/** `undefined` where nothing was saved. */
export function readState(saved: string): WatchState | undefined {
  return saved === '' ? undefined : (JSON.parse(saved) as WatchState);
}
