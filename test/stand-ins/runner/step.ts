/** Runs a step: src/Runner.Worker/StepsRunner.cs. What the step does is its own affair; see `action.ts` and `script.ts`. */
import { shownAnnotations } from './annotations.ts';
import { setCaseless } from './commands.ts';
import type { Context } from './contexts.ts';
import { evaluateCondition, evaluateTemplate, type Scope } from './expressions.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';
import { addPath, contextsOf, failJob, type Job, setEnv, setOutput, stepOf } from './job.ts';
import { createStepLog, renderLines, renderTitle, type StepLog } from './log.ts';
import type { Phase } from './result.ts';
import type { Status, Which } from './spec.ts';

export interface PlannedStep {
  key: string;
  which: Which;
  kind: Phase['kind'];
  /** A template. */
  title: string;
  condition: string;
  continueOnError: boolean;
  env: Readonly<Record<string, string>>;
  /** Of an action: what main saved, for post. */
  state: Record<string, string>;
  /** Throws what the user shall read; gives what else there is to know. */
  execute(running: RunningStep): Promise<Outcome>;
}

export interface Outcome extends Partial<Details> {
  /** Why the step failed on its own account; empty where it said so itself. */
  failure?: string;
}

type Details = Pick<
  Phase,
  'exitCode' | 'signal' | 'timedOut' | 'durationMs' | 'stdout' | 'stderr' | 'summary' | 'rawSummary' | 'inputs'
>;

/** What a step that runs has of its own. */
export interface RunningStep {
  job: Job;
  step: PlannedStep;
  log: StepLog;
  interpreter: Interpreter;
  /** The `env` context. */
  env: Map<string, string>;
  github: Context;
  written: Written;
  /** An expression's view of this moment. */
  scope(): Scope;
  /** What is to be stopped when the step is cancelled. */
  stop: () => void;
  cancelled: boolean;
}

/** What the step wrote, by file or by command. */
export type Written = Pick<Phase, 'outputs' | 'state' | 'env' | 'path'>;

/** Runs a step unless its condition says no, and lets the job know. */
export async function runStep(job: Job, step: PlannedStep): Promise<void> {
  const running = start(job, step);
  const begun = begin(running);
  if (begun === 'skipped') {
    finish(running, 'skipped', {});
    return;
  }
  if (begun === 'failure') {
    finish(running, 'failure', {});
    return;
  }
  const { result, details } = await execute(running);
  finish(running, result, details, step.continueOnError);
}

function start(job: Job, step: PlannedStep): RunningStep {
  const log = createStepLog(job.masker, job.spec.debug ?? false);
  const written: Written = { outputs: {}, state: {}, env: {}, path: [] };
  const env = new Map(job.env);
  const running: RunningStep = {
    ...{ job, step, log, env, written },
    github: { ...job.contexts.github, action: step.key },
    interpreter: createInterpreter({
      ...{ log, env, masker: job.masker, debug: job.spec.debug ?? false },
      effects: {
        setOutput: (name, value) => noteOutput(running, name, value),
        saveState: (name, value) => noteState(running, name, value),
        setEnv: (name, value) => noteEnv(running, name, value),
        addPath: (path) => notePath(running, path),
      },
    }),
    scope: () => ({ contexts: contextsOf(job, running.github, env) }),
    stop: () => {},
    cancelled: false,
  };
  return running;
}

/** The step's environment and its condition; an error in either fails it. */
function begin(running: RunningStep): 'go' | 'skipped' | 'failure' {
  const { job, step, log, env } = running;
  try {
    // All of them see the environment from before the step.
    const scope = running.scope();
    for (const [name, template] of Object.entries(step.env)) env.set(name, evaluateTemplate(template, scope));
    log.debug(`Evaluating condition for step: '${step.title}'`);
    if (!holds(running)) return 'skipped';
    log.debug(`Starting: ${step.title}`);
    job.onCancel = () => {
      if (!holds(running)) cancel(running);
    };
    return 'go';
  } catch (error) {
    log.issue('error', messageOf(error));
    return 'failure';
  }
}

