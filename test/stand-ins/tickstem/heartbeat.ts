import { randomBytes, randomUUID } from 'node:crypto';

/**
 * A heartbeat over time, as a pure function of its facts and of the clock: nothing runs in the background.
 *
 * What tickstem-api.md says, and what is modelled from it:
 * - "interval_secs … default 3600", "grace_secs … default 300".
 * - "nothing says whether `next_expected_at` includes the grace: take it as not including it": due is the start of the
 *   wait (below) plus the interval.
 * - "if the ping stops arriving within interval + grace": a ping at that very instant is in time, 1 ms later it is missed.
 * - "it takes two consecutive missed intervals", "`consecutive_misses` counts them, `failing` is the state after the
 *   alert": failing from 2 misses on.
 * - "A ping brings it back to `active`": it starts a new wait, with no misses.
 * - "`{"status": "paused"}` when the heartbeat is paused".
 *
 * Where the page is silent, our reading:
 * - Misses after the first: one for each further interval, so that the n-th is counted right after
 *   start + n × interval + grace.
 * - `next_expected_at` stays where it was while misses are counted: it names the ping that is outstanding
 *   (`dueMovesOn` is the other reading: it moves on by an interval with each miss).
 * - Never pinged: the wait has not begun. `last_pinged_at` and `next_expected_at` are null, and there are no misses.
 * - Paused: the count and `next_expected_at` stand still, and a ping leaves no trace. Resumed: a new wait begins at that
 *   instant, with no misses, but only where one had begun before. Pausing or resuming twice changes nothing, and
 *   resuming a failing heartbeat does not heal it: only a ping does.
 * - A changed interval or grace counts from the start of the running wait, as if it had always been so.
 * - `updated_at` moves with whatever is done to a heartbeat, pings too, and not with time passing.
 */

export const DEFAULT_INTERVAL_SECS = 3600;
export const DEFAULT_GRACE_SECS = 300;
export const MISSES_UNTIL_FAILING = 2;

/** A heartbeat as the API shows it. Times are RFC 3339 or null. */
export interface Heartbeat {
  id: string;
  name: string;
  /** The ping credential. */
  token: string;
  interval_secs: number;
  grace_secs: number;
  /** `active`, `paused` or `failing`, or whatever a test seeded. */
  status: string;
  consecutive_misses: number;
  last_pinged_at: string | null;
  next_expected_at: string | null;
  created_at: string;
  updated_at: string;
}

export interface RecordedPing {
  readonly id: string;
  readonly atMs: number;
}

/** What is known of a heartbeat. Never changed in place, so that a copy of the account is a copy of its maps. */
export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly intervalSecs: number;
  readonly graceSecs: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly lastPingedAtMs: number | null;
  /** When the running wait began: the last ping, or a resume after it. Null before the first ping. */
  readonly waitingSinceMs: number | null;
  /** Since when it is paused; null when it is not. */
  readonly pausedSinceMs: number | null;
  /** Oldest first. */
  readonly pings: readonly RecordedPing[];
  /** Fields that a test seeded: shown as they are, until something happens that sets them. */
  readonly seeded: Partial<Heartbeat>;
}

export interface Settings {
  readonly name?: string;
  readonly intervalSecs?: number;
  readonly graceSecs?: number;
  readonly status?: 'active' | 'paused';
}

/** Ids and tokens are random: the token is a secret, and nothing may hang on the order of ids. */
export function newHeartbeat(name: string, settings: Settings, nowMs: number): Facts {
  return {
    id: randomUUID(),
    name,
    token: `hbt_${randomBytes(16).toString('hex')}`,
    intervalSecs: settings.intervalSecs ?? DEFAULT_INTERVAL_SECS,
    graceSecs: settings.graceSecs ?? DEFAULT_GRACE_SECS,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    lastPingedAtMs: null,
    waitingSinceMs: null,
    pausedSinceMs: null,
    pings: [],
    seeded: {},
  };
}

/**
 * A heartbeat that a test puts there. What it gives is shown as given, unreadable times too; the rest is computed from it,
 * misses from `last_pinged_at`. Seeded as paused, it is paused since its last ping. No ping history is made up.
 */
export function seededHeartbeat(given: Partial<Heartbeat> & { name: string }, nowMs: number): Facts {
  const fresh = newHeartbeat(given.name, {}, nowMs);
  const lastPingedAtMs = instant(given.last_pinged_at);
  return {
    ...fresh,
    id: given.id ?? fresh.id,
    token: given.token ?? fresh.token,
    intervalSecs: given.interval_secs ?? fresh.intervalSecs,
    graceSecs: given.grace_secs ?? fresh.graceSecs,
    lastPingedAtMs,
    waitingSinceMs: lastPingedAtMs,
    pausedSinceMs: given.status === 'paused' ? (lastPingedAtMs ?? nowMs) : null,
    seeded: { ...given },
  };
}

