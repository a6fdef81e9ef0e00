import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strayInputs } from '../../../src/inputs/read.ts';
import { problems, read } from './given.ts';

test('nothing given: the defaults', () => {
  expect(read()).toEqual({
    mode: 'job',
    apiUrl: 'https://api.tickstem.dev/v1',
    apiKey: '',
    timeoutMs: 60_000,
    pingToken: undefined,
    name: undefined,
    renamedFrom: [],
    intervalSecs: undefined,
    graceSecs: undefined,
    create: true,
    update: true,
    events: ['schedule', 'workflow_dispatch', 'repository_dispatch'],
    strict: false,
    require: '',
    requireFiles: [],
    minDurationSecs: undefined,
    measure: '',
    githubToken: '',
    leg: undefined,
    jobWorkflow: '',
    jobCheckRun: '',
    jobStatus: '',
  });
});

test('everything given', () => {
  expect(
    read({
      mode: 'job',
      'api-key': ' tsk_live_1234 ',
      name: ' nightly backup ',
      'renamed-from': 'old one\r\n\n  older one  \n',
      interval: '24h',
      grace: '0',
      create: 'false',
      update: 'FALSE',
      events: 'schedule,\n push',
      strict: 'True',
      'api-url': 'http://127.0.0.1:8090/v1/',
      timeout: '90s',
      require: ' rows were written: true\n',
      'require-files': 'out/*.csv\nlog.txt\n',
      'min-duration': '5m',
      'github-token': 'ghs_1234',
      'job-matrix': '{\n  "region": "eu"\n}',
      'job-workflow': 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main',
      'job-check-run': '47110815',
      'job-status': 'success',
      measure: 'rows: 5\n',
    }),
  ).toEqual({
    mode: 'job',
    apiUrl: 'http://127.0.0.1:8090/v1',
    apiKey: 'tsk_live_1234',
    timeoutMs: 90_000,
    pingToken: undefined,
    name: 'nightly backup',
    renamedFrom: ['old one', 'older one'],
    intervalSecs: 86_400,
    graceSecs: 0,
    create: false,
    update: false,
    events: ['schedule', 'push'],
    strict: true,
    require: ' rows were written: true\n',
    requireFiles: ['out/*.csv', 'log.txt'],
    minDurationSecs: 300,
    measure: 'rows: 5',
    githubToken: 'ghs_1234',
    leg: { region: 'eu' },
    jobWorkflow: 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main',
    jobCheckRun: '47110815',
    jobStatus: 'success',
  });
});

test.each([
  ['job', 'renamed-from', 'renamedFrom'],
  ['job', 'require-files', 'requireFiles'],
  ['job', 'events', 'events'],
  ['check', 'heartbeats', 'heartbeats'],
  ['check', 'issue-labels', 'issueLabels'],
  ['check', 'issue-assignees', 'issueAssignees'],
])('mode %s, `%s`: lines may end as Windows ends them', (mode, name, field) => {
  for (const end of ['\r\n', '\r', '\n']) {
    expect(read({ mode, [name]: ['', 'push', ' tag', ''].join(end) })).toMatchObject({ [field]: ['push', 'tag'] });
  }
});

test('mode check: its own inputs, and none of the other mode', () => {
  expect(
    read({
      mode: 'check',
      'api-key': 'tsk_live_1234',
      heartbeats: ' a/* \n!a/b\n\n',
      workflows: 'weekly.yml\r\n !tax-*.yml ',
      'fail-on-paused': 'true',
      'fail-on-unusual': 'TRUE',
      'watch-self': 'True',
      'start-missed': '.github/workflows/weekly.yml\r\n !./.github/workflows/tax-*.yml ',
      'github-token': 'ghs_1234',
      issue: 'true',
      'issue-labels': 'ops, night shift',
      'issue-assignees': '@mona,octocat',
    }),
  ).toEqual({
    mode: 'check',
    apiUrl: 'https://api.tickstem.dev/v1',
    apiKey: 'tsk_live_1234',
    repositories: [],
    page: undefined,
    pagePrivate: false,
    timeoutMs: 60_000,
    heartbeats: ['a/*', '!a/b'],
    workflows: [
      { target: 'weekly.yml', isExcluded: false, graceSecs: undefined },
      { target: 'tax-*.yml', isExcluded: true, graceSecs: undefined },
    ],
    failOnPaused: true,
    failOnUnusual: true,
    watchSelf: true,
    startMissed: ['weekly.yml', '!tax-*.yml'],
    githubToken: 'ghs_1234',
    issue: true,
    issueLabels: ['ops', 'night shift'],
    issueAssignees: ['mona', 'octocat'],
    runbook: [],
    leg: undefined,
    jobCheckRun: '',
  });
  expect(read({ mode: 'check', interval: 'nonsense' })).toMatchObject({
    ...{ heartbeats: [], workflows: [], failOnPaused: false, failOnUnusual: false, watchSelf: false },
    ...{ startMissed: [], githubToken: '' },
    ...{ issue: false, issueLabels: ['heartbeat'], issueAssignees: [], leg: undefined },
  });
  for (const flag of ['fail-on-paused', 'fail-on-unusual', 'watch-self', 'issue']) {
    expect(problems({ mode: 'check', [flag]: 'maybe' })).toContain(`\`${flag}\``);
  }
});

