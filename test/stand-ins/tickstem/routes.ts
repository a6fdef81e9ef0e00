/** The endpoints of tickstem-api.md; `unknown` is everything else, 404. */
export type Route = 'list' | 'create' | 'get' | 'update' | 'delete' | 'pings' | 'ping' | 'pause' | 'resume' | 'unknown';

/** Where the API begins: base URLs end in it. */
export const BASE_PATH = '/v1';

export interface Target {
  readonly route: Route;
  /** The id in the path, or the token where the route is `ping`; empty where the path has neither. */
  readonly key: string;
  readonly query: URLSearchParams;
}

const ROUTES: readonly { readonly route: Route; readonly method: string; readonly path: RegExp }[] = [
  { route: 'list', method: 'GET', path: /^\/heartbeats$/ },
  { route: 'create', method: 'POST', path: /^\/heartbeats$/ },
  { route: 'get', method: 'GET', path: /^\/heartbeats\/([^/]+)$/ },
  { route: 'update', method: 'PATCH', path: /^\/heartbeats\/([^/]+)$/ },
  { route: 'delete', method: 'DELETE', path: /^\/heartbeats\/([^/]+)$/ },
  { route: 'pings', method: 'GET', path: /^\/heartbeats\/([^/]+)\/pings$/ },
  { route: 'ping', method: 'POST', path: /^\/heartbeats\/([^/]+)\/ping$/ },
  // Published SDK 0.2.0 still calls these two; its source has moved to PATCH.
  { route: 'pause', method: 'POST', path: /^\/heartbeats\/([^/]+)\/pause$/ },
  { route: 'resume', method: 'POST', path: /^\/heartbeats\/([^/]+)\/resume$/ },
];

/** A request's path after `/v1`, with its query; undefined for one that is not under it. */
export function apiPath(url: string): string | undefined {
  return url.startsWith(`${BASE_PATH}/`) ? url.slice(BASE_PATH.length) : undefined;
}

/** What a method and a request's whole path, with its query, ask for. */
export function targetOf(method: string, url: string): Target {
  const [path = '', search = ''] = (apiPath(url) ?? '').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  for (const { route, method: wanted, path: pattern } of ROUTES) {
    const match = method === wanted ? pattern.exec(path) : null;
    if (match) return { route, key: decoded(match[1] ?? ''), query };
  }
  return { route: 'unknown', key: '', query };
}

/** A segment with a broken escape is taken as it stands: no id or token looks like that, so it ends in a 404. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
