import { formatDuration } from '../base/duration.ts';
import { errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import type { ScheduleEntry } from '../workflow/workflow.ts';
import { cycleOf } from './calendar.ts';
import { type Cron, parseCrons } from './cron.ts';
import { SCHEDULE_MESSAGES as M } from './messages.ts';
import { offsetsTogether } from './zone.ts';

export interface ScheduleInterval {
  /** The widest gap between two firings of all entries together, in seconds. */
  intervalSecs: number;
  /** Warnings about the crons, as full sentences. */
  warnings: string[];
}

/** GitHub's docs: "The shortest interval you can run scheduled workflows is once every 5 minutes." */
const SHORTEST_MINUTES = 5;
const DAY_MINUTES = 1440;
/**
 * The work that one schedule may take, in steps of some ten nanoseconds. 1,400 crons that fire on the same days take a
 * hundredth of it, and 700 of different days most of it.
 */
const MOST_STEPS = 60_000_000;
/** The steps of looking whether a cron fires on a day, of an offset of a time zone, and of a day on which a schedule fires. */
const STEPS = { day: 6, offset: 400, key: 5 };
const WATCHED_DAYS = 731;

/**
 * The interval of a workflow's schedule: the widest gap between two firings of the union of its entries, in
 * wall-clock time. Exact over every leap year on every weekday (see `CYCLE_DAYS`).
 *
 * Daylight saving never widens a gap: within one time zone clocks do not matter, and entries in several zones are
 * taken with the offsets that really occur together, each as if it lasted.
 *
 * Five minutes at the least: a heartbeat that expects runs more often than GitHub starts them would always alert.
 *
 * @param atMs milliseconds since the epoch: of which years the offsets are, where there are several zones
 * @throws ActionError (`setup`) that names every entry that GitHub would not accept, and why, or says that there are too many
 */
export function scheduleInterval(entries: readonly ScheduleEntry[], atMs: number): ScheduleInterval {
  if (entries.length === 0) {
    throw errorOf('setup', M.noCron);
  }
  const spend = workOf(entries.length);
  const schedules = parseCrons(entries).map((cron) => ({ cron, days: daysOf(cron, spend) }));
  const widest = inAllOffsets(schedules, atMs, spend).map((firings) => gapsOf(firings, spend).widest);
  return {
    intervalSecs: Math.max(SHORTEST_MINUTES, ...widest) * 60,
    warnings: schedules.flatMap(({ cron, days }) => [...cron.warnings, ...tooOften(cron, days, spend)]),
  };
}

/** Counts steps of work. @throws ActionError `setup` if there were too many */
type Spend = (steps: number) => void;

function workOf(crons: number): Spend {
  let left = MOST_STEPS;
  return (steps) => {
    left -= steps;
    if (left < 0) throw errorOf('setup', M.scheduleTooLarge, { crons });
  };
}

interface Schedule {
  cron: Cron;
  /** 1 for each day of its cycle on which it fires, by the calendar of its own zone. */
  days: Uint8Array;
}

/** The same minutes on all days that fire. */
interface Firings {
  days: Uint8Array;
  /** By how many days these firings lie after the days, in the clock that all of them are compared in. */
  later: number;
  minutes: readonly number[];
}

/** By the fields of a cron that say on which days it fires: the crons of many files have the same. */
const knownDays = new Map<string, Uint8Array>();

function daysOf(cron: Cron, spend: Spend): Uint8Array {
  const known = knownDays.get(cron.dayFields);
  if (known !== undefined) return known;
  const cycle = cycleOf(cron.cycleDays);
  spend(cycle.length * STEPS.day);
  const days = Uint8Array.from(cycle, (day) => Number(cron.firesOn(day)));
  knownDays.set(cron.dayFields, days);
  return days;
}

/** The firings by one clock, for each combination of the zones' offsets. */
function inAllOffsets(schedules: readonly Schedule[], atMs: number, spend: Spend): Firings[][] {
  const zones = [...new Set(schedules.map(({ cron }) => cron.zone))];
  if (zones.length === 1) return [schedules.map(({ cron, days }) => ({ days, later: 0, minutes: cron.minutes }))];
  spend(zones.length * WATCHED_DAYS * STEPS.offset);
  return offsetsTogether(zones, atMs).map((offsets) =>
    schedules.flatMap((schedule) => inUtc(schedule, offsets[zones.indexOf(schedule.cron.zone)] ?? 0)),
  );
}

/** Converts to UTC, where the firings of one day of a zone can be on two days. */
function inUtc({ cron, days }: Schedule, offset: number): Firings[] {
  const byDay = new Map<number, number[]>();
  for (const minute of cron.minutes) {
    const later = Math.floor((minute - offset) / DAY_MINUTES);
    const minutes = byDay.get(later) ?? [];
    minutes.push(minute - offset - later * DAY_MINUTES);
    byDay.set(later, minutes);
  }
  return [...byDay].map(([later, minutes]) => ({ days, later, minutes }));
}

interface Gaps {
  /** Minutes. */
  widest: number;
  narrowest: number;
}

interface DayGaps extends Gaps {
  first: number;
  last: number;
}

/** Between all firings of the cycle, around its end to its beginning. */
function gapsOf(firings: readonly Firings[], spend: Spend): Gaps {
  const all: Gaps = { widest: 0, narrowest: Number.POSITIVE_INFINITY };
  // Each cycle is a whole number of the shorter ones.
  const length = Math.max(...firings.map(({ days }) => days.length));
  const gapsOn = rememberedGaps(withSameDays(firings, spend), length, spend);
  let [first, last] = [Number.NaN, Number.NaN];
  for (let day = 0; day < length; day++) {
    const gaps = gapsOn(day);
    if (gaps === undefined) continue;
    const startOfDay = day * DAY_MINUTES;
    if (Number.isNaN(first)) first = startOfDay + gaps.first;
    else widen(all, startOfDay + gaps.first - last);
    widen(all, gaps.widest, gaps.narrowest);
    last = startOfDay + gaps.last;
  }
  widen(all, first + length * DAY_MINUTES - last);
  return all;
}

/** The firings on the same days as one. */
function withSameDays(firings: readonly Firings[], spend: Spend): Firings[] {
  const found = new Map<Uint8Array, Map<number, Set<number>>>();
  for (const { days, later, minutes } of firings) {
    const byShift = found.get(days) ?? new Map<number, Set<number>>();
    const all = byShift.get(later) ?? new Set();
    spend(minutes.length * STEPS.key);
    for (const minute of minutes) all.add(minute);
    found.set(days, byShift.set(later, all));
  }
  return [...found].flatMap(([days, byShift]) =>
    [...byShift].map(([later, all]) => ({ days, later, minutes: [...all] })),
  );
}

/** The gaps within a day, worked out once for all days on which the same entries fire; `undefined` where none does. */
function rememberedGaps(
  firings: readonly Firings[],
  length: number,
  spend: Spend,
): (day: number) => DayGaps | undefined {
  const known = new Map<string, DayGaps>();
  const onDay = Array.from({ length }, (): number[] => []);
  for (const [at, { days, later }] of firings.entries()) {
    spend(length);
    for (let day = 0; day < length; day++) {
      if (days[(day - later + days.length) % days.length] === 1) onDay[day]?.push(at);
    }
  }
  return (day) => {
    const own = onDay[day] ?? [];
    if (own.length === 0) return undefined;
    spend(own.length * STEPS.key);
    const key = own.join();
    const gaps =
      known.get(key) ??
      gapsWithin(
        own.flatMap((at) => firings[at] ?? []),
        spend,
      );
    known.set(key, gaps);
    return gaps;
  };
}

function gapsWithin(firings: readonly Pick<Firings, 'minutes'>[], spend: Spend): DayGaps {
  const fires = new Uint8Array(DAY_MINUTES);
  for (const { minutes } of firings) {
    spend(DAY_MINUTES + minutes.length);
    for (const minute of minutes) fires[minute] = 1;
  }
  const gaps: Gaps = { widest: 0, narrowest: Number.POSITIVE_INFINITY };
  const first = fires.indexOf(1);
  let last = first;
  for (let minute = first + 1; minute < DAY_MINUTES; minute++) {
    if (fires[minute] !== 1) continue;
    widen(gaps, minute - last);
    last = minute;
  }
  return { ...gaps, first, last };
}

function widen(gaps: Gaps, wide: number, narrow = wide): void {
  gaps.widest = Math.max(gaps.widest, wide);
  gaps.narrowest = Math.min(gaps.narrowest, narrow);
}

function tooOften({ name, minutes }: Cron, days: Uint8Array, spend: Spend): string[] {
  const within = gapsWithin([{ minutes }], spend);
  const overnight = DAY_MINUTES - within.last + within.first;
  const isOvernight = overnight < Math.min(SHORTEST_MINUTES, within.narrowest) && firesOnTwoDays(days);
  const narrowest = isOvernight ? overnight : within.narrowest;
  if (narrowest >= SHORTEST_MINUTES) return [];
  const gap = formatDuration(narrowest * 60);
  return [`${say(M.cronTooOften, { cron: name, gap, least: SHORTEST_MINUTES })}.`];
}

/** In a row, around the end of the cycle to its beginning. */
function firesOnTwoDays(days: Uint8Array): boolean {
  return days.some((fires, day) => fires === 1 && days[(day + 1) % days.length] === 1);
}
