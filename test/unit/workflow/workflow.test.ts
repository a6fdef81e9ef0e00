import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { readWorkflow } from '../../../src/workflow/workflow.ts';

const JOBS = 'jobs:\n  backup: {}\n';

function expectRefused(text: string, why: string): void {
  let thrown: unknown;
  try {
    readWorkflow(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ActionError);
  expect(thrown).toMatchObject({ kind: 'setup', message: expect.stringContaining(why) });
}

describe('a workflow says when it runs', () => {
  test.each<[string, string, string[]]>([
    ['bare on', "on:\n  schedule:\n    - cron: '0 3 * * *'\n", ['0 3 * * *']],
    ['double quotes', '"on":\n  schedule:\n    - cron: "0 3 * * *"\n', ['0 3 * * *']],
    ['single quotes', "'on':\n  'schedule':\n    - 'cron': '0 3 * * *'\n", ['0 3 * * *']],
    ['an escape in the key', '"o\\x6e":\n  schedule: [{cron: "0 3 * * *"}]\n', ['0 3 * * *']],
    ['an explicit key', '? on\n: schedule: [{cron: "0 3 * * *"}]\n', ['0 3 * * *']],
    ['a bare cron', 'on:\n  schedule:\n    - cron: 0 3 * * *\n', ['0 3 * * *']],
    ['a bare cron and a comment', 'on:\n  schedule:\n    - cron: 0 3 * * 1 # Mondays\n', ['0 3 * * 1']],
    [
      'comments all over',
      '# a\non: # b\n  # c\n  schedule: # d\n    # e\n    - cron: "0 3 * * *" # f\n    # g\n',
      ['0 3 * * *'],
    ],
    ['flow style', 'on: {schedule: [{cron: "0 3 * * *"}, {cron: "0 4 * * *"}]}\n', ['0 3 * * *', '0 4 * * *']],
    ['flow style over lines', 'on: {\n  schedule: [\n    {cron: "0 3 * * *"},\n  ],\n}\n', ['0 3 * * *']],
    [
      'a list that is not indented',
      'on:\n  schedule:\n  - cron: "0 3 * * *"\n  - cron: "0 4 * * *"\n',
      ['0 3 * * *', '0 4 * * *'],
    ],
    ['folded', 'on:\n  schedule:\n    - cron: >-\n        0 3\n        * * *\n', ['0 3 * * *']],
    ['folded, with its line break', 'on:\n  schedule:\n    - cron: >\n        0 3 * * *\n', ['0 3 * * *\n']],
    ['literal', 'on:\n  schedule:\n    - cron: |-\n        0 3 * * *\n', ['0 3 * * *']],
    ['quoted over lines', 'on:\n  schedule:\n    - cron: "0 3\n        * * *"\n', ['0 3 * * *']],
    [
      'an anchored cron',
      'on:\n  schedule:\n    - cron: &night "0 3 * * *"\n    - cron: *night\n      timezone: UTC\n',
      ['0 3 * * *', '0 3 * * *'],
    ],
    [
      'an anchored entry',
      'on:\n  schedule:\n    - &night {cron: "0 3 * * *"}\n    - *night\n',
      ['0 3 * * *', '0 3 * * *'],
    ],
    ['an anchored schedule', 'x-night: &night\n  - cron: "0 3 * * *"\non:\n  schedule: *night\n', ['0 3 * * *']],
    ['an anchored on', 'x-on: &on\n  schedule:\n    - cron: "0 3 * * *"\non: *on\n', ['0 3 * * *']],
    [
      'an anchor set again',
      'a: &c "1 1 * * *"\nb: &c "2 2 * * *"\non:\n  schedule: [{cron: *c}]\nd: &c x\n',
      ['2 2 * * *'],
    ],
    [
      'other events',
      'on:\n  push:\n    branches: [main]\n  schedule:\n    - cron: "0 3 * * *"\n  workflow_dispatch:\n',
      ['0 3 * * *'],
    ],
    ['a document marker', '---\non:\n  schedule: [{cron: "0 3 * * *"}]\n', ['0 3 * * *']],
    ['YAML 1.1, in which on is true', '%YAML 1.1\n---\non:\n  schedule: [{cron: "0 3 * * *"}]\n', ['0 3 * * *']],
    ['a tag', 'on:\n  schedule:\n    - cron: !!str 0 3 * * *\n', ['0 3 * * *']],
    ['a byte order mark', '\ufeffon:\n  schedule: [{cron: "0 3 * * *"}]\n', ['0 3 * * *']],
    [
      'a cron that is none, which is not said here',
      'on:\n  schedule: [{cron: "@daily"}, {cron: ""}]\n',
      ['@daily', ''],
    ],
    ['a number, which is said to be none elsewhere', 'on:\n  schedule: [{cron: 5}]\n', ['5']],
    ['on: schedule', 'on: schedule\n', []],
    ['on: push', 'on: push\n', []],
    ['a list of events', 'on: [push, schedule]\n', []],
    ['a block list of events', 'on:\n  - schedule\n', []],
    ['no schedule', 'on:\n  push:\n', []],
    ['an empty schedule', 'on:\n  schedule:\n', []],
    ['an empty list', 'on:\n  schedule: []\n', []],
  ])('%s', (_, on, crons) => {
    for (const text of [on + JOBS, (on + JOBS).replaceAll('\n', '\r\n')]) {
      const workflow = readWorkflow(text);
      expect(workflow.schedule.map(({ cron }) => cron)).toEqual(crons);
      expect(workflow).toMatchObject({ jobs: [{ id: 'backup' }] });
    }
  });

  test('with time zones', () => {
    const text = `on:
  schedule:
    - cron: '0 3 * * *'
      timezone: Europe/Berlin
    - timezone: "Asia/Tokyo"

      cron: 0 4 * * *
    - {cron: 0 5 * * *}
${JOBS}`;
    expect(readWorkflow(text).schedule).toEqual([
      { cron: '0 3 * * *', timezone: 'Europe/Berlin' },
      { cron: '0 4 * * *', timezone: 'Asia/Tokyo' },
      { cron: '0 5 * * *', timezone: undefined },
    ]);
  });

  test('the ids of its jobs are text, in their order', () => {
    const text = 'on: push\njobs:\n  zip: {}\n  "build": {}\n  on: {}\n  __proto__: {}\n';
    expect(readWorkflow(text).jobs.map(({ id }) => id)).toEqual(['zip', 'build', 'on', '__proto__']);
  });
});

test.each([
  ['a: [', 'is not valid YAML: unexpected end of the stream within a flow collection (line 2)'],
  ['on:\n\tschedule: []\n', 'is not valid YAML: '],
  ['on: "push\n', 'is not valid YAML: unexpected end of the stream within a double quoted scalar (line 2)'],
  [
    `on: push\n${JOBS}---\non: push\n${JOBS}`,
    'is not valid YAML: expected a single document in the stream, but found more',
  ],
  [`on:\n  schedule:\n    - cron: *night\n${JOBS}`, 'is not valid YAML: unidentified alias "night" (line 3)'],
  [`on:\n  schedule: *later\n${JOBS}x: &later []\n`, 'is not valid YAML: unidentified alias "later" (line 2)'],
  ['[', 'is not valid YAML: '],
  ['', 'is invalid: it must be a mapping'],
  ['# nothing\n', 'is invalid: it must be a mapping'],
  ['404: Not Found', 'is invalid: `on` is missing'],
  ['- on\n', 'is invalid: it must be a mapping'],
  [JOBS, 'is invalid: `on` is missing'],
  [`true:\n  schedule: []\n${JOBS}`, 'is invalid: `on` is missing'],
  ['on: push\n', 'is invalid: `jobs` is missing'],
  ['on: push\njobs: []\n', 'is invalid: `jobs` must be a mapping'],
  [`on:\n${JOBS}`, 'is invalid: `on` must be a mapping'],
  [`on: push\non: schedule\n${JOBS}`, 'is not valid YAML: duplicated mapping key'],
  [`on: push\n"on": schedule\n${JOBS}`, 'is not valid YAML: duplicated mapping key'],
  ['on: push\njobs:\n  a: {}\n  a: {}\n', 'is not valid YAML: duplicated mapping key'],
  [`on:\n  schedule: []\n  schedule: []\n${JOBS}`, 'is not valid YAML: duplicated mapping key'],
  [`on:\n  schedule:\n    cron: '0 3 * * *'\n${JOBS}`, "`on.schedule` must be a list of `- cron: '…'`"],
  [`on:\n  schedule: '0 3 * * *'\n${JOBS}`, '`on.schedule` must be a list'],
  [`on: &on\n  schedule: *on\n${JOBS}`, '`on.schedule` must be a list'],
  [`on:\n  schedule:\n    - '0 3 * * *'\n${JOBS}`, 'entry 1 of `on.schedule` must be a mapping'],
  [`on:\n  schedule:\n    - {cron: 0 3 * * *}\n    - timezone: UTC\n${JOBS}`, 'entry 2 of `on.schedule` has no `cron`'],
  [`on:\n  schedule:\n    - cron:\n${JOBS}`, '`cron` in entry 1 of `on.schedule` must be a string'],
  [`on:\n  schedule:\n    - cron: ['0 3 * * *']\n${JOBS}`, '`cron` in entry 1 of `on.schedule` must be a string'],
  [
    `on:\n  schedule:\n    - cron: 0 3 * * *\n      timezone:\n${JOBS}`,
    '`timezone` in entry 1 of `on.schedule` must be a string',
  ],
  [
    `on:\n  schedule:\n    - cron: 0 3 * * *\n      tz: UTC\n${JOBS}`,
    'entry 1 of `on.schedule` has the unknown key "tz"',
  ],
  [`x: &x {timezone: UTC}\non:\n  schedule:\n    - <<: *x\n      cron: 0 3 * * *\n${JOBS}`, 'has the unknown key "<<"'],
])('%j is none: %s', (text, why) => {
  expectRefused(text, why);
});

test('nesting without end is none, nor two documents, nor more text than a workflow ever has', () => {
  expectRefused('['.repeat(20_000), 'is not valid YAML: nesting exceeded maxDepth (100) (line 1)');
  expect(() => readWorkflow('a: b\n---\nc: d\n')).toThrow(/found more$/);
  expectRefused(' '.repeat(1_048_577), 'is not valid YAML: it has more than 1,048,576 characters');
  const longest = `on: push\njobs: {}\n#${'x'.repeat(1_048_576 - 'on: push\njobs: {}\n#'.length)}`;
  expect(readWorkflow(longest).schedule).toEqual([]);
});

test.each(['* * * * *', '*/5 * * * *'])('a bare %s is told to be quoted', (cron) => {
  expect(() => readWorkflow(`on:\n  schedule:\n    - cron: ${cron}\n${JOBS}`)).toThrow(
    expect.objectContaining({ hint: 'Put a cron that starts with `*` in quotes.' }),
  );
});

test('aliases that multiply are not expanded, and many keys are not compared with one another', () => {
  const bomb = Array.from({ length: 60 }, (_, at) => `b${at + 1}: &b${at + 1} [${`*b${at},`.repeat(9)}]\n`).join('');
  const many = Array.from({ length: 20_000 }, (_, at) => `  job${at}: {}\n`).join('');
  const text = `b0: &b0 [x]\n${bomb}on: &on {schedule: [&e {cron: 0 3 * * *}, ${'*e,'.repeat(999)}], push: *b60}\njobs:\n${many}`;
  const { schedule, jobs } = readWorkflow(text);
  expect([schedule.length, jobs.length]).toEqual([1000, 20_000]);
});

test('no text is more than refused', () => {
  const token = fc.constantFrom(
    ...'on: |schedule:|jobs:|- |cron: |timezone: |0 3 * * *|*|&a |*a|[|]|{|}|,|"|\'|>|\n|\n  |\n    |# |? |!!str |<<: |---\n|%YAML 1.1\n|\t'.split(
      '|',
    ),
  );
  const yamlLike = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        yamlLike,
        yamlLike.map((text) => `on:\n  schedule:\n    - ${text}\n${JOBS}`),
      ),
      (text) => {
        try {
          for (const { cron } of readWorkflow(text).schedule) expect(typeof cron).toBe('string');
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ActionError);
          expect(thrown).toMatchObject({ kind: 'setup' });
        }
      },
    ),
    { numRuns: 3000 },
  );
});
