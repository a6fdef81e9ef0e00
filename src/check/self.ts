import { ActionError, asActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { find } from '../heartbeat/find.ts';
import { ownWorkflow, type Scheduled } from '../heartbeat/interval.ts';
import { defaultName } from '../heartbeat/name.ts';
import { extraBudget, pingHeartbeat } from '../heartbeat/ping.ts';
import { reportTrouble } from '../heartbeat/trouble.ts';
import type { RetryBudget } from '../http/retry.ts';
import { type CheckInputs, DEFAULT_EVENTS } from '../inputs/inputs.ts';
import { skipReason } from '../runner/counted-run.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import type { Connection, Listing } from '../tickstem/client.ts';
import { CHECK_MESSAGES as M } from './messages.ts';

/** The parts of the step of this mode that are about itself. */
interface Self {
  run: Run;
  inputs: CheckInputs;
  connection: Connection;
  report: Reporter;
}

/** The name of the check's own heartbeat; `undefined`: its file isn't known, and two checks must not share a name. */
export function selfName(run: Run): string | undefined {
  return run.workflow === undefined && !run.isLocal ? undefined : defaultName(run, undefined);
}

/**
 * Pings the check's own heartbeat, which its first run creates and which follows its schedule: Tickstem monitors the check,
 * and the check monitors everything else. Called if the check could read and judge, whatever it found. A problem here is
 * reported, and changes nothing about the result.
 *
 * @param name see `selfName`
 * @param listing what the check has read: it is not asked for again where its own heartbeat is in it, and pinged before
 */
export async function watchSelf(
  { run, inputs, connection, report }: Self,
  name: string | undefined,
  listing: Listing,
  budget: RetryBudget,
): Promise<void> {
  const notCounted = skipReason(run, DEFAULT_EVENTS);
  if (notCounted !== undefined) {
    report.info(`${say(M.ownNotCounted, { reason: notCounted })}.`);
    return;
  }
  if (name === undefined) {
    report.error(say(M.ownNoName));
    return;
  }
  try {
    // GitHub out of reach must not take the time that the ping needs.
    const { githubToken } = inputs;
    const scheduled = await ownWorkflow(run, githubToken, connection.send, extraBudget(budget)).scheduled();
    const interval = async () => {
      if (scheduled.interval === undefined) throw withoutInterval(scheduled);
      return scheduled.interval;
    };
    const found = find(listing, name);
    const known = found?.heartbeat?.pinged ? found : undefined;
    for (const warning of known?.warnings ?? []) report.warning(warning);
    await pingHeartbeat(
      { connection, apiKey: inputs.apiKey, report, budget },
      {
        spec: { name, renamedFrom: [], interval, graceSecs: undefined, isScheduled: true, create: true },
        known: { heartbeat: known?.heartbeat, created: false, renamed: false, own: undefined },
        // A re-run has the workflow file of its day.
        update: run.attempt === 1 ? { interval: scheduled.interval, graceSecs: undefined } : undefined,
      },
    );
  } catch (thrown) {
    const error = asActionError(thrown);
    reportTrouble(report, say(M.ownNotPinged, { name, reason: error.advice }), error);
  }
}

/**
 * The advice of job mode names `interval`, which a check doesn't have. Without an interval nothing watches the check: an
 * error, also where GitHub is only out of reach.
 */
function withoutInterval({ wrong, unread }: Scheduled): ActionError {
  if (wrong !== undefined) return new ActionError(wrong.kind, wrong.message);
  if (unread?.kind === 'unreachable') {
    return new ActionError('setup', unread.message, { hint: unread.hint, cause: unread });
  }
  return unread ?? errorOf('setup', M.ownNoSchedule);
}
