import { type ActionError, asActionError } from '../base/errors.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';

/** GitHub asks not to be asked in great numbers at once (docs: "Best practices for using the REST API"). */
const AT_ONCE = 4;
/** A second witness is asked again once, and not for ever: the first one's word stands without it. */
const ATTEMPTS = 2;

/** What a question needs, for when it is refused. */
export type Permission = 'contents: read' | 'actions: read' | 'checks: read';

/**
 * The way to GitHub's record: a few questions at a time, within one deadline. A question that is not answered is
 * `undefined`, and why is told once: what GitHub knows is more than there would be without it, never less.
 */
export interface RequestQueue {
  /** @param request gets the milliseconds that it may take */
  ask<T>(permission: Permission, request: (timeoutMs: number) => Promise<T>): Promise<T | undefined>;
  /** Why something was not answered, a sentence each, without its full stop. */
  readonly limits: readonly string[];
}

/**
 * @param given budget, of which the deadline counts
 * @param token without one nothing is asked
 */
export function openQueue(given: RetryBudget, token: string): RequestQueue {
  const budget = { ...given, attempts: ATTEMPTS };
  const limits = token === '' ? ['Input `github-token` is empty'] : [];
  const refused = new Set<Permission>();
  const waiting: (() => void)[] = [];
  let free = AT_ONCE;
  let isClosed = token === '';
  let unasked = 0;

  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  /** What one question taught is not asked again. */
  const learn = (permission: Permission, error: ActionError) => {
    // Others were on their way to the same refusal.
    if (isClosed || refused.has(permission)) return;
    if (error.kind === 'unreachable' || error.status === 401) isClosed = true;
    else if (error.status === 403) refused.add(permission);
    const limit = error.advice.replace(/\.$/, '');
    if (!limits.includes(limit)) limits.push(limit);
  };
  return {
    get limits() {
      return unasked === 0
        ? limits
        : [
            ...limits,
            `${unasked} more ${unasked === 1 ? 'question was' : 'questions were'} not asked of GitHub: there was no time left`,
          ];
    },
    async ask(permission, request) {
      await enter();
      try {
        if (isClosed || refused.has(permission)) return undefined;
        if (budget.clock.now() >= budget.deadlineMs) {
          unasked += 1;
          return undefined;
        }
        return await retrying(budget, request);
      } catch (thrown) {
        learn(permission, asActionError(thrown));
        return undefined;
      } finally {
        leave();
      }
    },
  };
}
