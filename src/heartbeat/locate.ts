import type { GitHubConnection } from '../github/client.ts';
import { readFile } from '../github/contents.ts';
import { listFolder, type WorkflowFolder } from '../github/gitea.ts';
import { isRow, text } from '../github/json.ts';
import { getRow } from '../github/raw.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Run, WorkflowRef } from '../runner/run.ts';

/** A server without `path` in its runs has each file read: more than these are not worth the time. */
const MOST_FILES = 30;

/**
 * Finds the workflow file of a run on a server that doesn't say it in GITHUB_WORKFLOW_REF (Gitea): the `path` of the run in
 * the API, or else the only file with that `name:`.
 *
 * @returns `undefined` if it isn't known. Never throws.
 */
export async function locateWorkflow(
  run: Run,
  connection: GitHubConnection,
  budget: RetryBudget,
): Promise<WorkflowRef | undefined> {
  if (connection.token === '') return undefined;
  const once = { ...budget, attempts: 1 };
  try {
    return (await fileOfRun(run, connection, once)) ?? (await onlyFileNamed(run, connection, once));
  } catch {
    return undefined;
  }
}

async function fileOfRun(
  run: Run,
  connection: GitHubConnection,
  budget: RetryBudget,
): Promise<WorkflowRef | undefined> {
  const requested = { what: 'this run', permission: 'actions: read' };
  const row = await retrying(budget, (timeoutMs) =>
    getRow(connection, `/repos/${run.repository}/actions/runs/${run.runId}`, requested, timeoutMs),
  ).catch(() => ({}) as Record<string, unknown>);
  // `nightly.yml@refs/heads/main` on Gitea, `.github/workflows/nightly.yml` on GitHub.
  const path = text(row['path']).replace(/@.*$/s, '');
  if (!/\.ya?ml$/.test(path)) return undefined;
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (path !== file) return { repository: run.repository, path, file };
  const folders = await listFolders(run, connection, budget);
  const folder = folders.find(({ files }) => files.includes(file))?.folder ?? run.workflowFolders[0];
  return { repository: run.repository, path: `${folder}/${file}`, file };
}

async function onlyFileNamed(
  run: Run,
  connection: GitHubConnection,
  budget: RetryBudget,
): Promise<WorkflowRef | undefined> {
  if (run.workflowName === '') return undefined;
  const [first] = (await listFolders(run, connection, budget)).filter(({ files }) => files.length > 0);
  if (first === undefined || first.files.length > MOST_FILES) return undefined;
  const { parseYaml } = await import('./reading.ts');
  const named = await Promise.all(
    first.files.map(async (file) => {
      const path = `${first.folder}/${file}`;
      const source = { repository: run.repository, path, sha: run.workflowSha };
      const root = parseYaml(await retrying(budget, (timeoutMs) => readFile(connection, source, timeoutMs)));
      const name = isRow(root) ? root['name'] : undefined;
      return name === run.workflowName ? [{ repository: run.repository, path, file }] : [];
    }),
  );
  const [only, ...others] = named.flat();
  return others.length === 0 ? only : undefined;
}

/** The workflow files of each folder; none for a folder that doesn't exist. */
function listFolders({ repository, workflowFolders }: Run, connection: GitHubConnection, budget: RetryBudget) {
  const list = (folder: string): Promise<WorkflowFolder> =>
    retrying(budget, (timeoutMs) => listFolder(connection, repository, folder, timeoutMs)).catch(() => ({
      folder,
      files: [],
    }));
  return Promise.all(workflowFolders.map(list));
}
