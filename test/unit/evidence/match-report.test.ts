import { expect, test } from 'vitest';
import { type Flaw, MatchReport } from '../../../src/evidence/match-report.ts';

/** What is told of files, each a flaw and a name, and maybe a detail and a rank. */
function found(...files: [flaw: Flaw, name: string, detail?: string, rank?: number][]): string {
  const tally = new MatchReport();
  for (const file of files) tally.add(...file);
  expect(tally.matched).toBe(files.length);
  return tally.found;
}

test('nothing', () => {
  expect(found()).toBe('nothing matched');
});

test.each<[Flaw, string, string]>([
  ['old', 'what matched is older than the job: `a`', 'all 2 that matched are older than the job: `a`, `b`'],
  ['empty', 'what matched is empty: `a`', 'all 2 that matched are empty: `a`, `b`'],
  ['folder', 'what matched is a directory: `a`', 'all 2 that matched are directories: `a`, `b`'],
  ['special', 'what matched is not a regular file: `a`', 'all 2 that matched are not regular files: `a`, `b`'],
  ['outside', 'what matched is outside the workspace: `a`', 'all 2 that matched are outside the workspace: `a`, `b`'],
  [
    'dangling',
    'what matched is deleted since, or a broken link: `a`',
    'all 2 that matched are deleted since, or broken links: `a`, `b`',
  ],
  ['unreadable', 'what matched is not readable: `a`', 'all 2 that matched are not readable: `a`, `b`'],
])('%s: one, and two', (flaw, one, two) => {
  expect(found([flaw, 'a'])).toBe(one);
  expect(found([flaw, 'a'], [flaw, 'b'])).toBe(two);
});

test('several kinds, in an order of their own', () => {
  const files: [Flaw, string][] = [
    ['unreadable', 'u'],
    ['empty', 'e'],
    ['folder', 'f'],
    ['old', 'o1'],
    ['old', 'o2'],
  ];
  const told =
    'of 5 that matched, 2 are older than the job: `o1`, `o2`, 1 is empty: `e`, 1 is a directory: `f`, 1 is not readable: `u`';
  expect(found(...files)).toBe(told);
  expect(found(...files.toReversed())).toBe(told);
});

test('three are named, and the others counted', () => {
  const four = ['a', 'b', 'c', 'd'].map((name): [Flaw, string] => ['empty', name]);
  expect(found(...four.slice(0, 3))).toBe('all 3 that matched are empty: `a`, `b`, `c`');
  expect(found(...four)).toBe('all 4 that matched are empty: `a`, `b`, `c`, and 1 more');
  expect(found(...four, ['empty', 'e'])).toBe('all 5 that matched are empty: `a`, `b`, `c`, and 2 more');
});

test('those of the highest rank are named, and of one rank by name, in whatever order they come', () => {
  const files: [Flaw, string, string, number][] = [
    ['old', 'c', '1 min too old', 9],
    ['old', 'a', '5 min too old', 5],
    ['old', 'e', '9 min too old', 1],
    ['old', 'd', '', 5],
    ['old', 'b', '', 5],
  ];
  const told = 'all 5 that matched are older than the job: `c` (1 min too old), `a` (5 min too old), `b`, and 2 more';
  expect(found(...files)).toBe(told);
  expect(found(...files.toReversed())).toBe(told);
});

test('a name is cut, and stays on its line', () => {
  const told = found(['empty', `${'x'.repeat(500)}\n::error::y`]);
  expect(told.length).toBeLessThan(160);
  expect(told).not.toContain('\n');
});
