import { catalog } from '../base/message.ts';

/** The messages of the two steps of `mode: job` about the job. */
export const JOB_MESSAGES = catalog({
  notMonitored: { text: 'This job is not monitored: {reason}' },
  runSkipped: { text: "Skipped, because this run doesn't count for the heartbeat: {reason}" },
  keyWithheld: { text: 'Skipped, because there is no API key: {reason}' },
  hiddenStatus: {
    text: "This runner doesn't tell a composite action whether the job succeeded",
    fix: 'Use this action directly in the job.',
  },
  tokenWillBePinged: { text: 'The heartbeat of `ping-token` will be pinged when this job succeeds' },
  noPing: { text: 'No ping: {reason}' },
  noPingSkipped: { text: "No ping, because this run doesn't count for the heartbeat: {reason}" },
  noPingNoKey: { text: 'No ping, because there is no API key: {reason}' },
  noPingStatus: { text: "No ping: the job's status is `{status}`" },
  noPingStatusUnknown: {
    text: "No ping, because the job's status is unknown (`{status}`)",
    fix: "Remove `job-status` from `with:`; if it isn't there, this runner doesn't provide `job.status`.",
  },
  noPingState: {
    text: 'No ping, because the state that the main step saved is missing or unreadable',
    fix: "Check the log of the main step, and that the runner's disk isn't full.",
  },
  noPingCancelled: { text: 'No ping, because this run was cancelled' },
  noPingNoWork: { text: 'No ping: the job completed without doing its work: {reason}' },
  notPinged: { text: 'The job succeeded, but heartbeat "{name}" was not pinged: {reason}' },
  notPingedUnnamed: { text: 'The job succeeded, but its heartbeat was not pinged: {reason}' },
  strictNotPinged: { text: 'The job fails because of `strict`: heartbeat "{name}" was not pinged: {reason}' },
  strictNotPingedUnnamed: { text: 'The job fails because of `strict`: its heartbeat was not pinged: {reason}' },
  strictNoPing: { text: 'The job fails because of `strict`: there was no ping' },
});
