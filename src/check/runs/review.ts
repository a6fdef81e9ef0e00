import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import type { Heartbeat } from '../../tickstem/heartbeat.ts';
import { makeRow, type Row } from '../rows.ts';
import type { ReviewContext } from './context.ts';
import { type Uncovered, uncovered } from './coverage.ts';
import { findCause } from './find-cause.ts';
import { openHistory, type Repository } from './history.ts';
import { newestCounted } from './in-force.ts';
import { judgeBySchedule } from './schedule-verdict.ts';
import { judgeWorkflows, selectFiles } from './workflow-verdict.ts';

/** What is asked of GitHub. */
export interface ReviewRequest extends Repository {
  /** `tickstem/heartbeat-action`; empty: the action is a folder of the repository. */
  actionRepository: string;
  /** `https://github.com` */
  serverUrl: string;
  /** See `ReviewContext`. */
  ownFile: string | undefined;
  /** Files and patterns to judge by their runs. */
  workflows: readonly string[];
}

export interface RunReview {
  rows: Row[];
  /** What GitHub did not say, and why: a sentence each. */
  unavailable: readonly string[];
}

/** What Tickstem said. */
export interface Tickstem {
  rows: readonly Row[];
  /** All heartbeats of the account. */
  heartbeats: readonly Pick<Heartbeat, 'name'>[];
  /** Whether a heartbeat of that name is asked for. */
  isSelected: (name: string) => boolean;
  /** Whether a line asks for exactly that name. */
  isNamed: (name: string) => boolean;
  nowMs: number;
}

/**
 * Judges rows by GitHub's runs. Reading the workflow files begins at once, beside the list of heartbeats; what else there is
 * to read depends on that list.
 */
export function reviewRuns(request: ReviewRequest): (tickstem: Tickstem) => Promise<RunReview> {
  const { repository, actionRepository, serverUrl, workflows, ownFile } = request;
  const history = openHistory(request);
  const reading = history.files();
  return async ({ rows, heartbeats, isSelected, isNamed, nowMs }) => {
    const names = new Set(heartbeats.flatMap(({ name }) => name ?? []));
    const files = await reading;
    const known = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
    const usage = { repository, actionRepository, workflows: known };
    const repositoryUrl = `${serverUrl}/${repository}`;
    const context: ReviewContext = { history, files, usage, ownFile, isNamed, repositoryUrl, nowMs };
    // A workflow that is judged by its runs needs no heartbeat: a weekly one can have none.
    const { selected, isLeftOut } = selectFiles(workflows, files ?? new Map(), context);
    const isWanted = ({ name, file }: Uncovered) => isSelected(name) && !selected.includes(file) && !isLeftOut(file);
    const missing = uncovered(usage, names).filter(isWanted);
    const [judged, found, listed] = await Promise.all([
      Promise.all(rows.map((row) => judgeBySchedule(row, context))),
      Promise.all(missing.map((job) => judgeUncovered(job, names, context))),
      judgeWorkflows(workflows, context),
    ]);
    const jobs = found.flat();
    const asked = new Set(jobs.map(({ name }) => name));
    // One that was asked for by its name has a row already, without a cause.
    const others = judged.filter(({ absent, name }) => absent?.kind !== 'name' || !asked.has(name));
    return { rows: [...others, ...jobs, ...listed], unavailable: [...history.unavailable, ...unread(judged, context)] };
  };
}

/** Workflow files of heartbeats that are no workflows: those are judged by their intervals. */
function unread(rows: readonly Row[], { files, usage }: ReviewContext): string[] {
  const own = rows.map(({ name }) => (name === undefined ? undefined : parseDefaultName(name, usage.repository)?.file));
  return [...new Set(own)].flatMap((file) => {
    const problem = file === undefined ? undefined : files?.get(file)?.problem;
    return problem === undefined ? [] : [`Nothing is judged by the schedule of ${file}: ${problem.message}`];
  });
}

/**
 * Judges a scheduled job that should have created a heartbeat: it waits until a scheduled time, and its grace, have passed
 * since the newest commit to its file.
 */
async function judgeUncovered(
  { name, file, jobId }: Uncovered,
  names: ReadonlySet<string>,
  context: ReviewContext,
): Promise<Row[]> {
  const { history, files, nowMs } = context;
  const { firings, intervalSecs } = files?.get(file) ?? {};
  if (firings === undefined || intervalSecs === undefined) return [];
  const absent = { asked: name, kind: 'job', why: 'no-match' } as const;
  const job = { kind: 'heartbeat', name, absent } as const;
  const waiting = [makeRow({ ...job, verdict: 'waiting', dueMs: firings.firstAfter(nowMs) })];
  const unansweredMs = firings.lastAt(nowMs - defaultGraceSecs(intervalSecs, false) * 1000 - 1);
  if (unansweredMs === undefined || !(await hadJobAt(unansweredMs, name, file, names, context))) return waiting;
  const cause = await findCause({ file, jobId, leg: undefined, sinceMs: unansweredMs }, context);
  // While a run is in progress, or runs can't be read, nothing is missed.
  if (cause.kind === 'running' || (await history.runs(file, unansweredMs)) === undefined) return waiting;
  const missed = { dueMs: unansweredMs, lateByMs: nowMs - unansweredMs, cause };
  return [makeRow({ ...job, ...missed, verdict: 'never-pinged', fails: true })];
}

/**
 * Whether the file had the job at a scheduled time: its newest commit is older, and so is the newest run whose commit lacks
 * the job. (A merge brings a commit to the branch later than its date.)
 */
async function hadJobAt(
  atMs: number,
  name: string,
  file: string,
  names: ReadonlySet<string>,
  { history, usage }: ReviewContext,
): Promise<boolean> {
  const edit = await history.lastEdit(file);
  if (edit === undefined || edit.atMs >= atMs) return false;
  const newest = await newestCounted(history, file, atMs);
  if (newest === undefined || newest.createdAtMs < atMs || newest.headSha === '') return true;
  const then = await history.fileAt(file, newest.headSha);
  if (then === undefined) return true;
  if (then === 'none') return false;
  return uncovered({ ...usage, workflows: new Map([[file, then.workflow]]) }, names).some((one) => one.name === name);
}
