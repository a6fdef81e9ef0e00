import { beforeEach, describe, expect, it } from 'vitest';
import type { GitHub } from './server.ts';
import { ask, bodyOf, start, WORKFLOW } from './start.ts';

/** The facts observed on a real Gitea 1.26.4. */

const AT = '2026-01-30T03:00:00Z';
const RAW = 'application/vnd.github.raw+json';

let gitea: GitHub;
beforeEach(async () => {
  gitea = await start({ flavor: 'gitea' });
});

describe('contents', () => {
  it('are JSON with base64 where raw is asked for, in the first folder too', async () => {
    gitea.file('.gitea/workflows/nightly.yml', 'on: push');
    const answer = await ask(gitea, '/contents/.gitea/workflows/nightly.yml', { accept: RAW });
    expect(answer.status).toBe(200);
    const { content, encoding } = await bodyOf(answer);
    expect([encoding, Buffer.from(content ?? '', 'base64').toString()]).toEqual(['base64', 'on: push']);
  });

  it('can be JSON on GitHub too, without the content above 1 MB', async () => {
    const github = await start({ quirks: { contentsAsJson: true } });
    github.file(WORKFLOW, 'on: push');
    github.file('large.yml', '#'.repeat(1024 * 1024 + 1));
    expect(await bodyOf(await ask(github, `/contents/${WORKFLOW}`, { accept: RAW }))).toMatchObject({
      encoding: 'base64',
    });
    const large = await bodyOf(await ask(github, '/contents/large.yml', { accept: RAW }));
    expect(large).toMatchObject({ encoding: 'none', content: '', size: 1024 * 1024 + 1 });
  });
});

describe('runs', () => {
  it('have a path without folder but with a ref, and started_at instead of created_at', async () => {
    const { id } = gitea.run({ workflow: WORKFLOW, createdAt: AT });
    const run = await bodyOf(await ask(gitea, `/actions/runs/${id}`));
    expect(run).toMatchObject({ id, path: 'nightly.yml@refs/heads/main', started_at: AT });
    expect(run).not.toHaveProperty('created_at');
    const { workflow_runs: rows } = await bodyOf<{ workflow_runs: unknown[] }>(await ask(gitea, '/actions/runs'));
    expect(rows).toEqual([run]);
  });

  it.each(['/actions/workflows/nightly.yml/runs', '/activity', '/check-runs/42000000002/annotations'])(
    '%s is not there',
    async (path) => {
      gitea.run({ workflow: WORKFLOW, createdAt: AT, jobs: [{ name: 'backup' }] });
      expect((await ask(gitea, path)).status).toBe(404);
    },
  );

  it('are not read without actions: read in a private repository', async () => {
    const { id } = gitea.run({ workflow: WORKFLOW, createdAt: AT });
    const authorization = `Bearer ${gitea.tokenWithout}`;
    expect((await ask(gitea, `/actions/runs/${id}`, { authorization })).status).toBe(403);
  });
});

describe('issues', () => {
  const titles = async (query: string) =>
    (await bodyOf<{ title: string }[]>(await ask(gitea, `/issues?${query}`))).map(({ title }) => title);

  it('all have pull_request', async () => {
    gitea.issue({ title: 'An issue' });
    expect(await bodyOf<unknown[]>(await ask(gitea, '/issues'))).toMatchObject([{ pull_request: null }]);
  });

  it('are filtered and paged by created_by and limit, not by creator and per_page', async () => {
    gitea.issue({ title: 'a', author: 'mona' });
    gitea.issue({ title: 'b', author: 'octocat' });
    expect(await titles('creator=mona&per_page=1')).toEqual(['b', 'a']);
    expect(await titles('created_by=mona')).toEqual(['a']);
    expect(await titles('limit=1&page=2')).toEqual(['a']);
  });

  it('take the ids of labels, not their names', async () => {
    const { id } = gitea.label({ name: 'heartbeat' });
    const named = await ask(gitea, '/issues', { body: { title: 'x', labels: ['heartbeat'] } });
    expect(named.status).toBe(422);
    expect(gitea.issues()).toEqual([]);
    expect((await ask(gitea, '/issues', { body: { title: 'x', labels: [id] } })).status).toBe(201);
    expect(gitea.issues()[0]?.labels).toEqual(['heartbeat']);
  });

  it('have labels that need a color', async () => {
    expect((await ask(gitea, '/labels', { body: { name: 'x' } })).status).toBe(422);
    expect((await ask(gitea, '/labels', { body: { name: 'x', color: '#00aabb' } })).status).toBe(201);
    expect(gitea.labels()).toMatchObject([{ name: 'x', color: '00aabb' }]);
  });
});

it('there is no GraphQL', async () => {
  const headers = { authorization: `token ${gitea.token}` };
  const body = JSON.stringify({ query: 'query { viewer { login } }' });
  expect((await fetch(`${gitea.url}/graphql`, { method: 'POST', headers, body })).status).toBe(404);
});
