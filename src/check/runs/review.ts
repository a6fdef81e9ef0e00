import { say } from '../../base/message.ts';
import type { RepositoryFacts } from '../../github/repository.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import type { WorkflowLine } from '../../inputs/workflow-lines.ts';
import type { Heartbeat } from '../../tickstem/heartbeat.ts';
import { clockProblem, wrongClock } from '../clocks.ts';
import type { Row } from '../rows.ts';
import type { StartRequest, startMissed } from '../start/start-missed.ts';
import { compareRows } from './compare.ts';
import { fileOfRow, type ReviewContext } from './context.ts';
import { type Uncovered, uncovered } from './coverage.ts';
import { coverageNotes } from './coverage-notes.ts';
import { uncoveredByRuns } from './expanded.ts';
import { type FilePunctuality, punctualityOf } from './file-punctuality.ts';
import { openHistory, type Repository, type RunHistory } from './history.ts';
import { lostSchedules } from './lost-schedules.ts';
import { RUN_MESSAGES as M } from './messages.ts';
import { judgeRejected } from './rejected.ts';
import { withCalled } from './run-jobs.ts';
import { judgeBySchedule, pastDueOf } from './schedule-verdict.ts';
import { sharedNames } from './shared-names.ts';
import { withSkippedJobs } from './skipped-jobs.ts';
import { judgeUncovered } from './uncovered-verdict.ts';
import { unmonitored } from './unmonitored.ts';
import { runsNeeded } from './waiting.ts';
import { type LineTarget, selectByLines } from './workflow-lines.ts';
import { judgeWorkflows } from './workflow-verdict.ts';

/** The request for a review. */
export interface ReviewRequest extends Repository {
  /** `tickstem/heartbeat-action`; empty: the action is a folder of the repository. */
  actionRepository: string;
  /** `https://github.com` */
  serverUrl: string;
  /** See `ReviewContext`. */
  ownFile: string | undefined;
  /** Files, patterns and jobs to judge by their runs. */
  workflows: readonly WorkflowLine[];
  /** The workflows that the check may start; `undefined`: none. */
  start?: StartRequest | undefined;
  /** Which heartbeats' turn it is to be compared: one more with each check. `undefined`: none are. */
  turn: number | undefined;
  failOnUnusual: boolean;
}

export interface RunReview {
  rows: Row[];
  /** How punctual GitHub was with each schedule that is past due. */
  punctuality: readonly FilePunctuality[];
  /** The parts of GitHub's record that couldn't be read, and why: a sentence each. */
  unavailable: readonly string[];
  /** The facts that this server never gives, in one sentence. */
  remark?: string | undefined;
  /** Returns messages about names of jobs that are wrong, or that can't be known. */
  notes?: readonly string[];
  /** By how much GitHub's clock is ahead of the runner's, in milliseconds. `undefined`: not known. */
  clockAheadMs?: number | undefined;
  /** The workflow files couldn't be read. */
  isUnread?: boolean;
  /** Other repositories that the token confirmed to be public, in lower case. */
  publicRepositories?: ReadonlySet<string>;
  /** The other repositories in which nothing was checked: a sentence. */
  nothingToCheck?: string | undefined;
  /** Scheduled workflow files that nothing monitors. */
  unmonitored?: readonly string[];
  /** The facts about the repository, if they came with its files. */
  facts?: RepositoryFacts | undefined;
  /** How many heartbeats were not compared with their past runs. */
  notCompared?: number;
}

/** The result by Tickstem's list of heartbeats. */
export interface Tickstem {
  rows: readonly Row[];
  /** All heartbeats of the account. */
  heartbeats: readonly Pick<Heartbeat, 'name'>[];
  /** Whether a heartbeat of that name is asked for. */
  isSelected: (name: string) => boolean;
  /** Whether a line asks for exactly that name. */
  isNamed: (name: string) => boolean;
  nowMs: number;
  /** By how much Tickstem's clock is ahead of the runner's, in milliseconds. `undefined`: not known. */
  clockAheadMs?: number | undefined;
}

/**
 * Judges rows by GitHub's runs. Reading the workflow files begins at once, beside the list of heartbeats; what else there is
 * to read depends on that list.
 */
