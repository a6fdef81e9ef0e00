import type { Answer } from '../tickstem/wire.ts';
import type { Permissions } from './access.ts';
import { content } from './contents.ts';
import type { OperationName } from './description.ts';
import type { Repository } from './repository.ts';

/** What a request asks for; headers and parameters, decoded. */
export interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly accept: string | undefined;
  /** `http://127.0.0.1:PORT`, where the answer's own links begin. */
  readonly base: string;
}

/** One operation of the API, named as GitHub's description names it: its answers are held to that. */
export interface Endpoint extends OperationName {
  readonly needs: Permissions;
  /** @throws {Refusal} An answer that is an error. */
  readonly answer: (repository: Repository, call: Call) => Answer;
}

/** The endpoints there are. To add one: a line here, and the function that answers. */
const TABLE = {
  content: {
    method: 'GET',
    path: '/repos/{owner}/{repo}/contents/{path}',
    needs: { contents: 'read' },
    answer: content,
  },
} satisfies Record<string, Endpoint>;

/** `unknown` is everything else, 404. */
export type Route = keyof typeof TABLE | 'unknown';
export type Endpoints = Readonly<Record<Exclude<Route, 'unknown'>, Endpoint>>;
export const ENDPOINTS: Endpoints = TABLE;
/** All of them: what is read from the description. */
export const OPERATIONS: readonly OperationName[] = Object.values(TABLE);

export interface Target {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

const PATTERNS = Object.entries(TABLE).map(([route, { method, path }]) => ({
  route: route as Route,
  method,
  pattern: patternOf(path),
}));

/** What a method and a request's whole path, with its query, ask for. */
export function targetOf(method: string, url: string): Target {
  const [path = '', search = ''] = url.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  for (const { route, method: wanted, pattern } of PATTERNS) {
    const groups = method === wanted ? pattern.exec(path)?.groups : undefined;
    if (groups) {
      const decoded = Object.entries(groups).map(([name, value = '']) => [name, decode(value)]);
      return { route, parameters: Object.fromEntries(decoded), query };
    }
  }
  return { route: 'unknown', parameters: {}, query };
}

/** `{path}` is all the rest, the slashes in it escaped (octokit) or not, and may be missing; the others are one segment. */
function patternOf(template: string): RegExp {
  const source = template.replace('/{path}', '(?:/(?<path>.*))?').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}

/** A broken escape is taken as it stands: no name looks like that, so it ends in a 404. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
