// A check's summary, annotation, log and issue for somebody who was woken up and reads on a phone.
import { describe, expect, test } from 'vitest';
import { heartbeat, outcome, type Shop, watched, withShop } from '../support/shop.ts';
import { askedOfIssues } from '../support/team.ts';

const NAME = 'octo-org/shop/nightly.yml/backup';
const ERRORS = [
  'disk quota exceeded',
  'pg_dump: error: @octocat <b>no space</b> left',
  'Process completed with exit code 1.',
];

/** A job that failed at three, after a night that was good. */
function failedJob({ tickstem, file, run }: Shop, errors: readonly string[] = ERRORS): void {
  file('nightly.yml', { jobs: { backup: watched() } });
  tickstem.seed(heartbeat(NAME, 32));
  const annotations = errors.map((message) => ({ level: 'failure' as const, title: '', message }));
  const steps = [{ name: 'Dump', conclusion: 'failure' }];
  run('nightly.yml', 8, {
    conclusion: 'failure',
    jobs: [{ name: 'backup', conclusion: 'failure', steps, annotations }],
  });
}

describe.concurrent('a job that failed', () => {
  test('the cause, the last error line, since when, and what to press come before all that is folded', ({ expect }) =>
    withShop(async (shop) => {
      failedJob(shop);
      const { summary } = outcome(await shop.check());
      const [seen = '', folded = ''] = summary.split('<details>', 2);
      const run = 'https://github.com/octo-org/shop/actions/runs/21000000001';
      const inOrder = [
        '## 🔴 1 of 2 heartbeats missed\n',
        '<code>nightly.yml/backup</code>',
        '**The run of 2026-11-23 04:00 UTC failed at step "Dump"**',
        '<code>pg_dump: error: @octocat <b>no space</b> left</code>',
        'Down 15 h, since 2026-11-23 03:00 UTC. Last ping 38 h ago.',
        `**[Re-run](${run})** · [Job](${run}/job/`,
      ];
      const places = inOrder.map((text) => seen.indexOf(text));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(seen).not.toMatch(/grace period|octo-org\/shop\/nightly/);
      for (const text of [NAME, 'grace period', 'Fix the job']) expect(folded).toContain(text);
    }));

  test('the annotation, the log and the report have the same', ({ expect }) =>
    withShop(async (shop) => {
      failedJob(shop);
      const { annotations, log, row } = outcome(await shop.check());
      const cause =
        'failed at step "Dump": pg_dump: error: @octocat <b>no space</b> left; expected by 2026-11-23 03:00 UTC, down since';
      for (const text of [annotations[0], log]) {
        expect(text).toContain(cause);
        expect(text).toMatch(/Re-run: https:\S+\/runs\/\d+ Job: https:\S+\/job\/\d+/);
      }
      expect(row('nightly.yml/backup')).toMatchObject({
        down_since: '2026-11-23T03:00:00.000Z',
        cause: { error: ERRORS[1], button: { text: 'Re-run', url: expect.stringMatching(/\/runs\/\d+$/) } },
      });
    }));

  test('an exit code is the last line only where there is no other', ({ expect }) =>
    withShop(async (shop) => {
      failedJob(shop, ERRORS.slice(2));
      expect(outcome(await shop.check()).annotations[0]).toContain('"Dump": Process completed with exit code 1.;');
    }));

  test('without `checks: read` the line is missing, and nothing else: no warning, and one request', ({ expect }) =>
    withShop(async (shop) => {
      failedJob(shop);
      failedJob({ ...shop, tickstem: { ...shop.tickstem, seed: () => ({}) as never } });
      shop.github.fault({ on: 'annotations', fault: { kind: 'status', status: 403 } });
      const { annotations, summary, row } = outcome(await shop.check());
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toContain('failed at step "Dump"; expected by');
      expect(summary).not.toContain('Unavailable');
      expect(row('nightly.yml/backup')?.cause).not.toHaveProperty('error');
      expect(shop.github.requestsTo('annotations')).toHaveLength(1);
    }));

  test('its runbook is in summary, annotation, log, issue and report', ({ expect }) =>
    withShop(async (shop) => {
      failedJob(shop);
      const url = 'https://wiki.example/backup(1)?a=1&b=2';
      const given = { runbook: `weekly.yml/*: https://wiki.example/other\nnightly.yml/*: ${url}`, issue: 'true' };
      const result = await shop.check(given);
      const { annotations, log, row } = outcome(result);
      for (const text of [annotations[0], log]) expect(text).toContain(`Runbook: ${url}`);
      const link = '[Runbook](https://wiki.example/backup%281%29?a=1&amp;b=2)';
      const [issue] = shop.github.issues();
      for (const text of [result.phase('main').summary.split('<details>')[0], issue?.body])
        expect(text).toContain(link);
      expect(shop.github.comments(1)[0]?.body).toContain(link);
      expect(row('nightly.yml/backup')).toMatchObject({ runbook: url });
      expect(JSON.stringify(shop.github.issues())).not.toContain('wiki.example/other');
    }));
});

test('everything passes: one line, which says when the next one is due', () =>
  withShop(async ({ tickstem, file, check }) => {
    file('hourly.yml', { crons: ['30 * * * *'], jobs: { sync: watched() } });
    tickstem.seed(heartbeat('octo-org/shop/hourly.yml/sync', -5.5, { interval_secs: 3600 }));
    const { summary, log } = outcome(await check());
    const line = 'All 2 heartbeats are healthy; next due 2026-11-23 18:30 UTC (hourly.yml/sync)';
    expect(summary.startsWith(`## 🟢 ${line}\n`)).toBe(true);
    expect(log).toContain(line);
  }));

test('a check that could not read says what still protects, and what to do next', () =>
  withShop(async ({ tickstem, check }) => {
    tickstem.fault({ on: 'list', fault: { kind: 'status', status: 503 } });
    const { summary, annotations } = outcome(await check({ timeout: '2s' }));
    for (const text of [summary, annotations[0]]) {
      expect(text).toContain("Tickstem's own alerts don't depend on this check: they still reach you.");
      expect(text).toContain('Re-run it when Tickstem responds again.');
    }
    expect(summary).toMatch(/\[Re-run\]\(https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/\d+\/job\/\d+\)/);
  }));

test('a hundred jobs that failed: the error lines of twenty, and the causes of all', () =>
  withShop(async (shop) => {
    const { tickstem, github, file, run, check } = shop;
    for (let nth = 0; nth < 100; nth++) {
      file(`job-${nth}.yml`, { jobs: { backup: watched() } });
      tickstem.seed(heartbeat(`octo-org/shop/job-${nth}.yml/backup`, 32));
      const annotations = [{ level: 'failure' as const, title: '', message: `error ${nth}` }];
      run(`job-${nth}.yml`, 8, {
        conclusion: 'failure',
        jobs: [
          { name: 'backup', conclusion: 'failure', steps: [{ name: 'Dump', conclusion: 'failure' }], annotations },
        ],
      });
    }
    const { rows } = outcome(await check({ issue: 'true' }));
    const failed = rows.filter(({ cause }) => cause?.kind === 'failed');
    expect(failed).toHaveLength(100);
    expect(failed.filter(({ cause }) => Object.hasOwn(cause ?? {}, 'error'))).toHaveLength(20);
    expect(github.requestsTo('annotations')).toHaveLength(20);
    expect(askedOfIssues(github)).toContain('create-issue');
  }));
