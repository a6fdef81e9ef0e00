import { formatDuration } from '../../base/duration.ts';
import { byteLength, cut } from '../../base/text.ts';
import type { Result, Row } from '../rows.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import type { Verdict } from '../verdict.ts';
import { advice, adviceOn } from './advice.ts';
import { ID_LENGTH, NAME_LENGTH } from './format.ts';
import { groupedTables } from './groups.ts';
import {
  CAUSE_LENGTH,
  countByVerdict,
  headline,
  instantText,
  MOST_HEALTHY_LINES,
  situation,
  VERDICT_WORDS,
  when,
} from './lines.ts';
import { markdownText } from './markdown.ts';
import { punctualityTables } from './punctuality.ts';
import { causeSentences, sharedCauses } from './shared-cause.ts';
import { unmonitoredFold } from './unmonitored.ts';
import { notComparedText } from './warnings.ts';

/** The runner drops a summary of more than 1 MiB as a whole; a quarter of it is more than anybody reads. */
export const SUMMARY_MAX_BYTES = 256 * 1024;

const SIGNS: Readonly<Record<Verdict, string>> = {
  failing: '🔴',
  missed: '🔴',
  'never-pinged': '🔴',
  'not-found': '⚫',
  misconfigured: '⚫',
  unknown: '❔',
  acknowledged: '🔕',
  unusual: '🟠',
  late: '🟡',
  waiting: '⏳',
  orphaned: '🗑️',
  paused: '⏸️',
  healthy: '🟢',
};

const STATUS_SIGNS = { missed: '🔴', unknown: '❔', misconfigured: '⚫' } as const;

const HEAD = '| Verdict | Heartbeat | What | Last ping |\n|---|---|---|---|\n';

export interface SummaryOptions {
  /** The parts of GitHub's record that couldn't be read, and why. */
  unavailable?: readonly string[];
  remark?: string | undefined;
  /** How punctual GitHub was. Shown only if there is room. */
  punctuality?: readonly FilePunctuality[];
  /** Scheduled workflow files that nothing monitors. Shown only if there is room. */
  unmonitored?: readonly string[];
  /** The URL of the issue. */
  issueUrl?: string | undefined;
  /** The check is about several repositories: the rows are grouped by them. */
  isGrouped?: boolean;
  /** The repositories in which nothing was checked: a sentence. */
  nothingToCheck?: string | undefined;
  /** How many heartbeats were not compared with their past runs. */
  notCompared?: number;
  /** In UTF-8; what is said besides the rows takes up to 4 KiB of it. */
  maxBytes?: number;
}

/**
 * The result as a page of Markdown: the headline, a table of all that is not healthy, worst first, what to do, and the
 * healthy ones folded away. Whatever does not fit is counted in a line of its own.
 *
 */
export function summaryOf(result: Result, options: SummaryOptions = {}): string {
  const { unavailable = [], remark, punctuality = [], issueUrl, notCompared = 0 } = options;
  const { unmonitored = [], maxBytes = SUMMARY_MAX_BYTES } = options;
  const { rows, failing, nowMs } = result;
  const title = `## ${signOf(result)} ${markdownText(headline(result))}\n`;
  const causes = sharedCauses(result)
    .map((cause) => `\n${markdownText(causeSentences(cause), 1000)}\n`)
    .join('');
  const advices = adviceList(failing);
  const notRead =
    unavailable.length === 0 ? '' : `\n**Not read from GitHub:** ${markdownText(unavailable.join('. '), 1000)}\n`;
  const idle = options.nothingToCheck === undefined ? '' : `\n${markdownText(options.nothingToCheck, 3000)}.\n`;
  const issue = issueUrl === undefined ? '' : `\nReported in [the issue](${issueUrl}).\n`;
  const remarks = remark === undefined ? '' : `\n${markdownText(remark, 1000)}.\n`;
  const rest = notCompared === 0 ? '' : `\n${markdownText(notComparedText(notCompared))}.\n`;
  const judgedAt = `${idle}${notRead}${remarks}${issue}${rest}\nJudged at ${instantText(nowMs)}.\n`;
  const fixed = [title, causes, advices, judgedAt, FOLD_END, HEAD, HEAD, cutLine(rows, rows.length)];
  const budget = maxBytes - byteLength(fixed.join('\n'));
  const body = options.isGrouped ? groupedBody(result, budget) : plainBody(result, budget);
  const tables = punctualityTables(punctuality) + unmonitoredFold(unmonitored);
  const page = [
    title,
    causes,
    body.failing,
    advices,
    body.rest,
    body.omitted.length > 0 ? cutLine(body.omitted, rows.length) : '',
  ];
  const hasRoom = byteLength(page.join('') + tables + judgedAt) <= maxBytes;
  return `${page.join('')}${hasRoom ? tables : ''}${judgedAt}`;
}

const FOLD_END = '\n</details>\n';

/** The rows of the page. */
interface Body {
  /** Shown before the advice. */
  failing: string;
  /** Shown after it. */
  rest: string;
  /** Rows that aren't shown. */
  omitted: readonly Row[];
}

function groupedBody({ rows, nowMs }: Result, maxBytes: number): Body {
  const { text, omitted } = groupedTables(rows, { head: HEAD, line: (row) => lineOf(row, nowMs), maxBytes });
  return { failing: text, rest: '', omitted };
}

