import { formatDuration, formatInstant } from '../../base/duration.ts';
import { fill } from '../../base/message.ts';
import type { JobRecord, RunRecord, WorkflowRecord } from '../../github/actions.ts';
import type { Cause } from '../rows.ts';
import { RUN_MESSAGES as M } from './messages.ts';

/** The facts in GitHub's record. Instants in milliseconds since the epoch. */
export interface Facts {
  nowMs: number;
  /** The last ping, or when the heartbeat was made, or the firing that had no run. */
  sinceMs: number;
  /** `nightly.yml` */
  file: string;
  /** Whether there is such a file on the default branch; `undefined`: not known. */
  exists: boolean | undefined;
  /** `undefined`: not known, or not listed. */
  state: WorkflowRecord | undefined;
  /** It has no cron: something else starts it, or did its work. */
  isUnscheduled: boolean;
  /** Whether its schedule fired since; `undefined`: not known. */
  fired: boolean | undefined;
  /** The runs that count since the last ping, newest first; `undefined`: not known. */
  runs: readonly RunRecord[] | undefined;
  /** The monitored job in the newest of them; `undefined`: not known, or not in it. */
  job: JobRecord | undefined;
  /** The job's key in the workflow file; `undefined`: the workflow as a whole is monitored. */
  jobId?: string | undefined;
  /** The last error line of that job, if it failed; `undefined`: not known. */
  lastError?: string | undefined;
  /** The matrix values of the job, if that run had only other ones: `eu, 20`. */
  missingLeg: string | undefined;
  /** The annotations of that job, if it passed or never started: this action's, and GitHub's. */
  annotations: readonly string[];
  /** The page of the workflow on GitHub. */
  workflowUrl: string;
  /** Why something of it could not be read, a sentence each, without its full stop. */
  unavailable: readonly string[];
  /** One of its crons is at minute 0. */
  isFullHour: boolean;
  /** None of the runs that GitHub keeps was started by the schedule. */
  neverScheduled: boolean;
  /** A run, also of events that don't count, that failed without jobs: GitHub rejects the file. */
  rejected: RunRecord | undefined;
  /** This action, if a lock file doesn't have it. */
  notLocked: string | undefined;
  /** The names that the steps of this action have now instead of the default; empty: none uses it. `undefined`: neither. */
  stepNames: readonly string[] | undefined;
}

const DISABLED: Readonly<Record<string, { text: string; fix: string }>> = {
  disabled_inactivity: M.disabledForInactivity,
  disabled_manually: M.disabledManually,
  disabled_fork: M.disabledInFork,
};

/** The cause of a miss, and the page on which to do something about it. */
export function causeOf(facts: Facts): Cause {
  const cause = firstThatApplies(facts);
  const button = buttonFor(cause.kind, facts);
  const lastError = cause.kind === 'failed' || cause.kind === 'timed-out' ? facts.lastError : undefined;
  return { ...cause, ...(button && { button }), ...(lastError !== undefined && { lastError }) };
}

const RERUN: readonly Cause['kind'][] = ['failed', 'timed-out', 'cancelled', 'skipped'];
/** Running the same commit again wouldn't help: its workflow file stays as it was. */
const START: readonly Cause['kind'][] = ['never-triggered', 'not-pinged', 'startup-failure'];

/** GitHub has no link that starts something: these are the pages that have the button. */
function buttonFor(kind: Cause['kind'], { runs, workflowUrl }: Facts): Cause['button'] {
  const runUrl = runs?.[0]?.url ?? '';
  if (RERUN.includes(kind)) return runUrl === '' ? undefined : { text: 'Re-run', url: runUrl };
  if (kind === 'disabled') return { text: 'Enable', url: workflowUrl };
  return START.includes(kind) ? { text: 'Run workflow', url: workflowUrl } : undefined;
}

/** From what stops a workflow for good to what became of its newest run. */
function firstThatApplies(facts: Facts): Cause {
  const { exists, runs, fired } = facts;
  const [newest] = runs ?? [];
  if (exists === false) return gone(facts, newest);
  const disabled = disabledBy(facts);
  if (disabled !== undefined) return disabled;
  if (runs === undefined) return notKnown(facts);
  if (facts.rejected !== undefined) return rejectedBy(facts.rejected, facts);
  if (newest !== undefined) return facts.missingLeg === undefined ? causeInRun(newest, facts) : lostLeg(newest, facts);
  if (facts.isUnscheduled) return unscheduled(facts);
  return fired === false ? notDue(facts) : neverTriggered(facts);
}

