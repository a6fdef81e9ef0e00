// The action with `watch-self`: Tickstem watches the check, and the check watches all else.
import { describe, test } from 'vitest';
import { calls, type Job } from '../support/action.ts';
import { ago, heartbeat, outcome, type Shop, using, withShop } from '../support/shop.ts';

const OWN = 'octo-org/shop/heartbeats.yml/check';
const MISSED = 'octo-org/shop/missed';

/** The check, in a workflow that runs at half past five and at half past seventeen: every 12 h, with a grace period of 12 h. */
function given(use: (shop: Shop) => Promise<void>): Promise<void> {
  return withShop((shop) => {
    const { check } = shop;
    shop.file('heartbeats.yml', checkAt('30 5,17 * * *'));
    return use({ ...shop, check: (inputs, job) => check({ 'watch-self': 'true', ...inputs }, job) });
  });
}

const checkAt = (...crons: string[]) => ({
  crons,
  jobs: { check: using('tickstem/heartbeat-action@v1', { mode: 'check' }) },
});

/** With the wish to be asked again much later, so that nobody waits here. */
const status = (code: number) => ({ kind: 'status', status: code, headers: { 'retry-after': '3600' } }) as const;

/** What a check leaves behind for other steps, and for people. */
function resultSeen(result: Awaited<ReturnType<Shop['check']>>) {
  return { status: result.status, exitCode: result.phase('main').exitCode, ...result.steps['heartbeat']?.outputs };
}

describe.concurrent("the check's own heartbeat", () => {
  test('is made by its first run, with the interval of its own schedule, and pinged', ({ expect }) =>
    given(async ({ tickstem, check }) => {
      const result = await check();
      expect(result.status).toBe('success');
      expect(outcome(result).annotations).toEqual([]);
      expect(calls(tickstem)).toEqual(['list 200', 'list 200', 'create 201', 'list 200', 'list 200', 'ping 200']);
      expect(tickstem.named(OWN)).toMatchObject([{ interval_secs: 43_200, grace_secs: 43_200 }]);
      expect(tickstem.pingsOf(tickstem.named(OWN)[0]?.id ?? '')).toHaveLength(1);
      expect(outcome(result).log).toContain(`Pinged heartbeat "${OWN}"`);
    }));

  test('is found by the next run, and pinged', ({ expect }) =>
    given(async ({ tickstem, check }) => {
      tickstem.seed(heartbeat(OWN, 12, { interval_secs: 43_200, grace_secs: 43_200 }));
      const result = await check();
      expect(outcome(result).annotations).toEqual([]);
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
      expect(tickstem.named(OWN)).toHaveLength(1);
    }));

  test('is pinged by a check that found a miss: it could see', ({ expect }) =>
    given(async ({ tickstem, check }) => {
      tickstem.seed(heartbeat(MISSED, 100));
      const { id } = tickstem.seed(heartbeat(OWN, 100, { interval_secs: 43_200, grace_secs: 43_200 }));
      const result = await check();
      expect(result.status).toBe('failure');
      expect(outcome(result)).toMatchObject({ status: 'missed', missed: [MISSED] });
      expect(tickstem.pingsOf(id)).toHaveLength(1);
    }));

  test('is pinged by a check that got nothing from GitHub: it could read and judge Tickstem', ({ expect }) =>
    given(async ({ tickstem, github, check }) => {
      const { id } = tickstem.seed(heartbeat(OWN, 12, { interval_secs: 43_200, grace_secs: 43_200 }));
      github.fault({ on: '*', fault: { kind: 'status', status: 500 } });
      const result = await check();
      expect(result.status).toBe('success');
      expect(tickstem.pingsOf(id)).toHaveLength(1);
    }));

  test('is not made without `watch-self`, and one that is there is like others', ({ expect }) =>
    given(async ({ tickstem, check }) => {
      await check({ 'watch-self': undefined });
      expect(calls(tickstem)).toEqual(['list 200']);
      tickstem.seed(heartbeat(OWN, 100));
      expect(outcome(await check({ 'watch-self': 'false' })).missed).toEqual([OWN]);
    }));

  test('that is paused stays paused, with a notice', ({ expect }) =>
    given(async ({ tickstem, check }) => {
      tickstem.seed(heartbeat(OWN, 100, { status: 'paused' }));
      const result = await check({ 'fail-on-paused': 'true' });
      expect(result.status).toBe('success');
      expect(outcome(result).annotations.join()).toMatch(/^notice: .*paused/);
      expect(tickstem.named(OWN)).toMatchObject([{ status: 'paused' }]);
    }));
});

describe.concurrent('it is not pinged', () => {
  test.for<[string, (shop: Shop) => void]>([
    ['when Tickstem could not be read', ({ tickstem }) => tickstem.fault({ on: 'list', fault: status(500) })],
    [
      'when Tickstem answered nonsense',
      ({ tickstem }) =>
        tickstem.fault({ on: 'list', fault: { kind: 'status', status: 200, body: { heartbeats: [null, 7] } } }),
    ],
    [
      'when nothing could be judged',
      ({ tickstem }) => void tickstem.seed({ name: 'octo-org/shop/odd', last_pinged_at: '?' }),
    ],
  ])('%s', ([, arrange], { expect }) =>
    given(async (shop) => {
      const { id } = shop.tickstem.seed(heartbeat(OWN, 12));
      arrange(shop);
      const result = await shop.check();
      expect(result.status).toBe('failure');
      expect(outcome(result).status).toBe('unknown');
      expect(shop.tickstem.pingsOf(id)).toEqual([]);
      expect(shop.tickstem.requestsTo('create')).toEqual([]);
    }),
  );

  test.for<[string, NonNullable<Job['github']>, string]>([
    ['a push', { event_name: 'push' }, 'its event is push'],
    ['a pull request', { event_name: 'pull_request', ref: 'refs/pull/7/merge' }, 'its event is pull_request'],
    ['a run by hand on a branch', { event_name: 'workflow_dispatch', ref: 'refs/heads/wip' }, 'branch wip'],
  ])('by %s, which checks like any other', ([, github, says], { expect }) =>
    given(async ({ tickstem, check }) => {
      tickstem.seed(heartbeat(MISSED, 100));
      const result = await check({}, { github });
      expect(outcome(result)).toMatchObject({ status: 'missed', missed: [MISSED] });
      expect(outcome(result).log).toContain(says);
      expect(calls(tickstem)).toEqual(['list 200']);
    }),
  );
});

