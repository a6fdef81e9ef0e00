// The shipped bytes, cancelled as the runner cancels: the process ends on SIGINT, and the next run puts right what is left.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startGitHub } from '../stand-ins/github/server.ts';
import type { JobResult, Phase } from '../stand-ins/runner/result.ts';
import type { Which } from '../stand-ins/runner/spec.ts';
import type { FaultRule, Heartbeat, Route, Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';

const PINGED = '2026-11-21T03:00:00Z';
const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: PINGED };
const CHECK = { mode: 'check', interval: undefined };

/** Whether the moment has come, seen from Tickstem. */
type Moment = (tickstem: Tickstem) => boolean;

const atOnce: Moment = () => true;
/** The so-manieth request to that route has arrived. */
const asked =
  (route: Route, times = 1): Moment =>
  (tickstem) =>
    tickstem.requestsTo(route).length >= times;
const created: Moment = (tickstem) => tickstem.named(NAME).length > 0;
const pinged: Moment = (tickstem) => tickstem.heartbeats().some(({ id }) => tickstem.pingsOf(id).length > 0);

/** Runs a job and cancels it in that step when the moment has come. */
async function runCancelled(
  tickstem: Tickstem,
  where: Which,
  moment: () => boolean | Promise<boolean>,
  job: Job = {},
): Promise<JobResult> {
  let over = false;
  const watch = async (cancel: () => void) => {
    while (!over && !(await moment())) await wait(2);
    cancel();
  };
  let watching: Promise<void> | undefined;
  const onPhase: Job['onPhase'] = ({ step, which }, cancel) => {
    if (step === 'heartbeat' && which === where) watching = watch(cancel);
  };
  const result = await runAction(tickstem, { ...job, onPhase });
  over = true;
  await watching;
  return result;
}

/** SIGTERM would come 7.5 s later, so whoever dies of SIGINT did not wait for it. */
function expectEnded(result: JobResult, where: Which, signals: readonly string[] = ['SIGINT']): Phase {
  expect(result.status).toBe('cancelled');
  const phase = result.phase(where, 'heartbeat');
  expect(signals).toContain(phase.signal);
  expect({ exitCode: phase.exitCode, timedOut: phase.timedOut }).toEqual({ exitCode: null, timedOut: false });
  expect(phase.stderr).toBe('');
  if (where === 'main') expect(result.ran('post', 'heartbeat')).toBe(false);
  return phase;
}

/** The next run, with nothing in its way: green, silent, one heartbeat of that name, one ping. */
async function expectPutRight(tickstem: Tickstem, job: Job = {}): Promise<void> {
  tickstem.clearFaults();
  await wait(100); // what was on its way to Tickstem is carried out
  const before = tickstem.requests.length;
  const known = tickstem.named(NAME).map(({ id }) => id);
  const pings = pingsOf(tickstem);
  const next = await runAction(tickstem, job);
  expect(next.status).toBe('success');
  expect(annotations(next)).toEqual([]);
  const [heartbeat, ...more] = tickstem.named(NAME);
  expect(more).toEqual([]);
  if (known.length > 0) expect(known).toEqual([heartbeat?.id]);
  expect(pingsOf(tickstem)).toBe(pings + 1);
  const asked = tickstem.requests.slice(before).map(({ route }) => route);
  expect(asked.filter((route) => route === 'create')).toHaveLength(known.length === 0 ? 1 : 0);
  expect(asked.filter((route) => route === 'ping')).toHaveLength(1);
}

function pingsOf(tickstem: Tickstem): number {
  return tickstem.heartbeats().reduce((sum, { id }) => sum + tickstem.pingsOf(id).length, 0);
}

interface Case {
  where: 'main' | 'post';
  seed?: Partial<Heartbeat> & { name: string };
  /** What does not come back: `before` it was carried out, or `after`. */
  hangs?: Pick<FaultRule, 'on' | 'skip' | 'when'>;
  moment: Moment;
  given?: Job['with'];
  /** What was asked by then. Left out where that hangs on how soon the machine delivers a signal. */
  asked?: string[];
  pings?: number;
}

const hang = { kind: 'hang' } as const;

