import { expect, test } from 'vitest';
import { ageOf } from '../../../src/http/age.ts';

test.each<[string | undefined, number]>([
  ['0', 0],
  ['301', 301],
  [undefined, 0],
  ['', 0],
  ['-5', 0],
  ['1e9', 0],
  ['3600, 10', 0],
  ['9999999999', 0],
])('an answer whose `Age` is %j was kept for %d s', (age, secs) => {
  expect(ageOf({ headers: age === undefined ? {} : { age } })).toBe(secs);
});
