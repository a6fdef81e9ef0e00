import { ActionError } from '../base/errors.ts';
import type { GitHub } from './client.ts';
import { instant, isRow, rowsOf, text, unreadable } from './json.ts';

/** A file at a commit. */
export interface FileAt {
  /** `.github/workflows/nightly.yml` */
  path: string;
  /** The commit; empty: the newest one of the default branch. */
  sha: string;
}

const RAW = 'application/vnd.github.raw+json';

/**
 * The text of a workflow file. One request (docs: "Get repository content", raw media type).
 *
 * @throws ActionError `rejected` (no such file, or no permission: GitHub does not tell these apart), `unreachable`
 */
export async function readWorkflowFile({ octokit, at, refuse }: GitHub, { path, sha }: FileAt): Promise<string> {
  const what = `the workflow file ${path}`;
  const answer = await octokit.rest.repos
    .getContent({ ...at, path, ...(sha && { ref: sha }), headers: { accept: RAW } })
    .catch(refuse(what, 'contents: read'));
  // The types know only the JSON that another media type would have given.
  const data: unknown = answer.data;
  if (Number(answer.status) === 200 && typeof data === 'string') return data;
  if (Number(answer.status) === 200 && data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8');
  throw new ActionError('unexpected', `GitHub does not give ${what}: its answer (${answer.status}) is no file`);
}

/** The folder of the workflow files, in every repository. */
export const WORKFLOW_FOLDER = '.github/workflows';
/** That a directory shows. */
const MOST_FILES = 1000;

/**
 * The names of the workflow files on the default branch. One request (docs: "Get repository content", of a directory; it
 * shows 1,000 files at the most).
 *
 * @throws ActionError like `readWorkflowFile`
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
 * @throws ActionError like `readWorkflowFile`
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
