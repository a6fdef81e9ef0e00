import { isFrequent } from './lateness.ts';
import type { Timetable } from './timetable.ts';

/** A scheduled run as the table for GitHub Support needs it. */
export interface PunctualRun {
  id: number;
  url: string;
  createdAtMs: number;
  /** `head_sha` of the run. */
  commit: string;
}

/** One scheduled time and what became of it. Times in milliseconds since the epoch, durations in milliseconds. */
export interface Slot {
  scheduledMs: number;
  /** `pending`: the allowance isn't over. */
  state: 'started' | 'dropped' | 'pending';
  /** `undefined`: GitHub started none. */
  run: PunctualRun | undefined;
  delayMs: number | undefined;
  /** The crons that fire at that time, as they are written. */
  crons: string[];
}

export interface Punctuality {
  /** Scheduled times that were started or dropped; one that is pending counts as neither. */
  scheduled: number;
  started: number;
  dropped: number;
  medianDelayMs: number | undefined;
  longestDelayMs: number | undefined;
  allowanceMs: number;
  /** Newest first. */
  slots: Slot[];
}

export interface PunctualityFacts {
  timetable: Timetable;
  /** The scheduled runs that GitHub started, in any order. */
  runs: readonly PunctualRun[];
  /** From when on the runs are known completely and the crons are the present ones. */
  sinceMs: number;
  allowanceMs: number;
  nowMs: number;
}

/** A week of a cron every five minutes. Older scheduled times are left out. */
const MOST_SLOTS = 2016;

/**
 * Which scheduled times GitHub started, and how late. A run is counted for the last scheduled time before it, or for the
 * one before that if it had no run and this one has two. Of crons more frequent than every 12 h, a run is counted for the
 * first scheduled time since the run before it, and the other times in between were dropped.
 */
export function punctuality(facts: PunctualityFacts): Punctuality {
  const { timetable, allowanceMs, nowMs } = facts;
  const times = scheduledTimes(facts);
  const runs = facts.runs
    .filter(({ createdAtMs }) => Number.isFinite(createdAtMs) && createdAtMs <= nowMs)
    .sort((a, b) => a.createdAtMs - b.createdAtMs || a.id - b.id);
  const started = isFrequent(timetable) ? byFirstTime(times, runs) : byLastTime(times, runs);
  // Once a run started, GitHub starts none for an earlier time.
  const passed = countUpTo(runs.at(-1)?.createdAtMs ?? Number.NEGATIVE_INFINITY, times);
  const slots = times.map((scheduledMs, at): Slot => {
    const run = started.get(at);
    const isOver = at < passed || nowMs > scheduledMs + allowanceMs;
    return {
      scheduledMs,
      state: run !== undefined ? 'started' : isOver ? 'dropped' : 'pending',
      run,
      delayMs: run && run.createdAtMs - scheduledMs,
      crons: timetable.cronsAt(scheduledMs),
    };
  });
  return { ...summaryOf(slots), allowanceMs, slots: slots.reverse() };
}

/** Oldest first. */
function scheduledTimes({ timetable, sinceMs, nowMs }: PunctualityFacts): number[] {
  const times: number[] = [];
  let ms = timetable.lastAt(nowMs);
  while (ms !== undefined && ms >= sinceMs && times.length < MOST_SLOTS) {
    times.push(ms);
    ms = timetable.lastAt(ms - 1);
  }
  return times.reverse();
}

/** By position in `times`. A second run for one time leaves it as it is: GitHub starts one for each of two equal crons. */
type Started = Map<number, PunctualRun>;

function byLastTime(times: readonly number[], runs: readonly PunctualRun[]): Started {
  const started: Started = new Map();
  for (const run of runs) {
    const at = countUpTo(run.createdAtMs, times) - 1;
    const first = started.get(at);
    if (at < 0) continue;
    if (first !== undefined && at > 0 && !started.has(at - 1)) {
      started.set(at - 1, first);
      started.set(at, run);
    } else if (first === undefined) started.set(at, run);
  }
  return started;
}

function byFirstTime(times: readonly number[], runs: readonly PunctualRun[]): Started {
  const started: Started = new Map();
  let next = 0;
  for (const run of runs) {
    const passed = countUpTo(run.createdAtMs, times);
    if (passed > next) started.set(next, run);
    next = Math.max(next, passed);
  }
  return started;
}

/** How many of the times, oldest first, have come. */
function countUpTo(atMs: number, times: readonly number[]): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((times[middle] ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function summaryOf(slots: readonly Slot[]): Omit<Punctuality, 'allowanceMs' | 'slots'> {
  const delays = slots.flatMap(({ delayMs }) => delayMs ?? []).sort((a, b) => a - b);
  const dropped = slots.filter(({ state }) => state === 'dropped').length;
  return {
    scheduled: delays.length + dropped,
    started: delays.length,
    dropped,
    medianDelayMs: delays[Math.floor((delays.length - 1) / 2)],
    longestDelayMs: delays.at(-1),
  };
}
