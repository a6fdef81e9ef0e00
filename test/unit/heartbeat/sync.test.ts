import { describe, expect, test } from 'vitest';
import { defaultGraceSecs } from '../../../src/heartbeat/grace.ts';
import { changesToFollow, difference } from '../../../src/heartbeat/sync.ts';
import { readHeartbeat } from '../../../src/tickstem/heartbeat.ts';

const HOUR = 3600;

test.each([
  [60, 1800],
  [4 * HOUR - 1, 1800],
  [4 * HOUR, 1800],
  [4 * HOUR + 8, 1801],
  [24 * HOUR, 3 * HOUR],
  [48 * HOUR, 6 * HOUR],
  [48 * HOUR + 8, 6 * HOUR],
  [365 * 24 * HOUR, 6 * HOUR],
])('the default grace period of %d s is %d s, and 12 h where the schedule starts the job', (interval, grace) => {
  expect(defaultGraceSecs(interval, false)).toBe(grace);
  expect(defaultGraceSecs(interval, true)).toBe(12 * HOUR);
});

describe('changesToFollow', () => {
  const day = { intervalSecs: 24 * HOUR, graceSecs: 3 * HOUR };
  const by = { isScheduled: true, intervalSecs: undefined, graceSecs: undefined };
  test.each([
    ['nothing asked', day, {}, undefined],
    ['the same asked', day, { intervalSecs: 24 * HOUR, graceSecs: 3 * HOUR }, undefined],
    [
      'another interval, and the grace is the default of the old',
      day,
      { intervalSecs: 12 * HOUR },
      { intervalSecs: 12 * HOUR, graceSecs: 5400 },
    ],
    [
      'another interval, and the default grace is the same',
      { intervalSecs: HOUR, graceSecs: 1800 },
      { intervalSecs: 2 * HOUR },
      { intervalSecs: 2 * HOUR },
    ],
    [
      'another interval, and the grace was set by hand',
      { intervalSecs: 24 * HOUR, graceSecs: 42 },
      { intervalSecs: 12 * HOUR },
      { intervalSecs: 12 * HOUR },
    ],
    ['a grace asked for', day, { graceSecs: 0 }, { graceSecs: 0 }],
    ['both asked for', day, { intervalSecs: HOUR, graceSecs: 60 }, { intervalSecs: HOUR, graceSecs: 60 }],
    [
      'an interval that could not be read',
      { intervalSecs: undefined, graceSecs: 42 },
      { intervalSecs: HOUR },
      { intervalSecs: HOUR },
    ],
    ['nothing asked of what could not be read', { intervalSecs: undefined, graceSecs: undefined }, {}, undefined],
  ])('%s', (_, heartbeat, wanted, changes) => {
    expect(changesToFollow(heartbeat, { ...by, isScheduled: false, ...wanted })).toEqual(changes);
  });

  test.each([
    ['the default of 1.0.0 becomes the new one', day, {}, { graceSecs: 12 * HOUR }],
    ['the new default stays', { ...day, graceSecs: 12 * HOUR }, {}, undefined],
    ['one that was set manually stays', { ...day, graceSecs: 42 }, {}, undefined],
    ['nought stays', { ...day, graceSecs: 0 }, {}, undefined],
    ['one that is given counts', day, { graceSecs: 7 }, { graceSecs: 7 }],
    ['with another interval', day, { intervalSecs: 12 * HOUR }, { intervalSecs: 12 * HOUR, graceSecs: 12 * HOUR }],
  ])('where the schedule starts the job: %s', (_, heartbeat, wanted, changes) => {
    expect(changesToFollow(heartbeat, { ...by, ...wanted })).toEqual(changes);
  });

  test('where it no longer does, its default becomes that of the interval', () => {
    const changes = changesToFollow({ ...day, graceSecs: 12 * HOUR }, { ...by, isScheduled: false });
    expect(changes).toEqual({ graceSecs: 3 * HOUR });
  });
});

test.each([
  [{ intervalSecs: 60, graceSecs: 0 }, { interval_secs: 60, grace_secs: 0 }, undefined],
  [{ graceSecs: 0 }, { interval_secs: 60, grace_secs: 0 }, undefined],
  [{ intervalSecs: 90 }, { interval_secs: 60, grace_secs: 0 }, 'interval 60 s instead of 90 s'],
  [
    { intervalSecs: 90, graceSecs: 5 },
    { interval_secs: 60 },
    'interval 60 s instead of 90 s, grace period unreadable instead of 5 s',
  ],
])('what was sent %j, and what came back %j: %s', (sent, got, said) => {
  expect(difference(sent, readHeartbeat(got))).toBe(said);
});
