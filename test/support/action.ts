// Runs the shipped action as a job's step, and looks through every channel for secrets after each run.
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { JobResult } from './runner/result.ts';
import { runJob } from './runner/runner.ts';
import type { JobSpec, Step } from './runner/spec.ts';
import { startTickstem, type Tickstem, type TickstemOptions } from './tickstem/server.ts';

/** The folder of action.yml: what `uses:` points at. */
export const ACTION = fileURLToPath(new URL('../..', import.meta.url));
/** The default name of a heartbeat in the runner's default job. */
export const NAME = 'octo-org/shop/nightly.yml/backup';

export interface Job extends Partial<Omit<JobSpec, 'steps'>> {
  /** Inputs, laid over the key, the address and `interval: 24h`; `undefined` leaves one out. */
  with?: Record<string, string | undefined>;
  /** The steps before the action's, and after it. */
  before?: Step[];
  steps?: Step[];
}

/** A job whose first step is the action. The key comes from a secret, as a user's does. */
export async function runAction(
  tickstem: Tickstem,
  { with: given = {}, before = [], steps = [], ...spec }: Job = {},
): Promise<JobResult> {
  const defaults = {
    'api-key': 'ping-token' in given ? undefined : '${{ secrets.TICKSTEM_API_KEY }}',
    'api-url': tickstem.url,
    interval: '24h',
  };
  const inputs = Object.entries({ ...defaults, ...given }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const result = await runJob({
    secrets: { TICKSTEM_API_KEY: tickstem.apiKey },
    ...spec,
    steps: [...before, { uses: ACTION, id: 'heartbeat', with: Object.fromEntries(inputs) }, ...steps],
  });
  expectNoSecrets(result, tickstem);
  return result;
}

/** Starts a Tickstem for one test and stops it after. */
export async function withTickstem(
  use: (tickstem: Tickstem) => Promise<void>,
  options: TickstemOptions = {},
): Promise<void> {
  const tickstem = await startTickstem(options);
  try {
    await use(tickstem);
  } finally {
    await tickstem.close();
  }
}

/** What of a run's output nobody may find a secret in. State is left out: it is how main hands the token to post. */
function channels(result: JobResult): string[] {
  return result.phases.flatMap(({ stdout, stderr, log, rawSummary, outputs, annotations }) => [
    withoutMasks(stdout),
    withoutMasks(stderr),
    log,
    rawSummary,
    JSON.stringify(outputs),
    ...annotations.flatMap(({ message, title }) => [message, title ?? '']),
  ]);
}

function withoutMasks(output: string): string {
  return output.replace(/^::add-mask::.*$/gm, '');
}

/** What keys and tokens of the embedded Tickstem look like: also those of heartbeats that are gone again. */
const SECRET_FORMS = /tsk_live_[0-9a-f]{16,}|hbt_[0-9a-f]{16,}/;

/** Fails when a key, a ping token or a ping URL stands anywhere, as it is, URL-encoded or in base64. */
export function expectNoSecrets(result: JobResult, tickstem: Tickstem): void {
  const text = channels(result).join('\n');
  const secrets = [tickstem.apiKey, ...tickstem.heartbeats().map(({ token }) => token)].filter(
    (secret) => secret !== '',
  );
  const encoded = secrets.flatMap((secret) => [
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ]);
  const found = SECRET_FORMS.exec(text)?.[0] ?? [...secrets, ...encoded].find((form) => text.includes(form));
  expect(found?.slice(0, 12), `a secret in the output:\n${text}`).toBeUndefined();
}

/** `error: …` and so on, of both steps, in order. */
export function annotations(result: JobResult): string[] {
  return result.phases.flatMap((phase) => phase.annotations.map(({ level, message }) => `${level}: ${message}`));
}

/** `list 200`, `ping 200`: what the server was asked and what it answered. */
export function calls(tickstem: Tickstem): string[] {
  return tickstem.requests.map(({ route, status }) => `${route} ${status}`);
}
