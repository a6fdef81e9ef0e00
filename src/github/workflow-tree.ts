import { VERSION } from '../version.ts';
import type { GitHub, GitHubConnection } from './client.ts';
import { listWorkflowFiles, WORKFLOW_FOLDER } from './contents.ts';
import { answerError, isRateLimit } from './errors.ts';
import { isRow, type Row, text } from './json.ts';
import type { RequestQueue } from './queue.ts';

/** The workflow files of the default branch. */
export interface WorkflowTree {
  /** The commit that they are of; empty: not known. */
  headSha: string;
  /** Their texts by their names; `undefined`: it could not be read completely. */
  texts: ReadonlyMap<string, string | undefined>;
}

/** The field names and types are those of GitHub's published GraphQL schema. */
const QUERY = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid } }
    object(expression: "HEAD:${WORKFLOW_FOLDER}") {
      ... on Tree { entries { name type mode object { ... on Blob { text byteSize isTruncated } } } }
    }
  }
}`;

/** Room for 300 files of 100 KB. Of a larger response each file is read by itself. In bytes. */
const MAX_BYTES = 32 * 1024 * 1024;
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
  const { tree } = whole;
  const names = tree?.texts.keys() ?? (await queue.ask('contents: read', () => listWorkflowFiles(github)));
  if (names === undefined) return undefined;
  const texts = [...names].map(async (name) => [name, tree?.texts.get(name) ?? (await readText(name))] as const);
  return { headSha: tree?.headSha ?? '', texts: new Map(await Promise.all(texts)) };
}

/** Reads the files in one request. `undefined`: GraphQL isn't available, or not for this token, or doesn't answer that. */
async function queryTree(github: GitHub, timeoutMs: number): Promise<WorkflowTree | undefined> {
  const { owner, repo: name } = github.at;
  const { connection } = github;
  const answer = await connection.send({
    method: 'POST',
    url: graphqlUrl(connection),
    headers: {
      accept: 'application/json',
      authorization: `token ${connection.token}`,
      'content-type': 'application/json; charset=utf-8',
      'user-agent': `tickstem-heartbeat-action/${VERSION}`,
    },
    body: JSON.stringify({ query: QUERY, variables: { owner, name } }),
    isRepeatable: true,
    timeoutMs,
    maxBytes: MAX_BYTES,
  });
  if (answer.status === 401 || isRateLimit(answer)) throw answerError(answer, WHAT);
  return answer.status === 200 ? treeIn(answer.body) : undefined;
}

/** On a GitHub Enterprise Server the two APIs are beside each other: `/api/v3` and `/api/graphql`. */
function graphqlUrl({ apiUrl }: GitHubConnection): URL {
  return new URL(`${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`);
}

/** Nothing is taken for granted: REST is asked if anything of the response is different from what the schema says. */
function treeIn(body: string): WorkflowTree | undefined {
  const repository = at(parsed(body), 'data', 'repository');
  const entries = at(repository, 'object', 'entries');
  // Without any file there would be no such folder: to believe it would make all heartbeats orphaned.
  if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isEntry)) return undefined;
  const files = entries.filter(({ type, mode, name }) => type === 'blob' && mode !== SYMLINK && /\.ya?ml$/.test(name));
  return {
    headSha: text(at(repository, 'defaultBranchRef', 'target', 'oid')),
    texts: new Map(files.map(({ name, object }) => [name, completeText(object)])),
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

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((found, key) => (isRow(found) ? found[key] : undefined), value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
