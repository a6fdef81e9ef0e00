import { formatDuration } from '../../base/duration.ts';
import { byteLength, cut } from '../../base/text.ts';
import type { Result } from '../result.ts';
import type { Row } from '../rows.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import type { Verdict } from '../verdict.ts';
import { adviceOn } from './advice.ts';
import { acknowledgedLines, blocksOf, type RowGroup } from './blocks.ts';
import { ID_LENGTH, NAME_LENGTH, when } from './format.ts';
import { groupedTables } from './groups.ts';
import { countByVerdict, headline, scope, VERDICT_WORDS } from './headline.ts';
import { MOST_HEALTHY_LINES } from './lines.ts';
import { markdownLink, markdownLinks } from './links.ts';
import { markdownText } from './markdown.ts';
import { punctualityTables } from './punctuality.ts';
import { causeSentences, sharedCauses } from './shared-cause.ts';
import { CAUSE_LENGTH, causeText, situation } from './situation.ts';
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

const HEAD = '| Result | Heartbeat | What | Last ping |\n|---|---|---|---|\n';

export interface SummaryOptions {
  /** The parts of GitHub's record that couldn't be read, and why. */
  unavailable?: readonly string[];
  /** The facts that this server never gives. */
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
 * The result as a page of Markdown, for somebody who reads it on a phone: the headline, what fails with its cause and what to
 * press, and folded away a table of all that is not healthy, worst first, and the healthy ones. Whatever does not fit is counted
 * in a line of its own.
 */
export function summaryOf(result: Result, options: SummaryOptions = {}): string {
  const { punctuality = [], unmonitored = [], maxBytes = SUMMARY_MAX_BYTES } = options;
  const { rows } = result;
  const title = `## ${signOf(result)} ${markdownText(headline(result))}\n`;
  const blocks = blocksOf(groupsOf(result), result, maxBytes / 3) + acknowledgedLines(result, maxBytes / 6);
  const end = endOf(result, options);
  const fixed = [title, blocks, end, cutLine(rows, rows.length)];
  const budget = maxBytes - byteLength(fixed.join('\n'));
  const { text, omitted } = options.isGrouped
    ? groupedBody(result, budget)
    : plainBody(result, budget, options.notCompared);
  const tables = punctualityTables(punctuality) + unmonitoredFold(unmonitored);
  const page = [title, blocks, text, omitted.length > 0 ? cutLine(omitted, rows.length) : ''].join('');
  const hasRoom = byteLength(page + tables + end) <= maxBytes;
  return `${page}${hasRoom ? tables : ''}${end}`;
}

/** The rows that fail: those with one cause under its headline, then all others. */
function groupsOf(result: Result): RowGroup[] {
  const shared = sharedCauses(result).map((cause) => ({ headline: causeSentences(cause), rows: cause.rows }));
  const others = result.failing.filter((row) => !shared.some(({ rows }) => rows.includes(row)));
  return [...shared, { headline: undefined, rows: others }];
}

/** Returns what could not be read, where the result is tracked, and what was left out. */
function endOf(result: Result, options: SummaryOptions): string {
  const { unavailable = [], remark, nothingToCheck, issueUrl } = options;
  const sentences = [
    nothingToCheck && `${markdownText(nothingToCheck, 3000)}.`,
    unavailable.length > 0 && `**Unavailable from GitHub:** ${markdownText(unavailable.join('. '), 1000)}`,
    remark && `${markdownText(remark, 1000)}.`,
  ].filter((one) => typeof one === 'string' && one !== '');
  return `${sentences.map((one) => `\n${one}\n`).join('')}${issueLine(issueUrl)}\n${scope(result)}.\n`;
}

/** The tables of rows. */
interface Body {
  text: string;
  /** Rows that aren't shown. */
  omitted: readonly Row[];
}

function groupedBody({ rows, nowMs }: Result, maxBytes: number): Body {
  return groupedTables(rows, { head: HEAD, line: (row) => lineOf(row, nowMs), maxBytes });
}

function plainBody(result: Result, maxBytes: number, notCompared = 0): Body {
  const { rows } = result;
  const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
  const others = rows.filter(({ verdict }) => verdict !== 'healthy');
  const foldStart = fold(`Details: ${countByVerdict(others)}`);
  const healthyStart = fold(`${healthy.length} healthy`);
  const budget = maxBytes - byteLength([foldStart, healthyStart, FOLD_END, FOLD_END, HEAD, HEAD].join('\n'));
  const shown = linesOf(others, result, budget);
  // Healthy rows only when all the others are shown.
  const listed = healthy.slice(0, MOST_HEALTHY_LINES);
  const shownHealthy =
    shown.count < others.length ? NO_LINES : linesOf(listed, result, budget - byteLength(shown.text));
  const isListed = shownHealthy.count === listed.length;
  const more = healthy.length - listed.length;
  const moreLine = isListed && more > 0 ? `\n… and ${more} more that are healthy.\n` : '';
  const note = notCompared === 0 ? '' : `\n${markdownText(notComparedText(notCompared))}.\n`;
  return {
    text: [
      shown.count > 0 ? `${foldStart}${HEAD}${shown.text}${FOLD_END}` : '',
      shownHealthy.count > 0 ? `${healthyStart}${HEAD}${shownHealthy.text}${moreLine}${note}${FOLD_END}` : '',
    ].join(''),
    omitted: [...others.slice(shown.count), ...(isListed ? [] : healthy.slice(shownHealthy.count))],
  };
}

function issueLine(url: string | undefined): string {
  if (url === undefined) return '';
  const [, number] = /\/issues\/(\d+)$/.exec(url) ?? [];
  return `\nTracked in ${markdownLink({ text: number === undefined ? 'the issue' : `#${number}`, url })}.\n`;
}

const FOLD_END = '\n</details>\n';

function fold(what: string): string {
  return `\n<details><summary>${what}</summary>\n\n`;
}

/**
 * The page of a check that could not look: why, what still protects, and what to do next.
 *
 * @param why what failed, and what to do about it
 * @param next what to do besides
 */
export function unreadableSummary(why: string, next: string, runUrl: string): string {
  const run = markdownLink({ text: 'Re-run', url: runUrl });
  const paragraphs = [`## ${SIGNS.unknown} Check incomplete: the heartbeats couldn't be read`, markdownText(why, 2000)];
  return `${[...paragraphs, `${markdownText(next)} ${run}`].join('\n\n')}\n`;
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
function linesOf(rows: readonly Row[], { nowMs }: Result, maxBytes: number): Lines {
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

/** Returns what is wrong, the cause, what to do, and where. */
function what(row: Row, nowMs: number): string {
  const parts = [markdownText(situation(row, nowMs))];
  if (row.cause !== undefined) parts.push(`**Cause:** ${markdownText(causeText(row), 2 * CAUSE_LENGTH)}`);
  if (row.fails || row.cause !== undefined) parts.push(markdownText(adviceOn(row), CAUSE_LENGTH));
  const links = markdownLinks(row);
  return [...parts, links].filter((part) => part !== '').join('<br>');
}

function duration(secs: number | undefined): string {
  return secs === undefined ? '?' : formatDuration(secs);
}

function cutLine(omitted: readonly Row[], total: number): string {
  return (
    `\n**Cut:** ${omitted.length} of ${total} entries omitted (${countByVerdict(omitted)}). ` +
    "See the log for everything that isn't healthy.\n"
  );
}

function code(text: string, length: number): string {
  return `<code>${markdownText(cut(text, 10 * length), length)}</code>`;
}
