import { beforeEach, describe, expect, it } from 'vitest';
import { type GitHub, startGitHub } from '../server.ts';
import { ask, bodyOf, start, T0 } from '../start.ts';

/** Issues as global fetch sees them. Each answer is held to the description, or `start` fails the test. */

interface Row {
  number: number;
  title: string;
  state: string;
  user: { login: string; type: string; id: number };
  labels: { name: string; color: string }[];
  assignees: { login: string }[];
}

const NOW = '2026-01-31T03:00:00Z';
const AN_HOUR_MS = 3_600_000;

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

const list = async (query = '') => bodyOf<Row[]>(await ask(github, `/issues${query}`));
const numbers = async (query: string) => (await list(query)).map(({ number }) => number);
const patch = (number: number, body: unknown) => ask(github, `/issues/${number}`, { method: 'PATCH', body });
const refusal = async (answer: Response) => ({ ...(await bodyOf<object>(answer)), code: answer.status });

describe('an issue that is made', () => {
  it("is the token's own: github-actions[bot], with its app", async () => {
    const answer = await ask(github, '/issues', { body: { title: 'Missed', body: '<!-- marker -->\n# Nächtlich' } });
    expect(answer.status).toBe(201);
    const row = await bodyOf<Row & { url: string }>(answer);
    expect(row).toMatchObject({
      number: 1,
      title: 'Missed',
      body: '<!-- marker -->\n# Nächtlich',
      state: 'open',
      state_reason: null,
      user: { login: 'github-actions[bot]', type: 'Bot', id: 41_898_282 },
      performed_via_github_app: { slug: 'github-actions', id: 15_368 },
      labels: [],
      assignees: [],
      comments: 0,
      created_at: NOW,
      closed_at: null,
      html_url: 'https://github.com/octo-org/shop/issues/1',
    });
    expect(answer.headers.get('location')).toBe(row.url);
    expect(await bodyOf(await ask(github, '/issues/1'))).toEqual(row);
    expect(github.issues()).toMatchObject([{ number: 1, title: 'Missed', author: 'github-actions[bot]' }]);
  });

  it('is of whom the token is', async () => {
    const own = github.addToken({ issues: 'write' }, 'github_pat_1', 'mona');
    const row = await bodyOf<Row>(
      await ask(github, '/issues', { body: { title: 'x' }, authorization: `Bearer ${own}` }),
    );
    expect(row).toMatchObject({ user: { login: 'mona', type: 'User' }, performed_via_github_app: null });
    const app = github.addToken({ issues: 'write' }, undefined, 'watch-dog[bot]');
    const made = await ask(github, '/issues', { body: { title: 'x' }, authorization: `Bearer ${app}` });
    expect(await bodyOf(made)).toMatchObject({ performed_via_github_app: { slug: 'watch-dog' } });
  });

  it('makes labels that there are not, grey, and takes those that there are, in any case', async () => {
    github.label({ name: 'Heartbeat', color: 'ff0000', description: 'a job was missed' });
    const body = { title: 'x', labels: ['heartbeat', { name: 'new' }, 'HEARTBEAT'] };
    const row = await bodyOf<Row>(await ask(github, '/issues', { body }));
    expect(row.labels).toMatchObject([
      { name: 'Heartbeat', color: 'ff0000' },
      { name: 'new', color: 'ededed' },
    ]);
    expect(github.labels().map(({ name }) => name)).toEqual(['Heartbeat', 'new']);
  });

  it('has assignees', async () => {
    github.collaborators(['Mona', 'hubot']);
    const row = await bodyOf<Row>(await ask(github, '/issues', { body: { title: 'x', assignees: ['mona'] } }));
    expect(row).toMatchObject({ assignees: [{ login: 'Mona' }], assignee: { login: 'Mona' } });
  });

  it('counts in the repository, as long as it is open', async () => {
    await ask(github, '/issues', { body: { title: 'x' } });
    expect(await bodyOf(await ask(github, ''))).toMatchObject({ open_issues_count: 1 });
    await patch(1, { state: 'closed' });
    expect(await bodyOf(await ask(github, ''))).toMatchObject({ open_issues_count: 0 });
  });

  it('is not made where its answer went wrong before, and is where it did after', async () => {
    github.fault({ on: 'create-issue', times: 1, fault: { kind: 'cut' } });
    await expect(ask(github, '/issues', { body: { title: 'x' } }).then(bodyOf)).rejects.toThrow();
    expect([github.issues(), github.labels()]).toEqual([[], []]);
    github.fault({ on: 'create-issue', times: 1, when: 'after', fault: { kind: 'reset' } });
    await expect(ask(github, '/issues', { body: { title: 'x', labels: ['a'] } })).rejects.toThrow();
    expect(github.issues()).toHaveLength(1);
  });
});

