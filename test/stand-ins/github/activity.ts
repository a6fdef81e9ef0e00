import type { Answer } from '../tickstem/wire.ts';
import type { Call } from './endpoints.ts';
import { isSame } from './issues/store.ts';
import { jsonOf, pageByCursor } from './paging.ts';
import { NotBuilt } from './refusal.ts';
import type { Repository } from './repository.ts';
import { type Instant, msOf, stamp, wholeSeconds } from './time.ts';
import { nodeId, userJson } from './users.ts';

/**
 * What was done to branches, by https://docs.github.com/rest/repos/repos#list-repository-activities: "a detailed history
 * of changes to a repository, such as pushes, merges, force pushes, and branch changes".
 */

const TYPES = ['push', 'force_push', 'branch_creation', 'branch_deletion', 'pr_merge', 'merge_queue_merge'] as const;
type ActivityType = (typeof TYPES)[number];

export interface PushSeed {
  at: Instant;
  /** Where the branch is from then on; 40 zeros where it is deleted. */
  after: string;
  /** Default: the `after` of the push to the same branch before it in time; 40 zeros where there is none. */
  before?: string;
  /** In full. Default: the default branch of when the test tells of it. */
  ref?: string;
  /** Default `push`. */
  type?: ActivityType;
  /** Default `octocat`. */
  actor?: string;
}

export interface Push {
  readonly id: number;
  readonly atMs: number;
  /** Follows from what was told until now, unless the test said it. */
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  readonly type: ActivityType;
  readonly actor: string;
}

/** Beyond 32 bits, as those of runs are. */
const FIRST_PUSH = 23_000_000_001;
/** What git has for no commit: before a branch is there, and after it is gone. */
const NO_SHA = '0'.repeat(40);
const HOUR_MS = 3_600_000;

export class Pushes {
  readonly #pushes: Push[] = [];

  /** @throws when a sha is none, or the ref no branch: the description has "formatted as `refs/heads/<branch name>`". */
  add(seed: PushSeed, defaultBranch: string): Push {
    const { after, before, ref = `refs/heads/${defaultBranch}`, type = 'push', actor = 'octocat' } = seed;
    for (const sha of [after, before ?? NO_SHA]) if (!/^[0-9a-f]{40}$/.test(sha)) throw new Error(`no sha: ${sha}`);
    if (!/^refs\/heads\/./.test(ref)) throw new Error(`not refs/heads/…: ${ref}`);
    const id = FIRST_PUSH + this.#pushes.length;
    const previous = () => this.#to(ref).find((other) => isOlder(other, push))?.after;
    const push: Push = {
      id,
      atMs: wholeSeconds(msOf(seed.at)),
      // Asked for anew each time: tests may tell of pushes in any order, as they may of commits.
      get before() {
        return before ?? previous() ?? NO_SHA;
      },
      after,
      ref,
      type,
      actor,
    };
    this.#pushes.push(push);
    return push;
  }

  /** Newest first; of the same second, the one told last. */
  get pushes(): readonly Push[] {
    return [...this.#pushes].sort((a, b) => (isOlder(a, b) ? 1 : -1));
  }

  /** Where a branch, by its full ref, is after its last push. Undefined where none was told of, or it is deleted. */
  headOf(ref: string): string | undefined {
    const head = this.#to(ref)[0]?.after;
    return head === NO_SHA ? undefined : head;
  }

  #to(ref: string): readonly Push[] {
    return this.pushes.filter((push) => push.ref === ref);
  }
}

function isOlder(a: Push, b: Push): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.id < b.id);
}

/** `GET …/activity`. */
export function activity(repository: Repository, call: Call): Answer {
  const newestFirst = repository.pushes.pushes;
  const isAscending = oneOf(call.query, 'direction', ['asc', 'desc']) === 'asc';
  const all = isAscending ? [...newestFirst].reverse() : newestFirst;
  const { rows, headers } = pageByCursor(all, filterIn(call), repository, call);
  return jsonOf(
    rows.map((push) => activityJson(push, call.base)),
    headers,
  );
}

const KNOWN = new Set([
  ...['ref', 'activity_type', 'actor', 'time_period'],
  ...['direction', 'per_page', 'after', 'before'],
]);

/**
 * Those that the query asks for. A branch that nothing was done to has none: no 404 is described. @throws {NotBuilt} for
 * another parameter (`page` too: this list has only cursors), or a value that GitHub does not describe.
 */
function filterIn({ query, nowMs }: Call): (push: Push) => boolean {
  const other = [...query.keys()].find((name) => !KNOWN.has(name));
  if (other !== undefined) throw new NotBuilt(`activities by ${other}`);
  const ref = query.get('ref');
  const type = oneOf(query, 'activity_type', TYPES);
  const actor = query.get('actor');
  const period = oneOf(query, 'time_period', ['day', 'week', 'month', 'quarter', 'year']);
  return (push) =>
    // "either as `refs/heads/BRANCH_NAME` or `BRANCH_NAME`"
    (ref === null || push.ref === ref || push.ref === `refs/heads/${ref}`) &&
    (type === undefined || push.type === type) &&
    (actor === null || isSame(push.actor, actor)) &&
    (period === undefined || isInLast(period, push, nowMs));
}

/**
 * The fewest and the most hours that a period may mean. "`day` will filter for activity that occurred in the past 24
 * hours, and `week` will filter for activity that occurred in the past 7 days (168 hours)"; of the others the page says
 * nothing, and months and years differ.
 */
const PERIODS = {
  day: [24, 24],
  week: [168, 168],
  month: [28 * 24, 31 * 24],
  quarter: [89 * 24, 92 * 24],
  year: [365 * 24, 366 * 24],
} as const;

/** @throws {NotBuilt} where the page leaves it open. */
function isInLast(period: keyof typeof PERIODS, { atMs }: Push, nowMs: number): boolean {
  const [fewest, most] = PERIODS[period];
  const hours = (nowMs - atMs) / HOUR_MS;
  if (hours > fewest && hours <= most) throw new NotBuilt(`whether ${stamp(atMs)} is in the past ${period}`);
  return hours <= fewest;
}

/** Undefined where it is not asked for. */
function oneOf<Value extends string>(query: URLSearchParams, name: string, values: readonly Value[]) {
  const wanted = query.get(name);
  const found = values.find((value) => value === wanted);
  if (wanted !== null && found === undefined) throw new NotBuilt(`${name}=${wanted}`);
  return found;
}

function activityJson({ id, before, after, ref, atMs, type, actor }: Push, base: string) {
  return {
    id,
    node_id: nodeId('PSH_', id),
    before,
    after,
    ref,
    timestamp: stamp(atMs),
    activity_type: type,
    actor: userJson(actor, base),
  };
}
