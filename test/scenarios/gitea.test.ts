// Both modes against a server that responds as Gitea does, with the contexts of its runner.
import { describe, expect, test } from 'vitest';
import { annotations, calls, NAME } from '../support/action.ts';
import { FORGEJO_ENV, type Gitea, hoursAgo, withGitea } from '../support/gitea.ts';
import { outcome } from '../support/shop.ts';
import { pinged, SHOP, watched } from '../support/sources.ts';

const NIGHTLY = watched('0 3 * * *');
const CHECK = `on:\n  schedule:\n    - cron: '30 5 * * *'\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: tickstem/heartbeat-action@v1\n        with: { mode: check }\n`;
/** Nothing that a person there could do: permissions that are granted, and GitHub's rules. */
const USELESS = /Grant the job|GitHub stops|GitHub drops|60 days|delete the heartbeat/i;

/** What was requested of the server: `run`, `content .gitea/workflows`. */
const asked = ({ gitea }: Pick<Gitea, 'gitea'>) =>
  gitea.requests.map(({ route, path }) => `${route}${/contents(\/[^?]+)/.exec(path)?.[1]?.replace('/', ' ') ?? ''}`);

describe.concurrent('mode: job on Gitea, with the key alone', () => {
  test.each<[string, Parameters<Gitea['file']>[2], Record<string, string>]>([
    ['.gitea/workflows', {}, {}],
    ['.github/workflows', { folder: '.github/workflows' }, {}],
    ['.forgejo/workflows on Forgejo', { folder: '.forgejo/workflows' }, FORGEJO_ENV],
  ])('the file and its schedule are known: %s', (_, place, env) =>
    withGitea(async ({ tickstem, file, job }) => {
      file('nightly.yml', NIGHTLY, place);
      const result = await job('nightly.yml', { env });
      expect(result.status).toBe('success');
      expect(annotations(result)).toEqual([]);
      expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 86_400, grace_secs: 43_200 }]);
      expect(tickstem.named(NAME)[0]?.last_pinged_at).not.toBeNull();
    }),
  );

  test('G2: two workflows without `name:` have heartbeats of their own', () =>
    withGitea(async ({ tickstem, file, job }) => {
      file('nightly.yml', NIGHTLY);
      file('weekly.yml', NIGHTLY);
      await job('nightly.yml');
      expect((await job('weekly.yml', { steps: [{ run: 'exit 1' }] })).status).toBe('failure');
      expect(tickstem.heartbeats().map(({ name, last_pinged_at: at }) => [name, at !== null])).toEqual([
        [NAME, true],
        [`${SHOP}/weekly.yml/backup`, false],
      ]);
    }));

  test.each<[string, (world: Gitea) => void]>([
    ['no run and two files of that name', ({ file }) => file('other.yml', `name: Nightly\n${NIGHTLY}`)],
    ['a job that may be in a reusable workflow', ({ file }) => file('nightly.yml', `name: Nightly\n${CALLING}`)],
  ])('G2: where the file cannot be known there is no default name: %s', (what, prepare) =>
    withGitea(async (world) => {
      const { tickstem, gitea, file, job } = world;
      file('nightly.yml', `name: Nightly\n${NIGHTLY}`);
      prepare(world);
      if (what.startsWith('no run'))
        gitea.fault({ on: 'run', fault: { kind: 'status', status: 403, body: { message: 'no' } } });
      const result = await job('nightly.yml', { workflow: 'Nightly', with: { interval: '24h' } });
      expect(result.status).toBe('success');
      expect(annotations(result)).toEqual([expect.stringMatching(/^error: .*There is no default name/)]);
      expect(tickstem.requests).toEqual([]);
    }),
  );

  test('G2: the only file of that name, where the run is not readable', () =>
    withGitea(async ({ tickstem, gitea, file, job }) => {
      gitea.fault({ on: 'run', fault: { kind: 'status', status: 403, body: { message: 'no' } } });
      file('nightly.yml', `name: Nightly\n${NIGHTLY}`);
      file('other.yml', NIGHTLY);
      expect(annotations(await job('nightly.yml', { workflow: 'Nightly' }))).toEqual([]);
      expect(tickstem.heartbeats().map(({ name }) => name)).toEqual([NAME]);
    }));

  test('G1: a run that was cancelled is not pinged, though the job looks successful', () =>
    withGitea(async ({ tickstem, gitea, file, job }) => {
      file('nightly.yml', NIGHTLY);
      const cancel = () => {
        for (const run of gitea.runs()) Object.assign(run, { status: 'completed', conclusion: 'cancelled' });
      };
      const result = await job('nightly.yml', { steps: [{ do: cancel }] });
      expect(result.status).toBe('success');
      expect(calls(tickstem).filter((call) => call.startsWith('ping'))).toEqual([]);
      expect(result.phase('post').log).toContain('No ping, because this run was cancelled');
    }));

  test('a matrix job has its values in its name', () =>
    withGitea(async ({ tickstem, file, job }) => {
      file('nightly.yml', watched('0 3 * * *', { backup: '    strategy: { matrix: { region: [eu, us] } }\n' }));
      await job('nightly.yml', { matrix: { region: 'eu' } });
      expect(tickstem.heartbeats().map(({ name }) => name)).toEqual([`${NAME} (eu)`]);
    }));
});

