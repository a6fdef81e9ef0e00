import { Octokit } from '@octokit/core';
import { paginateRest } from 'real-paginate-rest';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_PERMISSIONS, type GitHub, startGitHub } from './server.ts';
import { ask, bodyOf, start, T0 } from './start.ts';

/** What was done to branches, as global fetch sees it; its pages as octokit follows them, too. */

interface Row {
  id: number;
  before: string;
  after: string;
  ref: string;
  timestamp: string;
  activity_type: string;
  actor: { login: string };
}

const sha = (letter: string) => letter.repeat(40);
const NONE = sha('0');
const DAY_MS = 86_400_000;

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

const list = async (query = '') => bodyOf<Row[]>(await ask(github, `/activity${query}`));
/** The first letters of where the branches were then. */
const letters = async (query = '') => (await list(query)).map(({ after }) => after[0]).join('');

/** Told in another order than they came in. */
function pushAll() {
  github.push({ at: T0 - 4 * DAY_MS, after: sha('a') });
  github.push({ at: T0 - DAY_MS, after: sha('d'), type: 'force_push' });
  github.push({ at: T0 - 3 * DAY_MS, after: sha('b'), type: 'pr_merge', actor: 'mona' });
  github.push({ at: T0 - 2 * DAY_MS, after: sha('c'), ref: 'refs/heads/topic/x', type: 'branch_creation' });
}

it('is empty at first', async () => {
  const answer = await ask(github, '/activity');
  expect([answer.status, await answer.json(), answer.headers.get('link')]).toEqual([200, [], null]);
});

describe('is told', () => {
  it('newest first, with who, when, where and what', async () => {
    pushAll();
    const rows = await list();
    expect(rows.map(({ after }) => after[0])).toEqual(['d', 'c', 'b', 'a']);
    expect(rows[2]).toMatchObject({
      before: sha('a'),
      after: sha('b'),
      ref: 'refs/heads/main',
      timestamp: '2026-01-28T03:00:00Z',
      activity_type: 'pr_merge',
      actor: { login: 'mona', type: 'User' },
    });
    expect(rows[3]).toMatchObject({ before: NONE, activity_type: 'push', actor: { login: 'octocat' } });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
  });

  it('the other way round', async () => {
    pushAll();
    expect(await letters('?direction=asc')).toBe('abcd');
    expect(await letters('?direction=desc')).toBe('dcba');
  });

  it('of the same second, the one told last is the newest, and comes after the other', async () => {
    github.push({ at: T0 + 900, after: sha('a') });
    github.push({ at: '2026-01-31T03:00:00Z', after: sha('b') });
    expect(await list()).toMatchObject([{ after: sha('b'), before: sha('a') }, { before: NONE }]);
  });

  it('after what was there before: on the same branch, and in time', async () => {
    pushAll();
    const befores = async () => (await list()).map((row) => row.before[0]).join('');
    expect(await befores()).toBe('b0a0');
    const first = github.push({ at: T0 - 5 * DAY_MS, after: sha('e'), before: sha('f') });
    expect(await befores()).toBe('b0aef');
    expect(first).toMatchObject({ before: sha('f'), atMs: T0 - 5 * DAY_MS, type: 'push' });
  });

  it('on the default branch of when it is told', async () => {
    github.push({ at: T0, after: sha('a') });
    github.repositoryIs({ defaultBranch: 'trunk' });
    github.push({ at: T0, after: sha('b') });
    expect((await list()).map(({ ref }) => ref)).toEqual(['refs/heads/trunk', 'refs/heads/main']);
  });

  it('unless it cannot be', () => {
    const push = { at: T0, after: sha('a') };
    expect(() => github.push({ ...push, after: 'main' })).toThrow('no sha: main');
    expect(() => github.push({ ...push, before: 'aaaa' })).toThrow('no sha: aaaa');
    expect(() => github.push({ ...push, ref: 'main' })).toThrow('not refs/heads/…: main');
    expect(() => github.push({ ...push, ref: 'refs/tags/v1' })).toThrow('not refs/heads/…: refs/tags/v1');
    expect(() => github.push({ ...push, at: 'soon' })).toThrow('no instant: soon');
  });
});

