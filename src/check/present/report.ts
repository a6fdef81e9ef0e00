import { type ActionError, causesOf } from '../../base/errors.ts';
import { say } from '../../base/message.ts';
import type { Reporter } from '../../runner/reporter.ts';
import type { IssueOutcome } from '../issue/sync.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import type { Result } from '../rows.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import { annotationsOf, logLines, MOST_ANNOTATIONS, warningsOf } from './lines.ts';
import { type CheckOutputs, outputsOf } from './outputs.ts';
import { summaryOf, unreadableSummary } from './summary.ts';

/** Besides the result itself. */
export interface ReportExtras {
  /** The parts of GitHub's record that couldn't be read, and why: a sentence each. */
  unavailable: readonly string[];
  /** How punctual GitHub was with each schedule that is past due. */
  punctuality: readonly FilePunctuality[];
  /** `undefined`: no issue was asked for. */
  issue: IssueOutcome | undefined;
  /** The warning that GitHub is about to stop the schedules of this repository. */
  stop: string | undefined;
}

/** Reports a result in every channel: outputs, log, annotations and summary. */
export async function reportResult(report: Reporter, result: Result, extras: ReportExtras): Promise<void> {
  const { unavailable, punctuality, issue, stop } = extras;
  setOutputs(report, outputsOf(result, punctuality));
  report.lines(logLines(result));
  for (const warning of warningsOf(result)) report.warning(warning);
  if (unavailable.length > 0) report.warning(say(M.githubIncomplete, { reason: `${unavailable.join('. ')}.` }));
  if (stop !== undefined) report.warning(stop);
  const room = MOST_ANNOTATIONS - (issue?.hasFailed ? 1 : 0);
  for (const message of annotationsOf(result, room)) report.error(message);
  // After a healthy check there is nothing to read in an issue that was closed.
  const issueUrl = result.status === 'healthy' ? undefined : issue?.url;
  await report.summary(summaryOf(result, { unavailable, punctuality, issueUrl }));
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
