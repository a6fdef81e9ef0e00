import { RUNS_KEPT_MS } from '../../github/actions.ts';
import { type Allowance, allowance, type LateRun, latenessOf, latenessToday } from '../../schedule/lateness.ts';
import type { ScheduleStatus } from '../../schedule/status.ts';
import type { Timetable } from '../../schedule/timetable.ts';
import type { RowLateness } from '../rows.ts';
import type { ReviewContext } from './context.ts';
import { scheduleChangedAt } from './in-force.ts';
import { scheduledRuns } from './match-job.ts';

/** The week whose runs decide the allowance, and a day, because a run is measured from the one before. */
const LEAST_MS = 8 * 86_400_000;
/** Scheduled times that have ten runs, though GitHub dropped most of them. */
const TIMES = 31;
/**
 * Returns since when the runs of a file are listed: far enough for the allowance of a scheduled time, and for a run of
 * another event that answers it.
 */
export function runsNeeded({ lastAt }: Timetable, dueMs: number): number {
  let sinceMs = dueMs - LEAST_MS;
  let timeMs: number | undefined = dueMs;
  for (let nth = 0; nth < TIMES && timeMs !== undefined; nth++) {
    sinceMs = Math.min(sinceMs, timeMs);
    timeMs = lastAt(timeMs - 1);
  }
  return Math.max(sinceMs, dueMs - RUNS_KEPT_MS);
}

/** How long the check waits for the run of a scheduled time, and how late GitHub is today. */
export interface Waiting {
  allowance: Allowance;
  lateness: Pick<RowLateness, 'usuallyStartsByMs' | 'reason' | 'today'>;
}

/**
 * Works out the allowance of a file for a scheduled time, by its list of runs, and by those of other schedules as far as
 * they were read, the check's own included. One list is requested: the check's own.
 */
export async function waitingFor(file: string, dueMs: number, context: ReviewContext): Promise<Waiting | undefined> {
  const { history, files, nowMs } = context;
  const read = files?.get(file);
  const timetable = read?.timetable;
  if (timetable === undefined) return undefined;
  const listed = await history.runs(file, runsNeeded(timetable, dueMs));
  if (listed === undefined) return undefined;
  const runs = scheduledRuns(listed);
  const [others, scheduleChangedAtMs] = await Promise.all([
    otherSchedules(file, context),
    scheduleChangedAt(history, file, runs, read),
  ]);
  const created = runs.map(({ createdAtMs }) => createdAtMs);
  const facts = { timetable, runs: created, scheduleChangedAtMs, otherSchedules: others, dueMs, nowMs };
  const found = allowance(facts);
  const own = latenessOf(timetable, created, nowMs, scheduleChangedAtMs);
  const { usuallyStartsByMs, reason } = found;
  return {
    allowance: found,
    lateness: {
      usuallyStartsByMs: usuallyStartsByMs === undefined ? undefined : dueMs + usuallyStartsByMs,
      reason,
      today: latenessToday([own, ...others], nowMs),
    },
  };
}

async function otherSchedules(file: string, context: ReviewContext): Promise<LateRun[][]> {
  const { files, lists, ownFile, history, nowMs } = context;
  const own = ownFile === undefined || lists.has(ownFile) ? undefined : files?.get(ownFile)?.timetable;
  const ownRuns = own && (await history.runs(ownFile ?? '', runsNeeded(own, nowMs)));
  const all = ownRuns === undefined ? [...lists] : [...lists, [ownFile ?? '', ownRuns] as const];
  return all.flatMap(([other, listed]) => {
    const timetable = other === file ? undefined : files?.get(other)?.timetable;
    if (timetable === undefined) return [];
    const created = scheduledRuns(listed).map(({ createdAtMs }) => createdAtMs);
    return [latenessOf(timetable, created, nowMs)];
  });
}

/** Returns what a row shows about a scheduled time that is waited for. */
export function latenessOfRow(status: ScheduleStatus, waiting: Waiting | undefined): RowLateness | undefined {
  const { because, lateUntilMs, allowanceMs } = status;
  if (because === 'nothing-due' || lateUntilMs === undefined || allowanceMs === undefined) return undefined;
  const nothing = { usuallyStartsByMs: undefined, reason: undefined, today: undefined };
  return { because, lateUntilMs, allowanceMs, ...(waiting?.lateness ?? nothing) };
}
