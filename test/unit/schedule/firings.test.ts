import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { type Firings, firingsOf } from '../../../src/schedule/firings.ts';
import { scheduleInterval } from '../../../src/schedule/interval.ts';
import type { ScheduleEntry } from '../../../src/workflow/workflow.ts';
import { DAY, DAY_MS, entriesOf, MONTHS, matcherOf, WEEKDAYS } from './matcher.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `2027-03-28 03:00`, in UTC where no offset such as `+02:00` follows. */
function ms(text: string): number {
  const [, day, time, offset = 'Z'] = /^(\S+) (\S+?)([+-]\d\d:\d\d)?$/.exec(text) ?? [];
  return Date.parse(`${day}T${time}${offset}`);
}

function shown(atMs: number | undefined): string | undefined {
  return atMs === undefined ? undefined : new Date(atMs).toISOString().replace('T', ' ').replace(':00.000Z', '');
}

/** All firings after `afterMs`, up to `untilMs`. */
function firingsWithin(firings: Firings, afterMs: number, untilMs: number): number[] {
  const all: number[] = [];
  for (let at = firings.firstAfter(afterMs); at !== undefined && at <= untilMs; at = firings.firstAfter(at)) {
    if (at <= (all.at(-1) ?? afterMs)) throw new Error(`${shown(at)} is not after the firing before it`);
    all.push(at);
  }
  return all;
}

describe('in UTC', () => {
  test.each([
    ['daily', '0 3 * * *', '2027-06-15 12:00', '2027-06-15 03:00', '2027-06-16 03:00'],
    ['daily, before it', '0 3 * * *', '2027-06-15 02:00', '2027-06-14 03:00', '2027-06-15 03:00'],
    ['at the firing minute', '0 3 * * *', '2027-06-15 03:00', '2027-06-15 03:00', '2027-06-16 03:00'],
    ['1 ms before it', '0 3 * * *', '2027-06-15 02:59:59.999', '2027-06-14 03:00', '2027-06-15 03:00'],
    ['1 ms after it', '0 3 * * *', '2027-06-15 03:00:00.001', '2027-06-15 03:00', '2027-06-16 03:00'],
    ['midnight', '0 0 * * *', '2027-06-15 00:00', '2027-06-15 00:00', '2027-06-16 00:00'],
    ['the last minute of a day', '59 23 * * *', '2027-06-15 23:58', '2027-06-14 23:59', '2027-06-15 23:59'],
    ['twice a day', '30 5,17 * * *', '2027-06-15 12:00', '2027-06-15 05:30', '2027-06-15 17:30'],
    ['every minute', '* * * * *', '2027-06-15 12:00:59', '2027-06-15 12:00', '2027-06-15 12:01'],
    ['hourly over midnight', '7 * * * *', '2027-06-15 00:03', '2027-06-14 23:07', '2027-06-15 00:07'],
    ['working days, on a Saturday', '0 3 * * 1-5', '2027-06-19 03:00', '2027-06-18 03:00', '2027-06-21 03:00'],
    ['working days, on a Monday before it', '0 3 * * 1-5', '2027-06-21 02:59', '2027-06-18 03:00', '2027-06-21 03:00'],
    ['weekly', '0 3 * * SUN', '2027-06-19 12:00', '2027-06-13 03:00', '2027-06-20 03:00'],
    ['the 31st', '0 0 31 * *', '2027-06-15 12:00', '2027-05-31 00:00', '2027-07-31 00:00'],
    ['the 31st, over February', '0 0 31 * *', '2027-02-15 12:00', '2027-01-31 00:00', '2027-03-31 00:00'],
    ['the 1st or a Monday', '0 0 1 * 1', '2027-06-30 12:00', '2027-06-28 00:00', '2027-07-01 00:00'],
    ['quarterly, over a year', '0 0 1 */3 *', '2027-12-31 23:59', '2027-10-01 00:00', '2028-01-01 00:00'],
    ['yearly', '0 0 1 1 *', '2027-12-31 23:59:59.999', '2027-01-01 00:00', '2028-01-01 00:00'],
    ["New Year's Eve", '59 23 31 12 *', '2028-01-01 00:00', '2027-12-31 23:59', '2028-12-31 23:59'],
    ['a leap day', '0 0 29 2 *', '2027-06-15 12:00', '2024-02-29 00:00', '2028-02-29 00:00'],
    ['a leap day, on it', '0 0 29 2 *', '2028-02-29 00:00', '2028-02-29 00:00', '2032-02-29 00:00'],
    ['leap days eight years apart', '0 0 29 2 *', '2104-02-28 23:59:59.999', '2096-02-29 00:00', '2104-02-29 00:00'],
    [
      'leap days eight years apart, from the first',
      '0 0 29 2 *',
      '2096-02-29 00:00',
      '2096-02-29 00:00',
      '2104-02-29 00:00',
    ],
    ['the epoch', '0 3 * * *', '1970-01-01 00:00', '1969-12-31 03:00', '1970-01-01 03:00'],
    ['long ago', '0 3 * * 1', '1900-03-01 00:00', '1900-02-26 03:00', '1900-03-05 03:00'],
    ['far off', '0 3 * * *', '9999-12-31 12:00', '9999-12-31 03:00', '+010000-01-01 03:00'],
  ])('%s: %s at %s', (_, crons, at, last, next) => {
    const firings = firingsOf(entriesOf(crons));
    expect([shown(firings.lastAt(ms(at))), shown(firings.firstAfter(ms(at)))]).toEqual([last, next]);
  });
});

