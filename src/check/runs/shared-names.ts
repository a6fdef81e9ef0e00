import { fill } from '../../base/message.ts';
import { usageOfJob } from '../../heartbeat/usage.ts';
import { makeRow, type Row } from '../rows.ts';
import type { JobRef } from './context.ts';
import type { Files } from './coverage.ts';
import { RUN_MESSAGES as M } from './messages.ts';

/** Jobs that a message names. */
const MOST_NAMED = 5;

/**
 * Makes a row for each constant `name` that several jobs of the workflow files have: they ping one heartbeat, so that the first
 * one to pass hides one that failed.
 */
export function sharedNames(files: Files, isLeftOut: (job: JobRef) => boolean): Row[] {
  const jobsByName = new Map<string, string[]>();
  for (const [file, workflow] of files.workflows) {
    for (const job of workflow?.jobs ?? []) {
      if (isLeftOut({ file, jobId: job.id, leg: undefined })) continue;
      const names = new Set(usageOfJob(job, files).steps.flatMap(({ name }) => name ?? []));
      for (const name of names) jobsByName.set(name, [...(jobsByName.get(name) ?? []), `${file}/${job.id}`]);
    }
  }
  return [...jobsByName].flatMap(([name, jobs]) => (jobs.length < 2 ? [] : [rowOf(name, jobs)]));
}

function rowOf(name: string, jobs: readonly string[]): Row {
  const more = jobs.length > MOST_NAMED ? ', …' : '';
  const problem = fill(M.nameOfSeveral.text, { jobs: `${jobs.slice(0, MOST_NAMED).join(', ')}${more}` });
  return { ...makeRow({ kind: 'heartbeat', name, verdict: 'misconfigured', fails: true }), problem };
}
