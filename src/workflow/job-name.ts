import { hasExpression, type Piece, pathFrom, splitExpressions, valueAt } from '../base/expression.ts';
import { formatJson, formatNumber, formatValue } from '../base/scalar.ts';
import { type NamePattern, type Slot, simplified } from './displayed-pattern.ts';
import type { Combination, Expansion } from './matrix.ts';
import type { TypedYaml } from './yaml.ts';

/** A job as its workflow file has it, as far as GitHub's name for it depends on it. */
export interface NamedJob {
  id: string;
  /** Its `name:`, if it has one: text, or what unquoted text is read as. */
  name?: TypedYaml | undefined;
  expansion: Expansion;
}

/** One job of a run, or, if a matrix is only known when it runs, all jobs of that matrix. */
export interface DisplayedJob {
  /** `undefined`: the job has no matrix, or one that is only known when it runs. */
  combination: Combination | undefined;
  /**
   * The text that the name shows of the matrix: all in parentheses, `['eu, 20']`, or one for each expression that reads
   * `matrix`; those that meet are one text. `undefined`: only known when it runs.
   */
  shown: readonly string[] | undefined;
  displayed: DisplayedName;
}

/** The name by which GitHub lists a job. */
export interface DisplayedName {
  /** The name, if the workflow file alone decides it. */
  text: string | undefined;
  /** All forms that the name can have. Empty: GitHub can't name the job, so its run fails. */
  patterns: readonly NamePattern[];
  /** GitHub may have cut the name, so that other jobs can be displayed alike. */
  mayBeCut: boolean;
}

/** GitHub cuts a longer name (`JobNameBuilder` of actions/runner), in UTF-16 units. */
const LONGEST = 100;
const CUT_MARK = '...';
const KEPT = LONGEST - CUT_MARK.length;

const OTHER: Slot = { from: 'other' };
const MATRIX: Slot = { from: 'matrix' };

/**
 * Returns the names by which GitHub lists a job, in the order of its matrix: `sync (eu, 20)`.
 *
 * A matrix that is only known when it runs gives one entry, whose patterns match all its jobs. `invalid` gives none.
 */
export function displayedNames(job: NamedJob): DisplayedJob[] {
  const { expansion } = job;
  if (expansion.kind === 'invalid') return [];
  if (expansion.kind === 'static') {
    const total = expansion.combinations.length;
    return expansion.combinations.map((combination, index) => ({
      combination,
      ...nameOf(job, combination, { index, total }),
    }));
  }
  if (expansion.kind === 'none') return [{ combination: undefined, ...nameOf(job, undefined) }];
  return [{ combination: undefined, shown: undefined, displayed: dynamicName(job) }];
}

/** A piece of a name: literal, a value of the matrix, or text that the file doesn't decide. */
type Part = { text: string } | { value: unknown } | Slot;
type Named = Pick<DisplayedJob, 'shown' | 'displayed'>;

/**
 * Returns the text of the values that GitHub shows in a job's name, in their order: nested ones one by one, and no
 * empty ones.
 */
export function shownValues(combination: Combination | undefined): string[] {
  return combination === undefined ? [] : leavesOf(combination.shown).filter((text) => text !== '');
}

function leavesOf(value: TypedYaml): string[] {
  if (typeof value !== 'object' || value === null) return [leaf(value)];
  return Object.values(value).flatMap(leavesOf);
}

/** Formats a value as `MatrixBuilder` does, which keeps the sign of a negative zero. */
function leaf(value: TypedYaml): string {
  return Object.is(value, -0) ? '-0' : formatValue(value);
}

/** Returns the job's own `name`, as text; empty if it has none. */
export function givenName({ name }: Pick<NamedJob, 'name'>): string {
  return typeof name === 'number' ? formatNumber(name) : formatValue(name);
}

function nameOf(job: NamedJob, combination: Combination | undefined, place?: Place): Named {
  const given = givenName(job);
  if (!hasExpression(given)) return literalName(given || job.id, combination);
  const pieces = splitExpressions(given);
  const read = pieces.map((piece): Part => ('text' in piece ? piece : valueRead(piece.expression, combination)));
  const values = read.filter((one) => 'value' in one).map(({ value }) => value);
  // GitHub can't name a job after a list or an object alone.
  const fails = pieces.length === 1 && values.some((value) => typeof value === 'object' && value !== null);
  if (fails) return { shown: [], displayed: { text: undefined, patterns: [], mayBeCut: false } };
  const parts = read.map((one) => ('text' in one ? one.text : 'value' in one ? formatValue(one.value) : OTHER));
  const named = evaluatedName(simplified(parts), textsRead(read), literalName(job.id, combination));
  const decided = parts.map((part, at) => (part === OTHER ? decidedText(pieces[at], combination, place) : part));
  return decided.every((part) => typeof part === 'string') ? withForm(named, decided.join('')) : named;
}

