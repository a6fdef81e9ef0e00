import { beforeEach, describe, expect, it } from 'vitest';
import { type GitHub, startGitHub } from './server.ts';
import { ask, bodyOf, start, WORKFLOW } from './start.ts';

/** The list of commits, as global fetch sees it. */

interface Row {
  sha: string;
  commit: { message: string; committer: { date: string } };
  parents: { sha: string }[];
}

const SHA = 'e'.repeat(40);
const OTHER = '.github/workflows/ci.yml';

let github: GitHub;
beforeEach(async () => {
  github = await start();
  github.commit({ at: '2026-01-01T00:00:00Z', paths: [WORKFLOW, 'README.md'], message: 'first' });
  github.commit({ at: '2026-01-03T00:00:00Z', paths: [OTHER], message: 'third' });
  github.commit({ at: '2026-01-02T00:00:00Z', paths: [WORKFLOW], message: 'second', sha: SHA, author: 'mona' });
});

const list = async (query = '') => bodyOf<Row[]>(await ask(github, `/commits${query}`));
const messages = async (query: string) => (await list(query)).map(({ commit }) => commit.message);

it('is newest first, with who, when and after what', async () => {
  const rows = await list();
  expect(rows.map(({ commit }) => commit.message)).toEqual(['third', 'second', 'first']);
  expect(rows[1]).toMatchObject({
    sha: SHA,
    commit: { committer: { name: 'mona', date: '2026-01-02T00:00:00Z' } },
    author: { login: 'mona' },
    parents: [{ sha: rows[2]?.sha }],
  });
  expect(rows[2]?.parents).toEqual([]);
});

describe('is cut down', () => {
  it.each([
    [`?path=${encodeURIComponent(WORKFLOW)}`, ['second', 'first']],
    [`?path=${WORKFLOW}&per_page=1`, ['second']],
    ['?path=.github/workflows', ['third', 'second', 'first']],
    ['?path=.github/workflows/', ['third', 'second', 'first']],
    ['?path=.github/work', []],
    ['?since=2026-01-02T00:00:00Z', ['third', 'second']],
    ['?since=2026-01-02T00:00:01Z', ['third']],
    ['?until=2026-01-02T00:00:00Z', ['second', 'first']],
    ['?until=2026-01-01T23:59:59Z', ['first']],
    [`?sha=${SHA}`, ['second', 'first']],
    ['?sha=main', ['third', 'second', 'first']],
    ['?per_page=2&page=2', ['first']],
  ])('%s', async (query, expected) => {
    expect(await messages(query)).toEqual(expected);
  });
});

it('from what is not there is a 404', async () => {
  expect((await ask(github, `/commits?sha=${'0'.repeat(40)}`)).status).toBe(404);
  expect((await ask(github, '/commits?sha=topic')).status).toBe(404);
});

describe('from another branch', () => {
  beforeEach(() => {
    github.push({ at: '2026-01-02T00:00:00Z', after: SHA, ref: 'refs/heads/topic/x' });
  });

  it.each(['topic/x', 'refs/heads/topic/x'])('by its name %s, begins where its last push left it', async (sha) => {
    expect(await messages(`?sha=${encodeURIComponent(sha)}`)).toEqual(['second', 'first']);
  });

  it('that is deleted is a 404', async () => {
    github.push({ at: '2026-01-04T00:00:00Z', after: '0'.repeat(40), ref: 'refs/heads/topic/x' });
    expect((await ask(github, '/commits?sha=topic/x')).status).toBe(404);
  });

  it('changes nothing on the default one', async () => {
    github.push({ at: '2026-01-02T00:00:00Z', after: SHA });
    expect(await messages('?sha=main')).toEqual(['third', 'second', 'first']);
  });

  it('needs its commit', async () => {
    const own = await startGitHub();
    own.push({ at: 0, after: SHA, ref: 'refs/heads/topic' });
    expect((await ask(own, '/commits?sha=topic')).status).toBe(500);
    await expect(own.close()).rejects.toThrow('the commits of topic');
  });
});

it.each(['author=mona', 'committer=mona', 'since=yesterday', 'since=2026-01-02T00:00:00.000Z'])(
  'by %s is not built',
  async (query) => {
    const own = await startGitHub();
    expect((await ask(own, `/commits?${query}`)).status).toBe(500);
    await expect(own.close()).rejects.toMatchObject({ name: 'NotBuilt' });
  },
);

it('takes no sha that is none', () => {
  expect(() => github.commit({ at: 0, paths: [], sha: 'main' })).toThrow('no sha: main');
});
