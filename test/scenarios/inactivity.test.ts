// The action in a repository where nothing happens: GitHub is about to stop its schedules.
import { describe, test } from 'vitest';
import { ago, outcome, withShop } from '../support/shop.ts';

const days = (count: number) => ago(24 * count);

describe.concurrent('a check is warned', () => {
  test.for<[string, object, RegExp]>([
    ['45 days after the last push', { private: false, pushed_at: days(45) }, /since 2026-10-09, .* on 2026-12-08\./],
    ['61 days after it', { private: false, pushed_at: days(61) }, /since 2026-09-23, .* any time now/],
  ])('%s, with the date', ([, repository, says], { expect }) =>
    withShop(async ({ github, check }) => {
      const result = await check({}, { event: { repository } });
      expect(result.status).toBe('success');
      expect(outcome(result).status).toBe('healthy');
      const { annotations } = outcome(result);
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toMatch(/^warning: Nothing was pushed /);
      expect(annotations[0]).toMatch(says);
      // Activity is not made up.
      expect(github.requests.filter(({ method, route }) => method !== 'GET' && route !== 'graphql')).toEqual([]);
    }),
  );
});

describe.concurrent('a check is not warned', () => {
  test.for<[string, object]>([
    ['44 days after the last push', { private: false, pushed_at: days(44) }],
    ['in a private repository', { private: true, pushed_at: days(61) }],
    ['where the event does not say', {}],
  ])('%s', ([, repository], { expect }) =>
    withShop(async ({ check }) => {
      expect(outcome(await check({}, { event: { repository } })).annotations).toEqual([]);
    }),
  );
});
