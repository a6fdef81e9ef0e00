/** Workflow commands in a line of output: src/Runner.Common/ActionCommand.cs. */

export interface Command {
  command: string;
  properties: Record<string, string>;
  data: string;
}

type Unescape = (text: string) => string;

// Order matters and is the runner's: '%25' comes last, so '%250A' is the text '%0A' and no newline.
const unescapeData: Unescape = unescaping(['%0D', '\r'], ['%0A', '\n'], ['%25', '%']);
const unescapeProperty: Unescape = unescaping(['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], ['%25', '%']);
const unescapeOld: Unescape = unescaping(['%3B', ';'], ['%0D', '\r'], ['%0A', '\n'], ['%5D', ']'], ['%25', '%']);

/**
 * The command in a line, in either form, or undefined (ActionCommandManager.TryProcessCommand).
 * @param registered the names that count, in lower case
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  return parseColons(line, registered) ?? parseBrackets(line, registered);
}

/** `::name key=value,key=value::data` at the start of a line, after blanks (TryParseV2). */
function parseColons(line: string, registered: ReadonlySet<string>): Command | undefined {
  const message = line.trimStart();
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  if (end < 0) return undefined;
  const info = commandInfo(message.slice(2, end), registered);
  if (!info) return undefined;
  return {
    command: info.name,
    properties: parseProperties(info.rest.trim(), ',', unescapeProperty),
    data: unescapeData(message.slice(end + 2)),
  };
}

/** `##[name key=value;key=value]data` anywhere in a line (TryParse). */
function parseBrackets(line: string, registered: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const info = commandInfo(line.slice(start + 3, end), registered);
  if (!info) return undefined;
  return {
    command: info.name,
    properties: parseProperties(info.rest, ';', unescapeOld),
    data: unescapeOld(line.slice(end + 1)),
  };
}

function commandInfo(text: string, registered: ReadonlySet<string>): { name: string; rest: string } | undefined {
  const space = text.indexOf(' ');
  const name = space < 0 ? text : text.slice(0, space);
  if (!registered.has(name.toLowerCase())) return undefined;
  return { name, rest: space < 0 ? '' : text.slice(space + 1) };
}

function parseProperties(text: string, separator: string, unescaped: Unescape): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const part of text.split(separator)) {
    // .NET's Split with RemoveEmptyEntries drops empty pieces: '=' at the start and doubled ones vanish, 'title=' is no pair.
    const [, key, value] = /^=*([^=]+)=+([^=].*)$/s.exec(part) ?? [];
    if (key !== undefined && value !== undefined) setCaseless(properties, key, unescaped(value));
  }
  return properties;
}

/** Sets a key of a dictionary that .NET keeps with OrdinalIgnoreCase: the first spelling stays, the last value counts. */
export function setCaseless(record: Record<string, string>, key: string, value: string): void {
  record[spelling(record, key) ?? key] = value;
}

/** Reads a key of such a dictionary. */
export function getCaseless(record: Readonly<Record<string, string>>, key: string): string | undefined {
  const found = spelling(record, key);
  return found === undefined ? undefined : record[found];
}

function spelling(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.keys(record).find((known) => known.toLowerCase() === key.toLowerCase());
}

function unescaping(...pairs: readonly (readonly [escaped: string, plain: string])[]): Unescape {
  return (text) => pairs.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
