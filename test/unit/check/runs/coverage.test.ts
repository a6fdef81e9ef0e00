import { describe, expect, test } from 'vitest';
import {
  type Files,
  lostBy as lostOf,
  uncovered as uncoveredIn,
  usageOfFile,
} from '../../../../src/check/runs/coverage.ts';
import { parseMatrix, withMatrix } from '../../../../src/heartbeat/matrix-name.ts';
import { defaultName, parseDefaultName } from '../../../../src/heartbeat/name.ts';
import { readWorkflow } from '../../../../src/workflow/workflow.ts';
import { run } from '../../../support/run.ts';
import { CALLED } from '../../workflow/called-data.ts';
import { STATIC_MATRICES } from '../../workflow/matrix-data.ts';

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

const jobs = (given: object) =>
  readWorkflow(JSON.stringify({ on: { schedule: [{ cron: '0 3 * * *' }] }, jobs: given }));

function filesOf(workflows: Record<string, ReturnType<typeof workflow> | undefined>): Files {
  return { repository: SHOP, actionRepository: ACTION, workflows: new Map(Object.entries(workflows)) };
}

/** What a heartbeat has lost. */
function lostBy(name: string, files: Files) {
  const own = parseDefaultName(name, SHOP);
  return own && lostOf(name, own, files)?.what;
}

