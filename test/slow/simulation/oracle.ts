// What the contract asks for at a time, worked out from a simulated world itself, with nothing of the code it is held against.
import { DAY_MS, HOUR_MS, MINUTE_MS, type Timetable } from './timetable.ts';
import { between, COUNTED, isFrequent, type Run, type Version, type World } from './world.ts';

/** Times in milliseconds since the epoch. */
export interface Truth {
  /** Whether the newest counted run had the present schedule. If not, the interval decides about a heartbeat. */
  isInForce: boolean;
  /** The earliest scheduled time without an answer that has passed. */
  dueMs: number | undefined;
  isMissed: boolean;
  /** A run for it is in progress. */
  isActive: boolean;
  /** A run of another event did its work before. */
  isEarly: boolean;
}

interface Facts {
  present: Version;
  nowMs: number;
  graceMs: number;
}

export interface Pings {
  pingedMs: number;
  createdMs: number;
  /** When it was created, pinged, or resumed, whichever is latest. */
  sinceMs: number;
}

/** The truth about a heartbeat. */
export function heartbeatOracle(world: World) {
  const counted = world.runs.filter(({ event }) => COUNTED.includes(event));
  return (facts: Facts, { sinceMs, pingedMs, createdMs }: Pings): Truth => {
    const { present, nowMs, graceMs } = facts;
    const timetable = present.timetable as Timetable;
    const runs = recent(counted, nowMs);
    const done = runs.filter((run) => run.createdMs <= pingedMs && jobAt(run, nowMs) === 'success');
    const { untilMs } = answered(done, timetable, sinceMs <= pingedMs ? createdMs : sinceMs, graceMs);
    const dueMs = firstAfter(timetable, Math.max(untilMs, pingedMs), nowMs);
    const first = firstAfter(timetable, Math.max(sinceMs, pingedMs), nowMs);
    const isInForce = isSame(runs.at(-1), present);
    const isAfterPing = (run: Run) => run.createdMs > pingedMs || jobAt(run, nowMs) === 'active';
    const judged = judge(facts, dueMs, runs, runs.filter(isAfterPing), jobAt);
    return { isInForce, isEarly: dueMs !== first, ...judged };
  };
}

/** The truth about a workflow that is judged by its runs. */
export function listedOracle(world: World) {
  const counted = world.runs.filter(({ event }) => COUNTED.includes(event));
  return (facts: Facts): Truth => {
    const { present, nowMs, graceMs } = facts;
    const timetable = present.timetable as Timetable;
    const runs = recent(counted, nowMs);
    const isInForce = isSame(runs.at(-1), present);
    const oldestMs = firstDueBy(counted[0], timetable, nowMs) - 1;
    const sinceMs = isInForce ? oldestMs : Math.max(oldestMs, present.fromMs, runs.at(-1)?.createdMs ?? 0);
    const done = counted.filter((run) => run.createdMs <= nowMs && runAt(run, nowMs) === 'success');
    const { untilMs, isEarly } = answered(done, timetable, sinceMs, graceMs);
    const judged = judge(facts, firstAfter(timetable, untilMs, nowMs), runs, runs, runAt);
    return { isInForce: true, isEarly, ...judged };
  };
}

/** Before the oldest run nothing is due: there may have been no file. */
function firstDueBy(oldest: Run | undefined, timetable: Timetable, nowMs: number): number {
  if (oldest === undefined) return nowMs;
  return isOther(oldest) ? oldest.createdMs : lastAt(timetable, oldest.createdMs);
}

/** Up to when scheduled times are answered, by runs that succeeded, oldest first. */
function answered(done: readonly Run[], timetable: Timetable, sinceMs: number, graceMs: number) {
  let untilMs = sinceMs;
  let isEarly = false;
  for (const run of done) {
    const nextMs = isOther(run) ? firstAfter(timetable, run.createdMs, run.createdMs + graceMs) : undefined;
    isEarly = nextMs !== undefined && lastAt(timetable, run.createdMs) <= untilMs;
    untilMs = Math.max(untilMs, run.createdMs, isEarly ? (nextMs ?? 0) : 0);
  }
  return { untilMs, isEarly };
}

type Outcome = 'active' | 'success' | 'failure';

function judge(
  { present, nowMs, graceMs }: Facts,
  dueMs: number | undefined,
  all: readonly Run[],
  runs: readonly Run[],
  outcomeAt: (run: Run, nowMs: number) => Outcome,
): Pick<Truth, 'dueMs' | 'isMissed' | 'isActive'> {
  if (dueMs === undefined) return { dueMs, isMissed: false, isActive: false };
  const timetable = present.timetable as Timetable;
  const earliestMs = Math.max(dueMs - graceMs, lastAt(timetable, dueMs - 1));
  const reaching = runs.filter((run) => run.createdMs >= (isOther(run) ? earliestMs : dueMs));
  const scheduled = reaching.filter((run) => !isOther(run));
  const nextMs = firstAfter(timetable, dueMs, dueMs + 400 * DAY_MS) ?? 0;
  const isFor = (run: Run) => isOther(run) || (isFrequent(timetable) ? run === scheduled[0] : run.createdMs < nextMs);
  const isActive = reaching.some((run) => isFor(run) && outcomeAt(run, nowMs) === 'active');
  const waitMs = allowanceOf(present, all, dueMs);
  if (isActive) {
    const untilMs = dueMs + Math.max(waitMs, timetable.intervalMs + graceMs);
    return { dueMs, isActive, isMissed: nowMs > untilMs };
  }
  const decisive = reaching.findLast((run) => {
    const outcome = outcomeAt(run, nowMs);
    return outcome === 'success' || (outcome === 'failure' && !isOther(run));
  });
  const hasFailed = decisive !== undefined && outcomeAt(decisive, nowMs) === 'failure';
  return { dueMs, isActive, isMissed: hasFailed || nowMs > dueMs + waitMs };
}

