import { FAILSAFE_SCHEMA, load, type Schema, Type, YAMLException } from 'js-yaml';
import { ActionError } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { isBoolean, numberInYaml } from '../base/scalar.ts';
import { WORKFLOW_MESSAGES as M } from './messages.ts';

/**
 * A file of YAML. Every scalar is text as it is written, but for `null`, `~` and nothing: so `on` is a word and `007` a
 * name, as for GitHub. What an alias stands for is shared, not copied, and may hold itself: whoever reads it walks to
 * what is asked for and no further.
 */
export type Yaml = null | string | Yaml[] | YamlMapping;
export interface YamlMapping {
  [key: string]: Yaml;
}

const NULL = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || /^(?:~|null|Null|NULL|)$/.test(text),
  construct: () => null,
});
/** Without merge keys, which GitHub does not know: there `<<` is a key like others. */
const SCHEMA = FAILSAFE_SCHEMA.extend({ implicit: [NULL] });

/** A file of YAML whose unquoted numbers and booleans are values, as in GitHub's `matrix` context. */
export type TypedYaml = null | boolean | number | string | TypedYaml[] | TypedMapping;
export interface TypedMapping {
  [key: string]: TypedYaml;
}

const BOOLEAN = new Type('tag:yaml.org,2002:bool', {
  kind: 'scalar',
  resolve: (text: string | null) => text !== null && isBoolean(text),
  construct: (text: string) => text.toLowerCase() === 'true',
});
const numberType = (tag: string) =>
  new Type(tag, {
    kind: 'scalar',
    resolve: (text: string | null) => text !== null && numberInYaml(text) !== undefined,
    construct: numberInYaml,
  });
const TYPED_SCHEMA = SCHEMA.extend({
  implicit: [BOOLEAN, numberType('tag:yaml.org,2002:int'), numberType('tag:yaml.org,2002:float')],
});
/** A workflow file of more characters GitHub rejects. */
const MOST_CHARS = 1_048_576;

/**
 * Reads one document of YAML, in which no mapping has a key twice.
 *
 * @throws ActionError (`setup`) when it is none
 */
export function parseYaml(text: string): Yaml {
  return parse(text, SCHEMA) as Yaml;
}

/**
 * Reads one document of YAML like `parseYaml`, but with the types that GitHub gives to unquoted text: `010` is 10,
 * `1_000` and `yes` are text, and `"1"` is another value than `1`.
 *
 * @throws ActionError (`setup`) when it is no YAML
 */
export function parseTypedYaml(text: string): TypedYaml {
  return parse(text, TYPED_SCHEMA) as TypedYaml;
}

function parse(text: string, schema: Schema): unknown {
  if (text.length > MOST_CHARS) throw noYaml(M.yamlTooLong.text);
  try {
    return load(text, { schema }) ?? null;
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const { reason, mark } = thrown;
    const place = mark ? ` (line ${mark.line + 1})` : '';
    throw noYaml(`${reason}${place}`, thrown);
  }
}

function noYaml(why: string, cause?: YAMLException): ActionError {
  // `cron: * 3 * * *` begins with an alias, and the library only says that this one stands for nothing.
  const hint = /\balias\b/.test(why) ? 'Put a cron that starts with `*` in quotes.' : undefined;
  return new ActionError('setup', say(M.yamlInvalid, { why }), { hint, cause });
}
