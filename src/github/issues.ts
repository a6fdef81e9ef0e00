import { ActionError, errorOf } from '../base/errors.ts';
import { fill } from '../base/message.ts';
import { REQUEST_TIMEOUT_MS } from '../http/retry.ts';
import type { GitHub, Octokit } from './client.ts';
import { githubError } from './errors.ts';
import { firstFolder } from './gitea.ts';
import { giteaLabelIds } from './gitea-labels.ts';
import { address, instant, isRow, type Row, rowsOf, text } from './json.ts';
import { GITHUB_MESSAGES as M } from './messages.ts';

/** An issue, as far as it is looked at here. Instants in milliseconds since the epoch. */
export interface IssueRecord {
  number: number;
  url: string;
  isOpen: boolean;
  body: string;
  /** `github-actions[bot]` */
  author: string;
  closedAtMs: number | undefined;
  /** The author is an app, as far as GitHub says so. */
  isByApp: boolean;
  /** How many comments it has. */
  comments: number;
  assignees: string[];
}

export interface CommentRecord {
  id: number;
  body: string;
  author: string;
  isByApp: boolean;
  /** When it was written, or edited last, in milliseconds since the epoch; `undefined`: not readable. */
  updatedAtMs: number | undefined;
}

export interface IssueChanges {
  title?: string;
  body?: string;
  state?: 'open' | 'closed';
}

/** GitHub takes no more, in characters, of an issue and of a comment (error of "Create an issue"). */
export const ISSUE_MAX_CHARS = 65_536;
/** "Adds up to 10 assignees to an issue." */
const MOST_ASSIGNEES = 10;
/** The largest page that Gitea gives unless its administrator allows more. */
const GITEA_PAGE = 50;

/** The routes of most requests. */
const ISSUES = '/repos/{owner}/{repo}/issues';
const ISSUE = `${ISSUES}/{issue_number}` as const;

/** Issues of a repository by one token. Each call is one request. @throws ActionError */
export interface Issues {
  /**
   * Issues without pull requests, one page of them: those that were updated last come first.
   *
   * @param author `undefined`: of anybody, newest first. Such a list doesn't come from GitHub's search, which lags behind.
   * @returns the issues, and whether there may be more on the next page
   */
  list(
    state: 'open' | 'all',
    author: string | undefined,
    page: number,
  ): Promise<{ issues: IssueRecord[]; hasMore: boolean }>;
  /** One issue as it is at this moment; `undefined`: there is none of this number, or it is a pull request. */
  get(number: number): Promise<IssueRecord | undefined>;
  /** One page of up to 100 comments, oldest first. */
  comments(number: number, page: number): Promise<CommentRecord[]>;
  /** The name of a user's role in the repository; `none` for anybody else. */
  role(login: string): Promise<string>;
  /** The names of the workflow files on the default branch; `undefined`: they can't be read. */
  workflowFiles(): Promise<string[] | undefined>;
  create(issue: { title: string; body: string; labels: readonly string[] }): Promise<IssueRecord>;
  update(number: number, changes: IssueChanges): Promise<IssueRecord>;
  comment(number: number, body: string): Promise<void>;
  /** Makes a label that is not there yet. */
  createLabel(name: string): Promise<void>;
  /** Answers who is assigned now: whom GitHub does not accept it passes over. */
  assign(number: number, logins: readonly string[]): Promise<string[]>;
  /** Whose issues the token makes: a person's login, or an app's, `github-actions[bot]`; `undefined`: GitHub doesn't say. */
  self(): Promise<string | undefined>;
}

/** The kind of token and of server. */
interface Kind {
  /** The token is an app's, as the job's own is. */
  isOfApp: boolean;
  isGitea: boolean;
  /** See `Run`. */
  workflowFolders: readonly string[];
}

/** Opens the issues of a repository. */
export function openIssues(github: GitHub, kind: Kind): Issues {
  const refuse = (thrown: unknown): never => {
    throw issueError(thrown, github.clock.now());
  };
  return { ...issueReader(github, kind, refuse), ...issueWriter(github, kind, refuse) };
}

