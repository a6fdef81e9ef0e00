import type { RunRecord } from '../../github/actions.ts';
import { hasOnlyChecks } from '../../heartbeat/usage.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { earlierAttempts, type Outcome, outcomeIn } from './job-runs.ts';
import { jobIn } from './match-job.ts';

/** The file whose runs are looked into, or some jobs of it. */
export interface Target {
  file: string;
  /** `undefined`: the whole file. */
  refs: readonly JobRef[] | undefined;
}

/** The runs of a file as those of a target: with what became of that. */
export interface TargetRuns {
  /** The newest first, and of jobs no further back than a success. Runs that skipped the jobs are left out. */
  runs: RunRecord[];
  /** The newest run that didn't have the jobs at all. */
  lacking: RunRecord | undefined;
}

/** So many runs are looked into, from the newest on, where what became of them doesn't show in the list. */
const MOST_RUNS = 5;
/** So many, to find a run in which a job succeeded. */
const MOST_JOB_RUNS = 30;

/** Reads what became of a target in runs. @param runs those that count, newest first @returns `undefined`: it can't be read */
export async function targetRuns(
  runs: readonly RunRecord[],
  { file, refs }: Target,
  context: ReviewContext,
): Promise<TargetRuns | undefined> {
  if (refs !== undefined) return jobRuns(runs, refs, context);
  const { history, usage } = context;
  const isCheck = hasOnlyChecks(usage.workflows.get(file), { ...usage, file });
  const known = await withAttempts(runs, history);
  return { runs: isCheck ? await asChecks(known, history) : known, lacking: undefined };
}

/** A run as that of jobs. Which of them the latest attempt has, the list of runs doesn't tell. */
async function jobRuns(
  runs: readonly RunRecord[],
  refs: readonly JobRef[],
  context: ReviewContext,
): Promise<TargetRuns | undefined> {
  const found: RunRecord[] = [];
  let lacking: RunRecord | undefined;
  for (const run of runs.slice(0, MOST_JOB_RUNS)) {
    const jobs = await context.history.jobs(run.id);
    if (jobs === undefined) return undefined;
    const outcome = worstOf(await Promise.all(refs.map((ref) => outcomeIn(run, ref, context))));
    if (outcome === 'neither' && jobs.length > 0 && (await hasNone(run, refs, context))) lacking ??= run;
    if (outcome !== 'neither') found.push({ ...run, ...STATUS[outcome] });
    if (outcome === 'success' && run.event === 'schedule') break;
  }
  return { runs: found, lacking };
}

const STATUS = {
  active: { status: 'in_progress', conclusion: '' },
  success: { status: 'completed', conclusion: 'success' },
  failure: { status: 'completed', conclusion: 'failure' },
} as const;

/** All jobs of a name have to succeed; those that were skipped don't count. */
function worstOf(outcomes: readonly Outcome[]): Outcome {
  return (['failure', 'active', 'success'] as const).find((one) => outcomes.includes(one)) ?? 'neither';
}

async function hasNone(run: RunRecord, refs: readonly JobRef[], { history, usage }: ReviewContext): Promise<boolean> {
  const found = await Promise.all(refs.map((ref) => jobIn(run, ref, history, usage)));
  return run.status === 'completed' && found.every((job) => job === undefined);
}

/** A run that succeeded stays one, also after it was run again and failed. Looked into back to a success of the schedule. */
async function withAttempts(runs: readonly RunRecord[], history: ReviewContext['history']): Promise<RunRecord[]> {
  const known = [...runs];
  let looked = 0;
  for (const [nth, run] of runs.entries()) {
    if (!hasSucceeded(run) && run.attempt > 1 && looked < MOST_RUNS) {
      looked += 1;
      known[nth] = (await succeededBefore(run, history)) ?? run;
    }
    if (run.event === 'schedule' && hasSucceeded(known[nth] ?? run)) break;
  }
  return known;
}

async function succeededBefore(run: RunRecord, history: ReviewContext['history']): Promise<RunRecord | undefined> {
  for (const attempt of earlierAttempts(run)) {
    const earlier = await history.attempt(run.id, attempt);
    if (earlier !== undefined && hasSucceeded(earlier)) return { ...earlier, createdAtMs: run.createdAtMs };
  }
  return undefined;
}

/**
 * A check that ran and failed did its work: otherwise two checks that evaluate each other would both fail forever. Only the
 * newest runs are looked into, as far back as one that succeeded.
 */
async function asChecks(runs: RunRecord[], history: ReviewContext['history']): Promise<RunRecord[]> {
  const newest = runs.slice(0, runs.findIndex(hasSucceeded) >>> 0).filter(({ conclusion }) => conclusion === 'failure');
  const ran = new Set<number>();
  for (const { id } of newest.slice(0, MOST_RUNS)) {
    const jobs = (await history.jobs(id)) ?? [];
    if (jobs.some(({ conclusion, hasSteps }) => conclusion === 'failure' && hasSteps)) ran.add(id);
  }
  return runs.map((run) => (ran.has(run.id) ? { ...run, conclusion: 'success' } : run));
}

export function hasSucceeded({ status, conclusion }: RunRecord): boolean {
  return status === 'completed' && conclusion === 'success';
}