describe('several entries', () => {
  test.each([
    ['0 3 * * 1-5;0 12 * * 6', '2027-06-19 12:00', '2027-06-19 12:00', '2027-06-21 03:00'],
    ['0 3 * * 1-5;0 12 * * 6', '2027-06-19 11:59', '2027-06-18 03:00', '2027-06-19 12:00'],
    ['0 3 * * *;0 3 * * *', '2027-06-15 12:00', '2027-06-15 03:00', '2027-06-16 03:00'],
    ['0 0 29 2 *;* * * * *', '2027-06-15 12:00', '2027-06-15 12:00', '2027-06-15 12:01'],
    // 03:00 in Tokyo is 18:00 UTC of the day before, in Berlin's summer 01:00, in Los Angeles' 10:00.
    [
      '0 3 * * * Asia/Tokyo;0 3 * * * Europe/Berlin;0 3 * * *',
      '2027-06-15 17:59',
      '2027-06-15 03:00',
      '2027-06-15 18:00',
    ],
    [
      '0 3 * * * Asia/Tokyo;0 3 * * * Europe/Berlin;0 3 * * *',
      '2027-06-15 18:00',
      '2027-06-15 18:00',
      '2027-06-16 01:00',
    ],
    [
      '0 3 * * * America/Los_Angeles;0 3 * * * Europe/Berlin',
      '2027-06-15 02:00',
      '2027-06-15 01:00',
      '2027-06-15 10:00',
    ],
    // A Monday begins in Kiritimati (+14:00) on Sunday at 10:00, and in Pago Pago (-11:00) at 11:00.
    [
      '0 0 * * 1 Pacific/Kiritimati;0 0 * * 1 Pacific/Pago_Pago',
      '2027-06-13 10:00',
      '2027-06-13 10:00',
      '2027-06-14 11:00',
    ],
    ['59 23 * * 1 Pacific/Kiritimati', '2027-06-14 09:58', '2027-06-07 09:59', '2027-06-14 09:59'],
    ['59 23 * * 1 Pacific/Pago_Pago', '2027-06-15 10:58', '2027-06-08 10:59', '2027-06-15 10:59'],
    ['0 0 1 1 * Pacific/Auckland', '2027-12-31 11:00', '2027-12-31 11:00', '2028-12-31 11:00'],
    ['30 3 * * * Asia/Kathmandu', '2027-06-15 00:00', '2027-06-14 21:45', '2027-06-15 21:45'],
  ])('%s at %s', (crons, at, last, next) => {
    const firings = firingsOf(entriesOf(crons));
    expect([shown(firings.lastAt(ms(at))), shown(firings.firstAfter(ms(at)))]).toEqual([last, next]);
  });
});

