import { catalog } from '../base/message.ts';

/** The messages about a heartbeat: finding, creating, pinging and updating it. */
export const HEARTBEAT_MESSAGES = catalog({
  heartbeatCreated: {
    text: 'Created heartbeat "{name}" ({id}): expects a ping {expectation}',
    fix: 'It will be pinged when this job succeeds.',
  },
  heartbeatFound: {
    text: 'Found heartbeat "{name}" ({id}): expects a ping {expectation}',
    fix: 'It will be pinged when this job succeeds.',
  },
  heartbeatPending: { text: 'Couldn\'t find or create heartbeat "{name}" (will retry after the job): {reason}' },
  heartbeatPaused: {
    text: 'Heartbeat "{name}" is paused in Tickstem',
    fix: "Pings don't count until you resume it there.",
  },
  duplicateNames: {
    text: '{count} heartbeats are named "{name}"',
    fix: 'Using the oldest ({id}). Delete or rename the others: {others}.',
  },
  duplicateLeft: {
    text: "Couldn't delete heartbeat {id}, a duplicate that this run created",
    fix: 'Delete it in Tickstem, or it will alert.',
  },
  heartbeatUnlisted: {
    text: 'Tickstem doesn\'t list heartbeat "{name}" ({id}), which this run created and pings',
    fix: 'If this message appears again, every run creates another heartbeat: set `ping-token` to the token of one instead of `api-key`, and delete the others.',
  },
  heartbeatRenamed: { text: 'Renamed heartbeat "{earlier}" to "{name}"', fix: 'You can now remove `renamed-from`.' },
  heartbeatMoved: {
    text: 'Renamed heartbeat "{earlier}" to "{name}", because the repository was renamed or transferred',
  },
  renameLost: {
    text: 'Renaming heartbeat "{earlier}" to "{name}" didn\'t take effect',
    fix: 'Using the old heartbeat; check its name in Tickstem.',
  },
  createDiffers: {
    text: 'Tickstem created heartbeat "{name}" with {difference}',
    fix: 'Set `interval` or `grace` to a value that Tickstem supports.',
  },
  listStale: {
    text: 'No heartbeat was created, because the list that doesn\'t show "{name}" is {age} old: a proxy or cache answered instead of Tickstem',
    fix: 'Let requests to Tickstem pass it.',
  },
  createIsOff: {
    text: 'Heartbeat "{name}" doesn\'t exist, and `create` is `false`',
    fix: 'Create it in Tickstem, or remove `create: false`.',
  },
  nameNotKept: {
    text: 'Tickstem created heartbeat "{name}" under another name ({stored}), so it was deleted again',
    fix: 'Choose a shorter `name`, using ASCII characters.',
  },
  nameNotKeptLeft: {
    text: 'Tickstem created heartbeat "{name}" under another name ({stored})',
    fix: "It couldn't be deleted: delete {id} in Tickstem, and choose a shorter `name`, using ASCII characters.",
  },
  noToken: { text: 'Tickstem\'s response for heartbeat "{name}" has no ID or no token' },
  tooLong: {
    text: 'No heartbeat was created, because Tickstem allows intervals up to {most}, and {from} needs {needs} ({answer})',
    fix: 'Use a step with `mode: check` instead: it checks this workflow by its runs, without a heartbeat, and with `watch-self: true` Tickstem monitors the check.',
  },
  tooShort: {
    text: 'No heartbeat was created, because Tickstem allows intervals from {least}, and {from} needs {needs} ({answer})',
    fix: 'Set `interval` to a longer one.',
  },
  shortened: {
    text: 'No heartbeat was created, because Tickstem would expect a ping every {stored}, and {from} needs {needs}',
    fix: 'Use a step with `mode: check` instead: it checks this workflow by its runs, without a heartbeat, and with `watch-self: true` Tickstem monitors the check.',
  },
  shortenedLeft: {
    text: 'Tickstem created heartbeat {id} with an interval of {stored}, and {from} needs {needs}',
    fix: "It couldn't be deleted and would alert too early: delete it in Tickstem, and use a step with `mode: check` instead.",
  },
  pinged: { text: 'Pinged heartbeat "{name}"', fix: 'Next ping due by {due}.' },
  pingedOpen: { text: 'Pinged heartbeat "{name}"', fix: 'See Tickstem for when the next ping is due.' },
  pingedToken: { text: 'Pinged the heartbeat of `ping-token`', fix: 'See Tickstem for when the next ping is due.' },
  pingedPaused: {
    text: 'Heartbeat "{name}" is paused in Tickstem, so this ping doesn\'t count',
    fix: 'Resume it in Tickstem.',
  },
  pingedTokenPaused: {
    text: "The heartbeat of `ping-token` is paused in Tickstem, so this ping doesn't count",
    fix: 'Resume it in Tickstem.',
  },
  updated: { text: 'Updated heartbeat "{name}": now expects a ping {wanted} (was {before})' },
  updateDiffers: {
    text: 'Pinged heartbeat "{name}", but Tickstem stored {difference}',
    fix: 'Set `interval` or `grace` to a value that Tickstem supports, or set `update: false`.',
  },
  updateFailed: { text: 'Pinged heartbeat "{name}", but couldn\'t update it to expect a ping {wanted}: {reason}' },
  updateTooLong: {
    text: 'Pinged heartbeat "{name}", but it still expects a ping {before}, because Tickstem allows intervals up to {most}, and {from} needs {needs} ({answer})',
    fix: 'It will alert between runs: delete it, remove this step, and use a step with `mode: check`, which checks this workflow by its runs.',
  },
  updateNeedsKey: {
    text: 'Heartbeat "{name}" was not updated to expect a ping {wanted}, because `api-key` is empty now',
  },
  afterPing: { text: 'The ping was accepted, but what follows it failed ({problem})' },
  nameNoFile: {
    text: "There is no default name, because the runner doesn't say which workflow file this run is from",
    fix: 'Set `name`, or grant the job `actions: read` and `contents: read`, in addition to the permissions it already has.',
  },
  nameMaybeCalled: {
    text: "There is no default name, because it isn't known whether this job is in a reusable workflow: {reason}",
    fix: 'Set `name`, or grant the job `contents: read`, in addition to the permissions it already has.',
  },
  nameFileCalls: {
    text: "There is no default name, because the workflow file also calls a reusable workflow, whose jobs may have the same ID, and this runner doesn't say which file the job is from",
    fix: 'Set `name`; in the reusable workflow, to `${{ inputs.heartbeat }}`, with another value from each call.',
  },
  nameCalled: {
    text: "There is no default name, because it isn't known which job of {file} calls this reusable workflow",
    fix: 'Grant the calling job `actions: read`, in addition to the permissions it already has; or set `name: ${{ inputs.heartbeat }}` in the reusable workflow, and pass another value from each call.',
  },
  nameSharedInMatrix: {
    text: 'All jobs of the matrix ping heartbeat "{name}", so one that passes hides one that fails',
    fix: 'Remove `name`, or use every key of the matrix in it.',
  },
  nameSharedByCallers: {
    text: 'All callers of this reusable workflow ping heartbeat "{name}", so one that passes hides one that fails',
    fix: 'Remove `name`, or set `name: ${{ inputs.heartbeat }}`, and pass another value from each call.',
  },
  tokenSharedInMatrix: {
    text: 'All jobs of the matrix ping the heartbeat of `ping-token`, so one that passes hides one that fails',
    fix: 'Use a secret for each of them, e.g. `${{ secrets[matrix.secret] }}`, or `api-key` instead.',
  },
  tokenSharedByCallers: {
    text: 'All callers of this reusable workflow ping the heartbeat of `ping-token`, so one that passes hides one that fails',
    fix: 'Declare the secret under `on.workflow_call.secrets`, and pass another one from each call.',
  },
  renamedFromShared: {
    text: 'Input `renamed-from` was ignored, because several jobs may share it, and one would take the heartbeat of another',
    fix: 'Remove it, or use every key of the matrix, or `inputs`, in it.',
  },
  nameUnstable: {
    text: 'The default name would be another one in every run, because `matrix.{key}` contains {what}',
    fix: 'Set `name` to a name that stays the same, e.g. one with the other values of the matrix.',
  },
  nameRunCounter: {
    text: 'The default name could be another one in every run, because the `strategy` of job `{job}` reads `{what}`',
    fix: 'Set `name` to a name that stays the same.',
  },
  intervalNoSchedule: {
    text: 'The interval is unknown, because the workflow has no `schedule` that starts this job',
    fix: 'Set `interval` to how often this job runs, e.g. `interval: 24h`.',
  },
  intervalUnread: { text: "The interval is unknown, because the workflow file couldn't be read: {reason}" },
  intervalByIf: {
    text: "The interval is unknown, because the `if` of job `{job}` reads `github.event.schedule` in a way that isn't understood",
    fix: 'Set `interval` to how often this job runs, e.g. `interval: 24h`.',
  },
  scheduleUnread: { text: "The interval stays as it is, because the schedule couldn't be read: {reason}" },
  scheduleInvalid: { text: 'The interval stays as it is, because the schedule is invalid: {reason}' },
  workflowUnknown: { text: "The runner doesn't say which workflow file this run is from" },
  githubTokenEmpty: {
    text: 'Input `github-token` is empty, but is needed to read the workflow file',
    fix: "Remove it from `with:`, so that it is the job's own token.",
  },
});
