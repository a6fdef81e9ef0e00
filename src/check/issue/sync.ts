import { DAY_MS } from '../../base/duration.ts';
import { ActionError, asActionError, causesOf } from '../../base/errors.ts';
import { namesAnything } from '../../base/name-pattern.ts';
import { type GitHubConnection, openGitHub } from '../../github/client.ts';
import { type IssueRecord, type Issues, openIssues } from '../../github/issues.ts';
import type { RetryBudget } from '../../http/retry.ts';
import type { Reporter } from '../../runner/reporter.ts';
import type { Result, Row } from '../rows.ts';
import { selects } from '../select.ts';
import { markOf, readMarker } from './marker.ts';
import {
  againComment,
  bodyFor,
  changeComment,
  duplicateComment,
  type Place,
  recoveredComment,
  titleFor,
  withUnknown,
} from './text.ts';

/** What is to be told to the team, and where. */
export interface IssueContext {
  connection: GitHubConnection;
  budget: RetryBudget;
  report: Reporter;
  /** `octo-org/shop` */
  repository: string;
  /** The check's own workflow, `heartbeats.yml`: there is one issue for each. */
  workflow: string;
  runUrl: string;
  labels: readonly string[];
  assignees: readonly string[];
}

/** What the check found; `undefined`: nothing could be read. Of a public repository without what must not be named. */
export interface IssueUpdate {
  result: Result | undefined;
  hidden: number;
  nowMs: number;
}

/** Missed again within that time, the same issue is opened again, in milliseconds. */
const AGAIN_MS = DAY_MS;
/** How tokens of apps begin. */
const APP_TOKEN = 'ghs_';

/** What came of it. */
export interface IssueOutcome {
  /** The address of the issue that is there, or was a moment ago. */
  url: string | undefined;
  /** An error was told. */
  hasFailed: boolean;
}

/**
 * Keeps one issue open while something fails, and closes it on recovery. What goes wrong is told, and changes nothing
 * about what was found.
 */
export async function syncIssue(telling: IssueContext, finding: IssueUpdate): Promise<IssueOutcome> {
  const { connection, budget, report, repository, workflow, runUrl } = telling;
  const place: Place = { mark: markOf(repository, workflow), repository, runUrl };
  let keeper: IssueSync | undefined;
  try {
    if (connection.token === '') throw new ActionError('setup', 'Input `github-token` is empty');
    const { clock, deadlineMs } = budget;
    const github = openGitHub({ connection, repository, clock, deadlineMs });
    const issues = openIssues(github, connection.token.startsWith(APP_TOKEN));
    keeper = new IssueSync(telling, place, issues, await issues.self());
    await keeper.keep({ ...finding, result: finding.result && withoutSecrets(finding.result, report.clean) });
    return { url: keeper.url, hasFailed: false };
  } catch (thrown) {
    const error = asActionError(thrown);
    report.error(`The issue could not be kept up to date, and what was found stands: ${error.advice}`);
    for (const line of causesOf(error)) report.debug(line);
    return { url: keeper?.url, hasFailed: true };
  }
}

/**
 * What is to be done to the issue comes before what is said about it: where GitHub fails in between, a comment is lost, and
 * not repeated with every check.
 */
class IssueSync {
  /** Of our issue, as soon as it is known. */
  url: string | undefined;
  private readonly telling: IssueContext;
  private readonly place: Place;
  private readonly issues: Issues;
  private readonly self: string;

  constructor(telling: IssueContext, place: Place, issues: Issues, self: string) {
    this.telling = telling;
    this.place = place;
    this.issues = issues;
    this.self = self;
  }

  async keep({ result, hidden, nowMs }: IssueUpdate): Promise<void> {
    const [open, ...younger] = await this.own('open', undefined);
    this.url = open?.url;
    if (open !== undefined) for (const twin of younger) await this.closeTwin(twin, open);
    if (result?.status === 'missed') {
      const body = bodyFor(result, this.place, hidden);
      if (open !== undefined) return this.renew(open, result, body);
      const closed = lastClosed(await this.own('all', nowMs - AGAIN_MS));
      if (closed?.closedAtMs !== undefined && closed.closedAtMs >= nowMs - AGAIN_MS) {
        return this.reopen(closed, result, body);
      }
      return this.open(body);
    }
    if (open === undefined) return;
    if (result?.status === 'healthy') return this.recover(open, result);
    await this.issues.update(open.number, {
      body: withUnknown(open.body, this.place.runUrl, nowMs, result?.status === 'misconfigured'),
    });
  }

