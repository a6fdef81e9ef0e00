import { ActionError } from '../base/errors.ts';
import type { GitHub, Octokit } from './client.ts';
import { githubError } from './errors.ts';
import { address, instant, isRow, type Row, rowsOf, text } from './json.ts';

/** An issue, as far as it is looked at here. Instants in milliseconds since the epoch. */
export interface IssueRecord {
  number: number;
  url: string;
  isOpen: boolean;
  body: string;
  /** `github-actions[bot]` */
  author: string;
  closedAtMs: number | undefined;
  assignees: string[];
}

export interface IssueChanges {
  body?: string;
  state?: 'open' | 'closed';
}

/** GitHub takes no more, in characters, of an issue and of a comment (error of "Create an issue"). */
export const ISSUE_MAX_CHARS = 65_536;
/** "Adds up to 10 assignees to an issue." */
const MOST_ASSIGNEES = 10;
/** Who the job's own token is. */
const JOBS_APP = 'github-actions[bot]';

/** Issues of a repository by one token. Each call is one request. @throws ActionError */
export interface Issues {
  /**
   * Those of one author, pull requests aside: up to 100, and of more those that were touched last.
   *
   * @param sinceMs when they were touched last, at the earliest
   */
  list(state: 'open' | 'all', author: string, sinceMs: number | undefined): Promise<IssueRecord[]>;
  create(issue: { title: string; body: string; labels: readonly string[] }): Promise<IssueRecord>;
  update(number: number, changes: IssueChanges): Promise<IssueRecord>;
  comment(number: number, body: string): Promise<void>;
  /** Makes a label that is not there yet. */
  createLabel(name: string): Promise<void>;
  /** Answers who is assigned now: whom GitHub does not accept it passes over. */
  assign(number: number, logins: readonly string[]): Promise<string[]>;
  /** Whose issues the token makes: a person's login, or an app's, `github-actions[bot]`. */
  self(): Promise<string>;
}

/** @param isOfApp the token is an app's, as the job's own is */
export function openIssues({ octokit, at, clock }: GitHub, isOfApp: boolean): Issues {
  const refuse = (thrown: unknown): never => {
    throw issueError(thrown, clock.now());
  };
  return {
    async list(state, author, sinceMs) {
      const since = sinceMs === undefined ? {} : { since: new Date(sinceMs).toISOString().replace(/\.\d+/, '') };
      const { data } = await octokit.rest.issues
        .listForRepo({
          ...at,
          state,
          // Not by a label, which anybody in the team may take away or rename; and what strangers write is not among them.
          creator: author,
          sort: 'updated',
          direction: 'desc',
          per_page: 100,
          ...since,
        })
        .catch(refuse);
      return rowsOf(data)
        .filter((row) => row['pull_request'] === undefined)
        .flatMap(issueOf);
    },
    async create({ title, body, labels }) {
      const { data } = await octokit.rest.issues.create({ ...at, title, body, labels: [...labels] }).catch(refuse);
      return oneIssue(data);
    },
    async update(number, changes) {
      const { data } = await octokit.rest.issues.update({ ...at, issue_number: number, ...changes }).catch(refuse);
      return oneIssue(data);
    },
    async comment(number, body) {
      await octokit.rest.issues.createComment({ ...at, issue_number: number, body }).catch(refuse);
    },
    async createLabel(name) {
      await octokit.rest.issues.createLabel({ ...at, name }).catch((thrown: unknown) => {
        if ((thrown as { status?: number }).status !== 422) refuse(thrown); // 422: there is one of that name
      });
    },
    async assign(number, logins) {
      const { data } = await octokit.rest.issues
        .addAssignees({ ...at, issue_number: number, assignees: logins.slice(0, MOST_ASSIGNEES) })
        .catch(refuse);
      return oneIssue(data).assignees;
    },
    async self() {
      if (isOfApp) return selfOfApp(octokit).catch(refuse);
      const { data } = await octokit.rest.users.getAuthenticated().catch(refuse);
      return oneLogin(data);
    },
  };
}

function issueOf(row: Row): IssueRecord[] {
  const { number, html_url, state, body, user, closed_at, assignees } = row;
  if (typeof number !== 'number') return [];
  const author = isRow(user) ? user : {};
  return [
    {
      number,
      url: address(html_url),
      isOpen: state === 'open',
      body: text(body),
      author: text(author['login']),
      closedAtMs: instant(closed_at),
      assignees: Array.isArray(assignees) ? assignees.filter(isRow).map((one) => text(one['login'])) : [],
    },
  ];
}

function oneIssue(data: unknown): IssueRecord {
  const [issue] = isRow(data) ? issueOf(data) : [];
  if (issue === undefined) throw new ActionError('unexpected', "GitHub's answer is not what its API promises");
  return issue;
}

/**
 * Who an app's token is. GitHub's REST API does not tell it (`GET /user`: 403), its GraphQL API does. Where that is not to
 * be had, it is the job's own.
 */
async function selfOfApp(octokit: Octokit): Promise<string> {
  try {
    const answer: unknown = await octokit.graphql('query { viewer { login } }');
    return oneLogin(isRow(answer) ? answer['viewer'] : undefined);
  } catch (thrown) {
    const { status, name } = thrown as { status?: number; name?: string };
    const isRefused = name === 'GraphqlResponseError' || status === 404;
    if (isRefused) return JOBS_APP;
    throw thrown;
  }
}

function oneLogin(data: unknown): string {
  const login = isRow(data) ? text(data['login']) : '';
  if (login === '') throw new ActionError('unexpected', "GitHub's answer is not what its API promises");
  return login;
}

/** What stands in the way of an issue, and what to do about it. */
function issueError(thrown: unknown, nowMs: number): ActionError {
  const error = githubError(thrown, 'the issues', 'issues: write', nowMs);
  if (error.kind !== 'rejected') return error;
  const says = String((thrown as { message?: unknown }).message ?? '');
  const hint =
    error.status === 410
      ? 'Issues are switched off in this repository: switch them on (Settings → Features), or leave out `issue`.'
      : /archived/i.test(says)
        ? 'This repository is archived, and nobody can write to it: leave out `issue`.'
        : error.status === 422
          ? 'It does not take what was sent: check `issue-labels`.'
          : error.hint;
  return new ActionError('rejected', error.message, { status: error.status, hint });
}
