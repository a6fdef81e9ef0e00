// The action and lines of `workflows` that name jobs, or end in a grace period.
import { describe, test } from 'vitest';
import type { RunSeed } from '../stand-ins/github/server.ts';
import { outcome, type Shop, using, watched, withShop } from '../support/shop.ts';

const STEPS = using('actions/checkout@v5');
const CALLED = JSON.stringify({ on: { workflow_call: null }, jobs: { sync: STEPS, verify: STEPS } });

/** `backup` and `report` at three in the night; the check looks 15 hours later. */
function arrange({ file }: Shop, given: Record<string, object> = {}): void {
  file('nightly.yml', { jobs: { backup: STEPS, report: STEPS, ...given } });
}

type Jobs = Record<string, NonNullable<NonNullable<RunSeed['jobs']>[number]['conclusion']>>;

/** A run of last night. */
function ran({ run }: Shop, conclusion: 'success' | 'failure', jobs: Jobs, given: Partial<RunSeed> = {}): void {
  const rows = Object.entries(jobs).map(([name, became]) => ({ name, conclusion: became }));
  run('nightly.yml', 8.5, { conclusion, jobs: rows, ...given });
}

/** What a check says of workflows. */
async function judged({ check }: Shop, workflows: string) {
  const result = await check({ workflows });
  const told = outcome(result);
  const rows = told.rows.filter(({ kind }) => kind === 'workflow');
  return { ...told, result, all: rows.map(({ name, verdict }) => `${name.replace('octo-org/shop/', '')} ${verdict}`) };
}

