import {
  type AnnotationRecord,
  type JobRecord,
  listAnnotations,
  listJobs,
  listRuns,
  RUNS_KEPT_MS,
  type RunRecord,
} from '../../github/actions.ts';
import type { RequestBudget } from '../../github/budget.ts';
import type { GitHub } from '../../github/client.ts';
import { openQueue } from '../../github/queue.ts';
import type { RetryBudget } from '../../http/retry.ts';
import { DEFAULT_BRANCH_EVENTS } from '../../runner/run.ts';

/** The last runs, with which the newest ones are compared. Nothing of what fails depends on them, so they are read last. */
export interface PastRuns {
  /** Up to a hundred runs of a file on the default branch, newest first. */
  runs(file: string): Promise<readonly RunRecord[] | undefined>;
  jobs(runId: number): Promise<readonly JobRecord[] | undefined>;
  annotations(checkRunId: number): Promise<readonly AnnotationRecord[] | undefined>;
  /** Requests that may be made for this. */
  readonly left: number;
  /** Why something couldn't be read, a sentence each, without its full stop. */
  readonly unavailable: readonly string[];
}

export interface PastSource {
  github: GitHub;
  requests: RequestBudget;
  /** Remembers each answer by its key. */
  once: <T>(key: string, ask: () => Promise<T>) => Promise<T>;
  budget: RetryBudget;
  token: string;
  defaultBranch: string | undefined;
}

/** Requests for past runs that a check makes at the most, where numbers or a failure depend on them. */
export const MOST_PAST_REQUESTS = 300;
/** The same where only durations are compared, which nobody asked for: see *Requests* in the contract. */
export const MOST_FOR_DURATIONS = 25;
/** Requests that remain for the rest of the check, and for other jobs of the repository in this hour. */
const KEPT = 100;
/** The part of the remaining time after which nothing more is read for this. */
const TIME_SHARE = 0.5;

/**
 * Opens the past runs. What isn't read here, for lack of requests or time, isn't missing from the result.
 *
 * @param most requests that may be made for this
 */
export function openPast({ github, requests, once, budget, token, defaultBranch }: PastSource, most: number): PastRuns {
  const { clock, deadlineMs } = budget;
  const nowMs = clock.monotonicMs();
  const until = { ...budget, deadlineMs: nowMs + (deadlineMs - nowMs) * TIME_SHARE };
  const sentBefore = requests.sent;
  const left = () => {
    if (clock.monotonicMs() >= until.deadlineMs) return 0;
    return Math.max(0, Math.min(most - (requests.sent - sentBefore), requests.left - KEPT));
  };
  const view = { hasLeft: () => left() > 0, skip: () => {}, isSpent: requests.isSpent, report: undefined };
  const queue = openQueue(until, token, view);
  const ask = <T>(key: string, permission: 'actions: read' | 'checks: read', request: () => Promise<T>) =>
    once(key, () => queue.ask(permission, request));
  return {
    async runs(file) {
      const sinceMs = clock.now() - RUNS_KEPT_MS;
      const listed = await ask(`past ${file}`, 'actions: read', () =>
        listRuns(github, { file, sinceMs, mostPages: 1 }),
      );
      return listed?.filter((run) => isOnBranch(run, defaultBranch));
    },
    jobs: (runId) => ask(`jobs ${runId}`, 'actions: read', () => listJobs(github, runId)),
    annotations: (id) => ask(`annotations ${id}`, 'checks: read', () => listAnnotations(github, id)),
    get left() {
      return left();
    },
    get unavailable() {
      // When the time is over, nobody has to do anything about it.
      return clock.monotonicMs() >= until.deadlineMs ? [] : queue.unavailable;
    },
  };
}

/**
 * Whether a run is of the default branch. Scheduled runs always are, also those from before the branch was renamed, which keep
 * its old name.
 */
export function isOnBranch({ event, branch }: RunRecord, defaultBranch: string | undefined): boolean {
  return (
    DEFAULT_BRANCH_EVENTS.includes(event) || defaultBranch === undefined || branch === '' || branch === defaultBranch
  );
}
