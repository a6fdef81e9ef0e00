import { readInstant } from './instant.ts';

/**
 * A heartbeat as Tickstem lists it, read with care: what is missing or unreadable is `undefined`, and named in `flaws`,
 * so that a mode can judge the row by what it needs of it. (Fields: the official SDKs' types.)
 */
export interface Heartbeat {
  id: string | undefined;
  name: string | undefined;
  /** The ping credential: a secret. */
  token: string | undefined;
  intervalSecs: number | undefined;
  graceSecs: number | undefined;
  /** `active`, `paused`, `failing`, or something newer than this action. */
  status: string | undefined;
  /** May be absent: the Python SDK reads it as 0. */
  consecutiveMisses: number | undefined;
  /** Milliseconds since the epoch; `null`: never. */
  lastPingedAtMs: number | null | undefined;
  nextExpectedAtMs: number | null | undefined;
  createdAtMs: number | null | undefined;
  /** Names of the fields that could not be read. */
  flaws: readonly string[];
}

/** Reads one heartbeat of an answer. Anything is taken; never throws. */
export function readHeartbeat(json: unknown): Heartbeat {
  const row = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const heartbeat: Heartbeat = {
    id: text(row['id']),
    // A label: it may well be empty.
    name: typeof row['name'] === 'string' ? row['name'] : undefined,
    token: text(row['token']),
    intervalSecs: seconds(row['interval_secs']),
    graceSecs: seconds(row['grace_secs']),
    status: text(row['status']),
    consecutiveMisses: seconds(row['consecutive_misses']),
    lastPingedAtMs: readInstant(row['last_pinged_at']),
    nextExpectedAtMs: readInstant(row['next_expected_at']),
    createdAtMs: readInstant(row['created_at']),
    flaws: NONE,
  };
  const missesAreOdd = heartbeat.consecutiveMisses === undefined && row['consecutive_misses'] !== undefined;
  if (!missesAreOdd && isWhole(heartbeat)) return heartbeat;
  const flaws: string[] = FIELDS.filter(([, property]) => heartbeat[property] === undefined).map(([field]) => field);
  return { ...heartbeat, flaws: missesAreOdd ? [...flaws, 'consecutive_misses'] : flaws };
}

/** Whether all of `FIELDS` is there. Field by field, which of 10,000 rows takes a third of the time of a loop. */
function isWhole(heartbeat: Heartbeat): boolean {
  return (
    heartbeat.id !== undefined &&
    heartbeat.name !== undefined &&
    heartbeat.token !== undefined &&
    heartbeat.intervalSecs !== undefined &&
    heartbeat.graceSecs !== undefined &&
    heartbeat.status !== undefined &&
    heartbeat.lastPingedAtMs !== undefined &&
    heartbeat.nextExpectedAtMs !== undefined &&
    heartbeat.createdAtMs !== undefined
  );
}

/** One for all that have none: there may be 100,000 of them. */
const NONE: readonly string[] = [];

/** What has to be there, by its name in the API. */
const FIELDS = [
  ['id', 'id'],
  ['name', 'name'],
  ['token', 'token'],
  ['interval_secs', 'intervalSecs'],
  ['grace_secs', 'graceSecs'],
  ['status', 'status'],
  ['last_pinged_at', 'lastPingedAtMs'],
  ['next_expected_at', 'nextExpectedAtMs'],
  ['created_at', 'createdAtMs'],
] as const;

/**
 * Heartbeats of one name, the oldest first. Ties are broken by id, so that runs in parallel, who see the same list,
 * choose the same one; a heartbeat without a readable birth comes last.
 */
export function namedOldestFirst(heartbeats: readonly Heartbeat[], name: string): Heartbeat[] {
  const age = (heartbeat: Heartbeat) => heartbeat.createdAtMs ?? Number.POSITIVE_INFINITY;
  return heartbeats
    .filter((heartbeat) => heartbeat.name === name)
    .sort((a, b) => (age(a) === age(b) ? compare(a.id ?? '', b.id ?? '') : age(a) < age(b) ? -1 : 1));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number, as Tickstem's durations and counts are. */
function seconds(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
