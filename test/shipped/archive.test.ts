// What a runner downloads: an archive of the ref, made by `git archive`, which leaves out what .gitattributes says. Here it is
// made of the files as they lie there, committed or not, and the action runs from that alone.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../stand-ins/github/server.ts';
import { runJob } from '../stand-ins/runner/runner.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, expectNoSecrets, withTickstem } from '../support/action.ts';
import { BACKUP, checkOutputs, FOLDER, messages, NIGHTLY, SHOP, watched } from '../support/sources.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bytes, gzipped as git does it. What dist/ and the README change by from one release to the next fits in; another package in
 * dist/ or another page in the archive does not, and is to be noticed.
 */
const MOST = 225_000;

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const archive = join(folder, 'action.tar.gz');
const action = join(folder, 'action');

beforeAll(() => {
  writeFileSync(archive, archiveOf(ROOT, folder));
  mkdirSync(action);
  execFileSync('tar', ['-xzf', archive, '-C', action]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it holds what runs, what it is, and what is needed to trust it', () => {
  expect(readdirSync(action).sort()).toEqual(['LICENSE', 'README.md', 'SECURITY.md', 'action.yml', 'dist']);
  expect(readdirSync(join(action, 'dist')).sort()).toEqual(readdirSync(join(ROOT, 'dist')).sort());
});

test('it is small', () => {
  const { length } = readFileSync(archive);
  console.log(`what a runner downloads: ${length} bytes, ${MOST} at most`);
  expect(length).toBeLessThanOrEqual(MOST);
});

test('nothing around it could be taken for a part of it', () => {
  const above = (path: string): string[] => (path === dirname(path) ? [path] : [path, ...above(dirname(path))]);
  expect(above(action).filter((path) => existsSync(join(path, 'node_modules')))).toEqual([]);
  expect(above(dirname(action)).filter((path) => existsSync(join(path, 'package.json')))).toEqual([]);
});

/** Monday, when last night's run is over. */
const NOW = Date.UTC(2026, 10, 23, 12);
const CHECK = `on:
  schedule:
    - cron: '30 5 * * *'
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: tickstem/heartbeat-action@v1
        with: { mode: check, watch-self: true, issue: true }
`;

interface World {
  tickstem: Tickstem;
  github: GitHub;
  /** A job whose only action is the archive's. */
  run: (job: string, file: string, given?: Record<string, string>) => ReturnType<typeof runJob>;
}

function inShop(use: (world: World) => Promise<void>): Promise<void> {
  return withTickstem(
    async (tickstem) => {
      const github = await startGitHub({ repository: SHOP, now: NOW });
      github.file(NIGHTLY, watched('0 3 * * *'));
      github.file(`${FOLDER}/heartbeats.yml`, CHECK);
      const run: World['run'] = async (name, file, given = {}) => {
        const { apiKey } = tickstem;
        const key = { 'api-key': '${{ secrets.TICKSTEM_API_KEY }}', 'api-url': tickstem.url };
        const ref = `${SHOP}/${FOLDER}/${file}@refs/heads/main`;
        const result = await runJob({
          name,
          github: { api_url: github.url, token: github.token, workflow_ref: ref },
          secrets: { TICKSTEM_API_KEY: apiKey },
          steps: [
            { uses: action, as: 'tickstem/heartbeat-action@v1', id: 'heartbeat', with: { ...key, ...given } },
            { run: 'echo work' },
          ],
        });
        expectNoSecrets(result, tickstem);
        return result;
      };
      try {
        await use({ tickstem, github, run });
      } finally {
        await github.close();
      }
    },
    { now: NOW },
  );
}

test('alone, it watches a job: the schedule read, the heartbeat made, pinged once', () =>
  inShop(async ({ tickstem, run }) => {
    const result = await run('backup', 'nightly.yml');

    expect(annotations(result)).toEqual([]);
    expect(result.status).toBe('success');
    expect(calls(tickstem).filter((call) => !call.startsWith('list'))).toEqual(['create 201', 'ping 200']);
    expect(tickstem.heartbeats()).toMatchObject([{ name: BACKUP, interval_secs: 86_400, grace_secs: 43_200 }]);
  }));

test('alone, it checks: both witnesses, a heartbeat of its own, and the issue', () =>
  inShop(async ({ tickstem, github, run }) => {
    tickstem.seed({
      name: BACKUP,
      interval_secs: 86_400,
      grace_secs: 10_800,
      created_at: '2026-10-01T03:00:00Z',
      last_pinged_at: '2026-11-21T03:05:00Z',
      next_expected_at: '2026-11-22T03:05:00Z',
    });
    github.run({
      workflow: NIGHTLY,
      createdAt: '2026-11-23T03:07:00Z',
      conclusion: 'failure',
      jobs: [{ name: 'backup', conclusion: 'failure' }],
    });

    const result = await run('check', 'heartbeats.yml', { mode: 'check', 'watch-self': 'true', issue: 'true' });

    expect(result.status).toBe('failure');
    expect(checkOutputs(result)).toMatchObject({ status: 'missed', missed: [BACKUP] });
    expect(checkOutputs(result).entry(BACKUP).cause?.kind).toBe('failed');
    expect(messages(result, 'warning')).toEqual([]);
    expect(github.requestsTo('create-issue').map(({ status }) => status)).toEqual([201]);
    const own = tickstem.heartbeats().filter(({ name }) => name === `${SHOP}/heartbeats.yml/check`);
    expect(own.map(({ id }) => tickstem.pingsOf(id).length)).toEqual([1]);
  }));

/** With an index and an object store of its own: the repository's are left as they are. */
function archiveOf(root: string, scratch: string): Buffer {
  const git = (args: string[], env: NodeJS.ProcessEnv = process.env) =>
    execFileSync('git', args, { cwd: root, env, maxBuffer: 2 ** 26 });
  const objects = git(['rev-parse', '--git-path', 'objects']).toString().trim();
  const env = {
    ...process.env,
    GIT_INDEX_FILE: join(scratch, 'index'),
    GIT_OBJECT_DIRECTORY: join(scratch, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(root, objects),
  };
  mkdirSync(env.GIT_OBJECT_DIRECTORY);
  git(['add', '--all'], env);
  const tree = git(['write-tree'], env).toString().trim();
  return git(['archive', '--format=tar.gz', tree], env);
}
