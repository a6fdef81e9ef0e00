import { realpathSync } from 'node:fs';
import fs from 'node:fs/promises';

/** The times of a file, in milliseconds since the epoch. */
export interface Times {
  /** When anything about the file was changed. It can't be set. */
  ctimeMs: number;
  /** When the file was written. It can be set, and copies can keep it. */
  mtimeMs: number;
  /** When the file was created on this disk. */
  birthtimeMs: number;
}

/**
 * Returns when a file was last changed, in milliseconds since the epoch. On FAT, Windows keeps no change time (its driver's
 * `FatQueryBasicInfo` leaves it 0, which Node shows as the year 1601). There, a copy that keeps an old time is recognized by
 * the time at which it was created.
 */
export function changeMs({ ctimeMs, mtimeMs, birthtimeMs }: Times): number {
  return ctimeMs > 0 ? ctimeMs : Math.max(mtimeMs, birthtimeMs);
}

/** Returns when a regular file was last changed, in milliseconds since the epoch; `undefined` if there isn't one. */
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

/** Returns Node's code of an error, such as `ENOENT`; empty if it has none. */
export function codeOf(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException).code ?? '';
}
