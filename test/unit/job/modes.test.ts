// Both steps of `mode: job` in process, against the embedded Tickstem. What the runner does around them is the matter
// of test/scenarios.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { send } from '../../../src/http/request.ts';
import type { JobInputs } from '../../../src/inputs/inputs.ts';
import { readInputs } from '../../../src/inputs/read.ts';
import { finishJob } from '../../../src/job/finish.ts';
import { passOn, startJob } from '../../../src/job/start.ts';
import { type JobState, readState, writeState } from '../../../src/job/state.ts';
import type { Run } from '../../../src/runner/run.ts';
import { type Heartbeat, startTickstem, type Tickstem } from '../../stand-ins/tickstem/server.ts';
import { fakeClock } from '../../support/clock.ts';
import { type RecordingTeller, recordingTeller } from '../../support/reporter.ts';
import { run } from '../../support/run.ts';

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
    'job-workflow': 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main',
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
  const started = await startJob({ ...base, inputs: inputsOf(given), report: main });
  const saved: string[] = [];
  passOn(started, { saveState: (text) => void saved.push(text), report: main });
  const state = readState(saved.join());
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
    'grace=43200',
  ]);
  expect(post.of('info')).toEqual([
    `Pinged heartbeat "${NAME}". Next ping due by 2026-11-23 03:00 UTC (grace period 12 h).`,
  ]);
  for (const level of ['notice', 'warning', 'error'] as const)
    expect([...main.of(level), ...post.of(level)]).toEqual([]);
});

test('every night after: one list, one ping', async () => {
  tickstem.seed({ name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: '2026-11-21T03:00:00Z' });
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
    expect(main.of('info')[0]).toContain("Skipped, because this run doesn't count for the heartbeat: ");
    expect(post.of('info')[0]).toContain("No ping, because this run doesn't count for the heartbeat: ");
  });
});

describe('proof of success', () => {
  test.each(['failure', 'cancelled'])('job-status %j: no ping', async (status) => {
    const { post, succeeded } = await play({ 'job-status': status, strict: 'true' });
    expect(tickstem.requestsTo('ping')).toHaveLength(0);
    expect(post.of('info')).toEqual([`No ping: the job's status is \`${status}\`.`]);
    expect(succeeded).toBe(true);
  });

  test.each(['', 'SUCCESS', 'success\nfailure', 'neutral'])(
    'J19: job-status %j is unknown: no ping, a warning, and strict fails with an error as the last word',
    async (status) => {
      const { post, succeeded } = await play({ 'job-status': status });
      expect(tickstem.requestsTo('ping')).toHaveLength(0);
      expect(post.of('warning')).toHaveLength(1);
      expect(post.of('warning')[0]).toContain("No ping, because the job's status is unknown");
      expect(succeeded).toBe(true);
      const strict = await play({ 'job-status': status, strict: 'true' });
      expect(strict.succeeded).toBe(false);
      expect(strict.post.told.at(-1)).toMatchObject({ level: 'error', text: expect.stringContaining('`strict`') });
    },
  );

  test('J19: evidence is checked all the same', async () => {
    const { post, succeeded } = await play({ 'job-status': '', require: 'false' });
    expect(succeeded).toBe(false);
    expect(post.of('error')[0]).toContain('completed without doing its work');
  });
});

