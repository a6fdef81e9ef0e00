import { catalog } from '../../base/message.ts';

/** Why no ping came, or why a workflow could not be judged. A text goes on from a sentence, or begins one with a capital. */
export const RUN_MESSAGES = catalog({
  fileGone: {
    text: 'the workflow file {file} no longer exists on the default branch{last}',
    fix: 'If it was renamed, set `renamed-from` in its job to the old name of the heartbeat. If it is gone for good, delete the heartbeat.',
  },
  orphanedFile: {
    text: 'the workflow file {place} does not exist on the default branch',
    fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
  },
  orphanedJob: {
    text: 'the job {place} does not exist',
    fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
  },
  orphanedCall: {
    text: 'no job of a reusable workflow is reached as {place}',
    fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
  },
  orphanedMatrix: {
    text: 'the matrix of {place} was added or removed, so its heartbeats have other names now ({successors})',
    fix: 'Let the job give this name as `renamed-from`, or delete the heartbeat.',
  },
  orphanedMatrixReplaced: {
    text: 'the matrix of {place} was added or removed, and its heartbeats with the new names exist ({successors})',
    fix: 'Delete this heartbeat.',
  },
  orphanedValue: {
    text: 'the matrix of {place} no longer has these values',
    fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
  },
  orphanedValueReplaced: {
    text: 'the matrix of {place} no longer has these values, and all of its present jobs have heartbeats',
    fix: 'Delete this heartbeat.',
  },
  orphanedCut: {
    text: 'no job of {place} has this name, of which only the beginning is readable',
    fix: 'Compare it with the names of the jobs before you change anything.',
  },
  sharedLabel: {
    text: 'Several jobs of the matrix have the heartbeat "{name}", so one that passes hides one that fails',
    fix: 'Remove the value that the matrix repeats, or set `name`.',
  },
  calledUnread: {
    text: 'The reusable workflow {workflow}, which {file} calls, could not be read, so nothing is said about its jobs',
    fix: 'Give the check a `github-token` that may read it.',
  },
  disabledForInactivity: {
    text: 'GitHub disabled the workflow{since}, after 60 days without repository activity',
    fix: 'Enable it.',
  },
  disabledManually: {
    text: 'the workflow was disabled manually{since}',
    fix: 'Enable it, or pause the heartbeat.',
  },
  disabledInFork: {
    text: 'the workflow was disabled{since}, as GitHub does by default in forks',
    fix: 'Enable it.',
  },
  neverTriggered: {
    text: 'GitHub started no run of it since {since}',
    fix: 'Run it manually: GitHub drops scheduled runs under load. If this repeats, check the account that last changed the cron: GitHub stops the schedules of an account that is suspended or deleted, until another one changes the cron.',
  },
  neverTriggeredFullHour: {
    text: 'GitHub started no run of it since {since}, and its cron is at the full hour',
    fix: 'Run it manually, and choose another minute: GitHub drops scheduled runs under load, most of all at the full hour.',
  },
  neverRegistered: {
    text: 'GitHub started no run of it since {since}, and has never started it by schedule',
    fix: 'GitHub may not have registered the schedule: commit a change of the cron, on the default branch.',
  },
  fileRejected: {
    text: 'GitHub rejected the workflow file: the run of {when} failed without jobs',
    fix: 'Open the run, which says what is wrong in the file, and fix it.',
  },
  actionNotLocked: {
    text: '`.github/workflows/actions.lock` has no entry for {action}, so the run of {when} could not be started',
    fix: 'Update the lock file, so that it has every action of the workflow.',
  },
  failedBeforeSteps: {
    text: 'the run of {when} failed{place} before its first step{said}',
    fix: "Fix what GitHub's message says. None of the job's steps ran.",
  },
  stepRemoved: {
    text: 'the run of {when} passed{place}, but the job no longer uses this action',
    fix: 'Add the step again, or delete the heartbeat.',
  },
  stepRenamed: {
    text: 'the run of {when} passed{place}, but the job now has `name: {names}`',
    fix: 'If that is the same heartbeat, set `renamed-from` to this name before the next run; otherwise, delete this one.',
  },
  unscheduledNotStarted: {
    text: "the workflow has no schedule and hasn't been run since {since}, {ago} ago",
    fix: 'If you removed the cron, pause or delete the heartbeat. If another system starts the workflow, check that system.',
  },
  notDue: {
    text: "nothing was scheduled since {since}: the heartbeat's interval is shorter than the longest gap in the schedule",
    fix: 'Remove `interval`, so that it follows the schedule, or set it to the longest gap.',
  },
  matrixJobGone: {
    text: 'the run of {when} had no matrix job ({values})',
    fix: 'If you removed it from the matrix, delete the heartbeat.',
  },
  startupFailure: {
    text: 'the run of {when} could not be started',
    fix: 'GitHub rejected its workflow file: the run says why.',
  },
  runFailed: {
    text: 'the run of {when} failed{place}',
    fix: 'Fix the job, and re-run it: the next success clears this.',
  },
  runTimedOut: {
    text: 'the run of {when} reached its time limit{place}',
    fix: 'Fix the job, or give it more time (`timeout-minutes`).',
  },
  runSkippedJob: {
    text: 'the run of {when} skipped {skipped}',
    fix: 'Check its `if` and the jobs that it needs.',
  },
  runDidNotPing: {
    text: "the run of {when} passed{place}, but didn't ping{said}",
    fix: "The job is fine; fix the monitoring. If no reason is shown here, the log of heartbeat-action's post step has it.",
  },
  cancelledBefore: {
    text: 'the run of {when} was cancelled before {what} started',
    fix: 'Most likely, a newer run of its concurrency group cancelled it, or it waited too long for a runner.',
  },
  cancelledWhile: {
    text: 'the run of {when} was cancelled while job {job} was running{step}',
    fix: "A person, a newer run of its concurrency group, or the job's time limit cancelled it.",
  },
  runInProgress: {
    text: 'the run of {when} has been running for {ago}',
    fix: 'Wait until it ends.',
  },
  runWaiting: {
    text: 'the run of {when} has been waiting to start for {ago}',
    fix: 'Check what it waits for: a runner, an approval, or another run.',
  },
  runEndedAs: {
    text: 'the run of {when} ended with conclusion "{conclusion}"{place}',
    fix: 'See the run.',
  },
  runsUnknown: {
    text: "the cause is unknown, because its runs couldn't be read{reason}",
    fix: 'See its last runs.',
  },
  fileGoneForLine: {
    text: 'the workflow file no longer exists; its last scheduled run started {when}',
    fix: 'Restore it, or remove its line from `workflows`.',
  },
  lostUnderPattern: {
    text: 'A pattern of `workflows` no longer selects {files}',
    fix: 'If that is a mistake, restore it. Otherwise leave it out with a `!` line, or wait: nothing is said 30 days after the last scheduled run.',
  },
  scheduleRemoved: {
    text: 'its schedule was removed; its last scheduled run started {when}',
    fix: 'Restore it, or remove its line from `workflows`.',
  },
  noRunHistory: {
    text: "This server's API has no record of runs, so why a ping is missing isn't known, and jobs that run less often than daily aren't checked",
  },
  filesUnread: { text: "the workflow files couldn't be read from GitHub" },
  fileUnread: { text: "it couldn't be read from GitHub" },
  runsUnread: { text: "its runs couldn't be read from GitHub" },
  lastChangeUnread: { text: "the last change of its file couldn't be read from GitHub" },
  nameOfSeveral: { text: 'several jobs have this `name`, so the first one to pass hides one that failed ({jobs})' },
  graceConflict: { text: 'two lines of `workflows` give it different grace periods' },
  conditionNotUnderstood: { text: "its `if` reads `github.event.schedule` in a way that this action can't evaluate" },
  unscheduledUnjudged: { text: "it has no `schedule`, so it can't be checked" },
  scheduleNotUsed: { text: 'The schedule of {file} is not used: {reason}' },
});
