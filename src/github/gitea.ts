import { ActionError, asActionError } from '../base/errors.ts';
import type { GitHubConnection } from './client.ts';
import { instant, isRow, rowsOf, text } from './json.ts';
import { getJson } from './raw.ts';

/** A folder of workflow files. */
export interface WorkflowFolder {
  /** `.gitea/workflows` */
  folder: string;
  /** The names of its workflow files. */
  files: string[];
}

/** The largest page that Gitea gives unless its administrator allows more. */
const PAGE = 50;

/**
 * Lists the workflow files of a folder on the default branch. One request, without octokit, which would escape the slashes.
 *
 * @throws ActionError 404 if there is no such folder
 */
export async function listFolder(
  connection: GitHubConnection,
  repository: string,
  folder: string,
  timeoutMs: number,
): Promise<WorkflowFolder> {
  const requested = { what: 'the list of workflow files', permission: 'contents: read' };
  const rows = rowsOf(await getJson(connection, `/repos/${repository}/contents/${folder}`, requested, timeoutMs));
  const names = rows.flatMap(({ name, type }) => (type === 'file' && typeof name === 'string' ? [name] : []));
  return { folder, files: names.filter((name) => /\.ya?ml$/.test(name)) };
}

/**
 * Returns the first of the folders that has workflow files: Gitea and Forgejo look into no other.
 *
 * @throws ActionError if there is none, or if that can't be known
 */
export async function firstFolder(
  connection: GitHubConnection,
  repository: string,
  folders: readonly string[],
  timeoutMs: number,
): Promise<WorkflowFolder> {
  let missing = new ActionError('unexpected', 'there is no workflow file');
  for (const folder of folders) {
    try {
      const found = await listFolder(connection, repository, folder, timeoutMs);
      if (found.files.length > 0) return found;
    } catch (thrown) {
      missing = asActionError(thrown);
      if (missing.status !== 404) throw missing;
    }
  }
  throw missing;
}

/**
 * Returns the commit at which the default branch was then, as far as its newest commits tell: from each commit to its first
 * parent, because the commits of a branch are older than the merge that brings them. `undefined`: not known.
 *
 * @param atMs milliseconds since the epoch
 */
export async function mainlineCommit(
  connection: GitHubConnection,
  repository: string,
  atMs: number,
  timeoutMs: number,
): Promise<string | undefined> {
  const requested = { what: 'the commits of the default branch', permission: 'contents: read' };
  const path = `/repos/${repository}/commits?limit=${PAGE}&stat=false&files=false`;
  const rows = rowsOf(await getJson(connection, path, requested, timeoutMs));
  const bySha = new Map(rows.map((row) => [text(row['sha']), row]));
  for (let row = rows[0]; row !== undefined; ) {
    const { sha, commit, parents } = row;
    const committer = isRow(commit) ? commit['committer'] : undefined;
    const committedMs = instant(isRow(committer) ? committer['date'] : undefined);
    if (committedMs === undefined) return undefined;
    if (committedMs <= atMs) return text(sha);
    const parent: unknown = Array.isArray(parents) ? parents[0] : undefined;
    row = bySha.get(isRow(parent) ? text(parent['sha']) : '');
  }
  return undefined;
}
