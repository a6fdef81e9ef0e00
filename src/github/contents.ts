import { errorOf } from '../base/errors.ts';
import type { GitHub, GitHubConnection } from './client.ts';
import { answerError } from './errors.ts';
import { instant, isRow, rowsOf, text, unreadable } from './json.ts';
import { GITHUB_MESSAGES } from './messages.ts';
import { getRaw } from './raw.ts';

/** A file at a commit. */
export interface FileAt {
  /** `.github/workflows/nightly.yml` */
  path: string;
  /** The commit; empty: the newest one of the default branch. */
  sha: string;
}

/** A file of a repository, without a client. */
export interface FileOf extends FileAt {
  /** `octo-org/shop` */
  repository: string;
}

/** The permission that reading a file requires. */
export const READ_CONTENTS = 'contents: read';
const RAW = 'application/vnd.github.raw+json';

/**
 * Returns the text of a workflow file. One request (docs: "Get repository content"), without octokit: loading it takes
 * longer than the request.
 *
 * GitHub sends the file itself, as the raw media type asks. Gitea, Forgejo and older servers ignore that, and send JSON
 * with the file in base64.
 *
 * @throws ActionError `rejected` (no such file, or no permission: GitHub does not distinguish them), `unreachable`, or
 *   `unexpected`
 */
export async function readFile(
  connection: GitHubConnection,
  { repository, path, sha }: FileOf,
  timeoutMs: number,
): Promise<string> {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const ref = sha === '' ? '' : `?ref=${encodeURIComponent(sha)}`;
  const answer = await getRaw(connection, `/repos/${repository}/contents/${encoded}${ref}`, timeoutMs, RAW);
  const what = `the workflow file ${path}`;
  if (answer.status !== 200) throw answerError(answer, { what, permission: READ_CONTENTS });
  const isJson = /^application\/json\b/.test(answer.headers['content-type'] ?? '');
  return isJson ? contentOf(parsed(answer.body), what) : answer.body;
}

/** The text of a file that came as JSON. @throws ActionError `unexpected` if it is a folder, or has no content */
function contentOf(file: unknown, what: string): string {
  const { encoding, content } = isRow(file) ? file : {};
  if (encoding === 'base64' && typeof content === 'string') return Buffer.from(content, 'base64').toString('utf8');
  throw encoding === 'none'
    ? errorOf('unexpected', GITHUB_MESSAGES.githubTooLarge, { what })
    : errorOf('unexpected', GITHUB_MESSAGES.githubNotAFile, { what });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The folder of the workflow files, in every repository. */
export const WORKFLOW_FOLDER = '.github/workflows';
/** The number of files that GitHub shows of a directory. */
const MOST_FILES = 1000;

/**
 * The names of the workflow files on the default branch. One request (docs: "Get repository content", of a directory; it
 * shows 1,000 files at the most).
 *
 * @throws ActionError like `readFile`
 */
export async function listWorkflowFiles({ octokit, at, refuse }: GitHub): Promise<string[]> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path: WORKFLOW_FOLDER })
    .catch(refuse('the list of workflow files', 'contents: read'));
  const rows = rowsOf(answer.data);
  const names = rows
    .filter(({ type }) => type === 'file')
    .map(({ name }) => (typeof name === 'string' ? name : unreadable()));
  // A repository without any has no such folder, which is a 404: to believe it would make orphans of all heartbeats.
  if (names.length === 0 || rows.length > MOST_FILES) return unreadable();
  return [...new Set(names)].filter((name) => /\.ya?ml$/.test(name));
}

/** A commit to a file. */
export interface Edit {
  /** When it was committed, in milliseconds since the epoch. A merge or a late push brings it to the branch after that. */
  atMs: number;
  /** Whose commit it is; `undefined`: nobody whom GitHub knows. */
  login: string | undefined;
}

/**
 * Returns the newest commit to a file on the default branch; `undefined`: there is none. One request.
 *
 * @param path `.github/workflows/nightly.yml`
 * @throws ActionError like `readFile`
 */
export async function lastEdit({ octokit, at, refuse }: GitHub, path: string): Promise<Edit | undefined> {
  const answer = await octokit
    .request('GET /repos/{owner}/{repo}/commits', { ...at, path, per_page: 1 })
    .catch(refuse(`the history of ${path}`, 'contents: read'));
  const [row] = rowsOf(answer.data);
  if (row === undefined) return undefined;
  const { author, commit } = row;
  const committer = isRow(commit) ? commit['committer'] : undefined;
  const atMs = instant(isRow(committer) ? committer['date'] : undefined);
  if (atMs === undefined) return unreadable();
  return { atMs, login: (isRow(author) && text(author['login'])) || undefined };
}