describe('daylight saving: all firings of a night', () => {
  test.each([
    // What is skipped fires when the clocks have sprung.
    [
      'Berlin',
      '30 2 * * * Europe/Berlin',
      '2027-03-27 00:00+01:00',
      '2027-03-30 00:00+02:00',
      ['2027-03-27 02:30+01:00', '2027-03-28 03:00+02:00', '2027-03-29 02:30+02:00'],
    ],
    [
      'Berlin, at its edges',
      '59 1 * * * Europe/Berlin;0 2,3 * * * Europe/Berlin;1 3 * * * Europe/Berlin',
      '2027-03-28 00:00+01:00',
      '2027-03-28 12:00+02:00',
      ['2027-03-28 01:59+01:00', '2027-03-28 03:00+02:00', '2027-03-28 03:01+02:00'],
    ],
    [
      'Berlin, every 20 minutes',
      '*/20 1-3 * * * Europe/Berlin',
      '2027-03-28 00:00+01:00',
      '2027-03-28 12:00+02:00',
      [
        '2027-03-28 01:00+01:00',
        '2027-03-28 01:20+01:00',
        '2027-03-28 01:40+01:00',
        '2027-03-28 03:00+02:00',
        '2027-03-28 03:20+02:00',
        '2027-03-28 03:40+02:00',
      ],
    ],
    [
      'New York',
      '30 2 * * 0 America/New_York',
      '2027-03-10 00:00-05:00',
      '2027-03-22 00:00-04:00',
      ['2027-03-14 03:00-04:00', '2027-03-21 02:30-04:00'],
    ],
    [
      'Lord Howe, half an hour',
      '15 2 * * * Australia/Lord_Howe',
      '2027-10-02 00:00+10:30',
      '2027-10-05 00:00+11:00',
      ['2027-10-02 02:15+10:30', '2027-10-03 02:30+11:00', '2027-10-04 02:15+11:00'],
    ],
    [
      'Lord Howe, past it',
      '45 2 * * * Australia/Lord_Howe',
      '2027-10-03 00:00+10:30',
      '2027-10-04 00:00+11:00',
      ['2027-10-03 02:45+11:00'],
    ],
    [
      'Cairo, at midnight',
      '0 0 * * 5 Africa/Cairo',
      '2027-04-29 00:00+02:00',
      '2027-05-01 00:00+03:00',
      ['2027-04-30 01:00+03:00'],
    ],
    [
      'Nuuk, the last hour of a day, which is the next one in UTC',
      '30 23 * * 6 America/Nuuk',
      '2027-03-27 00:00-02:00',
      '2027-03-29 00:00-01:00',
      ['2027-03-28 00:00-01:00'],
    ],
    [
      'Samoa, which left out a day',
      '0 12 30 12 * Pacific/Apia',
      '2011-12-01 00:00-10:00',
      '2012-01-31 00:00+14:00',
      ['2011-12-31 00:00+14:00'],
    ],
    // What comes twice fires the first time.
    [
      'Berlin',
      '30 2 * * * Europe/Berlin',
      '2027-10-30 00:00+02:00',
      '2027-11-02 00:00+01:00',
      ['2027-10-30 02:30+02:00', '2027-10-31 02:30+02:00', '2027-11-01 02:30+01:00'],
    ],
    [
      'Berlin, hourly',
      '0 * * * * Europe/Berlin',
      '2027-10-31 00:59+02:00',
      '2027-10-31 04:00+01:00',
      ['2027-10-31 01:00+02:00', '2027-10-31 02:00+02:00', '2027-10-31 03:00+01:00', '2027-10-31 04:00+01:00'],
    ],
    [
      'New York',
      '0,59 1 * * * America/New_York',
      '2027-11-07 00:00-04:00',
      '2027-11-08 00:00-05:00',
      ['2027-11-07 01:00-04:00', '2027-11-07 01:59-04:00'],
    ],
    [
      'Lord Howe, half an hour',
      '15,45 1,2 * * * Australia/Lord_Howe',
      '2027-04-04 00:00+11:00',
      '2027-04-04 12:00+10:30',
      ['2027-04-04 01:15+11:00', '2027-04-04 01:45+11:00', '2027-04-04 02:15+10:30', '2027-04-04 02:45+10:30'],
    ],
    [
      'Havana, back to midnight',
      '0,30 0 7 11 * America/Havana',
      '2027-11-06 12:00-04:00',
      '2027-11-08 00:00-05:00',
      ['2027-11-07 00:00-04:00', '2027-11-07 00:30-04:00'],
    ],
    [
      'Cairo, back to the day before',
      '30 23,0 * * * Africa/Cairo',
      '2027-10-28 12:00+03:00',
      '2027-10-29 12:00+02:00',
      ['2027-10-28 23:30+03:00', '2027-10-29 00:30+02:00'],
    ],
  ])('%s: %s', (_, crons, from, until, expected) => {
    const found = firingsWithin(firingsOf(entriesOf(crons)), ms(from), ms(until));
    expect(found.map(shown)).toEqual(expected.map(ms).map(shown));
  });

  test('in the hour that comes twice, the second time is a pause', () => {
    const firings = firingsOf(entriesOf('*/30 * * * * Europe/Berlin'));
    const second = ms('2027-10-31 02:15+01:00');
    expect(firings.lastAt(second)).toBe(ms('2027-10-31 02:30+02:00'));
    expect(firings.firstAfter(second)).toBe(ms('2027-10-31 03:00+01:00'));
  });
});

