import { readFile } from 'node:fs/promises';

/** The part of GitHub's published OpenAPI description that the tests need. scripts/openapi.ts says where it is from. */
const FILE = new URL('openapi.json', import.meta.url);

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** What an operation is called in the description: `get`, and its path with its `{parameters}`. */
export interface OperationName {
  readonly method: string;
  readonly path: string;
}

export interface Operation {
  /** Its text, which names the media types that have no schema. */
  readonly description: string;
  /** Its page in the documentation: what `documentation_url` says in its errors. */
  readonly docs: string;
  /** By status, then by media type; one without a body has no media type. */
  readonly responses: ReadonlyMap<number, ReadonlyMap<string, JsonObject>>;
}

export interface Description {
  /** @throws when it was not asked for. */
  operation(name: OperationName): Operation;
  /** What `$ref`s of the operations' schemas point to. */
  readonly components: JsonObject;
}

/** Reads those operations. @throws when the description has no such operation. */
export async function readDescription(names: readonly OperationName[]): Promise<Description> {
  const whole: JsonObject = JSON.parse(await readFile(FILE, 'utf8'));
  const operations = new Map(names.map((name) => [keyOf(name), operationIn(whole, name)]));
  return {
    operation: (name) => {
      const operation = operations.get(keyOf(name));
      if (!operation) throw new Error(`${keyOf(name)} was not read from GitHub's description`);
      return operation;
    },
    components: objectAt(whole, 'components', 'schemas'),
  };
}

function operationIn(whole: JsonObject, name: OperationName): Operation {
  const raw = objectAt(whole, 'paths', name.path, name.method.toLowerCase());
  const responses = new Map<number, Map<string, JsonObject>>();
  for (const [status, response] of Object.entries(objectAt(raw, 'responses'))) {
    const content = resolved(whole, response)['content'] ?? {};
    const types = Object.keys(content).map((type): [string, JsonObject] => [
      type,
      objectAt(content as JsonObject, type, 'schema'),
    ]);
    responses.set(Number(status), new Map(types));
  }
  return { description: String(raw['description']), docs: String(objectAt(raw, 'externalDocs')['url']), responses };
}

/** The node, or what its `$ref` points to. */
function resolved(whole: JsonObject, node: Json): JsonObject {
  const target = (node as JsonObject)['$ref'];
  return typeof target === 'string' ? objectAt(whole, ...target.split('/').slice(1)) : (node as JsonObject);
}

function objectAt(node: JsonObject, ...path: string[]): JsonObject {
  let found: Json | undefined = node;
  for (const key of path) found = (found as JsonObject | undefined)?.[key];
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new Error(`GitHub's description has nothing at ${path.join(' ')}`);
  }
  return found;
}

function keyOf({ method, path }: OperationName): string {
  return `${method.toUpperCase()} ${path}`;
}
