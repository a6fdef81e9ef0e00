// What the check says about a scheduled time that is waited for.
import { describe, expect, test } from 'vitest';
import { latenessText } from '../../../src/check/present/lateness.ts';
import { details } from '../../../src/check/present/situation.ts';
import { makeRow, type RowFields, type RowLateness } from '../../../src/check/rows.ts';

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);
const NOW = at('23T08:00');
const LATENESS: RowLateness = {
  because: 'may-still-start',
  lateUntilMs: at('23T09:50'),
  allowanceMs: 0,
  reason: 'usual-lateness',
  usuallyStartsByMs: at('23T07:40'),
  today: { medianMs: 260 * 60_000, late: 3, schedules: 3 },
};
const row = (given: Partial<RowFields> = {}) =>
  makeRow({ kind: 'heartbeat', verdict: 'late', name: 'a', dueMs: at('23T03:17'), lateness: LATENESS, ...given });

describe('late', () => {
  test('in full', () => {
    expect(details(row(), NOW)).toBe(
      'late: scheduled 03:17, usually starts by 07:40 here, waiting until 09:50; ' +
        'GitHub is 4 h 20 min behind today (3 of 3 schedules)',
    );
  });

  test.each<[string, Partial<RowLateness>, string]>([
    [
      'nothing is known about it',
      { usuallyStartsByMs: undefined, today: undefined },
      'not started yet, waiting until 09:50',
    ],
    ['GitHub is on time today', { today: { medianMs: 0, late: 0, schedules: 2 } }, 'here, waiting until 09:50'],
    ['until another day', { lateUntilMs: at('24T01:00'), today: undefined }, 'waiting until 2026-11-24 01:00'],
    ['not until earlier than it is', { lateUntilMs: at('23T09:50') + 1, today: undefined }, 'waiting until 09:51'],
    ['in progress', { because: 'in-progress' }, 'its run is in progress, waiting until 09:50'],
    [
      'passed without a ping',
      { because: 'passed-without-answer' },
      'its run passed but no ping came, waiting until 09:50',
    ],
  ])('%s', (_, given, end) => {
    const text = latenessText(row(), { ...LATENESS, ...given }, NOW);
    expect(text.slice(-end.length)).toBe(end);
  });

  test('a time of another day has its date', () => {
    expect(details(row({ dueMs: at('22T21:17') }), NOW)).toMatch(
      /^late: scheduled 2026-11-22 21:17, usually starts by 07:40 here, waiting until 09:50;/,
    );
  });
});
