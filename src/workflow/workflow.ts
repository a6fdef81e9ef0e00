import { type ActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { WORKFLOW_MESSAGES as M } from './messages.ts';
import { parseYaml, type Yaml, type YamlMapping } from './yaml.ts';

/** The content of a workflow file: when it runs, and what runs in it. */
export interface Workflow {
  /** The entries of `on.schedule` in their order, as they are written: nothing has been said about their crons. */
  schedule: ScheduleEntry[];
  jobs: Job[];
  /** The secrets that it declares under `on.workflow_call`, as a reusable workflow. */
  declaredSecrets: string[];
  /** The whole file, for what depends on the types of its values. */
  text: string;
}

export interface ScheduleEntry {
  cron: string;
  /** IANA name; `undefined` is UTC. */
  timezone: string | undefined;
}

/** A job, as far as it can be read: nothing is said about whether GitHub would accept it. */
export interface Job {
  id: string;
  /** Its `name`, where it has one; may hold expressions. */
  name: string | undefined;
  hasMatrix: boolean;
  /** Its `strategy`; may be an expression. */
  strategy: Yaml | undefined;
  /** Its `if`; `undefined`: it has none. */
  condition: string | undefined;
  /** The jobs that it waits for. */
  needs: readonly string[];
  /** It has no steps of its own, but calls another workflow. */
  callsWorkflow: boolean;
  /** Its steps that use an action. */
  steps: Step[];
  /** It may have steps that only an expression adds when it runs. */
  isOpen: boolean;
}

export interface Step {
  /** `actions/checkout@v5`, `./` */
  uses: string;
  /** Its inputs that are text; may hold expressions. */
  with: Readonly<Record<string, string>>;
  /** It may have inputs that only an expression adds when it runs. */
  isOpen: boolean;
}

/**
 * Reads a workflow file, as GitHub would take it.
 *
 * @throws ActionError (`setup`) when it is no YAML, or no workflow
 */
export function readWorkflow(yamlText: string): Workflow {
  const root = mapping(parseYaml(yamlText), 'it');
  const on = root['on'];
  if (on === undefined) throw noWorkflow(M.workflowNoOn.text);
  const jobs = root['jobs'];
  if (jobs === undefined) throw noWorkflow(M.workflowNoJobs.text);
  // Steps that aliases share are read once: thousands of jobs that share thousands of steps would be millions.
  const known = new Map<Yaml, Step[]>();
  const stepsOf = (steps: Yaml) => {
    const read = known.get(steps) ?? (Array.isArray(steps) ? steps.flatMap(readStep) : []);
    known.set(steps, read);
    return read;
  };
  return {
    text: yamlText,
    schedule: readSchedule(on),
    declaredSecrets: readSecrets(on),
    jobs: Object.entries(mapping(jobs, '`jobs`')).map(([id, job]) => readJob(id, job, stepsOf)),
  };
}

/** `on: schedule` and `on: [schedule]` name the event, and no time at which it would happen. */
function readSchedule(on: Yaml): ScheduleEntry[] {
  if (typeof on === 'string' || Array.isArray(on)) return [];
  const schedule = mapping(on, '`on`')['schedule'] ?? null;
  if (schedule === null) return [];
  if (!Array.isArray(schedule)) throw noWorkflow(M.workflowNoList.text);
  return schedule.map((item, at) => readEntry(item, `entry ${at + 1} of \`on.schedule\``));
}

function readSecrets(on: Yaml): string[] {
  const call = isMapping(on) ? on['workflow_call'] : undefined;
  const secrets = isMapping(call) ? call['secrets'] : undefined;
  return isMapping(secrets) ? Object.keys(secrets) : [];
}

function readEntry(item: Yaml, what: string): ScheduleEntry {
  const entry = mapping(item, what);
  const unknown = Object.keys(entry).find((key) => key !== 'cron' && key !== 'timezone');
  if (unknown !== undefined) throw noWorkflow(say(M.workflowEntryKey, { what, key: unknown }));
  const { cron, timezone } = entry;
  if (cron === undefined) throw noWorkflow(say(M.workflowEntryNoCron, { what }));
  if (typeof cron !== 'string') throw noWorkflow(say(M.workflowCronNoText, { what }));
  if (timezone !== undefined && typeof timezone !== 'string') {
    throw noWorkflow(say(M.workflowZoneNoText, { what }));
  }
  return { cron, timezone };
}

function readJob(id: string, value: Yaml, stepsOf: (steps: Yaml) => Step[]): Job {
  const job = isMapping(value) ? value : {};
  const { strategy } = job;
  return {
    id,
    name: textOf(job['name']),
    // An expression in place of the matrix makes one when the job is run.
    hasMatrix:
      isExpression(strategy) || (isMapping(strategy) && (strategy['matrix'] !== undefined || hasInsert(strategy))),
    strategy,
    condition: textOf(job['if']),
    needs: [job['needs']].flat().filter((needed) => typeof needed === 'string'),
    callsWorkflow: job['uses'] !== undefined,
    steps: stepsOf(job['steps'] ?? null),
    isOpen: isExpression(value) || isExpression(job['steps']) || hasInsert(job) || hasOpenSteps(job['steps']),
  };
}

/** A step, or those that run in parallel in its place (GitHub changelog, 25 June 2026). */
function readStep(value: Yaml): Step[] {
  if (!isMapping(value)) return [];
  const parallel = value['parallel'];
  if (Array.isArray(parallel)) return parallel.flatMap((step) => (isParallel(step) ? [] : readStep(step)));
  if (typeof value['uses'] !== 'string') return [];
  const inputs = isMapping(value['with']) ? Object.entries(value['with']) : [];
  // The runner knows no difference between `api-key` and `API-KEY`.
  const texts = inputs.flatMap(([name, text]) => (typeof text === 'string' ? [[name.toLowerCase(), text]] : []));
  const isOpen = isExpression(value['with']) || hasInsert(value['with']) || hasInsert(value);
  return [{ uses: value['uses'].trim(), with: Object.fromEntries(texts), isOpen }];
}

/** Steps that run in parallel contain no others: an alias could make them contain themselves. */
function isParallel(step: Yaml): boolean {
  return isMapping(step) && step['parallel'] !== undefined;
}

/** Whether a list has a step that is an expression. */
function hasOpenSteps(steps: Yaml | undefined): boolean {
  return (
    Array.isArray(steps) &&
    steps.some((step) => isExpression(step) || (isMapping(step) && isExpression(step['parallel'])))
  );
}

function isExpression(value: Yaml | undefined): boolean {
  return typeof value === 'string' && value.includes('${{');
}

/** Whether a mapping has the key `${{ insert }}`, with which GitHub adds the keys of an expression. */
function hasInsert(value: Yaml | undefined): boolean {
  return isMapping(value) && Object.keys(value).some((key) => /^\$\{\{\s*insert\s*\}\}$/.test(key));
}

function textOf(value: Yaml | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function mapping(value: Yaml, what: string): YamlMapping {
  if (isMapping(value)) return value;
  throw noWorkflow(say(M.workflowNoMapping, { what }));
}

function isMapping(value: Yaml | undefined): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noWorkflow(why: string): ActionError {
  return errorOf('setup', M.workflowInvalid, { why });
}
