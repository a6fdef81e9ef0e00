// The shipped bytes while others are at the same heartbeats: runs in parallel, and people.
import { describe, expect, test } from 'vitest';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { ActionStep, InlineStep } from '../stand-ins/runner/spec.ts';
import { ask } from '../stand-ins/tickstem/plain-client.ts';
import type { FaultRule, Tickstem } from '../stand-ins/tickstem/server.ts';
import { ACTION, annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';

const PINGED = '2026-11-21T03:00:00Z';
const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: PINGED };
const NOW = Date.UTC(2026, 10, 23, 12);

/** A step that each job waits in until all have come to it. */
function barrier(jobs: number): InlineStep {
  let missing = jobs;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    do: () => {
      missing -= 1;
      if (missing === 0) open();
      return opened;
    },
  };
}

/** Pings of all heartbeats that are there. */
function pingsOf(tickstem: Tickstem): number {
  return tickstem.heartbeats().reduce((sum, { id }) => sum + tickstem.pingsOf(id).length, 0);
}

const acceptedPings = (tickstem: Tickstem) => tickstem.requestsTo('ping').filter(({ status }) => status === 200).length;

/** Milliseconds, one after another, the same in every run of this test. */
function shuffler(seed: number, mostMs: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648) * mostMs;
  };
}

/** Requests are carried out late, and answered late, each by a time of its own. */
function answersOutOfOrder(tickstem: Tickstem): void {
  const ms = shuffler(7, 150);
  for (let count = 0; count < 200; count += 1) {
    tickstem.fault({ on: '*', times: 1, when: 'after', fault: { kind: 'delay', ms } });
    tickstem.fault({ on: '*', times: 1, when: 'before', fault: { kind: 'delay', ms } });
  }
}

/** A second step of the action in the job. */
function second(tickstem: Tickstem, inputs: ActionStep['with']): ActionStep {
  const given = { 'api-key': '${{ secrets.TICKSTEM_API_KEY }}', 'api-url': tickstem.url, interval: '24h' };
  return { uses: ACTION, id: 'second', with: { ...given, ...inputs } };
}

async function manyFirstRuns(tickstem: Tickstem, jobs: number, job: Job = {}): Promise<void> {
  answersOutOfOrder(tickstem);
  const results = await Promise.all(
    Array.from({ length: jobs }, () => runAction(tickstem, { ...job, with: { strict: 'true' } })),
  );
  expect(results.filter(({ status }) => status !== 'success').map(annotations)).toEqual([]);
  expect(results.flatMap(annotations).filter((annotation) => annotation.startsWith('error'))).toEqual([]);
  const [heartbeat, ...more] = tickstem.named(NAME);
  expect(more).toEqual([]);
  expect(tickstem.heartbeats()).toHaveLength(1);
  expect(acceptedPings(tickstem)).toBe(jobs);
  // None went to one that was deleted after: all are in the history of the one that stays.
  expect(tickstem.pingsOf(heartbeat?.id ?? '')).toHaveLength(jobs);
}

describe('many first runs at once, answered slowly and out of order: one heartbeat, all pings, all pass', () => {
  test('50, each at its own pace', () => withTickstem((tickstem) => manyFirstRuns(tickstem, 50)));

  test('20 that are born at the same moment of its clock, none in post before all are', () =>
    withTickstem((tickstem) => manyFirstRuns(tickstem, 20, { steps: [barrier(20)] }), { now: NOW }));
});

describe.concurrent('a few runs at once', () => {
  const atOnce = (tickstem: Tickstem, job: Job) =>
    Promise.all(
      Array.from({ length: 6 }, () => runAction(tickstem, { ...job, with: { strict: 'true', ...job.with } })),
    );

  test('that rename: the one heartbeat stays, and gets all pings', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const { id } = tickstem.seed({ ...NIGHTLY, name: 'old name' });
      const results = await atOnce(tickstem, { with: { 'renamed-from': 'old name' } });
      expect(results.map(({ status }) => status)).toEqual(results.map(() => 'success'));
      expect(tickstem.heartbeats()).toMatchObject([{ id, name: NAME }]);
      expect(tickstem.pingsOf(id)).toHaveLength(6);
    }));

  test("for the plan's last place: one takes it, and all use it", ({ expect }) =>
    withTickstem(
      async (tickstem) => {
        for (let count = 0; count < 4; count += 1) tickstem.seed({ name: `other ${count}` });
        const results = await atOnce(tickstem, {});
        expect(results.map(({ status }) => status)).toEqual(results.map(() => 'success'));
        expect(results.flatMap(annotations)).toEqual([]);
        const [heartbeat, ...more] = tickstem.named(NAME);
        expect(more).toEqual([]);
        expect(tickstem.pingsOf(heartbeat?.id ?? '')).toHaveLength(6);
      },
      { plan: 'free' },
    ));

  test('with two names each', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const steps = [second(tickstem, { name: 'the upload', strict: 'true' })];
      const results = await atOnce(tickstem, { with: { name: 'the backup' }, steps });
      expect(results.map(({ status }) => status)).toEqual(results.map(() => 'success'));
      const names = tickstem.heartbeats().map(({ name }) => name);
      expect(names.sort()).toEqual(['the backup', 'the upload']);
      for (const { id } of tickstem.heartbeats()) expect(tickstem.pingsOf(id)).toHaveLength(6);
    }));
});

