import { catalog } from '../base/message.ts';

/** The messages of a check: one for each row that fails, and those about the check itself. */
export const CHECK_MESSAGES = catalog({
  heartbeatMissed: {
    text: 'Heartbeat "{name}" missed: {due}',
    fix: 'Check {runs}: did they start, succeed, and ping? The next ping clears this.',
  },
  heartbeatFailing: {
    text: 'Heartbeat "{name}" missed, and Tickstem has alerted: {due}',
    fix: 'Check {runs}: did they start, succeed, and ping? The next ping clears this.',
  },
  heartbeatNeverPinged: {
    text: 'Heartbeat "{name}" never pinged since it was created {created}: {due}',
    fix: 'Check {runs}: has one succeeded, and did its post step ping? If the job is gone, delete the heartbeat.',
  },
  heartbeatNeverCreated: {
    text: 'Heartbeat "{name}" never pinged, and never created by its job: {due}',
    fix: 'Check the last runs of its job: the first one that succeeds creates its heartbeat.',
  },
  pausedFails: {
    text: 'Heartbeat "{name}" paused: it is paused in Tickstem{more}',
    fix: 'Resume it in Tickstem, exclude it with a `!` line in `heartbeats`, or set `fail-on-paused: false`.',
  },
  heartbeatOrphaned: {
    text: 'Heartbeat "{name}" orphaned: no workflow pings it, but Tickstem or a line of `heartbeats` expects it{more}',
  },
  heartbeatUnreadable: {
    text: "Heartbeat {quoted} unknown: {fields} missing or unreadable in Tickstem's response{more}",
    fix: 'Check it in Tickstem. If it looks right there, update this action.',
  },
  heartbeatNotFound: {
    text: 'Heartbeat "{name}" not found: no heartbeat in the account has this name',
    fix: 'Correct the name in `heartbeats`, or run its job once on the default branch, which creates it.',
  },
  heartbeatAccountEmpty: {
    text: 'Heartbeat "{name}" not found: the account has no heartbeats',
    fix: 'Run a job with this action once on the default branch, or check that the API key is from the right account.',
  },
  patternNotFound: {
    text: 'Pattern "{name}" not found: no heartbeat matches it',
    fix: 'Correct the pattern in `heartbeats`, or remove it.',
  },
  patternAccountEmpty: {
    text: 'Pattern "{name}" not found: no heartbeat matches it, because the account has none',
    fix: 'Run a job with this action once on the default branch, or check that the API key is from the right account.',
  },
  defaultNotFound: {
    text: 'Pattern "{name}" not found: no heartbeat matches it, and it is the default',
    fix: 'Run a job with this action once on the default branch, or set `heartbeats` to the names or patterns to check.',
  },
  lineLeftOut: {
    text: '{kind} "{name}" not found: a `!` line excludes all that this line selects',
    fix: 'Remove one of the two lines from `{input}`.',
  },
  workflowMissed: {
    text: 'Workflow "{name}" missed: {due}',
    fix: 'Check its last runs on GitHub.',
  },
  workflowUnscheduled: {
    text: 'Workflow "{name}" missed: it no longer runs by schedule{more}',
    fix: 'Check its last runs on GitHub.',
  },
  workflowUnjudged: {
    text: 'Workflow "{name}" unknown: {reason}',
    fix: 'Check its last runs on GitHub.',
  },
  workflowNoSchedule: {
    text: 'Workflow "{name}" not found: this workflow file has no schedule, and GitHub never ran it by one',
    fix: 'Correct the line in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
  },
  workflowNotFound: {
    text: 'Workflow "{name}" not found: no workflow file on the default branch has this name',
    fix: 'Correct the line in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
  },
  workflowPatternNotFound: {
    text: 'Workflow "{name}" not found: no scheduled workflow file on the default branch matches it',
    fix: 'Correct the line in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
  },
  olderNamesake: {
    text: 'Duplicate of an older heartbeat (ID {id}), which is the one being pinged',
    fix: 'Delete or rename this one.',
  },
  failingRest: {
    text: '{count} more failures ({verdicts}): {names}',
    fix: 'See the log for all.',
  },
  strangeStatus: {
    text: '{count} with an unknown status (such as "{status}"), checked by the times alone: {names}',
    fix: 'Update this action.',
  },
  scheduleStops: {
    text: 'Nothing was pushed to this repository since {day}, so GitHub will disable its scheduled workflows, including this check, {when}',
    fix: 'Any commit resets the timer. With `watch-self`, Tickstem alerts you if the check stops.',
  },
  githubNotRead: {
    text: "Only Tickstem's data is used, because `github-token` is empty",
  },
  githubIncomplete: {
    text: "Some causes and schedules are unavailable, because GitHub's data couldn't be read completely: {reason}",
  },
  heartbeatsUnread: {
    text: "Check incomplete, because the heartbeats couldn't be read: {reason}",
    fix: "Tickstem's own alerts don't depend on this check: they still reach you.",
  },
  heartbeatsUnreadNow: {
    text: "Check incomplete, because the heartbeats couldn't be read now: {reason}",
    fix: "Tickstem's own alerts don't depend on this check: they still reach you. Re-run it when Tickstem responds again.",
  },
  checkNoKey: {
    text: 'Check skipped, because there is no API key: {reason}',
  },
  ownNotCounted: {
    text: "This run doesn't ping the check's own heartbeat: {reason}",
  },
  ownNotPinged: {
    text: 'Couldn\'t ping the check\'s own heartbeat "{name}": {reason}',
  },
});
