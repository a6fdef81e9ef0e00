// Both steps of `mode: job` in process, against the embedded Tickstem. What the runner does around them is the matter
// of test/dist.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { send } from '../../src/http/request.ts';
import type { JobInputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read.ts';
import { finishJob } from '../../src/job/finish.ts';
import { startJob } from '../../src/job/start.ts';
import { type JobState, readState, writeState } from '../../src/job/state.ts';
import type { Run } from '../../src/runner/run.ts';
import { fakeClock } from '../support/clock.ts';
import { run } from '../support/run.ts';
import { type RecordingTeller, recordingTeller } from '../support/teller.ts';
import { startTickstem, type Tickstem } from '../support/tickstem/server.ts';

const NOW = Date.UTC(2026, 10, 22, 3);
const NAME = 'octo-org/shop/nightly.yml/backup';
let tickstem: Tickstem;
beforeEach(async () => {
  tickstem = await startTickstem({ now: NOW });
});
afterEach(() => tickstem.close());

interface Played {
  state: JobState;
  succeeded: boolean;
  main: RecordingTeller;
  post: RecordingTeller;
  clock: ReturnType<typeof fakeClock>;
}

type Given = Record<string, string>;

function inputsOf(given: Given): JobInputs {
  const all: Given = {
    'api-url': tickstem.url,
    'api-key': 'ping-token' in given ? '' : tickstem.apiKey,
    interval: '24h',
    'job-status': 'success',
    require: 'true',
    ...given,
  };
  const inputs = readInputs((name) => all[name] ?? '');
  if (inputs.mode !== 'job') throw new Error(inputs.mode);
  return inputs;
}

/** Main and post, with state passed on as text, as the runner does. */
async function play(given: Given = {}, ofRun: Partial<Run> = {}, between: () => void = () => {}): Promise<Played> {
  const clock = fakeClock(NOW);
  const connection = { apiUrl: tickstem.url, send, clock };
  const base = { run: run(ofRun), connection };
  const [main, post] = [recordingTeller(), recordingTeller()];
  const state = readState(writeState(await startJob({ ...base, inputs: inputsOf(given), report: main })));
  if (state === undefined) throw new Error('no state');
  between();
  const succeeded = await finishJob({ ...base, inputs: inputsOf(given), report: post }, state);
  return { state, succeeded, main, post, clock };
}

function calls(): string[] {
  return tickstem.requests.map(({ route, status }) => `${route} ${status}`);
}

test('the first night: created and pinged', async () => {
  const { main, post, succeeded } = await play();
  expect(succeeded).toBe(true);
  expect(calls()).toEqual(['list 200', 'create 201', 'list 200', 'list 200', 'ping 200']);
  expect(main.of('output')).toEqual([
    `heartbeat-name=${NAME}`,
    `heartbeat-id=${tickstem.named(NAME)[0]?.id}`,
    'created=true',
    'interval=86400',
    'grace=10800',
  ]);
  expect(post.of('info')).toEqual([
    `Heartbeat "${NAME}" was pinged. The next ping is due by 2026-11-23 03:00 UTC, with 3 h grace.`,
  ]);
  for (const level of ['notice', 'warning', 'error'] as const)
    expect([...main.of(level), ...post.of(level)]).toEqual([]);
});

test('every night after: one list, one ping', async () => {
  tickstem.seed({ name: NAME, interval_secs: 86_400, grace_secs: 10_800, last_pinged_at: '2026-11-21T03:00:00Z' });
  const { main } = await play();
  expect(calls()).toEqual(['list 200', 'ping 200']);
  expect(main.of('output')).toContain('created=false');
});

test('the token and its URL are masked before anything else is said of it, in both steps', async () => {
  const { token } = tickstem.seed({ name: NAME });
  const { main, post } = await play();
  const masks = [token, `${tickstem.url}/heartbeats/${token}/ping`];
  expect(main.told.slice(0, 2).map(({ text }) => text)).toEqual(masks);
  expect(post.told.slice(0, 2).map(({ text }) => text)).toEqual(masks);
});

describe('runs that do not count do nothing', () => {
  test.each<[string, Partial<Run>]>([
    ['a push', { eventName: 'push' }],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/7/merge' }],
    ['a dispatch on another branch', { eventName: 'workflow_dispatch', ref: 'refs/heads/topic' }],
  ])('%s', async (_, ofRun) => {
    const { main, post, succeeded } = await play({ 'api-key': '' }, ofRun);
    expect(succeeded).toBe(true);
    expect(tickstem.requests).toHaveLength(0);
    expect(main.told).toHaveLength(1);
    expect(main.of('info')[0]).toContain('This run does not count for the heartbeat');
    expect(post.of('info')[0]).toContain('No ping: this run does not count');
  });
});

describe('proof of success', () => {
  test.each(['failure', 'cancelled', '', 'SUCCESS', 'success\nfailure'])('job-status %j: no ping', async (status) => {
    const { post, succeeded } = await play({ 'job-status': status });
    expect(tickstem.requestsTo('ping')).toHaveLength(0);
    expect(post.of('info')).toHaveLength(1);
    expect(post.of('info')[0]).toContain("No ping: the job's status is");
    expect(succeeded).toBe(true);
  });
});

test.each([{}, { 'ping-token': 'hbt_0123' }])(
  "a runner that hides the job's status: nothing is watched (%j)",
  async (given) => {
    const { main, post, succeeded } = await play(given, { jobStatusIsHidden: true });
    expect(tickstem.requests).toEqual([]);
    for (const step of [main, post]) expect(step.of('error')[0]).toContain('inside a composite action');
    expect(succeeded).toBe(true);
    expect((await play({ ...given, strict: 'true' }, { jobStatusIsHidden: true })).succeeded).toBe(false);
  },
);

describe('update', () => {
  const night = { name: NAME, interval_secs: 43_200, grace_secs: 5400, last_pinged_at: '2026-11-21T03:00:00Z' };

  test('after the ping, interval and default grace follow', async () => {
    const { id } = tickstem.seed(night);
    const { post } = await play();
    expect(calls()).toEqual(['list 200', 'ping 200', 'update 200']);
    expect(tickstem.requestsTo('update')[0]?.json).toEqual({ interval_secs: 86_400, grace_secs: 10_800 });
    expect(tickstem.requestsTo('update')[0]?.path).toBe(`/heartbeats/${id}`);
    expect(post.of('info')).toEqual([
      `Heartbeat "${NAME}" follows the workflow: expected every 24 h with 3 h grace, before that every 12 h with 1 h 30 min grace.`,
      `Heartbeat "${NAME}" was pinged. The next ping is due by 2026-11-23 03:00 UTC, with 3 h grace.`,
    ]);
  });

  test('a grace set by hand stays', async () => {
    tickstem.seed({ ...night, grace_secs: 42 });
    await play();
    expect(tickstem.requestsTo('update')[0]?.json).toEqual({ interval_secs: 86_400 });
  });

  test.each<[string, Given, Partial<Run>]>([
    ['`update: false`', { update: 'false' }, {}],
    ['a re-run', {}, { attempt: 2 }],
    ['a ping that failed', { timeout: '1s' }, {}],
  ])('not with %s', async (why, given, ofRun) => {
    tickstem.seed(night);
    if (why === 'a ping that failed') tickstem.fault({ on: 'ping', fault: { kind: 'status', status: 500 } });
    await play(given, ofRun);
    expect(tickstem.requestsTo('update')).toHaveLength(0);
  });

  test('a refused change is an error, and the ping counts', async () => {
    tickstem.seed(night);
    const { post, succeeded } = await play({ interval: '7d', strict: 'true' });
    expect(succeeded).toBe(true);
    expect(post.of('error')).toHaveLength(1);
    expect(post.of('error')[0]).toContain('could not be changed to be expected every 7 days with 6 h grace');
    expect(post.of('info').at(-1)).toContain('was pinged. The next ping is due by 2026-11-22 15:00 UTC');
  });

  test('what the server made of it is compared with what was sent', async () => {
    tickstem.seed(night);
    tickstem.fault({
      on: 'update',
      fault: { kind: 'alter', change: (answer) => ({ ...(answer as object), interval_secs: 3600 }) },
    });
    const { post } = await play();
    expect(post.of('error')).toHaveLength(1);
    expect(post.of('error')[0]).toContain('Tickstem made it interval 3600 s instead of 86400 s');
  });
});

test('a paused heartbeat stays paused, with a notice', async () => {
  const { id } = tickstem.seed({
    name: NAME,
    status: 'paused',
    last_pinged_at: '2026-11-21T03:00:00Z',
    interval_secs: 60,
  });
  const { main, post, succeeded } = await play();
  expect(succeeded).toBe(true);
  expect(main.of('notice')).toHaveLength(1);
  expect(post.of('notice')[0]).toContain('is paused in Tickstem, so the ping does not count');
  expect(tickstem.requestsTo('update')).toHaveLength(0);
  expect(tickstem.heartbeats().find((heartbeat) => heartbeat.id === id)?.status).toBe('paused');
});

describe('a ping token', () => {
  test('pings, without a key, and without a look at anything', async () => {
    const { token } = tickstem.seed({ name: 'by hand' });
    const { main, post } = await play({ 'ping-token': token });
    expect(calls()).toEqual(['ping 200']);
    expect(tickstem.requests[0]?.headers.authorization).toBeUndefined();
    expect(main.of('output')).toEqual([]);
    expect(post.of('info')).toEqual([
      'The heartbeat of the ping token was pinged. When the next ping is due is written in Tickstem.',
    ]);
  });

  test('that nobody has is an error, once', async () => {
    const { post, succeeded } = await play({ 'ping-token': 'hbt_nobody' });
    expect(calls()).toEqual(['ping 404']);
    expect(post.of('error')[0]).toContain("Tickstem doesn't know the ping token");
    expect(succeeded).toBe(true);
  });
});

describe('deleted while the job ran', () => {
  test('made again, and pinged', async () => {
    const { id } = tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    const { post } = await play({}, {}, () => tickstem.remove(id));
    expect(calls()).toEqual(['list 200', 'ping 404', 'list 200', 'create 201', 'list 200', 'ping 200']);
    expect(tickstem.named(NAME)[0]?.last_pinged_at).not.toBeNull();
    expect(post.of('error')).toEqual([]);
  });

  test('and somebody made another: that one is pinged', async () => {
    const { id } = tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    await play({}, {}, () => {
      tickstem.remove(id);
      tickstem.seed({ name: NAME, id: 'another', last_pinged_at: '2026-11-21T03:00:00Z' });
    });
    expect(tickstem.pingsOf('another')).toHaveLength(1);
    expect(tickstem.requestsTo('create')).toHaveLength(0);
  });

  test('pinged once more, not for ever', async () => {
    tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    tickstem.fault({ on: 'ping', fault: { kind: 'status', status: 404 } });
    const { post } = await play();
    expect(calls()).toEqual(['list 200', 'ping 404', 'list 200', 'ping 404']);
    expect(post.of('error')).toHaveLength(1);
  });
});

describe('trouble', () => {
  test.each([
    ['no key', { 'api-key': '' }, 'error', '`api-key` is empty'],
    ['no interval', { interval: '' }, 'error', 'there is no interval to be had'],
    ['nothing there, and nothing to be created', { create: 'false' }, 'error', '`create` is false'],
    ['a wrong key', { 'api-key': 'tsk_live_wrong' }, 'error', 'rejected the API key'],
  ] as const)('%s: told in both steps, and only strict fails', async (_, given, level, message) => {
    const { main, post, succeeded } = await play(given);
    expect(main.of(level)).toHaveLength(1);
    expect(main.of(level)[0]).toContain(message);
    expect(post.of(level)).toHaveLength(1);
    expect(post.of(level)[0]).toContain(message);
    expect(succeeded).toBe(true);
    expect((await play({ ...given, strict: 'true' })).succeeded).toBe(false);
  });

  test('Tickstem is down: three attempts in main, and until the timeout in post', async () => {
    tickstem.fault({ on: '*', fault: { kind: 'status', status: 503 } });
    const { main, post, succeeded, clock } = await play();
    expect(succeeded).toBe(true);
    expect(main.of('warning')).toHaveLength(1);
    expect(main.of('warning')[0]).toContain('503');
    expect(post.of('warning')).toHaveLength(1);
    expect(post.of('warning')[0]).toMatch(/was not pinged, though the job succeeded: .*503.*tried \d+ times/);
    expect(clock.now() - NOW).toBeGreaterThan(50_000);
    expect(clock.now() - NOW).toBeLessThanOrEqual(70_000);
    expect((await play({ strict: 'true' })).succeeded).toBe(false);
  });

  test('Tickstem comes back while the job runs', async () => {
    tickstem.fault({ on: '*', fault: { kind: 'reset' } });
    const { main, post } = await play({}, {}, () => tickstem.clearFaults());
    expect(main.of('warning')).toHaveLength(1);
    expect(post.of('info').at(-1)).toContain('was pinged');
    expect(tickstem.named(NAME)).toHaveLength(1);
  });

  test('the list is down and the ping is not: the ping does not wait for the list', async () => {
    tickstem.seed({ name: NAME });
    const { post, clock } = await play({}, {}, () =>
      tickstem.fault({ on: 'list', fault: { kind: 'status', status: 500 } }),
    );
    expect(tickstem.named(NAME)[0]?.last_pinged_at).not.toBeNull();
    expect(post.of('info').at(-1)).toContain('was pinged');
    expect(clock.now() - NOW).toBeLessThan(1000);
  });

  test('the key is revoked while the job runs, and the ping needs none', async () => {
    tickstem.seed({ name: NAME });
    const { post } = await play({}, {}, () => tickstem.revokeKey(tickstem.apiKey));
    expect(tickstem.named(NAME)[0]?.last_pinged_at).not.toBeNull();
    expect(post.of('info').at(-1)).toContain('was pinged');
  });

  test('a heartbeat that Tickstem does not keep is told, and deleted, also when that takes until post', async () => {
    await tickstem.close();
    tickstem = await startTickstem({ now: NOW, quirks: { listCap: 1 } });
    tickstem.seed({ name: 'first of the list', created_at: '2026-01-01T00:00:00Z' });
    tickstem.fault({ on: 'delete', fault: { kind: 'status', status: 500 } });
    const { main, post } = await play({}, {}, () => tickstem.clearFaults());
    expect(main.of('error')[0]).toContain('It could not be deleted again: please delete');
    expect(post.of('error')[0]).toContain('It was deleted again, so that there is not a new one every night');
    expect(tickstem.heartbeats()).toHaveLength(1);
    expect(tickstem.requestsTo('ping')).toEqual([]);
  });

  test('nor is one pinged that could not even be looked at again', async () => {
    await tickstem.close();
    tickstem = await startTickstem({ now: NOW, quirks: { listCap: 1 } });
    tickstem.seed({ name: 'first of the list', created_at: '2026-01-01T00:00:00Z' });
    tickstem.fault({ on: 'delete', fault: { kind: 'status', status: 500 } });
    const { post } = await play({}, {}, () => tickstem.fault({ on: 'list', fault: { kind: 'status', status: 500 } }));
    expect(post.of('warning')).toHaveLength(1);
    expect(post.of('warning')[0]).toContain('was not pinged');
    expect(tickstem.requestsTo('ping')).toEqual([]);
  });

  test('a 429 is waited for as long as it asks', async () => {
    tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    tickstem.fault({ on: 'ping', times: 1, fault: { kind: 'status', status: 429, headers: { 'retry-after': '7' } } });
    const { clock, post } = await play();
    expect(clock.slept).toEqual([7250]);
    expect(post.of('info')[0]).toContain('Retrying in 7.3 s');
    expect(tickstem.requestsTo('ping')).toHaveLength(2);
  });
});

test.each(['a fork', 'Dependabot'])('%s without a key: a notice, and nothing else', async (withoutSecrets) => {
  const { main, post, succeeded } = await play({ 'api-key': '', strict: 'true' }, { withoutSecrets });
  expect(main.told).toHaveLength(1);
  expect(main.of('notice')[0]).toContain(withoutSecrets);
  expect(post.of('info')).toHaveLength(1);
  expect(succeeded).toBe(true);
});

describe('twelve first runs at once end with one heartbeat, and every ping at one that exists', () => {
  test('main by main, then post by post, all born in the same tick', async () => {
    tickstem.fault({ on: '*', fault: { kind: 'delay', ms: () => Math.random() * 20 } });
    let waiting = 12;
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const base = { run: run(), connection: { apiUrl: tickstem.url, send, clock: fakeClock(NOW) } };
    await Promise.all(
      Array.from({ length: 12 }, async () => {
        const state = await startJob({ ...base, inputs: inputsOf({}), report: recordingTeller() });
        if (--waiting === 0) open();
        await gate;
        const post = recordingTeller();
        expect(await finishJob({ ...base, inputs: inputsOf({ strict: 'true' }), report: post }, state)).toBe(true);
        expect([...post.of('warning'), ...post.of('error')]).toEqual([]);
      }),
    );
    const [only, ...more] = tickstem.named(NAME);
    expect(more).toEqual([]);
    expect(tickstem.pingsOf(only?.id ?? '')).toHaveLength(12);
  });
});
