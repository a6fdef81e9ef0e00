import { ActionError, asActionError } from '../base/errors.ts';
import { halfOf, type RetryBudget, retrying } from '../http/retry.ts';
import type { Account, Listing } from '../tickstem/client.ts';
import { namedOldestFirst } from '../tickstem/heartbeat.ts';
import { resolveDuplicates } from './duplicates.ts';
import { type EnsureResult, ensureResult, find, pingable } from './find.ts';
import { defaultGraceSecs } from './grace.ts';
import type { Interval } from './interval.ts';
import { difference } from './sync.ts';
import { explainRefusal } from './trouble.ts';

/** The heartbeat that a job wants to be watched by. */
export interface HeartbeatSpec {
  name: string;
  /** Earlier names: a heartbeat of one of these is renamed rather than a new one made. */
  renamedFrom: readonly string[];
  /** Asked only to create, not to find. Throws an ActionError where there is none to be had. */
  interval(): Promise<Interval>;
  /** Seconds; `undefined`: the default for the interval. */
  graceSecs: number | undefined;
  /** Whether one may be made. */
  create: boolean;
}

/**
 * Makes sure that there is a heartbeat of that name: finds it, renames an earlier one, or creates it.
 *
 * Tickstem has no upsert, so runs in parallel can each make one. Whoever made one lists again; all see the same list
 * and choose the oldest, and each deletes what its own 201 named when an older one is there.
 *
 * Never throws an ActionError: what stood in the way is `trouble`.
 */
export async function ensureHeartbeat(
  account: Account,
  wish: HeartbeatSpec,
  budget: RetryBudget,
): Promise<EnsureResult> {
  try {
    const listing = await retrying(budget, (timeoutMs) => account.list(timeoutMs));
    return (
      find(listing, wish.name) ??
      (await rename(account, wish, listing, budget)) ??
      (await create(account, wish, budget))
    );
  } catch (thrown) {
    return ensureResult({ trouble: asActionError(thrown) });
  }
}

async function rename(
  account: Account,
  { name, renamedFrom }: HeartbeatSpec,
  listing: Listing,
  budget: RetryBudget,
): Promise<EnsureResult | undefined> {
  for (const earlier of renamedFrom) {
    const [old] = pingable(namedOldestFirst(listing.heartbeats, earlier));
    if (old === undefined) continue;
    try {
      await retrying(budget, (timeoutMs) => account.update(old.id, { name }, timeoutMs));
    } catch (error) {
      if (asActionError(error).status === 404) continue; // deleted a moment ago
      throw error;
    }
    const renamed = `"${earlier}" was renamed to "${name}": \`renamed-from\` can go.`;
    const again = await lookOnce(account, name, budget);
    return again
      ? { ...again, warnings: [renamed, ...again.warnings] }
      : ensureResult({
          heartbeat: old,
          errors: [`Tickstem was asked to rename "${earlier}" and does not list "${name}".`],
        });
  }
  return undefined;
}

async function create(account: Account, wish: HeartbeatSpec, budget: RetryBudget): Promise<EnsureResult> {
  const { name } = wish;
  if (!wish.create) {
    throw new ActionError('setup', `There is no heartbeat "${name}", and \`create\` is false`, {
      hint: 'Create it in Tickstem, or leave `create` out.',
    });
  }
  const interval = await wish.interval();
  const graceSecs = wish.graceSecs ?? defaultGraceSecs(interval.secs);
  const asked = { name, intervalSecs: interval.secs, graceSecs };

  // An answer that was lost may be the answer of a create that was carried out: it is looked for before another try.
  let lost = false;
  const made = await retrying(budget, async (timeoutMs) => {
    const found = lost ? await look(account, name, budget) : undefined;
    if (found !== undefined) return found;
    try {
      return await account.create(asked, timeoutMs);
    } catch (thrown) {
      const error = asActionError(thrown);
      lost = true;
      if (error.kind === 'unreachable') throw error;
      // Refused, and another run may have been first (the plan's last place).
      const first = await lookOnce(account, name, budget);
      if (first !== undefined) return first;
      throw explainRefusal(error, interval);
    }
  });
  if ('warnings' in made) return made;

  const [own] = pingable([made.heartbeat]);
  if (own === undefined) throw new ActionError('unexpected', 'Tickstem made a heartbeat without an id or a token');
  const result = made.isNew
    ? await resolveDuplicates(account, name, { own: { id: own.id, seen: false }, heartbeat: own }, halfOf(budget))
    : ensureResult({ heartbeat: own });
  const differs = result.heartbeat?.id === own.id ? difference(asked, made.heartbeat) : undefined;
  const error = `Heartbeat "${name}" was created with ${differs}: Tickstem changed what it was asked for.`;
  return differs === undefined ? result : { ...result, errors: [...result.errors, error] };
}

/** One look at the list, once. */
function look(account: Account, name: string, budget: RetryBudget): Promise<EnsureResult | undefined> {
  return retrying({ ...budget, attempts: 1 }, async (timeoutMs) => find(await account.list(timeoutMs), name));
}

/** The same where the look is an extra: `undefined` as well when it fails. */
async function lookOnce(account: Account, name: string, budget: RetryBudget): Promise<EnsureResult | undefined> {
  try {
    return await look(account, name, budget);
  } catch {
    return undefined;
  }
}
