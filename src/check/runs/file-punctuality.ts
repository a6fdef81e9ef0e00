import { type Punctuality, punctuality } from '../../schedule/punctuality.ts';
import type { ReviewContext } from './context.ts';
import { scheduleChangedAt } from './in-force.ts';
import { scheduledRuns } from './match-job.ts';
import { runsNeeded, waitingFor } from './waiting.ts';

/** How punctual GitHub was with the schedule of one file. */
export interface FilePunctuality {
  /** `nightly.yml` */
  file: string;
  punctuality: Punctuality;
}

/**
 * Works out, for files whose runs were read, which scheduled times GitHub started, and how late: since the oldest of those
 * runs, or since its crons were edited. Nothing more is requested.
 */
export async function punctualityOf(files: readonly string[], context: ReviewContext): Promise<FilePunctuality[]> {
  const found = await Promise.all(files.map((file) => ofFile(file, context)));
  return found.flatMap((one) => one ?? []);
}

async function ofFile(file: string, context: ReviewContext): Promise<FilePunctuality | undefined> {
  const { history, files, nowMs } = context;
  const read = files?.get(file);
  const timetable = read?.timetable;
  const dueMs = timetable?.lastAt(nowMs);
  if (timetable === undefined || dueMs === undefined) return undefined;
  const neededMs = runsNeeded(timetable, dueMs);
  const runs = scheduledRuns((await history.runs(file, neededMs)) ?? []);
  const oldest = runs.at(-1);
  if (oldest === undefined) return undefined;
  const [waiting, changedAtMs] = await Promise.all([
    waitingFor(file, dueMs, context),
    scheduleChangedAt(history, file, runs, read),
  ]);
  if (waiting === undefined) return undefined;
  const table = punctuality({
    timetable,
    runs: runs.map(({ id, url, createdAtMs, headSha }) => ({ id, url, createdAtMs, commit: headSha })),
    sinceMs: Math.max(timetable.lastAt(oldest.createdAtMs) ?? oldest.createdAtMs, changedAtMs ?? 0),
    allowanceMs: waiting.allowance.ms,
    nowMs,
  });
  return { file, punctuality: table };
}
