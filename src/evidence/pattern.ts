import native from 'node:path';
import { type PathStyle, slashed } from './path.ts';

/** More alternatives than this are refused: braces multiply, and each alternative is matched on its own. */
const MOST_ALTERNATIVES = 200;
const LONGEST = 1000;

/**
 * Why a line of `require-files` is no pattern that can be looked for, as the end of "`…`"; `undefined` where it is one.
 *
 * The patterns are those of Node's `fs.glob`: `*`, `?`, `**`, `[ab]`, `{a,b}`, `+(a|b)`. `*` and `**` leave out names
 * that begin with a dot, and `**` does not follow symlinks to folders. A backslash is no escape there but another `/`
 * (`windowsPathsNoEscape`), so outside Windows it is refused rather than misread; `[[]` is a literal `[`.
 */
export function patternProblem(line: string, style: PathStyle = native): string | undefined {
  const pattern = slashed(line, style);
  if (pattern === '') return 'is empty';
  if (pattern.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (/\p{Cc}/u.test(pattern)) return 'has control characters';
  if (/^!(?!\()/.test(pattern)) return 'begins with `!`: nothing can be left out here, write what has to be there';
  if (pattern.includes('\\')) return 'has a backslash: write `/` between folders, and `[[]` for a `[`';
  if (leavesWorkspace(pattern, style)) {
    return 'leaves the workspace: write it relative to the workspace and without `..`, e.g. `out/*.csv`';
  }
  // Behind a brace an absolute path is not at the start of the line.
  if (/[{(|]\/|\{[^}]*,\//.test(pattern)) return 'has a `/` at the start of an alternative: write e.g. `{a,b}/*.csv`';
  if (pattern.endsWith('/')) return `means a folder, and files are what counts: write \`${pattern}**\``;
  if (alternatives(pattern) > MOST_ALTERNATIVES)
    return `has braces for over ${MOST_ALTERNATIVES} alternatives: use \`*\``;
  return undefined;
}

function leavesWorkspace(pattern: string, { sep }: PathStyle): boolean {
  if (/^(?:\/|[A-Za-z]:|~(?:\/|$))/.test(pattern)) return true;
  const names = pattern.split(/[/{},()|]/);
  // Behind a brace a drive is not at the start of the line. Elsewhere a colon is a character like others.
  return names.includes('..') || (sep === '\\' && names.some((name) => /^[A-Za-z]:/.test(name)));
}

/**
 * The ways in which Unicode writes a pattern, the given one first: `é` is one character or two, and a name on a disk keeps the
 * way in which it came there (macOS takes them for one name, HFS+ keeps only the longer). One with a `[` is taken as it is,
 * for `[é]` would come to mean `[e]`.
 */
export function spellings(pattern: string): string[] {
  return pattern.includes('[')
    ? [pattern]
    : [...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])];
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
