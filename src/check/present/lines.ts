import { formatDuration, formatInstant } from '../../base/duration.ts';
import { isPattern } from '../../base/name-pattern.ts';
import type { Result, Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';
import { adviceOn } from './advice.ts';
import { ID_LENGTH, NAME_LENGTH, shortText } from './format.ts';

/** The runner shows ten errors of a step: with more, the last one sums up the rest. */
export const MOST_ANNOTATIONS = 10;
/** Of a cause. */
const CAUSE_LENGTH = 600;
/** A list names as many as fit into this many UTF-16 units: the runner cuts a message at 4096 characters. */
const LIST_LENGTH = 2400;
/** The healthy ones, of which there may be thousands, are named up to here, in the log and in the summary. */
export const MOST_HEALTHY_LINES = 100;
/** What a `Date` can hold and `formatInstant` shows as people write it. */
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
  orphaned: 'orphaned',
  acknowledged: 'acknowledged',
};

/** The result in one line: what was found, how many were judged, and how many of the account were left out. */
export function headline(result: Result): string {
  return `${finding(result)} (${result.judged} judged, ${result.leftOut} of the account left out)`;
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
    { count: of('paused'), what: 'paused' },
    { count: unknown, what: 'could not be judged' },
  ].filter(({ count }) => count > 0);
  if (first !== undefined) {
    return [
      `${first.count} of ${count(total, nouns)} ${first.what}`,
      ...more.map(({ count, what }) => `${count} ${what}`),
    ].join(', ');
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
  const messages = own.map(
    (row) => `${subject(row)} ${details(row, nowMs)}.${causeText(row)}${idOf(row)} ${adviceOn(row)}`,
  );
  if (rest.length === 0) return messages;
  const sum = `${rest.length} more fail (${countByVerdict(rest)}): ${listOf(rest)}.`;
  return [...messages, `${sum} All of them are in the log, and in the output \`missed\`.`];
}

/** Warnings about rows that were judged, though not as they should be: one message, or none. */
export function warningsOf({ rows }: Result): string[] {
  const strange = rows.filter(({ strangeStatus }) => strangeStatus !== undefined);
  const status = strange[0]?.strangeStatus;
  if (status === undefined) return [];
  return [
    `${count(strange.length, HEARTBEATS)} of a status that this action does not know (such as "${shortText(status, ID_LENGTH)}") ` +
      `${strange.length === 1 ? 'was' : 'were'} judged by the times alone: ${listOf(strange)}. ` +
      'A newer version of the action may know it.',
  ];
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
    ...others.map(line),
    ...healthy.slice(0, MOST_HEALTHY_LINES).map(line),
    ...(more > 0 ? [`… and ${more} more that are healthy`] : []),
  ];
}

function markOf({ fails, verdict }: Row): string {
  if (fails) return '✗';
  return verdict === 'healthy' ? '✓' : '·';
}

/**
 * What is the matter with a row, after its name: `missed: expected by 2026-11-23 03:00 UTC with 1 h grace, now 5 h 12 min
 * late; last ping 2 days ago (2026-11-21 03:00 UTC)`.
 */
export function details(row: Row, nowMs: number): string {
  const { verdict, lastPingedAtMs } = row;
  const what = row.kind === 'workflow' ? 'last success' : 'last ping';
  const pings = typeof lastPingedAtMs === 'number' ? [`${what} ${when(lastPingedAtMs, nowMs)}`] : [];
  return `${VERDICT_WORDS[verdict]}: ${[situation(row, nowMs), ...pings].join('; ')}`;
}

/** The same without the verdict and the last ping, for a table that shows those in columns of their own. */
export function situation(row: Row, nowMs: number): string {
  const said = bySituation(row, nowMs);
  if (row.strangeStatus === undefined) return said;
  return `${said}; judged by its times, since its status "${shortText(row.strangeStatus, ID_LENGTH)}" is not known`;
}

function bySituation(row: Row, nowMs: number): string {
  switch (row.verdict) {
    case 'failing':
      return `Tickstem has raised the alarm${row.dueMs === undefined ? '' : `, ${dueText(row)}`}`;
    case 'never-pinged':
    case 'waiting':
      return withoutPing(row, nowMs);
    case 'paused':
      return 'it is paused in Tickstem';
    case 'unknown':
      if (row.kind === 'workflow') return row.flaws.join(', ');
      return `${row.flaws.join(', ')} missing or unreadable in Tickstem's answer`;
    case 'not-found':
      return absence(row);
    case 'orphaned':
      return row.fails
        ? 'nobody will ping it, and Tickstem or a line of `heartbeats` waits for it'
        : 'nobody will ping it';
    case 'acknowledged':
      return acknowledgedText(row);
    case 'healthy':
      return `next one ${dueText(row)}`;
    default:
      if (row.kind === 'workflow' && row.dueMs === undefined) return 'it no longer runs by schedule';
      return dueText(row);
  }
}

