// The action, merged together with its check: nothing is missed before a scheduled time has passed since.
import { describe, test } from 'vitest';
import { fileOf, outcome, SHA, using, watched } from '../support/shop.ts';
import { at, FOLDER } from '../support/sources.ts';

const CHECK = { jobs: { check: watched({ mode: 'check', 'watch-self': 'true' }) }, crons: ['30 5 * * *'] };
const OLD = { 'runs-on': 'ubuntu-latest', steps: [{ run: './backup.sh' }] };

describe.concurrent('C27: step and check were merged at 10:00, the cron is at 03:00, and the check looks at 12:00', () => {
  const MATRIX = { strategy: { matrix: { region: ['eu', 'us'] } } };
  test.for<[string, Record<string, object>, Record<string, object>, string[], string[]]>([
    ['a job', { backup: OLD }, { backup: watched() }, ['backup'], ['nightly.yml/backup waiting']],
    [
      'each job of a matrix',
      { backup: { ...OLD, ...MATRIX } },
      { backup: { ...watched(), ...MATRIX } },
      ['backup (eu)', 'backup (us)'],
      ['nightly.yml/backup (eu) waiting', 'nightly.yml/backup (us) waiting'],
    ],
    [
      'each job of a matrix that only a run shows',
      { backup: { ...OLD, strategy: '${{ fromJSON(vars.MATRIX) }}' } },
      { backup: { ...watched(), strategy: '${{ fromJSON(vars.MATRIX) }}' } },
      ['backup (eu)', 'backup (us)'],
      ['nightly.yml/backup (eu) waiting', 'nightly.yml/backup (us) waiting'],
    ],
    ['a job that was added', {}, { report: OLD, backup: watched() }, ['report'], ['nightly.yml/backup waiting']],
  ])('%s waits', ([, before, after, ran, verdicts], { expect }) =>
    at('2026-11-23T12:00:00Z', async ({ github, check }) => {
      const path = `${FOLDER}/nightly.yml`;
      const jobs = Object.keys(before).length === 0 ? { report: OLD } : before;
      github.file(path, fileOf({ jobs }), SHA.first);
      github.file(path, fileOf({ jobs: after }), 'refs/heads/main');
      github.file(`${FOLDER}/heartbeats.yml`, fileOf(CHECK), 'refs/heads/main');
      github.commit({ at: '2026-11-23T10:00:00Z', paths: [path, `${FOLDER}/heartbeats.yml`] });
      for (const day of ['21', '22', '23']) {
        const runs = ran.map((name) => ({ name }));
        github.run({ workflow: path, createdAt: `2026-11-${day}T03:04:00Z`, sha: SHA.first, jobs: runs });
      }
      const result = await check({ 'watch-self': 'true' }, { as: 'tickstem/heartbeat-action@v1' });
      const told = outcome(result);
      expect({ status: told.status, verdicts: told.verdicts }).toEqual({ status: 'healthy', verdicts });
      expect(result.status).toBe('success');
    }),
  );
});

describe.concurrent('C22: `30 9 */100,1-7 * 1`, which crons read differently', () => {
  const FILE = fileOf({ crons: ['30 9 */100,1-7 * 1'], jobs: { report: using('actions/checkout@v5') } });

  test.for<[string, string, string, string]>([
    // The 16th is a Monday, on which only some of them start it; the 2nd is one in the first week.
    ['a Monday that not all of them mean is not missed', '2026-11-17T09:00:00Z', '2026-11-02T09:40:00Z', 'healthy'],
    [
      'a day of the first week that is no Monday is not missed',
      '2026-11-05T09:00:00Z',
      '2026-11-02T09:40:00Z',
      'healthy',
    ],
    ['the Monday that all of them mean is', '2026-11-03T09:00:00Z', '2026-10-05T09:40:00Z', 'missed'],
  ])('%s', ([, now, ran, verdict], { expect }) =>
    at(now, async ({ github, tickstem, check }) => {
      tickstem.seed({ name: 'octo-org/shop/alive' });
      github.file(`${FOLDER}/weekly.yml`, FILE);
      github.commit({ at: '2026-01-01T00:00:00Z', paths: [`${FOLDER}/weekly.yml`] });
      github.run({ workflow: `${FOLDER}/weekly.yml`, createdAt: ran });
      expect(outcome(await check({ workflows: 'weekly.yml' })).row('weekly.yml')?.verdict).toBe(verdict);
    }),
  );
});
