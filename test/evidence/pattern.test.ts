import { expect, test } from 'vitest';
import { patternProblem } from '../../src/evidence/pattern.ts';

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
  expect(patternProblem(pattern, false)).toBeUndefined();
});

test.each([
  ['', 'is empty'],
  ['/tmp/x.csv', 'leaves the workspace'],
  ['~/x.csv', 'leaves the workspace'],
  ['~', 'leaves the workspace'],
  ['C:/x.csv', 'leaves the workspace'],
  ['c:x.csv', 'leaves the workspace'],
  ['../x.csv', 'leaves the workspace'],
  ['a/../x.csv', 'leaves the workspace'],
  ['a/..', 'leaves the workspace'],
  ['{..,a}/x.csv', 'leaves the workspace'],
  ['@(..|a)/x.csv', 'leaves the workspace'],
  ['{/etc,a}/x', 'start of an alternative'],
  ['{a,/etc}/x', 'start of an alternative'],
  ['{one,/etc}/x', 'start of an alternative'],
  ['!out/*.tmp', 'begins with `!`'],
  ['out/', 'write `out/**`'],
  ['out\\*.csv', 'has a backslash'],
  ['a\nb', 'control characters'],
  ['a\0b', 'control characters'],
  ['x'.repeat(1001), 'longer than'],
  ['{1..100000}.csv', 'alternatives'],
  ['{1..201}.csv', 'alternatives'],
  ['{300..1}.csv', 'alternatives'],
  ['{100..400}.csv', 'alternatives'],
  ['{1..100000..2}.csv', 'alternatives'],
  ['{1..100000..10}.csv', 'alternatives'],
  ['{100000..1..-10}.csv', 'alternatives'],
  ['{a..z}{a..z}', 'alternatives'],
  ['{a..9}{9..z}', 'alternatives'],
  [`{${LETTERS}}/{${LETTERS}}`, 'alternatives'],
  ['{1..15}/{1..15}', 'alternatives'],
  ['{a,b}'.repeat(20), 'alternatives'],
  ['{a,b,'.repeat(8) + '}'.repeat(8), 'alternatives'],
])('%j is refused: %s', (pattern, why) => {
  expect(patternProblem(pattern, false)).toContain(why);
});

test('a backslash is what it is on the machine that the job runs on', () => {
  const refusedHere = process.platform === 'win32' ? undefined : expect.stringContaining('has a backslash');
  expect(patternProblem('out\\*.csv')).toEqual(refusedHere);
});

test.each([
  ['out\\*.csv', undefined],
  ['..\\x.csv', 'leaves the workspace'],
  ['\\\\server\\x.csv', 'leaves the workspace'],
  ['out\\', 'write `out/**`'],
])('on Windows a backslash is a slash: %j', (pattern, why) => {
  const problem = patternProblem(pattern, true);
  if (why === undefined) expect(problem).toBeUndefined();
  else expect(problem).toContain(why);
});
