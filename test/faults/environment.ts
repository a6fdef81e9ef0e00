/**
 * The environment as an axis of its own: variables, disks, clocks and resolvers of the machine that the job runs on, each with
 * a job and with a check, on the shipped bytes. The servers are well.
 */

import type { JobResult } from '../stand-ins/runner/result.ts';
import { startTickstem } from '../stand-ins/tickstem/server.ts';
import { type Environment, type Hooks, makeHooks } from '../support/hooks.ts';
import { NAME, runShipped } from '../support/shipped.ts';

type Axis = 'variable' | 'disk' | 'clock' | 'resolver';
type Mode = 'job' | 'check';

/** What has to come of it. */
interface Expected {
  /** Levels of what main annotates. Default: nothing. */
  main?: readonly string[];
  /** The same of post; `undefined`: not looked at. */
  post?: readonly string[] | undefined;
  /** Default: 1 with a job, none with a check. */
  pings?: number;
  /** Main's exit code is 1: a check that can't see. */
  fails?: true;
}

interface EnvironmentFault {
  name: string;
  axis: Axis;
  env(hooks: Hooks): Environment;
  job?: Expected;
  check?: Expected;
  /** Patterns for `require-files`, and what the job does for them. */
  files?: string;
  run?: string;
}

export interface EnvironmentResult {
  title: string;
  axis: Axis;
  mode: Mode;
  wrong: string[];
}

const HOUR_MS = 3_600_000;
const TIMEOUT_SECS = 3;
/** What a process takes besides its limit: to start and to end, on a machine under load. */
const SLACK_MS = 2500;

const options = (text: string) => ({ NODE_OPTIONS: text });
const variable = (name: string, env: Environment): EnvironmentFault => ({ name, axis: 'variable', env: () => env });
const NOT_SEEN: Pick<EnvironmentFault, 'job' | 'check'> = {
  job: { post: ['warning'], pings: 0 },
  check: { main: ['error'], fails: true },
};

const FAULTS: readonly EnvironmentFault[] = [
  variable('--no-deprecation', options('--no-deprecation')),
  variable('--throw-deprecation', options('--pending-deprecation --throw-deprecation')),
  variable('no code from text', options('--disallow-code-generation-from-strings')),
  variable('no __proto__', options('--disable-proto=throw')),
  variable('frozen intrinsics', options('--frozen-intrinsics --no-warnings')),
  variable('little memory', options('--max-old-space-size=32')),
  variable('one thread', { UV_THREADPOOL_SIZE: '1' }),
  variable('a time zone', { TZ: 'Pacific/Apia' }),
  variable('a language', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
  variable('no home, no path', { HOME: '', PATH: '', TMPDIR: '/nonexistent' }),
  variable('any certificate', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }),
  variable('a proxy that is none', { https_proxy: 'socks5://x', HTTPS_PROXY: 'http://::1:1' }),
  ...['ENOSPC', 'EACCES', 'ENOENT', 'EISDIR', 'EROFS'].flatMap((code): EnvironmentFault[] => [
    {
      name: `outputs: ${code}`,
      axis: 'disk',
      env: (hooks) => hooks.unwritable('GITHUB_OUTPUT', code),
      job: { main: ['warning'] },
      check: { main: ['warning'] },
    },
    {
      name: `summary: ${code}`,
      axis: 'disk',
      env: (hooks) => hooks.unwritable('GITHUB_STEP_SUMMARY', code),
      check: { main: ['warning'] },
    },
    {
      name: `state: ${code}`,
      axis: 'disk',
      env: (hooks) => hooks.unwritable('GITHUB_STATE', code),
      job: { main: ['error'], post: undefined, pings: 0 },
    },
  ]),
  {
    name: 'a folder that never answers',
    axis: 'disk',
    env: (hooks) => hooks.hungFolder(),
    files: 'hung/*.csv',
    run: 'mkdir hung',
    job: { post: ['warning'], pings: 0 },
  },
  ...(['main', 'post'] as const).flatMap((step) =>
    [HOUR_MS, -HOUR_MS, -10_000, 365 * 24 * HOUR_MS].map(
      (ms): EnvironmentFault => ({
        name: `${ms / 1000} s in ${step}`,
        axis: 'clock',
        env: (hooks) => hooks.clockOff(step, ms),
        // Without GitHub, only two clocks are known, and which one is wrong is not.
        ...(step === 'main' && Math.abs(ms) > HOUR_MS && { check: { main: ['error'], fails: true } }),
        // A job that began in the future: its files count by the time that passed.
        ...(step === 'main' && ms > 0 && { files: 'out.csv', run: 'echo rows > out.csv' }),
      }),
    ),
  ),
  {
    name: 'an hour back while it runs',
    axis: 'clock',
    env: (hooks) => hooks.clockOff('post', -HOUR_MS, 100),
  },
  { name: 'never answers', axis: 'resolver', env: (hooks) => hooks.noNames('both'), ...NOT_SEEN },
  { name: 'not found', axis: 'resolver', env: (hooks) => hooks.failingNames('ENOTFOUND', 1e9), ...NOT_SEEN },
  { name: 'fails twice', axis: 'resolver', env: (hooks) => hooks.failingNames('EAI_AGAIN', 2) },
  { name: 'slow', axis: 'resolver', env: (hooks) => hooks.slowNames(700) },
];

