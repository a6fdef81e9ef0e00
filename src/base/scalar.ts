/** A value as GitHub's expressions have it, before any is evaluated. */
export type Scalar = null | boolean | number | string;

/** `matrix: { v: [0x10, 010, .5, 1_000] }` has 16, 10, 0.5 and a text. */
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;

/** Digits that GitHub shows of a number (.NET's `G15`). */
const PRECISION = 15;

/** Tells whether GitHub reads unquoted text in a YAML file as true or false: `yes` and `on` are text. */
export function isBoolean(text: string): boolean {
  return BOOLEAN.test(text);
}

/**
 * Returns the number that GitHub reads from unquoted text in a YAML file, by the core schema of YAML 1.2;
 * `undefined`: it is text, such as `1_000`, `1.2.3` and `12:30`.
 */
export function numberInYaml(text: string): number | undefined {
  const infinite = INFINITE.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? -Infinity : Infinity;
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  return numberIn(text);
}

/** Decimal, or a hexadecimal or octal number of at most 32 bits. */
function numberIn(text: string): number | undefined {
  if (DECIMAL.test(text)) return Number(text);
  const [, digits] = /^0x([0-9a-fA-F]+)$/.exec(text) ?? /^0o([0-7]+)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const bits = Number(text);
  // GitHub keeps these in a signed integer of 32 bits.
  return bits > 0xffff_ffff ? undefined : bits | 0;
}

/**
 * Formats a number as GitHub does in names and in `toJSON`, with at most 15 digits: `0.3`, `1E+21`, `1E-07`,
 * `Infinity`. `-0` is `0`, as in `toJSON`.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '', power = ''] = value.toExponential(PRECISION - 1).split('e');
  const exponent = Number(power);
  if (exponent > -5 && exponent < PRECISION) return plainDecimal(Number(`${mantissa}e${power}`), exponent);
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${digits}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function plainDecimal(value: number, exponent: number): string {
  const text = value.toFixed(PRECISION - 1 - exponent);
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^-0$/, '0');
}

/** Formats a value as GitHub puts it into text: nothing for null, `Array` and `Object` for what is no scalar. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'object') return Array.isArray(value) ? 'Array' : 'Object';
  return String(value);
}

/** Writes a value as `toJSON` of GitHub's expressions does: with two spaces, and numbers as `formatNumber` has them. */
export function formatJson(value: unknown, indent = ''): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const isList = Array.isArray(value);
  const items = Object.entries(value).map(
    ([key, inner]) => `${indent}  ${isList ? '' : `${JSON.stringify(key)}: `}${formatJson(inner, `${indent}  `)}`,
  );
  const [open, close] = isList ? '[]' : '{}';
  return items.length === 0 ? `${open}${close}` : `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

/**
 * Compares as `==` of GitHub's expressions does: text regardless of its case, values of different types as numbers.
 * Lists and objects equal nothing.
 */
export function looselyEqual(left: unknown, right: unknown): boolean {
  if (typeof left === 'object' && left !== null) return false;
  if (typeof right === 'object' && right !== null) return false;
  if (typeof left === 'string' && typeof right === 'string') return upperCase(left) === upperCase(right);
  if ((left ?? null) === null && (right ?? null) === null) return true;
  return asNumber(left) === asNumber(right);
}

function asNumber(value: unknown): number {
  if (typeof value !== 'string') return Number(value ?? 0);
  const text = value.trim();
  if (text === '') return 0;
  if (text === 'Infinity' || text === '-Infinity') return Number(text);
  return numberIn(text) ?? Number.NaN;
}

/** Case in .NET's ordinal comparison: one character for one, and no other letter becomes an ASCII one. */
function upperCase(text: string): string {
  return Array.from(text, (character) => {
    const upper = character.toUpperCase();
    const isSimple = upper.length === character.length && (upper > '\x7f' || character <= '\x7f');
    return isSimple ? upper : character;
  }).join('');
}
