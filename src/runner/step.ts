import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { say } from '../base/message.ts';
import { SECRET_INPUTS } from '../inputs/inputs.ts';
import type { Source } from '../inputs/read.ts';
import { writeSafely } from './command-file.ts';
import { leave } from './leave.ts';
import { RUNNER_MESSAGES } from './messages.ts';
import { type Reporter, runnerReporter } from './reporter.ts';
import { type Run, readRun } from './run.ts';

/** Everything that a step gets from the runner, and gives back to it. The one way to inputs and state. */
export interface Step {
  run: Run;
  /** Inputs; the runner evaluates them again for the post step. */
  input: Source;
  /** The state that this action's main step saved; empty if it saved nothing. */
  savedState: string;
  /** Saves the state for the post step. A failure is reported as an error annotation. */
  saveState(state: string): void;
  report: Reporter;
}

/** A step of the action. */
export interface StepProgram {
  /** Does the work, and returns whether the step succeeds. */
  work(step: Step): Promise<boolean>;
  /** Reports an error that the work didn't handle, and returns whether the step succeeds all the same. */
  fail(thrown: unknown, step: Step): boolean;
}

const STATE = 'heartbeat';

/**
 * Runs a step of the action. Nothing that goes wrong here, and nothing in the job's environment, ends the process in any
 * other way than `fail` says.
 *
 * The exit code is a failure until the work is done: when a promise never settles, Node ends the process as if all were
 * well, and a step must not pass because of that.
 */
export async function runStep({ work, fail }: StepProgram): Promise<void> {
  process.exitCode = 1;
  // Nobody who reads the log could do anything about deprecated calls in our libraries. The property is read-only when
  // `NODE_OPTIONS` has `--no-deprecation`, and assigning to it would throw then.
  Reflect.set(process, 'noDeprecation', true);
  const step = openStep();
  let isOver = false;
  const end = (succeeds: () => boolean) => {
    if (isOver) return; // Whatever comes after the end has no say in the result.
    isOver = true;
    leave(succeeds() ? 0 : 1);
  };
  const failed = (thrown: unknown) => end(() => fail(thrown, step));
  // Errors outside of any promise of ours, such as an error event of a socket.
  process.on('uncaughtException', failed);
  try {
    for (const name of SECRET_INPUTS) step.report.mask(core.getInput(name));
    const succeeded = await work(step);
    end(() => succeeded);
  } catch (thrown) {
    failed(thrown);
  }
}

function openStep(): Step {
  const report = runnerReporter();
  return {
    run: readRun(process.env, readEvent(process.env['GITHUB_EVENT_PATH'])),
    input: (name) => core.getInput(name, { trimWhitespace: false }),
    savedState: core.getState(STATE),
    saveState(state) {
      const cause = writeSafely(process.env['GITHUB_STATE'], () => core.saveState(STATE, state));
      if (cause !== undefined) report.error(say(RUNNER_MESSAGES.stateNotSaved, { cause }));
    },
    report,
  };
}

function readEvent(path: string | undefined): unknown {
  try {
    return JSON.parse(readFileSync(path ?? '', 'utf8'));
  } catch {
    delete process.env['GITHUB_EVENT_PATH']; // @actions/github would read it again, and fail when it is loaded
    return {}; // No payload: everything in it counts as unknown.
  }
}
