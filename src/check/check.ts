import { asActionError } from '../base/errors.ts';
import { budgetFor, type RetryBudget, retrying } from '../http/retry.ts';
import { missingKey } from '../inputs/read.ts';
import { type Listing, openAccount } from '../tickstem/client.ts';
import { stopWarning } from './inactivity.ts';
import { reportNoSecrets, reportResult, reportUnreadable } from './present/report.ts';
import { withoutPrivateNames } from './privacy.ts';
import { judge, resultOf, withoutIdleDefault } from './rows.ts';
import { withRunbooks } from './runbook.ts';
import { parseSelection, selects } from './select.ts';
import { selfName, watchSelf } from './self.ts';
import { reviewed, startReview } from './start-review.ts';
import { type CheckStep, runUrl } from './step.ts';
import { untilShare, updateIssue } from './update-issue.ts';

/** The part of `timeout` after which an issue is more urgent than waiting for Tickstem. */
const READING_SHARE = 0.75;

/**
 * The one step of `mode: check`: reads the heartbeats, judges them, and reports loudly what was missed. The outputs are
 * set before the step fails, so that a later step can use them.
 *
 * @returns whether the step succeeds: everything that was asked for could be judged, and nothing of it fails
 */
export async function checkHeartbeats(check: CheckStep): Promise<boolean> {
  const { run, inputs, connection, report } = check;
  // A fork's own runs get its own secrets, so a check there that has no key is set up wrongly.
  if (inputs.apiKey === '' && run.withoutSecrets !== undefined && !run.isFork) {
    reportNoSecrets(report, run.withoutSecrets);
    return true;
  }
  const budget = budgetFor(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
  const selection = parseSelection(inputs.heartbeats);
  // Starts while the heartbeats are read. Its result only adds to what Tickstem says.
  const review = startReview(check, selection, budget);
  review.catch(() => {}); // `reviewed` looks at it, if the heartbeats can be read at all
  let listing: Listing;
  try {
    listing = await readHeartbeats(check, budget);
  } catch (thrown) {
    await reportUnreadable(report, asActionError(thrown), runUrl(run));
    await updateIssue(check, budget, { result: undefined, nowMs: connection.clock.now() });
    return false;
  }
  const { heartbeats } = listing;
  const ownName = inputs.watchSelf ? selfName(run) : undefined;
  const defaultPattern = `${run.repository}/*`;
  // Tickstem's times are compared with Tickstem's clock.
  const nowMs = listing.serverTimeMs ?? connection.clock.now();
  const { failOnPaused } = inputs;
  const judged = judge(heartbeats, selection, { defaultPattern, failOnPaused, ownName, nowMs });
  const isSelected = selects(selection, defaultPattern);
  const isNamed = (name: string) => selection.asked.includes(name);
  const tickstem = { rows: judged.rows, heartbeats, isSelected, isNamed, nowMs };
  const { rows, punctuality, unavailable, notes = [] } = await reviewed(check, review, tickstem);
  for (const note of notes) report.warning(note);
  // Where the event doesn't say it, everybody may be able to read the log and the issue.
  const audience = { repository: run.repository, isPublic: run.isPublic !== false, lines: selection.asked };
  const shown = withoutPrivateNames(withoutIdleDefault(rows), audience);
  const found = resultOf(withRunbooks(shown, inputs.runbook, run.repository), judged.leftOut, nowMs);
  const issue = await updateIssue(check, budget, { result: found, nowMs });
  // What the issue acknowledges no longer fails.
  const result = issue?.result ?? found;
  await reportResult(report, result, { unavailable, punctuality, issue, stop: stopWarning(run, nowMs) });
  // A check that could not judge is as good as none.
  if (ownName !== undefined && result.status !== 'unknown') await watchSelf(check, ownName, listing, budget);
  return result.status === 'healthy';
}

async function readHeartbeats({ inputs, connection }: CheckStep, budget: RetryBudget): Promise<Listing> {
  if (inputs.apiKey === '') throw missingKey();
  const account = openAccount(connection, inputs.apiKey);
  const shared = inputs.issue ? untilShare(budget, inputs.timeoutMs, READING_SHARE) : budget;
  return retrying(shared, (timeoutMs) => account.list(timeoutMs));
}
