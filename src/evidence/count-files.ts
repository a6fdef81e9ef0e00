import fs from 'node:fs/promises';
import type { Clock } from '../base/clock.ts';
import { codeOf, realPath } from './disk.ts';
import { isInside } from './path.ts';
import { type Match, textOf, walk } from './walk.ts';

export interface FileCount {
  files: number;
  bytes: number;
}

/** Thrown out of a walk whose time is over. */
class TimeIsOver extends Error {}

/** How many files are looked at together. */
const BATCH = 64;

/**
 * Counts the regular files in the workspace that match a pattern, and their bytes, whenever they were written. A file that is
 * reached through two names counts once for each.
 *
 * @param pattern `patternProblem` has nothing against it
 * @returns `undefined` if the time was over: a part of the files would be a wrong number
 * @throws Error if a folder or a file can't be read, for the same reason
 */
export async function countFiles(
  pattern: string,
  { workspace, limitMs, clock }: { workspace: string; limitMs: number; clock: Pick<Clock, 'monotonicMs'> },
): Promise<FileCount | undefined> {
  const deadlineMs = clock.monotonicMs() + limitMs;
  let isStopped = false;
  const checkTime = () => {
    if (isStopped || clock.monotonicMs() >= deadlineMs) throw new TimeIsOver();
  };
  // A file system that doesn't answer at all would not come to the looks at the clock.
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  const counting = count(pattern, workspace, checkTime).catch((thrown: unknown) => {
    if (thrown instanceof TimeIsOver) return undefined;
    throw thrown;
  });
  return Promise.race([counting, over]).finally(() => {
    isStopped = true;
    clearTimeout(timer);
    counting.catch(() => {}); // Nobody waits for it after the time is over.
  });
}

async function count(pattern: string, workspace: string, checkTime: () => void): Promise<FileCount> {
  const root = textOf(await realPath(workspace));
  const total = { files: 0, bytes: 0 };
  const onUnreadable = (name: string) => {
    throw new Error(`not readable: ${name}`);
  };
  for await (const matches of walk({ root, pattern, checkTime, onUnreadable })) {
    for (let from = 0; from < matches.length; from += BATCH) {
      checkTime();
      const sizes = await Promise.all(matches.slice(from, from + BATCH).map((match) => sizeOf(match, root)));
      for (const bytes of sizes.filter((size) => size !== undefined)) {
        total.files += 1;
        total.bytes += bytes;
      }
    }
  }
  return total;
}

/** Returns the size in bytes; `undefined`: it is no regular file of the workspace, or gone. */
async function sizeOf({ path }: Match, root: string): Promise<number | undefined> {
  try {
    const stat = await fs.stat(path);
    if (!stat.isFile()) return undefined;
    const real = await realPath(path);
    return isInside(real.toString('latin1'), Buffer.from(root).toString('latin1')) ? stat.size : undefined;
  } catch (thrown) {
    if (['ENOENT', 'ELOOP'].includes(codeOf(thrown))) return undefined;
    throw thrown;
  }
}
