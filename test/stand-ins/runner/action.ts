/** A step with `uses:`: src/Runner.Worker/ActionRunner.cs and Handlers/NodeScriptActionHandler.cs. */
import { evaluateInputs, inputVariables } from './inputs.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { findNode } from './node.ts';
import { prepareFiles, runProcess } from './process.ts';
import type { ActionStep } from './spec.ts';
import type { Outcome, PlannedStep, RunningStep } from './step.ts';

/** Throws a ManifestError when the action's file would not load. */
export function planAction(step: ActionStep, base: Omit<PlannedStep, 'execute'>): PlannedStep {
  const manifest = readManifest(step.uses);
  const post: PlannedStep = {
    ...base,
    which: 'post',
    title: `Post ${base.title}`,
    condition: manifest.postIf,
    execute: (running) => runAction(running, step, manifest),
  };
  return {
    ...base,
    execute(running) {
      // Before anything that may fail: an action whose inputs are wrong is cleaned up after all the same.
      if (manifest.post !== undefined) register(running, post);
      return runAction(running, step, manifest);
    },
  };
}

function register({ job, log }: RunningStep, post: PlannedStep): void {
  log.debug(`Register post job cleanup for action: ${post.title.replace(/^Post Run /, '')}`);
  job.posts.push(post);
}

async function runAction(running: RunningStep, step: ActionStep, manifest: Manifest): Promise<Outcome> {
  const { log, github } = running;
  const [repository = '', ref = ''] = step.as?.split('@') ?? [];
  Object.assign(github, { action_repository: repository, action_ref: ref });
  const files = prepareFiles(running);
  log.debug('Loading inputs');
  const { values, warnings } = evaluateInputs(manifest, step.with ?? {}, running.scope());
  for (const warning of warnings) log.issue('warning', warning);
  log.debug('Loading env');
  printDetails(running, step, values);

  const script = running.step.which === 'main' ? manifest.main : (manifest.post ?? '');
  const outcome = await runProcess(running, files, {
    file: findNode(),
    args: [script],
    start: running.job.spec.startAction,
    clockMs: running.job.spec.clockMs,
    variables: { ...stateVariables(running.step.state), ...inputVariables(values) },
    // A JavaScript action says itself what went wrong: the runner adds nothing to an exit code.
    failure: () => '',
  });
  log.debug(`Node Action run completed with exit code ${outcome.exitCode}`);
  return { ...outcome, inputs: Object.fromEntries(values) };
}

function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

/** Handler.PrintActionDetails: every input that is not empty, defaults included. */
function printDetails({ step: { which }, log, env }: RunningStep, step: ActionStep, inputs: Map<string, string>): void {
  if (which === 'post') {
    log.output('Post job cleanup.');
    return;
  }
  log.output(`##[group]Run ${step.as ?? step.uses}`);
  if (inputs.size > 0) log.output('with:');
  for (const [name, value] of inputs) if (value !== '') log.output(`  ${name}: ${value}`);
  if (env.size > 0) log.output('env:');
  for (const [name, value] of env) log.output(`  ${name}: ${value}`);
  log.output('##[endgroup]');
}