/** What somebody else does to the heartbeat. */
type Deed = (tickstem: Tickstem, id: string) => void | Promise<void>;

const deleted: Deed = (tickstem, id) => tickstem.remove(id);
const pausedByHand: Deed = (tickstem, id) => tickstem.pause(id);
const renamed: Deed = async (tickstem, id) => {
  const body = JSON.stringify({ name: 'renamed by hand' });
  expect((await ask(tickstem, { method: 'PATCH', path: `/heartbeats/${id}`, body })).status).toBe(200);
};

/** Between what it happens. */
type Moment = 'main and post' | Pick<FaultRule, 'on' | 'skip' | 'when'>;

interface Meddling {
  deed: Deed;
  moment: Moment;
  job?: Job;
}

/** Somebody does that to the heartbeat of this name at that moment. */
async function interfere(
  tickstem: Tickstem,
  { deed, moment, job = {} }: Meddling,
): Promise<{ result: JobResult; id: string }> {
  let id = '';
  const act = () => {
    id = tickstem.named(NAME)[0]?.id ?? '';
    return deed(tickstem, id);
  };
  if (moment !== 'main and post') {
    tickstem.fault({ when: 'before', ...moment, times: 1, fault: { kind: 'first', run: act } });
  }
  const steps = moment === 'main and post' ? [{ do: act }] : [];
  const result = await runAction(tickstem, { ...job, steps });
  expect(id).not.toBe('');
  expect(result.status).toBe('success');
  return { result, id };
}

const MOMENTS: [string, Moment][] = [
  ['right after main has listed', { on: 'list', when: 'after' }],
  ['between main and post', 'main and post'],
  ['right before the ping', { on: 'ping' }],
];

const MOMENTS_OF_A_FIRST_RUN: [string, Moment][] = [
  ['right after main has created', { on: 'create', when: 'after' }],
  ['right after main has seen its own', { on: 'list', skip: 1, when: 'after' }],
  ['between main and post', 'main and post'],
  ['right after post has seen its own', { on: 'list', skip: 2, when: 'after' }],
  ['right before the ping', { on: 'ping' }],
];

describe.concurrent('deleted by somebody else', () => {
  test.each(MOMENTS)('%s: made again, and pinged', (_, moment) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      await expectMadeAgain(tickstem, moment);
    }),
  );

  test.each(MOMENTS_OF_A_FIRST_RUN.slice(1))('in a first run, %s: made again, and pinged', (_, moment) =>
    withTickstem((tickstem) => expectMadeAgain(tickstem, moment)),
  );

  test('in a first run, before main has seen its own: the next run is fine', ({ expect }) =>
    withTickstem(async (tickstem) => {
      await interfere(tickstem, { deed: deleted, moment: { on: 'create', when: 'after' } });
      tickstem.clearFaults();
      expect(annotations(await runAction(tickstem))).toEqual([]);
      expect(tickstem.named(NAME)).toHaveLength(1);
    }));

  test('while interval and grace period follow: the ping went out, and the rest is reported', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed({ ...NIGHTLY, interval_secs: 3600, grace_secs: 1800 });
      const { result } = await interfere(tickstem, { deed: deleted, moment: { on: 'update' } });
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200', 'update 404']);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^error: Pinged heartbeat .*, but couldn't update it/);
    }));

  async function expectMadeAgain(tickstem: Tickstem, moment: Moment): Promise<void> {
    const { result, id } = await interfere(tickstem, { deed: deleted, moment });
    expect(annotations(result)).toEqual([]);
    const [made, ...more] = tickstem.named(NAME);
    expect(more).toEqual([]);
    expect(made).toMatchObject({ interval_secs: 86_400, grace_secs: 43_200 });
    expect(made?.id).not.toBe(id);
    expect(tickstem.pingsOf(made?.id ?? '')).toHaveLength(1);
    expect(acceptedPings(tickstem)).toBe(1);
  }
});

describe.concurrent('paused by somebody else: it stays paused, and nothing is made beside it', () => {
  test.each(MOMENTS)('%s', (_, moment) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      await expectPaused(tickstem, moment);
    }),
  );

  test.each(MOMENTS_OF_A_FIRST_RUN)('in a first run, %s', (_, moment) =>
    withTickstem((tickstem) => expectPaused(tickstem, moment)),
  );

  test('while interval and grace period follow', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed({ ...NIGHTLY, interval_secs: 3600, grace_secs: 1800 });
      const { result } = await interfere(tickstem, { deed: pausedByHand, moment: { on: 'update' } });
      expect(annotations(result)).toEqual([]);
      expect(tickstem.named(NAME)).toMatchObject([{ status: 'paused', interval_secs: 86_400 }]);
    }));

  async function expectPaused(tickstem: Tickstem, moment: Moment): Promise<void> {
    const { result, id } = await interfere(tickstem, { deed: pausedByHand, moment });
    expect(tickstem.heartbeats()).toMatchObject([{ id, status: 'paused' }]);
    expect(tickstem.pingsOf(id)).toEqual([]);
    expect(annotations(result).at(-1)).toMatch(/^notice: .*is paused in Tickstem, so this ping doesn't count/);
    expect(annotations(result).filter((annotation) => !annotation.startsWith('notice'))).toEqual([]);
  }
});

