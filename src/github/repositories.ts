import { ActionError, asActionError, errorOf } from '../base/errors.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { GitHubConnection } from './client.ts';
import { answerError, isRateLimit } from './errors.ts';
import { jsonIn, sendQuery, valueAt } from './graphql.ts';
import { isRow, type Row, rowsOf, text, unreadable } from './json.ts';
import { GITHUB_MESSAGES as M } from './messages.ts';
import type { RequestSlots } from './queue.ts';
import { getRow } from './raw.ts';
import { TREE_FIELDS, treeIn, type WorkflowTree } from './workflow-tree.ts';

/** One of several repositories, as GitHub shows it to the token. */
export interface RepositoryRecord {
  /** `octo-org/shop`, its present name. */
  repository: string;
  /** `undefined`: not known. */
  defaultBranch: string | undefined;
  isPublic: boolean;
  isArchived: boolean;
  isFork: boolean;
  isEmpty: boolean;
  /** Its workflow files; `none`: it has no such folder; `undefined`: they weren't read. */
  tree: WorkflowTree | 'none' | undefined;
}

/** Where repositories are read, and how many requests that may take. */
export interface RepositorySource {
  connection: GitHubConnection;
  budget: RetryBudget;
  slots: RequestSlots;
}

/** Repositories that are read in one query: more would come near the 10 seconds that GitHub gives a query. */
const BATCH = 20;
/** The most that GitHub lists in one query (docs: "Rate limits and query limits for the GraphQL API"). */
const PAGE = 100;
const FACTS = 'nameWithOwner visibility isArchived isFork isEmpty';

/**
 * Reads repositories and their workflow files, many in one GraphQL query. Where a query fails, each of its repositories is
 * asked for by REST, without its files.
 *
 * @returns for each name the repository, or why it can't be read
 */
export async function readRepositories(
  names: readonly string[],
  source: RepositorySource,
): Promise<Map<string, RepositoryRecord | ActionError>> {
  const batches = Array.from({ length: Math.ceil(names.length / BATCH) }, (_, at) =>
    names.slice(at * BATCH, (at + 1) * BATCH),
  );
  const read = await Promise.all(batches.map((batch) => readBatch(batch, source)));
  return new Map(read.flat());
}

type Answer = [name: string, found: RepositoryRecord | ActionError];

async function readBatch(names: readonly string[], source: RepositorySource): Promise<Answer[]> {
  try {
    const body = await query(batchQuery(names), source);
    return names.map((name, at) => [name, recordIn(body, `r${at}`)]);
  } catch (thrown) {
    const error = asActionError(thrown);
    if (error.status === 401) return names.map((name) => [name, error]);
    return Promise.all(names.map(async (name): Promise<Answer> => [name, await readByRest(name, source)]));
  }
}

function batchQuery(names: readonly string[]) {
  const variables = names.flatMap((name, at) => {
    const [owner = '', repo = ''] = name.split('/');
    return [
      [`o${at}`, owner],
      [`n${at}`, repo],
    ];
  });
  const declared = variables.map(([name]) => `$${name}: String!`).join(', ');
  const fields = names.map((_, at) => `r${at}: repository(owner: $o${at}, name: $n${at}) { ${FACTS} ${TREE_FIELDS} }`);
  return { query: `query(${declared}) { ${fields.join('\n')} }`, variables: Object.fromEntries(variables) };
}

/** Sends a query. @returns the body, in which some of the data may be missing @throws ActionError */
async function query(
  asked: Parameters<typeof sendQuery>[1],
  { connection, budget, slots }: RepositorySource,
): Promise<unknown> {
  const what = { what: 'the repositories', permission: 'contents: read' };
  return slots.use(() =>
    retrying({ ...budget, attempts: 2 }, async (timeoutMs) => {
      const answer = await sendQuery(connection, asked, timeoutMs);
      if (answer.status !== 200 || isRateLimit(answer)) throw answerError(answer, what);
      const body = jsonIn(answer.body);
      // Without data there is an error about the query as a whole, such as RATE_LIMITED.
      return isRow(valueAt(body, 'data')) ? body : unreadable();
    }),
  );
}

