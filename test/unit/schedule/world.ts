// Generated histories: a scheduler that starts runs late, in the order of their scheduled times, and drops some.
import fc from 'fast-check';
import { allowance, type LateRun, latenessOf } from '../../../src/schedule/lateness.ts';
import { type ScheduleStatus, scheduleStatus } from '../../../src/schedule/status.ts';
import { type Timetable, timetableOf } from '../../../src/schedule/timetable.ts';
import { entriesOf } from './matcher.ts';
import { CHECK_CRON, DAY_MS, HOUR_MS } from './replay.ts';

export const START_MS = Date.parse('2026-02-02T00:00Z');
const SECOND_MS = 1000;

/** How many hours late GitHub is on a day, from 0, at an hour. */
type Weather = (day: number, hour: number) => number;

const hours = (max: number) => fc.double({ min: 0, max, noNaN: true });

/** Every kind of history that the allowance has to bear, never as late as 18 h. */
export const weathers: fc.Arbitrary<Weather> = fc.oneof(
  fc.tuple(hours(8), hours(8)).map(
    ([base, swing]): Weather =>
      (day, hour) =>
        base + swing * Math.abs(Math.sin(day / 5 + hour / 4)),
  ),
  fc.tuple(hours(2), fc.array(hours(17), { minLength: 5, maxLength: 9 })).map(
    ([base, bursts]): Weather =>
      (day) =>
        day % 4 === 0 ? (bursts[(day / 4) % bursts.length] ?? 0) : base,
  ),
  fc.tuple(hours(17), hours(17), fc.nat(40)).map(
    ([before, after, at]): Weather =>
      (day) =>
        day < at ? before : after,
  ),
  fc.tuple(hours(17), hours(17)).map(
    ([one, other]): Weather =>
      (day, hour) =>
        (day * 7 + hour) % 5 < 2 ? one : other,
  ),
  fc.array(hours(17), { minLength: 7, maxLength: 40 }).map(
    (all): Weather =>
      (day) =>
        all[day % all.length] ?? 0,
  ),
);

export interface World {
  /** The crons of each workflow; the first one is looked at. */
  files: readonly string[];
  weather: Weather;
  days: number;
  /** Whether GitHub drops the scheduled time of that workflow, or of the check (`-1`). */
  isDropped?: (file: number, scheduledMs: number) => boolean;
}

interface Start {
  file: number;
  scheduledMs: number;
  createdAtMs: number;
}

const CHECK = -1;

/** The world as it went: when runs and checks started, oldest first. */
export interface Played {
  timetable: Timetable;
  starts: Start[];
  checks: number[];
  others: LateRun[][];
}

export function play({ files, weather, days, isDropped = () => false }: World): Played {
  const tables = [...files, CHECK_CRON].map((crons) => timetableOf(entriesOf(crons), START_MS));
  const [timetable = timetableOf([], START_MS)] = tables;
  const queue = tables
    .flatMap((table, at) =>
      timesOf(table, days).map((scheduledMs) => ({ file: at < files.length ? at : CHECK, scheduledMs })),
    )
    .filter(({ file, scheduledMs }) => !isDropped(file, scheduledMs))
    .sort((a, b) => a.scheduledMs - b.scheduledMs || a.file - b.file);
  const starts: Start[] = [];
  const lastOf = new Map<number, number>();
  for (const { file, scheduledMs } of queue) {
    // GitHub starts one run for several scheduled times that wait.
    if ((lastOf.get(file) ?? 0) >= scheduledMs) continue;
    const day = Math.floor((scheduledMs - START_MS) / DAY_MS);
    const lateMs = weather(day, Math.floor((scheduledMs % DAY_MS) / HOUR_MS)) * HOUR_MS;
    const createdAtMs = Math.max((starts.at(-1)?.createdAtMs ?? 0) + SECOND_MS, Math.round(scheduledMs + lateMs));
    starts.push({ file, scheduledMs, createdAtMs });
    lastOf.set(file, createdAtMs);
  }
  const createdOf = (which: number) =>
    starts.filter(({ file }) => file === which).map(({ createdAtMs }) => createdAtMs);
  const lateness = (table: Timetable, at: number) =>
    latenessOf(table, createdOf(at < files.length ? at : CHECK), Number.MAX_SAFE_INTEGER);
  return { timetable, starts, checks: createdOf(CHECK), others: tables.map(lateness).slice(1) };
}

function timesOf({ firstAfter }: Timetable, days: number): number[] {
  const times: number[] = [];
  for (let ms = firstAfter(START_MS - 1); ms !== undefined && ms < START_MS + days * DAY_MS; ms = firstAfter(ms))
    times.push(ms);
  return times;
}

/** How long a run of the generated histories takes before it succeeds. */
export const DURATION_MS = HOUR_MS;

/** What a check says of the first workflow at `nowMs`. Runs succeed when they have run for an hour. */
export function checkWorld(
  { timetable, starts, others }: Played,
  nowMs: number,
): ScheduleStatus & { limitHours: number } {
  const created = starts
    .filter(({ file, createdAtMs }) => file === 0 && createdAtMs <= nowMs)
    .map((start) => start.createdAtMs);
  const done = created.filter((ms) => ms + DURATION_MS <= nowMs);
  const status = scheduleStatus({
    ...{ timetable, sinceMs: START_MS - 1, graceMs: 12 * HOUR_MS, intervalMs: DAY_MS, nowMs },
    answers: done.map((atMs) => ({ atMs, by: 'scheduled-run' })),
    runs: created.map((createdAtMs) => ({
      ...{ createdAtMs, by: 'scheduled-run' },
      outcome: createdAtMs + DURATION_MS <= nowMs ? 'success' : 'active',
    })),
    allowanceMs: (dueMs) =>
      allowance({ timetable, runs: created, scheduleChangedAtMs: undefined, otherSchedules: others, dueMs, nowMs }).ms,
  });
  return { ...status, limitHours: timetable.shortestGapMs < DAY_MS ? 12 : 18 };
}
