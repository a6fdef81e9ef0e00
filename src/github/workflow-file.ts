import { ActionError } from '../errors.ts';
import { type GitHubConnection, githubError, openGitHub } from './octokit.ts';

/** A workflow file at the commit that the run is of. */
export interface WorkflowFile {
  /** `octo-org/shop` */
  repository: string;
  /** `.github/workflows/nightly.yml` */
  path: string;
  /** The commit; empty: the default branch. */
  sha: string;
}

const RAW = 'application/vnd.github.raw+json';

/**
 * The text of a workflow file. One request (docs: "Get repository content", raw media type), at most `timeoutMs` long.
 *
 * @throws ActionError `rejected` (no such file, or no permission: GitHub does not tell these apart), `unreachable`
 */
export async function readWorkflowFile(
  connection: GitHubConnection,
  { repository, path, sha }: WorkflowFile,
  timeoutMs: number,
  nowMs: number,
): Promise<string> {
  const [owner = '', repo = ''] = repository.split('/');
  const what = `the workflow file ${path}`;
  const answer = await openGitHub(connection, timeoutMs)
    .rest.repos.getContent({ owner, repo, path, ...(sha && { ref: sha }), headers: { accept: RAW } })
    .catch((thrown: unknown) => {
      throw githubError(thrown, what, 'contents: read', nowMs);
    });
  // The types know only the JSON that another media type would have given.
  const data: unknown = answer.data;
  if (Number(answer.status) === 200 && typeof data === 'string') return data;
  if (Number(answer.status) === 200 && data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8');
  throw new ActionError('unexpected', `GitHub does not give ${what}: its answer (${answer.status}) is no file`);
}
