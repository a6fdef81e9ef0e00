import { formatDuration } from '../base/duration.ts';

/**
 * Why a job was over too soon, as a clause; `undefined` where it was not, or nothing was asked.
 *
 * @param startedAtMs when the main step began, in milliseconds since the epoch
 * @param minDurationSecs seconds
 */
export function tooShort(startedAtMs: number, nowMs: number, minDurationSecs: number | undefined): string | undefined {
  if (minDurationSecs === undefined) return undefined;
  const tookSecs = Math.max(0, (nowMs - startedAtMs) / 1000); // a clock that was set back proves nothing
  if (tookSecs >= minDurationSecs) return undefined;
  const [took, least] = [formatDuration(tookSecs), formatDuration(minDurationSecs)];
  // Over an hour, seconds are not told; they are where they make the difference.
  const told = took === least ? [`${Math.floor(tookSecs)} s`, `${minDurationSecs} s`] : [took, least];
  return `the job was over ${told[0]} after this step, and \`min-duration\` is ${told[1]}`;
}
