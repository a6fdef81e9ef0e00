/** GitHub starts scheduled runs hours late: with 6 h, Tickstem alerted falsely on 6 of 171 measured days, with 12 h on none. */
const SCHEDULED_SECS = 12 * 3600;
const LEAST_SECS = 30 * 60;
const MOST_SECS = 6 * 3600;

/**
 * Returns the grace period of a heartbeat where none is given, in seconds.
 *
 * @param isScheduled runs of the schedule ping it
 */
export function defaultGraceSecs(intervalSecs: number, isScheduled: boolean): number {
  return isScheduled ? SCHEDULED_SECS : eighthOf(intervalSecs);
}

/** Tells whether a grace period is a default for that interval: of either kind, or of version 1.0.0. */
export function isDefaultGrace(graceSecs: number | undefined, intervalSecs: number | undefined): boolean {
  if (graceSecs === undefined || intervalSecs === undefined) return false;
  return graceSecs === SCHEDULED_SECS || graceSecs === eighthOf(intervalSecs);
}

/** An eighth of the interval, at least 30 minutes and at most 6 hours: the default of version 1.0.0 for every heartbeat. */
function eighthOf(intervalSecs: number): number {
  return Math.min(MOST_SECS, Math.max(LEAST_SECS, Math.floor(intervalSecs / 8)));
}