const CASES: [string, Case][] = [
  ['main, just started', { where: 'main', moment: atOnce }],
  ['main, while the list hangs', { where: 'main', hangs: { on: 'list' }, moment: asked('list'), asked: ['list'] }],
  [
    'main, while the create hangs that is not carried out',
    { where: 'main', hangs: { on: 'create' }, moment: asked('create'), asked: ['list', 'create'] },
  ],
  [
    'main, when the create was carried out, and not answered',
    { where: 'main', hangs: { on: 'create', when: 'after' }, moment: created, asked: ['list', 'create'] },
  ],
  [
    'main, while the second list hangs',
    { where: 'main', hangs: { on: 'list', skip: 1 }, moment: asked('list', 2), asked: ['list', 'create', 'list'] },
  ],
  [
    'main, when the rename was carried out, and not answered',
    {
      where: 'main',
      seed: { ...NIGHTLY, name: 'old name' },
      hangs: { on: 'update', when: 'after' },
      moment: created,
      given: { 'renamed-from': 'old name' },
      asked: ['list', 'update'],
    },
  ],
  ['post, just started', { where: 'post', seed: NIGHTLY, moment: atOnce }],
  [
    'post of a first run, while its list hangs',
    {
      where: 'post',
      hangs: { on: 'list', skip: 2 },
      moment: asked('list', 3),
      asked: ['list', 'create', 'list', 'list'],
    },
  ],
  [
    'post, while the ping hangs that is not carried out',
    { where: 'post', seed: NIGHTLY, hangs: { on: 'ping' }, moment: asked('ping'), asked: ['list', 'ping'] },
  ],
  [
    'post, when the ping was carried out, and not answered',
    {
      where: 'post',
      seed: NIGHTLY,
      hangs: { on: 'ping', when: 'after' },
      moment: pinged,
      asked: ['list', 'ping'],
      pings: 1,
    },
  ],
  [
    'post of a first run, when the ping was carried out, and not answered',
    {
      where: 'post',
      hangs: { on: 'ping', when: 'after' },
      moment: pinged,
      asked: ['list', 'create', 'list', 'list', 'ping'],
      pings: 1,
    },
  ],
  [
    'post, while the update hangs after the ping',
    {
      where: 'post',
      seed: { ...NIGHTLY, interval_secs: 3600, grace_secs: 1800 },
      hangs: { on: 'update' },
      moment: asked('update'),
      asked: ['list', 'ping', 'update'],
      pings: 1,
    },
  ],
];

describe.concurrent('cancelled at a request', () => {
  test.each(CASES)('%s', (_, { where, seed, hangs, moment, given, asked, pings = 0 }) =>
    withTickstem(async (tickstem) => {
      if (seed !== undefined) tickstem.seed(seed);
      if (hangs !== undefined) tickstem.fault({ ...hangs, fault: hang });
      const result = await runCancelled(tickstem, where, () => moment(tickstem), { with: { ...given } });
      expectEnded(result, where);
      if (asked !== undefined) expect(tickstem.requests.map(({ route }) => route)).toEqual(asked);
      expect(pingsOf(tickstem)).toBe(pings);
      await expectPutRight(tickstem);
      expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 86_400, grace_secs: 43_200 }]);
    }),
  );

  test("main, while GitHub's answer hangs", async ({ expect }) => {
    const github = await startGitHub();
    try {
      await withTickstem(async (tickstem) => {
        github.fault({ on: '*', fault: hang });
        const own = { api_url: github.url, token: github.token };
        const moment = () => github.requests.length > 0 && tickstem.requests.length > 0;
        const job = { github: own, with: { interval: undefined } };
        expectEnded(await runCancelled(tickstem, 'main', moment, job), 'main');
        expect(tickstem.heartbeats()).toEqual([]);
        await expectPutRight(tickstem);
      });
    } finally {
      await github.close();
    }
  });

  test('main, while it deletes its own beside an older one: the older one is pinged, and the other is reported in time', ({
    expect,
  }) =>
    withTickstem(async (tickstem) => {
      const first = { on: 'create', fault: { kind: 'first', run: () => void tickstem.seed(older) } } as const;
      const older = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, created_at: '2026-01-01T00:00:00Z' };
      tickstem.fault(first);
      tickstem.fault({ on: 'delete', fault: hang });
      const result = await runCancelled(tickstem, 'main', () => asked('delete')(tickstem));
      expectEnded(result, 'main');
      // Nobody but the run that made it may delete it, and that run is no more.
      const [one, other] = tickstem.named(NAME);
      const old = one?.created_at === older.created_at ? one : other;
      const young = old === one ? other : one;
      tickstem.clearFaults();
      tickstem.clock.advance(180_000);
      const next = await runAction(tickstem);
      expect(next.status).toBe('success');
      expect(tickstem.pingsOf(old?.id ?? '')).toHaveLength(1);
      expect(tickstem.pingsOf(young?.id ?? '')).toHaveLength(0);
      const [warning] = annotations(next);
      expect(warning).toMatch(/^warning: 2 heartbeats are named/);
      expect(warning).toContain(young?.id);
    }));
});

