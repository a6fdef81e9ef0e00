import type { ScheduleEntry } from '../../../src/workflow/workflow.ts';

/** A schedule as the simulated world knows it: its crons for the code, and its firings by a plain rule, without a cron. */
export interface Timetable {
  entries: readonly ScheduleEntry[];
  intervalMs: number;
  /** In milliseconds since the epoch, for a day of the schedule's own calendar, given by its midnight in UTC. */
  firingsOn(day: Date): number[];
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export function daily(...times: string[]): Timetable {
  const entries = times.map((time) => entry(`${cronTime(time)} * * *`));
  // Only for times that lie evenly over the day.
  return { entries, intervalMs: DAY_MS / times.length, firingsOn: (day) => times.map((time) => at(day, time)) };
}

export function mondayToFriday(time: string): Timetable {
  const isWorkday = (day: Date) => day.getUTCDay() >= 1 && day.getUTCDay() <= 5;
  return {
    entries: [entry(`${cronTime(time)} * * 1-5`)],
    intervalMs: 3 * DAY_MS,
    firingsOn: (day) => (isWorkday(day) ? [at(day, time)] : []),
  };
}

/** Every so many minutes of each hour, beginning with `first`. */
export function everyMinutes(step: number, first: number): Timetable {
  const count = (24 * 60) / step;
  return {
    entries: [entry(step === 60 ? `${first} * * * *` : `${first}/${step} * * * *`)],
    intervalMs: step * MINUTE_MS,
    firingsOn: (day) => Array.from({ length: count }, (_, nth) => day.getTime() + (first + nth * step) * MINUTE_MS),
  };
}

export function weekly(weekday: number, time: string): Timetable {
  return {
    entries: [entry(`${cronTime(time)} * * ${weekday}`)],
    intervalMs: 7 * DAY_MS,
    firingsOn: (day) => (day.getUTCDay() === weekday ? [at(day, time)] : []),
  };
}

export function monthly(date: number, time: string): Timetable {
  return {
    entries: [entry(`${cronTime(time)} ${date} * *`)],
    intervalMs: 31 * DAY_MS,
    firingsOn: (day) => (day.getUTCDate() === date ? [at(day, time)] : []),
  };
}

/** Every night in Berlin, at a time that its clocks show once on every day of the year. */
export function dailyInBerlin(time: string): Timetable {
  return {
    entries: [{ ...entry(`${cronTime(time)} * * *`), timezone: 'Europe/Berlin' }],
    intervalMs: DAY_MS,
    firingsOn: (day) => {
      const asSummer = at(day, time) - 2 * HOUR_MS;
      return [isSummer(asSummer) ? asSummer : asSummer + HOUR_MS];
    },
  };
}

/** Summer time in the European Union: from the last Sunday of March, 01:00 UTC, to the last Sunday of October, 01:00 UTC. */
function isSummer(atMs: number): boolean {
  const year = new Date(atMs).getUTCFullYear();
  const change = (month: number) => {
    const last = new Date(Date.UTC(year, month, 31));
    return last.getTime() - last.getUTCDay() * DAY_MS + HOUR_MS;
  };
  return atMs >= change(2) && atMs < change(9);
}

/** The default grace period of a job that a schedule starts. */
export function graceOf(_: Timetable): number {
  return 12 * HOUR_MS;
}

function entry(cron: string): ScheduleEntry {
  return { cron, timezone: undefined };
}

function cronTime(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour}`;
}

function at(day: Date, time: string): number {
  return Date.parse(`${day.toISOString().slice(0, 10)}T${time}:00Z`);
}
