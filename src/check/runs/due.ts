import type { Firings } from '../../schedule/firings.ts';

/** What is known of the pings that a schedule is compared with. Milliseconds. */
export interface Pings {
  /** The last one, or, before the first, when the heartbeat was made: what fired before that is not owed. */
  sinceMs: number;
  graceMs: number;
}

/**
 * What a schedule says of pings:
 * - `on-time`: no firing is without one; the next is due at `dueMs`;
 * - `late`: there was none since the last firing, at `dueMs`, and it has grace left;
 * - `owed`: there was none since a firing whose grace is past. Whether that is a miss, GitHub's record of the runs says.
 */
export interface ScheduleStatus {
  view: 'on-time' | 'late' | 'owed';
  dueMs: number | undefined;
}

/** Compares pings with the schedule as it stands. "Past" is strictly later, as for intervals. */
export function compareWithSchedule({ sinceMs, graceMs }: Pings, firings: Firings, nowMs: number): ScheduleStatus {
  // Not the very last firing: where a schedule fires more often than its grace lasts, that one always has grace left.
  const owedMs = firings.lastAt(nowMs - graceMs - 1);
  if (owedMs !== undefined && owedMs > sinceMs) return { view: 'owed', dueMs: owedMs };
  const lastMs = firings.lastAt(nowMs);
  if (lastMs !== undefined && lastMs > sinceMs) return { view: 'late', dueMs: lastMs };
  return { view: 'on-time', dueMs: firings.firstAfter(Math.max(nowMs, sinceMs)) };
}

/** What GitHub's record says of a firing that nobody pinged for. */
export interface Runs {
  /** A run that counts, though the clock did not start it, began less than the grace before the firing, and pinged. */
  cameEarly: boolean;
  /** A run is queued or at work, and its job is not over. */
  isPending: boolean;
}

/**
 * Whether a firing that nobody pinged for is a miss. Never a false alarm: a job that is still at work, or was started
 * by hand a moment before, missed nothing, and what is not known is left to the interval.
 *
 * @param runs `undefined`: not known
 */
export function isMissed(runs: Runs | undefined): 'missed' | 'pending' | 'no' | 'unknown' {
  if (runs === undefined) return 'unknown';
  if (runs.cameEarly) return 'no';
  return runs.isPending ? 'pending' : 'missed';
}
