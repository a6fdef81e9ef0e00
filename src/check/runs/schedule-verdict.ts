import { DAY_MS } from '../../base/duration.ts';
import type { RunRecord } from '../../github/actions.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import type { Firings } from '../../schedule/firings.ts';
import type { Row } from '../rows.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { lostBy } from './coverage.ts';
import { findCause } from './find-cause.ts';
import { hadSameSchedule, newestCounted } from './in-force.ts';
import { countedRuns, jobIn } from './match-job.ts';

/** The pings that a schedule is compared with. Milliseconds. */
export interface Pings {
  /** The last ping, or, before the first, when the heartbeat was created: no earlier firing needs one. */
  sinceMs: number;
  graceMs: number;
}

/**
 * How pings compare with a schedule:
 * - `on-time`: every firing has its ping; the next one is due at `dueMs`;
 * - `late`: the last firing, at `dueMs`, has none, and has grace left;
 * - `unanswered`: a firing whose grace is past has none. Whether it was missed, the runs say.
 */
export interface ScheduleView {
  view: 'on-time' | 'late' | 'unanswered';
  dueMs: number | undefined;
}

/** Compares pings with the schedule as it is now. "Past" is strictly later, as for intervals. */
export function compareWithSchedule({ sinceMs, graceMs }: Pings, firings: Firings, nowMs: number): ScheduleView {
  // Not the very last firing: of a schedule that fires more often than its grace lasts, that one always has grace left.
  const unansweredMs = firings.lastAt(nowMs - graceMs - 1);
  if (unansweredMs !== undefined && unansweredMs > sinceMs) return { view: 'unanswered', dueMs: unansweredMs };
  const lastMs = firings.lastAt(nowMs);
  if (lastMs !== undefined && lastMs > sinceMs) return { view: 'late', dueMs: lastMs };
  return { view: 'on-time', dueMs: firings.firstAfter(Math.max(nowMs, sinceMs)) };
}

/** Verdicts that an interval gives. */
const BY_INTERVAL = ['healthy', 'late', 'waiting', 'missed', 'never-pinged'];
/** A heartbeat is created by the main step of its first run, which GitHub created before that. */
const FIRST_RUN_MS = DAY_MS;

/** Judges a row again by GitHub's schedule and runs: its verdict, the cause if it fails, or that its job is gone. */
export async function judgeBySchedule(row: Row, context: ReviewContext): Promise<Row> {
  const { files, usage } = context;
  const { name, verdict } = row;
  if (name === undefined || row.absent !== undefined || verdict === 'paused' || verdict === 'unknown') return row;
  const job = parseDefaultName(name, usage.repository);
  if (job === undefined) return row;
  const lost = files && lostBy(name, usage);
  if (lost !== undefined)
    return orphaned(row, lost === 'file' ? job.file : `${job.jobId} in ${job.file}`, lost, context.isNamed(name));
  const firings = files?.get(job.file)?.firings;
  const judged =
    firings !== undefined && BY_INTERVAL.includes(verdict) ? await compareRow(row, job, firings, context) : row;
  if (!judged.fails || judged.olderId !== undefined) return judged;
  return { ...judged, cause: await findCause({ ...job, sinceMs: runsSince(judged) }, context) };
}

/** Nobody will ping it. That fails only if Tickstem alerts about it, or if a line of `heartbeats` asks for it by its name. */
function orphaned(row: Row, what: string, lost: 'file' | 'job', isNamed: boolean): Row {
  const gone = lost === 'file' ? `there is no workflow file ${what} on the default branch` : `there is no job ${what}`;
  const advice = 'Renamed? Let the job give this name as `renamed-from`. Gone for good? Delete the heartbeat.';
  const fails = row.verdict === 'failing' || isNamed;
  return { ...row, verdict: 'orphaned', fails, cause: { kind: 'gone', text: gone, url: undefined, advice } };
}

/** Since when runs may have pinged. */
function runsSince({ lastPingedAtMs, createdAtMs }: Row): number {
  return lastPingedAtMs ?? (createdAtMs ?? 0) - FIRST_RUN_MS;
}

