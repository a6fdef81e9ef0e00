import { fill } from '../base/message.ts';
import { MEASURE_MESSAGES } from './messages.ts';
import { inBaseUnit, type JobNumber, label, MOST_NUMBERS, parseNumber } from './number.ts';

/**
 * The beginning of the notice that hands a job's numbers to the check. The rest is JSON, which people can read as well:
 * `Measured: {"rows":11900,"dump":"18.4 MB"}`.
 */
const PREFIX = fill(MEASURE_MESSAGES.measured.text, { numbers: '' });
/** The longest notice, in UTF-16 units. The runner cuts a message at 4096 characters, and half of one is none. */
const NOTICE_LENGTH = 3000;

/** The most numbers of one notice: `files` in a line of `measure` gives two. */
const MOST_IN_NOTICE = 2 * MOST_NUMBERS;

/** Returns the text of the notice, on one line. */
export function noticeOf(numbers: readonly JobNumber[]): string {
  const pairs = numbers.slice(0, MOST_IN_NOTICE).map(({ what, value, unit }) => {
    return `${JSON.stringify(what)}:${unit === '' ? value : JSON.stringify(`${value} ${unit}`)}`;
  });
  return `${PREFIX}{${pairs.join(',')}}`;
}

/** A number that the check compares. */
export interface ReadNumber extends JobNumber {
  /** The same for all numbers that are compared with each other: the label and the unit's base. */
  key: string;
}

/**
 * Reads the numbers from the notices of one job. Anything that isn't exactly such a notice is none, so a number is missing,
 * and never wrong. A label that was measured twice, by two steps, is left out.
 *
 * @param messages of the annotations with our title
 */
export function readNotices(messages: readonly string[]): ReadNumber[] {
  const found = new Map<string, ReadNumber | undefined>();
  for (const message of messages) {
    for (const [what, given] of Object.entries(parse(message)).slice(0, MOST_IN_NOTICE)) {
      const number = typeof given === 'number' || typeof given === 'string' ? parseNumber(String(given)) : undefined;
      const safe = label(what);
      const base = number && inBaseUnit(number);
      if (base === undefined || !Number.isFinite(base.value) || safe === '') continue;
      const key = `${safe} ${base.unit}`;
      found.set(key, found.has(key) ? undefined : { what: safe, ...base, key });
    }
  }
  return [...found.values()].filter((number) => number !== undefined);
}

function parse(message: string): object {
  if (!message.startsWith(PREFIX) || message.length > NOTICE_LENGTH) return {};
  try {
    const numbers: unknown = JSON.parse(message.slice(PREFIX.length));
    return typeof numbers === 'object' && numbers !== null && !Array.isArray(numbers) ? numbers : {};
  } catch {
    return {};
  }
}