/** Plays every environment with a job and with a check, a few at a time. */
export async function playEnvironments(atATime: number): Promise<EnvironmentResult[]> {
  const hooks = makeHooks();
  const cases = FAULTS.flatMap((fault) => (['job', 'check'] as const).map((mode) => ({ fault, mode })));
  const results: EnvironmentResult[] = [];
  const queue = cases.values();
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const { fault, mode } = next.value;
      const wrong = await play(fault, mode, hooks).catch((error: unknown) => [String(error)]);
      results.push({ title: `${fault.axis}: ${fault.name} × ${mode}`, axis: fault.axis, mode, wrong });
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  hooks.close();
  return results;
}

async function play(fault: EnvironmentFault, mode: Mode, hooks: Hooks): Promise<string[]> {
  const tickstem = await startTickstem();
  try {
    const { id } = tickstem.seed({ name: NAME, interval_secs: 86_400, grace_secs: 10_800 });
    tickstem.ping(id);
    const result = await runShipped(tickstem, {
      env: fault.env(hooks),
      with: {
        // By its name, so that a resolver is asked.
        'api-url': tickstem.url.replace('127.0.0.1', 'localhost'),
        timeout: `${TIMEOUT_SECS}s`,
        ...(mode === 'check' && { mode, interval: undefined }),
        ...(mode === 'job' && fault.files !== undefined && { 'require-files': fault.files }),
      },
      steps: fault.run === undefined ? [] : [{ run: `PATH=/usr/bin:/bin; ${fault.run}` }],
    });
    return judge(result, mode, fault[mode] ?? {}, tickstem.requestsTo('ping').length);
  } finally {
    await tickstem.close();
  }
}

function judge(result: JobResult, mode: Mode, expected: Expected, pings: number): string[] {
  const [main, post] = ['main', 'post'].map((which) =>
    result.phases.find((phase) => phase.which === which && phase.kind === 'uses'),
  );
  const levels = (phase: typeof main) => phase?.annotations.map(({ level }) => level).join() ?? 'no step';
  const wrong: string[] = [];
  const check = (what: string, is: unknown, should: unknown) => {
    if (is !== should) wrong.push(`${what}: expected ${should}, got ${is}`);
  };
  check('exit code of main', main?.exitCode, expected.fails ? 1 : 0);
  check('annotations of main', levels(main), (expected.main ?? []).join());
  if (mode === 'job') {
    check('exit code of post', post?.exitCode, 0);
    if (!('post' in expected) || expected.post !== undefined) {
      check('annotations of post', levels(post), (expected.post ?? []).join());
    }
  }
  check('pings', pings, expected.pings ?? (mode === 'job' ? 1 : 0));
  for (const phase of [main, post]) {
    const ms = phase?.durationMs ?? 0;
    if (ms > TIMEOUT_SECS * 1000 + SLACK_MS) wrong.push(`time of ${phase?.which}: ${(ms / 1000).toFixed(1)} s`);
  }
  if (wrong.length > 0) wrong.push(...result.log.split('\n').map((line) => `| ${line}`));
  return wrong;
}
