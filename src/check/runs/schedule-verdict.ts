import { DAY_MS } from '../../base/duration.ts';
import type { AnnotationRecord, RunRecord } from '../../github/actions.ts';
import { WORKFLOW_FOLDER } from '../../github/contents.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import { TITLE } from '../../runner/reporter.ts';
import type { Firings } from '../../schedule/firings.ts';
import type { Cause, Row } from '../rows.ts';
import { causeOf } from './cause.ts';
import { type Files, lostBy } from './coverage.ts';
import { compareWithSchedule, isMissed, type Pings } from './due.ts';
import type { RunHistory, WorkflowFile } from './history.ts';
import { countedRuns, lacksLeg, watchedJob, worstJob } from './match-job.ts';

/** What the second witness knows, and where. */
export interface ReviewContext {
  record: RunHistory;
  /** The workflow files; `undefined`: they could not be read. */
  files: ReadonlyMap<string, WorkflowFile> | undefined;
  /** The same for `coverage`. */
  known: Files;
  /** `https://github.com/octo-org/shop` */
  repositoryUrl: string;
  nowMs: number;
}

/** The watched job of a heartbeat, or of a workflow that is judged by its runs. */
interface Watched {
  file: string;
  /** `undefined`: the workflow as a whole. */
  jobId: string | undefined;
  leg: string | undefined;
  /** Runs created since then are looked at, in milliseconds since the epoch. */
  sinceMs: number;
  /** Since when they were asked for before, where that is earlier: what is known is not asked again. */
  askedSinceMs?: number;
}

type JobRef = Pick<Watched, 'file' | 'jobId' | 'leg'>;

/** Verdicts that an interval gives. */
const BY_INTERVAL = ['healthy', 'late', 'waiting', 'missed', 'never'];
/** A heartbeat is made by the main step of its first run, which GitHub created before that. */
const FIRST_RUN_MS = DAY_MS;
const SECOND_MS = 1000;
/** A firing is looked for in this many versions of a file, the present one included. */
const VERSIONS = 6;

/** What a row becomes when GitHub is heard: judged by the schedule, with the cause where it fails, or orphaned. */
export async function judgeBySchedule(row: Row, hearing: ReviewContext): Promise<Row> {
  const own =
    row.name === undefined || row.absent !== undefined
      ? undefined
      : parseDefaultName(row.name, hearing.known.repository);
  if (row.name === undefined || own === undefined || row.verdict === 'paused' || row.verdict === 'unknown') return row;
  const lost = hearing.files && lostBy(row.name, hearing.known);
  if (lost !== undefined) return orphaned(row, lost === 'file' ? own.file : `${own.jobId} in ${own.file}`, lost);
  const file = hearing.files?.get(own.file);
  const firings = file?.firings;
  const judged =
    firings !== undefined && BY_INTERVAL.includes(row.verdict) ? await byCron(row, firings, own, hearing) : row;
  if (!judged.fails || judged.olderId !== undefined) return judged;
  return { ...judged, cause: await findCause({ ...own, sinceMs: runsSince(judged) }, hearing) };
}

function orphaned(row: Row, what: string, lost: 'file' | 'job'): Row {
  const gone = lost === 'file' ? `there is no workflow file ${what} on the default branch` : `there is no job ${what}`;
  const advice = 'Renamed? Let the job give this name as `renamed-from`. Gone for good? Delete the heartbeat.';
  return { ...row, verdict: 'orphaned', fails: false, cause: { kind: 'gone', text: gone, url: undefined, advice } };
}

/** Since when runs may owe a ping. */
function runsSince({ lastPingedAtMs, createdAtMs }: Row): number {
  return lastPingedAtMs ?? (createdAtMs ?? 0) - FIRST_RUN_MS;
}

async function byCron(row: Row, firings: Firings, own: JobRef, hearing: ReviewContext): Promise<Row> {
  const { nowMs } = hearing;
  const sinceMs = row.lastPingedAtMs ?? row.createdAtMs;
  if (typeof sinceMs !== 'number' || row.graceSecs === undefined) return row;
  const pings = { sinceMs, graceMs: row.graceSecs * 1000 };
  if (row.fails) return byInterval(row, firings, pings, own, hearing);
  const { view, dueMs } = compareWithSchedule(pings, firings, nowMs);
  if (view === 'on-time') return row.verdict === 'healthy' ? { ...row, dueMs } : row;
  const late: Row =
    row.verdict === 'waiting'
      ? row
      : { ...row, verdict: 'late', dueMs, lateByMs: Math.max(0, nowMs - (dueMs ?? nowMs)) };
  if (view === 'late') return late;

  const { answer, owed } = await ruling(row, firings, pings, own, hearing);
  if (answer === 'pending') return late;
  if (answer !== 'missed' || owed === undefined) return row;
  const verdict = row.lastPingedAtMs === null ? 'never' : 'missed';
  return { ...row, verdict, fails: true, dueMs: owed, lateByMs: nowMs - owed };
}

