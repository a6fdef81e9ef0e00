import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingRequirements } from '../../../src/evidence/require.ts';

const EMPTY = 'is empty, not `true` (was the step skipped, or is its ID or output misspelled?)';

test.each([
  'true',
  'true\n',
  'true\r\n',
  ' true ',
  '\ttrue',
  'rows were written: true',
  'rows were written:   true  ',
  'a: true\nb: true\ntrue\n',
  '12:30 run: true',
  'https://example.com/x: true',
  ': true',
])('%j holds', (text) => {
  expect(missingRequirements(text)).toEqual([]);
});

describe('what does not hold is told', () => {
  test.each<[string, string[]]>([
    ['', [`\`require\` ${EMPTY}`]],
    ['  ', [`\`require\` ${EMPTY}`]],
    ['\n', [`\`require\` ${EMPTY}`]],
    ['false', ['`require` is `false`, not `true`']],
    ['True', ['`require` is `True`, not `true`']],
    ['"true"', ['`require` is `"true"`, not `true`']],
    ['1', ['`require` is `1`, not `true`']],
    ['true true', ['`require` is `true true`, not `true`']],
    ['true\u00a0', ['`require` is `true`, not `true`']],
    ['rows:true', ['`require` is `rows:true`, not `true`']],
    ['rows: false', ['`rows` is `false`, not `true`']],
    ['rows:', [`\`rows\` ${EMPTY}`]],
    ['rows: \n', [`\`rows\` ${EMPTY}`]],
    // An expression that came out empty, first, between and last.
    ['\ntrue\n', [`line 1 of \`require\` ${EMPTY}`]],
    ['true\n\ntrue\n', [`line 2 of \`require\` ${EMPTY}`]],
    ['true\n\n', [`line 2 of \`require\` ${EMPTY}`]],
    ['true\n  \n', [`line 2 of \`require\` ${EMPTY}`]],
    ['a: true\nb: 0\ntrue\nc:\n', ['`b` is `0`, not `true`', `\`c\` ${EMPTY}`]],
    // Two lines that `>` folded into one, and a value that brings a label of its own.
    ['rows: 0 files: true\n', ['`rows` is `0 files: true`, not `true`']],
    ['rows:  files: true\n', ['`rows` is `files: true`, not `true`']],
    ['title: x: true', ['`title` is `x: true`, not `true`']],
  ])('%j: %j', (text, missing) => {
    expect(missingRequirements(text)).toEqual(missing);
  });
});

test('labels and values are cut, and stay on their line', () => {
  const [clause = ''] = missingRequirements(`${'l'.repeat(5000)}: ${'v'.repeat(5000)}\u2028::error::x`);
  expect(clause.length).toBeLessThan(250);
  expect(clause).not.toMatch(/[\n\r\u2028]/);
});

test('a value holds when it is `true` and never else, whatever the label', () => {
  const label = fc.string().filter((text) => !/[\r\n]|:[ \t]|:$/.test(text));
  const value = fc.string().filter((text) => !/^[ \t]*true[ \t]*$/.test(text.replace(/(?:\r\n|\r|\n)$/, '')));
  fc.assert(
    fc.property(label, value, (what, given) => {
      expect(missingRequirements(`${what}: true`)).toEqual([]);
      // Of several lines, all would have to hold: the first of these carries the label.
      const holds = `${what}: ${given}`.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
      const expected = holds.some((line) => !/^(?:.*?:[ \t])?[ \t]*true[ \t]*$/.test(line));
      if (expected) expect(missingRequirements(`${what}: ${given}`)).not.toEqual([]);
    }),
  );
});

test('many blanks are no trouble', () => {
  // Where time grew with the square, this would not end before the test's own limit.
  expect(missingRequirements(`x: ${' '.repeat(200_000)}y${' '.repeat(200_000)}`)).toHaveLength(1);
  expect(missingRequirements(`${' '.repeat(200_000)}y`.repeat(2))).toHaveLength(1);
});
