// The action against a Tickstem in trouble: the job's result stays the job's own, and everything is reported.
import { describe, expect, test } from 'vitest';
import type { Fault, Route } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';

const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: '2026-11-21T03:00:00Z' };

interface Trouble {
  on: Route | '*';
  fault: Fault;
  /** How the only annotation of the run begins, and what it has in it. */
  level: 'warning' | 'error';
  says: RegExp;
  given?: Job['with'];
}

const SHORT = { timeout: '1s' };

const TROUBLES: [string, Trouble][] = [
  [
    '401',
    {
      on: 'list',
      fault: { kind: 'status', status: 401, body: { error: 'invalid key' } },
      level: 'error',
      says: /401, "invalid key"\)\. Check the secret/,
    },
  ],
  [
    '402',
    {
      on: 'create',
      fault: { kind: 'status', status: 402, body: { error: 'heartbeat quota reached' } },
      level: 'error',
      says: /402, "heartbeat quota reached"\)\. .*plan/,
    },
  ],
  ['403', { on: 'list', fault: { kind: 'status', status: 403 }, level: 'error', says: /403/ }],
  [
    '404',
    {
      on: 'list',
      fault: { kind: 'status', status: 404, body: 'page not found' },
      level: 'error',
      says: /404, "page not found"/,
    },
  ],
  [
    '429 that asks for too much',
    {
      on: 'list',
      fault: { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
      level: 'warning',
      says: /429.*asked to wait 3600 s/,
    },
  ],
  ['500', { on: 'list', fault: { kind: 'status', status: 500 }, level: 'warning', says: /500/, given: SHORT }],
  [
    'a reset',
    { on: 'list', fault: { kind: 'reset' }, level: 'warning', says: /the connection was reset/, given: SHORT },
  ],
  [
    'an answer cut off in the middle',
    { on: 'list', fault: { kind: 'cut' }, level: 'warning', says: /Could not reach/, given: SHORT },
  ],
  [
    'no answer',
    { on: 'list', fault: { kind: 'hang' }, level: 'warning', says: /did not respond within 1 s/, given: SHORT },
  ],
  [
    'headers that dribble',
    {
      on: 'list',
      fault: { kind: 'dribble-headers', everyMs: 20 },
      level: 'warning',
      says: /did not respond/,
      given: SHORT,
    },
  ],
  [
    'a body that dribbles',
    {
      on: 'list',
      fault: { kind: 'dribble-body', everyMs: 20 },
      level: 'warning',
      says: /did not respond/,
      given: SHORT,
    },
  ],
  [
    'a web page',
    {
      on: 'list',
      fault: { kind: 'status', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in' },
      level: 'error',
      says: /invalid response \(GET \/heartbeats: 13 characters of text\/html\)/,
    },
  ],
  [
    'a redirect',
    {
      on: 'list',
      fault: { kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/' } },
      level: 'error',
      says: /redirects aren't followed/,
    },
  ],
];

describe.concurrent.each(TROUBLES)('%s', (_, { on, fault, level, says, given }) => {
  test('J32: the job is fine, one annotation says it, nothing is pinged', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.fault({ on, fault });
      const result = await runAction(tickstem, { with: { ...given } });
      expect(result.status).toBe('success');
      expect(result.phase('main').exitCode).toBe(0);
      expect(result.phase('post').exitCode).toBe(0);
      const [annotation, ...more] = annotations(result);
      expect(more).toEqual([]);
      expect(annotation).toMatch(new RegExp(`^${level}: The job succeeded, but heartbeat `));
      expect(annotation).toMatch(says);
      expect(result.phase('main').log).toMatch(says);
      expect(tickstem.requestsTo('ping')).toEqual([]);
      expect(tickstem.heartbeats()).toEqual([]);
    }));

  test('strict: the post step fails the job, main does not', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.fault({ on, fault });
      const result = await runAction(tickstem, { with: { ...given, strict: 'true' } });
      expect(result.phase('main').exitCode).toBe(0);
      expect(result.phase('post').exitCode).toBe(1);
      expect(result.status).toBe('failure');
      // J31: what fails the step is an error, the last annotation, and says so.
      expect(annotations(result).at(-1)).toMatch(/^error: The job fails because of `strict`: /);
    }));
});

