import type { RunRecord } from '../../github/actions.ts';
import type { Firings } from '../../schedule/firings.ts';
import { type Answer, outcomeOf, type ScheduleRun } from '../../schedule/status.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { jobIn } from './match-job.ts';

export type Outcome = ScheduleRun['outcome'];

/** Earlier attempts of a run that are looked into, from the latest on. */
const MOST_ATTEMPTS = 5;

/** The attempts of a run before its latest, the newest first. */
export function earlierAttempts({ attempt }: RunRecord): number[] {
  return Array.from({ length: Math.min(attempt - 1, MOST_ATTEMPTS) }, (_, nth) => attempt - 1 - nth);
}

/**
 * The outcome of a job in a run; `neither`: the run skipped it, or didn't have it. A success in an earlier attempt stays one,
 * whatever became of the later ones.
 */
export async function outcomeIn(
  run: RunRecord,
  job: JobRef,
  { history, usage }: Pick<ReviewContext, 'history' | 'usage'>,
): Promise<Outcome> {
  const outcome = await latestOutcome(run, job, { history, usage });
  if (outcome === 'success') return outcome;
  for (const attempt of earlierAttempts(run)) {
    const found = await jobIn(run, job, history, usage, attempt);
    if (found?.conclusion === 'success') return 'success';
  }
  return outcome;
}

async function latestOutcome(
  run: RunRecord,
  job: JobRef,
  { history, usage }: Pick<ReviewContext, 'history' | 'usage'>,
): Promise<Outcome> {
  const byRun = outcomeOf(run.status, run.conclusion);
  if (run.conclusion === 'startup_failure') return byRun;
  const found = await jobIn(run, job, history, usage);
  if (found !== undefined)
    return found.conclusion === 'skipped' ? 'neither' : outcomeOf(found.status, found.conclusion);
  const listed = await history.jobs(run.id);
  return byRun === 'active' || listed === undefined || listed.length === 0 ? byRun : 'neither';
}

/** By what a run was started, as far as it matters for scheduled times. */
export function startedBy({ event }: RunRecord): ScheduleRun['by'] & Answer['by'] {
  return event === 'schedule' ? 'scheduled-run' : 'other-run';
}

/**
 * The runs that can decide a scheduled time, with what became of the job in each. The jobs of a run are requested for those
 * in progress, and from the newest on until one succeeded, or one of the schedule failed: older ones decide nothing.
 *
 * @param runs newest first
 */
export async function decidingRuns(
  runs: readonly RunRecord[],
  outcomeFor: (run: RunRecord) => Promise<Outcome>,
): Promise<ScheduleRun[]> {
  const deciding: ScheduleRun[] = [];
  let isDecided = false;
  for (const run of runs) {
    if (isDecided && run.status === 'completed') continue;
    const outcome = await outcomeFor(run);
    const by = startedBy(run);
    if (outcome !== 'neither') deciding.push({ createdAtMs: run.createdAtMs, by, outcome });
    if (outcome === 'success' || (outcome === 'failure' && by === 'scheduled-run')) isDecided = true;
  }
  return deciding;
}

/**
 * The runs that succeeded, if one of another event may have done a scheduled time's work early: whether it did depends on what
 * was unanswered when it was created. So they go back to the newest scheduled run that succeeded before it. Oldest first.
 *
 * @param runs newest first
 * @param pingedMs the last ping; what was created after that is not known to have pinged
 */
export async function earlyAnswers(
  { dueMs, graceMs, pingedMs }: { dueMs: number; graceMs: number; pingedMs: number },
  runs: readonly RunRecord[],
  timetable: Firings,
  outcomeFor: (run: RunRecord) => Promise<Outcome>,
): Promise<Answer[]> {
  const earliestMs = Math.max(dueMs - graceMs, timetable.lastAt(dueMs - 1) ?? Number.NEGATIVE_INFINITY);
  const known = runs.filter(({ createdAtMs }) => createdAtMs <= pingedMs && createdAtMs < dueMs);
  const isEarly = (run: RunRecord) => startedBy(run) === 'other-run' && run.createdAtMs >= earliestMs;
  const answers: Answer[] = [];
  let hasEarly = false;
  for (const run of known) {
    const isCandidate = isEarly(run);
    if (!isCandidate && !hasEarly) {
      if (run.createdAtMs < earliestMs) return [];
      continue;
    }
    if ((await outcomeFor(run)) !== 'success') continue;
    answers.push(answerOf(run));
    hasEarly ||= isCandidate;
    if (!isCandidate && startedBy(run) === 'scheduled-run') break;
  }
  return answers.reverse();
}

export function answerOf(run: RunRecord): Answer {
  return { atMs: run.createdAtMs, by: startedBy(run) };
}
