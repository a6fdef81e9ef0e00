import { describe, expect, test } from 'vitest';
import { fillPattern, matchesName } from '../../../src/workflow/displayed-pattern.ts';
import { type DisplayedJob, displayedNames, givenName, shownValues } from '../../../src/workflow/job-name.ts';
import { expandStrategy } from '../../../src/workflow/matrix.ts';
import { parseTypedYaml } from '../../../src/workflow/yaml.ts';
import { MATRICES, strategyOf } from './matrix-data.ts';

/** Only these can be resolved from the file; any other expression matches any text. */
const RESOLVED = /^(?:[^$]|\$\{\{ matrix\.\w+ \}\})*$/;

const namesOf = (strategy: string | undefined, name?: string) =>
  displayedNames({
    id: 'sync',
    name: name === undefined ? undefined : parseTypedYaml(name),
    expansion: expandStrategy(strategy === undefined ? undefined : parseTypedYaml(strategy)),
  });
const textsOf = (jobs: readonly DisplayedJob[]) => jobs.map(({ displayed }) => displayed.text);
const matches = (job: DisplayedJob | undefined, name: string) => matchesName(job?.displayed.patterns ?? [], name);

describe('W: jobs are displayed as GitHub displays them', () => {
  test.each(MATRICES)('$id', (entry) => {
    const expansion = expandStrategy(strategyOf(entry));
    const found = displayedNames({ id: 'sync', name: entry.name, expansion });
    const displayed = (entry.jobs ?? []).map((job) => job.displayed);
    if (expansion.kind === 'invalid') expect(found).toEqual([]);
    else if (expansion.kind === 'dynamic') {
      expect(displayed.filter((name) => !matches(found[0], name))).toEqual([]);
    } else if (entry.fails !== undefined) {
      expect(found.filter((job) => job.displayed.patterns.length === 0)).not.toEqual([]);
    } else {
      expect(found).toHaveLength(displayed.length);
      expect(displayed.filter((name, at) => !matches(found[at], name))).toEqual([]);
      if (RESOLVED.test(entry.name ?? '')) expect(textsOf(found)).toEqual(displayed);
    }
  });

  test.each(MATRICES.filter(({ jobs }) => jobs !== undefined))('no other job of it matches: $id', (entry) => {
    const found = displayedNames({ id: 'sync', name: entry.name, expansion: expandStrategy(strategyOf(entry)) });
    const exact = found.filter(({ displayed }) => displayed.text !== undefined);
    for (const one of exact) {
      const others = exact.filter(({ displayed }) => displayed.text !== one.displayed.text);
      expect(others.filter((other) => matches(other, one.displayed.text ?? ''))).toEqual([]);
    }
  });
});

