import type { Job, Step, Workflow } from '../workflow/workflow.ts';
import { defaultNameOf } from './name.ts';

/** Where a workflow file is, and where this action is. */
export interface Place {
  /** `octo-org/shop` */
  repository: string;
  /** `nightly.yml` */
  file: string;
  /** `tickstem/heartbeat-action`; empty: the action is the repository itself. */
  actionRepository: string;
}

/** The heartbeats of a job that uses this action, as far as its file shows them. */
export interface JobUsage {
  steps: StepUsage[];
  /** It may have others: a name, or what makes one, is only known when it is run. */
  isOpen: boolean;
}

/** The heartbeat of one step. */
export interface StepUsage {
  /** `undefined`: the default name. */
  name: string | undefined;
  /** Scheduled runs count. */
  isScheduled: boolean;
  /** It creates its heartbeat. */
  creates: boolean;
  renamedFrom: string[];
  /** It has numbers measured. */
  measures: boolean;
}

const EXPRESSION = '${{';

/** Returns what a job has monitored. Names that are expressions are not guessed. */
export function usageOfJob(job: Job, place: Pick<Place, 'actionRepository'>): JobUsage {
  const found = job.steps.filter(({ uses }) => isThisAction(uses, place)).map(usageOfStep);
  return {
    steps: found.filter((one) => typeof one === 'object'),
    isOpen: job.isOpen || found.includes('open'),
  };
}

/** `open`: not known before it runs; `none`: it has nothing monitored. */
function usageOfStep(step: Step): StepUsage | 'open' | 'none' {
  if (step.isOpen) return 'open';
  const given = (input: string) => step.with[input]?.trim() ?? '';
  if (['mode', 'name', 'renamed-from', 'events'].some((input) => given(input).includes(EXPRESSION))) return 'open';
  if (given('mode') === 'check') return 'none';
  // Whose token it is, nobody can see.
  if (given('ping-token') !== '') return 'open';
  return {
    name: given('name') || undefined,
    isScheduled: includesSchedule(given('events')),
    creates: given('create').toLowerCase() !== 'false' && !given('create').includes(EXPRESSION),
    renamedFrom: given('renamed-from')
      .split(/\s*[\r\n]\s*/)
      .filter((line) => line !== ''),
    measures: given('measure') !== '',
  };
}

/** Whether every job of a workflow is a check by this action. */
export function hasOnlyChecks(workflow: Workflow | undefined, place: Place): boolean {
  const isCheck = (step: Step) => isThisAction(step.uses, place) && step.with['mode']?.trim() === 'check';
  return workflow?.jobs.every(({ steps }) => steps.some(isCheck)) === true;
}

/** The inputs in a workflow file that decide how the heartbeat with the default name of a job is judged. */
export interface WatchedBy {
  /** A scheduled run pings it. `undefined`: an expression decides that. */
  isScheduled: boolean | undefined;
  /** The inputs are there, whatever they say. */
  hasInterval: boolean;
  hasGrace: boolean;
}

/** Reads it from the step that uses this action; `undefined`: none is seen, as if the job calls another workflow. */
export function watchedBy(job: Job, place: Place): WatchedBy | undefined {
  const step = job.steps.find(
    (one) => isThisAction(one.uses, place) && !one.isOpen && pingsDefaultName(one, job, place),
  );
  if (step === undefined) return undefined;
  const given = (input: string) => step.with[input]?.trim() ?? '';
  const events = given('events');
  return {
    isScheduled: events.includes(EXPRESSION) ? undefined : includesSchedule(events),
    hasInterval: given('interval') !== '',
    hasGrace: given('grace') !== '',
  };
}

function pingsDefaultName(step: Step, job: Job, { repository, file }: Place): boolean {
  const name = step.with['name']?.trim() ?? '';
  const isOther = name !== '' && !name.includes(EXPRESSION) && name !== defaultNameOf(repository, file, job.id);
  return !isOther && step.with['mode']?.trim() !== 'check';
}

function includesSchedule(events: string): boolean {
  return events === '' || events.split(/[,\s]+/).includes('schedule');
}

/** The name under which this action is published. A fork of another name is known by the name that it runs under. */
export const PUBLISHED = 'tickstem/heartbeat-action';

/** Whether a step uses this action, at any version; in its own repository, that is `./` or `$/`. */
export function isThisAction(uses: string, { actionRepository }: Pick<Place, 'actionRepository'>): boolean {
  if (/^[.$]\//.test(uses)) return actionRepository === '' && /^[.$]\/(?:\.\/)*$/.test(uses);
  const [, repository] = /^([^/@]+\/[^/@]+)@/.exec(uses) ?? [];
  return repository !== undefined && [PUBLISHED, actionRepository.toLowerCase()].includes(repository.toLowerCase());
}
