import { randomBytes } from 'node:crypto';
import { FRONT_PAGE, Refusal } from './refusal.ts';
import { ACTIONS_BOT } from './users.ts';

/** Who may do what: tokens with their permissions, and the limits on how often. */

export type Level = 'read' | 'write';

/** As `permissions:` of a job names them; `write` includes `read`. `metadata: read` comes with each, as on GitHub. */
export interface Permissions {
  actions?: Level;
  checks?: Level;
  contents?: Level;
  issues?: Level;
  metadata?: 'read';
}

/**
 * A set that an endpoint takes. Tokens with `pull-requests` are not built: for an issue that is none, they do nothing.
 */
export interface Needs extends Permissions {
  'pull-requests'?: Level;
}

/** Whether they are enough for an endpoint that takes any of these sets. */
export function suffices(permissions: Permissions, sets: readonly Needs[]): boolean {
  const held: Needs = { ...permissions, metadata: 'read' };
  return sets.some((set) => entriesOf(set).every(([scope, level]) => held[scope] === 'write' || held[scope] === level));
}

/**
 * `X-Accepted-GitHub-Permissions`: the sets that would do, apart by semicolons,
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#insufficient-permissions.
 */
export function acceptedIn(sets: readonly Needs[]): string {
  const told = (set: Needs) => entriesOf(set).map(([scope, level]) => `${scope.replace('-', '_')}=${level}`);
  return sets.map((set) => told(set).join(',')).join('; ');
}

function entriesOf(set: Needs): [keyof Needs, Level][] {
  return Object.entries(set) as [keyof Needs, Level][];
}

/** A limit that was reached. */
export interface RateLimit {
  /** `primary`: the requests of this hour are used up. `secondary`: too much at once. */
  kind: 'primary' | 'secondary';
  /** GitHub answers with either. Default 403. */
  status?: 403 | 429;
  /** GitHub sends it with a secondary limit, not always. Default: none. */
  retryAfterSecs?: number;
}

/** The two APIs, whose requests are counted apart (header `x-ratelimit-resource`). */
export type Resource = 'core' | 'graphql';

const RATE_LIMITS = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';
/** Of a `GITHUB_TOKEN`, an hour and a repository (RATE_LIMITS). */
export const REQUESTS_AN_HOUR = 1000;
const HOUR_SECS = 3600;

/** Whose token it is, and what it may do. */
export interface Holder {
  readonly login: string;
  readonly permissions: Permissions | null;
}

/**
 * The tokens of a server. Null permissions stand for a token that is good, but whose installation does not include the
 * repository.
 */
export class Access {
  readonly #tokens = new Map<string, Holder>();
  readonly #used = new Map<Resource, number>();
  #resetSecs = 0;
  limit: RateLimit | null = null;
  /** How many requests an hour has, of either API: the one after them is refused. */
  anHour = REQUESTS_AN_HOUR;

  add(permissions: Permissions | null, token = `ghs_${randomBytes(18).toString('hex')}`, login = ACTIONS_BOT): string {
    this.#tokens.set(token, { login, permissions });
    return token;
  }

  revoke(token: string): void {
    this.#tokens.delete(token);
  }

  /** Counts a request, and gives the headers that say how many are left. GraphQL has a limit of its own. */
  count(nowMs: number, resource: Resource): Record<string, string> {
    const nowSecs = Math.floor(nowMs / 1000);
    if (nowSecs >= this.#resetSecs) {
      this.#resetSecs = nowSecs + HOUR_SECS;
      this.#used.clear();
    }
    const used = this.limit?.kind === 'primary' ? this.anHour : (this.#used.get(resource) ?? 0) + 1;
    this.#used.set(resource, used);
    return {
      'x-ratelimit-limit': `${this.anHour}`,
      'x-ratelimit-remaining': `${Math.max(0, this.anHour - used)}`,
      'x-ratelimit-used': `${Math.min(used, this.anHour)}`,
      'x-ratelimit-reset': `${this.#resetSecs}`,
      'x-ratelimit-resource': resource,
    };
  }

  /** Who asks; undefined for nobody in particular. @throws {Refusal} 401, 403, 429. */
  enter(authorization: string | undefined, resource: Resource): Holder | undefined {
    const holder = authorization === undefined ? undefined : this.#holderOf(authorization);
    if (this.limit) throw refusalOf(this.limit);
    if ((this.#used.get(resource) ?? 0) > this.anHour) throw refusalOf({ kind: 'primary' });
    return holder;
  }

  #holderOf(authorization: string): Holder {
    const token = /^(?:token|bearer) (\S+)$/i.exec(authorization)?.[1];
    const holder = token === undefined ? undefined : this.#tokens.get(token);
    if (holder === undefined) throw new Refusal(401, 'Bad credentials', { docs: FRONT_PAGE });
    return holder;
  }
}

function refusalOf({ kind, status = 403, retryAfterSecs }: RateLimit): Refusal {
  const headers = retryAfterSecs === undefined ? {} : { 'retry-after': `${retryAfterSecs}` };
  if (kind === 'primary') {
    const message = 'API rate limit exceeded for installation.';
    return new Refusal(status, message, { docs: `${RATE_LIMITS}#about-primary-rate-limits`, headers });
  }
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return new Refusal(status, message, { docs: `${RATE_LIMITS}#about-secondary-rate-limits`, headers });
}
