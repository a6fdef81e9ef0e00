import { describe, expect, test } from 'vitest';
import {
  type AllowanceFacts,
  allowance,
  isLateDay,
  type LateRun,
  latenessOf,
  latenessToday,
} from '../../../src/schedule/lateness.ts';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import { entriesOf } from './matcher.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const ms = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`);
const DUE = ms('2026-11-23 03:00'); // a Monday
const of = (crons: string) => timetableOf(entriesOf(crons), DUE);
const DAILY = of('0 3 * * *');
const HOURLY = of('0 * * * *');
const WEEKLY = of('0 3 * * 1');
const TWICE = of('0 3,15 * * *');

describe('lateness', () => {
  const hoursOf = (crons: string, times: string[], changed?: string) => {
    const runs = latenessOf(
      of(crons),
      times.map(ms),
      ms('2026-12-01 00:00'),
      changed === undefined ? changed : ms(changed),
    );
    return runs.map(({ latenessMs }) => latenessMs / HOUR_MS);
  };

  test.each<[string, string, string[], number[]]>([
    ['daily', '0 3 * * *', ['2026-11-20 07:00', '2026-11-21 04:30'], [4, 1.5]],
    ['on time', '0 3 * * *', ['2026-11-20 03:00'], [0]],
    ['in any order', '0 3 * * *', ['2026-11-21 04:30', '2026-11-20 07:00'], [4, 1.5]],
    ['a dropped daily run is not lateness', '0 3 * * *', ['2026-11-18 03:30', '2026-11-20 04:00'], [0.5, 1]],
    ['twice a day, a drop is not lateness', '0 3,15 * * *', ['2026-11-20 04:00', '2026-11-21 04:00'], [1, 1]],
    [
      'hourly: from the first time since the run before',
      '0 * * * *',
      ['2026-11-20 03:30', '2026-11-20 07:30'],
      [0.5, 3.5],
    ],
    ['hourly: the first known run', '0 * * * *', ['2026-11-20 03:30'], [0.5]],
    ['two runs for one time', '0 * * * *', ['2026-11-20 03:20', '2026-11-20 03:30'], [1 / 3, 0.5]],
    [
      'several crons in a file',
      '50 12 * * 1-5;40 21 * * 0-4',
      ['2026-11-18 17:50', '2026-11-18 23:40', '2026-11-19 18:50'],
      [5, 2, 6],
    ],
    [
      'a run that comes after its next time, and the run of that time',
      '50 12 * * 1-5;40 21 * * 0-4',
      ['2026-11-18 17:50', '2026-11-18 23:40', '2026-11-19 22:50', '2026-11-20 02:40'],
      [5, 2, 10, 5],
    ],
    ['in the night of the change to summer', '30 2 * * * Europe/Berlin', ['2026-03-29 01:30'], [0.5]],
    ['in the night of the change to winter', '30 2 * * * Europe/Berlin', ['2026-10-25 02:30'], [2]],
    ['none', '0 3 * * *', [], []],
  ])('%s', (_, crons, times, hours) => {
    expect(hoursOf(crons, times)).toEqual(hours);
  });

  test('runs of an earlier schedule do not count, nor those of a time before the change', () => {
    const times = ['2026-11-18 04:00', '2026-11-19 07:00', '2026-11-20 04:00'];
    expect(hoursOf('0 3 * * *', times, '2026-11-19 05:00')).toEqual([1]);
    // The first run since: no earlier than the change, though the run before it is older.
    expect(hoursOf('0 * * * *', ['2026-11-19 01:00', '2026-11-19 07:00'], '2026-11-19 05:00')).toEqual([2]);
  });

  test('what is in the future or no time is left out', () => {
    const times = [Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300, DUE + HOUR_MS, DUE - DAY_MS];
    expect(latenessOf(DAILY, times, DUE)).toEqual([{ createdAtMs: DUE - DAY_MS, latenessMs: 0 }]);
    expect(latenessOf(timetableOf([], DUE), [DUE], DUE)).toEqual([]);
  });
});