function plainBody({ rows, nowMs }: Result, maxBytes: number): Body {
  const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
  const others = rows.filter(({ verdict }) => verdict !== 'healthy');
  const foldStart = `\n<details><summary>${healthy.length} healthy</summary>\n\n`;
  const budget = maxBytes - byteLength(foldStart);
  const shown = linesOf(others, nowMs, budget);
  // Healthy rows only when all the others are shown.
  const listed = healthy.slice(0, MOST_HEALTHY_LINES);
  const shownHealthy = shown.count < others.length ? NO_LINES : linesOf(listed, nowMs, budget - byteLength(shown.text));
  const isListed = shownHealthy.count === listed.length;
  const more = healthy.length - listed.length;
  const moreLine = isListed && more > 0 ? `\n… and ${more} more that are healthy.\n` : '';
  return {
    failing: shown.count > 0 ? `\n${HEAD}${shown.text}` : '',
    rest: shownHealthy.count > 0 ? `${foldStart}${HEAD}${shownHealthy.text}${moreLine}${FOLD_END}` : '',
    omitted: [...others.slice(shown.count), ...(isListed ? [] : healthy.slice(shownHealthy.count))],
  };
}

/** The page of a check that could not look. @param why what failed, and what to do */
export function unreadableSummary(why: string): string {
  return `## ${SIGNS.unknown} The heartbeats couldn't be read\n\n${markdownText(why, 2000)}\n`;
}

function signOf({ status, rows }: Result): string {
  if (status !== 'healthy') return STATUS_SIGNS[status];
  return rows.every(({ verdict }) => verdict === 'healthy') ? '🟢' : '🟡';
}

interface Lines {
  text: string;
  /** How many rows they show. */
  count: number;
}

const NO_LINES: Lines = { text: '', count: 0 };

/** A line of the table for each row, from the first on, as many as fit. */
function linesOf(rows: readonly Row[], nowMs: number, maxBytes: number): Lines {
  const lines: string[] = [];
  let left = maxBytes;
  for (const row of rows) {
    const line = lineOf(row, nowMs);
    left -= byteLength(line);
    if (left < 0) break;
    lines.push(line);
  }
  return { text: lines.join(''), count: lines.length };
}

function lineOf(row: Row, nowMs: number): string {
  const cells = [
    `${SIGNS[row.verdict]}&nbsp;${VERDICT_WORDS[row.verdict]}`,
    `${row.name === undefined ? '(no name)' : code(row.name, NAME_LENGTH)}${formatExpectation(row)}`,
    what(row, nowMs),
    hasTimes(row) ? lastPing(row.lastPingedAtMs, nowMs) : '',
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** How often it is expected, and its id, small and below its name: columns of their own would take the width of the cause. */
function formatExpectation({ absent, kind, intervalSecs, graceSecs, id }: Row): string {
  const isKnown = absent === undefined && (kind === 'heartbeat' || intervalSecs !== undefined);
  const parts = [
    ...(isKnown ? [`every ${duration(intervalSecs)}, grace period ${duration(graceSecs)}`] : []),
    ...(id === undefined ? [] : [code(id, ID_LENGTH)]),
  ];
  return parts.length === 0 ? '' : `<br><sub>${parts.join(' · ')}</sub>`;
}

/** `2 days ago`, and the instant below it, neither broken: the column would become as narrow as its shortest word. */
function lastPing(ms: number | null | undefined, nowMs: number): string {
  const [ago = '', instant] = when(ms, nowMs).replace(/\)$/, '').split(' (');
  const unbroken = (text: string) => text.replaceAll(' ', '&nbsp;').replaceAll('-', '&#8209;');
  return unbroken(ago) + (instant === undefined ? '' : `<br><sub>${unbroken(instant)}</sub>`);
}

/** Whether the row has a last ping to show. A workflow has a last success only if it is known. */
function hasTimes({ absent, kind, lastPingedAtMs }: Row): boolean {
  return absent === undefined && (kind === 'heartbeat' || lastPingedAtMs !== undefined);
}

/** Returns what is wrong and the cause, with a link to where it can be seen. */
function what(row: Row, nowMs: number): string {
  const { cause } = row;
  const more = row.fails && row.olderId !== undefined ? `. ${adviceOn(row)}` : '';
  const { unusual } = row;
  const isLinked = row.verdict === 'unusual' && unusual !== undefined && unusual.url !== '';
  const matter = isLinked
    ? `[${markdownText(unusual.text, CAUSE_LENGTH)}](${unusual.url})${markdownText(more)}`
    : markdownText(situation(row, nowMs) + more);
  if (cause === undefined) return matter;
  const text = markdownText(cause.text, CAUSE_LENGTH);
  const told = cause.url === undefined ? text : `[${text}](${cause.url})`;
  return `${matter}<br>**Cause:** ${told}. ${markdownText(cause.advice, CAUSE_LENGTH)}`;
}

function duration(secs: number | undefined): string {
  return secs === undefined ? '?' : formatDuration(secs);
}

/** Returns what to do, once for each verdict that fails. */
function adviceList(failing: readonly Row[]): string {
  // Where the cause is known, what to do about it stands beside it.
  const verdicts = [...new Set(failing.filter(({ cause }) => cause === undefined).map(({ verdict }) => verdict))];
  const lines = verdicts.map((verdict) => `- **${VERDICT_WORDS[verdict]}**: ${advice(verdict)}\n`);
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

function cutLine(omitted: readonly Row[], total: number): string {
  return (
    `\n**Cut:** ${omitted.length} of ${total} do not fit here (${countByVerdict(omitted)}). ` +
    'The log has all that are not healthy, and the output `missed` all that fail.\n'
  );
}

function code(text: string, length: number): string {
  return `<code>${markdownText(cut(text, 10 * length), length)}</code>`;
}