describe.concurrent('it is left out of what is checked', () => {
  test.for([undefined, '*', 'octo-org/shop/*\nocto-org/shop/heart*'])('%s', (heartbeats, { expect }) =>
    given(async ({ tickstem, check }) => {
      // Missed by far: a check that runs again at last has nobody to tell.
      tickstem.seed(heartbeat(OWN, 500, { status: 'failing' }));
      tickstem.seed(heartbeat('octo-org/shop/heart of it', 2));
      const result = await check({ heartbeats });
      expect(result.status).toBe('success');
      const { rows, log } = outcome(result);
      expect(rows.map(({ name }) => name).sort()).toEqual(['octo-org/shop/alive', 'octo-org/shop/heart of it']);
      expect(resultSeen(result)).toMatchObject({ 'missed-count': '0', 'total-count': '2' });
      expect(log).toContain('All 2 heartbeats are healthy');
    }),
  );
});

describe.concurrent('it follows the schedule of the check', () => {
  test('when its cron was edited', ({ expect }) =>
    given(async ({ tickstem, check }) => {
      tickstem.seed(heartbeat(OWN, 24));
      const result = await check();
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200', 'update 200']);
      expect(tickstem.named(OWN)).toMatchObject([{ interval_secs: 43_200, grace_secs: 43_200 }]);
      expect(outcome(result).log).toContain('Updated heartbeat');
    }));

  test('but not in a re-run, whose file is of its day', ({ expect }) =>
    given(async ({ tickstem, check }) => {
      tickstem.seed(heartbeat(OWN, 24));
      await check({}, { github: { run_attempt: '2' } });
      expect(tickstem.named(OWN)).toMatchObject([{ interval_secs: 86_400, grace_secs: 10_800 }]);
    }));
});

describe.concurrent('trouble there is reported, and changes neither exit code nor outputs', () => {
  const ROWS: [string, RegExp, (shop: Shop) => Parameters<Shop['check']> | undefined][] = [
    ['402 to its create', /^error: .*402/, ({ tickstem }) => fault(tickstem, 'create', status(402))],
    ['500 to its create', /^warning: .*500/, ({ tickstem }) => fault(tickstem, 'create', status(500))],
    ['500 to its ping', /^warning: .*500/, ({ tickstem }) => fault(tickstem, 'ping', status(500))],
    ['a list that ends with the first', /^error: .*401/, ({ tickstem }) => fault(tickstem, 'list', status(401), 1)],
    ['a check without a schedule', /^error: .*has no `schedule`/, ({ file }) => void file('heartbeats.yml', checkAt())],
    ['J36: a check once a week', /^notice: .*24 h/, ({ file }) => void file('heartbeats.yml', checkAt('0 5 * * 1'))],
    [
      'no `contents: read`',
      /^error: .*contents: read/,
      ({ github }) => [{}, { github: { token: github.addToken({ actions: 'read' }) } }],
    ],
    ['no token', /^error: .*`github-token` is empty/, () => [{ 'github-token': '' }]],
  ];

  function fault(
    { fault }: Shop['tickstem'],
    on: 'create' | 'ping' | 'list',
    kind: ReturnType<typeof status>,
    skip = 0,
  ): undefined {
    fault({ on, skip, fault: kind });
  }

  test.for(ROWS.flatMap((row) => [[...row, 'healthy'] as const, [...row, 'missed'] as const]))(
    '%s',
    ([, says, arrange, found], { expect }) =>
      given(async (shop) => {
        const { tickstem, check } = shop;
        if (found === 'missed') tickstem.seed(heartbeat(MISSED, 100));
        const plain = await check({ 'watch-self': 'false' });
        const [inputs, job] = arrange(shop) ?? [];
        const watched = await check(inputs, job);
        const about = outcome(watched).annotations.filter((text) => text.includes(OWN));
        expect(about).toHaveLength(1);
        expect(about[0]).toMatch(says);
        expect(resultSeen(plain)['status']).toBe(found);
        expect(resultSeen(watched)).toEqual(resultSeen(plain));
        expect(watched.status).toBe(found === 'missed' ? 'failure' : 'success');
      }),
  );

  test('it was there before: it is pinged, though its schedule cannot be read', ({ expect }) =>
    given(async ({ tickstem, github, check }) => {
      const { id } = tickstem.seed(heartbeat(OWN, 24, { created_at: ago(3000) }));
      await check({}, { github: { token: github.tokenWithout } });
      expect(tickstem.pingsOf(id)).toHaveLength(1);
      expect(tickstem.named(OWN)).toMatchObject([{ interval_secs: 86_400 }]);
    }));
});
