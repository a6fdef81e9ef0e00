import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultNameThrough, parseNameSegments } from '../../../src/heartbeat/called-name.ts';
import { parseMatrix } from '../../../src/heartbeat/matrix-name.ts';
import type { Call, ListedJob } from '../../../src/workflow/calls.ts';
import { anyJob, recognizeCalls } from '../../../src/workflow/recognize-calls.ts';
import { CALLED, listFrom, OUTER, REPOSITORY } from '../workflow/called-data.ts';
import { toJson } from '../workflow/matrix-data.ts';

const FILE = 'outer.yml';
const nameOf = ({ calls, jobId, combination }: ListedJob) =>
  defaultNameThrough(REPOSITORY, FILE, calls, jobId, combination?.values);
const matrixOf = ({ combination }: ListedJob) => (combination === undefined ? undefined : toJson(combination.values));

describe('the default name in a reusable workflow', () => {
  test.each([
    ['one call', ['backup/sync']],
    ['a plain job beside the call, with the same id as the job inside', ['sync', 'backup/sync']],
    ['a call with a name', ['backup/sync']],
    ['a matrix inside', ['backup/sync (1)', 'backup/sync (2)']],
    ['a matrix of calls', ['backup (eu)/sync', 'backup (us)/sync']],
    ['a matrix of calls with a name', ['backup (eu)/sync', 'backup (eu-west)/sync']],
    ['a matrix of calls with a fixed name', ['backup (eu)/sync', 'backup (us)/sync']],
    ['a matrix of calls with include', ['backup (eu)/sync', 'backup (us, true)/sync']],
    ['objects in a matrix of calls', ['backup (eu, 1)/sync', 'backup (us)/sync']],
    ['nested', ['top/a/sync']],
    ['an empty name', ['backup/sync']],
  ])('%s', (id, names) => {
    const entry = CALLED.find((one) => one.id === id);
    expect(listFrom(entry?.files ?? {}).jobs.map(nameOf)).toEqual(
      names.map((name) => `octo-org/shop/outer.yml/${name}`),
    );
  });

  test.each(CALLED)('without the file of the job, the name is the same, or not known: $id', (entry) => {
    const { jobs } = listFrom(entry.files);
    const names = entry.jobs.map(({ displayed }) => displayed);
    for (const { displayed, calls, job } of entry.jobs.filter((one) => one.calls.length > 0)) {
      const own = jobs.filter(
        (one) => one.calls.length > 0 && one.jobId === job.id && (one.isDynamic || matrixOf(one) === job.matrix),
      );
      const known = recognizeCalls(own, displayed, names);
      const paths = new Set(own.map(({ workflow }) => workflow.path));
      const assumed = [...paths].flatMap(
        (path) => assumedCalls(entry.files, { path, jobId: job.id }, displayed, names) ?? [],
      );
      // The calls are those that the parser names.
      if (assumed.length > 0) expect(assumed.map(({ jobId }) => jobId)).toEqual(calls.map(({ id }) => id));
      if (assumed.length > 0 && known !== undefined) expect(labels(assumed)).toEqual(labels(known));
    }
  });

  test.each(CALLED)('all names within an entry differ, and the job and the check give the same: $id', (entry) => {
    const { jobs } = listFrom(entry.files);
    const names = entry.jobs.map(({ displayed }) => displayed);
    const found = entry.jobs.map(({ displayed, job }) => {
      const own = jobs.filter((one) => one.jobId === job.id && (one.isDynamic || matrixOf(one) === job.matrix));
      const calls = recognizeCalls(own, displayed, names);
      return calls && defaultNameThrough(REPOSITORY, FILE, calls, job.id, parseMatrix(job.matrix ?? ''));
    });
    const known = found.filter((name) => name !== undefined);
    const unknown = entry.jobs.filter((_, at) => found[at] === undefined).map(({ displayed }) => displayed);
    expect(new Set(known).size).toBe(known.length);
    // What isn't known is displayed alike, or cut.
    expect(unknown.filter((name) => names.indexOf(name) === names.lastIndexOf(name) && !name.includes('...'))).toEqual(
      [],
    );
    const listed = jobs.map(nameOf);
    if (!listed.includes(undefined)) expect(known.filter((name) => !listed.includes(name))).toEqual([]);
  });
});

