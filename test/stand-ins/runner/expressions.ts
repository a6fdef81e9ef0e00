/**
 * GitHub's expressions, by GitHub's own engine, and the templates around them: `${{ … }}` in text
 * (src/Sdk/DTObjectTemplating/ObjectTemplating/TemplateReader.cs, ParseScalar) and bare conditions
 * (PipelineTemplateConverter.ConvertToIfCondition).
 */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { TokenType } from '@actions/expressions/lexer';
import { truthy } from '@actions/expressions/result';
import type { Status } from './spec.ts';

/** What an expression may name. A context that holds nothing is null, one that is not here is an error. */
export interface Scope {
  contexts: Readonly<Record<string, unknown>>;
  /** The job's status: with it, `success()` and its like exist. */
  status?: Status;
}

/** Thrown by the engine, or by a template: the text is for the user. */
export class TemplateError extends Error {}

const STATUS_FUNCTIONS = new Set(['success', 'failure', 'cancelled', 'always']);

/** A name-value map whose names keep their case: `env`, on anything but Windows. */
export class CaseSensitiveDictionary extends data.Dictionary {
  readonly #values = new Map<string, data.ExpressionData>();

  override add(key: string, value: data.ExpressionData): void {
    if (!this.#values.has(key)) this.#values.set(key, value);
  }

  override get(key: string): data.ExpressionData | undefined {
    return this.#values.get(key);
  }

  override values(): data.ExpressionData[] {
    return [...this.#values.values()];
  }

  override pairs(): { key: string; value: data.ExpressionData }[] {
    return [...this.#values].map(([key, value]) => ({ key, value }));
  }
}

/** The `env` context. */
export function envData(env: Iterable<readonly [string, string]>): CaseSensitiveDictionary {
  const result = new CaseSensitiveDictionary();
  for (const [key, value] of env) result.add(key, new data.StringData(value));
  return result;
}

/** Text with `${{ }}` in it, evaluated to text: null is empty, an object is refused where it is all there is. */
export function evaluateTemplate(template: string, scope: Scope): string {
  const segments = split(template);
  const [only] = segments;
  if (segments.length === 1 && only?.expression) {
    const value = evaluate(only.text, scope);
    if (value.kind === data.Kind.Dictionary) throw new TemplateError('A mapping was not expected');
    if (value.kind === data.Kind.Array) throw new TemplateError('A sequence was not expected');
    return value.coerceString();
  }
  return segments.map(({ text, expression }) => (expression ? evaluate(text, scope).coerceString() : text)).join('');
}

/** Whether a condition, as `conditionOf` gave it, holds. */
export function evaluateCondition(condition: string, scope: Scope): boolean {
  return truthy(evaluate(condition, scope));
}

/** The condition that an `if:` stands for: without a status function in it, success is asked for as well. */
export function conditionOf(text: string | undefined): string {
  const condition = toExpression(text ?? '').trim();
  if (condition === '') return 'success()';
  return namesStatus(condition) ? condition : `success() && (${condition})`;
}

/** Throws a TemplateError where a template names a context or function that it may not, or cannot be read at all. */
export function checkTemplate(template: string, contexts: readonly string[]): void {
  for (const { text, expression } of split(template)) if (expression) parse(text, contexts, []);
}

/** As `checkTemplate`, for what `conditionOf` gave. */
export function checkCondition(condition: string, contexts: readonly string[]): void {
  parse(condition, contexts, statusFunctions('success'));
}

/** Whether text holds `${{`. */
export function isTemplate(text: string): boolean {
  return text.includes('${{');
}

/** A plain value as the engine's data. */
export function toData(value: unknown): data.ExpressionData {
  if (value instanceof data.Dictionary) return value;
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  if (typeof value !== 'object') throw new TypeError(`no expression data: ${typeof value}`);
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
}

function evaluate(expression: string, scope: Scope): data.ExpressionData {
  const functions = scope.status === undefined ? [] : statusFunctions(scope.status);
  const tree = parse(expression, Object.keys(scope.contexts), functions);
  const contexts = toData(scope.contexts) as data.Dictionary;
  const byName = new Map([...functions, HASH_FILES].map((definition) => [definition.name.toLowerCase(), definition]));
  try {
    return new Evaluator(tree, contexts, byName).evaluate();
  } catch (error) {
    throw new TemplateError(messageOf(error));
  }
}

function parse(expression: string, contexts: readonly string[], functions: readonly FunctionDefinition[]) {
  try {
    const { tokens } = new Lexer(expression).lex();
    const tree = new Parser(tokens, [...contexts], [...functions, HASH_FILES]).parse();
    if (!tree) throw new TemplateError('An expression was expected');
    return tree;
  } catch (error) {
    throw new TemplateError(`${messageOf(error)}. Located within expression: ${expression}`);
  }
}

/** SuccessFunction.cs and its neighbours: outside of composite actions, all of them read the job's status. */
function statusFunctions(status: Status): FunctionDefinition[] {
  const statusIs = (name: string, holds: boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(holds),
  });
  return [
    statusIs('success', status === 'success'),
    statusIs('failure', status === 'failure'),
    statusIs('cancelled', status === 'cancelled'),
    statusIs('always', true),
  ];
}

const HASH_FILES: FunctionDefinition = {
  name: 'hashFiles',
  minArgs: 1,
  maxArgs: 255,
  call: () => {
    throw new TemplateError('hashFiles() is not modelled by this runner');
  },
};

interface Segment {
  text: string;
  expression: boolean;
}

function split(template: string): Segment[] {
  const segments: Segment[] = [];
  let rest = template;
  for (let start = rest.indexOf('${{'); start >= 0; start = rest.indexOf('${{')) {
    const end = endOfExpression(rest, start + 3);
    if (start > 0) segments.push({ text: rest.slice(0, start), expression: false });
    segments.push({ text: rest.slice(start + 3, end).trim(), expression: true });
    rest = rest.slice(end + 2);
  }
  if (rest !== '' || segments.length === 0) segments.push({ text: rest, expression: false });
  return segments;
}

/** Where the `}}` stands that is not inside of a string of the expression. */
function endOfExpression(text: string, from: number): number {
  let inString = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") inString = !inString;
    if (!inString && text.startsWith('}}', at)) return at;
  }
  throw new TemplateError('The expression is not closed. An unescaped ${{ sequence was found, but no closing }}');
}

/** Text with an expression among other things is a call of `format`, so `${{ false }} ` is text, and true. */
function toExpression(text: string): string {
  const segments = split(text);
  const [only] = segments;
  if (segments.length === 1 && only) return only.text;
  const expressions = segments.filter((segment) => segment.expression).map((segment) => segment.text);
  let index = 0;
  const literal = segments
    .map((segment) => (segment.expression ? `{${index++}}` : escapeFormat(segment.text)))
    .join('');
  return `format('${literal}', ${expressions.join(', ')})`;
}

function escapeFormat(text: string): string {
  return text.replaceAll("'", "''").replaceAll('{', '{{').replaceAll('}', '}}');
}

function namesStatus(condition: string): boolean {
  const { tokens } = new Lexer(condition).lex();
  return tokens.some(
    (token, index) =>
      token.type === TokenType.IDENTIFIER &&
      STATUS_FUNCTIONS.has(token.lexeme.toLowerCase()) &&
      tokens[index + 1]?.type === TokenType.LEFT_PAREN,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
