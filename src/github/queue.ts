import { type ActionError, asActionError } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Permission, RequestBudget } from './budget.ts';
import { GITHUB_MESSAGES as M } from './messages.ts';

/** GitHub asks for few requests at once (docs: "Best practices for using the REST API"). */
const AT_ONCE = 4;
/** Two, not more: without GitHub the check still has Tickstem's result. */
const ATTEMPTS = 2;

/**
 * Sends requests to GitHub, a few at a time, within one deadline. A request that fails gives `undefined`, and its reason is
 * kept once: what GitHub knows adds to Tickstem's result, and nothing is lost without it.
 */
export interface RequestQueue {
  /** @param request gets the milliseconds that it may take */
  ask<T>(permission: Permission, request: (timeoutMs: number) => Promise<T>): Promise<T | undefined>;
  /** The same for what only adds a detail: one attempt, and nobody is told that it failed. */
  askQuietly<T>(permission: Permission, request: (timeoutMs: number) => Promise<T>): Promise<T | undefined>;
  /** Why something is not known, a sentence each, without its full stop. */
  readonly unavailable: readonly string[];
}

/** Limits how many requests are made at once. Several queues may share it. */
export interface RequestSlots {
  use<T>(request: () => Promise<T>): Promise<T>;
}

/** Opens as many slots as GitHub wants to be asked at once. */
export function openSlots(): RequestSlots {
  const waiting: (() => void)[] = [];
  let free = AT_ONCE;
  return {
    async use(request) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await request();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}

/**
 * Opens a queue.
 *
 * @param given the budget whose deadline counts
 * @param token if it is empty, nothing is requested
 * @param requests the number of requests that may be made
 * @param slots others for each queue, unless several share it
 */
export function openQueue(
  given: RetryBudget,
  token: string,
  requests: Pick<RequestBudget, 'hasLeft' | 'skip' | 'isSpent' | 'report'>,
  slots: RequestSlots = openSlots(),
): RequestQueue {
  const budget = { ...given, attempts: ATTEMPTS };
  const unavailable: string[] = token === '' ? [M.githubTokenNotSet.text] : [];
  const refused = new Set<Permission>();
  const refusedQuietly = new Set<Permission>();
  let isClosed = token === '';
  let unasked = 0;

  /** Remembers a refusal, so that nothing is requested that the same refusal would meet. */
  const learn = (permission: Permission, error: ActionError) => {
    // Others were on their way to the same refusal.
    if (isClosed || refused.has(permission)) return;
    if (error.kind === 'unreachable' || error.status === 401) isClosed = true;
    else if (error.status === 403) refused.add(permission);
    const reason = error.advice.replace(/\.$/, '');
    if (!unavailable.includes(reason)) unavailable.push(reason);
  };
  /** Counts a request for which there is no time, or no number, left. */
  const mayAsk = (permission: Permission) => {
    if (isClosed || refused.has(permission)) return false;
    const isLate = budget.clock.monotonicMs() >= budget.deadlineMs;
    if (isLate) unasked += 1;
    else if (requests.hasLeft()) return true;
    else requests.skip(permission);
    return false;
  };
  const untimely = () => say(M.githubNoTime, { count: `${unasked} more ${unasked === 1 ? 'request' : 'requests'}` });
  return {
    get unavailable() {
      return [
        ...unavailable,
        ...(requests.report === undefined ? [] : [requests.report]),
        ...(unasked === 0 ? [] : [untimely()]),
      ];
    },
    ask: (permission, request) =>
      slots.use(async () => {
        try {
          return mayAsk(permission) ? await retrying(budget, request) : undefined;
        } catch (thrown) {
          const error = asActionError(thrown);
          if (requests.isSpent(error)) requests.skip(permission);
          else learn(permission, error);
          return undefined;
        }
      }),
    askQuietly: (permission, request) =>
      slots.use(async () => {
        const isRefused = isClosed || refused.has(permission) || refusedQuietly.has(permission);
        if (isRefused || !requests.hasLeft() || budget.clock.monotonicMs() >= budget.deadlineMs) return undefined;
        try {
          return await retrying({ ...budget, attempts: 1 }, request);
        } catch {
          refusedQuietly.add(permission);
          return undefined;
        }
      }),
  };
}
