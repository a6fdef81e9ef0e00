// The action and the input `workflows`: files of the repository, judged by their own schedule and runs alone.
import { describe, test } from 'vitest';
import type { RunSeed } from '../stand-ins/github/server.ts';
import { ago, outcome, SHA, type Shop, using, watched, withShop } from '../support/shop.ts';

const JOBS = { report: using('actions/checkout@v5') };
/** At three on Mondays: nine hours ago, and three since its grace is past. */
const WEEKLY = { crons: ['0 3 * * 1'], jobs: JOBS };
const WEEK = 7 * 24;

/** The check of that one file, and what it told. */
async function judged(shop: Shop) {
  const result = await shop.check({ workflows: 'weekly.yml' });
  return { ...outcome(result), outcome: result.status };
}

const failed = (job: string, step: string): Partial<RunSeed> => ({
  conclusion: 'failure',
  jobs: [{ name: 'lint' }, { name: job, conclusion: 'failure', steps: [{ name: step, conclusion: 'failure' }] }],
});

describe.concurrent('a workflow passes when', () => {
  test.for<[string, string, string, (shop: Shop) => void]>([
    ['a weekly one ran', '0 3 * * 1', 'healthy', ({ run }) => run('weekly.yml', 8.5)],
    ['a monthly one ran', '0 3 1 * *', 'healthy', ({ run }) => run('weekly.yml', 22 * 24 + 8)],
    ['a yearly one ran', '0 3 1 1 *', 'healthy', ({ run }) => run('weekly.yml', 326 * 24 + 8)],
    ['somebody ran it a moment before', '0 3 * * 1', 'healthy', ({ run }) => run('weekly.yml', 12, BY_HAND)],
    [
      'C4: it ran before the branch was renamed',
      '0 3 * * 1',
      'healthy',
      ({ run }) => run('weekly.yml', 8.5, { branch: 'master' }),
    ],
    ['somebody ran it after', '0 3 * * 1', 'healthy', ({ run }) => run('weekly.yml', 4, BY_HAND)],
    [
      'it failed, and a later run did not',
      '0 3 * * 1',
      'healthy',
      ({ run }) => {
        run('weekly.yml', 8.5, failed('report', 'Send'));
        run('weekly.yml', 2, BY_HAND);
      },
    ],
    [
      'it failed, and was run again',
      '0 3 * * 1',
      'healthy',
      ({ run }) => run('weekly.yml', 8.5, { attempt: 2, startedAt: ago(1), conclusion: 'success' }),
    ],
    ['it is late, within its grace', '0 8 * * 1', 'late', ({ run }) => run('weekly.yml', WEEK + 3.5)],
    [
      'it is running past its grace period',
      '0 3 * * 1',
      'late',
      ({ run }) => run('weekly.yml', 8.5, { status: 'in_progress' }),
    ],
  ])('%s', ([, cron, verdict, arrange], { expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', { ...WEEKLY, crons: [cron] });
      arrange(shop);
      const { outcome, status, row, annotations } = await judged(shop);
      expect({ outcome, status, annotations }).toEqual({ outcome: 'success', status: 'healthy', annotations: [] });
      expect(row('weekly.yml')).toMatchObject({ kind: 'workflow', verdict, fails: false, id: null });
    }),
  );

  test('its file is new, and it has not fired yet', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY, undefined, 4);
      const { outcome, row } = await judged(shop);
      expect(outcome).toBe('success');
      expect(row('weekly.yml')).toMatchObject({ verdict: 'waiting', due_at: '2026-11-30T03:00:00.000Z' });
    }));

  const BY_HAND: Partial<RunSeed> = { event: 'workflow_dispatch' };
});

