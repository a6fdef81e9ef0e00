// `start-missed`: what GitHub didn't start, the check starts, once.
import { describe, expect, test } from 'vitest';
import { ALL_PERMISSIONS, type GitHub, type Permissions } from '../stand-ins/github/server.ts';
import type { Job } from '../support/action.ts';
import { fileOf, heartbeat, outcome, type Shop, using, watched, withShop } from '../support/shop.ts';
import { FOLDER, NIGHTLY, SHOP } from '../support/sources.ts';

const HOUR = 3_600_000;
const JOBS = { backup: using('actions/checkout@v5') };
const WRITE: Permissions = { ...ALL_PERMISSIONS, actions: 'write' };
/** The check is at 18:00, past the 6 h that it waits for a workflow that is punctual. */
const MISSED = '2026-11-23 03:00 UTC';
const RUNS = `https://github.com/${SHOP}/actions/runs`;

/** A nightly workflow that GitHub started yesterday, and not today. */
function withNightly(use: (shop: Shop) => Promise<void>): Promise<void> {
  return withShop(async (shop) => {
    shop.file('nightly.yml', { jobs: JOBS });
    for (const day of [1, 2, 3]) shop.run('nightly.yml', day * 24 + 8.5);
    await use(shop);
  });
}

/** The check with a token that may start workflows, and what it told of the nightly one. */
async function checked(shop: Shop, given: Job['with'] = {}, { permissions = WRITE, ...job }: Options = {}) {
  const token = shop.github.addToken(permissions);
  const inputs = { workflows: 'nightly.yml', 'start-missed': 'nightly.yml', ...given };
  const result = await shop.check(inputs, { ...job, github: { token, ...job.github } });
  const told = outcome(result);
  const nightly = told.row('nightly.yml') as Started | undefined;
  return { ...told, result, nightly, cause: nightly?.cause?.text ?? '' };
}

type Options = Job & { permissions?: Permissions };
type Started = ReturnType<ReturnType<typeof outcome>['row']> & {
  started?: { run_id: number; url: string; at: string };
};

const dispatched = (github: GitHub) => github.runs().filter(({ event }) => event === 'workflow_dispatch');
const path = (file: string) => `${FOLDER}/${file}`;

