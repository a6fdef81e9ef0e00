import fs from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { formatDuration } from '../base/duration.ts';
import { plainText } from '../base/text.ts';
import { checkoutTimes, repositoryOf } from './checkout.ts';
import { changeMs, codeOf, isClosed, realPath, type Times } from './disk.ts';
import { MatchReport } from './match-report.ts';
import { isInside, slashed } from './path.ts';
import { spellings } from './pattern.ts';

// For whoever looks for files: loaded together, and only where files are asked for (see evidence.ts).
export { checkoutWarning } from './checkout.ts';

export interface Search {
  /** The folder that patterns are relative to. */
  workspace: string;
  /** When the main step began, in milliseconds since the epoch. */
  startedAtMs: number;
  /** The longest that all patterns together may take, in milliseconds. */
  limitMs: number;
  clock: Pick<Clock, 'now'>;
}

export interface Found {
  /** What no evidence was found for, a clause each. */
  missing: string[];
  /** What was taken for evidence, absolute and without symlinks: one a pattern. */
  files: string[];
  /** The workspace without symlinks; empty where it is not there. */
  root: string;
}

/** A file system may keep whole or even seconds only, and its clock may be another machine's. */
const SLACK_MS = 2000;
/** The kernel stamps files by a clock that ticks: 10 ms at 100 Hz, 15.6 ms on Windows. */
const TICK_MS = 20;
/** How many matches are looked at together: one at a time, a look costs three times as much. */
const BATCH = 64;
/** How many folders are asked whether they can be read, when nothing was found. */
const MOST_FOLDERS = 5000;

/**
 * Looks, pattern by pattern, for a regular file in the workspace that is not empty and was written since the main step.
 * A pattern is done with its first such file. What is not done in time is missing: nothing proved it.
 *
 * By change time (ctime), which a copy that keeps old times, or `touch -d`, cannot set.
 */
export async function findFiles(patterns: readonly string[], search: Search): Promise<Found> {
  const searches = patterns.map((pattern) => new PatternSearch(pattern));
  const treeSearch = new TreeSearch(search);
  // A file system that does not answer at all would not come to the looks at the clock between two files.
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, search.limitMs);
  });
  await Promise.race([treeSearch.run(searches), over]).finally(() => clearTimeout(timer));
  treeSearch.stop();
  return {
    missing: searches.flatMap((wanted) => wanted.missing(search.limitMs)),
    files: searches.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence])),
    root: treeSearch.root,
  };
}

/** One pattern, and what became of it. */
class PatternSearch {
  readonly pattern: string;
  readonly tally = new MatchReport();
  evidence: string | undefined;
  /** The search came to its end, in whatever way. */
  finished = false;
  /** What stood in the way, besides what was found. */
  obstacle: string | undefined;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** A clause, or none. */
  missing(limitMs: number): string[] {
    if (this.evidence !== undefined) return [];
    const unfinished = `the search was not finished within ${Math.ceil(limitMs / 100) / 10} s, so far `;
    const obstacle = this.obstacle === undefined ? '' : ` (${this.obstacle})`;
    const found = `${this.finished ? '' : unfinished}${this.tally.found}${obstacle}`;
    return [`no file that this job wrote for \`${plainText(this.pattern, 200)}\`: ${found}`];
  }
}

/** What counts of what `stat` tells. */
interface Stats extends Times {
  isDirectory(): boolean;
  isFile(): boolean;
  /** Bytes. */
  size: number;
}

/** Thrown out of a walk whose time is over. */
class TimeIsOver extends Error {}

class TreeSearch {
  private readonly search: Search;
  private readonly deadlineMs: number;
  private stopped = false;
  /** The workspace without symlinks; empty until it is known. */
  root = '';
  private readonly justCheckedOut = new Map<string, Promise<boolean>>();

  constructor(search: Search) {
    this.search = search;
    this.deadlineMs = search.clock.now() + search.limitMs;
  }

  stop(): void {
    this.stopped = true;
  }

  async run(searches: readonly PatternSearch[]): Promise<void> {
    for (const wanted of searches) {
      try {
        await this.searchFor(wanted);
        wanted.finished = true;
      } catch (thrown) {
        if (thrown instanceof TimeIsOver) return;
        wanted.obstacle = plainText(thrown instanceof Error ? thrown.message : String(thrown), 200);
        wanted.finished = true;
      }
    }
  }

