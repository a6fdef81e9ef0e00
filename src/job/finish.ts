import { formatInstant } from '../base/duration.ts';
import { asActionError, restoreError } from '../base/errors.ts';
import { gatherEvidence } from '../evidence/evidence.ts';
import type { EnsureResult, HeartbeatSpec, Pingable } from '../heartbeat/ensure.ts';
import { formatExpectation, formatGrace, type Job, maskToken, obtain, specFrom } from '../heartbeat/obtain.ts';
import { explainRefusal } from '../heartbeat/refused.ts';
import { changesToFollow, difference } from '../heartbeat/sync.ts';
import { reportTrouble } from '../heartbeat/trouble.ts';
import { budgetFor, halfOf, type RetryBudget, retrying } from '../http/retry.ts';
import type { JobInputs } from '../inputs/inputs.ts';
import { missingKey } from '../inputs/read.ts';
import { openAccount, type PingAnswer, sendPing } from '../tickstem/client.ts';
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
  const budget = budgetFor(job.connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
  try {
    if (watched.unwatched !== undefined) throw restoreError(watched.unwatched);
    await pingMonitored(job, watched, budget);
    return true;
  } catch (thrown) {
    const what = nameFor(watched, inputs);
    reportTrouble(report, `${what} was not pinged, though the job succeeded`, asActionError(thrown));
    return !inputs.strict;
  }
}

/**
 * Pings what is watched, makes sure of it first where the main step could not, and lets it follow the workflow. Whoever
 * calls this has the proof.
 *
 * @throws ActionError when there was no ping
 */
export async function pingMonitored(job: Job, watched: Watched, budget: RetryBudget): Promise<void> {
  const { inputs, report } = job;
  const what = nameFor(watched, inputs);
  const { answer, heartbeat, created } =
    inputs.pingToken === undefined
      ? await pingEnsured(job, watched, budget)
      : { answer: await ping(job, inputs.pingToken, budget), heartbeat: undefined, created: false };
  if (answer.paused) {
    report.notice(
      `${what} is paused in Tickstem, so the ping does not count. It stays paused until you resume it there.`,
    );
    return;
  }
  const now = heartbeat === undefined || created ? heartbeat : await follow(job, watched, heartbeat, budget);
  report.info(`${what} was pinged. ${nextPing(answer, now)}`);
}

/** Why the job's success is not proved, as the end of a sentence; `undefined`: it is. */
function whyNoProof({ jobStatus }: JobInputs): string | undefined {
  // The first witness is `post-if: success()`, without which this step would not run. The second is asked because in
  // a composite action, and on other runners, success() means less than the whole job.
  return jobStatus === 'success' ? undefined : `the job's status is "${jobStatus}", not "success"`;
}

/**
 * Whether the job did its work, as far as it was asked to show it. What is missing is the job's own fault, not the
 * monitor's: it fails the job.
 */
async function isProvedByEvidence(
  { run, inputs, connection, report }: Job,
  { startedAtMs }: Watched,
): Promise<boolean> {
  const { workspace } = run;
  const { clock } = connection;
  const { missing, warnings } = await gatherEvidence({ ...inputs, startedAtMs, workspace, clock });
  for (const warning of warnings) report.warning(warning);
  if (missing.length === 0) return true;
  report.error(`No ping: the job completed without doing its work: ${missing.join('; ')}.`);
  return false;
}

function nameFor({ name }: Watched, { pingToken }: JobInputs): string {
  if (pingToken !== undefined) return 'The heartbeat of the ping token';
  return name === undefined ? 'The heartbeat' : `Heartbeat "${name}"`;
}

interface Known {
  heartbeat: Pingable;
  /** This run made it, so it has what the workflow asks for. */
  created: boolean;
}

interface Pinged extends Known {
  answer: PingAnswer;
}

async function pingEnsured(job: Job, watched: Watched, budget: RetryBudget): Promise<Pinged> {
  if (job.inputs.apiKey === '') throw missingKey();
  const wish = specAgain(job, watched);
  const known = await lookAgain(job, wish, watched, budget);
  try {
    return { answer: await ping(job, known.heartbeat.token, budget), ...known };
  } catch (error) {
    if (asActionError(error).status !== 404) throw error;
  }
  // Somebody deleted the heartbeat while the job ran.
  const again = obtained(await obtain(job, wish, budget));
  return { answer: await ping(job, again.heartbeat.token, budget), ...again };
}

