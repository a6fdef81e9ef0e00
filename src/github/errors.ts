import { ActionError, asActionError, errorOf } from '../base/errors.ts';
import { quoteBody } from '../http/quote.ts';
import type { HttpAnswer } from '../http/request.ts';
import { parseRetryAfter } from '../http/retry.ts';
import { GITHUB_MESSAGES as M } from './messages.ts';

/** The thing that was requested from GitHub, for the error that says what to do. */
export interface Requested {
  /** For people, in the middle of a sentence: `the workflow file nightly.yml`. */
  what: string;
  /** The permission that it requires: `contents: read`. */
  permission: string;
}

/** A response that isn't a success. */
export interface Refused {
  status: number;
  /** GitHub's own message, safe to quote; empty if there is none. */
  message: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Returns the error for a response of GitHub with a status other than 2xx. It quotes GitHub's own message, and its advice
 * fits that message: not every 403 is a missing permission.
 *
 * @param nowMs milliseconds since the epoch, to tell how long a rate limit lasts
 */
export function statusError({ status, message, headers }: Refused, requested: Requested, nowMs: number): ActionError {
  const { what, permission } = requested;
  const answer = message === '' ? String(status) : `${status}, "${message}"`;
  const limit = limitIn({ status, message, headers }, nowMs);
  if (limit !== undefined || status === 408 || status >= 500) {
    const error = errorOf('unreachable', limit === undefined ? M.githubUnavailable : M.githubRateLimit, {
      what,
      answer,
    });
    const retryAfterMs = limit?.untilMs ?? parseRetryAfter(header(headers, 'retry-after'), nowMs);
    return withStatus(error, status, retryAfterMs);
  }
  return withStatus(rejection(status, message, { what, answer, permission }), status);
}

function rejection(status: number, message: string, values: Requested & { answer: string }): ActionError {
  const { what, answer, permission } = values;
  if (status === 401) return errorOf('rejected', M.githubBadToken, { what, answer });
  if (status >= 300 && status < 400) return errorOf('rejected', M.githubMoved, { what, answer });
  if (status === 404) return errorOf('rejected', M.githubNotFound, { what, answer, permission });
  if (status !== 403) return errorOf('rejected', M.githubRejected, { what, answer });
  if (/\bIP allow list\b/i.test(message)) return errorOf('rejected', M.githubIpAllowList, { what, answer });
  if (/\bSAML\b/i.test(message)) return errorOf('rejected', M.githubSaml, { what, answer });
  return errorOf('rejected', M.githubNoPermission, { what, answer, permission });
}

/**
 * Returns the error for a response that is complete, as `send` gave it.
 *
 * @see statusError
 */
export function answerError({ status, headers, body }: HttpAnswer, requested: Requested): ActionError {
  // GitHub's own clock, by which its rate limits end, is in its response.
  const nowMs = Date.parse(headers.date ?? '');
  return statusError({ status, headers: headers as Refused['headers'], message: quoteBody(body) }, requested, nowMs);
}

/** Whether a response says that too much was requested, in this hour or at once. */
export function isRateLimit({ status, headers, body }: HttpAnswer): boolean {
  return limitIn({ status, headers: headers as Refused['headers'], message: quoteBody(body) }, 0) !== undefined;
}

/**
 * Returns what octokit threw, as an error of ours.
 *
 * @param what was requested, for people: `the workflow file nightly.yml`
 * @param permission that it requires: `contents: read`
 */
export function githubError(thrown: unknown, what: string, permission: string, nowMs: number): ActionError {
  const { status, message, cause, response } = thrown as {
    status?: number;
    message?: string;
    cause?: unknown;
    response?: { headers?: Refused['headers']; data?: unknown };
  };
  if (cause instanceof ActionError) return cause; // the request was never answered
  if (status === undefined) return asActionError(thrown);
  const { data } = response ?? {};
  const own = typeof data === 'string' ? data : JSON.stringify(data ?? { message });
  return statusError(
    { status, message: quoteBody(own), headers: response?.headers ?? {} },
    { what, permission },
    nowMs,
  );
}

/**
 * Returns the rate limit that a response reports, and the milliseconds until it ends, as far as they are known (docs: "Rate
 * limits for the REST API"); `undefined` if it is about something else. Either limit is a 403 or a 429. The secondary one
 * leaves requests of the hour, and a token that lacks a permission is not asked to try again.
 */
function limitIn({ status, message, headers }: Refused, nowMs: number): { untilMs: number | undefined } | undefined {
  const retryAfter = header(headers, 'retry-after');
  const isUsedUp = header(headers, 'x-ratelimit-remaining') === '0';
  const isSecondary = retryAfter !== undefined || /secondary rate limit/i.test(message);
  if (status !== 429 && !(status === 403 && (isUsedUp || isSecondary))) return undefined;
  const resetMs = Number(header(headers, 'x-ratelimit-reset')) * 1000 - nowMs;
  return { untilMs: parseRetryAfter(retryAfter, nowMs) ?? (isUsedUp && resetMs > 0 ? resetMs : undefined) };
}

function header(headers: Refused['headers'], name: string): string | undefined {
  const value = headers[name];
  return value === undefined ? undefined : String(value);
}

function withStatus({ kind, message, hint }: ActionError, status: number, retryAfterMs?: number): ActionError {
  return new ActionError(kind, message, { hint, status, retryAfterMs });
}