describe.concurrent('a workflow that GitHub did not start', () => {
  test('is started once, and every channel says which run that is', () =>
    withNightly(async (shop) => {
      const told = await checked(shop, { issue: 'true' });
      const [run, ...more] = dispatched(shop.github);
      expect(more).toEqual([]);
      expect(run).toMatchObject({ workflow: { path: NIGHTLY }, branch: 'main', status: 'queued' });
      // It was missed, and is reported as before.
      expect([told.status, told.missed, told.nightly?.verdict]).toEqual(['missed', [`${SHOP}/nightly.yml`], 'missed']);
      const url = `${RUNS}/${run?.id}`;
      expect(told.nightly?.cause?.kind).toBe('never-triggered');
      expect(told.cause).toMatch(
        new RegExp(`^GitHub started no run of it since ${MISSED},.*; this check started run ${run?.id} for it$`),
      );
      expect(told.nightly?.started).toEqual({ run_id: run?.id, url, at: '2026-11-23T18:00:00.000Z' });
      const said = `this check started run ${run?.id} for it`;
      expect(told.annotations.join('\n')).toContain(`${said}; expected by ${MISSED}`);
      expect(told.annotations.join('\n')).toContain(`Run: ${url} Look at that run: if it succeeds`);
      // A second run is one too many.
      for (const text of [...told.annotations, told.summary]) expect(text).not.toContain('Run workflow');
      expect(told.summary).toContain(said);
      expect(told.summary).toContain(url);
      expect(told.log).toContain(said);
      const [issue] = shop.github.issues();
      const comments = shop.github.comments(issue?.number ?? 0).map(({ body }) => body);
      expect([issue?.body, ...comments].join('\n').replaceAll('<wbr>', '')).toContain(url);
    }));

  test('is not started again by the next check, which sees its run', () =>
    withNightly(async (shop) => {
      await checked(shop);
      const told = await checked(shop);
      expect(dispatched(shop.github)).toHaveLength(1);
      expect(told.nightly).toMatchObject({ verdict: 'late', fails: false });
      expect(told.nightly?.started).toBeUndefined();
    }));

  test('is not started by a check without the input', () =>
    withNightly(async (shop) => {
      const told = await checked(shop, { 'start-missed': undefined });
      expect(told.nightly).toMatchObject({ verdict: 'missed', cause: { kind: 'never-triggered' } });
      expect(told.cause).not.toContain('this check');
      expect(shop.github.requestsTo('dispatch')).toEqual([]);
    }));

  test('is started once for all of its jobs, also where Tickstem has given one up', () =>
    withShop(async (shop) => {
      shop.file('nightly.yml', { jobs: { one: watched(), two: watched() } });
      for (const day of [1, 2, 3]) shop.run('nightly.yml', day * 24 + 8.5);
      shop.tickstem.seed(heartbeat(`${SHOP}/nightly.yml/one`, 32.4, { status: 'failing', consecutive_misses: 2 }));
      shop.tickstem.seed(heartbeat(`${SHOP}/nightly.yml/two`, 32.4));
      const told = await checked(shop, { workflows: undefined });
      const [run, ...more] = dispatched(shop.github);
      expect(more).toEqual([]);
      expect(told.verdicts).toEqual(['nightly.yml/one failing', 'nightly.yml/two missed']);
      for (const job of ['one', 'two']) {
        expect(told.row(`nightly.yml/${job}`)?.cause?.text).toContain(`this check started run ${run?.id} for it`);
      }
    }));

  test('is started for a job that has no heartbeat yet', () =>
    withShop(async (shop) => {
      shop.file('nightly.yml', { jobs: { backup: watched() } }, undefined, 72);
      shop.github.workflow({ path: NIGHTLY });
      const told = await checked(shop, { workflows: undefined });
      const row = told.row('nightly.yml/backup');
      expect(row?.verdict).toBe('never-pinged');
      expect(row?.cause?.text).toContain(`this check started run ${dispatched(shop.github)[0]?.id} for it`);
    }));

  test('is started by a pattern, and with its folder, unless a line leaves it out', () =>
    withNightly(async (shop) => {
      const other = { jobs: JOBS };
      shop.file('other.yml', other);
      for (const day of [1, 2, 3]) shop.run('other.yml', day * 24 + 8.5);
      const lines = '.github/workflows/*\n!nightly.yml';
      await checked(shop, { workflows: 'nightly.yml\nother.yml', 'start-missed': lines });
      expect(dispatched(shop.github).map(({ workflow }) => workflow.path)).toEqual([path('other.yml')]);
    }));

  test('is not started while it may still start', () =>
    withShop(async (shop) => {
      shop.file('nightly.yml', { crons: ['0 13 * * *'], jobs: JOBS });
      for (const day of [1, 2, 3]) shop.run('nightly.yml', day * 24 - 1.5);
      expect((await checked(shop)).nightly).toMatchObject({ verdict: 'late' });
      expect(shop.github.requestsTo('dispatch')).toEqual([]);
    }));

  test('is not started for another cause: it failed', () =>
    withNightly(async (shop) => {
      shop.run('nightly.yml', 8.5, { conclusion: 'failure', jobs: [{ name: 'backup', conclusion: 'failure' }] });
      expect((await checked(shop)).nightly?.cause?.kind).toBe('failed');
      expect(shop.github.requestsTo('dispatch')).toEqual([]);
    }));
});

const on = (trigger: unknown, jobs: object = JOBS) =>
  JSON.stringify({ on: { ...(trigger as object), schedule: [{ cron: '0 3 * * *' }] }, jobs });
const ifJob = (condition: string) => ({ backup: { ...JOBS.backup, if: condition } });