describe('no firings', () => {
  test('no entries', () => {
    const firings = firingsOf([]);
    expect([firings.lastAt(ms('2027-06-15 12:00')), firings.firstAfter(ms('2027-06-15 12:00'))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15, -8.64e15, Number.MAX_VALUE])(
    'no time that a date can hold, with eight years around it: %d',
    (atMs) => {
      const firings = firingsOf(entriesOf('0 3 * * *;0 3 29 2 * Europe/Berlin'));
      expect([firings.lastAt(atMs), firings.firstAfter(atMs)]).toEqual([undefined, undefined]);
    },
  );

  test('the last and the first such time', () => {
    const firings = firingsOf(entriesOf('0 3 29 2 * Europe/Berlin'));
    for (const atMs of [8.63e15, -8.63e15]) {
      expect(firings.lastAt(atMs)).toBeLessThanOrEqual(atMs);
      expect(firings.firstAfter(atMs)).toBeGreaterThan(atMs);
    }
  });
});

test('entries that GitHub would not accept: one error that names them all, as the interval has it', () => {
  const bad = [...entriesOf('0 25 * * *;0 3 * * *;0 3 * * 7'), { cron: '0 4 * * *', timezone: 'Mars/Olympus' }];
  const thrownBy = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (thrown) {
      return thrown;
    }
  };
  const thrown = thrownBy(() => firingsOf(bad));
  expect(thrown).toBeInstanceOf(ActionError);
  expect(thrown).toMatchObject({ kind: 'setup', message: expect.stringMatching(/0 25 .*\* \* 7.*0 4 .*Mars/) });
  expect(thrown).toEqual(thrownBy(() => scheduleInterval(bad, 0)));
});

/** A year in which each zone changes its clocks both ways, Morocco's Ramadan included. */
const [FIRST_MS, DAYS] = [Date.UTC(2027, 0, 1), 400];
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Nuuk',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** The offset of a zone in minutes for each half hour of the year, as its clocks show it. */
function offsetsOf(zone: string): Int16Array {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return Int16Array.from({ length: DAYS * 48 }, (_, at) => {
    const parts = format.format(FIRST_MS + at * 30 * MINUTE_MS).match(/\d+/g) ?? [];
    const [d = 0, m = 0, y = 0, h = 0, min = 0] = parts.map(Number);
    return (Date.UTC(y, m - 1, d, h, min) - FIRST_MS) / MINUTE_MS - at * 30;
  });
}

const offsets = new Map(ZONES.map((zone) => [zone, offsetsOf(zone)]));
/** The days on which clocks are changed. */
const changes = [...offsets.values()].flatMap((table) => [
  ...new Set([...table.keys()].filter((at) => at > 0 && table[at] !== table[at - 1]).map((at) => Math.floor(at / 48))),
]);

/**
 * What a daemon would start that looks at the zone's clock every minute of some days, catches up on what the clock has
 * sprung over, and does not start again what it has started.
 */
function watched({ cron, timezone = 'UTC' }: ScheduleEntry, fromDay: number, toDay: number): number[] {
  const { onDay, atTime } = matcherOf(cron);
  const table = offsets.get(timezone) ?? new Int16Array();
  const fires = (local: number) => atTime(((local % DAY) + DAY) % DAY) && onDay(new Date(FIRST_MS + local * MINUTE_MS));
  const started: number[] = [];
  const localAt = (minute: number) => minute + (table[Math.floor(minute / 30)] ?? 0);
  let done = localAt(fromDay * DAY);
  for (let minute = fromDay * DAY + 1; minute <= toDay * DAY; minute++) {
    for (; done < localAt(minute); done++) if (fires(done + 1)) started.push(FIRST_MS + minute * MINUTE_MS);
  }
  return started;
}

const list = (least: number, most: number, names: string[] = []) =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 3 })
    .map((values) => values.map((value) => names[value - least] ?? value).join(','));
