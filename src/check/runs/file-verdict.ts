import { RUNS_KEPT_MS, type RunRecord } from '../../github/actions.ts';
import { type Answer, type AnswerFacts, dueOf, outcomeOf, scheduleStatus } from '../../schedule/status.ts';
import type { Timetable } from '../../schedule/timetable.ts';
import type { Row } from '../rows.ts';
import type { ReviewContext } from './context.ts';
import { inForceSince } from './in-force.ts';
import { answerOf, decidingRuns } from './job-runs.ts';
import { countedRuns, scheduledRuns } from './match-job.ts';
import { RUN_MESSAGES as M } from './messages.ts';
import { byStatus } from './schedule-verdict.ts';
import { hasSucceeded, type Target, type TargetRuns, targetRuns } from './target-runs.ts';
import { runsNeeded, waitingFor } from './waiting.ts';
import type { WorkflowFile } from './workflow-file.ts';
import { isJobOf } from './workflow-lines.ts';

/** The schedule and the runs by which a file, or jobs of it, are judged. */
export interface FileSchedule extends Target {
  /** With the crons that start the jobs. */
  read: WorkflowFile & { timetable: Timetable; intervalSecs: number };
  graceMs: number;
  /** The grace period is written in the line, and decides instead of the allowance. */
  hasGrace: boolean;
}

/** So many runs of another event are looked into, from the newest on, to find one that did the work of the schedule. */
const MOST_LOOKED_INTO = 5;

/**
 * Judges a file, or jobs of it, by its scheduled times and its runs: one list of them while it is healthy.
 *
 * @param row as it is before anything is known
 * @returns `unreadable`: what can't be read, in words
 */
export async function judgeFile(
  row: Row,
  schedule: FileSchedule,
  context: ReviewContext,
): Promise<{ row: Row } | { unreadable: string }> {
  const { nowMs } = context;
  const { graceMs, read } = schedule;
  const { timetable } = read;
  const known = await runsOf(schedule, timetable, context);
  if (known === undefined) return { unreadable: M.runsUnread.text };
  const { runs } = known;
  const scheduled = scheduledRuns(runs).filter(hasSucceeded);
  const lastPingedAtMs = maxOf(runs.filter(hasSucceeded).map(({ startedAtMs }) => startedAtMs));
  const seen = { ...row, lastPingedAtMs };
  const facts = factsOf(timetable, scheduled.map(answerOf), runs, { graceMs, nowMs });
  if (!isPast(dueOf(facts), nowMs)) return { row: onTime(seen, facts) };

  const newestMs = scheduled[0]?.createdAtMs ?? Number.NEGATIVE_INFINITY;
  // One that was shortly before may have answered a scheduled time after it.
  const others = await answersOfOthers(runs, newestMs - graceMs, schedule.refs, context);
  const answered = factsOf(timetable, [...facts.answers, ...others], runs, { graceMs, nowMs });
  if (!isPast(dueOf(answered), nowMs)) return { row: onTime(seen, answered) };

  const since = await expectedSince(schedule, known, context);
  if (since === undefined) return { unreadable: M.lastChangeUnread.text };
  const inForce = { ...answered, sinceMs: Math.max(answered.sinceMs, since) };
  const dueMs = dueOf(inForce);
  if (dueMs === undefined || dueMs > nowMs) return { row: { ...onTime(seen, inForce), verdict: 'waiting' } };
  return { row: await judgePastDue(seen, { schedule, facts: inForce, dueMs, runs }, context) };
}

/** Since when the file has its schedule, and the jobs. `undefined`: not known. */
async function expectedSince(
  { file, refs, read }: FileSchedule,
  { runs, lacking }: TargetRuns,
  { history, usage, nowMs }: ReviewContext,
): Promise<number | undefined> {
  const sinceMs = await inForceSince(history, file, read, runsNeeded(read.timetable, nowMs));
  if (refs === undefined || sinceMs === undefined || runs.length > 0) return sinceMs;
  const edit = await history.lastEdit(file);
  if (lacking === undefined || edit === undefined) return edit && Math.max(sinceMs, edit.atMs);
  const then = lacking.headSha === '' ? undefined : await history.fileAt(file, lacking.headSha);
  if (then === undefined) return undefined;
  const workflows = new Map([[file, then === 'none' ? undefined : then.workflow]]);
  const hadJobs = then !== 'none' && refs.some((ref) => isJobOf(ref, { ...usage, workflows }));
  return hadJobs ? sinceMs : Math.max(sinceMs, edit.atMs, lacking.createdAtMs);
}