describe.concurrent('what keeps a workflow from being started is told, with what to change', () => {
  test.for<[string, (shop: Shop) => Options | undefined, told: string, fix: string]>([
    [
      'no permission',
      () => ({ permissions: ALL_PERMISSIONS }),
      `The token doesn't have permission for a start of nightly.yml (403, "Resource not accessible by integration")`,
      'Grant the job `actions: write`, in addition',
    ],
    [
      'no trigger',
      ({ file }) => void file('nightly.yml', on({ push: null })),
      'its workflow file has no `workflow_dispatch`',
      'Add `workflow_dispatch:` under `on`.',
    ],
    [
      'required inputs',
      ({ file }) => {
        const inputs = {
          region: { required: true },
          dry: { required: true, default: 'no' },
          more: { required: false },
        };
        file('nightly.yml', on({ workflow_dispatch: { inputs } }));
        return undefined;
      },
      'its `workflow_dispatch` requires a value for `region`',
      'Give that input a `default`.',
    ],
    [
      'a condition on the event',
      ({ file }) => void file('nightly.yml', on({ workflow_dispatch: null }, ifJob("github.event_name == 'schedule'"))),
      "one of its conditions depends on the event that started the run (`if: github.event_name == 'schedule'`)",
      'Let the condition not read the event',
    ],
    [
      'a condition on the event in a reusable workflow',
      ({ file }) => {
        file('nightly.yml', on({ workflow_dispatch: null }, { backup: { uses: './.github/workflows/sync.yml' } }));
        file('sync.yml', JSON.stringify({ on: { workflow_call: null }, jobs: ifJob('github.event.schedule') }));
        return undefined;
      },
      'one of its conditions depends on the event that started the run (`if: github.event.schedule`)',
      'Let the condition not read the event',
    ],
    [
      'Actions disabled, though the API says otherwise',
      ({ github }) => void github.repositoryIs({ actionsDisabled: true }),
      'GitHub says that Actions is disabled for this repository (422, "Actions has been disabled for this repository.")',
      'Settings → Actions → General',
    ],
    [
      'a run of any event since',
      ({ run }) => void run('nightly.yml', 5, { event: 'push', branch: 'feature' }),
      'run 21000000004 (push) started at 2026-11-23 07:00 UTC, after the scheduled time',
      "Start it manually, if that run didn't do its work.",
    ],
    [
      'a run that does not count',
      () => ({ github: { event_name: 'push', ref: 'refs/heads/feature' } }),
      'a check starts workflows only in a run that counts, on the default branch',
      'run the check on the default branch',
    ],
    [
      'a tag',
      () => ({ github: { event_name: 'workflow_dispatch', ref: 'refs/tags/v1' } }),
      'a check starts workflows only in a run that counts, on the default branch',
      'run the check on the default branch',
    ],
    [
      'a newest list that is not answered',
      ({ github }) => {
        const status = { kind: 'status', status: 502 } as const;
        github.fault({ on: 'workflow-runs', skip: 2, fault: status });
        return undefined;
      },
      "GitHub couldn't provide the newest runs of nightly.yml at the moment (502), tried 2 times",
      'The next check tries again.',
    ],
  ])('%s', ([, arrange, told, fix], { expect }) =>
    withNightly(async (shop) => {
      const options = arrange(shop);
      const { nightly, cause, summary, annotations, status } = await checked(shop, {}, options);
      expect(cause).toContain(`; this check didn't start it: ${told}`);
      expect([nightly?.verdict, status, nightly?.started]).toEqual(['missed', 'missed', undefined]);
      expect(summary.replaceAll('\\', '')).toContain(fix.split('`')[0]);
      expect(annotations.join('\n')).toContain(fix);
      expect(dispatched(shop.github)).toEqual([]);
    }),
  );

  test("a clock of Tickstem's that is ahead, as far as clocks may differ", ({ expect }) =>
    withNightly(async (shop) => {
      const { tickstem, github } = shop;
      shop.file('nightly.yml', { jobs: { backup: watched() } });
      tickstem.seed(heartbeat(`${SHOP}/nightly.yml/backup`, 32.5));
      // By Tickstem's it is 09:30, by GitHub's 08:40. A heartbeat is judged by Tickstem's.
      tickstem.clock.advance(-8.5 * HOUR);
      github.clock.advance(-8.5 * HOUR - 50 * 60_000);
      const { row, annotations } = await checked(shop, { workflows: '' });
      const told = "; this check didn't start it: by GitHub's clock its allowance ends only at 2026-11-23 09:00 UTC";
      expect(row('nightly.yml/backup')).toMatchObject({
        verdict: 'missed',
        cause: { kind: 'never-triggered', text: expect.stringContaining(told) },
      });
      expect(annotations.join('\n')).toContain('The next check after that starts it.');
      expect(dispatched(github)).toEqual([]);
    }));

  test('a clock of GitHub that is wrong: its runs are not compared with any, and nothing is started', ({ expect }) =>
    withNightly(async (shop) => {
      shop.github.clock.advance(-10 * HOUR);
      const { status, nightly, annotations } = await checked(shop);
      expect([status, nightly?.verdict]).toEqual(['unknown', 'unknown']);
      expect(annotations.join('\n')).toContain("GitHub's clock is 10 h behind");
      expect(dispatched(shop.github)).toEqual([]);
    }));

  test('a workflow that was disabled has that cause, and is not started', () =>
    withNightly(async (shop) => {
      shop.github.workflow({ path: NIGHTLY, state: 'disabled_manually' });
      const told = await checked(shop);
      expect(told.nightly?.cause?.kind).toBe('disabled');
      expect(shop.github.requestsTo('dispatch')).toEqual([]);
    }));

  test('a workflow whose file was renamed in between', () =>
    withNightly(async (shop) => {
      const status = { kind: 'status', status: 404, body: { message: 'Not Found' } } as const;
      shop.github.fault({ on: 'dispatch', times: 1, fault: status });
      const { cause } = await checked(shop);
      expect(cause).toContain("this check didn't start it: GitHub didn't find a start of nightly.yml");
      expect(shop.github.requestsTo('dispatch')).toHaveLength(1);
    }));
});

