import { beforeEach, describe, expect, it } from 'vitest';
import type { GitHub } from '../server.ts';
import { ask, bodyOf, start, T0 } from '../start.ts';

/** Comments, labels and assignees, as global fetch sees them. */

const NOW = '2026-01-31T03:00:00Z';

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

const post = (path: string, body: unknown) => ask(github, path, { body });
const refusal = async (answer: Response) => ({ ...(await bodyOf<object>(answer)), code: answer.status });

describe('comments', () => {
  beforeEach(() => {
    const comments = [{ body: 'first', at: T0 - 5000 }, { body: 'second' }];
    github.issue({ title: 'Missed', createdAt: T0 - 9000, comments });
  });

  it('are oldest first, and can be cut down', async () => {
    const bodies = async (query: string) =>
      (await bodyOf<{ body: string }[]>(await ask(github, `/issues/1/comments${query}`))).map(({ body }) => body);
    expect(await bodies('')).toEqual(['first', 'second']);
    expect(await bodies('?per_page=1&page=2')).toEqual(['second']);
    expect(await bodies('?since=2026-01-31T02:59:55Z')).toEqual(['second']);
  });

  it("are the token's own, and count", async () => {
    github.clock.advance(60_000);
    const answer = await post('/issues/1/comments', { body: 'fine again' });
    expect(answer.status).toBe(201);
    const row = await bodyOf<{ id: number; url: string }>(answer);
    expect(row).toMatchObject({
      body: 'fine again',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      performed_via_github_app: { slug: 'github-actions' },
      issue_url: `${github.url}/repos/octo-org/shop/issues/1`,
      html_url: `https://github.com/octo-org/shop/issues/1#issuecomment-${row.id}`,
      created_at: '2026-01-31T03:01:00Z',
    });
    expect(answer.headers.get('location')).toBe(row.url);
    expect(await bodyOf(await ask(github, '/issues/1'))).toMatchObject({
      comments: 3,
      updated_at: '2026-01-31T03:01:00Z',
    });
    expect(github.comments(1).map(({ body }) => body)).toEqual(['first', 'second', 'fine again']);
    expect(() => github.comments(2)).toThrow('no issue 2');
  });

  it('are refused when they are too long, where there is no issue, and where there are none', async () => {
    expect(await refusal(await post('/issues/1/comments', { body: 'x'.repeat(65_537) }))).toMatchObject({
      code: 422,
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: 'Body is too long (maximum is 65536 characters)',
        },
      ],
    });
    expect((await post('/issues/1/comments', { body: 'x'.repeat(65_536) })).status).toBe(201);
    expect((await ask(github, '/issues/7/comments')).status).toBe(404);
    expect((await post('/issues/7/comments', { body: 'x' })).status).toBe(404);
    github.repositoryIs({ hasIssues: false });
    expect((await post('/issues/1/comments', { body: 'x' })).status).toBe(410);
    expect((await ask(github, '/issues/1/comments')).status).toBe(410);
  });
});

describe('labels', () => {
  it('are made, found and listed', async () => {
    const seed = { name: 'heartbeat: süd/1', color: 'D73A4A', description: 'a job was missed' };
    const answer = await post('/labels', seed);
    expect(answer.status).toBe(201);
    const row = await bodyOf<{ url: string }>(answer);
    expect(row).toMatchObject({ ...seed, color: 'd73a4a', default: false });
    expect(answer.headers.get('location')).toBe(row.url);
    expect(await bodyOf(await ask(github, `/labels/${encodeURIComponent('HEARTBEAT: süd/1')}`))).toEqual(row);
    expect(await bodyOf(await ask(github, '/labels'))).toEqual([row]);
    expect(await bodyOf(await ask(github, '/labels?page=2'))).toEqual([]);
    expect(await bodyOf(await post('/labels', { name: 'plain' }))).toMatchObject({
      color: 'ededed',
      description: null,
    });
    expect(github.labels()).toMatchObject([{ name: 'heartbeat: süd/1', description: 'a job was missed' }, {}]);
  });

  it.each([
    [{ name: 'Taken' }, { code: 'already_exists', field: 'name' }],
    [
      { name: 'x', color: '#ff0000' },
      { code: 'invalid', field: 'color' },
    ],
    [{ name: 'x'.repeat(51) }, { code: 'custom', message: 'name is too long (maximum is 50 characters)' }],
    [
      { name: 'x', description: 'x'.repeat(101) },
      { code: 'custom', message: 'description is too long (maximum is 100 characters)' },
    ],
  ])('are refused: %j', async (body, error) => {
    github.label({ name: 'taken' });
    expect(await refusal(await post('/labels', body))).toMatchObject({
      code: 422,
      message: 'Validation Failed',
      errors: [{ resource: 'Label', ...error }],
      documentation_url: 'https://docs.github.com/rest/issues/labels#create-a-label',
    });
    expect(() => github.label({ name: 'TAKEN' })).toThrow('is there already');
  });

  it('that are not there: 404', async () => {
    expect((await ask(github, '/labels/nope')).status).toBe(404);
  });

  it('are added to those of an issue, and made when they are missing', async () => {
    github.issue({ title: 'Missed', labels: ['a'], createdAt: T0 - 9000 });
    const answer = await post('/issues/1/labels', { labels: ['b', 'A'] });
    expect([answer.status, await bodyOf(answer)]).toMatchObject([200, [{ name: 'a' }, { name: 'b', color: 'ededed' }]]);
    expect(await bodyOf(await post('/issues/1/labels', ['c']))).toMatchObject([{}, {}, { name: 'c' }]);
    expect(await bodyOf(await ask(github, '/issues/1'))).toMatchObject({ updated_at: NOW });
    expect((await post('/issues/7/labels', { labels: ['b'] })).status).toBe(404);
    github.repositoryIs({ hasIssues: false });
    expect((await post('/issues/1/labels', { labels: ['b'] })).status).toBe(410);
  });
});

describe('assignees', () => {
  beforeEach(() => {
    github.collaborators(['mona', 'hubot']);
    github.issue({ title: 'Missed', assignees: ['mona'] });
  });

  it('can be asked for', async () => {
    const answer = await ask(github, '/assignees/Mona');
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([204, '', null]);
    expect(await refusal(await ask(github, '/assignees/nobody'))).toMatchObject({ code: 404, message: 'Not Found' });
  });

  it('are added to those that there are; nobody hears of those who cannot be', async () => {
    const answer = await post('/issues/1/assignees', { assignees: ['nobody', 'hubot', 'mona'] });
    expect(answer.status).toBe(201);
    expect(await bodyOf(answer)).toMatchObject({ assignees: [{ login: 'mona' }, { login: 'hubot' }] });
    expect(github.issues()[0]?.assignees).toEqual(['mona', 'hubot']);
    expect((await post('/issues/7/assignees', { assignees: ['mona'] })).status).toBe(404);
  });
});
