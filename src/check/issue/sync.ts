import { DAY_MS } from '../../base/duration.ts';
import { ActionError, asActionError, causesOf } from '../../base/errors.ts';
import { say } from '../../base/message.ts';
import { type GitHubConnection, openGitHub } from '../../github/client.ts';
import { type IssueRecord, type Issues, openIssues } from '../../github/issues.ts';
import type { RetryBudget } from '../../http/retry.ts';
import type { Reporter } from '../../runner/reporter.ts';
import type { Run } from '../../runner/run.ts';
import type { Result } from '../result.ts';
import type { Cause, Row } from '../rows.ts';
import { acknowledged, hasRecovered, type Misunderstood, readAcks, rowName } from './acknowledge.ts';
import { findIssues, findUnlisted } from './find.ts';
import { anyMarkIn, type CheckIdentity, listedSince, type Marker, markOf, readMarker } from './marker.ts';
import { ISSUE_MESSAGES } from './messages.ts';
import {
  ackReply,
  againComment,
  bodyFor,
  causesComment,
  changeComment,
  duplicateComment,
  goneComment,
  type Place,
  recoveredComment,
  titleFor,
  troubled,
  withoutMarker,
  withUnknown,
} from './text.ts';

/** How the issue is written, and by which check. */
export interface IssueContext {
  connection: GitHubConnection;
  budget: RetryBudget;
  report: Reporter;
  /** `octo-org/shop` */
  repository: string;
  /** The check step that the issue belongs to. */
  check: CheckIdentity;
  /** Why this run only reads the issue, as the end of a sentence; `undefined`: it writes it. */
  readOnly: string | undefined;
  runUrl: string;
  /** The kind of server. */
  server: Pick<Run, 'isGitea' | 'workflowFolders'>;
  labels: readonly string[];
  assignees: readonly string[];
}

/** What the check found; `undefined`: nothing could be read. */
export interface IssueUpdate {
  result: Result | undefined;
  nowMs: number;
}

/** Missed again within that time after the check closed it, the same issue is opened again, in milliseconds. */
const AGAIN_MS = 14 * DAY_MS;
/** How tokens of apps begin. */
const APP_TOKEN = 'ghs_';

export interface IssueOutcome {
  /** The address of the issue that is there, or was a moment ago. */
  url: string | undefined;
  /** An error was reported. */
  hasFailed: boolean;
  /** The result with what is acknowledged in the issue. */
  result: Result | undefined;
}

/**
 * Keeps one issue open while something fails, and closes it on recovery. What goes wrong is reported, and changes nothing
 * about what was found.
 */
export async function syncIssue(context: IssueContext, update: IssueUpdate): Promise<IssueOutcome> {
  const { connection, budget, report, repository } = context;
  const outcome: IssueOutcome = { url: undefined, hasFailed: false, result: update.result };
  try {
    if (connection.token === '') throw new ActionError('setup', 'Input `github-token` is empty');
    const { clock, deadlineMs } = budget;
    const github = openGitHub({ connection, repository, clock, deadlineMs });
    const kind = { isOfApp: connection.token.startsWith(APP_TOKEN), ...context.server };
    await keepIssue(context, openIssues(github, kind), update, outcome);
  } catch (thrown) {
    const error = asActionError(thrown);
    report.error(say(ISSUE_MESSAGES.issueFailed, { reason: error.advice }));
    for (const line of causesOf(error)) report.debug(line);
    outcome.hasFailed = true;
  }
  return outcome;
}

/** What the functions below work with. */
interface Sync {
  context: Omit<IssueContext, 'connection' | 'budget' | 'server'>;
  issues: Issues;
  place: Place;
  self: string | undefined;
  outcome: IssueOutcome;
}

/**
 * The same with the issues already opened. Changes of the issue come before comments about them: if GitHub fails in
 * between, a comment is lost, and not repeated with every check.
 *
 * @param outcome is filled in as far as this gets
 */
