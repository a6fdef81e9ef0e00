import { describe, expect, test } from 'vitest';
import { calledWorkflow, isSameFile, type ListedJob, onlyCallsTo, readFileJobs } from '../../../src/workflow/calls.ts';
import { matchesName } from '../../../src/workflow/displayed-pattern.ts';
import { recognizeCalls } from '../../../src/workflow/recognize-calls.ts';
import { parseTypedYaml } from '../../../src/workflow/yaml.ts';
import { CALLED, type CalledJob, listFrom, OUTER, REPOSITORY } from './called-data.ts';
import { toJson } from './matrix-data.ts';

const idsOf = ({ calls }: Pick<ListedJob, 'calls'>) => calls.map(({ jobId }) => jobId);
const matches = ({ displayed }: ListedJob, name: string) => matchesName(displayed.patterns, name);
const matrixOf = ({ combination }: ListedJob) => (combination === undefined ? undefined : toJson(combination.values));
const inner = { repository: REPOSITORY, path: '.github/workflows/inner.yml' };
const isInner = ({ workflow }: ListedJob) => isSameFile(workflow, inner);

/** Whether the list has this job, in this place, with this name. */
function isListed(one: ListedJob, { displayed, calls, job }: CalledJob): boolean {
  const isThere = idsOf(one).join() === calls.map(({ id }) => id).join() && one.jobId === job.id;
  return isThere && (one.isDynamic || matrixOf(one) === job.matrix) && matches(one, displayed);
}

describe('the jobs of called workflows', () => {
  test.each(CALLED)('are listed as GitHub lists them: $id', ({ files, jobs }) => {
    const list = listFrom(files);
    expect(list).toMatchObject({ unread: [], isTruncated: false });
    expect(jobs.filter((job) => !list.jobs.some((one) => isListed(one, job)))).toEqual([]);
    expect(list.jobs.filter((one) => !jobs.some((job) => isListed(one, job)))).toEqual([]);
    const isOpen = list.jobs.some(({ displayed }) => displayed.text === undefined);
    if (!isOpen) expect(list.jobs.map(({ displayed }) => displayed.text)).toEqual(jobs.map((job) => job.displayed));
  });

  test.each(CALLED)('are recognized by their displayed names: $id', ({ files, jobs }) => {
    const list = listFrom(files);
    const names = jobs.map(({ displayed }) => displayed);
    for (const job of jobs) {
      const own = list.jobs.filter(
        (one) => one.jobId === job.job.id && (one.isDynamic || matrixOf(one) === job.job.matrix),
      );
      const calls = recognizeCalls(own, job.displayed, names);
      const isAlike = names.filter((name) => name === job.displayed).length > 1;
      if (isAlike || job.displayed.includes('...')) expect(calls).toBeUndefined();
      else expect(calls?.map(({ jobId }) => jobId)).toEqual(job.calls.map(({ id }) => id));
    }
  });

  test.each(CALLED)('are known from the files alone where there is one way: $id', ({ files, jobs }) => {
    const ways = new Set(jobs.filter(({ calls }) => calls.length > 0).map(({ calls }) => JSON.stringify(calls)));
    const hasMatrix = jobs.some(({ calls }) => calls.some(({ matrix }) => matrix !== undefined));
    const isTwoFiles = Object.keys(files).some((path) => path.includes('second'));
    const calls = onlyCallsTo(listFrom(files), isInner);
    if (ways.size > 1 && !isTwoFiles) expect(calls).toBeUndefined();
    else if (hasMatrix) expect(calls).toBeUndefined();
    else
      expect(calls?.map(({ jobId }) => jobId)).toEqual(
        jobs.find((job) => job.calls.length > 0)?.calls.map(({ id }) => id),
      );
  });
});

const CALLEE = 'jobs: { sync: { steps: [] } }';
const callers = (...jobs: string[]) => ({ [OUTER]: `jobs:\n  ${jobs.join('\n  ')}`, [inner.path]: CALLEE });
const USES = 'uses: ./.github/workflows/inner.yml';
const DYNAMIC = "strategy: { matrix: '${{ fromJSON(inputs.x) }}' }";

