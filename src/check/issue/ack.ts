import { DAY_MS } from '../../base/duration.ts';

/** One command `/ack <name or *> until 2026-12-05 [why]`. */
export interface Ack {
  /** A name as the issue shows it, or `*`. */
  name: string;
  /** The end of the last day, in milliseconds since the epoch: from then on it doesn't hold. */
  untilMs: number;
  /** Empty if no reason was given. */
  why: string;
}

/** Why a command was not understood: its form, a day that doesn't exist, a day in the past, or one too far away. */
export type AckFault = 'form' | 'day' | 'past' | 'far';

/** What a comment says. Commands that were not understood get one reply. */
export interface ParsedAcks {
  acks: Ack[];
  faults: AckFault[];
}

/** The longest time for which a row can be acknowledged, in days. */
export const MOST_DAYS = 90;
/** The longest line that is looked at, in UTF-16 units: a name has at most 200, and a reason is a sentence. */
const LINE_LENGTH = 2000;
/** The most commands that one comment can have. More are ignored. */
const MOST_COMMANDS = 100;

const COMMAND = /^ {0,3}\/ack(?=\s|$)/;
const UNTIL = / until (\d{4}-\d\d-\d\d)(?= |$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Reads the commands of one comment. Each is a line of its own; lines in code blocks, quotes and HTML comments are ignored.
 *
 * @param writtenMs when the comment was written or last edited, in milliseconds since the epoch
 */
export function parseAcks(body: string, writtenMs: number): ParsedAcks {
  const parsed: ParsedAcks = { acks: [], faults: [] };
  for (const line of commandLines(body).slice(0, MOST_COMMANDS)) {
    const ack = parseAck(line, writtenMs);
    if (typeof ack === 'string') parsed.faults.push(ack);
    else parsed.acks.push(ack);
  }
  return parsed;
}

function commandLines(body: string): string[] {
  const lines: string[] = [];
  let isComment = false;
  let isQuote = false;
  for (const line of withoutCode(body)) {
    const wasComment = isComment;
    isComment = isInComment(line, isComment);
    // A quote goes on in the lines below it, up to an empty one (CommonMark 0.31, 5.1, "laziness").
    isQuote = /^ {0,3}>/.test(line) || (isQuote && line.trim() !== '');
    if (!wasComment && !isQuote && COMMAND.test(line)) lines.push(line);
  }
  return lines;
}

/** The lines outside of code blocks with fences. A block that doesn't end goes on to the end of the comment. */
function withoutCode(body: string): string[] {
  let fence: string | undefined;
  return body.split(/\r\n|\r|\n/).filter((line) => {
    const [, marks] = FENCE.exec(line) ?? [];
    const isInside = fence !== undefined;
    if (fence === undefined) fence = marks;
    else if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
    return !isInside && marks === undefined;
  });
}

/** Whether an HTML comment is open at the end of a line. */
function isInComment(line: string, wasOpen: boolean): boolean {
  const opened = line.lastIndexOf('<!--');
  const closed = line.lastIndexOf('-->');
  return opened === closed ? wasOpen : opened > closed;
}

function parseAck(line: string, writtenMs: number): Ack | AckFault {
  if (line.length > LINE_LENGTH) return 'form';
  const words = line
    .trim()
    .replace(/[ \t]+/g, ' ')
    .slice('/ack '.length);
  const found = UNTIL.exec(` ${words}`);
  const name = unquoted(words.slice(0, Math.max(0, (found?.index ?? 0) - 1)).trim());
  const day = found?.[1];
  if (day === undefined || name === '') return 'form';
  const startMs = dayMs(day);
  if (startMs === undefined) return 'day';
  const untilMs = startMs + DAY_MS;
  if (untilMs <= writtenMs) return 'past';
  const today = Math.floor(writtenMs / DAY_MS) * DAY_MS;
  if (startMs - today > MOST_DAYS * DAY_MS) return 'far';
  return { name, untilMs, why: words.slice((found?.index ?? 0) - 1 + ` until ${day}`.length).trim() };
}

/** A name copied together with the backticks around it. */
function unquoted(name: string): string {
  return /^`[^`]+`$/.test(name) ? name.slice(1, -1).trim() : name;
}

/** The start of a day, UTC; `undefined` if the calendar doesn't have it. */
function dayMs(day: string): number | undefined {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? ms : undefined;
}