type Refuse = (thrown: unknown) => never;

function issueReader(github: GitHub, { isOfApp, isGitea, workflowFolders }: Kind, refuse: Refuse) {
  const { octokit, at, connection, repository } = github;
  const { request } = octokit;
  const issueAt = (number: number) => ({ ...at, issue_number: number });
  return {
    async list(state, author, page) {
      const size = isGitea ? GITEA_PAGE : 100;
      const filter =
        author === undefined ? { sort: 'created' as const } : { sort: 'updated' as const, creator: author };
      const { data } = await request(`GET ${ISSUES}`, {
        ...at,
        state,
        // Not by a label, which anybody in the team may remove or rename.
        ...filter,
        direction: 'desc',
        per_page: size,
        page,
        // Gitea's own names of the same, since it ignores GitHub's.
        ...(isGitea && { limit: size, type: 'issues', created_by: author }),
      }).catch(refuse);
      const rows = rowsOf(data);
      // Gitea has the field in every row, and null where it is none.
      const issues = rows.filter((row) => !row['pull_request']).flatMap(issueOf);
      return { issues, hasMore: rows.length >= size };
    },
    async get(number) {
      const answer = await request(`GET ${ISSUE}`, issueAt(number)).catch((thrown: unknown) => {
        const { status } = thrown as { status?: number };
        return status === 404 || status === 410 ? undefined : refuse(thrown);
      });
      const data: unknown = answer?.data;
      return isRow(data) && !data['pull_request'] ? issueOf(data)[0] : undefined;
    },
    async comments(number, page) {
      const { data } = await request(`GET ${ISSUE}/comments`, { ...issueAt(number), per_page: 100, page }).catch(
        refuse,
      );
      return rowsOf(data).flatMap(commentOf);
    },
    async role(login) {
      try {
        const { data } = await request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
          ...at,
          username: login,
        });
        return roleIn(data);
      } catch (thrown) {
        return (thrown as { status?: number }).status === 404 ? 'none' : refuse(thrown);
      }
    },
    async workflowFiles() {
      try {
        return (await firstFolder(connection, repository, workflowFolders, REQUEST_TIMEOUT_MS)).files;
      } catch {
        return undefined;
      }
    },
    async self() {
      if (isOfApp) return selfOfApp(octokit).catch(refuse);
      const answer = await request('GET /user').catch((thrown: unknown) => {
        // An app's token whose form isn't GitHub's, as the one of a job on Gitea.
        return (thrown as { status?: number }).status === 403 ? undefined : refuse(thrown);
      });
      return answer === undefined ? undefined : oneLogin(answer.data);
    },
  } satisfies Partial<Issues>;
}

function issueWriter({ octokit, at }: GitHub, { isGitea }: Kind, refuse: Refuse) {
  const { request } = octokit;
  const issueAt = (number: number) => ({ ...at, issue_number: number });
  return {
    async create({ title, body, labels }) {
      // On Gitea labels are ids.
      const sent = isGitea ? await giteaLabelIds(octokit, at, labels).catch(refuse) : [...labels];
      const { data } = await request(`POST ${ISSUES}`, { ...at, title, body, labels: sent as string[] }).catch(refuse);
      return oneIssue(data);
    },
    async update(number, changes) {
      const { data } = await request(`PATCH ${ISSUE}`, { ...issueAt(number), ...changes }).catch(refuse);
      return oneIssue(data);
    },
    async comment(number, body) {
      await request(`POST ${ISSUE}/comments`, { ...issueAt(number), body }).catch(refuse);
    },
    async createLabel(name) {
      if (isGitea) return; // `create` looks for the ids, and makes what is missing
      await request('POST /repos/{owner}/{repo}/labels', { ...at, name }).catch((thrown: unknown) => {
        if ((thrown as { status?: number }).status !== 422) refuse(thrown); // 422: there is one of that name
      });
    },
    async assign(number, logins) {
      if (isGitea) {
        const { data } = await request(`PATCH ${ISSUE}`, { ...issueAt(number), assignees: [...logins] }).catch(refuse);
        return oneIssue(data).assignees;
      }
      const { data } = await request(`POST ${ISSUE}/assignees`, {
        ...issueAt(number),
        assignees: logins.slice(0, MOST_ASSIGNEES),
      }).catch(refuse);
      return oneIssue(data).assignees;
    },
  } satisfies Partial<Issues>;
}