const CALLING = `on: { schedule: [{ cron: '0 3 * * *' }] }\njobs:\n  backup:\n    runs-on: ubuntu-latest\n    steps: [{ uses: tickstem/heartbeat-action@v1 }]\n  other:\n    uses: ./.gitea/workflows/sync.yml\n`;

describe.concurrent('mode: check on Gitea', () => {
  test('heartbeats of this repository, its schedules and coverage, with few requests and without a warning', () =>
    withGitea(async (world) => {
      const { tickstem, file, check } = world;
      file('heartbeats.yml', CHECK);
      file('nightly.yml', NIGHTLY);
      tickstem.seed(pinged(`${SHOP}/nightly.yml/backup`, hoursAgo(15)));
      const result = await check();
      expect(outcome(result)).toMatchObject({ status: 'healthy', verdicts: [], annotations: [] });
      expect(asked(world)).toEqual([
        'run',
        ...['content .gitea/workflows', 'content .github/workflows'], // of the run
        'content .gitea/workflows',
        'content .gitea/workflows/heartbeats.yml',
        'content .gitea/workflows/nightly.yml',
      ]);
    }));

  test('G5, G7: of many missed heartbeats in many files, what is unavailable is said once and not requested', () =>
    withGitea(async (world) => {
      const { tickstem, gitea, file, check } = world;
      file('heartbeats.yml', CHECK);
      const names = Array.from({ length: 30 }, (_, at) => `job-${at}.yml`);
      for (const name of names) {
        file(name, NIGHTLY);
        tickstem.seed(pinged(`${SHOP}/${name}/backup`, hoursAgo(80), { status: 'failing', consecutive_misses: 2 }));
      }
      const { status, missed, annotations: said, summary, log } = outcome(await check());
      expect([status, missed?.length]).toEqual(['missed', 30]);
      expect(
        said.filter((one) => !one.startsWith('error: ') || (one.length > 1000 && !one.includes('more fail'))),
      ).toEqual([]);
      for (const text of [...said, summary, log]) expect(text).not.toMatch(USELESS);
      for (const text of [summary, log]) expect(text.split('has no record of runs')).toHaveLength(2);
      const routes = new Set(gitea.requests.map(({ route }) => route));
      expect([...routes].sort()).toEqual(['content', 'run']);
    }));

  test('coverage: a job that never created its heartbeat is never-pinged, once the branch had it at a scheduled time', () =>
    withGitea(async ({ tickstem, file, check }) => {
      tickstem.seed(pinged(`${SHOP}/alive`, hoursAgo(2)));
      file('heartbeats.yml', CHECK);
      file('nightly.yml', NIGHTLY);
      expect(outcome(await check()).verdicts).toEqual(['nightly.yml/backup never-pinged']);
    }));

  test('coverage: an old commit that was merged an hour ago waits', () =>
    withGitea(async ({ tickstem, gitea, file, check }) => {
      tickstem.seed(pinged(`${SHOP}/alive`, hoursAgo(2)));
      file('heartbeats.yml', CHECK);
      file('nightly.yml', NIGHTLY, { hoursAgo: 100 });
      // The branch had it an hour ago, by a merge; what was its head at three had no such file.
      const before = gitea.commit({ at: hoursAgo(45), paths: ['README.md'] });
      gitea.commit({ at: hoursAgo(1), paths: ['README.md'] });
      gitea.file('.gitea/workflows/nightly.yml', watched('0 3 * * *', { other: '' }), before.sha);
      expect(outcome(await check()).verdicts).toEqual(['nightly.yml/backup waiting']);
    }));

  test('coverage: a weekly job cannot be checked there, and fails nothing', () =>
    withGitea(async ({ tickstem, file, check }) => {
      tickstem.seed(pinged(`${SHOP}/alive`, hoursAgo(2)));
      file('heartbeats.yml', CHECK);
      file('weekly.yml', watched('0 3 * * 1'));
      const { status, verdicts, log } = outcome(await check());
      expect([status, verdicts]).toEqual(['healthy', []]);
      expect(log).toContain('jobs that run less often than daily');
    }));

  test.each(['.gitea/workflows', '.github/workflows'])(
    'G5: a file that exists in %s is not said to be gone',
    (folder) =>
      withGitea(async ({ tickstem, file, check }) => {
        file('heartbeats.yml', CHECK, { folder });
        file('nightly.yml', NIGHTLY, { folder });
        tickstem.seed(pinged(`${SHOP}/nightly.yml/backup`, hoursAgo(80)));
        const { status, annotations: said, verdicts } = outcome(await check());
        expect([status, verdicts]).toEqual(['missed', ['nightly.yml/backup missed']]);
        expect(said).toEqual([expect.stringContaining('missed')]);
        expect(said[0]).not.toMatch(USELESS);
      }),
  );

  test('G5: a file of another forge in the same repository is none', () =>
    withGitea(async ({ tickstem, file, check }) => {
      file('heartbeats.yml', CHECK);
      file('nightly.yml', NIGHTLY, { folder: '.github/workflows' });
      tickstem.seed(pinged(`${SHOP}/alive`, hoursAgo(2)));
      expect(outcome(await check())).toMatchObject({ status: 'healthy', verdicts: [] });
    }));

  test('G7: a line of `workflows` is misconfigured, in one sentence', () =>
    withGitea(async (world) => {
      const { tickstem, gitea, file, check } = world;
      file('heartbeats.yml', CHECK);
      file('nightly.yml', NIGHTLY);
      tickstem.seed(pinged(`${SHOP}/nightly.yml/backup`, hoursAgo(15)));
      const { status, annotations: said } = outcome(await check({ workflows: 'nightly.yml\n!old.yml' }));
      expect(status).toBe('misconfigured');
      expect(said).toEqual([expect.stringMatching(/^error: Workflow "nightly\.yml" not found: .*no record/)]);
      expect(gitea.requests.map(({ route }) => route)).not.toContain('workflow-runs');
    }));

  test('G5: `watch-self` follows the schedule of its own file', () =>
    withGitea(async ({ tickstem, file, check }) => {
      file('heartbeats.yml', CHECK);
      tickstem.seed(pinged(`${SHOP}/alive`, hoursAgo(2)));
      expect(outcome(await check({ 'watch-self': 'true' }))).toMatchObject({ status: 'healthy', annotations: [] });
      expect(tickstem.named(`${SHOP}/heartbeats.yml/check`)).toMatchObject([{ interval_secs: 86_400 }]);
    }));

  test('G2: `watch-self` without a known file pings nothing, and says why', () =>
    withGitea(async ({ tickstem, gitea, file, check }) => {
      gitea.fault({ on: 'run', fault: { kind: 'status', status: 403, body: { message: 'no' } } });
      file('heartbeats.yml', CHECK);
      tickstem.seed(pinged(`${SHOP}/alive`, hoursAgo(2)));
      const { status, annotations: said } = outcome(await check({ 'watch-self': 'true' }));
      expect(status).toBe('healthy');
      expect(said).toEqual([expect.stringContaining('own heartbeat was not pinged')]);
      expect(tickstem.heartbeats()).toHaveLength(1);
    }));
});

