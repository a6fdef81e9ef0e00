import { ActionError, asActionError } from '../base/errors.ts';
import { readFile } from '../github/contents.ts';
import type { Send } from '../http/request.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Run } from '../runner/run.ts';
import type { Workflow } from '../workflow/workflow.ts';

/** How often a ping is expected, and where that is from. */
export interface Interval {
  secs: number;
  /** For people: `interval`, or the crons. */
  from: string;
}

/** What the workflow's own schedule says. */
export interface Scheduled {
  /** `undefined`: the workflow has no schedule, or see below. */
  interval: Interval | undefined;
  /** What the user should know of it besides. */
  warnings: string[];
  /** The workflow file could not be read. */
  unread: ActionError | undefined;
  /** The schedule is one that GitHub would not accept. */
  wrong: ActionError | undefined;
}

/** The workflow file of this run. It is read once, when something of it is first asked for. */
export interface OwnWorkflow {
  /** The ids of its jobs; `undefined`: it could not be read. */
  jobIds(): Promise<readonly string[] | undefined>;
  scheduled(): Promise<Scheduled>;
}

/** @param token `github-token` */
export function ownWorkflow(run: Run, token: string, send: Send, budget: RetryBudget): OwnWorkflow {
  let reading: Promise<Workflow> | undefined;
  const read = () => {
    reading ??= readOwnWorkflow(run, token, send, budget);
    return reading;
  };
  return {
    jobIds: () =>
      read().then(
        ({ jobs }) => jobs.map(({ id }) => id),
        () => undefined,
      ),
    async scheduled() {
      const nothing = { interval: undefined, warnings: [], unread: undefined, wrong: undefined };
      let workflow: Workflow;
      try {
        workflow = await read();
      } catch (thrown) {
        return { ...nothing, unread: asActionError(thrown) };
      }
      if (workflow.schedule.length === 0) return nothing;
      try {
        return { ...nothing, ...(await intervalOf(workflow, budget.clock.now())) };
      } catch (thrown) {
        return { ...nothing, wrong: asActionError(thrown) };
      }
    },
  };
}

/**
 * Reads and parses the file. The libraries for YAML and crons are loaded here, when they are needed: every monitored job
 * pays for what is loaded. They load while the file is on its way.
 */
async function readOwnWorkflow(run: Run, token: string, send: Send, budget: RetryBudget): Promise<Workflow> {
  const { workflow, workflowSha: sha } = run;
  if (workflow === undefined)
    throw new ActionError('setup', 'the runner does not say which workflow file this run is of');
  if (token === '')
    throw new ActionError('setup', 'input `github-token` is empty, and the workflow file takes one to be read');
  const connection = { apiUrl: run.githubApiUrl, token, send };
  const [text, { readWorkflow }] = await Promise.all([
    retrying(budget, (timeoutMs) => readFile(connection, { ...workflow, sha }, timeoutMs)),
    import('./reading.ts'),
  ]);
  return readWorkflow(text);
}

async function intervalOf({ schedule }: Workflow, nowMs: number): Promise<{ interval: Interval; warnings: string[] }> {
  const { scheduleInterval } = await import('./reading.ts');
  const { intervalSecs, warnings } = scheduleInterval(schedule, nowMs);
  const crons = schedule.map(({ cron }) => `\`${cron}\``).join(', ');
  return { interval: { secs: intervalSecs, from: `the schedule ${crons}` }, warnings };
}

/** Why a heartbeat cannot be created, where neither input nor schedule say how often a ping is expected. */
export function noInterval({ unread, wrong }: Scheduled): ActionError {
  if (wrong !== undefined) return wrong;
  const orSet = 'set `interval` to how often this job runs, e.g. `interval: 24h`.';
  return unread === undefined
    ? new ActionError('setup', 'there is no interval to be had: the workflow has no schedule', {
        hint: `Please ${orSet}`,
      })
    : new ActionError('setup', `there is no interval to be had: ${unread.message}`, {
        hint: `Give the job \`permissions: contents: read\`, or ${orSet}`,
        cause: unread,
      });
}
