import type { HttpAnswer } from '../http/request.ts';
import { VERSION } from '../version.ts';
import type { GitHubConnection } from './client.ts';
import { isRow } from './json.ts';

/** Room for 300 files of 100 KB, in bytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/** A query and its variables. */
export interface GraphqlQuery {
  query: string;
  variables: Readonly<Record<string, string | null>>;
}

/** Sends one query to GitHub's GraphQL API. Queries change nothing, so one may be repeated. */
export function sendQuery(connection: GitHubConnection, query: GraphqlQuery, timeoutMs: number): Promise<HttpAnswer> {
  return connection.send({
    method: 'POST',
    url: graphqlUrl(connection),
    headers: {
      accept: 'application/json',
      authorization: `token ${connection.token}`,
      'content-type': 'application/json; charset=utf-8',
      'user-agent': `tickstem-heartbeat-action/${VERSION}`,
    },
    body: JSON.stringify(query),
    isRepeatable: true,
    timeoutMs,
    maxBytes: MAX_BYTES,
  });
}

/** On a GitHub Enterprise Server the two APIs are beside each other: `/api/v3` and `/api/graphql`. */
function graphqlUrl({ apiUrl }: GitHubConnection): URL {
  return new URL(`${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`);
}

/** The value at a path of fields; `undefined`: there is no such field. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((found, key) => (isRow(found) ? found[key] : undefined), value);
}

/** JSON as a value; `undefined`: it is none. */
export function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
