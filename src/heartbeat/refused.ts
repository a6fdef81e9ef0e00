import { formatDuration } from '../base/duration.ts';
import { ActionError } from '../base/errors.ts';
import type { Interval } from './interval.ts';

/** Documented by Tickstem, in seconds. Only used to explain a refusal: the server has the last word. */
const INTERVAL_LIMITS_SECS = { least: 60, most: 86_400 };

/** A refusal of Tickstem, with what is known of its limits where the interval may be the reason. */
export function explainRefusal(error: ActionError, { secs, from }: Interval): ActionError {
  const { least, most } = INTERVAL_LIMITS_SECS;
  if (error.kind !== 'rejected' || error.hint !== undefined || (secs >= least && secs <= most)) return error;
  const wayOut =
    secs > most
      ? ' What works today: name this workflow under `workflows:` in a step of `mode: check`, which judges it by its runs, with ' +
        '`watch-self: true`, by which Tickstem watches the check.'
      : '';
  return new ActionError(error.kind, error.message, {
    status: error.status,
    hint:
      `Tickstem documents intervals from ${formatDuration(least)} to ${formatDuration(most)}, and ${from} needs ` +
      `${formatDuration(secs)}. Nothing was created, and this fails no job.${wayOut}`,
    cause: error,
  });
}
