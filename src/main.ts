import { systemClock } from './base/clock.ts';
import { asActionError, causesOf } from './base/errors.ts';
import { say } from './base/message.ts';
import { send } from './http/request.ts';
import { INPUT_MESSAGES } from './inputs/messages.ts';
import { readInputs, strayInputs } from './inputs/read.ts';
import { runStep, type Step } from './runner/step.ts';

/** What the runner starts first. */
export function main(): Promise<void> {
  return runStep(watchOrCheck);
}

async function watchOrCheck({ run, input, saveState, report }: Step): Promise<boolean> {
  try {
    const inputs = readInputs(input);
    const connection = { apiUrl: inputs.apiUrl, send, clock: systemClock };
    const stray = strayInputs(input, inputs.mode);
    if (stray.length > 0) {
      const other = inputs.mode === 'job' ? 'check' : 'job';
      report.warning(say(INPUT_MESSAGES.inputsOfOtherMode, { inputs: stray.join('`, `'), mode: inputs.mode, other }));
    }

    // Each mode loads what it needs, and no more.
    if (inputs.mode === 'check') {
      const { checkHeartbeats } = await import('./check/check.ts');
      return await checkHeartbeats({ run, inputs, connection, report });
    }
    const [{ startJob }, { writeState }] = await Promise.all([import('./job/start.ts'), import('./job/state.ts')]);
    saveState(writeState(await startJob({ run, inputs, connection, report })));
    return true;
  } catch (thrown) {
    const error = asActionError(thrown);
    report.error(error.advice);
    for (const line of causesOf(error)) report.debug(line);
    // A fault of ours must not break the job that is watched, and must not make a check green.
    return error.kind !== 'input' && input('mode').trim() !== 'check';
  }
}
