import { type ActionError, asActionError, causesOf, errorOf, saveError } from '../base/errors.ts';
import { say } from '../base/message.ts';
import type { GitHubConnection } from '../github/client.ts';
import type { EnsureResult, Pingable } from '../heartbeat/find.ts';
import { formatExpectation } from '../heartbeat/format.ts';
import { defaultIdentity, type IdentityRequest, sharedInputs } from '../heartbeat/identity.ts';
import { noInterval, type OwnWorkflow, ownWorkflow, type Scheduled, withWorkflow } from '../heartbeat/interval.ts';
import { HEARTBEAT_MESSAGES } from '../heartbeat/messages.ts';
import { findOrCreate, maskToken } from '../heartbeat/ping.ts';
import { reportTrouble } from '../heartbeat/trouble.ts';
import { budgetFor, type RetryBudget } from '../http/retry.ts';
import { missingKey } from '../inputs/read.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Step } from '../runner/step.ts';
import { type Job, skippedState, specFrom } from './job.ts';
import { JOB_MESSAGES } from './messages.ts';
import { type JobState, type SkippedState, writeState } from './state.ts';

/** The names of the outputs in this mode. */
export const JOB_OUTPUTS = ['heartbeat-name', 'heartbeat-id', 'created', 'interval', 'grace'] as const;
type JobOutputs = Readonly<Partial<Record<(typeof JOB_OUTPUTS)[number], string>>>;

/** The result of the main step. */
export interface Started {
  state: JobState;
  /** The outputs of the step; none if there is no name. */
  outputs: JobOutputs;
}

/** The longest that the main step spends on Tickstem and GitHub, in milliseconds: it must not cost the job its time. */
const MAIN_LIMIT_MS = 10_000;
/** The post step retries for longer: here a refused connection costs the job a second or two, no more. */
const MAIN_ATTEMPTS = 3;

/**
 * The main step of `mode: job`: finds or creates the heartbeat. Problems of the monitoring are lines of the log here,
 * because the post step annotates them with the outcome, and the job goes on.
 */
export async function startJob(job: Job): Promise<Started> {
  const { run, inputs, connection, report } = job;
  const skipped = skippedState(job);
  if (skipped !== undefined) {
    reportSkipped(report, skipped);
    return { state: skipped, outputs: {} };
  }
  const { clock } = connection;
  const nothing = {
    kind: 'monitored' as const,
    ...{ startedAtMs: clock.now(), startedUptimeMs: clock.uptimeMs(), name: undefined, heartbeat: undefined },
    ...{ created: false, renamed: false, own: undefined },
  };
  const notMonitored = (error: ActionError, why: 'unproved' | 'unmonitored' | undefined, name?: string): Started => {
    logTrouble(report, say(JOB_MESSAGES.notMonitored, { reason: error.advice }), error);
    const reason = why === undefined ? {} : { [why]: saveError(error) };
    return { state: { ...nothing, name, ...reason }, outputs: name === undefined ? {} : outputsOf(name) };
  };
  if (run.jobStatusIsHidden) return notMonitored(errorOf('setup', JOB_MESSAGES.hiddenStatus), 'unproved');
  const budget = budgetFor(clock, Math.min(MAIN_LIMIT_MS, inputs.timeoutMs), MAIN_ATTEMPTS, report.info);
  const located = await withWorkflow(run, inputs.githubToken, connection.send, budget);
  const workflow = ownWorkflow(located, inputs.githubToken, connection.send, budget);
  const identity = identityRequest({ ...job, run: located }, workflow, budget);
  if (inputs.pingToken !== undefined) maskToken(job, inputs.pingToken);
  const { warnings, ignoresRenamedFrom } = await sharedInputs(identity);
  for (const warning of warnings) report.warning(warning);
  if (inputs.pingToken !== undefined) {
    report.info(`${say(JOB_MESSAGES.tokenWillBePinged)}.`);
    return { state: nothing, outputs: {} };
  }
  let name: string;
  try {
    name = inputs.name ?? (await defaultIdentity(identity));
  } catch (thrown) {
    return notMonitored(asActionError(thrown), 'unmonitored');
  }
  if (inputs.apiKey === '') return notMonitored(missingKey(), undefined, name);
  const renamedFrom = ignoresRenamedFrom ? [] : inputs.renamedFrom;
  const { outputs, ...found } = await findNamed({ ...job, inputs: { ...inputs, renamedFrom } }, name, workflow, budget);
  return { state: { ...nothing, ...found, ignoresRenamedFrom }, outputs };
}

/** Passes on what the main step found out: first the state, because the post step needs it whatever becomes of the outputs. */
export function passOn({ state, outputs }: Started, { saveState, report }: Pick<Step, 'saveState' | 'report'>): void {
  saveState(writeState(state));
  for (const [name, value] of Object.entries(outputs)) report.output(name, value);
}

/** Says that there is nothing to do in this run, and why. */
function reportSkipped(report: Reporter, { isUncounted, reason }: SkippedState): void {
  if (isUncounted) report.info(`${say(JOB_MESSAGES.runSkipped, { reason })}.`);
  else report.notice(`${say(JOB_MESSAGES.keyWithheld, { reason })}.`);
}

