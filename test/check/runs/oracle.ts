import { DAY_MS } from './timetable.ts';
import { between, COUNTED, type Run, type Version, type World } from './world.ts';

/** What the rule asks for at a time, known from the world itself. Milliseconds since the epoch. */
export interface Truth {
  /** Whether the newest counted run had the present schedule. If not, the interval decides. */
  isInForce: boolean;
  /**
   * Scheduled times, of the present schedule as if it had been in force for ever, that no ping, or successful run, followed
   * though their grace is past. Oldest first.
   */
  unanswered: readonly number[];
  /** The same, but the work was done early: nobody missed it. */
  early: readonly number[];
  /** A job that would answer them is in progress, or waits to begin. */
  isActive: boolean;
}

/** The truth about a heartbeat. Time only ever goes on. */
export function heartbeatOracle(world: World) {
  const counted = world.runs.filter(({ event }) => COUNTED.includes(event));
  const byHand = counted.filter(({ event }) => event !== 'schedule');
  const work = sweep(
    counted.flatMap(({ createdMs, attempts }) =>
      attempts.map(({ requestedMs, jobEndMs }) => ({ createdMs, fromMs: requestedMs, untilMs: jobEndMs })),
    ),
  );
  const newestAt = latest(counted);
  /**
   * Somebody started a run less than the grace before the scheduled time, it succeeded, and a ping came between: the work
   * was done early. That the ping was of another run, and its own got lost, nobody could know.
   */
  const isExcused = (atMs: number, sinceMs: number, graceMs: number) =>
    byHand.some(
      ({ createdMs, attempts }) =>
        createdMs >= atMs - graceMs &&
        createdMs <= sinceMs &&
        attempts.some(({ isJobGreen, jobEndMs }) => isJobGreen && jobEndMs - 2000 <= atMs),
    );
  return (nowMs: number, present: Version, { sinceMs, graceMs }: { sinceMs: number; graceMs: number }): Truth => {
    const unpinged = scheduled(present, sinceMs, nowMs - graceMs);
    const early = unpinged.filter((atMs) => isExcused(atMs, sinceMs, graceMs));
    const unanswered = unpinged.filter((atMs) => !early.includes(atMs));
    const windowMs = Math.min(sinceMs, (unanswered.at(-1) ?? nowMs) - graceMs);
    const isActive = work(nowMs).some(({ createdMs }) => createdMs >= windowMs);
    return { isInForce: isSame(newestAt(nowMs), present), unanswered, early, isActive };
  };
}

/**
 * The truth about a workflow that is judged by its runs: one that began since the grace before a scheduled time answers it.
 * Until a run had the present schedule, only times after its commit need an answer.
 */
export function listedOracle(world: World) {
  const counted = world.runs.filter(({ event }) => COUNTED.includes(event));
  const attempts = counted.flatMap(({ createdMs, attempts: all }) => all.map((attempt) => ({ ...attempt, createdMs })));
  const green = attempts.filter(({ isRunGreen }) => isRunGreen).sort((a, b) => a.endMs - b.endMs);
  const work = sweep(
    attempts.map(({ createdMs, requestedMs, endMs }) => ({ createdMs, fromMs: requestedMs, untilMs: endMs })),
  );
  const newestAt = latest(counted);
  let done = 0;
  let lastGreenMs = 0;
  return (nowMs: number, present: Version, graceMs: number): Truth => {
    for (; (green[done]?.endMs ?? Number.POSITIVE_INFINITY) <= nowMs; done++) {
      lastGreenMs = Math.max(lastGreenMs, green[done]?.requestedMs ?? 0);
    }
    const newest = newestAt(nowMs);
    const isInForce = isSame(newest, present);
    const sinceMs = isInForce ? 0 : Math.max(present.fromMs, newest?.createdMs ?? 0);
    const unanswered = scheduled(present, Math.max(lastGreenMs + graceMs, sinceMs), nowMs - graceMs);
    const windowMs = (unanswered.at(-1) ?? nowMs) - graceMs;
    const isActive = work(nowMs).some(({ createdMs }) => createdMs >= windowMs);
    return { isInForce: true, unanswered, early: [], isActive };
  };
}

function isSame(newest: Run | undefined, present: Version): boolean {
  return JSON.stringify(newest?.version.timetable?.entries) === JSON.stringify(present.timetable?.entries);
}

/** Scheduled times after one instant and before another, of the past months. */
function scheduled({ timetable }: Version, afterMs: number, beforeMs: number): number[] {
  if (timetable === undefined) return [];
  const fromMs = Math.max(afterMs + 1, beforeMs - 100 * DAY_MS);
  return between(timetable, fromMs, beforeMs).sort((a, b) => a - b);
}

/** The run of many that was created last, asked for in order. */
function latest(runs: readonly Run[]): (nowMs: number) => Run | undefined {
  const waiting = runs.toSorted((a, b) => b.createdMs - a.createdMs);
  let newest: Run | undefined;
  return (nowMs) => {
    while ((waiting.at(-1)?.createdMs ?? Number.POSITIVE_INFINITY) <= nowMs) newest = waiting.pop();
    return newest;
  };
}

interface Span {
  createdMs: number;
  fromMs: number;
  untilMs: number;
}

/** Those of many spans in which an instant is, asked for in order. */
function sweep(spans: readonly Span[]): (nowMs: number) => readonly Span[] {
  const waiting = spans.toSorted((a, b) => b.fromMs - a.fromMs);
  let open: Span[] = [];
  return (nowMs) => {
    while ((waiting.at(-1)?.fromMs ?? Number.POSITIVE_INFINITY) <= nowMs) open.push(waiting.pop() as Span);
    open = open.filter(({ untilMs }) => untilMs > nowMs);
    return open;
  };
}
