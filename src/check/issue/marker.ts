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
}

const FORM = /<!-- heartbeat-action ([0-9a-f]{32}) ([\w-]*) -->/;
/** Hexadecimal digits of a mark and of a digest. */
const DIGEST_LENGTH = 32;
/** Of all names together, in characters of base64: of the rest there is the digest. */
const MOST_CHARS = 12_000;

/**
 * The mark by which the issue of a check is known again, one for each workflow. Anybody can write it into an issue of their
 * own, so it takes the author as well.
 */
export function markOf(repository: string, workflow: string): string {
  return shortHash(`${repository}/${workflow}`, DIGEST_LENGTH);
}

/** What there is to say of the names of what fails. The order, and a name that several have, make no difference. */
export function markerOf(names: readonly string[]): Marker {
  const all = [...new Set(names)].sort();
  const failing: string[] = [];
  let left = (MOST_CHARS * 3) / 4;
  for (const name of all.map(markName)) {
    left -= Buffer.byteLength(JSON.stringify(name)) + 1;
    if (left < 0) break;
    failing.push(name);
  }
  return { failing, omitted: all.length - failing.length, digest: shortHash(JSON.stringify(all), DIGEST_LENGTH) };
}

/** A name as a marker has it. */
export function markName(name: string): string {
  return name.slice(0, NAME_LENGTH).toWellFormed();
}

export function writeMarker(mark: string, marker: Marker): string {
  return `<!-- heartbeat-action ${mark} ${Buffer.from(JSON.stringify(marker)).toString('base64url')} -->`;
}

/** `undefined`: the text is none of this mark. What was tampered with says that nothing failed. */
export function readMarker(mark: string, body: string): Marker | undefined {
  const [, found, packed = ''] = FORM.exec(body) ?? [];
  if (found !== mark) return undefined;
  const { failing, omitted, digest } = parse(packed);
  return {
    failing: Array.isArray(failing) ? failing.filter((name) => typeof name === 'string') : [],
    omitted: typeof omitted === 'number' && Number.isSafeInteger(omitted) && omitted > 0 ? omitted : 0,
    digest: typeof digest === 'string' ? digest : '',
  };
}

function parse(packed: string): Partial<Record<keyof Marker, unknown>> {
  try {
    return Object(JSON.parse(Buffer.from(packed, 'base64url').toString()));
  } catch {
    return {};
  }
}
