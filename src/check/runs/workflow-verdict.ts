import { formatInstant } from '../../base/duration.ts';
import { fill } from '../../base/message.ts';
import { isPattern } from '../../base/name-pattern.ts';
import { RUNS_KEPT_MS, type RunRecord } from '../../github/actions.ts';
import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import type { WorkflowLine } from '../../inputs/workflow-lines.ts';
import { makeRow, type Row } from '../rows.ts';
import type { Absent } from '../select.ts';
import type { Verdict } from '../verdict.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { judgeFile } from './file-verdict.ts';
import { findCause } from './find-cause.ts';
import { newestCounted } from './in-force.ts';
import { scheduleOfJobs } from './job-schedule.ts';
import { jobIn } from './match-job.ts';
import { RUN_MESSAGES as M } from './messages.ts';
import type { WorkflowFile } from './workflow-file.ts';
import { type LineSelection, type LineTarget, selectByLines } from './workflow-lines.ts';

/** Rows for the input `workflows`: files of this repository and jobs of them, each judged by its own schedule and runs. */
export async function judgeWorkflows(lines: readonly WorkflowLine[], context: ReviewContext): Promise<Row[]> {
  if (lines.length === 0) return [];
  const { files, usage } = context;
  const shown = (target: string) => `${usage.repository}/${target}`;
  const asked = lines.filter(({ isExcluded }) => !isExcluded);
  if (context.history.lacksRuns) {
    return asked.map(({ target }) => notFound(shown(target), { asked: target, kind: 'workflow', why: 'no-runs' }));
  }
  if (files === undefined) {
    return asked.map(({ target }) => unknown(shown(target), M.filesUnread.text));
  }
  const { targets, unmatched } = selectByLines(lines, files, context);
  const judged = targets.map((one) => judgeOne(one, files.get(one.file), shown(one.target), context));
  const missing = unmatched.map((line) => judgeMissing(line, shown(line.target), context));
  return Promise.all([...missing, ...judged]);
}

/**
 * A line that means no file. If it names one of which GitHub has scheduled runs, its file is gone, and that is a miss.
 */
async function judgeMissing(
  { target, why, similar }: LineSelection['unmatched'][number],
  name: string,
  { history, nowMs }: ReviewContext,
): Promise<Row> {
  const absent = { asked: target, kind: 'workflow', why, ...(similar.length > 0 && { similar }) } as const;
  const none = notFound(name, absent);
  if (why === 'left-out' || isPattern(target) || !/^[^/]+\.ya?ml$/.test(target)) return none;
  const last = (await history.runs(target, nowMs - RUNS_KEPT_MS))?.find(({ event }) => event === 'schedule');
  return last === undefined ? none : lostSchedule(name, last, M.fileGoneForLine);
}

/** A file without a schedule: a miss if GitHub ran it by schedule before, and otherwise a line that names nothing. */
async function judgeUnscheduled(target: LineTarget, name: string, context: ReviewContext): Promise<Row> {
  const { history, nowMs } = context;
  const { file } = target;
  const runs = await history.runs(file, nowMs - RUNS_KEPT_MS);
  if (runs === undefined) return unknown(name, M.unscheduledUnjudged.text);
  const last = runs.find(({ event }) => event === 'schedule');
  if (last !== undefined) return lostSchedule(name, last, M.scheduleRemoved);
  return noSchedule(target, name);
}

function noSchedule({ target }: LineTarget, name: string): Row {
  return notFound(name, { asked: target, kind: 'workflow', why: 'no-schedule' });
}

function notFound(name: string, absent: Absent): Row {
  return { ...rowOf(name, 'not-found'), fails: true, absent };
}

function lostSchedule(name: string, last: RunRecord, message: { text: string; fix: string }): Row {
  const text = fill(message.text, { when: formatInstant(last.createdAtMs) });
  const advice = message.fix;
  return { ...rowOf(name, 'missed'), fails: true, cause: { kind: 'gone', text, url: last.url || undefined, advice } };
}

async function judgeOne(
  target: LineTarget,
  read: WorkflowFile | undefined,
  name: string,
  context: ReviewContext,
): Promise<Row> {
  const { file, refs, hasConflict } = target;
  const { workflow, timetable, intervalSecs, problem } = read ?? {};
  if (hasConflict) return { ...rowOf(name, 'misconfigured'), fails: true, flaws: [M.graceConflict.text] };
  if (workflow !== undefined && workflow.schedule.length === 0) return judgeUnscheduled(target, name, context);
  if (read === undefined || timetable === undefined || intervalSecs === undefined) {
    return unknown(name, problem?.message ?? M.fileUnread.text);
  }
  const own = refs === undefined ? { timetable, intervalSecs } : scheduleOfJobs(file, refs, context);
  if (own === 'unknown') return unknown(name, M.conditionNotUnderstood.text);
  if (own === undefined) return noSchedule(target, name);
  const graceSecs = target.graceSecs ?? defaultGraceSecs(own.intervalSecs, true);
  const row = { ...rowOf(name, 'waiting'), intervalSecs: own.intervalSecs, graceSecs };
  const hasGrace = target.graceSecs !== undefined;
  const schedule = { file, refs, read: { ...read, ...own }, graceMs: graceSecs * 1000, hasGrace };
  const judged = await judgeFile(row, schedule, context);
  if ('unreadable' in judged) return unknown(name, judged.unreadable);
  const { dueMs, fails } = judged.row;
  if (!fails || dueMs === undefined) return judged.row;
  const missed = { ...(await worstIn(target, dueMs, context)), sinceMs: dueMs - graceSecs * 1000, dueMs };
  return { ...judged.row, cause: await findCause(missed, context) };
}

/** The job of a line that the cause is about: in the newest run, the first that did not succeed. */
async function worstIn({ file, refs }: LineTarget, dueMs: number, context: ReviewContext): Promise<JobRef> {
  const { history, usage } = context;
  const [first, ...others] = refs ?? [];
  if (first === undefined) return { file, jobId: undefined, leg: undefined };
  if (others.length === 0) return first;
  const newest = await newestCounted(history, file, dueMs);
  const jobs = await Promise.all([first, ...others].map((ref) => newest && jobIn(newest, ref, history, usage)));
  const at = jobs.findIndex((job) => job !== undefined && job.conclusion !== 'success');
  return refs?.[at] ?? first;
}

function unknown(name: string, why: string): Row {
  return { ...rowOf(name, 'unknown'), fails: true, flaws: [why] };
}

function rowOf(name: string, verdict: Verdict): Row {
  return makeRow({ kind: 'workflow', verdict, name });
}
