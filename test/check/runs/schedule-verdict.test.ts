import { describe, expect, test } from 'vitest';
import type { ReviewContext } from '../../../src/check/runs/context.ts';
import { compareWithSchedule, judgeBySchedule } from '../../../src/check/runs/schedule-verdict.ts';
import type { Firings } from '../../../src/schedule/firings.ts';
import { missedHeartbeat, rowOf } from '../heartbeats.ts';

const HOUR_MS = 3_600_000;
const hours = (...times: number[]) => times.map((time) => time * HOUR_MS);

/** Fires at these hours. */
function firingsAt(...times: number[]): Firings {
  const all = hours(...times);
  return {
    lastAt: (atMs) => all.findLast((ms) => ms <= atMs),
    firstAfter: (atMs) => all.find((ms) => ms > atMs),
  };
}

const DAILY = firingsAt(24, 48, 72, 96);
const HOURLY = firingsAt(...Array.from({ length: 96 }, (_, hour) => hour));

describe('pings beside a schedule that fires every 24 hours, with 3 hours of grace', () => {
  test.each([
    ['pinged after the last firing', 48.5, 60, 'on-time', 72],
    ['pinged at the very firing', 48, 60, 'on-time', 72],
    ['at the very firing', 24.5, 48, 'late', 48],
    ['within the grace', 24.5, 50, 'late', 48],
    ['at the end of the grace', 24.5, 51, 'late', 48],
    ['past the grace', 24.5, 51.001, 'unanswered', 48],
    ['past the grace of one, and another has some left', 24.5, 73, 'unanswered', 48],
    ['days past it: the last is the one', 24.5, 80, 'unanswered', 72],
    ['pinged by a clock that is ahead', 73, 71, 'on-time', 96],
    ['nothing fires any more', 97, 100, 'on-time', undefined],
    ['nothing has fired yet', 1, 20, 'on-time', 24],
  ] as const)('%s', (_, since, now, view, due) => {
    const pings = { sinceMs: since * HOUR_MS, graceMs: 3 * HOUR_MS };
    const dueMs = due === undefined ? undefined : due * HOUR_MS;
    expect(compareWithSchedule(pings, DAILY, now * HOUR_MS)).toEqual({ view, dueMs });
  });

  test('a schedule that fires more often than its grace lasts is owed all the same', () => {
    const pings = { sinceMs: 10.5 * HOUR_MS, graceMs: 3 * HOUR_MS };
    expect(compareWithSchedule(pings, HOURLY, 13.9 * HOUR_MS)).toEqual({ view: 'late', dueMs: 13 * HOUR_MS });
    expect(compareWithSchedule(pings, HOURLY, 14.1 * HOUR_MS)).toEqual({ view: 'unanswered', dueMs: 11 * HOUR_MS });
  });
});

describe('a heartbeat whose job is gone', () => {
  const context = (isNamed: boolean) =>
    ({
      files: new Map(),
      usage: { repository: 'octo-org/shop', actionRepository: '', workflows: new Map() },
      isNamed: () => isNamed,
    }) as unknown as ReviewContext;

  test.each([
    ['is a warning', missedHeartbeat(), false, false],
    ['C7: fails if Tickstem alerts about it', missedHeartbeat({ status: 'failing' }), false, true],
    ['C7: fails if a line asks for exactly its name', missedHeartbeat(), true, true],
  ] as const)('%s', async (_, one, isNamed, fails) => {
    expect(await judgeBySchedule(rowOf(one), context(isNamed))).toMatchObject({ verdict: 'orphaned', fails });
  });
});
