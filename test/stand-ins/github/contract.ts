import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Answer } from '../tickstem/wire.ts';
import {
  type Description,
  type Json,
  type JsonObject,
  type Operation,
  type OperationName,
  readDescription,
} from './description.ts';

/**
 * Holds answers to GitHub's published description: the status must be described for the operation, and the body must be what
 * the schema says. Stricter in one thing: a field that no schema names is an invented one, though OpenAPI would let it pass.
 */

export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * What any operation answers, though the description has it only at some: by status, with the page that says so. The body is
 * the description's own `basic-error` (at 401, that is what its shared response `requires_authentication` refers to).
 */
const EVERYWHERE: ReadonlyMap<number, string> = new Map([
  [401, 'https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api'],
  [403, 'https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api'],
  [404, 'https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api'],
  [429, 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'],
]);
const ERROR_SCHEMA: JsonObject = { $ref: '#/components/schemas/basic-error' };

/**
 * Fields that GitHub answers though the schema does not name them: every error's body has `status`, as in answers that
 * are told of in public; the description has it in `basic-error` alone.
 */
const UNDESCRIBED: JsonObject = { 'validation-error': { status: { type: 'string' } } };

/** An answer that GitHub would not give. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract';
}

export interface Contract {
  /** The page of an operation in GitHub's documentation. */
  docs(operation: OperationName): string;
  /** Without an operation: what is answered where there is none. @throws {BrokenContract} */
  check(operation: OperationName | undefined, answer: Answer): void;
}

let read: { names: readonly OperationName[]; contract: Promise<Contract> } | undefined;

/** The contract of those operations: read when it is first asked for, and once a process. */
export function contractOf(names: readonly OperationName[]): Promise<Contract> {
  if (read?.names !== names) read = { names, contract: readDescription(names).then(contractIn) };
  return read.contract;
}

function contractIn(description: Description): Contract {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'github', components: { schemas: closed(completed(description.components)) } });
  const compiled = new Map<JsonObject, ValidateFunction>();
  const violation = (schema: JsonObject, body: unknown) => {
    const validate = compiled.get(schema) ?? ajv.compile(referringTo('github', closed(schema)) as JsonObject);
    compiled.set(schema, validate);
    return validate(body) ? undefined : ajv.errorsText(validate.errors, { dataVar: 'body' });
  };

  return {
    docs: (name) => description.operation(name).docs,
    check: (name, answer) => {
      const why = mistakeIn(answer, name && description.operation(name), violation);
      if (why === undefined) return;
      const what = name ? `${name.method} ${name.path}` : 'no operation';
      throw new BrokenContract(`${what}: the answer ${answer.status} is not GitHub's: ${why}`);
    },
  };
}

/** What is wrong with an answer; `violation` says what is wrong with its body. */
function mistakeIn(
  answer: Answer,
  operation: Operation | undefined,
  violation: (schema: JsonObject, body: unknown) => string | undefined,
): string | undefined {
  const type = answer.headers?.['content-type'];
  if (answer.raw) {
    // A media type that gives the bytes has no schema: only the text names it (github/rest-api-description#6089).
    const suffixed = `${String(type).split(/(?:\+json)?;/)[0]}+json`.replace('.v3.', '.');
    const isNamed = answer.status === 200 && operation?.description.includes(`**\`${suffixed}\`**`);
    return isNamed ? undefined : `it has no media type ${type}`;
  }
  const described = operation?.responses.get(answer.status);
  if (answer.json === undefined && described?.size === 0) {
    return type === undefined ? undefined : `it has no body, and is ${type}`;
  }
  const schema = described?.get('application/json');
  if (!schema && !EVERYWHERE.has(answer.status)) return 'no such status with a JSON body is described';
  if (type !== JSON_TYPE) return `its content-type is ${type}`;
  return violation(schema ?? ERROR_SCHEMA, answer.json);
}

function completed(schemas: JsonObject): JsonObject {
  const known = Object.entries(UNDESCRIBED).filter(([name]) => name in schemas) as [string, JsonObject][];
  const more = known.map(([name, fields]) => {
    const schema = schemas[name] as JsonObject;
    return [name, { ...schema, properties: { ...(schema['properties'] as JsonObject), ...fields } }];
  });
  return { ...schemas, ...Object.fromEntries(more) };
}

/** No field but those that are named. Parts of an `allOf` stay open: each names only its own. */
function closed<Node extends Json>(node: Node): Node;
function closed(node: Json): Json {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((child) => closed(child));
  const entries = Object.entries(node).map(([key, child]) => [key, key === 'allOf' ? child : closed(child)]);
  const copy: JsonObject = Object.fromEntries(entries);
  if (copy['nullable']) sayNull(copy);
  if (copy['type'] === 'object' && copy['properties']) copy['additionalProperties'] ??= false;
  return copy;
}

/**
 * OpenAPI's `nullable`, where ajv takes it for less: beside an `enum` that does not list null, and where there is no
 * `type`.
 */
function sayNull(schema: JsonObject): void {
  if (Array.isArray(schema['enum'])) schema['enum'].push(null);
  if (schema['type']) return;
  delete schema['nullable'];
  const alternatives = schema['oneOf'] ?? schema['anyOf'];
  if (Array.isArray(alternatives)) alternatives.push({ type: 'null' });
}

/** The `$ref`s of a schema on its own, which point into the components. */
function referringTo(id: string, node: Json): Json {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((child) => referringTo(id, child));
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, key === '$ref' ? `${id}${child}` : referringTo(id, child)]),
  );
}
