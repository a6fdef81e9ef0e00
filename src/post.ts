import { systemClock } from './base/clock.ts';
import { asActionError, causesOf } from './base/errors.ts';
import { say } from './base/message.ts';
import { send } from './http/request.ts';
import { readInputs } from './inputs/read.ts';
import { finishJob } from './job/finish.ts';
import { JOB_MESSAGES } from './job/messages.ts';
import { readState } from './job/state.ts';
import { runStep, type Step } from './runner/step.ts';

/** The program that the runner starts when the job is over. */
export function post(): Promise<void> {
  return runStep({ work: ping, fail: reportFailure });
}

async function ping({ run, input, savedState, report }: Step): Promise<boolean> {
  // A check is over when its main step is, and says nothing more.
  if (input('mode').trim() === 'check') return true;
  const inputs = readInputs(input);
  if (inputs.mode !== 'job') return true;
  const connection = { apiUrl: inputs.apiUrl, send, clock: systemClock };
  return finishJob({ run, inputs, connection, report }, readState(savedState));
}

/** Only `strict` lets a problem of the monitoring fail the job. Without it, what passes by itself is a warning. */
function reportFailure(thrown: unknown, { input, report }: Step): boolean {
  const error = asActionError(thrown);
  const isStrict = input('strict').trim().toLowerCase() === 'true';
  report[error.kind === 'unreachable' && !isStrict ? 'warning' : 'error'](
    say(isStrict ? JOB_MESSAGES.strictNotPingedUnnamed : JOB_MESSAGES.noPing, { reason: error.advice }),
  );
  for (const line of causesOf(error)) report.debug(line);
  return !isStrict;
}