export function reviewRuns(
  request: ReviewRequest,
  opened: RunHistory = openHistory(request),
): (tickstem: Tickstem) => Promise<RunReview> {
  const { repository, actionRepository, serverUrl, workflows, ownFile, start } = request;
  const reading = opened.files();
  const { clock, deadlineMs } = request.budget;
  const isOver = () => clock.monotonicMs() >= deadlineMs;
  return async ({ rows, heartbeats, isSelected, isNamed, nowMs, clockAheadMs }) => {
    const names = new Set(heartbeats.flatMap(({ name }) => name ?? []));
    const files = await reading;
    const clocks = { tickstemMs: clockAheadMs, githubMs: opened.clockAheadMs };
    const wrong = wrongClock(clocks);
    const history = wrong === 'github' || wrong === 'all' ? withoutRuns(opened, clockProblem(wrong, clocks)) : opened;
    const texts = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
    const usage = await withCalled({ repository, actionRepository, workflows: texts }, (id) => history.called(id));
    const repositoryUrl = `${serverUrl}/${repository}`;
    const lines = selectByLines(workflows, files ?? new Map(), { ownFile, usage });
    const known = { history, files, usage, ownFile, names, isNamed, repositoryUrl, nowMs };
    // A job that is judged by its runs needs no heartbeat: a weekly one can have none.
    const isWanted = (job: Uncovered) => isSelected(job.name) && !lines.isCovered(job) && !lines.isLeftOut(job);
    const missing = [...uncovered(usage, names), ...(await uncoveredByRuns(known))].filter(isWanted);
    const context: ReviewContext = { ...known, lists: await readLists(rows, lines.targets, known) };
    // Times from GitHub are compared with GitHub's clock.
    const byGitHub = { ...context, nowMs: clock.now() + (opened.clockAheadMs ?? 0) };
    const [judged, found, rejected, listed] = await Promise.all([
      // After the deadline Tickstem's result stays as it is.
      Promise.all(rows.map((row) => (isOver() ? row : judgeBySchedule(row, context)))),
      Promise.all(missing.map((job) => judgeUncovered(job, byGitHub))),
      judgeRejected(missing, byGitHub),
      judgeWorkflows(workflows, byGitHub),
    ]);
    const jobs = found.flat();
    const asked = new Set(jobs.map(({ name }) => name));
    // One that was asked for by its name has a row already, without a cause.
    const others = judged.filter(({ absent, name }) => absent?.kind !== 'name' || !asked.has(name));
    const shared = sharedNames(usage, lines.isLeftOut);
    const all = [...others, ...jobs, ...rejected, ...shared, ...(await withSkippedJobs(listed, byGitHub))];
    const punctuality = await punctualityOf(pastDueFiles(all, repository), context);
    const started = start && history.source && (await startAll(all, start, context, history.source));
    const notes = [
      ...coverageNotes(usage, names),
      ...(started?.notes ?? []),
      ...(await lostSchedules(workflows, byGitHub)),
    ];
    const unlisted = history.lacksRuns ? [] : await unmonitored(lines, byGitHub);
    // Last, with the requests that are left.
    const compared = await compareRows(started?.rows ?? all, context, request);
    return {
      rows: compared.rows,
      punctuality,
      unavailable: [...history.unavailable, ...unread(judged, context), ...compared.unavailable],
      remark: history.lacksRuns ? say(M.noRunHistory) : undefined,
      notes,
      clockAheadMs: opened.clockAheadMs,
      isUnread: files === undefined,
      facts: await opened.facts(),
      notCompared: compared.notCompared,
      unmonitored: unlisted,
    };
  };
}

/** Starts what GitHub didn't start. Its code is loaded for that alone. */
async function startAll(...given: Parameters<typeof startMissed>): ReturnType<typeof startMissed> {
  return (await import('../start/start-missed.ts')).startMissed(...given);
}

/** The record without anything whose times would have to be compared with a clock that is wrong. */
function withoutRuns(history: RunHistory, problem: string): RunHistory {
  const nothing = async () => undefined;
  const unavailable = () => [...history.unavailable, problem];
  return {
    ...history,
    ...{ runs: nothing, jobs: nothing, attempt: nothing, lastScheduled: nothing, lastEdit: nothing },
    get unavailable() {
      return unavailable();
    },
  };
}

/**
 * Lists the runs of the files that need it, before any row is judged: how late one schedule is says something about the
 * others, and in which order the lists arrive must not decide anything.
 */
async function readLists(
  rows: readonly Row[],
  targets: readonly LineTarget[],
  known: Omit<ReviewContext, 'lists'>,
): Promise<ReviewContext['lists']> {
  const { history, files, usage, nowMs } = known;
  const since = new Map<string, number>();
  for (const row of rows) {
    const job = row.name === undefined ? undefined : parseDefaultName(row.name, usage.repository);
    const past = job && pastDueOf(row, job, known);
    if (job && past) since.set(job.file, Math.min(past.sinceMs, since.get(job.file) ?? Number.POSITIVE_INFINITY));
  }
  for (const { file } of targets) {
    const timetable = files?.get(file)?.timetable;
    const needed = timetable && runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs);
    if (needed !== undefined) since.set(file, Math.min(needed, since.get(file) ?? Number.POSITIVE_INFINITY));
  }
  const read = [...since].map(async ([file, sinceMs]) => [file, (await history.runs(file, sinceMs)) ?? []] as const);
  return new Map(await Promise.all(read));
}

/** The files whose runs were read, because a scheduled time has passed. */
function pastDueFiles(rows: readonly Row[], repository: string): string[] {
  const files = rows.flatMap((row) => (row.lateness === undefined ? [] : (fileOfRow(row, repository) ?? [])));
  return [...new Set(files)].sort();
}

/** Workflow files of heartbeats that are no workflows: those are judged by their intervals. */
function unread(rows: readonly Row[], { files, usage }: ReviewContext): string[] {
  const own = rows.map(({ name }) => (name === undefined ? undefined : parseDefaultName(name, usage.repository)?.file));
  return [...new Set(own)].flatMap((file) => {
    const problem = file === undefined ? undefined : files?.get(file)?.problem;
    return problem === undefined ? [] : [say(M.scheduleNotUsed, { file: file ?? '', reason: problem.message })];
  });
}
