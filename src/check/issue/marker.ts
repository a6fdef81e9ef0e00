import { shortHash } from '../../base/hash.ts';
import { NAME_LENGTH } from '../present/format.ts';

/** What an issue of ours says of itself, where nobody sees it. */
export interface Marker {
  /** Names of what failed when the body was written, as many as fit. */
  failing: string[];
  /** How many more there are. */
  omitted: number;
  /** Of all of them, so that it can be told whether others fail now. */
  digest: string;
  /** When a check first listed each of `failing` as failing, in seconds since the epoch. */
  listed: number[];
  /** Since when something fails without a break, in seconds since the epoch; 0: nothing does. */
  since: number;
  /** The check's workflow file; empty if it isn't known. */
  file: string;
}

/** Which check step an issue belongs to. It has no owner and no repository, which can be renamed. */
export interface CheckIdentity {
  /** `heartbeats.yml`, or the workflow's name where the runner doesn't give the file. */
  file: string;
  job: string;
  /** The values of the matrix as JSON, sorted by key; empty without a matrix. */
  matrix: string;
  /** The step's `id`; otherwise its number among the steps of this job that use this action, and empty for the first. */
  step: string;
}

const NOTHING = { listed: [], since: 0, file: '' };

const FORM = /<!-- heartbeat-action ([0-9a-f]{32}) ([\w-]*) -->/;
/** Hexadecimal digits of a mark and of a digest. */
const DIGEST_LENGTH = 32;
/** Of all names together, in characters of base64: of the rest there is the digest. */
const MOST_CHARS = 12_000;
/** An instant in seconds with its comma, in bytes. */
const LISTED_CHARS = 11;

/**
 * The mark by which the issue of a check is known again: one for each check job, matrix job and step. Anybody can write it
 * into an issue of their own, so it takes the author as well.
 */
export function markOf({ file, job, matrix, step }: CheckIdentity): string {
  return shortHash(JSON.stringify([file, job, matrix, step]), DIGEST_LENGTH);
}

/** The values of a matrix in one order, whatever order `toJSON(matrix)` has. Anything but an object is no matrix. */
export function matrixKey(json: string): string {
  try {
    const values: unknown = JSON.parse(json);
    if (typeof values !== 'object' || values === null || Object.keys(values).length === 0) return '';
    return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  } catch {
    return '';
  }
}

/**
 * The step by its id, or by its number if it has none: GitHub then names steps after what they use, `__octo-org_action`,
 * `__octo-org_action_2` and so on in one job, and `__self` for an action of the repository itself.
 *
 * @param action the variable GITHUB_ACTION
 * @param actionRepository `octo-org/action`; empty for an action of the repository itself
 */
export function stepKey(action: string, actionRepository: string): string {
  const first = actionRepository === '' ? '__self' : `__${actionRepository.replace('/', '_')}`;
  return action === first ? '' : action.startsWith(`${first}_`) ? action.slice(first.length) : action;
}

/**
 * What a marker keeps of the names that fail. The order, and a name that several have, make no difference.
 *
 * @param before what the issue said until now: who is listed there was listed since then
 */
export function markerOf(
  names: readonly string[],
  {
    before,
    nowMs = 0,
    sinceMs = 0,
    file = '',
  }: { before?: Marker | undefined; nowMs?: number; sinceMs?: number; file?: string } = {},
): Marker {
  const all = [...new Set(names)].sort();
  const failing: string[] = [];
  const listed: number[] = [];
  let left = (MOST_CHARS * 3) / 4;
  for (const name of all.map(markName)) {
    left -= Buffer.byteLength(JSON.stringify(name)) + 1 + LISTED_CHARS;
    if (left < 0) break;
    failing.push(name);
    listed.push(listedSince(before, name) ?? Math.floor(nowMs / 1000));
  }
  const digest = shortHash(JSON.stringify(all), DIGEST_LENGTH);
  const since = all.length === 0 ? 0 : before?.since || Math.floor(sinceMs / 1000);
  return { failing, omitted: all.length - failing.length, digest, listed, since, file };
}

/** When a name was first listed as failing, in seconds since the epoch; `undefined`: the marker doesn't have it. */
export function listedSince(marker: Marker | undefined, name: string): number | undefined {
  const index = marker?.failing.indexOf(markName(name)) ?? -1;
  return index < 0 ? undefined : marker?.listed[index];
}

/** A name as a marker has it. */
export function markName(name: string): string {
  return name.slice(0, NAME_LENGTH).toWellFormed();
}

export function writeMarker(mark: string, marker: Marker): string {
  return `<!-- heartbeat-action ${mark} ${Buffer.from(JSON.stringify(marker)).toString('base64url')} -->`;
}

/** The mark of a body that an issue of some check has. */
export function anyMarkIn(body: string): string | undefined {
  return FORM.exec(body)?.[1];
}

/** `undefined`: the text is none of this mark. What was tampered with says that nothing failed. */
export function readMarker(mark: string, body: string): Marker | undefined {
  const [, found, packed = ''] = FORM.exec(body) ?? [];
  if (found !== mark) return undefined;
  const { failing, omitted, digest, listed, since, file } = { ...NOTHING, ...parse(packed) };
  return {
    failing: Array.isArray(failing) ? failing.filter((name) => typeof name === 'string') : [],
    omitted: typeof omitted === 'number' && Number.isSafeInteger(omitted) && omitted > 0 ? omitted : 0,
    digest: typeof digest === 'string' ? digest : '',
    listed: Array.isArray(listed) ? listed.map((time) => (isTime(time) ? time : Number.MAX_SAFE_INTEGER)) : [],
    since: isTime(since) ? since : 0,
    file: typeof file === 'string' ? file : '',
  };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function parse(packed: string): Partial<Record<keyof Marker, unknown>> {
  try {
    return Object(JSON.parse(Buffer.from(packed, 'base64url').toString()));
  } catch {
    return {};
  }
}
