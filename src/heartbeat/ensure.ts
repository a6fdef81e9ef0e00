import { ActionError, asActionError } from '../base/errors.ts';
import { halfOf, type RetryBudget, retrying } from '../http/retry.ts';
import type { Account, Listing } from '../tickstem/client.ts';
import { type Heartbeat, namedOldestFirst } from '../tickstem/heartbeat.ts';
import { defaultGraceSecs } from './grace.ts';
import type { Interval } from './interval.ts';
import { explainRefusal } from './refused.ts';
import { difference } from './sync.ts';

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

/** A heartbeat that can be pinged, and no more of it than the post step has to know. */
export type Pingable = Pick<Heartbeat, 'intervalSecs' | 'graceSecs' | 'status'> & {
  id: string;
  token: string;
  /** Somebody pinged it before. */
  pinged: boolean;
};

/** A heartbeat that this run's own 201 named. */
export interface CreatedHeartbeat {
  id: string;
  /** A list has shown it under the name that was sent. */
  seen: boolean;
}

export interface EnsureResult {
  heartbeat: Pingable | undefined;
  /** This run made it. */
  created: boolean;
  /** What this run's own 201 named, as long as it may be there: it stays, or gives way, and `settle` decides. */
  own: CreatedHeartbeat | undefined;
  /** Why there is no heartbeat. */
  trouble: ActionError | undefined;
  /** What the user should know besides. */
  warnings: string[];
  /** What the server did otherwise than it was asked to. */
  errors: string[];
}

/** Heartbeats younger than this that nobody pinged yet may be those of runs in parallel, about to delete theirs. */
const SETTLING_MS = 120_000;
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

/**
 * Decides what becomes of the heartbeat that this run made: it is kept, or gives way to an older one of its name. Asked
 * right after the 201, and once more before the first ping: two heartbeats can be born in the same tick of the server's
 * clock, and then the later one can be the "older" by its id, after the earlier one was chosen.
 *
 * Neither heartbeat nor trouble comes of it where somebody deleted it in between: then it is to be ensured anew.
 *
 * @param heartbeat as its 201 described it, for use when the list cannot be read
 */
export async function resolveDuplicates(
  account: Account,
  name: string,
  { own, heartbeat }: { own: CreatedHeartbeat; heartbeat: Pingable | undefined },
  budget: RetryBudget,
): Promise<EnsureResult> {
  let listing: Listing;
  try {
    listing = await retrying(budget, (timeoutMs) => account.list(timeoutMs));
  } catch (thrown) {
    // It exists, so the job is watched. The post step, or the next run, looks again.
    return ensureResult({ heartbeat, created: true, own, trouble: heartbeat ? undefined : asActionError(thrown) });
  }
  const oldest = pingable(namedOldestFirst(listing.heartbeats, name))[0];
  if (oldest?.id === own.id) return ensureResult({ heartbeat: oldest, created: true, own: { ...own, seen: true } });

  const listed = listing.heartbeats.find(({ id }) => id === own.id);
  // Seen before, and not under its name any more: somebody renamed it, or deleted it, and it is theirs to keep.
  if (own.seen && listed?.name !== name) {
    return ensureResult({ heartbeat: oldest ?? (listed && pingable([listed])[0]) });
  }
  // Never one that was pinged: that would throw away the proof that a job ran.
  const wasPinged = typeof listed?.lastPingedAtMs === 'number';
  const removed = !wasPinged && (await remove(account, own.id, budget));
  const left = removed || wasPinged ? undefined : own;
  if (oldest !== undefined) return ensureResult({ heartbeat: oldest, own: left });

  const shown = listed?.name === undefined ? 'does not list it' : `lists it as "${listed.name}"`;
  return ensureResult({
    own: left,
    trouble: new ActionError('rejected', `Tickstem made heartbeat "${name}" and ${shown}`, {
      hint: removed
        ? 'It was deleted again, so that there is not a new one every night. Choose a `name` that Tickstem keeps as it is.'
        : `It could not be deleted again: please delete ${own.id} by hand, and choose another \`name\`.`,
    }),
  });
}

/**
 * The heartbeat of that name in a list: the oldest, with a warning that names the others; `undefined`: there is none.
 *
 * @throws ActionError `unexpected`: there is one, and it cannot be pinged
 */
export function find({ heartbeats, serverTimeMs }: Listing, name: string): EnsureResult | undefined {
  const named = namedOldestFirst(heartbeats, name);
  if (named.length === 0) return undefined;
  const [oldest] = pingable(named);
  if (oldest === undefined) {
    throw new ActionError('unexpected', `Tickstem lists heartbeat "${name}" without an id or a token`);
  }
  const settling = ({ lastPingedAtMs, createdAtMs }: Heartbeat) =>
    lastPingedAtMs === null && (serverTimeMs ?? Number.NaN) - (createdAtMs ?? Number.NaN) < SETTLING_MS;
  const extra = named.filter((heartbeat) => heartbeat.id !== oldest.id && !settling(heartbeat)).map(({ id }) => id);
  const warning = `${extra.length + 1} heartbeats are named "${name}". The oldest is used, ${oldest.id}; delete or rename the others: ${extra.join(', ')}.`;
  return ensureResult({ heartbeat: oldest, warnings: extra.length === 0 ? [] : [warning] });
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

/** Deletes a heartbeat that this run's own 201 named. Answers whether it is gone. */
async function remove(account: Account, id: string, budget: RetryBudget): Promise<boolean> {
  try {
    await retrying(budget, (timeoutMs) => account.remove(id, timeoutMs));
    return true;
  } catch (error) {
    return asActionError(error).status === 404;
  }
}

function pingable(heartbeats: readonly Heartbeat[]): Pingable[] {
  return heartbeats.flatMap(({ id, token, intervalSecs, graceSecs, status, lastPingedAtMs }) =>
    id === undefined || token === undefined
      ? []
      : [{ id, token, intervalSecs, graceSecs, status, pinged: lastPingedAtMs !== null }],
  );
}

function ensureResult(result: Partial<EnsureResult>): EnsureResult {
  return {
    heartbeat: undefined,
    created: false,
    own: undefined,
    trouble: undefined,
    warnings: [],
    errors: [],
    ...result,
  };
}
