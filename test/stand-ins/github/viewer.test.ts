import { beforeEach, expect, it } from 'vitest';
import type { GitHub } from './server.ts';
import { bodyOf, start } from './start.ts';

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

const viewer = (token: string, query = 'query { viewer { login } }') =>
  fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `token ${token}`, 'user-agent': 'test' },
    body: JSON.stringify({ query }),
  });

it.each([
  ["the job's own", undefined, 'github-actions[bot]'],
  ['of an app', 'shop-bot[bot]', 'shop-bot[bot]'],
  ['of a person', 'mona', 'mona'],
])('a token %s learns who it is', async (_, login, expected) => {
  const answer = await viewer(github.addToken({}, undefined, login));
  expect(await bodyOf(answer)).toEqual({ data: { viewer: { login: expected } } });
  expect(github.requests.map(({ route }) => route)).toEqual(['graphql']);
});

it('one that is none is told so', async () => {
  expect((await viewer('nobody')).status).toBe(401);
});

it('any other query is not built', async () => {
  expect((await viewer(github.token, 'query { viewer { email } }')).status).toBe(500);
  await expect(github.close()).rejects.toThrow('the query query { viewer { email } }');
});
