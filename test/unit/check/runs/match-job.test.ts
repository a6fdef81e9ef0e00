import { describe, expect, test } from 'vitest';
import type { JobRef } from '../../../../src/check/runs/context.ts';
import type { Files } from '../../../../src/check/runs/coverage.ts';
import { countedRuns, lacksLeg, watchedJob, worstJob } from '../../../../src/check/runs/match-job.ts';
import type { JobRecord, RunRecord } from '../../../../src/github/actions.ts';
import { matrixLabel, shownLabel, withMatrix } from '../../../../src/heartbeat/matrix-name.ts';
import { parseDefaultName } from '../../../../src/heartbeat/name.ts';
import { readWorkflow, type Workflow } from '../../../../src/workflow/workflow.ts';
import { CALLED, type CalledJob } from '../../workflow/called-data.ts';

/** `backup`, or `backup failure`: what it is called, and how it ended; a status, where it did not. */
function job(name: string, end = 'success'): JobRecord {
  const isOver = !['queued', 'in_progress', 'waiting'].includes(end);
  return {
    name,
    url: '',
    status: isOver ? 'completed' : end,
    conclusion: isOver ? end : '',
    ...{ startedAtMs: 0, completedAtMs: 0, failedStep: undefined, hasSteps: true, checkRunId: 1 },
  };
}

/** What `backup` has in nightly.yml, besides other jobs; `undefined`: the file couldn't be read. */
function filesOf(backup: object | undefined, others: object = {}, files: Record<string, object> = {}): Files {
  const schedule = [{ cron: '0 3 * * *' }];
  const read = (jobs: object) => readWorkflow(JSON.stringify({ on: { schedule }, jobs }));
  const called = Object.entries(files).map(([file, jobs]): [string, Workflow] => [file, read(jobs)]);
  const own = backup && read({ backup, ...others });
  return { repository: SHOP, actionRepository: '', workflows: new Map([...called, ['nightly.yml', own]]) };
}

const SHOP = 'octo-org/shop';
const refOf = (path: string): JobRef =>
  parseDefaultName(`${SHOP}/nightly.yml/${path}`, SHOP) ?? { file: '', jobId: undefined, leg: undefined };
const matrix = (given: object, name?: string) => ({ ...(name && { name }), strategy: { matrix: given } });
const REGIONS = matrix({ region: ['eu', 'us'] });
const DYNAMIC = matrix({ region: '${{ fromJSON(needs.plan.outputs.regions) }}' });
const LONG = 'x'.repeat(96);

test('runs of events that ping', () => {
  const events = ['schedule', 'push', 'workflow_dispatch', 'pull_request', 'repository_dispatch', 'workflow_run', ''];
  const runs = events.map((event) => ({ event }) as RunRecord);
  expect(countedRuns(runs).map(({ event }) => event)).toEqual(['schedule', 'workflow_dispatch', 'repository_dispatch']);
});