const labels = (calls: readonly Call[]) => calls.map(({ jobId, shown }) => [jobId, shown]);

/** The calls of a job by its displayed name, without reading the file that it is in. */
function assumedCalls(
  given: Readonly<Record<string, string>>,
  { path, jobId }: { path: string; jobId: string },
  displayed: string,
  names: readonly string[],
): readonly Call[] | undefined {
  const { jobs } = listFrom(given, { path, jobs: [anyJob(jobId)] });
  return recognizeCalls(
    jobs.filter((one) => one.workflow.path === path),
    displayed,
    names,
  );
}

/** Jobs with matrices and names that are near to each other. */
const value = fc.constantFrom('eu', 'us', 'eu-west', 'x', 'x, y', 'y', 'a) / sync (b', '', 'true', '(z)', '1');
const matrix = fc.dictionary(fc.constantFrom('a', 'b'), fc.array(value, { minLength: 1, maxLength: 2 }), {
  maxKeys: 2,
});
const jobName = fc.constantFrom(
  undefined,
  '',
  'Backup',
  'Nightly / backup',
  '${{ matrix.a }}',
  'B ${{ matrix.a }}',
  '${{ matrix.a }}-${{ matrix.b }}',
  '${{ matrix.a }} / ${{ matrix.b }}',
  '${{ inputs.x }}',
  '${{ inputs.x }} ${{ matrix.a }}',
);
const job = fc.record({ matrix, name: jobName, isDynamic: fc.boolean() });
const files = fc.record({
  outer: fc.dictionary(fc.constantFrom('backup', 'other', 'sync'), fc.tuple(job, fc.constantFrom('middle', 'inner')), {
    minKeys: 1,
    maxKeys: 2,
  }),
  middle: fc.dictionary(fc.constantFrom('a', 'sync'), job, { minKeys: 1, maxKeys: 2 }),
  inner: fc.dictionary(fc.constantFrom('sync', 'prune'), job, { minKeys: 1, maxKeys: 2 }),
});
type Job = { matrix: Record<string, string[]>; name: string | undefined; isDynamic: boolean };
type Files = typeof files extends fc.Arbitrary<infer T> ? T : never;

/** The files' text, with dynamic matrices as expressions or, in a run, as what they come to. */
function written({ outer, middle, inner }: Files, input: string | undefined): Record<string, string> {
  const jobOf = ({ matrix: axes, name, isDynamic }: Job, uses: string | undefined) => ({
    ...(name === undefined
      ? {}
      : { name: input === undefined ? name : name.replaceAll('${{ inputs.x }}', `${input}\${{ matrix.nope }}`) }),
    ...(Object.keys(axes).length === 0
      ? {}
      : { strategy: { matrix: isDynamic && input === undefined ? '${{ fromJSON(x) }}' : axes } }),
    ...(uses === undefined ? { steps: [] } : { uses: `./.github/workflows/${uses}.yml` }),
  });
  const fileOf = (entries: (readonly [string, object])[]) => JSON.stringify({ jobs: Object.fromEntries(entries) });
  return {
    [OUTER]: fileOf(Object.entries(outer).map(([id, [one, uses]]) => [id, jobOf(one, uses)])),
    '.github/workflows/middle.yml': fileOf(Object.entries(middle).map(([id, one]) => [id, jobOf(one, 'inner')])),
    '.github/workflows/inner.yml': fileOf(Object.entries(inner).map(([id, one]) => [id, jobOf(one, undefined)])),
  };
}

