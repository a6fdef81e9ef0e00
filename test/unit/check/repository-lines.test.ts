import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heartbeatsOf, ownersOf, repositoryLines } from '../../../src/check/repositories/lines.ts';
import { linesFor, withoutMatchedElsewhere } from '../../../src/check/repositories/workflow-lines.ts';
import { makeRow } from '../../../src/check/rows.ts';
import { parseSelection, select, selects } from '../../../src/check/select.ts';
import { repositoriesOf } from '../../../src/inputs/parse.ts';
import { workflowLinesOf } from '../../../src/inputs/workflow-lines.ts';

describe('the input `repositories`', () => {
  it.each([
    ['octo-org/shop', ['octo-org/shop']],
    [' octo-org/* \r\n\n! octo-org/old\nocto-org/*', ['octo-org/*', '!octo-org/old']],
    ['octo-org/a?-*.js', ['octo-org/a?-*.js']],
    ['', []],
  ])('takes %j', (given, lines) => {
    expect(repositoriesOf(given)).toEqual(lines);
  });

  it.each([
    '*',
    'octo-*/shop',
    'shop',
    'https://github.com/octo-org/shop',
    'octo-org/shop/nightly.yml',
    'a/b c',
    '!',
    '/',
  ])('rejects %j, with an example', (given) => {
    expect(() => repositoriesOf(`octo-org/x\n${given}`)).toThrow(
      /`repositories` must be lines such as `octo-org\/shop`/,
    );
  });
});

describe('which repositories lines mean', () => {
  const lines = repositoryLines(['octo-org/shop', 'Octo-Org/api-*', 'other/*', '!octo-org/api-old', '!*/x']);

  it('tells names from patterns, and lists each owner once', () => {
    expect(lines.names).toEqual(['octo-org/shop']);
    expect(ownersOf(lines)).toEqual(['octo-org', 'other']);
    expect(ownersOf(repositoryLines(['a/*', 'A/b*', 'b/c']))).toEqual(['a']);
  });

  it.each([
    ['octo-org/API-web', true, false],
    ['octo-org/api-old', true, true],
    ['octo-org/shop', false, false],
    ['other/any', true, false],
  ])('%s: matched %s, left out %s', (repository, isMatched, isLeftOut) => {
    expect([lines.isMatched(repository), lines.isLeftOut(repository)]).toEqual([isMatched, isLeftOut]);
  });
});

describe('which heartbeats they select by default', () => {
  const OWN = 'octo-org/shop/*';
  const selection = (heartbeats: string[], lines: string[]) => ({
    ...parseSelection(heartbeats),
    repositories: heartbeatsOf(lines),
  });
  const named = (name: string) => ({ name }) as never;
  const NAMES = [
    'octo-org/shop/n.yml/b',
    'octo-org/api/n.yml/b',
    'octo-org/old/n.yml/b',
    'by hand',
    'else/api/n.yml/b',
  ];

  it.each<[string[], string[], string[]]>([
    [[], ['octo-org/*', '!octo-org/old'], ['octo-org/shop/n.yml/b', 'octo-org/api/n.yml/b']],
    [[], ['octo-org/API'], ['octo-org/shop/n.yml/b', 'octo-org/api/n.yml/b']],
    [[], ['octo-org/*', '!octo-org/shop'], ['octo-org/api/n.yml/b', 'octo-org/old/n.yml/b']],
    [['!*/api/*'], ['octo-org/*'], ['octo-org/shop/n.yml/b', 'octo-org/old/n.yml/b']],
    [['by hand'], ['octo-org/*'], ['by hand']],
  ])('heartbeats %j, repositories %j: %j', (heartbeats, lines, expected) => {
    const found = select(selection(heartbeats, lines), NAMES.map(named), OWN);
    expect(found.heartbeats.map(({ name }) => name)).toEqual(expected);
    expect(found.absent).toEqual([]);
    expect(NAMES.filter(selects(selection(heartbeats, lines), OWN))).toEqual(expected);
  });

  it('is absent, as the default, only if no repository has any', () => {
    expect(select(selection([], ['octo-org/x']), [named('by hand')], OWN).absent).toMatchObject([{ kind: 'default' }]);
    expect(select(selection([], ['octo-org/x']), [named('octo-org/x/n.yml/b')], OWN).absent).toEqual([]);
  });

  it('of any lines: selected by the list is selected by name, and what is left out never is', () => {
    const part = fc.constantFrom(
      'octo-org/shop',
      'octo-org/*',
      'octo-org/a*',
      '!octo-org/api',
      '!octo-org/*d',
      'else/api',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (lines) => {
        const { isLeftOut } = repositoryLines(lines);
        const found = select(selection([], lines), NAMES.map(named), OWN).heartbeats.map(({ name }) => name ?? '');
        expect(found).toEqual(NAMES.filter(selects(selection([], lines), OWN)));
        expect(found.filter((name) => isLeftOut(name.split('/').slice(0, 2).join('/')))).toEqual([]);
      }),
    );
  });
});

describe('lines of `workflows` in several repositories', () => {
  const tree = (...files: string[]) => ({
    headSha: '',
    facts: undefined,
    texts: new Map(files.map((file) => [file, 'on: push'])),
  });

  it('gives each repository patterns, and the names of files that it has', () => {
    const given = ['nightly.yml', '.github/workflows/weekly.yml/backup 12h', '*', '!old.yml', 'other.yml 3h'];
    const lines = workflowLinesOf(given.join('\n'), 'workflows');
    expect(linesFor(lines, tree('nightly.yml', 'weekly.yml'))).toEqual([...lines.slice(0, 4)]);
    expect(linesFor(lines, undefined)).toEqual(lines);
  });

  it('drops the row of a line that another repository answers to, and keeps all others', () => {
    const absent = (asked: string) => ({ asked, kind: 'workflow', why: 'no-match' }) as const;
    const missing = (asked: string) =>
      makeRow({ kind: 'workflow', verdict: 'not-found', name: asked, absent: absent(asked) });
    const rows = ['a.yml', 'b.yml', 'x*', 'y*'].map(missing);
    const other = {
      found: { tree: tree('a.yml', 'x1.yml') },
      rows: [makeRow({ kind: 'workflow', verdict: 'healthy', name: 'octo-org/o/x1.yml' }), missing('y*')],
    };
    expect(withoutMatchedElsewhere(rows, [other]).map(({ name }) => name)).toEqual(['b.yml', 'y*']);
    expect(withoutMatchedElsewhere(rows, [{ found: { tree: undefined }, rows: [] }])).toEqual(rows);
    // The file is there, and the job isn't.
    const typo = missing('a.yml/typo');
    const withoutJob = { found: { tree: tree('a.yml') }, rows: [typo] };
    expect(withoutMatchedElsewhere([typo], [withoutJob])).toEqual([typo]);
  });
});
