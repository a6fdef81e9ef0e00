import { formatInstant } from '../../base/duration.ts';
import type { NewestRuns, StartedRun } from '../../github/start.ts';
import { DEFAULT_BRANCH_EVENTS } from '../../runner/run.ts';
import type { Row } from '../rows.ts';
import { countedRuns } from '../runs/match-job.ts';
import { START_MESSAGES as M } from './messages.ts';
import type { Planned } from './start-once.ts';
import { type Obstacle, obstacle } from './trigger.ts';

/** A row that GitHub didn't start, and for which GitHub isn't waited any longer. Times in milliseconds since the epoch. */
export interface Missed {
  dueMs: number;
  lateUntilMs: number;
}

/** Returns the scheduled time of a row that may be started; `undefined`: it has another cause, or may still start. */
export function missedTime({ fails, cause, dueMs, lateness }: Row): Missed | undefined {
  const isNotStarted = fails && cause?.kind === 'never-triggered' && lateness?.because === 'not-started';
  return isNotStarted && dueMs !== undefined ? { dueMs, lateUntilMs: lateness.lateUntilMs } : undefined;
}

/** One start makes up for all rows of a file: no run since the earliest of their times, and all are past their allowance. */
export function together(rows: readonly Missed[]): Missed {
  return {
    dueMs: Math.min(...rows.map(({ dueMs }) => dueMs)),
    lateUntilMs: Math.max(...rows.map(({ lateUntilMs }) => lateUntilMs)),
  };
}

/** Returns why nothing is started: a run since the scheduled time, of any event and branch, or GitHub's clock. */
export function runObstacle({ runs, nowMs }: NewestRuns, { dueMs, lateUntilMs }: Missed): Obstacle | undefined {
  const since = runs.find(({ createdAtMs }) => createdAtMs >= dueMs);
  if (since !== undefined) {
    return obstacle(M.runSince, { run: since.id, event: since.event, when: formatInstant(since.createdAtMs) });
  }
  // The row was judged by Tickstem's clock.
  return nowMs < lateUntilMs ? obstacle(M.tooEarly, { until: formatInstant(lateUntilMs) }) : undefined;
}

/**
 * Tells whether a run for the scheduled time was there before another one. By the ids, which GitHub counts up: so all checks
 * agree about it.
 */
export function precedes(run: StartedRun, id: number, planned: Planned): boolean {
  return run.id < id && isFor(run, planned);
}

/** Returns the runs that checks may have started for the scheduled time, oldest first. */
export function ownAmong(runs: readonly StartedRun[], planned: Planned): StartedRun[] {
  return runs
    .filter((run) => run.event === 'workflow_dispatch' && run.isByApp && isFor(run, planned))
    .sort((a, b) => a.id - b.id);
}

/** Returns the newest run for the scheduled time. */
export function newestOf(runs: readonly StartedRun[], planned: Planned): StartedRun | undefined {
  return runs.find((run) => isFor(run, planned));
}

/** A cancelled run leaves the work undone. */
function isFor(run: StartedRun, { branch, dueMs }: Planned): boolean {
  const isOnBranch = DEFAULT_BRANCH_EVENTS.includes(run.event) || run.branch === branch;
  const isCounted = countedRuns([run]).length > 0;
  return run.createdAtMs >= dueMs && isCounted && isOnBranch && run.conclusion !== 'cancelled';
}
