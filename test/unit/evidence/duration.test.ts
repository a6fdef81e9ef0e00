import { expect, test } from 'vitest';
import { tooShort } from '../../../src/evidence/duration.ts';

test.each([
  [0, undefined],
  [300_000, 300],
  [300_001, 300],
  [0, 0],
])('%d ms are enough for %s s', (tookMs, least) => {
  expect(tooShort(tookMs, least)).toBeUndefined();
});

test.each([
  [12_345, 300, '12 s after this step, and `min-duration` is 5 min'],
  [299_999, 300, '4 min 59 s after this step, and `min-duration` is 5 min'],
  [3_600_000, 3630, '3600 s after this step, and `min-duration` is 3630 s'],
  [-5000, 60, '0 s after this step, and `min-duration` is 1 min'],
])('%d ms are too short for %d s', (tookMs, least, text) => {
  expect(tooShort(tookMs, least)).toBe(`the job was over ${text}`);
});
