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
  flaws: string[];
}

/** Reads one heartbeat of an answer. Anything is taken; never throws. */
export function readHeartbeat(json: unknown): Heartbeat {
  const row = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const flaws: string[] = [];
  const field = <T>(name: string, read: (value: unknown) => T | undefined): T | undefined => {
    const value = read(Object.hasOwn(row, name) ? row[name] : undefined);
    if (value === undefined) flaws.push(name);
    return value;
  };
  return {
    id: field('id', text),
    // A label: it may well be empty.
    name: field('name', (value) => (typeof value === 'string' ? value : undefined)),
    token: field('token', text),
    intervalSecs: field('interval_secs', seconds),
    graceSecs: field('grace_secs', seconds),
    status: field('status', text),
    consecutiveMisses: Object.hasOwn(row, 'consecutive_misses') ? field('consecutive_misses', seconds) : undefined,
    lastPingedAtMs: field('last_pinged_at', instant),
    nextExpectedAtMs: field('next_expected_at', instant),
    createdAtMs: field('created_at', instant),
    flaws,
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

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** Go writes a time that was never set as year 1; an absent time is `null` as well. */
function instant(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' || !RFC_3339.test(value)) return undefined;
  if (value.startsWith('0001-01-01')) return null;
  // Date.parse reads what ECMAScript defines: three digits of a fraction. Go writes up to nine.
  const ms = Date.parse(
    value
      .toUpperCase()
      .replace(' ', 'T')
      .replace(/(\.\d{3})\d+/, '$1'),
  );
  return Number.isNaN(ms) ? undefined : ms;
}
