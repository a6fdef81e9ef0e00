// Many repositories in one GraphQL query, or each by REST; and the list of an owner's repositories.
import { expect, test } from 'vitest';
import { openSlots } from '../../../src/github/queue.ts';
import { listRepositories, type RepositorySource, readRepositories } from '../../../src/github/repositories.ts';
import { send } from '../../../src/http/request.ts';
import type { GitHub } from '../../stand-ins/github/server.ts';
import { start } from '../../stand-ins/github/start.ts';
import { fakeClock } from '../../support/clock.ts';

function sourceOf(github: GitHub, token = github.token): RepositorySource {
  const clock = fakeClock();
  return {
    connection: { apiUrl: github.url, token, send },
    budget: { clock, deadlineMs: clock.monotonicMs() + 30_000, attempts: 1 },
    slots: openSlots(),
  };
}

const FILE = '.github/workflows/a.yml';

test('what each is, its files or that it has none, in one query', async () => {
  const github = await start();
  github.other('octo-org/web', { visibility: 'public', defaultBranch: 'trunk', fork: true }).file(FILE, 'on: push');
  github.other('octo-org/old', { archived: true, empty: true, formerly: ['octo-org/older'] });
  const found = await readRepositories(['octo-org/web', 'octo-org/older', 'octo-org/none'], sourceOf(github));
  expect(found.get('octo-org/web')).toMatchObject({
    ...{ repository: 'octo-org/web', defaultBranch: 'trunk', isPublic: true, isFork: true, isArchived: false },
    tree: { texts: new Map([['a.yml', 'on: push']]) },
  });
  expect(found.get('octo-org/older')).toMatchObject({
    ...{ repository: 'octo-org/old', isPublic: false, isArchived: true, isEmpty: true, tree: 'none' },
  });
  expect(found.get('octo-org/none')).toMatchObject({ kind: 'rejected', message: expect.stringMatching(/show it/) });
  expect(github.requests.map(({ route }) => route)).toEqual(['graphql']);
});

test('`internal` is not public', async () => {
  const github = await start();
  github.other('octo-org/web', { visibility: 'internal' });
  for (const on of ['repository', 'graphql'] as const) {
    const found = await readRepositories(['octo-org/web'], sourceOf(github));
    expect(found.get('octo-org/web'), on).toMatchObject({ isPublic: false });
    github.fault({ on: 'graphql', fault: { kind: 'status', status: 502 } });
  }
});

test('without `contents: read`: what it is, and that its files were not read', async () => {
  const github = await start();
  github.other('octo-org/web').file(FILE, 'on: push');
  const found = await readRepositories(['octo-org/web'], sourceOf(github, github.tokenWithout));
  expect(found.get('octo-org/web')).toMatchObject({ repository: 'octo-org/web', tree: undefined });
});

const answer = (status: number, body: string | object) => (github: GitHub) =>
  github.fault({ on: 'graphql', fault: { kind: 'status', status, body } });
const alter = (change: (body: { data: { r0: Record<string, unknown> } }) => unknown) => (github: GitHub) =>
  github.fault({ on: 'graphql', fault: { kind: 'alter', change } });

test.each<[string, (github: GitHub) => void]>([
  ['unavailable', answer(502, {})],
  ['not there', answer(404, { message: 'Not Found' })],
  ['no JSON', answer(200, '<html>')],
  ['an error without data', answer(200, { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit' }] })],
  ['data that is none', answer(200, { data: [] })],
  ['cut', (github) => github.fault({ on: 'graphql', fault: { kind: 'cut' } })],
])('a query that is %s: each is asked for by REST', async (_, arrange) => {
  const github = await start();
  github.other('octo-org/web', { visibility: 'public', formerly: ['octo-org/former'] });
  arrange(github);
  const found = await readRepositories(['octo-org/web', 'octo-org/former', 'octo-org/none'], sourceOf(github));
  expect(found.get('octo-org/web')).toMatchObject({ repository: 'octo-org/web', isPublic: true, tree: undefined });
  expect(found.get('octo-org/former')).toMatchObject({ status: 301 });
  expect(found.get('octo-org/none')).toMatchObject({ message: expect.stringMatching(/show it/) });
});

test.each<[string, (github: GitHub) => void, object]>([
  ['no object', alter(() => ({ data: { r0: 7 } })), { message: expect.stringMatching(/show it/) }],
  ['no name', alter(({ data }) => ({ data: { r0: { ...data.r0, nameWithOwner: null } } })), { kind: 'unexpected' }],
  ['strange facts', alter(({ data }) => ({ data: { r0: { ...data.r0, visibility: 'public' } } })), { isPublic: false }],
  [
    'strange files',
    alter(({ data }) => ({ data: { r0: { ...data.r0, object: { entries: [7] } } } })),
    { tree: undefined },
  ],
  ['strange errors', alter((body) => ({ ...body, errors: 'none' })), { repository: 'octo-org/web' }],
])('a response with %s is not taken for more than it says', async (_, arrange, expected) => {
  const github = await start();
  github.other('octo-org/web', { visibility: 'public' }).file(FILE, 'on: push');
  arrange(github);
  const found = await readRepositories(['octo-org/web'], sourceOf(github));
  expect(found.get('octo-org/web')).toMatchObject(expected);
});

test('a token that is none: no request for each repository', async () => {
  const github = await start();
  const found = await readRepositories(['octo-org/a', 'octo-org/b'], sourceOf(github, 'nobody'));
  expect([...found.values()]).toMatchObject([{ status: 401 }, { status: 401 }]);
  expect(github.requests).toHaveLength(1);
});

test('all repositories of an owner that the token sees, a hundred a query', async () => {
  const github = await start();
  for (let at = 0; at < 205; at++) github.other(`octo-org/r${at}`);
  github.other('octo-org/secret', { hidden: true });
  github.other('else/r');
  const names = await listRepositories('Octo-Org', sourceOf(github));
  expect(names).toHaveLength(206);
  expect(names).toContain('octo-org/shop');
  expect(names).not.toContain('octo-org/secret');
  expect(github.requests).toHaveLength(3);
});

test('an owner that nobody knows, and pages without end', async () => {
  const github = await start();
  await expect(listRepositories('nobody', sourceOf(github))).rejects.toThrow('GitHub knows no owner nobody');
  const endless = { nodes: [], pageInfo: { hasNextPage: true, endCursor: '1' } };
  answer(200, { data: { repositoryOwner: { repositories: endless } } })(github);
  expect(await listRepositories('octo-org', sourceOf(github))).toEqual([]);
  expect(github.requests.length).toBeLessThan(100);
});