describe.concurrent('two starts', () => {
  test('of two checks at once leave one run', () =>
    withNightly(async (shop) => {
      // Neither may see the other's run before it has sent its own start.
      let waiting = 0;
      let release = () => {};
      const both = new Promise<void>((resolve) => {
        release = resolve;
      });
      const run = () => {
        waiting += 1;
        if (waiting === 2) release();
        return both;
      };
      shop.github.fault({ on: 'dispatch', times: 2, when: 'before', fault: { kind: 'first', run } });
      const told = await Promise.all([checked(shop), checked(shop)]);
      const runs = dispatched(shop.github);
      expect(runs.map(({ conclusion }) => conclusion)).toEqual([null, 'cancelled']);
      const causes = told.map(({ cause }) => cause).sort((a, b) => a.length - b.length);
      expect(causes[0]).toContain(`this check started run ${runs[0]?.id} for it`);
      expect(causes[1]).toContain(
        `run ${runs[0]?.id} (workflow_dispatch) was there just before this check started run ${runs[1]?.id}, which it cancelled`,
      );
    }));

  test("of GitHub and of a check: the check's run is cancelled if GitHub's was first", () =>
    withNightly(async (shop) => {
      const run = () => shop.run('nightly.yml', -6, { status: 'in_progress' });
      shop.github.fault({ on: 'dispatch', times: 1, when: 'before', fault: { kind: 'first', run } });
      const { cause, nightly } = await checked(shop);
      const [own] = dispatched(shop.github);
      expect(own).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
      expect(cause).toContain('run 21000000004 (schedule) was there just before this check started run 21000000005');
      expect(nightly?.cause?.url).toBe(`${RUNS}/21000000004`);
    }));

  test('that could not be undone are told', () =>
    withNightly(async (shop) => {
      const run = () => shop.run('nightly.yml', -6, { status: 'in_progress' });
      shop.github.fault({ on: 'dispatch', times: 1, when: 'before', fault: { kind: 'first', run } });
      const status = {
        kind: 'status',
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      } as const;
      shop.github.fault({ on: 'cancel', fault: status });
      const { cause } = await checked(shop);
      expect(cause).toContain("which couldn't be cancelled (The token doesn't have permission");
      expect(shop.github.requestsTo('cancel')).toHaveLength(1);
    }));

  test('of GitHub after the check are told by the next checks', () =>
    withNightly(async (shop) => {
      shop.run('nightly.yml', -3, { event: 'workflow_dispatch', actor: 'github-actions[bot]' });
      shop.run('nightly.yml', -4.5);
      const warning = `nightly.yml ran twice for ${MISSED}: GitHub started run 21000000005 at 2026-11-23 16:30 UTC after all, after run 21000000004 had been started in its place`;
      const told = await checked(shop);
      expect(told.nightly?.verdict).toBe('healthy');
      expect(told.annotations.join('\n')).toContain(warning);
      // A person who started it knows.
      shop.github.runs().forEach((run) => void Object.assign(run, { actor: 'octocat' }));
      expect((await checked(shop)).annotations).toEqual([]);
    }));
});

