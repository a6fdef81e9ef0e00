import { catalog } from '../../base/message.ts';

/**
 * The messages of `start-missed`. What became of a start follows the cause of its row, after a semicolon; what keeps a
 * workflow from being started ends a sentence.
 */
export const START_MESSAGES = catalog({
  started: {
    text: 'this check started run {run} for it',
    fix: 'Look at that run: if it succeeds, there is nothing else to do.',
  },
  startedUnchecked: {
    text: "this check started run {run} for it, and couldn't read whether there is an older one",
    fix: 'Look at its runs: if there are two for that time, cancel one.',
  },
  gaveWay: {
    text: 'run {older} ({event}) was there just before this check started run {run}, which it cancelled',
    fix: 'Look at run {older}: if it succeeds, there is nothing else to do.',
  },
  notCancelled: {
    text: "run {older} ({event}) was there just before this check started run {run}, which couldn't be cancelled ({reason})",
    fix: 'Cancel one of the two, if that is not too late.',
  },
  unconfirmed: {
    text: "this check asked GitHub to start it, and got no answer; it isn't known whether a run was started",
    fix: 'Look at its runs before you start it manually. The next check starts it, unless there is a run by then.',
  },
  notStarted: { text: "this check didn't start it: {reason}" },
  notCounted: {
    text: 'a check starts workflows only in a run that counts, on the default branch',
    fix: 'Start it manually, or run the check on the default branch, by schedule or manually.',
  },
  branchUnknown: {
    text: "the default branch isn't known, because the event doesn't say it",
    fix: 'Start it manually, or run the check by schedule.',
  },
  ownWorkflow: {
    text: 'it is the workflow of this check',
    fix: 'Start it manually.',
  },
  startFileUnread: {
    text: "the workflow file or its state couldn't be read",
    fix: 'Start it manually, and grant the check `contents: read` and `actions: write`.',
  },
  notActive: {
    text: 'GitHub lists the workflow as `{state}`',
    fix: 'Enable it on its page, and start it there.',
  },
  mostStarts: {
    text: 'one check starts at most {most} workflows',
    fix: 'The next check starts the others.',
  },
  noRoom: {
    text: 'there is not enough left of `timeout`, or of the requests that a check may make',
    fix: 'The next check starts it. If this repeats, give the check a longer `timeout`.',
  },
  noTrigger: {
    text: 'its workflow file has no `workflow_dispatch`',
    fix: 'Add `workflow_dispatch:` under `on`.',
  },
  requiredInputs: {
    text: 'its `workflow_dispatch` requires a value for `{inputs}`',
    fix: 'Give that input a `default`.',
  },
  readsEvent: {
    text: 'one of its conditions depends on the event that started the run (`if: {condition}`)',
    fix: 'Let the condition not read the event, or remove the file from `start-missed`.',
  },
  runSince: {
    text: 'run {run} ({event}) started at {when}, after the scheduled time',
    fix: "Start it manually, if that run didn't do its work.",
  },
  tooEarly: {
    text: "by GitHub's clock its allowance ends only at {until}",
    fix: 'The next check after that starts it.',
  },
  rejectedDisabled: {
    text: 'GitHub says that the workflow is disabled ({answer})',
    fix: 'Enable it on its page, and start it there.',
  },
  rejectedNoActions: {
    text: 'GitHub says that Actions is disabled for this repository ({answer})',
    fix: "Enable it (Settings → Actions → General). If it is enabled there, ask GitHub's support.",
  },
  rejectedInputs: {
    text: 'GitHub asks for inputs of its `workflow_dispatch` ({answer})',
    fix: 'Give these inputs a `default`.',
  },
  rejectedTrigger: {
    text: "GitHub doesn't find `workflow_dispatch` in its file on the default branch ({answer})",
    fix: 'Add `workflow_dispatch:` under `on`.',
  },
  rejectedOtherwise: {
    text: 'GitHub refuses to start it ({answer})',
    fix: 'Start it manually.',
  },
  lateOriginal: {
    text: '{file} ran twice for {due}: GitHub started run {original} at {when} after all, after run {replacement} had been started in its place',
    fix: 'If that did harm, remove the file from `start-missed`, or let the job find out whether its work is done.',
  },
  lineUnmatched: {
    text: 'No workflow file matches "{line}" of `start-missed`',
    fix: 'Correct the line: a file of `.github/workflows`, such as `nightly.yml`, or a pattern that matches one.',
  },
  fileUnstartable: {
    text: "The check can't start {file} of `start-missed`: {reason}",
  },
  fileUnchecked: {
    text: 'The check never starts {file} of `start-missed`, because it has no row for it',
    fix: 'Add the file to `workflows`, or let its job use this action.',
  },
});
