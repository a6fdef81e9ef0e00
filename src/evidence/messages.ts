import { catalog } from '../base/message.ts';

/** The messages about patterns of `require-files` and `measure` that can't be used. */
export const PATTERN_MESSAGES = catalog({
  patternTooLong: {
    text: 'Input `{input}`: `{pattern}` is longer than {most} characters',
    fix: 'Write one pattern per line, after `require-files: |`.',
  },
  patternControl: {
    text: 'Input `{input}`: `{pattern}` contains control characters',
    fix: 'Check the expressions in it.',
  },
  patternExclusion: {
    text: 'Input `{input}`: `{pattern}` starts with `!`, but exclusions are not supported',
    fix: 'List only files that must exist.',
  },
  patternBackslash: {
    text: 'Input `{input}`: `{pattern}` contains a backslash',
    fix: 'Use `/` as the separator, and `[[]` for a literal `[`.',
  },
  patternOutside: {
    text: 'Input `{input}`: `{pattern}` is outside the workspace',
    fix: 'Use a relative path without `..`, e.g. `out/*.csv`.',
  },
  patternAbsolute: {
    text: 'Input `{input}`: `{pattern}` contains an absolute path inside braces',
    fix: 'Use e.g. `{a,b}/*.csv`.',
  },
  patternDirectory: {
    text: 'Input `{input}`: `{pattern}` is a directory',
    fix: 'To match the files in it, use `{pattern}**`.',
  },
  patternNested: {
    text: 'Input `{input}`: `{pattern}` has groups within groups, more than {most} deep',
    fix: 'Write several simpler patterns, one per line.',
  },
  patternBraces: {
    text: 'Input `{input}`: `{pattern}` expands to more than {most} alternatives',
    fix: 'Use `*` instead.',
  },
});

/** The messages about evidence. The first ones are clauses: they are joined by `; `, and have no advice. */
export const EVIDENCE_MESSAGES = catalog({
  requirementEmpty: { text: '{what} is empty, not `true` (was the step skipped, or is its ID or output misspelled?)' },
  requirementFalse: { text: '{what} is `{value}`, not `true`' },
  fileMissing: { text: 'no file that this job wrote for `{pattern}`: {found}' },
  jobTooShort: { text: 'the job was over {took} after this step, and `min-duration` is {least}' },
  searchUnfinished: {
    text: 'The search for `{patterns}` was not finished within {limit}, so it is unknown whether this job wrote the file',
    fix: 'Start the pattern with a directory, and avoid `**`. If the workspace is on a network drive, check that it responds.',
  },
  fileTouched: {
    text: '`{file}` counts as written by this job, but its contents are older than the job: it was moved, copied with its times, or only its permissions were changed',
    fix: 'If that proves nothing, check its contents with `require`.',
  },
  checkedOutLater: {
    text: 'The repository was checked out{where} after this step, so `require-files` cannot tell committed files from new ones',
    fix: 'Put this step after the checkout.',
  },
});
