import type { Answer } from '../tickstem/wire.ts';
import type { Needs } from './access.ts';
import { cancel, dispatch } from './actions/dispatch.ts';
import { annotations, attemptJobs, job, jobLogs, jobs } from './actions/jobs.ts';
import { attempt, run, runs, workflowRuns } from './actions/runs.ts';
import { workflow, workflows } from './actions/workflows.ts';
import { activity } from './activity.ts';
import { commits } from './commits.ts';
import { content } from './contents.ts';
import type { OperationName } from './description.ts';
import { addAssignees, assignee } from './issues/assignees.ts';
import { comments, createComment } from './issues/comments.ts';
import { createIssue, issue, issues, updateIssue } from './issues/issues.ts';
import { addLabels, createLabel, label, labels } from './issues/labels.ts';
import { permission } from './issues/roles.ts';
import { repository } from './repositories.ts';
import type { Repository } from './repository.ts';
import { user } from './users.ts';

/** What a request asks for; headers and parameters, decoded. */
export interface Call {
  /** Begins with `/repos/{owner}/{repo}`, as it was asked for; without its query. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly accept: string | undefined;
  /** `http://127.0.0.1:PORT`, where the answer's own links begin. */
  readonly base: string;
  /** The server's clock. */
  readonly nowMs: number;
  /** Who asks; undefined for nobody in particular, who may read what is public. */
  readonly login: string | undefined;
  /** The body's JSON; undefined where it is none. */
  readonly body: unknown;
}

/** One operation of the API, named as GitHub's description names it: its answers are held to that. */
export interface Endpoint extends OperationName {
  /** The sets of permissions of which a token must have one, by the operation's page. */
  readonly needs: readonly Needs[];
  /** Statuses that GitHub was seen to answer though its description does not have them. */
  readonly undescribed?: readonly number[];
  /** @throws {Refusal} An answer that is an error. */
  readonly answer: (repository: Repository, call: Call) => Answer;
}

const REPO = '/repos/{owner}/{repo}';
const RUN = `${REPO}/actions/runs/{run_id}`;
const JOB = `${REPO}/actions/jobs/{job_id}`;
const WORKFLOW = `${REPO}/actions/workflows/{workflow_id}`;
const ISSUE = `${REPO}/issues/{issue_number}`;

const METADATA: Needs[] = [{ metadata: 'read' }];
const CONTENTS: Needs[] = [{ contents: 'read' }];
const ACTIONS: Needs[] = [{ actions: 'read' }];
const WRITE_ACTIONS: Needs[] = [{ actions: 'write' }];
const CHECKS: Needs[] = [{ checks: 'read' }];
const READ_ISSUES: Needs[] = [{ issues: 'read' }];
const WRITE_ISSUES: Needs[] = [{ issues: 'write' }];
/** What issues share with pull requests. */
const READ_EITHER: Needs[] = [{ issues: 'read' }, { 'pull-requests': 'read' }];
const WRITE_EITHER: Needs[] = [{ issues: 'write' }, { 'pull-requests': 'write' }];