/** It has the answer that asks for a wait: what it does from then on is waiting. */
async function isWaiting(tickstem: Tickstem, route: Route): Promise<boolean> {
  if (tickstem.requestsTo(route).at(-1)?.status !== 503) return false;
  await wait(500);
  return true;
}

describe.concurrent('cancelled between two attempts', () => {
  const later = { kind: 'status', status: 503, headers: { 'retry-after': '8' } } as const;

  test.each<[Which, Route, Route[]]>([
    ['main', 'list', ['list']],
    ['main', 'create', ['list', 'create']],
    ['post', 'ping', ['list', 'ping']],
  ])('%s, after %s', (where, route, routes) =>
    withTickstem(async (tickstem) => {
      if (where === 'post') tickstem.seed(NIGHTLY);
      tickstem.fault({ on: route, fault: later });
      const result = await runCancelled(tickstem, where, () => isWaiting(tickstem, route));
      expect(expectEnded(result, where).log).toMatch(/Retrying in 8\.\d s\./);
      expect(tickstem.requests.map((request) => request.route)).toEqual(routes);
      expect(pingsOf(tickstem)).toBe(0);
      await expectPutRight(tickstem);
    }),
  );

  test('the check', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.fault({ on: 'list', fault: later });
      const result = await runCancelled(tickstem, 'main', () => isWaiting(tickstem, 'list'), { with: CHECK });
      expect(expectEnded(result, 'main').log).toMatch(/Retrying in 8\.\d s\./);
      expect(calls(tickstem)).toEqual(['list 503']);
    }));
});

describe.concurrent('the check', () => {
  test.each<[string, Moment]>([
    ['just started', atOnce],
    ['while the list hangs', asked('list')],
  ])('%s: it ends, and gives no verdict', (_, moment) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      tickstem.fault({ on: 'list', fault: hang });
      const result = await runCancelled(tickstem, 'main', () => moment(tickstem), { with: CHECK });
      const phase = expectEnded(result, 'main');
      expect({ outputs: phase.outputs, summary: phase.rawSummary }).toEqual({ outputs: {}, summary: '' });
    }),
  );
});

describe.concurrent('SIGTERM right behind SIGINT', () => {
  test.each<[Which, Job['with']]>([
    ['main', {}],
    ['main', CHECK],
    ['post', {}],
  ])('%s %o', (where, inputs) =>
    withTickstem(async (tickstem) => {
      const route = where === 'main' ? 'list' : 'ping';
      if (where === 'post') tickstem.seed(NIGHTLY);
      tickstem.fault({ on: route, fault: hang });
      const job = { with: { ...inputs }, cancelMs: { interrupt: 0, terminate: 2500 } };
      const result = await runCancelled(tickstem, where, () => asked(route)(tickstem), job);
      // Of two that come at once the system may deliver either first.
      expectEnded(result, where, ['SIGINT', 'SIGTERM']);
      expect(pingsOf(tickstem)).toBe(0);
      await expectPutRight(tickstem);
    }),
  );
});

describe.concurrent('cancelled at any moment', () => {
  // A first run takes about half a second, most of it to load Node twice.
  const sweep = Array.from({ length: 8 }, (_, index) => index * 75);

  test.each(sweep)('%i ms after it began', (ms) =>
    withTickstem(async (tickstem) => {
      tickstem.fault({ on: '*', when: 'after', fault: { kind: 'delay', ms: 20 } });
      const until = performance.now() + ms;
      const result = await runCancelled(tickstem, 'main', () => performance.now() >= until);
      expect(['cancelled', 'success']).toContain(result.status);
      expect(tickstem.named(NAME).length).toBeLessThanOrEqual(1);
      expect(pingsOf(tickstem)).toBeLessThanOrEqual(1);
      await expectPutRight(tickstem);
    }),
  );
});