  private async searchFor(wanted: PatternSearch): Promise<void> {
    this.root = await realPath(this.search.workspace);
    // Node 20, which act may take from the PATH, has none.
    if (typeof fs.glob !== 'function') throw new Error(`Node ${process.versions.node} cannot search, Node 24 can`);
    const folders: string[] = [];
    // Nothing is left out: the walk calls this for every folder, and before it every name below a `**`.
    const exclude = (path: string): boolean => {
      this.checkTime();
      if (path.includes(sep) && folders.length < MOST_FOLDERS) folders.push(path);
      return false;
    };
    for (const pattern of spellings(wanted.pattern)) {
      if (await this.walk(pattern, exclude, wanted)) return;
      if (wanted.tally.matched > 0) break;
    }
    const closed = await this.closedFolders(folders);
    if (closed.length > 0) wanted.obstacle = `not readable: ${closed.map((name) => `\`${name}\``).join(', ')}`;
  }

  /** Whether evidence was found. */
  private async walk(pattern: string, exclude: (path: string) => boolean, wanted: PatternSearch): Promise<boolean> {
    let batch: string[] = [];
    for await (const name of fs.glob(pattern, { cwd: this.root, exclude })) {
      this.checkTime();
      batch.push(name);
      if (batch.length < BATCH) continue;
      if (await this.look(batch, wanted)) return true;
      batch = [];
    }
    return this.look(batch, wanted);
  }

  private checkTime(): void {
    if (this.stopped || this.search.clock.now() >= this.deadlineMs) throw new TimeIsOver();
  }

  /** Whether one of these is evidence. */
  private async look(names: readonly string[], wanted: PatternSearch): Promise<boolean> {
    const looks = await Promise.all(names.map((name) => this.judge(name, wanted.tally)));
    wanted.evidence = looks.find((path) => path !== undefined);
    return wanted.evidence !== undefined;
  }

  /** The file's real path where it is evidence; else it is counted with what is wrong with it. */
  private async judge(found: string, tally: MatchReport): Promise<string | undefined> {
    const path = join(this.root, found);
    const name = slashed(found);
    try {
      const link = await fs.lstat(path);
      const stat = link.isSymbolicLink() ? await fs.stat(path) : link;
      if (!link.isSymbolicLink() && this.isFlawed(stat, name, tally)) return undefined;
      // Here, and not for every match, because it costs more than the rest.
      const real = await realPath(path);
      if (!isInside(real, this.root)) return void tally.add('outside', name);
      if (link.isSymbolicLink() && this.isFlawed(stat, name, tally)) return undefined;
      if (!(await this.isFromCheckout(stat, real))) return real;
      tally.add('old', name, 'from the checkout just before it', changeMs(stat));
    } catch (thrown) {
      const code = codeOf(thrown) || 'unknown error';
      // ENOENT: a link whose target is not there, or a file that is gone since its name was read.
      if (code === 'ENOENT' || code === 'ELOOP') tally.add('dangling', name);
      else tally.add('unreadable', name, code);
    }
    return undefined;
  }

  private isFlawed(stat: Stats, name: string, tally: MatchReport): boolean {
    const changedMs = changeMs(stat);
    const ageMs = this.search.startedAtMs - changedMs;
    if (stat.isDirectory()) tally.add('folder', name);
    else if (!stat.isFile()) tally.add('special', name);
    else if (ageMs > SLACK_MS) tally.add('old', name, `${formatDuration(ageMs / 1000)} before it`, changedMs);
    else if (stat.size === 0) tally.add('empty', name, '0 bytes', changedMs);
    else return false;
    return true;
  }

  /**
   * Whether a file that only the slack makes new enough came with a checkout: where this step follows the checkout, as
   * it should, the files that were committed are but a second old. A file system that keeps whole seconds needs the slack.
   */
  private async isFromCheckout(stat: Stats, path: string): Promise<boolean> {
    const changedMs = changeMs(stat);
    if (changedMs >= this.search.startedAtMs - TICK_MS || changedMs % 1000 === 0) return false;
    const folder = await repositoryOf(path, this.root);
    if (folder === undefined) return false;
    const known = this.justCheckedOut.get(folder) ?? this.wasJustCheckedOut(folder);
    this.justCheckedOut.set(folder, known);
    return known;
  }

  private async wasJustCheckedOut(folder: string): Promise<boolean> {
    const { startedAtMs } = this.search;
    const times = await checkoutTimes(folder, folder === this.root);
    // A second more, because the reflog has whole ones.
    return times.some((ms) => ms < startedAtMs && ms >= startedAtMs - SLACK_MS - 1000);
  }

  /** Folders on the way that cannot be read, three at most: the walk passes them by without a word. */
  private async closedFolders(folders: readonly string[]): Promise<string[]> {
    const entries = await fs.readdir(this.root, { withFileTypes: true });
    const top = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const closed: string[] = [];
    for (const folder of new Set([...top, ...folders])) {
      this.checkTime();
      if (await isClosed(join(this.root, folder))) closed.push(plainText(slashed(folder), 120));
      if (closed.length === 3) break;
    }
    return closed;
  }
}
