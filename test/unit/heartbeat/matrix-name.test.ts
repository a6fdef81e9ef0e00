import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutName,
  type MatrixValues,
  matrixLabel,
  parseMatrix,
  shownLabel,
  withMatrix,
} from '../../../src/heartbeat/matrix-name.ts';
import { expandStrategy } from '../../../src/workflow/matrix.ts';
import type { TypedYaml } from '../../../src/workflow/yaml.ts';
import { MATRICES, STATIC_MATRICES, strategyOf, toJson } from '../workflow/matrix-data.ts';

const HASHED = / ?~[0-9a-f]{8}$/;

/** Equal for equal sets of values: as `toJSON` writes them, with sorted keys. */
function identityOf(value: unknown): string {
  const sorted = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    if (Array.isArray(inner)) return inner.map(sorted);
    const pairs = Object.entries(inner).map(([key, item]) => [key, sorted(item)] as const);
    return Object.fromEntries(pairs.sort(([left], [right]) => (left < right ? -1 : 1)));
  };
  return toJson(sorted(value));
}

describe('J1: the label of a matrix job', () => {
  test.each<[MatrixValues, string]>([
    [{ node: 20, region: 'eu' }, '20, eu'],
    [{ region: 'eu', node: 20 }, '20, eu'],
    [{ os: 'ubuntu-latest' }, 'ubuntu-latest'],
    [{ python: '3.10' }, '3.10'],
    [{ python: 3.1 }, '3.1'],
    [{ v: '1.2.3' }, '1.2.3'],
    [{ v: '010' }, '010'],
    [{ v: '1_000' }, '1_000'],
    [{ v: 1e21 }, '1E+21'],
    [{ v: Number.POSITIVE_INFINITY }, 'Infinity'],
    [{ v: 0.30000000000000004 }, '0.3'],
    [{ v: 'p/q' }, 'p/q'],
    [{ v: 'two words' }, 'two words'],
    [{ v: 'größe' }, 'größe'],
    [{ v: '日本' }, '日本'],
    [{ v: '🎉' }, '🎉'],
    [{ v: '${x}' }, '${x}'],
    [{ v: '1a2b3c4d' }, '1a2b3c4d'],
  ])('%j shows its values alone', (values, label) => {
    expect(matrixLabel(values)).toBe(label);
  });

  test.each<[string, MatrixValues, string]>([
    ['an object', { node: 22, target: { name: 'eu' } }, '22, eu'],
    ['a list', { shard: [1, 2] }, '1, 2'],
    ['an empty list', { shard: [] }, ''],
    ['null', { a: null, b: 'y' }, ', y'],
    ['empty text', { a: '' }, ''],
    ['no values', {}, ''],
    ['a flag', { asan: true }, 'true'],
    ['a flag beside others', { experimental: false, os: 'ubuntu' }, 'false, ubuntu'],
    ['text that is a flag', { asan: 'On' }, 'On'],
    ['text like a number', { v: '20' }, '20'],
    ['text like a boolean', { v: 'true' }, 'true'],
    ['text like null', { v: 'null' }, 'null'],
    ['text like infinity', { v: '-Infinity' }, '-Infinity'],
    ['text like a large number', { v: '1E+21' }, '1E+21'],
    ['a separator', { v: 'x, y' }, 'x, y'],
    ['parentheses', { v: '(x)' }, '[x]'],
    ['the mark of a hash', { v: 'x ~1a2b3c4d' }, 'x ~1a2b3c4d'],
    ['a space in front', { v: ' x' }, 'x'],
    ['a space behind', { v: 'x ' }, 'x'],
    ['two spaces', { v: 'x  y' }, 'x y'],
    ['a tab', { v: 'x\ty' }, 'x y'],
    ['a line break', { v: 'x\r\ny' }, 'x y'],
    ['a no-break space', { v: 'x\u00a0y' }, 'x y'],
    ['an invisible character', { v: 'x\u200by' }, 'x y'],
    ['a combining character', { v: 'e\u0301' }, 'e\u0301'],
    ['half a pair', { v: 'x\ud83c' }, 'x'],
  ])('%s gets a hash', (_, values, shown) => {
    const label = matrixLabel(values);
    expect(label).toMatch(HASHED);
    expect(label.replace(HASHED, '')).toBe(shown.replace(/^, /, ''));
    expect(label.isWellFormed()).toBe(true);
  });

  test('does not change from one release to the next', () => {
    expect(matrixLabel({ node: 22, target: { name: 'eu' } })).toBe('22, eu ~930f651b');
    expect(matrixLabel({ v: '20' })).toBe('20 ~1088a64b');
  });

  test.each(MATRICES.filter(({ jobs }) => jobs !== undefined))('different jobs have different labels: $id', (entry) => {
    const jobs = (entry.jobs ?? []).map(({ json }) => parseMatrix(json)).filter((values) => values !== undefined);
    expect(new Set(jobs.map((values) => matrixLabel(values))).size).toBe(new Set(jobs.map(identityOf)).size);
  });

  test.each(STATIC_MATRICES)('the file and the runner give the same label: $id', (entry) => {
    const expansion = expandStrategy(strategyOf(entry));
    const fromFile = expansion.kind === 'static' ? expansion.combinations.map(({ values }) => values) : [undefined];
    const fromRunner = (entry.jobs ?? []).map(({ json }) => parseMatrix(json));
    expect(fromRunner.map((values) => withMatrix('job', values))).toEqual(
      fromFile.map((values) => withMatrix('job', values)),
    );
  });
});

