// The action and the lines of the input `workflows`: what they mean, and what cannot be judged.
import { describe, test } from 'vitest';
import type { Permissions } from '../stand-ins/github/server.ts';
import { NAME, runAction } from '../support/action.ts';
import { fileOf, heartbeat, outcome, type Shop, using, watched, withShop } from '../support/shop.ts';

const JOBS = { report: using('actions/checkout@v5') };
/** At three on Mondays: nine hours ago, and three since its grace is past. */
const WEEKLY = { crons: ['0 3 * * 1'], jobs: JOBS };

/** The check of these files, and what it told. */
async function judged(shop: Shop, workflows = 'weekly.yml') {
  const result = await shop.check({ workflows });
  return { ...outcome(result), outcome: result.status };
}

describe.concurrent('lines of `workflows`', () => {
  const arrange = ({ file, run }: Shop) => {
    for (const name of ['weekly.yml', 'weekly-tax.yaml', 'monthly.yml']) {
      file(name, WEEKLY);
      run(name, 8.5);
    }
    file('deploy.yml', { crons: [], jobs: JOBS });
  };

  test.for<[string, string, string[]]>([
    ['a name', 'monthly.yml', ['monthly.yml healthy']],
    [
      'its path',
      '.github/workflows/monthly.yml\n./.github/workflows/weekly.yml',
      ['monthly.yml healthy', 'weekly.yml healthy'],
    ],
    ['a pattern', 'week*', ['weekly-tax.yaml healthy', 'weekly.yml healthy']],
    ['a pattern of a path', '.github/workflows/*ly.yml', ['monthly.yml healthy', 'weekly.yml healthy']],
    ['without some', '*ly*\n!.github/workflows/*tax*', ['monthly.yml healthy', 'weekly.yml healthy']],
    ['each once', 'monthly.yml\nmonth*', ['monthly.yml healthy']],
    ['no such file', 'monthly.yml\nyearly.yml', ['monthly.yml healthy', 'yearly.yml not-found']],
    ['a pattern of nothing', 'year*', ['year* not-found']],
    ['C13: a pattern of all', '*', ['monthly.yml healthy', 'weekly-tax.yaml healthy', 'weekly.yml healthy']],
    ['C13: a pattern of a file without a schedule', 'deploy*', ['deploy* not-found']],
    ['what is left out again', 'monthly.yml\n!month*', ['monthly.yml not-found']],
    ['C13: a file without a schedule', 'deploy.yml', ['deploy.yml not-found']],
  ])('%s', ([, workflows, expected], { expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const { outcome, rows, annotations } = await judged(shop, workflows);
      const told = rows.filter(({ kind }) => kind === 'workflow');
      expect(told.map(({ name, verdict }) => `${name.replace('octo-org/shop/', '')} ${verdict}`).sort()).toEqual(
        expected,
      );
      const bad = expected.filter((row) => !row.endsWith('healthy'));
      expect(outcome).toBe(bad.length === 0 ? 'success' : 'failure');
      expect(annotations).toHaveLength(bad.length);
    }),
  );

  test('one that matches nothing says what would', ({ expect }) =>
    withShop(async (shop) => {
      const { status, annotations } = await judged(shop, 'yearly.yml');
      expect(status).toBe('misconfigured');
      expect(annotations[0]).toMatch(/^error: .*yearly\.yml.* not found: no workflow file .*`workflows`/);
    }));

  test("C13: one without a schedule says so: that is the user's mistake", ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const { status, missed, annotations } = await judged(shop, 'deploy.yml');
      expect({ status, missed }).toEqual({ status: 'misconfigured', missed: [] });
      expect(annotations[0]).toMatch(/^error: .*deploy\.yml.*no schedule/);
    }));

  test.for<[string, (shop: Shop) => void]>([
    ['whose schedule was removed', ({ file }) => file('nightly.yml', { crons: [], jobs: JOBS })],
    ['whose file was removed', ({ file }) => file('other.yml', { crons: [], jobs: JOBS })],
  ])('C32: one %s, and that GitHub ran by schedule, is missed', ([, arrangeFile], { expect }) =>
    withShop(async (shop) => {
      arrangeFile(shop);
      shop.run('nightly.yml', 100);
      const { status, row, annotations } = await judged(shop, 'nightly.yml');
      expect(status).toBe('missed');
      expect(row('nightly.yml')).toMatchObject({ verdict: 'missed', cause: { kind: 'gone' } });
      expect(annotations[0]).toContain('its last scheduled run started 2026-11-19 08:00 UTC');
    }),
  );

  test.for<[string, string, (shop: Shop) => void, number, string | undefined]>([
    ['lost its schedule', 'night*', ({ file }) => file('nightly.yml', { crons: [], jobs: JOBS }), 100, 'was removed'],
    ['is gone', '*', ({ file }) => file('other.yml', WEEKLY), 29 * 24, 'no longer exists'],
    ['is gone for longer than 30 days', '*', ({ file }) => file('other.yml', WEEKLY), 31 * 24, undefined],
    ['is gone and left out', '*\n!night*', ({ file }) => file('other.yml', WEEKLY), 100, undefined],
    ['is gone, of another pattern', 'other*', ({ file }) => file('other.yml', WEEKLY), 100, undefined],
    [
      'never had a schedule',
      '*',
      ({ file }) => {
        file('deploy.yml', { crons: [], jobs: JOBS });
        file('other.yml', WEEKLY);
      },
      31 * 24,
      undefined,
    ],
  ])('C32: of a file under a pattern that %s, a warning tells', ([, line, arrangeFile, hours, says], { expect }) =>
    withShop(async (shop) => {
      arrangeFile(shop);
      shop.file('weekly.yml', WEEKLY);
      for (const name of ['weekly.yml', 'other.yml']) shop.run(name, 8.5);
      shop.run('nightly.yml', hours);
      shop.run('deploy.yml', 5, { event: 'push' });
      const { annotations, row } = await judged(shop, `${line}\nweek*`);
      const warnings = annotations.filter((text) => text.startsWith('warning: A pattern'));
      expect(warnings).toHaveLength(says === undefined ? 0 : 1);
      if (says !== undefined) expect(warnings[0]).toMatch(new RegExp(`no longer selects nightly\\.yml \\(.*${says}`));
      expect(row('weekly.yml')?.verdict).toBe('healthy');
    }),
  );

  test.for([
    ['is no YAML', `${fileOf(WEEKLY)}]]]`, /is not valid YAML/],
    ['is no workflow', '- a\n- b\n', /The workflow file is invalid/],
    ['has a cron that GitHub would not accept', fileOf({ ...WEEKLY, crons: ['@weekly'] }), /@weekly/],
  ] as const)('one that %s is unknown and red', ([, content, says], { expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', content);
      const { outcome, status, annotations } = await judged(shop);
      expect({ outcome, status }).toEqual({ outcome: 'failure', status: 'unknown' });
      expect(annotations[0]).toMatch(says);
    }),
  );
});