describe('a matrix of calls that is only known when it runs', () => {
  const shownBy = (name: string, names: readonly string[], ...jobs: string[]) =>
    recognizeCalls(listFrom(callers(...jobs)).jobs, name, names)?.map(({ jobId, shown }) => [jobId, ...(shown ?? [])]);

  test.each([
    ['backup (eu) / sync', ['backup', 'eu']],
    ['backup (eu, 1) / sync', ['backup', 'eu, 1']],
    ['backup / sync', ['backup']],
    ['backup (eu / x) / sync', ['backup', 'eu / x']],
    ['backup (eu... / sync', undefined],
    ['other (eu) / sync', undefined],
  ])('%s', (name, expected) => {
    expect(shownBy(name, [name], `backup: { ${USES}, ${DYNAMIC} }`)).toEqual(expected && [expected]);
  });

  test.each([
    ['a value within text', "'Backup ${{ matrix.region }}'", 'Backup eu / sync', [['backup', 'eu']]],
    ['two values', "'${{ matrix.a }} in ${{ matrix.b }}'", 'x in eu / sync', [['backup', 'x', 'eu']]],
    ['two values that meet', "'B ${{ matrix.a }}${{ matrix.b }}'", 'B xeu / sync', [['backup', 'xeu']]],
    ['a text that could end in two places', "'${{ matrix.a }}-${{ matrix.b }}'", 'x-y-z / sync', undefined],
    ['an expression that is no value', "'Run ${{ github.run_number }}'", 'Run 7 / sync', undefined],
    ['one beside a value', "'${{ github.run_number }} ${{ matrix.a }}'", '7 eu / sync', undefined],
    ['nothing of the matrix', "'${{ inputs.x }}'", 'backup (eu) / sync', undefined],
  ])('%s', (_, given, name, expected) => {
    expect(shownBy(name, [name], `backup: { name: ${given}, ${USES}, ${DYNAMIC} }`)).toEqual(expected);
  });

  test('J10: two jobs of the run that are displayed alike are not told apart', () => {
    const job = `backup: { ${USES}, ${DYNAMIC} }`;
    const names = ['backup (eu) / sync', 'backup (us) / sync', 'backup (us) / sync'];
    expect(names.map((name) => shownBy(name, names, job))).toEqual([[['backup', 'eu']], undefined, undefined]);
  });

  test('J10: nor are two whose calls show the same', () => {
    const files = {
      ...callers(`backup: { name: '\${{ matrix.region }}', ${USES}, ${DYNAMIC} }`),
      [inner.path]: "jobs: { sync: { name: 'Sync ${{ inputs.db }}' } }",
    };
    const { jobs } = listFrom(files);
    const names = ['eu / Sync pg', 'eu / Sync my', 'us / Sync pg'];
    expect(names.map((name) => recognizeCalls(jobs, name, names)?.[0]?.shown)).toEqual([undefined, undefined, ['us']]);
  });

  test('jobs of a matrix inside have the call in common', () => {
    const files = { ...callers(`backup: { ${USES}, ${DYNAMIC} }`), [inner.path]: `jobs: { sync: { ${DYNAMIC} } }` };
    const names = ['backup (eu) / sync (1)', 'backup (eu) / sync (2)'];
    const { jobs } = listFrom(files);
    expect(names.map((name) => recognizeCalls(jobs, name, names)?.[0]?.shown)).toEqual([['eu'], ['eu']]);
  });
});