describe.concurrent('a workflow is missed, and fails, when', () => {
  test.for<[string, string, string, string, RegExp, (shop: Shop) => void]>([
    [
      'a weekly one did not run',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'never-triggered',
      /started no run of it/,
      ({ run }) => run('weekly.yml', WEEK + 8.5),
    ],
    [
      'a monthly one did not run',
      '0 3 1 * *',
      '2026-11-01T03:00:00.000Z',
      'never-triggered',
      /started no run of it/,
      () => {},
    ],
    [
      'a yearly one did not run',
      '0 3 1 1 *',
      '2026-01-01T03:00:00.000Z',
      'never-triggered',
      /started no run of it/,
      () => {},
    ],
    [
      'it failed',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'failed',
      /failed in job report at step "Send"/,
      ({ run }) => run('weekly.yml', 8.5, failed('report', 'Send')),
    ],
    [
      'it was cancelled while it was running',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'cancelled',
      /cancelled while job report was running at step "Send"/,
      ({ run }) =>
        run('weekly.yml', 8.5, {
          conclusion: 'cancelled',
          jobs: [
            { name: 'lint' },
            { name: 'report', conclusion: 'cancelled', steps: [{ name: 'Send', conclusion: 'cancelled' }] },
          ],
        }),
    ],
    [
      'all of its jobs were skipped',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'skipped',
      /skipped/,
      ({ run }) => run('weekly.yml', 8.5, { conclusion: 'skipped', jobs: [{ name: 'report', conclusion: 'skipped' }] }),
    ],
    [
      'its file could not be started',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'startup-failure',
      /could not be started/,
      ({ run }) => run('weekly.yml', 8.5, { conclusion: 'startup_failure' }),
    ],
    [
      'a run of last week was run again, in time for this week: it is for its own scheduled time',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'never-triggered',
      /started no run of it/,
      ({ run }) => run('weekly.yml', WEEK + 8.5, { attempt: 2, startedAt: ago(6), conclusion: 'success' }),
    ],
    [
      'it waits for longer than interval and grace period',
      '0 3 * * *',
      '2026-11-22T03:00:00.000Z',
      'running',
      /waiting to start/,
      ({ run }) => {
        run('weekly.yml', 56.5);
        run('weekly.yml', 32.5, { status: 'queued', jobs: [{ name: 'report', status: 'queued' }] });
      },
    ],
    [
      'somebody disabled it',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'disabled',
      /disabled manually/i,
      ({ github }) =>
        github.workflow({ path: '.github/workflows/weekly.yml', state: 'disabled_manually', updatedAt: ago(50) }),
    ],
    [
      'only a push ran it',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'never-triggered',
      /started no run of it/,
      ({ run }) => run('weekly.yml', 8.5, { event: 'push' }),
    ],
    [
      'only another branch ran it',
      '0 3 * * 1',
      '2026-11-23T03:00:00.000Z',
      'never-triggered',
      /started no run of it/,
      ({ run }) => run('weekly.yml', 8.5, { event: 'workflow_dispatch', branch: 'wip' }),
    ],
  ])('%s', ([, cron, due, kind, says, arrange], { expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', { ...WEEKLY, crons: [cron] });
      arrange(shop);
      const { outcome, status, missed, row, annotations, summary } = await judged(shop);
      expect({ outcome, status, missed }).toEqual({
        outcome: 'failure',
        status: 'missed',
        missed: ['octo-org/shop/weekly.yml'],
      });
      expect(row('weekly.yml')).toMatchObject({ verdict: 'missed', fails: true, due_at: due, cause: { kind } });
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toMatch(/^error: Workflow "weekly\.yml" missed: /);
      for (const text of [annotations[0], summary]) expect(text).toMatch(says);
    }),
  );

  test('it passed a week ago: that is said', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY);
      shop.run('weekly.yml', WEEK + 8.5);
      shop.run('weekly.yml', 8.5, failed('report', 'Send'));
      const { row, annotations } = await judged(shop);
      expect(row('weekly.yml')?.last_pinged_at).toBe('2026-11-16T03:30:00.000Z');
      expect(annotations[0]).toContain('last success 7 days ago (2026-11-16 03:30 UTC)');
    }));

  test('GitHub lists its runs out of order, and hides the newest from whoever asks for no window', ({ expect }) =>
    withShop(async (shop) => {
      Object.assign(shop.github.quirks, { shuffledRuns: true, staleRunsMs: 5 * 86_400_000 });
      shop.file('weekly.yml', WEEKLY);
      for (const hours of [2, 4, 6, 8]) shop.run('weekly.yml', hours, failed('report', `Step ${hours}`));
      const { annotations } = await judged(shop);
      expect(annotations[0]).toContain('step "Step 2"');
    }));
});

