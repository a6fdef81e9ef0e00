// Holds the table to a brute force that shares nothing with the source: a matcher of its own, and every minute of two
// years. The source is held to the table in interval.test.ts.
import { expect, test } from 'vitest';
import type { ScheduleEntry } from '../../src/workflow/workflow.ts';
import { DAY, DAY_MS, entriesOf, matcherOf } from '../unit/schedule/matcher.ts';
import { START_MS, TWO_YEARS, WIDEST_GAPS } from '../unit/schedule/widest-gaps.ts';

const offsets = new Map<string, Int16Array>();

/** The offset of a zone for each half hour of the two years: no clock is changed in between. */
function offsetsOf(zone: string): Int16Array {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const table = Int16Array.from({ length: TWO_YEARS / 30 }, (_, at) => {
    const [d = 0, m = 0, y = 0, h = 0, min = 0] = (format.format(START_MS + at * 1_800_000).match(/\d+/g) ?? []).map(
      Number,
    );
    return (Date.UTC(y, m - 1, d, h, min) - START_MS) / 60_000 - at * 30;
  });
  offsets.set(zone, table);
  return table;
}

/** The widest gap in minutes, of those in which no clock was changed, found by looking at every minute. */
function bruteForce(entries: readonly ScheduleEntry[]): number {
  const crons = entries.map(({ cron, timezone }) => {
    const { onDay, atTime } = matcherOf(cron);
    const zone = timezone ?? 'UTC';
    const table = zone === 'UTC' ? new Int16Array(TWO_YEARS / 30) : offsetsOf(zone);
    const times = Array.from({ length: DAY }, (_, ofDay) => atTime(ofDay));
    // One day more at either end, for zones that are a day behind or ahead.
    const days = Array.from({ length: TWO_YEARS / DAY + 2 }, (_, at) => onDay(new Date(START_MS + (at - 1) * DAY_MS)));
    return { table, times, days };
  });
  let [widest, last, changed] = [0, -1, false];
  for (let minute = 0; minute < TWO_YEARS; minute++) {
    const half = Math.floor(minute / 30);
    if (minute % 30 === 0 && half > 0) changed ||= crons.some(({ table }) => table[half] !== table[half - 1]);
    const fires = crons.some(({ table, times, days }) => {
      const local = minute + (table[half] ?? 0) + DAY;
      return times[local % DAY] && days[Math.floor(local / DAY)];
    });
    if (!fires) continue;
    if (last >= 0 && !changed) widest = Math.max(widest, minute - last);
    [last, changed] = [minute, false];
  }
  return widest;
}

test.each(WIDEST_GAPS)('%s: a look at every minute of two years finds %d minutes', (crons, minutes) => {
  expect(bruteForce(entriesOf(crons))).toBe(minutes);
});
