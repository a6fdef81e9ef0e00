import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/base/scalar.ts';
import { expandStrategy } from '../../../src/workflow/matrix.ts';
import { parseTypedYaml } from '../../../src/workflow/yaml.ts';
import { DYNAMIC_MATRICES, MATRICES, STATIC_MATRICES, strategyOf, toJson } from './matrix-data.ts';

const expand = (strategy: string) => expandStrategy(parseTypedYaml(strategy));

/** The text of `toJSON(matrix)` for every job that a strategy gives. */
function jsonOf(strategy: string): string[] {
  const expansion = expand(strategy);
  if (expansion.kind === 'none') return ['null'];
  return expansion.kind === 'static' ? expansion.combinations.map(({ values }) => toJson(values)) : [];
}

describe('C18: a matrix is expanded as GitHub expands it', () => {
  test.each(STATIC_MATRICES)('$id', ({ strategy, jobs }) => {
    expect(jsonOf(strategy)).toEqual(jobs?.map(({ json }) => json));
  });

  test('all kinds of entries are covered', () => {
    expect(STATIC_MATRICES.length).toBeGreaterThan(170);
    const refused = MATRICES.filter((entry) => entry.refused !== undefined);
    expect(refused).toHaveLength(3);
    for (const entry of refused) expect(expandStrategy(strategyOf(entry)).kind).toBe('invalid');
  });

  test.each(DYNAMIC_MATRICES)('C14: an expression decides: $id', (entry) => {
    expect(expandStrategy(strategyOf(entry))).toEqual({ kind: 'dynamic' });
  });
});