/**
 * A miss by the interval, where the schedule may know of none: the last run came early, or the clocks were set back, or
 * an edit this morning asks for fewer runs. An interval that somebody gave is not the schedule's, and stands.
 */
async function byInterval(row: Row, firings: Firings, pings: Pings, own: JobRef, hearing: ReviewContext): Promise<Row> {
  const { record, files } = hearing;
  const { answer, owed } = await ruling(row, firings, pings, own, hearing);
  if (answer !== 'no' || (owed === undefined && (await hasForgotten(own.file, pings, hearing)))) return row;
  // A run follows the file of its own commit, which may have been replaced before the ping.
  const befores = [pings.sinceMs, pings.sinceMs - DAY_MS].map((atMs) => record.fileAt(own.file, atMs));
  const versions = [files?.get(own.file), ...(await Promise.all(befores))];
  const isItsOwn = versions.some((one) => typeof one === 'object' && one.intervalSecs === row.intervalSecs);
  if (!isItsOwn) return row;
  return { ...row, verdict: row.lastPingedAtMs === null ? 'waiting' : 'late', fails: false };
}

/** Whether the last firing whose grace is past is a miss. `owed`: that firing, where nobody pinged for it. */
async function ruling(
  row: Row,
  firings: Firings,
  { sinceMs, graceMs }: Pings,
  own: JobRef,
  hearing: ReviewContext,
): Promise<{ answer: ReturnType<typeof isMissed>; owed: number | undefined }> {
  const { nowMs, record } = hearing;
  const owed = await lastOwed(record, own.file, firings, { afterMs: sinceMs, beforeMs: nowMs - graceMs - 1 });
  if (typeof owed !== 'number') return { answer: owed === 'none' ? 'no' : 'unknown', owed: undefined };
  const runs = await record.runs(own.file, Math.min(runsSince(row), owed - graceMs));
  const seen = runs && (await seenOf(countedRuns(runs), { owed, graceMs, sinceMs }, own, hearing));
  return { answer: isMissed(seen), owed };
}

/** Whether the schedule of the last ping fired once more and missed, before an edit replaced it. */
async function hasForgotten(
  file: string,
  { sinceMs, graceMs }: Pings,
  { record, nowMs }: ReviewContext,
): Promise<boolean> {
  const then = await record.fileAt(file, sinceMs);
  const firedMs = typeof then === 'object' ? then.firings?.firstAfter(sinceMs) : undefined;
  if (firedMs === undefined || firedMs >= nowMs - graceMs) return false;
  const version = await record.fileAt(file, firedMs);
  return typeof version === 'object' && version.firings?.lastAt(firedMs) === firedMs;
}

async function seenOf(
  runs: readonly RunRecord[],
  { owed, graceMs, sinceMs }: { owed: number; graceMs: number; sinceMs: number },
  own: JobRef,
  hearing: ReviewContext,
) {
  const early = runs.filter(
    ({ event, createdAtMs }) =>
      event !== 'schedule' && createdAtMs >= owed - graceMs && createdAtMs < owed && createdAtMs <= sinceMs,
  );
  const atWork = runs.filter(({ status }) => status !== 'completed');
  const isSo = async (run: RunRecord, holds: (of: Outcome) => boolean) =>
    holds((await jobIn(run, own, hearing)) ?? run);
  return {
    // The last ping may be of another run, which was long at work, while that one failed.
    cameEarly: await some(early, (run) => isSo(run, ({ conclusion }) => conclusion === 'success')),
    isPending: await some(atWork, (run) => isSo(run, ({ status }) => status !== 'completed')),
  };
}

type Outcome = Pick<RunRecord, 'status' | 'conclusion'>;

/** One after the other: the first that holds spares the requests for the others. */
async function some<T>(values: readonly T[], holds: (value: T) => Promise<boolean>): Promise<boolean> {
  for (const value of values) if (await holds(value)) return true;
  return false;
}

/**
 * The last firing within a time that the schedule had when it came. The schedule of an edit this morning did not fire
 * last night, and what it replaced did.
 *
 * @returns `none`: it had none; `unscheduled`: there was no schedule for a time, or too many that fired nothing; `unknown`: the
 *   history cannot be read
 */
