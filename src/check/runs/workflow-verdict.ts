import { DAY_MS, formatInstant } from '../../base/duration.ts';
import { isPattern } from '../../base/name-pattern.ts';
import type { RunRecord } from '../../github/actions.ts';
import { WORKFLOW_FOLDER } from '../../github/contents.ts';
import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import { hasOnlyChecks } from '../../heartbeat/usage.ts';
import type { Firings } from '../../schedule/firings.ts';
import { makeRow, type Row } from '../rows.ts';
import { matchNames, parseSelection } from '../select.ts';
import type { Verdict } from '../verdict.ts';
import type { ReviewContext } from './context.ts';
import { findCause } from './find-cause.ts';
import type { RunHistory, WorkflowFile } from './history.ts';
import { inForceSince, RERUNS_MS } from './in-force.ts';
import { countedRuns } from './match-job.ts';

/** GitHub ends a job after six hours (docs: "Usage limits"): so long may a run be in progress before it counts as missed. */
const LONGEST_JOB_MS = 6 * 3_600_000;

/** Rows for the input `workflows`: files of this repository, each judged by its own schedule and runs. */
export async function judgeWorkflows(asked: readonly string[], context: ReviewContext): Promise<Row[]> {
  if (asked.length === 0) return [];
  const { files, usage } = context;
  const shown = (file: string) => `${usage.repository}/${file}`;
  if (files === undefined) {
    return asked
      .filter((line) => !line.startsWith('!'))
      .map((line) => unknown(shown(line), 'the workflow files could not be read from GitHub'));
  }
  const { selected, unmatched, isLeftOut } = selectFiles(asked, files, context);
  const judged = selected.map((file) => judgeOne(file, files.get(file), shown(file), context));
  const missing = unmatched.map((line) => judgeMissing(line, shown(line), isLeftOut(line), context));
  return Promise.all([...missing, ...judged]);
}

/**
 * The files that the lines of `workflows` mean, and the lines that mean none. A pattern means scheduled files only, and those
 * that can't be read: they may be scheduled. It doesn't mean the check's own file, unless that has other jobs too.
 */
export function selectFiles(
  lines: readonly string[],
  files: ReadonlyMap<string, WorkflowFile>,
  { ownFile, usage }: Pick<ReviewContext, 'ownFile' | 'usage'>,
): { selected: string[]; unmatched: string[]; isLeftOut: (file: string) => boolean } {
  const selection = parseSelection(lines.map((line) => line.trim().replace(IN_FOLDER, '$1')));
  const isMeant = (file: string) =>
    isScheduled(files.get(file)) && !(file === ownFile && hasOnlyChecks(usage.workflows.get(file), { ...usage, file }));
  return matchNames(selection, [...files.keys()], isMeant);
}

/** A line that starts with the folder of the workflow files, after the `!` if there is one. */
const IN_FOLDER = /^(!?)\s*(?:\.\/)?\.github\/workflows\//;

function isScheduled({ workflow, problem }: Partial<WorkflowFile> = {}): boolean {
  return workflow === undefined || problem !== undefined || workflow.schedule.length > 0;
}

/** How far back scheduled runs show that a file had a schedule: for so long GitHub keeps runs, at most. In milliseconds. */
const KEPT_MS = 400 * DAY_MS;

/**
 * A line that means no file. If it names one of which GitHub has scheduled runs, its file is gone, and that is a miss.
 */
async function judgeMissing(
  line: string,
  name: string,
  isLeftOut: boolean,
  { history, nowMs }: ReviewContext,
): Promise<Row> {
  const absent = { asked: line, kind: 'workflow', why: isLeftOut ? 'left-out' : 'no-match' } as const;
  const notFound = { ...rowOf(name, 'not-found'), fails: true, absent };
  if (isLeftOut || isPattern(line) || !/\.ya?ml$/.test(line)) return notFound;
  const last = (await history.runs(line, nowMs - KEPT_MS))?.find(({ event }) => event === 'schedule');
  return last === undefined ? notFound : lostSchedule(name, last, 'there is no such workflow file any more');
}

/** A file without a schedule: a miss if GitHub ran it by schedule before, and otherwise a line that names nothing. */
async function judgeUnscheduled(file: string, name: string, { history, nowMs }: ReviewContext): Promise<Row> {
  const runs = await history.runs(file, nowMs - KEPT_MS);
  if (runs === undefined) return unknown(name, 'it has no schedule by which it could be judged');
  const last = runs.find(({ event }) => event === 'schedule');
  if (last !== undefined) return lostSchedule(name, last, 'its schedule was removed');
  const absent = { asked: file, kind: 'workflow', why: 'no-schedule' } as const;
  return { ...rowOf(name, 'not-found'), fails: true, absent };
}

