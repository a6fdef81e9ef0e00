import type { SavedError } from '../base/errors.ts';
import { shortened } from '../base/text.ts';
import type { CreatedHeartbeat, Pingable } from '../heartbeat/find.ts';
import type { Interval } from '../heartbeat/interval.ts';

/** The state that the main step saves for the post step. Contains the ping token: the runner keeps state out of the log. */
export type JobState = SkippedState | Monitored;

/** There is nothing to do for this run. */
export interface SkippedState {
  kind: 'skipped';
  /** `true`: it doesn't count; otherwise GitHub withholds the key. */
  isUncounted: boolean;
  /** Why, as the end of a sentence. */
  reason: string;
}

export interface Monitored {
  kind: 'monitored';
  /** When the main step began, in milliseconds since the epoch. */
  startedAtMs: number;
  /** The same by the clock's `uptimeMs`, which nobody can set. */
  startedUptimeMs?: number | undefined;
  /** The heartbeat's name; `undefined` if a ping token stands for it, or if there is no safe name. */
  name: string | undefined;
  /** Why there is no way to know whether the job succeeds. */
  unproved?: SavedError | undefined;
  /** Why nothing is pinged, whatever becomes of the job. */
  unmonitored?: SavedError | undefined;
  heartbeat: Pingable | undefined;
  /** Other jobs share `renamed-from`: see `sharedInputs`. */
  ignoresRenamedFrom?: boolean | undefined;
  /** The main step created the heartbeat. */
  created: boolean;
  /** The main step renamed the heartbeat. */
  renamed: boolean;
  /** See `EnsureResult`. */
  own: CreatedHeartbeat | undefined;
  /** The interval of the workflow's schedule; `undefined` if it wasn't read, or see below. */
  interval?: Interval | undefined;
  /** Why the interval is unknown. */
  noInterval?: SavedError | undefined;
}

/**
 * The longest text that is passed on, in UTF-16 units. The runner passes state in the environment, and a process whose
 * environment has a variable of over 128 KiB can't be started (Linux, MAX_ARG_STRLEN).
 */
const LONGEST_TEXT = 1500;

/** Writes the state. It is small, whatever Tickstem and GitHub sent. */
export function writeState(state: JobState): string {
  return JSON.stringify(state, (key, value: unknown) => {
    if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
    // A part of a name is another name. The post step has the whole one in its input.
    return key === 'name' ? undefined : shortened(value, LONGEST_TEXT);
  });
}

/** Reads the state; `undefined` if it is missing, or damaged. Never quotes it: it contains the ping token. */
export function readState(saved: string): JobState | undefined {
  try {
    const state: unknown = JSON.parse(saved);
    if (typeof state !== 'object' || state === null || !('kind' in state)) return undefined;
    if (state.kind === 'skipped') return state as SkippedState;
    const isWhole = 'startedAtMs' in state && Number.isFinite(state.startedAtMs);
    return state.kind === 'monitored' && isWhole ? (state as Monitored) : undefined;
  } catch {
    return undefined;
  }
}
