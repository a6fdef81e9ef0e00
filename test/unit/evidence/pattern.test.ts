import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patternProblem } from '../../../src/evidence/pattern.ts';

/** Twenty alternatives. */
const LETTERS = 'abcdefghijklmnopqrst'.split('').join(',');

test.each([
  'out/report.csv',
  'out/*.csv',
  './out/**',
  '**/*.{csv,json}',
  '.cache/*',
  'a..b/c...txt',
  'part-{1..20}.csv',
  '{a..z}.csv',
  '!(a).csv',
  '+(a|b).csv',
  '[!a]*.csv',
  'Ünï {x}.csv',
  '#1.csv',
  '~backup.csv',
  'a/~',
  'x'.repeat(1000),
  '{1..200}.csv',
  '{101..300}.csv',
  `{1..10}/{${LETTERS}}.csv`,
  `{${Array(10).fill(LETTERS).join()}}.csv`,
  `{${LETTERS.slice(0, 27)}}/{${LETTERS.slice(0, 27)}}`,
  `${'a,'.repeat(210)}{b,c}.csv`,
])('%s can be looked for', (pattern) => {
  expect(patternProblem(pattern, posix)).toBeUndefined();
  expect(patternProblem(pattern, win32)).toBeUndefined();
});

test.each([
  ['/tmp/x.csv', 'is outside the workspace'],
  ['~/x.csv', 'is outside the workspace'],
  ['~', 'is outside the workspace'],
  ['C:/x.csv', 'is outside the workspace'],
  ['c:x.csv', 'is outside the workspace'],
  ['../x.csv', 'is outside the workspace'],
  ['a/../x.csv', 'is outside the workspace'],
  ['a/..', 'is outside the workspace'],
  ['{..,a}/x.csv', 'is outside the workspace'],
  ['@(..|a)/x.csv', 'is outside the workspace'],
  ['{/etc,a}/x', 'absolute path inside braces'],
  ['{a,/etc}/x', 'absolute path inside braces'],
  ['{one,/etc}/x', 'absolute path inside braces'],
  ['!out/*.tmp', 'starts with `!`'],
  ['out/', 'use `out/**`'],
  ['out\\*.csv', 'contains a backslash'],
  ['a\nb', 'control characters'],
  ['a\0b', 'control characters'],
  ['x'.repeat(1001), 'longer than'],
  ['{1..100000}.csv', 'more than 200 alternatives'],
  ['{1..201}.csv', 'more than 200 alternatives'],
  ['{300..1}.csv', 'more than 200 alternatives'],
  ['{100..400}.csv', 'more than 200 alternatives'],
  ['{1..100000..2}.csv', 'more than 200 alternatives'],
  ['{1..100000..10}.csv', 'more than 200 alternatives'],
  ['{100000..1..-10}.csv', 'more than 200 alternatives'],
  ['{a..z}{a..z}', 'more than 200 alternatives'],
  ['{a..9}{9..z}', 'more than 200 alternatives'],
  [`{${LETTERS}}/{${LETTERS}}`, 'more than 200 alternatives'],
  ['{1..15}/{1..15}', 'more than 200 alternatives'],
  ['{a,b}'.repeat(20), 'more than 200 alternatives'],
  ['{a,b,'.repeat(8) + '}'.repeat(8), 'more than 200 alternatives'],
])('%j is refused: %s', (pattern, why) => {
  expect(patternProblem(pattern, posix)).toContain(why);
});

test('a backslash is what it is on the machine that the job runs on', () => {
  const refusedHere = process.platform === 'win32' ? undefined : expect.stringContaining('contains a backslash');
  expect(patternProblem('out\\*.csv')).toEqual(refusedHere);
});

describe('on Windows', () => {
  test.each([
    ['out\\*.csv', undefined],
    ['out\\deep/*.csv', undefined],
    ['.\\out\\**', undefined],
    ['..\\x.csv', 'is outside the workspace'],
    ['a\\..\\x.csv', 'is outside the workspace'],
    ['\\x.csv', 'is outside the workspace'],
    ['\\\\server\\x.csv', 'is outside the workspace'],
    ['C:\\x.csv', 'is outside the workspace'],
    ['~\\x.csv', 'is outside the workspace'],
    ['{C:\\x,a}.csv', 'is outside the workspace'],
    ['{a,C:}/**', 'is outside the workspace'],
    ['@(C:|a)/x', 'is outside the workspace'],
    ['{\\etc,a}\\x', 'absolute path inside braces'],
    ['out\\', 'use `out/**`'],
  ])('a backslash is a slash: %j', (pattern, why) => {
    const problem = patternProblem(pattern, win32);
    if (why === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(why);
  });

  test('what is refused does not depend on how it is spelled', () => {
    const names = [
      'out',
      '*.csv',
      '**',
      '.',
      '..',
      '...',
      '',
      '~',
      'C:',
      '{a,b}',
      '{..,a}',
      '{a,C:}',
      '[!a]?',
      '!x',
      'é',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }), (parts) => {
        const problem = patternProblem(parts.join('/'), win32);
        expect(patternProblem(parts.join('\\'), win32)).toBe(problem);
        if (!problem || !parts.join().includes('C:')) expect(patternProblem(parts.join('/'), posix)).toBe(problem);
      }),
    );
  });
});

test('elsewhere a colon is a character like others', () => {
  expect(patternProblem('{a:1,b:2}/t:*.csv', posix)).toBeUndefined();
});
