import { formatDuration } from '../base/duration.ts';
import { ActionError, causesOf, type ErrorKind } from '../base/errors.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Interval } from './interval.ts';

/** What passes by itself is a warning; what somebody has to mend is an error. */
const LEVELS: Readonly<Record<ErrorKind, 'warning' | 'error'>> = {
  input: 'error',
  setup: 'error',
  rejected: 'error',
  unexpected: 'error',
  unreachable: 'warning',
};

/** Where trouble of the monitoring becomes an annotation: the one place that decides its level. */
export function reportTrouble(report: Reporter, what: string, error: ActionError): void {
  report[LEVELS[error.kind]](`${what}: ${error.advice}`);
  for (const line of causesOf(error)) report.debug(line);
}

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
