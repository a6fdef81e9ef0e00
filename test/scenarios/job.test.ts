// The action, main then post, as the runner would run them: what happens to the heartbeat.
import { describe, expect, test } from 'vitest';
import { runJob } from '../stand-ins/runner/runner.ts';
import {
  ACTION,
  annotations,
  calls,
  expectNoSecrets,
  type Job,
  NAME,
  runAction,
  withTickstem,
} from '../support/action.ts';

const PINGED = '2026-11-21T03:00:00Z';
const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: PINGED };

/** What a step wrote, but for the masks. */
const said = ({ stdout }: { stdout: string }) => stdout.replace(/^::add-mask::.*\n/gm, '');

describe.concurrent('the heartbeat', () => {
  test('created, and pinged without the key', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, { shipped: true });
      expect(result.status).toBe('success');
      expect(calls(tickstem)).toEqual(['list 200', 'create 201', 'list 200', 'list 200', 'ping 200']);
      const [made] = tickstem.named(NAME);
      expect(made).toMatchObject({ interval_secs: 86_400, grace_secs: 43_200 });
      expect(tickstem.pingsOf(made?.id ?? '')).toHaveLength(1);
      expect(result.steps['heartbeat']?.outputs).toEqual({
        'heartbeat-id': made?.id,
        'heartbeat-name': NAME,
        created: 'true',
        interval: '86400',
        grace: '43200',
      });
      expect(annotations(result)).toEqual([]);
      expect(result.phase('post').log).toContain(`Pinged heartbeat "${NAME}". Next ping due by `);

      for (const { headers, route } of tickstem.requests) {
        expect(headers['user-agent']).toMatch(/^tickstem-heartbeat-action\/\d+\.\d+\.\d+$/);
        expect(headers.authorization).toBe(route === 'ping' ? undefined : `Bearer ${tickstem.apiKey}`);
      }
    }));

  test('found: one list, one ping', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const { id } = tickstem.seed(NIGHTLY);
      const result = await runAction(tickstem);
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
      expect(result.steps['heartbeat']?.outputs).toMatchObject({ 'heartbeat-id': id, created: 'false' });
      expect(tickstem.pingsOf(id)).toHaveLength(1);
    }));

  test('drifted: interval and grace period follow after the ping', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed({ ...NIGHTLY, interval_secs: 3600, grace_secs: 1800 });
      const result = await runAction(tickstem);
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200', 'update 200']);
      expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 86_400, grace_secs: 43_200 }]);
      expect(result.phase('post').log).toContain('(was every 1 h (grace period 30 min))');
    }));

  test.each([
    ['`update: false`', { with: { update: 'false' } }],
    ['a re-run', { github: { run_attempt: '2' } }],
  ])('drifted, with %s: pinged, and left as it is', (_, job) =>
    withTickstem(async (tickstem) => {
      tickstem.seed({ ...NIGHTLY, interval_secs: 3600 });
      await runAction(tickstem, job as Job);
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
    }),
  );

  test('renamed from an earlier name', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const { id } = tickstem.seed({ ...NIGHTLY, name: 'old name' });
      const result = await runAction(tickstem, { with: { name: 'new name', 'renamed-from': 'older name\nold name' } });
      expect(tickstem.named('new name')).toMatchObject([{ id }]);
      expect(tickstem.pingsOf(id)).toHaveLength(1);
      expect(annotations(result)).toEqual([
        'warning: Renamed heartbeat "old name" to "new name". You can now remove `renamed-from`.',
      ]);
    }));

  test('`create: false`, and none there: an error, no ping, and the job is fine', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, { with: { create: 'false' } });
      expect(result.status).toBe('success');
      expect(calls(tickstem)).toEqual(['list 200', 'list 200']);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^error: .*`create` is `false`/);
    }));

  test('paused: pinged, and stays paused', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed({ ...NIGHTLY, status: 'paused', interval_secs: 3600 });
      const result = await runAction(tickstem);
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
      expect(tickstem.named(NAME)).toMatchObject([{ status: 'paused', interval_secs: 3600 }]);
      expect(annotations(result).at(-1)).toMatch(/^notice: .*is paused in Tickstem, so this ping doesn't count/);
    }));

  test('two of one name: the oldest is pinged, with a warning', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const young = tickstem.seed({ ...NIGHTLY, created_at: '2026-02-01T00:00:00Z' });
      const old = tickstem.seed({ ...NIGHTLY, created_at: '2026-01-01T00:00:00Z' });
      const result = await runAction(tickstem);
      expect(tickstem.pingsOf(old.id)).toHaveLength(1);
      expect(tickstem.pingsOf(young.id)).toHaveLength(0);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^warning: 2 heartbeats are named/);
      expect(annotations(result)[0]).toContain(young.id);
    }));

  test('deleted between main and post: made again, and pinged', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const { id } = tickstem.seed(NIGHTLY);
      const result = await runAction(tickstem, { steps: [{ do: () => tickstem.remove(id) }] });
      expect(result.status).toBe('success');
      const [made, ...more] = tickstem.named(NAME);
      expect(more).toEqual([]);
      expect(tickstem.pingsOf(made?.id ?? '')).toHaveLength(1);
    }));

  test('a ping token only: one ping, no key, nothing looked up', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const { id, token } = tickstem.seed({ name: 'by hand' });
      const result = await runAction(tickstem, {
        secrets: { PING_TOKEN: token },
        with: { 'ping-token': '${{ secrets.PING_TOKEN }}', interval: undefined },
      });
      expect(calls(tickstem)).toEqual(['ping 200']);
      expect(tickstem.pingsOf(id)).toHaveLength(1);
      expect(result.steps['heartbeat']?.outputs).toEqual({});
    }));

  test('twelve first runs in parallel end with one heartbeat, and all pass', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const strict = { shipped: true, with: { strict: 'true' } };
      const results = await Promise.all(Array.from({ length: 12 }, () => runAction(tickstem, strict)));
      expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'success'));
      expect(tickstem.named(NAME)).toHaveLength(1);
      const accepted = tickstem.requestsTo('ping').filter(({ status }) => status === 200);
      expect(accepted).toHaveLength(12);
    }));
});

