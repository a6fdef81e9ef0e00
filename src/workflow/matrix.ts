import { hasExpression, keyLike, valueAt } from '../base/expression.ts';
import { formatValue, looselyEqual } from '../base/scalar.ts';
import type { TypedMapping, TypedYaml } from './yaml.ts';

/** The values of one job of a matrix, as its `matrix` context has them, in GitHub's order. */
export interface Combination {
  values: Readonly<TypedMapping>;
  /** The values that GitHub shows in the job's name: without what `include` adds to an existing combination. */
  shown: Readonly<TypedMapping>;
  /** See `hasTwin`. */
  hasTwin: boolean;
}

/**
 * The jobs that a `strategy` gives:
 * - `none`: one, without `matrix`: there is no matrix, or all its combinations are excluded;
 * - `static`: these, at least one and at most 256;
 * - `dynamic`: expressions decide when it runs;
 * - `invalid`: GitHub starts none.
 */
export type Expansion =
  | { kind: 'none' | 'dynamic' }
  | { kind: 'static'; combinations: Combination[] }
  | { kind: 'invalid'; reason: string };

/** GitHub starts no more jobs than this from one matrix (its documentation, usage limits). */
const MOST_JOBS = 256;
/** Combinations that are made before `exclude`; a larger matrix is left to the runs. */
const MOST_TRIED = 4096;
/** GitHub reads no more nodes than this, each alias as all that it stands for (`YamlObjectReader`), none deeper. */
const MOST_NODES = 50_000;
const DEEPEST = 50;

/**
 * Expands a job's `strategy` as GitHub does (`MatrixBuilder` of actions/runner).
 *
 * @param strategy from `parseTypedYaml`, because `1` and `"1"` are different values
 */
export function expandStrategy(strategy: TypedYaml | undefined): Expansion {
  if (strategy === undefined) return { kind: 'none' };
  if (isDynamic(strategy)) return { kind: 'dynamic' };
  if (!isMapping(strategy)) return invalid('`strategy` is not a mapping');
  if (Object.keys(strategy).some(hasExpression)) return { kind: 'dynamic' };
  const { matrix } = strategy;
  return matrix === undefined ? { kind: 'none' } : expandMatrix(matrix);
}

function expandMatrix(matrix: TypedYaml): Expansion {
  if (isDynamic(matrix)) return { kind: 'dynamic' };
  if (!isMapping(matrix)) return invalid('`matrix` is not a mapping');
  const size = measure(matrix);
  if (size.nodes > MOST_NODES) return invalid('`matrix` is too large, or contains itself');
  const problem = problemOf(matrix);
  if (problem !== undefined) return invalid(problem);
  return size.isDynamic ? { kind: 'dynamic' } : expandStatic(matrix);
}

function expandStatic(matrix: TypedMapping): Expansion {
  const axes = axesOf(matrix) as Record<string, TypedYaml[]>;
  const product = Object.values(axes).reduce((count, { length }) => count * length, 1);
  if (product > MOST_TRIED) return { kind: 'dynamic' };
  const excluded = itemsOf(matrix['exclude']);
  const unknown = excluded.flatMap(Object.keys).find((key) => keyLike(Object.keys(axes), key) === undefined);
  if (unknown !== undefined) return invalid(`\`matrix.exclude\` has the key "${unknown}", which \`matrix\` lacks`);
  const found = combine(axes).filter((values) => !excluded.some((filter) => matches(values, filter)));
  const combinations = include(found, itemsOf(matrix['include']), Object.keys(axes));
  if (combinations.length > MOST_JOBS) return invalid(`\`matrix\` gives more than ${MOST_JOBS} jobs`);
  if (combinations.length === 0) return { kind: 'none' };
  const all = combinations.map(({ values }) => values);
  return {
    kind: 'static',
    combinations: combinations.map((one) => ({ ...one, hasTwin: hasTwin(one.values, all) })),
  };
}

/**
 * Tells whether a matrix has a job with the same values under other keys, `{ linux: x64 }` and `{ windows: x64 }`: the values
 * alone don't distinguish the two.
 */
export function hasTwin(values: object, all: readonly object[]): boolean {
  const own = inOrder(values);
  return all.some((other) => {
    const { keys, texts } = inOrder(other);
    return keys.join('\n') !== own.keys.join('\n') && texts.join('\n') === own.texts.join('\n');
  });
}

function inOrder(values: object): { keys: string[]; texts: string[] } {
  const keys = Object.keys(values).sort();
  const texts = keys.map((key) => formatValue((values as TypedMapping)[key]));
  return { keys, texts };
}

/** All combinations, the last axis changing fastest. */
function combine(axes: Readonly<Record<string, TypedYaml[]>>): TypedMapping[] {
  const entries = Object.entries(axes);
  if (entries.length === 0) return [];
  return entries.reduce<TypedMapping[]>(
    (found, [key, items]) => found.flatMap((values) => items.map((item) => withValue(values, key, item))),
    [{}],
  );
}

