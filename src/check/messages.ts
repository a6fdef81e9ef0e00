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
  heartbeatUnusual: {
    text: 'Heartbeat "{name}" unusual: {what}',
    fix: "Look at the run: did it do its work? If this is how it is now, it counts as usual after five runs, or write `/ack` in the check's issue.",
  },
  unusualRest: {
    text: '{count} more are unusual: {names}',
    fix: 'All of them are in the log.',
  },
  notCompared: {
    text: '{count} not compared with past runs in this check: each check compares the next ones, up to {most}, if it may read their runs and has requests to GitHub left',
  },
  heartbeatOrphaned: {
    text: 'Heartbeat "{name}" orphaned: no workflow pings it, but Tickstem or a line of `heartbeats` expects it{more}',
  },
  heartbeatUnreadable: {
    text: "Heartbeat {quoted} unknown: {fields} missing or unreadable in Tickstem's response{more}",
    fix: 'Check it in Tickstem. If it looks right there, update this action.',
  },
  heartbeatMisconfigured: {
    text: 'Heartbeat "{name}" misconfigured: {reason}',
    fix: 'Give each of these jobs a `name` of its own, or none.',
  },
  heartbeatUnjudged: {
    text: 'Heartbeat {quoted} unknown: {reason}',
    fix: "Tickstem's own alerts don't depend on this check.",
  },
  pingInFuture: { text: 'its last ping is in the future ({when})' },
  nextPingTooFar: { text: 'its next ping is expected in a future that no interval reaches ({when})' },
  clockWrong: { text: '{clock} clock is {apart} {direction} those of {others}' },
  clocksDiffer: { text: "Clocks differ from the runner's, so it is unknown which one is right: {servers}" },
  heartbeatNotFound: {
    text: 'Heartbeat "{name}" not found: no heartbeat in the account has this name{similar}',
    fix: 'Correct the name in `heartbeats`, or run its job once on the default branch, which creates it.',
  },
  heartbeatAccountEmpty: {
    text: 'Heartbeat "{name}" not found: the account has no heartbeats',
    fix: 'Run a job with this action once on the default branch, or check that the API key is from the right account.',
  },
  patternNotFound: {
    text: 'Pattern "{name}" not found: no heartbeat matches it{similar}',
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
  workflowMisconfigured: {
    text: 'Workflow "{name}" misconfigured: {reason}',
    fix: 'Correct these lines.',
  },
  workflowNoRuns: {
    text: 'Workflow "{name}" not found: the API of this server has no record of runs',
    fix: 'Remove the line from `workflows`, and use this action in its jobs instead.',
  },
  workflowNoSchedule: {
    text: 'Workflow "{name}" not found: this workflow file has no schedule, and GitHub never ran it by one',
    fix: 'Correct the line `{line}` in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
  },
  workflowNotFound: {
    text: 'Workflow "{name}" not found: no workflow file on the default branch has this name{similar}',
    fix: 'Correct the line `{line}` in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
  },
  workflowJobNotFound: {
    text: 'Workflow "{name}" not found: its workflow file has no such job{similar}',
    fix: 'Correct the line `{line}` in `workflows`: the file, a `/`, and the ID of the job.',
  },
  workflowJobUnscheduled: {
    text: 'Workflow "{name}" not found: no cron of its workflow file starts this job',
    fix: 'Remove the line `{line}` from `workflows`.',
  },
  workflowPatternNotFound: {
    text: 'Workflow "{name}" not found: no scheduled workflow file on the default branch matches it{similar}',
    fix: 'Correct the line `{line}` in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
  },
  sharedNotStarted: {
    text: 'GitHub started none of {count} scheduled workflows',
    fix: 'Start them manually: GitHub drops scheduled runs under load.',
  },
  sharedNotStartedOne: {
    text: 'GitHub did not start the workflow of these {count} jobs',
    fix: 'Start it manually: GitHub drops scheduled runs under load.',
  },
  sharedStopped: {
    text: 'GitHub has not started {count} scheduled workflows for several of their scheduled times',
    fix: 'Check the account that last changed their crons: GitHub stops the schedules of an account that is suspended or deleted, until another one changes the cron.',
  },
  sharedNeverStarted: {
    text: 'GitHub never started {count} scheduled workflows',
    fix: 'Commit a change of their crons, on the default branch.',
  },
  sharedInactivity: {
    text: 'GitHub disabled {count} workflows after 60 days without activity in the repository',
    fix: 'Enable them there.',
  },
  sharedNotPinged: {
    text: '{count} jobs passed, and none of them pinged{said}',
    fix: "This is a fault of the monitoring, not of the jobs: the log of heartbeat-action's post step says why.",
  },
  sharedBilling: {
    text: 'Billing stopped {count} jobs before their first step{said}',
    fix: "Fix what GitHub's message says, and run them again.",
  },
  sharedRefused: {
    text: '{count} jobs failed before their first step{said}',
    fix: "Fix what GitHub's message says, and run them again.",
  },
  sharedNotLocked: {
    text: '{count} workflows could not be started',
    fix: 'Update the lock file, so that it has every action of the workflows.',
  },
  sharedEvidenceAlone: { text: 'consistent with {what}' },
  sharedEvidence: { text: 'consistent with {what}; ruled out: {ruledOut}' },
  repositoryUnread: {
    text: 'Repository "{name}" unknown: {reason}',
    fix: 'Give the check the `github-token` of a GitHub App that is installed for it, or correct `repositories`.',
  },
  reasonPrivate: {
    text: 'the reason is not shown, because the name is private',
  },
  repositoryMoved: {
    text: 'Repository "{name}" not found: it was renamed or transferred',
    fix: 'Write its present name in `repositories`.',
  },
  repositoryPatternNotFound: {
    text: 'Pattern "{name}" not found: the token sees no repository that matches it',
    fix: 'Correct the line in `repositories`, or install the app that `github-token` is of for these repositories.',
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
  tickstemStale: {
    text: "Tickstem's response is {age} old, because a cache in between sent it",
    fix: "Don't let a proxy or cache keep responses of Tickstem.",
  },
  ownNoSchedule: {
    text: 'The interval is unknown, because the workflow of this check has no `schedule` that starts it',
    fix: 'Add one, or remove `watch-self`.',
  },
  ownNoName: {
    text: "The check's own heartbeat was not pinged, because the runner doesn't say which workflow file this run is from",
    fix: 'Grant the job `actions: read` and `contents: read`, in addition to the permissions it already has.',
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