describe.concurrent('runs that do nothing', () => {
  test.each([
    ['a pull request', { github: { event_name: 'pull_request', ref: 'refs/pull/7/merge' } }],
    ['a push', { github: { event_name: 'push' } }],
    ['a dispatch on another branch', { github: { event_name: 'workflow_dispatch', ref: 'refs/heads/topic' } }],
  ])('%s: no request, one line a step, also without a key', (_, job) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, { ...(job as Job), secrets: {} });
      expect(result.status).toBe('success');
      expect(tickstem.requests).toEqual([]);
      expect(annotations(result)).toEqual([]);
      expect(said(result.phase('main'))).toMatch(
        /^Skipped, because this run doesn't count for the heartbeat: [^\n]+\n$/,
      );
      expect(said(result.phase('post'))).toMatch(
        /^No ping, because this run doesn't count for the heartbeat: [^\n]+\n$/,
      );
    }),
  );

  test.each([
    ['a fork', { event: { repository: { fork: true } } }],
    ['Dependabot', { github: { actor: 'dependabot[bot]', event_name: 'push' }, with: { events: 'push' } }],
    [
      'a pull request from a fork',
      {
        github: { event_name: 'pull_request', ref: 'refs/pull/7/merge' },
        with: { events: 'pull_request' },
        event: { pull_request: { head: { repo: { full_name: 'mona/shop' } } } },
      },
    ],
  ])('an empty key in %s: a notice, and nothing else', (_, job) =>
    withTickstem(async (tickstem) => {
      const given = job as Job;
      const result = await runAction(tickstem, { ...given, with: { strict: 'true', ...given.with }, secrets: {} });
      expect(result.status).toBe('success');
      expect(tickstem.requests).toEqual([]);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^notice: Skipped, because there is no API key: /);
    }),
  );

  test('an empty key at home: an error, the job is fine, and strict fails', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, { secrets: {} });
      expect(result.status).toBe('success');
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^error: .*`api-key` is empty/);
      expect((await runAction(tickstem, { secrets: {}, with: { strict: 'true' } })).status).toBe('failure');
      expect(tickstem.requests).toEqual([]);
    }));
});

