import type { Answer } from '../tickstem/wire.ts';
import type { Call } from './endpoints.ts';
import { gitSha } from './files.ts';
import { jsonOf, pageOf } from './paging.ts';
import { NotBuilt, Refusal } from './refusal.ts';
import { apiOf } from './repositories.ts';
import type { Repository } from './repository.ts';
import { type Instant, msOf, stamp, wholeSeconds } from './time.ts';
import { nodeId, userJson } from './users.ts';

/**
 * Commits, one after another on the default branch. They say which paths changed; what is in the files is not theirs.
 */

export interface CommitSeed {
  at: Instant;
  /** What it changed. */
  paths: string[];
  sha?: string;
  message?: string;
  /** Default `octocat`. */
  author?: string;
}

export interface Commit {
  readonly sha: string;
  readonly atMs: number;
  readonly paths: readonly string[];
  readonly message: string;
  readonly author: string;
}

export class History {
  readonly #commits: Commit[] = [];

  /** @throws when the sha is none. */
  add({ at, paths, sha, message = 'Update', author = 'octocat' }: CommitSeed): Commit {
    const atMs = wholeSeconds(msOf(at));
    const made = gitSha('commit', Buffer.from(`${this.#commits.length} ${atMs} ${paths.join('\n')}`));
    if (sha !== undefined && !/^[0-9a-f]{40}$/.test(sha)) throw new Error(`no sha: ${sha}`);
    const commit = { sha: sha ?? made, atMs, paths: [...paths], message, author };
    this.#commits.push(commit);
    return commit;
  }

  /** Newest first, as `git log` has them. */
  get commits(): readonly Commit[] {
    return [...this.#commits].reverse().sort((a, b) => b.atMs - a.atMs);
  }

  /** The last one at that time. */
  at(ms: number): Commit | undefined {
    return this.commits.find(({ atMs }) => atMs <= ms);
  }
}

/** `GET …/commits`: `sha`, `path`, `since` and `until`. By author or committer is not built. */
export function commits(repository: Repository, call: Call): Answer {
  const { query, base } = call;
  for (const name of ['author', 'committer']) if (query.has(name)) throw new NotBuilt(`commits by ${name}`);
  const since = instantIn(query, 'since') ?? Number.NEGATIVE_INFINITY;
  const until = instantIn(query, 'until') ?? Number.POSITIVE_INFINITY;
  const path = query.get('path')?.replace(/\/+$/, '') ?? '';
  // Both ends count: git's own `--since` and `--until` leave out what is before the one and after the other.
  const found = reachable(repository, query.get('sha') ?? '').filter(
    ({ atMs, paths }) => atMs >= since && atMs <= until && (path === '' || paths.some((own) => isAt(own, path))),
  );
  const { rows, headers } = pageOf(found, repository, call);
  return jsonOf(
    rows.map((commit) => commitJson(commit, repository, base)),
    headers,
  );
}

/**
 * "`sha`: SHA or branch to start listing commits from. Default: the repository's default branch". Other branches are
 * where their last push left them, on the same line of commits. @throws {Refusal} 404 where there is none.
 * @throws {NotBuilt} for a branch whose commit the test did not tell of.
 */
function reachable({ history, pushes, settings }: Repository, from: string): readonly Commit[] {
  const all = history.commits;
  if (['', settings.defaultBranch, `refs/heads/${settings.defaultBranch}`].includes(from)) return all;
  const head = pushes.headOf(from) ?? pushes.headOf(`refs/heads/${from}`);
  const first = all.findIndex(({ sha }) => sha === (head ?? from));
  if (first < 0 && head !== undefined) throw new NotBuilt(`the commits of ${from}, whose ${head} was not told of`);
  if (first < 0) throw new Refusal(404, 'Not Found');
  return all.slice(first);
}

/** The file itself, or a file in that directory. */
function isAt(own: string, path: string): boolean {
  return own === path || own.startsWith(`${path}/`);
}

function instantIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) throw new NotBuilt(`${name}=${text}: not YYYY-MM-DDTHH:MM:SSZ`);
  return msOf(text);
}

function commitJson({ sha, atMs, message, author }: Commit, repository: Repository, base: string) {
  const { history, fullName } = repository;
  const url = `${apiOf(repository, base)}/commits/${sha}`;
  const html = `https://github.com/${fullName}/commit`;
  const git = `${apiOf(repository, base)}/git`;
  const person = { name: author, email: `${author}@users.noreply.github.com`, date: stamp(atMs) };
  const all = history.commits;
  const parent = all[all.findIndex((commit) => commit.sha === sha) + 1];
  const parentUrl = `${apiOf(repository, base)}/commits/${parent?.sha}`;
  const tree = gitSha('tree', Buffer.from(sha));
  return {
    sha,
    node_id: nodeId('C_', sha),
    commit: {
      author: person,
      committer: person,
      message,
      tree: { sha: tree, url: `${git}/trees/${tree}` },
      url: `${git}/commits/${sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    url,
    html_url: `${html}/${sha}`,
    comments_url: `${url}/comments`,
    author: userJson(author, base),
    committer: userJson(author, base),
    parents: parent ? [{ sha: parent.sha, url: parentUrl, html_url: `${html}/${parent.sha}` }] : [],
  };
}
