import { DAY_MS, formatDuration } from '../../base/duration.ts';
import { cut, plainText } from '../../base/text.ts';
import { ISSUE_MAX_CHARS } from '../../github/issues.ts';
import { instantText, NAME_LENGTH } from '../present/format.ts';
import { finding } from '../present/headline.ts';
import { markdownLinks } from '../present/links.ts';
import { markdownText } from '../present/markdown.ts';
import { causeSentences, sharedCauses } from '../present/shared-cause.ts';
import { causeText } from '../present/situation.ts';
import { summaryOf } from '../present/summary.ts';
import { type Result, shownName } from '../result.ts';
import type { Row } from '../rows.ts';
import { type AckFault, MOST_DAYS } from './ack.ts';
import { type Misunderstood, replyMark, rowName } from './acknowledge.ts';
import { type Marker, markerOf, markName, writeMarker } from './marker.ts';

/** GitHub counts characters, and bytes are never fewer. The marker, and what stands around the table, have room. */
const TABLE_MAX_BYTES = ISSUE_MAX_CHARS - 17_000;
/** Names in a list of a comment, and all of them together, in characters: a comment has two lists at most. */
const MOST_NAMES = 50;
/** The longest cause in a list, in UTF-16 units. */
const CAUSE_LENGTH = 600;
const LIST_MAX_CHARS = ISSUE_MAX_CHARS / 2 - 2000;

/** Where the check is. */
export interface Place {
  mark: string;
  /** The check's workflow file. */
  file: string;
  /** `octo-org/shop` */
  repository: string;
  /** The run that writes this. */
  runUrl: string;
}

/** The longest title, in UTF-16 units: GitHub takes 256 characters. */
const TITLE_LENGTH = 150;

/** The names of rows, in their order. */
export function namesOf(rows: readonly Row[]): string[] {
  return rows.map(rowName);
}

/** The rows that an issue is about: those that fail, and those that fail and are acknowledged. */
export function troubled({ rows }: Result): Row[] {
  return rows.filter(({ fails, verdict }) => fails || verdict === 'acknowledged');
}

/** Since when something fails, in milliseconds since the epoch: the earliest time at which a ping was expected. */
export function downSince(result: Result): number {
  return Math.min(result.nowMs, ...troubled(result).flatMap(({ dueMs }) => dueMs ?? []));
}

/**
 * The title names what failed first, and stays as long as the issue is open. A title is no Markdown, so nothing can be
 * escaped in it: it has letters, digits, and what stands between them in a name.
 */
export function titleFor(result: Result, { repository }: Pick<Place, 'repository'>): string {
  const rows = troubled(result).toSorted((a, b) => (a.dueMs ?? result.nowMs) - (b.dueMs ?? result.nowMs));
  const [first = ''] = namesOf(rows);
  const short = first.startsWith(`${repository}/`) ? first.slice(repository.length + 1) : first;
  const name = plainText(cut(short, 10 * TITLE_LENGTH), TITLE_LENGTH)
    .replace(/[^\p{L}\p{M}\p{N} ._/(),-]/gu, '')
    .replace(/GH-(?=\d)/gi, 'GH ')
    .trim();
  if (name === '') return 'Heartbeats missed';
  return `Missed: ${name}${rows.length > 1 ? ` and ${rows.length - 1} more` : ''}`;
}

/**
 * The present state, as the body of the issue.
 *
 * @param before what the issue said until now
 */
export function bodyFor(result: Result, { mark, file, runUrl }: Place, before?: Marker): string {
  const { nowMs } = result;
  const marker = markerOf(namesOf(troubled(result)), { before, nowMs, sinceMs: downSince(result), file });
  return [
    writeMarker(mark, marker),
    '\n\n',
    summaryOf(result, { maxBytes: TABLE_MAX_BYTES }),
    marker.failing.length === 0 ? '' : ackHelp(nowMs),
    // A closed issue isn't written any more.
    `\nUpdated automatically by [this run](${runUrl})${marker.failing.length === 0 ? '' : '; closes itself on recovery'}.\n`,
  ].join('');
}

/** The example is a day that may be written: people copy it. */
function ackHelp(nowMs: number): string {
  const day = new Date(nowMs + 7 * DAY_MS).toISOString().slice(0, '2026-12-05'.length);
  return (
    `\nTo silence what is listed here, comment \`/ack * until ${day} why\`. Instead of \`*\`, a name works too. ` +
    `The day is in UTC, included, and at most ${MOST_DAYS} days away.\n`
  );
}

/** The body of an issue that no check writes any more: without the mark, so that none finds it again. */
export function withoutMarker(body: string): string {
  return body.replace(/<!-- heartbeat-action [^>]*-->\s*/g, '');
}

/** A line below the body, for as long as nothing can be said. One takes the place of the one before. */
export function withUnknown(body: string, runUrl: string, nowMs: number, isMisconfigured = false): string {
  const what = isMisconfigured
    ? 'found a line of `heartbeats` or `workflows` that matches nothing'
    : "couldn't read everything";
  const line = `❔ The check at ${instantText(nowMs)} ${what} ([run](${runUrl})). The above is from the check before.`;
  // The mark is at its end: at its start it would make the line HTML, without a link. Who edits an issue on its page leaves
  // other line ends.
  return `${body.replace(/\s*❔[^\r\n]*<!-- unknown -->\s*/gu, '\n').trimEnd()}\n\n${line}<!-- unknown -->\n`;
}

