import { ActionError, asActionError, errorOf } from '../base/errors.ts';
import { valueAt } from '../base/expression.ts';
import { shortened } from '../base/text.ts';
import { readFile } from '../github/contents.ts';
import type { Send } from '../http/request.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Run } from '../runner/run.ts';
import type { ScheduleEntry, Workflow } from '../workflow/workflow.ts';
import type { TypedYaml } from '../workflow/yaml.ts';
import type { MatrixValues } from './matrix-name.ts';
import { runCounterIn } from './matrix-stability.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';

/** How often a ping is expected, and where that is from. */
export interface Interval {
  secs: number;
  /** For people: `interval`, or the crons. */
  from: string;
  /** The workflow's crons say so, not a person. */
  isFromSchedule: boolean;
}

/** The interval of the workflow's own schedule. */
export interface Scheduled {
  /** `undefined`: the workflow has no schedule, or see below. */
  interval: Interval | undefined;
  /** Warnings about it. */
  warnings: string[];
  /** The workflow file could not be read. */
  unread: ActionError | undefined;
  /** The schedule is one that GitHub would not accept, or one that is not understood. */
  wrong: ActionError | undefined;
}

/** The workflow file of this run. It is read once, when something of it is first needed. */
export interface OwnWorkflow {
  /** The file as it is written. @throws ActionError if it can't be read */
  text(): Promise<string>;
  /** @throws ActionError if it can't be read */
  read(): Promise<Workflow>;
  scheduled(): Promise<Scheduled>;
  /** The expression in the `strategy` of this job that changes with every run; `undefined`: nothing, or it isn't known. */
  runCounter(): Promise<string | undefined>;
  /** See `matrixLabel`; `false` if it isn't known. */
  hasTwin(values: MatrixValues): Promise<boolean>;
}

/** The crons in a message, in UTF-16 units: a file can have hundreds. */
const LONGEST_CRONS = 200;
/** Or, where the file can't be read. */
const OR_SET = 'Or set `interval` to how often this job runs, e.g. `interval: 24h`.';

/** Returns the run with its workflow file, also if the server says that in its API only. */
export async function withWorkflow(run: Run, token: string, send: Send, budget: RetryBudget): Promise<Run> {
  if (run.workflow !== undefined || run.isLocal) return run;
  const { locateWorkflow } = await import('./locate.ts');
  return { ...run, workflow: await locateWorkflow(run, { apiUrl: run.githubApiUrl, token, send }, budget) };
}

/** @param token `github-token` */
export function ownWorkflow(run: Run, token: string, send: Send, budget: RetryBudget): OwnWorkflow {
  let texts: Promise<string> | undefined;
  const text = () => {
    texts ??= readOwnFile(run, token, send, budget);
    return texts;
  };
  let reading: Promise<Workflow> | undefined;
  const read = () => {
    reading ??= understood(text());
    return reading;
  };
  return {
    text,
    read,
    runCounter: () =>
      read().then(
        ({ jobs }) => runCounterIn(jobs.find(({ id }) => id === run.jobId)?.strategy),
        () => undefined,
      ),
    hasTwin: (values) =>
      read().then(
        (workflow) => hasTwinIn(workflow, run.jobId, values),
        () => false,
      ),
    async scheduled() {
      const nothing = { interval: undefined, warnings: [], unread: undefined, wrong: undefined };
      let workflow: Workflow;
      try {
        workflow = await read();
      } catch (thrown) {
        return { ...nothing, unread: asActionError(thrown) };
      }
      try {
        return { ...nothing, ...(await intervalOf(workflow, run.jobId, budget.clock.now())) };
      } catch (thrown) {
        return { ...nothing, wrong: asActionError(thrown) };
      }
    },
  };
}

async function readOwnFile(run: Run, token: string, send: Send, budget: RetryBudget): Promise<string> {
  const { workflow, workflowSha: sha } = run;
  if (workflow === undefined) throw errorOf('setup', M.workflowUnknown);
  if (token === '') throw errorOf('setup', M.githubTokenEmpty);
  const connection = { apiUrl: run.githubApiUrl, token, send };
  return retrying(budget, (timeoutMs) => readFile(connection, { ...workflow, sha }, timeoutMs));
}

/**
 * Parses the file. The libraries for YAML and crons are loaded here, when they are needed: every monitored job pays for what
 * is loaded. They load while the file is on its way.
 */
async function understood(reading: Promise<string>): Promise<Workflow> {
  const [text, { readWorkflow }] = await Promise.all([reading, import('./reading.ts')]);
  return readWorkflow(text);
}

/** Only `include` gives the jobs of a matrix different keys. */
async function hasTwinIn(workflow: Workflow, jobId: string, values: MatrixValues): Promise<boolean> {
  const strategy = workflow.jobs.find(({ id }) => id === jobId)?.strategy;
  if (!Array.isArray(valueAt(strategy, ['matrix', 'include']))) return false;
  const [{ parseTypedYaml }, { expandStrategy, hasTwin }] = await Promise.all([
    import('./reading.ts'),
    import('../workflow/matrix.ts'),
  ]);
  const expansion = expandStrategy(valueAt(parseTypedYaml(workflow.text), ['jobs', jobId, 'strategy']) as TypedYaml);
  const siblings = expansion.kind === 'static' ? expansion.combinations.map((one) => one.values) : [];
  return hasTwin(values, siblings);
}

/** @throws ActionError if the crons that start this job are not known, or not valid */
async function intervalOf(
  workflow: Workflow,
  jobId: string,
  nowMs: number,
): Promise<{ interval?: Interval; warnings: string[] }> {
  const { scheduleInterval, evaluateScheduleIf } = await import('./reading.ts');
  const condition = workflow.jobs.find(({ id }) => id === jobId)?.condition;
  const schedule = workflow.schedule.filter(({ cron }) => {
    const { run, isOpaque } = evaluateScheduleIf(condition, cron);
    if (isOpaque) throw errorOf('setup', M.intervalByIf, { job: jobId });
    return run !== 'skipped';
  });
  if (schedule.length === 0) return { warnings: [] };
  const { intervalSecs, warnings } = scheduleInterval(schedule, nowMs);
  return { interval: { secs: intervalSecs, from: cronsIn(schedule), isFromSchedule: true }, warnings };
}

function cronsIn(schedule: readonly ScheduleEntry[]): string {
  return `the schedule ${shortened(schedule.map(({ cron }) => `\`${cron}\``).join(', '), LONGEST_CRONS)}`;
}

/** Returns why a heartbeat can't be created, if neither input nor schedule say how often a ping is expected. */
export function noInterval({ unread, wrong }: Scheduled): ActionError {
  if (wrong !== undefined) return wrong;
  if (unread === undefined) return errorOf('setup', M.intervalNoSchedule);
  const { message } = errorOf('setup', M.intervalUnread, { reason: unread.message });
  const hint = unread.hint === undefined ? OR_SET : `${unread.hint} ${OR_SET}`;
  return new ActionError('setup', message, { hint, cause: unread });
}