describe('the watched job of a run', () => {
  test.each<[string, string[], object | undefined, string, string | undefined]>([
    ['by its id', ['other', 'backup'], {}, 'backup', 'backup'],
    ['by its id, though the file is not known', ['other', 'backup'], undefined, 'backup', 'backup'],
    [
      'by its values, though the file is not known',
      ['backup (eu)', 'backup (us)'],
      undefined,
      'backup (us)',
      'backup (us)',
    ],
    [
      'by its calls, though the file is not known',
      ['sync', 'backup / sync'],
      undefined,
      'backup/sync',
      'backup / sync',
    ],
    ['by its name', ['backup', 'Nightly backup'], { name: 'Nightly backup' }, 'backup', 'Nightly backup'],
    ['not by the beginning of another', ['backup two', 'backup (eu)'], {}, 'backup', undefined],
    [
      'a matrix job, its values in another order than in its label',
      ['backup (eu, 20)', 'backup (us, 20)'],
      matrix({ region: ['eu', 'us'], node: [20] }),
      'backup (20, us)',
      'backup (us, 20)',
    ],
    ['a matrix job under a name', ['Copy (eu)', 'Copy (us)'], { ...REGIONS, name: 'Copy' }, 'backup (us)', 'Copy (us)'],
    ['a matrix job that is not in it', ['backup (eu)'], REGIONS, 'backup (us)', undefined],
    ['a name with an expression', ['Copy eu', 'Move eu'], { name: 'Copy ${{ vars.WHERE }}' }, 'backup', 'Copy eu'],
    ['none', [], {}, 'backup', undefined],
    [
      'W1: what `include` adds to a combination is not displayed',
      ['backup (eu)', 'backup (us)'],
      matrix({ region: ['eu', 'us'], include: [{ region: 'us', speed: 'slow' }] }),
      'backup (us, slow)',
      'backup (us)',
    ],
    [
      'J1: a flag, whose label has a hash',
      ['backup (eu)', 'backup (us)'],
      matrix({ region: ['eu', 'us'], include: [{ region: 'us', slow: true }] }),
      `backup (${matrixLabel({ region: 'us', slow: true })})`,
      'backup (us)',
    ],
    [
      'W1: nested values are displayed one by one',
      ['backup (eu, 1)', 'backup (us, 2)'],
      matrix({
        target: [
          { region: 'eu', zone: '1' },
          { region: 'us', zone: '2' },
        ],
      }),
      `backup (${matrixLabel({ target: { region: 'us', zone: '2' } })})`,
      'backup (us, 2)',
    ],
    [
      'W1: empty values are not displayed',
      ['backup (eu)', 'backup (eu, slow)'],
      matrix({ region: ['eu'], flavor: ['', 'slow'] }),
      `backup (${matrixLabel({ region: 'eu', flavor: '' })})`,
      'backup (eu)',
    ],
    [
      'W1: a name of over 100 characters is cut',
      [`${LONG} ...`, 'report'],
      matrix({ region: ['eu'] }, LONG),
      'backup (eu)',
      `${LONG} ...`,
    ],
    [
      'W2: a value that is the beginning of another',
      ['Backup eu-west', 'Backup eu'],
      matrix({ region: ['eu', 'eu-west'] }, 'Backup ${{ matrix.region }}'),
      'backup (eu)',
      'Backup eu',
    ],
    [
      'W2: a value that is the beginning of another, in a matrix from an expression',
      ['Backup eu-west', 'Backup eu'],
      { ...DYNAMIC, name: 'Backup ${{ matrix.region }}' },
      'backup (eu)',
      'Backup eu',
    ],
    ['C29: a matrix that was skipped before it was expanded', ['plan', 'backup'], DYNAMIC, 'backup (eu)', 'backup'],
  ])('%s', (_, names, backup, path, expected) => {
    const jobs = names.map((name) => job(name, name === 'backup' && path.includes('(') ? 'skipped' : 'success'));
    expect(watchedJob(jobs, refOf(path), filesOf(backup))?.name).toBe(expected);
  });

  test('W2: the failure of one matrix job is not reported for another', () => {
    const backup = matrix({ region: ['eu', 'eu-west'] }, 'Backup ${{ matrix.region }}');
    const jobs = [job('Backup eu-west', 'failure'), job('Backup eu')];
    expect(watchedJob(jobs, refOf('backup (eu)'), filesOf(backup))).toMatchObject({ conclusion: 'success' });
    expect(watchedJob(jobs, refOf('backup (eu-west)'), filesOf(backup))).toMatchObject({ conclusion: 'failure' });
  });

  test('another job whose name is in the file is not taken for one whose name is not', () => {
    const files = filesOf({ name: 'Copy ${{ vars.WHERE }}' }, { docs: { name: 'Copy docs' } });
    expect(watchedJob([job('Copy docs', 'failure'), job('Copy eu')], refOf('backup'), files)?.name).toBe('Copy eu');
  });

  test.each([
    [['success', 'failure', 'in_progress'], 'failure'],
    [['success', 'cancelled', 'failure'], 'cancelled'],
    [['skipped', 'success', 'queued'], 'queued'],
    [['success', 'skipped'], 'success'],
    [['timed_out'], 'timed_out'],
  ])('of several matrix jobs that may be meant, %j, the worst', (ends, worst) => {
    const jobs = ends.map((end, at) => job(`backup (${at})`, end));
    const { status, conclusion } = watchedJob(jobs, refOf('backup'), filesOf(DYNAMIC)) ?? {};
    expect(conclusion || status).toBe(worst);
  });
});