/** Runs of the days before `DUE`, newest first, each so many hours after 03:00. */
const daily = (...hours: number[]) => hours.map((late, at) => DUE - (at + 1) * DAY_MS + late * HOUR_MS);
const facts = (given: Partial<AllowanceFacts> = {}): AllowanceFacts => ({
  ...{
    timetable: DAILY,
    runs: [],
    scheduleChangedAtMs: undefined,
    otherSchedules: [],
    dueMs: DUE,
    nowMs: DUE + HOUR_MS,
  },
  ...given,
});
const hours = (given: Partial<AllowanceFacts>) => {
  const { ms, reason } = allowance(facts(given));
  return [ms / HOUR_MS, reason];
};

describe('the allowance', () => {
  test.each<[string, Partial<AllowanceFacts>, number, string]>([
    ['the greatest lateness, a quarter, and half an hour', { runs: daily(4, 6, 5, 1) }, 8, 'usual-lateness'],
    ['at least 6 h', { runs: daily(1, 2, 0) }, 6, 'least'],
    ['exactly 6 h', { runs: daily(4.4, 2, 0) }, 6, 'usual-lateness'],
    ['at most 18 h', { runs: daily(15, 2, 0) }, 18, 'most'],
    ['at least 12 h with fewer than three runs', { runs: daily(1, 1) }, 12, 'few-runs'],
    ['at least 12 h without runs', { runs: [] }, 12, 'few-runs'],
    ['more than 12 h also with one run', { runs: daily(12) }, 15.5, 'usual-lateness'],
    ['the last ten only', { runs: daily(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9) }, 6, 'least'],
    ['the tenth counts', { runs: daily(1, 1, 1, 1, 1, 1, 1, 1, 1, 8) }, 10.5, 'usual-lateness'],
    ['weekly: at least 12 h', { timetable: WEEKLY, runs: [7, 14, 21].map((days) => DUE - days * DAY_MS) }, 12, 'least'],
    [
      'weekly: at most 18 h',
      { timetable: WEEKLY, runs: [7, 14, 21].map((days) => DUE - days * DAY_MS + 20 * HOUR_MS) },
      18,
      'most',
    ],
    [
      'every two days is not more than 48 h apart',
      { timetable: of('0 3 * * 1,3,5'), runs: [3, 5, 7].map((days) => DUE - days * DAY_MS) },
      6,
      'least',
    ],
    [
      'more frequent than daily: at most 12 h',
      { timetable: TWICE, runs: [1, 2, 3].map((days) => DUE - days * DAY_MS + 11 * HOUR_MS) },
      12,
      'most',
    ],
    [
      'hourly: a drop counts as lateness',
      { timetable: HOURLY, runs: [1, 6.5, 11, 13].map((late) => DUE - late * HOUR_MS) },
      // From 21:00, the first time after 20:30, to 02:00.
      6.75,
      'usual-lateness',
    ],
    [
      'a change of the crons',
      { runs: daily(1, 1, 9, 9), scheduleChangedAtMs: DUE - 2 * DAY_MS - HOUR_MS },
      12,
      'few-runs',
    ],
  ])('%s', (_, given, expected, reason) => {
    expect(hours(given)).toEqual([expected, reason]);
  });

  test('counts all runs of the last 7 days if they are more than 10, and at most 100', () => {
    const every = (count: number, minutes: number, greatestAt: number) => {
      const times = Array.from({ length: count }, (_, at) => DUE - (at + 1) * minutes * MINUTE_MS);
      return times.filter((_, at) => at <= greatestAt || at >= greatestAt + (8 * 60) / minutes);
    };
    const runsOf = (given: Partial<AllowanceFacts>) => allowance(facts({ timetable: HOURLY, ...given })).runs;
    expect(runsOf({ runs: every(9, 60, 9) })).toBe(9);
    expect(runsOf({ runs: every(60, 60, 99) })).toBe(60);
    expect(runsOf({ runs: every(400, 60, 999) })).toBe(100);
    expect(runsOf({ runs: every(24, 12 * 60, 99) })).toBe(13);
    // Eight hours without a run: within the 100 newest, and beyond them.
    expect(allowance(facts({ timetable: HOURLY, runs: every(400, 60, 90) })).greatestLatenessMs).toBe(7 * HOUR_MS);
    expect(allowance(facts({ timetable: HOURLY, runs: every(400, 60, 120) })).greatestLatenessMs).toBe(0);
  });

  test('says when runs usually start, and how many count', () => {
    expect(allowance(facts({ runs: daily(4, 6, 5, 1) }))).toMatchObject({
      ...{ usuallyStartsByMs: 4 * HOUR_MS, greatestLatenessMs: 6 * HOUR_MS, runs: 4, isLateDay: false },
    });
    expect(allowance(facts())).toMatchObject({ usuallyStartsByMs: undefined, greatestLatenessMs: undefined, runs: 0 });
  });

  test('is decided by what was known when the time passed: a later run changes nothing', () => {
    const runs = daily(4, 6, 5, 1);
    const later = { runs: [...runs, DUE + 17 * HOUR_MS], nowMs: DUE + 40 * HOUR_MS };
    expect(allowance(facts(later)).ms).toBe(allowance(facts({ runs })).ms);
  });
});

