import { formatDuration, formatInstant } from '../../base/duration.ts';
import type { JobRecord, RunRecord, WorkflowRecord } from '../../github/actions.ts';
import type { Cause } from '../rows.ts';

/** What GitHub's record says. Instants in milliseconds since the epoch. */
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
  /** Those that count, since the last ping, newest first; `undefined`: not known. */
  runs: readonly RunRecord[] | undefined;
  /** The watched job in the newest of them; `undefined`: not known, or not in it. */
  job: JobRecord | undefined;
  /** The values of its leg of a matrix, of which that run had others only: `eu, 20`. */
  missingLeg: string | undefined;
  /** What that job's annotations said, where it was green. */
  annotations: readonly string[];
  /** The page of the workflow on GitHub. */
  workflowUrl: string;
  /** Why something of it could not be read, a sentence each, without its full stop. */
  unavailable: readonly string[];
  /** Who edited the schedule last, where that is known: GitHub starts it in that name. */
  owner: string | undefined;
}

const DISABLED: Readonly<Record<string, string>> = {
  disabled_inactivity: 'GitHub disabled the workflow, since nothing happened in the repository for 60 days',
  disabled_manually: 'somebody disabled the workflow',
  disabled_fork: 'the workflow is disabled, as GitHub does in a fork',
};

/** The cause of a miss: the first that applies, from what stops a workflow for good to what became of its newest run. */
export function causeOf(facts: Facts): Cause {
  const { exists, runs, fired } = facts;
  const [newest] = runs ?? [];
  if (exists === false) return gone(facts, newest);
  const disabled = disabledBy(facts);
  if (disabled !== undefined) return disabled;
  if (runs === undefined) return notKnown(facts);
  if (newest !== undefined) return facts.missingLeg === undefined ? causeInRun(newest, facts) : lostLeg(newest, facts);
  if (facts.isUnscheduled) return unscheduled(facts);
  return fired === false ? notDue(facts) : neverTriggered(facts);
}

function gone({ file }: Facts, newest: RunRecord | undefined): Cause {
  const last = newest ? `; its last run began ${formatInstant(newest.createdAtMs)}` : '';
  return {
    kind: 'gone',
    text: `there is no workflow file ${file} on the default branch any more${last}`,
    url: newest?.url || undefined,
    advice:
      'If it was renamed, let its job give the old heartbeat name as `renamed-from`; if it is gone for good, delete the heartbeat.',
  };
}

function disabledBy({ state, workflowUrl }: Facts): Cause | undefined {
  const what = DISABLED[state?.state ?? ''];
  if (what === undefined) return undefined;
  const since = state?.updatedAtMs === undefined ? '' : ` (last changed ${formatInstant(state.updatedAtMs)})`;
  const commit = state?.state === 'disabled_inactivity' ? ' A commit now and then keeps it so.' : '';
  return { kind: 'disabled', text: `${what}${since}`, url: workflowUrl, advice: `Enable it there.${commit}` };
}

function notKnown({ unavailable, workflowUrl }: Facts): Cause {
  return {
    kind: 'unknown',
    text: `what became of its runs is not known${unavailable.length === 0 ? '' : `: ${unavailable.join('. ')}`}`,
    url: workflowUrl,
    advice: 'Look at its last runs.',
  };
}

/** The interval asks for more than the schedule gives: Monday to Friday, and a ping every 24 h. */
function notDue({ sinceMs, workflowUrl }: Facts): Cause {
  return {
    kind: 'not-due',
    text: `the schedule of the workflow has not fired since ${formatInstant(sinceMs)}: the interval of the heartbeat is shorter than its widest gap`,
    url: workflowUrl,
    advice: 'Leave out `interval`, so that it follows the schedule, or set it to the widest gap.',
  };
}

/** The cron was taken out, or there never was one, and whoever starts it did not. */
function unscheduled({ sinceMs, nowMs, workflowUrl }: Facts): Cause {
  return {
    kind: 'never-triggered',
    text: `its workflow has no schedule, and nobody started it since ${formatInstant(sinceMs)}, ${ago(nowMs - sinceMs)} ago`,
    url: workflowUrl,
    advice:
      'If its cron was taken out for a time, pause the heartbeat in Tickstem; for good, delete it. If something else starts it, that did not.',
  };
}

/** The matrix was edited: what had these values is not missed by anybody. */
function lostLeg(run: RunRecord, { missingLeg }: Facts): Cause {
  return {
    kind: 'gone',
    text: `the run of ${formatInstant(run.createdAtMs)} had no leg (${missingLeg})`,
    url: run.url || undefined,
    advice: 'If the matrix lost it for good, delete the heartbeat.',
  };
}

