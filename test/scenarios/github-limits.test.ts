// The action: what the second witness may cost, and what it takes away where GitHub does not answer: nothing.
import { describe, expect, test } from 'vitest';
import type { Fault, GitHub, Permissions, RateLimit } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Job } from '../support/action.ts';
import {
  at,
  checkOutputs,
  FOLDER,
  messages,
  NIGHTLY,
  pinged,
  SHOP,
  seen,
  type World,
  watched,
} from '../support/sources.ts';

const NOW = '2026-11-23T16:00:00Z';
const name = (job: string) => `${SHOP}/nightly.yml/${job}`;

/**
 * Tickstem alone has `one` as missed, and waits for `two`; by the schedule that one is missed, too. What became of them is
 * in the jobs of a green run, which said something.
 */
function given(use: (world: World) => Promise<void>): Promise<void> {
  return at(NOW, async (world) => {
    const { github, tickstem } = world;
    github.push({ at: '2026-01-01T00:00:00Z', after: 'a'.repeat(40) });
    github.file(NIGHTLY, watched('0 3 * * *', { one: '', two: '', three: '' }));
    tickstem.seed(pinged(name('one'), '2026-11-22T03:05:00Z'));
    tickstem.seed(pinged(name('two'), '2026-11-22T16:30:00Z'));
    tickstem.seed(pinged(name('three'), '2026-11-23T03:09:00Z'));
    const jobs = ['one', 'two', 'three'].map((job) => ({ name: job }));
    github.run({ workflow: NIGHTLY, createdAt: '2026-11-23T03:02:00Z', jobs });
    await use(world);
  });
}

const WITHOUT = {
  exitCode: 1,
  status: 'missed',
  missed: [name('one')],
  verdicts: ['one missed', 'three healthy', 'two healthy'],
};
const WITH = {
  ...WITHOUT,
  missed: [name('one'), name('two')],
  verdicts: ['one missed', 'three healthy', 'two missed'],
};

/** What a check found, without what it told of it. */
function found(result: JobResult) {
  const { status, missed, heartbeats } = checkOutputs(result);
  const verdicts = heartbeats.map(({ name: whole, verdict }) => `${whole.split('/').at(-1)} ${verdict}`).sort();
  return { exitCode: result.phase('main').exitCode, status, missed, verdicts };
}

test('with both witnesses there is more to tell than with one', () =>
  given(async ({ github, check }) => {
    const result = await check();
    expect(found(result)).toEqual(WITH);
    expect(messages(result, 'warning')).toEqual([]);
    // What is known is not asked again: two heartbeats share a workflow, its file, its runs and their jobs.
    const asked = github.requests.map(({ path }) => path);
    expect(asked).toEqual([...new Set(asked)]);
  }));

describe.concurrent('a permission that is missing', () => {
  const ALL: Permissions = { contents: 'read', actions: 'read', checks: 'read' };
  test.each<[keyof Permissions, typeof WITHOUT]>([
    ['contents', WITHOUT],
    ['actions', WITHOUT],
    // Without it only what a green run said is not told.
    ['checks', WITH],
  ])('`%s: read` is named once, and Tickstem stands', (scope, expected) =>
    given(async ({ github, check }) => {
      const { [scope]: _, ...others } = ALL;
      const result = await check({}, { github: { token: github.addToken(others) } });
      expect(found(result)).toEqual(expected);
      expectOneWarning(result, `\`${scope}: read\``);
      expect(seen(result.phase('main').summary).split(`\`${scope}: read\``).length).toBeGreaterThan(1);
    }),
  );

  test('all of them: each is named once, in one warning', () =>
    given(async ({ github, check }) => {
      const result = await check({}, { github: { token: github.tokenWithout } });
      expect(found(result)).toEqual(WITHOUT);
      expectOneWarning(result, '`contents: read`');
      expectOneWarning(result, '`actions: read`');
    }));

  test('none is needed where everybody may read', () =>
    given(async ({ github, check }) => {
      github.repositoryIs({ visibility: 'public' });
      const result = await check({}, { github: { token: github.tokenWithout } });
      expect(found(result)).toEqual(WITH);
      expect(messages(result, 'warning')).toEqual([]);
    }));
});

/** One warning, that has a text once. */
function expectOneWarning(result: JobResult, text: string | RegExp): void {
  const warnings = messages(result, 'warning');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.split(text).length).toBe(2);
  expect(warnings[0]).not.toMatch(/\.\./);
}

