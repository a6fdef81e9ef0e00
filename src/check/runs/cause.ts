import { formatInstant } from '../../base/duration.ts';
import { fill } from '../../base/message.ts';
import type { RunRecord } from '../../github/actions.ts';
import type { Cause } from '../rows.ts';
import { ago, causeInRun } from './cause-in-run.ts';
import { commonCause, type Facts } from './facts.ts';
import { RUN_MESSAGES as M } from './messages.ts';

const DISABLED: Readonly<Record<string, { text: string; fix: string }>> = {
  disabled_inactivity: M.disabledForInactivity,
  disabled_manually: M.disabledManually,
  disabled_fork: M.disabledInFork,
};

/** The cause of a miss, and the page on which to do something about it. */
export function causeOf(facts: Facts): Cause {
  const cause = firstThatApplies(facts);
  const button = buttonFor(cause.kind, facts);
  const lastError = cause.kind === 'failed' || cause.kind === 'timed-out' ? facts.lastError : undefined;
  return { ...cause, ...(button && { button }), ...(lastError !== undefined && { lastError }) };
}

const RERUN: readonly Cause['kind'][] = ['failed', 'timed-out', 'cancelled', 'skipped'];
/** Running the same commit again wouldn't help: its workflow file stays as it was. */
const START: readonly Cause['kind'][] = ['never-triggered', 'not-pinged', 'startup-failure'];

/** GitHub has no link that starts something: these are the pages that have the button. */
function buttonFor(kind: Cause['kind'], { runs, workflowUrl }: Facts): Cause['button'] {
  const runUrl = runs?.[0]?.url ?? '';
  if (RERUN.includes(kind)) return runUrl === '' ? undefined : { text: 'Re-run', url: runUrl };
  if (kind === 'disabled') return { text: 'Enable', url: workflowUrl };
  return START.includes(kind) ? { text: 'Run workflow', url: workflowUrl } : undefined;
}

/** From what stops a workflow for good to what became of its newest run. */
function firstThatApplies(facts: Facts): Cause {
  const { exists, runs, fired } = facts;
  const [newest] = runs ?? [];
  if (exists === false) return gone(facts, newest);
  const disabled = disabledBy(facts);
  if (disabled !== undefined) return disabled;
  if (runs === undefined) return notKnown(facts);
  if (facts.rejected !== undefined) return rejectedBy(facts.rejected, facts);
  if (newest !== undefined) return facts.missingLeg === undefined ? causeInRun(newest, facts) : lostLeg(newest, facts);
  if (facts.isUnscheduled) return unscheduled(facts);
  return fired === false ? notDue(facts) : neverTriggered(facts);
}

function gone({ file }: Facts, newest: RunRecord | undefined): Cause {
  const last = newest ? `; its last run started ${formatInstant(newest.createdAtMs)}` : '';
  return {
    kind: 'gone',
    text: fill(M.fileGone.text, { file, last }),
    url: newest?.url || undefined,
    advice: M.fileGone.fix,
  };
}

function disabledBy({ state, workflowUrl }: Facts): Cause | undefined {
  const what = DISABLED[state?.state ?? ''];
  if (what === undefined) return undefined;
  const since = state?.updatedAtMs === undefined ? '' : ` on ${formatInstant(state.updatedAtMs)}`;
  const common = state?.state === 'disabled_inactivity' ? commonCause('inactivity') : undefined;
  return { kind: 'disabled', text: fill(what.text, { since }), url: workflowUrl, advice: what.fix, common };
}

function notKnown({ unavailable, workflowUrl }: Facts): Cause {
  return {
    kind: 'unknown',
    text: fill(M.runsUnknown.text, { reason: unavailable.length === 0 ? '' : `: ${unavailable.join('. ')}` }),
    url: workflowUrl,
    advice: M.runsUnknown.fix,
  };
}

/** The interval asks for more than the schedule gives: Monday to Friday, and a ping every 24 h. */
function notDue({ sinceMs, workflowUrl }: Facts): Cause {
  return {
    kind: 'not-due',
    text: fill(M.notDue.text, { since: formatInstant(sinceMs) }),
    url: workflowUrl,
    advice: M.notDue.fix,
  };
}

/** The cron was removed, or there never was one, and nothing else started the workflow. */
function unscheduled({ sinceMs, nowMs, workflowUrl }: Facts): Cause {
  return {
    kind: 'never-triggered',
    text: fill(M.unscheduledNotStarted.text, { since: formatInstant(sinceMs), ago: ago(nowMs - sinceMs) }),
    url: workflowUrl,
    advice: M.unscheduledNotStarted.fix,
  };
}

/** The matrix was edited, so that no job has these values any more. */
function lostLeg(run: RunRecord, { missingLeg }: Facts): Cause {
  return {
    kind: 'gone',
    text: fill(M.matrixJobGone.text, { when: formatInstant(run.createdAtMs), values: missingLeg ?? '' }),
    url: run.url || undefined,
    advice: M.matrixJobGone.fix,
  };
}

function neverTriggered({ sinceMs, workflowUrl, isFullHour, neverScheduled, state, fired }: Facts): Cause {
  const ruledOut = ['a rejected workflow file', ...(state?.state === 'active' ? ['a disabled workflow'] : [])];
  const dropped = isFullHour ? M.neverTriggeredFullHour : M.neverTriggered;
  const { text, fix } = neverScheduled ? M.neverRegistered : dropped;
  return {
    kind: 'never-triggered',
    text: fill(text, { since: formatInstant(sinceMs) }),
    url: workflowUrl,
    advice: fix,
    common: fired === true ? commonCause(neverScheduled ? 'unregistered' : 'scheduler', '', ruledOut) : undefined,
  };
}

/** A run without jobs has no log: only its page says what GitHub doesn't accept. */
function rejectedBy(run: RunRecord, { notLocked }: Facts): Cause {
  const refused = run.conclusion === 'startup_failure' ? M.startupFailure : M.fileRejected;
  const { text, fix } = notLocked === undefined ? refused : M.actionNotLocked;
  const values = { when: formatInstant(run.createdAtMs), action: notLocked ?? '' };
  const common = notLocked === undefined ? undefined : commonCause('lockfile', notLocked, ['a step that failed']);
  return { kind: 'startup-failure', text: fill(text, values), url: run.url || undefined, advice: fix, common };
}
