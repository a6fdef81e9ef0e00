import { formatInstant } from '../../base/duration.ts';
import { fill } from '../../base/message.ts';
import { isPattern } from '../../base/name-pattern.ts';
import { RUNS_KEPT_MS, type RunRecord } from '../../github/actions.ts';
import { WORKFLOW_FOLDER } from '../../github/contents.ts';
import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import { hasOnlyChecks } from '../../heartbeat/usage.ts';
import { makeRow, type Row } from '../rows.ts';
import { matchNames, parseSelection } from '../select.ts';
import type { Verdict } from '../verdict.ts';
import type { ReviewContext } from './context.ts';
import { judgeFile } from './file-verdict.ts';
import { findCause } from './find-cause.ts';
import type { WorkflowFile } from './history.ts';
import { RUN_MESSAGES as M } from './messages.ts';

/** Rows for the input `workflows`: files of this repository, each judged by its own schedule and runs. */
export async function judgeWorkflows(asked: readonly string[], context: ReviewContext): Promise<Row[]> {
  if (asked.length === 0) return [];
  const { files, usage } = context;
  const shown = (file: string) => `${usage.repository}/${file}`;
  if (files === undefined) {
    return asked.filter((line) => !line.startsWith('!')).map((line) => unknown(shown(line), M.filesUnread.text));
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
  const last = (await history.runs(line, nowMs - RUNS_KEPT_MS))?.find(({ event }) => event === 'schedule');
  return last === undefined ? notFound : lostSchedule(name, last, M.fileGoneForLine);
}

/** A file without a schedule: a miss if GitHub ran it by schedule before, and otherwise a line that names nothing. */
async function judgeUnscheduled(file: string, name: string, { history, nowMs }: ReviewContext): Promise<Row> {
  const runs = await history.runs(file, nowMs - RUNS_KEPT_MS);
  if (runs === undefined) return unknown(name, M.unscheduledUnjudged.text);
  const last = runs.find(({ event }) => event === 'schedule');
  if (last !== undefined) return lostSchedule(name, last, M.scheduleRemoved);
  const absent = { asked: file, kind: 'workflow', why: 'no-schedule' } as const;
  return { ...rowOf(name, 'not-found'), fails: true, absent };
}

function lostSchedule(name: string, last: RunRecord, message: { text: string; fix: string }): Row {
  const text = fill(message.text, { when: formatInstant(last.createdAtMs) });
  const advice = message.fix;
  return { ...rowOf(name, 'missed'), fails: true, cause: { kind: 'gone', text, url: last.url || undefined, advice } };
}

async function judgeOne(
  file: string,
  read: WorkflowFile | undefined,
  name: string,
  context: ReviewContext,
): Promise<Row> {
  const { timetable, intervalSecs, problem } = read ?? {};
  if (!isScheduled(read)) return judgeUnscheduled(file, name, context);
  if (read === undefined || timetable === undefined || intervalSecs === undefined) {
    return unknown(name, problem?.message ?? M.fileUnread.text);
  }
  const graceSecs = defaultGraceSecs(intervalSecs, true);
  const row = { ...rowOf(name, 'waiting'), intervalSecs, graceSecs };
  const known = { ...read, timetable, intervalSecs };
  const schedule = { file, read: known, graceMs: graceSecs * 1000, hasGrace: false };
  const judged = await judgeFile(row, schedule, context);
  if ('unreadable' in judged) return unknown(name, judged.unreadable);
  const { dueMs, fails } = judged.row;
  if (!fails || dueMs === undefined) return judged.row;
  const missed = { file, jobId: undefined, leg: undefined, sinceMs: dueMs - graceSecs * 1000, dueMs };
  return { ...judged.row, cause: await findCause(missed, context) };
}

function unknown(name: string, why: string): Row {
  return { ...rowOf(name, 'unknown'), fails: true, flaws: [why] };
}

function rowOf(name: string, verdict: Verdict): Row {
  return makeRow({ kind: 'workflow', verdict, name: name.replace(`${WORKFLOW_FOLDER}/`, '') });
}
