import { formatDuration } from '../base/duration.ts';
import type { RetryBudget } from '../http/retry.ts';
import type { JobInputs } from '../inputs/inputs.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import { type Connection, openAccount, pingUrl } from '../tickstem/client.ts';
import {
  type CreatedHeartbeat,
  type EnsureResult,
  ensureHeartbeat,
  type HeartbeatSpec,
  type Pingable,
  resolveDuplicates,
} from './ensure.ts';
import type { Interval } from './interval.ts';

/** What a step of this mode works with. */
export interface Job {
  run: Run;
  inputs: JobInputs;
  connection: Connection;
  report: Reporter;
}

/**
 * The heartbeat that this run wants.
 *
 * @param fallback where the interval is from when the input does not say
 */
export function specFrom(
  { inputs }: Pick<Job, 'inputs'>,
  name: string,
  fallback: () => Promise<Interval>,
): HeartbeatSpec {
  const { renamedFrom, graceSecs, create, intervalSecs: secs } = inputs;
  const interval = secs === undefined ? fallback : async () => ({ secs, from: '`interval`' });
  return { name, renamedFrom, interval, graceSecs, create };
}

/**
 * Ensures the heartbeat, or settles the one that an earlier step made; tells what is to be said besides; and masks the
 * token and its URL before anybody else sees them.
 *
 * @param made what the main step knows of a heartbeat that it made
 */
export async function obtain(
  job: Job,
  wish: HeartbeatSpec,
  budget: RetryBudget,
  made?: { own: CreatedHeartbeat; heartbeat: Pingable | undefined },
): Promise<EnsureResult> {
  const { inputs, connection, report } = job;
  const account = openAccount(connection, inputs.apiKey);
  const settled = made && (await resolveDuplicates(account, wish.name, made, budget));
  const isSettled = settled?.heartbeat !== undefined || settled?.trouble !== undefined;
  const result = settled && isSettled ? settled : await ensureHeartbeat(account, wish, budget);
  if (result.heartbeat !== undefined) maskToken(job, result.heartbeat.token);
  for (const warning of result.warnings) report.warning(warning);
  for (const error of result.errors) report.error(error);
  return result;
}

/** Keeps a ping token, and the address that holds it, out of all that is said from now on. */
export function maskToken({ inputs, report }: Job, token: string): void {
  report.mask(token);
  report.mask(pingUrl(inputs.apiUrl, token));
}

/** `every 24 h with 3 h grace`, as far as it is known. */
export function formatExpectation({ intervalSecs, graceSecs }: Pick<Pingable, 'intervalSecs' | 'graceSecs'>): string {
  const every =
    intervalSecs === undefined ? 'at an interval that could not be read' : `every ${formatDuration(intervalSecs)}`;
  return graceSecs === undefined ? every : `${every} with ${formatGrace(graceSecs)}`;
}

/** `3 h grace`, `no grace`. */
export function formatGrace(graceSecs: number): string {
  return graceSecs === 0 ? 'no grace' : `${formatDuration(graceSecs)} grace`;
}
