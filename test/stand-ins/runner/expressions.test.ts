import { describe, expect, test } from 'vitest';
import {
  checkCondition,
  checkTemplate,
  conditionOf,
  envData,
  evaluateCondition,
  evaluateTemplate,
  type Scope,
} from './expressions.ts';

const SCOPE: Scope = {
  contexts: {
    github: { ref: 'refs/heads/main', event: { n: 3 } },
    steps: { copy: { outputs: { rows: '12', Name: 'x' } } },
    env: envData([['CASE', 'kept']]),
    matrix: null,
  },
};

test.each<[template: string, value: string]>([
  ['plain', 'plain'],
  ['', ''],
  ['${{ github.ref }}', 'refs/heads/main'],
  ['a ${{ github.event.n }} b ${{ steps.copy.outputs.name }}', 'a 3 b x'],
  ['${{ steps.copy.outputs.rows > 0 }}', 'true'],
  ['${{ steps.nothing.outputs.rows }}', ''],
  ['${{ steps.nothing.outputs.rows > 0 }}', 'false'],
  ['${{ null }}', ''],
  ['${{ matrix.region }}', ''],
  ['${{ toJSON(matrix) }}', 'null'],
  ["${{ '}}' }}", '}}'],
  ["${{ 'it''s' }}", "it's"],
  ["${{ format('{0}-{1}', 'a', 1) }}", 'a-1'],
  ['x${{ github }}', 'xObject'],
  ['${{ env.CASE }}${{ env.case }}', 'kept'],
])('%j is %j', (template, value) => {
  expect(evaluateTemplate(template, SCOPE)).toBe(value);
});

test.each<[template: string, message: string]>([
  ['${{ github', 'not closed'],
  ['${{ }}', 'An expression was expected'],
  ['${{ nonsense.x }}', 'nonsense'],
  ['${{ success() }}', 'success'],
  ['${{ github }}', 'A mapping was not expected'],
  ["${{ fromJSON('[]') }}", 'A sequence was not expected'],
  ["${{ hashFiles('**') }}", 'not modelled'],
])('%j is refused', (template, message) => {
  expect(() => evaluateTemplate(template, SCOPE)).toThrow(message);
});

describe('conditions', () => {
  test.each<[text: string | undefined, condition: string]>([
    [undefined, 'success()'],
    [' ', 'success()'],
    ['always()', 'always()'],
    ['${{ Failure() }}', 'Failure()'],
    ["github.ref == 'x'", "success() && (github.ref == 'x')"],
    ["github.ref == 'always()'", "success() && (github.ref == 'always()')"],
    ["${{ github.ref }} == 'x'", "success() && (format('{0} == ''x''', github.ref))"],
  ])('%j means %j', (text, condition) => {
    expect(conditionOf(text)).toBe(condition);
  });

  test.each<[condition: string, holdsWhen: string[]]>([
    ['success()', ['success']],
    ['failure()', ['failure']],
    ['cancelled()', ['cancelled']],
    ['always()', ['success', 'failure', 'cancelled']],
    ['!cancelled()', ['success', 'failure']],
    ["steps.copy.outputs.rows == '12' && failure()", ['failure']],
  ])('%j holds when %j', (condition, holdsWhen) => {
    const all = ['success', 'failure', 'cancelled'] as const;
    expect(all.filter((status) => evaluateCondition(condition, { ...SCOPE, status }))).toEqual(holdsWhen);
  });

  test('a name that is not there is found before anything runs', () => {
    expect(() => checkCondition('secrets.x', ['github'])).toThrow('secrets');
    expect(() => checkTemplate('a ${{ always() }}', ['github'])).toThrow('always');
  });
});
