import { cut, plainText } from '../runner/text.ts';
import { formatDuration, formatInstant } from '../time.ts';
import type { Result, Row } from './judge.ts';
import type { Verdict } from './verdict.ts';

/** The runner shows ten errors of a step: with more, the last one sums up the rest. */
const MOST_ANNOTATIONS = 10;
/** Of a name, and of an id, in UTF-16 units. */
const NAME_LENGTH = 200;
const ID_LENGTH = 100;
/** A list names as many as fit into this many UTF-16 units: the runner cuts a message at 4096 characters. */
const LIST_LENGTH = 2400;
/** The healthy ones, of which there may be thousands, are named in the log up to here. */
const MOST_HEALTHY_LINES = 100;
/** What a `Date` can hold and `formatInstant` shows as people write it. */
const LATEST_MS = Date.UTC(10_000, 0) - 1;

/** A verdict in the words of a table or a list. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  healthy: 'healthy',
  late: 'late',
  missed: 'missed',
  failing: 'failing',
  waiting: 'waiting',
  never: 'never pinged',
  paused: 'paused',
  unknown: 'unknown',
  absent: 'absent',
};

/** The result in one line: what was found, how many were judged, and how many of the account were left out. */
export function headline(result: Result): string {
  return `${finding(result)} (${result.judged} judged, ${result.leftOut} of the account left out)`;
}

function finding({ rows, failing, leftOut }: Result): string {
  const total = rows.length;
  const of = (...verdicts: Verdict[]) => failing.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const absent = of('absent');
  const unknown = of('unknown');
  if (total > 0 && absent === total) return leftOut === 0 ? 'The account has no heartbeats' : 'No heartbeat was found';
  if (failing.length > 0 && unknown === failing.length) return `Could not judge ${unknown} of ${heartbeats(total)}`;

  const [first, ...more] = [
    { count: of('missed', 'failing', 'never'), what: 'missed' },
    { count: absent, what: 'not found' },
    { count: of('paused'), what: 'paused' },
    { count: unknown, what: 'could not be judged' },
  ].filter(({ count }) => count > 0);
  if (first !== undefined) {
    return [
      `${first.count} of ${heartbeats(total)} ${first.what}`,
      ...more.map(({ count, what }) => `${count} ${what}`),
    ].join(', ');
  }
  if (rows.every(({ verdict }) => verdict === 'healthy')) {
    return total === 1 ? 'The heartbeat is healthy' : `All ${total} heartbeats are healthy`;
  }
  return `No heartbeat missed: ${tally(rows.toReversed())}`;
}

/** An error annotation for each row that fails: up to ten, and with more of them nine and one that sums up the rest. */
export function annotationsOf({ failing, nowMs }: Result): string[] {
  const own = failing.length <= MOST_ANNOTATIONS ? failing : failing.slice(0, MOST_ANNOTATIONS - 1);
  const rest = failing.slice(own.length);
  const messages = own.map((row) => `${subject(row)} ${details(row, nowMs)}.${idOf(row)} ${adviceOn(row)}`);
  if (rest.length === 0) return messages;
  const sum = `${rest.length} more fail (${tally(rest)}): ${listOf(rest)}.`;
  return [...messages, `${sum} All of them are in the log, and in the output \`missed\`.`];
}