describe.concurrent('GitHub does not answer', () => {
  const fault = (its: Fault) => (github: GitHub) => void github.fault({ on: '*', fault: its });
  const limit = (its: RateLimit) => (github: GitHub) => github.rateLimit(its);
  const status = (code: number, headers?: Record<string, string>, body: string | object = {}): Fault => ({
    kind: 'status',
    status: code,
    body,
    ...(headers && { headers }),
  });
  const HTML = { 'content-type': 'text/html; charset=utf-8' };
  const PAGE = '<!DOCTYPE html><html><body>Sign in to the network</body></html>';
  const HOUR = { retryAfterSecs: 3600 };

  test.each<[string, (github: GitHub) => unknown, RegExp]>([
    ['down', () => ({ github: { api_url: 'http://127.0.0.1:9' } }), /GitHub/],
    ['hanging', fault({ kind: 'hang' }), /GitHub/],
    ['a byte at a time', fault({ kind: 'dribble-body', everyMs: 50 }), /GitHub/],
    ['cut off', fault({ kind: 'reset' }), /GitHub/],
    ['cut in the middle', fault({ kind: 'cut' }), /GitHub/],
    ['without an end', fault({ kind: 'endless-body' }), /GitHub/],
    ['500', fault(status(500)), /\b500\b/],
    ['502 with a page', fault(status(502, HTML, PAGE)), /\b502\b/],
    ['a page in the place of an answer', fault(status(200, HTML, PAGE)), /invalid response/],
    ['a redirect', fault(status(301, { location: 'http://127.0.0.1:9/' })), /GitHub/],
    ['its hour is used up (403)', limit({ kind: 'primary' }), /rate limit/],
    ['its hour is used up (429)', limit({ kind: 'primary', status: 429, ...HOUR }), /rate limit/],
    ['too much at once (403)', limit({ kind: 'secondary' }), /rate limit/],
    ['too much at once (403, Retry-After)', limit({ kind: 'secondary', ...HOUR }), /rate limit/],
    ['too much at once (429, Retry-After)', limit({ kind: 'secondary', status: 429, ...HOUR }), /rate limit/],
    ['a token that is none any more', (github) => github.revokeToken(github.token), /`github-token`/],
    ['another repository', (github) => ({ github: { token: github.addToken(null) } }), /404/],
  ])('%s: Tickstem stands, and one warning says what is wrong', (_, arrange, says) =>
    given(async ({ github, check }) => {
      const result = await check({ timeout: '2s' }, (arrange(github) ?? {}) as Job);
      // It ended by itself, with all that Tickstem has: nothing of its time was left to GitHub alone.
      expect(result.phase('main').timedOut).toBe(false);
      expect(found(result)).toEqual(WITHOUT);
      expect(messages(result, 'warning')).toHaveLength(1);
      expect(messages(result, 'warning')[0]).toMatch(says);
      // Nobody has to give a permission, which would change nothing.
      if (!says.test('404')) expect(messages(result, 'warning')[0]).not.toContain('Grant');
      expect(messages(result, 'error')).toHaveLength(1);
    }),
  );

  const inAnHour = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${Math.floor(Date.now() / 1000) + 3600}` };
  test.each<[string, Fault]>([
    ['Retry-After', status(429, { 'retry-after': '3600' })],
    ['Retry-After, of a secondary limit', status(403, { 'retry-after': '3600', 'x-ratelimit-remaining': '900' })],
    ['the end of its hour', status(403, inAnHour)],
  ])('asked to wait for longer than there is time, it is not asked again: %s', (_, its) =>
    given(async ({ github, check }) => {
      fault(its)(github);
      await check();
      expect(github.requests).toHaveLength(1);
    }),
  );

  test('asked to wait a second, it is asked again, and all is known', () =>
    given(async ({ github, check }) => {
      github.fault({ on: 'graphql', times: 1, fault: status(429, { 'retry-after': '1' }) });
      const result = await check();
      expect(found(result)).toEqual(WITH);
      expect(messages(result, 'warning')).toEqual([]);
      const [first, second] = github.requests.map(({ path }) => path);
      expect(second).toBe(first);
    }));

  test('in time for all: what was not asked or answered is said', () =>
    given(async ({ github, check }) => {
      for (let file = 0; file < 40; file++) github.file(`${FOLDER}/w${file}.yml`, 'on: push\njobs: {test: {}}\n');
      github.fault({ on: 'graphql', fault: status(404) });
      github.fault({ on: 'content', skip: 1, fault: { kind: 'delay', ms: 400 } });
      const result = await check({ timeout: '2s' }, { shipped: true });
      expect(found(result)).toEqual(WITHOUT);
      expect(messages(result, 'warning')).toHaveLength(1);
      expect(messages(result, 'warning')[0]).toMatch(/not asked|did not respond|had expired/);
    }));
});

test.concurrent("Tickstem's list is not replaced by GitHub's, and does not wait for it", () =>
  given(async ({ github, tickstem, check }) => {
    tickstem.fault({ on: 'list', fault: { kind: 'status', status: 401 } });
    github.fault({ on: '*', fault: { kind: 'hang' } });
    const result = await check({ timeout: '2s' }, { shipped: true });
    expect(result.phase('main')).toMatchObject({ exitCode: 1, timedOut: false });
    expect(result.steps['heartbeat']?.outputs).toMatchObject({ status: 'unknown', missed: '', report: '' });
    expect(messages(result, 'error')).toHaveLength(1);
    expect(messages(result, 'warning')).toEqual([]);
  }));

test.concurrent('without a token GitHub is not asked', () =>
  given(async ({ github, check }) => {
    expect(found(await check({ 'github-token': '' }))).toEqual(WITHOUT);
    expect(github.requests).toEqual([]);
  }));

describe.concurrent('what it costs', () => {
  /** As many healthy workflows as that, with the one of the check. */
  const many = (count: number, use: (world: World) => Promise<void>) =>
    at(NOW, async (world) => {
      for (let file = 1; file < count; file++) {
        world.github.file(`${FOLDER}/w${file}.yml`, watched(`${file % 40} 3 * * *`));
        world.tickstem.seed(pinged(`${SHOP}/w${file}.yml/backup`, '2026-11-23T03:40:00Z'));
      }
      await use(world);
    });

  test.each([
    ['not there', 404],
    ['not for this token', 403],
    ['too slow for all of them', 502],
  ])('30 healthy workflows where GraphQL is %s: one list, and each file once, four at a time', (_, code) =>
    many(30, async ({ github, check }) => {
      let atOnce = 0;
      let most = 0;
      const answer = async () => {
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 25));
        atOnce -= 1;
      };
      github.fault({ on: 'graphql', fault: { kind: 'status', status: code, body: { message: 'No' } } });
      github.fault({ on: '*', fault: { kind: 'first', run: answer } });
      const result = await check();
      expect(checkOutputs(result)).toMatchObject({ status: 'healthy', missed: [] });
      expect(messages(result, 'warning')).toEqual([]);
      const asked = github.requestsTo('content').map(({ path }) => path);
      // And one list of past runs, last: GitHub has none.
      const past = github.requestsTo('workflow-runs');
      expect(past).toHaveLength(1);
      expect(github.requests).toHaveLength(1 + asked.length + past.length);
      expect(asked).toHaveLength(1 + 30);
      expect(new Set(asked).size).toBe(1 + 30);
      expect(most).toBe(4);
    }),
  );

  test('one that is missed: its runs and those of the check, and its state, each once', () =>
    many(30, async ({ github, tickstem, check }) => {
      const { id } = tickstem.heartbeats().find((one) => one.name === `${SHOP}/w7.yml/backup`) ?? { id: '' };
      tickstem.remove(id);
      tickstem.seed(pinged(`${SHOP}/w7.yml/backup`, '2026-11-22T03:40:00Z'));
      github.run({ workflow: `${FOLDER}/w7.yml`, createdAt: '2026-11-22T03:30:00Z', jobs: [{ name: 'backup' }] });
      github.run({
        workflow: `${FOLDER}/heartbeats.yml`,
        createdAt: '2026-11-22T05:40:00Z',
        jobs: [{ name: 'check' }],
      });
      expect(checkOutputs(await check()).missed).toEqual([`${SHOP}/w7.yml/backup`]);
      const routes = github.requests.map(({ route }) => route);
      expect(routes.sort()).toEqual([
        'content',
        'graphql',
        ...Array.from({ length: 3 }, () => 'workflow-runs'),
        'workflows',
      ]);
      // How late GitHub is today, the check sees by its own runs, too.
      const files = github.requests.flatMap(({ path }) => /workflows\/([^/]+\.yml)\/runs/.exec(path)?.[1] ?? []);
      expect(files.slice(0, 2).sort()).toEqual(['heartbeats.yml', 'w7.yml']);
      // Past runs of the healthy ones come last.
      expect(files.slice(2)).not.toContain('w7.yml');
    }));

  test.each([
    ['other-org/*', 'other-org/blog/x.yml/y'],
    [`${SHOP}-window/*`, `${SHOP}-window/x.yml/y`],
    ['by hand', 'by hand'],
  ])(
    'of heartbeats that are none of this repository, GitHub is only asked who may read their names: %s',
    (heartbeats, missed) =>
      given(async ({ github, tickstem, check }) => {
        tickstem.seed(pinged(missed, '2026-11-22T03:05:00Z'));
        const result = await check({ heartbeats });
        expect(checkOutputs(result)).toMatchObject({ status: 'missed', missed: [missed] });
        expect(github.requests.map(({ route }) => route)).toEqual(heartbeats === 'other-org/*' ? ['repository'] : []);
      }),
  );

  test.each(['octo-org/*', '*', `${SHOP}/nightly.yml/one`, '!*/three'])('and is about these: %s', (heartbeats) =>
    given(async ({ github, check }) => {
      expect(checkOutputs(await check({ heartbeats })).entry(name('one')).cause?.kind).toBe('not-pinged');
      expect(github.requestsTo('jobs')).toHaveLength(1);
    }),
  );
});