describe.concurrent('what GitHub does not tell is unknown, and fails', () => {
  test.for<[string, Permissions | undefined, RegExp]>([
    ['without a token', undefined, /`github-token` is empty/],
    ['without any permission', {}, /`contents: read`/],
    ['without `contents: read`', { actions: 'read' }, /`contents: read`/],
    ['without `actions: read`', { contents: 'read' }, /`actions: read`/],
  ])('%s', ([, permissions, says], { expect }) =>
    withShop(async ({ tickstem, github, file, run, check }) => {
      file('weekly.yml', WEEKLY);
      run('weekly.yml', 8.5);
      tickstem.seed(heartbeat('octo-org/shop/missed', 100));
      const token = permissions === undefined ? '' : github.addToken(permissions);
      const result = await check({ workflows: 'weekly.yml', 'github-token': token });
      const { status, missed, row, annotations, summary } = outcome(result);
      expect(result.status).toBe('failure');
      // Tickstem's word stands.
      expect(status).toBe('missed');
      expect(missed).toEqual(['octo-org/shop/missed', 'octo-org/shop/weekly.yml']);
      expect(row('weekly.yml')).toMatchObject({ verdict: 'unknown', fails: true, cause: null });
      const warnings = annotations.filter((text) => text.startsWith('warning: '));
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(says);
      expect(summary).toMatch(says);
    }),
  );

  test.for([['workflow-runs'], ['graphql', 'content']] as const)('GitHub does not answer to %s', (routes, { expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY);
      shop.run('weekly.yml', 8.5);
      for (const on of routes) shop.github.fault({ on, fault: { kind: 'status', status: 502 } });
      const { outcome, status, row, missed, annotations } = await judged(shop);
      expect({ outcome, status, missed }).toEqual({
        outcome: 'failure',
        status: 'unknown',
        missed: ['octo-org/shop/weekly.yml'],
      });
      expect(row('weekly.yml')?.verdict).toBe('unknown');
      expect(annotations.filter((text) => text.startsWith('warning: ')).join()).toContain('502');
    }),
  );
});

describe.concurrent('a weekly job that uses this action', () => {
  const BACKUP = { crons: ['0 3 * * 1'], jobs: { backup: watched() } };

  test('can have no heartbeat, and is pointed to `workflows`', ({ expect }) =>
    withShop(async ({ tickstem, github, file }) => {
      file('nightly.yml', BACKUP);
      const own = { api_url: github.url, token: github.token, workflow_sha: 'refs/heads/main' };
      const result = await runAction(tickstem, { github: own, with: { interval: undefined } });
      expect(result.status).toBe('success');
      expect(tickstem.named(NAME)).toEqual([]);
      const { annotations } = outcome(result);
      expect(annotations.length).toBeGreaterThan(0);
      for (const text of annotations) {
        expect(text).toMatch(/^notice: .*`mode: check`.*`watch-self: true`/);
      }
    }));

  test('is judged there by its runs, and its heartbeat is not asked for', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('nightly.yml', BACKUP);
      shop.run('nightly.yml', 8.5);
      const { outcome, rows, annotations } = await judged(shop, 'nightly.yml');
      expect({ outcome, annotations }).toEqual({ outcome: 'success', annotations: [] });
      expect(rows.map(({ name, verdict }) => `${name} ${verdict}`).sort()).toEqual([
        'octo-org/shop/alive healthy',
        'octo-org/shop/nightly.yml healthy',
      ]);
    }));

  test('is judged by its runs where nobody listed it, too (C19)', ({ expect }) =>
    withShop(async ({ file, run, check }) => {
      file('nightly.yml', { ...BACKUP, crons: ['0 3 * * 6'] });
      const before = await check();
      expect(before.status).toBe('failure');
      expect(outcome(before).verdicts).toEqual(['nightly.yml/backup missed']);
      run('nightly.yml', 2 * 24 + 8.5, { jobs: [{ name: 'backup' }] });
      const result = await check();
      expect(result.status).toBe('success');
      expect(outcome(result).row('nightly.yml/backup')?.verdict).toBe('healthy');
    }));
});
