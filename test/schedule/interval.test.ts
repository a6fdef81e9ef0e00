import { describe, expect, test } from 'vitest';
import { scheduleInterval } from '../../src/schedule/interval.ts';
import type { ScheduleEntry } from '../../src/workflow/workflow.ts';
import { DAY, DAY_MS, entriesOf, matcherOf } from './matcher.ts';

// The brute force below shares nothing with the source: a matcher of its own, and every minute of two years.
/** A common year and a leap year. Morocco's Ramadan and the weeks in which America is ahead of Europe lie in both. */
const START_MS = Date.UTC(2027, 0, 1);
const TWO_YEARS = ((Date.UTC(2029, 0, 1) - START_MS) / DAY_MS) * DAY;
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

const minutesOf = (entries: readonly ScheduleEntry[]) => scheduleInterval(entries, START_MS).intervalSecs / 60;
const [H, D] = [60, DAY];

describe('the interval is the widest gap, as a look at every minute of two years finds it', () => {
  test.each([
    ['0 3 * * *', D],
    ['0 3 * * 1-5', 3 * D],
    ['0 3 * * MON-FRI', 3 * D],
    ['0 3 * * mon,WED,Fri', 3 * D],
    ['0 3 * * 0', 7 * D],
    ['0 3 * * SUN-SUN', 7 * D],
    ['0 3 * * SUN-2', 5 * D],
    ['0 3 * * 6,0', 6 * D],
    ['0 3 * * 0-6', D],
    ['0 3 * * */2', 2 * D],
    ['0 3 * * */3', 3 * D],
    ['0 3 * * 1/2', 3 * D],
    ['*/5 * * * *', 5],
    ['*/15 * * * *', 15],
    ['7/10 * * * *', 10],
    ['20/15 * * * *', 30],
    ['*/7 * * * *', 7],
    ['*/25 * * * *', 25],
    ['*/45 * * * *', 45],
    ['*/59 * * * *', 59],
    ['*/60 * * * *', H],
    ['*/90 * * * *', H],
    ['0 * * * *', H],
    ['59 * * * *', H],
    ['0,30 * * * *', 30],
    ['5,10,50 * * * *', 40],
    ['10-20/5 * * * *', 50],
    ['0 */2 * * *', 2 * H],
    ['0 */5 * * *', 5 * H],
    ['0 */6 * * *', 6 * H],
    ['0 1/6 * * *', 6 * H],
    ['0 */7 * * *', 7 * H],
    ['20 */24 * * *', D],
    ['30 5,17 * * *', 12 * H],
    ['0 9-17 * * *', 16 * H],
    ['0 9-17 * * 1-5', 2 * D + 16 * H],
    ['0 9-17/4 * * *', 16 * H],
    ['0,30 0-12 * * *', 11 * H + 30],
    ['59 23 * * *', D],
    ['0 000 * * 001', 7 * D],
    ['0 0 1 * *', 31 * D],
    ['0 0 15 * *', 31 * D],
    ['0 0 29 * *', 59 * D],
    ['0 0 30 * *', 60 * D],
    ['0 0 31 * *', 61 * D],
    ['0 0 1,15 * *', 17 * D],
    ['0 0 */2 * *', 2 * D],
    ['0 0 */10 * *', 10 * D],
    ['0 0 */40 * *', 31 * D],
    ['0 0 28-31 * *', 28 * D],
    ['0 0 1-7 * *', 25 * D],
    ['0 0 1 */3 *', 92 * D],
    ['0 0 1 JAN,JUL *', 184 * D],
    ['0 0 1 1-6 *', 214 * D],
    ['0 12 31 */2 *', 184 * D],
    ['0 0 13 * 5', 7 * D],
    ['0 0 1 * 1', 7 * D],
    ['0 0 1-7 * MON', 7 * D],
    ['0 0 1 * 0-6', D],
    ['0 0 */1 * 1', 7 * D],
    ['0 0 1-31 * 1', D],
    ['0 3 * * 1;0 3 * * 4', 4 * D],
    ['0 3 * * 1-5;0 12 * * 6', 39 * H],
    ['30 5 * * 1,3;30 5 * * 2,4', 4 * D],
    ['0 0 * * *;0 12 * * *', 12 * H],
    ['0 0 * * *;0 0 1 * *', D],
    ['0 0 31 * *;0 0 30 4,6,9,11 *', 60 * D],
    ['*/20 * * * *;*/30 * * * *', 20],
    ['0 0 1 * *;0 0 * * 1', 7 * D],
    ['5 4 * * *;5 4 * * *', D],
    ['0 0-11 * * *;30 12-23 * * *', 90],
    // One time zone: daylight saving widens nothing, at whatever hour, though the clocks skip 02:30.
    ['0 3 * * * Europe/Berlin', D],
    ['30 2 * * * America/New_York', D],
    ['30 2 * * 0 America/New_York', 7 * D],
    ['0 * * * * Australia/Lord_Howe', H],
    ['0 3 * * 1-5 Africa/Casablanca', 3 * D],
    ['0 3 * * * Asia/Kathmandu', D],
    ['0 0 1 * * Pacific/Auckland', 31 * D],
    // Several: what their clocks are apart decides, and that changes.
    ['0 3 * * *;0 3 * * * Europe/Berlin', 23 * H],
    ['0 3 * * * Europe/Berlin;0 3 * * * Europe/Paris', D],
    ['0 3 * * * America/New_York;0 15 * * * Europe/London', 17 * H],
    ['0 9 * * * America/New_York;0 9 * * * Asia/Tokyo', 14 * H],
    ['0 9 * * 1-5 America/New_York;0 9 * * 1-5 Europe/London', 68 * H],
    ['0 0 * * 1 Pacific/Kiritimati;0 0 * * 1 Pacific/Pago_Pago', 6 * D - H],
    ['0 12 * * * Australia/Lord_Howe;0 12 * * * Australia/Sydney', D],
    ['0 0 * * * Asia/Kathmandu;0 0 * * *;0 8 * * * America/St_Johns', 11 * H + 30],
    ['0 1 * * * Africa/Casablanca;0 1 * * * Europe/Madrid', 23 * H],
    ['*/30 * * * * Asia/Kathmandu;*/30 * * * *', 15],
  ])('%s', (text, minutes) => {
    const entries = entriesOf(text);
    expect({ brute: bruteForce(entries), ours: minutesOf(entries) }).toEqual({ brute: minutes, ours: minutes });
  });
});

