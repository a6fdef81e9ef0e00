import { DAY_MS } from '../base/duration.ts';

/** A day of the calendar: month from 1, date from 1, weekday from 0, which is Sunday. */
export interface Day {
  month: number;
  date: number;
  weekday: number;
}

/** Days of each month in the year in which it has most. */
export const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The days of 28 years in a row. Between 1901 and 2099 the calendar repeats itself after them (seven leap years, whole
 * weeks), so that the day after the last one is the first one again, and what holds for this cycle holds for all: every
 * leap year has begun on every weekday.
 *
 * Not the 400 years after which the Gregorian calendar repeats itself: they differ in the year 2100 alone, which has
 * no leap day. Counting that would double the interval of a leap-day cron, to eight years, for a gap that is first
 * met from 2096 to 2104.
 */
export const CYCLE_DAYS = 28 * 365 + 7;
const FIRST_DAY = Date.UTC(2001, 0, 1) / DAY_MS;

const known = new Map<number, readonly Day[]>();

/** The first days of the cycle. All of them take milliseconds to make, and few crons need more than a week. */
export function cycleOf(days: number): readonly Day[] {
  const made = known.get(days) ?? Array.from({ length: days }, (_, at) => dayOf(FIRST_DAY + at));
  known.set(days, made);
  return made;
}

/** @param sinceEpoch whole days since 1 January 1970 */
export function dayOf(sinceEpoch: number): Day {
  const day = new Date(sinceEpoch * DAY_MS);
  return { month: day.getUTCMonth() + 1, date: day.getUTCDate(), weekday: day.getUTCDay() };
}
