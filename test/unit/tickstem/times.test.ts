import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInstant } from '../../../src/tickstem/heartbeat.ts';

const AT_3 = Date.UTC(2026, 10, 22, 3);

test.each([
  ['2026-11-22T03:00:00Z', AT_3],
  ['2026-11-22T04:00:00+01:00', AT_3],
  ['2026-11-22t03:00:00.5z', AT_3 + 500],
  ['2026-11-22 03:00:00Z', AT_3],
  ['2026-11-22T03:00:00.5Z', AT_3 + 500],
  ['2026-11-22T03:00:00.05Z', AT_3 + 50],
  ['2026-11-22T03:00:00.9999999999Z', AT_3 + 999],
  ['2026-11-30T23:59:59Z', Date.UTC(2026, 10, 30, 23, 59, 59)],
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ['0999-01-02T00:00:00Z', Date.parse('0999-01-02T00:00:00Z')],
  ['0001-01-01T00:00:00Z', null],
  [null, null],
  [undefined, null],
])('the time %j', (written, ms) => {
  expect(readInstant(written)).toBe(ms);
});

describe('what is no time', () => {
  test.each([
    '',
    'Z',
    '2026-11-22T03:00:00',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00.Z',
    '2026-01-01T00:00:00,5Z',
    '2026-01-01T00:00:00.5xZ',
    '2026-01-01T00:00:00.5-Z',
    '2026-01-01T00:00:0/Z',
    '2026-01-01T00:00:0:Z',
    '2026-01-01T00:00:00ZZ',
    '2026-1-001T00:00:00Z',
    12,
    true,
  ])('%j', (written) => {
    expect(readInstant(written)).toBeUndefined();
  });
});

/** Days that no month lacks and days that some do, and numbers just beyond all that there are. */
const written = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    fc.integer({ min: 0, max: 25 }),
    fc.integer({ min: 0, max: 61 }),
    fc.integer({ min: 0, max: 61 }),
    fc.stringMatching(/^(\.\d{1,9})?$/),
  )
  .map(([year, month, day, hour, minute, second, fraction]) => {
    const [mm, dd, h, m, s] = [month, day, hour, minute, second].map((part) => String(part).padStart(2, '0'));
    return `${year}-${mm}-${dd}T${h}:${m}:${s}${fraction}Z`;
  });

test('every time is the one that the platform makes of it, and what is none there is none here', () => {
  fc.assert(
    fc.property(written, (text) => {
      const ms = Date.parse(text);
      expect(readInstant(text)).toBe(Number.isNaN(ms) ? undefined : ms);
    }),
    { numRuns: 5000 },
  );
});

test('a character that is another spoils it, or makes another time of it', () => {
  const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  const text = '2026-11-22T03:04:05.678Z';
  const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
  fc.assert(
    fc.property(fc.nat(text.length - 1), ascii, (at, other) => {
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      const ms = rfc3339.test(changed) ? Date.parse(changed.toUpperCase().replace(' ', 'T')) : Number.NaN;
      expect(readInstant(changed)).toBe(Number.isNaN(ms) ? undefined : ms);
    }),
    { numRuns: 5000 },
  );
});
