import { catalog } from '../base/message.ts';

/** The messages about `measure`. Those in lower case are clauses: they are joined by `; `. */
export const MEASURE_MESSAGES = catalog({
  // The check reads this one: see `notice.ts`.
  measured: { text: 'Measured: {numbers}' },
  unusualNumber: { text: '{what}: {value}, usually {usual} ({runs} runs)' },
  unusualShort: { text: 'over in {took}, usually {usual} ({runs} runs)' },
  unusualSlow: { text: 'took {took} in each of the last {count} runs, usually {usual}' },
  measureForm: { text: '`{line}` is not `what: number`' },
  measureEmpty: { text: '`{what}` is empty (was the step skipped, or is its ID or output misspelled?)' },
  measureNoNumber: { text: '`{what}` is `{value}`, which is not a finite number with an optional unit' },
  measureTooMany: { text: 'only the first {most} lines are read ({more} more)' },
  measureTwice: { text: '`{what}` is there twice, and only the first one counts' },
  measureUnfinished: { text: 'the files that match `{pattern}` could not be counted within {limit}' },
  measureUnreadable: { text: 'the files that match `{pattern}` could not be counted ({reason})' },
  measureUnread: {
    text: 'Not measured: {reason}',
    fix: 'Write one line for each number, such as `rows: 11900` or `dump: 18.4 MB`. This never fails the job.',
  },
});
