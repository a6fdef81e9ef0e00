import { asActionError, errorOf, restoreError } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { gatherEvidence } from '../evidence/evidence.ts';
import type { Interval } from '../heartbeat/interval.ts';
import { HEARTBEAT_MESSAGES } from '../heartbeat/messages.ts';
import { type PingRequest, pingHeartbeat, pingWithToken } from '../heartbeat/ping.ts';
import { reportTrouble } from '../heartbeat/trouble.ts';
import { budgetFor } from '../http/retry.ts';
import { isOnDefaultBranch } from '../runner/counted-run.ts';
import { type Job, skippedState, specFrom } from './job.ts';
import { JOB_MESSAGES as M } from './messages.ts';
import type { JobState, Monitored, SkippedState } from './state.ts';

/** The values of `job.status` besides `success`. */
const OTHER_STATUSES: readonly string[] = ['failure', 'cancelled', 'skipped'];

/**
 * The post step of `mode: job`: pings the heartbeat, if the job's success is proved.
 *
 * @param state `undefined`: the main step left none, though it should have
 * @returns whether the step succeeds: only missing evidence, and problems of the monitoring under `strict`, fail a job
 */
export async function finishJob(job: Job, state: JobState | undefined): Promise<boolean> {
  const { inputs, report } = job;
  const skipped = state?.kind === 'skipped' ? state : state === undefined ? skippedState(job) : undefined;
  if (skipped !== undefined) {
    reportSkipped(job, skipped);
    return true;
  }
  const monitored = state?.kind === 'monitored' ? state : undefined;
  const status = inputs.jobStatus;
  // The first proof of success is `post-if: success()`, without which this step would not run. The status is read as well,
  // because in a composite action, and on other runners, success() means less than the whole job.
  if (OTHER_STATUSES.includes(status)) {
    report.info(`${say(M.noPingStatus, { status })}.`);
    return true;
  }
  if (!(await isProvedByEvidence(job, monitored))) return false;
  if (status !== 'success') return withoutPing(job, 'warning', say(M.noPingStatusUnknown, { status }));
  if (monitored === undefined) return withoutPing(job, 'error', say(M.noPingState));
  if (monitored.unproved !== undefined) {
    return withoutPing(job, 'error', say(M.noPing, { reason: restoreError(monitored.unproved).advice }));
  }
  if (job.run.isGitea && (await isCancelled(job))) {
    report.info(`${say(M.noPingCancelled)}.`);
    return true;
  }
  return pingOrReport(job, monitored);
}

async function isCancelled({ run, inputs, connection }: Job): Promise<boolean> {
  const { wasCancelled } = await import('./cancelled.ts');
  return wasCancelled(run, { apiUrl: run.githubApiUrl, token: inputs.githubToken, send: connection.send });
}

function reportSkipped({ report }: Job, { isUncounted, reason }: SkippedState): void {
  report.info(`${say(isUncounted ? M.noPingSkipped : M.noPingNoKey, { reason })}.`);
}

/** Reports that there is no ping; what fails the step is the last annotation, an error. */
function withoutPing({ inputs, report }: Job, level: 'warning' | 'error', text: string): boolean {
  report[level](text);
  if (inputs.strict) report.error(`${say(M.strictNoPing)}.`);
  return !inputs.strict;
}

/**
 * Whether the job did its work, as far as it was asked to prove it. What is missing is a fault of the job, not of the
 * monitoring: it fails the job, also where no ping would be sent.
 */
async function isProvedByEvidence(
  { run, inputs, connection, report }: Job,
  monitored: Monitored | undefined,
): Promise<boolean> {
  const { workspace } = run;
  const { clock } = connection;
  // Without the start of the job, only what doesn't depend on it can be missing.
  const { startedAtMs = 0, startedUptimeMs } = monitored ?? {};
  const { missing, warnings } = await gatherEvidence({ ...inputs, startedAtMs, startedUptimeMs, workspace, clock });
  for (const warning of warnings) report.warning(warning);
  if (missing.length === 0) return true;
  report.error(`${say(M.noPingNoWork, { reason: missing.join('; ') })}.`);
  return false;
}

async function pingOrReport(job: Job, monitored: Monitored): Promise<boolean> {
  const { inputs, report } = job;
  try {
    await pingMonitored(job, monitored);
    return true;
  } catch (thrown) {
    const error = asActionError(thrown);
    const reason = error.advice;
    // What Tickstem doesn't support is covered by a check, and nobody has to fix anything.
    const isStrict = inputs.strict && error.kind !== 'unsupported';
    const name = inputs.pingToken === undefined ? (monitored.name ?? inputs.name) : undefined;
    if (error.kind === 'unsupported') reportTrouble(report, reason, error);
    else if (isStrict) reportTrouble(report, failedText(true, name, reason), error, 'error');
    else reportTrouble(report, failedText(false, name, reason), error);
    return !isStrict;
  }
}

function failedText(isStrict: boolean, name: string | undefined, reason: string): string {
  if (name === undefined) return say(isStrict ? M.strictNotPingedUnnamed : M.notPingedUnnamed, { reason });
  return say(isStrict ? M.strictNotPinged : M.notPinged, { name, reason });
}

async function pingMonitored(job: Job, monitored: Monitored): Promise<void> {
  const { inputs, connection, report } = job;
  // Loaded only where it is asked for: the post step of most jobs measures nothing.
  const measured = inputs.measure.trim() === '' ? '' : await (await import('./measure.ts')).measureJob(job);
  if (monitored.unmonitored !== undefined) throw restoreError(monitored.unmonitored);
  const budget = budgetFor(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
  const monitor = { connection, apiKey: inputs.apiKey, report, budget, measured };
  if (inputs.pingToken !== undefined) return pingWithToken(monitor, inputs.pingToken);
  await pingHeartbeat(monitor, requestFor(job, monitored));
}

function requestFor({ inputs, run }: Job, monitored: Monitored): PingRequest {
  const { name = inputs.name ?? '', heartbeat, interval, noInterval } = monitored;
  const renamedFrom = monitored.ignoresRenamedFrom ? [] : inputs.renamedFrom;
  const spec = specFrom({ ...inputs, renamedFrom }, name, async () => {
    if (interval !== undefined) return interval;
    const secs = heartbeat?.intervalSecs;
    // One that was deleted a moment ago is created again as it was.
    if (secs !== undefined) return { secs, from: 'the deleted heartbeat', isFromSchedule: false };
    throw noInterval ? restoreError(noInterval) : errorOf('setup', HEARTBEAT_MESSAGES.intervalNoSchedule);
  });
  // A re-run has the workflow file of its day, and a tag has that of its own.
  const isUpdated = inputs.update && run.attempt === 1 && isOnDefaultBranch(run);
  const scheduled = inputs.name === undefined ? interval : undefined;
  const given: Interval | undefined =
    inputs.intervalSecs === undefined
      ? scheduled
      : { secs: inputs.intervalSecs, from: '`interval`', isFromSchedule: false };
  return { spec, known: monitored, update: isUpdated ? { interval: given, graceSecs: inputs.graceSecs } : undefined };
}
