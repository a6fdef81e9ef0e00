/** A piece of a text in a workflow file: as it is written, or what stands between `${{` and `}}`. */
export type Piece = { text: string } | { expression: string };

const OPENS = '${{';
/** An expression up to its end; braces within quoted text don't end it, and a quote in such text is doubled. */
const EXPRESSION = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/y;

/** Tells whether GitHub evaluates a text of a workflow file before using it. */
export function hasExpression(text: string): boolean {
  return text.includes(OPENS);
}

/** Splits a text of a workflow file at its expressions. One that isn't closed extends to the end. */
export function splitExpressions(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const opens = text.indexOf(OPENS, at);
    if (opens !== at) pieces.push({ text: text.slice(at, opens === -1 ? text.length : opens) });
    if (opens === -1) break;
    EXPRESSION.lastIndex = opens;
    const [whole, expression] = EXPRESSION.exec(text) ?? [text.slice(opens), text.slice(opens + OPENS.length)];
    pieces.push({ expression: (expression ?? '').trim() });
    at = opens + whole.length;
  }
  return pieces;
}

/** The next step of a path: `.name`, `['name']` or `[0]`. */
const STEP = /\s*(?:\.\s*([A-Za-z_][\w-]*)|\[\s*(?:'((?:[^']|'')*)'|(\d+))\s*\])\s*/y;

/**
 * Returns the path that an expression reads from a context and nothing more: `matrix.a['b'][0]` read from `matrix` is
 * `['a', 'b', '0']`. `undefined`: it is any other expression.
 */
export function pathFrom(context: string, expression: string): string[] | undefined {
  const text = expression.trim();
  if (text.slice(0, context.length).toLowerCase() !== context) return undefined;
  const path: string[] = [];
  for (STEP.lastIndex = context.length; STEP.lastIndex < text.length; ) {
    const [whole, property, quoted, index] = STEP.exec(text) ?? [];
    if (whole === undefined) return undefined;
    path.push(property ?? quoted?.replaceAll("''", "'") ?? index ?? '');
  }
  return path.length > 0 ? path : undefined;
}

/**
 * Reads what a path leads to, as an expression does: keys regardless of their case, items by their position.
 * `null`: nothing is there.
 */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const step of path) found = childOf(found, step);
  return found ?? null;
}

function childOf(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return /^\d+$/.test(step) ? value[Number(step)] : null;
  const key = keyLike(Object.keys(value), step);
  return key === undefined ? null : (value as Record<string, unknown>)[key];
}

/** Returns the key that GitHub takes for this one: it doesn't distinguish their case. */
export function keyLike(keys: readonly string[], wanted: string): string | undefined {
  return keys.includes(wanted) ? wanted : keys.find((key) => key.toUpperCase() === wanted.toUpperCase());
}
