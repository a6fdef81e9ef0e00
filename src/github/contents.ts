import { errorOf } from '../base/errors.ts';
import { VERSION } from '../version.ts';
import type { GitHub, GitHubConnection } from './client.ts';
import { answerError } from './errors.ts';
import { instant, isRow, rowsOf, text, unreadable } from './json.ts';
import { GITHUB_MESSAGES } from './messages.ts';

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
const USER_AGENT = `tickstem-heartbeat-action/${VERSION}`;
/** Room for a workflow file of 1,048,576 characters in base64, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024;

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
  { apiUrl, token, send }: GitHubConnection,
  { repository, path, sha }: FileOf,
  timeoutMs: number,
): Promise<string> {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = new URL(`${apiUrl}/repos/${repository}/contents/${encoded}`);
  if (sha !== '') url.searchParams.set('ref', sha);
  const answer = await send({
    method: 'GET',
    url,
    headers: { accept: RAW, authorization: `token ${token}`, 'user-agent': USER_AGENT },
    timeoutMs,
    maxBytes: MAX_BYTES,
  });
  const what = `the workflow file ${path}`;
  if (answer.status !== 200) throw answerError(answer, { what, permission: READ_CONTENTS });
  const isJson = /^application\/json\b/.test(answer.headers['content-type'] ?? '');
  return isJson ? contentOf(parsed(answer.body), what) : answer.body;
}

/** Like `readFile`, as one of the requests of a client. */
export async function readWorkflowFile({ octokit, at, refuse }: GitHub, { path, sha }: FileAt): Promise<string> {
  const what = `the workflow file ${path}`;
  const answer = await octokit.rest.repos
    .getContent({ ...at, path, ...(sha && { ref: sha }), headers: { accept: RAW } })
    .catch(refuse(what, READ_CONTENTS));
  // The types know only the JSON that another media type would have given.
  const data: unknown = answer.data;
  if (typeof data === 'string') return data;
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : contentOf(data, what);
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
/** That a directory shows. */
const MOST_FILES = 1000;

/**
 * The names of the workflow files on the default branch. One request (docs: "Get repository content", of a directory; it
 * shows 1,000 files at the most).
 *
 * @throws ActionError like `readFile`
 */
export async function listWorkflowFiles({ octokit, at, refuse }: GitHub): Promise<string[]> {
  const answer = await octokit.rest.repos
    .getContent({ ...at, path: WORKFLOW_FOLDER })
    .catch(refuse('the list of workflow files', 'contents: read'));
  const rows = rowsOf(answer.data);
  const names = rows
    .filter(({ type }) => type === 'file')
    .map(({ name }) => (typeof name === 'string' ? name : unreadable()));
  // A repository without any has no such folder, which is a 404: to believe it would make orphans of all heartbeats.
  if (names.length === 0 || rows.length > MOST_FILES) return unreadable();
  return [...new Set(names)].filter((name) => /\.ya?ml$/.test(name));
}

/** A branch was moved. */
export interface Push {
  /** In milliseconds since the epoch. */
  atMs: number;
  /** The commits that the branch was at, before and after. */
  before: string;
  after: string;
}

/** A part of the pushes to a branch, newest first. */
export interface PushPage {
  pushes: Push[];
  /** Where the older ones begin; `undefined`: there are none. */
  next: string | undefined;
}

/**
 * What became of a branch, newest first, a hundred at a time. One request (docs: "List repository activities"). Commits
 * carry the time at which they were made, and a merge or a late push brings them to the branch long after.
 *
 * @param from `next` of the page before
 * @throws ActionError like `readFile`
 */
export async function listPushes(
  { octokit, at, refuse }: GitHub,
  { branch, from }: { branch: string; from: string | undefined },
): Promise<PushPage> {
  const answer = await octokit.rest.repos
    .listActivities({
      ...at,
      ref: `refs/heads/${branch}`,
      per_page: 100,
      ...(from !== undefined && { after: from }),
    })
    .catch(refuse('the activity of the repository', 'contents: read'));
  const pushes = rowsOf(answer.data)
    .flatMap(({ timestamp, before, after }) => {
      const atMs = instant(timestamp);
      return atMs === undefined ? unreadable() : [{ atMs, before: text(before), after: text(after) }];
    })
    .sort((a, b) => b.atMs - a.atMs);
  // The cursor alone is taken from the link, whose address may be anybody's.
  const [, address = ''] = /<([^>]*)>;\s*rel="next"/.exec(answer.headers.link ?? '') ?? [];
  return { pushes, next: URL.parse(address)?.searchParams.get('after') ?? undefined };
}

/** Who committed to a file last: GitHub starts its schedule in that name. One request. @throws ActionError */
export async function lastEditor({ octokit, at, refuse }: GitHub, path: string): Promise<string | undefined> {
  const answer = await octokit.rest.repos
    .listCommits({ ...at, path, per_page: 1 })
    .catch(refuse(`the history of ${path}`, 'contents: read'));
  const author = rowsOf(answer.data)[0]?.['author'];
  return (isRow(author) && text(author['login'])) || undefined;
}