const minutes = fc.oneof(list(0, 59), fc.constantFrom('*/5', '*/20', '0,30', '7/15', '0'));
const hours = fc.oneof(list(0, 23), fc.constantFrom('*', '0-3', '*/6', '1,2,3', '22/1'));
const anyDays = fc.constantFrom('* * *', '* * *', '* * 1-5', '* * 0', '* * 5,6', '1,15 * *', '28-31 * *', '1 * 0');
const rareDays = fc
  .tuple(
    fc.oneof(list(1, 28), fc.constant('29'), fc.constant('*')),
    fc.oneof(list(1, 12, MONTHS), fc.constant('2'), fc.constant('*')),
    fc.oneof(fc.constant('*'), list(0, 6, WEEKDAYS)),
  )
  .map((fields) => fields.join(' '));
const cronOn = (days: fc.Arbitrary<string>) => fc.tuple(minutes, hours, days).map((fields) => fields.join(' '));
const anyEntry = fc.record({ cron: cronOn(anyDays), timezone: fc.constantFrom(undefined, ...ZONES) });
const anyEntries = fc.array(anyEntry, { minLength: 1, maxLength: 3 });
/** Most of them around a change of clocks. */
const anyDay = fc.oneof(fc.integer({ min: 10, max: DAYS - 20 }), fc.constantFrom(...changes));
const anyTimeOf = (day: number) =>
  fc.integer({ min: -4 * DAY_MS, max: 4 * DAY_MS }).map((at) => FIRST_MS + day * DAY_MS + at);
const anyMs = anyDay.filter((day) => day >= 10 && day <= DAYS - 20).chain(anyTimeOf);

