import type { GitHubConnection } from '../github/client.ts';
import { text } from '../github/json.ts';
import { getRow } from '../github/raw.ts';
import type { Run } from '../runner/run.ts';

/** The longest that the question may take, in milliseconds: the ping doesn't depend on an answer. */
const TIMEOUT_MS = 5000;

/**
 * Asks Gitea whether the run was cancelled. Its runner starts post steps after a cancel (runner 1.0.8), and both
 * `success()` and `job.status` report success then.
 *
 * @returns `false` if that isn't known. Never throws.
 */
export async function wasCancelled(run: Run, connection: GitHubConnection): Promise<boolean> {
  if (!run.isGitea || connection.token === '') return false;
  const path = `/repos/${run.repository}/actions/runs/${run.runId}`;
  try {
    const row = await getRow(connection, path, { what: 'this run', permission: 'actions: read' }, TIMEOUT_MS);
    return [row['status'], row['conclusion']].some((state) => /^cancell?ed$/i.test(text(state)));
  } catch {
    return false;
  }
}