test.each([
  [
    'check',
    { interval: '24h', create: 'true', strict: 'true', 'ping-token': 'hbt_1' },
    ['ping-token', 'interval', 'strict'],
  ],
  ['check', { create: 'true', update: 'true', events: 'schedule, workflow_dispatch, repository_dispatch' }, []],
  ['job', { heartbeats: ' \n' }, []],
  ['job', { heartbeats: '*', interval: '24h', 'fail-on-paused': 'false' }, ['heartbeats']],
] as const)('mode %s, given %j: %j belong to the other', (mode, given, stray) => {
  expect(strayInputs((name) => (given as Record<string, string>)[name] ?? '', mode)).toEqual(stray);
});

describe('an input that is wrong is named, with what was given and what is right', () => {
  test.each([
    ['mode', 'jobs', '`job` or `check`'],
    ['interval', '24 hours', '`24h`'],
    ['interval', '0', 'greater than 0'],
    ['interval', '-1h', '`24h`'],
    ['grace', 'some', '`1h30m`'],
    ['timeout', '0s', 'greater than 0'],
    ['timeout', '1.5s', '`24h`'],
    ['create', 'yes', '`true` or `false`'],
    ['update', '1', '`true` or `false`'],
    ['strict', 'tRUE', '`true` or `false`'],
    ['strict', 'untrue', '`true` or `false`'],
    ['strict', 'trueish', '`true` or `false`'],
    ['events', 'on: push', '`schedule, workflow_dispatch`'],
    ['events', 'Push', '`schedule, workflow_dispatch`'],
    ['events', ',', '`schedule, workflow_dispatch`'],
    ['min-duration', 'long', '`24h`'],
    ['require-files', '../secrets/*', 'is outside the workspace'],
    ['require-files', '!out/*', 'starts with `!`'],
    ['api-url', 'api.tickstem.dev', '`https://api.tickstem.dev/v1`'],
    ['api-url', 'http://api.tickstem.dev/v1', '`https://api.tickstem.dev/v1`'],
    ['api-url', 'http://127.0.0.1.evil.example/v1', '`https://api.tickstem.dev/v1`'],
    ['api-url', 'ftp://localhost/v1', '`https://api.tickstem.dev/v1`'],
    ['api-url', 'https://api.tickstem.dev/v1?x=1', 'without `?`'],
  ])('%s: %j', (name, value, right) => {
    const message = problems({ [name]: value });
    expect(message).toContain(`\`${name}\``);
    expect(message).toContain(`\`${value}\``);
    expect(message).toContain(right);
  });

  test.each(['{', '7', '"eu"', '["a"]'])('job-matrix: %s', (value) => {
    expect(problems({ 'job-matrix': value })).toContain('`job-matrix` is internal');
  });

  test.each(['a\nb', 'a\tb', 'a\r\n\u0000b'])('name: %j, shown as one line', (name) => {
    expect(problems({ name })).toMatch(/^Input `name` must be a single line .*, got `a b`$/);
  });

  test('all of them in one go', () => {
    const message = problems({ interval: 'x', grace: 'y', create: 'z', mode: 'watch' });
    expect(message).toMatch(/^4 inputs are invalid:\n/);
    for (const name of ['interval', 'grace', 'create', 'mode']) expect(message).toContain(`\n- Input \`${name}\``);
  });

  test('one alone', () => {
    expect(problems({ interval: 'x' })).toMatch(/^Input `interval` must be a duration such as .*, got `x`$/);
  });

  test('a long value is cut', () => {
    expect(problems({ interval: 'x'.repeat(100) })).toContain(`got \`${'x'.repeat(100)}\``);
    expect(problems({ interval: 'x'.repeat(101) })).toContain(`got \`${'x'.repeat(99)}…\``);
  });
});

test.each(['schedule,push', ' schedule push ', 'schedule,\n push,\n', ', schedule ,, push'])(
  'events %j are two',
  (events) => {
    expect(read({ events })).toMatchObject({ events: ['schedule', 'push'] });
  },
);

test.each([
  ['null', undefined],
  ['', undefined],
  ['{}', undefined],
  ['{"region":"eu"}', { region: 'eu' }],
])('job-matrix %j is the leg %j', (given, leg) => {
  expect(read({ 'job-matrix': given })).toMatchObject({ leg });
});

test('whatever is given, it is read, or refused by name', () => {
  const names = [
    'mode',
    'api-key',
    'ping-token',
    'name',
    'renamed-from',
    'interval',
    'grace',
    'create',
    'events',
    'api-url',
    'timeout',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, value) => {
      const message = problems({ [name]: value });
      expect(message === 'none' || message.includes(`\`${name}\``)).toBe(true);
    }),
  );
});