describe.concurrent('the issue on Gitea', () => {
  const missed = ({ tickstem, file }: Gitea) => {
    file('heartbeats.yml', CHECK);
    file('nightly.yml', NIGHTLY);
    tickstem.seed(pinged(`${SHOP}/nightly.yml/backup`, hoursAgo(80)));
  };

  test.each<[string, string | undefined, string[]]>([
    ['its default label', undefined, ['heartbeat']],
    ['no labels', ',', []],
    ['labels that exist or not', 'ops, heartbeat', ['ops', 'heartbeat']],
  ])('G3, G4: one issue, however many runs, with %s', (_, labels, expected) =>
    withGitea(async (world) => {
      missed(world);
      const { tickstem, gitea, check } = world;
      gitea.label({ name: 'ops' });
      for (let run = 0; run < 3; run++) {
        const { annotations: said } = outcome(await check({ issue: 'true', 'issue-labels': labels }));
        expect(said).toEqual([expect.stringContaining('missed')]);
      }
      expect(gitea.issues()).toHaveLength(1);
      expect(gitea.issues()[0]?.labels).toEqual(expected);
      expect(gitea.issues()[0]?.state).toBe('open');
      tickstem.ping(tickstem.heartbeats()[0]?.id ?? '');
      await check({ issue: 'true', 'issue-labels': labels });
      expect(gitea.issues().map(({ state }) => state)).toEqual(['closed']);
    }),
  );

  test('G4: a label that cannot be made: one sentence, and no issue by half', () =>
    withGitea(async (world) => {
      missed(world);
      const { gitea, check } = world;
      gitea.fault({
        on: 'create-label',
        fault: { kind: 'status', status: 403, body: { message: 'token does not have scope' } },
      });
      const { annotations: said } = outcome(await check({ issue: 'true' }));
      expect(said.filter((one) => one.includes('issue'))).toHaveLength(1);
      expect(gitea.issues()).toEqual([]);
    }));

  test('G3: many other issues, and pull requests, do not hide it', () =>
    withGitea(async (world) => {
      missed(world);
      const { gitea, check } = world;
      await check({ issue: 'true' });
      for (let at = 0; at < 120; at++) gitea.issue({ title: `Other ${at}`, author: 'mona' });
      await check({ issue: 'true' });
      expect(gitea.issues().filter(({ author }) => author === 'gitea-actions')).toHaveLength(1);
    }));
});

test('G6: in a composite action, nothing is said about success', () =>
  withGitea(async ({ tickstem, file, job }) => {
    file('nightly.yml', NIGHTLY);
    // The runner shows this step the status of the steps inside, though the job has failed.
    const result = await job('nightly.yml', { env: { GITHUB_ACTION_PATH: '/work/octo-org/shop/action' } });
    expect(annotations(result)).toEqual([expect.stringMatching(/^error: No ping: .*composite action/)]);
    expect(tickstem.heartbeats()).toEqual([]);
  }));
