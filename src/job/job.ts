import type { HeartbeatSpec } from '../heartbeat/ensure.ts';
import type { Interval } from '../heartbeat/interval.ts';
import type { JobInputs } from '../inputs/inputs.ts';
import { skipReason } from '../runner/counted-run.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import type { Connection } from '../tickstem/client.ts';
import type { SkippedState } from './state.ts';

/** Everything that a step of this mode needs. */
export interface Job {
  run: Run;
  inputs: JobInputs;
  connection: Connection;
  report: Reporter;
}

/** Returns why there is nothing to do in this run, if that is so. */
export function skippedState({ run, inputs }: Pick<Job, 'run' | 'inputs'>): SkippedState | undefined {
  const uncounted = skipReason(run, inputs.events);
  if (uncounted !== undefined) return { kind: 'skipped', isUncounted: true, reason: uncounted };
  const hasCredential = inputs.apiKey !== '' || inputs.pingToken !== undefined;
  if (hasCredential || run.withoutSecrets === undefined) return undefined;
  return { kind: 'skipped', isUncounted: false, reason: run.withoutSecrets };
}

/**
 * Returns the heartbeat that this job asks for.
 *
 * @param fallback gives the interval if the input doesn't
 */
export function specFrom(inputs: JobInputs, name: string, fallback: () => Promise<Interval>): HeartbeatSpec {
  const { renamedFrom, graceSecs, create, intervalSecs: secs } = inputs;
  const given = async () => ({ secs: secs ?? 0, from: '`interval`', isFromSchedule: false });
  const isScheduled = inputs.events.includes('schedule');
  return { name, renamedFrom, interval: secs === undefined ? fallback : given, graceSecs, isScheduled, create };
}
