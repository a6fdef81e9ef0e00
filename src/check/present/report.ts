import { type ActionError, causesOf } from '../../base/errors.ts';
import { say } from '../../base/message.ts';
import type { Reporter } from '../../runner/reporter.ts';
import type { IssueOutcome } from '../issue/sync.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import type { Result } from '../result.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import { annotationsOf, logLines, MOST_ANNOTATIONS } from './lines.ts';
import { type CheckOutputs, outputsOf } from './outputs.ts';
import { summaryOf, unreadableSummary } from './summary.ts';
import { notComparedText, warningsOf } from './warnings.ts';

/** Besides the result itself. */
export interface ReportExtras {
  /** The parts of GitHub's record that couldn't be read, and why: a sentence each. */
  unavailable: readonly string[];
  /** The facts that this server never gives. */
  remark?: string | undefined;
  /** How punctual GitHub was with each schedule that is past due. */
  punctuality: readonly FilePunctuality[];
  /** Scheduled workflow files that nothing monitors. */
  unmonitored?: readonly string[];
  /** `undefined`: no issue was asked for. */
  issue: IssueOutcome | undefined;
  /** The warning that GitHub is about to stop the schedules of this repository. */
  stop: string | undefined;
  /** The other repositories in which nothing was checked: a sentence. */
  nothingToCheck?: string | undefined;
  /** The check is about several repositories. */
  isGrouped: boolean;
  /** How many heartbeats were not compared with their past runs. */
  notCompared?: number;
}

/** Reports a result in every channel: outputs, log, annotations and summary. */
export async function reportResult(report: Reporter, result: Result, extras: ReportExtras): Promise<void> {
  const { unavailable, punctuality, issue, stop, nothingToCheck, notCompared = 0 } = extras;
  setOutputs(report, outputsOf(result, punctuality, notCompared));
  report.lines(logLines(result));
  if (nothingToCheck !== undefined) report.info(nothingToCheck);
  if (notCompared > 0) report.info(`${notComparedText(notCompared)}.`);
  for (const warning of warningsOf(result)) report.warning(warning);
  if (unavailable.length > 0) report.warning(say(M.githubIncomplete, { reason: `${unavailable.join('. ')}.` }));
  if (extras.remark !== undefined) report.info(`${extras.remark}.`);
  if (stop !== undefined) report.warning(stop);
  const room = MOST_ANNOTATIONS - (issue?.hasFailed ? 1 : 0);
  for (const message of annotationsOf(result, room)) report.error(message);
  // After a healthy check there is nothing to read in an issue that was closed.
  const issueUrl = result.status === 'healthy' ? undefined : issue?.url;
  await report.summary(summaryOf(result, { ...extras, issueUrl }));
}

/**
 * Reports a check that could not read: that is not "missed", and never "healthy". A monitor that sees nothing proves nothing.
 *
 * @param runUrl the page of this run
 */
export async function reportUnreadable(report: Reporter, error: ActionError, runUrl: string): Promise<void> {
  setOutputs(report, UNREADABLE);
  const message = error.kind === 'unreachable' ? M.heartbeatsUnreadNow : M.heartbeatsUnread;
  report.error(say(message, { reason: error.advice.replace(/\.$/, '') }));
  for (const line of causesOf(error)) report.debug(line);
  await report.summary(unreadableSummary(error.advice, message.fix, runUrl));
}

/** Reports a check in a run that GitHub gives no secrets. */
export function reportNoSecrets(report: Reporter, why: string): void {
  report.notice(`${say(M.checkNoKey, { reason: why })}.`);
  setOutputs(report, UNREADABLE);
}

/** If nothing could be read, nothing is counted: not even 0. */
const UNREADABLE: CheckOutputs = { status: 'unknown', missed: '', missedCount: '', totalCount: '', report: '' };

function setOutputs(report: Reporter, outputs: CheckOutputs): void {
  report.output('status', outputs.status);
  report.output('missed', outputs.missed);
  report.output('missed-count', outputs.missedCount);
  report.output('total-count', outputs.totalCount);
  report.output('report', outputs.report);
}