describe.concurrent('C12: a line that names a job', () => {
  test.for<[string, 'success' | 'failure', Jobs, string]>([
    ['passed', 'success', { backup: 'success', report: 'success' }, 'healthy'],
    ['passed, and another one failed', 'failure', { backup: 'success', report: 'failure' }, 'healthy'],
    ['failed', 'failure', { backup: 'failure', report: 'success' }, 'missed'],
    ['was skipped in a run that passed', 'success', { backup: 'skipped', report: 'success' }, 'missed'],
    ['was cancelled', 'failure', { backup: 'cancelled', report: 'failure' }, 'missed'],
    ['never came to be', 'success', { report: 'success' }, 'missed'],
  ])('that %s', ([, conclusion, jobs, verdict], { expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      ran(shop, conclusion, jobs);
      const { status, all, missed } = await judged(shop, 'nightly.yml/backup');
      expect(all).toEqual([`nightly.yml/backup ${verdict}`]);
      expect(status).toBe(verdict === 'healthy' ? 'healthy' : 'missed');
      expect(missed).toEqual(verdict === 'healthy' ? [] : ['octo-org/shop/nightly.yml/backup']);
    }),
  );

  test('tells the cause of that job', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      ran(shop, 'failure', { report: 'failure', backup: 'failure' });
      const { annotations } = await judged(shop, 'nightly.yml/backup');
      const [report, backup] = shop.github.runs().at(-1)?.jobs ?? [];
      expect([report?.name, backup?.name]).toEqual(['report', 'backup']);
      expect(annotations[0]).toMatch(/^error: Workflow "nightly\.yml\/backup" missed: the run of .* failed;/);
      expect(annotations[0]).toContain(`/job/${backup?.id} `);
      expect(annotations[0]).not.toContain(`/job/${report?.id} `);
    }));

  test('is not made up for by a manual run that skipped it (C25)', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      ran(shop, 'failure', { backup: 'failure', report: 'success' });
      const skipping = [{ name: 'backup', conclusion: 'skipped' as const }, { name: 'report' }];
      shop.run('nightly.yml', 2, { event: 'workflow_dispatch', jobs: skipping });
      expect((await judged(shop, 'nightly.yml/backup')).all).toEqual(['nightly.yml/backup missed']);
      shop.run('nightly.yml', 1, { event: 'workflow_dispatch', jobs: [{ name: 'backup' }, { name: 'report' }] });
      expect((await judged(shop, 'nightly.yml/backup')).all).toEqual(['nightly.yml/backup healthy']);
    }));

  const MATRIX = { strategy: { matrix: { region: ['eu', 'us'] } } };
  test.for<[string, string, object, Jobs, string[]]>([
    ['a matrix', 'nightly.yml/backup', MATRIX, { 'backup (eu)': 'success', 'backup (us)': 'failure' }, ['missed']],
    ['a matrix', 'nightly.yml/backup', MATRIX, { 'backup (eu)': 'success', 'backup (us)': 'success' }, ['healthy']],
    ['eu', 'nightly.yml/backup (eu)', MATRIX, { 'backup (eu)': 'success', 'backup (us)': 'failure' }, ['healthy']],
    ['us', 'nightly.yml/backup (us)', MATRIX, { 'backup (eu)': 'success', 'backup (us)': 'failure' }, ['missed']],
    ['no value of it', 'nightly.yml/backup (ap)', MATRIX, { 'backup (eu)': 'success' }, ['not-found']],
    [
      'a matrix that only a run shows',
      'nightly.yml/backup',
      { strategy: '${{ fromJSON(vars.MATRIX) }}' },
      { 'backup (eu)': 'success', 'backup (us)': 'failure' },
      ['missed'],
    ],
    [
      'a value of a matrix that only a run shows',
      'nightly.yml/backup (eu)',
      { strategy: '${{ fromJSON(vars.MATRIX) }}' },
      { 'backup (eu)': 'success', 'backup (us)': 'failure' },
      ['healthy'],
    ],
  ])('means %s: %s', ([, line, more, jobs, verdicts], { expect }) =>
    withShop(async (shop) => {
      arrange(shop, { backup: { ...STEPS, ...more } });
      ran(shop, 'failure', { ...jobs, report: 'success' });
      expect((await judged(shop, line)).all).toEqual(verdicts.map((verdict) => `${line} ${verdict}`));
    }),
  );

  const SYNC = { 'backup / sync': 'success', 'backup / verify': 'failure' } as const;
  test.for<[string, string]>([
    ['nightly.yml/backup/sync', 'healthy'],
    ['nightly.yml/backup/verify', 'missed'],
    ['nightly.yml/backup', 'missed'],
    ['nightly.yml/backup/purge', 'not-found'],
  ])('means jobs of a reusable workflow: %s', ([line, verdict], { expect }) =>
    withShop(async (shop) => {
      shop.file('called.yml', CALLED);
      arrange(shop, { backup: { uses: './.github/workflows/called.yml' } });
      ran(shop, 'failure', { ...SYNC, report: 'success' });
      expect((await judged(shop, line)).all).toEqual([`${line} ${verdict}`]);
    }),
  );

  test('and has its own crons is judged by those (C10)', ({ expect }) =>
    withShop(async (shop) => {
      const weekly = { ...STEPS, if: "github.event.schedule == '0 3 * * 0'" };
      shop.file('nightly.yml', { crons: ['0 3 * * *', '0 3 * * 0'], jobs: { backup: STEPS, weekly } });
      ran(shop, 'success', { backup: 'success', weekly: 'skipped' });
      shop.run('nightly.yml', 32.5, { jobs: [{ name: 'backup' }, { name: 'weekly' }] });
      const { rows, all } = await judged(shop, 'nightly.yml/weekly');
      expect(all).toEqual(['nightly.yml/weekly healthy']);
      expect(rows.find(({ name }) => name.endsWith('weekly'))?.due_at).toBe('2026-11-29T03:00:00.000Z');
    }));

  test('and that no cron starts names nothing', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop, { lint: { ...STEPS, if: "github.event_name == 'push'" } });
      ran(shop, 'success', { backup: 'success', report: 'success', lint: 'skipped' });
      const { status, all } = await judged(shop, 'nightly.yml/lint');
      expect({ status, all }).toEqual({ status: 'misconfigured', all: ['nightly.yml/lint not-found'] });
    }));

  test('and was added after the last scheduled time waits', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('nightly.yml', { jobs: { report: STEPS } }, 'a'.repeat(40));
      shop.file('nightly.yml', { jobs: { backup: STEPS, report: STEPS } }, 'refs/heads/main', 3);
      ran(shop, 'success', { report: 'success' }, { sha: 'a'.repeat(40) });
      expect((await judged(shop, 'nightly.yml/backup')).all).toEqual(['nightly.yml/backup waiting']);
    }));

  test('is unknown if its jobs can not be read', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      ran(shop, 'success', { backup: 'success', report: 'success' });
      shop.github.fault({ on: 'jobs', fault: { kind: 'status', status: 502 } });
      const { status, all } = await judged(shop, 'nightly.yml/backup');
      expect({ status, all }).toEqual({ status: 'unknown', all: ['nightly.yml/backup unknown'] });
    }));

  test('costs a list of runs and one of jobs', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      ran(shop, 'success', { backup: 'success', report: 'success' });
      await judged(shop, 'nightly.yml/backup\nnightly.yml/report');
      expect(shop.github.requests.map(({ route }) => route).sort()).toEqual(['graphql', 'jobs', 'workflow-runs']);
    }));
});

