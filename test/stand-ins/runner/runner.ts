/**
 * Runs JavaScript actions as GitHub's runner does: main and post as processes, with its variables, files, workflow
 * commands, masks and expressions. Read from the source of actions/runner 2.336; each module names the file that it follows.
 *
 * Not modelled: composite and container actions, `pre`, background steps, problem matchers, step and job time limits,
 * `hashFiles`, job outputs, the traces of expressions in debug logs, Windows.
 */
import { planAction } from './action.ts';
import { CONDITION_CONTEXTS, STEP_CONTEXTS } from './contexts.ts';
import { checkCondition, checkTemplate, conditionOf } from './expressions.ts';
import { createJob, type Job, removeFolders } from './job.ts';
import { findPhases, type JobResult, type Phase, thePhase } from './result.ts';
import { firstLine, runInline, runScript } from './script.ts';
import type { JobSpec, Step, Which } from './spec.ts';
import { type PlannedStep, runStep } from './step.ts';

export type { Annotation } from './annotations.ts';
export type { Command } from './commands.ts';
export { ManifestError } from './manifest.ts';
export type { JobResult, Phase, StepResult } from './result.ts';
export type {
  ActionStep,
  CancelTimes,
  GithubContext,
  InlineStep,
  JobSpec,
  RunningJob,
  ScriptStep,
  Status,
  Step,
  Which,
} from './spec.ts';

/**
 * Runs a job to its end. Rejects only for what GitHub would not start: an action.yml that does not load, an expression
 * that cannot be read or names what it may not.
 */
export async function runJob(spec: JobSpec): Promise<JobResult> {
  const steps = planSteps(spec.steps);
  const job = createJob(spec);
  try {
    for (const step of steps) await runStep(job, step);
    for (let post = job.posts.pop(); post; post = job.posts.pop()) await runStep(job, post);
    return resultOf(job);
  } finally {
    removeFolders(job);
  }
}

function planSteps(steps: readonly Step[]): PlannedStep[] {
  const names = new Set(steps.flatMap(({ id }) => id ?? []));
  return steps.map((step) => planStep(step, keyOf(step, names)));
}

function planStep(step: Step, key: string): PlannedStep {
  const env = 'do' in step ? {} : (step.env ?? {});
  const base: Omit<PlannedStep, 'execute'> = {
    ...{ key, env, which: 'main', state: {}, continueOnError: step.continueOnError ?? false },
    kind: kindOf(step),
    title: step.name ?? titleOf(step),
    condition: conditionOf(step.if),
  };
  check(step, base);
  if ('uses' in step) return planAction(step, base);
  if ('run' in step) return { ...base, execute: (running) => runScript(running, step) };
  return { ...base, execute: (running) => runInline(running, step) };
}

/** GitHub refuses a workflow with an expression that it cannot read. */
function check(step: Step, { condition, env, title }: Omit<PlannedStep, 'execute'>): void {
  checkCondition(condition, CONDITION_CONTEXTS);
  const templates = [title, ...Object.values(env)];
  if ('uses' in step) templates.push(...Object.values(step.with ?? {}).map(String));
  if ('run' in step) templates.push(step.run);
  for (const template of templates) checkTemplate(template, STEP_CONTEXTS);
}

function kindOf(step: Step): Phase['kind'] {
  if ('uses' in step) return 'uses';
  return 'run' in step ? 'run' : 'do';
}

function titleOf(step: Step): string {
  if ('uses' in step) return `Run ${step.as ?? step.uses}`;
  return 'run' in step ? `Run ${firstLine(step.run)}` : 'Run a function';
}

const MADE_UP: Readonly<Record<Phase['kind'], string>> = { uses: '__self', run: '__run', do: '__do' };

/** The id, or what the server makes up: it also becomes `github.action`. */
function keyOf(step: Step, taken: Set<string>): string {
  if (step.id !== undefined) return step.id;
  const name = MADE_UP[kindOf(step)];
  let key = name;
  for (let count = 2; taken.has(key); count += 1) key = `${name}_${count}`;
  taken.add(key);
  return key;
}

function resultOf(job: Job): JobResult {
  const { status, phases } = job;
  return {
    status,
    phases,
    log: job.log.join(''),
    phase: (which: Which, stepId?: string) => thePhase(phases, which, stepId),
    ran: (which: Which, stepId?: string) => findPhases(phases, which, stepId).length > 0,
    steps: Object.fromEntries(job.steps),
  };
}