function holds(running: RunningStep): boolean {
  const { job, step } = running;
  return evaluateCondition(step.condition, { ...running.scope(), status: job.status });
}

function cancel(running: RunningStep): void {
  running.cancelled = true;
  running.stop();
}

async function execute(running: RunningStep): Promise<{ result: Status; details: Outcome }> {
  const { job, step, log, interpreter } = running;
  let details: Outcome = {};
  let result: Status = 'success';
  try {
    details = await step.execute(running);
    // A process that was cancelled has no exit code that counts (ProcessInvoker: ThrowIfCancellationRequested).
    if (running.cancelled) throw new Error('The operation was canceled.');
    if (details.failure !== undefined) {
      result = 'failure';
      if (details.failure !== '') log.issue('error', details.failure);
    }
  } catch (error) {
    log.issue('error', messageOf(error));
    result = running.cancelled ? 'cancelled' : 'failure';
  }
  job.onCancel = undefined;
  if (result === 'success' && interpreter.failed()) result = 'failure';
  log.debug(`Finishing: ${step.title}`);
  return { result, details };
}

/** @param forgiving only a failure of what the step did is forgiven, not one before (ExecutionContext.ApplyContinueOnError) */
function finish(running: RunningStep, outcome: Status | 'skipped', details: Outcome, forgiving = false): void {
  const { job, step, log } = running;
  const conclusion = outcome === 'failure' && forgiving ? 'success' : outcome;
  if (step.which === 'main') Object.assign(stepOf(job, step.key), { outcome, conclusion });
  if (conclusion === 'failure') failJob(job);
  const shown = renderLines(log.lines());
  job.log.push(renderTitle(job.masker.mask(titleOf(running)), conclusion) + shown);
  if (outcome !== 'skipped') job.phases.push(phaseOf(running, outcome, details, shown));
}

function phaseOf(running: RunningStep, outcome: Status, details: Outcome, log: string): Phase {
  const { step, interpreter, written } = running;
  const { failure: _, ...known } = details;
  return {
    ...{ step: step.key, which: step.which, kind: step.kind, outcome },
    ...{ exitCode: null, signal: null, timedOut: false, durationMs: 0, stdout: '', stderr: '' },
    ...{ summary: '', rawSummary: '', inputs: {} },
    ...known,
    ...written,
    log,
    annotations: shownAnnotations(running.log.annotations()),
    masks: interpreter.masks(),
    commands: interpreter.commands(),
  };
}

function titleOf(running: RunningStep): string {
  try {
    return evaluateTemplate(running.step.title, running.scope());
  } catch {
    return running.step.title;
  }
}

/** A post step has no name in the `steps` context: its outputs go nowhere (ExecutionContext.CreatePostChild). */
export function noteOutput({ job, step, written, log }: RunningStep, name: string, value: string): void {
  if (step.which === 'main') setOutput(job, step.key, name, value);
  written.outputs[name] = value;
  log.debug(`Set output ${name} = ${value}`);
}

export function noteState({ step, written, log }: RunningStep, name: string, value: string): void {
  setCaseless(step.state, name, value);
  written.state[name] = value;
  log.debug(`Save intra-action state ${name} = ${value}`);
}

export function noteEnv({ job, written, log }: RunningStep, name: string, value: string): void {
  if (name.toUpperCase() === 'NODE_OPTIONS') {
    log.issue('error', `Can't store ${name.toUpperCase()} output parameter using '$GITHUB_ENV' command.`);
    return;
  }
  setEnv(job, name, value);
  written.env[name] = value;
  log.debug(`${name}='${value}'`);
}

export function notePath({ job, written }: RunningStep, path: string): void {
  addPath(job, path);
  written.path.push(path);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
