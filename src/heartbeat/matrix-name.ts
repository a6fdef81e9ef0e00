import { createHash } from 'node:crypto';
import { formatValue, numberInYaml } from '../base/scalar.ts';

/** The values of one job of a matrix, from `toJSON(matrix)` or from the workflow file. */
export type MatrixValues = Readonly<Record<string, unknown>>;

/** A longer name is cut, and ends in a hash of the whole. In UTF-16 units. */
const LONGEST_NAME = 200;
const HASH_LENGTH = 8;
/** Stands before every hash, and in no value that is shown without one. */
const HASH_MARK = '~';

/**
 * Reads the text of `${{ toJSON(matrix) }}`, which isn't always JSON: GitHub writes `Infinity` and `NaN` as they are.
 *
 * @returns `undefined` if the job has no matrix (`null`, or nothing)
 * @throws SyntaxError if it is neither
 */
export function parseMatrix(text: string): MatrixValues | undefined {
  if (text.trim() === '') return undefined;
  // Every string gets a letter in front, so that none of them can be taken for what stands for NaN.
  const marked = text.replace(/("(?:[^"\\]|\\.)*")|-?Infinity|NaN|-?\d[\d.]*(?:[eE][-+]?\d+)?/g, (token, quoted) =>
    quoted === undefined ? finiteToken(token) : `"s${token.slice(1)}`,
  );
  const parsed = unmarked(JSON.parse(marked));
  if (parsed === null) return undefined;
  if (typeof parsed !== 'object' || Array.isArray(parsed)) throw new SyntaxError('`matrix` is not an object');
  return parsed as MatrixValues;
}

function finiteToken(token: string): string {
  if (token === 'NaN') return '"NaN"';
  if (token.endsWith('Infinity')) return token.replace('Infinity', '1e999');
  // The largest numbers, rounded to 15 digits, are above what a number can be.
  return Number.isFinite(Number(token)) ? token : String(Math.sign(Number(token)) * Number.MAX_VALUE);
}

function unmarked(value: unknown): unknown {
  if (typeof value === 'string') return value === 'NaN' ? Number.NaN : value.slice(1);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unmarked);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.slice(1), unmarked(inner)]));
}

/**
 * Returns what distinguishes a matrix job in the name of its heartbeat: all values, sorted by key, `20, eu` for
 * `node: 20` and `region: eu`.
 *
 * Two different sets of values, keys included, never give the same label in one matrix; the same set always does, whatever
 * the order of its keys. Values are shown alone only if each can be read back from the label: numbers, and plain text that
 * is no number. Otherwise a hash over all keys and values follows: `22, eu ~5f1c2a9e`. So it does for a value that says
 * nothing without its key, since `include` often has rows such as `{ asan: true }` and `{ msan: true }`.
 *
 * @param hasTwin the matrix has a job with the same values under other keys, as its file shows
 */
export function matrixLabel(values: MatrixValues, hasTwin = false): string {
  const sorted = entriesOf(values).map(([, value]) => value);
  const isTold = !hasTwin && sorted.length > 0 && sorted.every(isPlain);
  if (isTold) return sorted.map(formatValue).join(', ');
  return hashedLabel(sorted.flatMap(leavesOf), canonical(values));
}

/**
 * Returns the label of texts that a displayed name shows, of which only the text is known. A single one can be a list
 * of values, `eu, 1`. Different lists of the same length have different labels.
 */
export function shownLabel(texts: readonly string[]): string {
  const parts = texts.length === 1 ? texts.flatMap((text) => text.split(', ')) : texts;
  return parts.every(isPlainText) ? parts.join(', ') : hashedLabel(texts, canonical(texts));
}

function hashedLabel(texts: readonly string[], hashed: string): string {
  const shown = texts.map(printable).filter((text) => text !== '');
  return `${shown.join(', ')} ${HASH_MARK}${hash(hashed)}`.trimStart();
}

/** Adds to a name what distinguishes this matrix job: `octo-org/shop/nightly.yml/backup (20, eu)`. */
export function withMatrix(name: string, values: MatrixValues | undefined, hasTwin = false): string {
  return values === undefined ? name : `${name} (${matrixLabel(values, hasTwin)})`;
}

/** Cuts a name that is longer than 200 UTF-16 units; its end is then a hash of the whole name. */
export function cutName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  // Half a pair at the cut would be sent as another character than the one that comes back.
  return `${name.slice(0, LONGEST_NAME - HASH_LENGTH - 1).toWellFormed()}${HASH_MARK}${hash(name)}`;
}

function entriesOf(values: object): [string, unknown][] {
  return Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Text that, as true and false, says nothing without its key. GitHub reads `on` and `yes` as text. */
const FLAG = /^(?:on|off|yes|no|y|n|enabled?|disabled?)$/i;

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && isPlainText(value) && !looksTyped(value) && !FLAG.test(value);
}

/**
 * Tells whether text can stand in a label as it is: letters, digits, punctuation and symbols with single spaces between
 * them, without what separates values, and the same in every Unicode normalization.
 */
function isPlainText(text: string): boolean {
  return /^[^\p{C}\p{Z}(),~]+(?: [^\p{C}\p{Z}(),~]+)*$/u.test(text) && text === text.normalize('NFKC');
}

/** Tells whether another type prints the same text: `'20'`, `'true'`; but not `'3.10'`, since that number is 3.1. */
function looksTyped(text: string): boolean {
  if (/^(?:true|false|null|NaN|-?Infinity)$/.test(text)) return true;
  const number = numberInYaml(text);
  return number !== undefined && formatValue(number) === text;
}

function leavesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [formatValue(value)];
  return (Array.isArray(value) ? value : entriesOf(value).map(([, inner]) => inner)).flatMap(leavesOf);
}

/** Returns text as a label shows it: one line without parentheses, which end a label. */
export function printable(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .trim();
}

/** JSON with sorted keys at every level, and numbers as GitHub formats them. */
function canonical(value: unknown): string {
  if (typeof value === 'number') return formatValue(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${entriesOf(value)
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
