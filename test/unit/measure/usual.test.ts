import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creepingDuration, type Measured, tooShortDuration, unusualNumber } from '../../../src/measure/usual.ts';

/** One number a night, from a Sunday on. */
const nights = (values: readonly number[]): Measured[] => values.map((value, at) => ({ value, weekday: at % 7 }));

/** The nights, from 0, on which the number of that night was reported. */
function reported(count: number, valueAt: (at: number) => number): number[] {
  const all = nights(Array.from({ length: count }, (_, at) => valueAt(at)));
  return all.flatMap((_, at) => (unusualNumber(all.slice(0, at + 1)) === undefined ? [] : [at]));
}

test('forty rows instead of twelve thousand', () => {
  const rows = [12_000, 12_100, 11_950, 12_200, 12_050, 11_900, 12_150, 12_400, 12_000, 12_100];
  expect(unusualNumber(nights([...rows, 40]))).toEqual({ low: 11_950, high: 12_200, runs: 10 });
  expect(unusualNumber(nights([...rows, 120_000]))).toBeDefined();
  expect(unusualNumber(nights([...rows, 10_500]))).toBeUndefined();
});

test('fewer than eight good runs are too few', () => {
  const day = Array.from({ length: 8 }, () => 1000);
  expect(unusualNumber(nights([...day.slice(1), 1]))).toBeUndefined();
  expect(unusualNumber(nights([...day, 1]))).toBeDefined();
  expect(unusualNumber([])).toBeUndefined();
});

const wave = (at: number) => 1000 + 40 * Math.sin(at * 1.7);

test.each<[what: string, valueAt: (at: number) => number, on: number[]]>([
  ['steady', () => 1000, []],
  ['growth by 5 % a night', (at) => 1000 * 1.05 ** at, []],
  ['shrinking by 3 % a night', (at) => 1e6 * 0.97 ** at, []],
  ['a season', (at) => 1000 * (1 + 0.6 * Math.sin((at / 120) * 2 * Math.PI)), []],
  ['little on Sundays', (at) => (at % 7 === 0 ? 50 : wave(at)), []],
  ['nothing at weekends', (at) => (at % 7 > 4 ? 0 : wave(at)), []],
  ['much on Mondays, and once not', (at) => (at % 7 === 1 && at !== 64 ? 50_000 : wave(at)), [8, 64]],
  ['a new level is usual after five runs', (at) => (at < 60 ? wave(at) : 4 * wave(at)), [60, 61, 62, 63, 64]],
  ['a lower level as well', (at) => (at < 60 ? wave(at) : wave(at) / 10), [60, 61, 62, 63, 64]],
  ['nothing never is', (at) => (at < 90 ? wave(at) : 0), Array.from({ length: 30 }, (_, at) => 90 + at)],
  [
    'nothing every tenth night',
    (at) => (at % 10 === 9 ? 0 : wave(at)),
    Array.from({ length: 12 }, (_, at) => 10 * at + 9),
  ],
  ['almost nothing every tenth night is usual after three times', (at) => (at % 10 === 9 ? 4 : wave(at)), [9, 19, 29]],
  ['always nothing', () => 0, []],
  ['small counts', (at) => [3, 1, 4, 1, 5, 2, 0, 3, 2, 6, 4, 3, 0, 2][at % 14] ?? 0, []],
  ['a count of files', (at) => (at === 50 ? 0 : 3), [50]],
  ['numbers of both signs', (at) => (at % 2 === 0 ? -5 : at === 51 ? 900 : 5), []],
  ['a rate', (at) => (at === 40 ? 0.2 : 0.95), [40]],
])('%s', (_, valueAt, on) => {
  expect(reported(120, valueAt)).toEqual(on);
});

const minutes = (values: readonly number[]) => nights(values.map((value) => value * 60_000));
const TWELVE = [12, 11, 13, 12, 14, 12, 11, 12, 13, 12, 12, 13];

test.each<[what: string, durations: number[], isShort: boolean, isCreeping: boolean]>([
  ['as ever', [...TWELVE, 12], false, false],
  ['over in four seconds', [...TWELVE, 4 / 60], true, false],
  ['one slow run', [...TWELVE, 120], false, false],
  ['four slow runs', [...TWELVE, 30, 31, 29, 30], false, false],
  ['five slow runs', [...TWELVE, 30, 31, 29, 30, 33], false, true],
  ['five slow runs, and one that is as ever', [...TWELVE, 30, 31, 29, 30, 33, 12], false, false],
  ['twelve slow runs: that is what is usual now', [...TWELVE, ...Array.from({ length: 12 }, () => 30)], false, false],
  [
    'nothing to do every fifth night',
    [...Array.from({ length: 24 }, (_, at) => (at % 5 === 0 ? 0.2 : 12)), 12, 0.2],
    false,
    false,
  ],
  ['a job of a few seconds varies by seconds', [...TWELVE.map((value) => value / 60), 2 / 60], false, false],
  ['seconds more are no creep', [...TWELVE.map((value) => value / 60), 0.5, 0.5, 0.5, 0.5, 0.5], false, false],
])('a duration: %s', (_, durations, isShort, isCreeping) => {
  expect(tooShortDuration(minutes(durations)) !== undefined).toBe(isShort);
  expect(creepingDuration(minutes(durations)) !== undefined).toBe(isCreeping);
});

const anyNights = fc.array(
  fc.record({ value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), weekday: fc.nat(6) }),
  {
    maxLength: 50,
  },
);

test('whatever was measured: never an error, and never unusual if the last runs were just like it', () => {
  fc.assert(
    fc.property(anyNights, fc.double({ min: 1, max: 1e9, noNaN: true }), fc.nat(6), (past, value, weekday) => {
      expect(() => [unusualNumber(past), tooShortDuration(past), creepingDuration(past)]).not.toThrow();
      const alike = Array.from({ length: 9 }, () => ({ value, weekday }));
      expect(unusualNumber([...past, ...alike])).toBeUndefined();
    }),
  );
});

test('the unit makes no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 9, maxLength: 40 }), (values) => {
      // Multiples of a thousand are so large that chance plays no part.
      const [kilo, mega] = [1e6, 1e9].map((factor) => unusualNumber(nights(values.map((value) => value * factor))));
      expect(kilo === undefined).toBe(mega === undefined);
    }),
  );
});
