import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, dueOf, type ScheduleRun, scheduleStatus } from '../../../src/schedule/status.ts';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import { entriesOf } from './matcher.ts';

const DAY_MS = 86_400_000;
/** `23 03:00` is that time on 23 November 2026, a Monday. */
const ms = (text: string) => Date.parse(`2026-11-${text.replace(' ', 'T')}Z`);

describe('the status', () => {
  const instant = fc.oneof(
    fc.integer({ min: ms('10 00:00'), max: ms('28 00:00') }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e300, 0),
  );
  const arbitrary = fc.record({
    crons: fc.constantFrom('*/5 * * * *', '0 * * * *', '0 3,15 * * *', '0 3 * * *', '0 3 * * 1;0 5 * * 2 Asia/Tokyo'),
    sinceMs: instant,
    answers: fc.array(
      fc.record({ atMs: instant, by: fc.constantFrom<Answer['by'][]>('scheduled-run', 'other-run', 'ping') }),
      { maxLength: 6 },
    ),
    runs: fc.array(
      fc.record({
        createdAtMs: instant,
        by: fc.constantFrom<ScheduleRun['by'][]>('scheduled-run', 'other-run'),
        outcome: fc.constantFrom<ScheduleRun['outcome'][]>('active', 'success', 'failure', 'neither'),
      }),
      { maxLength: 6 },
    ),
    intervalMs: instant,
    graceMs: fc.oneof(instant, fc.nat(DAY_MS)),
    allowanceMs: fc.oneof(instant, fc.nat(DAY_MS)),
    nowMs: fc.integer({ min: ms('10 00:00'), max: ms('28 00:00') }),
  });
  const statusOf = ({ crons, allowanceMs, ...rest }: Parameters<Parameters<typeof arbitrary.map>[0]>[0]) =>
    scheduleStatus({ ...rest, timetable: timetableOf(entriesOf(crons), rest.nowMs), allowanceMs: () => allowanceMs });

  test('no absurd number comes out, and a state fits its times', () => {
    fc.assert(
      fc.property(arbitrary, (given) => {
        const { state, because, dueMs, allowanceMs, lateUntilMs } = statusOf(given);
        for (const value of [dueMs, allowanceMs, lateUntilMs]) expect(value ?? 0).toSatisfy(Number.isFinite);
        expect(because === 'nothing-due').toBe(dueMs === undefined || dueMs > given.nowMs);
        expect((lateUntilMs ?? Number.POSITIVE_INFINITY) >= (dueMs ?? 0)).toBe(true);
        if (state === 'late') expect(given.nowMs).toBeLessThanOrEqual(lateUntilMs ?? 0);
        if (state === 'waiting') expect(given.answers).toEqual([]);
      }),
    );
  });

  test('time alone never ends a miss', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(14 * DAY_MS), (given, laterMs) => {
        const past = <T extends { atMs: number } | { createdAtMs: number }>(rows: T[]) =>
          rows.filter((row) => ('atMs' in row ? row.atMs : row.createdAtMs) <= given.nowMs);
        const known = { ...given, answers: past(given.answers), runs: past(given.runs) };
        fc.pre(statusOf(known).state === 'missed');
        // What started before may since have timed out, and no more.
        const later = statusOf({ ...known, nowMs: given.nowMs + laterMs });
        expect([later.state, later.dueMs]).toEqual(['missed', statusOf(known).dueMs]);
      }),
    );
  });

  test('another answer never makes an earlier time due', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(5), (given, left) => {
        const timetable = timetableOf(entriesOf(given.crons), given.nowMs);
        const fewer = { ...given, timetable, answers: given.answers.filter((_, at) => at !== left) };
        const never = Number.POSITIVE_INFINITY;
        expect(dueOf({ ...given, timetable }) ?? never).toBeGreaterThanOrEqual(dueOf(fewer) ?? never);
      }),
    );
  });
});
