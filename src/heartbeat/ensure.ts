import { formatDuration } from '../base/duration.ts';
import { asActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { OLDEST_SECS } from '../http/age.ts';
import { halfOf, type RetryBudget, retrying } from '../http/retry.ts';
import type { Account, Creation, Listing } from '../tickstem/client.ts';
import { type Heartbeat, namedOldestFirst } from '../tickstem/heartbeat.ts';
import { resolveDuplicates } from './duplicates.ts';
import { type CreatedHeartbeat, type EnsureResult, ensureResult, find, pingable } from './find.ts';
import { defaultGraceSecs } from './grace.ts';
import type { Interval } from './interval.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';
import { difference } from './sync.ts';
import { explainRefusal } from './trouble.ts';

/** The heartbeat that a job asks for. */
export interface HeartbeatSpec {
  name: string;
  /** Earlier names: a heartbeat with one of these is renamed, instead of creating one. */
  renamedFrom: readonly string[];
  /**
   * Finds, before one is created, the heartbeat that this job had before its repository was renamed or transferred.
   * Never throws.
   */
  findMoved?: ((heartbeats: readonly Heartbeat[]) => Promise<string | undefined>) | undefined;
  /** Read only to create, not to find. Throws an ActionError if it is unknown. */
  interval(): Promise<Interval>;
  /** Seconds; `undefined`: the default for the interval. */
  graceSecs: number | undefined;
  /** Runs of the schedule ping it: see `defaultGraceSecs`. */
  isScheduled: boolean;
  /** Whether one may be created. */
  create: boolean;
}

/** A server's clock and a timestamp of it may be so far apart, in milliseconds: the 201 of a slow request. */
const NEW_WITHIN_MS = 120_000;

/**
 * Makes sure that there is a heartbeat of that name: finds it, renames an earlier one, or creates it.
 *
 * Tickstem has no upsert, so parallel runs can each create one. A run that created one lists again; all see the same list
 * and choose the oldest, and each deletes what its own 201 named if there is an older one.
 *
 * Never throws an ActionError: what prevented it is `trouble`.
 */
export async function ensureHeartbeat(
  account: Account,
  spec: HeartbeatSpec,
  budget: RetryBudget,
): Promise<EnsureResult> {
  try {
    const listing = await retrying(budget, (timeoutMs) => account.list(timeoutMs));
    return (
      find(listing, spec.name) ??
      (await renameEarlier(account, spec, listing, budget)) ??
      (await renameMoved(account, spec, listing, budget)) ??
      (await create(account, spec, listing, budget))
    );
  } catch (thrown) {
    return ensureResult({ trouble: asActionError(thrown) });
  }
}

async function renameEarlier(
  account: Account,
  { name, renamedFrom }: HeartbeatSpec,
  listing: Listing,
  budget: RetryBudget,
): Promise<EnsureResult | undefined> {
  for (const earlier of renamedFrom) {
    const renamed = await rename(account, { earlier, name }, listing, budget);
    if (renamed !== undefined) return addWarning(renamed, say(M.heartbeatRenamed, { earlier, name }));
  }
  return undefined;
}

async function renameMoved(
  account: Account,
  { name, findMoved }: HeartbeatSpec,
  listing: Listing,
  budget: RetryBudget,
): Promise<EnsureResult | undefined> {
  const earlier = await findMoved?.(listing.heartbeats);
  if (earlier === undefined) return undefined;
  const renamed = await rename(account, { earlier, name }, listing, budget);
  return renamed && addWarning(renamed, say(M.heartbeatMoved, { earlier, name }));
}

/** A rename that didn't take effect has its own message. */
function addWarning(result: EnsureResult, warning: string): EnsureResult {
  return result.errors.length > 0 ? result : { ...result, warnings: [warning, ...result.warnings] };
}

async function rename(
  account: Account,
  { earlier, name }: { earlier: string; name: string },
  listing: Listing,
  budget: RetryBudget,
): Promise<EnsureResult | undefined> {
  const [old] = pingable(namedOldestFirst(listing.heartbeats, earlier));
  if (old === undefined) return undefined;
  try {
    await retrying(budget, (timeoutMs) => account.update(old.id, { name }, timeoutMs));
  } catch (error) {
    if (asActionError(error).status === 404) return undefined; // deleted a moment ago
    throw error;
  }
  const again = await lookOnce(account, name, budget);
  if (again !== undefined) return { ...again, renamed: true };
  // Not renamed: the post step pings it as it is, and doesn't say the same again.
  return ensureResult({ heartbeat: old, errors: [say(M.renameLost, { earlier, name })] });
}

async function create(
  account: Account,
  spec: HeartbeatSpec,
  { ageSecs = 0 }: Listing,
  budget: RetryBudget,
): Promise<EnsureResult> {
  const { name } = spec;
  if (!spec.create) throw errorOf('setup', M.createIsOff, { name });
  // A cached list doesn't show last night's heartbeat, and so there would be another one every night.
  if (ageSecs > OLDEST_SECS) throw errorOf('unreachable', M.listStale, { name, age: formatDuration(ageSecs) });
  const interval = await spec.interval();
  const graceSecs = spec.graceSecs ?? defaultGraceSecs(interval.secs, spec.isScheduled);
  const asked = { name, intervalSecs: interval.secs, graceSecs };

  // A response that was lost may be that of a create that was carried out: it is looked for before another attempt.
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
      // Rejected, and another run may have been first (the last place in the plan).
      const first = await lookOnce(account, name, budget);
      if (first !== undefined) return first;
      throw explainRefusal(error, interval);
    }
  });
  if ('warnings' in made) return made;

  const [heartbeat] = pingable([made.heartbeat]);
  if (heartbeat === undefined) throw errorOf('unexpected', M.noToken, { name });
  const own = createdBy(made, heartbeat.id, interval, budget.clock.now());
  const result = made.isNew
    ? await resolveDuplicates(account, name, { own, heartbeat }, halfOf(budget))
    : ensureResult({ heartbeat });
  const differs = result.heartbeat?.id === own.id ? difference(asked, made.heartbeat) : undefined;
  if (differs === undefined) return result;
  return { ...result, errors: [...result.errors, say(M.createDiffers, { name, difference: differs })] };
}

function createdBy(made: Creation, id: string, sent: Interval, nowMs: number): CreatedHeartbeat {
  const { createdAtMs, lastPingedAtMs } = made.heartbeat;
  const ageMs = (made.serverTimeMs ?? nowMs) - (createdAtMs ?? Number.NaN);
  const isNew = made.isNew && lastPingedAtMs === null && Math.abs(ageMs) <= NEW_WITHIN_MS;
  return { id, seen: false, unlisted: 0, isNew, bornMs: createdAtMs ?? undefined, sent };
}

/** One look at the list, once. */
function look(account: Account, name: string, budget: RetryBudget): Promise<EnsureResult | undefined> {
  return retrying({ ...budget, attempts: 1 }, async (timeoutMs) => find(await account.list(timeoutMs), name));
}

/** The same where the look is an extra: `undefined` if it fails, too. */
async function lookOnce(account: Account, name: string, budget: RetryBudget): Promise<EnsureResult | undefined> {
  try {
    return await look(account, name, budget);
  } catch {
    return undefined;
  }
}
