import { DAY_MS, formatInstant } from '../base/duration.ts';
import { say } from '../base/message.ts';
import type { Run } from '../runner/run.ts';
import { CHECK_MESSAGES as M } from './messages.ts';

/** GitHub stops the schedules of a public repository after 60 days without activity (docs: event "schedule"). */
const STOPPED_AFTER_DAYS = 60;
const WARNED_AFTER_DAYS = 45;

/**
 * Returns a warning if GitHub is about to stop the schedules of this repository; `undefined`: it isn't, or that can't be known.
 * The check only warns, because activity that is made up breaks GitHub's terms.
 *
 * @param nowMs milliseconds since the epoch
 */
export function stopWarning(
  { isPublic, pushedAtMs }: Pick<Run, 'isPublic' | 'pushedAtMs'>,
  nowMs: number,
): string | undefined {
  if (isPublic !== true || pushedAtMs === undefined || nowMs - pushedAtMs < WARNED_AFTER_DAYS * DAY_MS)
    return undefined;
  const day = (ms: number) => formatInstant(ms).slice(0, 10);
  const stop = pushedAtMs + STOPPED_AFTER_DAYS * DAY_MS;
  const when = stop > nowMs ? `on ${day(stop)}` : `any time now (60 days were over on ${day(stop)})`;
  return say(M.scheduleStops, { day: day(pushedAtMs), when });
}