describe('is cut down', () => {
  beforeEach(pushAll);

  it.each([
    ['?ref=refs/heads/main', 'dba'],
    ['?ref=main', 'dba'],
    [`?ref=${encodeURIComponent('refs/heads/topic/x')}`, 'c'],
    [`?ref=${encodeURIComponent('topic/x')}`, 'c'],
    ['?ref=topic', ''],
    ['?ref=x', ''],
    ['?ref=refs/tags/main', ''],
    ['?activity_type=push', 'a'],
    ['?activity_type=force_push', 'd'],
    ['?activity_type=branch_deletion', ''],
    ['?actor=Mona', 'b'],
    ['?ref=main&activity_type=branch_creation', ''],
    ['?time_period=day', 'd'],
    ['?time_period=week', 'dcba'],
    ['?per_page=3', 'dcb'],
    ['?ref=main&direction=asc&per_page=2', 'ab'],
  ])('%s', async (query, expected) => {
    expect(await letters(query)).toBe(expected);
  });

  it('to the time until now, which goes on', async () => {
    github.clock.advance(1000);
    expect(await letters('?time_period=day')).toBe('');
    github.clock.advance(4 * DAY_MS - 1000);
    expect(await letters('?time_period=week')).toBe('dcb');
  });

  it.each([
    ['month', 28, 32],
    ['quarter', 89, 93],
    ['year', 365, 367],
  ])('to a %s, whichever one', async (period, within, beyond) => {
    github.push({ at: T0 - within * DAY_MS, after: sha('e') });
    github.push({ at: T0 - beyond * DAY_MS, after: sha('f') });
    expect(await letters(`?time_period=${period}`)).toBe('dcbae');
  });
});