describe.concurrent('trouble with the ping alone', () => {
  test.each<[string, Fault, string, RegExp]>([
    ['500', { kind: 'status', status: 500 }, 'warning', /The job succeeded, but heartbeat .* was not pinged: .*500/],
    ['400', { kind: 'status', status: 400 }, 'error', /The job succeeded, but heartbeat .* was not pinged: .*400/],
    ['no answer', { kind: 'hang' }, 'warning', /did not respond/],
    ['a reset', { kind: 'reset' }, 'warning', /the connection was reset/],
    ['a web page', { kind: 'status', status: 200, body: '<html>' }, 'error', /returned an invalid response/],
  ])('%s: told once, and only strict fails', (_, fault, level, says) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      tickstem.fault({ on: 'ping', fault });
      const result = await runAction(tickstem, { with: SHORT });
      expect(result.status).toBe('success');
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(new RegExp(`^${level}: `));
      expect(annotations(result)[0]).toMatch(says);
      expect((await runAction(tickstem, { with: { ...SHORT, strict: 'true' } })).status).toBe('failure');
    }),
  );

  test('a 429 that asks for a second is waited for', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      tickstem.fault({ on: 'ping', times: 1, fault: { kind: 'status', status: 429, headers: { 'retry-after': '1' } } });
      const result = await runAction(tickstem);
      expect(calls(tickstem)).toEqual(['list 200', 'ping 429', 'ping 200']);
      const [first, second] = tickstem.requestsTo('ping');
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
      expect(annotations(result)).toEqual([]);
    }));

  test('a ping that Tickstem answers with nothing is accepted', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      tickstem.fault({ on: 'ping', fault: { kind: 'status', status: 204 } });
      expect(annotations(await runAction(tickstem))).toEqual([]);
    }));
});

describe.concurrent('nothing is sent where it does not belong', () => {
  test.each([301, 302, 307, 308])('a %d to another host: the key is not sent there', (status) =>
    withTickstem((elsewhere) =>
      withTickstem(async (tickstem) => {
        tickstem.fault({
          on: '*',
          fault: { kind: 'status', status, headers: { location: `${elsewhere.url}/heartbeats` } },
        });
        await runAction(tickstem);
        expect(elsewhere.requests).toEqual([]);
        expect(tickstem.requestsTo('list')).toHaveLength(2);
      }),
    ),
  );

  test('Tickstem is not there', ({ expect }) =>
    withTickstem(async (tickstem) => {
      // A port that the system gives nobody: one that was closed may belong to another test by now.
      const result = await runAction(tickstem, {
        with: { 'api-url': 'http://127.0.0.1:1/v1', timeout: '1s' },
        shipped: true,
      });
      expect(result.status).toBe('success');
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^warning: .*the connection was refused/);
    }));
});

describe.concurrent('a create whose answer is lost', () => {
  test.each<[string, Fault]>([
    ['reset', { kind: 'reset' }],
    ['cut', { kind: 'cut' }],
    ['500', { kind: 'status', status: 500 }],
  ])('%s: looked for, not repeated', (_, fault) =>
    withTickstem(async (tickstem) => {
      tickstem.fault({ on: 'create', when: 'after', times: 1, fault });
      const result = await runAction(tickstem);
      expect(tickstem.requestsTo('create')).toHaveLength(1);
      const [made, ...more] = tickstem.named(NAME);
      expect(more).toEqual([]);
      expect(tickstem.pingsOf(made?.id ?? '')).toHaveLength(1);
      expect(annotations(result)).toEqual([]);
    }),
  );

  test('Tickstem is in trouble in main, and back in post: created and pinged', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.fault({ on: '*', fault: { kind: 'status', status: 503 } });
      const result = await runAction(tickstem, { steps: [{ do: () => tickstem.clearFaults() }] });
      expect(result.status).toBe('success');
      expect(annotations(result)).toEqual([]);
      expect(result.phase('main').log).toMatch(/will retry after the job.*503/);
      expect(tickstem.named(NAME)).toHaveLength(1);
      expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
    }));
});

