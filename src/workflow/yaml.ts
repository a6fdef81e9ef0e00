import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { ActionError } from '../base/errors.ts';

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
/** A workflow file is a few KiB, a generated one some hundred. */
const MOST_CHARS = 524_288;

/**
 * Reads one document of YAML, in which no mapping has a key twice.
 *
 * @throws ActionError (`setup`) when it is none
 */
export function parseYaml(text: string): Yaml {
  if (text.length > MOST_CHARS) throw noYaml('it is longer than 512 KiB');
  try {
    return (load(text, { schema: SCHEMA }) ?? null) as Yaml;
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const { reason, mark } = thrown;
    const place = mark ? ` (line ${mark.line + 1})` : '';
    throw noYaml(`${reason}${place}`, thrown);
  }
}

function noYaml(why: string, cause?: YAMLException): ActionError {
  // `cron: * 3 * * *` begins with an alias, and the library only says that this one stands for nothing.
  const hint = /\balias\b/.test(why) ? 'A cron that begins with `*` has to be quoted.' : undefined;
  return new ActionError('setup', `The workflow file cannot be read as YAML: ${why}`, { hint, cause });
}
