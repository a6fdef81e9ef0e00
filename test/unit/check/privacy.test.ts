import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, mayShow, withoutPrivateNames } from '../../../src/check/privacy.ts';
import { hostileText, missedHeartbeat, resultOfAll } from './heartbeats.ts';

const SHOP = 'octo-org/shop';
const SECRET = 'octo-org/secret/plans.yml/merge';
const everybody = (lines: string[], others: string[] = []): Audience => ({
  repository: SHOP,
  isPublic: true,
  lines,
  publicRepositories: new Set(others),
});

describe("I5: which names a public repository's check shows", () => {
  it.each<[string, string, string[], boolean]>([
    ['its own', `${SHOP}/nightly.yml/backup`, ['*'], true],
    ['its own, in another case', 'Octo-Org/Shop/nightly.yml/backup', ['*'], true],
    ['that of a repository whose name begins like it', 'octo-org/shop-window/x.yml/y', ['*'], false],
    ["another repository's that a pattern of the owner selects", SECRET, ['octo-org/*'], false],
    ["another repository's that `*` selects", SECRET, ['*'], false],
    ['one whose repository a pattern only begins like', SECRET, ['octo-org/secret*'], false],
    ['one whose repository a line names', SECRET, ['octo-org/secret/*'], true],
    ['one whose repository a line of `repositories` names', SECRET, ['octo-org/secret'], true],
    ['one that a line names', SECRET, ['*', SECRET], true],
    ['one that a line only begins', SECRET, ['octo-org/secre'], false],
    ['a free name that a pattern selects', 'by hand', ['by*'], false],
    ['a free name that a line names', 'by hand', ['by hand'], true],
  ])('%s: %s with %j: %s', (_, name, lines, expected) => {
    expect(mayShow(name, everybody(lines))).toBe(expected);
    expect(mayShow(name, { ...everybody(lines), isPublic: false })).toBe(true);
  });

  it('shows a repository that the token confirmed to be public', () => {
    expect(mayShow(SECRET, everybody(['*'], ['octo-org/secret']))).toBe(true);
  });

  const rowsOf = (names: string[], lines = ['*']) =>
    resultOfAll(
      names.map((name, index) => missedHeartbeat({ name, id: `hb-${index}` })),
      lines,
    ).rows;

  it('numbers what it hides in the order of the names, and one name is one number', () => {
    const rows = withoutPrivateNames(rowsOf(['o/b/x.yml/y', 'o/a/x.yml/y', 'o/b/x.yml/y']), everybody(['*']));
    expect(rows.map(({ name }) => name).sort()).toEqual(['private 1', 'private 2', 'private 2']);
  });

  it('leaves a line that matched nothing as it is in the workflow file', () => {
    const rows = withoutPrivateNames(rowsOf([SECRET], ['*', 'nobody/x']), everybody(['*', 'nobody/x']));
    expect(rows.map(({ name }) => name).sort()).toEqual(['nobody/x', 'private 1']);
  });

  it('of any names and lines: what must not be shown is nowhere in the rows, and the verdicts stay', () => {
    const segment = fc.constantFrom('octo-org', 'shop', 'secret', 'x.yml', 'job', '*', 'o');
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const names = fc.array(fc.oneof(path, hostileText), { maxLength: 8 });
    fc.assert(
      fc.property(names, fc.array(path, { maxLength: 4 }), (given, lines) => {
        const before = rowsOf(given.map((name) => `${name}!`));
        const after = withoutPrivateNames(before, everybody(lines));
        expect(after.map(({ verdict }) => verdict)).toEqual(before.map(({ verdict }) => verdict));
        after.forEach((row, index) => {
          const was = before[index];
          if (was?.absent !== undefined || was?.name === undefined) return;
          if (mayShow(was.name, everybody(lines))) expect(row).toEqual(was);
          else
            expect(row).toMatchObject({
              name: expect.stringMatching(/^private \d+$/),
              id: undefined,
              cause: undefined,
            });
        });
      }),
      { numRuns: 300 },
    );
  });
});
