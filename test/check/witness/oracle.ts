import { COUNTED, type Firing, type World } from './world.ts';

/** What is true at a time, known from the world itself. */
export interface Truth {
  /** Firings that no ping, or green run, followed though their grace is past, oldest first. */
  owed: readonly Firing[];
  /** As `owed`, but that the work was done early: nobody missed it. */
  early: readonly Firing[];
  /** A job that would answer for them is at work, or waits to begin. */
  isAtWork: boolean;
}

/** What is true of a heartbeat. Time only ever goes on. */
export function heartbeatOracle(world: World) {
  const { firings, runs } = world;
  const counted = runs.filter(({ event }) => COUNTED.includes(event));
  const byHand = counted.filter(({ event }) => event !== 'schedule');
  const work = sweep(
    counted.flatMap(({ createdMs, attempts }) =>
      attempts.map(({ requestedMs, jobEndMs }) => ({ createdMs, fromMs: requestedMs, untilMs: jobEndMs })),
    ),
  );
  /**
   * Somebody started a run less than the grace before the firing, it was green, and a ping came between: the work was
   * done early. That the ping was of another run, and its own got lost, nobody could tell.
   */
  const isExcused = (firing: Firing, sinceMs: number, graceMs: number) =>
    byHand.some(
      ({ createdMs, attempts }) =>
        createdMs >= firing.atMs - graceMs &&
        createdMs <= sinceMs &&
        attempts.some(({ isJobGreen, jobEndMs }) => isJobGreen && jobEndMs - 2000 <= firing.atMs),
    );
  return (nowMs: number, { sinceMs, graceMs }: { sinceMs: number; graceMs: number }): Truth => {
    const unpinged = pastGrace(firings, sinceMs, nowMs - graceMs);
    const early = unpinged.filter((firing) => isExcused(firing, sinceMs, graceMs));
    const owed = unpinged.filter((firing) => !early.includes(firing));
    const windowMs = Math.min(sinceMs, (owed.at(-1)?.atMs ?? nowMs) - graceMs);
    return { owed, early, isAtWork: work(nowMs).some(({ createdMs }) => createdMs >= windowMs) };
  };
}

/** What is true of a workflow that is judged by its runs: one that began since the grace before a firing answers for it. */
export function listedOracle(world: World) {
  const { firings, runs } = world;
  const attempts = runs
    .filter(({ event }) => COUNTED.includes(event))
    .flatMap(({ createdMs, attempts: all }) => all.map((attempt) => ({ ...attempt, createdMs })));
  const green = attempts.filter(({ isRunGreen }) => isRunGreen).sort((a, b) => a.endMs - b.endMs);
  const work = sweep(
    attempts.map(({ createdMs, requestedMs, endMs }) => ({ createdMs, fromMs: requestedMs, untilMs: endMs })),
  );
  let done = 0;
  let lastGreenMs = 0;
  return (nowMs: number, graceMs: number): Truth => {
    for (; (green[done]?.endMs ?? Number.POSITIVE_INFINITY) <= nowMs; done++) {
      lastGreenMs = Math.max(lastGreenMs, green[done]?.requestedMs ?? 0);
    }
    const owed = pastGrace(firings, lastGreenMs + graceMs, nowMs - graceMs);
    const sinceMs = (owed.at(-1)?.atMs ?? nowMs) - graceMs;
    return { owed, early: [], isAtWork: work(nowMs).some(({ createdMs }) => createdMs >= sinceMs) };
  };
}

/** Firings after one instant and before another. */
function pastGrace(firings: readonly Firing[], afterMs: number, beforeMs: number): Firing[] {
  let [low, high] = [0, firings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firings[middle] as Firing).atMs < beforeMs) low = middle + 1;
    else high = middle;
  }
  let first = low;
  while (first > 0 && (firings[first - 1] as Firing).atMs > afterMs) first--;
  return firings.slice(first, low);
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
