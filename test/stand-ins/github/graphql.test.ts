import { beforeEach, expect, it } from 'vitest';
import type { GitHub } from './server.ts';
import { bodyOf, start, WORKFLOW } from './start.ts';

/** Every name in these queries is one of GitHub's published schema, see graphql-schema.ts. */

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

const post = (query: string, token = github.token) =>
  fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `bearer ${token}`, 'user-agent': 'test' },
    body: JSON.stringify({ query, variables: { owner: 'octo-org', name: 'shop' } }),
  });
const QUERY = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name)';
const TREE = `${QUERY} { object(expression: "HEAD:.github/workflows") { ... on Tree { entries {
  name type mode oid object { ... on Blob { text byteSize isTruncated isBinary } } } } } } }`;
const entriesOf = (body: unknown) =>
  (body as { data: { repository: { object: { entries: Record<string, unknown>[] } } } }).data.repository.object.entries;

it('all files of a folder, in one request', async () => {
  github.file(WORKFLOW, 'on: push\n');
  github.file('.github/workflows/old/weekly.yml', 'on: push\n');
  const answer = await post(TREE);
  expect(answer.headers.get('x-ratelimit-resource')).toBe('graphql');
  expect(entriesOf(await bodyOf(answer))).toMatchObject([
    {
      name: 'nightly.yml',
      type: 'blob',
      mode: 33_188,
      object: { text: 'on: push\n', isTruncated: false, byteSize: 9 },
    },
    { name: 'old', type: 'tree', mode: 16_384 },
  ]);
  expect(github.requests.length).toBe(1);
});

it('cuts a text at 512,000 bytes, and has none of what is binary', async () => {
  github.file(WORKFLOW, 'a'.repeat(512_001));
  github.file('.github/workflows/a.yml', 'a\0b');
  const [binary, long] = entriesOf(await bodyOf(await post(TREE)));
  expect(binary).toMatchObject({ object: { text: null, isBinary: true } });
  expect(long).toMatchObject({ object: { text: 'a'.repeat(512_000), isTruncated: true, byteSize: 512_001 } });
});

it('null where there is no such folder', async () => {
  expect(await bodyOf(await post(TREE))).toEqual({ data: { repository: { object: null } } });
});

it('what the repository is, and the newest commit to a file', async () => {
  github.commit({ at: '2026-01-01T00:00:00Z', paths: [WORKFLOW], author: 'mona' });
  const { sha } = github.commit({ at: '2026-01-02T00:00:00Z', paths: ['README.md'] });
  github.repositoryIs({ visibility: 'internal', archived: true });
  const query = `${QUERY} { nameWithOwner isPrivate visibility isArchived isFork defaultBranchRef { name target { oid
    ... on Commit { a: history(first: 1, path: "${WORKFLOW}") { nodes { committedDate author { user { login } } } } } } } } }`;
  expect(await bodyOf(await post(query))).toEqual({
    data: {
      repository: {
        ...{ nameWithOwner: 'octo-org/shop', isPrivate: true, visibility: 'INTERNAL', isArchived: true, isFork: false },
        defaultBranchRef: {
          name: 'main',
          target: {
            oid: sha,
            a: { nodes: [{ committedDate: '2026-01-01T00:00:00Z', author: { user: { login: 'mona' } } }] },
          },
        },
      },
    },
  });
});

it.each([
  ['without `contents: read`', () => github.tokenWithout, 'FORBIDDEN', 'Resource not accessible by integration'],
  ['of another installation', () => github.addToken(null), 'NOT_FOUND', "a Repository with the name 'octo-org/shop'"],
])('a token %s: 200, with an error and partial data', async (_, token, type, message) => {
  const answer = await post(`${QUERY} { isFork object(expression: "HEAD:") { oid } } }`, token());
  expect(answer.status).toBe(200);
  const { data, errors } = (await bodyOf(answer)) as { data: unknown; errors: unknown };
  expect(errors).toMatchObject([{ type, message: expect.stringContaining(message) }]);
  expect(data).toEqual({ repository: type === 'FORBIDDEN' ? { isFork: false, object: null } : null });
});

it('after the requests of an hour: 200, and RATE_LIMITED; REST counts by itself, and refuses', async () => {
  github.requestsAnHour(1);
  const rest = () =>
    fetch(`${github.url}/repos/octo-org/shop`, { headers: { authorization: `bearer ${github.token}` } });
  for (const ask of [() => post(TREE), rest]) {
    const first = await ask();
    expect([first.status, first.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
  }
  const [graphql, core] = [await post(TREE), await rest()];
  expect(await bodyOf(graphql)).toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] });
  expect([graphql.status, core.status, core.headers.get('x-ratelimit-remaining')]).toEqual([200, 403, '0']);
  github.clock.advance(3_600_000);
  expect((await rest()).status).toBe(200);
});

it('a query that GitHub would reject is an error of the test', async () => {
  expect((await post(`${QUERY} { workflows { path } } }`)).status).toBe(500);
  await expect(github.close()).rejects.toThrow('Cannot query field "workflows" on type "Repository"');
});

it('is not there on Gitea', async () => {
  const gitea = await start({ graphql: false });
  const answer = await fetch(`${gitea.url}/graphql`, { method: 'POST', headers: { 'user-agent': 'test' }, body: '{}' });
  expect(answer.status).toBe(404);
});