describe.concurrent('a repository whose jobs are all weekly', () => {
  /** Has no heartbeats but that of its check, which is there from the second run on. */
  const given = (use: (shop: Shop) => Promise<void>) =>
    withShop(async (shop) => {
      for (const { id } of shop.tickstem.heartbeats()) shop.tickstem.remove(id);
      shop.file('weekly.yml', WEEKLY);
      const check = {
        'runs-on': 'ubuntu-latest',
        steps: [{ uses: 'tickstem/heartbeat-action@v1', with: { mode: 'check' } }],
      };
      shop.file('heartbeats.yml', { crons: ['41 * * * *'], jobs: { check } });
      await use(shop);
    });
  const inputs = { workflows: 'weekly.yml', 'watch-self': 'true' };

  test('passes, on the first run and on the next', ({ expect }) =>
    given(async (shop) => {
      shop.run('weekly.yml', 8.5);
      for (const nth of ['first', 'second']) {
        const { annotations, log } = outcome(await shop.check(inputs));
        expect(annotations, nth).toEqual([]);
        expect(log).toContain('The workflow is healthy');
      }
      expect(shop.tickstem.named('octo-org/shop/heartbeats.yml/check')).toHaveLength(1);
    }));

  test('fails if one is missed, and names that alone', ({ expect }) =>
    given(async (shop) => {
      const { status, annotations } = outcome(await shop.check(inputs, { shipped: true }));
      expect(status).toBe('missed');
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toContain('weekly.yml');
    }));

  test('fails if nothing is judged but the check itself, and that is no empty account', ({ expect }) =>
    given(async (shop) => {
      await shop.check(inputs);
      const { status, annotations } = outcome(await shop.check({ 'watch-self': 'true' }));
      expect(status).toBe('misconfigured');
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toMatch(
        /Pattern "octo-org\/shop\/\*" not found: no heartbeat matches it, and it is the default\./,
      );
      expect(annotations[0]).not.toContain('account');
    }));

  test('what is asked for by a pattern of its own has to be there all the same', ({ expect }) =>
    given(async (shop) => {
      shop.run('weekly.yml', 8.5);
      const { status, annotations } = outcome(await shop.check({ ...inputs, heartbeats: 'octo-org/shop/*' }));
      expect(status).toBe('misconfigured');
      expect(annotations).toHaveLength(1);
    }));
});

describe.concurrent('a busy repository', () => {
  test('in which every push runs the workflow hides no run of its schedule', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY);
      shop.run('weekly.yml', 8.5);
      for (let push = 1; push <= 120; push++) shop.run('weekly.yml', push / 20, { event: 'push' });
      const { outcome, row } = await judged(shop);
      expect(outcome).toBe('success');
      expect(row('weekly.yml')?.verdict).toBe('healthy');
    }));
});

describe.concurrent('a workflow whose schedule was edited', () => {
  const MONTHLY = { ...WEEKLY, crons: ['0 3 1 * *'] };

  test.for<[string, string, (shop: Shop) => void]>([
    [
      'after the scheduled time, and has not run since',
      'waiting',
      ({ file, run }) => {
        file('weekly.yml', MONTHLY, SHA.first);
        file('weekly.yml', WEEKLY, 'refs/heads/main', 4);
        run('weekly.yml', 22 * 24 + 8, { sha: SHA.first, conclusion: 'failure' });
      },
    ],
    [
      'by a commit that was merged after the scheduled time, as the run in between shows',
      'waiting',
      ({ file, run }) => {
        file('weekly.yml', MONTHLY, SHA.first);
        file('weekly.yml', WEEKLY, 'refs/heads/main', 100);
        run('weekly.yml', 8, { sha: SHA.first, conclusion: 'failure', event: 'workflow_dispatch' });
      },
    ],
    [
      'before the scheduled time',
      'missed',
      ({ file, run }) => {
        file('weekly.yml', MONTHLY, SHA.first);
        file('weekly.yml', WEEKLY, 'refs/heads/main', 100);
        run('weekly.yml', 22 * 24 + 8, { sha: SHA.first, conclusion: 'failure' });
      },
    ],
    [
      'after the scheduled time, but a run has had the present schedule before',
      'missed',
      ({ file, run }) => {
        file('weekly.yml', WEEKLY, undefined, 4);
        run('weekly.yml', WEEK + 8, { sha: SHA.first });
      },
    ],
  ])('%s: %s', ([, verdict, arrange], { expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      expect((await judged(shop)).row('weekly.yml')?.verdict).toBe(verdict);
    }),
  );

  test('C3: nothing of its history is read while its runs succeed', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY, undefined, 4);
      shop.run('weekly.yml', 8.5);
      expect((await judged(shop)).row('weekly.yml')?.verdict).toBe('healthy');
      const routes = shop.github.requests.map(({ route }) => route);
      expect([...new Set(routes)].sort()).toEqual(['graphql', 'workflow-runs']);
    }));
});

describe.concurrent('the issue of a check', () => {
  test.for<[string, Record<string, string>]>([
    ['C20: on a branch', { ref: 'refs/heads/feature', event_name: 'workflow_dispatch' }],
    ['C20: of a tag', { ref: 'refs/tags/v1', event_name: 'push' }],
    ['C20: of a pull request', { ref: 'refs/pull/7/merge', event_name: 'pull_request' }],
  ])('%s, is not written', ([, context], { expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY);
      const own = { api_url: shop.github.url, token: shop.github.token, ...context };
      const result = await shop.check({ workflows: 'weekly.yml', issue: 'true' }, { github: own });
      expect(result.status).toBe('failure');
      const writes = shop.github.requests.filter(({ method, route }) => method !== 'GET' && route !== 'graphql');
      expect(writes).toEqual([]);
      expect(outcome(result).log).toContain('The issue is not updated');
    }),
  );

  test('C6: is written by a scheduled run whose event does not say the default branch', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY);
      await shop.check({ workflows: 'weekly.yml', issue: 'true' }, { event: {} });
      expect(shop.github.issues()).toHaveLength(1);
    }));
});