describe('calls that cannot be told apart', () => {
  test.each([
    ['a repeated value', `backup: { ${USES}, strategy: { matrix: { a: [1, 1] } } }`, 'backup (1) / sync'],
    [
      'a name without the matrix',
      `backup: { name: '\${{ inputs.x }}', ${USES}, strategy: { matrix: { a: [1, 2] } } }`,
      'x / sync',
    ],
    [
      'a name with one of two values',
      `backup: { name: 'B\${{ matrix.a }}', ${USES}, strategy: { matrix: { a: [1], b: [1, 2] } } }`,
      'B1 / sync',
    ],
  ])('%s', (_, job, name) => {
    const { jobs } = listFrom(callers(job));
    expect(jobs).toHaveLength(2);
    expect(recognizeCalls(jobs, name, [name])).toBeUndefined();
  });

  test('a name that fits another call as well', () => {
    const { jobs } = listFrom(callers(`a: { name: '\${{ inputs.x }}', ${USES} }`, `eu: { ${USES} }`));
    expect(recognizeCalls(jobs, 'eu / sync', ['eu / sync', 'x / sync'])).toBeUndefined();
    expect(recognizeCalls(jobs, 'x / sync', ['eu / sync', 'x / sync'])?.[0]?.jobId).toBe('a');
  });
});

describe('listJobs', () => {
  test('a file that cannot be read is named once, and leaves the only call open', () => {
    const list = listFrom(
      callers(`a: { ${USES} }`, 'b: { uses: o/r/x.yml@v1 }', 'c: { uses: o/r/x.yml@v1 }', 'd: { uses: nothing }'),
    );
    expect(list.unread).toEqual([{ repository: 'o/r', path: 'x.yml', ref: 'v1' }]);
    expect(list.jobs.map(({ jobId }) => jobId)).toEqual(['sync']);
    expect(onlyCallsTo(list, isInner)).toBeUndefined();
  });

  test('a file that calls itself, or too many jobs, end the list', () => {
    const loop = listFrom({ [OUTER]: `jobs: { a: { uses: ./${OUTER} }, b: {} }` });
    expect(loop.isTruncated).toBe(true);
    expect(loop.jobs.length).toBeLessThan(20);
    expect(onlyCallsTo(loop, isInner)).toBeUndefined();
    const many = `strategy: { matrix: { a: [${Array.from({ length: 99 }, (_, at) => at)}] } }`;
    const wide = listFrom({ ...callers(`a: { ${USES}, ${many} }`), [inner.path]: `jobs: { sync: { ${many} } }` });
    expect(wide).toMatchObject({ isTruncated: true });
    expect(wide.jobs).toHaveLength(5000);
  });

  test('the job that is called is another one with the same id', () => {
    const list = listFrom(callers(`sync: { ${USES} }`));
    expect(list.jobs.map((one) => [...idsOf(one), one.jobId, one.workflow.path])).toEqual([
      ['sync', 'sync', inner.path],
    ]);
  });

  test.each([['jobs: []'], ['a'], ['jobs: { a: null }'], ['on: push']])('%s is read as far as it can be', (text) => {
    expect(readFileJobs(parseTypedYaml(text)).length).toBeLessThan(2);
  });
});

describe('calledWorkflow', () => {
  const from = { repository: 'octo-org/tools', path: '.github/workflows/a.yml', ref: 'v1' };

  test.each([
    ['./.github/workflows/b.yml', { ...from, path: '.github/workflows/b.yml' }],
    ['$/.github/workflows/b.yml', { ...from, path: '.github/workflows/b.yml' }],
    [
      'o/r/.github/workflows/b.yml@refs/heads/x',
      { repository: 'o/r', path: '.github/workflows/b.yml', ref: 'refs/heads/x' },
    ],
    ['o/r/b.yml', undefined],
    ['b.yml', undefined],
    ['', undefined],
  ])('%s', (uses, expected) => {
    expect(calledWorkflow(uses, from)).toEqual(expected);
  });

  test('owners and repositories have no case', () => {
    expect(isSameFile(from, { ...from, repository: 'Octo-Org/Tools' })).toBe(true);
    expect(isSameFile(from, { ...from, path: '.github/workflows/A.yml' })).toBe(false);
  });
});
