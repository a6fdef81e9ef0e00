import { fill, type Message } from '../../base/message.ts';
import { plainText } from '../../base/text.ts';
import { parseYaml, type Yaml, type YamlMapping } from '../../workflow/yaml.ts';
import { START_MESSAGES as M } from './messages.ts';

/** Why something isn't started, and what to do about it. */
export interface Obstacle {
  /** The end of a sentence, without its full stop. */
  reason: string;
  /** Full sentences. */
  fix: string;
  /** It would keep every other workflow from being started, too. */
  isGeneral?: boolean;
}

/** The longest text of a workflow file that is quoted, in UTF-16 units. */
const LONGEST = 100;

/** Makes an obstacle of a message with both parts. */
export function obstacle(message: Required<Message>, values: Readonly<Record<string, string | number>> = {}): Obstacle {
  return { reason: fill(message.text, values), fix: fill(message.fix, values) };
}

/**
 * Returns why a workflow can't be started in the place of a scheduled run: it can't be started manually, it needs inputs, or
 * a job or step may be skipped in a run of another event. `undefined`: it can be.
 *
 * @param text the workflow file
 * @param called the reusable workflows that it calls: they see the event of their caller
 */
export function triggerObstacle(text: string, called: readonly string[]): Obstacle | undefined {
  const root = parseYaml(text);
  const trigger = triggerOf(isMapping(root) ? root['on'] : undefined);
  if (trigger === undefined) return obstacle(M.noTrigger);
  const required = requiredInputs(trigger);
  if (required.length > 0) return obstacle(M.requiredInputs, { inputs: plainText(required.join('`, `'), LONGEST) });
  const condition = [root, ...called.map(parseYaml)].flatMap(conditionsIn).find(readsEvent);
  return condition === undefined ? undefined : obstacle(M.readsEvent, { condition: plainText(condition, LONGEST) });
}

/** The settings of `workflow_dispatch`; `undefined`: the file doesn't have it. */
function triggerOf(on: Yaml | undefined): YamlMapping | undefined {
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on : undefined;
  if (names !== undefined) return names.includes('workflow_dispatch') ? {} : undefined;
  if (!isMapping(on) || !Object.hasOwn(on, 'workflow_dispatch')) return undefined;
  const settings = on['workflow_dispatch'];
  return isMapping(settings) ? settings : {};
}

/** An input with a default needs no value (docs: "Create a workflow dispatch event"). */
function requiredInputs({ inputs }: YamlMapping): string[] {
  return Object.entries(isMapping(inputs) ? inputs : {}).flatMap(([name, input]) => {
    const isRequired = isMapping(input) && /^true$/i.test(String(input['required']));
    return isRequired && (input['default'] ?? '') === '' ? [name] : [];
  });
}

/** Every `if` of jobs and steps. An alias can make something contain itself. */
function conditionsIn(root: Yaml): string[] {
  const seen = new Set<Yaml>();
  const conditions: string[] = [];
  const visit = (value: Yaml) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, child] of Object.entries(value)) {
      if (key === 'if' && typeof child === 'string') conditions.push(child);
      else visit(child);
    }
  };
  visit(isMapping(root) ? (root['jobs'] ?? null) : null);
  return conditions;
}

/** Tells whether an expression reads which event started the run, or all of the event or of `github`. */
export function readsEvent(condition: string): boolean {
  const plain = condition
    .replace(/\s+/g, ' ')
    .replace(/ ?\[ ?'((?:[^']|'')*)' ?\]/g, '.$1')
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/ ?\. ?/g, '.');
  return /(?<![\w.-])github(?:\.event_name|\.event\.schedule|(?:\.event)?(?!\.?[\w-]))(?![\w-])/i.test(plain);
}

function isMapping(value: Yaml | undefined): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