describe('displayedNames', () => {
  test.each([
    ['no matrix', undefined, undefined, ['sync']],
    ['a number as name', undefined, '1.0', ['1']],
    ['true as name', undefined, 'True', ['true']],
    ['null as name', undefined, '~', ['sync']],
    ['a name of spaces', undefined, '" "', [' ']],
    [
      'a nested value',
      'matrix: { a: [{ b: { c: 1 } }] }',
      "'${{ matrix.a.b.c }} of ${{ matrix.A[''B''].C }}'",
      ['1 of 1'],
    ],
    ['an item', 'matrix: { a: [[x, y]] }', "'${{matrix.a[1]}}!'", ['y!']],
    ['an item that is not there', 'matrix: { a: [[x]] }', "'${{ matrix.a[1] }}'", ['sync (x)']],
    ['a quote in a key', 'matrix: { "it\'s": [1] }', "\"v${{ matrix['it''s'] }}\"", ['v1']],
    ['a list within text', 'matrix: { a: [[x], { b: 1 }] }', "'v ${{ matrix.a }}'", ['v Array', 'v Object']],
    ['a negative zero', 'matrix: { a: [-0] }', undefined, ['sync (-0)']],
    ['a negative zero in an expression', 'matrix: { a: [-0] }', "'v${{ matrix.a }}'", ['v0']],
    ['values without a matrix', undefined, "'v${{ matrix.a }}'", ['v']],
    ['no closing braces', undefined, "'v${{ matrix.a'", ['v']],
    ['braces within text', 'matrix: { a: [1] }', `"\${{ matrix['}}'] }}-\${{ matrix.a }}"`, ['-1']],
    ['100 characters', undefined, 'x'.repeat(100), ['x'.repeat(100)]],
    ['101 characters', undefined, 'x'.repeat(101), [`${'x'.repeat(97)}...`]],
  ])('%s', (_, strategy, name, expected) => {
    expect(textsOf(namesOf(strategy, name))).toEqual(expected);
  });

  test.each([
    ["'Run ${{ github.run_number }}'", ['Run 7', 'Run '], ['Run', 'sync']],
    ["'${{ inputs.a }}-${{ matrix.a }}'", ['x-1', '-1', 'a-b-1'], ['x-2', 'x-12']],
    ["'${{ inputs.a }}'", ['x', 'sync (1)', ''], []],
    ["'${{ matrix.a }} of ${{ strategy.job-total }} (${{ inputs.x }})'", ['1 of 3 (x)', '1 of 3 ()'], ['2 of 3 (x)']],
    ["'${{ matrix.a || 2 }}!'", ['1!', '2!'], ['1']],
    ["'${{ format(''a {0}'', matrix.a) }}!'", ['a 1!'], ['a 1']],
    ["'matrix${{ matrixes.a }}!'", ['matrix x!'], ['matrix']],
    ["'${{ matrix.* }}!'", ['x!'], ['x']],
  ])('any other expression matches any text: %s', (name, displayed, others) => {
    const [job] = namesOf('matrix: { a: [1] }', name);
    expect(job?.displayed).toMatchObject({ text: undefined, mayBeCut: true });
    expect(displayed.filter((one) => !matches(job, one))).toEqual([]);
    expect(others.filter((one) => matches(job, one))).toEqual([]);
  });

  test('a matrix that is only known when it runs gives one entry that matches all its jobs', () => {
    const dynamic = 'matrix: ${{ fromJSON(inputs.x) }}';
    const [plain, ...none] = namesOf(dynamic);
    expect(none).toEqual([]);
    const ours = ['sync', 'sync (eu)', 'sync (a (b), 1)', `sync (${'x'.repeat(91)}...`];
    expect(ours.filter((name) => !matches(plain, name))).toEqual([]);
    expect(['sync2', 'sync (eu', 'sync-all (eu)', 'Sync (eu)'].filter((name) => matches(plain, name))).toEqual([]);
    const [named] = namesOf(dynamic, "'Backup ${{ matrix.region }}'");
    expect(matches(named, 'Backup eu')).toBe(true);
    expect(matches(named, 'sync (eu)')).toBe(false);
    expect(textsOf(namesOf(dynamic, 'x'.repeat(120)))).toEqual([`${'x'.repeat(97)}...`]);
  });

  test('W: `eu` is not taken for `eu-west`', () => {
    const jobs = namesOf('matrix: { region: [eu, eu-west] }', "'Backup ${{ matrix.region }}'");
    expect(textsOf(jobs)).toEqual(['Backup eu', 'Backup eu-west']);
    expect(jobs.map((job) => matches(job, 'Backup eu-west'))).toEqual([false, true]);
  });

  test('a name that GitHub cut says so', () => {
    const cut = namesOf(`matrix: { a: [${'x'.repeat(100)}, y] }`).map(({ displayed }) => displayed.mayBeCut);
    expect(cut).toEqual([true, false]);
    const [long] = namesOf(`matrix: { a: [${'x'.repeat(100)}] }`, "'a ${{ matrix.a }}'");
    expect(long?.displayed.mayBeCut).toBe(true);
    expect(matches(long, `a ${'x'.repeat(100)}`)).toBe(true);
    expect(matches(long, `a ${'x'.repeat(95)}...`)).toBe(true);
    expect(matches(long, `a ${'x'.repeat(96)}...`)).toBe(false);
  });

  test('shownValues leaves out what include adds', () => {
    const jobs = namesOf('matrix: { a: [1], include: [{ b: 2 }, { a: 3, b: { c: "", d: x } }] }');
    expect(jobs.map(({ combination }) => shownValues(combination))).toEqual([['1'], ['3', 'x']]);
    expect(shownValues(undefined)).toEqual([]);
    expect(givenName({ name: 3.1 })).toBe('3.1');
  });
});

describe('fillPattern', () => {
  const slot = { from: 'matrix' } as const;
  const fill = (parts: (string | typeof slot)[], name: string) => {
    const filled = fillPattern({ parts, isCut: false }, name);
    return Array.isArray(filled) ? filled.map(({ text }) => text) : filled;
  };

  test.each([
    [['a'], 'a', []],
    [['a'], 'ab', undefined],
    [[], '', []],
    [[], 'a', undefined],
    [[slot], '', ['']],
    [[slot], 'a / b', ['a / b']],
    [['a ', slot], 'a x', ['x']],
    [['a ', slot], 'b x', undefined],
    [[slot, ' a'], 'x a', ['x']],
    [['(', slot, ')'], '(x)', ['x']],
    [['(', slot, ')'], '(', undefined],
    [['(', slot, ')'], '(x))', ['x)']],
    [['aba', slot, 'ba'], 'aba', undefined],
    [['a (', slot, ') / b (', slot, ')'], 'a (x) / b (y)', ['x', 'y']],
    [['a (', slot, ') / b (', slot, ')'], 'a () / b ()', ['', '']],
    [['a (', slot, ') / b (', slot, ')'], 'a (x) / b (y) / b (z)', 'ambiguous'],
    [[slot, '-', slot], 'x-y', ['x', 'y']],
    [[slot, '-', slot], 'x-y-z', 'ambiguous'],
    [[slot, '-', slot], 'xy', undefined],
    [[slot, 'aa', slot], 'aaa', 'ambiguous'],
  ])('%j in %s', (parts, name, expected) => {
    expect(fill(parts, name)).toEqual(expected);
  });
});
