/** A comma, or a brace, that isn't within deeper braces. */
interface Split {
  before: string;
  items: string[];
  after: string;
}

/**
 * The patterns that braces stand for, as in a shell: `{a,b}.csv` is `a.csv` and `b.csv`, `{1..3}` is `1`, `2` and `3`. Braces
 * without a comma or a range are characters like others. The caller limits how many there may be (`patternProblem`).
 */
export function expandBraces(pattern: string): string[] {
  const split = firstBraces(pattern);
  if (split === undefined) return [pattern];
  const { before, items, after } = split;
  const ends = expandBraces(after);
  return items.flatMap((item) => expandBraces(item).flatMap((middle) => ends.map((end) => before + middle + end)));
}

function firstBraces(pattern: string): Split | undefined {
  for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
    const inside = itemsFrom(pattern, open + 1);
    if (inside === undefined) continue;
    const items = inside.items.length > 1 ? inside.items : rangeOf(inside.items[0] ?? '');
    if (items !== undefined) return { before: pattern.slice(0, open), items, after: pattern.slice(inside.end + 1) };
  }
  return undefined;
}

/** The items up to the closing brace, and where that is; `undefined` where there is none. */
function itemsFrom(pattern: string, start: number): { items: string[]; end: number } | undefined {
  const items: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (depth === 0 && (char === ',' || char === '}')) {
      items.push(pattern.slice(from, at));
      if (char === '}') return { items, end: at };
      from = at + 1;
    }
  }
  return undefined;
}

const RANGE = /^(?:(-?\d+)\.\.(-?\d+)|([A-Za-z])\.\.([A-Za-z]))(?:\.\.(-?\d+))?$/;

/** `1..10`, `a..e`, `0..100..10`: its values. Numbers with a leading zero are all of the same width. */
function rangeOf(text: string): string[] | undefined {
  const [match, first, last, from, to, step] = RANGE.exec(text) ?? [];
  if (match === undefined) return undefined;
  const by = Math.abs(Number(step ?? 1)) || 1;
  if (first === undefined || last === undefined) {
    return steps(from?.codePointAt(0) ?? 0, to?.codePointAt(0) ?? 0, by).map((code) => String.fromCodePoint(code));
  }
  const isPadded = [first, last].some((number) => /^-?0\d/.test(number));
  const width = isPadded ? Math.max(first.length, last.length) : 0;
  return steps(Number(first), Number(last), by).map((number) => padded(number, width));
}

function padded(number: number, width: number): string {
  const sign = number < 0 ? '-' : '';
  return sign + String(Math.abs(number)).padStart(width - sign.length, '0');
}

function steps(from: number, to: number, by: number): number[] {
  const count = Math.floor(Math.abs(to - from) / by) + 1;
  return Array.from({ length: count }, (_, index) => from + index * by * Math.sign(to - from));
}
