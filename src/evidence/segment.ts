/** A part of a pattern for one name: a character, any characters (`*`), or a group of alternatives (`+(a|b)`). */
type Part =
  | { kind: 'char'; accepts: (char: string) => boolean }
  | { kind: 'any' }
  | { kind: 'group'; repeat: string; alternatives: Part[][] };

/** A function that says whether the whole of a name matches. */
export type NameMatcher = (name: string) => boolean;

/**
 * Compiles the part of a pattern between two slashes.
 *
 * Matching moves all possible positions along together, so its time grows with name × pattern; groups within groups
 * multiply it, which is why `patternProblem` limits them. The libraries for such patterns build a regular expression, which
 * can take exponentially long: `*a*a*a*a*b` never ends there.
 *
 * Names that begin with a dot match only where the pattern has that dot.
 */
export function compileSegment(pattern: string): NameMatcher {
  const [parts] = partsFrom([...pattern], 0, false);
  const acceptsDot = /^(?:\.|[@+?*!]\((?:[^)]*\|)?\.)/.test(pattern);
  return (name) => {
    if (name.startsWith('.') && !acceptsDot) return false;
    const chars = [...name];
    return endsOf(parts, chars, new Set([0]), new Map()).has(chars.length);
  };
}

/** Reads parts up to the end, or in a group up to `|` or `)`. Gives them, and where the reading ended. */
function partsFrom(chars: readonly string[], start: number, isInGroup: boolean): [Part[], number] {
  const parts: Part[] = [];
  let at = start;
  while (at < chars.length) {
    const char = chars[at] ?? '';
    if (isInGroup && (char === '|' || char === ')')) break;
    const [part, end] = groupAt(chars, at) ?? classAt(chars, at) ?? [single(char), at + 1];
    parts.push(part);
    at = end;
  }
  return [parts, at];
}

function single(char: string): Part {
  if (char === '*') return { kind: 'any' };
  if (char === '?') return { kind: 'char', accepts: () => true };
  return { kind: 'char', accepts: (other) => other === char };
}

/** `@(a|b)`, `?(…)`, `*(…)`, `+(…)`, `!(…)`; `undefined` where none is there, or it doesn't end. */
function groupAt(chars: readonly string[], start: number): [Part, number] | undefined {
  const repeat = chars[start] ?? '';
  if (!'@?*+!'.includes(repeat) || chars[start + 1] !== '(') return undefined;
  const alternatives: Part[][] = [];
  let at = start + 1;
  do {
    const [parts, end] = partsFrom(chars, at + 1, true);
    alternatives.push(parts);
    at = end;
  } while (chars[at] === '|');
  return chars[at] === ')' ? [{ kind: 'group', repeat, alternatives }, at + 1] : undefined;
}

/** The classes of POSIX by name, as regular expressions know them. */
const POSIX_CLASSES: Readonly<Record<string, string>> = {
  alnum: '\\p{L}\\p{Nl}\\p{Nd}',
  alpha: '\\p{L}\\p{Nl}',
  blank: '\\p{Zs}\\t',
  digit: '\\p{Nd}',
  lower: '\\p{Ll}',
  punct: '\\p{P}',
  space: '\\p{Z}\\t\\r\\n\\v\\f',
  upper: '\\p{Lu}',
  word: '\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}',
  xdigit: 'A-Fa-f0-9',
};

/** `[abc]`, `[a-z]`, `[!a]`, `[[:digit:]]`; `undefined` where none is there, or it doesn't end. */
function classAt(chars: readonly string[], start: number): [Part, number] | undefined {
  const [whole, not = '', inside = ''] =
    /^\[([!^]?)(\]?(?:\[:\w+:\]|[^\]])*)\]/u.exec(chars.slice(start).join('')) ?? [];
  if (whole === undefined || chars[start] !== '[' || inside === '') return undefined;
  const set = inside.replace(/\[:(\w+):\]|[\\\]^[]/g, (text, name?: string) =>
    name === undefined ? `\\${text}` : (POSIX_CLASSES[name] ?? ''),
  );
  const pattern = classPattern(`[${not === '' ? '' : '^'}${set}]`);
  return [{ kind: 'char', accepts: (char) => pattern?.test(char) ?? false }, start + [...whole].length];
}

/** `undefined` for a range that runs backwards, which matches nothing. */
function classPattern(source: string): RegExp | undefined {
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return undefined;
  }
}

type Positions = ReadonlySet<number>;
type Group = Part & { kind: 'group' };
/** The ends of `!(…)` that were found already, by the group and the position at which it began. */
type Known = Map<Part, Map<number, Positions>>;

/** All positions at which these parts can end when they begin at one of `starts`. */
function endsOf(parts: readonly Part[], chars: readonly string[], starts: Positions, known: Known): Positions {
  let positions = starts;
  for (const part of parts) {
    if (positions.size === 0) break;
    positions = endsOfPart(part, chars, positions, known);
  }
  return positions;
}

function endsOfPart(part: Part, chars: readonly string[], starts: Positions, known: Known): Positions {
  if (part.kind === 'any') return allFrom(Math.min(...starts), chars.length);
  if (part.kind === 'group') {
    return part.repeat === '!' ? endsOfNot(part, chars, starts, known) : endsOfGroup(part, chars, starts, known);
  }
  const matching = [...starts].filter((at) => at < chars.length && part.accepts(chars[at] ?? ''));
  return new Set(matching.map((at) => at + 1));
}

/** The ends after one of the alternatives. */
function endsOnce({ alternatives }: Group, chars: readonly string[], starts: Positions, known: Known): Positions {
  return new Set(alternatives.flatMap((parts) => [...endsOf(parts, chars, starts, known)]));
}

function endsOfGroup(group: Group, chars: readonly string[], starts: Positions, known: Known): Positions {
  const { repeat } = group;
  let added = endsOnce(group, chars, starts, known);
  const ends = new Set(repeat === '?' || repeat === '*' ? [...starts, ...added] : added);
  // Repeated from the positions that are new, until there are none.
  while ((repeat === '*' || repeat === '+') && added.size > 0) {
    const next = [...endsOnce(group, chars, added, known)].filter((end) => !ends.has(end));
    for (const end of next) ends.add(end);
    added = new Set(next);
  }
  return ends;
}

/** The ends of any text that is none of the alternatives. Which texts those are depends on where each begins. */
function endsOfNot(group: Group, chars: readonly string[], starts: Positions, known: Known): Positions {
  const cache = known.get(group) ?? new Map<number, Positions>();
  known.set(group, cache);
  const ends = new Set<number>();
  for (const start of starts) {
    const excluded = cache.get(start) ?? endsOnce(group, chars, new Set([start]), known);
    cache.set(start, excluded);
    for (const end of allFrom(start, chars.length)) if (!excluded.has(end)) ends.add(end);
  }
  return ends;
}

function allFrom(start: number, end: number): Positions {
  return new Set(Array.from({ length: end - start + 1 }, (_, index) => start + index));
}
