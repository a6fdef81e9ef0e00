import native from 'node:path';
import { say } from '../base/message.ts';
import { plainText } from '../base/text.ts';
import { PATTERN_MESSAGES } from './messages.ts';
import { type PathStyle, slashed } from './path.ts';

/** More alternatives than this are refused: braces multiply, and each alternative is matched on its own. */
const MOST_ALTERNATIVES = 200;
const LONGEST = 1000;
/** Matching takes longer with each group within another one. */
const MOST_NESTED = 2;

/** Longest pattern that a message quotes, in UTF-16 units. */
const QUOTED_LENGTH = 100;

/**
 * Returns why a pattern can't be used, as a message; `undefined` where it can.
 *
 * The patterns are those of Node's `fs.glob`: `*`, `?`, `**`, `[ab]`, `{a,b}`, `+(a|b)`. `*` and `**` leave out names
 * that begin with a dot, and `**` does not follow symlinks to folders. A backslash is another `/` there, so outside
 * Windows it is refused rather than misread; `[[]` is a literal `[`.
 */
export function patternProblem(line: string, style: PathStyle = native, input = 'require-files'): string | undefined {
  const full = slashed(line, style);
  const pattern = plainText(full, QUOTED_LENGTH);
  if (full.length > LONGEST) return say(PATTERN_MESSAGES.patternTooLong, { input, pattern, most: LONGEST });
  if (/\p{Cc}/u.test(full)) return say(PATTERN_MESSAGES.patternControl, { input, pattern });
  if (/^!(?!\()/.test(full)) return say(PATTERN_MESSAGES.patternExclusion, { input, pattern });
  if (full.includes('\\')) return say(PATTERN_MESSAGES.patternBackslash, { input, pattern });
  if (leavesWorkspace(full, style)) return say(PATTERN_MESSAGES.patternOutside, { input, pattern });
  // After a brace, an absolute path isn't at the start of the line.
  if (/[{(|]\/|\{[^}]*,\//.test(full)) return say(PATTERN_MESSAGES.patternAbsolute, { input, pattern });
  if (full.endsWith('/')) return say(PATTERN_MESSAGES.patternDirectory, { input, pattern });
  if (groupDepth(full) > MOST_NESTED) return say(PATTERN_MESSAGES.patternNested, { input, pattern, most: MOST_NESTED });
  if (alternatives(full) > MOST_ALTERNATIVES) {
    return say(PATTERN_MESSAGES.patternBraces, { input, pattern, most: MOST_ALTERNATIVES });
  }
  return undefined;
}

/** How deep groups (`@(a|+(b))`) are nested: too high where there are other brackets, never too low. */
function groupDepth(pattern: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of pattern) {
    if (char === '(') depth++;
    if (char === ')' && depth > 0) depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function leavesWorkspace(pattern: string, { sep }: PathStyle): boolean {
  if (/^(?:\/|[A-Za-z]:|~(?:\/|$))/.test(pattern)) return true;
  const names = pattern.split(/[/{},()|]/);
  // Behind a brace a drive is not at the start of the line. Elsewhere a colon is a character like others.
  return names.includes('..') || (sep === '\\' && names.some((name) => /^[A-Za-z]:/.test(name)));
}

/** At most so many patterns come of the braces: too high where they are nested, never too low. */
function alternatives(pattern: string): number {
  const ranges = [...pattern.matchAll(/\{(-?\w+)\.\.(-?\w+)(?:\.\.-?\d+)?\}/g)];
  const rangeSizes = ranges.map(([, from, to]) => {
    const [first, last] = [Number(from), Number(to)];
    return Number.isNaN(first) || Number.isNaN(last) ? MOST_LETTERS : Math.abs(last - first) + 1;
  });
  // Commas of all braces, spread evenly, give the greatest product: with k groups, (commas / k + 1) ** k.
  const groups = pattern.split('{').length - 1 - ranges.length;
  const commas = pattern.slice(pattern.indexOf('{')).split(',').length - 1;
  const listed = groups === 0 ? 1 : (commas / groups + 1) ** groups;
  return rangeSizes.reduce((product, size) => product * size, Math.floor(listed));
}

/** `{a..z}`: letters, from `A` to `z` at most. */
const MOST_LETTERS = 58;