export async function keepIssue(
  context: Sync['context'],
  issues: Issues,
  { result: found, nowMs }: IssueUpdate,
  outcome: IssueOutcome,
): Promise<void> {
  const { check, repository, runUrl, report } = context;
  const place: Place = { mark: markOf(check), file: check.file, repository, runUrl };
  const sync: Sync = { context, issues, place, self: await issues.self(), outcome };
  const listed = await findIssues(issues, 'open', { self: sync.self, mark: place.mark });
  const [first, ...younger] = listed.own;
  // A list lags behind: what it says of our issue may be old.
  const open = await asItIs(sync, first);
  outcome.url = open?.url;
  let result = found === undefined ? undefined : withoutSecrets(found, report.clean);
  let misunderstood: Misunderstood[] = [];
  if (open !== undefined && result !== undefined && result.failing.length > 0) {
    const read = await readAcks(issues, open, sync.self, report);
    misunderstood = read.misunderstood;
    const marker = readMarker(place.mark, open.body);
    outcome.result = acknowledged(found as Result, read.acks, marker, repository);
    result = acknowledged(result, read.acks, marker, repository);
  }
  if (context.readOnly !== undefined) {
    return report.info(say(ISSUE_MESSAGES.issueNotWritten, { why: context.readOnly }));
  }
  if (open !== undefined) for (const twin of younger) await closeTwin(sync, twin, open);
  await closeGone(sync, listed.others);
  await write(sync, open, result, nowMs);
  if (open !== undefined) for (const one of misunderstood) await issues.comment(open.number, ackReply(one));
}

/** An issue read by its number; `undefined` if it is closed by now, or not ours any more. */
async function asItIs({ issues, place }: Sync, listed: IssueRecord | undefined): Promise<IssueRecord | undefined> {
  if (listed === undefined) return undefined;
  const issue = await issues.get(listed.number);
  return issue?.isOpen && readMarker(place.mark, issue.body) !== undefined ? issue : undefined;
}

async function write(
  sync: Sync,
  open: IssueRecord | undefined,
  result: Result | undefined,
  nowMs: number,
): Promise<void> {
  const { issues, place } = sync;
  const isMissed = result?.status === 'missed' || result?.rows.some(({ verdict }) => verdict === 'acknowledged');
  if (result !== undefined && isMissed) return open === undefined ? openOne(sync, result) : renew(sync, open, result);
  if (open === undefined) return;
  if (result?.status === 'healthy') return recover(sync, open, result);
  await issues.update(open.number, {
    body: withUnknown(open.body, place.runUrl, nowMs, result?.status === 'misconfigured'),
  });
}

/** Opens an issue: a new one, one that the list doesn't show yet, or the last one again. */
async function openOne(sync: Sync, result: Result): Promise<void> {
  const { issues, place, outcome, context, self } = sync;
  const ownership = { self, mark: place.mark };
  const closed = lastClosed((await findIssues(issues, 'all', ownership)).own);
  const marker = closed && readMarker(place.mark, closed.body);
  const wasClosedByPerson = marker !== undefined && marker.failing.length + marker.omitted > 0;
  if (closed !== undefined && wasClosedByPerson && isSame(result, marker, closed)) {
    const { number, url } = closed;
    return context.report.info(say(ISSUE_MESSAGES.issueStaysClosed, { number, url }));
  }
  if ((closed?.closedAtMs ?? 0) >= result.nowMs - AGAIN_MS && closed !== undefined) return reopen(sync, closed, result);
  const unlisted = await findUnlisted(issues, ownership);
  if (unlisted === undefined) return create(sync, result);
  outcome.url = unlisted.url;
  return renew(sync, unlisted, result);
}

/** Whether nothing fails that didn't fail when a person closed the issue, or that recovered and failed again since. */
function isSame(result: Result, marker: Marker, { closedAtMs = 0 }: IssueRecord): boolean {
  return troubled(result).every((row) => {
    const wasListed = listedSince(marker, rowName(row)) !== undefined || marker.failing.includes(rowName(row));
    return wasListed && !hasRecovered(row, closedAtMs);
  });
}

async function create(sync: Sync, result: Result): Promise<void> {
  const { issues, place, outcome, context } = sync;
  const { labels, report } = context;
  for (const label of labels) await issues.createLabel(label);
  const made = await issues.create({ title: titleFor(result, place), body: bodyFor(result, place), labels });
  outcome.url = made.url;
  report.info(say(ISSUE_MESSAGES.issueOpened, { number: made.number, url: made.url }));
  // Another check may have made one at the same moment: both see both, and keep the older.
  const [oldest] = (await findIssues(issues, 'open', { self: sync.self, mark: place.mark })).own;
  if (oldest !== undefined && oldest.number < made.number) {
    outcome.url = oldest.url;
    return closeTwin(sync, made, oldest);
  }
  await assign(sync, made.number);
  const causes = causesComment(result, place);
  if (causes !== undefined) await issues.comment(made.number, causes);
}