/** What job mode names every job of a run: from the files, the job's own id and values, and the displayed names. */
function namesInRun(given: Files, input: string): { name: string | undefined; job: ListedJob }[] {
  const list = listFrom(written(given, undefined)).jobs;
  const run = listFrom(written(given, input)).jobs;
  const displayed = run.map((one) => one.displayed.text ?? '');
  return run.map((one, at) => {
    const own = list.filter(({ jobId, isDynamic, combination }) => {
      const values = combination && toJson(combination.values);
      return jobId === one.jobId && (isDynamic || values === matrixOf(one));
    });
    const { path } = one.workflow;
    const assumed =
      one.calls.length > 0 &&
      assumedCalls(written(given, undefined), { path, jobId: one.jobId }, displayed[at] ?? '', displayed);
    const sameFile = own.filter(({ workflow }) => workflow.path === path);
    const calls = assumed || recognizeCalls(sameFile, displayed[at] ?? '', displayed);
    return { job: one, name: calls && defaultNameThrough(REPOSITORY, FILE, calls, one.jobId, one.combination?.values) };
  });
}

test('J10: two jobs of a run never share a default name, and it is the one that the check expects', () => {
  let known = 0;
  let open = 0;
  fc.assert(
    fc.property(files, (given) => {
      const found = namesInRun(given, 'eu');
      const names = found.flatMap(({ name }) => name ?? []);
      known += names.length;
      open += found.length - names.length;
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      // Whether the values are known from the files or only from the name makes no difference.
      const isPlain = !JSON.stringify(given).includes('inputs.x');
      for (const { name, job: one } of found) if (isPlain && name !== undefined) expect(name).toBe(nameOf(one));
    }),
    { numRuns: 500 },
  );
  // The property says nothing about jobs that aren't known, so a good part must be.
  expect(known).toBeGreaterThan(open / 10);
});

test('J29: a default name never changes with what else a displayed name shows', () => {
  const input = fc.constantFrom('', 'eu', '7', 'a / b', 'x) / sync (y', 'B eu', '...');
  fc.assert(
    fc.property(files, input, input, (given, one, other) => {
      const [tonight, tomorrow] = [namesInRun(given, one), namesInRun(given, other)];
      const known = tonight
        .map(({ name }, at) => [name, tomorrow[at]?.name])
        .filter((names) => !names.includes(undefined));
      for (const [name, next] of known) expect(next).toBe(name);
    }),
    { numRuns: 500 },
  );
});

describe('parseNameSegments', () => {
  test.each([
    ['backup', [['backup', undefined]]],
    ['backup (20, eu)', [['backup', '20, eu']]],
    [
      'backup (eu)/sync',
      [
        ['backup', 'eu'],
        ['sync', undefined],
      ],
    ],
    [
      'backup (p/q)/mid/sync (22 ~1a2b3c4d)',
      [
        ['backup', 'p/q'],
        ['mid', undefined],
        ['sync', '22 ~1a2b3c4d'],
      ],
    ],
    ['', undefined],
    ['backup/', undefined],
    ['/backup', undefined],
    ['backup (eu', undefined],
    ['backup (eu)x', undefined],
    ['backup ()', undefined],
    ['backup (xxx~1a2b3c4d', undefined],
    ['1backup', undefined],
  ])('%s', (path, expected) => {
    expect(parseNameSegments(path)).toEqual(expected?.map(([jobId, label]) => ({ jobId, label })));
  });

  test('reads back every name that is not cut', () => {
    fc.assert(
      fc.property(files, (given) => {
        for (const listed of listFrom(written(given, 'eu')).jobs) {
          const name = nameOf(listed) ?? '';
          const segments = parseNameSegments(name.slice(`${REPOSITORY}/${FILE}/`.length));
          if (name.length < 200)
            expect(segments?.map(({ jobId }) => jobId)).toEqual([
              ...listed.calls.map(({ jobId }) => jobId),
              listed.jobId,
            ]);
        }
      }),
    );
  });
});

test('a call whose matrix is only known when it runs has no name before', () => {
  expect(
    defaultNameThrough(REPOSITORY, FILE, [{ jobId: 'a', shown: undefined, hasMatrix: true }], 'b', undefined),
  ).toBeUndefined();
});
