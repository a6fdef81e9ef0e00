import { describe, expect, test } from 'vitest';
import { readsEvent, triggerObstacle } from '../../../../src/check/start/trigger.ts';

const file = (on: string, job = '') =>
  `on:\n${on}\njobs:\n  backup:\n    runs-on: ubuntu-latest\n${job}    steps: []\n`;
const inputs = (text: string) => file(`  workflow_dispatch:\n    inputs:\n      region: ${text}`);

describe('a workflow can be started if', () => {
  test.each([
    ['a mapping has the event', file('  workflow_dispatch:\n  schedule: []')],
    ['a list has it', 'on: [schedule, workflow_dispatch]\njobs: {}'],
    ['it is the only one', 'on: workflow_dispatch\njobs: {}'],
    ['an input may be left out', inputs('{required: false}')],
    ['an input has nothing', inputs('')],
    ['a required input has a default', inputs('{required: true, default: eu}')],
    ['a condition reads something else', file('  workflow_dispatch:', "    if: github.ref == 'refs/heads/main'\n")],
    ['a condition is outside of jobs', `${file('  workflow_dispatch:')}env:\n  if: github.event_name\n`],
  ])('%s', (_, text) => expect(triggerObstacle(text, [])).toBeUndefined());
});

describe("a workflow can't be started if", () => {
  test.each([
    ['there is no such event', file('  schedule: []'), 'has no `workflow_dispatch`'],
    ['another one has its name in it', 'on: [my_workflow_dispatch]\njobs: {}', 'has no `workflow_dispatch`'],
    ['a key of all objects is asked for', 'on: {constructor: }\njobs: {}', 'has no `workflow_dispatch`'],
    ['an input is required', inputs('{required: true}'), 'requires a value for `region`'],
    ['its default is empty', inputs("{required: 'True', default: ''}"), 'requires a value for `region`'],
    [
      'a job depends on the event',
      file('  workflow_dispatch:', "    if: github.event_name == 'schedule'\n"),
      '`if: github',
    ],
  ])('%s', (_, text, reason) => expect(triggerObstacle(text, [])?.reason).toContain(reason));

  test('a step of a reusable workflow depends on the event', () => {
    const called =
      'on: {workflow_call: }\njobs:\n  a:\n    steps:\n      - if: ${{ github.event.schedule }}\n        run: x\n';
    expect(triggerObstacle(file('  workflow_dispatch:'), [called])?.reason).toContain('github.event.schedule');
  });

  test('a step that contains itself, by an alias, depends on the event', () => {
    const text =
      'on: workflow_dispatch\njobs:\n  a: &a\n    steps:\n      - *a\n      - parallel: [{if: github.event_name}]\n';
    expect(triggerObstacle(text, [])?.reason).toContain('github.event_name');
  });
});

test('what is quoted of a file is one short line', () => {
  const condition = `github.event_name == '${'x'.repeat(500)}'`;
  const reason =
    triggerObstacle(file('  workflow_dispatch:', `    if: "${condition}\\n::error::x"\n`), [])?.reason ?? '';
  expect(reason.length).toBeLessThan(200);
  expect(reason).not.toContain('\n');
});

test('hostile conditions take no more steps than they are long', () => {
  const hostile = [
    ' '.repeat(1_000_000),
    "['".repeat(300_000),
    "'".repeat(999_999),
    'github '.repeat(100_000),
    '. '.repeat(400_000),
  ];
  for (const condition of hostile) expect(typeof readsEvent(condition)).toBe('boolean');
});

test.each<[string, boolean]>([
  ["github.event_name == 'schedule'", true],
  ['github.event.schedule', true],
  ["github['event_name'] != 'push'", true],
  ["GitHub.Event['schedule'] == '0 3 * * *'", true],
  ["github [ 'event' ] . schedule", true],
  ["contains(toJSON(github.event), 'cron')", true],
  ["fromJSON(toJSON(github)).event_name == 'x'", true],
  ["github[format('event_{0}', 'name')]", true],
  ['!github.event_name', true],
  ['github.event_name_of_mine', false],
  ["github.event.action == 'opened'", false],
  ["github.ref == 'github.event_name'", false],
  ["contains('it''s github.event_name', github.ref)", false],
  ['env.github == 1', false],
  ['github.ref_name', false],
  ['my_github.event_name', false],
  ["inputs.github-event == 'x'", false],
  ['always()', false],
])('%s reads the event: %s', (condition, reads) => {
  expect(readsEvent(condition)).toBe(reads);
});
