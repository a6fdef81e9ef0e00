// The action: of which run and job the cause of a miss is shown, and what is shown where that cannot be known.
import { describe, expect, test } from 'vitest';
import type { GitHub } from '../stand-ins/github/server.ts';
import {
  at,
  BACKUP,
  checkOutputs,
  EVENING,
  expectCause,
  FOLDER,
  type JobSeed,
  lastNight,
  lastNightsJob,
  messages,
  NIGHTLY,
  NIGHTLY_PAGE,
  PINGED,
  pinged,
  SHOP,
  seen,
  watched,
} from '../support/sources.ts';

describe.concurrent('what is gone', () => {
  test('the workflow is gone, and another one may have its heartbeat now: red, with the last run', () =>
    at(EVENING, async ({ tickstem, github, check }) => {
      // Which heartbeat that name is of is only known when it runs, so it may be this one.
      const named = watched('0 3 * * *').replace(
        /(uses: .*)\n/,
        `$1\n        with:\n          name: \${{ vars.NAME }}\n`,
      );
      github.file(`${FOLDER}/renamed.yml`, named);
      tickstem.seed(pinged(BACKUP, PINGED));
      const url = lastNight(github, { createdAt: '2026-11-22T15:00:00Z', conclusion: 'failure' });
      const says = ['nightly.yml', '2026-11-22 15:00'];
      expectCause(await check(), { kind: 'gone', says, url, todo: /`?renamed-from`?/ });
    }));

  const LOST: [string, string | undefined, string][] = [
    ['workflow', undefined, 'nightly.yml'],
    ['job', watched('0 3 * * *', { restore: '' }), 'backup in nightly.yml'],
  ];
  test.each(LOST)('the %s is gone: orphaned, with its id and the way out, and fails nothing', (_, file, what) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      if (file !== undefined) github.file(NIGHTLY, file);
      tickstem.seed(pinged(`${SHOP}/nightly.yml/restore`, '2026-11-23T03:05:00Z', { status: 'paused' }));
      const { id } = tickstem.seed(pinged(BACKUP, PINGED));
      const result = await check();
      expect(result.status).toBe('success');
      const { entry, missed } = checkOutputs(result);
      expect(missed).toEqual([]);
      expect(entry(BACKUP)).toMatchObject({ verdict: 'orphaned', fails: false, cause: { kind: 'gone' } });
      expect(entry(BACKUP).cause?.text).toContain(what);
      const summary = seen(result.phase('main').summary);
      for (const part of ['orphaned', what, id, 'renamed-from', 'delete']) expect(summary).toContain(part);
      expect(messages(result, 'error')).toEqual([]);
    }),
  );
});

describe.concurrent('cannot tell', () => {
  test.each<[string, (github: GitHub) => string, RegExp]>([
    ['the permission that is missing', (github) => github.addToken({ contents: 'read' }), /actions: read/],
    [
      "GitHub's answer",
      (github) => {
        github.fault({ on: 'workflow-runs', fault: { kind: 'status', status: 503 } });
        return github.token;
      },
      /503/,
    ],
    ...(
      [
        [401, 'Bad credentials', /bad credentials.*github-token/i],
        [
          403,
          'Although you appear to have the correct authorization credentials, the organization has an IP allow list enabled',
          /ip allow list.*runner/i,
        ],
        [403, 'Resource protected by organization SAML enforcement.', /saml.*authorize the token/i],
        [301, 'Moved Permanently', /moved permanently.*renamed or transferred/i],
      ] as const
    ).map(([status, message, says]): [string, (github: GitHub) => string, RegExp] => [
      `W: ${status} "${message.slice(0, 40)}"`,
      (github) => {
        const body = JSON.stringify({ message });
        github.fault({ on: 'workflow-runs', fault: { kind: 'status', status, body } });
        return github.token;
      },
      says,
    ]),
  ])('%s is told with the miss', (_, arrange, says) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *'));
      tickstem.seed(pinged(BACKUP, PINGED));
      const result = await check({}, { github: { token: arrange(github) } });
      expectCause(result, { kind: 'unknown', says: [says], url: NIGHTLY_PAGE, todo: /runs/ });
    }),
  );

  test('a token that sees no repository proves no run missing', ({ expect }) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *'));
      tickstem.seed(pinged(BACKUP, PINGED));
      const result = await check({}, { github: { token: github.addToken(null) } });
      expect(checkOutputs(result).entry(BACKUP).cause?.kind).toBe('unknown');
    }));

  test('what a green run said, without `checks: read`: it was green, and did not ping', ({ expect }) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *'));
      tickstem.seed(pinged(BACKUP, PINGED));
      const url = lastNightsJob(github, { conclusion: 'success' });
      const token = github.addToken({ contents: 'read', actions: 'read' });
      const result = await check({}, { github: { token } });
      expectCause(result, { kind: 'not-pinged', says: ['passed'], url, todo: /monitoring/ });
      expect(messages(result, 'warning')).toHaveLength(1);
      expect(messages(result, 'warning')[0]).toContain('checks: read');
    }));
});

