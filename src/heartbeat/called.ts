import { errorOf } from '../base/errors.ts';
import type { GitHubConnection } from '../github/client.ts';
import { readFile } from '../github/contents.ts';
import { rowsOf, text } from '../github/json.ts';
import { getRow } from '../github/raw.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Run, WorkflowRef } from '../runner/run.ts';
import {
  type Call,
  type FileJob,
  isSameFile,
  type JobList,
  type ListedJob,
  listJobs,
  onlyCallsTo,
  readFileJobs,
  type WorkflowId,
} from '../workflow/calls.ts';
import { hasTwin } from '../workflow/matrix.ts';
import { anyJob, recognizeCalls } from '../workflow/recognize-calls.ts';
import { parseTypedYaml } from '../workflow/yaml.ts';
import { defaultNameThrough } from './called-name.ts';
import type { OwnWorkflow } from './interval.ts';
import { type MatrixValues, matrixLabel } from './matrix-name.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';

/** A job in a reusable workflow. */
export interface CalledJob {
  run: Run;
  /** The caller's file, and where it is. */
  workflow: OwnWorkflow;
  caller: WorkflowRef;
  /** The file that the job is written in; `undefined`: an older runner doesn't say it. */
  callee: WorkflowRef | undefined;
  /** The job's own matrix values. */
  values: MatrixValues | undefined;
  /** The job's id in GitHub's API; empty on older runners. */
  checkRun: string;
}

/** Files that are read to follow the calls of one workflow. */
const MOST_FILES = 20;
const PAGE = 100;
/** Pages of a run's list of jobs. */
const MOST_PAGES = 5;

/**
 * Returns the default name of a job in a reusable workflow, `octo-org/shop/nightly.yml/backup/sync`: by the caller's file
 * alone if only one call can reach it, and otherwise by the name that GitHub displays for this job.
 *
 * @throws ActionError `setup` if the calling job can't be known
 */
export async function calledName(job: CalledJob, connection: GitHubConnection, budget: RetryBudget): Promise<string> {
  const found = await callsTo(job, connection, budget).catch(() => undefined);
  const { run, caller, values } = job;
  const name = found && defaultNameThrough(run.repository, caller.file, found.calls, run.jobId, values, found.hasTwin);
  if (name === undefined) throw errorOf('setup', M.nameCalled, { file: caller.file });
  return name;
}

async function callsTo(
  job: CalledJob,
  connection: GitHubConnection,
  budget: RetryBudget,
): Promise<{ calls: readonly Call[]; hasTwin: boolean } | undefined> {
  const { callee, run, values } = job;
  const files: Files = new Map();
  const isIn = ({ workflow }: ListedJob) => callee === undefined || isSameFile(workflow, callee);
  const isThis = (one: ListedJob) => one.jobId === run.jobId && one.calls.length > 0 && isIn(one);
  const all = () => listAll(job, connection, budget, files);
  // In most cases the calling job is known without the file that the job is in. The name of a matrix job needs that file, and
  // where only the job's id is known, the files have to show that no other call leads to a job of that id.
  const isAssumed = callee !== undefined && values === undefined;
  const list = isAssumed ? await listAll(job, connection, budget, files, [anyJob(run.jobId)]) : await all();
  const siblings = list.jobs.flatMap((one) => (isThis(one) && one.combination ? [one.combination.values] : []));
  const calls =
    onlyCallsTo(list, callee === undefined ? (one) => one.jobId === run.jobId : isIn) ??
    (await callsByName(job, isThis, connection, budget, { list, all: isAssumed ? all : undefined }));
  return calls && { calls, hasTwin: values !== undefined && hasTwin(values, siblings) };
}

/**
 * Recognizes the calls by the name that GitHub displays for this job, among those of all jobs of the run.
 *
 * @param lists the one that may be enough, and how to make the one that is
 */
async function callsByName(
  { run, values, checkRun }: CalledJob,
  isThis: (one: ListedJob) => boolean,
  connection: GitHubConnection,
  budget: RetryBudget,
  lists: { list: JobList; all: (() => Promise<JobList>) | undefined },
): Promise<readonly Call[] | undefined> {
  if (!/^\d+$/.test(checkRun)) return undefined;
  const names = await jobNames(run, connection, budget);
  const name = names.get(checkRun);
  if (name === undefined) return undefined;
  const label = values && matrixLabel(values, true);
  const recognize = ({ jobs }: JobList) => {
    const candidates = jobs.filter(
      (one) =>
        isThis(one) && (one.isDynamic || (one.combination && matrixLabel(one.combination.values, true)) === label),
    );
    return recognizeCalls(candidates, name, [...names.values()]);
  };
  const { list, all } = lists;
  const isEnough = all === undefined || (list.unread.length === 0 && !list.isTruncated);
  return (isEnough ? recognize(list) : undefined) ?? (all && recognize(await all()));
}

type Files = Map<string, readonly FileJob[] | undefined>;

/**
 * Lists the jobs of the caller and of all workflows that it calls, as far as their files can be read.
 *
 * @param files those that were read, and those that are
 * @param assumed instead of the jobs of the file that the job is in, which is then not read
 */
async function listAll(
  { run, caller, callee, workflow }: CalledJob,
  connection: GitHubConnection,
  budget: RetryBudget,
  files: Files,
  assumed?: readonly FileJob[],
): Promise<JobList> {
  const root = { repository: caller.repository, path: caller.path, ref: '' };
  const keyOf = ({ repository, path, ref }: WorkflowId) => `${repository}/${path}@${ref}`;
  const isAssumed = (id: WorkflowId) => assumed !== undefined && callee !== undefined && isSameFile(id, callee);
  const textOf = (id: WorkflowId) => {
    if (id.ref === '' && isSameFile(id, root)) return workflow.text();
    const source = { repository: id.repository, path: id.path, sha: id.ref || run.workflowSha };
    return retrying(budget, (timeoutMs) => readFile(connection, source, timeoutMs));
  };
  for (;;) {
    const list = listJobs(root, (id) => (isAssumed(id) ? assumed : files.get(keyOf(id))));
    const missing = list.unread.filter((id) => !files.has(keyOf(id)));
    if (missing.length === 0 || files.size + missing.length > MOST_FILES) return list;
    await Promise.all(
      missing.map(async (id) => {
        files.set(
          keyOf(id),
          await textOf(id)
            .then((yaml) => readFileJobs(parseTypedYaml(yaml)))
            .catch(() => undefined),
        );
      }),
    );
  }
}

/** The names of all jobs of the run, by their ids. @throws ActionError */
async function jobNames(run: Run, connection: GitHubConnection, budget: RetryBudget): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const requested = { what: 'the jobs of this run', permission: 'actions: read' };
  for (let page = 1; page <= MOST_PAGES; page++) {
    const path = `/repos/${run.repository}/actions/runs/${run.runId}/attempts/${run.attempt}/jobs?per_page=${PAGE}&page=${page}`;
    const rows = rowsOf(await retrying(budget, (timeoutMs) => getRow(connection, path, requested, timeoutMs)), 'jobs');
    for (const { id, name } of rows) names.set(String(id), text(name));
    if (rows.length < PAGE) break;
  }
  return names;
}
