// The action and settings that can't be meant so: `misconfigured`, which wakes nobody, and says what to correct.
import { describe, test } from 'vitest';
import { outcome, using, watched, withShop } from '../support/shop.ts';

const STEPS = using('actions/checkout@v5');

describe.concurrent('a line that names nothing says so, and what is spelled similarly', () => {
  test.for<[string, Record<string, string>, RegExp]>([
    [
      'a heartbeat',
      { heartbeats: 'octo-org/shop/alvie' },
      /Heartbeat "octo-org\/shop\/alvie" not found: no heartbeat .* this name; spelled similarly: "octo-org\/shop\/alive"/,
    ],
    [
      'a pattern',
      { heartbeats: 'octo-org/shpo/*' },
      /Pattern "octo-org\/shpo\/\*" not found: no heartbeat matches it; spelled similarly: "octo-org\/shop\/alive"/,
    ],
    [
      'a file',
      { workflows: 'nigthly.yml 2h' },
      /Workflow "nigthly\.yml" not found: no workflow file .*; spelled similarly: "nightly\.yml"/,
    ],
    ['a pattern of files', { workflows: 'nigthl*' }, /matches it; spelled similarly: "nightly\.yml"/],
    ['a job', { workflows: 'nightly.yml/backpu' }, /no such job; spelled similarly: "nightly\.yml\/backup"/],
    [
      'the file of a job',
      { workflows: 'nightly.yaml/backup' },
      /no such job; spelled similarly: "nightly\.yml\/backup"/,
    ],
  ])('%s', ([, given, says], { expect }) =>
    withShop(async ({ file, run, check }) => {
      file('nightly.yml', { jobs: { backup: STEPS, report: STEPS } });
      run('nightly.yml', 8.5);
      const { status, missed, annotations, summary, log } = outcome(await check(given));
      expect({ status, missed }).toEqual({ status: 'misconfigured', missed: [] });
      expect(annotations).toHaveLength(1);
      for (const text of [annotations[0], log]) expect(text).toMatch(/spelled similarly/);
      expect(annotations[0]).toMatch(says);
      expect(summary).toContain('spelled similarly');
    }),
  );

  test('no name of another repository is suggested to everybody', ({ expect }) =>
    withShop(async ({ github, tickstem, check }) => {
      github.repositoryIs({ private: false });
      tickstem.seed({ name: 'octo-org/secret/plans' });
      const told = outcome(await check({ heartbeats: 'octo-org/secrt/plans\nocto-org/shop/alvie' }));
      expect(told.annotations.join()).toContain('octo-org/shop/alive');
      for (const text of [told.annotations.join(), told.log, told.summary])
        expect(text).not.toContain('octo-org/secret');
    }));

  test('in the issue, too, where one is open', ({ expect }) =>
    withShop(async ({ tickstem, check }) => {
      tickstem.seed({ name: 'octo-org/shop/gone' });
      const { status, summary } = outcome(await check({ heartbeats: 'octo-org/shop/alvie', issue: 'true' }));
      expect(status).toBe('misconfigured');
      expect(summary).toContain('octo-org/shop/alive');
    }));
});

describe.concurrent('J29: two jobs with the same constant `name`', () => {
  const named = (name: string, given = {}) => ({ ...watched({ name }), ...given });

  test('are misconfigured, wherever they are: one that passes would hide one that failed', ({ expect }) =>
    withShop(async ({ tickstem, file, check }) => {
      tickstem.seed({ name: 'nightly backup' });
      file('nightly.yml', { jobs: { backup: named('nightly backup'), report: STEPS } });
      file('weekly.yml', { jobs: { backup: named('nightly backup') } });
      const { status, missed, annotations } = outcome(await check());
      expect({ status, missed }).toEqual({ status: 'misconfigured', missed: [] });
      expect(annotations).toEqual([
        expect.stringMatching(
          /^error: Heartbeat "nightly backup" misconfigured: several jobs have this `name`.*nightly\.yml\/backup, weekly\.yml\/backup/,
        ),
      ]);
    }));

  test.for<[string, Record<string, object>]>([
    ['with names of their own', { a: named('a'), b: named('b') }],
    ['with one name that is an expression', { a: named('${{ vars.NAME }}'), b: named('${{ vars.NAME }}') }],
    ['with a default name', { a: watched(), b: watched() }],
    ['of which one is a check', { a: named('a'), b: watched({ mode: 'check', name: 'a' }) }],
  ])('are not, %s', ([, jobs], { expect }) =>
    withShop(async ({ tickstem, file, check }) => {
      for (const name of ['a', 'b']) tickstem.seed({ name });
      file('nightly.yml', { crons: [], jobs });
      expect(outcome(await check()).annotations.join()).not.toContain('misconfigured');
    }),
  );

  test('are not, if a `!` line of `workflows` leaves one out', ({ expect }) =>
    withShop(async ({ file, check }) => {
      file('nightly.yml', { crons: [], jobs: { a: named('a'), b: named('a') } });
      expect(outcome(await check({ workflows: '!nightly.yml/b' })).status).toBe('healthy');
      expect(outcome(await check()).status).toBe('misconfigured');
    }));
});
