// How long each entry takes, beside Node that does nothing and a bare process that sends the same request.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entriesOf } from './entries.ts';
import { measure, median, type Program, quantile, type Runs } from './measure.ts';
import type { Addresses, Served } from './server.ts';
import { againstTarget, table } from './table.ts';

export const ACTION = fileURLToPath(new URL('../..', import.meta.url));
export const BARE = fileURLToPath(new URL('bare.cjs', import.meta.url));

export interface Options {
  turns: number;
  /** A folder for files. */
  scratch: string;
  /** Another action, to be run beside this one. */
  peer: Peer | undefined;
}

export interface Peer {
  folder: string;
  /** Inputs that it names otherwise; `{url}`, `{key}` and `{token}` stand for what ours are given. */
  inputs: Record<string, string>;
}

/** Given the key alone: main reads the schedule of the job's workflow from GitHub. */
const SCHEDULE_READ = 'main, schedule read from GitHub';

/** Given the key alone too, in a reusable workflow: the caller's file says which job calls it, or the run's list of jobs does. */
const ONE_CALL = 'main, in a reusable workflow with one call';
const TWO_CALLS = 'main, in a reusable workflow with two calls';

/** The most that a row may take, as a multiple of its bare process. */
const TARGETS: Readonly<Record<string, number>> = { post: 1.35, main: 1.6, [SCHEDULE_READ]: 2 };

/** @param env variables that every process is given too */
export async function startUp(served: Served, at: Addresses, options: Options, env: Record<string, string> = {}) {
  const url = at.tickstem;
  const secure = url.startsWith('https:');
  const scratch = join(options.scratch, secure ? 'https' : 'http');
  const inputs = { 'api-key': served.apiKey, 'api-url': url };
  const job = await entriesOf(ACTION, { ...inputs, interval: '24h' }, join(scratch, 'job'), { env });
  const check = await entriesOf(ACTION, { ...inputs, mode: 'check', 'github-token': '' }, join(scratch, 'check'), {
    env,
  });
  const github = { api_url: at.github, token: served.githubToken, workflow_sha: served.sha };
  const scheduled = await entriesOf(ACTION, inputs, join(scratch, 'scheduled'), { env, github });
  const inCall = async (file: string, { runId, jobId }: Served['called']) => {
    const calling = { ...github, workflow_ref: refOf(file), run_id: `${runId}` };
    const spec = { env, github: calling, job: { workflow_ref: refOf('sync.yml'), check_run_id: jobId } };
    return must((await entriesOf(ACTION, inputs, join(scratch, file), spec)).main);
  };
  const [oneCall, twoCalls] = [
    await inCall('one-call.yml', served.called),
    await inCall('two-calls.yml', served.called),
  ];
  const others = options.peer && (await peerEntries(options.peer, served, url, join(scratch, 'peer'), env));
  const first = must(job.main);
  const bare = (name: string, ...args: string[]): Program => ({ name, args: [BARE, ...args], env: first.env });
  const programs = [
    { name: 'node -e 0', args: ['-e', '0'], env: first.env },
    bare('bare POST', 'POST', `${url}/heartbeats/${served.token}/ping`),
    bare('bare GET', 'GET', `${url}/heartbeats`, served.apiKey),
    { ...must(job.post), name: 'post' },
    { ...first, name: 'main' },
    { ...must(scheduled.main), name: SCHEDULE_READ },
    { ...oneCall, name: ONE_CALL },
    { ...twoCalls, name: TWO_CALLS },
    { ...must(check.main), name: 'check' },
    ...Object.entries(others ?? {}).map(([which, program]) => ({ ...program, name: `peer's ${which}` })),
  ].map((program) => ({ ...program, env: { ...program.env, ...env } }));

  const all = await measure(programs, options.turns, join(scratch, 'notes'));
  const ratio = (name: string, of: 'cpuMs' | 'wallMs') =>
    (median(must(all.get(name))[of]) / median(must(all.get(SCHEDULE_READ))[of])).toFixed(2);
  const called = [ONE_CALL, TWO_CALLS].map(
    (name) => `${name}: ${ratio(name, 'cpuMs')} (CPU), ${ratio(name, 'wallMs')} (wall)`,
  );
  const rows = table(
    ['', 'CPU ms', 'middle half', '× node', '× bare', 'wall ms', 'middle half', '× bare', 'MB'],
    programs.map(({ name }) => rowOf(name, all, secure ? undefined : TARGETS[name])),
  );
  return `${rows}\n\nAs a multiple of the same in a plain job (${SCHEDULE_READ}):\n- ${called.join('\n- ')}`;
}

function refOf(file: string): string {
  return `octo-org/shop/.github/workflows/${file}@refs/heads/main`;
}

function rowOf(name: string, all: ReadonlyMap<string, Runs>, target: number | undefined): string[] {
  const own = must(all.get(name));
  const bare = must(all.get(/post|POST/.test(name) || name.startsWith('main,') ? 'bare POST' : 'bare GET'));
  const isOurs = !/^node|^bare/.test(name);
  const times = (runs: Runs, of: 'cpuMs' | 'wallMs') => median(own[of]) / median(runs[of]);
  return [
    name,
    median(own.cpuMs).toFixed(1),
    half(own.cpuMs),
    times(must(all.get('node -e 0')), 'cpuMs').toFixed(2),
    isOurs ? againstTarget(times(bare, 'cpuMs'), target) : '',
    median(own.wallMs).toFixed(0),
    half(own.wallMs, 0),
    isOurs ? times(bare, 'wallMs').toFixed(2) : '',
    (median(own.peakBytes) / 1e6).toFixed(0),
  ];
}

/** From the first quartile to the third. */
function half(values: readonly number[], digits = 1): string {
  return `${quantile(values, 0.25).toFixed(digits)}–${quantile(values, 0.75).toFixed(digits)}`;
}

async function peerEntries(peer: Peer, served: Served, url: string, scratch: string, env: Record<string, string>) {
  const meant: Record<string, string> = { '{url}': url, '{key}': served.apiKey, '{token}': served.token };
  const named = Object.entries(peer.inputs).map(([name, value]): [string, string] => [
    name,
    value.replace(/\{\w+\}/g, (word) => meant[word] ?? word),
  ]);
  const inputs = { 'api-key': served.apiKey, 'api-url': url, interval: '24h', ...Object.fromEntries(named) };
  return entriesOf(peer.folder, inputs, scratch, { env });
}

export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an entry or its runs are missing');
  return value;
}
