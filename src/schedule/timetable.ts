import type { ScheduleEntry } from '../workflow/workflow.ts';
import { cycleOf } from './calendar.ts';
import { type Cron, parseCrons } from './cron.ts';
import { type Firings, firingsOf } from './firings.ts';
import { offsetsTogether } from './zone.ts';

/** The scheduled times of a file's crons, read once and used for every question about them. */
export interface Timetable extends Firings {
  /** The shortest time between two scheduled times of all crons together, in milliseconds of wall-clock time. */
  shortestGapMs: number;
  /** The crons that fire at that very minute, as they are written, with their time zone. */
  cronsAt(atMs: number): string[];
}

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
/** Nothing depends on how much shorter than this a gap is, and a file with such a gap need not be searched further. */
const FREQUENT_MINUTES = 12 * 60;

/**
 * Reads the crons of a file (less those that a job's own `if` excludes).
 *
 * @param atMs milliseconds since the epoch: decides the years of the offsets, where the crons have several time zones
 * @throws ActionError (`setup`) that names every entry that GitHub would not accept, and why
 */
export function timetableOf(entries: readonly ScheduleEntry[], atMs: number): Timetable {
  const { lastAt, firstAfter } = firingsOf(entries);
  let gapMs: number | undefined;
  let single: { text: string; lastAt: Firings['lastAt'] }[] | undefined;
  return {
    lastAt,
    firstAfter,
    // Only what is past due needs the rest, and a repository may have hundreds of files.
    get shortestGapMs() {
      gapMs ??= shortestGapOf(parseCrons(entries), atMs) * MINUTE_MS;
      return gapMs;
    },
    cronsAt(ms) {
      single ??= entries.map((entry) => ({ text: shown(entry), lastAt: firingsOf([entry]).lastAt }));
      return [...new Set(single.flatMap((own) => (own.lastAt(ms) === ms ? [own.text] : [])))];
    },
  };
}

function shown({ cron, timezone }: ScheduleEntry): string {
  return timezone === undefined ? cron : `${cron} (${timezone})`;
}

/** Minutes. As for the interval, a change of the clocks counts for nothing: a daily cron has no day of 23 hours. */
function shortestGapOf(crons: readonly Cron[], atMs: number): number {
  const withinDay = Math.min(...crons.map(({ minutes }) => shortestOf(minutes)));
  if (withinDay < FREQUENT_MINUTES) return withinDay;
  const zones = [...new Set(crons.map(({ zone }) => zone))];
  const offsets = zones.length > 1 ? offsetsTogether(zones, atMs) : [[0]];
  return Math.min(...offsets.map((together) => gapInCycle(crons, (zone) => together[zones.indexOf(zone)] ?? 0)));
}

/** The shortest gap in the whole calendar, around its end to its beginning. Only for crons that fire twice a day at most. */
function gapInCycle(crons: readonly Cron[], offsetOf: (zone: string) => number): number {
  const dates = cycleOf(Math.max(...crons.map(({ cycleDays }) => cycleDays)));
  const cycle = dates.length * DAY_MINUTES;
  const times = new Set<number>();
  for (const { minutes, firesOn, zone } of crons) {
    // With more times than two a day, one gap is shorter than half a day, and it isn't searched for the shortest.
    if (times.size > 2 * dates.length) break;
    for (const [day, date] of dates.entries())
      if (firesOn(date))
        for (const minute of minutes) times.add((day * DAY_MINUTES + minute - offsetOf(zone) + cycle) % cycle);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const around = (sorted[0] ?? 0) + cycle - (sorted.at(-1) ?? 0);
  return Math.min(around, shortestOf(sorted));
}

/** Infinite where there are fewer than two. */
function shortestOf(sorted: readonly number[]): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (const [at, value] of sorted.entries()) shortest = Math.min(shortest, value - (sorted[at - 1] ?? -Infinity));
  return shortest;
}
