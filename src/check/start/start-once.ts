import { type ActionError, asActionError } from '../../base/errors.ts';
import type { NewestRuns, StartedRun } from '../../github/start.ts';
import { newestOf, ownAmong, precedes, runObstacle } from './decide.ts';
import { refusalObstacle, unreadObstacle } from './refusal.ts';
import type { Obstacle } from './trigger.ts';

/** The start that is asked for. Times in milliseconds since the epoch. */
export interface Planned {
  /** The default branch, on which the schedule runs. */
  branch: string;
  /** The scheduled time that GitHub didn't start. */
  dueMs: number;
  /** Until when GitHub may still start it. */
  lateUntilMs: number;
}

/** GitHub, as far as the start of one workflow needs it. Each throws an ActionError. */
export interface Starts {
  newest(): Promise<NewestRuns>;
  /** Returns the run's id; `undefined`: GitHub doesn't say it. */
  start(): Promise<number | undefined>;
  cancel(id: number): Promise<void>;
  sleep(ms: number): Promise<void>;
}

/** The outcome of a start. */
export type Outcome =
  | { kind: 'not-started'; obstacle: Obstacle }
  /** @property isChecked no older run for that time was found */
  | { kind: 'started'; run: RunRef; isChecked: boolean }
  /** There was an older run for that time, so the own one was cancelled; `problem`: it wasn't. */
  | { kind: 'gave-way'; own: RunRef; older: StartedRun; problem: ActionError | undefined }
  /** The answer was lost, and no run was seen: the next check looks again. */
  | { kind: 'unconfirmed'; problem: ActionError | undefined };

/** A run, as far as it is known. */
export interface RunRef {
  id: number;
  /** Empty: not known. */
  url: string;
  createdAtMs: number | undefined;
}

/** How long is waited before each look at the runs, in milliseconds, while time is left: lists may be some seconds old. */
const WAITS_MS = [0, 1000, 2000, 3000, 3000, 3000, 3000, 3000];
/** So many looks show the runs of checks that start it at the same time. */
const LEAST_LOOKS = 4;

/**
 * Starts a workflow once for a scheduled time. Nothing is started if any run since then is there. Two checks may still start
 * it at the same time: each looks again until it sees its own run, and cancels that if an older one is there. A list that has
 * the own run has all older ones, and all agree which run is the oldest, so that exactly that one remains.
 */
export async function startOnce(planned: Planned, starts: Starts): Promise<Outcome> {
  let before: NewestRuns;
  try {
    before = await starts.newest();
  } catch (thrown) {
    return { kind: 'not-started', obstacle: unreadObstacle(asActionError(thrown)) };
  }
  const obstacle = runObstacle(before, planned);
  if (obstacle !== undefined) return { kind: 'not-started', obstacle };
  let id: number | undefined;
  let lost: ActionError | undefined;
  try {
    id = await starts.start();
  } catch (thrown) {
    lost = asActionError(thrown);
    const refusal = refusalObstacle(lost);
    if (refusal !== undefined) return { kind: 'not-started', obstacle: refusal };
    // It may have been carried out. It is never sent again: the runs show it.
  }
  return id === undefined ? findOwn(planned, starts, lost) : lookAgain(id, planned, starts);
}

/** Looks until the own run is listed, and gives way to an older one. */
async function lookAgain(id: number, planned: Planned, starts: Starts): Promise<Outcome> {
  const { seen } = await look(starts, (runs) => runs.some((run) => run.id === id));
  const older = seen.findLast((run) => precedes(run, id, planned));
  const own = seen.find((run) => run.id === id);
  const run = { id, url: own?.url ?? '', createdAtMs: own?.createdAtMs };
  if (older !== undefined) return giveWay(run, older, starts);
  return { kind: 'started', run, isChecked: own !== undefined };
}

/**
 * Looks for the own run, whose id isn't known. There was no run since the scheduled time, so those of an app that are there
 * now are the own one and those of other checks. All but the oldest are to be cancelled, whoever started them.
 */
async function findOwn(planned: Planned, starts: Starts, lost: ActionError | undefined): Promise<Outcome> {
  // The first run that is seen may be that of another check.
  const { seen, isChecked } = await look(starts, (_, looks) => looks >= LEAST_LOOKS);
  const own = ownAmong(seen, planned);
  const [eldest] = own;
  if (eldest === undefined) {
    // A run of the schedule, or of a person, does as well.
    const other = newestOf(seen, planned);
    return other === undefined ? { kind: 'unconfirmed', problem: lost } : { kind: 'started', run: other, isChecked };
  }
  for (const run of own.toReversed()) {
    const older = seen.findLast((other) => precedes(other, run.id, planned));
    if (older === undefined) continue;
    const gave = await giveWay(run, older, starts);
    if (run === eldest || (gave.kind === 'gave-way' && gave.problem !== undefined)) return gave;
  }
  return { kind: 'started', run: eldest, isChecked };
}

/**
 * Lists the runs again and again until they show enough.
 *
 * @param isEnough gets the runs that were read last, and how often they were asked for
 * @returns the runs that were read last, and whether they were enough
 */
async function look(starts: Starts, isEnough: (runs: readonly StartedRun[], looks: number) => boolean) {
  let seen: readonly StartedRun[] = [];
  for (const [nth, waitMs] of WAITS_MS.entries()) {
    if (waitMs > 0) await starts.sleep(waitMs);
    const runs = await starts.newest().then(
      (newest) => newest.runs,
      () => undefined,
    );
    if (runs === undefined) continue;
    seen = runs;
    if (isEnough(runs, nth + 1)) return { seen, isChecked: true };
  }
  return { seen, isChecked: false };
}

async function giveWay(own: RunRef, older: StartedRun, starts: Starts): Promise<Outcome> {
  const problem = await starts.cancel(own.id).then(() => undefined, asActionError);
  return { kind: 'gave-way', own, older, problem };
}
