// The workflows of this repository: what each may do and in which order, and that the ones that watch it are watched themselves.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type GitHub, startGitHub } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import { runJob } from '../stand-ins/runner/runner.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { expectNoSecrets, withTickstem } from '../support/action.ts';
import { ACTION, annotations } from '../support/shipped.ts';
import { SHA } from '../support/shop.ts';
import { checkOutputs, FOLDER, pinged } from '../support/sources.ts';

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
}
interface Job {
  if?: string;
  needs?: string | string[];
  uses?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps?: Step[];
}
interface Workflow {
  on: { schedule?: { cron: string }[]; push?: { branches?: string[]; tags?: string[] } };
  permissions?: Record<string, string>;
  concurrency?: { 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (file: string) => readFileSync(`${ROOT}/${FOLDER}/${file}`, 'utf8');
const files = readdirSync(`${ROOT}/${FOLDER}`);
const workflow = (file: string) => parse(textOf(file)) as Workflow;
const jobsOf = (file: string) => Object.entries(workflow(file).jobs).map(([id, job]) => ({ id, ...job }));

/** `checkout`, `./`, `node scripts/release.ts check`: what a step does, in short. */
const order = ({ steps = [] }: Job) =>
  steps.map(({ uses, run = '' }) => uses?.replace(/^actions\/|@.*$/g, '') ?? run.replace(/ "\$GITHUB_REF_NAME"$/, ''));

describe.each(files)('%s', (file) => {
  test('a job that need not write may not', () => {
    const { permissions, on } = workflow(file);
    // A reusable workflow has those of the job that calls it: GitHub rejects a caller that doesn't grant what it asks for.
    const isCalled = Object.keys(on).join() === 'workflow_call';
    expect(permissions !== undefined, 'permissions of the workflow').toBe(!isCalled);
    expect(Object.values(permissions ?? {}).filter((level) => level !== 'read')).toEqual([]);
  });

  test('every job ends', () => {
    const endless = jobsOf(file).filter((job) => job.uses === undefined && job['timeout-minutes'] === undefined);
    expect(endless.map(({ id }) => id)).toEqual([]);
  });

  test('nothing is pasted into a script', () => {
    const scripts = jobsOf(file).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('what is scheduled does not start when everybody starts', () => {
    const minutes = (workflow(file).on.schedule ?? []).map(({ cron }) => Number(cron.split(' ')[0]));
    expect(minutes.filter((minute) => !(minute % 5 > 0))).toEqual([]);
  });
});

describe('CI', () => {
  const jobs = jobsOf('ci.yml');
  const gate = jobs.find(({ id }) => id === 'gate');

  test('one job, which always runs, needs all others', () => {
    expect(gate?.if).toBe('always()');
    expect(gate?.needs).toEqual(jobs.map(({ id }) => id).filter((id) => id !== 'gate'));
  });

  test.each([
    ['success success success success', 0],
    ['success failure success success', 1],
    ['success success success cancelled', 1],
    ['skipped success success success', 1],
  ])('after %s it exits with %i', (RESULTS, status) => {
    const script = gate?.steps?.[0]?.run ?? '';
    expect(spawnSync('bash', ['-e', '-c', script], { env: { ...process.env, RESULTS } }).status).toBe(status);
  });
});

describe('a release', () => {
  const jobs = jobsOf('release.yml');

  test('is made by the tag of a version, and by no other', () => {
    const { push = {}, ...others } = workflow('release.yml').on;
    expect(others).toEqual({});
    const patterns = (push.tags ?? []).map(
      (tag) => new RegExp(`^${tag.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
    );
    const makesOne = (tag: string) => patterns.some((pattern) => pattern.test(tag));
    expect(['v1.2.3', 'v10.20.30', 'v1.2.3-rc.1'].filter((tag) => !makesOne(tag))).toEqual([]);
    expect(['v1', 'v1.2', '1.2.3', 'v1.2.3.4', 'nightly'].filter(makesOne)).toEqual([]);
  });

  test('goes on only where all before it succeeded, and moves the major tag last', () => {
    expect(jobs.map(({ id, needs }) => [id, needs])).toEqual([
      ['gate', undefined],
      ['attest', 'gate'],
      ['release', 'attest'],
      ['major', 'release'],
    ]);
    expect(jobs.map(order)).toEqual([
      ['checkout', 'setup-node', 'node scripts/release.ts check', 'setup-go', '.ci/run'],
      ['checkout', 'attest'],
      ['checkout', 'setup-node', 'node scripts/release.ts publish'],
      ['checkout', 'setup-node', 'node scripts/release.ts move'],
    ]);
    expect(workflow('release.yml').concurrency?.['cancel-in-progress']).toBe(false);
  });

  test('what may sign or write runs no code of packages, and holds credentials only to push', () => {
    expect(Object.fromEntries(jobs.map(({ id, permissions }) => [id, permissions]))).toEqual({
      gate: { contents: 'read' },
      attest: { attestations: 'write', contents: 'read', 'id-token': 'write' },
      release: { contents: 'write' },
      major: { contents: 'write' },
    });
    const kept = jobs.flatMap(({ id, steps = [] }) =>
      steps
        .filter((step) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
        .map(() => id),
    );
    expect(kept).toEqual(['major']);
  });

  test('attests all that a runner runs', () => {
    const attest = jobs.find(({ id }) => id === 'attest')?.steps?.at(-1);
    expect(String(attest?.with?.['subject-path']).trim().split('\n')).toEqual(['action.yml', 'dist/*']);
    expect(readdirSync(`${ROOT}/dist`, { withFileTypes: true }).filter((entry) => !entry.isFile())).toEqual([]);
  });
});

const REPOSITORY = 'tickstem/heartbeat-action';
/** Monday, when last night's runs are over. */
const MORNING = Date.UTC(2026, 10, 23, 9, 40);

interface Night {
  tickstem: Tickstem;
  github: GitHub;
  /** Plays a job: the action's step as it stands there, and what the job is for. */
  play: (file: string, job: string, given?: Record<string, string>) => ReturnType<typeof runJob>;
}

function aNight(use: (night: Night) => Promise<void>): Promise<void> {
  return withTickstem(
    async (tickstem) => {
      const github = await startGitHub({ repository: REPOSITORY, now: MORNING });
      for (const file of files) {
        github.file(`${FOLDER}/${file}`, textOf(file));
        github.commit({ at: '2026-01-01T00:00:00Z', paths: [`${FOLDER}/${file}`] });
      }
      github.push({ at: '2026-10-01T09:00:00Z', after: SHA.first });
      github.run({ workflow: `${FOLDER}/self-test.yml`, createdAt: '2026-11-23T04:31:00Z', conclusion: 'success' });
      const play: Night['play'] = async (file, job, given) => {
        const own = workflow(file).jobs[job]?.steps?.find(({ uses }) => uses === './');
        const result = await runJob({
          name: job,
          github: {
            ...{ repository: REPOSITORY, workflow_ref: `${REPOSITORY}/${FOLDER}/${file}@refs/heads/main` },
            ...{ api_url: github.url, token: github.token },
          },
          secrets: { TICKSTEM_API_KEY: tickstem.apiKey },
          steps: [
            { uses: ACTION, id: 'heartbeat', with: { ...own?.with, 'api-url': tickstem.url, ...given } },
            { id: 'gate', run: 'true' },
          ],
        });
        expectNoSecrets(result, tickstem);
        return result;
      };
      try {
        await use({ tickstem, github, play });
      } finally {
        await github.close();
      }
    },
    { now: MORNING },
  );
}

describe('itself', () => {
  test('the nightly gate is watched from its checkout on, with evidence that the gate ran', () => {
    const [gate] = jobsOf('nightly.yml');
    expect(gate).toMatchObject({ id: 'gate' });
    expect(order(gate ?? {})).toEqual(['checkout', './', 'setup-node', 'setup-go', '.ci/run']);
    expect(gate?.steps?.find(({ run }) => run === '.ci/run')?.id).toBe('gate');
    expect(workflow('nightly.yml').permissions).toEqual({ contents: 'read' });
  });

  test('a night that went well: pinged once, and the check is green and watched too', () =>
    aNight(async ({ tickstem, play }) => {
      // It is over in no time here, and would not have done its work.
      const night = await play('nightly.yml', 'gate', { 'min-duration': '' });
      expect(annotations(night)).toEqual([]);
      expect(night.status).toBe('success');
      const [heartbeat] = tickstem.heartbeats();
      expect(heartbeat).toMatchObject({
        name: `${REPOSITORY}/nightly.yml/gate`,
        interval_secs: 86_400,
        grace_secs: 43_200,
      });
      expect(tickstem.pingsOf(heartbeat?.id ?? '')).toHaveLength(1);

      const check = await play('heartbeats.yml', 'check');
      expect(annotations(check)).toEqual([]);
      expect(verdictsOf(check)).toEqual(['nightly.yml/gate healthy', 'self-test.yml healthy']);
      expect(check.steps['heartbeat']?.outputs).toMatchObject({ status: 'healthy', missed: '[]' });
      const own = tickstem.heartbeats().find(({ name }) => name === `${REPOSITORY}/heartbeats.yml/check`);
      expect(tickstem.pingsOf(own?.id ?? '')).toHaveLength(1);
    }));

  test('a night without a gate: not pinged, and the check is red and opens the issue', () =>
    aNight(async ({ tickstem, github, play }) => {
      tickstem.seed(pinged(`${REPOSITORY}/nightly.yml/gate`, '2026-11-22T03:55:00Z'));
      const night = await play('nightly.yml', 'gate', { require: 'the gate ran: false', 'min-duration': '' });
      expect(night.status).toBe('failure');
      expect(tickstem.requestsTo('ping')).toEqual([]);

      const check = await play('heartbeats.yml', 'check');
      expect(check.status).toBe('failure');
      expect(verdictsOf(check)).toEqual(['nightly.yml/gate missed', 'self-test.yml healthy']);
      expect(github.issues()).toHaveLength(1);
    }));

  test('a gate that never made a heartbeat is missed, and the jobs of the self-test are not', () =>
    aNight(async ({ play }) => {
      expect(verdictsOf(await play('heartbeats.yml', 'check'))).toEqual([
        'nightly.yml/gate never-pinged',
        'self-test.yml healthy',
      ]);
    }));
});

const verdictsOf = (check: JobResult) =>
  checkOutputs(check)
    .heartbeats.map(({ name, verdict }) => `${name.replace(`${REPOSITORY}/`, '')} ${verdict}`)
    .sort();
