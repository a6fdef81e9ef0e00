import { type ActionError, asActionError } from '../errors.ts';
import { patienceFor, retrying } from '../http/retry.ts';
import type { CheckInputs } from '../inputs/inputs.ts';
import { missingKey } from '../inputs/read.ts';
import type { Run } from '../runner/run.ts';
import type { Teller } from '../runner/tell.ts';
import { type Connection, type Listing, openAccount } from '../tickstem/client.ts';
import { judge } from './judge.ts';
import { type Report, reportOf } from './report.ts';
import { parseSelection } from './select.ts';
import { summaryOf, unreadableSummary } from './summary.ts';
import { annotationsOf, logLines, warningsOf } from './words.ts';

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
  const { run, inputs, tell } = check;
  if (inputs.apiKey === '' && run.withoutSecrets !== undefined) {
    tell.notice(`The heartbeats are not checked, for want of an API key: ${run.withoutSecrets}.`);
    setOutputs(tell, UNREADABLE);
    return true;
  }
  let listing: Listing;
  try {
    listing = await read(check);
  } catch (thrown) {
    await tellUnreadable(tell, asActionError(thrown));
    return false;
  }
  const result = judge(listing.heartbeats, parseSelection(inputs.heartbeats), {
    defaultPattern: `${run.repository}/*`,
    failOnPaused: inputs.failOnPaused,
    // The times are Tickstem's, so "now" is taken from the same clock.
    nowMs: listing.serverTimeMs ?? check.connection.clock.now(),
  });
  setOutputs(tell, reportOf(result));
  for (const line of logLines(result)) tell.info(line);
  for (const warning of warningsOf(result)) tell.warning(warning);
  for (const message of annotationsOf(result)) tell.error(message);
  await tell.summary(summaryOf(result));
  return result.status === 'healthy';
}

async function read({ inputs, connection, tell }: Check): Promise<Listing> {
  if (inputs.apiKey === '') throw missingKey();
  const patience = patienceFor(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, tell.info);
  const account = openAccount(connection, inputs.apiKey);
  return retrying(patience, (timeoutMs) => account.list(timeoutMs));
}

/** "Could not look" is not "missed", and never green: a monitor that sees nothing proves nothing. */
async function tellUnreadable(tell: Teller, error: ActionError): Promise<void> {
  setOutputs(tell, UNREADABLE);
  tell.error(`The heartbeats could not be read, so it is unknown whether one was missed: ${error.advice}`);
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