/** The words for a row that was never pinged: a heartbeat, a workflow, or a job whose first run creates the heartbeat. */
function withoutPing(row: Row, nowMs: number): string {
  if (row.absent !== undefined && row.fails) return absence(row);
  if (row.createdAtMs === undefined) return `its first run is ${dueText(row)}`;
  return `no ping since it was created ${when(row.createdAtMs, nowMs)}, the first ${dueText(row)}`;
}

/** `acknowledged by mona until the end of 2026-12-05 UTC: the disk is being moved`, without the first word. */
function acknowledgedText(row: Row): string {
  if (row.acknowledged === undefined) return dueText(row);
  const { by, untilMs, why } = row.acknowledged;
  const day = instantText(untilMs - 1).slice(0, '2026-12-05'.length);
  const reason = why === '' ? '' : `: ${shortText(why, NAME_LENGTH)}`;
  const due = row.dueMs === undefined ? '' : `; ${dueText(row)}`;
  return `by ${shortText(by, ID_LENGTH)} until the end of ${day} UTC${reason}${due}`;
}

/** `expected by 2026-11-23 03:00 UTC with 1 h grace, now 5 h 12 min late`. */
function dueText({ dueMs, lateByMs, graceSecs }: Row): string {
  if (dueMs === undefined) return 'expected at a time that is not known';
  const grace = graceSecs === undefined ? '' : ` with ${graceSecs === 0 ? 'no' : formatDuration(graceSecs)} grace`;
  return `expected by ${instantText(dueMs)}${grace}${lateByMs > 0 ? `, now ${durationText(lateByMs)} late` : ''}`;
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

function absence(row: Row): string {
  const { absent } = row;
  if (absent?.kind === 'job') return `its job was to have made it, ${dueText(row)}`;
  if (absent?.why === 'left-out') return 'what it asks for is left out again by a `!` line';
  if (absent?.why === 'no-schedule') return 'this workflow file has no schedule, and GitHub never ran it by one';
  if (absent?.kind === 'workflow')
    return isPattern(absent.asked)
      ? 'no scheduled workflow file on the default branch matches it'
      : 'no workflow file on the default branch has this name';
  const what = absent?.kind === 'name' ? 'no heartbeat of the account has this name' : 'no heartbeat matches it';
  if (absent?.why === 'no-heartbeats') return `${what}, since the account has none`;
  return what;
}

function subject(row: Row): string {
  const isPattern = row.absent?.kind === 'pattern' || row.absent?.kind === 'default';
  const kind = row.kind === 'workflow' ? 'Workflow' : 'Heartbeat';
  return `${isPattern ? 'Pattern' : kind} ${quoted(row)}`;
}

/** A row's name in quotes, as far as it has one. */
function quoted({ name }: Row, length = NAME_LENGTH): string {
  if (name === undefined) return '(no name)';
  return `"${shortText(name, length)}"`;
}

/** What GitHub's record says of it, a sentence after a blank. */
export function causeText({ cause }: Row): string {
  if (cause === undefined) return '';
  return ` ${capital(shortText(cause.text, CAUSE_LENGTH))}${cause.url === undefined ? '' : ` (${cause.url})`}.`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function idOf(row: Row): string {
  return row.id === undefined ? '' : ` Its id is ${shortText(row.id, ID_LENGTH)}.`;
}

/** Names and ids, as many as fit, and how many do not. */
function listOf(rows: readonly Row[]): string {
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

const HEARTBEATS = ['heartbeat', 'heartbeats'] as const;

/** What rows are, one and many. */
function nounsFor(rows: readonly Row[]): readonly [string, string] {
  const workflows = rows.filter(({ kind }) => kind === 'workflow').length;
  if (workflows === 0) return HEARTBEATS;
  return workflows === rows.length ? ['workflow', 'workflows'] : ['heartbeat or workflow', 'heartbeats and workflows'];
}

function count(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : many}`;
}
