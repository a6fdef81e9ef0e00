import { fill } from '../base/message.ts';
import { withoutTokens } from '../base/secrets.ts';
import { plainText } from '../base/text.ts';
import { MEASURE_MESSAGES as M } from './messages.ts';

/** One number that a job measured. */
export interface JobNumber {
  /** The label, `rows`: safe to print, on one line. */
  what: string;
  value: number;
  /** As it was written: `MB`; empty without one. */
  unit: string;
}

/** Lines of `measure` that are read. */
export const MOST_NUMBERS = 10;
/** The longest label, in UTF-16 units: twenty of them have to fit into an annotation. */
const LABEL_LENGTH = 50;
const UNIT_LENGTH = 12;

const FORM = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?) ?(.*)$/i;
/** A unit has no digits, quotes or brackets, so that it can't be taken for a part of the number. */
const UNIT = /^[\p{L}%°µ/²³·-]*$/u;

/** Returns a number with its unit; `undefined`: the text is none, or the number isn't finite. */
export function parseNumber(text: string): Pick<JobNumber, 'value' | 'unit'> | undefined {
  const [, digits, unit = ''] = FORM.exec(text) ?? [];
  const value = Number(digits);
  if (digits === undefined || !Number.isFinite(value) || unit.length > UNIT_LENGTH || !UNIT.test(unit))
    return undefined;
  return { value: value === 0 ? 0 : value, unit };
}

/** One line of `measure`: a number, patterns of files to measure, or why it can't be read. */
export type MeasureLine = JobNumber | { patterns: string } | { problem: string };

/**
 * Reads the lines of `measure`. The first colon with a blank after it ends the label, as in `require`.
 *
 * @param text the input, evaluated when the job ends
 */
export function parseMeasure(text: string): MeasureLine[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const more = lines.length - MOST_NUMBERS;
  const read = lines.slice(0, MOST_NUMBERS).map(parseLine);
  return more > 0 ? [...read, { problem: fill(M.measureTooMany.text, { most: MOST_NUMBERS, more }) }] : read;
}

function parseLine(line: string): MeasureLine {
  const colon = line.search(/:(?:[ \t]|$)/);
  const what = label(line.slice(0, Math.max(0, colon)));
  const value = line.slice(colon + 1).trim();
  if (colon === -1 || what === '') return { problem: fill(M.measureForm.text, { line: quoted(line) }) };
  const number = parseNumber(value);
  if (number !== undefined) return { what, ...number };
  if (what === 'files' && value !== '') return { patterns: value };
  if (value === '') return { problem: fill(M.measureEmpty.text, { what }) };
  return { problem: fill(M.measureNoNumber.text, { what, value: quoted(value) }) };
}

/** Returns a label as it is printed and compared. */
export function label(text: string): string {
  return plainText(text, LABEL_LENGTH);
}

/** Returns a part of the input for a message. What an expression leaves in it may be a secret. */
function quoted(text: string): string {
  return plainText(withoutTokens(text), 100);
}

/** Units that stand for the same thing, in how many of the first each is. Letters alone are those of `du -h` and `ls -lh`. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  {
    ...{ B: 1, byte: 1, bytes: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 },
    ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40, PiB: 2 ** 50 },
    ...{ K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40, P: 2 ** 50 },
  },
  {
    ...{ s: 1, sec: 1, secs: 1, second: 1, seconds: 1, ms: 1e-3, µs: 1e-6, us: 1e-6, ns: 1e-9 },
    ...{
      m: 60,
      min: 60,
      mins: 60,
      minute: 60,
      minutes: 60,
      h: 3600,
      hour: 3600,
      hours: 3600,
      d: 86_400,
      day: 86_400,
      days: 86_400,
    },
  },
];

/** Returns the number in the base of its unit: bytes, seconds, or as it is. Only numbers of the same unit are compared. */
export function inBaseUnit({ value, unit }: Pick<JobNumber, 'value' | 'unit'>): { value: number; unit: string } {
  for (const family of FAMILIES) {
    const factor = Object.hasOwn(family, unit) ? family[unit] : undefined;
    if (factor !== undefined) return { value: value * factor, unit: family === FAMILIES[0] ? 'B' : 's' };
  }
  return { value, unit };
}

/** Returns a number as people read it: `11,900`, `18.4 MB`. @param unit of the base, or of the user's own */
export function formatNumber(value: number, unit: string): string {
  if (unit === 'B') return formatBytes(value);
  const digits = Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : 3;
  const isHuge = Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-3);
  const text = isHuge ? value.toPrecision(4) : withCommas(String(Number(value.toFixed(digits))));
  return unit === '' ? text : `${text} ${unit}`;
}

function formatBytes(bytes: number): string {
  const size = Math.abs(bytes);
  const [factor, unit] =
    size >= 1e12 ? [1e12, 'TB'] : size >= 1e9 ? [1e9, 'GB'] : size >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB'];
  return size < 1e3
    ? `${Math.round(bytes)} B`
    : `${withCommas(String(Number((bytes / factor).toPrecision(4))))} ${unit}`;
}

/** Returns digits in groups of three. Not `toLocaleString`, which loads the tables of all languages. */
function withCommas(digits: string): string {
  return digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}
