// `issue`, `issue-labels`, `issue-assignees`.
import { describe, expect, test } from 'vitest';
import { readInputs, strayInputs } from '../../../src/inputs/read.ts';

const read = (given: Record<string, string>) => readInputs((name) => ({ mode: 'check', ...given })[name] ?? '');

test('by default there is none, its label is `heartbeat`, and nobody is assigned', () => {
  expect(read({})).toMatchObject({ issue: false, issueLabels: ['heartbeat'], issueAssignees: [] });
  // An expression that came out empty is "not given".
  expect(read({ issue: '', 'issue-labels': ' ', 'issue-assignees': '\n' })).toMatchObject({
    issue: false,
    issueLabels: ['heartbeat'],
    issueAssignees: [],
  });
});

describe('`issue`', () => {
  test.each([
    ['true', true],
    [' True ', true],
    ['TRUE', true],
    ['false', false],
  ])('%j', (given, issue) => {
    expect(read({ issue: given })).toMatchObject({ issue });
  });

  test.each(['yes', '1', 'on', 'always', 'tRue', '#1'])('%j is refused by its name', (issue) => {
    expect(() => read({ issue })).toThrow(`Input \`issue\` must be \`true\` or \`false\`, got \`${issue}\``);
  });
});

describe('lists', () => {
  test.each<[string, string[]]>([
    ['ops', ['ops']],
    [' ops , night shift ,ops/urgent', ['ops', 'night shift', 'ops/urgent']],
    [',', []],
    ['a,,b,', ['a', 'b']],
  ])('labels %j', (given, labels) => {
    expect(read({ 'issue-labels': given })).toMatchObject({ issueLabels: labels });
  });

  test.each<[string, string[]]>([
    ['mona', ['mona']],
    ['@mona, octocat', ['mona', 'octocat']],
    [' @mona ,,@octo-cat ', ['mona', 'octo-cat']],
  ])('assignees %j', (given, assignees) => {
    expect(read({ 'issue-assignees': given })).toMatchObject({ issueAssignees: assignees });
  });
});

test('they belong to `mode: check`: set in a job, each is named', () => {
  const given: Record<string, string> = { issue: 'true', 'issue-labels': 'ops', 'issue-assignees': 'mona' };
  expect(strayInputs((name) => given[name] ?? '', 'job')).toEqual(['issue', 'issue-labels', 'issue-assignees']);
  const defaults: Record<string, string> = { issue: 'false', 'issue-labels': 'heartbeat', 'issue-assignees': '' };
  expect(strayInputs((name) => defaults[name] ?? '', 'job')).toEqual([]);
});