function recordIn(body: unknown, alias: string): RepositoryRecord | ActionError {
  const node = valueAt(body, 'data', alias);
  const errors = errorsIn(body).filter(({ path }) => Array.isArray(path) && path[0] === alias);
  const [error] = errors;
  if (!isRow(node)) {
    const answer = text(error?.['message']) || 'no such repository';
    return errorOf('rejected', M.githubRepositoryHidden, { answer });
  }
  const repository = text(node['nameWithOwner']);
  if (repository === '') return errorOf('unexpected', M.githubInvalid);
  const hasNoFolder = node['object'] === null && error === undefined;
  return {
    repository,
    defaultBranch: text(valueAt(node, 'defaultBranchRef', 'name')) || undefined,
    isPublic: node['visibility'] === 'PUBLIC',
    isArchived: node['isArchived'] === true,
    isFork: node['isFork'] === true,
    isEmpty: node['isEmpty'] === true,
    tree: treeIn(node) ?? (hasNoFolder ? 'none' : undefined),
  };
}

function errorsIn(body: unknown): Row[] {
  const errors = valueAt(body, 'errors');
  return Array.isArray(errors) ? errors.filter(isRow) : [];
}

/** Reads what a repository is (docs: "Get a repository"). A renamed one answers 301, which isn't followed. */
async function readByRest(
  name: string,
  { connection, budget, slots }: RepositorySource,
): Promise<RepositoryRecord | ActionError> {
  const what = { what: `the repository ${name}`, permission: 'metadata: read' };
  try {
    const row = await slots.use(() =>
      retrying({ ...budget, attempts: 2 }, (timeoutMs) => getRow(connection, `/repos/${name}`, what, timeoutMs)),
    );
    const repository = text(row['full_name']);
    if (repository === '') return errorOf('unexpected', M.githubInvalid);
    return {
      repository,
      defaultBranch: text(row['default_branch']) || undefined,
      isPublic: row['private'] === false && (row['visibility'] ?? 'public') === 'public',
      isArchived: row['archived'] === true,
      isFork: row['fork'] === true,
      // REST doesn't say it; without files, nothing is found in an empty one.
      isEmpty: false,
      tree: undefined,
    };
  } catch (thrown) {
    const error = asActionError(thrown);
    if (error.status === 301) return moved();
    if (error.status !== 404) return error;
    return errorOf('rejected', M.githubRepositoryHidden, { answer: '404' });
  }
}

function moved(): ActionError {
  const { kind, message, hint } = errorOf('rejected', M.githubRepositoryMoved);
  return new ActionError(kind, message, { hint, status: 301 });
}

const LIST = `query($owner: String!, $after: String) { repositoryOwner(login: $owner) {
  repositories(first: ${PAGE}, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
    nodes { nameWithOwner } pageInfo { hasNextPage endCursor } } } }`;
/** A limit, so that a server that always has another page can't keep the check. */
const MOST_PAGES = 50;

/** Lists the repositories of an owner that the token can see, by name. One query for each hundred. @throws ActionError */
export async function listRepositories(owner: string, source: RepositorySource): Promise<string[]> {
  const names: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const body = await query({ query: LIST, variables: { owner, after } }, source);
    const list = valueAt(body, 'data', 'repositoryOwner', 'repositories');
    if (list === undefined) throw errorOf('rejected', M.githubOwnerUnknown, { owner });
    names.push(...rowsOf(list, 'nodes').map((row) => text(row['nameWithOwner']) || unreadable()));
    const { hasNextPage, endCursor } = (valueAt(list, 'pageInfo') ?? {}) as Row;
    if (hasNextPage !== true || typeof endCursor !== 'string') break;
    after = endCursor;
  }
  return names;
}