/** Adds what the entries of `include` say: to every combination that they match, otherwise as jobs of their own. */
function include(
  found: readonly TypedMapping[],
  entries: readonly TypedMapping[],
  axes: string[],
): Omit<Combination, 'hasTwin'>[] {
  const parts = entries.map((entry) => ({ entry, ...partsOf(entry, axes) }));
  const extended = found.map((shown) => {
    const fitting = parts.filter(({ filter }) => matches(shown, filter));
    return { shown, values: fitting.reduce((values, { extra }) => merge(values, extra), shown) };
  });
  const own = parts.filter(({ filter }) => !found.some((shown) => matches(shown, filter)));
  const added = own.map(({ filter, extra }) => ({ ...filter, ...extra }));
  return [...extended, ...added.map((values) => ({ shown: values, values }))];
}

/** An entry of `include`: what it selects combinations by, and what it adds to them. */
function partsOf(entry: TypedMapping, axes: string[]): { filter: TypedMapping; extra: TypedMapping } {
  const pairs = Object.entries(entry);
  const isAxis = ([key]: [string, TypedYaml]) => keyLike(axes, key) !== undefined;
  return {
    filter: Object.fromEntries(pairs.filter(isAxis)),
    extra: Object.fromEntries(pairs.filter((pair) => !isAxis(pair))),
  };
}

/** Later entries change what earlier ones added, and keep its place. */
function merge(values: TypedMapping, extra: TypedMapping): TypedMapping {
  return Object.entries(extra).reduce(
    (merged, [key, value]) => withValue(merged, keyLike(Object.keys(merged), key) ?? key, value),
    values,
  );
}

/** A copy, also for a key such as `__proto__`. */
function withValue(values: TypedMapping, key: string, value: TypedYaml): TypedMapping {
  return Object.fromEntries([...Object.entries(values), [key, value]]);
}

/** Tells whether every scalar in the filter, however deeply nested, equals the value at its place. */
function matches(values: TypedMapping, filter: TypedYaml, path: readonly string[] = []): boolean {
  if (typeof filter !== 'object' || filter === null) return looselyEqual(valueAt(values, path), filter);
  return Object.entries(filter).every(([step, value]) => matches(values, value, [...path, step]));
}

/** Explains why GitHub refuses a matrix. Values that expressions give are not judged. */
function problemOf(matrix: TypedMapping): string | undefined {
  const axes = Object.entries(axesOf(matrix));
  if (axes.length === 0 && Array.isArray(matrix['include']) && matrix['include'].length === 0) return NO_VALUES;
  if (axes.length === 0 && matrix['include'] === undefined) return NO_VALUES;
  const empty = axes.find(([, items]) => !hasValues(items));
  if (empty !== undefined) return `\`matrix.${empty[0]}\` is not a list of values`;
  return problemOfEntries('include', matrix['include']) ?? problemOfEntries('exclude', matrix['exclude']);
}

const NO_VALUES = '`matrix` has no values';

function hasValues(items: TypedYaml): boolean {
  return isDynamic(items) || (Array.isArray(items) && items.length > 0);
}

function problemOfEntries(key: string, entries: TypedYaml | undefined): string | undefined {
  if (entries === undefined || isDynamic(entries)) return undefined;
  if (!Array.isArray(entries)) return `\`matrix.${key}\` is not a list`;
  const wrong = entries.some((entry) => !isDynamic(entry) && !(isMapping(entry) && Object.keys(entry).length > 0));
  return wrong ? `\`matrix.${key}\` has an entry without values` : undefined;
}

function axesOf(matrix: TypedMapping): TypedMapping {
  return Object.fromEntries(Object.entries(matrix).filter(([key]) => key !== 'include' && key !== 'exclude'));
}

function itemsOf(entries: TypedYaml | undefined): TypedMapping[] {
  return Array.isArray(entries) ? entries.filter(isMapping) : [];
}

/** Counts what a value contains, each alias as what it stands for, and finds expressions. */
function measure(root: TypedYaml): { nodes: number; isDynamic: boolean } {
  const size = { nodes: 0, isDynamic: false };
  const visit = (value: TypedYaml, depth: number) => {
    size.nodes += depth > DEEPEST ? MOST_NODES : 1;
    if (size.nodes > MOST_NODES) return;
    size.isDynamic ||= isDynamic(value) || (isMapping(value) && Object.keys(value).some(hasExpression));
    if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) visit(child, depth + 1);
  };
  visit(root, 0);
  return size;
}

function isDynamic(value: TypedYaml): boolean {
  return typeof value === 'string' && hasExpression(value);
}

function isMapping(value: TypedYaml | undefined): value is TypedMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(reason: string): Expansion {
  return { kind: 'invalid', reason };
}