/** What changed since the issue was written last; `undefined`: nothing. */
export function changeComment(before: Marker | undefined, result: Result, { runUrl }: Place): string | undefined {
  const { prefix } = result;
  const rows = troubled(result);
  const names = namesOf(rows);
  const now = markerOf(names);
  if (before?.digest === now.digest) return undefined;
  const old = new Set(before?.failing);
  const present = new Set(names.map(markName));
  const added = rows.filter((row) => !old.has(markName(rowName(row))));
  const gone = [...old].filter((name) => !present.has(name)).map((name) => ({ name: shownName(name, prefix) }));
  // What the marker had no room for may be among them.
  const isPartial = (before?.omitted ?? 0) > 0;
  const what = isPartial
    ? `Others fail now: ${names.length} in all.\n\n`
    : listed('Also missed:', itemsOf(added, prefix)) + listed('Recovered or no longer checked:', gone);
  return `${what}[Run](${runUrl})\n`;
}

/** The first comment of a new issue: the cause of each row, or what is unusual, which the title has no room for. `undefined`: none is known. */
export function causesComment(result: Result, { runUrl }: Place): string | undefined {
  const rows = troubled(result).filter(({ cause, unusual }) => cause !== undefined || unusual !== undefined);
  if (rows.length === 0) return undefined;
  const shared = sharedCauses(result).map((cause) => `${markdownText(causeSentences(cause), 1000)}\n\n`);
  return `${shared.join('')}${listed('Missed:', itemsOf(rows, result.prefix))}[Run](${runUrl})\n`;
}

/** @param before what the issue said until now: it has the names and the time from which on something failed */
export function recoveredComment(before: Marker | undefined, result: Result, { runUrl }: Place): string {
  const recovered = `${downtime(before, result)}${markdownText(finding(result))}, at ${instantText(result.nowMs)}.`;
  return `${recovered} [Run](${runUrl})\n`;
}

/** `Recovered after 5 h 12 min, down since …`: until the last of the pings that ended it, or until now if that isn't known. */
function downtime(before: Marker | undefined, { rows, nowMs }: Result): string {
  const sinceMs = (before?.since ?? 0) * 1000;
  if (sinceMs === 0 || sinceMs > nowMs) return 'Recovered. ';
  const failed = new Set(before?.failing);
  const pings = rows
    .filter((row) => failed.has(markName(rowName(row))))
    .map(({ lastPingedAtMs }) => lastPingedAtMs ?? 0);
  const lastMs = Math.max(0, ...pings);
  const endMs = lastMs > sinceMs && lastMs <= nowMs && before?.omitted === 0 ? lastMs : nowMs;
  return `Recovered after ${formatDuration((endMs - sinceMs) / 1000)} (down since ${instantText(sinceMs)}). `;
}

export function againComment(result: Result, { runUrl }: Place): string {
  return `${listed('Missed again:', itemsOf(troubled(result), result.prefix)) || 'Missed again. '}[Run](${runUrl})\n`;
}

/** The comment with which an issue is closed whose check no longer exists. */
export function goneComment(file: string, { runUrl }: Place): string {
  const name = `<code>${markdownText(file, NAME_LENGTH)}</code>`;
  return `Closed, because the workflow file of the check that wrote this issue, ${name}, no longer exists. [Run](${runUrl})\n`;
}

const FAULTS: Readonly<Record<AckFault, string>> = {
  form: 'the form is `/ack <name or *> until 2026-12-05 [why]`, in one line',
  day: 'this day does not exist',
  past: 'the day is in the past',
  far: `the day is more than ${MOST_DAYS} days away`,
};

/** The one reply to a comment that was not understood. */
export function ackReply({ key, faults }: Misunderstood): string {
  const [fault = 'form'] = faults;
  return `${replyMark(key)}\nThis \`/ack\` has no effect: ${FAULTS[fault]}. Edit the comment, or write a new one.\n`;
}

export function duplicateComment(kept: number): string {
  return `Duplicate of #${kept}, created by a concurrent check.\n`;
}

interface Item {
  name: string;
  /** Markdown after the name. */
  cause?: string;
}

/** Each name once, with its cause and what to press. */
function itemsOf(rows: readonly Row[], prefix: string): Item[] {
  const byName = new Map(rows.toReversed().map((row) => [rowName(row), row]));
  return [...byName].reverse().map(([whole, row]) => {
    const name = shownName(whole, prefix);
    const links = markdownLinks(row);
    const told = row.cause === undefined ? (row.unusual?.text ?? '') : causeText(row);
    const cause = told === '' ? '' : `: ${markdownText(told, CAUSE_LENGTH)}`;
    return { name, cause: `${cause}${links === '' ? '' : ` (${links})`}` };
  });
}

/** As many as fit, and how many do not. */
function listed(what: string, items: readonly Item[]): string {
  if (items.length === 0) return '';
  const shown: string[] = [];
  let left = LIST_MAX_CHARS;
  for (const { name, cause = '' } of items.slice(0, MOST_NAMES)) {
    const line = `- <code>${markdownText(cut(name, 10 * NAME_LENGTH), NAME_LENGTH)}</code>${cause}\n`;
    left -= line.length;
    if (left < 0) break;
    shown.push(line);
  }
  const more = items.length > shown.length ? `- and ${items.length - shown.length} more\n` : '';
  return `${what}\n${shown.join('')}${more}\n`;
}