interface PastDue {
  schedule: FileSchedule;
  facts: AnswerFacts;
  dueMs: number;
  runs: readonly RunRecord[];
}

async function judgePastDue(row: Row, { schedule, facts, dueMs, runs }: PastDue, context: ReviewContext): Promise<Row> {
  const { file, read, graceMs, hasGrace } = schedule;
  const { nowMs } = context;
  const reaching = runs.filter(({ createdAtMs }) => createdAtMs >= dueMs - graceMs);
  const [deciding, waiting] = await Promise.all([
    decidingRuns(reaching, async (run) => outcomeOf(run.status, run.conclusion)),
    hasGrace ? undefined : waitingFor(file, dueMs, context),
  ]);
  const status = scheduleStatus({
    ...facts,
    runs: deciding,
    intervalMs: read.intervalSecs * 1000,
    allowanceMs: () => waiting?.allowance.ms ?? graceMs,
  });
  // A scheduled time has passed, so there is more to say than that it waits.
  const state = status.state === 'waiting' ? 'late' : status.state;
  return byStatus(row, { ...status, state }, waiting, nowMs);
}

/** The runs that count, newest first, back to a success if there is any. `undefined`: they can't be read. */
async function runsOf(target: Target, timetable: Timetable, context: ReviewContext): Promise<TargetRuns | undefined> {
  const { history, nowMs } = context;
  const known = async (sinceMs: number) => {
    const listed = await history.runs(target.file, sinceMs);
    return listed && targetRuns(countedRuns(listed), target, context);
  };
  const newest = await known(runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs));
  if (newest === undefined || newest.runs.some(hasSucceeded)) return newest;
  return (await known(nowMs - RUNS_KEPT_MS)) ?? newest;
}

/** If no scheduled run ever succeeded, the scheduled time of the oldest run is the first that needs an answer. */
function factsOf(
  timetable: Timetable,
  answers: Answer[],
  runs: readonly RunRecord[],
  { graceMs, nowMs }: Pick<AnswerFacts, 'graceMs' | 'nowMs'>,
): AnswerFacts {
  const oldest = runs.at(-1);
  const oldestMs = oldest?.createdAtMs ?? nowMs;
  const firstMs = oldest === undefined || oldest.event === 'schedule' ? timetable.lastAt(oldestMs) : oldestMs;
  return { timetable, sinceMs: (firstMs ?? nowMs) - 1, answers, graceMs, nowMs };
}

/**
 * The runs of other events, since about the newest success of the schedule, that did its work: each job that ran in that last
 * scheduled run was not skipped. Oldest first.
 */
async function answersOfOthers(
  runs: readonly RunRecord[],
  sinceMs: number,
  refs: Target['refs'],
  { history }: ReviewContext,
): Promise<Answer[]> {
  const candidates = runs.filter((run) => run.event !== 'schedule' && hasSucceeded(run) && run.createdAtMs > sinceMs);
  if (candidates.length === 0) return [];
  // What became of the jobs of a line is known already.
  if (refs !== undefined) return candidates.map(answerOf).reverse();
  const last = scheduledRuns(runs).find(
    ({ status, conclusion }) => status === 'completed' && conclusion !== 'startup_failure',
  );
  const ran = last && (await history.jobs(last.id))?.filter(({ conclusion }) => conclusion !== 'skipped');
  const answers: Answer[] = [];
  for (const [nth, run] of candidates.entries()) {
    const jobs = nth < MOST_LOOKED_INTO && ran !== undefined && ran.length > 0 ? await history.jobs(run.id) : [];
    const skipped = jobs?.filter(({ conclusion }) => conclusion === 'skipped').map(({ name }) => name) ?? [];
    if (!ran?.some(({ name }) => skipped.includes(name))) answers.push(answerOf(run));
  }
  return answers.reverse();
}

function onTime(row: Row, facts: AnswerFacts): Row {
  return { ...row, verdict: row.lastPingedAtMs === undefined ? 'waiting' : 'healthy', dueMs: dueOf(facts) };
}

function isPast(dueMs: number | undefined, nowMs: number): boolean {
  return dueMs !== undefined && dueMs <= nowMs;
}

function maxOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values);
}
