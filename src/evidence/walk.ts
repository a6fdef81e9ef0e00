import type { Dirent } from 'node:fs';
import fs from 'node:fs/promises';
import { sep } from 'node:path';
import { expandBraces } from './braces.ts';
import { codeOf } from './disk.ts';
import { compileSegment, type NameMatcher } from './segment.ts';

/** Something whose path matches the pattern. */
export interface Match {
  /** Absolute. As bytes, because a name on Linux needn't be UTF-8. */
  path: Buffer;
  /** The path relative to the root, with `/` between folders, to be shown. */
  name: string;
}

export interface Walk {
  /** Absolute. */
  root: string;
  /** A pattern that `patternProblem` has nothing against. */
  pattern: string;
  /** Called for every folder and every name, and throws to end the walk. */
  checkTime(): void;
  /** Called with a folder that can't be read. */
  onUnreadable(name: string): void;
}

/** A path on the way: the positions in the patterns up to which it matches. */
interface Folder {
  path: Buffer;
  name: string;
  positions: readonly Position[];
}

/** The rest of one of the patterns: the parts between its slashes, `**` being one of them. */
type Position = readonly (NameMatcher | '**')[];

/** How many folders are read together. */
const TOGETHER = 16;
const SEPARATOR = Buffer.from(sep);

/**
 * Walks through the folders that the pattern can reach, and no others, and gives what matches in batches. As in Node's
 * `fs.glob`, `**` stands for any number of folders, and follows no symlinks.
 */
export async function* walk({ root, pattern, checkTime, onUnreadable }: Walk): AsyncGenerator<Match[]> {
  let folders: Folder[] = [{ path: Buffer.from(root), name: '', positions: positionsOf(pattern) }];
  while (folders.length > 0) {
    const found: Folder[] = [];
    for (let from = 0; from < folders.length; from += TOGETHER) {
      checkTime();
      const read = folders.slice(from, from + TOGETHER).map(async (folder) => {
        const entries = await readFolder(folder, onUnreadable);
        return entries.map((entry) => {
          checkTime(); // Here too: there may be many names, and a pattern that takes its time for each.
          return stepInto(folder, entry);
        });
      });
      const steps = (await Promise.all(read)).flat();
      yield steps.flatMap(({ match }) => match ?? []);
      for (const { folder } of steps) if (folder !== undefined) found.push(folder);
    }
    folders = found;
  }
}

async function readFolder({ path, name }: Folder, onUnreadable: Walk['onUnreadable']): Promise<Dirent<Buffer>[]> {
  try {
    return await fs.readdir(path, { withFileTypes: true, encoding: 'buffer' });
  } catch (thrown) {
    // A link to a file or to nothing, or a folder that was deleted since its name was read, has nothing in it.
    if (!['ENOTDIR', 'ENOENT', 'ELOOP'].includes(codeOf(thrown))) onUnreadable(name);
    return [];
  }
}

/** The role of an entry of a folder: a match, a folder to go through, both, or neither. */
function stepInto({ path, name, positions }: Folder, entry: Dirent<Buffer>): { match?: Match; folder?: Folder } {
  const text = textOf(entry.name);
  const spelled = spellingOf(text);
  const [stay, goOn] = [positions.filter(staysAt(spelled)), positions.flatMap((position) => after(position, spelled))];
  if (stay.length + goOn.length === 0) return {};
  const next = { path: Buffer.concat([path, SEPARATOR, entry.name]), name: name === '' ? text : `${name}/${text}` };
  const isMatch = [...stay, ...goOn].some((position) => position.every((part) => part === '**'));
  const inside = (entry.isSymbolicLink() ? goOn : [...stay, ...goOn]).filter((position) => position.length > 0);
  const mayBeFolder = entry.isDirectory() || entry.isSymbolicLink();
  return {
    ...(isMatch && { match: next }),
    ...(mayBeFolder && inside.length > 0 && { folder: { ...next, positions: inside } }),
  };
}

/** Whether a `**` takes the name, and stays where it is. Like `*`, it takes no name that begins with a dot. */
function staysAt(name: string): (position: Position) => boolean {
  return ([first]) => first === '**' && !name.startsWith('.');
}

/** The positions behind the name; a `**` may also stand for no folder at all. */
function after(position: Position, name: string): Position[] {
  const [first, ...rest] = position;
  if (first === undefined) return [];
  if (first === '**') return after(rest, name);
  return first(name) ? [rest] : [];
}

function positionsOf(pattern: string): Position[] {
  return expandBraces(spellingOf(pattern).replaceAll('\\', '/')).map((one) => {
    const parts = one.split('/').filter((part) => part !== '' && part !== '.');
    return parts.map((part) => (part === '**' ? part : compileSegment(part)));
  });
}

/** These systems take `A` and `a` for the same name. */
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';

/**
 * A name as it is compared: `é` is one character or two in Unicode, and a name on a disk keeps the form in which it came
 * there.
 */
function spellingOf(text: string): string {
  const composed = text.normalize('NFC');
  return IGNORES_CASE ? composed.toLowerCase() : composed;
}

/** A name as text: where it isn't UTF-8, each byte is a character. */
export function textOf(name: Buffer): string {
  const text = name.toString('utf8');
  return text.includes('\ufffd') && !Buffer.from(text).equals(name) ? name.toString('latin1') : text;
}
