import native, { type PlatformPath } from 'node:path';

/** The way paths are written: as on this machine, or, in tests, as on another (`path.win32`, `path.posix`). */
export type PathStyle = PlatformPath;

/**
 * Returns a path with `/` between folders, as patterns are written and names are shown on every system. Only here is the
 * `\` of Windows replaced; on other systems it is an ordinary character.
 */
export function slashed(path: string, { sep }: PathStyle = native): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Whether `path` is `folder` or lies in it. Both absolute, and free of symlinks. */
export function isInside(path: string, folder: string, style: PathStyle = native): boolean {
  const way = style.relative(folder, path);
  // Between two drives there is no relative path: `relative` returns the other path, absolute.
  return way.split(style.sep)[0] !== '..' && !style.isAbsolute(way);
}

/**
 * Returns the folders that contain `file`, from its own up to `top`; none if the file isn't in `top`. Both are absolute, and
 * free of symlinks. Computed from the relative path, because Windows gives the same drive as `D:` and as `d:` (libuv's docs,
 * `uv_fs_realpath`).
 */
export function foldersOf(file: string, top: string, style: PathStyle = native): string[] {
  const folder = style.dirname(file);
  if (!isInside(folder, top, style)) return [];
  const names = style.relative(top, folder).split(style.sep);
  const folders = [top];
  for (const name of names) if (name !== '') folders.unshift(style.join(folders[0] ?? top, name));
  return folders;
}