describe.concurrent('renamed by somebody else: it is not deleted, and the ping goes to one that exists', () => {
  test.each(MOMENTS)('%s: pinged under its new name', (_, moment) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      await expectPingedOnce(tickstem, moment);
    }),
  );

  // (In main, a name that is not the one that was sent is a server that changes names: see the contract, *Ensuring*.)
  test.each(MOMENTS_OF_A_FIRST_RUN.slice(1))('in a first run, %s', (_, moment) =>
    withTickstem((tickstem) => expectPingedOnce(tickstem, moment)),
  );

  test('while interval and grace period follow', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed({ ...NIGHTLY, interval_secs: 3600, grace_secs: 1800 });
      const { result } = await interfere(tickstem, { deed: renamed, moment: { on: 'update' } });
      expect(annotations(result)).toEqual([]);
      expect(tickstem.heartbeats()).toMatchObject([{ name: 'renamed by hand', interval_secs: 86_400 }]);
    }));

  async function expectPingedOnce(tickstem: Tickstem, moment: Moment): Promise<void> {
    const { result, id } = await interfere(tickstem, { deed: renamed, moment });
    expect(annotations(result).filter((annotation) => annotation.startsWith('error'))).toEqual([]);
    expect(tickstem.named('renamed by hand')).toMatchObject([{ id }]);
    expect(tickstem.requestsTo('delete')).toEqual([]);
    expect(acceptedPings(tickstem)).toBe(1);
    expect(pingsOf(tickstem)).toBe(1);
  }
});

describe.concurrent('the action more than once in a job', () => {
  test('two names: two heartbeats, a ping each, with the state of its own step', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const steps = [second(tickstem, { name: 'the upload', interval: '12h' })];
      for (const pings of [1, 2]) {
        const result = await runAction(tickstem, { with: { name: 'the backup' }, steps });
        expect(result.status).toBe('success');
        expect(annotations(result)).toEqual([]);
        expect(result.phases.map(({ step, which }) => `${which} of ${step}`)).toEqual([
          'main of heartbeat',
          'main of second',
          'post of second',
          'post of heartbeat',
        ]);
        const [backup, ...others] = tickstem.named('the backup');
        const [upload, ...more] = tickstem.named('the upload');
        expect([...others, ...more]).toEqual([]);
        expect([backup, upload]).toMatchObject([{ interval_secs: 86_400 }, { interval_secs: 43_200 }]);
        expect(result.steps['heartbeat']?.outputs['heartbeat-id']).toBe(backup?.id);
        expect(result.steps['second']?.outputs['heartbeat-id']).toBe(upload?.id);
        for (const heartbeat of [backup, upload]) expect(tickstem.pingsOf(heartbeat?.id ?? '')).toHaveLength(pings);
      }
    }));

  test('the same name: one heartbeat, pinged by both', ({ expect }) =>
    withTickstem(async (tickstem) => {
      for (const pings of [2, 4]) {
        const result = await runAction(tickstem, { steps: [second(tickstem, {})] });
        expect(result.status).toBe('success');
        expect(annotations(result)).toEqual([]);
        const [heartbeat, ...more] = tickstem.named(NAME);
        expect(more).toEqual([]);
        expect(result.steps['second']?.outputs['heartbeat-id']).toBe(heartbeat?.id);
        expect(tickstem.pingsOf(heartbeat?.id ?? '')).toHaveLength(pings);
      }
    }));

  test('the same name, and the second fails main: the first still pings nothing', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, { steps: [second(tickstem, { interval: 'daily' })] });
      expect(result.status).toBe('failure');
      expect(tickstem.requestsTo('ping')).toEqual([]);
    }));

  test('two names, one of them refused: the other is watched', ({ expect }) =>
    withTickstem(
      async (tickstem) => {
        for (let count = 0; count < 4; count += 1) tickstem.seed({ name: `other ${count}` });
        const steps = [second(tickstem, { name: 'one too many' })];
        const result = await runAction(tickstem, { with: { name: 'the last place' }, steps });
        expect(result.status).toBe('success');
        expect(tickstem.pingsOf(tickstem.named('the last place')[0]?.id ?? '')).toHaveLength(1);
        expect(annotations(result)).toHaveLength(1);
        expect(annotations(result)[0]).toMatch(/^error: .*"one too many".*402/);
      },
      { plan: 'free' },
    ));
});
