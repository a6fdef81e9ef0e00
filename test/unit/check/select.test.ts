import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../src/base/name-pattern.ts';
import { parseSelection, select } from '../../../src/check/select.ts';
import { heartbeat } from './heartbeats.ts';

const DEFAULT = 'octo-org/shop/*';
const ACCOUNT = [
  'octo-org/shop/nightly.yml/backup',
  'octo-org/shop/nightly.yml/report',
  'octo-org/shop/weekly.yml/tidy (eu, 20)',
  'octo-org/shop-old/nightly.yml/backup',
  'billing',
];

function selectNames(lines: readonly string[], names: readonly (string | undefined)[] = ACCOUNT) {
  const account = names.map((name, index) => ({ ...heartbeat({ id: `hb-${index}` }), name }));
  const { heartbeats, absent, leftOut } = select(parseSelection(lines), account, DEFAULT);
  return { names: heartbeats.map(({ name }) => name), absent, leftOut };
}

describe('what the lines mean', () => {
  const shop = ACCOUNT.slice(0, 3);
  const cases: [string, string[], string[]][] = [
    ['nothing: this repository', [], shop],
    ['blank lines are nothing', ['', '  '], shop],
    ['an exact name', ['billing'], ['billing']],
    ['a name is exact: its beginning is not enough', ['billing', 'octo-org/shop/nightly.yml'], ['billing']],
    ['blanks around a line are not part of it', ['  billing  '], ['billing']],
    ['names and patterns together, each heartbeat once', ['billing', 'bill*', '*ing'], ['billing']],
    ['* alone is the account', ['*'], ACCOUNT],
    ['* takes slashes', ['octo-org/*/backup'], [ACCOUNT[0] ?? '', ACCOUNT[3] ?? '']],
    ['? is one character, a slash too', ['octo-org?shop/nightly.yml?backup'], [ACCOUNT[0] ?? '']],
    ['brackets and dots are themselves', ['*(eu, 20)'], [ACCOUNT[2] ?? '']],
    ['an exclusion', ['*', '!octo-org/*'], ['billing']],
    ['an exclusion wins wherever it stands', ['!octo-org/*', '*'], ['billing']],
    ['an exact exclusion', [DEFAULT, '!octo-org/shop/nightly.yml/report'], [shop[0] ?? '', shop[2] ?? '']],
    ['a blank after the mark', ['*', '! octo-org/*'], ['billing']],
    ['exclusions alone: the default without them', ['!*/backup'], [shop[1] ?? '', shop[2] ?? '']],
    ['an exclusion that matches nothing changes nothing', ['billing', '!gone'], ['billing']],
    ['a mark alone excludes nothing', ['*', '!'], ACCOUNT],
  ];
  it.each(cases)('%s', (_, lines, expected) => {
    const { names, leftOut } = selectNames(lines);
    expect(names).toEqual(expected);
    expect(leftOut).toBe(ACCOUNT.length - expected.length);
  });

  it('heartbeats of one name are all selected', () => {
    expect(selectNames(['a'], ['a', 'b', 'a'])).toMatchObject({ names: ['a', 'a'], leftOut: 1 });
  });
});

