import { DAY_MS } from '../base/duration.ts';
import type { GitHub } from './client.ts';
import { address, instant, isRow, type Row, rowsOf, text, unreadable } from './json.ts';

/** How long GitHub keeps runs, at most, in milliseconds. */
export const RUNS_KEPT_MS = 400 * DAY_MS;

/** A workflow as GitHub Actions lists it. Instants in milliseconds since the epoch. */
export interface WorkflowRecord {
  /** `.github/workflows/nightly.yml`; may be empty where the file is gone. */
  path: string;
  /** `active`, `deleted`, `disabled_fork`, `disabled_inactivity`, `disabled_manually`, … */
  state: string;
  updatedAtMs: number | undefined;
}

export interface RunRecord {
  id: number;
  url: string;
  event: string;
  /** `queued`, `in_progress`, `completed`, … */
  status: string;
  /** `success`, `failure`, `startup_failure`, …; empty while it runs. */
  conclusion: string;
  createdAtMs: number;
  /** The start of the latest attempt. */
  startedAtMs: number;
  /** The branch as it was named then; empty if the server doesn't say. */
  branch: string;
  /** The commit that it is of; empty if the server doesn't say. */
  headSha: string;
  /** 1, or more if it was run again. The other fields are those of the latest attempt. */
  attempt: number;
}

export interface JobRecord {
  name: string;
  url: string;
  status: string;
  /** `success`, `failure`, `cancelled`, `skipped`, `timed_out`, …; empty while it runs. */
  conclusion: string;
  /** `undefined`: none of its steps has begun. */
  startedAtMs: number | undefined;
  /** `undefined`: it isn't over. */
  completedAtMs?: number | undefined;
  /** The first step that did not succeed. */
  failedStep: string | undefined;
  hasSteps: boolean;
  /** The ID under which GitHub lists its annotations. */
  checkRunId: number | undefined;
}

export interface AnnotationRecord {
  /** Empty where it has none. */
  title: string;
  message: string;
  /** `failure`, `warning` or `notice`. */
  level: string;
}

const PAGE = 100;
/** A search for runs finds up to 1,000 (docs: "List workflow runs for a workflow"). */
const MOST_PAGES = 10;

/** All workflows of a repository, up to 100. One request. @throws ActionError */
export async function listWorkflows({ octokit, at, refuse }: GitHub): Promise<WorkflowRecord[]> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/actions/workflows', { ...at, per_page: PAGE })
    .catch(refuse('the state of the workflows', 'actions: read'));
  return rowsOf(answer.data, 'workflows').flatMap((row) => {
    const { path, state, updated_at } = row;
    if (typeof path !== 'string' || typeof state !== 'string') return unreadable();
    return [{ path, state, updatedAtMs: instant(updated_at) }];
  });
}

/** Workflows that `listWorkflows` lists. */
export const LISTED_WORKFLOWS = PAGE;

/** Finds one workflow; `undefined`: there is none of that file. One request. @throws ActionError */
export async function findWorkflow({ octokit, at, refuse }: GitHub, file: string): Promise<WorkflowRecord | undefined> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}', { ...at, workflow_id: file })
    .catch((thrown: unknown) => {
      if ((thrown as { status?: number }).status === 404) return undefined;
      return refuse(`the state of ${file}`, 'actions: read')(thrown);
    });
  if (answer === undefined) return undefined;
  const { path, state, updated_at } = answer.data;
  return { path, state, updatedAtMs: instant(updated_at) };
}

/** Which runs of a workflow are asked for. */
export interface RunWindow {
  /** `nightly.yml` */
  file: string;
  /** Created since, in milliseconds since the epoch. Without a window the list has been seen to be days old. */
  sinceMs: number;
  /** The most requests. Default: ten. */
  mostPages?: number;
}

/**
 * The runs of a workflow in a window, newest first by their dates, up to 1,000: GitHub lists no more, and the newest ones
 * decide. One request for each hundred: where every push starts one, those of the schedule may be on a later page.
 *
 * @throws ActionError 404 where there is no such workflow
 */
export async function listRuns({ octokit, at, refuse }: GitHub, window: RunWindow): Promise<RunRecord[]> {
  const { file, sinceMs, mostPages = MOST_PAGES } = window;
  const ask = (page: number) =>
    octokit
      .request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
        ...at,
        workflow_id: file,
        created: `>=${new Date(sinceMs).toISOString().slice(0, 19)}Z`,
        per_page: PAGE,
        page,
        exclude_pull_requests: true,
      })
      .catch(refuse(`the runs of ${file}`, 'actions: read'));
  const rows = await readPages('workflow_runs', ask, mostPages);
  return rows.flatMap(runOf).sort((a, b) => b.createdAtMs - a.createdAtMs || b.id - a.id);
}

/**
 * Finds the newest scheduled run of a workflow in a window. One request.
 *
 * @returns `undefined`: there is none, or no such workflow
 * @throws ActionError
 */
