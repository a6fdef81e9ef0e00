import { DAY_MS } from '../base/duration.ts';
import type { ScheduleEntry } from '../workflow/workflow.ts';
import { dayOf } from './calendar.ts';
import { type Cron, parseCrons } from './cron.ts';
import { type Clock, clockOf } from './zone.ts';

/** When a schedule fires, in real time: milliseconds since the epoch, whole minutes. */
export interface Firings {
  /** The last firing at or before `atMs`; `undefined`: none in the eight years before it. */
  lastAt(atMs: number): number | undefined;
  /** The first firing after `atMs`; `undefined`: none in the eight years after it. */
  firstAfter(atMs: number): number | undefined;
}

/** Eight years. A leap-day cron waits so long around a year such as 2100, which has no leap day, and no cron longer. */
const FARTHEST_DAYS = 8 * 366;
/** Eight years less than the last day that a `Date` can hold, in either direction. */
const LAST_DAY = 100_000_000 - FARTHEST_DAYS - 2;

/**
 * The firings of all entries together, each by the clocks of its own zone, as they are written: GitHub's limit of one
 * run in five minutes, its delays and what it drops are not in them.
 *
 * A time that the clocks skip in spring fires when they have passed it. GitHub's docs, "schedule" event: "scheduled
 * workflows in skipped hours advance to the next valid time. For example, a 2:30 AM schedule advances to 3:00 AM."
 *
 * A time that they show twice in autumn fires once, the first time. What GitHub does is not documented, and this is the safe
 * reading of when a run was due. Should GitHub start it the second time, it is an hour late: grace forgives that where
 * it is an hour or more, which the default one is from an interval of eight hours on, and the run itself ends the alert
 * elsewhere. Taken to be due the second time, a run that came the first time would count as the one of the day before,
 * and a healthy nightly job would fail until the next night. If GitHub starts a job both times, the second run
 * is not missed when it fails to come: a gap of an hour in the year, and no false alert.
 *
 * @throws ActionError (`setup`) that names every entry that GitHub would not accept, and why
 */
export function firingsOf(entries: readonly ScheduleEntry[]): Firings {
  const crons = parseCrons(entries);
  const clocks = new Map(crons.map(({ zone }) => zone).map((zone) => [zone, clockOf(zone)]));
  const pauseAts = crons.flatMap((cron) => {
    const clock = clocks.get(cron.zone);
    return clock === undefined ? [] : [rememberedPause(cron, clock)];
  });
  return {
    lastAt: (atMs) => finite(Math.max(...pauseAts.map((pauseAt) => pauseAt(atMs).lastMs))),
    firstAfter: (atMs) => finite(Math.min(...pauseAts.map((pauseAt) => pauseAt(atMs).nextMs))),
  };
}

function finite(ms: number): number | undefined {
  return Number.isFinite(ms) ? ms : undefined;
}

/** From one firing of a cron up to the next one, in which nothing fires; infinite on a side that has none. */
interface Pause {
  lastMs: number;
  nextMs: number;
}

const NO_FIRINGS: Pause = { lastMs: Number.NEGATIVE_INFINITY, nextMs: Number.POSITIVE_INFINITY };

/** Remembers the last pause: most questions are about the same one, and finding that of a leap-day cron takes years of days. */
function rememberedPause(cron: Cron, clock: Clock): (atMs: number) => Pause {
  let known: Pause | undefined;
  return (atMs) => {
    // Written so that what is no number at all is beyond it, too.
    if (!(Math.abs(atMs) <= LAST_DAY * DAY_MS)) return NO_FIRINGS;
    if (known === undefined || atMs < known.lastMs || atMs >= known.nextMs) {
      known = { lastMs: lastMs(cron, clock, atMs), nextMs: nextMs(cron, clock, atMs) };
    }
    return known;
  };
}

// The zone's calendar can be a day ahead of UTC's or behind it: both walks begin on the far side.

function lastMs(cron: Cron, clock: Clock, atMs: number): number {
  const today = Math.floor(atMs / DAY_MS);
  for (let day = today + 1; day >= today - FARTHEST_DAYS; day--) {
    if (!cron.firesOn(dayOf(day))) continue;
    const instantOf = clock(day);
    const minute = cron.minutes[countUpTo(atMs, cron.minutes, instantOf) - 1];
    if (minute !== undefined) return instantOf(minute);
  }
  return NO_FIRINGS.lastMs;
}

function nextMs(cron: Cron, clock: Clock, atMs: number): number {
  const today = Math.floor(atMs / DAY_MS);
  for (let day = today - 1; day <= today + FARTHEST_DAYS; day++) {
    if (!cron.firesOn(dayOf(day))) continue;
    const instantOf = clock(day);
    const minute = cron.minutes[countUpTo(atMs, cron.minutes, instantOf)];
    if (minute !== undefined) return instantOf(minute);
  }
  return NO_FIRINGS.nextMs;
}

/** How many of a day's minutes have come. A clock never runs backwards, so that halving finds it. */
function countUpTo(atMs: number, minutes: readonly number[], instantOf: (minute: number) => number): number {
  let [low, high] = [0, minutes.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (instantOf(minutes[middle] ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
