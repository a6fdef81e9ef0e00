import { ActionError } from '../errors.ts';
import { parseYaml, type Yaml, type YamlMapping } from './yaml.ts';

/** What a workflow file says about when it runs. */
export interface Workflow {
  /** Its `name`, where it has one. */
  name: string | undefined;
  /** The entries of `on.schedule` in their order, as they are written: nothing has been said about their crons. */
  schedule: ScheduleEntry[];
  /** The ids under `jobs`. */
  jobIds: string[];
}

export interface ScheduleEntry {
  cron: string;
  /** IANA name; `undefined` is UTC. */
  timezone: string | undefined;
}

/**
 * Reads a workflow file, as GitHub would take it.
 *
 * @throws ActionError (`setup`) when it is no YAML, or no workflow
 */
export function readWorkflow(yamlText: string): Workflow {
  const root = mapping(parseYaml(yamlText), 'it');
  const on = root['on'];
  if (on === undefined) throw noWorkflow('it has no `on`');
  const jobs = root['jobs'];
  if (jobs === undefined) throw noWorkflow('it has no `jobs`');
  const name = root['name'];
  return {
    name: typeof name === 'string' && name !== '' ? name : undefined,
    schedule: readSchedule(on),
    jobIds: Object.keys(mapping(jobs, '`jobs`')),
  };
}

/** `on: schedule` and `on: [schedule]` name the event, and no time at which it would happen. */
function readSchedule(on: Yaml): ScheduleEntry[] {
  if (typeof on === 'string' || Array.isArray(on)) return [];
  const schedule = mapping(on, '`on`')['schedule'] ?? null;
  if (schedule === null) return [];
  if (!Array.isArray(schedule)) throw noWorkflow("`on.schedule` is no list: it takes `- cron: '…'`");
  return schedule.map((item, at) => readEntry(item, `entry ${at + 1} of \`on.schedule\``));
}

function readEntry(item: Yaml, what: string): ScheduleEntry {
  const entry = mapping(item, what);
  const unknown = Object.keys(entry).find((key) => key !== 'cron' && key !== 'timezone');
  if (unknown !== undefined) throw noWorkflow(`${what} has "${unknown}", and GitHub takes \`cron\` and \`timezone\``);
  const { cron, timezone } = entry;
  if (cron === undefined) throw noWorkflow(`${what} has no \`cron\``);
  if (typeof cron !== 'string') throw noWorkflow(`\`cron\` of ${what} is no string`);
  if (timezone !== undefined && typeof timezone !== 'string') {
    throw noWorkflow(`\`timezone\` of ${what} is no string`);
  }
  return { cron, timezone };
}

function mapping(value: Yaml, what: string): YamlMapping {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw noWorkflow(`${what} is no mapping`);
}

function noWorkflow(why: string): ActionError {
  return new ActionError('setup', `The workflow file is no workflow that GitHub would accept: ${why}`);
}
