import { DAY_MS } from '../../base/duration.ts';
import type { RunRecord } from '../../github/actions.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import { type AnswerFacts, dueOf, resumedAtMs, type ScheduleStatus, scheduleStatus } from '../../schedule/status.ts';
import type { Row } from '../rows.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { lostBy } from './coverage.ts';
import { findCause, type Missed } from './find-cause.ts';
import { hadSameSchedule, newestCounted } from './in-force.ts';
import { decidingRuns, earlyAnswers, outcomeIn } from './job-runs.ts';
import { type JobSchedule, scheduleOfJob } from './job-schedule.ts';
import { countedRuns } from './match-job.ts';
import { orphaned } from './orphan.ts';
import { latenessOfRow, runsNeeded, type Waiting, waitingFor } from './waiting.ts';

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
  const lost = files && lostBy(name, job, usage);
  if (lost !== undefined) return orphaned(row, lost, context.names, context.isNamed(name));
  const schedule = scheduleOfJob(job.file, job.jobId, context);
  const judged = schedule && BY_INTERVAL.includes(verdict) ? await judgeByTimetable(row, job, schedule, context) : row;
  if (!judged.fails || judged.olderId !== undefined) return judged;
  return { ...judged, cause: await findCause(missedIn(judged, job), context) };
}

/** The runs in which the cause of a miss is looked for: runs for the time that was missed, or all since the last ping. */
function missedIn(row: Row, job: JobRef): Missed {
  const { dueMs, graceSecs, lateness } = row;
  const sinceMs = runsSince(row);
  if (lateness === undefined || dueMs === undefined) return { ...job, sinceMs, dueMs: undefined };
  return { ...job, sinceMs: Math.max(sinceMs, dueMs - (graceSecs ?? 0) * 1000), dueMs };
}

/** Since when runs may have pinged. */
function runsSince({ lastPingedAtMs, createdAtMs }: Row): number {
  return lastPingedAtMs ?? (createdAtMs ?? 0) - FIRST_RUN_MS;
}

/** The scheduled time for which the row needs a ping, by its last ping alone: no run is read. `undefined`: not known. */
export function pastDueOf(
  row: Row,
  job: JobRef,
  context: Pick<ReviewContext, 'files' | 'usage' | 'nowMs'>,
): { dueMs: number; sinceMs: number } | undefined {
  const { nowMs } = context;
  const schedule = BY_INTERVAL.includes(row.verdict) ? scheduleOfJob(job.file, job.jobId ?? '', context) : undefined;
  const facts = schedule && factsOf(row, schedule, nowMs);
  const dueMs = facts && dueOf(facts);
  if (schedule === undefined || dueMs === undefined || dueMs > nowMs) return undefined;
  return { dueMs, sinceMs: runsNeeded(schedule.timetable, dueMs) };
}

/** Judges a row by the scheduled times of its job, if they are in force. */
async function judgeByTimetable(row: Row, job: JobRef, schedule: JobSchedule, context: ReviewContext): Promise<Row> {
  const { history, nowMs } = context;
  const facts = factsOf(row, schedule, nowMs);
  if (facts === undefined) return row;
  const dueMs = dueOf(facts);
  if (dueMs === undefined || dueMs > nowMs) {
    // A miss by the interval that the schedule doesn't know. Only if it fails, it matters which of the two decides.
    return !row.fails || (await isInForce(row, job.file, context)) ? onTime(row, dueMs) : row;
  }
  const listed = await history.runs(job.file, runsNeeded(schedule.timetable, dueMs));
  if (listed === undefined || !(await isInForce(row, job.file, context))) return row;
  return judgePastDue(row, job, { facts, schedule, dueMs, runs: countedRuns(listed) }, context);
}