/** Text that is near to other text, to other types, and to what labels are made of. */
const text = fc.oneof(
  fc.constantFrom('', ' ', 'a', 'b', 'a, b', 'a,b', ',', '(', ')', '~', 'a ~', 'a  b', 'a b', 'A', 'é', 'e\u0301'),
  fc.constantFrom(
    '1',
    '01',
    '1.0',
    '0.1',
    '.1',
    '1e3',
    '1000',
    '1E+21',
    '-0',
    '0',
    'true',
    'True',
    'null',
    'NaN',
    '[]',
  ),
  fc.string({ unit: fc.constantFrom('a', ',', ' ', '(', ')', '~', '1', '.', '\n', '\u200b'), maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 0.1, 1000, 1e21, 1e-7, 0.30000000000000004, 0.3, Number.MAX_VALUE, 1 / 3),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1234567890123456, 1234567890123457),
  fc.double(),
  fc.integer(),
);
const key = fc.constantFrom('a', 'b', 'node', 'region', '__proto__', 'toString', '1', 'é');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(key, tie('value'), { maxKeys: 2 }),
  ),
}));

/** Two sets of values with the same keys; often equal but for one value. */
const pair = fc.uniqueArray(key, { minLength: 1, maxLength: 3 }).chain((keys) => {
  const set = fc.tuple(...keys.map(() => value)).map((items) => withKeys(keys, items));
  const near = fc.tuple(set, fc.nat(keys.length - 1), value).map(([left, at, other]): [MatrixValues, MatrixValues] => [
    left,
    withKeys(
      keys,
      keys.map((name, index) => (index === at ? other : left[name])),
    ),
  ]);
  return fc.oneof(near, fc.tuple(set, set));
});