function lostSchedule(name: string, last: RunRecord, what: string): Row {
  const text = `${what}; its last scheduled run began ${formatInstant(last.createdAtMs)}`;
  const advice = 'Restore it, or take its line out of `workflows`.';
  return { ...rowOf(name, 'missed'), fails: true, cause: { kind: 'gone', text, url: last.url || undefined, advice } };
}

async function judgeOne(
  file: string,
  read: WorkflowFile | undefined,
  name: string,
  context: ReviewContext,
): Promise<Row> {
  const { firings, intervalSecs, problem } = read ?? {};
  if (!isScheduled(read)) return judgeUnscheduled(file, name, context);
  if (firings === undefined || intervalSecs === undefined) {
    return unknown(name, problem?.message ?? 'it could not be read from GitHub');
  }
  const { history, nowMs } = context;
  const graceSecs = defaultGraceSecs(intervalSecs, false);
  const graceMs = graceSecs * 1000;
  const row = { ...rowOf(name, 'waiting'), intervalSecs, graceSecs, dueMs: firings.firstAfter(nowMs) };
  const unansweredMs = firings.lastAt(nowMs - graceMs - 1);
  if (unansweredMs === undefined) return row;
  // As far back as the firing before, to know when it succeeded last; then so far that runs are found that were run again.
  const previousMs = (firings.lastAt(unansweredMs - 1) ?? unansweredMs) - graceMs;
  const schedule = { firings, unansweredMs, graceMs, nowMs };
  const judged =
    (await judgeSince(previousMs, row, file, schedule, history)) ??
    unknown(name, 'its runs could not be read from GitHub');
  if (judged.verdict !== 'missed') return judged;
  const since = await inForceSince(history, file, read, previousMs);
  if (since === undefined) return unknown(name, 'the last change of its file could not be read from GitHub');
  if (unansweredMs <= since) return row;
  const missed = { file, jobId: undefined, leg: undefined, sinceMs: unansweredMs - graceMs };
  return { ...judged, cause: await findCause(missed, context) };
}

/** Judges by the runs since then and, if those don't succeed, by older ones too. `undefined`: they can't be read. */
async function judgeSince(
  sinceMs: number,
  row: Row,
  file: string,
  schedule: Schedule,
  history: Pick<RunHistory, 'runs'>,
): Promise<Row | undefined> {
  const runs = await history.runs(file, sinceMs);
  const judged = runs && judgeRuns(row, countedRuns(runs), schedule);
  if (judged?.fails !== true) return judged;
  const older = await history.runs(file, Math.min(sinceMs, schedule.unansweredMs - RERUNS_MS));
  return older === undefined ? judged : judgeRuns(row, countedRuns(older), schedule);
}

interface Schedule {
  firings: Firings;
  /** The last firing whose grace is past. */
  unansweredMs: number;
  graceMs: number;
  nowMs: number;
}

/** The last successful run must not be older than the last firing less the grace. */
function judgeRuns(row: Row, runs: readonly RunRecord[], schedule: Schedule): Row {
  const { firings, unansweredMs, graceMs, nowMs } = schedule;
  const successes = runs.filter(({ conclusion }) => conclusion === 'success').map(({ startedAtMs }) => startedAtMs);
  const lastSuccessMs = Math.max(...successes);
  const seen = { ...row, lastPingedAtMs: successes.length === 0 ? undefined : lastSuccessMs };
  if (lastSuccessMs >= unansweredMs - graceMs) {
    const lastMs = firings.lastAt(nowMs) ?? unansweredMs;
    const isLate = lastSuccessMs < lastMs - graceMs;
    return isLate
      ? { ...seen, verdict: 'late', dueMs: lastMs, lateByMs: nowMs - lastMs }
      : { ...seen, verdict: 'healthy' };
  }
  const due = { ...seen, dueMs: unansweredMs, lateByMs: nowMs - unansweredMs };
  // A run that succeeded may be run again days later: as long as that lasts, the list doesn't show what it was before.
  const isActive = runs.some(
    ({ status, createdAtMs, startedAtMs }) =>
      status !== 'completed' &&
      createdAtMs >= unansweredMs - graceMs &&
      nowMs <= Math.max(unansweredMs + graceMs, startedAtMs) + LONGEST_JOB_MS,
  );
  return isActive ? { ...due, verdict: 'late' } : { ...due, verdict: 'missed', fails: true };
}

function unknown(name: string, why: string): Row {
  return { ...rowOf(name, 'unknown'), fails: true, flaws: [why] };
}

function rowOf(name: string, verdict: Verdict): Row {
  return makeRow({ kind: 'workflow', verdict, name: name.replace(`${WORKFLOW_FOLDER}/`, '') });
}