describe.concurrent('C11: a run that succeeded, and was run again and failed,', () => {
  const AGAIN: Partial<RunSeed> = {
    ...{ attempt: 2, startedAt: ago(2), conclusion: 'failure' },
    attempts: [{ attempt: 1, conclusion: 'success' }],
    jobs: [
      { name: 'report', attempt: 1 },
      { name: 'report', attempt: 2, conclusion: 'failure' },
    ],
  };

  test.for<[string, Partial<RunSeed>, string, string]>([
    ['counts', AGAIN, 'weekly.yml', 'healthy'],
    ['counts for a line of its job', AGAIN, 'weekly.yml/report', 'healthy'],
    ['counts while it is run again', { ...AGAIN, conclusion: null, status: 'in_progress' }, 'weekly.yml', 'healthy'],
    [
      'counts after several failures',
      {
        ...AGAIN,
        attempt: 3,
        attempts: [{ attempt: 1, conclusion: 'success' }, { attempt: 2 }],
      },
      'weekly.yml',
      'healthy',
    ],
    [
      'does not if no attempt succeeded',
      {
        ...AGAIN,
        attempts: [{ attempt: 1 }],
        jobs: [1, 2].map((attempt) => ({ name: 'report', attempt, conclusion: 'failure' as const })),
      },
      'weekly.yml\nweekly.yml/report',
      'missed',
    ],
  ])('%s', ([, seed, workflows, verdict], { expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY);
      shop.run('weekly.yml', 8.5, seed);
      const { rows, status } = outcome(await shop.check({ workflows }));
      const told = rows.filter(({ kind }) => kind === 'workflow').map((row) => row.verdict);
      expect(told).toEqual(workflows.split('\n').map(() => verdict));
      expect(status).toBe(verdict);
      const success = rows.find(({ kind }) => kind === 'workflow')?.last_pinged_at;
      if (verdict === 'healthy' && workflows === 'weekly.yml') expect(success).toBe('2026-11-23T03:30:00.000Z');
    }),
  );

  test('counts for a job that is judged by its runs without a line', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', { crons: ['0 3 * * 6'], jobs: { report: watched() } });
      shop.run('weekly.yml', 56.5, { ...AGAIN, startedAt: ago(20) });
      expect(outcome(await shop.check()).row('weekly.yml/report')?.verdict).toBe('healthy');
    }));
});

describe.concurrent('C26: a workflow of checks', () => {
  const CHECKS = { jobs: { check: watched({ mode: 'check' }) } };
  const STEPS = [{ name: 'Check', conclusion: 'failure' as const }];

  test('that ran and failed did its work', ({ expect }) =>
    withShop(async ({ file, run, check }) => {
      file('other-check.yml', CHECKS);
      run('other-check.yml', 9, {
        conclusion: 'failure',
        jobs: [{ name: 'check', conclusion: 'failure', steps: STEPS }],
      });
      const result = await check({ workflows: '*' });
      expect(outcome(result).verdicts).toEqual([]);
      expect(result.status).toBe('success');
    }));

  test.for<['cancelled' | 'timed_out' | 'skipped']>([['cancelled'], ['timed_out'], ['skipped']])(
    'that was %s did not',
    ([conclusion], { expect }) =>
      withShop(async ({ file, run, check }) => {
        file('other-check.yml', CHECKS);
        run('other-check.yml', 9, { conclusion, jobs: [{ name: 'check', conclusion, steps: STEPS }] });
        expect(outcome(await check({ workflows: '*' })).verdicts).toEqual(['other-check.yml missed']);
      }),
  );

  test('in which another job failed is missed', ({ expect }) =>
    withShop(async ({ file, run, check }) => {
      file('other-check.yml', { jobs: { ...CHECKS.jobs, backup: using('actions/checkout@v5') } });
      const jobs = [{ name: 'check' }, { name: 'backup', conclusion: 'failure' as const, steps: STEPS }];
      run('other-check.yml', 9, { conclusion: 'failure', jobs });
      expect(outcome(await check({ workflows: '*' })).verdicts).toEqual(['other-check.yml missed']);
    }));
});
