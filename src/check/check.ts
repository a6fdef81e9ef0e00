import { type ActionError, asActionError, causesOf } from '../base/errors.ts';
import { namesAnything } from '../base/name-pattern.ts';
import { budgetFor, type RetryBudget, retrying } from '../http/retry.ts';
import type { CheckInputs } from '../inputs/inputs.ts';
import { missingKey } from '../inputs/read.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import { type Connection, type Listing, openAccount } from '../tickstem/client.ts';
import { stopWarning } from './inactivity.ts';
import type { IssueOutcome } from './issue/sync.ts';
import { annotationsOf, logLines, MOST_ANNOTATIONS, warningsOf } from './present/messages.ts';
import { type CheckOutputs, outputsOf } from './present/outputs.ts';
import { summaryOf, unreadableSummary } from './present/summary.ts';
import { judge, type Result, resultOf, withoutIdleDefault } from './rows.ts';
import type { RunReview, Tickstem } from './runs/review.ts';
import { concerns, parseSelection, type Selection, selects } from './select.ts';
import { selfName, watchSelf } from './self.ts';

/** The part of `timeout` that may be spent on GitHub. */
const GITHUB_SHARE = 0.75;
/** Where an issue is kept: the part after which Tickstem is not waited for any more, and the one after which GitHub is not. */
const READING_SHARE = 0.75;
const ISSUE_SHARE = 0.9;

/** What the step of this mode works with. */
export interface Check {
  run: Run;
  inputs: CheckInputs;
  connection: Connection;
  report: Reporter;
}

/**
 * The one step of `mode: check`: reads the heartbeats, judges them, and says loudly what was missed. The outputs are set
 * before the step fails, so that a later step can use them.
 *
 * @returns whether the step succeeds: all that was asked for could be seen, and nothing of it fails
 */
