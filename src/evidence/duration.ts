import { formatDuration } from '../base/duration.ts';
import { fill } from '../base/message.ts';
import { EVIDENCE_MESSAGES } from './messages.ts';

/**
 * Returns why a job was over too soon, as a clause; `undefined` where it wasn't, or nothing was asked.
 *
 * @param tookMs how long the job took since the main step began, in milliseconds
 * @param minDurationSecs seconds
 */
export function tooShort(tookMs: number, minDurationSecs: number | undefined): string | undefined {
  if (minDurationSecs === undefined) return undefined;
  const tookSecs = Math.max(0, tookMs / 1000);
  if (tookSecs >= minDurationSecs) return undefined;
  const [took, least] = [formatDuration(tookSecs), formatDuration(minDurationSecs)];
  // Over an hour, seconds are not shown; they are where they make the difference.
  const shown = took === least ? { took: `${Math.floor(tookSecs)} s`, least: `${minDurationSecs} s` } : { took, least };
  return fill(EVIDENCE_MESSAGES.jobTooShort.text, shown);
}
