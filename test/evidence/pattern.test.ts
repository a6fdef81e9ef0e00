import { expect, test } from 'vitest';
import { patternProblem } from '../../src/evidence/pattern.ts';

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
])('%s can be looked for', (pattern) => {
  expect(patternProblem(pattern, false)).toBeUndefined();
});

test.each([
  ['', 'is empty'],
  ['/tmp/x.csv', 'leaves the workspace'],
  ['~/x.csv', 'leaves the workspace'],
  ['C:/x.csv', 'leaves the workspace'],
  ['c:x.csv', 'leaves the workspace'],
  ['../x.csv', 'leaves the workspace'],
  ['a/../x.csv', 'leaves the workspace'],
  ['a/..', 'leaves the workspace'],
  ['{..,a}/x.csv', 'leaves the workspace'],
  ['@(..|a)/x.csv', 'leaves the workspace'],
  ['{/etc,a}/x', 'start of an alternative'],
  ['{a,/etc}/x', 'start of an alternative'],
  ['!out/*.tmp', 'begins with `!`'],
  ['out/', 'write `out/**`'],
  ['out\\*.csv', 'has a backslash'],
  ['a\nb', 'control characters'],
  ['a\0b', 'control characters'],
  ['x'.repeat(1001), 'longer than'],
  ['{1..100000}.csv', 'alternatives'],
  ['{1..15}/{1..15}', 'alternatives'],
  ['{a,b}'.repeat(20), 'alternatives'],
  ['{a,b,'.repeat(8) + '}'.repeat(8), 'alternatives'],
])('%j is refused: %s', (pattern, why) => {
  expect(patternProblem(pattern, false)).toContain(why);
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