/** The endpoints there are. To add one: a line here, and the function that answers. */
const TABLE = {
  repository: { method: 'GET', path: REPO, needs: METADATA, answer: repository },
  content: { method: 'GET', path: `${REPO}/contents/{path}`, needs: CONTENTS, answer: content },
  commits: { method: 'GET', path: `${REPO}/commits`, needs: CONTENTS, answer: commits },
  activity: { method: 'GET', path: `${REPO}/activity`, needs: CONTENTS, answer: activity },
  workflows: { method: 'GET', path: `${REPO}/actions/workflows`, needs: ACTIONS, answer: workflows },
  workflow: { method: 'GET', path: WORKFLOW, needs: ACTIONS, answer: workflow },
  'workflow-runs': { method: 'GET', path: `${WORKFLOW}/runs`, needs: ACTIONS, answer: workflowRuns },
  runs: { method: 'GET', path: `${REPO}/actions/runs`, needs: ACTIONS, answer: runs },
  run: { method: 'GET', path: RUN, needs: ACTIONS, answer: run },
  attempt: { method: 'GET', path: `${RUN}/attempts/{attempt_number}`, needs: ACTIONS, answer: attempt },
  job: { method: 'GET', path: JOB, needs: ACTIONS, answer: job },
  'job-logs': { method: 'GET', path: `${JOB}/logs`, needs: ACTIONS, answer: jobLogs },
  dispatch: {
    method: 'POST',
    path: `${WORKFLOW}/dispatches`,
    needs: WRITE_ACTIONS,
    answer: dispatch,
    undescribed: [400, 422],
  },
  cancel: { method: 'POST', path: `${RUN}/cancel`, needs: WRITE_ACTIONS, answer: cancel },
  permission: {
    method: 'GET',
    path: `${REPO}/collaborators/{username}/permission`,
    needs: METADATA,
    answer: permission,
  },
  jobs: { method: 'GET', path: `${RUN}/jobs`, needs: ACTIONS, answer: jobs },
  'attempt-jobs': {
    method: 'GET',
    path: `${RUN}/attempts/{attempt_number}/jobs`,
    needs: ACTIONS,
    answer: attemptJobs,
  },
  annotations: {
    method: 'GET',
    path: `${REPO}/check-runs/{check_run_id}/annotations`,
    needs: CHECKS,
    answer: annotations,
  },
  issues: { method: 'GET', path: `${REPO}/issues`, needs: READ_ISSUES, answer: issues },
  'create-issue': { method: 'POST', path: `${REPO}/issues`, needs: WRITE_ISSUES, answer: createIssue },
  issue: { method: 'GET', path: ISSUE, needs: READ_ISSUES, answer: issue },
  'update-issue': { method: 'PATCH', path: ISSUE, needs: WRITE_EITHER, answer: updateIssue },
  comments: { method: 'GET', path: `${ISSUE}/comments`, needs: READ_EITHER, answer: comments },
  'create-comment': { method: 'POST', path: `${ISSUE}/comments`, needs: WRITE_EITHER, answer: createComment },
  'add-labels': { method: 'POST', path: `${ISSUE}/labels`, needs: WRITE_EITHER, answer: addLabels },
  'add-assignees': { method: 'POST', path: `${ISSUE}/assignees`, needs: WRITE_EITHER, answer: addAssignees },
  labels: { method: 'GET', path: `${REPO}/labels`, needs: READ_EITHER, answer: labels },
  'create-label': { method: 'POST', path: `${REPO}/labels`, needs: WRITE_EITHER, answer: createLabel },
  label: { method: 'GET', path: `${REPO}/labels/{name}`, needs: READ_EITHER, answer: label },
  assignee: { method: 'GET', path: `${REPO}/assignees/{assignee}`, needs: READ_EITHER, answer: assignee },
  user: { method: 'GET', path: '/user', needs: [], answer: user },
} satisfies Record<string, Endpoint>;

/** `unknown` is everything else, 404; `graphql` is the other API (graphql.ts). */
export type Route = keyof typeof TABLE | 'graphql' | 'unknown';
export type Endpoints = Readonly<Record<keyof typeof TABLE, Endpoint>>;
export const ENDPOINTS: Endpoints = TABLE;
/** All of them: what is read from the description. */
export const OPERATIONS: readonly OperationName[] = Object.values(TABLE);

export interface Target {
  readonly route: Route;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

const PATTERNS = Object.entries(TABLE).map(([route, { method, path }]) => ({
  route: route as Route,
  method,
  pattern: patternOf(path),
}));

/** What a method and a request's whole path, with its query, ask for. */
export function targetOf(method: string, url: string, { id, fullName }: Repository): Target {
  const [asked = '', search = ''] = url.split(/\?(.*)/s);
  // A repository goes by its id too: the links from page to page name it so.
  const path = asked.replace(new RegExp(`^/repositories/${id}(?=/|$)`), `/repos/${fullName}`);
  const query = new URLSearchParams(search);
  if (method === 'POST' && path === '/graphql') return { route: 'graphql', path, parameters: {}, query };
  for (const { route, method: wanted, pattern } of PATTERNS) {
    const match = method === wanted ? pattern.exec(path) : null;
    if (match) {
      const decoded = Object.entries(match.groups ?? {}).map(([name, value = '']) => [name, decode(value)]);
      return { route, path, parameters: Object.fromEntries(decoded), query };
    }
  }
  return { route: 'unknown', path, parameters: {}, query };
}

/** `{path}` is all the rest, the slashes in it escaped (octokit) or not, and may be missing; the others are one segment. */
function patternOf(template: string): RegExp {
  const source = template.replace('/{path}', '(?:/(?<path>.*))?').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}

/** A broken escape is taken as it stands: no name looks like that, so it ends in a 404. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
