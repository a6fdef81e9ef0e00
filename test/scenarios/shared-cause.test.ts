// The check: several misses with one cause have one headline, in the log, the summary and the issue.
import { describe, test } from 'vitest';
import { heartbeat, outcome, type Shop, watched, withShop } from '../support/shop.ts';

const FILES = ['nightly.yml', 'media.yml', 'index.yml'];
const NAMES = FILES.map((file) => `octo-org/shop/${file}/backup`);
/** Each file's run that pinged, on the day before. */
const YESTERDAY = 32;

function threeBackups({ file, run, tickstem }: Shop): void {
  for (const name of FILES) {
    file(name, { crons: ['17 3 * * *'], jobs: { backup: watched() } });
    run(name, YESTERDAY);
    tickstem.seed(heartbeat(`octo-org/shop/${name}/backup`, YESTERDAY));
  }
}

/** What each run of last night was. */
function lastNight({ run }: Shop, job: object): void {
  for (const name of FILES) run(name, 8, { conclusion: 'failure', jobs: [{ name: 'backup', ...job }] });
}

const BILLING =
  'The job was not started because recent account payments have failed or your spending limit needs to be increased.';

describe.concurrent('several misses with one cause', () => {
  test.for<[string, (shop: Shop) => void, headline: string, evidence: RegExp]>([
    [
      'GitHub started none of them',
      () => {},
      '3 of 4 heartbeats missed: GitHub started none of 3 scheduled workflows',
      /consistent with runs that GitHub's scheduler dropped; ruled out: a rejected workflow file/,
    ],
    [
      'billing, in the words of GitHub',
      (shop) =>
        lastNight(shop, {
          ...{ conclusion: 'failure', steps: [] },
          annotations: [{ level: 'failure', message: BILLING }],
        }),
      '3 of 4 heartbeats missed: Billing stopped 3 jobs before their first step: The job was not started because',
      /run them again/,
    ],
    [
      'all passed, and none pinged, though Tickstem accepted the ping of another',
      ({ run }) => {
        for (const name of FILES) run(name, 8, { jobs: [{ name: 'backup' }] });
      },
      '3 of 4 heartbeats missed: 3 jobs passed, and none of them pinged',
      /consistent with a wrong key.* Tickstem not accepting pings \(others have arrived since\)/,
    ],
    [
      'a lock file without this action',
      ({ run, github }) => {
        github.file('.github/workflows/actions.lock', 'actions/checkout@v6 sha256-1234\n');
        for (const name of FILES) run(name, 8, { conclusion: 'failure', jobs: [] });
      },
      '3 of 4 heartbeats missed: 3 workflows could not be started',
      /consistent with .*actions\.lock.* which has no entry for tickstem\/heartbeat-action; ruled out: a step that failed/,
    ],
    [
      'disabled for inactivity',
      ({ github }) => {
        for (const name of FILES) github.workflow({ path: `.github/workflows/${name}`, state: 'disabled_inactivity' });
      },
      '3 of 4 heartbeats missed: GitHub disabled 3 workflows after 60 days without activity',
      /Enable them/,
    ],
  ])('%s', ([, arrange, headline, evidence], { expect }) =>
    withShop(async (shop) => {
      threeBackups(shop);
      arrange(shop);
      const result = await shop.check({ issue: 'true' });
      const { status, missed, summary, log } = outcome(result);
      expect({ status, missed: missed?.toSorted() }).toEqual({ status: 'missed', missed: NAMES.toSorted() });
      const [issue] = shop.github.issues();
      for (const text of [log, summary, issue?.body ?? '']) {
        const plain = text.replaceAll('\\', '').replaceAll('`', '').replaceAll('&#39;', "'");
        expect(plain).toContain(headline);
        expect(plain).toMatch(evidence);
      }
    }),
  );

  test('of which one failed by itself: the others have the headline', ({ expect }) =>
    withShop(async (shop) => {
      threeBackups(shop);
      shop.run('index.yml', 8, { conclusion: 'failure', jobs: [{ name: 'backup', conclusion: 'failure' }] });
      expect(outcome(await shop.check()).log).toContain(
        '3 of 4 heartbeats missed; 2 of them: GitHub started none of 2 scheduled workflows',
      );
    }));
});
