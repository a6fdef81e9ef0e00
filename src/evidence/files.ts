import fs from 'node:fs/promises';
import type { Clock } from '../base/clock.ts';
import { formatDuration } from '../base/duration.ts';
import { fill } from '../base/message.ts';
import { plainText } from '../base/text.ts';
import { checkoutTimes, repositoryOf } from './checkout.ts';
import { changeMs, codeOf, realPath, type Times } from './disk.ts';
import { MatchReport } from './match-report.ts';
import { EVIDENCE_MESSAGES } from './messages.ts';
import { isInside } from './path.ts';
import { type Match, textOf, walk } from './walk.ts';

// Loaded together, and only where files are asked for (see evidence.ts).
export { checkoutWarning } from './checkout.ts';

export interface Search {
  /** The folder that patterns are relative to. */
  workspace: string;
  /** When the main step began, in milliseconds since the epoch. */
  startedAtMs: number;
  /** The longest that all patterns together may take, in milliseconds. */
  limitMs: number;
  clock: Pick<Clock, 'monotonicMs'>;
}

export interface Found {
  /** The patterns without evidence, a clause each. */
  missing: string[];
  /** The patterns whose search wasn't finished, and that have no evidence so far. */
  unfinished: string[];
  /** The evidence that the job may only have touched: names relative to the workspace. */
  touched: string[];
  /** The files that are the evidence, absolute and without symlinks: one for each pattern. */
  files: string[];
  /** The workspace without symlinks; empty where it doesn't exist. */
  root: string;
}

/** A file system may keep whole or even seconds only, and its clock may be another machine's. */
const SLACK_MS = 2000;
/** The kernel stamps files by a clock that ticks: 10 ms at 100 Hz, 15.6 ms on Windows. */
const TICK_MS = 20;
/** How many matches are looked at together: one at a time, a look costs three times as much. */
const BATCH = 64;
/** How many folders that can't be read are named. */
const MOST_UNREADABLE = 3;

/**
 * Looks, pattern by pattern, for a regular file in the workspace that is not empty and was written since the main step.
 * The search for a pattern ends with its first such file.
 *
 * By change time (ctime), which a copy that keeps old times, or `touch -d`, can't set.
 */
export async function findFiles(patterns: readonly string[], search: Search): Promise<Found> {
  const searches = patterns.map((pattern) => new PatternSearch(pattern));
  const treeSearch = new TreeSearch(search);
  // A file system that doesn't answer at all would not come to the looks at the clock between two folders.
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, search.limitMs);
  });
  await Promise.race([treeSearch.run(searches), over]).finally(() => clearTimeout(timer));
  treeSearch.stop();
  const without = searches.filter(({ best }) => best === undefined);
  const evidence = searches.flatMap(({ best }) => best ?? []);
  return {
    missing: without.filter(({ finished }) => finished).map((wanted) => wanted.missing()),
    unfinished: without.filter(({ finished }) => !finished).map(({ pattern }) => pattern),
    touched: evidence.filter(({ isTouched }) => isTouched).map(({ name }) => name),
    files: evidence.map(({ path }) => path),
    root: treeSearch.root,
  };
}

/** A file that counts. */
interface EvidenceFile {
  /** Absolute, without symlinks. */
  path: string;
  /** Relative to the workspace. */
  name: string;
  /** Its contents are older than the job: it was moved, copied with its times, or only its permissions were changed. */
  isTouched: boolean;
}

/** One pattern, and what became of it. */
class PatternSearch {
  readonly pattern: string;
  readonly report = new MatchReport();
  readonly unreadable: string[] = [];
  best: EvidenceFile | undefined;
  /** The search came to its end, in whatever way. */
  finished = false;
  /** The problems of the search, besides what was found. */
  obstacle: string | undefined;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  missing(): string {
    const closed = this.unreadable.map((name) => `\`${plainText(name, 120)}\``).join(', ');
    const obstacle = this.obstacle ?? (closed === '' ? undefined : `not readable: ${closed}`);
    const found = `${this.report.found}${obstacle === undefined ? '' : ` (${obstacle})`}`;
    return fill(EVIDENCE_MESSAGES.fileMissing.text, { pattern: plainText(this.pattern, 200), found });
  }
}

/** The parts of `stat` that count. */
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
    this.deadlineMs = search.clock.monotonicMs() + search.limitMs;
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
    this.root = textOf(await realPath(this.search.workspace));
    const { pattern, unreadable } = wanted;
    const onUnreadable = (name: string) => {
      if (name !== '' && unreadable.length < MOST_UNREADABLE) unreadable.push(name);
    };
    const checkTime = () => this.checkTime();
    for await (const matches of walk({ root: this.root, pattern, checkTime, onUnreadable })) {
      for (let from = 0; from < matches.length; from += BATCH) {
        this.checkTime();
        if (await this.look(matches.slice(from, from + BATCH), wanted)) return;
      }
    }
  }

  private checkTime(): void {
    if (this.stopped || this.search.clock.monotonicMs() >= this.deadlineMs) throw new TimeIsOver();
  }

  /** Whether one of these is evidence that can't be better. A file that was only touched is kept until there is one. */
  private async look(matches: readonly Match[], wanted: PatternSearch): Promise<boolean> {
    const looks = await Promise.all(matches.map((match) => this.examine(match, wanted.report)));
    const evidence = looks.filter((file) => file !== undefined);
    const written = evidence.find(({ isTouched }) => !isTouched);
    wanted.best = written ?? wanted.best ?? evidence[0];
    return written !== undefined;
  }

  /** The file where it is evidence; otherwise it is counted with what is wrong with it. */
  private async examine({ path, name }: Match, report: MatchReport): Promise<EvidenceFile | undefined> {
    try {
      const link = await fs.lstat(path);
      const stat = link.isSymbolicLink() ? await fs.stat(path) : link;
      if (!link.isSymbolicLink() && this.isFlawed(stat, name, report)) return undefined;
      // Here, and not for every match, because it costs more than the rest.
      const real = await realPath(path);
      if (!isInside(real.toString('latin1'), Buffer.from(this.root).toString('latin1'))) {
        report.add('outside', name);
        return undefined;
      }
      if (link.isSymbolicLink() && this.isFlawed(stat, name, report)) return undefined;
      if (await this.isFromCheckout(stat, textOf(real))) {
        report.add('old', name, 'from the checkout just before it', changeMs(stat));
        return undefined;
      }
      return { path: textOf(real), name, isTouched: stat.mtimeMs < this.search.startedAtMs - SLACK_MS };
    } catch (thrown) {
      const code = codeOf(thrown) || 'unknown error';
      // ENOENT: a link whose target is not there, or a file that is gone since its name was read.
      if (code === 'ENOENT' || code === 'ELOOP') report.add('dangling', name);
      else report.add('unreadable', name, code);
    }
    return undefined;
  }

  private isFlawed(stat: Stats, name: string, report: MatchReport): boolean {
    const changedMs = changeMs(stat);
    const ageMs = this.search.startedAtMs - changedMs;
    if (stat.isDirectory()) report.add('folder', name);
    else if (!stat.isFile()) report.add('special', name);
    else if (ageMs > SLACK_MS) report.add('old', name, `${formatDuration(ageMs / 1000)} before it`, changedMs);
    else if (stat.size === 0) report.add('empty', name, '0 bytes', changedMs);
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
}
