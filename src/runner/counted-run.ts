import { fill } from '../base/message.ts';
import { RUN_MESSAGES } from './messages.ts';
import { DEFAULT_BRANCH_EVENTS, type Run } from './run.ts';

/**
 * Why a run does not count, as the end of a sentence; `undefined` where it counts.
 *
 * A run counts when its event is one of `events` and, where its ref is a branch, that branch is the default one: a
 * push, a pull request or a branch's edited cron must neither hide a dead schedule nor rewrite the heartbeat.
 */
export function skipReason(run: Run, events: readonly string[]): string | undefined {
  if (!events.includes(run.eventName)) {
    return fill(RUN_MESSAGES.otherEvent.text, { event: run.eventName || 'unknown', events: events.join(', ') });
  }
  const branch = /^refs\/heads\/(.+)$/s.exec(run.ref)?.[1];
  if (branch === undefined) return undefined;
  if (run.defaultBranch === undefined) {
    // Unknown doesn't count: a missing ping causes an alert, and a wrong one hides a problem.
    return DEFAULT_BRANCH_EVENTS.includes(run.eventName)
      ? undefined
      : fill(RUN_MESSAGES.unknownBranch.text, { branch });
  }
  return branch === run.defaultBranch
    ? undefined
    : fill(RUN_MESSAGES.otherBranch.text, { branch, main: run.defaultBranch });
}

/** Whether the run is on the default branch, as far as that is known: a run of a tag is not. */
export function isOnDefaultBranch({ eventName, ref, defaultBranch }: Run): boolean {
  const branch = /^refs\/heads\/(.+)$/s.exec(ref)?.[1];
  if (DEFAULT_BRANCH_EVENTS.includes(eventName)) return branch !== undefined || ref === '';
  return branch !== undefined && branch === defaultBranch;
}
