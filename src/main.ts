import { checkHeartbeats } from './check/check.ts';
import { systemClock } from './clock.ts';
import { asActionError } from './errors.ts';
import { send } from './http/request.ts';
import { readInputs, strayInputs } from './inputs/read.ts';
import { writeState } from './job/state.ts';
import { watchJob } from './job/watch.ts';
import { runStep, type Step } from './runner/step.ts';

await runStep(main);

async function main({ run, input, saveState, tell }: Step): Promise<boolean> {
  try {
    const inputs = readInputs(input);
    const connection = { apiUrl: inputs.apiUrl, send, clock: systemClock };
    const stray = strayInputs(input, inputs.mode);
    if (stray.length > 0)
      tell.warning(`Not for \`mode: ${inputs.mode}\`, and without effect: \`${stray.join('`, `')}\`.`);

    if (inputs.mode === 'check') return await checkHeartbeats({ run, inputs, connection, tell });
    saveState(writeState(await watchJob({ run, inputs, connection, tell })));
    return true;
  } catch (thrown) {
    const error = asActionError(thrown);
    tell.error(error.advice);
    // A fault of ours must not break the job that is watched, and must not make a check green.
    return error.kind !== 'input' && input('mode').trim() !== 'check';
  }
}
