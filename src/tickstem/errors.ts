import { ActionError, type ErrorKind, errorOf } from '../base/errors.ts';
import { quoteBody } from '../http/quote.ts';
import type { HttpAnswer } from '../http/request.ts';
import { parseRetryAfter } from '../http/retry.ts';
import { TICKSTEM_MESSAGES as M } from './messages.ts';

/**
 * The credential that a request was sent with, for advice that fits: the API key, a ping token that the user gave, or
 * one that Tickstem gave.
 */
export type Credential = 'api-key' | 'ping-token' | 'own token';

/** The meaning of each HTTP status. The only such table. */
const STATUSES: Readonly<Record<number, readonly [ErrorKind, (typeof M)[keyof typeof M]]>> = {
  400: ['rejected', M.tickstemBadRequest],
  401: ['rejected', M.tickstemBadKey],
  402: ['rejected', M.tickstemPlanLimit],
  403: ['rejected', M.tickstemForbidden],
  404: ['rejected', M.tickstemNotFound],
  408: ['unreachable', M.tickstemSlow],
  422: ['rejected', M.tickstemBadValue],
  429: ['unreachable', M.tickstemRateLimit],
};

/** A ping needs no key, so what its answer says is about the token. */
const PING_STATUSES: typeof STATUSES = {
  401: ['rejected', M.tickstemBadPingToken],
  403: ['rejected', M.tickstemBadPingToken],
  404: ['rejected', M.tickstemNoSuchToken],
};

/**
 * Returns the error for a response with a status other than 2xx. The server's own explanation is quoted: it is the best
 * there is, and someone else's text; whoever shows it makes it safe.
 *
 * @param asked the request, for people: `POST /heartbeats`
 * @param nowMs milliseconds since the epoch, for `Retry-After`
 */
export function refusal(asked: string, answer: HttpAnswer, nowMs: number, credential: Credential): ActionError {
  const { status } = answer;
  const ofPing = credential === 'ping-token' ? PING_STATUSES[status] : undefined;
  const [kind, message] = ofPing ?? STATUSES[status] ?? byClass(status);
  const words = quoteBody(answer.body);
  const quote = words === '' ? '' : `, "${words}"`;
  const error = errorOf(kind, message, { answer: `${asked}: ${status}${quote}` });
  // An API key that is right can't help a ping, whose token Tickstem gave itself.
  const hint = credential === 'own token' && status === 401 ? undefined : error.hint;
  const retryAfterMs = parseRetryAfter(answer.headers['retry-after'], nowMs);
  return new ActionError(kind, error.message, { hint, status, retryAfterMs });
}

function byClass(status: number): readonly [ErrorKind, (typeof M)[keyof typeof M]] {
  if (status >= 500) return ['unreachable', M.tickstemServerError];
  if (status >= 400) return ['rejected', M.tickstemRefused];
  if (status >= 300) return ['rejected', M.tickstemRedirect];
  return ['unexpected', M.tickstemOddStatus];
}

/**
 * Returns the error for a response that is not what the API documents. It says what kind of response it was and doesn't
 * quote it: a list that is half right still contains ping tokens.
 */
export function invalidAnswer(asked: string, { body, headers }: HttpAnswer): ActionError {
  const type = headers['content-type'] ?? 'something';
  const what = body === '' ? 'an empty answer' : `${body.length} characters of ${type}`;
  return errorOf('unexpected', M.tickstemInvalid, { answer: `${asked}: ${what}` });
}

/** A status text of a response that carried nothing out. */
const FAILED =
  /^(?:error|err|fail|failed|failure|rejected|denied|forbidden|unauthorized|invalid|expired|not[ _-]found)$/i;

/**
 * Returns the error that a successful response reports in its body, as in 200 `{"status": "error"}`; `undefined` if it
 * reports none.
 *
 * @param isHeartbeat the body is a heartbeat, whose `status` is its own: `failing` is no failure of the request
 */
export function reportedError(
  asked: string,
  answer: HttpAnswer,
  json: Readonly<Record<string, unknown>>,
  isHeartbeat: boolean,
): ActionError | undefined {
  const { status, error, ok, success } = json;
  const isFailed = !isHeartbeat && typeof status === 'string' && FAILED.test(status.trim());
  const hasError = error !== undefined && error !== null && error !== false && error !== '';
  if (!isFailed && !hasError && ok !== false && success !== false) return undefined;
  const words = quoteBody(answer.body);
  const quote = words === '' ? '' : `, "${words}"`;
  return errorOf('rejected', M.tickstemReportsError, { answer: `${asked}: ${answer.status}${quote}` });
}
