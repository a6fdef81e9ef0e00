import { groupBy } from '../../base/group.ts';
import { say } from '../../base/message.ts';
import type { WorkflowLine } from '../../inputs/workflow-lines.ts';
import type { Row } from '../rows.ts';
import { fileOfRow, type ReviewContext } from '../runs/context.ts';
import type { RunSource } from '../runs/history.ts';
import { jobsOfRuns, workflowOf } from '../runs/run-jobs.ts';
import { judgeBySchedule } from '../runs/schedule-verdict.ts';
import { selectByLines } from '../runs/workflow-lines.ts';
import { type Missed, missedTime, together } from './decide.ts';
import { lateOriginals } from './late-original.ts';
import { START_MESSAGES as M } from './messages.ts';
import { withOutcome } from './outcome.ts';
import { hasRoom, requestsTo, startsWith } from './requests.ts';
import { type Outcome, startOnce } from './start-once.ts';
import { type Obstacle, obstacle, triggerObstacle } from './trigger.ts';

/** The workflows that a check may start. */
export interface StartRequest {
  /** The lines of `start-missed`: files and patterns. */
  lines: readonly string[];
  /** The default branch; `undefined`: it isn't known. */
  branch: string | undefined;
  /** Only a run that counts starts anything. */
  isCounted: boolean;
}

/** One check starts so many workflows at most: after an outage, everything at once would make runners scarce. */
export const MOST_STARTS = 20;

/** Starts the workflows that GitHub didn't start, one after the other. Returns all rows, and warnings. */
export async function startMissed(
  rows: readonly Row[],
  request: StartRequest,
  context: ReviewContext,
  source: RunSource,
): Promise<{ rows: Row[]; notes: string[] }> {
  const { files, usage, repositoryUrl, nowMs } = context;
  if (files === undefined) return { rows: [...rows], notes: [] };
  const { targets, unmatched } = selectByLines(request.lines.map(lineOf), files, context);
  const selected = targets.map(({ file }) => file);
  const fileOf = (row: Row) => fileOfRow(row, usage.repository) ?? '';
  const outcomes = new Map<string, Outcome>();
  let started = 0;
  let general: Obstacle | undefined;
  for (const [file, times] of await missedTimes(rows, selected, fileOf, context)) {
    const found = (await obstacleTo(file, request, context)) ?? general;
    const missed = together(times);
    const isFull = started >= MOST_STARTS ? obstacle(M.mostStarts, { most: MOST_STARTS }) : undefined;
    const outcome = await start(file, missed, found ?? isFull, request.branch, source);
    if (outcome.kind !== 'not-started') started += 1;
    else if (outcome.obstacle.isGeneral) general = outcome.obstacle;
    outcomes.set(file, outcome);
  }
  const isMissed = (row: Row) => row.fails && row.cause?.kind === 'never-triggered';
  return {
    rows: rows.map((row) =>
      isMissed(row) ? withOutcome(row, outcomes.get(fileOf(row)), `${repositoryUrl}/actions/runs`, nowMs) : row,
    ),
    notes: [
      ...unmatched.map(({ target }) => say(M.lineUnmatched, { line: target })),
      ...selected.filter((file) => request.lines.includes(file)).flatMap((file) => noteOn(file, rows, fileOf, context)),
      ...(await lateOriginals(selected, context, source)),
    ],
  };
}

function lineOf(line: string): WorkflowLine {
  const isExcluded = line.startsWith('!');
  return { target: isExcluded ? line.slice(1).trim() : line, isExcluded, graceSecs: undefined };
}

/** The times that GitHub didn't start, by file: of each row that fails for that cause. */
async function missedTimes(
  rows: readonly Row[],
  files: readonly string[],
  fileOf: (row: Row) => string,
  context: ReviewContext,
): Promise<Map<string, Missed[]>> {
  const times: { file: string; missed: Missed }[] = [];
  for (const row of rows) {
    const file = fileOf(row);
    if (row.cause?.kind !== 'never-triggered' || !files.includes(file)) continue;
    const missed = missedTime(await bySchedule(row, context));
    if (missed !== undefined) times.push({ file, missed });
  }
  const groups = groupBy(times, ({ file }) => file);
  return new Map([...groups].map(([file, group]) => [file, group.map(({ missed }) => missed)]));
}

/** Judges a heartbeat that Tickstem gave up by the schedule: its row doesn't have the scheduled time. */
async function bySchedule(row: Row, context: ReviewContext): Promise<Row> {
  return row.verdict === 'failing' ? judgeBySchedule({ ...row, verdict: 'missed' }, context) : row;
}

async function start(
  file: string,
  missed: Missed,
  found: Obstacle | undefined,
  branch: string | undefined,
  source: RunSource,
): Promise<Outcome> {
  if (found !== undefined) return { kind: 'not-started', obstacle: found };
  if (branch === undefined) return { kind: 'not-started', obstacle: obstacle(M.branchUnknown) };
  if (!hasRoom(source)) return { kind: 'not-started', obstacle: obstacle(M.noRoom) };
  return startOnce({ ...missed, branch }, startsWith(requestsTo(file, branch, source), source.budget));
}

/** Returns why a file can't be started, as far as no run decides it. */
async function obstacleTo(
  file: string,
  { isCounted }: StartRequest,
  context: ReviewContext,
): Promise<Obstacle | undefined> {
  if (!isCounted) return obstacle(M.notCounted);
  if (file === context.ownFile) return obstacle(M.ownWorkflow);
  const found = obstacleInFile(file, context);
  if (found !== undefined) return found;
  const state = (await context.history.state(file))?.state;
  if (state === undefined) return obstacle(M.startFileUnread);
  return state === 'active' ? undefined : obstacle(M.notActive, { state });
}

function obstacleInFile(file: string, { usage }: ReviewContext): Obstacle | undefined {
  const workflow = usage.workflows.get(file);
  if (workflow === undefined) return obstacle(M.startFileUnread);
  const called = jobsOfRuns(file, usage).jobs.flatMap((job) => workflowOf(job.workflow, usage) ?? []);
  const others = new Set(called.filter((other) => other !== workflow).map(({ text }) => text));
  return triggerObstacle(workflow.text, [...others]);
}

/** A warning about a file that a line names, and that this check can never start. It is said before a run is missed. */
function noteOn(
  file: string,
  rows: readonly Row[],
  fileOf: (row: Row) => string,
  context: ReviewContext,
): readonly string[] {
  const found = file === context.ownFile ? obstacle(M.ownWorkflow) : obstacleInFile(file, context);
  const own = rows.filter((row) => fileOf(row) === file);
  // The row says it already.
  if (found !== undefined && own.some(({ cause }) => cause?.kind === 'never-triggered')) return [];
  if (found !== undefined) return [say(M.fileUnstartable, { file, reason: `${found.reason}. ${found.fix}` })];
  return own.length === 0 ? [say(M.fileUnchecked, { file })] : [];
}