export async function lastOwed(
  record: Pick<RunHistory, 'fileAt'>,
  file: string,
  present: Firings,
  { afterMs, beforeMs }: { afterMs: number; beforeMs: number },
): Promise<number | 'none' | 'unscheduled' | 'unknown'> {
  let firings = present;
  let boundMs = beforeMs;
  for (let version = 0; version < VERSIONS; version++) {
    const firedMs = firings.lastAt(boundMs);
    if (firedMs === undefined || firedMs <= afterMs) return 'none';
    const then = await record.fileAt(file, firedMs);
    if (then === undefined) return 'unknown';
    if (then === 'none' || then.firings === undefined) return 'unscheduled';
    if (then.firings.lastAt(firedMs) === firedMs) return firedMs;
    firings = then.firings;
    boundMs = await inForceUntil(record, file, then, { fromMs: firedMs, untilMs: boundMs });
  }
  return 'unscheduled';
}

/** How long a schedule was in force, found by halving: most pushes to a branch are about other files. */
async function inForceUntil(
  record: Pick<RunHistory, 'fileAt'>,
  file: string,
  version: WorkflowFile,
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
): Promise<number> {
  const schedule = JSON.stringify(version.workflow?.schedule);
  const isInForce = async (atMs: number) => {
    const then = await record.fileAt(file, atMs);
    return typeof then === 'object' && JSON.stringify(then.workflow?.schedule) === schedule;
  };
  if (await isInForce(untilMs)) return untilMs;
  let [low, high] = [fromMs, untilMs];
  while (high - low > SECOND_MS) {
    const middle = Math.floor((low + high) / 2);
    if (await isInForce(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Why no ping came, as far as GitHub's record tells. */
export async function findCause(watched: Watched, hearing: ReviewContext): Promise<Cause> {
  const { file, jobId, leg, sinceMs, askedSinceMs = sinceMs } = watched;
  const { record, files, nowMs, repositoryUrl } = hearing;
  const [states, listed] = await Promise.all([record.states(), record.runs(file, askedSinceMs)]);
  // Whoever may not see a repository is told that there is nothing: no such workflow, and so no runs of it.
  const isHidden = states === undefined && listed?.length === 0;
  const isUnscheduled = files?.get(file)?.workflow?.schedule.length === 0;
  // What a workflow without a schedule is started by, its `events` say, and they may be any.
  const owing = isUnscheduled ? listed : listed && countedRuns(listed);
  const runs = isHidden ? undefined : owing?.filter(({ createdAtMs }) => createdAtMs >= sinceMs);
  const [newest] = runs ?? [];
  const job = newest && (await jobIn(newest, { file, jobId, leg }, hearing));
  const isLost =
    newest && jobId !== undefined && leg !== undefined && (await isLegLost(newest, { file, jobId, leg }, hearing));
  const wasGreen = job?.conclusion === 'success' && job.checkRunId !== undefined;
  const said = wasGreen ? await record.annotations(job.checkRunId ?? 0) : [];
  const isSilent = runs?.length === 0 && files?.has(file) !== false;
  return causeOf({
    nowMs,
    sinceMs,
    file,
    isUnscheduled,
    fired: hasFired(files?.get(file)?.firings, sinceMs, nowMs),
    exists: files?.has(file),
    state: states?.find(({ path }) => path === `${WORKFLOW_FOLDER}/${file}`),
    runs,
    job,
    missingLeg: isLost ? leg : undefined,
    annotations: (said ?? [])
      .filter(isOurs)
      .map(({ message }) => message.replace(/[.\s]+$/, ''))
      .slice(0, 2),
    unavailable: record.unavailable,
    workflowUrl: `${repositoryUrl}/actions/workflows/${encodeURIComponent(file).replace(/[()'!*]/g, '')}`,
    owner: isSilent ? await record.editor(file) : undefined,
  });
}

/** Of this action; where a log was sent on without its titles, by what it says. */
function isOurs({ title, message }: AnnotationRecord): boolean {
  return title === TITLE || /heartbeat|\bping/i.test(message);
}

function hasFired(firings: Firings | undefined, sinceMs: number, nowMs: number): boolean | undefined {
  return firings && (firings.lastAt(nowMs) ?? Number.NEGATIVE_INFINITY) >= sinceMs;
}

async function isLegLost(
  run: RunRecord,
  { file, jobId, leg }: { file: string; jobId: string; leg: string },
  { record, files }: ReviewContext,
): Promise<boolean> {
  if (run.status !== 'completed') return false; // the legs that wait are not listed yet
  const job = files?.get(file)?.workflow?.jobs.find(({ id }) => id === jobId);
  return lacksLeg((await record.jobs(run.id)) ?? [], jobId, job, leg);
}

async function jobIn(
  run: RunRecord,
  { file, jobId, leg }: Pick<Watched, 'file' | 'jobId' | 'leg'>,
  { record, files }: ReviewContext,
) {
  if (run.conclusion === 'startup_failure') return undefined;
  if (jobId === undefined) return worstJob((await record.jobs(run.id)) ?? []);
  const job = files?.get(file)?.workflow?.jobs.find(({ id }) => id === jobId);
  return watchedJob((await record.jobs(run.id)) ?? [], jobId, job, leg);
}
