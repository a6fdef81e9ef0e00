import type { Teller } from '../runner/tell.ts';
import { whyNotCounted } from './counts.ts';
import type { Pingable } from './ensure.ts';
import { type Job, maskToken, obtain, patienceOf, rhythm, wishOf } from './obtain.ts';
import type { WatchState } from './state.ts';
import { missingKey, tellTrouble } from './trouble.ts';

/** The longest that the main step spends on Tickstem, in milliseconds: it must not cost the job its time. */
const MAIN_LIMIT_MS = 10_000;
/** Patience is the post step's: here a refused connection costs the job a second or two, no more. */
const MAIN_ATTEMPTS = 3;

/**
 * The main step of `mode: job`: makes sure that the heartbeat exists, and sets the outputs. Whatever goes wrong with
 * the monitoring is told, and the job goes on.
 *
 * @returns what the post step has to know
 */
export async function watchJob(job: Job): Promise<WatchState> {
  const { run, inputs, tell } = job;
  const notCounted = whyNotCounted(run, inputs.events);
  if (notCounted !== undefined) {
    tell.info(`This run does not count for the heartbeat: ${notCounted}. Nothing to do.`);
    return { skip: `this run does not count, ${notCounted}` };
  }
  if (inputs.pingToken !== undefined) {
    maskToken(job, inputs.pingToken);
    tell.info('The heartbeat of the given ping token will be pinged when this job has succeeded.');
    return { name: undefined, heartbeat: undefined, created: false, own: undefined };
  }

  const { name } = wishOf(job);
  if (inputs.apiKey === '') {
    if (run.withoutSecrets !== undefined) {
      tell.notice(`The heartbeat is left alone, for want of an API key: ${run.withoutSecrets}.`);
      return { skip: `there is no API key, since ${run.withoutSecrets}` };
    }
    tellTrouble(tell, `Heartbeat "${name}" is not watched`, missingKey());
    setOutputs(tell, name, undefined, false);
    return { name, heartbeat: undefined, created: false, own: undefined };
  }

  const patience = patienceOf(job, Math.min(MAIN_LIMIT_MS, inputs.timeoutMs), MAIN_ATTEMPTS);
  const { heartbeat, created, own, trouble } = await obtain(job, patience);
  if (trouble !== undefined) {
    tellTrouble(tell, `Heartbeat "${name}" is not ensured yet (the job goes on, the post step tries again)`, trouble);
  }
  if (heartbeat !== undefined) {
    tell.info(
      `Heartbeat "${name}" (${heartbeat.id}) ${created ? 'created' : 'found'}, expected ${rhythm(heartbeat)}. ` +
        'It will be pinged when this job has succeeded.',
    );
    if (heartbeat.status === 'paused') tell.notice(`Heartbeat "${name}" is paused in Tickstem, and stays paused.`);
  }
  setOutputs(tell, name, heartbeat, created);
  return { name, heartbeat, created, own };
}

function setOutputs(tell: Teller, name: string, heartbeat: Pingable | undefined, created: boolean): void {
  tell.output('heartbeat-name', name);
  tell.output('heartbeat-id', heartbeat?.id ?? '');
  tell.output('created', String(created));
  tell.output('interval', String(heartbeat?.intervalSecs ?? ''));
  tell.output('grace', String(heartbeat?.graceSecs ?? ''));
}