/** A ping that was received. A paused heartbeat is as it was. */
export function pinged(facts: Facts, nowMs: number): Facts {
  if (facts.pausedSinceMs !== null) return facts;
  return {
    ...facts,
    lastPingedAtMs: nowMs,
    waitingSinceMs: nowMs,
    updatedAtMs: nowMs,
    pings: [...facts.pings, { id: randomUUID(), atMs: nowMs }],
    seeded: without(facts.seeded, ['status', 'consecutive_misses', 'last_pinged_at', 'next_expected_at', 'updated_at']),
  };
}

export function paused(facts: Facts, nowMs: number): Facts {
  if (facts.pausedSinceMs !== null) return facts;
  return {
    ...facts,
    pausedSinceMs: nowMs,
    updatedAtMs: nowMs,
    seeded: without(facts.seeded, ['status', 'updated_at']),
  };
}

export function resumed(facts: Facts, nowMs: number): Facts {
  if (facts.pausedSinceMs === null) return facts;
  return {
    ...facts,
    pausedSinceMs: null,
    waitingSinceMs: facts.waitingSinceMs === null ? null : nowMs,
    updatedAtMs: nowMs,
    seeded: without(facts.seeded, ['status', 'consecutive_misses', 'next_expected_at', 'updated_at']),
  };
}

/** What a PATCH makes of it. Fields that it does not name stay. */
export function revised(facts: Facts, { name, intervalSecs, graceSecs, status }: Settings, nowMs: number): Facts {
  const stale: (keyof Heartbeat)[] = ['updated_at'];
  if (name !== undefined) stale.push('name');
  if (intervalSecs !== undefined) stale.push('interval_secs', 'next_expected_at');
  if (graceSecs !== undefined) stale.push('grace_secs');
  const changed: Facts = {
    ...facts,
    name: name ?? facts.name,
    intervalSecs: intervalSecs ?? facts.intervalSecs,
    graceSecs: graceSecs ?? facts.graceSecs,
    updatedAtMs: nowMs,
    seeded: without(facts.seeded, stale),
  };
  if (status === undefined) return changed;
  return status === 'paused' ? paused(changed, nowMs) : resumed(changed, nowMs);
}

/** How many pings in a row have not come, `nowMs` being the time. */
export function missesOf(facts: Facts, nowMs: number): number {
  if (facts.waitingSinceMs === null) return 0;
  const untilMs = Math.min(nowMs, facts.pausedSinceMs ?? nowMs);
  const waitedMs = untilMs - facts.waitingSinceMs - facts.graceSecs * 1000;
  return Math.max(0, Math.ceil(waitedMs / (facts.intervalSecs * 1000)) - 1);
}

/** The heartbeat as the API shows it at that time. */
export function shown(facts: Facts, nowMs: number, { dueMovesOn = false } = {}): Heartbeat {
  const counted = missesOf(facts, nowMs);
  const misses = facts.seeded.consecutive_misses ?? counted;
  const intervalMs = facts.intervalSecs * 1000;
  const dueMs = facts.waitingSinceMs === null ? null : facts.waitingSinceMs + intervalMs;
  return {
    id: facts.id,
    name: facts.name,
    token: facts.token,
    interval_secs: facts.intervalSecs,
    grace_secs: facts.graceSecs,
    status: statusOf(facts, misses),
    consecutive_misses: misses,
    last_pinged_at: facts.lastPingedAtMs === null ? null : rfc3339(facts.lastPingedAtMs),
    next_expected_at: dueMs === null ? null : rfc3339(dueMs + (dueMovesOn ? counted * intervalMs : 0)),
    created_at: rfc3339(facts.createdAtMs),
    updated_at: rfc3339(facts.updatedAtMs),
    ...facts.seeded,
  };
}

/** An instant as Go writes it (RFC3339Nano): UTC with a `Z`, and no trailing zeros in the fraction of a second. */
export function rfc3339(ms: number): string {
  return new Date(ms).toISOString().replace(/\.?0+Z$/, 'Z');
}

function statusOf(facts: Facts, misses: number): string {
  if (facts.pausedSinceMs !== null) return 'paused';
  return misses >= MISSES_UNTIL_FAILING ? 'failing' : 'active';
}

/** A seeded time to count from; null for one that is unreadable, and for Go's zero time, which means "never". */
function instant(text: string | null | undefined): number | null {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) || text?.startsWith('0001-01-01') ? null : ms;
}

function without(seeded: Partial<Heartbeat>, fields: readonly (keyof Heartbeat)[]): Partial<Heartbeat> {
  const kept = { ...seeded };
  for (const field of fields) delete kept[field];
  return kept;
}