describe.concurrent('several workflows', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `job-${String(at).padStart(2, '0')}.yml`);
  const withMany = (count: number, use: (shop: Shop) => Promise<void>) =>
    withShop(async (shop) => {
      for (const name of names(count)) {
        shop.file(name, { jobs: JOBS });
        for (const day of [1, 2, 3]) shop.run(name, day * 24 + 8.5);
      }
      await use(shop);
    });

  test('are started one after the other, twenty at most', () =>
    withMany(23, async (shop) => {
      const told = await checked(shop, { workflows: '*', 'start-missed': '*' });
      expect(dispatched(shop.github)).toHaveLength(20);
      expect(new Set(dispatched(shop.github).map(({ workflow }) => workflow.path)).size).toBe(20);
      const causes = told.rows.flatMap(({ cause }) => cause?.text ?? []);
      expect(causes.filter((text) => text.includes('this check started run'))).toHaveLength(20);
      expect(causes.filter((text) => text.includes('one check starts at most 20 workflows'))).toHaveLength(3);
      // The next check goes on.
      await checked(shop, { workflows: '*', 'start-missed': '*' });
      expect(new Set(dispatched(shop.github).map(({ workflow }) => workflow.path)).size).toBe(23);
      expect(dispatched(shop.github)).toHaveLength(23);
    }));

  test('are not requested one by one where none may be started', () =>
    withMany(3, async (shop) => {
      const options = { permissions: ALL_PERMISSIONS };
      const told = await checked(shop, { workflows: '*', 'start-missed': '*' }, options);
      expect(shop.github.requestsTo('dispatch')).toHaveLength(1);
      const causes = told.rows.flatMap(({ cause }) => cause?.text ?? []);
      expect(causes.filter((text) => text.includes("doesn't have permission for a start"))).toHaveLength(3);
    }));

  test('are not started without enough requests to look what became of them', () =>
    withMany(3, async (shop) => {
      const before = shop.github.requests.length;
      await checked(shop, { workflows: '*', 'start-missed': undefined });
      const needed = shop.github.requests.length - before;
      // As much as it reads, what is kept for the issue, and then some, though too little for a start.
      shop.github.requestsAnHour(shop.github.requests.length + needed + 50 + 8);
      const told = await checked(shop, { workflows: '*', 'start-missed': '*' });
      const causes = told.rows.flatMap(({ cause }) => cause?.text ?? []);
      expect(causes.join('\n')).toContain('there is not enough left of `timeout`, or of the requests');
      expect(dispatched(shop.github)).toEqual([]);
    }));

  test('have names that are nothing but names', () =>
    withShop(async (shop) => {
      const hostile = ['##[error]x.yml', '::error::x.yml', '-rf.yml', '%2e%2e.yml', 'a b|`c`<img>.yml', 'é&?#.yml'];
      for (const name of hostile) {
        shop.file(name, { jobs: JOBS });
        for (const day of [1, 2, 3]) shop.run(name, day * 24 + 8.5);
      }
      const lines = hostile.join('\n');
      const told = await checked(shop, { workflows: lines, 'start-missed': lines });
      expect(
        dispatched(shop.github)
          .map(({ workflow }) => workflow.path)
          .sort(),
      ).toEqual(hostile.map(path).sort());
      expect(told.result.phase('main').annotations.every(({ title }) => title === 'Tickstem heartbeat')).toBe(true);
      expect(told.result.phase('main').summary).not.toContain('<img>');
    }));
});

describe.concurrent('a line of `start-missed` that does nothing is told before something is missed', () => {
  test.for<[string, string, string | undefined]>([
    ['no such file', 'nihgtly.yml', 'No workflow file matches "nihgtly.yml" of `start-missed`'],
    ['a pattern that matches nothing', 'weekly-*', 'No workflow file matches "weekly-*" of `start-missed`'],
    [
      'without a row',
      'lonely.yml',
      'The check never starts lonely.yml of `start-missed`, because it has no row for it',
    ],
    ['without a trigger', 'fixed.yml', "The check can't start fixed.yml of `start-missed`: its workflow file has no"],
    [
      'the check itself',
      'heartbeats.yml',
      "The check can't start heartbeats.yml of `start-missed`: it is the workflow of",
    ],
    ['a pattern that matches those, too', '*', undefined],
  ])('%s', ([, line, warning], { expect }) =>
    withNightly(async (shop) => {
      shop.run('nightly.yml', 8.5);
      shop.file('lonely.yml', fileOf({ crons: ['0 4 * * *'], jobs: JOBS }));
      shop.file('fixed.yml', on({}));
      shop.run('fixed.yml', 8.5);
      const told = await checked(shop, { workflows: 'nightly.yml\nfixed.yml', 'start-missed': line });
      expect(told.status).toBe('healthy');
      if (warning === undefined) expect(told.annotations).toEqual([]);
      else expect(told.annotations.join('\n')).toContain(warning);
    }),
  );

  test.for([['nightly.yml/backup'], ['nightly'], ['nightly.yml 12h'], ['!nightly.yml'], ['../nightly.yml']])(
    '%s is an invalid line',
    ([line = ''], { expect }) =>
      withNightly(async (shop) => {
        const told = await checked(shop, { 'start-missed': line });
        expect(told.annotations.join('\n')).toContain(
          `Input \`start-missed\` must have workflow files or patterns, one per line, e.g. \`nightly.yml\`, got \`${line}\``,
        );
        expect(shop.github.requests).toEqual([]);
      }),
  );
});
