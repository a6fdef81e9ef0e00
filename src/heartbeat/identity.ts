import { type ActionError, asActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import type { GitHubConnection } from '../github/client.ts';
import { readFile } from '../github/contents.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import { parseWorkflowRef, type Run } from '../runner/run.ts';
import type { Workflow } from '../workflow/workflow.ts';
import type { OwnWorkflow } from './interval.ts';
import type { MatrixValues } from './matrix-name.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';
import { defaultName, isCalled, unstableName } from './name.ts';
import { lacksValue, type SharedBy, sharedBy } from './shared.ts';

/** The facts that a job's identity depends on. */
export interface IdentityRequest {
  run: Run;
  /** `undefined`: the default name. */
  name: string | undefined;
  pingToken: string | undefined;
  renamedFrom: readonly string[];
  /** The values of the job's matrix; `undefined`: it has none. */
  values: MatrixValues | undefined;
  /** `job.workflow_ref`; empty on older runners. */
  jobWorkflow: string;
  /** `job.check_run_id`; empty on older runners. */
  jobCheckRun: string;
  workflow: OwnWorkflow;
  github: GitHubConnection;
  budget: RetryBudget;
}

/** Whether a job is in a reusable workflow. */
type Called = 'yes' | 'no' | 'unknown';

/**
 * Returns the default name of a job's heartbeat.
 *
 * @throws ActionError `setup` if there is none that only this job has in every run
 */
export async function defaultIdentity(request: IdentityRequest): Promise<string> {
  const { run, values, workflow, budget } = request;
  const unstable = unstableName(run, values, budget.clock.now());
  if (unstable !== undefined) throw unstable;
  if (run.workflow === undefined && !run.isLocal) throw errorOf('setup', M.nameNoFile);
  const called = await calledOf(request);
  if (called === 'unknown') throw await whyUnknown(workflow);
  const counter = values === undefined ? undefined : await workflow.runCounter();
  if (counter !== undefined) throw errorOf('setup', M.nameRunCounter, { job: run.jobId, what: counter });
  if (called === 'no' || run.workflow === undefined) {
    return defaultName(run, values, values !== undefined && (await workflow.hasTwin(values)));
  }
  const { calledName } = await import('./called.ts');
  const callee = parseWorkflowRef(request.jobWorkflow);
  const job = { run, workflow, caller: run.workflow, callee, values, checkRun: request.jobCheckRun };
  return calledName(job, request.github, budget);
}

/**
 * Tells whether the job is in a reusable workflow: its file is another one than the run's, or the run's file has no job
 * with its id that runs steps. A file that also calls reusable workflows may have such a job only by chance.
 */
async function calledOf({ run, jobWorkflow, workflow }: IdentityRequest): Promise<Called> {
  const known = isCalled(run, jobWorkflow);
  if (known !== undefined) return known ? 'yes' : 'no';
  try {
    const { jobs } = await workflow.read();
    const job = jobs.find(({ id }) => id === run.jobId);
    if (job === undefined || job.callsWorkflow) return 'yes';
    // On someone's machine nothing has to be monitored, and act never says in which file a job is.
    return !run.isLocal && jobs.some(({ callsWorkflow }) => callsWorkflow) ? 'unknown' : 'no';
  } catch {
    return run.isLocal ? 'no' : 'unknown';
  }
}

function whyUnknown(workflow: OwnWorkflow): Promise<ActionError> {
  return workflow.read().then(
    () => errorOf('setup', M.nameFileCalls),
    (error) => errorOf('setup', M.nameMaybeCalled, { reason: asActionError(error).message }),
  );
}

/** The problems of the names that a job was given. */
export interface SharedInputs {
  warnings: string[];
  /** `renamed-from` would take the heartbeat of another job. */
  ignoresRenamedFrom: boolean;
}

/**
 * Finds the inputs that several jobs share: the jobs of a matrix, or the callers of a reusable workflow. The first of them
 * to pass would hide one that failed, or take another one's heartbeat.
 */
export async function sharedInputs(request: IdentityRequest): Promise<SharedInputs> {
  const { run, name, pingToken, renamedFrom, values } = request;
  const nothing = { warnings: [], ignoresRenamedFrom: false };
  if (name === undefined && pingToken === undefined && renamedFrom.length === 0) return nothing;
  const isInCall = isCalled(run, request.jobWorkflow) === true;
  if (values === undefined && !isInCall) return nothing;
  const workflow = await fileOfJob(request, isInCall).catch(() => undefined);
  const job = { workflow, jobId: run.jobId, actionRepository: run.actionRepository, values, isCalled: isInCall };
  const warnings: string[] = [];
  const nameShared = name === undefined ? 'none' : sharedBy(job, 'name', name);
  if (name !== undefined) warnings.push(...nameWarning(nameShared, name, values));
  if (pingToken !== undefined) warnings.push(...tokenWarning(sharedBy(job, 'ping-token', pingToken)));
  const earlier = renamedFrom.length === 0 ? 'none' : sharedBy(job, 'renamed-from', renamedFrom.join('\n'));
  const ignoresRenamedFrom = earlier !== 'none';
  if (ignoresRenamedFrom) warnings.push(say(M.renamedFromShared));
  return { warnings, ignoresRenamedFrom };
}

function nameWarning(by: SharedBy | 'none' | 'unknown', name: string, values: MatrixValues | undefined): string[] {
  if (by === 'callers') return [say(M.nameSharedByCallers, { name })];
  const isShared = by === 'matrix' || (by === 'unknown' && values !== undefined && lacksValue(name, values));
  return isShared ? [say(M.nameSharedInMatrix, { name })] : [];
}

function tokenWarning(by: SharedBy | 'none' | 'unknown'): string[] {
  if (by === 'matrix') return [say(M.tokenSharedInMatrix)];
  return by === 'callers' ? [say(M.tokenSharedByCallers)] : [];
}

/** The workflow file that the job is written in. @throws ActionError if it can't be read */
async function fileOfJob(request: IdentityRequest, isInCall: boolean): Promise<Workflow> {
  const { jobWorkflow, workflow, github, budget } = request;
  const callee = parseWorkflowRef(jobWorkflow);
  if (!isInCall || callee === undefined) return workflow.read();
  const sha = jobWorkflow.slice(jobWorkflow.lastIndexOf('@') + 1);
  const [text, { readWorkflow }] = await Promise.all([
    retrying({ ...budget, attempts: 1 }, (timeoutMs) => readFile(github, { ...callee, sha }, timeoutMs)),
    import('./reading.ts'),
  ]);
  return readWorkflow(text);
}