describe('goes on by cursors', () => {
  beforeEach(pushAll);

  const linksOf = (answer: Response) => {
    const parts = answer.headers.get('link')?.split(', ') ?? [];
    const links = parts.map((part) => /^<(.*)>; rel="(\w+)"$/.exec(part) ?? []);
    return Object.fromEntries(links.map(([, url = '', rel = '']) => [rel, url]));
  };
  const follow = async (url = 'no link') => {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${github.token}` } });
    const rows = await bodyOf<Row[]>(answer);
    return { letters: rows.map(({ after }) => after[0]).join(''), links: linksOf(answer) };
  };
  const first = async (query: string) => linksOf(await ask(github, `/activity${query}`));

  it('to the next page, and back', async () => {
    const { next, ...others } = await first('?per_page=2');
    expect(others).toEqual({});
    expect(next).toMatch(new RegExp(`^${github.url}/repositories/\\d+/activity\\?per_page=2&after=[\\w%]+$`));
    const second = await follow(next);
    expect([second.letters, Object.keys(second.links)]).toEqual(['ba', ['prev']]);
    expect(second.links['prev']).toMatch(/\?per_page=2&before=[\w%]+$/);
    const back = await follow(second.links['prev']);
    expect([back.letters, Object.keys(back.links)]).toEqual(['dc', ['next']]);
    expect(github.requestsTo('activity')).toHaveLength(3);
  });

  it('to both sides from the middle: the rows next to the cursor', async () => {
    const middle = await follow((await follow((await first('?per_page=1'))['next'])).links['next']);
    expect([middle.letters, Object.keys(middle.links)]).toEqual(['b', ['prev', 'next']]);
    expect((await follow(middle.links['prev'])).letters).toBe('c');
    expect((await follow(middle.links['next'])).letters).toBe('a');
  });

  it('with the filters and the direction', async () => {
    const { next } = await first('?ref=main&direction=asc&per_page=2');
    const second = await follow(next);
    expect([second.letters, Object.keys(second.links)]).toEqual(['d', ['prev']]);
  });

  it('and what comes in the meantime moves nothing', async () => {
    const { next } = await first('?per_page=2');
    github.push({ at: T0, after: sha('e') });
    const second = await follow(next);
    expect(second.letters).toBe('ba');
    const back = await follow(second.links['prev']);
    expect([back.letters, Object.keys(back.links)]).toEqual(['dc', ['prev', 'next']]);
  });

  it('nor does what is no longer found', async () => {
    const { next } = await first('?time_period=week&per_page=3&direction=asc');
    github.clock.advance(5 * DAY_MS + 1000);
    expect((await follow(next)).letters).toBe('d');
  });

  it('where there is more than one page', async () => {
    expect(await first('?per_page=4')).toEqual({});
    expect(await first('')).toEqual({});
    for (let n = 0; n < 120; n += 1) github.push({ at: T0, after: sha('e') });
    expect([await letters(), await letters('?per_page=1000')].map(({ length }) => length)).toEqual([30, 100]);
  });

  it('as octokit follows them', async () => {
    const { paginate } = new (Octokit.plugin(paginateRest))({ auth: github.token, baseUrl: github.url });
    const at = { owner: 'octo-org', repo: 'shop', per_page: 1 };
    const rows = await paginate('GET /repos/{owner}/{repo}/activity', at);
    expect(rows.map(({ after }) => after[0]).join('')).toBe('dcba');
    expect(github.requestsTo('activity')).toHaveLength(4);
  });
});

describe('needs contents: read', () => {
  const statusFor = async (token: string | null) =>
    (await ask(github, '/activity', { authorization: token === null ? null : `Bearer ${token}` })).status;

  it('and nothing else', async () => {
    const { contents, ...rest } = ALL_PERMISSIONS;
    expect(await statusFor(github.addToken({ contents: 'read' }))).toBe(200);
    expect(await statusFor(github.addToken(rest))).toBe(403);
    expect(await statusFor(github.addToken(null))).toBe(404);
    const answer = await ask(github, '/activity', { authorization: `Bearer ${github.tokenWithout}` });
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('contents=read');
    expect((await bodyOf(answer))['documentation_url']).toMatch(/#list-repository-activities$/);
  });

  it('but not where all may read', async () => {
    github.repositoryIs({ private: false });
    expect([await statusFor(null), await statusFor(github.tokenWithout)]).toEqual([200, 200]);
  });
});

describe('goes wrong', () => {
  beforeEach(pushAll);

  it('with another answer, once', async () => {
    github.fault({ on: 'activity', times: 1, fault: { kind: 'status', status: 502 } });
    expect([(await ask(github, '/commits')).status, (await ask(github, '/activity')).status]).toEqual([200, 502]);
    expect(await letters()).toBe('dcba');
  });

  it('cut off, or without an answer', async () => {
    github.fault({ on: 'activity', times: 1, fault: { kind: 'cut' } });
    await expect(list()).rejects.toThrow('terminated');
    github.fault({ on: 'activity', times: 1, fault: { kind: 'reset' } });
    await expect(list()).rejects.toThrow('fetch failed');
  });

  it('with other rows', async () => {
    github.fault({ on: 'activity', fault: { kind: 'alter', change: (rows: Row[]) => rows.slice(1) } });
    expect(await letters()).toBe('cba');
  });

  it('later, after something else was pushed', async () => {
    const run = () => void github.push({ at: T0, after: sha('e') });
    github.fault({ on: 'activity', skip: 1, times: 1, fault: { kind: 'first', run } });
    expect([await letters(), await letters()]).toEqual(['dcba', 'edcba']);
  });
});

it.each([
  ...['page=2', 'sort=created', 'activity_type=merge', 'time_period=hour', 'direction=up', 'after=x', 'before='],
  ...['time_period=month', 'time_period=quarter', 'time_period=year'],
])('by %s is not built', async (query) => {
  const own = await startGitHub({ now: T0 });
  for (const days of [30, 90, 365.5]) own.push({ at: T0 - days * DAY_MS, after: sha('a') });
  expect((await ask(own, `/activity?${query}`)).status).toBe(500);
  await expect(own.close()).rejects.toMatchObject({ name: 'NotBuilt' });
});

it('between two cursors is not built', async () => {
  const own = await startGitHub();
  for (const at of [0, 1000, 2000]) own.push({ at, after: sha('a') });
  const { headers } = await ask(own, '/activity?per_page=1');
  const cursor = /after=([\w%]+)/.exec(headers.get('link') ?? '')?.[1];
  expect((await ask(own, `/activity?after=${cursor}&before=${cursor}`)).status).toBe(500);
  await expect(own.close()).rejects.toThrow('after and before at once');
});
