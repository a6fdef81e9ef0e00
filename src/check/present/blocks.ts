import { byteLength } from '../../base/text.ts';
import { type Result, shownName } from '../result.ts';
import type { Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';
import { adviceOn } from './advice.ts';
import { durationText, instantText, NAME_LENGTH, when } from './format.ts';
import { linksOf, markdownLink } from './links.ts';
import { markdownText } from './markdown.ts';
import { CAUSE_LENGTH, capital, lastErrorOf, lastPingNote, situation } from './situation.ts';

/** Rows that fail for one reason, under a headline of their own; `undefined`: under the page's. */
export interface RowGroup {
  headline: string | undefined;
  rows: readonly Row[];
}

/** The signs of rows that fail for another reason than a miss. */
const SIGNS: Partial<Record<Verdict, string>> = {
  'not-found': '⚫',
  misconfigured: '⚫',
  unknown: '❔',
  unusual: '🟠',
};
/** So many rows are shown before the table: more than a phone shows at once. */
const MOST_BLOCKS = 20;

/**
 * The first that somebody sees who was woken up: of each row that fails the cause, since when, and what to press. Short lines, no
 * table, which a phone would cut. As many as fit.
 */
export function blocksOf(groups: readonly RowGroup[], { nowMs, prefix }: Result, maxBytes: number): string {
  const blocks: string[] = [];
  let left = maxBytes;
  let count = 0;
  const add = (block: string) => {
    left -= byteLength(block);
    if (left >= 0) blocks.push(block);
    return left >= 0;
  };
  for (const { headline, rows } of groups) {
    if (headline !== undefined && !add(`\n**${markdownText(headline)}**\n`)) break;
    for (const row of rows) {
      count += 1;
      if (count > MOST_BLOCKS || !add(blockOf(row, nowMs, prefix))) return blocks.join('');
    }
  }
  return blocks.join('');
}

function blockOf(row: Row, nowMs: number, prefix: string): string {
  const { cause } = row;
  const error = lastErrorOf(row);
  const [first, ...others] = linksOf(row).map(markdownLink);
  const links = first === undefined ? [] : [`**${first}**`, ...others];
  // What to press says it in a word; the table below says it in full.
  const isEnough = cause?.button !== undefined;
  const lines = [
    `${SIGNS[row.verdict] ?? '🔴'} **${nameOf(row, prefix)}**`,
    ...(cause === undefined ? [] : [`**${markdownText(capital(cause.text), CAUSE_LENGTH)}**`]),
    ...(error === undefined ? [] : [`<code>${markdownText(error)}</code>`]),
    markdownText(timesOf(row, nowMs)),
    [...links, ...(isEnough ? [] : [markdownText(adviceOn(row), CAUSE_LENGTH)])].join(' · '),
  ];
  return `\n${lines.filter((line) => line !== '').join('<br>\n')}\n`;
}

/** `Down 5 h 41 min, since 2026-11-23 03:00 UTC. Last ping 29 h ago.` The table has the rest. */
function timesOf(row: Row, nowMs: number): string {
  const { kind, dueMs, lateByMs, lastPingedAtMs } = row;
  if (dueMs === undefined || lateByMs === 0) return capital(situation(row, nowMs) + lastPingNote(row, nowMs));
  const last = kind === 'workflow' ? 'Last success' : 'Last ping';
  const [ago] = typeof lastPingedAtMs === 'number' ? when(lastPingedAtMs, nowMs).split(' (') : ['never'];
  const alerted = row.verdict === 'failing' ? ' Tickstem has alerted.' : '';
  const isTold = kind === 'heartbeat' || typeof lastPingedAtMs === 'number';
  return `Down ${durationText(lateByMs)}, since ${instantText(dueMs)}.${isTold ? ` ${last} ${ago}.` : ''}${alerted}`;
}

/** Rows that are silenced, until when, and by whom. As many as fit. */
export function acknowledgedLines({ rows, nowMs, prefix }: Result, maxBytes: number): string {
  const silenced = rows.filter(({ verdict }) => verdict === 'acknowledged');
  const lines: string[] = [];
  let left = maxBytes;
  for (const row of silenced.slice(0, MOST_BLOCKS)) {
    const line = `- 🔕 ${nameOf(row, prefix)}: acknowledged ${markdownText(situation(row, nowMs))}\n`;
    left -= byteLength(line);
    if (left < 0) break;
    lines.push(line);
  }
  const more = silenced.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more acknowledged\n`);
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

function nameOf({ name }: Row, prefix: string): string {
  if (name === undefined) return '(no name)';
  return `<code>${markdownText(shownName(name, prefix).slice(0, 10 * NAME_LENGTH), NAME_LENGTH)}</code>`;
}
