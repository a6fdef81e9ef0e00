import { plainText } from '../base/text.ts';

/** The reasons why a file that matches isn't evidence. */
export type Flaw = 'old' | 'empty' | 'folder' | 'special' | 'outside' | 'dangling' | 'unreadable';

/** The words for each reason, for one file and for several. */
const WORDS: Readonly<Record<Flaw, readonly [one: string, several: string]>> = {
  old: ['older than the job', 'older than the job'],
  empty: ['empty', 'empty'],
  folder: ['a directory', 'directories'],
  special: ['not a regular file', 'not regular files'],
  outside: ['outside the workspace', 'outside the workspace'],
  dangling: ['deleted since, or a broken link', 'deleted since, or broken links'],
  unreadable: ['not readable', 'not readable'],
};

const FLAWS = Object.keys(WORDS);

/** How many names are shown for each reason: the runner cuts a message at 4096 characters. */
const MOST_SHOWN = 3;
const NAME_LENGTH = 120;

interface Shown {
  name: string;
  detail: string;
  rank: number;
}

/** Everything that matched a pattern and doesn't count. Keeps a few names for each reason, and numbers. */
export class MatchReport {
  matched = 0;
  private readonly kinds = new Map<Flaw, { count: number; shown: Shown[] }>();

  /**
   * @param name relative to the workspace
   * @param detail a size, or an age
   * @param rank the names with the highest are shown
   */
  add(flaw: Flaw, name: string, detail = '', rank = 0): void {
    this.matched += 1;
    const kind = this.kinds.get(flaw) ?? { count: 0, shown: [] };
    this.kinds.set(flaw, kind);
    kind.count += 1;
    kind.shown.push({ name, detail, rank });
    kind.shown.sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1));
    kind.shown.length = Math.min(kind.shown.length, MOST_SHOWN);
  }

  /** Describes what was found, as a clause. */
  get found(): string {
    if (this.matched === 0) return 'nothing matched';
    // In the order of the words, not in that in which the file system happened to answer.
    const kinds = [...this.kinds].sort(([a], [b]) => FLAWS.indexOf(a) - FLAWS.indexOf(b));
    const clauses = kinds.map(([flaw, { count, shown }]) => {
      const more = count > shown.length ? `, and ${count - shown.length} more` : '';
      return { count, text: `${WORDS[flaw][count === 1 ? 0 : 1]}: ${shown.map(example).join(', ')}${more}` };
    });
    const [first] = clauses;
    if (clauses.length === 1 && first !== undefined) {
      return first.count === 1 ? `what matched is ${first.text}` : `all ${first.count} that matched are ${first.text}`;
    }
    const parts = clauses.map(({ count, text }) => `${count} ${count === 1 ? 'is' : 'are'} ${text}`);
    return `of ${this.matched} that matched, ${parts.join(', ')}`;
  }
}

function example({ name, detail }: Shown): string {
  return `\`${plainText(name, NAME_LENGTH)}\`${detail === '' ? '' : ` (${detail})`}`;
}
