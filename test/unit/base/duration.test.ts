import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, formatInstant, parseDuration } from '../../../src/base/duration.ts';

describe('parseDuration', () => {
  test.each([
    ['24h', 86_400],
    ['90m', 5400],
    ['1d', 86_400],
    ['1h30m', 5400],
    ['1d2h3m4s', 93_784],
    ['45s', 45],
    ['3600', 3600],
    ['0', 0],
    ['0h', 0],
    ['007', 7],
  ])('%s is %d s', (text, secs) => {
    expect(parseDuration(text)).toBe(secs);
  });

  test.each([
    '',
    ' ',
    '24 h',
    '24H',
    '1.5h',
    '-1h',
    '+1h',
    'h',
    '1h1h',
    '30m1h',
    '1w',
    '1e3',
    '0x10',
    '24h ',
    '١h',
    '9007199254740992',
    '99999999999999d',
    '1h\n',
  ])('%j is no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test('never crashes, and gives whole seconds or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9dhms]{0,12}$/)), (text) => {
        const secs = parseDuration(text);
        expect(secs === undefined || (Number.isSafeInteger(secs) && secs >= 0)).toBe(true);
      }),
    );
  });

  test('reads what the units add up to', () => {
    const count = fc.nat(999);
    fc.assert(
      fc.property(count, count, count, count, (d, h, m, s) => {
        expect(parseDuration(`${d}d${h}h${m}m${s}s`)).toBe(d * 86_400 + h * 3600 + m * 60 + s);
      }),
    );
  });
});

test.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [95, '1 min 35 s'],
  [3600, '1 h'],
  [3659, '1 h'],
  [5400, '1 h 30 min'],
  [18_720, '5 h 12 min'],
  [86_400, '24 h'],
  [172_799, '47 h 59 min'],
  [172_800, '2 days'],
  [187_200, '2 days 4 h'],
  [-5, '0 s'],
  [1.9, '1 s'],
])('%d s reads "%s"', (secs, text) => {
  expect(formatDuration(secs)).toBe(text);
});

test('an instant reads as minutes in UTC', () => {
  expect(formatInstant(Date.UTC(2026, 10, 23, 3, 0, 59))).toBe('2026-11-23 03:00 UTC');
});
