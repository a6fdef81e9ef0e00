/** Runs the shipped action as the first step of a job. Without vitest: for every suite that runs the bytes in dist/. */
import { fileURLToPath } from 'node:url';
import type { JobResult } from '../stand-ins/runner/result.ts';
import { runJob } from '../stand-ins/runner/runner.ts';
import type { JobSpec, Step } from '../stand-ins/runner/spec.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { assertExplained } from './troubleshooting.ts';

/** The folder of action.yml: what `uses:` points at. */
export const ACTION = fileURLToPath(new URL('../..', import.meta.url));
/** The default name of a heartbeat in the runner's default job. */
export const NAME = 'octo-org/shop/nightly.yml/backup';

export interface Job extends Partial<Omit<JobSpec, 'steps'>> {
  /** Inputs, laid over the key, the address and `interval: 24h`; `undefined` leaves one out. */
  with?: Record<string, string | undefined>;
  /** What `uses:` says, `owner/repo@ref`. Default: a folder of the repository. */
  as?: string | undefined;
  /** The steps before the action's, and after it. */
  before?: Step[];
  steps?: Step[];
}

/**
 * A job whose first step is the action. The key comes from a secret, as a user's does. Rejects when it says something that
 * docs/troubleshooting.md does not explain.
 */
export async function runShipped(
  tickstem: Tickstem,
  { with: given = {}, as, before = [], steps = [], ...spec }: Job = {},
): Promise<JobResult> {
  const defaults = {
    'api-key': 'ping-token' in given ? undefined : '${{ secrets.TICKSTEM_API_KEY }}',
    'api-url': tickstem.url,
    interval: '24h',
    // A check asks GitHub where a test gives it one.
    ...(given['mode'] === 'check' && spec.github?.api_url === undefined && { 'github-token': '' }),
  };
  const inputs = Object.entries({ ...defaults, ...given }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const result = await runJob({
    secrets: { TICKSTEM_API_KEY: tickstem.apiKey },
    // A check compares the clocks.
    ...(given['mode'] === 'check' && { clockMs: tickstem.clock.now() }),
    ...spec,
    steps: [
      ...before,
      { uses: ACTION, ...(as && { as }), id: 'heartbeat', with: Object.fromEntries(inputs) },
      ...steps,
    ],
  });
  assertExplained(result);
  return result;
}

/** `error: …` and so on, of both steps, in order. */
export function annotations(result: JobResult): string[] {
  return result.phases.flatMap((phase) => phase.annotations.map(({ level, message }) => `${level}: ${message}`));
}

/** `list 200`, `ping 200`: what the server was asked and what it answered. */
export function calls(tickstem: Tickstem): string[] {
  return tickstem.requests.map(({ route, status }) => `${route} ${status}`);
}
