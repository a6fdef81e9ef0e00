import { formatDuration } from '../base/duration.ts';
import { ActionError, causesOf, type ErrorKind, errorOf } from '../base/errors.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Interval } from './interval.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';

type Level = 'notice' | 'warning' | 'error';

/** A problem that ends by itself is a warning; one that somebody has to fix, an error; one with another way, a notice. */
const LEVELS: Readonly<Record<ErrorKind, Level>> = {
  input: 'error',
  setup: 'error',
  rejected: 'error',
  unexpected: 'error',
  unreachable: 'warning',
  unsupported: 'notice',
};

/**
 * Annotates a problem of the monitoring. The one place that decides its level.
 *
 * @param text what happened, with the error's own text
 */
export function reportTrouble(report: Reporter, text: string, error: ActionError, level = LEVELS[error.kind]): void {
  // The annotation is the last line: what fails a step is what people read.
  for (const line of causesOf(error)) report.debug(line);
  report[level](text);
}

/** Documented by Tickstem, in seconds. Only used to explain a rejection: the server has the last word. */
export const INTERVAL_LIMITS_SECS = { least: 60, most: 86_400 };
/** The statuses of a response that rejects a value. */
const VALUE_STATUSES: readonly (number | undefined)[] = [400, 409, 422];

/** Tells whether the interval explains a rejection, and in which way. */
export function intervalProblem(error: ActionError, secs: number): 'too long' | 'too short' | undefined {
  if (error.kind !== 'rejected' || !VALUE_STATUSES.includes(error.status)) return undefined;
  if (secs > INTERVAL_LIMITS_SECS.most) return 'too long';
  return secs < INTERVAL_LIMITS_SECS.least ? 'too short' : undefined;
}

/**
 * Returns a rejected create with what is known of Tickstem's limits, if the interval may be the reason. An interval from
 * the schedule that is too long is `unsupported`: nobody has to fix that, because a check covers the workflow.
 */
export function explainRefusal(error: ActionError, interval: Interval): ActionError {
  const problem = intervalProblem(error, interval.secs);
  if (problem === undefined) return error;
  const { least, most } = INTERVAL_LIMITS_SECS;
  const values = { from: interval.from, needs: formatDuration(interval.secs), answer: error.message };
  const explained =
    problem === 'too long'
      ? errorOf(kindOf(interval), M.tooLong, { ...values, most: formatDuration(most) })
      : errorOf('rejected', M.tooShort, { ...values, least: formatDuration(least) });
  return new ActionError(explained.kind, explained.message, {
    hint: explained.hint,
    status: error.status,
    cause: error,
  });
}

/** Returns the error for a heartbeat that Tickstem created with a shorter interval than was sent. */
export function shortenedError(sent: Interval, storedSecs: number, idOfLeft: string | undefined): ActionError {
  const values = { stored: formatDuration(storedSecs), from: sent.from, needs: formatDuration(sent.secs) };
  return idOfLeft === undefined
    ? errorOf(kindOf(sent), M.shortened, values)
    : errorOf('rejected', M.shortenedLeft, { ...values, id: idOfLeft });
}

function kindOf({ isFromSchedule }: Interval): ErrorKind {
  return isFromSchedule ? 'unsupported' : 'rejected';
}
