import { NotBuilt } from '../refusal.ts';

/**
 * The `created` of a query for runs: GitHub's search syntax for dates,
 * https://docs.github.com/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax:
 * `>`, `>=`, `<`, `<=`, `a..b`, `a..*`, `*..b`, or one date. Only what that page describes is understood.
 */

const DAY_MS = 24 * 3_600_000;
const SECOND_MS = 1000;

/** From when on, and before when. */
interface Span {
  readonly from: number;
  readonly before: number;
}

/** Whether an instant is in it. @throws {NotBuilt} for what the page does not describe: a fraction, no zone. */
export function within(created: string): (ms: number) => boolean {
  const { from, before } = spanOf(created);
  return (ms) => ms >= from && ms < before;
}

function spanOf(created: string): Span {
  const range = /^(.+?)\.\.(.+)$/.exec(created);
  if (range) {
    const [, start = '', end = ''] = range;
    return {
      from: start === '*' ? Number.NEGATIVE_INFINITY : dateOf(start).from,
      before: end === '*' ? Number.POSITIVE_INFINITY : dateOf(end).before,
    };
  }
  const [, sign = '', date = ''] = /^([<>]=?|)(.*)$/.exec(created) ?? [];
  const { from, before } = dateOf(date);
  switch (sign) {
    case '>=':
      return { from, before: Number.POSITIVE_INFINITY };
    case '>':
      return { from: before, before: Number.POSITIVE_INFINITY };
    case '<=':
      return { from: Number.NEGATIVE_INFINITY, before };
    case '<':
      return { from: Number.NEGATIVE_INFINITY, before: from };
    default:
      return { from, before };
  }
}

/** A day, or a second. */
function dateOf(text: string): Span {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/.exec(text);
  const from = time ? Date.parse(text) : Number.NaN;
  if (!time || Number.isNaN(from)) throw new NotBuilt(`created: no date of GitHub's search syntax: ${text}`);
  return { from, before: from + (time[1] === undefined ? DAY_MS : SECOND_MS) };
}
