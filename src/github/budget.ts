import type { Clock } from '../base/clock.ts';
import { type ActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import type { HttpAnswer, Send } from '../http/request.ts';
import { GITHUB_MESSAGES } from './messages.ts';

/** A permission of the job's token that a request needs. */
export type Permission = 'contents: read' | 'actions: read' | 'checks: read';

/** Requests that one check makes at the most, those for the issue included. */
export const MOST_REQUESTS = 500;
/** The same for a check of several repositories, whose token is that of an app. */
export const MOST_REQUESTS_OF_SEVERAL = 1000;
/** Requests that are left for the issue: its lists, labels and assignees, and its text or comment. */
const FOR_ISSUE = 50;

/** The subjects of requests, by the permission that they need, for people. */
const ABOUT: Readonly<Record<Permission, string>> = {
  'actions: read': 'runs and jobs',
  'contents: read': 'workflow files and commits',
  'checks: read': 'annotations',
};

/**
 * The number of requests that reading a repository may take. GitHub gives a repository's jobs 1,000 an hour together (docs:
 * "Rate limits for the REST API"), of which each response says how many are left.
 */
export interface RequestBudget {
  /** Sends one request and counts it. @throws ActionError `isSpent` recognizes it, if there is none left */
  send: Send;
  /** @param requests that will be made together; by default one */
  hasLeft(requests?: number): boolean;
  /** How many requests may still be made. */
  readonly left: number;
  /** How many were made. */
  readonly sent: number;
  /** Counts a request that wasn't made. */
  skip(permission: Permission): void;
  /** Whether a request failed only because none was left for it. */
  isSpent(error: ActionError): boolean;
  /** How many requests were not made, and why: a sentence without its full stop. `undefined`: none. */
  readonly report: string | undefined;
}

/** Opens a budget that begins now. @param most the requests of the whole check, those for the issue included */
export function openBudget(send: Send, clock: Clock, most = MOST_REQUESTS): RequestBudget {
  let unsent = most - FOR_ISSUE;
  let underWay = 0;
  let limit: RateLimit | undefined;
  const skipped = new Map<Permission, number>();
  const spent = errorOf('rejected', GITHUB_MESSAGES.githubBudgetSpent);
  const isAtLimit = (requests = 1) =>
    limit !== undefined && limit.remaining < FOR_ISSUE + requests && clock.monotonicMs() < limit.untilMs;
  const hasLeft = (requests = 1) => unsent >= requests && !isAtLimit(requests);
  return {
    hasLeft,
    get left() {
      if (limit === undefined || clock.monotonicMs() >= limit.untilMs) return unsent;
      return Math.max(0, Math.min(unsent, limit.remaining - FOR_ISSUE));
    },
    get sent() {
      return most - FOR_ISSUE - unsent;
    },
    async send(request) {
      if (!hasLeft()) throw spent;
      unsent -= 1;
      underWay += 1;
      if (limit !== undefined) limit = { ...limit, remaining: limit.remaining - 1 };
      try {
        const answer = await send(request);
        const told = limitOf(answer, clock);
        // GitHub hasn't counted the others that are under way. Its responses may arrive in another order than it counted them.
        if (told !== undefined) {
          const isSameHour = limit !== undefined && limit.resetMs === told.resetMs;
          const known = isSameHour ? (limit?.remaining ?? 0) : Number.POSITIVE_INFINITY;
          limit = { ...told, remaining: Math.min(known, told.remaining - (underWay - 1)) };
        }
        return answer;
      } finally {
        underWay -= 1;
      }
    },
    skip: (permission) => void skipped.set(permission, (skipped.get(permission) ?? 0) + 1),
    isSpent: (error) => error === spent,
    get report() {
      if (skipped.size === 0) return undefined;
      const values = [...skipped].sort().map(([permission, count]) => `${count} about ${ABOUT[permission]}`);
      const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
      const what = { count: total === 1 ? '1 request' : `${total} requests`, about: values.join(', ') };
      if (limit === undefined || !isAtLimit()) {
        return sentence(say(GITHUB_MESSAGES.githubNotRequested, { ...what, most }));
      }
      const until = new Date(limit.resetMs).toISOString().slice(11, 16);
      return sentence(say(GITHUB_MESSAGES.githubFewRequestsLeft, { ...what, until }));
    },
  };
}

function sentence(text: string): string {
  return text.replace(/\.$/, '');
}

interface RateLimit {
  /** Requests left in this hour. */
  remaining: number;
  /** When the hour ends, by GitHub's clock, in milliseconds since the epoch, and by the monotonic one. */
  resetMs: number;
  untilMs: number;
}

/** The limit of REST, in the headers of a response. GraphQL has another, and some servers have none. */
function limitOf({ headers }: HttpAnswer, clock: Clock): RateLimit | undefined {
  const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset, 'x-ratelimit-resource': resource } = headers;
  if ((resource ?? 'core') !== 'core' || !/^\d+$/.test(String(remaining))) return undefined;
  const resetMs = Number(reset) * 1000;
  const leftMs = resetMs - (Date.parse(headers.date ?? '') || clock.now());
  return { remaining: Number(remaining), resetMs, untilMs: clock.monotonicMs() + leftMs };
}
