import { beforeEach, describe, expect, it } from 'vitest';
import type { GitHub } from './server.ts';
import { ask, bodyOf, start, WORKFLOW } from './start.ts';

/** The repository itself, and what a page of any list links to. */

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

const about = async () => bodyOf<Record<string, unknown>>(await ask(github, ''));

describe('the repository', () => {
  it('is private, has issues, and was pushed to just now', async () => {
    expect(await about()).toMatchObject({
      full_name: 'octo-org/shop',
      owner: { login: 'octo-org', type: 'Organization' },
      private: true,
      visibility: 'private',
      fork: false,
      archived: false,
      has_issues: true,
      default_branch: 'main',
      pushed_at: '2026-01-31T03:00:00Z',
    });
  });

  it('is what a test says, one thing after another', async () => {
    github.repositoryIs({ private: false, pushedAt: '2025-12-01T12:00:00Z', fork: true });
    github.repositoryIs({ archived: true, hasIssues: false, defaultBranch: 'trunk' });
    expect(await about()).toMatchObject({
      private: false,
      visibility: 'public',
      fork: true,
      archived: true,
      has_issues: false,
      default_branch: 'trunk',
      pushed_at: '2025-12-01T12:00:00Z',
    });
    github.repositoryIs({ visibility: 'internal' });
    expect(await about()).toMatchObject({ private: true, visibility: 'internal', fork: true });
    expect(() => github.repositoryIs({ private: false, visibility: 'private' })).toThrow('private: false, and private');
  });

  it('has its files, its runs and its commits on its own default branch', async () => {
    github.repositoryIs({ defaultBranch: 'trunk' });
    github.file(WORKFLOW, 'on: push\n', 'refs/heads/trunk');
    expect((await ask(github, `/contents/${WORKFLOW}`)).status).toBe(200);
    expect(github.run({ workflow: WORKFLOW, createdAt: 0 }).branch).toBe('trunk');
    expect((await ask(github, '/commits?sha=trunk')).status).toBe(200);
    expect((await ask(github, '/commits?sha=main')).status).toBe(404);
  });
});

describe('the pages of a list', () => {
  beforeEach(() => {
    for (let n = 0; n < 5; n += 1) github.workflow({ path: `.github/workflows/${n}.yml` });
  });
  const linksOf = async (query: string) => {
    const link = (await ask(github, `/actions/workflows${query}`)).headers.get('link');
    const parts = link?.split(', ').map((part) => /^<(.*)>; rel="(\w+)"$/.exec(part) ?? []) ?? [];
    return Object.fromEntries(parts.map(([, url = '', rel = '']) => [rel, url]));
  };
  const pages = async (query: string) =>
    Object.fromEntries(
      Object.entries(await linksOf(query)).map(([rel, url]) => [rel, new URL(url).searchParams.get('page')]),
    );

  it('link to one another', async () => {
    expect(await pages('?per_page=2')).toEqual({ next: '2', last: '3' });
    expect(await pages('?per_page=2&page=2')).toEqual({ prev: '1', next: '3', last: '3', first: '1' });
    expect(await pages('?per_page=2&page=3')).toEqual({ prev: '2', first: '1' });
    expect(await pages('?per_page=5')).toEqual({});
    expect(await pages('')).toEqual({});
  });

  it('are found where the links say, by the id of the repository', async () => {
    const { next = '' } = await linksOf('?per_page=2&x=%26');
    expect(next).toMatch(new RegExp(`^${github.url}/repositories/\\d+/actions/workflows\\?per_page=2&x=%26&page=2$`));
    const answer = await fetch(next, { headers: { authorization: `Bearer ${github.token}` } });
    expect(await answer.json()).toMatchObject({
      total_count: 5,
      workflows: [{ path: '.github/workflows/2.yml' }, { path: '.github/workflows/3.yml' }],
    });
    expect(github.requestsTo('workflows')).toHaveLength(2);
  });

  it('have at most 100 rows, and 30 when the number is none', async () => {
    for (let n = 5; n < 120; n += 1) github.workflow({ path: `.github/workflows/${n}.yml` });
    const count = async (query: string) =>
      (await bodyOf<{ workflows: unknown[] }>(await ask(github, `/actions/workflows${query}`))).workflows.length;
    expect(await count('?per_page=1000')).toBe(100);
    expect(await count('?per_page=x&page=0')).toBe(30);
    expect(await count('?per_page=100&page=3')).toBe(0);
  });
});
