import { ActionError, asActionError } from '../base/errors.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Account, Listing } from '../tickstem/client.ts';
import { namedOldestFirst } from '../tickstem/heartbeat.ts';
import { type CreatedHeartbeat, type EnsureResult, ensureResult, type Pingable, pingable } from './find.ts';

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

/** Deletes a heartbeat that this run's own 201 named. Answers whether it is gone. */
async function remove(account: Account, id: string, budget: RetryBudget): Promise<boolean> {
  try {
    await retrying(budget, (timeoutMs) => account.remove(id, timeoutMs));
    return true;
  } catch (error) {
    return asActionError(error).status === 404;
  }
}
