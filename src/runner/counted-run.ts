import type { Run } from './run.ts';

/** Events that GitHub only ever starts on the default branch (docs: "Events that trigger workflows"). */
const DEFAULT_BRANCH_EVENTS = ['schedule', 'repository_dispatch'];

/**
 * Why a run does not count, as the end of a sentence; `undefined` where it counts.
 *
 * A run counts when its event is one of `events` and, where its ref is a branch, that branch is the default one: a
 * push, a pull request or a branch's edited cron must neither hide a dead schedule nor rewrite the heartbeat.
 */
export function skipReason(run: Run, events: readonly string[]): string | undefined {
  if (!events.includes(run.eventName)) {
    return `its event is ${run.eventName || 'unknown'}, and \`events\` counts ${events.join(', ')}`;
  }
  const branch = /^refs\/heads\/(.+)$/s.exec(run.ref)?.[1];
  if (branch === undefined) return undefined;
  if (run.defaultBranch === undefined) {
    // Not known is not "yes": a ping too few raises an alarm, a ping too many silences one.
    return DEFAULT_BRANCH_EVENTS.includes(run.eventName)
      ? undefined
      : `it is on branch ${branch}, and the event does not say which branch is the default`;
  }
  return branch === run.defaultBranch ? undefined : `it is on branch ${branch}, not on ${run.defaultBranch}`;
}

/** Whether the run is on the default branch, as far as that is known: a run of a tag is not. */
export function isOnDefaultBranch({ eventName, ref, defaultBranch }: Run): boolean {
  const branch = /^refs\/heads\/(.+)$/s.exec(ref)?.[1];
  if (DEFAULT_BRANCH_EVENTS.includes(eventName)) return branch !== undefined || ref === '';
  return branch !== undefined && branch === defaultBranch;
}
