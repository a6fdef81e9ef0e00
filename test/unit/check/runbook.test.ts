import { expect, test } from 'vitest';
import { withRunbooks } from '../../../src/check/runbook.ts';
import { missedHeartbeat, rowOf } from './heartbeats.ts';

const url = (nth: number) => `https://wiki.example/${nth}`;
const found = (name: string | undefined, ...patterns: string[]) => {
  const rows = [{ ...rowOf(missedHeartbeat()), name }];
  const runbooks = patterns.map((pattern, nth) => ({ pattern, url: url(nth) }));
  return withRunbooks(rows, runbooks, 'octo-org/shop')[0]?.runbook;
};

test.each<[string | undefined, string[], string | undefined]>([
  ['octo-org/shop/nightly.yml/backup', ['nightly.yml/*'], url(0)],
  ['octo-org/shop/nightly.yml/backup', ['octo-org/shop/nightly.yml/backup'], url(0)],
  ['octo-org/shop/nightly.yml/backup', ['weekly.yml', '*backup', '*'], url(1)],
  ['octo-org/shop/weekly.yml', ['weekly.yml'], url(0)],
  ['octo-org/depot/nightly.yml/backup', ['nightly.yml/*'], undefined],
  ['billing', ['bill?ng'], url(0)],
  // A hidden name answers only to what answers to every name.
  ['private 1', ['octo-org/secret/*', '*'], url(1)],
  [undefined, ['a*'], undefined],
  ['a', [], undefined],
])('%s and %j', (name, patterns, expected) => {
  expect(found(name, ...patterns)).toBe(expected);
});
