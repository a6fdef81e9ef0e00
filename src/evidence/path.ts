import native, { type PlatformPath } from 'node:path';

/** How paths are written: as on this machine, or, in tests, as on another (`path.win32`, `path.posix`). */
export type PathStyle = PlatformPath;

/**
 * A path with `/` between folders: how patterns are written, and how names are shown on every system. The one place where
 * Windows' `\` becomes one; elsewhere that is a character like others.
 */
export function slashed(path: string, { sep }: PathStyle = native): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Whether `path` is `folder` or lies in it. Both absolute, and free of symlinks. */
export function isInside(path: string, folder: string, style: PathStyle = native): boolean {
  const way = style.relative(folder, path);
  // From one drive to another there is no way: it is the other path, absolute.
  return way.split(style.sep)[0] !== '..' && !style.isAbsolute(way);
}

/**
 * The folders that `file` lies in, from its own up to `top`, which is the last as it was given; none where it is not in
 * there. Both absolute, and free of symlinks. Told by the way from one to the other, since Windows gives the same drive as
 * `D:` and as `d:` (libuv's docs, `uv_fs_realpath`).
 */
export function foldersOf(file: string, top: string, style: PathStyle = native): string[] {
  const folder = style.dirname(file);
  if (!isInside(folder, top, style)) return [];
  const names = style.relative(top, folder).split(style.sep);
  const folders = [top];
  for (const name of names) if (name !== '') folders.unshift(style.join(folders[0] ?? top, name));
  return folders;
}