/** The allowance, as docs/lateness.md explains it. */
function allowanceOf(present: Version, runs: readonly Run[], dueMs: number): number {
  const timetable = present.timetable as Timetable;
  const known = runs.filter((run) => !isOther(run) && run.createdMs <= dueMs);
  const changed = known.findLastIndex((run) => !isSame(run, present));
  const changedMs = known[changed]?.createdMs ?? 0;
  const counted = known.flatMap((run, at) => {
    const lastMs = lastAt(timetable, run.createdMs);
    if (at <= changed || lastMs <= changedMs) return [];
    const before = Math.max(known[at - 1]?.createdMs ?? 0, changedMs);
    const firstMs = at === 0 ? lastMs : (firstAfter(timetable, before, run.createdMs) ?? lastMs);
    return [{ atMs: run.createdMs, lateMs: run.createdMs - (isFrequent(timetable) ? firstMs : lastMs) }];
  });
  const ofWeek = counted.filter(({ atMs }) => atMs > dueMs - 7 * DAY_MS).length;
  const late = counted.slice(-Math.min(100, Math.max(10, ofWeek))).map(({ lateMs }) => lateMs);
  const usualMs = Math.max(0, ...late) * 1.25 + 30 * MINUTE_MS;
  const gapMs = shortestGap(timetable);
  const least = gapMs > 2 * DAY_MS || late.length < 3 ? 12 : 6;
  const most = gapMs < DAY_MS ? 12 : 18;
  return Math.round(Math.min(most * HOUR_MS, Math.max(least * HOUR_MS, usualMs)));
}

const gaps = new WeakMap<Timetable, number>();

function shortestGap(timetable: Timetable): number {
  const known = gaps.get(timetable);
  if (known !== undefined) return known;
  // Without the change of the clocks.
  const times = between(timetable, Date.parse('2027-06-01T00:00Z'), Date.parse('2027-10-01T00:00Z')).sort(
    (a, b) => a - b,
  );
  const gapMs = Math.min(...times.slice(1).map((ms, at) => ms - (times[at] ?? 0)));
  gaps.set(timetable, gapMs);
  return gapMs;
}

/** Runs of the past months, oldest first. */
function recent(counted: readonly Run[], nowMs: number): Run[] {
  return counted.filter(({ createdMs }) => createdMs <= nowMs && createdMs > nowMs - 400 * DAY_MS);
}

function isOther({ event }: Run): boolean {
  return event !== 'schedule';
}

/** What GitHub shows of the watched job: an attempt that succeeded stays one, otherwise its latest attempt. */
function jobAt(run: Run, nowMs: number): Outcome {
  const attempt = run.attempts.findLast(({ requestedMs }) => requestedMs <= nowMs);
  if (run.attempts.some(({ jobEndMs, isJobGreen }) => nowMs >= jobEndMs && isJobGreen)) return 'success';
  if (attempt === undefined || nowMs < attempt.jobEndMs) return 'active';
  return attempt.isJobGreen ? 'success' : 'failure';
}

function runAt(run: Run, nowMs: number): Outcome {
  const attempt = run.attempts.findLast(({ requestedMs }) => requestedMs <= nowMs);
  if (run.attempts.some(({ endMs, isRunGreen }) => nowMs >= endMs && isRunGreen)) return 'success';
  if (attempt === undefined || nowMs < attempt.endMs) return 'active';
  return attempt.isRunGreen ? 'success' : 'failure';
}

function isSame(run: Run | undefined, present: Version): boolean {
  return JSON.stringify(run?.version.timetable?.entries) === JSON.stringify(present.timetable?.entries);
}

/** The first scheduled time after one instant, up to another. */
function firstAfter(timetable: Timetable, afterMs: number, untilMs: number): number | undefined {
  let spanMs = DAY_MS;
  for (let fromMs = afterMs + 1; fromMs <= untilMs; fromMs += spanMs / 2) {
    const found = between(timetable, fromMs, Math.min(untilMs + 1, fromMs + spanMs));
    if (found.length > 0) return Math.min(...found);
    spanMs *= 2;
  }
  return undefined;
}

const lasts = new WeakMap<Timetable, Map<number, number>>();

/** The last scheduled time at or before an instant. Remembered: it is asked for the same runs, hour by hour. */
function lastAt(timetable: Timetable, atMs: number): number {
  const known = lasts.get(timetable) ?? new Map<number, number>();
  lasts.set(timetable, known);
  const lastMs = known.get(atMs) ?? searchBack(timetable, atMs);
  known.set(atMs, lastMs);
  return lastMs;
}

function searchBack(timetable: Timetable, atMs: number): number {
  let spanMs = DAY_MS;
  for (let untilMs = atMs + 1; untilMs > atMs - 400 * DAY_MS; untilMs -= spanMs / 2) {
    const found = between(timetable, untilMs - spanMs, untilMs);
    if (found.length > 0) return Math.max(...found);
    spanMs *= 2;
  }
  return Number.NEGATIVE_INFINITY;
}
