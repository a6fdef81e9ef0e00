import type { Answer } from '../tickstem/wire.ts';
import { JSON_TYPE } from './contract.ts';
import type { Call } from './endpoints.ts';
import { NotBuilt } from './refusal.ts';
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
  call: Call,
  by: 'numbers' | 'cursors' = 'numbers',
): Page<Row> {
  const { query } = call;
  const size = sizeIn(query);
  const page = positive(query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string) => {
    const cursor = by === 'cursors' ? { [to > page ? 'after' : 'before']: cursorOf(to) } : {};
    return linkTo({ ...cursor, page: `${to}` }, rel, repository, call);
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

/**
 * The rows that a request asks for where there are cursors only, and no numbers. "`after`: If specified, the query only
 * searches for results after this cursor", and `before` likewise: the last ones before it, in the same order. A cursor is
 * a row's, so that rows which come in the meantime move nothing. Nothing says which links there are: `prev` and `next`
 * are what a cursor can say. `all` is in order and not yet cut down: a row that is no longer found still has its place.
 * @throws {NotBuilt} for both cursors at once, and for one that no link gave.
 */
export function pageByCursor<Row extends { readonly id: number }>(
  all: readonly Row[],
  isFound: (row: Row) => boolean,
  repository: Repository,
  call: Call,
): Page<Row> {
  const { query } = call;
  const placeIn = (name: string) => {
    const cursor = query.get(name);
    const place = all.findIndex(({ id }) => cursorOf(id) === cursor);
    if (cursor !== null && place < 0) throw new NotBuilt(`${name}=${cursor}: no cursor of a link`);
    return cursor === null ? undefined : place;
  };
  const [after, before] = [placeIn('after'), placeIn('before')];
  if (after !== undefined && before !== undefined) throw new NotBuilt('after and before at once');
  const size = sizeIn(query);
  const found = all.filter(isFound);
  const left = all.slice(after === undefined ? 0 : after + 1, before).filter((row) => found.includes(row));
  const rows = before === undefined ? left.slice(0, size) : left.slice(-size);
  const [first, last] = [rows[0], rows.at(-1)];
  const links = [
    ...(first && first !== found[0] ? [linkTo({ before: cursorOf(first.id) }, 'prev', repository, call)] : []),
    ...(last && last !== found.at(-1) ? [linkTo({ after: cursorOf(last.id) }, 'next', repository, call)] : []),
  ];
  return { rows, total: found.length, headers: links.length > 0 ? { link: links.join(', ') } : {} };
}

/** To another place in the same list. */
function linkTo(place: Record<string, string>, rel: string, { id }: Repository, { query, base, path }: Call): string {
  const params = new URLSearchParams(query);
  for (const name of ['after', 'before', 'page']) params.delete(name);
  for (const [name, value] of Object.entries(place)) params.set(name, value);
  return `<${base}/repositories/${id}${path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}?${params}>; rel="${rel}"`;
}

function cursorOf(place: number): string {
  return Buffer.from(`cursor:${place}`).toString('base64');
}

function sizeIn(query: URLSearchParams): number {
  return Math.min(positive(query.get('per_page')) ?? DEFAULT_ROWS, MAX_ROWS);
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
