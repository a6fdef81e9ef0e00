import type { Heartbeat } from '../tickstem/heartbeat.ts';

/**
 * What a check says of a heartbeat:
 * - `healthy`: pinged, and the next ping is not due yet; `late`: it is due, and within its grace;
 * - `missed`: past its grace; `failing`: Tickstem itself has given it up;
 * - `waiting`: new, and its first ping is not missed yet; `never`: its first ping is;
 * - `paused`: somebody paused it in Tickstem;
 * - `unknown`: its row cannot be judged; `absent`: it was asked for, and there is none;
 * - `orphaned`: GitHub has no such workflow or job any more.
 */
export type Verdict =
  | 'healthy'
  | 'late'
  | 'missed'
  | 'failing'
  | 'waiting'
  | 'never'
  | 'paused'
  | 'unknown'
  | 'absent'
  | 'orphaned';

/** A verdict and what led to it. Instants in milliseconds since the epoch. */
export interface Judgement {
  verdict: Verdict;
  /** When the ping that the verdict is about was, or is, due, without the grace; `undefined`: none is, or who knows. */
  dueMs: number | undefined;
  /** How long that is past, in milliseconds; 0 where it is not. */
  lateByMs: number;
  /** Fields, by their names in the API, for want of which the row is `unknown`. */
  flaws: readonly string[];
  /** A status that this action does not know: the row was judged by its times. */
  strangeStatus: string | undefined;
}

/** What a verdict by time needs of a heartbeat. In milliseconds. */
interface Times {
  intervalMs: number;
  graceMs: number;
  createdAtMs: number | null;
  lastPingedAtMs: number | null;
  nextExpectedAtMs: number | null;
}

/**
 * The verdict on a heartbeat at a time: the first that applies, in the order of the contract. "Past" is strictly later.
 *
 * @param nowMs milliseconds since the epoch, by Tickstem's clock: that is the one its times are of
 */
export function judgeHeartbeat(heartbeat: Heartbeat, nowMs: number): Judgement {
  const { status } = heartbeat;
  if (status === 'paused') return judgement('paused', undefined, nowMs);
  if (status === 'failing') return judgement('failing', outstanding(heartbeat), nowMs);

  const times = timesOf(heartbeat);
  // A row without a status might be paused, or failing.
  if (Array.isArray(times) || status === undefined) {
    const flaws = [...(status === undefined ? ['status'] : []), ...(Array.isArray(times) ? times : [])];
    return { ...judgement('unknown', undefined, nowMs), flaws };
  }

  const byTimes = judgeTimes(times, heartbeat.consecutiveMisses, nowMs);
  return status === 'active' ? byTimes : { ...byTimes, strangeStatus: status };
}

function judgeTimes(times: Times, misses: number | undefined, nowMs: number): Judgement {
  const { intervalMs, graceMs, createdAtMs, lastPingedAtMs, nextExpectedAtMs } = times;
  if (lastPingedAtMs === null) {
    const firstDueMs = (createdAtMs ?? Number.NaN) + intervalMs;
    return judgement(nowMs > firstDueMs + graceMs ? 'never' : 'waiting', firstDueMs, nowMs);
  }
  const byPingMs = lastPingedAtMs + intervalMs;
  const expectedMs = nextExpectedAtMs ?? byPingMs;
  // Whether `next_expected_at` moves on with every miss is not written anywhere. The count of misses tells, and where
  // there is no count the earlier of the two cannot hide a miss.
  const dueMs = misses === undefined ? Math.min(expectedMs, byPingMs) : expectedMs;
  if (misses !== undefined && misses >= 1 && nowMs > byPingMs + graceMs) {
    return judgement('missed', Math.min(dueMs, byPingMs), nowMs);
  }
  const verdict = nowMs > dueMs + graceMs ? 'missed' : nowMs > dueMs ? 'late' : 'healthy';
  return judgement(verdict, dueMs, nowMs);
}

/** What a verdict by time needs, or the names of the fields that are wanting. */
function timesOf(heartbeat: Heartbeat): Times | string[] {
  const { intervalSecs, graceSecs, createdAtMs, lastPingedAtMs, nextExpectedAtMs } = heartbeat;
  if (
    intervalSecs !== undefined &&
    graceSecs !== undefined &&
    createdAtMs !== undefined &&
    lastPingedAtMs !== undefined &&
    nextExpectedAtMs !== undefined &&
    (lastPingedAtMs ?? createdAtMs) !== null
  ) {
    return {
      intervalMs: intervalSecs * 1000,
      graceMs: graceSecs * 1000,
      createdAtMs,
      lastPingedAtMs,
      nextExpectedAtMs,
    };
  }
  const flaws = Object.entries({
    interval_secs: intervalSecs,
    grace_secs: graceSecs,
    // Any time that is there and is not a time spoils the row, needed or not: it is not what the API promises.
    created_at: createdAtMs,
    last_pinged_at: lastPingedAtMs,
    next_expected_at: nextExpectedAtMs,
  })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  return lastPingedAtMs === null && createdAtMs === null ? [...flaws, 'created_at'] : flaws;
}

/** Since when a failing heartbeat owes a ping, by whatever of its row can be read. */
function outstanding({ intervalSecs, createdAtMs, lastPingedAtMs, nextExpectedAtMs }: Heartbeat): number | undefined {
  const sinceMs = lastPingedAtMs === null ? createdAtMs : lastPingedAtMs;
  const byPingMs =
    typeof sinceMs === 'number' && intervalSecs !== undefined ? sinceMs + intervalSecs * 1000 : undefined;
  const known = [byPingMs, nextExpectedAtMs].filter((ms) => typeof ms === 'number');
  return known.length === 0 ? undefined : Math.min(...known);
}

const NONE: readonly string[] = [];

function judgement(verdict: Verdict, dueMs: number | undefined, nowMs: number): Judgement {
  const lateByMs = dueMs === undefined ? 0 : Math.max(0, nowMs - dueMs);
  return { verdict, dueMs, lateByMs, flaws: NONE, strangeStatus: undefined };
}
