import { formatDuration, formatInstant } from '../../base/duration.ts';
import { fill } from '../../base/message.ts';
import type { JobRecord, RunRecord } from '../../github/actions.ts';
import type { Cause } from '../rows.ts';
import { commonCause, type Facts } from './facts.ts';
import { RUN_MESSAGES as M } from './messages.ts';

/** The cause and the message for each conclusion of a run or job. */
const CONCLUSIONS: Readonly<
  Record<string, { kind: Cause['kind']; describe: (where: Where) => string; advice: string }>
> = {
  startup_failure: {
    kind: 'startup-failure',
    describe: ({ when }) => fill(M.startupFailure.text, { when }),
    advice: M.startupFailure.fix,
  },
  failure: {
    kind: 'failed',
    describe: ({ when, inJob, atStep }) => fill(M.runFailed.text, { when, place: inJob + atStep }),
    advice: M.runFailed.fix,
  },
  timed_out: {
    kind: 'timed-out',
    describe: ({ when, inJob, atStep }) => fill(M.runTimedOut.text, { when, place: inJob + atStep }),
    advice: M.runTimedOut.fix,
  },
  skipped: {
    kind: 'skipped',
    describe: ({ when, job }) =>
      fill(M.runSkippedJob.text, { when, skipped: job === undefined ? 'all of its jobs' : `job ${job.name}` }),
    advice: M.runSkippedJob.fix,
  },
  success: {
    kind: 'not-pinged',
    describe: ({ when, inJob, said }) => fill(M.runDidNotPing.text, { when, place: inJob, said }),
    advice: M.runDidNotPing.fix,
  },
};

/** The values in the message about a run. */
interface Where {
  when: string;
  job: JobRecord | undefined;
  inJob: string;
  atStep: string;
  said: string;
}

/** The cause in a run: by the monitored job, if it is known which one that is. */
export function causeInRun(run: RunRecord, facts: Facts): Cause {
  const { job, jobId, annotations } = facts;
  const where: Where = {
    when: formatInstant(run.createdAtMs),
    job,
    // The row's name has the ID of the job.
    inJob: job === undefined || job.name === jobId ? '' : ` in job ${job.name}`,
    atStep: job?.failedStep === undefined ? '' : ` at step "${job.failedStep}"`,
    said: annotations.length === 0 ? '' : `: ${annotations.join(' / ')}`,
  };
  const found = beforeSteps(run, where) ?? stepGone(run, where, facts) ?? becameOf(run, where, facts);
  return {
    ...found,
    url: job?.url || run.url || undefined,
    common: found.common && { ...found.common, said: wordsOf(annotations) },
  };
}

/** How GitHub names billing in its annotations ("recent account payments have failed or your spending limit needs to be increased"). */
const BILLING = /billing|payment|spending limit/i;

/** The first annotation without the name of the heartbeat, which is another one in each job. */
function wordsOf([first = '']: readonly string[]): string {
  return first.replace(/^.*?(?:not pinged|not monitored): /s, '');
}

/** A job that failed before its first step did nothing wrong itself. */
function beforeSteps({ conclusion }: RunRecord, { when, job, inJob, said }: Where): Omit<Cause, 'url'> | undefined {
  // Without GitHub's message it isn't known whether the job is at fault.
  if (job?.conclusion !== 'failure' || conclusion === 'startup_failure' || !isBeforeSteps(job) || said === '')
    return undefined;
  const { text, fix } = M.failedBeforeSteps;
  const common = commonCause(BILLING.test(said) ? 'billing' : 'refused');
  return { kind: 'failed', text: fill(text, { when, place: inJob, said }), advice: fix, common };
}

/** Whether no step of a job ran but GitHub's own, which downloads the actions. */
export function isBeforeSteps({ hasSteps, failedStep }: JobRecord): boolean {
  return !hasSteps || failedStep === 'Set up job';
}

/** The present file says why a job that passed doesn't ping. */
function stepGone(run: RunRecord, { when, job, inJob }: Where, { stepNames }: Facts): Omit<Cause, 'url'> | undefined {
  const hasPassed = run.status === 'completed' && (job ?? run).conclusion === 'success';
  if (stepNames === undefined || !hasPassed) return undefined;
  const { text, fix } = stepNames.length === 0 ? M.stepRemoved : M.stepRenamed;
  return { kind: 'not-pinged', text: fill(text, { when, place: inJob, names: stepNames.join(', ') }), advice: fix };
}

function becameOf(run: RunRecord, where: Where, { nowMs }: Facts): Omit<Cause, 'url'> {
  const { when, job } = where;
  const { status, startedAtMs } = job ?? run;
  if (status !== 'completed' && run.conclusion !== 'startup_failure') {
    const { text, fix } = status === 'in_progress' ? M.runInProgress : M.runWaiting;
    return {
      kind: 'running',
      text: fill(text, { when, ago: ago(nowMs - (startedAtMs ?? run.startedAtMs)) }),
      advice: fix,
    };
  }
  const conclusion = run.conclusion === 'startup_failure' ? run.conclusion : (job ?? run).conclusion;
  if (conclusion === 'cancelled') return cancelled(where);
  const known = CONCLUSIONS[conclusion];
  if (known === undefined)
    return {
      kind: 'unknown',
      text: fill(M.runEndedAs.text, { when, conclusion, place: where.inJob }),
      advice: M.runEndedAs.fix,
    };
  const common = known.kind === 'not-pinged' ? commonCause('pings', '', ['a failed job']) : undefined;
  return { kind: known.kind, text: known.describe(where), advice: known.advice, common };
}

/** A cancelled run: the API doesn't say who did it. One that never started was waiting, most likely for its concurrency group. */
function cancelled({ when, job, atStep }: Where): Omit<Cause, 'url'> {
  return job === undefined || !job.hasSteps
    ? {
        kind: 'cancelled',
        text: fill(M.cancelledBefore.text, { when, what: job === undefined ? 'its job' : `job ${job.name}` }),
        advice: M.cancelledBefore.fix,
      }
    : {
        kind: 'cancelled',
        text: fill(M.cancelledWhile.text, { when, job: job.name, step: atStep }),
        advice: M.cancelledWhile.fix,
      };
}

/** How long, of a time that may be in the future by the difference of two clocks. */
export function ago(ms: number): string {
  return formatDuration(Math.max(0, ms) / 1000);
}
