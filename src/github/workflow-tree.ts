import type { GitHub } from './client.ts';
import { listWorkflowFiles, WORKFLOW_FOLDER } from './contents.ts';
import { answerError, isRateLimit } from './errors.ts';
import { jsonIn, sendQuery, valueAt } from './graphql.ts';
import { isRow, type Row, text } from './json.ts';
import type { RequestQueue } from './queue.ts';
import { factsIn, type RepositoryFacts } from './repository.ts';

/** The workflow files of the default branch. */
export interface WorkflowTree {
  /** The commit that they are of; empty: not known. */
  headSha: string;
  /** Their texts by their names; `undefined`: it could not be read completely. */
  texts: ReadonlyMap<string, string | undefined>;
  /** The facts about the repository; `undefined`: they came with no response. */
  facts: RepositoryFacts | undefined;
}

/** The fields of a repository that `treeIn` reads. Names and types are those of GitHub's published GraphQL schema. */
export const TREE_FIELDS = `
    isPrivate
    pushedAt
    defaultBranchRef { name target { oid } }
    object(expression: "HEAD:${WORKFLOW_FOLDER}") {
      ... on Tree { entries { name type mode object { ... on Blob { text byteSize isTruncated } } } }
    }`;
const QUERY = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {${TREE_FIELDS} } }`;

/** Git's mode of a symbolic link, whose text is the path that it leads to. */
const SYMLINK = 0o120000;
const WHAT = { what: 'the workflow files', permission: 'contents: read' };

/**
 * Reads all workflow files of the default branch: in one GraphQL request or, where that isn't available, by a list and one
 * request for each file. A file whose text GraphQL cut, at 512,000 bytes, is read again by REST.
 *
 * @param readText reads one file by REST; `undefined`: it could not be read
 * @returns `undefined`: there is no list of the files
 */
export async function readWorkflowTree(
  github: GitHub,
  queue: RequestQueue,
  readText: (file: string) => Promise<string | undefined>,
): Promise<WorkflowTree | undefined> {
  const whole = await queue.ask('contents: read', async (timeoutMs) => ({ tree: await queryTree(github, timeoutMs) }));
  if (whole === undefined) return undefined; // the token or the network, which REST would meet too
  if (whole.tree !== undefined) return completed(whole.tree, readText);
  const names = await queue.ask('contents: read', () => listWorkflowFiles(github));
  const unread = { headSha: '', texts: new Map(names?.map((name) => [name, undefined])), facts: undefined };
  return names && completed(unread, readText);
}

/** Reads the files whose texts are missing. @param readText see `readWorkflowTree` */
export async function completed(
  tree: WorkflowTree,
  readText: (file: string) => Promise<string | undefined>,
): Promise<WorkflowTree> {
  const read = [...tree.texts].map(async ([name, known]) => [name, known ?? (await readText(name))] as const);
  return { ...tree, texts: new Map(await Promise.all(read)) };
}

/** Reads the files in one request. `undefined`: GraphQL isn't available, or not for this token, or doesn't answer that. */
async function queryTree(github: GitHub, timeoutMs: number): Promise<WorkflowTree | undefined> {
  const { owner, repo: name } = github.at;
  const answer = await sendQuery(github.connection, { query: QUERY, variables: { owner, name } }, timeoutMs);
  if (answer.status === 401 || isRateLimit(answer)) throw answerError(answer, WHAT);
  return answer.status === 200 ? treeIn(valueAt(jsonIn(answer.body), 'data', 'repository')) : undefined;
}

/**
 * The workflow files in a repository of a GraphQL response. Nothing is taken for granted: REST is asked if anything is
 * different from what the schema says.
 */
export function treeIn(repository: unknown): WorkflowTree | undefined {
  const entries = valueAt(repository, 'object', 'entries');
  // Without any file there would be no such folder: to believe it would make all heartbeats orphaned.
  if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isEntry)) return undefined;
  const files = entries.filter(({ type, mode, name }) => type === 'blob' && mode !== SYMLINK && /\.ya?ml$/.test(name));
  return {
    headSha: text(valueAt(repository, 'defaultBranchRef', 'target', 'oid')),
    texts: new Map(files.map(({ name, object }) => [name, completeText(object)])),
    facts: factsIn(repository),
  };
}

function isEntry(entry: unknown): entry is Row & { name: string } {
  return isRow(entry) && typeof entry['name'] === 'string';
}

/** `undefined`: it was cut, or is no UTF-8. */
function completeText(blob: unknown): string | undefined {
  const { text: own, byteSize, isTruncated } = isRow(blob) ? blob : {};
  const isComplete = typeof own === 'string' && isTruncated === false && Buffer.byteLength(own) === byteSize;
  return isComplete ? own : undefined;
}
