import type { Clock } from '../base/clock.ts';
import { ActionError, asActionError, errorOf } from '../base/errors.ts';
import { fill } from '../base/message.ts';
import { HTTP_MESSAGES } from './messages.ts';

/** The longest that one request may take, in milliseconds. */
export const REQUEST_TIMEOUT_MS = 10_000;
/** The span of the first wait between two attempts; it doubles with each, up to the cap. In milliseconds. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** A timer can be so much early by the clock that a deadline is of, in milliseconds. */
const TIMER_SLACK_MS = 20;
/** The time that the attempt after a wait should have at least, in milliseconds. */
const ROOM_FOR_ATTEMPT_MS = 1000;

/** How long, and how often, something may be tried. */
export interface RetryBudget {
  clock: Clock;
  /** When all attempts together must be over, by the clock's `monotonicMs`. */
  deadlineMs: number;
  /** How many attempts there may be. */
  attempts: number;
  /** Called before each wait, so that the log isn't silent. */
  onWait?(failure: ActionError, waitMs: number): void;
}

/**
 * Returns a budget that begins now.
 *
 * @param limitMs for all attempts together, in milliseconds
 * @param say tells a line before each wait
 */
export function budgetFor(clock: Clock, limitMs: number, attempts: number, say: (line: string) => void): RetryBudget {
  return {
    clock,
    deadlineMs: clock.monotonicMs() + limitMs,
    attempts,
    onWait: ({ message }, waitMs) => {
      const wait = (waitMs / 1000).toFixed(1);
      say(`${fill(HTTP_MESSAGES.retryingSoon.text, { problem: message, wait })}.`);
    },
  };
}

/** Half of the time that is left, for a request that is an extra: the other half is for what matters. */
export function halfOf(budget: RetryBudget): RetryBudget {
  const nowMs = budget.clock.monotonicMs();
  return { ...budget, deadlineMs: nowMs + (budget.deadlineMs - nowMs) / 2 };
}

/**
 * Runs `attempt` until it succeeds, fails for good (anything but `unreachable`), or the budget is used up.
 *
 * Waits with full jitter (a random part of a span that doubles), after the server's `Retry-After` if there is one. A wait
 * that would pass the deadline is not begun.
 *
 * @param attempt gets the milliseconds that it may take
 * @throws ActionError the last failure, which says how often it was tried
 */
export async function retrying<T>(budget: RetryBudget, attempt: (timeoutMs: number) => Promise<T>): Promise<T> {
  const { clock, deadlineMs, attempts } = budget;
  let failure: ActionError | undefined;
  for (let tried = 1; ; tried++) {
    const leftMs = deadlineMs - clock.monotonicMs();
    if (leftMs <= 0) throw gaveUp(failure ?? noTime(), tried - 1);
    try {
      return await attempt(Math.min(REQUEST_TIMEOUT_MS, leftMs));
    } catch (thrown) {
      const error = asActionError(thrown);
      if (error.kind !== 'unreachable') throw error;
      const stillMs = deadlineMs - clock.monotonicMs();
      const waitMs = waitAfter(error, clock.random() * jitterSpan(tried), stillMs);
      failure = moreTelling(failure, error, stillMs);
      if (tried >= attempts || waitMs >= stillMs) throw gaveUp(failure, tried);
      budget.onWait?.(error, waitMs);
      await clock.sleep(waitMs);
    }
  }
}

/**
 * How long to wait, in milliseconds: as long as the server asked for, and a random time more. Without that, all the jobs of
 * a matrix would come back together. It doesn't make a wait that is just possible too long.
 */
function waitAfter({ retryAfterMs }: ActionError, jitterMs: number, leftMs: number): number {
  if (retryAfterMs === undefined) return jitterMs;
  const roomMs = leftMs - retryAfterMs - ROOM_FOR_ATTEMPT_MS;
  return retryAfterMs + Math.max(0, Math.min(jitterMs, roomMs));
}

/** The longest that is waited after so many attempts where nobody says how long, in milliseconds. */
function jitterSpan(tried: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tried - 1));
}

/** An attempt that the deadline cut short only says that there was no time: the one before it says what is wrong. */
function moreTelling(before: ActionError | undefined, error: ActionError, leftMs: number): ActionError {
  return before !== undefined && leftMs <= TIMER_SLACK_MS ? before : error;
}

function noTime(): ActionError {
  return errorOf('unreachable', HTTP_MESSAGES.noTimeLeft);
}

function gaveUp(error: ActionError, tried: number): ActionError {
  const asked = error.retryAfterMs === undefined ? '' : `, asked to wait ${Math.ceil(error.retryAfterMs / 1000)} s`;
  const often = tried <= 1 ? '' : `, tried ${tried} times`;
  if (asked === '' && often === '') return error;
  return new ActionError(error.kind, `${error.message}${often}${asked}`, {
    hint: error.hint,
    status: error.status,
    retryAfterMs: error.retryAfterMs,
    cause: error,
  });
}

/** No server asks for more than this in earnest, in seconds: a year. */
const LONGEST_RETRY_AFTER_SECS = 366 * 86_400;

/**
 * Milliseconds to wait, from a `Retry-After` header in either of its forms (RFC 9110, section 10.2.3: seconds, or a
 * date). `undefined` where it is absent, makes no sense, or is past.
 */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  const secs = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
  return secs > 0 && secs <= LONGEST_RETRY_AFTER_SECS ? secs * 1000 : undefined;
}
