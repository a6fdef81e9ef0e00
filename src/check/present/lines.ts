import { say } from '../../base/message.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import { type Result, shownName } from '../result.ts';
import type { Row } from '../rows.ts';
import { adviceOn } from './advice.ts';
import { ID_LENGTH, NAME_LENGTH, shortText } from './format.ts';
import { countByVerdict, headline, scope } from './headline.ts';
import { plainLinks } from './links.ts';
import { causeSentences, sharedCauses } from './shared-cause.ts';
import { announcement, causeText, details, quoted } from './situation.ts';

/** The runner shows ten errors of a step: with more, the last one sums up the rest. */
export const MOST_ANNOTATIONS = 10;
/** A list names as many as fit into this many UTF-16 units: the runner cuts a message at 4096 characters. */
const LIST_LENGTH = 2400;
/** The healthy ones, of which there may be thousands, are named up to here, in the log and in the summary. */
export const MOST_HEALTHY_LINES = 100;

/**
 * An error annotation for each row that fails: up to ten, and with more of them nine and one that sums up the rest. The cause
 * comes first, then since when, then what to press.
 *
 * @param most that there is room for, where something else was annotated before
 */
export function annotationsOf({ failing, nowMs, prefix }: Result, most = MOST_ANNOTATIONS): string[] {
  const own = failing.length <= most ? failing : failing.slice(0, most - 1);
  const rest = failing.slice(own.length);
  const messages = own.map((row) => {
    const said = announcement(row, shownName(row.name ?? '', prefix), nowMs);
    return [said, plainLinks(row), adviceOn(row), idOf(row)].filter((part) => part !== '').join(' ');
  });
  if (rest.length === 0) return messages;
  const verdicts = countByVerdict(rest);
  return [...messages, say(M.failingRest, { count: rest.length, verdicts, names: listOf(rest, prefix) })];
}

/** The result for the log: the headline, then a line for each row, worst first. */
export function logLines(result: Result): string[] {
  const { rows } = result;
  const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
  const others = rows.filter(({ verdict }) => verdict !== 'healthy');
  const more = healthy.length - MOST_HEALTHY_LINES;
  const line = (row: Row) => logLine(row, result);
  return [
    `${headline(result)}. ${scope(result)}.`,
    ...sharedCauses(result).map(causeSentences),
    ...others.map(line),
    ...healthy.slice(0, MOST_HEALTHY_LINES).map(line),
    ...(more > 0 ? [`… and ${more} more that are healthy`] : []),
  ];
}

function logLine(row: Row, { nowMs, prefix }: Result): string {
  const name = row.name && shownName(row.name, prefix);
  const what = details(row, nowMs);
  const [verdict] = what.split(': ', 1);
  const because =
    row.cause === undefined ? what : `${verdict}: ${causeText(row)}; ${what.slice(`${verdict}: `.length)}`;
  const links = plainLinks(row);
  const id = row.id === undefined ? '' : `; ID ${shortText(row.id, ID_LENGTH)}`;
  return `${markOf(row)} ${quoted(name)} ${because}${id}${links === '' ? '' : `. ${links}`}`;
}

function markOf({ fails, verdict }: Row): string {
  if (fails) return '✗';
  return verdict === 'healthy' ? '✓' : '·';
}

function idOf(row: Row): string {
  return row.id === undefined ? '' : `Its ID is ${shortText(row.id, ID_LENGTH)}.`;
}

/** Returns names and IDs, as many as fit, and how many do not. */
export function listOf(rows: readonly Row[], prefix: string): string {
  const parts: string[] = [];
  let length = 0;
  for (const row of rows) {
    const name = quoted(row.name && shownName(row.name, prefix), NAME_LENGTH / 2);
    const part = `${name}${row.id === undefined ? '' : ` (${shortText(row.id, ID_LENGTH)})`}`;
    length += part.length + 2;
    if (length > LIST_LENGTH) break;
    parts.push(part);
  }
  const more = rows.length - parts.length;
  return `${parts.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
