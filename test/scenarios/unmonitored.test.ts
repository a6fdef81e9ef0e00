// The action and scheduled workflows that nothing monitors: one folded line of the summary, with the line to add.
import { describe, test } from 'vitest';
import { outcome, type Shop, using, watched, withShop } from '../support/shop.ts';

const STEPS = using('actions/checkout@v5');
const guarded = (condition: string) => ({ jobs: { stale: { ...STEPS, if: condition } } });

describe.concurrent('a scheduled workflow that nothing monitors is named in the summary, with the line to add', () => {
  test.for<[string, (shop: Shop) => void, Record<string, string>, boolean]>([
    ['by default', () => {}, {}, true],
    ['not if a line checks it', ({ run }) => run('stale.yml', 8.5), { workflows: 'stale.yml' }, false],
    ['not if a line leaves it out', () => {}, { workflows: '!stale*' }, false],
    ['not if it uses the action', ({ file }) => file('stale.yml', { jobs: { stale: watched() } }), {}, false],
    ['not if it has no schedule', ({ file }) => file('stale.yml', { crons: [], jobs: { stale: STEPS } }), {}, false],
    ['not if it only checks', ({ file }) => file('stale.yml', { jobs: { a: watched({ mode: 'check' }) } }), {}, false],
    [
      'not if a reusable workflow that it calls uses the action',
      ({ file }) => {
        file('stale.yml', { jobs: { call: { uses: './.github/workflows/called.yml' } } });
        file('called.yml', JSON.stringify({ on: { workflow_call: null }, jobs: { sync: watched() } }));
      },
      {},
      false,
    ],
    [
      'also if it calls one that does not',
      ({ file }) => {
        file('stale.yml', { jobs: { call: { uses: './.github/workflows/called.yml' } } });
        file('called.yml', JSON.stringify({ on: { workflow_call: null }, jobs: { sync: STEPS } }));
      },
      {},
      true,
    ],
    [
      'not if its jobs are for another repository, as in a fork',
      ({ file }) => file('stale.yml', guarded("github.repository == 'up/stream'")),
      {},
      false,
    ],
    [
      'also with the guard of its own',
      ({ file }) => file('stale.yml', guarded("github.repository_owner == 'octo-org'")),
      {},
      true,
    ],
    [
      'not if it is disabled',
      ({ github }) => github.workflow({ path: '.github/workflows/stale.yml', state: 'disabled_manually' }),
      {},
      false,
    ],
    [
      'also without `actions: read`, of which not a word is said',
      ({ github }) => github.fault({ on: 'workflows', fault: { kind: 'status', status: 403 } }),
      {},
      true,
    ],
  ])('%s', ([, arrange, given, isNamed], { expect }) =>
    withShop(async (shop) => {
      shop.file('stale.yml', { jobs: { stale: STEPS } });
      arrange(shop);
      const { summary, annotations } = outcome(await shop.check(given));
      if (isNamed) {
        expect(summary).toContain('<details><summary>1 scheduled workflow is not monitored</summary>');
        expect(summary).toContain('```yaml\nworkflows: |\n  stale.yml\n```');
        expect(annotations).toEqual([]);
      } else expect(summary).not.toContain('not monitored');
    }),
  );
});
