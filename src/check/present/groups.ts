import { groupBy } from '../../base/group.ts';
import { byteLength } from '../../base/text.ts';
import { repositoryOf } from '../privacy.ts';
import type { Row } from '../rows.ts';
import { NAME_LENGTH } from './format.ts';
import { countByVerdict } from './headline.ts';
import { markdownText } from './markdown.ts';

/** The repository that a row is about, `octo-org/shop`; `undefined`: its name doesn't say, or must not. */
export function repositoryOfRow({ kind, name, absent }: Row): string | undefined {
  if (name === undefined || absent?.kind === 'pattern') return undefined;
  const isRepository = kind === 'repository' && /^[^/\s*?]+\/[^/\s*?]+$/.test(name);
  return isRepository ? name : repositoryOf(name);
}

/** Rows whose repository isn't known, or isn't shown. */
const OTHERS = 'Private repositories and other heartbeats';

export interface GroupOptions {
  /** The head of a table of rows. */
  head: string;
  /** The line of a row in it. */
  line: (row: Row) => string;
  /** In UTF-8. */
  maxBytes: number;
}

/**
 * The rows by repository, as Markdown: a table for each repository in which something fails, worst first, and all others
 * folded away, with counts.
 *
 * @param rows worst first
 * @returns the text, and the failing rows for which there was no room
 */
export function groupedTables(
  rows: readonly Row[],
  { head, line, maxBytes }: GroupOptions,
): { text: string; omitted: Row[] } {
  const groups = [...groupBy(rows, (row) => repositoryOfRow(row) ?? '')];
  const failing = groups.filter(([, own]) => own.some(({ fails }) => fails));
  const counts = foldedCounts(groups.filter(([, own]) => !own.some(({ fails }) => fails)));
  const rest = byteLength(counts) <= maxBytes ? counts : '';
  const omitted: Row[] = [];
  let left = maxBytes - byteLength(rest);
  let text = '';
  const add = (more: string): boolean => {
    left -= byteLength(more);
    if (left >= 0) text += more;
    return left >= 0;
  };
  for (const [repository, own] of failing) {
    const others = own.filter(({ verdict }) => verdict !== 'healthy');
    const hasRoom = add(`\n### ${titleOf(repository)}: ${countByVerdict(own)}\n\n${head}`);
    omitted.push(...others.filter((row) => !(hasRoom && add(line(row)))));
  }
  return { text: text + rest, omitted };
}

function foldedCounts(groups: readonly (readonly [string, readonly Row[]])[]): string {
  if (groups.length === 0) return '';
  const all = groups.flatMap(([, own]) => own);
  const what = groups.length === 1 ? '1 repository' : `${groups.length} repositories`;
  const lines = groups.map(([repository, own]) => `| ${titleOf(repository)} | ${countByVerdict(own)} |\n`).sort();
  const table = `| Repository | Heartbeats and workflows |\n|---|---|\n${lines.join('')}`;
  return `\n<details><summary>${what} without a failure: ${countByVerdict(all)}</summary>\n\n${table}\n</details>\n`;
}

function titleOf(repository: string): string {
  return repository === '' ? OTHERS : `<code>${markdownText(repository, NAME_LENGTH)}</code>`;
}