describe.concurrent('C12: coverage and automatic checks', () => {
  test.for<[string, string | undefined, string[]]>([
    ['without a line', undefined, ['nightly.yml/backup never-pinged', 'nightly.yml/report never-pinged']],
    ['leave out a job that a line covers', 'nightly.yml/backup', ['nightly.yml/report never-pinged']],
    ['leave out all jobs of a file that a line covers', 'nightly.yml', []],
    ['leave out a job of a `!` line', '!nightly.yml/report', ['nightly.yml/backup never-pinged']],
    ['leave out a file of a `!` pattern', '!night*', []],
    ['leave out jobs of a `!` pattern', '!*/report', ['nightly.yml/backup never-pinged']],
  ])('%s', ([, workflows, verdicts], { expect }) =>
    withShop(async (shop) => {
      shop.file('nightly.yml', { jobs: { backup: watched(), report: watched() } });
      ran(shop, 'success', { backup: 'success', report: 'success' });
      expect(outcome(await shop.check({ ...(workflows && { workflows }) })).verdicts).toEqual(verdicts);
    }),
  );

  test('of a weekly job, which the runs decide, leave out a job of a `!` line too', ({ expect }) =>
    withShop(async ({ file, check }) => {
      file('weekly.yml', { crons: ['0 3 * * 6'], jobs: { backup: watched(), report: watched() } });
      const told = outcome(await check({ workflows: '!weekly.yml/report' }));
      expect(told.verdicts).toEqual(['weekly.yml/backup missed']);
    }));
});

describe.concurrent('C12: a grace period in a line', () => {
  test.for<[string, string]>([
    ['nightly.yml', 'missed'],
    ['nightly.yml 14h', 'missed'],
    ['nightly.yml 16h', 'late'],
    ['nightly.yml/backup 14h', 'missed'],
    ['nightly.yml/backup 16h', 'late'],
    ['.github/workflows/nightly.yml   16h', 'late'],
    ['night* 16h', 'late'],
    ['night*/backup 16h', 'late'],
    ['* 1h\nnightly.yml 16h', 'late'],
    ['nightly.yml 14h\nnight* 16h', 'missed'],
    ['nightly.yml\nnight* 16h', 'late'],
    ['nightly.yml 57600', 'late'],
  ])('decides instead of the allowance: %s', ([workflows, verdict], { expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      shop.run('nightly.yml', 32.5, { jobs: [{ name: 'backup' }, { name: 'report' }] });
      const { rows, result } = await judged(shop, workflows);
      expect(rows.find(({ name }) => name.includes('nightly'))?.verdict).toBe(verdict);
      expect(result.status).toBe(verdict === 'late' ? 'success' : 'failure');
    }),
  );

  test('that two lines contradict is misconfigured, and pages nobody', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const { status, missed, all, annotations } = await judged(shop, 'nightly.yml 2h\nnightly.yml 4h');
      expect({ status, missed, all }).toEqual({
        status: 'misconfigured',
        missed: [],
        all: ['nightly.yml misconfigured'],
      });
      expect(annotations[0]).toMatch(/^error: Workflow "nightly\.yml" misconfigured: two lines/);
    }));

  test.for(['nightly.yml 12 hours', 'nightly.yml/backup soon', 'night* -1h', '!nightly.yml 12h', '!'])(
    'that is none is one clear error: %s',
    (workflows, { expect }) =>
      withShop(async (shop) => {
        const result = await shop.check({ workflows });
        const { annotations } = outcome(result);
        expect(result.status).toBe('failure');
        expect(annotations).toHaveLength(1);
        expect(annotations[0]).toMatch(/^error: Input `workflows` m/);
        expect(annotations[0]).toContain(`got \`${workflows}\``);
      }),
  );
});

describe.concurrent('C12: a file whose run passed', () => {
  const OFTEN = { ...STEPS, if: 'vars.OFTEN' };
  test.for<[string, Record<string, object>, Jobs, string | undefined]>([
    ['names a job that the run skipped', { backup: OFTEN }, { backup: 'skipped', report: 'success' }, 'backup'],
    ['names none if it skipped none', { backup: OFTEN }, { backup: 'success', report: 'success' }, undefined],
    [
      'does not name a job that no cron starts',
      { backup: { ...STEPS, if: "github.event_name != 'schedule'" } },
      { backup: 'skipped', report: 'success' },
      undefined,
    ],
    [
      'does not name a job that runs after a failure, or one that needs it',
      { alert: { ...STEPS, if: 'failure()' }, page: { ...STEPS, needs: ['alert'] } },
      { backup: 'success', report: 'success', alert: 'skipped', page: 'skipped' },
      undefined,
    ],
  ])('%s', ([, jobs, became, named], { expect }) =>
    withShop(async (shop) => {
      arrange(shop, jobs);
      ran(shop, 'success', became);
      const { result, log, summary, rows } = await judged(shop, 'nightly.yml');
      expect(result.status).toBe('success');
      const note = (rows.find(({ name }) => name.endsWith('nightly.yml')) as { note?: string } | undefined)?.note;
      for (const text of [log, summary, note ?? '']) {
        if (named === undefined) expect(text).not.toContain('skipped');
        else expect(text).toContain(`the last run passed, and skipped ${named}`);
      }
    }),
  );

  test('asks for its jobs only if one of them has an `if`', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      ran(shop, 'success', { backup: 'success', report: 'success' });
      await judged(shop, 'nightly.yml');
      expect(shop.github.requests.map(({ route }) => route).sort()).toEqual(['graphql', 'workflow-runs']);
    }));
});
