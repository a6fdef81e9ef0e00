import { describe, expect, it } from 'vitest';
import { judgeHeartbeat, type Verdict } from '../../../src/check/verdict.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';
import { DAY_MS, HOUR_MS, heartbeat, NOW_MS, SECOND_MS } from './heartbeats.ts';

const verdictAt = (of: Heartbeat, nowMs: number): Verdict => judgeHeartbeat(of, nowMs).verdict;

/** Every change of the verdict as the clock goes on, with the first instant at which it holds. */
function changes(of: Heartbeat, fromMs: number, toMs: number, stepMs: number): [number, Verdict][] {
  const found: [number, Verdict][] = [];
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += stepMs) {
    const verdict = verdictAt(of, nowMs);
    if (found.at(-1)?.[1] !== verdict) found.push([nowMs, verdict]);
  }
  return found;
}

describe('the boundaries, at every millisecond', () => {
  const T = NOW_MS;
  const pinged = heartbeat({ lastPingedAtMs: T, intervalSecs: 60, graceSecs: 30 });
  const created = heartbeat({ lastPingedAtMs: null, createdAtMs: T, intervalSecs: 60, graceSecs: 30 });
  const cases: [string, Heartbeat, [number, Verdict][]][] = [
    [
      'due, and due + grace',
      pinged,
      [
        [0, 'healthy'],
        [60_001, 'late'],
        [90_001, 'missed'],
      ],
    ],
    [
      'no grace: never late',
      { ...pinged, graceSecs: 0 },
      [
        [0, 'healthy'],
        [60_001, 'missed'],
      ],
    ],
    [
      'due is next_expected_at where it is there',
      { ...pinged, nextExpectedAtMs: T + 70_000 },
      [
        [0, 'healthy'],
        [70_001, 'late'],
        [100_001, 'missed'],
      ],
    ],
    [
      'next_expected_at may be the earlier one',
      { ...pinged, nextExpectedAtMs: T + 50_000 },
      [
        [0, 'healthy'],
        [50_001, 'late'],
        [80_001, 'missed'],
      ],
    ],
    [
      'else last ping + interval',
      { ...pinged, nextExpectedAtMs: null },
      [
        [0, 'healthy'],
        [60_001, 'late'],
        [90_001, 'missed'],
      ],
    ],
    [
      'a counted miss is past last ping + interval + grace, wherever next_expected_at has moved',
      { ...pinged, consecutiveMisses: 1, nextExpectedAtMs: T + 120_000 },
      [
        [0, 'healthy'],
        [90_001, 'missed'],
      ],
    ],
    [
      'no miss counted: next_expected_at alone decides',
      { ...pinged, nextExpectedAtMs: T + 120_000 },
      [
        [0, 'healthy'],
        [120_001, 'late'],
        [150_001, 'missed'],
      ],
    ],
    [
      'without a count, the earlier: last ping + interval',
      { ...pinged, consecutiveMisses: undefined, nextExpectedAtMs: T + 120_000 },
      [
        [0, 'healthy'],
        [60_001, 'late'],
        [90_001, 'missed'],
      ],
    ],
    [
      'without a count, the earlier: next_expected_at',
      { ...pinged, consecutiveMisses: undefined, nextExpectedAtMs: T + 10_000 },
      [
        [0, 'healthy'],
        [10_001, 'late'],
        [40_001, 'missed'],
      ],
    ],
    [
      'without a count and without next_expected_at',
      { ...pinged, consecutiveMisses: undefined, nextExpectedAtMs: null },
      [
        [0, 'healthy'],
        [60_001, 'late'],
        [90_001, 'missed'],
      ],
    ],
    [
      'never pinged: created + interval + grace, and never late',
      created,
      [
        [0, 'waiting'],
        [90_001, 'never-pinged'],
      ],
    ],
    [
      'never pinged: next_expected_at says nothing',
      { ...created, nextExpectedAtMs: T + 1000 },
      [
        [0, 'waiting'],
        [90_001, 'never-pinged'],
      ],
    ],
    [
      'never pinged: counted misses say nothing',
      { ...created, consecutiveMisses: 3 },
      [
        [0, 'waiting'],
        [90_001, 'never-pinged'],
      ],
    ],
    ['paused stays paused', { ...pinged, status: 'paused' }, [[0, 'paused']]],
    ['failing stays failing', { ...pinged, status: 'failing' }, [[0, 'failing']]],
    [
      'an unknown status: by the times',
      { ...pinged, status: 'snoozed' },
      [
        [0, 'healthy'],
        [60_001, 'late'],
        [90_001, 'missed'],
      ],
    ],
  ];
  it.each(cases)('%s', (_, of, expected) => {
    const got = changes(of, T, T + 160_000, 1).map(([ms, verdict]) => [ms - T, verdict]);
    expect(got).toEqual(expected);
  });

  it('at every second of two days, daily with three hours of grace', () => {
    const daily = heartbeat({ lastPingedAtMs: T, graceSecs: 3 * 3600 });
    const got = changes(daily, T, T + 2 * DAY_MS, SECOND_MS);
    expect(got).toEqual([
      [T, 'healthy'],
      [T + DAY_MS + SECOND_MS, 'late'],
      [T + DAY_MS + 3 * HOUR_MS + SECOND_MS, 'missed'],
    ]);
  });

  it('C9: a ping of the future says nothing, but for clocks that differ a little', () => {
    expect(verdictAt(heartbeat({ lastPingedAtMs: T + HOUR_MS / 12 }), T)).toBe('healthy');
    expect(verdictAt(heartbeat({ lastPingedAtMs: T + HOUR_MS / 12 + 1 }), T)).toBe('unknown');
  });
});

