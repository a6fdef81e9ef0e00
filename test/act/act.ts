/** Runs a job of a real workflow file under act, in host mode: no container, no network, a repository and a home of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Files, type Fill, write } from './repository.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const REPOSITORY = 'octo-org/shop';
/** A run that hangs is a failure with a log, and not a suite that never ends. */
const LIMIT_MS = 120_000;

export interface ActJob {
  /** What is in the repository. */
  fill: Fill;
  /** The workflow file, by its name in .github/workflows. */
  file: string;
  /** `-j`: with the jobs that it needs. Default: all of the workflow. */
  job?: string | undefined;
  event: string;
  secrets: Record<string, string>;
  vars: Record<string, string>;
  /** Variables that whoever runs the runner has set on it. */
  env: Readonly<Record<string, string>>;
  /** The variables that GitHub's runner sets and act does not are left out. */
  asActComes: boolean;
  githubApiUrl: string;
  /** Which legs of a matrix: `os:ubuntu-latest`. */
  matrix?: string | undefined;
  /** Actions of other repositories, by `owner/name@ref`. */
  actions: Readonly<Record<string, Fill>>;
  /** Commands that this machine may not have, or should not run. */
  tools: Files;
  /** What lies in the workspace before any step, as on a runner that does not empty it. */
  workspace: Files;
}

export interface ActResult {
  /** Null: it hung, and was killed. */
  exitCode: number | null;
  /** stdout and stderr, as they came. */
  log: string;
}

/** @param act the path of act */
export async function runAct(act: string, job: ActJob): Promise<ActResult> {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'act-')));
  try {
    createRepository(join(root, 'repository'), job.fill);
    write(join(root, 'tools'), job.tools);
    return await start(act, argumentsFor(root, job), root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** act copies the working tree where a workflow uses actions/checkout, and takes owner, name and commit from git. */
function createRepository(repository: string, fill: Fill): void {
  mkdirSync(repository);
  fill(repository);
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args], { env: GIT_ENV, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', `https://github.com/${REPOSITORY}.git`);
  git('add', '--all');
  git('commit', '--quiet', '--message=a shop');
}

/** Nothing of the settings of whoever runs the suite. */
const GIT_ENV = {
  ...env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  ...{ GIT_AUTHOR_NAME: 'octocat', GIT_AUTHOR_EMAIL: 'octocat@example.com' },
  ...{ GIT_COMMITTER_NAME: 'octocat', GIT_COMMITTER_EMAIL: 'octocat@example.com' },
};

function argumentsFor(root: string, job: ActJob): string[] {
  const file = `.github/workflows/${job.file}`;
  const event = join(root, 'event.json');
  const secrets = join(root, 'secrets');
  writeFileSync(event, JSON.stringify(payload(job.event)));
  writeFileSync(secrets, lines(job.secrets));
  // GitHub's runner sets these (GitHubContext.cs, `workflow_ref` and `workflow_sha`), and act does not.
  const unknown = {
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/${file}@refs/heads/main`,
    GITHUB_WORKFLOW_SHA: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  };
  // act knows the third, as https://api.github.com.
  const runner = {
    ...(job.asActComes ? {} : unknown),
    GITHUB_API_URL: job.githubApiUrl,
    ...keptWorkspace(root, job.workspace),
    ...job.env,
  };
  return [
    job.event,
    ...['--directory', join(root, 'repository'), '--workflows', file, '--eventpath', event, '--secret-file', secrets],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false', '--action-offline-mode', '--no-cache-server'],
    ...(job.job === undefined ? [] : ['--job', job.job]),
    ...(job.matrix === undefined ? [] : ['--matrix', job.matrix]),
    ...Object.entries(runner).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(job.vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...localRepositories(root, job.actions),
  ];
}

/** Nothing is fetched: what `uses` names is a folder here. */
function localRepositories(root: string, actions: ActJob['actions']): string[] {
  return Object.entries(actions).flatMap(([uses, fill], index) => {
    const folder = join(root, 'actions', String(index));
    mkdirSync(folder, { recursive: true });
    fill(folder);
    return ['--local-repository', `${uses}=${folder}`];
  });
}

/** act begins with an empty workspace: the first shell of a job brings what was kept there. */
function keptWorkspace(root: string, files: Files): Record<string, string> {
  if (Object.keys(files).length === 0) return {};
  write(join(root, 'workspace'), files);
  writeFileSync(join(root, 'keep.sh'), `cp -Rn '${join(root, 'workspace')}/.' "$GITHUB_WORKSPACE"\n`);
  return { BASH_ENV: join(root, 'keep.sh') };
}

/** What GitHub sends with an event on the default branch, as far as somebody here looks at it. */
function payload(event: string): unknown {
  const [login, name] = REPOSITORY.split('/');
  return {
    ref: 'refs/heads/main',
    ...(event === 'schedule' ? { schedule: '17 3 * * *' } : {}),
    ...(event === 'workflow_run' ? { workflow_run: { conclusion: 'success' } } : {}),
    repository: { name, full_name: REPOSITORY, owner: { login }, default_branch: 'main', fork: false, private: true },
  };
}

function lines(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** act runs `node` from the PATH for every `using: node…`: it has to be the one that action.yml names. */
function start(act: string, args: string[], root: string): Promise<ActResult> {
  const home = join(root, 'home');
  mkdirSync(home);
  const path = [join(root, 'tools'), join(PROJECT, 'node_modules/.bin'), env['PATH'] ?? ''].join(delimiter);
  const child = spawn(act, args, {
    cwd: join(root, 'repository'),
    // A home of its own: act keeps its copies of the workspace and its settings there, and runs must not meet.
    env: { PATH: path, HOME: home, XDG_CACHE_HOME: join(home, '.cache'), XDG_CONFIG_HOME: join(home, '.config') },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, log: Buffer.concat(chunks).toString() }));
  });
}
