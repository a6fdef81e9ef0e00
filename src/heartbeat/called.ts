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
  onlyCalls,
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
  const { callee, run, values, checkRun } = job;
  if (callee === undefined) return undefined;
  const files: Files = new Map();
  const isThis = (one: ListedJob) => one.jobId === run.jobId && isSameFile(one.workflow, callee);
  // In most cases the calling job is known without the file that the job is in. The name of a matrix job needs that file.
  const assumed = values === undefined ? await listAll(job, connection, budget, files, [anyJob(run.jobId)]) : undefined;
  const only = assumed && onlyCalls(assumed, { ...callee, ref: '' });
  if (only !== undefined) return { calls: only, hasTwin: false };
  const all = () => listAll(job, connection, budget, files);
  const known = assumed === undefined || assumed.unread.length > 0 || assumed.isTruncated ? await all() : assumed;
  const siblings = known.jobs.flatMap((one) => (isThis(one) && one.combination ? [one.combination.values] : []));
  const twin = values !== undefined && hasTwin(values, siblings);
  const single = assumed === undefined ? onlyCalls(known, { ...callee, ref: '' }) : undefined;
  if (single !== undefined) return { calls: single, hasTwin: twin };
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
  const calls = recognize(known) ?? (known === assumed ? recognize(await all()) : undefined);
  return calls && { calls, hasTwin: twin };
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