describe('the watched job of a reusable workflow', () => {
  test.each(CALLED)('$id', ({ files, jobs }) => {
    const workflows = Object.entries(files).map(([path, text]): [string, Workflow] => [
      path.slice('.github/workflows/'.length),
      readWorkflow(text),
    ]);
    const own = { repository: SHOP, actionRepository: '', workflows: new Map(workflows) };
    const names = jobs.map(({ displayed }) => displayed);
    for (const one of jobs) {
      const path = pathOf(one);
      if (path === undefined) continue;
      const isAlike = names.filter((name) => name === one.displayed).length > 1;
      const records = names.map((name) => job(name, name === one.displayed ? 'failure' : 'success'));
      const found = watchedJob(records, { ...refOf(path), file: 'outer.yml' }, own);
      expect(found, path).toMatchObject({ name: one.displayed, conclusion: 'failure' });
      if (isAlike) continue;
      const others = records.map(({ name }) => job(name, name === one.displayed ? 'success' : 'failure'));
      const passed = watchedJob(others, { ...refOf(path), file: 'outer.yml' }, own);
      // GitHub cuts two names to the same text, so that nobody can tell which of them failed.
      if (!one.displayed.includes('...')) expect(passed, path).toMatchObject({ name: one.displayed });
    }
  });
});

/** The part of a job's default name after its file. Values of calls are as the displayed name shows them. */
function pathOf({ displayed, calls, job: own }: CalledJob): string | undefined {
  const shown = displayed.split(' / ');
  const segments = calls.map(({ id, matrix: values }, level) => {
    if (values === undefined) return id;
    const [, text] = /\(([^()]*)\)$/.exec(shown[level] ?? '') ?? [];
    return text === undefined ? undefined : `${id} (${shownLabel([text])})`;
  });
  if (segments.includes(undefined) || (calls.length > 0 && shown.length !== calls.length + 1)) return undefined;
  return [...segments, withMatrix(own.id, own.matrix === undefined ? undefined : JSON.parse(own.matrix))].join('/');
}

test.each([
  [['success', 'skipped'], undefined],
  [[], undefined],
  [['success', 'in_progress', 'failure'], 'failure'],
  [['success', 'waiting'], 'waiting'],
])('the worst job of a workflow, %j', (ends, worst) => {
  const { status, conclusion } = worstJob(ends.map((end) => job(end, end))) ?? {};
  expect(conclusion || status).toBe(worst);
});

describe('a matrix job that a run did not have', () => {
  const CALL = { uses: './.github/workflows/sync.yml' };
  const SYNC = { 'sync.yml': { sync: {} } };
  test.each<[string, string[], object, string, boolean]>([
    ['others, and not this one', ['backup (eu)', 'backup (us)'], DYNAMIC, 'backup (asia)', true],
    ['others, under a name', ['Copy (eu)'], { ...DYNAMIC, name: 'Copy' }, 'backup (us)', true],
    ['others, in a name', ['Copy eu'], { ...DYNAMIC, name: 'Copy ${{ matrix.region }}' }, 'backup (us)', true],
    ['others, of a matrix of calls', ['backup (eu) / sync'], { ...DYNAMIC, ...CALL }, 'backup (us)/sync', true],
    ['it is there, in a matrix of calls', ['backup (eu) / sync'], { ...DYNAMIC, ...CALL }, 'backup (eu)/sync', false],
    ['it is there', ['backup (eu)', 'backup (us)'], DYNAMIC, 'backup (us)', false],
    ['it is there, and `include` added a value', ['backup (us)'], DYNAMIC, 'backup (true, us)', false],
    ['C29: the job was skipped as a whole', ['backup'], DYNAMIC, 'backup (us)', false],
    ['jobs of another matrix', ['restore (eu)'], DYNAMIC, 'backup (us)', false],
    [
      'an expression that hides the values',
      ['Copy x'],
      { ...DYNAMIC, name: 'Copy ${{ vars.X }}' },
      'backup (us)',
      false,
    ],
    ['W1: a name that was cut', ['backup (eu)', `backup (${LONG}...`], DYNAMIC, 'backup (us)', false],
    ['a value that the file lost', ['backup (eu)', 'backup (us)'], REGIONS, 'backup (asia)', true],
    ['a value that the file has', ['backup (eu)'], REGIONS, 'backup (us)', false],
  ])('%s', (_, names, backup, path, lacks) => {
    const jobs = names.map((name) => job(name));
    expect(lacksLeg(jobs, refOf(path), filesOf(backup, {}, SYNC))).toBe(lacks);
  });
});
