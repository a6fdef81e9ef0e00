import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandBraces } from '../../../src/evidence/braces.ts';
import { patternProblem } from '../../../src/evidence/pattern.ts';
import { compileSegment } from '../../../src/evidence/segment.ts';

const matches = (pattern: string, name: string) => expandBraces(pattern).some((one) => compileSegment(one)(name));

test.each<[pattern: string, name: string, isMatch: boolean]>([
  ['a.csv', 'a.csv', true],
  ['a.csv', 'abcsv', false],
  ['*.csv', 'a.csv', true],
  ['*.csv', '.csv', false],
  ['.*', '.env', true],
  ['*', '.env', false],
  ['@(.env|x)', '.env', true],
  ['?', 'é', true],
  ['?', '🙂', true],
  ['[abc].txt', 'b.txt', true],
  ['[!a]', 'b', true],
  ['[^a]', 'a', false],
  ['[a-c]', 'b', true],
  ['[c-a]', 'b', false],
  ['[[]', '[', true],
  ['[]]', ']', true],
  ['[[:digit:]]', '7', true],
  ['[![:digit:]]', '7', false],
  ['[a', '[a', true],
  ['+(a|b).csv', 'abba.csv', true],
  ['*(ab)', '', true],
  ['?(a)b', 'b', true],
  ['!(a).csv', 'a.csv', false],
  ['!(a).csv', 'b.csv', true],
  ['+(a', '+(a', true],
  ['@(a|@(b|c))', 'c', true],
  ['!(!(a))', 'a', true],
])('%s and %s: %s', (pattern, name, isMatch) => {
  expect(matches(pattern, name)).toBe(isMatch);
});

test.each([
  ['{a,b}.csv', ['a.csv', 'b.csv']],
  ['{a,{b,c}d}', ['a', 'bd', 'cd']],
  ['{1..3}', ['1', '2', '3']],
  ['{3..1}', ['3', '2', '1']],
  ['{08..10}', ['08', '09', '10']],
  ['{1..10..4}', ['1', '5', '9']],
  ['{a..c}', ['a', 'b', 'c']],
  ['{a}', ['{a}']],
  ['{a,b', ['{a,b']],
  ['{x{a,b}', ['{xa', '{xb']],
  ['a{,b}', ['a', 'ab']],
])('%s stands for %j', (pattern, expanded) => {
  expect(expandBraces(pattern)).toEqual(expanded);
});

describe('as Node has it', () => {
  const piece = fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[!a]', '{a,b}', '@(a|b)', '+(a)', '?(b)', '-', '1');

  test('a name matches where it matches for Node', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', '1'), minLength: 1, maxLength: 6 }),
        (pieces, name) => {
          const pattern = pieces.join('');
          // Node differs from itself there: names of dots alone, a dot that only a group or a class has, groups side by side.
          fc.pre(!/^\.+$/.test(name) && !name.startsWith('.') && !/[*?]\(|\)[*+?@]/.test(pattern));
          expect([pattern, name, matches(pattern, name)]).toEqual([pattern, name, posix.matchesGlob(name, pattern)]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('J15: groups in groups in groups are rejected', () => {
  expect(patternProblem('*(*(*(a)))')).toContain('groups within groups');
  expect(patternProblem('*(*(a))')).toBeUndefined();
});

describe('J15: no pattern takes longer than name × pattern', () => {
  const NAME = 'a'.repeat(255);
  test.each([
    `${'*a'.repeat(300)}*b`,
    `${'*a*'.repeat(200)}b`,
    `+(${'a|'.repeat(200)}aa)b`,
    `${'+(a|aa)'.repeat(100)}b`,
    `${'*(*(a)b)'.repeat(80)}b`,
    `${'+(!(a|aa)|a)'.repeat(60)}b`,
    `${'!(a|!(aa|aaa))'.repeat(50)}b`,
    `${'?(a)'.repeat(240)}b`,
  ])('%s', (pattern) => {
    // Backtracking would not end within the test's time limit.
    expect(patternProblem(pattern)).toBeUndefined();
    expect(matches(pattern, NAME)).toBe(false);
  });
});