describe('expandStrategy', () => {
  test('a job without a strategy, or without a matrix, is one job', () => {
    expect(expandStrategy(undefined)).toEqual({ kind: 'none' });
    expect(expand('fail-fast: ${{ inputs.fast }}')).toEqual({ kind: 'none' });
  });

  test.each([
    ['an expression for another setting', 'fail-fast: ${{ inputs.fast }}\nmatrix: { a: [1] }', 'static'],
    ['an inserted strategy', '${{ insert }}: ${{ fromJSON(inputs.x) }}', 'dynamic'],
    ['an inserted axis', 'matrix: { "${{ insert }}": "${{ fromJSON(inputs.x) }}" }', 'dynamic'],
    ['a nested expression', 'matrix: { a: [{ b: ["${{ inputs.x }}"] }] }', 'dynamic'],
    ['an expression for exclude', 'matrix: { a: [1], exclude: "${{ fromJSON(inputs.x) }}" }', 'dynamic'],
    ['a fault beside an expression', 'matrix: { a: "${{ fromJSON(inputs.x) }}", b: [] }', 'invalid'],
    ['an axis that is a mapping', 'matrix: { a: { b: 1 } }', 'invalid'],
    ['no strategy', '', 'invalid'],
    ['no matrix', 'matrix:', 'invalid'],
    ['a list', '[matrix]', 'invalid'],
    ['an empty include alone', 'matrix: { include: [] }', 'invalid'],
    ['an empty include beside an axis', 'matrix: { a: [1], include: [] }', 'static'],
    ['exclude alone', 'matrix: { exclude: [{ a: 1 }] }', 'invalid'],
    ['an entry without values', 'matrix: { a: [1], include: [{}] }', 'invalid'],
    ['an entry that is text', 'matrix: { a: [1], exclude: [a] }', 'invalid'],
    ['an include that is a mapping', 'matrix: { include: { a: 1 } }', 'invalid'],
    ['an unknown key under exclude', 'matrix: { a: [1, 2], exclude: [{ b: 1 }] }', 'invalid'],
    ['256 jobs', `matrix: { a: [${range(16)}], b: [${range(16)}] }`, 'static'],
    ['257 jobs', `matrix: { a: [${range(257)}] }`, 'invalid'],
    ['very many combinations', `matrix: { a: [${range(999)}], b: [${range(999)}], c: [${range(999)}] }`, 'dynamic'],
    ['a matrix that contains itself', 'matrix: &m { a: [*m] }', 'invalid'],
    ['aliases of aliases', `matrix: { a: [&a [x, x], ${bomb('abcdefghijklmnopqrst')}] }`, 'invalid'],
    ['nested too deeply', `matrix: { a: [${'['.repeat(60)}${']'.repeat(60)}] }`, 'invalid'],
  ])('%s', (_, strategy, kind) => {
    expect(expand(strategy).kind).toBe(kind);
  });

  test.each([
    ['the case of text does not matter', 'matrix: { os: [Linux, mac], exclude: [{ os: LINUX }] }', [{ os: 'mac' }]],
    ['nor that of keys', 'matrix: { os: [a, b], exclude: [{ OS: a }] }', [{ os: 'b' }]],
    ['a dotless i is no i', 'matrix: { a: [ı, i], exclude: [{ a: I }] }', [{ a: 'ı' }]],
    ['empty text is null', 'matrix: { a: ["", x], exclude: [{ a: null }] }', [{ a: 'x' }]],
    ['true is 1', 'matrix: { a: [1, 2], exclude: [{ a: true }] }', [{ a: 2 }]],
    ['text is compared as a number', 'matrix: { a: [" 0x10 ", 1], exclude: [{ a: 16 }] }', [{ a: 1 }]],
    ['NaN equals nothing', 'matrix: { a: [.nan], exclude: [{ a: .nan }] }', [{ a: Number.NaN }]],
    ['an item of a list', 'matrix: { a: [[1, 2], [1, 3]], exclude: [{ a: [1, 3] }] }', [{ a: [1, 2] }]],
    ['a key that is no key here', 'matrix: { a: [x, { b: 1 }], exclude: [{ a: { b: 1 } }] }', [{ a: 'x' }]],
    ['a list is no text', 'matrix: { a: [[x]], exclude: [{ a: x }] }', [{ a: ['x'] }]],
    ['any list is like an empty one', 'matrix: { a: [1], b: [2], exclude: [{ a: 1, b: [] }] }', undefined],
    ['added keys regardless of case', 'matrix: { a: [1], include: [{ B: 1 }, { b: 2 }] }', [{ a: 1, B: 2 }]],
    ['a key of every object', 'matrix: { __proto__: [1], include: [{ constructor: 2 }] }', 'own'],
  ])('exclude and include: %s', (_, strategy, expected) => {
    const expansion = expand(strategy);
    const values = expansion.kind === 'static' ? expansion.combinations.map((one) => one.values) : undefined;
    if (expected === 'own') expect(Object.keys(values?.[0] ?? {})).toEqual(['__proto__', 'constructor']);
    else expect(values).toEqual(expected);
  });
});

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [20, '20'],
    [-1.5, '-1.5'],
    [100, '100'],
    [0.30000000000000004, '0.3'],
    [0.0001, '0.0001'],
    [0.00001, '1E-05'],
    [123456789012345, '123456789012345'],
    [999999999999999.9, '1E+15'],
    [1e15, '1E+15'],
    [Number('1234567890123456789'), '1.23456789012346E+18'],
    [1e100, '1E+100'],
    [Number.MAX_VALUE, '1.79769313486232E+308'],
    [5e-324, '4.94065645841247E-324'],
    [-Infinity, '-Infinity'],
    [Number.NaN, 'NaN'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('parseTypedYaml', () => {
  test.each([
    ['010', 10],
    ['0x1F', 31],
    ['0xFFFFFFFF', -1],
    ['0x1FFFFFFFF', '0x1FFFFFFFF'],
    ['0o17', 15],
    ['0o18', '0o18'],
    ['5.', 5],
    ['.5', 0.5],
    ['.', '.'],
    ['+', '+'],
    ['+.inf', Infinity],
    ['-.INF', -Infinity],
    ['.Nan', '.Nan'],
    ['1e3', 1000],
    ['1e', '1e'],
    ['1_000', '1_000'],
    ['tRUE', 'tRUE'],
    ['False', false],
    ['~', null],
    ['"1"', '1'],
    ["'true'", 'true'],
    ['!!str 1', '1'],
    ['!!int 1', 1],
  ])('%s', (text, value) => {
    expect(parseTypedYaml(`[${text}]`)).toEqual([value]);
  });
});

function range(count: number): string {
  return Array.from({ length: count }, (_, at) => at).join(', ');
}

/** Each alias stands for two of the one before. */
function bomb(letters: string): string {
  const pairs = [...letters.slice(1)].map((letter, at) => `&${letter} [*${letters[at]}, *${letters[at]}]`);
  return pairs.join(', ');
}
