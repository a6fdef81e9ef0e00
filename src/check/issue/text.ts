import { cut, plainText } from '../../base/text.ts';
import { ISSUE_MAX_CHARS } from '../../github/issues.ts';
import { NAME_LENGTH } from '../present/format.ts';
import { markdownText } from '../present/markdown.ts';
import { headline, instantText } from '../present/messages.ts';
import { summaryOf } from '../present/summary.ts';
import type { Result, Row } from '../rows.ts';
import { type Marker, markerOf, markName, writeMarker } from './marker.ts';

/** GitHub counts characters, and bytes are never fewer. The marker, and what stands around the table, have room. */
const TABLE_MAX_BYTES = ISSUE_MAX_CHARS - 17_000;
/** Names in a list of a comment, and all of them together, in characters: a comment has two lists at most. */
const MOST_NAMES = 50;
const LIST_MAX_CHARS = ISSUE_MAX_CHARS / 2 - 2000;

/** Where the check is. */
export interface Place {
  mark: string;
  /** `octo-org/shop` */
  repository: string;
  /** The run that writes this. */
  runUrl: string;
}

/** The names of what fails, in the order of the rows. */
export function namesOf(rows: readonly Row[]): string[] {
  return rows.map(({ name, id }) => name ?? `(no name, id ${id})`);
}

/**
 * One for all: a title that changed with every miss would be lost in a list of issues. It is no Markdown, so nothing can be
 * escaped there: of the workflow's name it has letters, digits, and what stands between them in the name of a file.
 */
export function titleFor(workflow: string): string {
  const name = plainText(workflow, 100)
    .replace(/[^\p{L}\p{M}\p{N} ._/-]/gu, '')
    .replace(/GH-(?=\d)/gi, 'GH ')
    .trim();
  return name === '' ? 'Heartbeats missed' : `Heartbeats missed (${name})`;
}

/**
 * The present state, as the body of the issue.
 *
 * @param hidden how many rows are not shown in a public issue
 */
export function bodyFor(result: Result, { mark, runUrl }: Place, hidden: number): string {
  const others = `heartbeat${hidden === 1 ? ' of another repository fails' : 's of other repositories fail'}`;
  // Where nothing that fails may be named, the rest would read as if all were well.
  const state =
    hidden > 0 && result.failing.length === 0
      ? `## 🔴 ${hidden} ${others}\n\nJudged at ${instantText(result.nowMs)}.\n`
      : summaryOf(result, { maxBytes: TABLE_MAX_BYTES });
  const more =
    hidden === 0 ? '' : `\n${hidden} ${others} and ${hidden === 1 ? 'is' : 'are'} not named here: ${HIDDEN}\n`;
  return [
    writeMarker(mark, markerOf(namesOf(result.failing))),
    '\n\n',
    state,
    more,
    `\nWritten by [this run](${runUrl}). Every check writes it anew, and closes it when all is well.\n`,
  ].join('');
}

const HIDDEN = 'everybody can read this issue, and `heartbeats` does not name what it is about.';

/** A line below the body, for as long as nothing can be said. One takes the place of the one before. */
export function withUnknown(body: string, runUrl: string, nowMs: number, isMisconfigured = false): string {
  const what = isMisconfigured
    ? 'a line of `heartbeats` or `workflows` named nothing'
    : 'the heartbeats could not be judged';
  const line = `❔ At ${instantText(nowMs)} ${what}: see [the run](${runUrl}). What stands above is older.`;
  // The mark is at its end: at its start it would make the line HTML, without a link. Who edits an issue on its page leaves
  // other line ends.
  return `${body.replace(/\s*❔[^\r\n]*<!-- unknown -->\s*/gu, '\n').trimEnd()}\n\n${line}<!-- unknown -->\n`;
}

/** What changed since the issue was written last; `undefined`: nothing. */
export function changeComment(before: Marker | undefined, result: Result, { runUrl }: Place): string | undefined {
  const names = namesOf(result.failing);
  const now = markerOf(names);
  if (before?.digest === now.digest) return undefined;
  const old = new Set(before?.failing);
  const present = new Set(names.map(markName));
  const added = [...new Set(names)].filter((name) => !old.has(markName(name)));
  const gone = [...old].filter((name) => !present.has(name));
  // What the marker had no room for may be among them.
  const isPartial = (before?.omitted ?? 0) > 0;
  const what = isPartial
    ? `Others fail now: ${names.length} in all.\n\n`
    : listed('Missed as well:', added) + listed('Well again, or not judged any more:', gone);
  return `${what}[The run](${runUrl}).\n`;
}

export function recoveredComment(result: Result, { runUrl }: Place): string {
  return `${markdownText(headline(result))}, at ${instantText(result.nowMs)}. [The run](${runUrl}).\n`;
}

export function againComment(result: Result, { runUrl }: Place): string {
  return `${listed('Missed again:', [...new Set(namesOf(result.failing))]) || 'Missed again. '}[The run](${runUrl}).\n`;
}

export function duplicateComment(kept: number): string {
  return `Two checks at once made two issues: #${kept} is the older one, and is kept.\n`;
}

/** As many as fit, and how many do not. */
function listed(what: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown: string[] = [];
  let left = LIST_MAX_CHARS;
  for (const name of names.slice(0, MOST_NAMES)) {
    const line = `- <code>${markdownText(cut(name, 10 * NAME_LENGTH), NAME_LENGTH)}</code>\n`;
    left -= line.length;
    if (left < 0) break;
    shown.push(line);
  }
  const more = names.length > shown.length ? `- and ${names.length - shown.length} more\n` : '';
  return `${what}\n${shown.join('')}${more}\n`;
}
