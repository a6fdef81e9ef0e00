import { compilePattern } from '../../base/name-pattern.ts';
import type { RunRecord } from '../../github/actions.ts';
import { WORKFLOW_FOLDER } from '../../github/contents.ts';
import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import type { Firings } from '../../schedule/firings.ts';
import { makeRow, type Row } from '../rows.ts';
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
  const { selected, unmatched } = selectFiles(asked, [...files.keys()]);
  const absent = unmatched.map((line) => ({
    ...rowOf(shown(line), 'not-found'),
    fails: true,
    absent: { asked: line, kind: 'workflow' as const, why: 'no-match' as const },
  }));
  const judged = selected.map((file) => judgeOne(file, files.get(file), shown(file), context));
  return [...absent, ...(await Promise.all(judged))];
}

/** The files that the lines mean, and the lines that mean none. A line names a file, or is a pattern, or leaves out (`!`). */
export function selectFiles(
  lines: readonly string[],
  files: readonly string[],
): { selected: string[]; unmatched: string[] } {
  const matchers = lines.map((line) => {
    const isExcluded = line.startsWith('!');
    const pattern = (isExcluded ? line.slice(1).trim() : line).replace(/^(?:\.\/)?\.github\/workflows\//, '');
    return { line, isExcluded, matches: compilePattern(pattern) };
  });
  const excluded = matchers.filter(({ isExcluded }) => isExcluded);
  const asked = matchers.filter(({ isExcluded }) => !isExcluded);
  const left = files.filter((file) => !excluded.some(({ matches }) => matches(file)));
  return {
    selected: left.filter((file) => asked.some(({ matches }) => matches(file))),
    unmatched: asked.filter(({ matches }) => !left.some(matches)).map(({ line }) => line),
  };
}

async function judgeOne(
  file: string,
  read: WorkflowFile | undefined,
  name: string,
  context: ReviewContext,
): Promise<Row> {
  const { firings, intervalSecs, problem, workflow } = read ?? {};
  if (firings === undefined || intervalSecs === undefined) {
    const why =
      workflow === undefined ? 'it could not be read from GitHub' : 'it has no schedule by which it could be judged';
    return unknown(name, problem?.message ?? why);
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
