import { ActionError, saveError } from '../base/errors.ts';
import type { HeartbeatSpec } from '../heartbeat/ensure.ts';
import type { EnsureResult, Pingable } from '../heartbeat/find.ts';
import { type Interval, noInterval, type OwnWorkflow, ownWorkflow, type Scheduled } from '../heartbeat/interval.ts';
import { defaultName, isCalled, noSafeName, sharedByMatrixJobs } from '../heartbeat/name.ts';
import { findOrCreate, formatExpectation, maskToken } from '../heartbeat/ping.ts';
import { reportTrouble } from '../heartbeat/trouble.ts';
import { budgetFor, type RetryBudget } from '../http/retry.ts';
import type { JobInputs } from '../inputs/inputs.ts';
import { missingKey } from '../inputs/read.ts';
import { skipReason } from '../runner/counted-run.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import type { Connection } from '../tickstem/client.ts';
import type { JobState } from './state.ts';

/** What a step of this mode works with. */
export interface Job {
  run: Run;
  inputs: JobInputs;
  connection: Connection;
  report: Reporter;
}

/**
 * The heartbeat that this job asks for.
 *
 * @param fallback where the interval is from when the input does not say
 */
export function specFrom(inputs: JobInputs, name: string, fallback: () => Promise<Interval>): HeartbeatSpec {
  const { renamedFrom, graceSecs, create, intervalSecs: secs } = inputs;
  const interval = secs === undefined ? fallback : async () => ({ secs, from: '`interval`' });
  return { name, renamedFrom, interval, graceSecs, create };
}

/** The longest that the main step spends on Tickstem and GitHub, in milliseconds: it must not cost the job its time. */
const MAIN_LIMIT_MS = 10_000;
/** RetryBudget is the post step's: here a refused connection costs the job a second or two, no more. */
const MAIN_ATTEMPTS = 3;

/**
 * The main step of `mode: job`: makes sure that the heartbeat exists, and sets the outputs. Whatever goes wrong with
 * the monitoring is told, and the job goes on.
 *
 * @returns what the post step has to know
 */
export async function startJob(job: Job): Promise<JobState> {
  const { run, inputs, connection, report } = job;
  const skip = whyNothingToDo(job);
  if (skip !== undefined) return { skip };
  const { clock } = connection;
  const started = { startedAtMs: clock.now(), startedUptimeMs: clock.uptimeMs() };
  const nothing = { ...started, name: undefined, heartbeat: undefined, created: false, own: undefined };
  const unwatched = (trouble: ActionError) => {
    reportTrouble(report, 'The job is not watched', trouble);
    return { ...nothing, unwatched: saveError(trouble) };
  };
  if (run.jobStatusIsHidden) return unwatched(noProof());
  if (inputs.pingToken !== undefined) {
    maskToken(job, inputs.pingToken);
    report.info('The heartbeat of the given ping token will be pinged when this job has succeeded.');
    return nothing;
  }

  const budget = budgetFor(clock, Math.min(MAIN_LIMIT_MS, inputs.timeoutMs), MAIN_ATTEMPTS, report.info);
  const workflow = ownWorkflow(run, inputs.githubToken, connection.send, budget);
  const name = inputs.name ?? (await safeDefaultName(job, workflow));
  if (name === undefined) return unwatched(noSafeName(run));
  if (inputs.name !== undefined && sharedByMatrixJobs(name, inputs.leg)) {
    report.warning(
      `Every leg of the matrix pings "${name}": the first green leg hides a red one. Put a value of the matrix into \`name\`.`,
    );
  }
  if (inputs.apiKey !== '') return { ...nothing, ...(await watchNamed(job, name, workflow, budget)) };
  reportTrouble(report, `Heartbeat "${name}" is not watched`, missingKey());
  setOutputs(report, name, undefined, false);
  return { ...nothing, name };
}

/** A ping takes proof that the job succeeded, and here there would be none. */
function noProof(): ActionError {
  return new ActionError(
    'setup',
    'This runner does not show an action inside a composite action whether the job succeeds',
    {
      hint: 'Use this action as a step of the job itself.',
    },
  );
}