export async function findScheduledRun(
  { octokit, at, refuse }: GitHub,
  { file, sinceMs }: RunWindow,
): Promise<RunRecord | undefined> {
  const created = `>=${new Date(sinceMs).toISOString().slice(0, 19)}Z`;
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
      ...at,
      workflow_id: file,
      created,
      event: 'schedule',
      per_page: PAGE,
      exclude_pull_requests: true,
    })
    .catch((thrown: unknown) => {
      if ((thrown as { status?: number }).status === 404) return undefined;
      return refuse(`the runs of ${file}`, 'actions: read')(thrown);
    });
  const runs = answer === undefined ? [] : rowsOf(answer.data, 'workflow_runs').flatMap(runOf);
  return runs.sort((a, b) => b.createdAtMs - a.createdAtMs)[0];
}

/** The rows of all pages, one request for each hundred, as far as so many of them reach. */
async function readPages(field: string, ask: (page: number) => Promise<{ data: unknown }>, mostPages = MOST_PAGES) {
  const rows: Row[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const more = rowsOf((await ask(page)).data, field);
    rows.push(...more);
    if (more.length < PAGE) break;
  }
  return rows;
}

/** Reads a run of a list; as an array, for `flatMap`. @throws ActionError */
export function runOf(row: Row): RunRecord[] {
  const { id, html_url, event, status, conclusion, created_at, run_started_at, head_branch, head_sha, run_attempt } =
    row;
  const createdAtMs = instant(created_at);
  if (typeof id !== 'number' || typeof event !== 'string' || createdAtMs === undefined) return unreadable();
  return [
    {
      id,
      url: address(html_url),
      event,
      status: text(status),
      conclusion: text(conclusion),
      createdAtMs,
      startedAtMs: instant(run_started_at) ?? createdAtMs,
      branch: text(head_branch),
      headSha: text(head_sha),
      attempt: typeof run_attempt === 'number' ? run_attempt : 1,
    },
  ];
}

/** Reads an attempt of a run, of which a list of runs has only the latest. One request. @throws ActionError */
export async function readAttempt({ octokit, at, refuse }: GitHub, runId: number, attempt: number): Promise<RunRecord> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', {
      ...at,
      run_id: runId,
      attempt_number: attempt,
      exclude_pull_requests: true,
    })
    .catch(refuse('an earlier attempt of a run', 'actions: read'));
  const [run] = isRow(answer.data) ? runOf(answer.data) : [];
  return run ?? unreadable();
}

/**
 * The jobs of an attempt of a run, up to 1,000, of which a matrix has 256 at most.
 *
 * @param attempt `undefined`: the latest
 * @throws ActionError
 */
export async function listJobs(
  { octokit: { request }, at, refuse }: GitHub,
  runId: number,
  attempt?: number,
): Promise<JobRecord[]> {
  const ask = (page: number) => {
    const paged = { ...at, run_id: runId, per_page: PAGE, page };
    return (
      attempt === undefined
        ? request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', { ...paged, filter: 'latest' })
        : request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
            ...paged,
            attempt_number: attempt,
          })
    ).catch(refuse('the jobs of a run', 'actions: read'));
  };
  const rows = await readPages('jobs', ask);
  return rows.flatMap((row) => {
    const { name, html_url, status, conclusion, started_at, completed_at, steps, check_run_url } = row;
    if (typeof name !== 'string') return unreadable();
    const own = Array.isArray(steps) ? steps.filter(isRow) : [];
    const failed = own.find((step) => ['failure', 'timed_out'].includes(text(step['conclusion'])));
    const stopped = own.find((step) => step['conclusion'] === 'cancelled');
    const step = text((failed ?? stopped)?.['name']);
    return [
      {
        name,
        url: address(html_url),
        status: text(status),
        conclusion: text(conclusion),
        startedAtMs: instant(started_at),
        completedAtMs: instant(completed_at),
        failedStep: step === '' ? undefined : step,
        hasSteps: own.length > 0,
        checkRunId: Number(/\/check-runs\/(\d+)$/.exec(text(check_run_url))?.[1]) || undefined,
      },
    ];
  });
}

/** Lists the annotations of a job, errors first, up to 100. One request. @throws ActionError */
export async function listAnnotations(
  { octokit, at, refuse }: GitHub,
  checkRunId: number,
): Promise<AnnotationRecord[]> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations', {
      ...at,
      check_run_id: checkRunId,
      per_page: PAGE,
    })
    .catch(refuse('the annotations of a job', 'checks: read'));
  const rank = (row: Row) =>
    row['annotation_level'] === 'failure' ? 0 : row['annotation_level'] === 'warning' ? 1 : 2;
  return rowsOf(answer.data)
    .sort((a, b) => rank(a) - rank(b))
    .map((row) => ({ title: text(row['title']), message: text(row['message']), level: text(row['annotation_level']) }));
}
