import { asActionError, saveError } from '../base/errors.ts';
import { find } from '../heartbeat/ensure.ts';
import { noInterval, ownWorkflow } from '../heartbeat/interval.ts';
import { defaultName } from '../heartbeat/name.ts';
import { reportTrouble } from '../heartbeat/trouble.ts';
import type { RetryBudget } from '../http/retry.ts';
import { type CheckInputs, DEFAULT_EVENTS, DEFAULTS, type JobInputs } from '../inputs/inputs.ts';
import { extraBudget, pingMonitored } from '../job/finish.ts';
import { skipReason } from '../runner/counted-run.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import type { Connection, Listing } from '../tickstem/client.ts';

/** What the step of this mode works with, as far as it is about itself. */
interface Self {
  run: Run;
  inputs: CheckInputs;
  connection: Connection;
  report: Reporter;
}

/** The name of the check's own heartbeat. */
export function selfName(run: Run): string {
  return defaultName(run, undefined);
}

/**
 * Pings the check's own heartbeat, which is made by its first run and follows its schedule: so Tickstem watches the check,
 * and the check watches all else. Called when the check could read and judge, whatever it found. What goes wrong here is
 * told, and changes nothing about what was found.
 *
 * @param listing what the check has read: it is not asked for again where its own heartbeat is in it, and pinged before
 */
export async function watchSelf(
  { run, inputs, connection, report }: Self,
  name: string,
  listing: Listing,
  budget: RetryBudget,
): Promise<void> {
  const notCounted = skipReason(run, DEFAULT_EVENTS);
  if (notCounted !== undefined) {
    report.info(`This run does not count for the check's own heartbeat: ${notCounted}.`);
    return;
  }
  try {
    // GitHub out of reach must not take the time that the ping needs.
    const { githubToken } = inputs;
    const scheduled = await ownWorkflow(run, githubToken, connection.send, extraBudget(budget)).scheduled();
    const job = { run, inputs: asJob(inputs), connection, report };
    const found = find(listing, name);
    const known = found?.heartbeat?.pinged ? found : undefined;
    for (const warning of known?.warnings ?? []) report.warning(warning);
    const watched = {
      startedAtMs: connection.clock.now(),
      name,
      heartbeat: known?.heartbeat,
      created: false,
      own: undefined,
      interval: scheduled.interval,
      noInterval: scheduled.interval === undefined ? saveError(noInterval(scheduled)) : undefined,
    };
    await pingMonitored(job, watched, budget);
  } catch (thrown) {
    reportTrouble(report, `The check's own heartbeat "${name}" was not pinged`, asActionError(thrown));
  }
}

/** The check as a job that is watched, with the default of each input. */
function asJob({ apiUrl, apiKey, timeoutMs, githubToken }: CheckInputs): JobInputs {
  return {
    mode: 'job',
    apiUrl,
    apiKey,
    timeoutMs,
    githubToken,
    events: [...DEFAULT_EVENTS],
    pingToken: undefined,
    name: undefined,
    renamedFrom: [],
    intervalSecs: undefined,
    graceSecs: undefined,
    create: true,
    update: true,
    strict: false,
    require: DEFAULTS.require,
    requireFiles: [],
    minDurationSecs: undefined,
    leg: undefined,
    jobWorkflow: '',
    jobCheckRun: '',
    jobStatus: 'success',
  };
}
