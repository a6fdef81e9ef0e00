import { type ActionError, asActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Account, Listing } from '../tickstem/client.ts';
import { type Heartbeat, namedOldestFirst } from '../tickstem/heartbeat.ts';
import { type CreatedHeartbeat, type EnsureResult, ensureResult, type Pingable, pingable } from './find.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';
import { shortenedError } from './trouble.ts';

/** A heartbeat that this run created, as far as it knows. */
export interface Made {
  own: CreatedHeartbeat;
  /** As its 201 described it, for use if it can't be read again. */
  heartbeat: Pingable | undefined;
}

/**
 * Decides whether the heartbeat that this run created stays, or gives way to an older one of its name. Called right
 * after the 201, and once more before the first ping: two heartbeats can be created in the same tick of the server's
 * clock, and then the later one can be the "older" by its id, after the earlier one was chosen.
 *
 * Deletes only the heartbeat that the 201 named, and only if its own timestamps prove that it is new, it was never
 * pinged, and an older one of its name exists, or Tickstem changed its name or shortened its interval. The last two
 * count as a rejection: otherwise there would be a new heartbeat every night, or one that alerts too early.
 *
 * @returns neither heartbeat nor trouble if someone deleted it in the meantime: find or create again
 */
export async function resolveDuplicates(
  account: Account,
  name: string,
  made: Made,
  budget: RetryBudget,
): Promise<EnsureResult> {
  const { own, heartbeat } = made;
  let listing: Listing;
  try {
    listing = await retrying(budget, (timeoutMs) => account.list(timeoutMs));
  } catch (thrown) {
    // It exists, so the job is monitored. The post step, or the next run, looks again.
    return ensureResult({ heartbeat, created: true, own, trouble: heartbeat ? undefined : asActionError(thrown) });
  }
  const listed = listing.heartbeats.find(({ id }) => id === own.id);
  const shown = listed ?? (await lookUp(account, own.id, budget));
  // One that no list has shown may lag behind everywhere. The ping tells: if it is gone, that answers 404 as well.
  const isGone = shown === 'gone' && (own.seen || heartbeat === undefined);
  if (isGone) return ensureResult({ heartbeat: oldestNamed(listing.heartbeats, name) });
  if (shown === 'unknown' || shown === 'gone') return unknownResult(made, listing, name);
  const all = listed === undefined ? [...listing.heartbeats, shown] : listing.heartbeats;
  return decide(account, name, { own, shown, isListed: listed !== undefined, oldest: oldestNamed(all, name) }, budget);
}

interface Situation {
  own: CreatedHeartbeat;
  /** Our heartbeat as it is now. */
  shown: Heartbeat;
  isListed: boolean;
  /** The oldest heartbeat of the name. */
  oldest: Pingable | undefined;
}

async function decide(
  account: Account,
  name: string,
  situation: Situation,
  budget: RetryBudget,
): Promise<EnsureResult> {
  const { own, shown, oldest } = situation;
  const isOldest = oldest?.id === own.id;
  const isRemovable = own.isNew && shown.lastPingedAtMs === null && shown.createdAtMs === own.bornMs;
  const storedSecs = shown.intervalSecs ?? own.sent.secs;
  if (isOldest && !(isRemovable && storedSecs < own.sent.secs)) return keep(name, situation);
  // Seen before under its name, and not any more: someone renamed it, and it is theirs to keep.
  if (own.seen && shown.name !== name) return ensureResult({ heartbeat: oldest ?? pingable([shown])[0] });
  const isGone = isRemovable && (await remove(account, own.id, budget));
  const left = isRemovable && !isGone ? afterDelete(own, shown, name) : undefined;
  if (!isOldest && oldest !== undefined) return ensureResult({ heartbeat: oldest, own: left });
  const idOfLeft = isGone ? undefined : own.id;
  const trouble = isOldest ? shortenedError(own.sent, storedSecs, idOfLeft) : nameError(name, shown, idOfLeft);
  return ensureResult({ own: left, trouble });
}

/** Our heartbeat after a failed delete. It was shown: if its ID answers 404 later, only the response was lost. */
function afterDelete(own: CreatedHeartbeat, shown: Heartbeat, name: string): CreatedHeartbeat {
  return { ...own, seen: own.seen || shown.name === name };
}

function keep(name: string, { own, isListed, oldest }: Situation): EnsureResult {
  const { next, warnings } = afterList(own, name, isListed);
  return ensureResult({ heartbeat: oldest, created: true, own: next, warnings });
}

/** Our heartbeat after one more list, and the warning if two lists didn't show it. */
function afterList(own: CreatedHeartbeat, name: string, isListed: boolean) {
  const unlisted = own.unlisted + (isListed ? 0 : 1);
  const warnings = own.seen || isListed || unlisted < 2 ? [] : [say(M.heartbeatUnlisted, { name, id: own.id })];
  return { next: { ...own, seen: own.seen || isListed, unlisted }, warnings };
}

/** The error for a heartbeat that Tickstem created under another name than was sent. */
function nameError(name: string, shown: Heartbeat, idOfLeft: string | undefined): ActionError {
  const stored = shown.name === undefined ? 'not readable' : `"${shown.name}"`;
  return idOfLeft === undefined
    ? errorOf('rejected', M.nameNotKept, { name, stored })
    : errorOf('rejected', M.nameNotKeptLeft, { name, stored, id: idOfLeft });
}

/** Our heartbeat may or may not exist: nothing is deleted, and it is looked at again later. */
function unknownResult({ own, heartbeat }: Made, listing: Listing, name: string): EnsureResult {
  const oldest = oldestNamed(listing.heartbeats, name);
  if (oldest !== undefined) return ensureResult({ heartbeat: oldest, own });
  const trouble = heartbeat ? undefined : errorOf('unexpected', M.noToken, { name });
  const { next, warnings } = afterList(own, name, false);
  return ensureResult({ heartbeat, created: true, own: next, trouble, warnings });
}

function oldestNamed(heartbeats: readonly Heartbeat[], name: string): Pingable | undefined {
  return pingable(namedOldestFirst(heartbeats, name))[0];
}

/** A list can lag behind a create, so a heartbeat that it doesn't show is requested by its id. */
async function lookUp(account: Account, id: string, budget: RetryBudget): Promise<Heartbeat | 'gone' | 'unknown'> {
  try {
    const heartbeat = await retrying(budget, (timeoutMs) => account.get(id, timeoutMs));
    return heartbeat.id === id ? heartbeat : 'unknown';
  } catch (error) {
    return asActionError(error).status === 404 ? 'gone' : 'unknown';
  }
}

/** Deletes a heartbeat that the 201 of this run named. Returns whether it is gone. */
async function remove(account: Account, id: string, budget: RetryBudget): Promise<boolean> {
  try {
    await retrying(budget, (timeoutMs) => account.remove(id, timeoutMs));
    return true;
  } catch (error) {
    return asActionError(error).status === 404;
  }
}