/** The wish of the main step, with what it found out about the interval. */
function specAgain(job: Job, { name = '', heartbeat, interval, noInterval }: Watched): HeartbeatSpec {
  return specFrom(job, name, async () => {
    if (interval !== undefined) return interval;
    // One that was deleted a moment ago is made again as it was.
    if (heartbeat?.intervalSecs !== undefined) return { secs: heartbeat.intervalSecs, from: 'the deleted heartbeat' };
    throw restoreError(noInterval ?? { kind: 'setup', message: 'there is no interval to be had', hint: undefined });
  });
}

/** How often the list is asked for when the heartbeat is known and the look is an extra. */
const EXTRA_ATTEMPTS = 2;

/** RetryBudget for what is an extra: the other half of the time is the ping's. */
export function extraBudget(budget: RetryBudget): RetryBudget {
  return { ...halfOf(budget), attempts: EXTRA_ATTEMPTS };
}

/**
 * The heartbeat to ping: the one that the main step found, and where that could not make sure of one, another try. One
 * that nobody pinged yet may be one of several that runs in parallel made: by now they all are there to be seen.
 */
async function lookAgain(
  job: Job,
  wish: HeartbeatSpec,
  { heartbeat, created, own }: Watched,
  budget: RetryBudget,
): Promise<Known> {
  if (heartbeat?.pinged && own === undefined) return { heartbeat, created };
  const made = own === undefined ? undefined : { own, heartbeat };
  const result = await obtain(job, wish, heartbeat === undefined ? budget : extraBudget(budget), made);
  if (result.own !== undefined && result.heartbeat !== undefined && result.heartbeat.id !== result.own.id) {
    job.report.warning(
      `Heartbeat ${result.own.id}, made by this run beside an older one of its name, could not be deleted.`,
    );
  }
  // The look was an extra: what the main step found is pinged, whatever became of it. Not so with one of our own that
  // was looked at, and that Tickstem does not keep.
  const isExtra = heartbeat !== undefined && made === undefined;
  return isExtra && result.heartbeat === undefined ? { heartbeat, created } : obtained(result);
}

function obtained({ heartbeat, created, trouble }: EnsureResult): Known {
  if (heartbeat === undefined) throw trouble;
  return { heartbeat, created };
}

function ping(job: Job, token: string, budget: RetryBudget): Promise<PingAnswer> {
  maskToken(job, token); // again: what the main step said to the runner, this step's own words do not know
  return retrying(budget, (timeoutMs) =>
    sendPing(job.connection, { token, isGiven: token === job.inputs.pingToken }, timeoutMs),
  );
}

/**
 * Lets interval and grace of the heartbeat follow the workflow. Only on a run's first attempt: a re-run has the
 * workflow file of its day. Never the status.
 *
 * @returns the heartbeat as it is now. The ping went out, so trouble here is told and fails nothing.
 */
async function follow(job: Job, watched: Watched, heartbeat: Pingable, budget: RetryBudget): Promise<Pingable> {
  const { run, inputs, connection, report } = job;
  const what = nameFor(watched, inputs);
  const scheduled = inputs.name === undefined ? watched.interval : undefined;
  const { graceSecs, intervalSecs = scheduled?.secs } = inputs;
  const changes =
    inputs.update && run.attempt === 1 ? changesToFollow(heartbeat, { intervalSecs, graceSecs }) : undefined;
  if (changes === undefined) return heartbeat;
  const account = openAccount(connection, inputs.apiKey);
  const wanted = { ...heartbeat, ...changes };
  try {
    const now = await retrying(budget, (timeoutMs) => account.update(heartbeat.id, changes, timeoutMs));
    const differs = difference(changes, now);
    if (differs !== undefined) {
      report.error(`${what} was asked to be expected ${formatExpectation(wanted)}, and Tickstem made it ${differs}.`);
    } else {
      report.info(
        `${what} follows the workflow: expected ${formatExpectation(wanted)}, before that ${formatExpectation(heartbeat)}.`,
      );
    }
    return { ...heartbeat, intervalSecs: now.intervalSecs, graceSecs: now.graceSecs };
  } catch (thrown) {
    const from = scheduled?.from ?? '`interval`';
    const error = explainRefusal(asActionError(thrown), { secs: wanted.intervalSecs ?? 0, from });
    reportTrouble(
      report,
      `${what} was pinged, and could not be changed to be expected ${formatExpectation(wanted)}`,
      error,
    );
    return heartbeat;
  }
}

function nextPing({ atMs }: PingAnswer, heartbeat: Pingable | undefined): string {
  if (heartbeat?.intervalSecs === undefined) return 'When the next ping is due is written in Tickstem.';
  const due = formatInstant(atMs + heartbeat.intervalSecs * 1000);
  const grace = heartbeat.graceSecs === undefined ? '' : `, with ${formatGrace(heartbeat.graceSecs)}`;
  return `The next ping is due by ${due}${grace}.`;
}
