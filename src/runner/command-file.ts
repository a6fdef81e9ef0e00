import { appendFileSync, statSync, truncateSync } from 'node:fs';

/** The reasons for which a file can't be written, by Node's code, as the end of a sentence. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'the file does not exist',
  ENOTDIR: 'the file does not exist',
  EISDIR: 'it is a directory',
  EIO: 'the disk has an error',
};

/**
 * Runs `write`, which appends to one of the runner's files. What a failed attempt left in the file is taken out again: half
 * an entry makes the runner fail the whole step.
 *
 * @param file the path, or `undefined` where the runner doesn't have that file
 * @returns why it couldn't be written, as the end of a sentence; `undefined` where it was
 */
export function writeSafely(file: string | undefined, write: () => void): string | undefined {
  const sizeBefore = sizeOf(file);
  try {
    write();
    return undefined;
  } catch (thrown) {
    restoreSize(file, sizeBefore);
    return reasonFor(thrown, file);
  }
}

/** Appends text to a file of the runner; does nothing where the runner doesn't have that file. */
export function appendTo(file: string | undefined, text: string): string | undefined {
  return writeSafely(file, () => {
    if (file) appendFileSync(file, text);
  });
}

function sizeOf(file: string | undefined): number | undefined {
  try {
    const stat = statSync(file ?? '');
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

function restoreSize(file: string | undefined, size: number | undefined): void {
  try {
    if (file !== undefined && size !== undefined) truncateSync(file, size);
  } catch {
    // It can't be written to at all, so nothing was left in it.
  }
}

function reasonFor(thrown: unknown, file: string | undefined): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  // The toolkit looks whether the file is there, and has an error without a code for that.
  const known = REASONS[code ?? (sizeOf(file) === undefined ? 'ENOENT' : '')];
  if (known === undefined) return message;
  return code === undefined ? known : `${known} (${code})`;
}
