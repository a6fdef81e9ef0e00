import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { SECRET_INPUTS } from '../inputs/inputs.ts';
import type { Source } from '../inputs/read.ts';
import { type Reporter, runnerReporter } from './reporter.ts';
import { type Run, readRun } from './run.ts';

/** What a step gets from the runner, and gives back to it. The one way to inputs and state. */
export interface Step {
  run: Run;
  /** Inputs; the runner evaluates them anew for the post step. */
  input: Source;
  /** What this action's main step saved; empty where it saved nothing. */
  savedState: string;
  saveState(state: string): void;
  report: Reporter;
}

const STATE = 'heartbeat';
/** How long the process may linger when its work is done (a name look-up cannot be called off), in milliseconds. */
const LINGER_MS = 500;

/**
 * Runs a step of the action. The exit code is a failure until `work` says otherwise: when a promise never settles,
 * Node ends the process as if all were well, and a step must not become green by that.
 *
 * @param work answers whether the step succeeds
 */
export async function runStep(work: (step: Step) => Promise<boolean>): Promise<void> {
  process.exitCode = 1;
  // Nobody who reads the log could do anything about what our libraries still call.
  process.noDeprecation = true;
  const report = runnerReporter();
  for (const name of SECRET_INPUTS) report.mask(core.getInput(name));
  const succeeded = await work({
    run: readRun(process.env, readEvent(process.env['GITHUB_EVENT_PATH'])),
    input: (name) => core.getInput(name, { trimWhitespace: false }),
    savedState: core.getState(STATE),
    saveState: (state) => core.saveState(STATE, state),
    report,
  });
  process.exitCode = succeeded ? 0 : 1;
  // Not process.exit() at once, and not before a slow reader has taken the last line: it cuts the output short. (Node's docs,
  // "A note on process I/O": what goes to a pipe waits in the process, but for Windows.)
  setTimeout(() => process.stdout.write('', () => process.exit()), LINGER_MS).unref();
}

function readEvent(path: string | undefined): unknown {
  try {
    return JSON.parse(readFileSync(path ?? '', 'utf8'));
  } catch {
    return {}; // no payload: what it would have told is unknown
  }
}
