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
