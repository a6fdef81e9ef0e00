// All workflow files of a repository: one GraphQL request, or a list and a request for each file.
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../../src/check/runs/history.ts';
import { send } from '../../../src/http/request.ts';
import type { GitHub, GitHubOptions } from '../../stand-ins/github/server.ts';
import { start } from '../../stand-ins/github/start.ts';
import { fakeClock } from '../../support/clock.ts';

const FOLDER = '.github/workflows';
const jobs = (...ids: string[]) => `on: push\njobs:\n${ids.map((id) => `  ${id}: {}\n`).join('')}`;
const FILES = { 'a.yml': jobs('one'), 'b.yaml': jobs('two', 'three') };

/** What is read of a repository with these files: the ids of the jobs; `null`: the file could not be read. */
async function read(arrange: (github: GitHub) => string | undefined = () => undefined, options: GitHubOptions = {}) {
  const github = await start(options);
  for (const [name, text] of Object.entries(FILES)) github.file(`${FOLDER}/${name}`, text);
  const token = arrange(github) ?? github.token;
  const clock = fakeClock();
  const history = openHistory({
    connection: { apiUrl: github.url, token, send },
    repository: github.repository,
    defaultBranch: 'main',
    budget: { clock, deadlineMs: clock.monotonicMs() + 10_000, attempts: 1 },
  });
  const files = await history.files();
  const found = files && Object.fromEntries([...files].map(([name, { workflow }]) => [name, idsOf(workflow?.jobs)]));
  return { found, history, routes: github.requests.map(({ route }) => route), github };
}

const idsOf = (own: readonly { id: string }[] | undefined) => own?.map(({ id }) => id) ?? null;
const BOTH = { 'a.yml': ['one'], 'b.yaml': ['two', 'three'] };
const BY_REST = ['graphql', 'content', 'content', 'content'];

test('S1: one request, whatever else is in the folder', async () => {
  const { found, routes } = await read((github) => {
    github.file(`${FOLDER}/README.md`, 'no workflow');
    return void github.file(`${FOLDER}/old/weekly.yml`, jobs('none'));
  });
  expect(found).toEqual(BOTH);
  expect(routes).toEqual(['graphql']);
});

const status = (code: number, body: object = {}) => ({ kind: 'status', status: code, body }) as const;
const fault = (its: Parameters<GitHub['fault']>[0]['fault']) => (github: GitHub) =>
  void github.fault({ on: 'graphql', fault: its });
type Answer = { data: { repository: { object: { entries: { object: object | null }[] } | null } } };

test.each<[string, (github: GitHub) => undefined]>([
  ['forbidden for this token', fault(status(403, { message: 'Resource not accessible by integration' }))],
  ['redirected', fault(status(301))],
  ['given up as too slow', fault(status(502))],
  ['out of its own requests', fault(status(200, { errors: [{ type: 'RATE_LIMITED', message: 'Too many' }] }))],
  ['answered by a page', fault(status(200, Buffer.from('<html>')))],
  ['answered with null', fault({ kind: 'alter', change: () => ({ data: { repository: null } }) })],
  [
    'without any file',
    fault({
      kind: 'alter',
      change: (answer: Answer) => ({ data: { repository: { ...answer.data.repository, object: { entries: [] } } } }),
    }),
  ],
  [
    'without the name of a file',
    fault({ kind: 'alter', change: () => ({ data: { repository: { object: { entries: [{ type: 'blob' }] } } } }) }),
  ],
])('S1: where GraphQL is %s, REST is asked', async (_, arrange) => {
  const { found, routes, history } = await read(arrange);
  expect(found).toEqual(BOTH);
  expect(routes).toEqual(BY_REST);
  expect(history.unavailable).toEqual([]);
});

test('S1: where GraphQL is not there (Gitea), REST is asked', async () => {
  const { found, routes } = await read(() => {}, { graphql: false });
  expect(found).toEqual(BOTH);
  expect(routes).toEqual(BY_REST);
});

test.each([
  ['a token that may not read files', (github: GitHub) => github.tokenWithout, /contents: read/],
  ['a token that is none', () => 'nobody', /github-token/],
])('%s: nothing is known, and the reason is that of REST', async (_, arrange, reason) => {
  const { found, history } = await read(arrange);
  expect(found).toBeUndefined();
  expect(history.unavailable).toHaveLength(1);
  expect(history.unavailable[0]).toMatch(reason);
});

describe('C31: a file that GraphQL cut at 512,000 bytes', () => {
  const long = `${jobs('first')}${`# ${'x'.repeat(998)}\n`.repeat(600)}  last: {}\n`;
  const withLong = (github: GitHub) => void github.file(`${FOLDER}/long.yml`, long);

  test('is read again by REST, and it alone', async () => {
    const { found, routes } = await read(withLong);
    expect(found).toEqual({ ...BOTH, 'long.yml': ['first', 'last'] });
    expect(routes).toEqual(['graphql', 'content']);
  });

  test('is not known if that fails, and none of its jobs is', async () => {
    const { found, history } = await read((github) => {
      withLong(github);
      return void github.fault({ on: 'content', fault: status(404) });
    });
    expect(found).toEqual({ ...BOTH, 'long.yml': null });
    expect(history.unavailable).toHaveLength(1);
  });

  test('is read again if it is shorter than its size, though nothing says that it was cut', async () => {
    const cut = (answer: Answer) => {
      for (const entry of answer.data.repository.object?.entries ?? []) {
        Object.assign(entry.object ?? {}, { text: jobs('cut-off') });
      }
      return answer;
    };
    const { found, routes } = await read(fault({ kind: 'alter', change: cut }));
    expect(found).toEqual(BOTH);
    expect(routes).toEqual(['graphql', 'content', 'content']);
  });
});

test('S1: at the newest commit a file is not read twice', async () => {
  let sha = '';
  const { history, github } = await read((github) => {
    sha = github.commit({ at: '2026-01-01T00:00:00Z', paths: [`${FOLDER}/a.yml`] }).sha;
    return undefined;
  });
  expect(await history.fileAt('a.yml', sha)).toMatchObject({ workflow: { jobs: [{ id: 'one' }] } });
  expect(await history.fileAt('gone.yml', sha)).toBe('none');
  expect(github.requests).toHaveLength(1);
  await history.fileAt('a.yml', 'a'.repeat(40));
  expect(github.requests).toHaveLength(2);
});
