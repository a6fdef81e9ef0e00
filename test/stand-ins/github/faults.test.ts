import { beforeEach, expect, it } from 'vitest';
import type { Fault, GitHub, Route } from './server.ts';
import { ask, bodyOf, start, WORKFLOW } from './start.ts';

/** The faults are Tickstem's own (its faults.test.ts has each on the wire): here, that they reach this server's answers. */

const RAW = { accept: 'application/vnd.github.raw+json' };
const PATH = `/contents/${WORKFLOW}`;
const TEXT = 'on: { schedule: [{ cron: 0 3 * * * }] }\n';

let github: GitHub;
beforeEach(async () => {
  github = await start();
  github.file(WORKFLOW, TEXT);
});

it.each<Fault>([{ kind: 'reset' }, { kind: 'reset-in-headers' }])('$kind: no answer', async (fault) => {
  github.fault({ on: 'content', times: 1, fault });
  await expect(ask(github, PATH)).rejects.toThrow('fetch failed');
  expect(github.requests[0]?.status).toBeUndefined();
  expect((await ask(github, PATH)).status).toBe(200);
});

it('cut: the headers are the true ones, and half the file', async () => {
  github.fault({ on: 'content', fault: { kind: 'cut' } });
  const answer = await ask(github, PATH, RAW);
  expect(answer.headers.get('content-type')).toBe('application/vnd.github.raw+json; charset=utf-8');
  expect(answer.headers.get('content-length')).toBe(`${TEXT.length}`);
  await expect(answer.text()).rejects.toThrow('terminated');
});

it.each<Fault>([
  { kind: 'hang' },
  { kind: 'dribble-headers', everyMs: 1 },
  { kind: 'dribble-body', everyMs: 1 },
  { kind: 'endless-body' },
  { kind: 'delay', ms: 3_600_000 },
])('$kind: ends with the server', async (fault) => {
  github.fault({ on: 'content', fault });
  const lost = ask(github, PATH, RAW)
    .then((answer) => answer.text())
    .then(
      () => 'whole',
      () => 'lost',
    );
  while (github.requests.length === 0) await new Promise(setImmediate);
  await github.close();
  expect(await lost).toBe('lost');
});

it('status: another answer, which is not held to the description', async () => {
  github.fault({ on: '*', times: 1, fault: { kind: 'status', status: 502, body: '<h1>Unicorn!</h1>' } });
  const answer = await ask(github, PATH);
  expect([answer.status, await answer.text()]).toEqual([502, '<h1>Unicorn!</h1>']);
  expect((await ask(github, PATH)).status).toBe(200);
});

it('alter: the JSON, or the text of what is none', async () => {
  github.fault({ on: 'content', times: 1, fault: { kind: 'alter', change: ({ sha }) => ({ sha }) } });
  expect(Object.keys(await bodyOf(await ask(github, PATH)))).toEqual(['sha']);
  github.fault({ on: 'content', fault: { kind: 'alter', change: (text: string) => text.toUpperCase() } });
  expect(await (await ask(github, PATH, RAW)).text()).toBe(TEXT.toUpperCase());
});

it('first: something else happens before', async () => {
  github.fault({ on: 'content', skip: 1, fault: { kind: 'first', run: () => github.revokeToken(github.token) } });
  expect([(await ask(github, PATH)).status, (await ask(github, PATH)).status]).toEqual([200, 401]);
});

it('delay: the true answer, late; and faults can be cleared', async () => {
  github.fault({ on: 'content', fault: { kind: 'delay', ms: 50 } });
  const before = performance.now();
  expect(await (await ask(github, PATH, RAW)).text()).toBe(TEXT);
  expect(performance.now() - before).toBeGreaterThan(45);
  github.fault({ on: 'content', fault: { kind: 'hang' } });
  github.clearFaults();
  expect((await ask(github, PATH)).status).toBe(200);
});

it('what the code of a fault throws comes out of close()', async () => {
  const oops = new Error('oops');
  const change = () => {
    throw oops;
  };
  github.fault({ on: 'content', fault: { kind: 'alter', change } });
  expect((await ask(github, PATH)).status).toBe(500);
  await expect(github.close()).rejects.toBe(oops);
});

it.each<[Route, string, string, unknown]>([
  ['create-issue', 'POST', '/issues', { title: 'x', labels: ['new'] }],
  ['update-issue', 'PATCH', '/issues/1', { state: 'closed', labels: ['new'] }],
  ['create-comment', 'POST', '/issues/1/comments', { body: 'x' }],
  ['add-labels', 'POST', '/issues/1/labels', { labels: ['new'] }],
  ['add-assignees', 'POST', '/issues/1/assignees', { assignees: ['mona'] }],
  ['create-label', 'POST', '/labels', { name: 'new' }],
])('%s: spoilt before it is carried out, it changes nothing; after, it has', async (route, method, path, body) => {
  github.collaborators(['mona']);
  github.issue({ title: 'Missed' });
  const seen = () => JSON.stringify([github.issues(), github.labels()]);
  const before = seen();
  const lost = () => expect(ask(github, path, { method, body }).then(bodyOf)).rejects.toThrow();

  github.fault({ on: route, times: 1, fault: { kind: 'cut' } });
  await lost();
  expect(seen()).toBe(before);
  github.fault({ on: route, times: 1, when: 'after', fault: { kind: 'cut' } });
  github.clock.advance(1000);
  await lost();
  expect(seen()).not.toBe(before);
  expect(github.requestsTo(route)).toHaveLength(2);
});
