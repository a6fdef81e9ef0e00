import { formatDuration } from '../base/duration.ts';
import type { Pingable } from './find.ts';

/** Formats how often a ping is expected: `every 24 h (grace period 12 h)`, as far as it is known. */
export function formatExpectation({ intervalSecs, graceSecs }: Pick<Pingable, 'intervalSecs' | 'graceSecs'>): string {
  const every = intervalSecs === undefined ? 'at an unreadable interval' : `every ${formatDuration(intervalSecs)}`;
  return graceSecs === undefined ? every : `${every} (${formatGrace(graceSecs)})`;
}

/** Formats a grace period: `grace period 12 h`, `no grace period`. */
export function formatGrace(graceSecs: number): string {
  return graceSecs === 0 ? 'no grace period' : `grace period ${formatDuration(graceSecs)}`;
}
