import { asActionError, restoreError } from '../base/errors.ts';
import { gatherEvidence } from '../evidence/evidence.ts';
import { nameInText, type PingRequest, pingHeartbeat, pingWithToken } from '../heartbeat/ping.ts';
import { reportTrouble } from '../heartbeat/trouble.ts';
import { budgetFor } from '../http/retry.ts';
import type { JobInputs } from '../inputs/inputs.ts';
import { type Job, specFrom } from './start.ts';
import type { JobState, Watched } from './state.ts';

/**
 * The post step of `mode: job`: pings the heartbeat, if the job's success is proved.
 *
 * @returns whether the step succeeds: only `strict` lets trouble of the monitoring fail a job
 */
export async function finishJob(job: Job, state: JobState): Promise<boolean> {
  const { inputs, report } = job;
  const reason = state.skip ?? whyNoProof(inputs);
  if (reason !== undefined) {
    report.info(`No ping: ${reason}.`);
    return true;
  }
  const watched = state as Watched;
  if (!(await isProvedByEvidence(job, watched))) return false;
  try {
    await pingWatched(job, watched);
    return true;
  } catch (thrown) {
    const what = inputs.pingToken === undefined ? nameInText(watched.name) : 'The heartbeat of the ping token';
    reportTrouble(report, `${what} was not pinged, though the job succeeded`, asActionError(thrown));
    return !inputs.strict;
  }
}

/** Why the job's success is not proved, as the end of a sentence; `undefined`: it is. */
function whyNoProof({ jobStatus }: JobInputs): string | undefined {
  // The first proof is `post-if: success()`, without which this step would not run. The second is read because in a
  // composite action, and on other runners, success() means less than the whole job.
  return jobStatus === 'success' ? undefined : `the job's status is "${jobStatus}", not "success"`;
}

/**
 * Whether the job did its work, as far as it was asked to show it. What is missing is the job's own fault, not the
 * monitor's: it fails the job.
 */
async function isProvedByEvidence(
  { run, inputs, connection, report }: Job,
  { startedAtMs, startedUptimeMs }: Watched,
): Promise<boolean> {
  const { workspace } = run;
  const { clock } = connection;
  const { missing, warnings } = await gatherEvidence({ ...inputs, startedAtMs, startedUptimeMs, workspace, clock });
  for (const warning of warnings) report.warning(warning);
  if (missing.length === 0) return true;
  report.error(`No ping: the job completed without doing its work: ${missing.join('; ')}.`);
  return false;
}

async function pingWatched({ inputs, run, connection, report }: Job, watched: Watched): Promise<void> {
  if (watched.unwatched !== undefined) throw restoreError(watched.unwatched);
  const budget = budgetFor(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
  const monitor = { connection, apiKey: inputs.apiKey, report, budget };
  if (inputs.pingToken !== undefined) return pingWithToken(monitor, inputs.pingToken);
  await pingHeartbeat(monitor, requestFor(inputs, run.attempt, watched));
}

function requestFor(inputs: JobInputs, attempt: number, watched: Watched): PingRequest {
  const { name = '', heartbeat, interval, noInterval } = watched;
  const spec = specFrom(inputs, name, async () => {
    if (interval !== undefined) return interval;
    // One that was deleted a moment ago is made again as it was.
    if (heartbeat?.intervalSecs !== undefined) return { secs: heartbeat.intervalSecs, from: 'the deleted heartbeat' };
    throw restoreError(noInterval ?? { kind: 'setup', message: 'there is no interval to be had', hint: undefined });
  });
  // Only on a run's first attempt: a re-run has the workflow file of its day.
  const isUpdated = inputs.update && attempt === 1;
  const scheduled = inputs.name === undefined ? interval : undefined;
  const given = inputs.intervalSecs === undefined ? scheduled : { secs: inputs.intervalSecs, from: '`interval`' };
  return { spec, known: watched, update: isUpdated ? { interval: given, graceSecs: inputs.graceSecs } : undefined };
}