describe('when it was due, and how late it is', () => {
  const pinged = heartbeat({ lastPingedAtMs: NOW_MS - 25 * HOUR_MS, graceSecs: 0 });
  const cases: [string, Heartbeat, number | undefined, number][] = [
    ['missed', pinged, NOW_MS - HOUR_MS, HOUR_MS],
    ['late', { ...pinged, graceSecs: 7200 }, NOW_MS - HOUR_MS, HOUR_MS],
    ['healthy', heartbeat(), NOW_MS + 20 * HOUR_MS, 0],
    [
      'a miss with next_expected_at moved on: since the ping that did not come',
      { ...pinged, consecutiveMisses: 1, nextExpectedAtMs: NOW_MS + 23 * HOUR_MS },
      NOW_MS - HOUR_MS,
      HOUR_MS,
    ],
    [
      'never: since the first was due',
      heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS - 26 * HOUR_MS }),
      NOW_MS - 2 * HOUR_MS,
      2 * HOUR_MS,
    ],
    ['waiting', heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS }), NOW_MS + DAY_MS, 0],
    [
      'failing: since the earliest that is known',
      { ...pinged, status: 'failing', nextExpectedAtMs: NOW_MS + 23 * HOUR_MS },
      NOW_MS - HOUR_MS,
      HOUR_MS,
    ],
    [
      'failing, never pinged: since the first was due',
      heartbeat({ status: 'failing', lastPingedAtMs: null, createdAtMs: NOW_MS - 26 * HOUR_MS }),
      NOW_MS - 2 * HOUR_MS,
      2 * HOUR_MS,
    ],
    [
      'failing, of an interval that cannot be read: since the next was expected',
      { ...pinged, status: 'failing', intervalSecs: undefined, nextExpectedAtMs: NOW_MS - 2 * HOUR_MS },
      NOW_MS - 2 * HOUR_MS,
      2 * HOUR_MS,
    ],
    [
      'failing, of which nothing can be read',
      { ...pinged, status: 'failing', lastPingedAtMs: undefined, nextExpectedAtMs: undefined },
      undefined,
      0,
    ],
    ['paused: nothing is due', { ...pinged, status: 'paused' }, undefined, 0],
  ];
  it.each(cases)('%s', (_, of, dueMs, lateByMs) => {
    expect(judgeHeartbeat(of, NOW_MS)).toMatchObject({ dueMs, lateByMs });
  });
});

describe('rows that are not as the API promises', () => {
  const cases: [string, Partial<Heartbeat>, string[]][] = [
    ['no interval', { intervalSecs: undefined, nextExpectedAtMs: NOW_MS }, ['interval_secs']],
    ['no grace', { graceSecs: undefined }, ['grace_secs']],
    ['no status: it could be paused, or failing', { status: undefined }, ['status']],
    ['an unreadable last ping', { lastPingedAtMs: undefined, nextExpectedAtMs: NOW_MS }, ['last_pinged_at']],
    ['an unreadable next_expected_at', { nextExpectedAtMs: undefined }, ['next_expected_at']],
    ['an unreadable created_at', { createdAtMs: undefined }, ['created_at']],
    ['never pinged and no created_at', { lastPingedAtMs: null, createdAtMs: null }, ['created_at']],
    [
      'no interval, and never pinged',
      { intervalSecs: undefined, lastPingedAtMs: null, createdAtMs: NOW_MS },
      ['interval_secs'],
    ],
    ['no interval, and no created_at', { intervalSecs: undefined, createdAtMs: null }, ['interval_secs']],
    [
      'nothing at all',
      { status: undefined, intervalSecs: undefined, graceSecs: undefined, lastPingedAtMs: null, createdAtMs: null },
      ['status', 'interval_secs', 'grace_secs', 'created_at'],
    ],
  ];
  it.each(cases)('%s: unknown, naming what is wrong', (_, fields, flaws) => {
    const judged = judgeHeartbeat({ ...heartbeat(), ...fields }, NOW_MS);
    expect(judged).toMatchObject({ verdict: 'unknown', flaws });
  });

  it.each(cases)('%s: unknown even where it would be missed', (_, fields) => {
    expect(verdictAt({ ...heartbeat(), ...fields }, NOW_MS + 900 * DAY_MS)).toBe('unknown');
  });

  it.each(cases.filter(([, { status }]) => status === undefined))(
    '%s: paused and failing need no times',
    (_, fields) => {
      expect(verdictAt({ ...heartbeat(), ...fields, status: 'paused' }, NOW_MS)).toBe('paused');
      expect(verdictAt({ ...heartbeat(), ...fields, status: 'failing' }, NOW_MS)).toBe('failing');
    },
  );

  it('a missing created_at, next_expected_at or count is not needed of one that was pinged', () => {
    const bare = { ...heartbeat(), createdAtMs: null, nextExpectedAtMs: null, consecutiveMisses: undefined };
    expect(verdictAt(bare, NOW_MS)).toBe('healthy');
  });

  it('an unknown status is reported', () => {
    const strange = judgeHeartbeat(heartbeat({ status: 'snoozed' }), NOW_MS);
    expect(strange).toMatchObject({ verdict: 'healthy', strangeStatus: 'snoozed' });
    expect(judgeHeartbeat(heartbeat(), NOW_MS).strangeStatus).toBeUndefined();
  });

  it('status is taken literally', () => {
    expect(judgeHeartbeat(heartbeat({ status: 'Paused' }), NOW_MS)).toMatchObject({
      verdict: 'healthy',
      strangeStatus: 'Paused',
    });
  });
});
