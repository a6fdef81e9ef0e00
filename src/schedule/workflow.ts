import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { ActionError } from '../errors.ts';

/** What a workflow file says about when it runs. */
export interface Workflow {
  /** Its `name`, where it has one. */
  name: string | undefined;
  /** The entries of `on.schedule` in their order, as they are written: nothing has been said about their crons. */
  schedule: ScheduleEntry[];
  /** The ids under `jobs`, in their order. */
  jobIds: string[];
}

export interface ScheduleEntry {
  cron: string;
  /** IANA name; `undefined` is UTC. */
  timezone: string | undefined;
  /** Line of the cron in the workflow file, from 1. */
  line?: number;
}

/** A workflow file is a few KiB, a generated one some hundred; the library takes seconds for more than this. */
const MOST_CHARS = 524_288;

/**
 * Reads a workflow file: YAML as GitHub takes it, which knows anchors and aliases but no merge keys, and has no key
 * twice. `on` is the name of a key whatever a YAML 1.1 parser would make of it.
 *
 * Walks from the root to what is asked for and no further, so that aliases which multiply are never expanded.
 *
 * @throws ActionError (`setup`) when it is no YAML, or no workflow
 */
export function readWorkflow(yamlText: string): Workflow {
  const file = parse(yamlText);
  const root = file.mapping(file.root, 'it');
  const on = root.get('on');
  if (on === undefined) throw noWorkflow('it has no `on`');
  const jobs = root.get('jobs');
  if (jobs === undefined) throw noWorkflow('it has no `jobs`');
  return {
    name: textOf(file.followed(root.get('name'))) || undefined,
    schedule: readSchedule(file, on),
    jobIds: [...file.mapping(jobs, '`jobs`').keys()],
  };
}

/** `on: schedule` and `on: [schedule]` name the event, and no time at which it would happen. */
function readSchedule(file: YamlFile, on: Node | null): ScheduleEntry[] {
  const events = file.followed(on);
  if (isSeq(events) || textOf(events) !== undefined) return [];
  const schedule = file.followed(file.mapping(events, '`on`').get('schedule'));
  if (schedule === null || (isScalar(schedule) && schedule.value === null)) return [];
  if (!isSeq<Node | null>(schedule)) throw noWorkflow("`on.schedule` is no list: it takes `- cron: '…'`");
  return schedule.items.map((item, at) => readEntry(file, item, `entry ${at + 1} of \`on.schedule\``));
}

function readEntry(file: YamlFile, item: Node | null, what: string): ScheduleEntry {
  const entry = file.mapping(item, what);
  const unknown = [...entry.keys()].find((key) => key !== 'cron' && key !== 'timezone');
  if (unknown !== undefined) throw noWorkflow(`${what} has "${unknown}", and GitHub takes \`cron\` and \`timezone\``);

  const text = (key: string): string => {
    const node = file.followed(entry.get(key));
    if (isScalar(node) && typeof node.value === 'string') return node.value;
    throw noWorkflow(entry.has(key) ? `\`${key}\` of ${what} is no string` : `${what} has no \`${key}\``);
  };
  const line = file.lineOf(entry.get('cron'));
  return {
    cron: text('cron'),
    timezone: entry.has('timezone') ? text('timezone') : undefined,
    ...(line === undefined ? {} : { line }),
  };
}

/** What the library says to programmers. */
const SAID_BETTER: Record<string, string> = {
  MULTIPLE_DOCS: 'it holds more than one document',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
};

interface YamlFile {
  root: Node | null;
  /** A node, or what an alias stands for. */
  followed(node: Node | null | undefined): Node | null;
  /** A mapping by its keys. */
  mapping(node: Node | null | undefined, what: string): Map<string, Node | null>;
  lineOf(node: Node | null | undefined): number | undefined;
}

function parse(yamlText: string): YamlFile {
  if (yamlText.length > MOST_CHARS) throw noYaml('it is longer than 512 KiB');
  const lineCounter = new LineCounter();
  try {
    // Keys are compared where they are read: the library compares each with all, which takes minutes for a large map.
    const { contents, errors } = parseDocument(yamlText, { lineCounter, uniqueKeys: false, prettyErrors: false });
    const [error] = errors;
    if (error !== undefined) {
      throw noYaml(
        `${SAID_BETTER[error.code] ?? error.message} (line ${lineCounter.linePos(error.pos[0]).line})`,
        error,
      );
    }
    const targets = aliasTargets(contents);
    const followed = (node: Node | null | undefined) => (isAlias(node) ? (targets.get(node) ?? null) : (node ?? null));
    return {
      root: contents,
      followed,
      mapping: (node, what) => mapping(followed(node), what),
      lineOf: (node) => (node?.range ? lineCounter.linePos(node.range[0]).line : undefined),
    };
  } catch (thrown) {
    if (thrown instanceof ActionError) throw thrown;
    throw noYaml(thrown instanceof RangeError ? 'it is nested too deeply' : String(thrown), thrown);
  }
}

/** What each alias stands for: the last node before it that has its anchor. */
function aliasTargets(contents: Node | null): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(contents, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target === undefined) throw noYaml(`the alias *${node.source.slice(0, 60)} stands for nothing`);
        targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function mapping(node: Node | null, what: string): Map<string, Node | null> {
  if (!isMap(node)) throw noWorkflow(`${what} is no mapping`);
  const entries = new Map<string, Node | null>();
  for (const { key, value } of (node as YAMLMap<Node, Node | null>).items) {
    const name = textOf(key);
    if (name === undefined) throw noWorkflow(`${what} has a key that is no text`);
    if (entries.has(name)) throw noWorkflow(`${what} has "${name}" twice`);
    entries.set(name, value);
  }
  return entries;
}

/** A scalar as it is written: GitHub takes keys and names for text, be they `on` or `1`. */
function textOf(node: Node | null): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function noYaml(why: string, cause?: unknown): ActionError {
  const hint = /\balias\b/i.test(why) ? 'A cron that begins with `*` has to be quoted.' : undefined;
  return new ActionError('setup', `The workflow file cannot be read as YAML: ${why}`, { hint, cause });
}

function noWorkflow(why: string): ActionError {
  return new ActionError('setup', `The workflow file is no workflow that GitHub would accept: ${why}`);
}