describe('properties', () => {
  test('what a look at every minute of nine days finds, around changes of clocks too', () => {
    fc.assert(
      fc.property(
        anyEntries,
        anyDay.filter((day) => day >= 5 && day <= DAYS - 5),
        fc.array(fc.nat(9 * DAY_MS)),
        (entries, day, times) => {
          const all = entries.flatMap((entry) => watched(entry, day - 4, day + 5));
          const expected = [...new Set(all)].sort((a, b) => a - b);
          const [fromMs, toMs] = [FIRST_MS + (day - 4) * DAY_MS, FIRST_MS + (day + 5) * DAY_MS];
          const firings = firingsOf(entries);
          expect(firingsWithin(firings, fromMs, toMs)).toEqual(expected);
          for (const atMs of [...times.map((time) => fromMs + time), ...expected.slice(0, 20)]) {
            const [last, next] = [expected.findLast((one) => one <= atMs), expected.find((one) => one > atMs)];
            if (last !== undefined) expect(firings.lastAt(atMs)).toBe(last);
            if (next !== undefined) expect(firings.firstAfter(atMs)).toBe(next);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('any cron in UTC, over two centuries: what a look at every day finds', () => {
    fc.assert(
      fc.property(
        cronOn(rareDays),
        fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) }),
        (cron, atMs) => {
          const { onDay, atTime } = matcherOf(cron);
          const ofDay = Array.from({ length: DAY }, (_, at) => at).filter(atTime);
          const onDayOf = (day: number) =>
            onDay(new Date(day * DAY_MS)) ? ofDay.map((at) => day * DAY_MS + at * MINUTE_MS) : [];
          const today = Math.floor(atMs / DAY_MS);
          let [last, next]: (number | undefined)[] = [];
          for (let day = today; last === undefined; day--) last = onDayOf(day).findLast((one) => one <= atMs);
          for (let day = today; next === undefined; day++) next = onDayOf(day).find((one) => one > atMs);
          const firings = firingsOf([{ cron, timezone: undefined }]);
          expect([firings.lastAt(atMs), firings.firstAfter(atMs)]).toEqual([last, next]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('lastAt(t) <= t < firstAfter(t), nothing in between, and each is found from the other', () => {
    fc.assert(
      fc.property(anyEntries, anyMs, (entries, atMs) => {
        const firings = firingsOf(entries);
        const [last = Number.NaN, next = Number.NaN] = [firings.lastAt(atMs), firings.firstAfter(atMs)];
        expect(last).toBeLessThanOrEqual(atMs);
        expect(next).toBeGreaterThan(atMs);
        expect([last % MINUTE_MS, next % MINUTE_MS]).toEqual([0, 0]);
        expect(firings.lastAt(next)).toBe(next);
        expect(firings.lastAt(next - 1)).toBe(last);
        expect(firings.firstAfter(last)).toBe(next);
        expect(firings.firstAfter(last - 1)).toBe(last);
      }),
    );
  });

  test('all entries together are the nearest of each alone, in any order', () => {
    fc.assert(
      fc.property(anyEntries, anyMs, (entries, atMs) => {
        const each = entries.map((entry) => firingsOf([entry]));
        for (const firings of [firingsOf(entries), firingsOf([...entries.toReversed(), ...entries])]) {
          expect(firings.lastAt(atMs)).toBe(Math.max(...each.map((one) => one.lastAt(atMs) ?? Number.NaN)));
          expect(firings.firstAfter(atMs)).toBe(Math.min(...each.map((one) => one.firstAfter(atMs) ?? Number.NaN)));
        }
      }),
    );
  });

  test('what was asked before changes no answer', () => {
    fc.assert(
      fc.property(anyEntries, fc.array(anyMs, { maxLength: 12 }), (entries, times) => {
        const firings = firingsOf(entries);
        for (const atMs of times) {
          const fresh = firingsOf(entries);
          expect(firings.firstAfter(atMs)).toBe(fresh.firstAfter(atMs));
          expect(firings.lastAt(atMs)).toBe(fresh.lastAt(atMs));
        }
      }),
    );
  });

  test('no two firings are further apart than the interval, but for an hour of daylight saving', () => {
    fc.assert(
      fc.property(anyEntries, anyMs, (entries, atMs) => {
        const firings = firingsOf(entries);
        const inUtc = entries.every(({ timezone = 'UTC' }) => timezone === 'UTC');
        const widest = scheduleInterval(entries, FIRST_MS).intervalSecs * 1000 + (inUtc ? 0 : HOUR_MS);
        let at = firings.lastAt(atMs) ?? Number.NaN;
        for (let count = 0; count < 20; count++) {
          const next = firings.firstAfter(at) ?? Number.NaN;
          expect(next - at).toBeLessThanOrEqual(widest);
          at = next;
        }
      }),
    );
  });
});

test('a simulation can ask for every hour of eleven years', () => {
  const firings = firingsOf(entriesOf('0 3 * * * Europe/Berlin;0 0 29 2 *;30 4 1 1 * America/New_York'));
  let distinct = new Set<number | undefined>();
  for (let hour = 0; hour < 100_000; hour++) distinct = distinct.add(firings.lastAt(FIRST_MS + hour * HOUR_MS));
  // 4167 nights and the one before them, 3 leap days, 12 New Years.
  expect(distinct.size).toBe(4168 + 3 + 12);
});

describe('C22: of a cron that parsers read differently, only what all readings share is due', () => {
  const DAY_TEXTS = ['*/2', '*/3', '*/100,1-7', '1-7,*/10', '*/31', '15,*/14'];
  const WEEKDAY_TEXTS = ['1', 'MON-FRI', '0,6', '*/2', '*/5,3'];
  const dates = (text: string) => new Set(text.split(',').flatMap((item) => valuesOf(item, 1, 31)));
  const weekdays = (text: string) => new Set(text.split(',').flatMap((item) => valuesOf(item, 0, 6)));

  function valuesOf(item: string, least: number, most: number): number[] {
    const names = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
    const [range = '', step = '1'] = item.split('/');
    const [from = '', to = from] = range === '*' ? [`${least}`, `${most}`] : range.split('-');
    const number = (text: string) => (names.includes(text) ? names.indexOf(text) : Number(text));
    const all = Array.from({ length: number(to) - number(from) + 1 }, (_, at) => number(from) + at);
    return all.filter((_, at) => at % Number(step) === 0);
  }

  test.for(DAY_TEXTS.flatMap((day) => WEEKDAY_TEXTS.map((weekday) => [day, weekday] as const)))(
    '30 9 %s * %s',
    ([day, weekday], { expect }) => {
      const { firstAfter } = firingsOf([{ cron: `30 9 ${day} * ${weekday}`, timezone: undefined }]);
      let atMs = Date.UTC(2026, 0, 1);
      for (let nth = 0; nth < 20; nth++) {
        atMs = firstAfter(atMs) ?? Number.NaN;
        const at = new Date(atMs);
        // Vixie's reading is both, POSIX' is either: a day of the first is one of the second.
        expect([dates(day).has(at.getUTCDate()), weekdays(weekday).has(at.getUTCDay())]).toEqual([true, true]);
      }
    },
  );
});
