import { matchesName } from '../../workflow/displayed-pattern.ts';
import { evaluateScheduleIf } from '../../workflow/schedule-if.ts';
import type { Row } from '../rows.ts';
import type { ReviewContext } from './context.ts';
import { conditionsOf } from './coverage.ts';
import { scheduledRuns } from './match-job.ts';
import { jobsOfRuns, refOf } from './run-jobs.ts';
import { hasSucceeded } from './target-runs.ts';
import { runsNeeded } from './waiting.ts';

/** An `if` with one of these and no other status function is true only after a failure. */
const AFTER_FAILURE = /\b(?:failure|cancelled)\s*\(/i;
const ALWAYS = /\b(?:always|success)\s*\(/i;

/**
 * Adds to the rows of whole files the jobs that their last passed run of the schedule skipped, though a cron starts them: they
 * may be the ones that matter. Runs are looked into only if a job of the file has an `if`.
 */
export async function withSkippedJobs(rows: readonly Row[], context: ReviewContext): Promise<Row[]> {
  const prefix = `${context.usage.repository}/`;
  const named = rows.map(async (row) => {
    const file = row.name?.slice(prefix.length) ?? '';
    if (row.verdict !== 'healthy' || !context.usage.workflows.has(file)) return row;
    const skippedJobs = await skippedIn(file, context);
    return skippedJobs.length === 0 ? row : { ...row, skippedJobs };
  });
  return Promise.all(named);
}

async function skippedIn(file: string, { history, files, usage, nowMs }: ReviewContext): Promise<string[]> {
  const timetable = files?.get(file)?.timetable;
  const list = jobsOfRuns(file, usage);
  const conditional = list.jobs.filter((one) => conditionsOf(refOf(one, file), usage).some(Boolean));
  if (timetable === undefined || (conditional.length === 0 && list.unread.length === 0)) return [];
  const listed = await history.runs(file, runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs));
  const last = scheduledRuns(listed ?? []).find(hasSucceeded);
  const jobs = last && (await history.jobs(last.id));
  const skipped = (jobs ?? []).filter(({ conclusion }) => conclusion === 'skipped').map(({ name }) => name);
  return [...new Set(skipped)].filter((name) => !isExpected(name, file, usage));
}

/** Whether the file says that a run of the schedule that passes skips a job of that name, or a job that it needs. */
function isExpected(name: string, file: string, usage: ReviewContext['usage']): boolean {
  const same = jobsOfRuns(file, usage).jobs.filter(
    ({ displayed, calls, jobId }) =>
      [...calls.map((call) => call.jobId), jobId].join(' / ') === name || matchesName(displayed.patterns, name),
  );
  return same.length > 0 && same.every((one) => isSkippedByFile(one.calls[0]?.jobId ?? one.jobId, file, usage, []));
}

function isSkippedByFile(jobId: string, file: string, usage: ReviewContext['usage'], seen: readonly string[]): boolean {
  const workflow = usage.workflows.get(file);
  const job = workflow?.jobs.find(({ id }) => id === jobId);
  if (workflow === undefined || job === undefined || seen.includes(jobId)) return false;
  const { condition = '', needs } = job;
  if (AFTER_FAILURE.test(condition) && !ALWAYS.test(condition)) return true;
  if (workflow.schedule.some(({ cron }) => evaluateScheduleIf(condition, cron).run === 'skipped')) return true;
  return needs.some((needed) => isSkippedByFile(needed, file, usage, [...seen, jobId]));
}
