import type { Timetable } from './timetable.ts';

/** A scheduled run that GitHub started. Milliseconds. */
export interface LateRun {
  createdAtMs: number;
  /** How long after its scheduled time it was created, never negative. */
  latenessMs: number;
}

/** Why the check waits as long as it does. */
export type AllowanceReason =
  /** The greatest lateness seen, a quarter, and half an hour. */
  | 'usual-lateness'
  /** The shortest allowance that a schedule of this kind gets. */
  | 'least'
  /** Fewer than three runs show how late they usually are. */
  | 'few-runs'
  /** Another schedule of the repository was later than it usually is. */
  | 'late-day'
  /** The longest allowance that a schedule of this kind gets. */
  | 'most';

/** How long the check waits for a scheduled run to start. All times in milliseconds, none negative, all finite. */
export interface Allowance {
  ms: number;
  reason: AllowanceReason;
  /** After how long runs usually start here: the median of the runs that count. `undefined`: none counts. */
  usuallyStartsByMs: number | undefined;
  /** The greatest lateness among the runs that count. `undefined`: none counts. */
  greatestLatenessMs: number | undefined;
  /** How many runs count. */
  runs: number;
  isLateDay: boolean;
}

/** The facts when a scheduled time has passed without a run. Times in milliseconds since the epoch. */
export interface AllowanceFacts {
  timetable: Timetable;
  /** When the file's scheduled runs were created, in any order. */
  runs: readonly number[];
  /** When the crons were last edited. `undefined`: all runs are of the present crons. */
  scheduleChangedAtMs: number | undefined;
  /** The scheduled runs of each other scheduled workflow of the repository, the check's own included, in any order. */
  otherSchedules: readonly (readonly LateRun[])[];
  /** The scheduled time that is waited for. */
  dueMs: number;
  nowMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** Crons more frequent than this start so late that a late run and a dropped one look alike. */
const FREQUENT_MS = 12 * HOUR_MS;
/** Crons at longer gaps than this have few runs that show a change, and a day's wait matters less. */
const RARE_MS = 2 * DAY_MS;

const LAST_RUNS = 10;
const MOST_RUNS = 100;
const FEW_RUNS = 3;
const BASELINE_RUNS = 20;
const MARGIN = 1.25;
const MARGIN_MS = HOUR_MS / 2;
const LEAST_MS = 6 * HOUR_MS;
/** The least for rare crons, for few runs, and on a late day; the most for crons more frequent than daily. */
const LONG_MS = 12 * HOUR_MS;
const MOST_MS = 18 * HOUR_MS;
const LATE_MS = HOUR_MS;

/**
 * How late each scheduled run started, oldest first. Measured from the first scheduled time after the run before it,
 * because GitHub starts one run for several times of a frequent cron. For crons every 12 h or less often, measured
 * from the last scheduled time before the run, so that a dropped run is not taken for a late one.
 *
 * Left out: times that are no dates, runs in the future, runs from before the crons were last edited, and runs of a
 * scheduled time from before that.
 *
 * @param created when the scheduled runs were created, in any order, milliseconds since the epoch
 */
export function latenessOf(
  timetable: Timetable,
  created: readonly number[],
  nowMs: number,
  scheduleChangedAtMs = Number.NEGATIVE_INFINITY,
): LateRun[] {
  const sorted = created.filter((ms) => Number.isFinite(ms) && ms <= nowMs).sort((a, b) => a - b);
  return sorted.flatMap((createdAtMs, at) => {
    const lastMs = timetable.lastAt(createdAtMs);
    if (lastMs === undefined || lastMs < scheduleChangedAtMs) return [];
    const scheduledMs = isFrequent(timetable)
      ? firstUnanswered(timetable, sorted[at - 1], scheduleChangedAtMs)
      : lastMs;
    return [{ createdAtMs, latenessMs: createdAtMs - Math.min(scheduledMs ?? lastMs, lastMs) }];
  });
}

/** `undefined`: no run is known before this one, or its own scheduled time is older than the run before it. */
function firstUnanswered(
  timetable: Timetable,
  previousMs: number | undefined,
  changedAtMs: number,
): number | undefined {
  if (previousMs === undefined) return undefined;
  return timetable.firstAfter(Math.max(previousMs, changedAtMs - 1));
}

/** Whether the crons are more frequent than every 12 h, where a single dropped run can't be told from a late one. */
export function isFrequent({ shortestGapMs }: Timetable): boolean {
  return shortestGapMs < FREQUENT_MS;
}

/**
 * How long the check waits for the run of a scheduled time before it counts as missed: the greatest lateness of the
 * last 10 scheduled runs (or of all in the last 7 days if those are more, at most 100), plus a quarter, plus 30
 * minutes, within limits. docs/lateness.md explains the rule and shows what it achieves on measured runs.
 *
 * Decided by what was known when the scheduled time passed. Whether it is a late day is decided by the runs from 24 hours
 * before that until the usual allowance ends. So the end that a message names never moves forward, and a run that is
 * reported as missed stays missed, whatever starts later.
 */
export function allowance(facts: AllowanceFacts): Allowance {
  const { timetable, runs, scheduleChangedAtMs, otherSchedules, dueMs, nowMs } = facts;
  const counted = countedRuns(latenessOf(timetable, runs, Math.min(dueMs, nowMs), scheduleChangedAtMs), dueMs);
  const sorted = counted.map(({ latenessMs }) => latenessMs).sort((a, b) => a - b);
  const usual = withinLimits(timetable, sorted);
  const lateDay = isLateDay(otherSchedules, Math.min(nowMs, dueMs + usual.ms), dueMs - DAY_MS);
  return {
    ...(lateDay && usual.ms < LONG_MS ? { ms: LONG_MS, reason: 'late-day' as const } : usual),
    usuallyStartsByMs: medianOf(sorted),
    greatestLatenessMs: sorted.at(-1),
    runs: sorted.length,
    isLateDay: lateDay,
  };
}

/** The last 10, or all in the last 7 days if those are more, at most 100. */
function countedRuns(oldestFirst: readonly LateRun[], dueMs: number): LateRun[] {
  const lastWeek = oldestFirst.filter(({ createdAtMs }) => createdAtMs > dueMs - WEEK_MS).length;
  return oldestFirst.slice(-Math.min(MOST_RUNS, Math.max(LAST_RUNS, lastWeek)));
}

function withinLimits({ shortestGapMs }: Timetable, sorted: readonly number[]): Pick<Allowance, 'ms' | 'reason'> {
  const mostMs = shortestGapMs < DAY_MS ? LONG_MS : MOST_MS;
  const leastMs = shortestGapMs > RARE_MS ? LONG_MS : LEAST_MS;
  const usualMs = (sorted.at(-1) ?? 0) * MARGIN + MARGIN_MS;
  if (usualMs >= mostMs) return { ms: mostMs, reason: 'most' };
  if (sorted.length < FEW_RUNS && usualMs < LONG_MS) return { ms: LONG_MS, reason: 'few-runs' };
  if (usualMs < leastMs) return { ms: leastMs, reason: 'least' };
  return { ms: Math.round(usualMs), reason: 'usual-lateness' };
}

/**
 * Whether GitHub is later than usual: between `sinceMs` and `atMs`, by default in the past 24 hours, a run of another
 * schedule started over an hour later than any of the 20 runs before it. Only runs that started are evidence, so a day on
 * which nothing starts is not a late day. A schedule without an earlier run shows nothing.
 */
export function isLateDay(schedules: readonly (readonly LateRun[])[], atMs: number, sinceMs = atMs - DAY_MS): boolean {
  return schedules.some((runs) => {
    const known = runs.filter(({ createdAtMs }) => createdAtMs <= atMs).sort((a, b) => a.createdAtMs - b.createdAtMs);
    return known.some(({ createdAtMs, latenessMs }, at) => {
      if (at === 0 || createdAtMs <= sinceMs) return false;
      const before = known.slice(Math.max(0, at - BASELINE_RUNS), at).map((run) => run.latenessMs);
      return latenessMs > Math.max(...before) + LATE_MS;
    });
  });
}

/** How late GitHub is at present in this repository. */
export interface LatenessToday {
  /** The median lateness of the newest run of each schedule, in milliseconds. */
  medianMs: number;
  /** How many of the schedules are over an hour late. */
  late: number;
  /** How many schedules had a run in the past 24 hours. */
  schedules: number;
}

/** Summarizes the newest runs of the past 24 hours, one of each schedule; `undefined`: no schedule had any. */
export function latenessToday(schedules: readonly (readonly LateRun[])[], nowMs: number): LatenessToday | undefined {
  const newest = schedules.flatMap((runs) => {
    const today = runs.filter(
      ({ createdAtMs, latenessMs }) =>
        Number.isFinite(latenessMs) && createdAtMs <= nowMs && createdAtMs > nowMs - DAY_MS,
    );
    return today.sort((a, b) => b.createdAtMs - a.createdAtMs)[0]?.latenessMs ?? [];
  });
  const medianMs = medianOf(newest.sort((a, b) => a - b));
  if (medianMs === undefined) return undefined;
  return { medianMs, late: newest.filter((ms) => ms > LATE_MS).length, schedules: newest.length };
}

/** The lower one of two in the middle. */
function medianOf(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
