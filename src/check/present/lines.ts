import { formatDuration, formatInstant } from '../../base/duration.ts';
import { fill, say } from '../../base/message.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import type { Result, Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';
import { adviceOn } from './advice.ts';
import { ID_LENGTH, NAME_LENGTH, shortText } from './format.ts';
import { latenessText } from './lateness.ts';
import { similarNote, skippedNote, statusNote } from './notes.ts';
import { rowMessage } from './row-message.ts';
import { causeSentences, headlineOf, sharedCauses } from './shared-cause.ts';

/** The runner shows ten errors of a step: with more, the last one sums up the rest. */
export const MOST_ANNOTATIONS = 10;
/** The longest cause, in UTF-16 units. */
export const CAUSE_LENGTH = 600;
/** A list names as many as fit into this many UTF-16 units: the runner cuts a message at 4096 characters. */
const LIST_LENGTH = 2400;
/** The healthy ones, of which there may be thousands, are named up to here, in the log and in the summary. */
export const MOST_HEALTHY_LINES = 100;
/** The last time that `formatInstant` shows as people write it. */
const LATEST_MS = Date.UTC(10_000, 0) - 1;

/** A verdict in the words of a table or a list. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  healthy: 'healthy',
  late: 'late',
  missed: 'missed',
  failing: 'failing',
  waiting: 'waiting',
  'never-pinged': 'never pinged',
  paused: 'paused',
  unknown: 'unknown',
  'not-found': 'not found',
  misconfigured: 'misconfigured',
  orphaned: 'orphaned',
  acknowledged: 'acknowledged',
  unusual: 'unusual',
};

/** The result in one line: what was found, how many were judged, and how many of the account were left out. */
export function headline(result: Result): string {
  return `${finding(result)} (${result.judged} judged, ${result.leftOut} in the account not selected)`;
}

function finding({ rows, failing }: Result): string {
  const total = rows.length;
  const nouns = nounsFor(rows);
  const of = (...verdicts: Verdict[]) => failing.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const absent = of('not-found');
  const unknown = of('unknown');
  if (total > 0 && absent === total && nouns === HEARTBEATS)
    return rows.some((row) => row.absent?.why === 'no-heartbeats')
      ? 'The account has no heartbeats'
      : 'No heartbeat was found';
  if (failing.length > 0 && unknown === failing.length) return `Could not judge ${unknown} of ${count(total, nouns)}`;

  const [first, ...more] = [
    { count: of('missed', 'failing', 'never-pinged', 'orphaned'), what: 'missed' },
    { count: absent, what: 'not found' },
    { count: of('misconfigured'), what: 'misconfigured' },
    { count: of('paused'), what: 'paused' },
    { count: of('unusual'), what: 'unusual' },
    { count: unknown, what: 'could not be judged' },
  ].filter(({ count }) => count > 0);
  if (first !== undefined) {
    const counts = [
      `${first.count} of ${count(total, nouns)} ${first.what}`,
      ...more.map(({ count, what }) => `${count} ${what}`),
    ];
    return (
      counts.join(', ') +
      headlineOf(sharedCauses({ rows, failing }), of('missed', 'failing', 'never-pinged', 'orphaned'))
    );
  }
  if (rows.every(({ verdict }) => verdict === 'healthy')) {
    return total === 1 ? `The ${nouns[0]} is healthy` : `All ${total} ${nouns[1]} are healthy`;
  }
  return `No ${nouns[0]} missed: ${countByVerdict(rows.toReversed())}`;
}

/**
 * An error annotation for each row that fails: up to ten, and with more of them nine and one that sums up the rest.
 *
 * @param most that there is room for, where something else was annotated before
 */
export function annotationsOf({ failing, nowMs }: Result, most = MOST_ANNOTATIONS): string[] {
  const own = failing.length <= most ? failing : failing.slice(0, most - 1);
  const rest = failing.slice(own.length);
  const messages = own.map((row) =>
    `${announcement(row, nowMs)}.${causeText(row)}${idOf(row)} ${adviceOn(row)}`.trimEnd(),
  );
  if (rest.length === 0) return messages;
  const verdicts = countByVerdict(rest);
  return [...messages, say(M.failingRest, { count: rest.length, verdicts, names: listOf(rest) })];
}

