import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllowanceFacts, allowance } from '../../../src/schedule/lateness.ts';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import { entriesOf } from './matcher.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const ms = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`);
const DUE = ms('2026-11-23 03:00'); // a Monday
const of = (crons: string) => timetableOf(entriesOf(crons), DUE);
const DAILY = of('0 3 * * *');
const WEEKLY = of('0 3 * * 1');

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

describe('the allowance', () => {
  const crons = fc.constantFrom(
    '*/5 * * * *',
    '0 * * * *',
    '0 3,15 * * *',
    '0 3 * * *',
    '0 3 * * 1-5',
    '0 3 * * 1',
    '0 3 1 * *',
  );
  const instant = fc.oneof(
    fc.integer({ min: DUE - 60 * DAY_MS, max: DUE + 2 * DAY_MS }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e300, 0, 8.64e15),
  );
  const lateRuns = fc.array(
    fc.record({ createdAtMs: instant, latenessMs: fc.oneof(instant, fc.integer({ min: 0, max: DAY_MS })) }),
    { maxLength: 30 },
  );

  test('no allowance exceeds its limits, whatever is given', () => {
    fc.assert(
      fc.property(
        crons,
        fc.array(instant, { maxLength: 150 }),
        fc.option(instant, { nil: undefined }),
        fc.array(lateRuns, { maxLength: 3 }),
        fc.integer({ min: DUE - DAY_MS, max: DUE + 3 * DAY_MS }),
        (cron, runs, scheduleChangedAtMs, otherSchedules, nowMs) => {
          const timetable = of(cron);
          const given = allowance(facts({ timetable, runs, scheduleChangedAtMs, otherSchedules, nowMs }));
          const least = timetable.shortestGapMs > 2 * DAY_MS || given.runs < 3 || given.isLateDay ? 12 : 6;
          expect(given.ms).toBeGreaterThanOrEqual(least * HOUR_MS);
          expect(given.ms).toBeLessThanOrEqual((timetable.shortestGapMs < DAY_MS ? 12 : 18) * HOUR_MS);
          const { greatestLatenessMs = 0, usuallyStartsByMs = 0 } = given;
          expect(Number.isFinite(greatestLatenessMs) && usuallyStartsByMs <= greatestLatenessMs).toBe(true);
          expect(usuallyStartsByMs).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('more lateness in the past never shortens the allowance', () => {
    const delays = fc.array(fc.tuple(fc.integer({ min: 0, max: 23 * 60 }), fc.integer({ min: 0, max: 23 * 60 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(delays, fc.constantFrom(DAILY, WEEKLY), (pairs, timetable) => {
        const gapMs = timetable.shortestGapMs;
        const runsOf = (minutes: number[]) => minutes.map((late, at) => DUE - (at + 1) * gapMs + late * MINUTE_MS);
        const less = allowance(facts({ timetable, runs: runsOf(pairs.map(([a, b]) => Math.min(a, b))) }));
        const more = allowance(facts({ timetable, runs: runsOf(pairs.map(([a, b]) => Math.max(a, b))) }));
        expect(more.ms).toBeGreaterThanOrEqual(less.ms);
      }),
    );
  });

  test('more lateness of others today never shortens it', () => {
    fc.assert(
      fc.property(lateRuns, fc.nat(DAY_MS), fc.nat(DAY_MS), (past, a, b) => {
        const before = past.filter(({ createdAtMs }) => createdAtMs < DUE - DAY_MS);
        const withToday = (latenessMs: number) =>
          allowance(facts({ runs: daily(1, 1, 1), otherSchedules: [[...before, { createdAtMs: DUE, latenessMs }]] }))
            .ms;
        expect(withToday(Math.max(a, b))).toBeGreaterThanOrEqual(withToday(Math.min(a, b)));
      }),
    );
  });

  test('the end of the wait never moves forward, and once it has passed it stays', () => {
    const times = fc.tuple(fc.nat(30 * 60), fc.nat(30 * 60));
    fc.assert(
      fc.property(fc.array(lateRuns, { maxLength: 3 }), times, (otherSchedules, [a, b]) => {
        const endAt = (minutes: number) =>
          allowance(facts({ runs: daily(1, 1, 1), otherSchedules, nowMs: DUE + minutes * MINUTE_MS })).ms;
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
        expect(endAt(later)).toBeGreaterThanOrEqual(endAt(earlier));
        if (earlier * MINUTE_MS > endAt(earlier)) expect(endAt(later)).toBe(endAt(earlier));
      }),
    );
  });

  test('the order of the runs does not matter', () => {
    fc.assert(
      fc.property(crons, fc.array(instant, { maxLength: 40 }), (cron, runs) => {
        const timetable = of(cron);
        expect(allowance(facts({ timetable, runs: runs.toReversed() }))).toEqual(allowance(facts({ timetable, runs })));
      }),
    );
  });
});
