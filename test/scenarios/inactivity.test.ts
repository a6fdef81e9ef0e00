// The action in a repository where nothing happens: GitHub is about to stop its schedules.
import { describe, test } from 'vitest';
import { ago, heartbeat, outcome, type Shop, withShop } from '../support/shop.ts';

const days = (count: number) => ago(24 * count);

/** The repository, and the event that tells of it. */
function arrange({ github }: Shop, isPrivate: boolean, pushedAt: string): object {
  github.repositoryIs({ private: isPrivate, pushedAt });
  return { private: isPrivate, pushed_at: pushedAt };
}

describe.concurrent('a check is warned', () => {
  test.for<[string, number, RegExp]>([
    ['45 days after the last push', 45, /since 2026-10-09, .* on 2026-12-08\./],
    ['61 days after it', 61, /since 2026-09-23, .* any time now/],
  ])('%s, with the date', ([, count, says], { expect }) =>
    withShop(async (shop) => {
      const repository = arrange(shop, false, days(count));
      const result = await shop.check({}, { event: { repository } });
      expect(result.status).toBe('success');
      expect(outcome(result).status).toBe('healthy');
      const { annotations } = outcome(result);
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toMatch(/^warning: Nothing was pushed /);
      expect(annotations[0]).toMatch(says);
      // Activity is not made up.
      expect(shop.github.requests.filter(({ method, route }) => method !== 'GET' && route !== 'graphql')).toEqual([]);
    }),
  );
});

describe.concurrent('a check is not warned', () => {
  test.for<[string, boolean, number]>([
    ['44 days after the last push', false, 44],
    ['in a private repository', true, 61],
  ])('%s', ([, isPrivate, count], { expect }) =>
    withShop(async (shop) => {
      const repository = arrange(shop, isPrivate, days(count));
      expect(outcome(await shop.check({}, { event: { repository } })).annotations).toEqual([]);
    }),
  );
});

describe.concurrent('C5: a re-run has the event of its day, and the repository has changed since', () => {
  /** Public and idle when the event happened, as a re-run of two months later has it. */
  const OLD = { event: { repository: { private: false, pushed_at: days(61) } } };
  const PRIVATE = { event: { repository: { private: true, pushed_at: days(61) } } };
  const OTHER = 'octo-org/secret/plans.yml/merge';

  test.for<[string, { heartbeats?: string }, string[]]>([
    ['nothing more is asked if the workflow files are read', {}, ['graphql']],
    ['one request if they are not', { heartbeats: 'octo-org/other/*' }, ['repository']],
  ])('it was pushed to: no warning, and %s', ([, given, routes], { expect }) =>
    withShop(async (shop) => {
      shop.github.repositoryIs({ private: false, pushedAt: days(1) });
      shop.tickstem.seed(heartbeat('octo-org/other/backup', 1));
      expect(outcome(await shop.check(given, OLD)).annotations).toEqual([]);
      expect(shop.github.requests.map(({ route }) => route)).toEqual(routes);
    }),
  );

  test.for<[string, string]>([
    ['with the workflow files', '*'],
    ['alone', 'octo-org/secret*'],
  ])('it became public: no name of another repository is shown, read %s', ([, heartbeats], { expect }) =>
    withShop(async (shop) => {
      shop.github.repositoryIs({ private: false, pushedAt: days(1) });
      shop.tickstem.seed(heartbeat(OTHER, 100));
      const { annotations, log, summary } = outcome(await shop.check({ heartbeats }, PRIVATE));
      for (const text of [annotations.join(), log, summary]) {
        expect(text).toContain('private 1');
        expect(text).not.toContain('plans.yml');
      }
    }),
  );

  test('it is private still: names are shown, and what nobody hides costs no request', ({ expect }) =>
    withShop(async (shop) => {
      shop.tickstem.seed(heartbeat(OTHER, 100));
      const named = outcome(await shop.check({ heartbeats: OTHER }, PRIVATE));
      expect(shop.github.requests).toEqual([]);
      const selected = outcome(await shop.check({ heartbeats: 'octo-org/*/plans*' }, PRIVATE));
      for (const { annotations, missed } of [named, selected]) {
        expect(annotations.join()).toContain('"plans.yml/merge" missed');
        expect(annotations.join()).toContain('octo-org/secret');
        expect(missed).toEqual([OTHER]);
      }
    }));

  test('nothing can be asked: there is no warning by an old push', ({ expect }) =>
    withShop(async (shop) => {
      shop.tickstem.seed(heartbeat('octo-org/other/backup', 1));
      shop.github.fault({ on: '*', fault: { kind: 'status', status: 502 } });
      expect(outcome(await shop.check({ heartbeats: 'octo-org/other/*' }, OLD)).annotations).toEqual([]);
    }));

  test('its default branch was renamed: its runs are those of the new one', ({ expect }) =>
    withShop(async (shop) => {
      shop.github.repositoryIs({ defaultBranch: 'trunk' });
      shop.github.file('.github/workflows/weekly.yml', WEEKLY, 'refs/heads/trunk');
      shop.github.run({
        ...{ workflow: '.github/workflows/weekly.yml', createdAt: ago(8.5) },
        ...{ event: 'workflow_dispatch', branch: 'trunk' },
      });
      const event = { repository: { default_branch: 'main' } };
      const told = outcome(await shop.check({ workflows: 'weekly.yml' }, { event }));
      expect(told.row('weekly.yml')?.verdict).toBe('healthy');
    }));

  const WEEKLY = JSON.stringify({
    on: { schedule: [{ cron: '0 3 * * 1' }] },
    jobs: { report: { 'runs-on': 'ubuntu-latest', steps: [{ run: 'true' }] } },
  });
});
