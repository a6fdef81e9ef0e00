import type { RunRecord } from '../../github/actions.ts';
import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import { type ScheduleRun, scheduleStatus } from '../../schedule/status.ts';
import type { Timetable } from '../../schedule/timetable.ts';
import { makeRow, type Row } from '../rows.ts';
import type { ReviewContext } from './context.ts';
import { type Files, mayHaveJob, type Uncovered } from './coverage.ts';
import { findCause } from './find-cause.ts';
import type { RunHistory } from './history.ts';
import { newestCounted } from './in-force.ts';
import { decidingRuns, outcomeIn } from './job-runs.ts';
import { isNeverScheduled, scheduleOfJob } from './job-schedule.ts';
import { countedRuns } from './match-job.ts';
import { RUN_MESSAGES as M } from './messages.ts';
import { byStatus } from './schedule-verdict.ts';
import { runsNeeded, waitingFor } from './waiting.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** The longest allowance: what is older than that is not waited for any more. */
const LONGEST_MS = 18 * 3_600_000;

/** Tickstem takes no longer interval. */
const LONGEST_INTERVAL_SECS = 86_400;

/**
 * Judges a scheduled job that should have created a heartbeat: it waits until a scheduled time, and its allowance, have
 * passed since the newest commit to its file. Of a job that runs less often than daily, the runs decide.
 */
export async function judgeUncovered(wanted: Uncovered, context: ReviewContext): Promise<Row[]> {
  const { file, jobId } = wanted;
  const { files, history, nowMs } = context;
  const { workflow } = files?.get(file) ?? {};
  const { timetable, intervalSecs } = scheduleOfJob(file, jobId, context) ?? files?.get(file) ?? {};
  if (workflow === undefined || timetable === undefined || intervalSecs === undefined) return [];
  const outer = workflow.jobs.find(({ id }) => id === jobId);
  if (isNeverScheduled(outer, workflow.schedule)) return [];
  // A heartbeat's interval is 24 h at most, so the runs decide instead.
  const isByRuns = intervalSecs > LONGEST_INTERVAL_SECS;
  if (isByRuns && history.lacksRuns) return [];
  const row = waitingRow(wanted.name, isByRuns, timetable.firstAfter(nowMs));
  const sinceMs = await hasJobSince(wanted, timetable, context);
  const dueMs = sinceMs === undefined ? undefined : timetable.firstAfter(sinceMs);
  if (sinceMs === undefined || dueMs === undefined || dueMs > nowMs) return [row];
  return [await judgeDue(row, { wanted, timetable, intervalSecs, isByRuns, sinceMs, dueMs }, context)];
}

function waitingRow(name: string, isByRuns: boolean, dueMs: number | undefined): Row {
  if (isByRuns) return makeRow({ kind: 'workflow', name, verdict: 'waiting', dueMs });
  const absent = { asked: name, kind: 'job', why: 'no-match' } as const;
  return makeRow({ kind: 'heartbeat', name, absent, verdict: 'waiting', dueMs });
}

interface Due {
  wanted: Uncovered;
  timetable: Timetable;
  intervalSecs: number;
  isByRuns: boolean;
  sinceMs: number;
  dueMs: number;
}

async function judgeDue(row: Row, due: Due, context: ReviewContext): Promise<Row> {
  const { wanted, timetable, intervalSecs, isByRuns, sinceMs, dueMs } = due;
  const { file, jobId, leg, inner } = wanted;
  const { history, nowMs } = context;
  const listed = history.lacksRuns ? [] : await history.runs(file, runsNeeded(timetable, dueMs));
  // If runs can't be read, nothing is missed.
  if (listed === undefined)
    return isByRuns ? { ...row, verdict: 'unknown', fails: true, flaws: [M.runsUnread.text] } : row;
  const ref = { file, jobId, leg, inner };
  const graceMs = defaultGraceSecs(intervalSecs, true) * 1000;
  const isFor = ({ event, createdAtMs }: RunRecord) =>
    createdAtMs >= (isByRuns && event !== 'schedule' ? dueMs - graceMs : dueMs);
  const [runs, waiting] = await Promise.all([
    decidingRuns(countedRuns(listed).filter(isFor), (run) => outcomeIn(run, ref, context)),
    waitingFor(file, dueMs, context),
  ]);
  if (isByRuns && runs.some(({ outcome }) => outcome === 'success')) return { ...row, verdict: 'healthy' };
  const allowanceMs = () => waiting?.allowance.ms ?? graceMs;
  const facts = { timetable, sinceMs, answers: [], runs, graceMs, nowMs, intervalMs: intervalSecs * 1000, allowanceMs };
  const last = { lastPingedAtMs: isByRuns ? undefined : null };
  const judged = byStatus({ ...row, ...last }, scheduleStatus(facts), waiting, nowMs);
  if (!judged.fails || (!isByRuns && isFirstInProgress(runs))) return judged.fails ? row : judged;
  return { ...judged, cause: await findCause({ ...ref, sinceMs: dueMs, dueMs }, context) };
}

/** Nothing is known against a job that is in progress for the first time, however old its file is. */
function isFirstInProgress(runs: readonly ScheduleRun[]): boolean {
  return runs.length > 0 && runs.every(({ outcome }) => outcome === 'active');
}

/**
 * Returns since when the file has the job, at the latest: its newest commit, or the newest run whose commit lacks the job (a
 * merge brings a commit to the branch later than its date), or else as long ago as anything is waited for. `undefined`: not
 * known. In milliseconds since the epoch.
 */
async function hasJobSince(
  wanted: Uncovered,
  timetable: Timetable,
  { history, usage, nowMs }: ReviewContext,
): Promise<number | undefined> {
  const { file } = wanted;
  const edit = await history.lastEdit(file);
  if (edit === undefined) return undefined;
  const sinceMs = Math.max(edit.atMs, (timetable.lastAt(nowMs - LONGEST_MS - 1) ?? nowMs) - 1);
  const dueMs = timetable.firstAfter(sinceMs);
  if (dueMs === undefined || dueMs > nowMs) return sinceMs;
  if (history.commitAt !== undefined) return (await hadJobAt(wanted, dueMs, history, usage)) ? sinceMs : undefined;
  const newest = await newestCounted(history, file, dueMs);
  if (newest === undefined || newest.createdAtMs < dueMs || newest.headSha === '') return sinceMs;
  const then = await history.fileAt(file, newest.headSha);
  if (then === 'none') return newest.createdAtMs;
  const hadJob = then === undefined || isJobOf(then, wanted, usage);
  return hadJob ? sinceMs : newest.createdAtMs;
}

/** Without a record of runs: whether the default branch is known to have had the job then. */
async function hadJobAt(wanted: Uncovered, atMs: number, history: RunHistory, usage: Files): Promise<boolean> {
  const sha = await history.commitAt?.(atMs);
  const then = sha === undefined ? undefined : await history.fileAt(wanted.file, sha);
  return typeof then === 'object' && isJobOf(then, wanted, usage);
}

function isJobOf({ workflow }: WorkflowFile, wanted: Uncovered, usage: Files): boolean {
  return mayHaveJob(wanted, { ...usage, workflows: new Map([[wanted.file, workflow]]) });
}
