// Runs the action as a job's step, from src/ in the process of the test or, with DIST=1, the shipped bytes; and looks through
// every channel for secrets after each run.
import { expect } from 'vitest';
import type { JobResult } from '../stand-ins/runner/result.ts';
import { startTickstem, type Tickstem, type TickstemOptions } from '../stand-ins/tickstem/server.ts';
import { startInProcess } from './in-process.ts';
import { assertReports } from './report-schema.ts';
import { channels, findSecret } from './secrets.ts';
import { runShipped, type Job as ShippedJob } from './shipped.ts';

export { ACTION, annotations, calls, NAME } from './shipped.ts';

export interface Job extends ShippedJob {
  /** Runs the shipped bytes in processes of their own, whatever DIST says. */
  shipped?: boolean;
}

/** A job whose first step is the action. The key comes from a secret, as a user's does. */
export async function runAction(tickstem: Tickstem, { shipped = isShipped(), ...job }: Job = {}): Promise<JobResult> {
  const result = await runShipped(tickstem, shipped ? job : { startAction: startInProcess, ...job });
  expectNoSecrets(result, tickstem);
  assertReports(result.steps);
  // The action writes nothing there. Node does when the step crashed, and a test of what is not said would not notice.
  for (const { kind, stderr } of result.phases) if (kind === 'uses') expect(stderr).toBe('');
  return result;
}

/** Whether every test is to run the shipped bytes: DIST=1. The project `shipped` sets it (vitest.config.ts). */
function isShipped(): boolean {
  return process.env['DIST'] === '1';
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
