import { type AnnotationRecord, RUNS_KEPT_MS, type RunRecord } from '../../github/actions.ts';
import { PUBLISHED } from '../../heartbeat/usage.ts';
import { TITLE } from '../../runner/reporter.ts';
import type { Firings } from '../../schedule/firings.ts';
import type { Cause } from '../rows.ts';
import { causeOf } from './cause.ts';
import { isBeforeSteps } from './cause-in-run.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { type Files, stepNamesOf } from './coverage.ts';
import type { RunHistory } from './history.ts';
import { countedRuns, jobIn, lacksLeg } from './match-job.ts';
import { runsNeeded } from './waiting.ts';

/** The job whose ping, or success, is missing. */
export interface Missed extends JobRef {
  /** Runs created since then are looked at, in milliseconds since the epoch. */
  sinceMs: number;
  /** The scheduled time that was missed: a scheduled run from before that is not its cause. `undefined`: not known. */
  dueMs: number | undefined;
}

/** Reads why no ping came, as far as GitHub knows; `undefined`: the server has no record of runs. */
export async function findCause(missed: Missed, context: ReviewContext): Promise<Cause | undefined> {
  if (context.history.lacksRuns) return undefined;
  const { file, sinceMs, dueMs } = missed;
  const { history, files, usage, nowMs, repositoryUrl } = context;
  const [states, listed] = await Promise.all([history.states(), history.runs(file, sinceMs)]);
  const state = states && (await history.state(file));
  // To a token that may not see a repository, there is nothing in it: no such workflow, and so no runs of it.
  const isHidden = states === undefined && listed?.length === 0;
  const workflow = files?.get(file)?.workflow;
  const isUnscheduled = workflow?.schedule.length === 0;
  // What starts a workflow without a schedule, its `events` say, and they may be any.
  const counted = (isUnscheduled ? listed : listed && countedRuns(listed))?.filter((run) => isFor(run, dueMs));
  const runs = isHidden ? undefined : counted;
  const isSilent = runs?.length === 0 && files?.has(file) !== false;
  return causeOf({
    nowMs,
    sinceMs: dueMs ?? sinceMs,
    file,
    isUnscheduled,
    fired: hasFired(files?.get(file)?.timetable, dueMs ?? sinceMs, nowMs),
    exists: files?.has(file),
    state,
    runs,
    jobId: missed.jobId,
    ...(await jobFacts(runs?.[0], missed, history, usage)),
    unavailable: history.unavailable,
    workflowUrl: `${repositoryUrl}/actions/workflows/${encodeURIComponent(file).replace(/[()'!*]/g, '')}`,
    isFullHour: workflow?.schedule.some(({ cron }) => /^\s*0+\s/.test(cron)) === true,
    neverScheduled: isSilent && (await hasNeverRun(file, context)),
    ...(await rejectionOf(listed ?? [], context)),
    stepNames: stepNamesOf(missed, usage),
  });
}

/** Tells whether none of the runs that GitHub keeps was started by the schedule. */
async function hasNeverRun(file: string, { history, files, nowMs }: ReviewContext): Promise<boolean> {
  const timetable = files?.get(file)?.timetable;
  if (timetable === undefined) return false;
  // The list that the row was evaluated by is there already.
  const recent = await history.runs(file, runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs));
  if (recent?.some(({ event }) => event === 'schedule') !== false) return false;
  const all = await history.runs(file, nowMs - RUNS_KEPT_MS);
  return all?.every(({ event }) => event !== 'schedule') === true;
}

/** The newest run, of a push too, if it failed without jobs, and the lock file that may be why. */
async function rejectionOf(runs: readonly RunRecord[], { history, usage }: ReviewContext) {
  const newest = runs.find((run) => run.event === 'push' || countedRuns([run]).length > 0);
  const isRejected = newest !== undefined && (await isWithoutJobs(newest, history));
  if (!isRejected) return { rejected: undefined, notLocked: undefined };
  const action = usage.actionRepository || PUBLISHED;
  const lock = await history.lockFile();
  const isLocked = lock === undefined || lock.toLowerCase().includes(action.toLowerCase());
  return { rejected: newest, notLocked: isLocked ? undefined : action };
}

/** Tells whether a run failed without jobs, as GitHub shows that it rejects a file. */
export async function isWithoutJobs(run: RunRecord, history: Pick<RunHistory, 'jobs'>): Promise<boolean> {
  if (run.conclusion === 'startup_failure') return true;
  if (run.status !== 'completed' || run.conclusion !== 'failure') return false;
  return (await history.jobs(run.id))?.length === 0;
}

/** A scheduled run from before a scheduled time was for another one. */
function isFor({ event, createdAtMs }: RunRecord, dueMs: number | undefined): boolean {
  return dueMs === undefined || event !== 'schedule' || createdAtMs >= dueMs;
}

/** Reads what the newest run says about the job. */
async function jobFacts(newest: RunRecord | undefined, missed: JobRef, history: RunHistory, files: Files) {
  const job = newest && (await jobIn(newest, missed, history, files));
  const isLost = newest !== undefined && (await isLegLost(newest, missed, history, files));
  const isUnstarted = job?.conclusion === 'failure' && isBeforeSteps(job);
  const isTelling = job?.conclusion === 'success' || isUnstarted;
  const said = isTelling && job.checkRunId !== undefined ? await history.annotations(job.checkRunId) : [];
  const hasFailed = job !== undefined && ['failure', 'timed_out'].includes(job.conclusion) && !isUnstarted;
  return {
    job,
    lastError: hasFailed && job.checkRunId !== undefined ? await history.lastError(job.checkRunId) : undefined,
    missingLeg: isLost ? lastLabel(missed) : undefined,
    annotations: (said ?? [])
      .filter((one) => isUnstarted || isOurs(one))
      .map(({ message }) => message.replace(/[.\s]+$/, ''))
      .slice(0, 2),
  };
}

/** The values of the matrix in a heartbeat's name, the innermost. */
function lastLabel({ leg, inner = [] }: JobRef): string | undefined {
  return inner.findLast(({ label }) => label !== undefined)?.label ?? leg;
}

/** Whether it is an annotation of this action; by its text if a log was sent on without its titles. */
function isOurs({ title, message }: AnnotationRecord): boolean {
  return title === TITLE || /heartbeat|\bping/i.test(message);
}

function hasFired(firings: Firings | undefined, sinceMs: number, nowMs: number): boolean | undefined {
  return firings && (firings.lastAt(nowMs) ?? Number.NEGATIVE_INFINITY) >= sinceMs;
}

async function isLegLost(run: RunRecord, ref: JobRef, history: RunHistory, files: Files): Promise<boolean> {
  if (lastLabel(ref) === undefined) return false;
  if (run.status !== 'completed') return false; // the matrix jobs that wait are not listed yet
  return lacksLeg((await history.jobs(run.id)) ?? [], ref, files);
}
