import { expect, test } from 'vitest';
import type { HttpRequest } from '../../../src/http/request.ts';
import { openAccount } from '../../../src/tickstem/client.ts';
import { fakeClock } from '../../support/clock.ts';

const API = 'https://api.tickstem.dev/v1';

/** Lists against a server that gives these answers, one for each request. */
async function list(...answers: object[]) {
  const asked: string[] = [];
  const send = async ({ url }: HttpRequest) => {
    asked.push(url.href);
    return { status: 200, headers: {}, body: JSON.stringify(answers[asked.length - 1] ?? {}) };
  };
  const account = openAccount({ apiUrl: API, send, clock: fakeClock() }, 'key');
  const names = await account.list(1000).then(
    ({ heartbeats }) => heartbeats.map(({ name }) => name),
    (thrown: Error) => thrown.message,
  );
  return { names, asked };
}

const rows = (...names: string[]) => ({ heartbeats: names.map((name) => ({ name })) });

test('C8: a list that says where its next page is, is read to its end', async () => {
  const first = { ...rows('a'), next: '/v1/heartbeats?cursor=2', has_more: true, total: 3 };
  const second = { ...rows('b'), next: `${API}/heartbeats?cursor=3`, has_more: true };
  expect(await list(first, second, rows('c'))).toEqual({
    names: ['a', 'b', 'c'],
    asked: [`${API}/heartbeats`, `${API}/heartbeats?cursor=2`, `${API}/heartbeats?cursor=3`],
  });
});

test.each<[string, object]>([
  ['has more', { has_more: true }],
  ['is part of more', { total: 2 }],
  ['goes on elsewhere', { next: 'https://evil.example/v1/heartbeats?cursor=2' }],
  ['goes on in a way that is not known', { next: 'cursor-2', has_more: true }],
])('C8: a list that %s is not taken for the whole', async (_, more) => {
  const { names, asked } = await list({ ...rows('a'), ...more });
  expect(names).toContain('is incomplete');
  expect(asked).toHaveLength(1);
});

test.each([{}, { next: null, has_more: false, total: 1 }, { next: '' }])('a list with %j is whole', async (more) => {
  expect((await list({ ...rows('a'), ...more })).names).toEqual(['a']);
});
