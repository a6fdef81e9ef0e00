import { catalog } from '../base/message.ts';

/** The messages about the runner's files. */
export const RUNNER_MESSAGES = catalog({
  stateNotSaved: {
    text: 'This job will not be pinged, because the state for the post step could not be saved: {cause}',
    fix: "Check the disk space and the permissions of the runner's temporary folder.",
  },
  outputsNotSet: {
    text: 'The outputs of this step could not be set: {cause}',
    fix: 'Later steps read them as empty.',
  },
  summaryNotWritten: { text: 'The job summary could not be written: {cause}', fix: 'The log shows the same.' },
});

/** Why a run does not count, or gets no secrets: clauses that others put into their messages. */
export const RUN_MESSAGES = catalog({
  otherEvent: { text: 'its event is {event}, and `events` counts {events}' },
  otherBranch: { text: 'it is on branch {branch}, not on {main}' },
  unknownBranch: { text: "it is on branch {branch}, and the event payload doesn't say which branch is the default" },
  noSecretsDependabot: { text: 'GitHub gives no Actions secrets to runs for Dependabot' },
  noSecretsInFork: { text: "this repository is a fork and doesn't have its parent's secrets" },
  noSecretsFromFork: { text: 'GitHub gives no secrets to pull requests from forks' },
});
