import fs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { say } from '../base/message.ts';
import { plainText } from '../base/text.ts';
import { changedAtMs } from './disk.ts';
import { EVIDENCE_MESSAGES } from './messages.ts';
import { foldersOf, slashed } from './path.ts';

/** The reflog has whole seconds; HEAD is written in the same transaction, and its change time has parts of them. */
const SAME_TRANSACTION_MS = 2000;

/**
 * When the working tree of the repository in `folder` was filled, in milliseconds since the epoch, as far as git
 * remembers; empty where no repository is there.
 *
 * The sign is the reflog of HEAD. actions/checkout ends with `git checkout --force`, which adds a line there even where
 * nothing changes (its `git-source-provider.ts`; git 2.39). Other signs mislead: `.git` and `.git/config` are touched by
 * checkout's own post step, which runs before ours, `index` by `git status` and `git add`, `FETCH_HEAD` by any fetch,
 * and HEAD itself by a commit on no branch or a rebase. Where there is no reflog, HEAD has to do.
 *
 * @param whole also the first line, whatever it says: then all that is there came with the repository
 */
export async function checkoutTimes(folder: string, whole: boolean): Promise<number[]> {
  const headMs = await changedAtMs(join(folder, '.git', 'HEAD'));
  if (headMs === undefined) return [];
  const reflog = join(folder, '.git', 'logs', 'HEAD');
  // Asked first: what lies there may be a pipe, and reading that never ends.
  if ((await changedAtMs(reflog)) === undefined) return [headMs];
  const lines = (await fs.readFile(reflog, 'utf8').catch(() => '')).split(/\r?\n/).filter((line) => line !== '');
  const times = lines.flatMap((line, index) => {
    const [, secs, message = ''] = /> (\d+) [+-]\d{4}(?:\t(.*))?$/.exec(line) ?? [];
    const filled = /^(?:checkout|clone): /.test(message) || (whole && index === 0);
    return secs !== undefined && filled ? [Number(secs) * 1000] : [];
  });
  const last = times.at(-1);
  if (last !== undefined && headMs >= last && headMs < last + SAME_TRANSACTION_MS) times[times.length - 1] = headMs;
  return times;
}

/**
 * The folder of the repository that `file` is in, up to the workspace; `undefined` where it is in none. A `.git` that
 * is a file (a submodule) belongs to a repository further up.
 */
export async function repositoryOf(file: string, workspace: string): Promise<string | undefined> {
  for (const folder of foldersOf(file, workspace)) {
    if ((await changedAtMs(join(folder, '.git', 'HEAD'))) !== undefined) return folder;
  }
  return undefined;
}

/**
 * A warning where the workspace, or a repository below it that holds some of the evidence, was checked out after the
 * main step: committed files look new then, whatever the job did.
 *
 * @param files what was taken for evidence, absolute
 * @param workspace absolute; empty where there is none
 */
export async function checkoutWarning(
  files: readonly string[],
  workspace: string,
  startedAtMs: number,
): Promise<string | undefined> {
  if (workspace === '') return undefined;
  const holders = await Promise.all(files.map((file) => repositoryOf(file, workspace)));
  for (const folder of new Set([workspace, ...holders])) {
    if (folder === undefined) continue;
    const times = await checkoutTimes(folder, folder === workspace);
    // The clock has whole milliseconds, a file's times have parts of them: one in the same was before.
    if (!times.some((ms) => Math.floor(ms) > startedAtMs)) continue;
    const where = folder === workspace ? '' : ` to \`${plainText(slashed(relative(workspace, folder)), 120)}\``;
    return say(EVIDENCE_MESSAGES.checkedOutLater, { where });
  }
  return undefined;
}