/** Warnings about rows that were judged, though not as they should be: one message, or none. */
export function warningsOf({ rows }: Result): string[] {
  const strange = rows.filter(({ strangeStatus }) => strangeStatus !== undefined);
  const [first] = strange;
  if (first === undefined) return [];
  const status = `"${shortText(first.strangeStatus ?? '', ID_LENGTH)}"`;
  return [
    `${heartbeats(strange.length)} of a status that this action does not know (such as ${status}) ` +
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
    const id = row.id === undefined ? '' : `; id ${shownId(row)}`;
    return `${markOf(row)} ${quoted(row)} ${details(row, nowMs)}${id}`;
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
  const pings = typeof lastPingedAtMs === 'number' ? [`last ping ${when(lastPingedAtMs, nowMs)}`] : [];
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
    case 'never':
    case 'waiting':
      return `no ping since it was created ${when(row.createdAtMs, nowMs)}, the first ${dueText(row)}`;
    case 'paused':
      return 'it is paused in Tickstem';
    case 'unknown':
      return `${row.flaws.join(', ')} missing or unreadable in Tickstem's answer`;
    case 'absent':
      return absence(row);
    case 'healthy':
      return `next one ${dueText(row)}`;
    default:
      return dueText(row);
  }
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

function absence({ absent }: Row): string {
  const what = absent?.kind === 'name' ? 'no heartbeat of the account has this name' : 'no heartbeat matches it';
  if (absent?.why === 'no-heartbeats') return `${what}, since the account has none`;
  return absent?.why === 'left-out' ? 'what it asks for is left out again by a `!` line' : what;
}

/** What to do about a row that fails, and where to look. */
export function adviceOn(row: Row): string {
  if (row.absent !== undefined) return adviceOnAbsence(row.absent);
  if (row.olderId !== undefined) {
    const older = shortText(row.olderId, ID_LENGTH);
    return `An older heartbeat has the same name (id ${older}), and that one is pinged: delete or rename this one.`;
  }
  const [, repository, workflow, job] = /^([^/]+\/[^/]+)\/([^/]+\.ya?ml)\/(.+)$/s.exec(row.name ?? '') ?? [];
  const runs =
    repository === undefined
      ? 'the last runs of the job that pings it'
      : `the last runs of job ${short(job)} in ${short(workflow)} of ${short(repository)}`;
  return advice(row.verdict, runs);
}

/** What to do about a verdict that fails. */
export function advice(verdict: Verdict, runs = 'the last runs of its job'): string {
  switch (verdict) {
    case 'failing':
    case 'missed':
      return `Look at ${runs}: did they start, did they succeed, and did the post step ping? The next ping makes it healthy.`;
    case 'never':
      return `Look at ${runs}: has one succeeded, and did its post step ping? If the job is gone, delete the heartbeat.`;
    case 'paused':
      return 'Resume it in Tickstem, leave it out with a `!` line in `heartbeats`, or set `fail-on-paused: false`.';
    case 'unknown':
      return 'Look at it in Tickstem; if all is well there, a newer version of this action may be able to read it.';
    case 'absent':
      return 'Correct `heartbeats`, or run the job: its heartbeat is made by its first run that counts.';
    default:
      return '';
  }
}

function short(text: string | undefined): string {
  return shortText(text ?? '', NAME_LENGTH / 2);
}

function adviceOnAbsence({ kind, why }: NonNullable<Row['absent']>): string {
  if (why === 'left-out') return 'Take one of the two lines out of `heartbeats`.';
  const made = "A job's heartbeat is made by its first run that counts.";
  if (why === 'no-heartbeats') return `Is it the API key of the right account? ${made}`;
  if (kind === 'name') return `Correct the name in \`heartbeats\`, or run the job once. ${made}`;
  if (kind === 'pattern') return `Correct the pattern in \`heartbeats\`, or take it out. ${made}`;
  return `It is what \`heartbeats\` means where it is not set: set it to the names or patterns to check. ${made}`;
}

function subject(row: Row): string {
  const isPattern = row.absent !== undefined && row.absent.kind !== 'name';
  return `${isPattern ? 'Pattern' : 'Heartbeat'} ${quoted(row)}`;
}

/** A row's name in quotes, as far as it has one. */
function quoted({ name }: Row, length = NAME_LENGTH): string {
  if (name === undefined) return '(no name)';
  return `"${shortText(name, length)}"`;
}

function idOf(row: Row): string {
  return row.id === undefined ? '' : ` Its id is ${shownId(row)}.`;
}

function shownId({ id }: Row): string {
  return shortText(id ?? '', ID_LENGTH);
}

/** Cut before it is cleaned as well: a name may be of any length. */
function shortText(text: string, length: number): string {
  return plainText(cut(text, 10 * length), length);
}

/** Names and ids, as many as fit, and how many do not. */
function listOf(rows: readonly Row[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const row of rows) {
    const part = `${quoted(row, NAME_LENGTH / 2)}${row.id === undefined ? '' : ` (${shownId(row)})`}`;
    length += part.length + 2;
    if (length > LIST_LENGTH) break;
    parts.push(part);
  }
  const more = rows.length - parts.length;
  return `${parts.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

/** `12 missed, 1 absent`, in the order of the rows. */
export function tally(rows: readonly Row[]): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${VERDICT_WORDS[verdict]}`).join(', ');
}

function heartbeats(count: number): string {
  return `${count} ${count === 1 ? 'heartbeat' : 'heartbeats'}`;
}