describe.concurrent('no ping without proof of success', () => {
  test('a failed job: post does not run', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      const result = await runAction(tickstem, { steps: [{ run: 'exit 3' }] });
      expect(result.status).toBe('failure');
      expect(result.ran('post', 'heartbeat')).toBe(false);
      expect(calls(tickstem)).toEqual(['list 200']);
    }));

  test('a cancelled job: post does not run', ({ expect }) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      const result = await runAction(tickstem, { steps: [{ do: (job) => job.cancel() }] });
      expect(result.status).toBe('cancelled');
      expect(result.ran('post', 'heartbeat')).toBe(false);
      expect(calls(tickstem)).toEqual(['list 200']);
    }));

  test.each(['failure', 'cancelled'])('job-status "%s", though post runs: no ping, one line', (status) =>
    withTickstem(async (tickstem) => {
      tickstem.seed(NIGHTLY);
      const result = await runAction(tickstem, { with: { 'job-status': status } });
      expect(result.status).toBe('success');
      expect(calls(tickstem)).toEqual(['list 200']);
      expect(result.phase('post').log).toContain(`No ping: the job's status is \`${status}\`.`);
    }),
  );

  test('job-status is read anew in post', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, { steps: [{ run: 'true' }] });
      expect(result.phase('post').inputs['job-status']).toBe('success');
      expect(tickstem.requestsTo('ping')).toHaveLength(1);
    }));

  test('post without what main saved: nothing', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, { if: 'false' } as Job);
      expect(result.status).toBe('success');
      const skipped = await runJob({
        steps: [
          { uses: ACTION, id: 'heartbeat', if: 'false', with: { 'api-key': tickstem.apiKey, 'api-url': tickstem.url } },
        ],
      });
      expectNoSecrets(skipped, tickstem);
      expect(skipped.phases).toEqual([]);
    }));
});

describe.concurrent('input that is wrong fails main, in one go, before any request', () => {
  test('each by its name', ({ expect }) =>
    withTickstem(async (tickstem) => {
      const result = await runAction(tickstem, {
        shipped: true,
        with: { interval: '24 hours', grace: 'some', create: 'yes', mode: 'watch' },
      });
      expect(result.status).toBe('failure');
      expect(result.ran('post', 'heartbeat')).toBe(false);
      expect(tickstem.requests).toEqual([]);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^error: 4 inputs are invalid:/);
      for (const name of ['interval', 'grace', 'create', 'mode'])
        expect(annotations(result)[0]).toContain(`\`${name}\``);
    }));

  test.each(['ghs_', 'ghp_', 'gho_', 'github_pat_', 'tsk_'])(
    'a ping token that begins with %s is refused, and not printed',
    (prefix) =>
      withTickstem(async (tickstem) => {
        const token = `${prefix}0123456789abcdef0123456789`;
        const result = await runAction(tickstem, { shipped: true, with: { 'ping-token': token } });
        expect(result.status).toBe('failure');
        expect(tickstem.requests).toEqual([]);
        const { stdout, stderr } = result.phase('main');
        expect((stdout + stderr).replace(/^::add-mask::.*$/gm, '')).not.toContain('0123456789abcdef');
        expect(annotations(result)[0]).toContain('`ping-token` looks like');
      }),
  );
});