/** Finds or creates the heartbeat of that name, and reads the schedule as far as anything needs it. */
async function findNamed(job: Job, name: string, workflow: OwnWorkflow, budget: RetryBudget) {
  const { inputs, connection, report } = job;
  const spec = specFrom(inputs, name, async () => {
    const scheduled = await workflow.scheduled();
    if (scheduled.interval === undefined) throw noInterval(scheduled);
    return scheduled.interval;
  });
  if (inputs.name === undefined) {
    spec.findMoved = async (heartbeats) => {
      const { movedFinder } = await import('../heartbeat/moved.ts');
      return movedFinder(githubOf(job), job.run.repository, name, budget)(heartbeats);
    };
  }
  // The list is on its way while the workflow file is requested, and what parses it is loaded.
  const finding = findOrCreate({ connection, apiKey: inputs.apiKey, report, budget }, spec);
  const early = followsSchedule(job) ? workflow.scheduled() : undefined;
  const result = await finding;
  reportFound(report, name, result);

  // The post step may have to create the heartbeat, and reads no workflow file.
  const { heartbeat, created, renamed, own } = result;
  const isNeeded = heartbeat === undefined && inputs.create && inputs.intervalSecs === undefined;
  const scheduled = await (early ?? (isNeeded ? workflow.scheduled() : undefined));
  if (scheduled !== undefined) reportSchedule(report, scheduled, heartbeat);
  const interval = scheduled?.interval;
  const without = scheduled !== undefined && interval === undefined ? saveError(noInterval(scheduled)) : undefined;
  // Another attempt in the post step would change nothing about what Tickstem doesn't support.
  const unsupported = result.trouble?.kind === 'unsupported' ? saveError(result.trouble) : undefined;
  return {
    ...{ name, heartbeat, created, renamed, own, interval, noInterval: without, unmonitored: unsupported },
    outputs: outputsOf(name, heartbeat, created),
  };
}

/** Whether the interval of an existing heartbeat follows the schedule: not that of one with a name of its own. */
function followsSchedule({ run, inputs }: Job): boolean {
  return inputs.intervalSecs === undefined && inputs.name === undefined && inputs.update && run.attempt === 1;
}

function githubOf({ run, inputs, connection }: Pick<Job, 'run' | 'inputs' | 'connection'>): GitHubConnection {
  return { apiUrl: run.githubApiUrl, token: inputs.githubToken, send: connection.send };
}

function identityRequest(job: Job, workflow: OwnWorkflow, budget: RetryBudget): IdentityRequest {
  const { run, inputs } = job;
  const { name, pingToken, renamedFrom, leg, jobWorkflow, jobCheckRun } = inputs;
  return {
    run,
    name,
    pingToken,
    renamedFrom,
    values: leg,
    jobWorkflow,
    jobCheckRun,
    workflow,
    github: githubOf(job),
    budget,
  };
}

function reportFound(report: Reporter, name: string, { heartbeat, created, trouble }: EnsureResult): void {
  if (trouble !== undefined) {
    const text = say(HEARTBEAT_MESSAGES.heartbeatPending, { name, reason: trouble.advice });
    logTrouble(report, text, trouble);
  }
  if (heartbeat === undefined) return;
  const found = created ? HEARTBEAT_MESSAGES.heartbeatCreated : HEARTBEAT_MESSAGES.heartbeatFound;
  report.info(say(found, { name, id: heartbeat.id, expectation: formatExpectation(heartbeat) }));
  if (heartbeat.status === 'paused') report.info(say(HEARTBEAT_MESSAGES.heartbeatPaused, { name }));
}

/** Reports what the schedule says besides the interval. If there is no heartbeat, the problem with it was reported. */
function reportSchedule(
  report: Reporter,
  { warnings, unread, wrong }: Scheduled,
  heartbeat: Pingable | undefined,
): void {
  for (const warning of warnings) report.warning(warning);
  if (heartbeat === undefined) return;
  if (wrong !== undefined) {
    reportTrouble(report, say(HEARTBEAT_MESSAGES.scheduleInvalid, { reason: wrong.advice }), wrong);
  }
  if (unread !== undefined) {
    const text = say(HEARTBEAT_MESSAGES.scheduleUnread, { reason: unread.advice });
    reportTrouble(report, text, unread, 'warning');
  }
}

/** Writes a line to the log, where the post step annotates the same with the outcome. */
function logTrouble(report: Reporter, text: string, error: ActionError): void {
  report.info(text);
  for (const line of causesOf(error)) report.debug(line);
}

function outputsOf(name: string, heartbeat?: Pingable, created = false): JobOutputs {
  return {
    'heartbeat-name': name,
    'heartbeat-id': heartbeat?.id ?? '',
    created: String(created),
    interval: String(heartbeat?.intervalSecs ?? ''),
    grace: String(heartbeat?.graceSecs ?? ''),
  };
}
