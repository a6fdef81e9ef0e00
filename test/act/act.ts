/** Runs a job of a real workflow file under act, in host mode: no container, no network, a repository and a home of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const REPOSITORY = 'octo-org/shop';
/** What of the project a workflow file uses, by the same paths as on GitHub. */
const USED = ['action.yml', 'dist', 'package.json', 'test/act/actions', 'test/support/tickstem', '.github/workflows'];
/** A run that hangs is a failure with a log, and not a suite that never ends. */
const LIMIT_MS = 120_000;

export interface ActJob {
  /** From the root of the project. */
  workflow: string;
  /** `-j`: with the jobs that it needs. Default: all of the workflow. */
  job?: string | undefined;
  event: string;
  secrets: Record<string, string>;
  vars: Record<string, string>;
  /** The variables that GitHub's runner sets and act does not are left out. */
  asActComes: boolean;
  githubApiUrl: string;
  /** Which legs of a matrix: `os:ubuntu-latest`. */
  matrix?: string | undefined;
}

export interface ActResult {
  /** Null: it hung, and was killed. */
  exitCode: number | null;
  /** stdout and stderr, as they came. */
  log: string;
}

/** The text of a workflow file of the project. */
export function workflowText(workflow: string): string {
  return readFileSync(join(PROJECT, workflow), 'utf8');
}

/** @param act the path of act */
export async function runAct(act: string, job: ActJob): Promise<ActResult> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'act-')));
  try {
    const repository = join(root, 'repository');
    createRepository(repository, job.workflow);
    return await start(act, argumentsFor(root, repository, job), repository, join(root, 'home'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** act copies the working tree where a workflow uses actions/checkout, and takes owner, name and commit from git. */
function createRepository(repository: string, workflow: string): void {
  for (const path of USED) cpSync(join(PROJECT, path), join(repository, path), { recursive: true });
  cpSync(join(PROJECT, workflow), join(repository, '.github/workflows', basename(workflow)));
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

function argumentsFor(root: string, repository: string, job: ActJob): string[] {
  const file = `.github/workflows/${basename(job.workflow)}`;
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
  const runner = { ...(job.asActComes ? {} : unknown), GITHUB_API_URL: job.githubApiUrl };
  return [
    job.event,
    ...['--directory', repository, '--workflows', file, '--eventpath', event, '--secret-file', secrets],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false', '--action-offline-mode', '--no-cache-server'],
    ...(job.job === undefined ? [] : ['--job', job.job]),
    ...(job.matrix === undefined ? [] : ['--matrix', job.matrix]),
    ...Object.entries(runner).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(job.vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
  ];
}

/** What GitHub sends with an event on the default branch, as far as somebody here looks at it. */
function payload(event: string): unknown {
  const [login, name] = REPOSITORY.split('/');
  return {
    ref: 'refs/heads/main',
    ...(event === 'schedule' ? { schedule: '17 3 * * *' } : {}),
    repository: { name, full_name: REPOSITORY, owner: { login }, default_branch: 'main', fork: false, private: true },
  };
}

function lines(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** act runs `node` from the PATH for every `using: node…`: it has to be the one that action.yml names. */
function start(act: string, args: string[], cwd: string, home: string): Promise<ActResult> {
  mkdirSync(home, { recursive: true });
  const path = [join(PROJECT, 'node_modules/.bin'), env['PATH'] ?? ''].join(delimiter);
  const child = spawn(act, args, {
    cwd,
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