describe('a check of nothing never passes', () => {
  const absent = (asked: string, kind: string, why: string) => [{ asked, kind, why }];
  const cases: [string, string[], string[], object[]][] = [
    ['a name that does not exist', ['gone'], ACCOUNT, absent('gone', 'name', 'no-match')],
    [
      'a name in another case',
      ['Billing'],
      ACCOUNT,
      [{ ...absent('Billing', 'name', 'no-match')[0], similar: ['billing'] }],
    ],
    ['a pattern that matches nothing', ['gone/*'], ACCOUNT, absent('gone/*', 'pattern', 'no-match')],
    ['the default that matches nothing', [], ['billing'], absent(DEFAULT, 'default', 'no-match')],
    ['the default of which all is left out', ['!*'], ACCOUNT, absent(DEFAULT, 'default', 'left-out')],
    ['a name that is left out', ['billing', '!b*'], ACCOUNT, absent('billing', 'name', 'left-out')],
    ['an empty account, by default', [], [], absent(DEFAULT, 'default', 'no-heartbeats')],
    ['an empty account, all of it', ['*'], [], absent('*', 'pattern', 'no-heartbeats')],
    ['an empty account, by name', ['billing'], [], absent('billing', 'name', 'no-heartbeats')],
  ];
  it.each(cases)('%s', (_, lines, account, expected) => {
    const result = selectNames(lines, account);
    expect(result.absent).toEqual(expected);
    expect(result.names).toEqual([]);
  });

  it('each is absent once, in the order asked, beside what was found', () => {
    const { names, absent: missing } = selectNames(['z', 'billing', 'a*', 'z', 'a*']);
    expect(names).toEqual(['billing']);
    expect(missing.map(({ asked }) => asked)).toEqual(['z', 'a*']);
  });

  it('a pattern whose matches another line selected as well is not absent', () => {
    expect(selectNames(['billing', '*ing', 'b*', '*']).absent).toEqual([]);
  });

  it('for any lines and any account, something is selected or something is absent', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', '!'), maxLength: 3 });
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?', '!', ' '), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.array(name, { maxLength: 6 }), (lines, names) => {
        const result = selectNames(lines, names);
        expect(result.names.length + result.absent.length).toBeGreaterThan(0);
        expect(result.names.length + result.leftOut).toBe(names.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a heartbeat without a readable name', () => {
  it('is selected by any pattern: it may be the one that is meant', () => {
    expect(selectNames([], ['octo-org/shop/a', undefined]).names).toEqual(['octo-org/shop/a', undefined]);
    expect(selectNames(['*', '!'], [undefined]).names).toEqual([undefined]);
    expect(selectNames(['*'], [undefined])).toMatchObject({ names: [undefined], absent: [] });
  });

  it('is left out only by what leaves out everything', () => {
    expect(selectNames(['*', '!?*'], ['a', undefined]).names).toEqual([undefined]);
    expect(selectNames(['*', '!*'], ['a', undefined]).names).toEqual([]);
  });

  it('may be what a pattern asked for, and is not what a name did', () => {
    const { names, absent } = selectNames(['billing', 'b*'], [undefined]);
    expect(names).toEqual([undefined]);
    expect(absent.map(({ asked }) => asked)).toEqual(['billing']);
    expect(selectNames(['billing'], ['billing', undefined]).names).toEqual(['billing']);
  });
});

describe('the matcher', () => {
  /** The plainest there is, exponential. */
  const slow = ([want, ...wants]: string[], [is, ...rest]: string[]): boolean => {
    if (want === undefined) return is === undefined;
    if (want === '*')
      return slow(wants, is === undefined ? [] : [is, ...rest]) || (is !== undefined && slow([want, ...wants], rest));
    return is !== undefined && (want === '?' || want === is) && slow(wants, rest);
  };

  it.each([
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a?a', 'abba', false],
    ['a?b', 'a😀b', true],
    ['a??b', 'a😀b', false],
    ['??', '\uffffa', true],
    ['a*', 'a', true],
    ['*a*', 'bab', true],
    ['a*b*c', 'abbc', true],
    ['a*b*c', 'acb', false],
    ['*b?d*f', 'abcabcdef', true],
    ['*ab', 'aab', true],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['*aab*', 'aaab', true],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['?', '', false],
  ])('%s and %s: %s', (pattern, name, matches) => {
    expect(compilePattern(pattern)(name)).toBe(matches);
    expect(slow([...pattern], [...name])).toBe(matches);
  });

  it('agrees with the plainest matcher there is', () => {
    const letters = ['a', 'b', '/', '😀', '*', '?'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters, '*', '?'), { maxLength: 7 }),
        fc.array(fc.constantFrom(...letters), { maxLength: 8 }),
        (pattern, name) => {
          expect(compilePattern(pattern.join(''))(name.join(''))).toBe(slow(pattern, name));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['*a*a*a*a*b', 'a'.repeat(10_000)],
    [`${'*a'.repeat(200)}*b`, 'a'.repeat(10_000)],
    [`${'*?'.repeat(200)}b`, 'a'.repeat(10_000)],
    [`${'*'.repeat(5000)}b`, 'a'.repeat(10_000)],
  ])('comes to an end where a regular expression would not (%#)', (pattern, name) => {
    expect(compilePattern(pattern)(name)).toBe(false);
    expect(compilePattern(pattern)(`${name}b`)).toBe(true);
  });

  it('selects from 10,000 heartbeats by hundreds of patterns and thousands of names in linear time', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `octo-org/shop/job-${index}.yml/run`);
    const patterns = Array.from({ length: 300 }, (_, index) => `*job-${index + 1}?.yml/*`);
    const { absent } = selectNames([...names, ...patterns, '!*/job-77*'], names);
    expect(absent.every(({ why }) => why === 'left-out')).toBe(true);
  });

  it('selects from long names by many patterns without reading each name to its end', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `octo-org/shop/${index}${'x'.repeat(6000)}`);
    const patterns = Array.from({ length: 100 }, (_, index) => `*/y${index}*z`);
    expect(selectNames(['octo-org/*', ...patterns], names)).toMatchObject({ leftOut: 0 });
  });
});
