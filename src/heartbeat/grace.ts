const LEAST_SECS = 30 * 60;
const MOST_SECS = 6 * 3600;

/**
 * The grace of an interval where none was given: an eighth of it, at least 30 minutes and at most 6 hours, because
 * GitHub starts scheduled runs late. Both in seconds.
 */
export function defaultGraceSecs(intervalSecs: number): number {
  return Math.min(MOST_SECS, Math.max(LEAST_SECS, Math.floor(intervalSecs / 8)));
}