describe('labels, for any values', () => {
  test('J1: two different sets of values with the same keys never have the same name', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        expect(matrixLabel(left) === matrixLabel(right)).toBe(identityOf(left) === identityOf(right));
        expect(cutName(withMatrix(LONG, left)) === cutName(withMatrix(LONG, right))).toBe(
          identityOf(left) === identityOf(right),
        );
      }),
      { numRuns: 5000 },
    );
  });

  test('J1: two different jobs of a matrix, keys included, never have the same name', () => {
    const row = fc.dictionary(key, fc.oneof(text, number, fc.boolean()), { minKeys: 1, maxKeys: 3 });
    const sameValues = fc.tuple(row, fc.uniqueArray(key, { minLength: 3, maxLength: 3 })).map(([values, keys]) => {
      const items = Object.values(values);
      return [values, withKeys(keys.slice(0, items.length), items)];
    });
    const rows = fc.oneof(fc.array(row, { minLength: 2, maxLength: 4 }), sameValues);
    fc.assert(
      fc.property(fc.record({ rows, axis: fc.boolean() }), ({ rows: include, axis }) => {
        const matrix = { ...(axis && { node: [1, 2] }), include };
        const expansion = expandStrategy({ matrix } as TypedYaml);
        const jobs = expansion.kind === 'static' ? expansion.combinations : [];
        expect(jobs.length).toBeGreaterThan(0);
        const names = jobs.map(({ values, hasTwin }) => cutName(withMatrix(LONG, values, hasTwin)));
        const identities = jobs.map(({ values }) => identityOf(values));
        for (const [at, name] of names.entries()) {
          expect(names.indexOf(name)).toBe(identities.indexOf(identities[at] ?? ''));
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('J1: sets with a flag, keys included, never have the same name, whatever the file is', () => {
    const flag = fc.constantFrom(true, false, 'on', 'Off', 'yes', 'no', 'enabled');
    const set = fc
      .tuple(fc.dictionary(key, fc.oneof(text, number, flag), { maxKeys: 2 }), key, flag)
      .map(([values, name, value]) => withKeys([...Object.keys(values), name], [...Object.values(values), value]));
    fc.assert(
      fc.property(set, set, (left, right) => {
        expect(matrixLabel(left) === matrixLabel(right)).toBe(identityOf(left) === identityOf(right));
        expect(matrixLabel(left, true) === matrixLabel(right)).toBe(identityOf(left) === identityOf(right));
      }),
      { numRuns: 5000 },
    );
  });

  test('J29: the order of the keys does not matter, at any level', () => {
    fc.assert(
      fc.property(pair, ([values]) => {
        expect(matrixLabel(reversed(values) as MatrixValues)).toBe(matrixLabel(values));
      }),
    );
  });

  test('the label of what the runner writes is the label of the values', () => {
    fc.assert(
      fc.property(pair, ([values]) => {
        expect(matrixLabel(parseMatrix(toJson(values)) ?? {})).toBe(matrixLabel(values));
      }),
      { numRuns: 2000 },
    );
  });

  test('it is one line without parentheses', () => {
    fc.assert(
      fc.property(pair, ([values]) => {
        expect(matrixLabel(values)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}()]+$/u);
        expect(matrixLabel(values)).toBe(matrixLabel(values).trim());
      }),
    );
  });

  test('different shown texts, as many, have different labels', () => {
    const texts = fc.nat(3).chain((length) => {
      const list = fc.array(text, { minLength: length, maxLength: length });
      return fc.tuple(list, list);
    });
    fc.assert(
      fc.property(texts, ([left, right]) => {
        expect(shownLabel(left) === shownLabel(right)).toBe(JSON.stringify(left) === JSON.stringify(right));
      }),
      { numRuns: 5000 },
    );
    expect(shownLabel(['eu, 1'])).toBe('eu, 1');
    expect(shownLabel(['eu', '1, 2'])).toMatch(HASHED);
  });
});

describe('parseMatrix', () => {
  test.each([['null'], [''], [' \n']])('%j is no matrix', (given) => {
    expect(parseMatrix(given)).toBeUndefined();
  });

  test.each([['[]'], ['"a"'], ['1'], ['NaN'], ['{'], ['{a: 1}'], ['undefined']])('%s is refused', (given) => {
    expect(() => parseMatrix(given)).toThrow(SyntaxError);
  });

  test('numbers that are no JSON, beside text that is like them', () => {
    const text = '{ "a": NaN, "b": "NaN", "c": -Infinity, "NaN": "Infinity", "d": "say \\"NaN\\"", "e": 1.8E+308 }';
    expect(parseMatrix(text)).toEqual({
      a: Number.NaN,
      b: 'NaN',
      c: -Infinity,
      NaN: 'Infinity',
      d: 'say "NaN"',
      e: Number.MAX_VALUE,
    });
  });

  test('a key of every object is a key like others', () => {
    expect(Object.entries(parseMatrix('{ "__proto__": 1 }') ?? {})).toEqual([['__proto__', 1]]);
  });
});

const LONG = `octo-org/shop/${'n'.repeat(170)}.yml/backup`;

describe('cutName', () => {
  test('a long name is cut and ends in a hash', () => {
    const [a, b] = ['a', 'b'].map((end) => cutName(`${'x'.repeat(500)}${end}`));
    expect(a).toMatch(/^x{191}~[0-9a-f]{8}$/);
    expect(a).not.toBe(b);
  });

  test('a name of 200 characters stays, and no pair is halved', () => {
    expect(cutName('x'.repeat(200))).toBe('x'.repeat(200));
    const cut = cutName(`${'x'.repeat(190)}${'🎉'.repeat(50)}`);
    expect(cut).toHaveLength(200);
    expect(cut.isWellFormed()).toBe(true);
  });

  test('a job without a matrix keeps its name', () => {
    expect(withMatrix('octo-org/shop/nightly.yml/backup', undefined)).toBe('octo-org/shop/nightly.yml/backup');
  });
});

function withKeys(keys: readonly string[], items: readonly unknown[]): MatrixValues {
  return Object.fromEntries(keys.map((name, at) => [name, items[at]]));
}

function reversed(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) return given.map(reversed);
  const pairs = Object.entries(given).map(([name, inner]) => [name, reversed(inner)]);
  return Object.fromEntries(pairs.reverse());
}
