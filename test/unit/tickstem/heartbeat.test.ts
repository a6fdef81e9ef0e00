import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedOldestFirst, readHeartbeat } from '../../../src/tickstem/heartbeat.ts';

const FULL = {
  id: 'hb_1',
  name: 'nightly',
  token: 'hbt_1',
  interval_secs: 86_400,
  grace_secs: 0,
  status: 'active',
  consecutive_misses: 0,
  last_pinged_at: '2026-11-22T03:00:00Z',
  next_expected_at: null,
  created_at: '2026-11-01T00:00:00.123456789Z',
  updated_at: '2026-11-01T00:00:00Z',
};

test('a whole heartbeat', () => {
  expect(readHeartbeat(FULL)).toEqual({
    id: 'hb_1',
    name: 'nightly',
    token: 'hbt_1',
    intervalSecs: 86_400,
    graceSecs: 0,
    status: 'active',
    consecutiveMisses: 0,
    lastPingedAtMs: Date.UTC(2026, 10, 22, 3),
    nextExpectedAtMs: null,
    createdAtMs: Date.UTC(2026, 10, 1, 0, 0, 0, 123),
  });
});

describe('each field is undefined when it is wrong', () => {
  test.each([
    ['id', 'id', [undefined, null, '', 7, {}]],
    ['name', 'name', [undefined, null, 7]],
    ['token', 'token', [undefined, null, '', ['x']]],
    ['interval_secs', 'intervalSecs', [undefined, null, '60', -1, 1.5, Number.NaN, 1e30]],
    ['grace_secs', 'graceSecs', [undefined, null, '0', -1]],
    ['status', 'status', [undefined, null, '', 1]],
    ['consecutive_misses', 'consecutiveMisses', [null, '0', -1]],
    [
      'last_pinged_at',
      'lastPingedAtMs',
      ['', 'yesterday', 0, '2026-11-22', '2026-13-01T00:00:00Z', '2026-11-22T03:00:00'],
    ],
    ['next_expected_at', 'nextExpectedAtMs', ['soon', 12]],
    ['created_at', 'createdAtMs', ['22.11.2026', true]],
    // The platform would make a time of these.
    ['created_at', 'createdAtMs', ['at 2026-11-22T03:00:00Z', '2026-11-22T03:00:00Z (UTC)', ['2026-11-22T03:00:00Z']]],
  ] as const)('%s', (field, property, values) => {
    for (const value of values) {
      expect(readHeartbeat({ ...FULL, [field]: value })).toEqual({ ...readHeartbeat(FULL), [property]: undefined });
    }
  });
});

test('misses may be absent', () => {
  const { consecutive_misses: _, ...rest } = FULL;
  expect(readHeartbeat(rest)).toEqual({ ...readHeartbeat(FULL), consecutiveMisses: undefined });
});

test('what it inherits is not taken for its own', () => {
  expect(readHeartbeat(JSON.parse('{"__proto__": {"name": "x"}, "id": "hb_1"}')).name).toBeUndefined();
});

test('anything is taken', () => {
  fc.assert(
    fc.property(fc.anything(), (json) => {
      expect(Object.keys(readHeartbeat(json))).toEqual(Object.keys(readHeartbeat(FULL)));
    }),
  );
});

test('of one name, the oldest first, ties by id, unreadable births last', () => {
  const born = (id: string, created_at: unknown, name = 'nightly') => readHeartbeat({ ...FULL, id, name, created_at });
  const named = namedOldestFirst(
    [
      born('unread', 'long ago'),
      born('c', '2026-11-01T00:00:00.002Z'),
      born('b', '2026-11-01T00:00:00.001Z'),
      born('a', '2026-11-01T01:00:00.001+01:00'),
      born('other', '2020-01-01T00:00:00Z', 'Nightly'),
    ],
    'nightly',
  );
  expect(named.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'unread']);
});

test('of one birth, in the same order whatever the order of the list, one without an id first', () => {
  const created_at = '2026-11-01T00:00:00Z';
  const [none, a, b, c] = [undefined, 'A', 'B', 'C'].map((id) => readHeartbeat({ ...FULL, id, created_at }));
  if (!none || !a || !b || !c) throw new Error('four were made');
  for (const list of [
    [none, a, b, c],
    [c, b, a, none],
    [b, none, c, a],
    [a, c, none, b],
    [c, none, a, b],
  ]) {
    expect(namedOldestFirst(list, 'nightly').map(({ id }) => id)).toEqual([undefined, 'A', 'B', 'C']);
  }
});
