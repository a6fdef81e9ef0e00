import { type ActionError, asActionError, causesOf } from '../base/errors.ts';
import { type Patience, patienceFor, retrying } from '../http/retry.ts';
import type { CheckInputs } from '../inputs/inputs.ts';
import { missingKey } from '../inputs/read.ts';
import type { Teller } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import { type Connection, type Listing, openAccount } from '../tickstem/client.ts';
import { stopWarning } from './inactivity.ts';
import type { Kept } from './issue/sync.ts';
import { annotationsOf, logLines, MOST_ANNOTATIONS, warningsOf } from './present/messages.ts';
import { type Report, reportOf } from './present/outputs.ts';
import { summaryOf, unreadableSummary } from './present/summary.ts';
import { judge, type Result, resultOf, withoutIdleDefault } from './rows.ts';
import type { Testimony, Tickstem } from './runs/review.ts';
import { concerns, namesAnything, parseSelection, type Selection, selects } from './select.ts';
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
  tell: Teller;
}

/**
 * The one step of `mode: check`: reads the heartbeats, judges them, and says loudly what was missed. The outputs are set
 * before the step fails, so that a later step can use them.
 *
 * @returns whether the step succeeds: all that was asked for could be seen, and nothing of it fails
 */
export async function checkHeartbeats(check: Check): Promise<boolean> {
  const { run, inputs, connection, tell } = check;
  if (inputs.apiKey === '' && run.withoutSecrets !== undefined) {
    tell.notice(`The heartbeats are not checked, for want of an API key: ${run.withoutSecrets}.`);
    setOutputs(tell, UNREADABLE);
    return true;
  }
  const patience = patienceFor(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, tell.info);
  const selection = parseSelection(inputs.heartbeats);
  // Begun beside the list of heartbeats. What comes of it only adds to what Tickstem says.
  const witness = callSecondWitness(check, selection, patience);
  witness.catch(() => {}); // looked at below, if the heartbeats can be read at all
  let listing: Listing;
  try {
    listing = await read(check, patience);
  } catch (thrown) {
    await tellUnreadable(tell, asActionError(thrown));
    await tellTeam(check, undefined, connection.clock.now(), patience);
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
  const testimony = await heardOut(check, witness, { rows: judged.rows, heartbeats, isSelected, nowMs });
  const result = testimony === undefined ? judged : resultOf(withoutIdleDefault(testimony.rows), judged.leftOut, nowMs);
  const kept = await tellTeam(check, result, nowMs, patience);
  await tellResult(check, result, testimony?.limits ?? [], kept);
  // A check that could not judge is as good as none.
  if (own !== undefined && result.status !== 'unknown') await watchSelf(check, own, listing, patience);
  return result.status === 'healthy';
}

async function read({ inputs, connection }: Check, patience: Patience): Promise<Listing> {
  if (inputs.apiKey === '') throw missingKey();
  const account = openAccount(connection, inputs.apiKey);
  const shared = inputs.issue ? until(patience, inputs.timeoutMs, READING_SHARE) : patience;
  return retrying(shared, (timeoutMs) => account.list(timeoutMs));
}

/** The same patience, for a part of the time that there is for all. */
function until(patience: Patience, timeoutMs: number, share: number): Patience {
  return { ...patience, deadlineMs: patience.deadlineMs - timeoutMs * (1 - share) };
}

/**
 * GitHub, where it has something to say: about heartbeats of this repository, and about its workflows. Octokit and the
 * libraries for YAML and crons are loaded for that alone.
 */
async function callSecondWitness({ run, inputs, connection, tell }: Check, selection: Selection, patience: Patience) {
  const { repository, githubApiUrl, githubServerUrl: serverUrl, defaultBranch, pushedAtMs, actionRepository } = run;
  const { githubToken: token, workflows } = inputs;
  const isConcerned = workflows.length > 0 || concerns(selection, `${repository}/`);
  if (!isConcerned || repository === '') return undefined;
  if (workflows.length === 0 && token === '') {
    tell.info('GitHub is not asked, since `github-token` is empty: Tickstem alone is heard.');
    return undefined;
  }
  const { callWitness } = await import('./runs/review.ts');
  return callWitness({
    connection: { apiUrl: githubApiUrl, token, send: connection.send },
    repository,
    defaultBranch,
    lastPushMs: pushedAtMs,
    // Some of the time is left for what there is to say and to ping then.
    patience: { ...patience, deadlineMs: connection.clock.now() + inputs.timeoutMs * GITHUB_SHARE },
    actionRepository,
    serverUrl,
    workflows,
  });
}

/**
 * What GitHub says besides. A fault of ours in asking takes no more away than GitHub out of reach would; but where
 * workflows are to be judged, nothing would be judged, and that must not be green.
 */
async function heardOut(
  { inputs }: Check,
  witness: ReturnType<typeof callSecondWitness>,
  tickstem: Tickstem,
): Promise<Testimony | undefined> {
  try {
    return await (await witness)?.(tickstem);
  } catch (thrown) {
    if (inputs.workflows.length > 0) throw thrown;
    return { rows: [...tickstem.rows], limits: [asActionError(thrown).advice] };
  }
}

/** Keeps the issue, where one is asked for. */
async function tellTeam(
  check: Check,
  result: Result | undefined,
  nowMs: number,
  patience: Patience,
): Promise<Kept | undefined> {
  const { run, inputs, connection, tell } = check;
  if (!inputs.issue) return undefined;
  const { keepIssue, publicPart } = await import('./issue/sync.ts');
  const { asked } = parseSelection(inputs.heartbeats);
  const isPublic = run.isPublic === true;
  const part = result !== undefined && isPublic ? publicPart(result, run.repository, asked) : { result, hidden: 0 };
  if (isPublic && asked.some(namesAnything)) tell.warning(publicWarning(part.hidden));
  const { githubApiUrl: apiUrl, githubServerUrl, repository, workflow, workflowName, runId } = run;
  return keepIssue(
    {
      connection: { apiUrl, token: inputs.githubToken, send: connection.send },
      patience: until(patience, inputs.timeoutMs, ISSUE_SHARE),
      tell,
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

async function tellResult(
  { run, tell }: Check,
  result: Result,
  limits: readonly string[],
  kept: Kept | undefined,
): Promise<void> {
  setOutputs(tell, reportOf(result));
  tell.lines(logLines(result));
  for (const warning of warningsOf(result)) tell.warning(warning);
  if (limits.length > 0) tell.warning(`GitHub's record could not be read in full. ${limits.join('. ')}.`);
  const stop = stopWarning(run, result.nowMs);
  if (stop !== undefined) tell.warning(stop);
  const room = MOST_ANNOTATIONS - (kept?.hasFailed ? 1 : 0);
  for (const message of annotationsOf(result, room)) tell.error(message);
  // Of a check that is green there is nothing to read about in an issue that was closed.
  const issueUrl = result.status === 'healthy' ? undefined : kept?.url;
  await tell.summary(summaryOf(result, { limits, issueUrl }));
}

/** "Could not look" is not "missed", and never green: a monitor that sees nothing proves nothing. */
async function tellUnreadable(tell: Teller, error: ActionError): Promise<void> {
  setOutputs(tell, UNREADABLE);
  tell.error(`The heartbeats could not be read, so it is unknown whether one was missed: ${error.advice}`);
  for (const line of causesOf(error)) tell.debug(line);
  await tell.summary(unreadableSummary(error.advice));
}

/** Where nothing could be read, nothing is counted: not even 0. */
const UNREADABLE: Report = { status: 'unknown', missed: '', missedCount: '', totalCount: '', report: '' };

function setOutputs(tell: Teller, report: Report): void {
  tell.output('status', report.status);
  tell.output('missed', report.missed);
  tell.output('missed-count', report.missedCount);
  tell.output('total-count', report.totalCount);
  tell.output('report', report.report);
}
