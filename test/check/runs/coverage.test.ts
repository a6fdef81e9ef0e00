import { describe, expect, test } from 'vitest';
import { type Files, lostBy, uncovered } from '../../../src/check/runs/coverage.ts';
import { readWorkflow } from '../../../src/workflow/workflow.ts';

const SHOP = 'octo-org/shop';
const ACTION = 'tickstem/heartbeat-action';

type Inputs = Record<string, string>;
/** The jobs of a file, each with the inputs of its step; `null`: it does not use the action. */
type Jobs = Record<string, Inputs | null>;

function workflow(jobs: Jobs, on: object = { schedule: [{ cron: '0 3 * * *' }] }) {
  const steps = Object.entries(jobs).map(([id, given]) => [
    id,
    { steps: [{ uses: given === null ? 'actions/checkout@v5' : `${ACTION}@v1`, with: given ?? {} }] },
  ]);
  return readWorkflow(JSON.stringify({ on, jobs: Object.fromEntries(steps) }));
}

function filesOf(workflows: Record<string, ReturnType<typeof workflow> | undefined>): Files {
  return { repository: SHOP, actionRepository: ACTION, workflows: new Map(Object.entries(workflows)) };
}

describe('jobs without a heartbeat', () => {
  const FILES = filesOf({
    'nightly.yml': workflow({ backup: {}, report: { name: 'report' }, lint: null }),
    'deploy.yml': workflow({ deploy: {} }, { push: null }),
    'dispatch.yml': workflow({ prune: { events: 'workflow_dispatch' } }),
    'broken.yml': undefined,
  });
  const BACKUP = { name: `${SHOP}/nightly.yml/backup`, file: 'nightly.yml', jobId: 'backup' };
  const REPORT = { name: 'report', file: 'nightly.yml', jobId: 'report' };

  test.each([
    [[], [BACKUP, REPORT]],
    [['report'], [BACKUP]],
    [[`${SHOP}/nightly.yml/backup`], [REPORT]],
    [['report', `${SHOP}/nightly.yml/backup`], []],
    // Names are told apart by every letter.
    [
      ['Report', `${SHOP}/nightly.yml/backup `],
      [BACKUP, REPORT],
    ],
  ])('where there are %j', (names, expected) => {
    expect(uncovered(FILES, new Set(names))).toEqual(expected);
  });
});

describe('a heartbeat has lost', () => {
  const NAME = `${SHOP}/nightly.yml/backup`;
  const OTHER = workflow({ sync: {} });

  test.each<[string, 'file' | 'job' | undefined, Parameters<typeof filesOf>[0]]>([
    ['its file', 'file', { 'other.yml': OTHER }],
    ['its file, and there is none at all', 'file', {}],
    ['its job', 'job', { 'nightly.yml': workflow({ dump: {} }), 'other.yml': OTHER }],
    ['nothing: both are there', undefined, { 'nightly.yml': workflow({ backup: {} }) }],
    [
      'nothing that shows, where the job no longer uses the action',
      undefined,
      { 'nightly.yml': workflow({ backup: null }) },
    ],
    ['nothing that shows, where its file cannot be read', undefined, { 'nightly.yml': undefined }],
    ['nothing that shows, where another file cannot be read', undefined, { 'other.yml': undefined }],
    ['nothing: its name is given elsewhere', undefined, { 'other.yml': workflow({ sync: { name: NAME } }) }],
    ['nothing: another job of its file has its name', undefined, { 'nightly.yml': workflow({ dump: { name: NAME } }) }],
    [
      'nothing: it is given in a file without a schedule',
      undefined,
      { 'other.yml': workflow({ a: { name: NAME } }, { push: null }) },
    ],
    [
      'nothing: it is about to be renamed',
      undefined,
      { 'other.yml': workflow({ sync: { 'renamed-from': `older\n${NAME}` } }) },
    ],
    [
      'nothing that shows, beside an expression',
      undefined,
      { 'other.yml': workflow({ sync: { name: '${{ vars.N }}' } }) },
    ],
    ['nothing that shows, beside a ping token', undefined, { 'other.yml': workflow({ a: { 'ping-token': 'x' } }) }],
  ])('%s', (_, expected, workflows) => {
    expect(lostBy(NAME, filesOf(workflows))).toBe(expected);
  });

  test('a job beside others is not lost', () => {
    expect(lostBy(NAME, filesOf({ 'nightly.yml': workflow({ dump: {}, backup: {}, report: null }) }))).toBeUndefined();
  });

  test('a leg is lost with its job', () => {
    expect(lostBy(`${NAME} (eu)`, filesOf({ 'nightly.yml': workflow({ dump: {} }) }))).toBe('job');
    expect(lostBy(`${NAME} (eu)`, filesOf({ 'nightly.yml': workflow({ backup: {} }) }))).toBeUndefined();
  });

  test.each(['nightly backup', 'octo-org/blog/nightly.yml/backup', `${SHOP}/nightly/backup`, ''])(
    'a name that is no default of this repository (%j): nothing that shows',
    (name) => {
      expect(lostBy(name, filesOf({}))).toBeUndefined();
    },
  );
});

describe('what an expression hides is left open', () => {
  const STEP = { uses: `${ACTION}@v1` };
  const NAME = `${SHOP}/nightly.yml/backup`;
  const file = (job: object) =>
    readWorkflow(JSON.stringify({ on: { schedule: [{ cron: '0 3 * * *' }] }, jobs: { backup: job } }));

  test.each<[string, object]>([
    ['C14: a strategy', { strategy: '${{ fromJSON(needs.plan.outputs.strategy) }}', steps: [STEP] }],
    ['C14: a matrix', { strategy: { matrix: '${{ fromJSON(needs.plan.outputs.matrix) }}' }, steps: [STEP] }],
    ['C15: keys of a strategy', { strategy: { '${{ insert }}': '${{ vars.STRATEGY }}' }, steps: [STEP] }],
    ['C15: the inputs of the step', { steps: [{ ...STEP, with: '${{ fromJSON(vars.INPUTS) }}' }] }],
    [
      'C15: some inputs of the step',
      { steps: [{ ...STEP, with: { '${{ insert }}': '${{ fromJSON(vars.INPUTS) }}' } }] },
    ],
  ])('%s', (_, job) => {
    const files = filesOf({ 'nightly.yml': file(job) });
    expect(uncovered(files, new Set())).toEqual([]);
    expect(lostBy(`${SHOP}/old.yml/backup`, files)).toBeUndefined();
  });

  test.each<[string, object]>([
    ['C15: all steps', { steps: '${{ fromJSON(vars.STEPS) }}' }],
    ['C15: keys of the job', { '${{ insert }}': '${{ fromJSON(vars.JOB) }}' }],
  ])('%s: nothing is said to be gone', (_, job) => {
    expect(lostBy(`${SHOP}/old.yml/backup`, filesOf({ 'nightly.yml': file(job) }))).toBeUndefined();
  });

  test.each<[string, object, string[]]>([
    ['C15: a step under `parallel:`', { steps: [{ parallel: [{ run: 'true' }, STEP] }] }, [NAME]],
    ['C16: an action of another owner', { steps: [{ uses: 'clockingpulse/heartbeat-action@v1' }] }, []],
  ])('%s', (_, job, names) => {
    expect(uncovered(filesOf({ 'nightly.yml': file(job) }), new Set()).map(({ name }) => name)).toEqual(names);
  });
});