/** Since when scheduled times need a ping, and the last one. `undefined`: the row doesn't say. */
function factsOf(row: Row, { timetable }: JobSchedule, nowMs: number): AnswerFacts | undefined {
  const { lastPingedAtMs, createdAtMs, graceSecs } = row;
  // Not the last ping: whether a run stands in for the next scheduled time depends on what was unanswered before it.
  const sinceMs = resumedAt(row, nowMs) ?? createdAtMs ?? lastPingedAtMs;
  if (typeof sinceMs !== 'number' || graceSecs === undefined) return undefined;
  const answers = typeof lastPingedAtMs === 'number' ? [{ atMs: lastPingedAtMs, by: 'ping' as const }] : [];
  return { timetable, sinceMs, answers, graceMs: graceSecs * 1000, nowMs };
}

/** A time in the future is none at which it was resumed: its interval was changed since the last ping. */
function resumedAt(row: Row, nowMs: number): number | undefined {
  const { consecutiveMisses, nextExpectedAtMs, lastPingedAtMs, intervalSecs } = row;
  const atMs = resumedAtMs({
    consecutiveMisses,
    nextExpectedAtMs: nextExpectedAtMs ?? undefined,
    lastPingMs: lastPingedAtMs ?? undefined,
    intervalMs: (intervalSecs ?? Number.NaN) * 1000,
  });
  return atMs !== undefined && atMs <= nowMs ? atMs : undefined;
}

interface PastDue {
  facts: AnswerFacts;
  schedule: JobSchedule;
  dueMs: number;
  /** Those that count, newest first. */
  runs: readonly RunRecord[];
}

async function judgePastDue(row: Row, job: JobRef, past: PastDue, context: ReviewContext): Promise<Row> {
  const { facts, schedule, runs } = past;
  const { timetable, graceMs, nowMs } = facts;
  const outcomeFor = (run: RunRecord) => outcomeIn(run, job, context);
  const pingedMs = row.lastPingedAtMs ?? Number.NEGATIVE_INFINITY;
  const early = await earlyAnswers({ dueMs: past.dueMs, graceMs, pingedMs }, runs, timetable, outcomeFor);
  const answered = { ...facts, answers: [...facts.answers, ...early] };
  const dueMs = dueOf(answered);
  if (dueMs === undefined || dueMs > nowMs) return onTime(row, dueMs);
  const reaching = runs.filter(({ createdAtMs }) => createdAtMs >= dueMs - graceMs && createdAtMs > pingedMs);
  const [deciding, waiting] = await Promise.all([
    decidingRuns(reaching, outcomeFor),
    schedule.hasGrace ? undefined : waitingFor(job.file, dueMs, context),
  ]);
  const status = scheduleStatus({
    ...answered,
    runs: deciding,
    intervalMs: schedule.intervalSecs * 1000,
    allowanceMs: () => waiting?.allowance.ms ?? graceMs,
  });
  return byStatus(row, status, waiting, nowMs);
}

function onTime(row: Row, dueMs: number | undefined): Row {
  const verdict = row.lastPingedAtMs === null ? 'waiting' : 'healthy';
  return { ...row, verdict, fails: false, dueMs, lateByMs: 0 };
}

/** The row as GitHub's schedule has it. */
export function byStatus(row: Row, status: ScheduleStatus, waiting: Waiting | undefined, nowMs: number): Row {
  const { state, dueMs } = status;
  const hasMissed = state === 'missed';
  const verdict = !hasMissed ? state : row.lastPingedAtMs === null ? 'never-pinged' : 'missed';
  const lateByMs = Math.max(0, nowMs - (dueMs ?? nowMs));
  return { ...row, verdict, fails: hasMissed, dueMs, lateByMs, lateness: latenessOfRow(status, waiting) };
}

async function isInForce(row: Row, file: string, { history, files, nowMs }: ReviewContext): Promise<boolean> {
  const timetable = files?.get(file)?.timetable;
  const neededMs = timetable === undefined ? nowMs : runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs);
  const newest = await newestCounted(history, file, neededMs, runsSince(row));
  return newest !== undefined && hadSameSchedule(history, file, newest, files?.get(file));
}