async function assign({ issues, context }: Sync, number: number): Promise<void> {
  const { assignees, report } = context;
  if (assignees.length === 0) return;
  const accepted = (await issues.assign(number, assignees)).map((login) => login.toLowerCase());
  const refused = assignees.filter((login) => !accepted.includes(login.toLowerCase()));
  if (refused.length > 0) report.warning(say(ISSUE_MESSAGES.issueAssignees, { logins: refused.join(', ') }));
}

async function renew({ issues, place }: Sync, open: IssueRecord, result: Result): Promise<void> {
  const before = readMarker(place.mark, open.body);
  await issues.update(open.number, { body: bodyFor(result, place, before) });
  const change = changeComment(before, result, place);
  if (change !== undefined) await issues.comment(open.number, change);
}

async function reopen({ issues, place, outcome, context }: Sync, closed: IssueRecord, result: Result): Promise<void> {
  const { number, url } = closed;
  outcome.url = url;
  await issues.update(number, { state: 'open', title: titleFor(result, place), body: bodyFor(result, place) });
  await issues.comment(number, againComment(result, place));
  context.report.info(say(ISSUE_MESSAGES.issueReopened, { number, url }));
}

async function recover({ issues, place, context }: Sync, open: IssueRecord, result: Result): Promise<void> {
  const before = readMarker(place.mark, open.body);
  await issues.update(open.number, { state: 'closed', body: bodyFor(result, place) });
  await issues.comment(open.number, recoveredComment(before, result, place));
  context.report.info(say(ISSUE_MESSAGES.issueClosed, { number: open.number }));
}

/** The younger one loses its mark, so that it is never opened again. */
async function closeTwin({ issues }: Sync, twin: IssueRecord, kept: IssueRecord): Promise<void> {
  await issues.update(twin.number, { state: 'closed', body: withoutMarker(twin.body) });
  await issues.comment(twin.number, duplicateComment(kept.number));
}

/**
 * Closes open issues of checks whose workflow file is gone. The list of files must have this check's own file: otherwise it
 * is not the list of what runs here, and nothing is closed.
 */
async function closeGone({ issues, place, self }: Sync, others: readonly IssueRecord[]): Promise<void> {
  if (others.length === 0 || self === undefined) return;
  const files = await issues.workflowFiles();
  if (files === undefined || !files.includes(place.file)) return;
  for (const { number, body } of others) {
    const file = fileIn(body);
    if (file === '' || files.includes(file)) continue;
    await issues.update(number, { state: 'closed', body: withoutMarker(body) });
    await issues.comment(number, goneComment(file, place));
  }
}

/** The workflow file of the check whose issue a body is of; empty if it doesn't say. */
function fileIn(body: string): string {
  const mark = anyMarkIn(body);
  return (mark === undefined ? undefined : readMarker(mark, body)?.file) ?? '';
}

/** A name comes from an API, and may hold anything, as may a cause; in an issue nobody masks it. */
function withoutSecrets(result: Result, clean: Reporter['clean']): Result {
  const cleaned = (row: Row): Row => ({
    ...row,
    ...(row.name !== undefined && { name: clean(row.name) }),
    ...(row.cause !== undefined && { cause: cleanedCause(row.cause, clean) }),
  });
  return { ...result, rows: result.rows.map(cleaned), failing: result.failing.map(cleaned) };
}

function cleanedCause(cause: Cause, clean: Reporter['clean']): Cause {
  const { text, lastError } = cause;
  return { ...cause, text: clean(text), ...(lastError !== undefined && { lastError: clean(lastError) }) };
}

/** The one that was closed last; of two at the same moment the older, which the younger was closed in favour of. */
function lastClosed(issues: readonly IssueRecord[]): IssueRecord | undefined {
  const closed = issues.filter(({ isOpen }) => !isOpen);
  return closed.toSorted((a, b) => (b.closedAtMs ?? 0) - (a.closedAtMs ?? 0) || a.number - b.number)[0];
}
