/** Whether a scheduled run of a cron starts a job, by the job's `if`. */
export type ScheduledRun = 'runs' | 'skipped' | 'unknown';

/** The decision of an `if` about a cron. */
export interface ScheduleCondition {
  run: ScheduledRun;
  /** It reads `github.event.schedule` in a way that isn't understood, so `unknown` says nothing about this cron. */
  isOpaque: boolean;
}

type Scalar = string | number | boolean | null;

/** A value of an expression, if it is known. */
type Value =
  | { value: Scalar | Scalar[]; isOfSchedule: boolean }
  /** `isOpaque`: what makes it unknown reads the cron. */
  | { value: undefined; isOpaque: boolean };

const UNKNOWN: Value = { value: undefined, isOpaque: false };
const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(&&|\|\||[!=<>]=|[!<>(),])|(-?(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?![\w.]))|([a-z_][\w-]*(?:\s*\.\s*(?:[a-z_][\w-]*|\*)|\s*\[\s*(?:'(?:[^']|'')*'|\d+)\s*\])*))/iy;

/**
 * Evaluates the `if` of a job for a run that the schedule started with this cron.
 *
 * Understands `==`, `!=`, `&&`, `||`, `!`, parentheses, and `contains`, `startsWith` and `endsWith`, about
 * `github.event.schedule` and `github.event_name`. Everything else is unknown, `always()` and `success()` included.
 *
 * @param condition as it stands in the file, with or without `${{ }}`; `undefined`: the job has none
 */
export function evaluateScheduleIf(condition: string | undefined, cron: string): ScheduleCondition {
  const text = condition?.trim() ?? '';
  if (text === '') return { run: 'runs', isOpaque: false };
  const result = evaluate(expressionIn(text), cron) ?? { value: undefined, isOpaque: readsSchedule(text) };
  if (result.value === undefined) return { run: 'unknown', isOpaque: result.isOpaque };
  return { run: isTrue(result.value) ? 'runs' : 'skipped', isOpaque: false };
}

/** Tells whether an expression reads the cron that started the run. */
export function readsSchedule(text: string): boolean {
  return /\bgithub\s*(?:\.\s*event|\[\s*'event'\s*\])\s*(?:\.\s*schedule\b|\[\s*'schedule'\s*\])/i.test(text);
}

/** The whole text is one expression, or it is text with expressions in it, which is nothing that is understood. */
function expressionIn(text: string): string {
  return /^\$\{\{((?:(?!\$\{\{).)*)\}\}$/s.exec(text)?.[1] ?? text;
}

function evaluate(expression: string, cron: string): Value | undefined {
  const tokens = tokensOf(expression);
  if (tokens === undefined) return undefined;
  const parser = new Parser(tokens, cron);
  const value = parser.either();
  return parser.isAtEnd() ? value : undefined;
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
  }
  return tokens;
}

/** A recursive descent over the tokens, by GitHub's precedence: `!`, comparisons, `&&`, `||`. */
class Parser {
  private readonly tokens: readonly string[];
  private readonly cron: string;
  private at = 0;

  constructor(tokens: readonly string[], cron: string) {
    this.tokens = tokens;
    this.cron = cron;
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  either(): Value {
    let left = this.both();
    while (this.take('||')) left = or(left, this.both());
    return left;
  }

  private both(): Value {
    let left = this.comparison();
    while (this.take('&&')) left = and(left, this.comparison());
    return left;
  }

  private comparison(): Value {
    let left = this.not();
    for (;;) {
      if (this.take('==')) left = equals(left, this.not(), true);
      else if (this.take('!=')) left = equals(left, this.not(), false);
      else if (['<', '>', '<=', '>='].some((operator) => this.take(operator))) left = unknownOf([left, this.not()]);
      else return left;
    }
  }

  private not(): Value {
    if (!this.take('!')) return this.primary();
    const operand = this.not();
    return operand.value === undefined ? operand : { ...operand, value: !isTrue(operand.value) };
  }

  private primary(): Value {
    if (this.take('(')) {
      const inner = this.either();
      return this.take(')') ? inner : this.broken();
    }
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (token.startsWith("'")) return known(token.slice(1, -1).replaceAll("''", "'"));
    if (/^-?\d/.test(token)) return known(Number(token));
    if (!/^[a-z_]/i.test(token)) return this.broken();
    return this.take('(') ? this.call(token.toLowerCase()) : this.path(token);
  }

  private call(name: string): Value {
    const given: Value[] = [];
    if (!this.take(')')) {
      do given.push(this.either());
      while (this.take(','));
      if (!this.take(')')) return this.broken();
    }
    return callOf(name, given) ?? unknownOf(given);
  }

  private path(token: string): Value {
    const path = token
      .toLowerCase()
      .replace(/\s*\[\s*'([^']*)'\s*\]/g, '.$1')
      .replace(/\s/g, '');
    if (path === 'true' || path === 'false') return known(path === 'true');
    if (path === 'null') return known(null);
    if (path === 'github.event.schedule') return { value: this.cron, isOfSchedule: true };
    if (path === 'github.event_name') return known('schedule');
    // The whole event contains the cron, too.
    return path === 'github.event' || path === 'github' ? { value: undefined, isOpaque: true } : UNKNOWN;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }

  /** Moves behind the end, so that an expression that can't be parsed is never complete. */
  private broken(): Value {
    this.at = this.tokens.length + 1;
    return UNKNOWN;
  }
}

function known(value: Scalar): Value {
  return { value, isOfSchedule: false };
}

/** The result of an operation that isn't understood. */
function unknownOf(operands: readonly Value[]): Value {
  const isOpaque = operands.some((one) => (one.value === undefined ? one.isOpaque : one.isOfSchedule));
  return { value: undefined, isOpaque };
}

function or(left: Value, right: Value): Value {
  if (left.value !== undefined) return isTrue(left.value) ? left : right;
  return right.value !== undefined && isTrue(right.value) ? right : logical(left, right);
}

function and(left: Value, right: Value): Value {
  if (left.value !== undefined) return isTrue(left.value) ? right : left;
  return right.value !== undefined && !isTrue(right.value) ? right : logical(left, right);
}

function logical(left: Value, right: Value): Value {
  return { value: undefined, isOpaque: [left, right].some((one) => one.value === undefined && one.isOpaque) };
}

function equals(left: Value, right: Value, wanted: boolean): Value {
  const isOfSchedule = [left, right].some((one) => one.value !== undefined && one.isOfSchedule);
  const [a, b] = [left.value, right.value];
  if (a === undefined || b === undefined || typeof a === 'object' || typeof b === 'object') {
    return a === null && b === null ? { value: wanted, isOfSchedule } : unknownOf([left, right]);
  }
  // Text of a cron is never equal to a number, and GitHub compares text regardless of its case.
  if (typeof a !== typeof b) return unknownOf([left, right]);
  return { value: (lower(a) === lower(b)) === wanted, isOfSchedule };
}

function callOf(name: string, given: readonly Value[]): Value | undefined {
  const [first, second] = given;
  if (name === 'fromjson' && first !== undefined && given.length === 1) return fromJson(first);
  if (first?.value === undefined || second?.value === undefined || given.length !== 2) return undefined;
  const isOfSchedule = first.isOfSchedule || second.isOfSchedule;
  const [where, what] = [first.value, second.value];
  if (typeof what === 'object') return undefined;
  if (Array.isArray(where)) {
    return name === 'contains' ? { value: where.some((item) => lower(item) === lower(what)), isOfSchedule } : undefined;
  }
  const [text, part] = [String(lower(where ?? '')), String(lower(what ?? ''))];
  if (name === 'contains') return { value: text.includes(part), isOfSchedule };
  if (name === 'startswith') return { value: text.startsWith(part), isOfSchedule };
  return name === 'endswith' ? { value: text.endsWith(part), isOfSchedule } : undefined;
}

function fromJson({ value }: Value): Value | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const json: unknown = JSON.parse(value);
    const isScalar = (item: unknown) => item === null || ['string', 'number', 'boolean'].includes(typeof item);
    const isUsable = Array.isArray(json) ? json.every(isScalar) : isScalar(json);
    return isUsable ? { value: json as Scalar | Scalar[], isOfSchedule: false } : undefined;
  } catch {
    return undefined;
  }
}

function lower(value: Scalar): Scalar {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function isTrue(value: Scalar | Scalar[]): boolean {
  return typeof value === 'object' ? value !== null : Boolean(value);
}