function issueOf(row: Row): IssueRecord[] {
  const { number, html_url, state, body, user, closed_at, comments, assignees } = row;
  if (typeof number !== 'number') return [];
  const author = authorOf(user);
  return [
    {
      number,
      url: address(html_url),
      isOpen: state === 'open',
      body: text(body),
      ...author,
      closedAtMs: instant(closed_at),
      comments: typeof comments === 'number' ? comments : 0,
      assignees: Array.isArray(assignees) ? assignees.filter(isRow).map((one) => text(one['login'])) : [],
    },
  ];
}

function commentOf({ id, body, user, created_at, updated_at }: Row): CommentRecord[] {
  if (typeof id !== 'number') return [];
  return [{ id, body: text(body), ...authorOf(user), updatedAtMs: instant(updated_at) ?? instant(created_at) }];
}

const ROLES: readonly string[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** A role by its name. An organization's own role has a name of its own, and counts as triage if it includes that. */
function roleIn(data: unknown): string {
  if (!isRow(data)) return 'none';
  const role = text(data['role_name']) || text(data['permission']);
  const user = isRow(data['user']) ? data['user'] : {};
  const may = isRow(user['permissions']) ? user['permissions'] : {};
  return !ROLES.includes(role) && may['triage'] === true ? 'triage' : role;
}

/** Gitea doesn't say who is an app; these are the users that its jobs' tokens, and Forgejo's, write as. */
const JOB_USERS = ['gitea-actions', 'forgejo-actions'];

function authorOf(user: unknown): { author: string; isByApp: boolean } {
  const author = isRow(user) ? text(user['login']) : '';
  const isByApp = (isRow(user) && user['type'] === 'Bot') || author.endsWith('[bot]') || JOB_USERS.includes(author);
  return { author, isByApp };
}

function oneIssue(data: unknown): IssueRecord {
  const [issue] = isRow(data) ? issueOf(data) : [];
  if (issue === undefined) throw errorOf('unexpected', M.githubInvalid);
  return issue;
}

/**
 * The login of an app's token. GitHub's REST API doesn't give it (`GET /user`: 403), its GraphQL API does, unless the server
 * has none.
 */
async function selfOfApp(octokit: Octokit): Promise<string | undefined> {
  try {
    const answer: unknown = await octokit.graphql('query { viewer { login } }');
    return oneLogin(isRow(answer) ? answer['viewer'] : undefined);
  } catch (thrown) {
    const { status, name } = thrown as { status?: number; name?: string };
    const isRefused = name === 'GraphqlResponseError' || status === 404;
    if (isRefused) return undefined;
    throw thrown;
  }
}

function oneLogin(data: unknown): string {
  const login = isRow(data) ? text(data['login']) : '';
  if (login === '') throw errorOf('unexpected', M.githubInvalid);
  return login;
}

/** Returns the error for a request about issues, with advice that fits it. */
function issueError(thrown: unknown, nowMs: number): ActionError {
  const error = githubError(thrown, 'the issues', 'issues: write', nowMs);
  if (error.kind !== 'rejected') return error;
  const says = String((thrown as { message?: unknown }).message ?? '');
  const message =
    error.status === 410
      ? M.issuesDisabled
      : /archived/i.test(says)
        ? M.issuesArchived
        : error.status === 422
          ? M.issueRejected
          : undefined;
  if (message === undefined) return error;
  const text = fill(message.text, { reason: error.message });
  return new ActionError('rejected', text, { status: error.status, hint: message.fix });
}
