import { beforeEach, describe, expect, it } from 'vitest';
import { ENDPOINTS, type Route } from './endpoints.ts';
import { ALL_PERMISSIONS, type GitHub, type Permissions } from './server.ts';
import { ask, bodyOf, start, T0, WORKFLOW } from './start.ts';

/** Who may ask for what: every endpoint with each permission missing in turn, and what is public. */

/** What a job can be given. */
const ALL: Permissions = { ...ALL_PERMISSIONS, actions: 'write' };

let github: GitHub;
/** A request to each endpoint that would be answered. */
let requests: Record<Exclude<Route, 'unknown' | 'user' | 'graphql'>, [path: string, body?: unknown, method?: string]>;

beforeEach(async () => {
  github = await start();
  github.file(WORKFLOW, 'on: push\n');
  const run = github.run({ workflow: WORKFLOW, createdAt: T0, jobs: [{ name: 'backup', log: 'Done.' }] });
  const running = github.run({ workflow: '.github/workflows/other.yml', createdAt: T0, status: 'in_progress' });
  github.collaborators(['mona']);
  github.label({ name: 'heartbeat' });
  github.issue({ title: 'Missed' });
  requests = {
    repository: [''],
    content: [`/contents/${WORKFLOW}`],
    commits: ['/commits'],
    activity: ['/activity'],
    workflows: ['/actions/workflows'],
    workflow: ['/actions/workflows/nightly.yml'],
    'workflow-runs': ['/actions/workflows/nightly.yml/runs'],
    runs: ['/actions/runs'],
    run: [`/actions/runs/${run.id}`],
    attempt: [`/actions/runs/${run.id}/attempts/1`],
    job: [`/actions/jobs/${run.jobs[0]?.id}`],
    'job-logs': [`/actions/jobs/${run.jobs[0]?.id}/logs`],
    dispatch: ['/actions/workflows/other.yml/dispatches', { ref: 'main' }],
    cancel: [`/actions/runs/${running.id}/cancel`, {}],
    permission: ['/collaborators/mona/permission'],
    jobs: [`/actions/runs/${run.id}/jobs`],
    'attempt-jobs': [`/actions/runs/${run.id}/attempts/1/jobs`],
    annotations: [`/check-runs/${run.jobs[0]?.id}/annotations`],
    issues: ['/issues'],
    'create-issue': ['/issues', { title: 'x' }],
    issue: ['/issues/1'],
    'update-issue': ['/issues/1', { title: 'x' }, 'PATCH'],
    comments: ['/issues/1/comments'],
    'create-comment': ['/issues/1/comments', { body: 'x' }],
    'add-labels': ['/issues/1/labels', { labels: ['heartbeat'] }],
    'add-assignees': ['/issues/1/assignees', { assignees: ['mona'] }],
    labels: ['/labels'],
    'create-label': ['/labels', { name: 'new' }],
    label: ['/labels/heartbeat'],
    assignee: ['/assignees/mona'],
  };
});

async function request(route: keyof typeof requests, token: string | null): Promise<Response> {
  const [path, body, method] = requests[route];
  const authorization = token === null ? null : `Bearer ${token}`;
  const answer = await ask(github, path, { authorization, body, ...(method ? { method } : {}) });
  expect(github.requests.at(-1)?.route).toBe(route);
  return answer;
}

const ROUTES = (Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[]).filter((route) => route !== 'user');
const NEEDS: [keyof Permissions, keyof typeof requests][] = ROUTES.flatMap((route) =>
  Object.keys(ENDPOINTS[route].needs[0] ?? {}).map((scope): [keyof Permissions, keyof typeof requests] => [
    scope as keyof Permissions,
    route,
  ]),
);

describe('the token of a job', () => {
  it.each(ROUTES)('with all permissions may ask for %s', async (route) => {
    expect([200, 201, 202, 204, 302]).toContain((await request(route, github.addToken(ALL))).status);
  });

  it.each(NEEDS.filter(([scope]) => scope !== 'metadata'))('without %s may not ask for %s', async (scope, route) => {
    const { [scope]: _, ...rest } = ALL;
    const answer = await request(route, github.addToken(rest));
    expect(answer.status).toBe(403);
    expect((await bodyOf(answer))['message']).toBe('Resource not accessible by integration');
    const level = ENDPOINTS[route].needs[0]?.[scope];
    expect(answer.headers.get('x-accepted-github-permissions')).toMatch(new RegExp(`^${scope}=${level}`));
    expect(github.issues()).toHaveLength(1);
  });

  it('that may read issues may not write them', async () => {
    const token = github.addToken({ issues: 'read' });
    for (const route of ROUTES.filter((name) => ENDPOINTS[name].needs[0]?.issues)) {
      const isRead = ENDPOINTS[route].method === 'GET';
      expect((await request(route, token)).ok).toBe(isRead);
    }
  });

  it('is told all the sets that would do', async () => {
    const told = async (route: keyof typeof requests) =>
      (await request(route, github.token)).headers.get('x-accepted-github-permissions');
    expect(await told('create-comment')).toBe('issues=write; pull_requests=write');
    expect(await told('issues')).toBe('issues=read');
    expect(await told('repository')).toBe('metadata=read');
  });

  it('always may ask what the repository is', async () => {
    expect((await request('repository', github.tokenWithout)).status).toBe(200);
  });
});

describe('a private repository is hidden', () => {
  it.each(ROUTES)('from another installation, and from nobody in particular: %s', async (route) => {
    expect((await request(route, github.addToken(null))).status).toBe(404);
    expect((await request(route, null)).status).toBe(404);
  });
});

describe('a public repository', () => {
  beforeEach(() => github.repositoryIs({ private: false }));

  it.each(ROUTES.filter((route) => ENDPOINTS[route].method === 'GET'))('can be read: %s', async (route) => {
    for (const token of [github.tokenWithout, github.addToken(null), null]) {
      expect((await request(route, token)).status).toBeLessThan(400);
    }
  });

  it.each(ROUTES.filter((route) => ENDPOINTS[route].method !== 'GET'))('is not written to: %s', async (route) => {
    expect((await request(route, github.tokenWithout)).status).toBe(403);
    expect((await request(route, github.addToken(null))).status).toBe(403);
    expect((await request(route, null)).status).toBe(401);
  });
});

describe('GET /user', () => {
  const user = (authorization?: string) =>
    fetch(`${github.url}/user`, { headers: authorization === undefined ? {} : { authorization } });

  it('is nothing that a GITHUB_TOKEN may ask', async () => {
    const answer = await user(`Bearer ${github.token}`);
    expect([answer.status, (await bodyOf(answer))['message']]).toEqual([403, 'Resource not accessible by integration']);
  });

  it("is who a person's token is of", async () => {
    const answer = await user(`Bearer ${github.addToken({ issues: 'write' }, 'github_pat_1', 'mona')}`);
    expect(await bodyOf(answer)).toMatchObject({ login: 'mona', type: 'User' });
  });

  it('is nobody without a token', async () => {
    expect((await user()).status).toBe(401);
  });
});
