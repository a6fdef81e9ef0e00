import { asActionError } from '../base/errors.ts';
import { type RunRecord, runOf } from './actions.ts';
import type { GitHub } from './client.ts';
import { isRow, type Row, rowsOf, text } from './json.ts';

/** A run, and who started it. */
export interface StartedRun extends RunRecord {
  /** `nightly.yml` */
  file: string;
  /** An app started it, as the token of a job is one. */
  isByApp: boolean;
}

/** The newest runs of a workflow, and GitHub's time of the answer, in milliseconds since the epoch. */
export interface NewestRuns {
  runs: readonly StartedRun[];
  nowMs: number;
}

const PAGE = 100;

/**
 * Lists the newest runs of a workflow, of any event and branch, newest first. Without any filter: filtered lists have been
 * seen to be days old. One request.
 *
 * @throws ActionError
 */
export async function newestRuns({ octokit, at, refuse, clock }: GitHub, file: string): Promise<NewestRuns> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
      ...at,
      workflow_id: file,
      per_page: PAGE,
    })
    .catch(refuse(`the newest runs of ${file}`, 'actions: read'));
  const nowMs = Date.parse(text(answer.headers.date)) || clock.now();
  return { runs: startedRuns(rowsOf(answer.data, 'workflow_runs')), nowMs };
}

/** Lists the manual starts of all workflows since a time, up to 100, newest first. One request. @throws ActionError */
export async function listDispatched({ octokit, at, refuse }: GitHub, sinceMs: number): Promise<StartedRun[]> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/actions/runs', {
      ...at,
      event: 'workflow_dispatch',
      created: `>=${new Date(sinceMs).toISOString().slice(0, 19)}Z`,
      per_page: PAGE,
      exclude_pull_requests: true,
    })
    .catch(refuse('the runs that were started manually', 'actions: read'));
  return startedRuns(rowsOf(answer.data, 'workflow_runs'));
}

function startedRuns(rows: readonly Row[]): StartedRun[] {
  const runs = rows.flatMap((row) => {
    const actor = isRow(row['triggering_actor']) ? row['triggering_actor'] : row['actor'];
    const isByApp = isRow(actor) && text(actor['login']).endsWith('[bot]');
    // The description's example has `@main` behind it.
    const file = text(row['path']).replace(/@.*$/s, '').replace(/^.*\//s, '');
    return runOf(row).map((run) => ({ ...run, file, isByApp }));
  });
  return runs.sort((a, b) => b.createdAtMs - a.createdAtMs || b.id - a.id);
}

/**
 * Starts a workflow on a branch. Called once for each start: if the answer is lost, nobody knows whether it was carried out.
 *
 * @returns the run's id; `undefined`: the server doesn't say it
 * @throws ActionError with the status, if GitHub answered
 */
export async function startWorkflow(github: GitHub, file: string, branch: string): Promise<number | undefined> {
  try {
    return await dispatch(github, file, { ref: branch, return_run_details: true });
  } catch (thrown) {
    // Servers that don't know the field (before February 2026, and GitHub Enterprise Server) start nothing.
    const { status, message } = asActionError(thrown);
    const isUnknownField = status === 400 || (status === 422 && /return_run_details/.test(message));
    if (!isUnknownField) throw thrown;
    return dispatch(github, file, { ref: branch });
  }
}

async function dispatch(
  { octokit, at, refuse }: GitHub,
  file: string,
  body: Record<string, unknown>,
): Promise<number | undefined> {
  const answer = await octokit
    .request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
      ...at,
      ...body,
      workflow_id: file,
    } as never)
    .catch(refuse(`a start of ${file}`, 'actions: write'));
  const data: unknown = answer.data;
  const id = isRow(data) ? data['workflow_run_id'] : undefined;
  return typeof id === 'number' ? id : undefined;
}

/** Cancels a run; one that is over already stays as it is. @throws ActionError */
export async function cancelRun({ octokit, at, refuse }: GitHub, id: number): Promise<void> {
  const route = 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel';
  await octokit.request(route, { ...at, run_id: id }).catch((thrown: unknown) => {
    if ((thrown as { status?: number }).status === 409) return undefined;
    return refuse(`cancelling run ${id}`, 'actions: write')(thrown);
  });
}
