import { describe, expect, test } from 'vitest';
import { offsetsTogether, zoneNamed } from '../../../src/schedule/zone.ts';

const IN_2027 = Date.UTC(2027, 0, 1);

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['UTC', 'UTC'],
  ['Mars/Olympus', undefined],
  ['', undefined],
  ['+02:00', undefined],
  ['CST', undefined],
  ['cst', undefined],
])('time zone %j is %s', (name, zone) => {
  expect(zoneNamed(name)).toBe(zone);
});

describe('the offsets that occur together are told apart by how far they lie apart', () => {
  const apart = (zones: string[], fromMs = IN_2027) =>
    offsetsTogether(zones, fromMs)
      .map(([first = 0, second = 0]) => second - first)
      .sort((a, b) => a - b);

  test.each([
    ['one zone, whose clocks are changed', ['Europe/Berlin'], 1],
    ['two that change together', ['Europe/Berlin', 'Europe/London'], 1],
    ['three', ['UTC', 'Europe/Berlin', 'America/New_York'], 3],
  ])('%s', (_, zones, count) => {
    expect(offsetsTogether(zones, IN_2027)).toHaveLength(count);
  });

  test.each([
    ['UTC', 'Europe/Berlin', [60, 120]],
    ['UTC', 'America/St_Johns', [-210, -150]],
    ['UTC', 'Asia/Kathmandu', [345]],
    ['America/New_York', 'Europe/London', [240, 300]],
    // The clocks of Lord Howe are changed half an hour, or an hour, before those of Sydney.
    ['Australia/Lord_Howe', 'Australia/Sydney', [-60, -30, 0, 30]],
  ])('%s and %s: %j minutes', (one, other, minutes) => {
    expect(apart([one, other])).toEqual(minutes);
    expect(apart([one, other], Date.UTC(2027, 6, 1))).toEqual(minutes);
  });
});
