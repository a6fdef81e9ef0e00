import { describe, expect, test } from 'vitest';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import { entriesOf } from './matcher.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-23T12:00Z');
const of = (crons: string) => timetableOf(entriesOf(crons), NOW);

describe('the shortest gap, in hours', () => {
  test.each([
    ['*/5 * * * *', 1 / 12],
    ['0 * * * *', 1],
    ['0 9-17 * * 1-5', 1],
    ['0 3,14 * * *', 11],
    ['0 3,15 * * *', 12],
    ['0 15,3 * * *', 12],
    ['17 3 * * *', 24],
    ['17 3 * * 1-5', 24],
    ['17 3 * * 1,3,5', 48],
    ['17 3 * * 2,6', 72],
    ['17 3 * * 1', 168],
    ['0 0 31 * *', 31 * 24],
    ['0 3 1 1 *', 365 * 24],
    ['50 12 * * 1-5;40 21 * * 0-4', 8 + 50 / 60],
    ['0 3 * * 1;0 4 * * 1', 1],
    ['0 3 * * 1;0 3 * * 1', 168],
    ['59 23 * * 0;0 0 * * 1', 1 / 60],
    ['0 23 31 12 *;0 1 1 1 *', 2],
  ])('%s: %d', (crons, hours) => {
    expect(of(crons).shortestGapMs / HOUR_MS).toBeCloseTo(hours, 6);
  });

  test('J22: of 1,400 crons', () => {
    const daily = Array.from({ length: 1400 }, (_, at) => `${at % 60} ${Math.floor(at / 60)} * * *`);
    expect(of(daily.join(';')).shortestGapMs).toBeLessThan(12 * HOUR_MS);
  });

  test.each([
    ['0 3 * * * Europe/Berlin', 24],
    ['30 2 * * * America/New_York', 24],
    ['0 3,15 * * * Australia/Lord_Howe', 12],
  ])('is not shortened by a change of the clocks: %s', (crons, hours) => {
    expect(of(crons).shortestGapMs / HOUR_MS).toBe(hours);
  });

  test('across time zones, with the offsets that occur together', () => {
    // Berlin's 03:00 is 02:00 UTC in winter and 01:00 in summer; Tokyo's noon is always 03:00 UTC.
    expect(of('0 3 * * * Europe/Berlin;0 12 * * * Asia/Tokyo').shortestGapMs / HOUR_MS).toBe(1);
    // A day later there and a day earlier here.
    expect(of('0 1 * * * Pacific/Kiritimati;0 12 * * *').shortestGapMs / HOUR_MS).toBe(1);
  });

  test('of no crons is a number', () => {
    expect(Number.isFinite(timetableOf([], NOW).shortestGapMs)).toBe(true);
    expect(timetableOf([], NOW).firstAfter(NOW)).toBeUndefined();
    expect(timetableOf([], NOW).cronsAt(NOW)).toEqual([]);
  });
});

test('the crons of a scheduled time, as they are written', () => {
  const { cronsAt } = of('0 3 * * *;0 3 * * 1;0 4 * * * Europe/Berlin;0 3 * * *');
  expect(cronsAt(Date.parse('2026-11-23T03:00Z'))).toEqual(['0 3 * * *', '0 3 * * 1', '0 4 * * * (Europe/Berlin)']);
  expect(cronsAt(Date.parse('2026-07-23T03:00Z'))).toEqual(['0 3 * * *']);
  expect(cronsAt(Date.parse('2026-07-23T02:00Z'))).toEqual(['0 4 * * * (Europe/Berlin)']);
  expect(cronsAt(Date.parse('2026-11-23T03:01Z'))).toEqual([]);
});