/**
 * The verdict of the schedule, where it differs from that of the interval. It decides whether the row fails only if the
 * newest counted run had the same schedule: an edit this morning did not fire last night, and what it replaced did.
 */
async function compareRow(row: Row, job: JobRef, firings: Firings, context: ReviewContext): Promise<Row> {
  const { nowMs } = context;
  const sinceMs = row.lastPingedAtMs ?? row.createdAtMs;
  if (typeof sinceMs !== 'number' || row.graceSecs === undefined) return row;
  const pings = { sinceMs, graceMs: row.graceSecs * 1000 };
  const { view, dueMs } = compareWithSchedule(pings, firings, nowMs);
  const answer =
    view === 'unanswered' && dueMs !== undefined ? await answerTo(dueMs, row, pings, job, context) : undefined;
  const bySchedule = verdictOf(row, { view, dueMs }, answer, nowMs);
  if (bySchedule.fails === row.fails || (await isInForce(row, job.file, context))) return bySchedule;
  return row;
}

/** The verdict by the schedule alone, as if it had been the present one for ever. */
function verdictOf(row: Row, { view, dueMs }: ScheduleView, answer: Answer | undefined, nowMs: number): Row {
  const isNew = row.lastPingedAtMs === null;
  if (row.fails) return answer === undefined || answer === 'early' ? forgiven(row) : row;
  const lateByMs = Math.max(0, nowMs - (dueMs ?? nowMs));
  if (answer === 'missed') return { ...row, verdict: isNew ? 'never-pinged' : 'missed', fails: true, dueMs, lateByMs };
  if (view === 'on-time') return row.verdict === 'healthy' ? { ...row, dueMs } : row;
  const isLate = row.verdict !== 'waiting' && (view === 'late' || answer === 'pending');
  return isLate ? { ...row, verdict: 'late', dueMs, lateByMs } : row;
}

/** A miss by the interval, where the schedule knows of none: the last run came early, or the clocks were set back. */
function forgiven(row: Row): Row {
  return { ...row, verdict: row.lastPingedAtMs === null ? 'waiting' : 'late', fails: false };
}

async function isInForce(row: Row, file: string, { history, files }: ReviewContext): Promise<boolean> {
  const newest = await newestCounted(history, file, runsSince(row));
  return newest !== undefined && hadSameSchedule(history, file, newest, files?.get(file));
}

type Answer = 'early' | 'pending' | 'missed' | 'unknown';

/**
 * What the runs say about a firing that nobody pinged for. It is no miss while a job is in progress, or if a run of another
 * event came less than the grace before it and succeeded. `unknown`: the runs can't be read.
 */
async function answerTo(
  dueMs: number,
  row: Row,
  { sinceMs, graceMs }: Pings,
  job: JobRef,
  { history, files }: ReviewContext,
): Promise<Answer> {
  const listed = await history.runs(job.file, Math.min(runsSince(row), dueMs - graceMs));
  if (listed === undefined) return 'unknown';
  const runs = countedRuns(listed);
  const isSo = async (run: RunRecord, holds: (of: Outcome) => boolean) =>
    holds((await jobIn(run, job, history, files)) ?? run);
  const early = runs.filter(
    ({ event, createdAtMs }) =>
      event !== 'schedule' && createdAtMs >= dueMs - graceMs && createdAtMs < dueMs && createdAtMs <= sinceMs,
  );
  // The last ping may be of another run, which took long, while that one failed.
  if (await some(early, (run) => isSo(run, ({ conclusion }) => conclusion === 'success'))) return 'early';
  const active = runs.filter(({ status }) => status !== 'completed');
  const isPending = await some(active, (run) => isSo(run, ({ status }) => status !== 'completed'));
  return isPending ? 'pending' : 'missed';
}

type Outcome = Pick<RunRecord, 'status' | 'conclusion'>;

/** One after the other: the first that holds saves the requests for the others. */
async function some<T>(values: readonly T[], holds: (value: T) => Promise<boolean>): Promise<boolean> {
  for (const value of values) if (await holds(value)) return true;
  return false;
}