describe.concurrent('which job is meant', () => {
  test('by the name that it is shown under', ({ expect }) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *', { backup: '    name: Nightly backup\n', build: '' }));
      tickstem.seed(pinged(BACKUP, PINGED));
      tickstem.seed(pinged(`${SHOP}/nightly.yml/build`, '2026-11-23T03:09:00Z'));
      const failed: Partial<JobSeed> = { name: 'Nightly backup', conclusion: 'failure' };
      const url = lastNightsJob(github, failed, { jobs: [{ name: 'build' }] });
      const result = await check();
      expectCause(result, { kind: 'failed', says: ['Nightly backup'], url, todo: /job/ });
      expect(checkOutputs(result).missed).toEqual([BACKUP]);
    }));

  const MATRIX = '    strategy:\n      matrix:\n        region: [eu, us]\n        node: [20]\n';

  test.each<[string, string, (leg: string) => string]>([
    ['by its values', MATRIX, (leg) => `backup (${leg}, 20)`],
    ['beside a name', `    name: Copy\n${MATRIX}`, (leg) => `Copy (${leg}, 20)`],
    ['in a name', `    name: Copy of \${{ matrix.region }}\n${MATRIX}`, (leg) => `Copy of ${leg}`],
  ])('each leg of a matrix by itself, %s', (_, more, shown) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *', { backup: more }));
      for (const leg of ['eu', 'us']) tickstem.seed(pinged(`${BACKUP} (20, ${leg})`, PINGED));
      const cancelled = { name: shown('us'), conclusion: 'cancelled' as const, steps: [{ name: 'Set up job' }] };
      const eu = lastNightsJob(github, { name: shown('eu'), conclusion: 'failure' }, { jobs: [cancelled] });
      const us = `${eu.slice(0, eu.lastIndexOf('/'))}/${Number(eu.slice(eu.lastIndexOf('/') + 1)) + 1}`;
      const result = await check();
      expectCause(result, { kind: 'failed', says: [shown('eu')], url: eu, todo: /./ }, `${BACKUP} (20, eu)`);
      expectCause(result, { kind: 'cancelled', says: [shown('us')], url: us, todo: /./ }, `${BACKUP} (20, us)`);
    }),
  );
});

describe.concurrent('C28: a matrix job that is not there any more', () => {
  const matrix = (region: string) => `    strategy:\n      matrix:\n        region: ${region}\n`;

  test.each<[string, string, string[], string, string]>([
    ['a static matrix lost the value', matrix('[eu]'), ['backup (eu)'], 'backup (us)', 'Delete this heartbeat'],
    ['and its new value has no heartbeat yet', matrix('[asia]'), [], 'backup (us)', 'renamed-from'],
    ['the job gained a matrix', matrix('[eu]'), ['backup (eu)'], 'backup', 'Delete this heartbeat'],
    ['and its new heartbeats are not there yet', matrix('[eu]'), [], 'backup', 'renamed-from'],
    ['the job lost its matrix', '', ['backup'], 'backup (us)', 'Delete this heartbeat'],
    ['and its new heartbeat is not there yet', '', [], 'backup (us)', 'renamed-from'],
  ])('%s: orphaned, with advice that fits', (_, file, others, name, advice) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *', { backup: file }));
      tickstem.seed(pinged(`${SHOP}/nightly.yml/${name}`, PINGED));
      for (const other of others) tickstem.seed(pinged(`${SHOP}/nightly.yml/${other}`, '2026-11-23T03:05:00Z'));
      lastNightsJob(github, { name: 'backup (eu)', conclusion: 'success' });
      const result = await check();
      expect(checkOutputs(result).entry(`${SHOP}/nightly.yml/${name}`)).toMatchObject({
        ...{ verdict: 'orphaned', fails: false },
        cause: { kind: 'gone' },
      });
      const summary = seen(result.phase('main').summary);
      expect(summary).toContain(advice);
      if (advice !== 'renamed-from') expect(summary).not.toContain('renamed-from');
    }),
  );

  test('of a matrix from an expression: missed, since the last run had no such job', () =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *', { backup: matrix('${{ fromJSON(vars.REGIONS) }}') }));
      tickstem.seed(pinged(`${BACKUP} (us)`, PINGED));
      const url = lastNightsJob(github, { name: 'backup (eu)', conclusion: 'success' });
      const run = url.slice(0, url.indexOf('/job/'));
      const says = ['had no matrix job (us)'];
      expectCause(await check(), { kind: 'gone', says, url: run, todo: /delete the heartbeat/ }, `${BACKUP} (us)`);
    }));
});

