import type { Patience } from '../http/retry.ts';
import type { JobInputs } from '../inputs/inputs.ts';
import type { Run } from '../runner/run.ts';
import type { Teller } from '../runner/tell.ts';
import { type Connection, openAccount, pingUrl } from '../tickstem/client.ts';
import { formatDuration } from '../time.ts';
import { type Ensured, ensure, type Pingable, settle, type Wish } from './ensure.ts';
import { defaultName } from './identity.ts';

/** What a step of this mode works with. */
export interface Job {
  run: Run;
  inputs: JobInputs;
  connection: Connection;
  tell: Teller;
}

/** How long, and how often, this step tries. */
export function patienceOf({ connection, tell }: Job, limitMs: number, attempts: number): Patience {
  return {
    clock: connection.clock,
    deadlineMs: connection.clock.now() + limitMs,
    attempts,
    onWait: ({ message }, waitMs) => tell.info(`${message}. Next attempt in ${(waitMs / 1000).toFixed(1)} s.`),
  };
}

/** The heartbeat that this run wants. */
export function wishOf({ run, inputs }: Pick<Job, 'run' | 'inputs'>): Wish {
  return {
    name: inputs.name ?? defaultName(run),
    renamedFrom: inputs.renamedFrom,
    intervalSecs: inputs.intervalSecs,
    graceSecs: inputs.graceSecs,
    create: inputs.create,
  };
}

/**
 * Ensures the heartbeat, or settles the one that an earlier step made; tells what is to be said besides; and masks the
 * token and its URL before anybody else sees them.
 *
 * @param made what the main step knows of a heartbeat that it made
 */
export async function obtain(
  job: Job,
  patience: Patience,
  made?: { id: string; heartbeat: Pingable | undefined },
): Promise<Ensured> {
  const { inputs, connection, tell } = job;
  const account = openAccount(connection, inputs.apiKey);
  const wish = wishOf(job);
  const result = made ? await settle(account, wish.name, made, patience) : await ensure(account, wish, patience);
  if (result.heartbeat !== undefined) maskToken(job, result.heartbeat.token);
  for (const warning of result.warnings) tell.warning(warning);
  for (const error of result.errors) tell.error(error);
  return result;
}

/** Keeps a ping token, and the address that holds it, out of all that is said from now on. */
export function maskToken({ inputs, tell }: Job, token: string): void {
  tell.mask(token);
  tell.mask(pingUrl(inputs.apiUrl, token));
}

/** `every 24 h with 3 h grace`, as far as it is known. */
export function rhythm({ intervalSecs, graceSecs }: Pick<Pingable, 'intervalSecs' | 'graceSecs'>): string {
  const every =
    intervalSecs === undefined ? 'at an interval that could not be read' : `every ${formatDuration(intervalSecs)}`;
  return graceSecs === undefined ? every : `${every} with ${formatGrace(graceSecs)}`;
}

/** `3 h grace`, `no grace`. */
export function formatGrace(graceSecs: number): string {
  return graceSecs === 0 ? 'no grace' : `${formatDuration(graceSecs)} grace`;
}
