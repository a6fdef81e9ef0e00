import { compilePattern } from '../../base/name-pattern.ts';
import type { RunRecord } from '../../github/actions.ts';
import { WORKFLOW_FOLDER } from '../../github/contents.ts';
import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import type { Firings } from '../../schedule/firings.ts';
import { makeRow, type Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';
import type { WorkflowFile } from './history.ts';
import { countedRuns } from './match-job.ts';
import { findCause, lastOwed, type ReviewContext } from './schedule-verdict.ts';

/** GitHub ends a job after six hours (docs: "Usage limits"): so long may a run be at work before it counts as a miss. */
const LONGEST_JOB_MS = 6 * 3_600_000;
/** GitHub runs a run again for so long after it was created (docs: "Re-running workflows and jobs"). */
const RERUNS_MS = 30 * 86_400_000;

/** Rows for the input `workflows`: files of this repository, each judged by its own schedule and runs. */
export async function judgeWorkflows(asked: readonly string[], hearing: ReviewContext): Promise<Row[]> {
  if (asked.length === 0) return [];
  const { files, known } = hearing;
  const shown = (file: string) => `${known.repository}/${file}`;
  if (files === undefined) {
    return asked
      .filter((line) => !line.startsWith('!'))
      .map((line) => unknown(shown(line), 'the workflow files could not be read from GitHub'));
  }
  const { selected, unmatched } = selectFiles(asked, [...files.keys()]);
  const absent = unmatched.map((line) => ({
    ...rowOf(shown(line), 'absent'),
    fails: true,
    absent: { asked: line, kind: 'workflow' as const, why: 'no-match' as const },
  }));
  const judged = selected.map((file) => judgeOne(file, files.get(file), shown(file), hearing));
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
  hearing: ReviewContext,
): Promise<Row> {
  const { firings, intervalSecs, trouble, workflow } = read ?? {};
  if (firings === undefined || intervalSecs === undefined) {
    const why =
      workflow === undefined ? 'it could not be read from GitHub' : 'it has no schedule by which it could be judged';
    return unknown(name, trouble?.message ?? why);
  }
  const { record, nowMs } = hearing;
  const graceSecs = defaultGraceSecs(intervalSecs);
  const graceMs = graceSecs * 1000;
  const row = { ...rowOf(name, 'waiting'), intervalSecs, graceSecs, dueMs: firings.firstAfter(nowMs) };
  const owed = await lastOwed(record, file, firings, { afterMs: 0, beforeMs: nowMs - graceMs - 1 });
  if (owed === 'unknown') return unknown(name, 'the history of its file could not be read from GitHub');
  if (typeof owed !== 'number') return row;
  // As far back as the firing before, to say when it was green last.
  const askedSinceMs = (firings.lastAt(owed - 1) ?? owed) - graceMs;
  const judged = { row, file, firings, owed, graceMs };
  const runs = await record.runs(file, askedSinceMs);
  if (runs === undefined) return unknown(name, 'its runs could not be read from GitHub');
  const told = await judgeRuns({ ...judged, askedSinceMs, runs: countedRuns(runs) }, hearing);
  if (!told.fails) return told;
  // An older run may have been run again: it is still listed by the day on which it was created.
  const rerunSinceMs = Math.min(askedSinceMs, owed - RERUNS_MS);
  const older = await record.runs(file, rerunSinceMs);
  if (older === undefined) return told;
  return judgeRuns({ ...judged, askedSinceMs: rerunSinceMs, runs: countedRuns(older) }, hearing);
}

interface Judged {
  row: Row;
  file: string;
  firings: Firings;
  /** The last firing whose grace is past. */
  owed: number;
  graceMs: number;
  askedSinceMs: number;
  runs: readonly RunRecord[];
}

/** The last successful run must not be older than the last firing less the grace. */
async function judgeRuns(judged: Judged, hearing: ReviewContext): Promise<Row> {
  const { row, file, firings, owed, graceMs, askedSinceMs, runs } = judged;
  const { nowMs } = hearing;
  const green = runs.filter(({ conclusion }) => conclusion === 'success').map(({ startedAtMs }) => startedAtMs);
  const lastGreenMs = Math.max(...green);
  const seen = { ...row, lastPingedAtMs: green.length === 0 ? undefined : lastGreenMs };
  if (lastGreenMs >= owed - graceMs) {
    const lastMs = firings.lastAt(nowMs) ?? owed;
    const isLate = lastGreenMs < lastMs - graceMs;
    return isLate
      ? { ...seen, verdict: 'late', dueMs: lastMs, lateByMs: nowMs - lastMs }
      : { ...seen, verdict: 'healthy' };
  }
  const due = { ...seen, dueMs: owed, lateByMs: nowMs - owed };
  // One that was green may be run again days later: what it was before is not in the record as long as that lasts.
  const isAtWork = runs.some(
    ({ status, createdAtMs, startedAtMs }) =>
      status !== 'completed' &&
      createdAtMs >= owed - graceMs &&
      nowMs <= Math.max(owed + graceMs, startedAtMs) + LONGEST_JOB_MS,
  );
  if (isAtWork) return { ...due, verdict: 'late' };
  const sinceMs = owed - graceMs;
  const cause = await findCause({ file, jobId: undefined, leg: undefined, sinceMs, askedSinceMs }, hearing);
  return { ...due, verdict: 'missed', fails: true, cause };
}

function unknown(name: string, why: string): Row {
  return { ...rowOf(name, 'unknown'), fails: true, flaws: [why] };
}

function rowOf(name: string, verdict: Verdict): Row {
  return makeRow({ kind: 'workflow', verdict, name: name.replace(`${WORKFLOW_FOLDER}/`, '') });
}