test('text of others is data: an error cannot give the runner commands', () =>
  withTickstem(async (tickstem) => {
    const evil = '\r::set-output name=created::evil\n::save-state name=heartbeat::{}\n ##[error]x ##[add-mask]success';
    tickstem.fault({ on: 'list', fault: { kind: 'status', status: 403, body: { error: evil } } });
    const result = await runAction(tickstem, { shipped: true });
    const allowed = ['add-mask', 'error'];
    expect(
      result.phases
        .flatMap(({ commands }) => commands.map(({ command }) => command))
        .filter((name) => !allowed.includes(name)),
    ).toEqual([]);
    const masks = result.phases.flatMap((phase) => phase.masks);
    expect(masks).not.toContain('success');
    expect(annotations(result)).toHaveLength(1);
  }));

describe.concurrent('J38: a list that never shows anything', () => {
  test.each([
    ['the heartbeat is there by its ID', undefined],
    ['nor is the heartbeat there by its ID', { kind: 'status', status: 404 } as const],
  ])('a run creates one heartbeat, pings that one, deletes nothing, and says what helps: %s', (_, fault) =>
    withTickstem(
      async (tickstem) => {
        if (fault !== undefined) tickstem.fault({ on: 'get', fault });
        const result = await runAction(tickstem);
        expect(result.status).toBe('success');
        expect(tickstem.requestsTo('create')).toHaveLength(1);
        expect(tickstem.requestsTo('delete')).toEqual([]);
        expect(tickstem.heartbeats()[0]?.last_pinged_at).not.toBeNull();
        expect(annotations(result)).toEqual([
          expect.stringMatching(/^warning: .*doesn't list heartbeat.*`ping-token`/),
        ]);
      },
      { quirks: { listCap: 0 } },
    ),
  );

  test('because a cache keeps an old one: nothing is created, in no night', () =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      const headers = { age: '86400', 'content-type': 'application/json' };
      tickstem.fault({ on: 'list', fault: { kind: 'status', status: 200, headers, body: { heartbeats: null } } });
      for (let night = 0; night < 2; night++) {
        const result = await runAction(tickstem, { with: { timeout: '1s', interval: '24h' } });
        expect(result.status).toBe('success');
        expect(annotations(result)).toEqual([expect.stringMatching(/^warning: .*24 h old: a proxy or cache answered/)]);
      }
      expect(tickstem.requestsTo('create')).toEqual([]);
      expect(tickstem.requestsTo('list')[0]?.headers['cache-control']).toBe('no-cache');
    }, {}));

  test('an old list that shows the heartbeat is as good as a new one', () =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      const headers = { age: '86400', 'content-type': 'application/json' };
      const body = { heartbeats: tickstem.heartbeats() };
      tickstem.fault({ on: 'list', fault: { kind: 'status', status: 200, headers, body } });
      expect(annotations(await runAction(tickstem))).toEqual([]);
      expect(tickstem.requestsTo('ping')).toHaveLength(1);
    }));
});

test('J32: a rename without effect is reported once in a run, and the heartbeat is pinged', () =>
  withTickstem(async (tickstem) => {
    tickstem.seed({ ...NIGHTLY, name: 'old' });
    tickstem.fault({
      on: 'update',
      fault: { kind: 'status', status: 200, body: { ...NIGHTLY, id: 'x', name: 'old' } },
    });
    const result = await runAction(tickstem, { with: { 'renamed-from': 'old', update: 'false' } });
    expect(result.status).toBe('success');
    expect(annotations(result)).toEqual([
      expect.stringMatching(/^error: Renaming heartbeat "old" .* didn't take effect/),
    ]);
    expect(tickstem.requestsTo('ping')).toHaveLength(1);
    expect(tickstem.requestsTo('create')).toEqual([]);
  }));
