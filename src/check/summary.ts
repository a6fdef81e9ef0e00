import { markdownText } from '../runner/markdown.ts';
import { cut } from '../runner/text.ts';
import { formatDuration } from '../time.ts';
import type { Result, Row } from './judge.ts';
import type { Verdict } from './verdict.ts';
import { advice, adviceOn, headline, instantText, situation, tally, VERDICT_WORDS, when } from './words.ts';

/** The runner drops a summary of more than 1 MiB as a whole; a quarter of it is more than anybody reads. */
export const SUMMARY_MAX_BYTES = 256 * 1024;

/** Of what is shown, in UTF-16 units. */
const NAME_LENGTH = 200;
const ID_LENGTH = 100;

const SIGNS: Readonly<Record<Verdict, string>> = {
  failing: '🔴',
  missed: '🔴',
  never: '🔴',
  absent: '⚫',
  unknown: '❔',
  late: '🟡',
  waiting: '⏳',
  paused: '⏸️',
  healthy: '🟢',
};

const HEAD = '| Verdict | Heartbeat | What | Last ping | Interval, grace | Id |\n|---|---|---|---|---|---|\n';

/**
 * The result as a page of Markdown: the headline, a table of all that is not healthy, worst first, what to do, and the
 * healthy ones folded away. Whatever does not fit is counted in a line of its own.
 *
 * @param options.maxBytes in UTF-8; what is said besides the rows takes up to 4 KiB of it
 */
export function summaryOf(result: Result, { maxBytes } = { maxBytes: SUMMARY_MAX_BYTES }): string {
  const { rows, failing, nowMs } = result;
  const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
  const others = rows.filter(({ verdict }) => verdict !== 'healthy');

  const title = `## ${signOf(result)} ${markdownText(headline(result))}\n`;
  const advices = adviceList(failing);
  const judgedAt = `\nJudged at ${instantText(nowMs)}.\n`;
  const foldStart = `\n<details><summary>${healthy.length} healthy</summary>\n\n`;
  const foldEnd = '\n</details>\n';
  const fixed = [title, advices, judgedAt, foldStart, foldEnd, HEAD, HEAD, cutLine(rows, rows.length)];

  const budget = maxBytes - bytes(fixed.join('\n'));
  const shown = linesOf(others, nowMs, budget);
  // Healthy rows only when all the others are shown.
  const shownHealthy = shown.count < others.length ? NO_LINES : linesOf(healthy, nowMs, budget - bytes(shown.text));
  const omitted = [...others.slice(shown.count), ...healthy.slice(shownHealthy.count)];
  return [
    title,
    shown.count > 0 ? `\n${HEAD}${shown.text}` : '',
    advices,
    shownHealthy.count > 0 ? `${foldStart}${HEAD}${shownHealthy.text}${foldEnd}` : '',
    omitted.length > 0 ? cutLine(omitted, rows.length) : '',
    judgedAt,
  ].join('');
}

/** The page of a check that could not look. @param why what failed, and what to do */
export function unreadableSummary(why: string): string {
  return `## ${SIGNS.unknown} The heartbeats could not be read\n\n${markdownText(why, 2000)}\n`;
}

function signOf({ status, rows }: Result): string {
  if (status !== 'healthy') return status === 'missed' ? '🔴' : '❔';
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
    left -= bytes(line);
    if (left < 0) break;
    lines.push(line);
  }
  return { text: lines.join(''), count: lines.length };
}

function lineOf(row: Row, nowMs: number): string {
  const cells = [
    `${SIGNS[row.verdict]} ${VERDICT_WORDS[row.verdict]}`,
    row.name === undefined ? '(no name)' : code(row.name, NAME_LENGTH),
    markdownText(situation(row, nowMs) + (row.fails && row.olderId !== undefined ? `. ${adviceOn(row)}` : '')),
    row.verdict === 'absent' ? '' : when(row.lastPingedAtMs, nowMs),
    row.verdict === 'absent' ? '' : `${duration(row.intervalSecs)}, ${duration(row.graceSecs)}`,
    row.id === undefined ? '' : code(row.id, ID_LENGTH),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function duration(secs: number | undefined): string {
  return secs === undefined ? '?' : formatDuration(secs);
}

/** What to do about what fails, once for each verdict. */
function adviceList(failing: readonly Row[]): string {
  const verdicts = [...new Set(failing.map(({ verdict }) => verdict))];
  const lines = verdicts.map((verdict) => `- **${VERDICT_WORDS[verdict]}**: ${advice(verdict)}\n`);
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

function cutLine(omitted: readonly Row[], total: number): string {
  return (
    `\n**Cut:** ${omitted.length} of ${total} do not fit here (${tally(omitted)}). ` +
    'The log has all that are not healthy, and the output `missed` all that fail.\n'
  );
}

function code(text: string, length: number): string {
  return `<code>${markdownText(cut(text, 10 * length), length)}</code>`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