/** The result for the log: the headline, then a line for each row, worst first. */
export function logLines(result: Result): string[] {
  const { rows, nowMs } = result;
  const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
  const others = rows.filter(({ verdict }) => verdict !== 'healthy');
  const more = healthy.length - MOST_HEALTHY_LINES;
  const line = (row: Row) => {
    const id = row.id === undefined ? '' : `; id ${shortText(row.id, ID_LENGTH)}`;
    return `${markOf(row)} ${quoted(row)} ${details(row, nowMs)}${id}${row.cause === undefined ? '' : `.${causeText(row)}`}`;
  };
  return [
    `${headline(result)}, at ${instantText(nowMs)}.`,
    ...sharedCauses(result).map(causeSentences),
    ...others.map(line),
    ...healthy.slice(0, MOST_HEALTHY_LINES).map(line),
    ...(more > 0 ? [`… and ${more} more that are healthy`] : []),
  ];
}

function markOf({ fails, verdict }: Row): string {
  if (fails) return '✗';
  return verdict === 'healthy' ? '✓' : '·';
}

/** Returns the sentence about a row that fails: its subject, and what `details` says. */
export function announcement(row: Row, nowMs: number): string {
  return fill(rowMessage(row).text, valuesOf(row, nowMs, statusNote(row) + lastPingNote(row, nowMs)));
}

/**
 * Returns what is wrong with a row, after its name: `missed: expected by 2026-11-23 03:00 UTC with a grace period of 1 h, now
 * 5 h 12 min late; last ping 2 days ago (2026-11-21 03:00 UTC)`.
 */
export function details(row: Row, nowMs: number): string {
  return `${VERDICT_WORDS[row.verdict]}: ${situation(row, nowMs)}${lastPingNote(row, nowMs)}`;
}

function lastPingNote({ kind, lastPingedAtMs }: Row, nowMs: number): string {
  if (typeof lastPingedAtMs !== 'number') return '';
  return `; ${kind === 'workflow' ? 'last success' : 'last ping'} ${when(lastPingedAtMs, nowMs)}`;
}

/** Returns the same without the verdict and the last ping, for a table that shows those in columns of their own. */
export function situation(row: Row, nowMs: number): string {
  const { fails, lateness } = row;
  const isWaiting = lateness !== undefined && !fails && row.verdict !== 'unusual';
  const own = isWaiting ? latenessText(row, lateness, nowMs) : ownSituation(row, nowMs);
  return own + statusNote(row) + skippedNote(row);
}

function ownSituation(row: Row, nowMs: number): string {
  const { text } = rowMessage(row);
  switch (row.verdict) {
    case 'acknowledged':
      return acknowledgedText(row);
    case 'late':
      return dueText(row);
    case 'healthy':
      return `next one ${dueText(row)}`;
    case 'waiting':
      // A workflow, or a heartbeat that its first run is to create.
      if (row.createdAtMs === undefined) return `its first run is ${dueText(row)}`;
      return fill(afterVerdict(M.heartbeatNeverPinged.text), valuesOf(row, nowMs));
    case 'orphaned':
      return row.fails ? fill(afterVerdict(text), valuesOf(row, nowMs)) : 'nothing will ping it';
    case 'unusual':
      return unusualText(row);
    default:
      return fill(afterVerdict(text), valuesOf(row, nowMs));
  }
}

/** `by mona until the end of 2026-12-05 UTC: the disk is being moved`, after the verdict. */
function acknowledgedText(row: Row): string {
  if (row.acknowledged === undefined) return dueText(row);
  const { by, untilMs, why } = row.acknowledged;
  const day = instantText(untilMs - 1).slice(0, '2026-12-05'.length);
  const reason = why === '' ? '' : `: ${shortText(why, NAME_LENGTH)}`;
  const due = row.dueMs === undefined ? '' : `; ${dueText(row)}`;
  return `by ${shortText(by, ID_LENGTH)} until the end of ${day} UTC${reason}${due}`;
}

/** The numbers, and where they are from. */
function unusualText({ unusual }: Row): string {
  if (unusual === undefined) return '';
  return `${shortText(unusual.text, CAUSE_LENGTH)}${unusual.url === '' ? '' : ` (${unusual.url})`}`;
}

