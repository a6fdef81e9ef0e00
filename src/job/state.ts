import type { SavedError } from '../base/errors.ts';
import type { CreatedHeartbeat, Pingable } from '../heartbeat/find.ts';
import type { Interval } from '../heartbeat/interval.ts';

/** What the main step leaves for the post step. Holds the ping token: the runner keeps state out of the log. */
export type JobState =
  | {
      /** Why there is nothing to do for this run, as the end of a sentence. */
      skip: string;
    }
  | Watched;

export interface Watched {
  skip?: undefined;
  /** When the main step began, in milliseconds since the epoch. */
  startedAtMs: number;
  /** The same by the clock's `uptimeMs`, which nobody can set. */
  startedUptimeMs?: number | undefined;
  /** The heartbeat's name; `undefined` where a ping token stands for it, or where there is none that is safe. */
  name: string | undefined;
  /** Why there is nothing to ping, whatever comes of the job. */
  unwatched?: SavedError | undefined;
  heartbeat: Pingable | undefined;
  /** The main step made the heartbeat. */
  created: boolean;
  /** See `EnsureResult`. */
  own: CreatedHeartbeat | undefined;
  /** What the workflow's schedule says; `undefined` where it was not asked, or see below. */
  interval?: Interval | undefined;
  /** Why there is no interval to be had. */
  noInterval?: SavedError | undefined;
}

export function writeState(state: JobState): string {
  return JSON.stringify(state);
}

/** `undefined` where nothing was saved. */
export function readState(saved: string): JobState | undefined {
  return saved === '' ? undefined : (JSON.parse(saved) as JobState);
}
