import { lstat, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ActionError, asActionError, errorOf } from '../../base/errors.ts';
import { fill, say } from '../../base/message.ts';
import { withoutSecrets } from '../../base/secrets.ts';
import { plainText } from '../../base/text.ts';
import type { Reporter } from '../../runner/reporter.ts';
import { badgeOf } from './badges.ts';
import { type History, MOST_BYTES, NO_HISTORY, readHistory } from './history.ts';
import { pageOf } from './html.ts';
import { PAGE_MESSAGES as M } from './messages.ts';
import { type PageContent, type StatusFile, statusOf, unreadStatus } from './status.ts';

/** The source of the page. */
export type PageUpdate = PageContent | 'private' | { unreadAtMs: number };

/** Where the page goes. */
export interface PagePlace {
  /** The input `page`. */
  folder: string;
  /** The folder that the job works in. */
  workspace: string;
  report: Pick<Reporter, 'info' | 'warning'>;
}

/**
 * Writes the status page: `index.html`, `status.json`, and a badge for each row. A page that can't be written is one warning,
 * and changes nothing about the check.
 *
 * @param update `private`: the names of this repository must not be on the page, so nothing is written; `unreadAtMs`:
 *   nothing could be read, and the page says that instead of its last state
 */
export async function writePage(place: PagePlace, update: PageUpdate): Promise<void> {
  const { report } = place;
  try {
    if (update === 'private') throw errorOf('setup', M.pagePrivate);
    const folder = await folderIn(place);
    const before = await historyIn(folder, report);
    const status = 'unreadAtMs' in update ? unreadStatus(update.unreadAtMs, before) : statusOf(update, before);
    await writeFiles(folder, status, before);
    report.info(`${say(M.pageWritten, { folder: place.folder, count: status.rows.length })}.`);
  } catch (thrown) {
    report.warning(say(M.pageNotWritten, { reason: errorFor(thrown).advice }));
  }
}

function errorFor(thrown: unknown): ActionError {
  const { code } = thrown as { code?: unknown };
  if (thrown instanceof ActionError || typeof code !== 'string') return asActionError(thrown);
  return errorOf('setup', M.pageUnwritable, { cause: code });
}

/** Creates the folder, which must be inside the workspace, whatever links there are on the way. */
async function folderIn({ folder, workspace }: PagePlace): Promise<string> {
  const root = await realpath(workspace || '.');
  // The workspace itself may be reached through a link.
  const path = resolve(root, relative(resolve(workspace), resolve(workspace, folder)));
  const outside = errorOf('input', M.pageOutside, { given: plainText(folder, 100) });
  if (!isInside(path, root)) throw outside;
  // Before anything is created: a link on the way may lead outside.
  if (!isInside(join(await nearest(dirname(path)), 'x'), root)) throw outside;
  await mkdir(path, { recursive: true });
  const real = await realpath(path);
  if (!isInside(real, root)) throw outside;
  return real;
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/** The real path of the nearest folder that exists. */
async function nearest(path: string): Promise<string> {
  return realpath(path).catch((thrown: { code?: string }) => {
    if (thrown.code === 'ENOENT' && dirname(path) !== path) return nearest(dirname(path));
    throw thrown;
  });
}

/** Reads the history in the previous page. Without one, or if it can't be used, the history starts anew. */
async function historyIn(folder: string, report: PagePlace['report']): Promise<History> {
  const path = join(folder, 'status.json');
  const about = await lstat(path).catch(() => undefined);
  if (about === undefined) return NO_HISTORY;
  const lost = (reason: string) => {
    report.warning(fill(M.pageHistoryLost.text, { reason }));
    return NO_HISTORY;
  };
  if (!about.isFile()) return lost('is no regular file');
  if (about.size > MOST_BYTES) return lost(`is larger than ${MOST_BYTES / 1024 / 1024} MB`);
  const text = await readFile(path, 'utf8').catch(() => '');
  return readHistory(text) ?? lost('was not written by this version of the action');
}

async function writeFiles(folder: string, status: StatusFile, before: History): Promise<void> {
  const badges = join(folder, 'badges');
  await mkdir(badges, { recursive: true });
  const isLinked = (await realpath(badges)) !== badges;
  if (isLinked) throw errorOf('input', M.pageOutside, { given: 'badges' });
  for (const row of status.rows) await replace(join(badges, `${row.key}.svg`), badgeOf(row));
  const keys = new Set(status.rows.map(({ key }) => key));
  // The badge of a row that is gone would show its last state forever.
  for (const key of before.rows.keys()) if (!keys.has(key)) await rm(join(badges, `${key}.svg`), { force: true });
  await replace(join(folder, 'index.html'), pageOf(status));
  await replace(join(folder, 'status.json'), `${JSON.stringify(status)}\n`);
}

/** Writes a file beside its place, and puts it there in one step: a link that is there isn't followed. */
async function replace(path: string, content: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  await rm(beside, { force: true });
  await writeFile(beside, withoutSecrets(content), { flag: 'wx' });
  await rename(beside, path);
}