function gone({ file }: Facts, newest: RunRecord | undefined): Cause {
  const last = newest ? `; its last run started ${formatInstant(newest.createdAtMs)}` : '';
  return {
    kind: 'gone',
    text: fill(M.fileGone.text, { file, last }),
    url: newest?.url || undefined,
    advice: M.fileGone.fix,
  };
}

function disabledBy({ state, workflowUrl }: Facts): Cause | undefined {
  const what = DISABLED[state?.state ?? ''];
  if (what === undefined) return undefined;
  const since = state?.updatedAtMs === undefined ? '' : ` on ${formatInstant(state.updatedAtMs)}`;
  return { kind: 'disabled', text: fill(what.text, { since }), url: workflowUrl, advice: what.fix };
}

function notKnown({ unavailable, workflowUrl }: Facts): Cause {
  return {
    kind: 'unknown',
    text: fill(M.runsUnknown.text, { reason: unavailable.length === 0 ? '' : `: ${unavailable.join('. ')}` }),
    url: workflowUrl,
    advice: M.runsUnknown.fix,
  };
}

/** The interval asks for more than the schedule gives: Monday to Friday, and a ping every 24 h. */
function notDue({ sinceMs, workflowUrl }: Facts): Cause {
  return {
    kind: 'not-due',
    text: fill(M.notDue.text, { since: formatInstant(sinceMs) }),
    url: workflowUrl,
    advice: M.notDue.fix,
  };
}

/** The cron was removed, or there never was one, and nothing else started the workflow. */
function unscheduled({ sinceMs, nowMs, workflowUrl }: Facts): Cause {
  return {
    kind: 'never-triggered',
    text: fill(M.unscheduledNotStarted.text, { since: formatInstant(sinceMs), ago: ago(nowMs - sinceMs) }),
    url: workflowUrl,
    advice: M.unscheduledNotStarted.fix,
  };
}

/** The matrix was edited, so that no job has these values any more. */
function lostLeg(run: RunRecord, { missingLeg }: Facts): Cause {
  return {
    kind: 'gone',
    text: fill(M.matrixJobGone.text, { when: formatInstant(run.createdAtMs), values: missingLeg ?? '' }),
    url: run.url || undefined,
    advice: M.matrixJobGone.fix,
  };
}

function neverTriggered({ sinceMs, workflowUrl, isFullHour, neverScheduled }: Facts): Cause {
  const dropped = isFullHour ? M.neverTriggeredFullHour : M.neverTriggered;
  const { text, fix } = neverScheduled ? M.neverRegistered : dropped;
  return {
    kind: 'never-triggered',
    text: fill(text, { since: formatInstant(sinceMs) }),
    url: workflowUrl,
    advice: fix,
  };
}

/** A run without jobs has no log: only its page says what GitHub doesn't accept. */
function rejectedBy(run: RunRecord, { notLocked }: Facts): Cause {
  const refused = run.conclusion === 'startup_failure' ? M.startupFailure : M.fileRejected;
  const { text, fix } = notLocked === undefined ? refused : M.actionNotLocked;
  const values = { when: formatInstant(run.createdAtMs), action: notLocked ?? '' };
  return { kind: 'startup-failure', text: fill(text, values), url: run.url || undefined, advice: fix };
}

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
function causeInRun(run: RunRecord, facts: Facts): Cause {
  const { job, jobId, annotations } = facts;
  const where: Where = {
    when: formatInstant(run.createdAtMs),
    job,
    // The row's name has the ID of the job.
    inJob: job === undefined || job.name === jobId ? '' : ` in job ${job.name}`,
    atStep: job?.failedStep === undefined ? '' : ` at step "${job.failedStep}"`,
    said: annotations.length === 0 ? '' : `: ${annotations.join(' / ')}`,
  };
  const { kind, text, advice } = beforeSteps(run, where) ?? stepGone(run, where, facts) ?? becameOf(run, where, facts);
  return { kind, text, url: job?.url || run.url || undefined, advice };
}

/** A job that failed before its first step did nothing wrong itself. */
function beforeSteps({ conclusion }: RunRecord, { when, job, inJob, said }: Where): Omit<Cause, 'url'> | undefined {
  // Without GitHub's message it isn't known whether the job is at fault.
  if (job?.conclusion !== 'failure' || conclusion === 'startup_failure' || !isBeforeSteps(job) || said === '')
    return undefined;
  const { text, fix } = M.failedBeforeSteps;
  return { kind: 'failed', text: fill(text, { when, place: inJob, said }), advice: fix };
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
  return { kind: known.kind, text: known.describe(where), advice: known.advice };
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

function ago(ms: number): string {
  return formatDuration(Math.max(0, ms) / 1000);
}
