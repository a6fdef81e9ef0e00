import { catalog } from '../base/message.ts';

/** The messages about patterns of `require-files` that can't be used. */
export const PATTERN_MESSAGES = catalog({
  patternTooLong: {
    text: 'Input `require-files`: `{pattern}` is longer than {most} characters',
    fix: 'Write one pattern per line, after `require-files: |`.',
  },
  patternControl: {
    text: 'Input `require-files`: `{pattern}` contains control characters',
    fix: 'Check the expressions in it.',
  },
  patternExclusion: {
    text: 'Input `require-files`: `{pattern}` starts with `!`, but exclusions are not supported',
    fix: 'List only files that must exist.',
  },
  patternBackslash: {
    text: 'Input `require-files`: `{pattern}` contains a backslash',
    fix: 'Use `/` as the separator, and `[[]` for a literal `[`.',
  },
  patternOutside: {
    text: 'Input `require-files`: `{pattern}` is outside the workspace',
    fix: 'Use a relative path without `..`, e.g. `out/*.csv`.',
  },
  patternAbsolute: {
    text: 'Input `require-files`: `{pattern}` contains an absolute path inside braces',
    fix: 'Use e.g. `{a,b}/*.csv`.',
  },
  patternDirectory: {
    text: 'Input `require-files`: `{pattern}` is a directory',
    fix: 'To match the files in it, use `{pattern}**`.',
  },
  patternBraces: {
    text: 'Input `require-files`: `{pattern}` expands to more than {most} alternatives',
    fix: 'Use `*` instead.',
  },
});