/** Heartbeats that are not there: their names, files and jobs. */
function uncovered(files: Files, names: ReadonlySet<string>) {
  return uncoveredIn(files, names).map(({ name, file, jobId }) => ({ name, file, jobId }));
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

  test('a matrix job is lost with its job', () => {
    expect(lostBy(`${NAME} (eu)`, filesOf({ 'nightly.yml': workflow({ dump: {} }) }))).toBe('job');
  });

  const job = (strategy: object, given: object = {}) => ({
    'nightly.yml': jobs({ backup: { ...strategy, steps: [{ uses: `${ACTION}@v1`, with: given }] } }),
  });
  const REGIONS = { strategy: { matrix: { region: ['eu', 'us'], node: [20] } } };
  const OPEN = { strategy: { matrix: '${{ fromJSON(vars.MATRIX) }}' } };
  const LONG = 'x'.repeat(200);

  test.each<[string, string, object, string | undefined]>([
    ['C28: its job gained a matrix', NAME, REGIONS, 'matrix'],
    ['C28: its job gained a matrix from an expression', NAME, OPEN, 'matrix'],
    ['C28: its job lost its matrix', `${NAME} (20, eu)`, {}, 'matrix'],
    ['C28: a static matrix lost the value', `${NAME} (20, asia)`, REGIONS, 'value'],
    ['C28: its values are in the order of 1.0.0', `${NAME} (eu, 20)`, REGIONS, 'value'],
    ['nothing: a matrix has the values', `${NAME} (20, us)`, REGIONS, undefined],
    ['nothing that shows: a matrix from an expression', `${NAME} (asia)`, OPEN, undefined],
    ['nothing that shows: a cut name, and a matrix from an expression', cutName(LONG), OPEN, undefined],
    ['nothing: the same cut name', cutName(LONG), { strategy: { matrix: { region: [LONG] } } }, undefined],
    ['the value, of which only the beginning is readable', cutName(LONG), REGIONS, 'value'],
    ['nothing that shows: GitHub rejects the matrix', NAME, { strategy: { matrix: {} } }, undefined],
  ])('%s', (_, name, strategy, expected) => {
    expect(lostBy(name, filesOf(job(strategy)))).toBe(expected);
  });

  function cutName(region: string): string {
    const path = '.github/workflows/nightly.yml';
    return defaultName(run({ jobId: 'backup', workflow: { repository: SHOP, path, file: 'nightly.yml' } }), { region });
  }

  test('C28: nothing that shows, where the job no longer uses the action or has a name', () => {
    const unused = jobs({ backup: { ...REGIONS, steps: [] } });
    expect(lostBy(NAME, filesOf({ 'nightly.yml': unused }))).toBeUndefined();
    expect(lostBy(NAME, filesOf(job(REGIONS, { name: 'all' })))).toBeUndefined();
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
    ['C14: a strategy', { strategy: '${{ fromJSON(needs.plan.outputs.strategy) }}', steps: [STEP] }],
    ['C14: a matrix', { strategy: { matrix: '${{ fromJSON(needs.plan.outputs.matrix) }}' }, steps: [STEP] }],
    ['C15: keys of a strategy', { strategy: { '${{ insert }}': '${{ vars.STRATEGY }}' }, steps: [STEP] }],
  ])('%s, whose matrix jobs have names of their own', (_, job) => {
    const files = filesOf({ 'nightly.yml': file(job) });
    expect(uncovered(files, new Set())).toEqual([]);
    expect(lostBy(`${NAME} (eu)`, files)).toBeUndefined();
    expect(lostBy(`${SHOP}/old.yml/backup`, files)).toBe('file');
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

describe('C18: each matrix job has a heartbeat', () => {
  test.each(STATIC_MATRICES)('$id', ({ strategy, jobs: expected = [] }) => {
    const text = `on: { schedule: [{ cron: '0 3 * * *' }] }\njobs:\n  sync:\n    strategy:\n${strategy.replace(/^/gm, '      ')}\n    steps: [{ uses: ${ACTION}@v1 }]\n`;
    const files = filesOf({ 'nightly.yml': readWorkflow(text) });
    const names = expected.map(({ json }) => withMatrix(`${SHOP}/nightly.yml/sync`, parseMatrix(json)));
    expect(uncovered(files, new Set()).map(({ name }) => name)).toEqual([...new Set(names)]);
    for (const name of names) expect(lostBy(name, files)).toBeUndefined();
    const [, ...others] = new Set(names);
    expect(uncovered(files, new Set(others)).map(({ name }) => name)).toEqual(names.slice(0, 1));
  });

  test('J1: equal values under other keys are two jobs, with the names that job mode gives them', () => {
    const include = [{ linux: 'x64' }, { windows: 'x64' }, { linux: 'arm' }];
    const files = filesOf({
      'nightly.yml': jobs({ backup: { strategy: { matrix: { include } }, steps: [{ uses: `${ACTION}@v1` }] } }),
    });
    const names = include.map((values) => withMatrix(`${SHOP}/nightly.yml/backup`, values, values.linux !== 'arm'));
    expect(new Set(names).size).toBe(3);
    expect(usageOfFile('nightly.yml', files).shared).toEqual([]);
    expect(uncovered(files, new Set()).map(({ name }) => name)).toEqual(names);
    expect(uncovered(files, new Set(names))).toEqual([]);
    for (const name of names) expect(lostBy(name, files)).toBeUndefined();
    expect(lostBy(`${SHOP}/nightly.yml/backup (x64)`, files)).toBe('value');
  });

  test('and a value that the matrix repeats is reported', () => {
    const backup = { strategy: { matrix: { region: ['eu', 'us', 'eu'] } }, steps: [{ uses: `${ACTION}@v1` }] };
    expect(usageOfFile('nightly.yml', filesOf({ 'nightly.yml': jobs({ backup }) })).shared).toEqual([
      `${SHOP}/nightly.yml/backup (eu)`,
    ]);
  });
});

describe('each job of every call has a heartbeat', () => {
  test.each(CALLED)('$id', ({ files, jobs: expected }) => {
    const read = Object.entries(files).map(([path, text]) => [
      path.slice('.github/workflows/'.length),
      readWorkflow(text),
    ]);
    const own = filesOf(Object.fromEntries(read));
    const found = uncoveredIn(own, new Set()).filter(({ file }) => file === 'outer.yml');
    const paths = found.map(({ jobId, inner = [] }) => [jobId, ...inner.map((segment) => segment.jobId)].join('/'));
    const isOpen = Object.values(files).some((text) => /matrix:.*\$\{\{/.test(text));
    if (isOpen) return;
    const names = new Set(
      expected.map(({ displayed, calls, job: { id, matrix } }) => JSON.stringify([displayed, calls, id, matrix])),
    );
    const isAlike = new Set(expected.map(({ displayed }) => displayed)).size < expected.length;
    if (!isAlike) expect(found).toHaveLength(names.size);
    expect(new Set(paths)).toEqual(
      new Set(expected.map(({ calls, job: { id } }) => [...calls.map((call) => call.id), id].join('/'))),
    );
    for (const { name } of found) expect(lostBy(name, own)).toBeUndefined();
  });

  const CALL = { uses: './.github/workflows/sync.yml' };
  const FOREIGN = { uses: 'octo-org/tools/.github/workflows/sync.yml@v1' };
  const SYNC = readWorkflow(
    JSON.stringify({ on: { workflow_call: null }, jobs: { sync: { steps: [{ uses: `${ACTION}@v1` }] } } }),
  );
  test.each<[string, string, object, string | undefined]>([
    ['its call is gone', 'backup/sync', { other: CALL }, 'call'],
    ['its job is gone from the reusable workflow', 'backup/prune', { backup: CALL }, 'call'],
    [
      'the call gained a matrix',
      'backup/sync',
      { backup: { ...CALL, strategy: { matrix: { region: ['eu'] } } } },
      'matrix',
    ],
    ['nothing: the call is there', 'backup/sync', { backup: CALL }, undefined],
    ['nothing that shows: the reusable workflow was not read', 'backup/sync', { backup: FOREIGN }, undefined],
    ['its call is gone, beside another that was not read', 'backup/sync', { other: FOREIGN }, 'call'],
    ['its job is gone, beside a call that was not read', 'backup', { other: FOREIGN }, 'job'],
  ])('or has lost %s', (_, path, own, expected) => {
    const files = filesOf({ 'nightly.yml': jobs(own), 'sync.yml': SYNC });
    expect(lostBy(`${SHOP}/nightly.yml/${path}`, files)).toBe(expected);
  });
});
