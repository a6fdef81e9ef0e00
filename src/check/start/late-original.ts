import { formatInstant } from '../../base/duration.ts';
import { say } from '../../base/message.ts';
import { listDispatched, type StartedRun } from '../../github/start.ts';
import type { Timetable } from '../../schedule/timetable.ts';
import type { ReviewContext } from '../runs/context.ts';
import type { RunSource } from '../runs/history.ts';
import { scheduledRuns } from '../runs/match-job.ts';
import { START_MESSAGES as M } from './messages.ts';

/** How long a run that came late after all is reported, in milliseconds: each check of a day says it. */
const REPORTED_MS = 24 * 3_600_000;
/** How long before that its replacement may have been started, in milliseconds. */
const EARLIER_MS = 24 * 3_600_000;

/** A scheduled run that GitHub started after all, and the run that had been started in its place. */
export interface LateOriginal {
  original: Scheduled;
  replacement: StartedRun;
  /** The scheduled time of both, in milliseconds since the epoch. */
  dueMs: number;
}

type Scheduled = Pick<StartedRun, 'id' | 'createdAtMs'>;

/**
 * Returns the newest scheduled run before which a run had been started in its place. Neither has a mark: the replacement is
 * the run of an app, as the token of a job is one, at a time at which there was no scheduled run yet.
 *
 * @param started manual starts of the file
 * @param scheduled scheduled runs of the file
 */
export function lateOriginal(
  started: readonly StartedRun[],
  scheduled: readonly Scheduled[],
  { lastAt }: Pick<Timetable, 'lastAt'>,
): LateOriginal | undefined {
  for (const original of scheduled.toSorted((a, b) => b.createdAtMs - a.createdAtMs)) {
    const dueMs = lastAt(original.createdAtMs);
    if (dueMs === undefined) continue;
    const isReplacement = ({ isByApp, conclusion, createdAtMs }: StartedRun) =>
      isByApp && conclusion !== 'cancelled' && createdAtMs >= dueMs && createdAtMs <= original.createdAtMs;
    const replacement = started.find(isReplacement);
    const isFirst = scheduled.every(
      ({ id, createdAtMs }) => id === original.id || createdAtMs < dueMs || createdAtMs > original.createdAtMs,
    );
    if (replacement !== undefined && isFirst) return { original, replacement, dueMs };
  }
  return undefined;
}

/** Returns a warning for each file of which a run started late after all, after it had been started. One request, mostly. */
export async function lateOriginals(
  files: readonly string[],
  { history, files: known, nowMs }: ReviewContext,
  { github, queue }: RunSource,
): Promise<string[]> {
  if (files.length === 0) return [];
  const sinceMs = nowMs - REPORTED_MS - EARLIER_MS;
  const dispatched = (await queue.ask('actions: read', () => listDispatched(github, sinceMs))) ?? [];
  const found = files.map(async (file) => {
    const timetable = known?.get(file)?.timetable;
    const started = dispatched.filter((run) => run.file === file && run.isByApp);
    if (timetable === undefined || started.length === 0) return [];
    const scheduled = scheduledRuns((await history.runs(file, sinceMs)) ?? []);
    const twice = lateOriginal(started, scheduled, timetable);
    if (twice === undefined || twice.original.createdAtMs < nowMs - REPORTED_MS) return [];
    const { original, replacement, dueMs } = twice;
    const values = { due: formatInstant(dueMs), when: formatInstant(original.createdAtMs) };
    return [say(M.lateOriginal, { file, original: original.id, replacement: replacement.id, ...values })];
  });
  return (await Promise.all(found)).flat();
}
