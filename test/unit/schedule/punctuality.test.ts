import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Punctuality, type PunctualRun, punctuality } from '../../../src/schedule/punctuality.ts';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import { entriesOf } from './matcher.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** `23 03:00` is that time on 23 November 2026, a Monday. */
const ms = (text: string) => Date.parse(`2026-11-${text.replace(' ', 'T')}Z`);
const run = (text: string, id = 1): PunctualRun => ({
  ...{ id, url: `https://github.com/octo-org/shop/actions/runs/${id}`, createdAtMs: ms(text), commit: 'c0ffee' },
});

function of(crons: string, since: string, runs: string[], now = '23 12:00', allowanceHours = 8): Punctuality {
  return punctuality({
    ...{ timetable: timetableOf(entriesOf(crons), ms(now)), runs: runs.map(run), sinceMs: ms(since) },
    ...{ allowanceMs: allowanceHours * HOUR_MS, nowMs: ms(now) },
  });
}

/** Oldest first: `22 03:00 +4`, `22 03:00 dropped`. */
const slots = (found: Punctuality) =>
  found.slots
    .toReversed()
    .map(({ scheduledMs, delayMs, state }) =>
      [
        new Date(scheduledMs).toISOString().slice(8, 16).replace('T', ' '),
        delayMs === undefined ? state : `+${delayMs / HOUR_MS}`,
      ].join(' '),
    );

describe('each scheduled time', () => {
  test.each<[string, Parameters<typeof of>, string[]]>([
    [
      'started',
      ['0 3 * * *', '21 00:00', ['21 07:00', '22 03:00', '23 04:30']],
      ['21 03:00 +4', '22 03:00 +0', '23 03:00 +1.5'],
    ],
    [
      'dropped',
      ['0 3 * * *', '21 00:00', ['21 07:00', '23 04:00']],
      ['21 03:00 +4', '22 03:00 dropped', '23 03:00 +1'],
    ],
    [
      'the newest may still start',
      ['0 3 * * *', '22 00:00', ['22 07:00'], '23 11:00'],
      ['22 03:00 +4', '23 03:00 pending'],
    ],
    [
      'the newest was dropped',
      ['0 3 * * *', '22 00:00', ['22 07:00'], '23 11:01'],
      ['22 03:00 +4', '23 03:00 dropped'],
    ],
    ['nothing started', ['0 3 * * *', '22 00:00', []], ['22 03:00 dropped', '23 03:00 dropped']],
    [
      'a run that is later than the next scheduled time',
      ['0 3,15 * * *', '22 00:00', ['22 16:00', '22 21:00'], '23 02:00'],
      ['22 03:00 +13', '22 15:00 +6'],
    ],
    [
      'two runs for one time',
      ['0 3 * * *', '22 00:00', ['22 04:00', '23 04:00', '23 05:00']],
      ['22 03:00 +1', '23 03:00 +1'],
    ],
    [
      'hourly: the first time since the run before it, the others are dropped',
      ['0 * * * *', '23 02:30', ['23 03:30', '23 06:30'], '23 07:30'],
      ['23 03:00 +0.5', '23 04:00 +2.5', '23 05:00 dropped', '23 06:00 dropped', '23 07:00 pending'],
    ],
    ['runs from before are left out', ['0 3 * * *', '23 00:00', ['22 07:00', '23 04:00']], ['23 03:00 +1']],
    [
      'in any order, none in the future',
      ['0 3 * * *', '22 00:00', ['23 05:00', '22 04:00', '27 04:00']],
      ['22 03:00 +1', '23 03:00 +2'],
    ],
    ['no time has passed', ['0 3 * * *', '23 04:00', []], []],
  ])('%s', (_, given, expected) => {
    expect(slots(of(...given))).toEqual(expected);
  });
});

test('the figures leave out what may still start', () => {
  const { slots: newestFirst, ...figures } = of(
    '0 3 * * *',
    '18 00:00',
    ['18 04:00', '19 07:00', '21 05:00', '22 05:30'],
    '23 04:00',
  );
  expect(figures).toEqual({
    ...{ scheduled: 5, started: 4, dropped: 1, allowanceMs: 8 * HOUR_MS },
    ...{ medianDelayMs: 2 * HOUR_MS, longestDelayMs: 4 * HOUR_MS },
  });
  expect(newestFirst[0]).toMatchObject({ scheduledMs: ms('23 03:00'), state: 'pending' });
  expect(of('0 3 * * *', '23 04:00', [])).toMatchObject({ scheduled: 0, medianDelayMs: undefined, slots: [] });
});

test('the row for GitHub Support names the run, its commit and the cron in force', () => {
  expect(of('0 3 * * 1;0 3 * * 0', '22 00:00', ['22 07:00', '23 04:00']).slots[0]).toEqual({
    ...{ scheduledMs: ms('23 03:00'), state: 'started', delayMs: HOUR_MS, crons: ['0 3 * * 1'] },
    run: run('23 04:00', 1),
  });
});

test('of a cron every five minutes, the last 2,016 scheduled times', () => {
  expect(of('*/5 * * * *', '01 00:00', []).slots).toHaveLength(2016);
});

test('property: every time is in one state, and no figure is absurd', () => {
  const instant = fc.oneof(
    fc.integer({ min: ms('10 00:00'), max: ms('28 00:00') }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300),
  );
  const crons = fc.constantFrom(
    '0 * * * *',
    '0 3,15 * * *',
    '0 3 * * *',
    '0 3 * * 1;0 5 * * 2',
    '30 2 * * * Europe/Berlin',
  );
  fc.assert(
    fc.property(
      crons,
      fc.array(instant, { maxLength: 40 }),
      instant,
      fc.nat(DAY_MS),
      (cron, times, sinceMs, allowanceMs) => {
        const nowMs = ms('23 12:00');
        const runs = times.map((createdAtMs, id) => ({ ...run('23 04:00', id), createdAtMs }));
        const found = punctuality({
          timetable: timetableOf(entriesOf(cron), nowMs),
          runs,
          sinceMs,
          allowanceMs,
          nowMs,
        });
        const states = Map.groupBy(found.slots, ({ state }) => state);
        const count = (state: 'started' | 'dropped' | 'pending') => states.get(state)?.length ?? 0;
        expect([found.started, found.dropped]).toEqual([count('started'), count('dropped')]);
        expect(found.scheduled + count('pending')).toBe(found.slots.length);
        const started = found.slots.flatMap(({ run: one }) => one?.id ?? []);
        expect(new Set(started).size).toBe(started.length);
        for (const { delayMs = 0, scheduledMs } of found.slots) {
          expect(delayMs).toBeGreaterThanOrEqual(0);
          expect(scheduledMs).toBeLessThanOrEqual(nowMs);
        }
        expect(found.medianDelayMs ?? 0).toBeLessThanOrEqual(found.longestDelayMs ?? 0);
      },
    ),
  );
});
