import { compilePattern } from '../../base/name-pattern.ts';
import type { JobRecord, RunRecord } from '../../github/actions.ts';
import { DEFAULT_EVENTS } from '../../inputs/inputs.ts';
import type { Job } from '../../workflow/workflow.ts';
import type { JobRef } from './context.ts';
import type { RunHistory, WorkflowFile } from './history.ts';

/** The runs whose jobs would have pinged. */
export function countedRuns(runs: readonly RunRecord[]): RunRecord[] {
  return runs.filter(({ event }) => DEFAULT_EVENTS.includes(event));
}

export function scheduledRuns(runs: readonly RunRecord[]): RunRecord[] {
  return runs.filter(({ event }) => event === 'schedule');
}

/**
 * The watched job among those of a run, which are listed by the names that are displayed: `backup`, `Nightly backup`,
 * `backup (eu, 20)`. The worst of them, where a matrix has several that may be meant; `undefined`: none is.
 *
 * @param job as the workflow file has it; `undefined`: it is not known there
 */
export function watchedJob(
  jobs: readonly JobRecord[],
  jobId: string,
  job: Job | undefined,
  leg: string | undefined,
): JobRecord | undefined {
  const isMeant = matcher(jobId, job, leg);
  const meant = nearest(
    jobs.filter(({ name }) => isMeant(name)),
    leg?.split(', ') ?? [],
  );
  return worstJob(meant) ?? meant[0];
}

/**
 * Whether a run had legs of the job with other values than these. Only where GitHub shows them as our names do can that be
 * told: no expression in the job's name, as many values, and no hash (of a leg of objects).
 */
export function lacksLeg(jobs: readonly JobRecord[], jobId: string, job: Job | undefined, leg: string): boolean {
  const shown = job?.name ?? jobId;
  if (shown.includes('${{') || HASH.test(leg)) return false;
  const legs = jobs.flatMap(({ name }) => (name.startsWith(`${shown} (`) ? [name.slice(shown.length + 2, -1)] : []));
  const count = leg.split(', ').length;
  return legs.length > 0 && !legs.includes(leg) && legs.every((other) => other.split(', ').length === count);
}

/** What a leg of nothing but objects is called, see src/job/identity.ts. */
const HASH = /^[0-9a-f]{8}$/;

/** The job of a row in a run, or the worst job of a run that stands for the whole workflow. */
export async function jobIn(
  run: RunRecord,
  { file, jobId, leg }: JobRef,
  history: Pick<RunHistory, 'jobs'>,
  files: ReadonlyMap<string, WorkflowFile> | undefined,
): Promise<JobRecord | undefined> {
  if (run.conclusion === 'startup_failure') return undefined;
  if (jobId === undefined) return worstJob((await history.jobs(run.id)) ?? []);
  const job = files?.get(file)?.workflow?.jobs.find(({ id }) => id === jobId);
  return watchedJob((await history.jobs(run.id)) ?? [], jobId, job, leg);
}

/** The job that came to a bad end, or else one that is not over; `undefined`: nothing is the matter with any. */
export function worstJob(jobs: readonly JobRecord[]): JobRecord | undefined {
  return (
    jobs.find(({ status, conclusion }) => status === 'completed' && !['success', 'skipped'].includes(conclusion)) ??
    jobs.find(({ status }) => status !== 'completed')
  );
}

/** Those whose names show most of a leg's values: an expression may show some of them, in any order. */
function nearest(jobs: readonly JobRecord[], values: readonly string[]): JobRecord[] {
  const shownIn = ({ name }: JobRecord) => values.filter((value) => name.includes(value)).length;
  const most = Math.max(...jobs.map(shownIn));
  return jobs.filter((job) => shownIn(job) === most);
}

function matcher(jobId: string, job: Job | undefined, leg: string | undefined): (name: string) => boolean {
  const shown = job?.name ?? jobId;
  // What an expression in its name comes to is only known when it is run; it may name the leg by itself.
  if (shown.includes('${{')) return compilePattern(`${shown.replace(/\$\{\{.*?\}\}/gs, '*')}*`);
  if (leg !== undefined) return (name) => name === `${shown} (${leg})`;
  return (name) => name === shown || (job?.hasMatrix === true && name.startsWith(`${shown} (`));
}
