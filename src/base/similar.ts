import { isPattern } from './name-pattern.ts';

/** Names that are suggested in place of one that isn't there. */
const MOST_SUGGESTED = 3;
/** The most letters that may be wrong, missing, or too many. */
const MOST_WRONG = 3;
/** The longest name that is compared, in UTF-16 units. */
const LONGEST = 300;

/**
 * Finds the names that are most similarly spelled to one that isn't there: at most a third of the letters after the
 * last `/` that both have is wrong. Of a pattern, the text before its first `*` or `?` is compared with the beginning of names.
 */
export function similarNames(wanted: string, names: Iterable<string>): string[] {
  const own = wanted.split(/[*?]/, 1)[0]?.toLowerCase() ?? '';
  if (own === '' || own.length > LONGEST) return [];
  const isPrefix = isPattern(wanted);
  const found = new Map<string, number>();
  for (const name of names) {
    const wrong =
      name === wanted || name.length > LONGEST ? undefined : wrongLetters(own, name.toLowerCase(), isPrefix);
    if (wrong !== undefined) found.set(name, wrong);
  }
  const sorted = [...found].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const best = sorted[0]?.[1];
  return sorted.flatMap(([name, wrong]) => (wrong === best ? [name] : [])).slice(0, MOST_SUGGESTED);
}

function wrongLetters(wanted: string, name: string, isPrefix: boolean): number | undefined {
  let same = 0;
  while (same < wanted.length && wanted[same] === name[same]) same += 1;
  const from = wanted.lastIndexOf('/', same - 1) + 1;
  const [own, other] = [wanted.slice(from), name.slice(from)];
  const most = Math.min(MOST_WRONG, Math.max(1, Math.floor(own.length / 3)));
  if (own.length - other.length > most || (!isPrefix && other.length - own.length > most)) return undefined;
  const wrong = distance(own, other.slice(0, own.length + most), isPrefix);
  return wrong <= most && wrong < own.length ? wrong : undefined;
}

/**
 * Counts the letters to insert, remove, replace, or swap with the next one (optimal string alignment).
 *
 * @param isPrefix the second text may go on after what is compared
 */
function distance(a: string, b: string, isPrefix: boolean): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = rowAfter(before, last, a.slice(Math.max(0, i - 2), i), b);
    before = last;
    last = [i, ...row];
  }
  return isPrefix ? Math.min(...last) : (last[b.length] ?? a.length);
}

/** @param pair the letter of this row, after the one of the row before it */
function rowAfter(before: readonly number[], last: readonly number[], pair: string, b: string): number[] {
  const letter = pair.at(-1);
  let left = (last[0] ?? 0) + 1;
  return b.split('').map((other, at) => {
    const replaced = (last[at] ?? 0) + (letter === other ? 0 : 1);
    const isSwap = pair.length === 2 && at > 0 && letter === b[at - 1] && pair[0] === other;
    const swapped = isSwap ? (before[at - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
    left = Math.min(replaced, swapped, (last[at + 1] ?? 0) + 1, left + 1);
    return left;
  });
}
