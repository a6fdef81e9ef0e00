// The action and heartbeats that nobody pings: their workflow or their job is gone.
import { describe, test } from 'vitest';
import { fileOf, heartbeat, outcome, type Shop, using, watched, withShop } from '../support/shop.ts';

const NIGHTLY = 'nightly.yml/backup';
const BACKUP = { jobs: { backup: watched() } };

describe.concurrent('a heartbeat whose', () => {
  const orphan = (name: string) => heartbeat(`octo-org/shop/${name}`, 500, { consecutive_misses: 20 });

  test.for<[string, string, string, (shop: Shop) => void]>([
    ['workflow file is gone', NIGHTLY, 'the workflow file nightly.yml does not exist', () => {}],
    [
      'job is gone from its file',
      NIGHTLY,
      'the job backup in nightly.yml does not exist',
      ({ file }) => file('nightly.yml', { jobs: { dump: using('actions/checkout@v5') } }),
    ],
    ['job had a matrix', `${NIGHTLY} (eu, 20)`, 'the workflow file nightly.yml does not exist', () => {}],
  ])('%s is orphaned: shown with its id and the way out, and fails nothing', ([, name, says, arrange], { expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const { id } = shop.tickstem.seed(orphan(name));
      const result = await shop.check();
      const { row, status, missed, annotations, summary, log } = outcome(result);
      expect(result.status).toBe('success');
      expect({ status, missed, annotations }).toEqual({ status: 'healthy', missed: [], annotations: [] });
      expect(row(name)).toMatchObject({ verdict: 'orphaned', fails: false, id, cause: { kind: 'gone' } });
      for (const text of [log, summary]) {
        expect(text).toContain('orphaned');
        expect(text).toContain(id);
        expect(text).toContain(says);
      }
      expect(summary).toContain('renamed-from');
      expect(summary).toMatch(/[Dd]elete the heartbeat/);
    }),
  );

  const ELSEWHERE: Record<string, object> = {
    'is given in another file': watched({ name: `octo-org/shop/${NIGHTLY}` }),
    'is given where only a person starts it': watched({
      name: `octo-org/shop/${NIGHTLY}`,
      events: 'workflow_dispatch',
    }),
    'may be what an expression comes to': watched({ name: '${{ vars.NAME }}' }),
    'may be given by a called workflow': { uses: './.github/workflows/called.yml' },
    'may be the one of a ping token': watched({ 'ping-token': '${{ secrets.PING_TOKEN }}' }),
    'is about to be renamed': watched({ 'renamed-from': `octo-org/shop/${NIGHTLY}` }),
  };
  test.for(Object.entries(ELSEWHERE))('name %s is not, and stays missed', ([, job], { expect }) =>
    withShop(async ({ tickstem, file, check }) => {
      tickstem.seed(orphan(NIGHTLY));
      // Its own heartbeat is there, so that only the other one is at issue.
      tickstem.seed(heartbeat('octo-org/shop/night.yml/dump', 9));
      file('night.yml', { jobs: { dump: job } });
      const { row } = outcome(await check());
      expect(row(NIGHTLY)).toMatchObject({ verdict: expect.stringMatching(/missed|failing/), fails: true });
    }),
  );

  test('file cannot be looked for is judged by its interval', ({ expect }) =>
    withShop(async ({ tickstem, github, check }) => {
      tickstem.seed(orphan(NIGHTLY));
      const result = await check({}, { github: { token: github.tokenWithout } });
      expect(outcome(result).row(NIGHTLY)).toMatchObject({ fails: true });
      expect(outcome(result).annotations.join()).toContain('`contents: read`');
    }));
});

describe.concurrent('a workflow file that is no YAML', () => {
  test('hides none of the others, and nothing is said to be gone that may be in it', ({ expect }) =>
    withShop(async ({ tickstem, file, check }) => {
      file('broken.yml', `${fileOf(BACKUP)}]]]\n\t: *`);
      file('nightly.yml', BACKUP);
      tickstem.seed(heartbeat('octo-org/shop/broken.yml/backup', 9));
      tickstem.seed(heartbeat('octo-org/shop/gone.yml/backup', 100));
      const { verdicts } = outcome(await check());
      expect(verdicts).toEqual(['gone.yml/backup missed', `${NIGHTLY} never-pinged`]);
    }));
});
