import { systemClock } from './base/clock.ts';
import { asActionError, causesOf } from './base/errors.ts';
import { send } from './http/request.ts';
import { readInputs } from './inputs/read.ts';
import { finishJob } from './job/finish.ts';
import { readState } from './job/state.ts';
import { runStep, type Step } from './runner/step.ts';

/** What the runner starts when the job is over. */
export function post(): Promise<void> {
  return runStep(ping);
}

async function ping({ run, input, savedState, report }: Step): Promise<boolean> {
  try {
    const state = readState(savedState);
    if (state === undefined) {
      // A check is over when its main step is, and says nothing more.
      if (input('mode').trim() !== 'check') report.info('No ping: the main step left nothing to do.');
      return true;
    }
    const inputs = readInputs(input);
    if (inputs.mode !== 'job') return true;
    const connection = { apiUrl: inputs.apiUrl, send, clock: systemClock };
    return await finishJob({ run, inputs, connection, report }, state);
  } catch (thrown) {
    const error = asActionError(thrown);
    report.error(`No ping: ${error.advice}`);
    for (const line of causesOf(error)) report.debug(line);
    return input('strict').trim().toLowerCase() !== 'true';
  }
}
