import { formatDuration } from '../../base/duration.ts';
import { fill } from '../../base/message.ts';
import type { Row } from '../rows.ts';
import { durationText, ID_LENGTH, instantText, NAME_LENGTH, shortText, when } from './format.ts';
import { VERDICT_WORDS } from './headline.ts';
import { latenessText } from './lateness.ts';
import { similarNote, skippedNote, statusNote } from './notes.ts';
import { rowMessage } from './row-message.ts';

/** The longest cause, and the longest error line, in UTF-16 units. */
export const CAUSE_LENGTH = 600;
const ERROR_LENGTH = 300;

/**
 * Returns what is wrong with a row, after its name: `missed: expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min); last
 * ping 2 days ago (2026-11-21 03:00 UTC)`.
 */
export function details(row: Row, nowMs: number): string {
  return `${VERDICT_WORDS[row.verdict]}: ${situation(row, nowMs)}${lastPingNote(row, nowMs)}`;
}

/** Returns the sentences about a row that fails, with its cause first. @param name as it is shown */
export function announcement(row: Row, name: string, nowMs: number): string {
  const { text } = rowMessage(row);
  const more = statusNote(row) + lastPingNote(row, nowMs);
  const values = { ...valuesOf(row, nowMs, more), name: shortText(name, NAME_LENGTH), quoted: quoted(name) };
  if (row.cause === undefined) return `${fill(text, values)}.`;
  const cause = causeText(row);
  // Where the message says more than a time, that is what is wrong, and the cause explains it.
  if (afterVerdict(text) !== '{due}') return `${fill(text, values)}. ${capital(cause)}.`;
  return `${fill(text, { ...values, due: `${cause}; ${dueText(row)}${more}` })}.`;
}

export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Returns the cause, and the last error line; empty if there is none: `the run of … failed at step "Dump": disk full`. */
export function causeText({ cause }: Row): string {
  if (cause === undefined) return '';
  const error = cause.lastError === undefined ? '' : `: ${shortText(cause.lastError, ERROR_LENGTH)}`;
  return `${shortText(cause.text, CAUSE_LENGTH)}${error}`;
}

/** Returns the last error line of a job that failed; `undefined`: it isn't known. */
export function lastErrorOf({ cause }: Row): string | undefined {
  return cause?.lastError === undefined ? undefined : shortText(cause.lastError, ERROR_LENGTH);
}

/** A name in quotes, as far as there is one. */
export function quoted(name: string | undefined, length = NAME_LENGTH): string {
  return name === undefined || name === '' ? '(no name)' : `"${shortText(name, length)}"`;
}

/** `; last ping 29 h ago (2026-11-22 03:00 UTC)`; empty if it isn't known. */
export function lastPingNote({ kind, lastPingedAtMs }: Row, nowMs: number): string {
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
  const own = fill(afterVerdict(text), valuesOf(row, nowMs));
  switch (row.verdict) {
    case 'acknowledged':
      return acknowledgedText(row);
    case 'failing':
      return `${own}; Tickstem has alerted`;
    case 'never-pinged':
      return firstPingText(row, nowMs);
    case 'late':
      return `${dueText(row)}${graceText(row.graceSecs)}`;
    case 'healthy':
      return `next one ${dueText(row)}`;
    case 'waiting':
      return firstPingText(row, nowMs);
    case 'orphaned':
      return row.fails ? own : 'no workflow pings it';
    case 'unusual':
      return unusualText(row);
    default:
      return own;
  }
}

/** Returns when the first ping is due. Nobody knows when a workflow was created, or a heartbeat that its first run is to create. */
function firstPingText(row: Row, nowMs: number): string {
  if (row.createdAtMs === undefined) return `its first run is ${dueText(row)}`;
  return `created ${when(row.createdAtMs, nowMs)}, its first ping ${dueText(row)}`;
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

function unusualText({ unusual }: Row): string {
  return unusual === undefined ? '' : shortText(unusual.text, CAUSE_LENGTH);
}

/** Returns the part of a row's message that follows its subject and its verdict. */
function afterVerdict(text: string): string {
  return text.slice(text.indexOf(': ') + 2);
}

/** @param more what follows the message itself */
function valuesOf(row: Row, nowMs: number, more = ''): Record<string, string> {
  const isPatternRow = row.absent?.kind === 'pattern' || row.absent?.kind === 'default';
  return {
    kind: isPatternRow ? 'Pattern' : row.kind === 'workflow' ? 'Workflow' : 'Heartbeat',
    due: dueText(row) + more,
    more,
    similar: similarNote(row),
    what: unusualText(row),
    created: when(row.createdAtMs, nowMs),
    fields: row.flaws.join(', '),
    reason: row.problem ?? row.flaws.join(', '),
    input: row.kind === 'workflow' ? 'workflows' : 'heartbeats',
  };
}

/** `expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min)`; where it doesn't fail, `now 5 min late`. */
function dueText({ dueMs, lateByMs, fails, verdict }: Row): string {
  if (dueMs === undefined) return 'expected at an unknown time';
  const down =
    fails || verdict === 'acknowledged'
      ? `down since then (${durationText(lateByMs)})`
      : `now ${durationText(lateByMs)} late`;
  return `expected by ${instantText(dueMs)}${lateByMs > 0 ? `, ${down}` : ''}`;
}

function graceText(graceSecs: number | undefined): string {
  return graceSecs === undefined ? '' : `, grace period ${formatDuration(graceSecs)}`;
}
