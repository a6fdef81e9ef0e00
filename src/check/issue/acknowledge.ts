import { asActionError } from '../../base/errors.ts';
import { say } from '../../base/message.ts';
import type { CommentRecord, IssueRecord, Issues } from '../../github/issues.ts';
import type { Reporter } from '../../runner/reporter.ts';
import { NAME_LENGTH } from '../present/format.ts';
import { visibleText } from '../present/markdown.ts';
import { type Result, resultOf, shownName } from '../result.ts';
import type { Row } from '../rows.ts';
import { type Ack, type AckFault, parseAcks } from './ack.ts';
import { isByUs } from './find.ts';
import { listedSince, type Marker } from './marker.ts';
import { ISSUE_MESSAGES } from './messages.ts';

/** The most pages of a hundred comments that are read: the newest ones. */
const MOST_PAGES = 10;
/** The most authors whose role is asked for in one check. */
const MOST_AUTHORS = 50;
/** The most replies that one check writes. */
const MOST_REPLIES = 3;
/** Roles that may acknowledge (docs.github.com, "Repository roles for an organization"). */
const ROLES: readonly string[] = ['triage', 'write', 'maintain', 'admin', 'owner'];
/** The names of a reply's mark. */
const REPLY = /<!-- heartbeat-action ack (\d+ \d+) -->/g;

/** A command together with its comment. */
export interface Acknowledgment extends Ack {
  author: string;
  /** When the comment was written or edited last, in milliseconds since the epoch. */
  writtenMs: number;
}

/** A comment that was not understood, and has no reply yet. */
export interface Misunderstood {
  /** The comment's id and the second it was edited, for the mark of the reply. */
  key: string;
  author: string;
  faults: readonly AckFault[];
}

export interface ReadAcks {
  acks: Acknowledgment[];
  misunderstood: Misunderstood[];
}

/** The mark of a reply, by which the next check knows that there is one. An edited comment gets another. */
export function replyMark(key: string): string {
  return `<!-- heartbeat-action ack ${key} -->`;
}

/**
 * Reads the commands in an issue's comments by people who may acknowledge. If the comments or a role can't be read, nothing
 * is acknowledged, and a warning says so.
 *
 * @param self the token's login, whose comments are replies
 */
export async function readAcks(
  issues: Issues,
  issue: IssueRecord,
  self: string | undefined,
  report: Pick<Reporter, 'warning'>,
): Promise<ReadAcks> {
  try {
    const comments = await newestComments(issues, issue, report);
    return await fromComments(comments, self, (login) => issues.role(login));
  } catch (thrown) {
    const { advice } = asActionError(thrown);
    report.warning(say(ISSUE_MESSAGES.issueCommentsUnread, { number: issue.number, advice }));
    return { acks: [], misunderstood: [] };
  }
}

async function newestComments(
  issues: Issues,
  { number, comments: count }: IssueRecord,
  report: Pick<Reporter, 'warning'>,
): Promise<CommentRecord[]> {
  const last = Math.ceil(count / 100);
  const first = Math.max(1, last - MOST_PAGES + 1);
  const found: CommentRecord[] = [];
  for (let page = first; page <= last; page++) found.push(...(await issues.comments(number, page)));
  if (first > 1) report.warning(say(ISSUE_MESSAGES.issueCommentsCut, { number, count, read: found.length }));
  return found;
}

/**
 * The commands of comments, newest comment first, so that the newest ones count if too many people wrote some.
 *
 * @param roleOf asks for the role of a login
 */
export async function fromComments(
  comments: readonly CommentRecord[],
  self: string | undefined,
  roleOf: (login: string) => Promise<string>,
): Promise<ReadAcks> {
  const answered = new Set(comments.filter((one) => isByUs(one, self)).flatMap(({ body }) => keysIn(body)));
  const roles = new Map<string, boolean>();
  const read: ReadAcks = { acks: [], misunderstood: [] };
  for (const { id, body, author, isByApp, updatedAtMs } of comments.toReversed()) {
    if (isByApp || author === '' || author === self || updatedAtMs === undefined) continue;
    const { acks, faults } = parseAcks(body, updatedAtMs);
    if (acks.length === 0 && faults.length === 0) continue;
    if (!roles.has(author) && roles.size < MOST_AUTHORS) roles.set(author, ROLES.includes(await roleOf(author)));
    if (roles.get(author) !== true) continue;
    read.acks.push(...acks.map((ack) => ({ ...ack, author, writtenMs: updatedAtMs })));
    const key = `${id} ${Math.floor(updatedAtMs / 1000)}`;
    if (faults.length > 0 && !answered.has(key)) read.misunderstood.push({ key, author, faults });
  }
  read.misunderstood.splice(MOST_REPLIES);
  return read;
}

function keysIn(body: string): string[] {
  return [...body.matchAll(REPLY)].map(([, key = '']) => key);
}

/**
 * The result with acknowledged rows. A command covers a row that the issue already listed when the comment was written and
 * that has not recovered since.
 *
 * @param listed what the issue said until now
 */
export function acknowledged(
  result: Result,
  acks: readonly Acknowledgment[],
  listed: Marker | undefined,
  repository: string,
): Result {
  const { rows, leftOut, nowMs, prefix } = result;
  const held = acks.filter(({ untilMs }) => nowMs < untilMs);
  if (held.length === 0) return result;
  const changed = rows.map((row) => {
    const ack = held.find((one) => covers(one, row, listed, [`${repository}/`, prefix]));
    if (ack === undefined) return row;
    const { author: by, untilMs, why } = ack;
    return { ...row, verdict: 'acknowledged' as const, fails: false, acknowledged: { by, untilMs, why } };
  });
  return resultOf(changed, leftOut, nowMs);
}

function covers(ack: Acknowledgment, row: Row, listed: Marker | undefined, prefixes: readonly string[]): boolean {
  if (!row.fails || row.verdict === 'unknown') return false;
  const since = listedSince(listed, rowName(row));
  if (since === undefined || since * 1000 > ack.writtenMs) return false;
  if (hasRecovered(row, ack.writtenMs)) return false;
  return ack.name === '*' || shownNames(rowName(row), prefixes).includes(ack.name);
}

/** Whether a row that fails has recovered in between. An unusual one is pinged by every run, and recovers by being as usual. */
export function hasRecovered({ verdict, lastPingedAtMs }: Row, sinceMs: number): boolean {
  return verdict !== 'unusual' && (lastPingedAtMs ?? 0) > sinceMs;
}

/** A row's name in lists of names: by its id if it has none. */
export function rowName({ name, id }: Row): string {
  return name ?? `(no name, id ${id})`;
}

/** A name in the forms in which the issue shows it: whole, cut, and without the repository. */
function shownNames(name: string, prefixes: readonly string[]): string[] {
  const names = [name, ...prefixes.map((prefix) => shownName(name, prefix))];
  // A page shows several blanks as one.
  return [...names, ...names.map((one) => visibleText(one, NAME_LENGTH).replace(/ +/g, ' ').trim())];
}
