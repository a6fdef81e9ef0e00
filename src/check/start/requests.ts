import { cancelRun, type NewestRuns, newestRuns, startWorkflow } from '../../github/start.ts';
import { type RetryBudget, retrying } from '../../http/retry.ts';
import type { RunSource } from '../runs/history.ts';
import type { Starts } from './start-once.ts';

/** The requests about one workflow, each sent once. Each throws an ActionError. */
export interface StartRequests {
  newest(): Promise<NewestRuns>;
  start(): Promise<number | undefined>;
  cancel(id: number): Promise<void>;
}

/** Requests that one start takes at most, while GitHub answers: its runs, the start, up to eight looks, and cancelling. */
const REQUESTS = 16;
/** Time that a start needs to be answered and looked at, in milliseconds. */
const ROOM_MS = 3000;
/** How often reading is tried, and cancelling, without which a workflow runs twice. A start is never repeated. */
const READS = 2;
const CANCELS = 5;

/** Tells whether there is enough time, and enough requests, to start a workflow and to look what became of it. */
export function hasRoom({ budget, hasLeft }: RunSource): boolean {
  return hasLeft(REQUESTS) && budget.clock.monotonicMs() + ROOM_MS <= budget.deadlineMs;
}

/** Opens the requests to GitHub about one workflow. */
export function requestsTo(file: string, branch: string, { github }: Pick<RunSource, 'github'>): StartRequests {
  return {
    newest: () => newestRuns(github, file),
    start: () => startWorkflow(github, file, branch),
    cancel: (id) => cancelRun(github, id),
  };
}

/** Returns the same requests, repeated where that does no harm, within the time that there is. */
export function startsWith({ newest, start, cancel }: StartRequests, budget: RetryBudget): Starts {
  const { clock, deadlineMs } = budget;
  return {
    newest: () => retrying({ ...budget, attempts: READS }, newest),
    start,
    cancel: (id) => retrying({ ...budget, attempts: CANCELS }, () => cancel(id)),
    sleep: (ms) => clock.sleep(Math.min(ms, Math.max(0, deadlineMs - clock.monotonicMs()))),
  };
}
