// Every matrix and every call as GitHub's own parser expands them: the name that a job gives its heartbeat, whether the check
// misses it where it isn't there, and the cause that it finds when only that job failed.
import { describe, expect, test } from 'vitest';
import { lostBy, uncovered } from '../../../../src/check/runs/coverage.ts';
import { uncoveredByRuns } from '../../../../src/check/runs/expanded.ts';
import { findCause } from '../../../../src/check/runs/find-cause.ts';
import { defaultNameThrough } from '../../../../src/heartbeat/called-name.ts';
import { parseMatrix, withMatrix } from '../../../../src/heartbeat/matrix-name.ts';
import { parseDefaultName } from '../../../../src/heartbeat/name.ts';
import { recognizeCalls } from '../../../../src/workflow/recognize-calls.ts';
import { CALLED, listFrom } from '../../workflow/called-data.ts';
import { MATRICES, toJson } from '../../workflow/matrix-data.ts';
import { contextOf, FILE, REPOSITORY } from './known-runs.ts';

const NOW = '2026-11-23T18:00:00Z';
const DUE_MS = Date.parse('2026-11-23T03:17:00Z');
const RUN = '2026-11-23T03:20:00Z';
const PREFIX = `${REPOSITORY}/${FILE}`;

/** The heartbeat of a job, by the name that job mode gives it; `undefined`: nothing is monitored. */
interface Monitored {
  displayed: string;
  name: string | undefined;
  /** Its matrix, where that is all that distinguishes it. */
  json?: string;
}

interface Entry {
  id: string;
  file: string;
  others: Record<string, string>;
  jobs: Monitored[];
  /** A matrix that only a run shows. */
  isDynamic: boolean;
}

const quoted = (text: string) => JSON.stringify(text);

/** The job `sync` with that matrix, in a file of its own. */
const matrices = MATRICES.filter(({ jobs }) => jobs !== undefined).map(({ id, strategy, name, jobs = [] }): Entry => {
  const named = name === undefined ? '' : `    name: ${quoted(name)}\n`;
  const matrix = strategy.startsWith('$') ? ` ${strategy}` : `\n${strategy.replace(/^/gm, '      ')}`;
  const steps = '    steps: [{ uses: tickstem/heartbeat-action@v1 }]\n';
  return {
    id: `matrix: ${id}`,
    file: `on: { schedule: [{ cron: '17 3 * * *' }] }\njobs:\n  sync:\n${named}    strategy:${matrix}\n${steps}`,
    others: {},
    jobs: jobs.map(({ displayed, json }) => {
      return { displayed, json, name: withMatrix(`${PREFIX}/sync`, parseMatrix(json)) };
    }),
    isDynamic: strategy.includes('${{'),
  };
});

const called = CALLED.map(({ id, files, jobs: expected }): Entry => {
  const { jobs } = listFrom(files);
  const names = expected.map(({ displayed }) => displayed);
  const texts = Object.entries(files).map(([path, text]) => [path.slice('.github/workflows/'.length), text] as const);
  const { 'outer.yml': file = '', ...others } = Object.fromEntries(texts);
  return {
    id: `calls: ${id}`,
    file,
    others,
    jobs: expected.map(({ displayed, job }) => {
      const own = jobs.filter(
        ({ jobId, isDynamic, combination }) =>
          jobId === job.id && (isDynamic || (combination && toJson(combination.values)) === job.matrix),
      );
      const calls = recognizeCalls(own, displayed, names);
      const values = parseMatrix(job.matrix ?? '');
      return { displayed, name: calls && defaultNameThrough(REPOSITORY, FILE, calls, job.id, values) };
    }),
    isDynamic: Object.values(files).some((text) => /matrix:\s*\$\{\{|: \$\{\{ fromJSON/.test(text)),
  };
});

const ENTRIES = [...matrices, ...called];
const namesOf = ({ jobs }: Entry) => [...new Set(jobs.flatMap(({ name }) => name ?? []))];
const isAlike = ({ jobs }: Entry, { displayed }: Monitored) =>
  displayed.includes('...') || jobs.filter((one) => one.displayed === displayed).length > 1;

/** The check's view of a run in which each job ended like that. */
function contextFor({ file, others, jobs }: Entry, end: (job: Monitored) => 'success' | 'failure') {
  const ends = Object.fromEntries(jobs.map((job) => [job.displayed, end(job)]));
  return contextOf({ now: NOW, file, others, runs: [{ at: RUN, conclusion: 'failure', jobs: ends }] });
}

test('the data is all there', () => {
  expect(ENTRIES).toHaveLength(229);
  expect(ENTRIES.flatMap(({ jobs }) => jobs).length).toBeGreaterThan(500);
});

describe('the name in job mode', () => {
  test.each(ENTRIES)('all names differ, and what has none is displayed like another: $id', (entry) => {
    const names = entry.jobs.flatMap(({ name }) => name ?? []);
    // A matrix can have the same values twice.
    const values = new Set(entry.jobs.flatMap(({ name, json }) => (name === undefined ? [] : (json ?? name))));
    expect(new Set(names).size).toBe(values.size);
    expect(entry.jobs.filter((job) => job.name === undefined && !isAlike(entry, job))).toEqual([]);
  });
});

describe('coverage', () => {
  test.each(ENTRIES)('a heartbeat that is there is not missed, and not orphaned: $id', async (entry) => {
    const names = new Set(namesOf(entry));
    const context = { ...contextFor(entry, () => 'success'), names };
    const missing = [...uncovered(context.usage, names), ...(await uncoveredByRuns(context))];
    // Jobs that nobody can tell apart have no heartbeat, and the file alone doesn't show that.
    if (entry.jobs.every(({ name }) => name !== undefined)) expect(missing.map(({ name }) => name)).toEqual([]);
    for (const name of names) {
      const ref = parseDefaultName(name, REPOSITORY);
      if (ref !== undefined) expect(lostBy(name, ref, context.usage)).toBeUndefined();
    }
  });

  test.each(ENTRIES)('each one that is not there is missed: $id', async (entry) => {
    const context = contextFor(entry, () => 'success');
    const missing = [...uncovered(context.usage, new Set()), ...(await uncoveredByRuns(context))];
    const found = new Set(missing.map(({ name }) => name));
    if (!entry.isDynamic) for (const name of namesOf(entry)) expect(found).toContain(name);
    // What a displayed name shows of a matrix need not be all of its values.
    else expect(found.size).toBeGreaterThan(0);
  });
});

describe('the cause', () => {
  test.each(ENTRIES)('is that of the right job: $id', async (entry) => {
    for (const job of entry.jobs) {
      const ref = job.name === undefined ? undefined : parseDefaultName(job.name, REPOSITORY);
      if (ref === undefined || isAlike(entry, job)) continue;
      const causeIf = (end: (one: Monitored) => 'success' | 'failure') =>
        findCause({ ...ref, sinceMs: DUE_MS, dueMs: DUE_MS }, contextFor(entry, end));
      const failed = await causeIf((one) => (one === job ? 'failure' : 'success'));
      // The name of the row has the ID of the job already.
      const named = job.displayed === ref.jobId ? 'failed' : job.displayed;
      expect(failed, job.name).toMatchObject({ kind: 'failed', text: expect.stringContaining(named) });
      // Another job's failure is not its own. Jobs with the same values have one heartbeat, and the worst of them counts.
      const passed = await causeIf((one) => (one.name === job.name ? 'success' : 'failure'));
      expect(passed, job.name).toMatchObject({ kind: 'not-pinged' });
    }
  });
});
