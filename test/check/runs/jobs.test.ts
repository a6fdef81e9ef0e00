import { describe, expect, test } from 'vitest';
import { countedRuns, lacksLeg, watchedJob, worstJob } from '../../../src/check/runs/match-job.ts';
import type { JobRecord, RunRecord } from '../../../src/github/actions.ts';
import type { Job } from '../../../src/workflow/workflow.ts';

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

const inFile = (given: Partial<Job> = {}): Job => ({
  ...{
    id: 'backup',
    name: undefined,
    hasMatrix: false,
    strategy: undefined,
    condition: undefined,
    callsWorkflow: false,
    isOpen: false,
    steps: [],
  },
  ...given,
});
const MATRIX = inFile({ hasMatrix: true });

test('runs of events that ping', () => {
  const events = ['schedule', 'push', 'workflow_dispatch', 'pull_request', 'repository_dispatch', 'workflow_run', ''];
  const runs = events.map((event) => ({ event }) as RunRecord);
  expect(countedRuns(runs).map(({ event }) => event)).toEqual(['schedule', 'workflow_dispatch', 'repository_dispatch']);
});

describe('the watched job of a run', () => {
  test.each<[string, string[], Job | undefined, string | undefined, string | undefined]>([
    ['by its id', ['other', 'backup'], inFile(), undefined, 'backup'],
    ['by its id, though the file is not known', ['other', 'backup'], undefined, undefined, 'backup'],
    [
      'by the name that it is shown under',
      ['backup', 'Nightly backup'],
      inFile({ name: 'Nightly backup' }),
      undefined,
      'Nightly backup',
    ],
    ['not by the beginning of another', ['backup two', 'backup (eu)'], inFile(), undefined, undefined],
    ['a leg', ['backup (eu, 20)', 'backup (us, 20)'], MATRIX, 'us, 20', 'backup (us, 20)'],
    [
      'a leg under a name',
      ['Back up (eu)', 'Back up (us)'],
      inFile({ name: 'Back up', hasMatrix: true }),
      'us',
      'Back up (us)',
    ],
    ['a leg that is not in it', ['backup (eu)'], MATRIX, 'us', undefined],
    [
      'a name with an expression',
      ['Back up eu', 'Restore eu'],
      inFile({ name: 'Back up ${{ vars.WHERE }}' }),
      undefined,
      'Back up eu',
    ],
    [
      'a name that names the leg',
      ['Back up us now', 'Back up eu now'],
      inFile({ name: 'Back up ${{ matrix.region }} now', hasMatrix: true }),
      'eu',
      'Back up eu now',
    ],
    ['one name for all legs', ['all'], inFile({ hasMatrix: true, name: 'all' }), undefined, 'all'],
    ['none', [], inFile(), undefined, undefined],
  ])('%s', (_, names, own, leg, expected) => {
    const jobs = names.map((name) => job(name));
    expect(watchedJob(jobs, 'backup', own, leg)?.name).toBe(expected);
  });

  test.each([
    [['success', 'failure', 'in_progress'], 'failure'],
    [['success', 'cancelled', 'failure'], 'cancelled'],
    [['skipped', 'success', 'queued'], 'queued'],
    [['success', 'skipped'], 'success'],
    [['timed_out'], 'timed_out'],
  ])('of several legs that may be meant, %j, the worst', (ends, worst) => {
    const jobs = ends.map((end, at) => job(`backup (${at})`, end));
    const { status, conclusion } = watchedJob(jobs, 'backup', MATRIX, undefined) ?? {};
    expect(conclusion || status).toBe(worst);
  });
});

test.each([
  [['success', 'skipped'], undefined],
  [[], undefined],
  [['success', 'in_progress', 'failure'], 'failure'],
  [['success', 'waiting'], 'waiting'],
])('the worst job of a workflow, %j', (ends, worst) => {
  const { status, conclusion } = worstJob(ends.map((end) => job(end, end))) ?? {};
  expect(conclusion || status).toBe(worst);
});

describe('a leg that a run did not have', () => {
  test.each<[string, string[], Job | undefined, string, boolean]>([
    ['others, and not this one', ['backup (eu)', 'backup (us)'], MATRIX, 'asia', true],
    ['others, under a name', ['Back up (eu)'], inFile({ name: 'Back up', hasMatrix: true }), 'us', true],
    ['it is there', ['backup (eu)', 'backup (us)'], MATRIX, 'us', false],
    ['no legs: the job was skipped as a whole', ['backup'], MATRIX, 'us', false],
    ['legs of another job', ['restore (eu)'], MATRIX, 'us', false],
    ['a matrix of more values', ['backup (eu, 20)'], MATRIX, 'us', false],
    ['an expression in the name', ['Back up ${{ x }} (eu)'], inFile({ name: 'Back up ${{ x }}' }), 'us', false],
    ['a leg of objects', ['backup (eu)'], MATRIX, '0f3a9c21', false],
  ])('%s', (_, names, inWorkflow, leg, lacks) => {
    expect(
      lacksLeg(
        names.map((name) => job(name)),
        'backup',
        inWorkflow,
        leg,
      ),
    ).toBe(lacks);
  });
});