/** Returns the part of a row's message that follows its subject and its verdict. */
function afterVerdict(text: string): string {
  return text.slice(text.indexOf(': ') + 2);
}

/** @param more what follows the message itself */
function valuesOf(row: Row, nowMs: number, more = ''): Record<string, string> {
  const isPatternRow = row.absent?.kind === 'pattern' || row.absent?.kind === 'default';
  return {
    name: shortText(row.name ?? '', NAME_LENGTH),
    quoted: quoted(row),
    kind: isPatternRow ? 'Pattern' : row.kind === 'workflow' ? 'Workflow' : 'Heartbeat',
    due: dueText(row) + more,
    more,
    similar: similarNote(row),
    what: unusualText(row),
    created: when(row.createdAtMs, nowMs),
    fields: row.flaws.join(', '),
    reason: row.problem ?? row.flaws.join(', '),
  };
}

/** `expected by 2026-11-23 03:00 UTC with a grace period of 1 h, now 5 h 12 min late`. */
function dueText({ dueMs, lateByMs, graceSecs }: Row): string {
  if (dueMs === undefined) return 'expected at an unknown time';
  return `expected by ${instantText(dueMs)}${graceText(graceSecs)}${lateByMs > 0 ? `, now ${durationText(lateByMs)} late` : ''}`;
}

function graceText(graceSecs: number | undefined): string {
  if (graceSecs === undefined) return '';
  return graceSecs === 0 ? ' with no grace period' : ` with a grace period of ${formatDuration(graceSecs)}`;
}

/** `2 days ago (2026-11-21 03:00 UTC)`, `never`, `at an unreadable time`. */
export function when(ms: number | null | undefined, nowMs: number): string {
  if (ms === null) return 'never';
  if (ms === undefined) return 'at an unreadable time';
  const distance = roughly(Math.abs(nowMs - ms));
  return `${ms > nowMs ? `in ${distance}` : `${distance} ago`} (${instantText(ms)})`;
}

/** An instant as people read it. An interval may be of any length, so a ping may be due beyond every calendar. */
export function instantText(ms: number): string {
  return ms <= LATEST_MS ? formatInstant(ms) : 'a time beyond the year 9999';
}

function durationText(ms: number): string {
  return ms < 1000 ? 'less than a second' : formatDuration(ms / 1000);
}

/** In its largest unit alone: next to the instant itself, more would only be read past. */
function roughly(ms: number): string {
  return durationText(ms).replace(/^(\d+ \w+) \d.*$/, '$1');
}

/** A row's name in quotes, as far as it has one. */
function quoted({ name }: Row, length = NAME_LENGTH): string {
  if (name === undefined) return '(no name)';
  return `"${shortText(name, length)}"`;
}

/** Returns the cause as a sentence after a space; empty if there is none. */
export function causeText({ cause }: Row): string {
  if (cause === undefined) return '';
  return ` ${capital(shortText(cause.text, CAUSE_LENGTH))}${cause.url === undefined ? '' : ` (${cause.url})`}.`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function idOf(row: Row): string {
  return row.id === undefined ? '' : ` Its ID is ${shortText(row.id, ID_LENGTH)}.`;
}

/** Names and ids, as many as fit, and how many do not. */
export function listOf(rows: readonly Row[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const row of rows) {
    const part = `${quoted(row, NAME_LENGTH / 2)}${row.id === undefined ? '' : ` (${shortText(row.id, ID_LENGTH)})`}`;
    length += part.length + 2;
    if (length > LIST_LENGTH) break;
    parts.push(part);
  }
  const more = rows.length - parts.length;
  return `${parts.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

/** `12 missed, 1 not found`, in the order of the rows. */
export function countByVerdict(rows: readonly Row[]): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${VERDICT_WORDS[verdict]}`).join(', ');
}

export const HEARTBEATS = ['heartbeat', 'heartbeats'] as const;

/** Returns the noun for the rows, singular and plural. */
function nounsFor(rows: readonly Row[]): readonly [string, string] {
  const workflows = rows.filter(({ kind }) => kind !== 'heartbeat').length;
  if (workflows === 0) return HEARTBEATS;
  return workflows === rows.length ? ['workflow', 'workflows'] : ['heartbeat or workflow', 'heartbeats and workflows'];
}

export function count(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : many}`;
}
