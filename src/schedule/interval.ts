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
 * The interval of a workflow's schedule: the widest gap between two firings of the union of its entries, in
 * wall-clock time. Exact over every leap year on every weekday (see `CYCLE_DAYS`).
 *
 * Daylight saving never widens a gap: within one time zone clocks do not matter, and entries in several zones are
 * taken with the offsets that really occur together, each as if it lasted.
 *
 * Five minutes at the least: a heartbeat that expects runs more often than GitHub starts them would always alert.
 *
 * @param atMs milliseconds since the epoch: of which years the offsets are, where there are several zones
 * @throws ActionError (`setup`) that names every entry that GitHub would not accept, and why
 */
export function scheduleInterval(entries: readonly ScheduleEntry[], atMs: number): ScheduleInterval {
  if (entries.length === 0) {
    throw errorOf('setup', M.noCron);
  }
  const schedules = parseCrons(entries).map((cron, at) => ({ cron, days: daysOf(cron, entries[at]?.cron ?? '') }));
  const widest = inAllOffsets(schedules, atMs).map((firings) => gapsOf(firings).widest);
  return {
    intervalSecs: Math.max(SHORTEST_MINUTES, ...widest) * 60,
    warnings: schedules.flatMap(({ cron, days }) => [...cron.warnings, ...tooOften(cron, days)]),
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

function daysOf(cron: Cron, text: string): Uint8Array {
  const fields = text.trim().split(/\s+/).slice(2).join(' ');
  const known = knownDays.get(fields);
  if (known !== undefined) return known;
  const days = Uint8Array.from(cycleOf(cron.cycleDays), (day) => Number(cron.firesOn(day)));
  knownDays.set(fields, days);
  return days;
}

/** The firings by one clock, for each combination of the zones' offsets. */
function inAllOffsets(schedules: readonly Schedule[], atMs: number): Firings[][] {
  const zones = [...new Set(schedules.map(({ cron }) => cron.zone))];
  if (zones.length === 1) return [schedules.map(({ cron, days }) => ({ days, later: 0, minutes: cron.minutes }))];
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
function gapsOf(firings: readonly Firings[]): Gaps {
  const all: Gaps = { widest: 0, narrowest: Number.POSITIVE_INFINITY };
  const gapsOn = rememberedGaps(firings);
  // Each cycle is a whole number of the shorter ones.
  const length = Math.max(...firings.map(({ days }) => days.length));
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

/** The gaps within a day, worked out once for all days on which the same entries fire; `undefined` where none does. */
function rememberedGaps(firings: readonly Firings[]): (day: number) => DayGaps | undefined {
  const known = new Map<string, DayGaps>();
  const fires = ({ days, later }: Firings, day: number) => days[(day - later + days.length) % days.length] === 1;
  return (day) => {
    let which = '';
    for (const [at, one] of firings.entries()) if (fires(one, day)) which += `${at},`;
    if (which === '') return undefined;
    const gaps = known.get(which) ?? gapsWithin(firings.filter((one) => fires(one, day)));
    known.set(which, gaps);
    return gaps;
  };
}

function gapsWithin(firings: readonly Firings[]): DayGaps {
  const minutes = [...new Set(firings.flatMap((one) => one.minutes))].sort((a, b) => a - b);
  const gaps: Gaps = { widest: 0, narrowest: Number.POSITIVE_INFINITY };
  minutes.forEach((minute, at) => {
    const before = minutes[at - 1];
    if (before !== undefined) widen(gaps, minute - before);
  });
  return { ...gaps, first: minutes[0] ?? 0, last: minutes.at(-1) ?? 0 };
}

function widen(gaps: Gaps, wide: number, narrow = wide): void {
  gaps.widest = Math.max(gaps.widest, wide);
  gaps.narrowest = Math.min(gaps.narrowest, narrow);
}

function tooOften({ name, minutes }: Cron, days: Uint8Array): string[] {
  const { narrowest } = gapsOf([{ days, later: 0, minutes }]);
  if (narrowest >= SHORTEST_MINUTES) return [];
  const gap = formatDuration(narrowest * 60);
  return [`${say(M.cronTooOften, { cron: name, gap, least: SHORTEST_MINUTES })}.`];
}
