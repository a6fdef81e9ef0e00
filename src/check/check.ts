import { formatDuration } from '../base/duration.ts';
import { asActionError, errorOf } from '../base/errors.ts';
import { withWorkflow } from '../heartbeat/interval.ts';
import { extraBudget } from '../heartbeat/ping.ts';
import { OLDEST_SECS } from '../http/age.ts';
import { budgetFor, type RetryBudget, retrying } from '../http/retry.ts';
import { missingKey } from '../inputs/read.ts';
import { type Listing, openAccount } from '../tickstem/client.ts';
import { byRightClock } from './clocks.ts';
import { stopWarning } from './inactivity.ts';
import { CHECK_MESSAGES as M } from './messages.ts';
import { reportNoSecrets, reportResult, reportUnreadable } from './present/report.ts';
import { withPresentFacts } from './present-run.ts';
import { withoutPrivateNames } from './privacy.ts';
import { heartbeatsOf } from './repositories/lines.ts';
import { resultOf } from './result.ts';
import { judge, withoutIdleDefault } from './rows.ts';
import { withRunbooks } from './runbook.ts';
import { parseSelection, type Selection, selects } from './select.ts';
import { selfName, watchSelf } from './self.ts';
import { audienceOf, reviewed, startReview } from './start-review.ts';
import { type CheckStep, runUrl } from './step.ts';
import { untilShare, updateIssue } from './update-issue.ts';
import { updatePage } from './update-page.ts';

/** The part of `timeout` after which an issue is more urgent than waiting for Tickstem. */
const READING_SHARE = 0.75;

/**
 * The one step of `mode: check`: reads the heartbeats, judges them, and reports loudly what was missed. The outputs are
 * set before the step fails, so that a later step can use them.
 *
 * @returns whether the step succeeds: everything that was asked for could be judged, and nothing of it fails
 */
export async function checkHeartbeats(given: CheckStep): Promise<boolean> {
  const { inputs, connection, report } = given;
  // A fork's own runs get its own secrets, so a check there that has no key is set up wrongly.
  if (inputs.apiKey === '' && given.run.withoutSecrets !== undefined && !given.run.isFork) {
    reportNoSecrets(report, given.run.withoutSecrets);
    return true;
  }
  const budget = budgetFor(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
  const run = await withWorkflow(given.run, inputs.githubToken, connection.send, extraBudget(budget));
  const check = { ...given, run };
  const selection = selectionOf(inputs);
  // Starts while the heartbeats are read. Its result only adds to what Tickstem says.
  const review = startReview(check, selection, budget);
  review.catch(() => {}); // `reviewed` looks at it, if the heartbeats can be read at all
  let listing: Listing;
  try {
    listing = await readHeartbeats(check, budget);
  } catch (thrown) {
    await reportUnreadable(report, asActionError(thrown), runUrl(run, inputs.jobCheckRun));
    await updateIssue(check, budget, { result: undefined, nowMs: connection.clock.now() });
    await updatePage(check, { result: undefined, nowMs: connection.clock.now() });
    return false;
  }
  const { heartbeats, serverTimeMs } = listing;
  const tickstemMs = serverTimeMs === undefined ? undefined : serverTimeMs - connection.clock.now();
  const ownName = inputs.watchSelf ? selfName(run) : undefined;
  const defaultPattern = `${run.repository}/*`;
  // Tickstem's times are compared with Tickstem's clock.
  const nowMs = serverTimeMs ?? connection.clock.now();
  const { failOnPaused } = inputs;
  const judged = judge(heartbeats, selection, { defaultPattern, failOnPaused, ownName, nowMs });
  const isSelected = selects(selection, defaultPattern);
  const isNamed = (name: string) => selection.asked.includes(name);
  const tickstem = { rows: judged.rows, heartbeats, isSelected, isNamed, nowMs, clockAheadMs: tickstemMs };
  const { notes = [], publicRepositories, clockAheadMs, ...found } = await reviewed(check, review, tickstem);
  const rows = byRightClock(found.rows, { tickstemMs, githubMs: clockAheadMs });
  for (const note of notes) report.warning(note);
  const everyone = audienceOf(check, selection);
  const present = await withPresentFacts(check, { facts: found.facts, rows, nowMs, lines: everyone.lines }, budget);
  // Where nothing says it, everybody may be able to read the log and the issue.
  const isPublic = present.isPublic !== false;
  const audience = { ...everyone, isPublic, ...(publicRepositories && { publicRepositories }) };
  const shown = withoutPrivateNames(withoutIdleDefault(rows), audience);
  const unacknowledged = resultOf(withRunbooks(shown, inputs.runbook, run.repository), judged.leftOut, nowMs);
  const issue = await updateIssue({ ...check, run: present }, budget, { result: unacknowledged, nowMs });
  // What the issue acknowledges no longer fails.
  const result = issue?.result ?? unacknowledged;
  const stop = run.isGitea ? undefined : stopWarning(present, nowMs);
  await reportResult(report, result, { ...found, issue, stop, isGrouped: inputs.repositories.length > 0 });
  await updatePage({ ...check, run: present }, { result, punctuality: found.punctuality, audience, nowMs });
  // A check that could not judge is as good as none.
  if (inputs.watchSelf && result.status !== 'unknown') await watchSelf(check, ownName, listing, budget);
  return result.status === 'healthy';
}

function selectionOf({ heartbeats, repositories }: CheckStep['inputs']): Selection {
  const lines = parseSelection(heartbeats);
  return repositories.length === 0 ? lines : { ...lines, repositories: heartbeatsOf(repositories) };
}

async function readHeartbeats({ inputs, connection }: CheckStep, budget: RetryBudget): Promise<Listing> {
  if (inputs.apiKey === '') throw missingKey();
  const account = openAccount(connection, inputs.apiKey);
  const shared = inputs.issue ? untilShare(budget, inputs.timeoutMs, READING_SHARE) : budget;
  const listing = await retrying(shared, (timeoutMs) => account.list(timeoutMs));
  const { ageSecs = 0 } = listing;
  if (ageSecs > OLDEST_SECS) throw errorOf('unexpected', M.tickstemStale, { age: formatDuration(ageSecs) });
  return listing;
}