test.concurrent('a leg of a matrix of 150, which GitHub lists in pages', () =>
  at(EVENING, async ({ tickstem, github, check }) => {
    const legs = Array.from({ length: 150 }, (_, leg) => `backup (shard-${leg})`);
    github.file(
      NIGHTLY,
      watched('0 3 * * *', { backup: '    strategy:\n      matrix:\n        shard: ${{ fromJSON(vars.SHARDS) }}\n' }),
    );
    const names = ['shard-0', 'shard-149'];
    for (const name of names) tickstem.seed(pinged(`${BACKUP} (${name})`, PINGED));
    const others = legs
      .slice(1)
      .map((name) => ({ name, ...(name.includes('149') && { conclusion: 'failure' as const }) }));
    const first = lastNightsJob(github, { name: legs[0] ?? '', conclusion: 'cancelled' }, { jobs: others });
    const jobUrl = (more: number) =>
      `${first.slice(0, first.lastIndexOf('/'))}/${Number(first.slice(first.lastIndexOf('/') + 1)) + more}`;
    const result = await check();
    expectCause(result, { kind: 'cancelled', says: ['shard-0'], url: first, todo: /./ }, `${BACKUP} (shard-0)`);
    expectCause(result, { kind: 'failed', says: ['shard-149'], url: jobUrl(149), todo: /./ }, `${BACKUP} (shard-149)`);
  }));

describe.concurrent('a workflow without a schedule', () => {
  const unscheduled = watched('0 3 * * *', { backup: '' }).replace(/ {2}schedule:\n\s+- cron: .*\n/, '');

  test('whose cron was taken out is not what GitHub dropped', () =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, unscheduled);
      tickstem.seed(pinged(BACKUP, PINGED));
      const says = ['the workflow has no schedule', "hasn't been run since"];
      const url = 'https://github.com/octo-org/shop/actions/workflows/nightly.yml';
      expectCause(await check(), { kind: 'never-triggered', says, url, todo: /pause or delete the heartbeat/ });
    }));

  test('that another workflow starts: its runs are looked at', () =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, unscheduled.replace('workflow_dispatch:', 'workflow_run: { workflows: [Build] }'));
      tickstem.seed(pinged(BACKUP, PINGED));
      const url = lastNightsJob(github, { conclusion: 'failure' }, { event: 'workflow_run' });
      expectCause(await check(), { kind: 'failed', says: ['failed'], url, todo: /Fix the job/ });
    }));
});

test.concurrent.each([{ shuffledRuns: true }, { staleRunsMs: 5 * 86_400_000 }])(
  'the newest run by its date, whatever the list is like: %o',
  (quirks) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      Object.assign(github.quirks, quirks);
      github.file(NIGHTLY, watched('0 3 * * *'));
      tickstem.seed(pinged(BACKUP, PINGED));
      const jobs = [{ name: 'backup' }];
      for (const hour of [14, 16, 18, 12, 20, 22, 10, 8]) {
        const createdAt = `2026-11-22T${`${hour}`.padStart(2, '0')}:00:00Z`;
        github.run({ workflow: NIGHTLY, event: 'workflow_dispatch', createdAt, jobs });
      }
      const url = lastNightsJob(github, { conclusion: 'timed_out' });
      github.run({ workflow: NIGHTLY, createdAt: '2026-11-22T23:00:00Z', conclusion: 'failure', jobs });
      expectCause(await check(), { kind: 'timed-out', says: ['2026-11-23 03:07'], url, todo: /./ });
    }),
);
