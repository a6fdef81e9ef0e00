// The action and clocks that are wrong, and responses that are old: what nobody can judge is unknown, and fails.
import { describe, test } from 'vitest';
import { heartbeat, outcome, type Shop, using, withShop } from '../support/shop.ts';

const HOUR = 3_600_000;
const NOW_MS = Date.parse('2026-11-23T18:00:00Z');

/** A heartbeat and a file, both healthy. */
function arrange({ file, run, tickstem }: Shop): void {
  file('nightly.yml', { jobs: { report: using('actions/checkout@v5') } });
  run('nightly.yml', 8.5);
  tickstem.seed(heartbeat('octo-org/other/backup', 1));
}

async function judged(shop: Shop, job = {}) {
  const result = await shop.check({ workflows: 'nightly.yml', heartbeats: '*' }, job);
  const told = outcome(result);
  const verdictOf = (name: string) => told.row(name)?.verdict;
  return { ...told, result, verdictsOf: [verdictOf('octo-org/other/backup'), verdictOf('nightly.yml')] };
}

describe.concurrent('C9: a clock that differs from the other two by over an hour', () => {
  test.for<[string, number, number, [string, string], RegExp | undefined]>([
    ["none: Tickstem's is 50 min behind", -50 / 60, 0, ['healthy', 'healthy'], undefined],
    ["Tickstem's is 20 h behind", -20, 0, ['unknown', 'healthy'], /Tickstem's clock is 20 h behind/],
    ["Tickstem's is 2 weeks ahead", 14 * 24, 0, ['unknown', 'healthy'], /Tickstem's clock is 14 days ahead/],
    [
      "GitHub's is 30 h behind",
      0,
      -30,
      ['healthy', 'unknown'],
      /GitHub's clock is 1 day|GitHub's clock is 30 h behind/,
    ],
    ['all three', 5, -5, ['unknown', 'unknown'], /Clocks differ/],
  ])('%s', ([, tickstem, github, verdicts, says], { expect }) =>
    withShop(
      async (shop) => {
        arrange(shop);
        shop.github.clock.advance(github * HOUR);
        const { status, verdictsOf, result, log } = await judged(shop);
        expect(verdictsOf).toEqual(verdicts);
        const isKnown = !verdicts.includes('unknown');
        expect({ status, outcome: result.status }).toEqual({
          status: isKnown ? 'healthy' : 'unknown',
          outcome: isKnown ? 'success' : 'failure',
        });
        if (says !== undefined) expect(log).toMatch(says);
      },
      { clockSkewMs: tickstem * HOUR },
    ),
  );

  test("the runner's: nothing depends on it", ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const { status, verdictsOf } = await judged(shop, { clockMs: NOW_MS - 40 * 24 * HOUR });
      expect({ status, verdictsOf }).toEqual({ status: 'healthy', verdictsOf: ['healthy', 'healthy'] });
    }));

  test('everything is unknown if only two are known', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const given = { heartbeats: 'octo-org/other/*' };
      const told = outcome(await shop.check(given, { clockMs: NOW_MS + 2 * HOUR }));
      expect(told.status).toBe('unknown');
      expect(told.annotations[0]).toMatch(
        /^error: Heartbeat "octo-org\/other\/backup" unknown: Clocks differ .*by 2 h/,
      );
      expect(outcome(await shop.check(given)).status).toBe('healthy');
    }));

  test('does not hide that Tickstem has alerted', ({ expect }) =>
    withShop(
      async (shop) => {
        arrange(shop);
        shop.tickstem.seed(heartbeat('octo-org/shop/dead', 100, { status: 'failing' }));
        const { status, row } = await judged(shop);
        expect({ status, dead: row('dead')?.verdict }).toEqual({ status: 'missed', dead: 'failing' });
      },
      { clockSkewMs: -20 * HOUR },
    ));
});

describe.concurrent('C9: a response that a cache has kept', () => {
  test.for([
    [299, 'healthy'],
    [301, 'unknown'],
  ] as const)('of Tickstem, %i s old: %s', ([ageSecs, status], { expect }) =>
    withShop(
      async (shop) => {
        arrange(shop);
        const told = outcome(await shop.check({ heartbeats: 'octo-org/other/*' }));
        expect(told.status).toBe(status);
        if (status === 'unknown') expect(told.annotations[0]).toMatch(/Tickstem's response is 5 min 1 s old/);
      },
      { ageSecs },
    ),
  );

  test('of GitHub, with the runs of last week', ({ expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const body = { total_count: 0, workflow_runs: [] };
      shop.github.fault({
        on: 'workflow-runs',
        fault: { kind: 'status', status: 200, headers: { age: '86400' }, body },
      });
      const { status, verdictsOf, annotations } = await judged(shop);
      expect({ status, verdictsOf }).toEqual({ status: 'unknown', verdictsOf: ['healthy', 'unknown'] });
      expect(annotations.join()).toContain("GitHub's response is 24 h old");
    }));
});

test('C9: a ping in 2099 is unknown, and does not pass', ({ expect }) =>
  withShop(async ({ tickstem, check }) => {
    tickstem.seed(heartbeat('octo-org/shop/early', 1, { last_pinged_at: '2099-01-01T00:00:00Z' }));
    const { status, row, annotations, summary } = outcome(await check());
    expect({ status, verdict: row('early')?.verdict }).toEqual({ status: 'unknown', verdict: 'unknown' });
    for (const text of [annotations[0], summary]) expect(text).toContain('its last ping is in the future (2099-01-01');
  }));