/** The same, with the form that the name most likely has first. It doesn't decide the name of a heartbeat. */
function withForm({ shown, displayed }: Named, text: string): Named {
  if (displayed.text !== undefined || text === '') return { shown, displayed };
  return { shown, displayed: { ...displayed, patterns: [...plainName(text).patterns, ...displayed.patterns] } };
}

/** The position of a job among those of its matrix. */
interface Place {
  index: number;
  total: number;
}

/** The value of `${{ matrix.x }}`; any other expression has one that the file alone doesn't decide. */
function valueRead(expression: string, combination: Combination | undefined): { value: unknown } | Slot {
  const path = pathFrom('matrix', expression);
  return path === undefined ? OTHER : { value: valueAt(combination?.values, path) };
}

/** The text of `strategy.job-index`, `strategy.job-total` or `toJSON(matrix)`; `undefined`: of another expression. */
function decidedText(
  piece: Piece | undefined,
  combination: Combination | undefined,
  place: Place | undefined,
): string | undefined {
  if (piece === undefined || 'text' in piece || combination === undefined || place === undefined) return undefined;
  const { expression } = piece;
  const of = pathFrom('strategy', expression)?.join('.').toLowerCase();
  if (of === 'job-index') return String(place.index);
  if (of === 'job-total') return String(place.total);
  const [, argument] = /^toJSON\(\s*(matrix\b[^()]*?)\s*\)$/is.exec(expression) ?? [];
  if (argument?.toLowerCase() === 'matrix') return formatJson(combination.values);
  const path = argument === undefined ? undefined : pathFrom('matrix', argument);
  return path && formatJson(valueAt(combination.values, path));
}

/** The text of values, joined where nothing stands between them; that of an expression beside them isn't known. */
function textsRead(read: readonly Part[]): string[] {
  const texts: string[] = [];
  for (const [at, one] of read.entries()) {
    const before = read[at - 1];
    if (!('value' in one)) continue;
    const joined = before !== undefined && 'value' in before ? (texts.pop() ?? '') : '';
    texts.push(joined + formatValue(one.value));
  }
  return texts;
}

/** The name or the id, with the values that are shown. */
function literalName(base: string, combination: Combination | undefined): Named {
  const values = shownValues(combination).join(', ');
  const whole = values === '' ? base : `${base} (${values})`;
  const text = cut(whole);
  const isCut = text !== whole;
  return {
    shown: values === '' ? [] : [values],
    displayed: { text, patterns: [{ parts: [text], isCut }], mayBeCut: isCut },
  };
}

/** @param otherwise the job's name if its expressions come to nothing */
function evaluatedName(parts: NamePattern['parts'], shown: string[], otherwise: Named): Named {
  if (parts.length === 0) return otherwise;
  const [text] = parts;
  if (typeof text === 'string' && parts.length === 1) return { shown, displayed: plainName(text) };
  return { shown, displayed: openName(parts, otherwise.displayed) };
}

function openName(parts: NamePattern['parts'], otherwise: DisplayedName): DisplayedName {
  const patterns = [{ parts, isCut: false }, cutPattern(parts)];
  const mayBeNothing = parts.every((part) => typeof part !== 'string');
  return { text: undefined, patterns: mayBeNothing ? [...patterns, ...otherwise.patterns] : patterns, mayBeCut: true };
}

/** The parser in the runner's repository doesn't cut a name with an expression, so both forms are expected. */
function plainName(text: string): DisplayedName {
  const whole = { parts: [text], isCut: false };
  const shortened = cut(text);
  if (shortened === text) return { text, patterns: [whole], mayBeCut: false };
  return { text: undefined, patterns: [whole, { parts: [shortened], isCut: true }], mayBeCut: true };
}

function dynamicName(job: NamedJob): DisplayedName {
  const given = givenName(job);
  if (hasExpression(given)) return dynamicEvaluatedName(given, dynamicLiteralName(job.id));
  return dynamicLiteralName(given || job.id);
}

function dynamicEvaluatedName(given: string, otherwise: DisplayedName): DisplayedName {
  const parts = splitExpressions(given).map((piece) => {
    if ('text' in piece) return piece.text;
    return pathFrom('matrix', piece.expression) === undefined ? OTHER : MATRIX;
  });
  return openName(simplified(parts), otherwise);
}

function dynamicLiteralName(base: string): DisplayedName {
  const { displayed: bare } = literalName(base, undefined);
  if (bare.mayBeCut) return bare;
  const opened = `${base} (`;
  const withValues = { parts: [opened, MATRIX, ')'], isCut: false };
  return { text: undefined, patterns: [...bare.patterns, withValues, cutPattern([opened, MATRIX])], mayBeCut: true };
}

/** The form of a name that was cut somewhere: only its beginning is known. */
function cutPattern([first = '']: NamePattern['parts']): NamePattern {
  return { parts: simplified([typeof first === 'string' ? first.slice(0, KEPT) : '', OTHER, CUT_MARK]), isCut: true };
}

function cut(name: string): string {
  return name.length > LONGEST ? name.slice(0, KEPT) + CUT_MARK : name;
}
