import type { Answer } from '../tickstem/wire.ts';
import { JSON_TYPE } from './contract.ts';
import type { Call } from './endpoints.ts';
import type { Repository } from './repository.ts';

/**
 * Pages of a list, by https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api: `per_page` and
 * `page`, and a `Link` header where there is more than one. Its links name the repository by its id, as that page shows
 * them.
 */

const DEFAULT_ROWS = 30;
/** "per_page: The number of results per page (max 100)." More are brought down to it. */
const MAX_ROWS = 100;

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** `Link`, or nothing. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The rows that a request asks for. A number that is none is taken for the default. With cursors, the links name no
 * last page, and a place in the list besides the number: seen where issues are listed. Here the number alone decides.
 */
export function pageOf<Row>(
  all: readonly Row[],
  repository: Repository,
  { query, base, path }: Call,
  by: 'numbers' | 'cursors' = 'numbers',
): Page<Row> {
  const size = Math.min(positive(query.get('per_page')) ?? DEFAULT_ROWS, MAX_ROWS);
  const page = positive(query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(all.length / size));
  const self = `${base}/repositories/${repository.id}${path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}`;
  const link = (to: number, rel: string) => {
    const params = new URLSearchParams(query);
    for (const name of ['after', 'before', 'page']) params.delete(name);
    if (by === 'cursors') params.set(to > page ? 'after' : 'before', Buffer.from(`cursor:${to}`).toString('base64'));
    params.set('page', `${to}`);
    return `<${self}?${params}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next')] : []),
    ...(page < last && by === 'numbers' ? [link(last, 'last')] : []),
    ...(page > 1 && by === 'numbers' ? [link(1, 'first')] : []),
  ];
  return {
    rows: all.slice((page - 1) * size, page * size),
    total: all.length,
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

/** An answer that is JSON. */
export function jsonOf(json: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Answer {
  const own = { 'content-type': JSON_TYPE, 'x-github-media-type': 'github.v3; format=json', ...headers };
  return { status, json, headers: own };
}

function positive(text: string | null): number | undefined {
  const number = /^\d+$/.test(text ?? '') ? Number(text) : 0;
  return number > 0 ? number : undefined;
}
