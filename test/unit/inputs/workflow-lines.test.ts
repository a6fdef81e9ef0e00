// What a line of `workflows` says: what it names, whether it leaves that out, and the grace period at its end.
import { expect, test } from 'vitest';
import { workflowLinesOf } from '../../../src/inputs/workflow-lines.ts';

const HOUR = 3600;

test.each<[string, string, number | undefined]>([
  ['weekly.yml', 'weekly.yml', undefined],
  ['  .github/workflows/weekly.yaml ', 'weekly.yaml', undefined],
  ['./.github/workflows/weekly.yml 12h', 'weekly.yml', 12 * HOUR],
  ['weekly.yml\t1h30m', 'weekly.yml', 1.5 * HOUR],
  ['weekly.yml 0', 'weekly.yml', 0],
  ['nightly.yml/backup 2h', 'nightly.yml/backup', 2 * HOUR],
  ['nightly.yml/backup/sync', 'nightly.yml/backup/sync', undefined],
  ['nightly.yml/backup (20, eu)', 'nightly.yml/backup (20, eu)', undefined],
  ['nightly.yml/backup (ubuntu/22.04)', 'nightly.yml/backup (ubuntu/22.04)', undefined],
  ['nightly.yml/backup (20, 1h)/sync (a b) 1d', 'nightly.yml/backup (20, 1h)/sync (a b)', 24 * HOUR],
  ['my nightly.yml 3h', 'my nightly.yml', 3 * HOUR],
  ['after 3h.yml', 'after 3h.yml', undefined],
  ['* 12h', '*', 12 * HOUR],
  ['week?y*', 'week?y*', undefined],
  ['yearly', 'yearly', undefined],
])('%s', (line, target, graceSecs) => {
  expect(workflowLinesOf(line, 'workflows')).toEqual([{ target, isExcluded: false, graceSecs }]);
  const excluded = { target, isExcluded: true, graceSecs: undefined };
  if (graceSecs === undefined) expect(workflowLinesOf(`! ${line}`, 'workflows')).toEqual([excluded]);
  else expect(() => workflowLinesOf(`!${line}`, 'workflows')).toThrow(/`!` line/);
});

test.each(['\r\n', '\r', '\n'])('lines may end in %j', (end) => {
  const targets = workflowLinesOf(['', 'push.yml', ' tag.yml 1h', ''].join(end), 'workflows').map(
    ({ target }) => target,
  );
  expect(targets).toEqual(['push.yml', 'tag.yml']);
});

test('all bad lines are told together, with an example', () => {
  const lines = 'weekly.yml\nweekly.yml 12 hours\nnightly.yml/backup 400d\n!\n* tomorrow';
  const problems = (() => {
    try {
      return workflowLinesOf(lines, 'workflows');
    } catch (error) {
      return (error as { problems?: string[] }).problems ?? [];
    }
  })();
  expect(problems).toEqual([
    expect.stringMatching(/`weekly\.yml 12h`, got `weekly\.yml 12 hours`$/),
    expect.stringMatching(/at most 366 days, e\.g\. `12h`/),
    expect.stringMatching(/`nightly\.yml\/backup`, got `!`$/),
    expect.stringMatching(/got `\* tomorrow`$/),
  ]);
});
