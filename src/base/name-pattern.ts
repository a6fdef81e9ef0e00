/** Whether a pattern begins with `*` or `?`, and so can match any name. */
export function namesAnything(text: string): boolean {
  return /^[*?]/.test(text);
}

/** Whether a line is a pattern: it contains `*` or `?`. */
export function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * A function that says whether the whole of a name matches a pattern of `*` and `?`.
 *
 * Greedy with one way back, to the last `*`: an earlier one never has to take more, since what follows it has already
 * been found as early as can be. So no pattern takes more than name × pattern steps, where a regular expression could
 * take exponentially many. Most names lack a literal part of the pattern, and `indexOf` sees that many times sooner.
 */
export function compilePattern(text: string): (name: string) => boolean {
  const pattern = text.replace(/\*+/g, '*');
  const literals = pattern.split(/[*?]/);
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  // The usual pattern, one `*` and no `?`, asks no more than this.
  if (literals.length === 2 && pattern.includes('*')) {
    return (name) => name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
  }
  return (name) =>
    name.startsWith(first) &&
    name.endsWith(last) &&
    hasInOrder(name, literals) &&
    matchesFrom(first.length, pattern, name);
}

function hasInOrder(name: string, literals: readonly string[]): boolean {
  let at = 0;
  for (const literal of literals) {
    const found = name.indexOf(literal, at);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return true;
}

function matchesFrom(start: number, pattern: string, name: string): boolean {
  let at = start;
  let wanted = start;
  let afterStar = -1;
  let starEnds = 0;
  while (at < name.length) {
    const want = pattern[wanted];
    if (want === '*') {
      wanted += 1;
      if (wanted === pattern.length) return true;
      afterStar = wanted;
      starEnds = at;
    } else if (want === '?') {
      wanted += 1;
      at += widthAt(name, at);
    } else if (want === name[at]) {
      wanted += 1;
      at += 1;
    } else if (afterStar >= 0) {
      starEnds += 1;
      at = starEnds;
      wanted = afterStar;
    } else {
      return false;
    }
  }
  return wanted === pattern.length || (pattern[wanted] === '*' && wanted === pattern.length - 1);
}

/** UTF-16 units of the character there: people count an emoji as one. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