  /** Issues of ours, oldest first: by whom they are from, and by their mark. */
  private async own(state: 'open' | 'all', sinceMs: number | undefined): Promise<IssueRecord[]> {
    const listed = await this.issues.list(state, this.self, sinceMs);
    return listed
      .filter(({ author, body }) => author === this.self && readMarker(this.place.mark, body) !== undefined)
      .sort((a, b) => a.number - b.number);
  }

  private async open(body: string): Promise<void> {
    const { labels, report, workflow } = this.telling;
    for (const label of labels) await this.issues.createLabel(label);
    const made = await this.issues.create({ title: titleFor(workflow), body, labels });
    this.url = made.url;
    report.info(`Issue #${made.number} was opened: ${made.url}`);
    // Another check may have made one at the same moment: both see both, and keep the older.
    const [oldest] = await this.own('open', undefined);
    if (oldest !== undefined && oldest.number < made.number) {
      this.url = oldest.url;
      return this.closeTwin(made, oldest);
    }
    await this.assign(made.number);
  }

  private async assign(number: number): Promise<void> {
    const { assignees, report } = this.telling;
    if (assignees.length === 0) return;
    const accepted = (await this.issues.assign(number, assignees)).map((login) => login.toLowerCase());
    const refused = assignees.filter((login) => !accepted.includes(login.toLowerCase()));
    if (refused.length > 0) {
      report.warning(
        `GitHub does not take ${refused.join(', ')} as assignee of an issue here: correct \`issue-assignees\`.`,
      );
    }
  }

  private async renew(open: IssueRecord, result: Result, body: string): Promise<void> {
    await this.issues.update(open.number, { body });
    const change = changeComment(readMarker(this.place.mark, open.body), result, this.place);
    if (change !== undefined) await this.issues.comment(open.number, change);
  }

  private async reopen(closed: IssueRecord, result: Result, body: string): Promise<void> {
    this.url = closed.url;
    await this.issues.update(closed.number, { state: 'open', body });
    await this.issues.comment(closed.number, againComment(result, this.place));
    this.telling.report.info(`Issue #${closed.number} was opened again: ${closed.url}`);
  }

  private async recover(open: IssueRecord, result: Result): Promise<void> {
    await this.issues.update(open.number, { state: 'closed', body: bodyFor(result, this.place, 0) });
    await this.issues.comment(open.number, recoveredComment(result, this.place));
    this.telling.report.info(`Issue #${open.number} was closed, since all is well.`);
  }

  private async closeTwin(twin: IssueRecord, kept: IssueRecord): Promise<void> {
    await this.issues.update(twin.number, { state: 'closed' });
    await this.issues.comment(twin.number, duplicateComment(kept.number));
  }
}

/** A name comes from an API, and may hold anything; in an issue nobody masks it. */
function withoutSecrets(result: Result, clean: Reporter['clean']): Result {
  const cleaned = (row: Row): Row => ({ ...row, ...(row.name !== undefined && { name: clean(row.name) }) });
  return { ...result, rows: result.rows.map(cleaned), failing: result.failing.map(cleaned) };
}

/** The one that was closed last; of two at the same moment the older, which the younger was closed in favour of. */
function lastClosed(issues: readonly IssueRecord[]): IssueRecord | undefined {
  const closed = issues.filter(({ isOpen }) => !isOpen);
  return closed.toSorted((a, b) => (b.closedAtMs ?? 0) - (a.closedAtMs ?? 0) || a.number - b.number)[0];
}

/**
 * What of a result an issue of a public repository may name: this repository's heartbeats, and what the selection names.
 * A pattern names what its text begins with; `*` names nothing.
 */
export function publicPart(
  result: Result,
  repository: string,
  asked: readonly string[],
): { result: Result; hidden: number } {
  const naming = asked.filter((text) => !namesAnything(text));
  const isNamed = naming.length === 0 ? () => false : selects({ asked: naming, leftOut: [] }, '');
  const mayBeNamed = ({ name, absent }: Row) =>
    name !== undefined && (absent !== undefined || name.startsWith(`${repository}/`) || isNamed(name));
  const rows = result.rows.filter(mayBeNamed);
  const failing = result.failing.filter(mayBeNamed);
  return { result: { ...result, rows, failing }, hidden: result.failing.length - failing.length };
}