/** Why this run is none to be watched, as the end of a sentence; told as well. */
function whyNothingToDo({ run, inputs, report }: Job): string | undefined {
  const notCounted = skipReason(run, inputs.events);
  if (notCounted !== undefined) {
    report.info(`This run does not count for the heartbeat: ${notCounted}. Nothing to do.`);
    return `this run does not count, ${notCounted}`;
  }
  const hasCredential = inputs.apiKey !== '' || inputs.pingToken !== undefined;
  if (hasCredential || run.withoutSecrets === undefined) return undefined;
  report.notice(`The heartbeat is left alone, for want of an API key: ${run.withoutSecrets}.`);
  return `there is no API key, since ${run.withoutSecrets}`;
}

/** Ensures the heartbeat of that name, and finds out what the schedule says as far as anybody will need it. */
async function watchNamed(job: Job, name: string, workflow: OwnWorkflow, budget: RetryBudget) {
  const { inputs, connection, report } = job;
  const wish = specFrom(inputs, name, async () => {
    const scheduled = await workflow.scheduled();
    if (scheduled.interval === undefined) throw noInterval(scheduled);
    return scheduled.interval;
  });
  // The list is on its way while what it takes to read the schedule is loaded, and the workflow file is asked for.
  const obtaining = findOrCreate({ connection, apiKey: inputs.apiKey, report, budget }, wish);
  const early = followsSchedule(job) ? workflow.scheduled() : undefined;
  const ensured = await obtaining;
  reportEnsured(report, name, ensured);

  // The post step may have to create the heartbeat, and reads no workflow file.
  const needed = ensured.heartbeat === undefined && inputs.create && inputs.intervalSecs === undefined;
  const scheduled = await (early ?? (needed ? workflow.scheduled() : undefined));
  if (scheduled !== undefined) reportSchedule(report, scheduled, ensured.heartbeat);
  setOutputs(report, name, ensured.heartbeat, ensured.created);
  const { heartbeat, created, own } = ensured;
  const interval = scheduled?.interval;
  const without = scheduled !== undefined && interval === undefined ? saveError(noInterval(scheduled)) : undefined;
  return { name, heartbeat, created, own, interval, noInterval: without };
}

/** Whether the interval of an existing heartbeat follows the schedule: not that of one which somebody named. */
function followsSchedule({ run, inputs }: Job): boolean {
  return inputs.intervalSecs === undefined && inputs.name === undefined && inputs.update && run.attempt === 1;
}

/** The default name; `undefined` in a called workflow, where two calls could share it. */
async function safeDefaultName({ run, inputs }: Job, workflow: OwnWorkflow): Promise<string | undefined> {
  const called = isCalled(run, inputs.jobWorkflow) ?? (await workflow.jobIds())?.includes(run.jobId) === false;
  return called ? undefined : defaultName(run, inputs.leg);
}

function reportEnsured(report: Reporter, name: string, { heartbeat, created, trouble }: EnsureResult): void {
  if (trouble !== undefined) {
    reportTrouble(
      report,
      `Heartbeat "${name}" is not ensured yet (the job goes on, the post step tries again)`,
      trouble,
    );
  }
  if (heartbeat === undefined) return;
  report.info(
    `Heartbeat "${name}" (${heartbeat.id}) ${created ? 'created' : 'found'}, expected ${formatExpectation(heartbeat)}. ` +
      'It will be pinged when this job has succeeded.',
  );
  if (heartbeat.status === 'paused') report.notice(`Heartbeat "${name}" is paused in Tickstem, and stays paused.`);
}

/** What the schedule says besides the interval. Where there is no heartbeat, the trouble with it was told. */
function reportSchedule(
  report: Reporter,
  { warnings, unread, wrong }: Scheduled,
  heartbeat: Pingable | undefined,
): void {
  for (const warning of warnings) report.warning(warning);
  if (heartbeat === undefined) return;
  const keeps = 'The heartbeat keeps its interval';
  if (wrong !== undefined) reportTrouble(report, keeps, wrong);
  if (unread !== undefined) report.info(`${keeps}, since the workflow's schedule could not be read: ${unread.advice}`);
}

function setOutputs(report: Reporter, name: string, heartbeat: Pingable | undefined, created: boolean): void {
  report.output('heartbeat-name', name);
  report.output('heartbeat-id', heartbeat?.id ?? '');
  report.output('created', String(created));
  report.output('interval', String(heartbeat?.intervalSecs ?? ''));
  report.output('grace', String(heartbeat?.graceSecs ?? ''));
}
