import { compareText } from '../base/text.ts';

/**
 * A heartbeat as Tickstem lists it. What is missing or unreadable is `undefined`, so that each mode can judge the row by
 * what it needs of it. (Fields: the official SDKs' types.)
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
}

/** The longest text of a field, in UTF-16 units: the state for the post step must stay small, whatever a server sends. */
const LONGEST_ID = 500;
const LONGEST_TOKEN = 1000;
const LONGEST_STATUS = 100;
/** A hundred years, in seconds. */
const MOST_SECS = 100 * 366 * 86_400;

/** Reads one heartbeat of an answer. Anything is taken; never throws. */
export function readHeartbeat(json: unknown): Heartbeat {
  const row = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  return {
    id: text(row['id'], LONGEST_ID),
    // A label: it may well be empty.
    name: typeof row['name'] === 'string' ? row['name'] : undefined,
    token: text(row['token'], LONGEST_TOKEN),
    intervalSecs: seconds(row['interval_secs']),
    graceSecs: seconds(row['grace_secs']),
    status: text(row['status'], LONGEST_STATUS),
    consecutiveMisses: seconds(row['consecutive_misses']),
    lastPingedAtMs: readInstant(row['last_pinged_at']),
    nextExpectedAtMs: readInstant(row['next_expected_at']),
    createdAtMs: readInstant(row['created_at']),
  };
}

/**
 * Heartbeats of one name, the oldest first. Ties are broken by id, so that runs in parallel, who see the same list,
 * choose the same one; a heartbeat without a readable birth comes last.
 */
export function namedOldestFirst(heartbeats: readonly Heartbeat[], name: string): Heartbeat[] {
  const age = (heartbeat: Heartbeat) => heartbeat.createdAtMs ?? Number.POSITIVE_INFINITY;
  return heartbeats
    .filter((heartbeat) => heartbeat.name === name)
    .sort((a, b) => (age(a) === age(b) ? compareText(a.id ?? '', b.id ?? '') : age(a) < age(b) ? -1 : 1));
}

/** A longer text is unusable: a part of an id or a token would name something else. */
function text(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}

/** A whole number, as Tickstem's durations and counts are. One that no date can be computed with is unreadable. */
function seconds(value: unknown): number | undefined {
  const isUsable = Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST_SECS;
  return isUsable ? (value as number) : undefined;
}

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/**
 * Reads a time in Tickstem's response, in milliseconds since the epoch. `null`: never, which Go writes as a time in year
 * 1, as null, or not at all. `undefined`: not a time in RFC 3339.
 */
export function readInstant(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' || !RFC_3339.test(value)) return undefined;
  if (value.startsWith('0001-01-01')) return null;
  // Only three digits of a fraction are in the ECMAScript standard. Go writes up to nine, and V8 reads them.
  const ms = Date.parse(value.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(ms) ? undefined : ms;
}