describe('a late day', () => {
  const late = (hoursLate: number, hoursAgo: number): LateRun => ({
    ...{ createdAtMs: DUE - hoursAgo * HOUR_MS, latenessMs: hoursLate * HOUR_MS },
  });
  const past = Array.from({ length: 20 }, (_, at) => late(2, 30 + 24 * at));
  test.each<[string, LateRun[], boolean]>([
    ['over an hour later than any of the last 20', [late(3.01, 1), ...past], true],
    ['an hour later', [late(3, 1), ...past], false],
    ['in any order', [...past, late(3.01, 1)], true],
    ['in the past 24 h', [late(9, 23.9), ...past], true],
    ['a day ago', [late(9, 24), ...past], false],
    ['not yet', [late(9, -1), ...past], false],
    ['as late as one of the last 20', [late(9, 1), ...past.slice(0, 19), late(8.5, 700)], false],
    ['later than the last 20, not than the one before', [late(9, 1), ...past, late(9, 999)], true],
    ['a second run, less late', [late(2, 1), late(9, 5), ...past], true],
    ['its first run shows nothing', [late(9, 1)], false],
    ['one earlier run', [late(9, 1), late(1, 100)], true],
    ['no run', [], false],
  ])('%s', (_, runs, expected) => {
    expect(isLateDay([[], past, runs], DUE)).toBe(expected);
  });

  test('allows at least 12 h, and more where more is usual', () => {
    const otherSchedules = [[late(9, 1), ...past]];
    expect(hours({ runs: daily(1, 1, 1), otherSchedules })).toEqual([12, 'late-day']);
    expect(hours({ runs: daily(14, 1, 1), otherSchedules })).toEqual([18, 'most']);
    expect(hours({ timetable: HOURLY, runs: daily(1, 1, 1), otherSchedules })).toEqual([12, 'most']);
  });

  test('that shows only after the usual allowance changes nothing: what is missed stays missed', () => {
    const otherSchedules = [[late(9, -7), ...past]];
    expect(hours({ runs: daily(1, 1, 1), otherSchedules, nowMs: DUE + 8 * HOUR_MS })).toEqual([6, 'least']);
    expect(hours({ runs: daily(1, 1, 1), otherSchedules: [[late(9, -5), ...past]], nowMs: DUE + 8 * HOUR_MS })).toEqual(
      [12, 'late-day'],
    );
  });

  test('today: the newest run of each schedule', () => {
    const schedules = [[late(9, 25)], [late(5, 2), late(1, 4)], [late(0.5, 1)], [late(4, 3)], []];
    expect(latenessToday(schedules, DUE)).toEqual({ medianMs: 4 * HOUR_MS, late: 2, schedules: 3 });
    expect(latenessToday([[]], DUE)).toBeUndefined();
  });
});
