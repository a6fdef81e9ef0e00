import type { JobRecord, RunRecord, WorkflowRecord } from '../../github/actions.ts';
import type { CommonCause } from '../rows.ts';

/** The facts in GitHub's record. Instants in milliseconds since the epoch. */
export interface Facts {
  nowMs: number;
  /** The last ping, or when the heartbeat was made, or the firing that had no run. */
  sinceMs: number;
  /** `nightly.yml` */
  file: string;
  /** Whether there is such a file on the default branch; `undefined`: not known. */
  exists: boolean | undefined;
  /** `undefined`: not known, or not listed. */
  state: WorkflowRecord | undefined;
  /** It has no cron: something else starts it, or did its work. */
  isUnscheduled: boolean;
  /** Whether its schedule fired since; `undefined`: not known. */
  fired: boolean | undefined;
  /** The runs that count since the last ping, newest first; `undefined`: not known. */
  runs: readonly RunRecord[] | undefined;
  /** The monitored job in the newest of them; `undefined`: not known, or not in it. */
  job: JobRecord | undefined;
  /** The job's key in the workflow file; `undefined`: the workflow as a whole is monitored. */
  jobId?: string | undefined;
  /** The last error line of that job, if it failed; `undefined`: not known. */
  lastError?: string | undefined;
  /** The matrix values of the job, if that run had only other ones: `eu, 20`. */
  missingLeg: string | undefined;
  /** The annotations of that job, if it passed or never started: this action's, and GitHub's. */
  annotations: readonly string[];
  /** The page of the workflow on GitHub. */
  workflowUrl: string;
  /** Why something of it could not be read, a sentence each, without its full stop. */
  unavailable: readonly string[];
  /** One of its crons is at minute 0. */
  isFullHour: boolean;
  /** None of the runs that GitHub keeps was started by the schedule. */
  neverScheduled: boolean;
  /** A run, also of events that don't count, that failed without jobs: GitHub rejects the file. */
  rejected: RunRecord | undefined;
  /** This action, if a lock file doesn't have it. */
  notLocked: string | undefined;
  /** The names that the steps of this action have now instead of the default; empty: none uses it. `undefined`: neither. */
  stepNames: readonly string[] | undefined;
}

/** Returns a cause that other misses may have as well. @param said the words of GitHub, or of this action */
export function commonCause(kind: CommonCause['kind'], said = '', ruledOut: readonly string[] = []): CommonCause {
  return { kind, said, ruledOut };
}
