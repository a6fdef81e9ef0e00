import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarNames } from '../../../src/base/similar.ts';

const NAMES = [
  'octo-org/shop/nightly.yml/backup',
  'octo-org/shop/nightly.yml/report',
  'octo-org/shop/weekly.yml/backup',
  'octo-org/blog/nightly.yml/backup',
  'a',
  'b',
];

test.each<[string, string[]]>([
  ['octo-org/shop/nightly.yml/backpu', ['octo-org/shop/nightly.yml/backup']],
  ['octo-org/shop/nightly.yml/backups', ['octo-org/shop/nightly.yml/backup']],
  ['octo-org/shop/Nightly.yml/Backup', ['octo-org/shop/nightly.yml/backup']],
  ['octo-org/shop/nightly.yaml/backup', ['octo-org/shop/nightly.yml/backup']],
  ['octo-org/shpo/nightly.yml/backup', ['octo-org/shop/nightly.yml/backup']],
  ['octo-org/shop/nightly.yml/restore', []],
  ['octo-org/shop/monthly.yml/x', []],
  ['something else', []],
  ['c', []],
  [
    'octo-org/shpo/*',
    ['octo-org/shop/nightly.yml/backup', 'octo-org/shop/nightly.yml/report', 'octo-org/shop/weekly.yml/backup'],
  ],
  ['octo-org/blgo/night*', ['octo-org/blog/nightly.yml/backup']],
  ['*', []],
  ['*/backpu', []],
])('%s', (wanted, names) => {
  expect(similarNames(wanted, NAMES)).toEqual(names);
});

test('a name with one letter too many, one missing, or two swapped is found', () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(word, fc.nat(5), (name, at) => {
      const typos = [
        `${name.slice(0, at)}#${name.slice(at)}`,
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + [...name.slice(at, at + 2)].reverse().join('') + name.slice(at + 2),
      ].filter((typo) => typo !== name);
      for (const typo of typos) expect(similarNames(typo, ['unlike', name])).toContain(name);
    }),
  );
});

test('a name of any length, and any text, is compared without harm', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400 }),
      fc.array(fc.string({ maxLength: 400 }), { maxLength: 5 }),
      (wanted, names) => {
        const found = similarNames(wanted, names);
        expect(found.every((name) => names.includes(name) && name !== wanted)).toBe(true);
        expect(found.length).toBeLessThanOrEqual(3);
      },
    ),
  );
});
