import { realpathSync } from 'node:fs';
import fs from 'node:fs/promises';

/** The times of a file, in milliseconds since the epoch. */
export interface Times {
  /** When anything about it was changed, which nobody can set. */
  ctimeMs: number;
  /** When it was written, as far as nobody says otherwise: copies can keep it. */
  mtimeMs: number;
  /** When it was made here. */
  birthtimeMs: number;
}

/**
 * When a file was last changed, in milliseconds since the epoch. Windows keeps no change time on FAT (`FatQueryBasicInfo` of
 * its driver leaves it 0, for Node the year 1601). There a copy that keeps an old time is told by when it was made.
 */
export function changeMs({ ctimeMs, mtimeMs, birthtimeMs }: Times): number {
  return ctimeMs > 0 ? ctimeMs : Math.max(mtimeMs, birthtimeMs);
}

/** When a regular file was last changed, in milliseconds since the epoch; `undefined` where none is there. */
export async function changedAtMs(file: string): Promise<number | undefined> {
  const stat = await fs.stat(file).catch(() => undefined);
  return stat?.isFile() ? changeMs(stat) : undefined;
}

/**
 * A path without symlinks, as bytes. Windows can't give it for a disk that its mount manager doesn't know, such as a RAM
 * disk (libuv's docs, `uv_fs_realpath`): there it is followed link by link.
 */
export function realPath(path: string | Buffer): Promise<Buffer> {
  return fs.realpath(path, 'buffer').catch(() => realpathSync(path, 'buffer'));
}

/** `ENOENT`, …; empty where it has none. */
export function codeOf(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException).code ?? '';
}