test.each([
  ['0 0 1 1 *', 366],
  ['0 0 31 12 *', 366],
  ['0 0 28 2 *', 366],
  ['0 0 29 2 *', 4 * 365 + 1],
  ['59 23 29 2 *', 4 * 365 + 1],
  ['0 0 29 2 * Europe/Berlin', 4 * 365 + 1],
  ['0 0 29,30 2 *', 4 * 365 + 1],
  ['0 0 29 2 *;0 0 1 3 *', 365],
  ['0 0 31 1 *;0 0 29 2 *', 365],
  ['0 0 * 2 1', 350], // from Monday the 22nd, the last one of a common year's February, to Monday the 7th
  ['0 0 30 2 1', 350], // the 30th never comes, Mondays do
  ['0 0 1 1 *;0 0 * 7 0', 188],
  ['0 0 31 1,3 *', 306],
])('beyond two years: %s is %d days', (text, days) => {
  expect(minutesOf(entriesOf(text)) / DAY).toBe(days);
});

test('GitHub starts a workflow every five minutes at most: that is the interval, with a warning', () => {
  const utc = (cron: string) => ({ cron, timezone: undefined, line: 4 });
  expect(scheduleInterval([utc('* * * * *')], START_MS)).toEqual({
    intervalSecs: 300,
    warnings: ['The cron "* * * * *" asks for runs 1 min apart, and GitHub starts one every 5 minutes at most.'],
  });
  const warned = (cron: string) => scheduleInterval([utc(cron)], START_MS).warnings.length;
  expect(
    ['*/2 * * * *', '*/4 * * * *', '* 9 * * *', '0,1 0 1 1 *', '59,0 0,23 * * *', '*/57 * * * *'].map(warned),
  ).toEqual([1, 1, 1, 1, 1, 1]);
  expect(['*/5 * * * *', '0 3 * * *', '59,4 23,0 1 1 *'].map(warned)).toEqual([0, 0, 0]);
  expect(scheduleInterval([utc('* 9 * * *')], START_MS).intervalSecs).toBe((23 * 60 + 1) * 60);
});

test('the wrap at midnight counts only where the next day fires too', () => {
  const on = (days: string) => [{ cron: `0,59 0,23 ${days} * *`, timezone: undefined }];
  expect(scheduleInterval(on('1'), START_MS).warnings).toEqual([]);
  expect(scheduleInterval(on('1,2'), START_MS).warnings).toHaveLength(1);
});

test('both day fields restricted, one of them with a star: read as POSIX has it, with a warning', () => {
  const { intervalSecs, warnings } = scheduleInterval(entriesOf('0 0 */2 * 1'), START_MS);
  expect(intervalSecs).toBe(2 * 86_400);
  expect(warnings).toEqual([expect.stringContaining('The cron "0 0 */2 * 1" has a `*` in one of its day fields')]);
  for (const clear of ['0 0 */2 * *', '0 0 2 * 1', '0 0 */1 * 1', '0 0 * * */2', '*/5 */2 1 * 1', '0 0 1 */2 1']) {
    expect(scheduleInterval(entriesOf(clear), START_MS).warnings).toEqual([]);
  }
});

test('no entry, or entries that GitHub would not accept: one error that names them all', () => {
  expect(() => scheduleInterval([], START_MS)).toThrow('The workflow has no cron under `on.schedule`');
  const bad = [
    { cron: '0 25 * * *', timezone: undefined, line: 5 },
    { cron: '0 3 * * *', timezone: 'Mars/Olympus', line: 7 },
    { cron: '0 3 * * *', timezone: undefined, line: 9 },
  ];
  expect(() => scheduleInterval(bad, START_MS)).toThrow(
    'The cron "0 25 * * *" cannot be read: in its hour, "25", 25 is not within 0 to 23. ' +
      'The cron "0 3 * * *" cannot be read: "Mars/Olympus" is no IANA time zone',
  );
});