export async function checkHeartbeats(check: Check): Promise<boolean> {
  const { run, inputs, connection, report } = check;
  if (inputs.apiKey === '' && run.withoutSecrets !== undefined) {
    report.notice(`The heartbeats are not checked, for want of an API key: ${run.withoutSecrets}.`);
    setOutputs(report, UNREADABLE);
    return true;
  }
  const budget = budgetFor(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
  const selection = parseSelection(inputs.heartbeats);
  // Begun beside the list of heartbeats. What comes of it only adds to what Tickstem says.
  const witness = startRunReview(check, selection, budget);
  witness.catch(() => {}); // looked at below, if the heartbeats can be read at all
  let listing: Listing;
  try {
    listing = await read(check, budget);
  } catch (thrown) {
    await reportUnreadable(report, asActionError(thrown));
    await updateIssue(check, undefined, connection.clock.now(), budget);
    return false;
  }
  const own = inputs.watchSelf ? selfName(run) : undefined;
  const { heartbeats } = listing;
  const defaultPattern = `${run.repository}/*`;
  // The times are Tickstem's, so "now" is taken from the same clock.
  const nowMs = listing.serverTimeMs ?? connection.clock.now();
  const judged = judge(heartbeats, selection, {
    defaultPattern,
    failOnPaused: inputs.failOnPaused,
    ownName: own,
    nowMs,
  });
  const isSelected = selects(selection, defaultPattern);
  const testimony = await withRunReview(check, witness, { rows: judged.rows, heartbeats, isSelected, nowMs });
  const result = testimony === undefined ? judged : resultOf(withoutIdleDefault(testimony.rows), judged.leftOut, nowMs);
  const kept = await updateIssue(check, result, nowMs, budget);
  await reportResult(check, result, testimony?.limits ?? [], kept);
  // A check that could not judge is as good as none.
  if (own !== undefined && result.status !== 'unknown') await watchSelf(check, own, listing, budget);
  return result.status === 'healthy';
}

async function read({ inputs, connection }: Check, budget: RetryBudget): Promise<Listing> {
  if (inputs.apiKey === '') throw missingKey();
  const account = openAccount(connection, inputs.apiKey);
  const shared = inputs.issue ? until(budget, inputs.timeoutMs, READING_SHARE) : budget;
  return retrying(shared, (timeoutMs) => account.list(timeoutMs));
}

/** The same budget, for a part of the time that there is for all. */
function until(budget: RetryBudget, timeoutMs: number, share: number): RetryBudget {
  return { ...budget, deadlineMs: budget.deadlineMs - timeoutMs * (1 - share) };
}

/**
 * GitHub, where it has something to say: about heartbeats of this repository, and about its workflows. Octokit and the
 * libraries for YAML and crons are loaded for that alone.
 */
async function startRunReview({ run, inputs, connection, report }: Check, selection: Selection, budget: RetryBudget) {
  const { repository, githubApiUrl, githubServerUrl: serverUrl, defaultBranch, pushedAtMs, actionRepository } = run;
  const { githubToken: token, workflows } = inputs;
  const isConcerned = workflows.length > 0 || concerns(selection, `${repository}/`);
  if (!isConcerned || repository === '') return undefined;
  if (workflows.length === 0 && token === '') {
    report.info('GitHub is not asked, since `github-token` is empty: Tickstem alone is heard.');
    return undefined;
  }
  const { reviewRuns } = await import('./runs/review.ts');
  return reviewRuns({
    connection: { apiUrl: githubApiUrl, token, send: connection.send },
    repository,
    defaultBranch,
    lastPushMs: pushedAtMs,
    // Some of the time is left for what there is to say and to ping then.
    budget: { ...budget, deadlineMs: connection.clock.now() + inputs.timeoutMs * GITHUB_SHARE },
    actionRepository,
    serverUrl,
    workflows,
  });
}

/**
 * What GitHub says besides. A fault of ours in asking takes no more away than GitHub out of reach would; but where
 * workflows are to be judged, nothing would be judged, and that must not be green.
 */
async function withRunReview(
  { inputs }: Check,
  witness: ReturnType<typeof startRunReview>,
  tickstem: Tickstem,
): Promise<RunReview | undefined> {
  try {
    return await (await witness)?.(tickstem);
  } catch (thrown) {
    if (inputs.workflows.length > 0) throw thrown;
    return { rows: [...tickstem.rows], limits: [asActionError(thrown).advice] };
  }
}

/** Keeps the issue, where one is asked for. */
async function updateIssue(
  check: Check,
  result: Result | undefined,
  nowMs: number,
  budget: RetryBudget,
): Promise<IssueOutcome | undefined> {
  const { run, inputs, connection, report } = check;
  if (!inputs.issue) return undefined;
  const { syncIssue, publicPart } = await import('./issue/sync.ts');
  const { asked } = parseSelection(inputs.heartbeats);
  const isPublic = run.isPublic === true;
  const part = result !== undefined && isPublic ? publicPart(result, run.repository, asked) : { result, hidden: 0 };
  if (isPublic && asked.some(namesAnything)) report.warning(publicWarning(part.hidden));
  const { githubApiUrl: apiUrl, githubServerUrl, repository, workflow, workflowName, runId } = run;
  return syncIssue(
    {
      connection: { apiUrl, token: inputs.githubToken, send: connection.send },
      budget: until(budget, inputs.timeoutMs, ISSUE_SHARE),
      report,
      repository,
      workflow: workflow?.file ?? workflowName,
      runUrl: `${githubServerUrl}/${repository}/actions/runs/${runId}`,
      labels: inputs.issueLabels,
      assignees: inputs.issueAssignees,
    },
    { ...part, nowMs },
  );
}

function publicWarning(hidden: number): string {
  const now = hidden === 0 ? '' : ` Now ${hidden} of what fails ${hidden === 1 ? 'is' : 'are'} not named there.`;
  return (
    'This repository is public, and `heartbeats` asks for what others have: the issue does not name their heartbeats, and ' +
    `everybody can read the log and the summary of this run, which do.${now} Name in \`heartbeats\`, without \`*\` at the ` +
    'beginning, what may be named.'
  );
}

async function reportResult(
  { run, report }: Check,
  result: Result,
  limits: readonly string[],
  kept: IssueOutcome | undefined,
): Promise<void> {
  setOutputs(report, outputsOf(result));
  report.lines(logLines(result));
  for (const warning of warningsOf(result)) report.warning(warning);
  if (limits.length > 0) report.warning(`GitHub's record could not be read in full. ${limits.join('. ')}.`);
  const stop = stopWarning(run, result.nowMs);
  if (stop !== undefined) report.warning(stop);
  const room = MOST_ANNOTATIONS - (kept?.hasFailed ? 1 : 0);
  for (const message of annotationsOf(result, room)) report.error(message);
  // Of a check that is green there is nothing to read about in an issue that was closed.
  const issueUrl = result.status === 'healthy' ? undefined : kept?.url;
  await report.summary(summaryOf(result, { limits, issueUrl }));
}

/** "Could not look" is not "missed", and never green: a monitor that sees nothing proves nothing. */
async function reportUnreadable(report: Reporter, error: ActionError): Promise<void> {
  setOutputs(report, UNREADABLE);
  report.error(`The heartbeats could not be read, so it is unknown whether one was missed: ${error.advice}`);
  for (const line of causesOf(error)) report.debug(line);
  await report.summary(unreadableSummary(error.advice));
}

/** Where nothing could be read, nothing is counted: not even 0. */
const UNREADABLE: CheckOutputs = { status: 'unknown', missed: '', missedCount: '', totalCount: '', report: '' };

function setOutputs(report: Reporter, outputs: CheckOutputs): void {
  report.output('status', outputs.status);
  report.output('missed', outputs.missed);
  report.output('missed-count', outputs.missedCount);
  report.output('total-count', outputs.totalCount);
  report.output('report', outputs.report);
}
