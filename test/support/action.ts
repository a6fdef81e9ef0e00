// Runs the shipped action as a job's step, and looks through every channel for secrets after each run.
import { expect } from 'vitest';
import type { JobResult } from './runner/result.ts';
import { channels, findSecret } from './secrets.ts';
import { type Job, runShipped } from './shipped.ts';
import { startTickstem, type Tickstem, type TickstemOptions } from './tickstem/server.ts';

export { ACTION, annotations, calls, type Job, NAME } from './shipped.ts';

/** A job whose first step is the action. The key comes from a secret, as a user's does. */
export async function runAction(tickstem: Tickstem, job: Job = {}): Promise<JobResult> {
  const result = await runShipped(tickstem, job);
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

/** Fails when a key, a ping token or a ping URL stands anywhere, as it is, URL-encoded or in base64. */
export function expectNoSecrets(result: JobResult, tickstem: Tickstem): void {
  const text = channels(result);
  expect(findSecret(text, tickstem), `a secret in the output:\n${text}`).toBeUndefined();
}
