import { systemClock } from './clock.ts';
import { asActionError } from './errors.ts';
import { send } from './http/request.ts';
import { readInputs } from './inputs/read.ts';
import { writeState } from './job/state.ts';
import { watchJob } from './job/watch.ts';
import { runStep, type Step } from './runner/step.ts';

await runStep(main);

async function main({ run, input, saveState, tell }: Step): Promise<boolean> {
  try {
    const inputs = readInputs(input);
    const connection = { apiUrl: inputs.apiUrl, send, clock: systemClock };
    saveState(writeState(await watchJob({ run, inputs, connection, tell })));
    return true;
  } catch (thrown) {
    const error = asActionError(thrown);
    tell.error(error.advice);
    return error.kind !== 'input';
  }
}