test.each([{}, { 'ping-token': 'hbt_0123' }])(
  "a runner that hides the job's status: nothing is watched (%j)",
  async (given) => {
    const { main, post, succeeded } = await play(given, { jobStatusIsHidden: true });
    expect(tickstem.requests).toEqual([]);
    expect(main.of('info')[0]).toContain('a composite action');
    // G6: it does not say that the job succeeded, which nobody knows.
    expect(post.of('error')).toEqual([expect.stringMatching(/^No ping: This runner doesn't tell a composite action/)]);
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
    expect(tickstem.requestsTo('update')[0]?.json).toEqual({ interval_secs: 86_400, grace_secs: 43_200 });
    expect(tickstem.requestsTo('update')[0]?.path).toBe(`/heartbeats/${id}`);
    expect(post.of('info')).toEqual([
      `Updated heartbeat "${NAME}": now expects a ping every 24 h (grace period 12 h) (was every 12 h (grace period 1 h 30 min))`,
      `Pinged heartbeat "${NAME}". Next ping due by 2026-11-23 03:00 UTC (grace period 12 h).`,
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
    ['J13: a run of a tag', {}, { eventName: 'workflow_dispatch', ref: 'refs/tags/v1' }],
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
    expect(post.of('error')[0]).toContain('but it still expects a ping every 12 h');
    expect(post.of('error')[0]).toContain('It will alert between runs');
    expect(post.of('info').at(-1)).toContain('Next ping due by 2026-11-22 15:00 UTC');
  });

  test('what the server made of it is compared with what was sent', async () => {
    tickstem.seed(night);
    tickstem.fault({
      on: 'update',
      fault: { kind: 'alter', change: (answer) => ({ ...(answer as object), interval_secs: 3600 }) },
    });
    const { post } = await play();
    expect(post.of('error')).toHaveLength(1);
    expect(post.of('error')[0]).toContain('but Tickstem stored interval 3600 s instead of 86400 s');
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
  expect(main.of('notice')).toEqual([]); // J32: post says so
  expect(main.of('info').at(-1)).toContain('is paused in Tickstem');
  expect(post.of('notice')[0]).toContain("is paused in Tickstem, so this ping doesn't count");
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
      'Pinged the heartbeat of `ping-token`. See Tickstem for when the next ping is due.',
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
    expect(calls()).toEqual(['list 200', 'ping 404', 'list 200', 'create 201', 'list 200', 'list 200', 'ping 200']);
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
    ['no interval', { interval: '' }, 'error', 'The interval is unknown'],
    ['nothing there, and nothing to be created', { create: 'false' }, 'error', '`create` is `false`'],
    ['a wrong key', { 'api-key': 'tsk_live_wrong' }, 'error', 'rejected the API key'],
  ] as const)(
    'J32: %s: a line of the log in main, annotated in post, and only strict fails',
    async (_, given, level, message) => {
      const { main, post, succeeded } = await play(given);
      expect(main.of(level)).toEqual([]);
      expect(main.of('info').join()).toContain(message);
      expect(post.of(level)).toHaveLength(1);
      expect(post.of(level)[0]).toContain(message);
      expect(succeeded).toBe(true);
      const strict = await play({ ...given, strict: 'true' });
      expect(strict.succeeded).toBe(false);
      // J31: what fails the step is an error, and says so.
      expect(strict.post.told.at(-1)).toMatchObject({
        level: 'error',
        text: expect.stringContaining('because of `strict`'),
      });
    },
  );

  test('Tickstem is down: three attempts in main, and until the timeout in post', async () => {
    tickstem.fault({ on: '*', fault: { kind: 'status', status: 503 } });
    const { main, post, succeeded, clock } = await play();
    expect(succeeded).toBe(true);
    expect(main.of('warning')).toEqual([]);
    expect(main.of('info').join()).toContain('503');
    expect(post.of('warning')).toHaveLength(1);
    expect(post.of('warning')[0]).toMatch(/The job succeeded, but heartbeat .* was not pinged: .*503.*tried \d+ times/);
    expect(clock.now() - NOW).toBeGreaterThan(50_000);
    expect(clock.now() - NOW).toBeLessThanOrEqual(70_000);
    const strict = await play({ strict: 'true' });
    expect(strict.succeeded).toBe(false);
    // J31: seen on the real runner, where two warnings were all that a failed job had.
    expect(strict.post.told.at(-1)).toMatchObject({
      level: 'error',
      text: expect.stringContaining('because of `strict`'),
    });
  });

  test('Tickstem comes back while the job runs', async () => {
    tickstem.fault({ on: '*', fault: { kind: 'reset' } });
    const { main, post } = await play({}, {}, () => tickstem.clearFaults());
    expect(main.of('info').join()).toContain('will retry after the job');
    expect(post.of('info').at(-1)).toContain('Pinged heartbeat');
    expect(tickstem.named(NAME)).toHaveLength(1);
  });

  test('the list is down and the ping is not: the ping does not wait for the list', async () => {
    tickstem.seed({ name: NAME });
    const { post, clock } = await play({}, {}, () =>
      tickstem.fault({ on: 'list', fault: { kind: 'status', status: 500 } }),
    );
    expect(tickstem.named(NAME)[0]?.last_pinged_at).not.toBeNull();
    expect(post.of('info').at(-1)).toContain('Pinged heartbeat');
    expect(clock.now() - NOW).toBeLessThan(1000);
  });

  test('the key is revoked while the job runs, and the ping needs none', async () => {
    tickstem.seed({ name: NAME });
    const { post } = await play({}, {}, () => tickstem.revokeKey(tickstem.apiKey));
    expect(tickstem.named(NAME)[0]?.last_pinged_at).not.toBeNull();
    expect(post.of('info').at(-1)).toContain('Pinged heartbeat');
  });

  test('a heartbeat that Tickstem does not keep is reported, and deleted, also when that takes until post', async () => {
    await tickstem.close();
    tickstem = await startTickstem({ now: NOW, quirks: { silentlyClampInterval: true } });
    tickstem.fault({ on: 'delete', fault: { kind: 'status', status: 500 } });
    const { main, post } = await play({ interval: '2d' }, {}, () => tickstem.clearFaults());
    expect(main.of('info').join()).toContain("It couldn't be deleted and would alert too early");
    expect(post.of('error')[0]).toContain('No heartbeat was created, because Tickstem would expect a ping every 24 h');
    expect(tickstem.heartbeats()).toEqual([]);
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
        const { state } = await startJob({ ...base, inputs: inputsOf({}), report: recordingTeller() });
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

describe('what the main step passes on', () => {
  const started = async (given: Given = {}) => {
    const base = { run: run(), connection: { apiUrl: tickstem.url, send, clock: fakeClock(NOW) } };
    return { base, started: await startJob({ ...base, inputs: inputsOf(given), report: recordingTeller() }) };
  };

  test('J3: first the state, then the outputs', async () => {
    const report = recordingTeller();
    const order: string[] = [];
    passOn((await started()).started, {
      saveState: () => void order.push(`state before ${report.of('output').length} outputs`),
      report,
    });
    expect(order).toEqual(['state before 0 outputs']);
    expect(report.of('output')).toHaveLength(5);
  });

  describe.each([
    ['J3: without state', ''],
    ['J30: with state that was damaged', '{"kind":"monitored","heartbeat":{"token":"hbt_0123456789'],
    ['J30: with state of something else', '{"skip":"x"}'],
    ['J30: with state that has no beginning', '{"kind":"monitored"}'],
  ])('%s', (_, saved) => {
    const finished = async (given: Given) => {
      const { base } = await started();
      const report = recordingTeller();
      const before = tickstem.requests.length;
      const succeeded = await finishJob({ ...base, inputs: inputsOf(given), report }, readState(saved));
      expect(tickstem.requests).toHaveLength(before);
      expect(JSON.stringify(report.told)).not.toContain('hbt_');
      return { report, succeeded };
    };

    test('no ping, and an error', async () => {
      const { report, succeeded } = await finished({});
      expect(report.of('error')).toEqual([expect.stringContaining('No ping, because the state')]);
      expect(succeeded).toBe(true);
    });

    test('`strict` fails the job', async () => {
      const { report, succeeded } = await finished({ strict: 'true' });
      expect(succeeded).toBe(false);
      expect(report.told.at(-1)?.level).toBe('error');
    });

    test('evidence is checked', async () => {
      const { report, succeeded } = await finished({ require: 'rows: false' });
      expect(succeeded).toBe(false);
      expect(report.of('error')[0]).toContain('completed without doing its work');
    });
  });

  test('J3: without state, a run that does not count needs none', async () => {
    const { base } = await started();
    const report = recordingTeller();
    const given = { ...base, run: run({ eventName: 'push' }), inputs: inputsOf({ strict: 'true' }), report };
    expect(await finishJob(given, undefined)).toBe(true);
    expect(report.of('error')).toEqual([]);
  });

  test.each<[string, Partial<Heartbeat>]>([
    ['a status of 140 KB', { status: 'x'.repeat(140_000) as 'active' }],
    ['an id of 140 KB', { id: 'i'.repeat(140_000) }],
    ['a token of 140 KB', { token: 't'.repeat(140_000) }],
  ])('J17: state is small with %s', async (_, fields) => {
    tickstem.seed({ name: NAME, ...fields });
    expect(writeState((await started()).started.state).length).toBeLessThan(20_000);
  });

  test('J17: state is small with a name of 70,000 quotes', async () => {
    const name = '"'.repeat(70_000);
    tickstem.seed({ name, last_pinged_at: '2026-11-21T03:00:00Z' });
    const { started: one, base } = await started({ name });
    const saved = writeState(one.state);
    expect(saved.length).toBeLessThan(20_000);
    const report = recordingTeller();
    expect(await finishJob({ ...base, inputs: inputsOf({ name }), report }, readState(saved))).toBe(true);
    expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
  });
});

describe('J4: two matrix jobs that rename the same heartbeat', () => {
  test('one that another job renamed is not pinged as ours', async () => {
    tickstem.seed({ name: 'old', last_pinged_at: '2026-11-21T03:00:00Z' });
    await play({ name: 'nightly eu', 'renamed-from': 'old' }, {}, () => {
      // The other matrix job had listed before, and renames it as well.
      const [stolen] = tickstem.named('nightly eu');
      if (stolen !== undefined) stolen.name = 'nightly us';
    });
    const pings = (name: string) => tickstem.pingsOf(tickstem.named(name)[0]?.id ?? '').length;
    expect({ eu: pings('nightly eu'), us: pings('nightly us') }).toEqual({ eu: 1, us: 0 });
  });

  test('and cannot be looked at: no ping rather than a wrong one', async () => {
    tickstem.seed({ name: 'old', last_pinged_at: '2026-11-21T03:00:00Z' });
    const { post } = await play({ name: 'nightly eu', 'renamed-from': 'old' }, {}, () =>
      tickstem.fault({ on: 'list', fault: { kind: 'status', status: 500 } }),
    );
    expect(tickstem.requestsTo('ping')).toEqual([]);
    expect(post.of('warning')).toHaveLength(1);
  });
});

describe('J18: the key is gone in post', () => {
  test.each(['2026-11-21T03:00:00Z', null])(
    'a known heartbeat is pinged all the same (last pinged %s)',
    async (last) => {
      tickstem.seed({ name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: last });
      const given: Given = {};
      const { post } = await play(given, {}, () => {
        given['api-key'] = '';
      });
      expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
      expect([...post.of('warning'), ...post.of('error')]).toEqual([]);
    },
  );

  test('one that is not known is not looked up', async () => {
    tickstem.fault({ on: 'list', fault: { kind: 'status', status: 500 } });
    const given: Given = {};
    const { post } = await play(given, {}, () => {
      given['api-key'] = '';
    });
    expect(post.of('error')).toEqual([expect.stringContaining('`api-key` is empty')]);
  });
});

describe('J11: an accepted ping is a success, whatever else is odd', () => {
  test.each<[string, object]>([
    ['an interval of 9e15 s', { interval_secs: 9e15 }],
    ['a negative grace period', { grace_secs: -1 }],
    ['no interval', { interval_secs: null }],
  ])('%s', async (_, fields) => {
    const { id, token } = tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    const odd = { id, token, name: NAME, status: 'active', last_pinged_at: '2026-11-21T03:00:00Z', ...fields };
    tickstem.fault({ on: 'list', fault: { kind: 'status', status: 200, body: { heartbeats: [odd] } } });
    expect((await play({ strict: 'true', update: 'false' })).succeeded).toBe(true);
  });

  test('an answer of the year 275760', async () => {
    tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    const headers = { date: 'Sat, 01 Jan 275760 00:00:00 GMT' };
    tickstem.fault({ on: 'ping', fault: { kind: 'status', status: 200, headers, body: { status: 'ok' } } });
    expect((await play({ strict: 'true' })).succeeded).toBe(true);
  });
});

describe('J16: the heartbeat that is created again after a 404', () => {
  test('loses a race: the older one is pinged, and ours is deleted', async () => {
    const { id } = tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    tickstem.fault({
      on: 'list',
      skip: 3,
      times: 1,
      fault: {
        kind: 'first',
        run: () => void tickstem.seed({ name: NAME, id: 'a first one', created_at: '2026-11-22T02:59:59Z' }),
      },
    });
    const { post } = await play({}, {}, () => tickstem.remove(id));
    expect(tickstem.named(NAME).map((one) => one.id)).toEqual(['a first one']);
    expect(tickstem.pingsOf('a first one')).toHaveLength(1);
    expect([...post.of('warning'), ...post.of('error')]).toEqual([]);
  });

  test('and ours cannot be deleted: its id is reported', async () => {
    const { id } = tickstem.seed({ name: NAME, last_pinged_at: '2026-11-21T03:00:00Z' });
    tickstem.fault({ on: 'delete', fault: { kind: 'status', status: 500 } });
    tickstem.fault({
      on: 'list',
      skip: 3,
      times: 1,
      fault: {
        kind: 'first',
        run: () => void tickstem.seed({ name: NAME, id: 'a first one', created_at: '2026-11-22T02:59:59Z' }),
      },
    });
    const { post } = await play({}, {}, () => tickstem.remove(id));
    const ours = tickstem.named(NAME).find((one) => one.id !== 'a first one');
    expect(post.of('warning')).toEqual([expect.stringContaining(String(ours?.id))]);
  });
});