function neverTriggered({ sinceMs, nowMs, workflowUrl, owner }: Facts): Cause {
  const whose =
    owner === undefined
      ? ''
      : ` It is started in the name of ${owner}, who edited the file last: are they still a member?`;
  return {
    kind: 'never-triggered',
    text: `GitHub started no run of it since ${formatInstant(sinceMs)}, ${ago(nowMs - sinceMs)} ago`,
    url: workflowUrl,
    advice: `GitHub drops scheduled runs under load, most of all at the full hour: start it by hand, and choose an odd minute.${whose}`,
  };
}

/** What a conclusion means: what is told after "the run of …", and what to do. */
const CONCLUSIONS: Readonly<
  Record<string, { kind: Cause['kind']; describe: (where: Where) => string; advice: string }>
> = {
  startup_failure: {
    kind: 'startup-failure',
    describe: () => 'could not be started',
    advice: 'Its workflow file is not one that GitHub accepts: the run says why.',
  },
  failure: {
    kind: 'failed',
    describe: ({ inJob, atStep }) => `failed${inJob}${atStep}`,
    advice: 'Mend the job; its next green run makes it healthy.',
  },
  timed_out: {
    kind: 'timed-out',
    describe: ({ inJob, atStep }) => `ran into its time limit${inJob}${atStep}`,
    advice: 'Mend the job, or give it more time (`timeout-minutes`).',
  },
  skipped: {
    kind: 'skipped',
    describe: ({ job }) => `skipped ${job === undefined ? 'all of its jobs' : `job ${job.name}`}`,
    advice: 'Its `if`, or a job that it needs, kept it from running.',
  },
  success: {
    kind: 'not-pinged',
    describe: ({ inJob, said }) => `was green${inJob}, and did not ping${said}`,
    advice: 'This is a fault of the monitoring, not of the job: the post step of heartbeat-action in its log says why.',
  },
};

/** What is told of a run, in parts. */
interface Where {
  job: JobRecord | undefined;
  inJob: string;
  atStep: string;
  said: string;
}

/** What became of a run, by the watched job where it can be told. */
function causeInRun(run: RunRecord, facts: Facts): Cause {
  const { job, annotations } = facts;
  const where: Where = {
    job,
    inJob: job === undefined ? '' : `, in job ${job.name}`,
    atStep: job?.failedStep === undefined ? '' : ` at step "${job.failedStep}"`,
    said: annotations.length === 0 ? '' : `; it said: ${annotations.join(' / ')}`,
  };
  const { kind, text, advice } = becameOf(run, where, facts);
  const the = `the run of ${formatInstant(run.createdAtMs)}`;
  return { kind, text: `${the} ${text}`, url: job?.url || run.url || undefined, advice };
}

function becameOf(run: RunRecord, where: Where, { nowMs }: Facts): Omit<Cause, 'url'> {
  const { job } = where;
  const { status, startedAtMs } = job ?? run;
  if (status !== 'completed' && run.conclusion !== 'startup_failure') {
    const doing = status === 'in_progress' ? 'is at work' : 'waits to begin';
    return {
      kind: 'running',
      text: `${doing} for ${ago(nowMs - (startedAtMs ?? run.startedAtMs))}`,
      advice: 'Wait for it, or see what it waits for: a runner, an approval, another run.',
    };
  }
  const conclusion = run.conclusion === 'startup_failure' ? run.conclusion : (job ?? run).conclusion;
  if (conclusion === 'cancelled') return cancelled(where);
  const known = CONCLUSIONS[conclusion];
  if (known === undefined)
    return { kind: 'unknown', text: `ended as "${conclusion}"${where.inJob}`, advice: 'Look at it.' };
  return { kind: known.kind, text: known.describe(where), advice: known.advice };
}

/** Who cancelled a run is nowhere in the API. One that never began was waiting, most likely for its concurrency group. */
function cancelled({ job, atStep }: Where): Omit<Cause, 'url'> {
  return job === undefined || !job.hasSteps
    ? {
        kind: 'cancelled',
        text: `was cancelled before ${job === undefined ? 'its job' : `job ${job.name}`} began`,
        advice: 'Most likely by a newer run of its concurrency group, or while it waited for a runner.',
      }
    : {
        kind: 'cancelled',
        text: `was cancelled while job ${job.name} was at work${atStep}`,
        advice: 'By a person, by a newer run of its concurrency group, or by the time limit of the job.',
      };
}

function ago(ms: number): string {
  return formatDuration(Math.max(0, ms) / 1000);
}
