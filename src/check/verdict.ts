import { DAY_MS, formatInstant } from '../base/duration.ts';
import { fill } from '../base/message.ts';
import type { Heartbeat } from '../tickstem/heartbeat.ts';
import { CHECK_MESSAGES as M } from './messages.ts';

/**
 * The verdicts of a check about a heartbeat:
 * - `healthy`: pinged, and the next ping is not due yet; `late`: it is due, and within its grace;
 * - `missed`: past its grace; `failing`: Tickstem itself has given it up;
 * - `waiting`: new, and its first ping is not missed yet; `never-pinged`: its first ping is, or its job never created it;
 * - `paused`: somebody paused it in Tickstem;
 * - `unknown`: its row cannot be judged; `not-found`: a line that names nothing;
 * - `misconfigured`: settings about it contradict each other;
 * - `orphaned`: GitHub has no such workflow or job any more;
 * - `unusual`: pinged, but its last run is far from what is usual for it.
 */
export type Verdict =
  | 'healthy'
  | 'late'
  | 'missed'
  | 'failing'
  | 'waiting'
  | 'never-pinged'
  | 'paused'
  | 'unknown'
  | 'not-found'
  | 'misconfigured'
  | 'orphaned'
  | 'acknowledged'
  | 'unusual';

/** A verdict and what led to it. Instants in milliseconds since the epoch. */
export interface Judgement {
  verdict: Verdict;
  /** When the ping that the verdict is about was or is due, without the grace period; `undefined`: none is, or it isn't known. */
  dueMs: number | undefined;
  /** How long that is past, in milliseconds; 0 where it is not. */
  lateByMs: number;
  /** Fields, by their names in the API, for want of which the row is `unknown`. */
  flaws: readonly string[];
  /** A status that this action does not know: the row was judged by its times. */
  strangeStatus: string | undefined;
  /** Why it is `unknown`, although its fields can be read. */
  problem?: string | undefined;
}

/** By how much a time may be later than the present one. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** The last time that people can read. */
const LATEST_MS = Date.UTC(9999, 11, 31);

/** A heartbeat that can be judged by its times. */
type Timed = Heartbeat & { [field in (typeof TIMES)[number][1]]: Exclude<Heartbeat[field], undefined> };

/** The fields that a verdict by time needs. If one is invalid, the row is unknown. */
const TIMES = [
  ['interval_secs', 'intervalSecs'],
  ['grace_secs', 'graceSecs'],
  ['created_at', 'createdAtMs'],
  ['last_pinged_at', 'lastPingedAtMs'],
  ['next_expected_at', 'nextExpectedAtMs'],
] as const;

/**
 * The verdict on a heartbeat at a time: the first that applies, in the order of the contract. "Past" is strictly later.
 *
 * @param nowMs milliseconds since the epoch, by Tickstem's clock: that is the one its times are of
 */
export function judgeHeartbeat(heartbeat: Heartbeat, nowMs: number): Judgement {
  const { status } = heartbeat;
  if (status === 'paused') return judgement('paused', undefined, nowMs);
  if (status === 'failing') return judgement('failing', outstanding(heartbeat), nowMs);

  // A row without a status might be paused, or failing.
  if (status === undefined || !isTimed(heartbeat)) {
    return { ...judgement('unknown', undefined, nowMs), flaws: flawsOf(heartbeat) };
  }
  const problem = absurdTime(heartbeat, nowMs);
  if (problem !== undefined) return { ...judgement('unknown', undefined, nowMs), problem };
  const byTimes = judgeTimes(heartbeat, nowMs);
  return status === 'active' ? byTimes : { ...byTimes, strangeStatus: status };
}

/** Returns why a time can't be right, so that a row that it makes healthy doesn't pass. */
function absurdTime({ lastPingedAtMs, nextExpectedAtMs, intervalSecs }: Timed, nowMs: number): string | undefined {
  const when = (ms: number) => ({ when: formatInstant(Math.min(ms, LATEST_MS)) });
  if ((lastPingedAtMs ?? 0) > nowMs + CLOCK_SKEW_MS) return fill(M.pingInFuture.text, when(lastPingedAtMs ?? 0));
  // Tickstem takes no longer interval than a day, so it isn't later after an interval was shortened either.
  const latestMs = nowMs + Math.max(intervalSecs * 1000, DAY_MS) + CLOCK_SKEW_MS;
  return lastPingedAtMs !== null && (nextExpectedAtMs ?? 0) > latestMs
    ? fill(M.nextPingTooFar.text, when(nextExpectedAtMs ?? 0))
    : undefined;
}

function judgeTimes(heartbeat: Timed, nowMs: number): Judgement {
  const { createdAtMs, lastPingedAtMs, nextExpectedAtMs, consecutiveMisses: misses } = heartbeat;
  const intervalMs = heartbeat.intervalSecs * 1000;
  const graceMs = heartbeat.graceSecs * 1000;
  if (lastPingedAtMs === null) {
    const firstDueMs = (createdAtMs ?? Number.NaN) + intervalMs;
    return judgement(nowMs > firstDueMs + graceMs ? 'never-pinged' : 'waiting', firstDueMs, nowMs);
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

/** Field by field, since of a large account that is asked 100,000 times. */
function isTimed(heartbeat: Heartbeat): heartbeat is Timed {
  const { createdAtMs, lastPingedAtMs } = heartbeat;
  return (
    heartbeat.intervalSecs !== undefined &&
    heartbeat.graceSecs !== undefined &&
    heartbeat.nextExpectedAtMs !== undefined &&
    createdAtMs !== undefined &&
    lastPingedAtMs !== undefined &&
    (lastPingedAtMs ?? createdAtMs) !== null
  );
}

/** Names of the fields for want of which a row cannot be judged. */
function flawsOf(heartbeat: Heartbeat): string[] {
  const { status, lastPingedAtMs, createdAtMs } = heartbeat;
  return [
    ...(status === undefined ? ['status'] : []),
    ...TIMES.filter(([, property]) => heartbeat[property] === undefined).map(([field]) => field),
    ...(lastPingedAtMs === null && createdAtMs === null ? ['created_at'] : []),
  ];
}

/** Returns since when the ping of a failing heartbeat is due, by the fields of its row that can be read. */
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
