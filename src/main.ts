import { systemClock } from './base/clock.ts';
import { asActionError, causesOf } from './base/errors.ts';
import { say } from './base/message.ts';
import { send } from './http/request.ts';
import type { Inputs } from './inputs/inputs.ts';
import { INPUT_MESSAGES } from './inputs/messages.ts';
import { readInputs, strayInputs } from './inputs/read.ts';
import { runStep, type Step } from './runner/step.ts';

/** The program that the runner starts first. */
export function main(): Promise<void> {
  return runStep({ work: startOrCheck, fail: reportFailure });
}

async function startOrCheck({ run, input, saveState, report }: Step): Promise<boolean> {
  const inputs = readInputs(input);
  const connection = { apiUrl: inputs.apiUrl, send, clock: systemClock };
  const stray = strayInputs(input, inputs.mode);
  if (stray.length > 0) report.warning(strayWarning(stray, inputs.mode));

  // Each mode loads what it needs, and no more.
  if (inputs.mode === 'check') {
    const { checkHeartbeats } = await import('./check/check.ts');
    return checkHeartbeats({ run, inputs, connection, report });
  }
  const { passOn, startJob } = await import('./job/start.ts');
  passOn(await startJob({ run, inputs, connection, report }), { saveState, report });
  return true;
}

function strayWarning(stray: readonly string[], mode: Inputs['mode']): string {
  const other = mode === 'job' ? 'check' : 'job';
  return say(INPUT_MESSAGES.inputsOfOtherMode, { inputs: stray.join('`, `'), mode, other });
}

/** An internal error must not fail the job that is monitored, and must not let a check pass. */
function reportFailure(thrown: unknown, { input, report }: Step): boolean {
  const error = asActionError(thrown);
  report.error(error.advice);
  for (const line of causesOf(error)) report.debug(line);
  return error.kind !== 'input' && input('mode').trim() !== 'check';
}
