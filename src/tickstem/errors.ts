import { ActionError, type ErrorKind } from '../base/errors.ts';
import type { HttpAnswer } from '../http/request.ts';
import { parseRetryAfter } from '../http/retry.ts';

const PLANS = 'Free has 5 heartbeats, Starter 20, Pro 100. Delete one that is no longer needed, or take a larger plan';

/** What an HTTP status means here, and what to do about it. The only such table. */
const STATUSES: Readonly<Record<number, { kind: ErrorKind; says: string; hint?: string }>> = {
  400: { kind: 'rejected', says: 'did not understand the request' },
  401: {
    kind: 'rejected',
    says: 'does not know this API key',
    hint: 'Check the secret behind `api-key`: the key may be mistyped, revoked, or of another account.',
  },
  402: { kind: 'rejected', says: 'has no room left in the plan', hint: `${PLANS}.` },
  403: { kind: 'rejected', says: 'does not allow this with this API key' },
  404: { kind: 'rejected', says: 'has no such heartbeat' },
  408: { kind: 'unreachable', says: 'took too long' },
  422: { kind: 'rejected', says: 'does not accept a value' },
  429: { kind: 'unreachable', says: 'asks for fewer requests' },
};

/**
 * The error that an answer with a status other than 2xx stands for. The server's own words are quoted: they are the
 * best there is, and data; whoever tells them makes them safe.
 *
 * @param asked which request it was, for people: `POST /heartbeats`
 */
export function refusal(asked: string, answer: HttpAnswer, nowMs: number): ActionError {
  const { status } = answer;
  const { kind, says, hint } = STATUSES[status] ?? byClass(status);
  const words = serverWords(answer.body);
  return new ActionError(kind, `Tickstem ${says} (${asked}: ${status}${words === '' ? '' : `, "${words}"`})`, {
    hint,
    status,
    retryAfterMs: parseRetryAfter(answer.headers['retry-after'], nowMs),
  });
}

function byClass(status: number): { kind: ErrorKind; says: string; hint?: string } {
  if (status >= 500) return { kind: 'unreachable', says: 'is in trouble' };
  if (status >= 400) return { kind: 'rejected', says: 'refused' };
  if (status >= 300) {
    return {
      kind: 'rejected',
      says: 'sends elsewhere, and no redirect is followed',
      hint: 'Set `api-url` to the address where the API really is.',
    };
  }
  return { kind: 'unexpected', says: 'gave an answer that means nothing here' };
}

/**
 * What looks like a key or a token (`tsk_live_…`), and the token in a ping URL: a server may repeat one that this run does
 * not know, and that is masked nowhere.
 */
const CREDENTIALS = /\b[a-z]+_(?=\w*\d)\w{16,}|(?<=\/heartbeats\/)[^\s/]+(?=\/ping)/gi;

/** `error` or `message` of a JSON answer, the title of a page, else how the text begins. */
function serverWords(body: string): string {
  const text = (fromJson(body) ?? /<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? body).slice(0, 1000);
  const words = text.replace(CREDENTIALS, '***').replace(/\s+/g, ' ').trim();
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}

/** `undefined` where it is no JSON. Only what is meant as words is quoted: other fields may be secrets. */
function fromJson(body: string): string | undefined {
  try {
    const json: unknown = JSON.parse(body);
    const { error, message } = (json ?? {}) as { error?: unknown; message?: unknown };
    return [error, message].find((said): said is string => typeof said === 'string') ?? '';
  } catch {
    return undefined;
  }
}