describe('an issue that is changed', () => {
  beforeEach(() => {
    github.collaborators(['mona', 'hubot']);
    github.issue({ title: 'Missed', body: 'old', labels: ['a', 'b'], assignees: ['mona'], createdAt: T0 - AN_HOUR_MS });
  });

  it('keeps what is left out', async () => {
    const answer = await patch(1, { body: 'new' });
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toMatchObject({
      title: 'Missed',
      body: 'new',
      labels: [{ name: 'a' }, { name: 'b' }],
      assignees: [{ login: 'mona' }],
      created_at: '2026-01-31T02:00:00Z',
      updated_at: NOW,
    });
  });

  it('has what it is given instead', async () => {
    const changes = { title: 'Fine', body: null, labels: ['c'], assignees: ['hubot'] };
    expect(await bodyOf(await patch(1, changes))).toMatchObject({
      title: 'Fine',
      body: null,
      labels: [{ name: 'c' }],
      assignees: [{ login: 'hubot' }],
    });
    expect(await bodyOf(await patch(1, { labels: [], assignees: [] }))).toMatchObject({ labels: [], assignees: [] });
  });

  it('is closed, and opened again', async () => {
    const by = { login: 'github-actions[bot]' };
    const closed = { state: 'closed', state_reason: 'completed', closed_at: NOW, closed_by: by };
    expect(await bodyOf(await patch(1, { state: 'closed' }))).toMatchObject(closed);
    github.clock.advance(AN_HOUR_MS);
    // "Ignored unless `state` is changed."
    const again = await bodyOf(await patch(1, { state: 'closed', state_reason: 'not_planned' }));
    expect(again).toMatchObject(closed);
    const opened = { state: 'open', state_reason: 'reopened', closed_at: null, closed_by: null };
    expect(await bodyOf(await patch(1, { state: 'open' }))).toMatchObject(opened);
    const dropped = await bodyOf(await patch(1, { state: 'closed', state_reason: 'not_planned' }));
    expect(dropped).toMatchObject({ state_reason: 'not_planned' });
  });

  it('is as it was where one of the changes is refused', async () => {
    const answer = await patch(1, { state: 'closed', labels: ['z'], assignees: ['nobody'] });
    expect(answer.status).toBe(422);
    expect(github.issues()).toMatchObject([{ state: 'open', labels: ['a', 'b'] }]);
    expect(github.labels().map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('the list', () => {
  beforeEach(() => {
    const at = (hours: number) => ({ createdAt: T0 - hours * AN_HOUR_MS });
    github.issue({ title: 'one', labels: ['heartbeat'], author: 'github-actions[bot]', ...at(9) });
    github.issue({ title: 'two', labels: ['heartbeat', 'bug'], ...at(8), comments: [{ body: '+1', at: T0 }] });
    github.issue({ title: 'three', state: 'closed', author: 'github-actions[bot]', ...at(7), closedAt: T0 - 1000 });
    github.issue({ title: 'four', pullRequest: true, ...at(6) });
  });

  it.each([
    ['', [4, 2, 1]],
    ['?state=open', [4, 2, 1]],
    ['?state=closed', [3]],
    ['?state=all', [4, 3, 2, 1]],
    ['?creator=github-actions%5Bbot%5D', [1]],
    ['?creator=GitHub-Actions%5Bbot%5D&state=all', [3, 1]],
    ['?creator=nobody', []],
    ['?labels=heartbeat', [2, 1]],
    ['?labels=Heartbeat,bug', [2]],
    ['?labels=nope', []],
    ['?sort=created&direction=asc', [1, 2, 4]],
    ['?sort=updated', [2, 4, 1]],
    ['?sort=comments&direction=desc', [2, 4, 1]],
    [`?state=all&since=${new Date(T0 - 1000).toISOString().replace('.000', '')}`, [2]],
    ['?per_page=2', [4, 2]],
    ['?per_page=2&page=2', [1]],
  ])('%s', async (query, expected) => {
    expect(await numbers(query)).toEqual(expected);
  });

  it('has the pull requests too, and says which they are', async () => {
    const [first, second] = await list();
    expect(first).toMatchObject({ number: 4, pull_request: { url: expect.stringMatching(/\/pulls\/4$/) } });
    expect(second).not.toHaveProperty('pull_request');
  });

  it('goes on by cursors', async () => {
    const first = await ask(github, '/issues?state=all&per_page=3');
    const next = /^<(\S+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(next).toMatch(/&after=[\w%]+&page=2$/);
    const second = await fetch(next, { headers: { authorization: `Bearer ${github.token}` } });
    expect(await second.json()).toMatchObject([{ number: 1 }]);
    expect(second.headers.get('link')).toMatch(/^<\S+&before=[\w%]+&page=1>; rel="prev"$/);
  });

  it('tells who wrote, whatever the text says', async () => {
    github.issue({ title: 'spoof', body: '<!-- marker -->', author: 'mallory' });
    const [row] = await list();
    expect(row).toMatchObject({ user: { login: 'mallory', type: 'User' }, performed_via_github_app: null });
  });
});

describe('what is refused', () => {
  const DOCS = 'https://docs.github.com/rest/issues/issues';
  const validation = (error: object) => ({
    code: 422,
    status: '422',
    message: 'Validation Failed',
    documentation_url: `${DOCS}#create-an-issue`,
    errors: [error],
  });
  const create = async (body: object) => refusal(await ask(github, '/issues', { body: { title: 'x', ...body } }));

  it('someone who cannot be assigned, and then nothing is made', async () => {
    github.collaborators(['mona']);
    expect(await create({ assignees: ['mona', 'nobody'], labels: ['new'] })).toEqual(
      validation({ value: 'nobody', resource: 'Issue', field: 'assignees', code: 'invalid' }),
    );
    expect([github.issues(), github.labels()]).toEqual([[], []]);
  });

  it.each([
    ['body', { body: 'x'.repeat(65_537) }, 'Issue', 65_536],
    ['title', { title: 'x'.repeat(257) }, 'Issue', 256],
    ['name', { labels: ['x'.repeat(51)] }, 'Label', 50],
  ])('a %s that is too long', async (field, body, resource, max) => {
    const message = `${field} is too long (maximum is ${max} characters)`;
    expect(await create(body)).toEqual(validation({ resource, code: 'custom', field, message }));
  });

  it('but not the longest, by characters and not by their halves', async () => {
    expect((await create({ body: '🫀'.repeat(65_536), title: 'x'.repeat(256) })).code).toBe(201);
  });

  it('a title that is missing, or blank', async () => {
    const missing = await refusal(await ask(github, '/issues', { body: {} }));
    expect(missing).toMatchObject({ code: 422, message: 'Invalid request.\n\n"title" wasn\'t supplied.' });
    expect(await create({ title: ' ' })).toEqual(
      validation({ resource: 'Issue', field: 'title', code: 'missing_field' }),
    );
  });

  it('what is not there', async () => {
    expect((await ask(github, '/issues/7')).status).toBe(404);
    expect((await patch(7, { state: 'closed' })).status).toBe(404);
  });

  it('410: issues that are switched off; the list has what is left', async () => {
    github.issue({ title: 'old' });
    github.issue({ title: 'pull', pullRequest: true });
    github.repositoryIs({ hasIssues: false });
    const gone = {
      code: 410,
      status: '410',
      message: 'Issues are disabled for this repo',
      documentation_url: 'https://docs.github.com/v3/issues/',
    };
    expect(await create({})).toEqual(gone);
    expect(await refusal(await ask(github, '/issues/1'))).toEqual(gone);
    expect(await refusal(await patch(1, { state: 'closed' }))).toEqual(gone);
    expect((await ask(github, '/issues/2')).status).toBe(200);
    expect(await numbers('')).toEqual([2]);
  });

  it('403: an archived repository, which can be read', async () => {
    github.issue({ title: 'old' });
    github.repositoryIs({ archived: true });
    const message = 'Repository was archived so is read-only.';
    expect(await create({})).toMatchObject({ code: 403, message });
    expect(await refusal(await patch(1, { state: 'closed' }))).toMatchObject({ code: 403, message });
    expect(await numbers('')).toEqual([1]);
  });
});

describe('what the stand-in does not know is not answered', () => {
  it.each<[method: string, path: string, body?: unknown]>([
    ['GET', '/issues?assignee=mona'],
    ['GET', '/issues?state=merged'],
    ['GET', '/issues?since=yesterday'],
    ['POST', '/issues', { title: 'x', milestone: 1 }],
    ['POST', '/issues', { title: 7 }],
    ['POST', '/issues', { title: 'x', labels: 'a,b' }],
    ['POST', '/issues', { title: 'x', labels: [''] }],
    ['POST', '/issues', { title: 'x', assignees: 'mona' }],
    ['POST', '/issues', { title: 'x', assignees: Array(11).fill('mona') }],
    ['POST', '/issues', ['x']],
    ['PATCH', '/issues/1', { state: 'merged' }],
    ['PATCH', '/issues/1', { state: 'closed', state_reason: 'duplicate' }],
    ['POST', '/issues/1/comments', { body: ' ' }],
  ])('%s %s %j', async (method, path, body) => {
    const own = await startGitHub();
    own.issue({ title: 'one' });
    expect((await ask(own, path, { method, body })).status).toBe(500);
    await expect(own.close()).rejects.toMatchObject({ name: 'NotBuilt' });
  });
});
