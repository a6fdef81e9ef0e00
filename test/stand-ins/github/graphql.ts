import { type ExecutionResult, executeSync, GraphQLError, parse, validate } from 'graphql';
import type { Answer } from '../tickstem/wire.ts';
import { type Holder, suffices } from './access.ts';
import type { Commit, History } from './commits.ts';
import { type Blob, gitSha } from './files.ts';
import { SCHEMA } from './graphql-schema.ts';
import { jsonOf } from './paging.ts';
import { NotBuilt, Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';
import { stamp } from './time.ts';

/**
 * `POST /graphql`: who the token is of, and what is in the repository. A query that the schema does not know is an error of
 * the test. Errors are GitHub's own: status 200, `type`, `path` and `message`, and the data that there is.
 */

/** The most of a file that `Blob.text` has, in bytes; `isTruncated` then is true. */
export const MAX_TEXT_BYTES = 512_000;
/** Git's modes, which the API gives as decimal numbers. */
const FILE_MODE = 0o100644;
const TREE_MODE = 0o40000;

/** Who asks, and when. */
export interface Asker {
  readonly holder: Holder | undefined;
  readonly nowMs: number;
  /** Headers of the rate limit. */
  readonly limits: Readonly<Record<string, string>>;
}

/** @throws {Refusal} 401 without a token. @throws {NotBuilt} for a query that GitHub would reject. */
export function graphql(repositories: readonly Repository[], body: unknown, asker: Asker): Answer {
  if (asker.holder === undefined) throw new Refusal(401, 'Requires authentication');
  const { query, variables } = (body ?? {}) as { query?: unknown; variables?: Record<string, unknown> };
  const document = documentOf(String(query));
  const rootValue = rootOf(repositories, asker, asker.holder);
  const result = executeSync({ schema: SCHEMA, document, rootValue, variableValues: variables ?? {} });
  return jsonOf(jsonResult(result));
}

/** What a request gets after the limit of the hour, by https://docs.github.com/graphql/overview/rate-limits-and-query-limits. */
export function rateLimited(message: string): Answer {
  return jsonOf({ errors: [{ type: 'RATE_LIMITED', message }] });
}

function documentOf(query: string) {
  try {
    const document = parse(query);
    const [error] = validate(SCHEMA, document);
    if (error === undefined) return document;
    throw error;
  } catch (error) {
    throw new NotBuilt(`the query ${query.replace(/\s+/g, ' ')} (${(error as Error).message})`);
  }
}

function jsonResult({ data, errors }: ExecutionResult) {
  if (errors === undefined) return { data };
  for (const { originalError } of errors) if (originalError instanceof NotBuilt) throw originalError;
  return { data, errors: errors.map(errorJson) };
}

function errorJson({ message, path, locations, extensions }: GraphQLError) {
  return { type: extensions['type'], path, locations, message };
}

function failed(type: 'NOT_FOUND' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function rootOf(repositories: readonly Repository[], { limits, nowMs }: Asker, holder: Holder) {
  const seen = repositories.filter((one) => isSeen(one, holder));
  return {
    viewer: { login: holder.login },
    rateLimit: {
      cost: 1,
      limit: Number(limits['x-ratelimit-limit']),
      remaining: Number(limits['x-ratelimit-remaining']),
      used: Number(limits['x-ratelimit-used']),
      resetAt: stamp(Number(limits['x-ratelimit-reset'] ?? nowMs / 1000) * 1000),
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      // `followRenames` is true by default.
      const found = seen.find((one) => one.isCalled(owner, name) || one.wasCalled(owner, name));
      if (found !== undefined) return repositoryNode(found, holder);
      throw failed('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    repositoryOwner: ({ login }: { login: string }) => ownerNode(login, seen, holder),
  };
}

function isSeen({ isPrivate, settings }: Repository, { permissions }: Holder): boolean {
  return !isPrivate || (permissions !== null && !settings.hidden);
}

/** Null where there is nobody of that login. Cursors are opaque on GitHub; here, how many came before. */
function ownerNode(login: string, seen: readonly Repository[], holder: Holder) {
  const own = seen.filter(({ owner }) => owner.toLowerCase() === login.toLowerCase());
  if (own.length === 0) return null;
  own.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const repositories = ({ first = 100, after }: { first?: number; after?: string | null }) => {
    if (first > 100) throw failed('FORBIDDEN', 'Requesting more than 100 records on the connection exceeds the limit.');
    const from = Number(after ?? 0);
    const end = Math.min(own.length, from + first);
    const nodes = own.slice(from, end).map((one) => repositoryNode(one, holder));
    return { nodes, totalCount: own.length, pageInfo: { hasNextPage: end < own.length, endCursor: `${end}` } };
  };
  return { __typename: 'Organization', login, repositories };
}

function repositoryNode(repository: Repository, { permissions }: Holder) {
  const { settings, name, fullName, isPrivate, history } = repository;
  const allow = () => {
    if (isPrivate && !suffices(permissions ?? {}, [{ contents: 'read' }])) {
      throw failed('FORBIDDEN', 'Resource not accessible by integration');
    }
  };
  return {
    name,
    nameWithOwner: fullName,
    isPrivate,
    visibility: settings.visibility.toUpperCase(),
    isArchived: settings.archived,
    isEmpty: settings.empty,
    isFork: settings.fork,
    pushedAt: stamp(settings.pushedMs),
    defaultBranchRef: () => {
      allow();
      if (settings.empty) return null;
      return { name: settings.defaultBranch, prefix: 'refs/heads/', target: headOf(repository) };
    },
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      allow();
      const [, rev = '', path] = /^([^:]*)(?::(.*))?$/.exec(expression ?? oid ?? '') ?? [];
      if (path !== undefined) return objectAt(repository, rev, path);
      if (rev === 'HEAD') return headOf(repository);
      const commit = history.commits.find(({ sha }) => sha === rev);
      return commit === undefined ? null : commitNode(commit, history);
    },
  };
}

/** The newest commit that the test told of, or one that changed nothing when the repository was made. */
function headOf(repository: Repository) {
  const { history, fullName, createdMs } = repository;
  const sha = gitSha('commit', Buffer.from(fullName));
  const first: Commit = { sha, atMs: createdMs, paths: [], message: 'Initial commit', author: 'octocat' };
  return commitNode(history.commits[0] ?? first, history);
}

/** Null where there is nothing, as on GitHub. */
function objectAt(repository: Repository, rev: string, path: string) {
  const files = repository.files.at(rev === 'HEAD' ? repository.settings.defaultBranch : rev);
  const own = path.replace(/^\/+|\/+$/g, '');
  const blob = files?.get(own);
  if (blob !== undefined) return blobNode(blob);
  return files === undefined ? null : treeNode(files, own);
}

interface TreeNode {
  __typename: 'Tree';
  oid: string;
  entries: unknown[];
}

function treeNode(files: ReadonlyMap<string, Blob>, path: string): TreeNode | null {
  const prefix = path === '' ? '' : `${path}/`;
  const names = [...files.keys()].filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  if (names.length === 0) return null;
  const children = [...new Set(names.map((name) => name.split('/')[0] ?? ''))].sort();
  const entries = children.map((name) => entryNode(files, prefix + name, name));
  return { __typename: 'Tree', oid: gitSha('tree', Buffer.from(names.join('\n'))), entries };
}

function entryNode(files: ReadonlyMap<string, Blob>, path: string, name: string) {
  const blob = files.get(path);
  const object = blob === undefined ? treeNode(files, path) : blobNode(blob);
  return {
    name,
    path,
    oid: object?.oid,
    object,
    type: blob === undefined ? 'tree' : 'blob',
    mode: blob === undefined ? TREE_MODE : FILE_MODE,
    size: blob?.bytes.length ?? 0,
  };
}

function blobNode({ bytes, sha }: Blob) {
  // As git tells: a zero byte in the first 8,000.
  const isBinary = bytes.subarray(0, 8000).includes(0);
  const isTruncated = bytes.length > MAX_TEXT_BYTES;
  const text = isBinary ? null : bytes.subarray(0, MAX_TEXT_BYTES).toString('utf8');
  return { __typename: 'Blob', oid: sha, byteSize: bytes.length, isBinary, isTruncated, text };
}

function commitNode({ sha, atMs, message, author }: Commit, history: History): object {
  const date = stamp(atMs);
  const email = `${author}@users.noreply.github.com`;
  const person = { name: author, email, date, user: author.endsWith('[bot]') ? null : { login: author } };
  return {
    ...{ __typename: 'Commit', oid: sha, message, committedDate: date, authoredDate: date },
    ...{ author: person, committer: person },
    history: ({ first, path, ...others }: { first?: number; path?: string }) => {
      if (Object.values(others).some((value) => value !== undefined)) throw new NotBuilt('history by others than path');
      const all = history.commits;
      const from = all.slice(
        Math.max(
          0,
          all.findIndex((one) => one.sha === sha),
        ),
      );
      const found = from.filter(({ paths }) => path === undefined || paths.includes(path));
      const nodes = found.slice(0, first ?? 100).map((one) => commitNode(one, history));
      return { nodes, totalCount: found.length };
    },
  };
}
