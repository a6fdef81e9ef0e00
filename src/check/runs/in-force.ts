import { DAY_MS } from '../../base/duration.ts';
import type { RunRecord } from '../../github/actions.ts';
import type { RunHistory } from './history.ts';
import { countedRuns } from './match-job.ts';
import type { WorkflowFile } from './workflow-file.ts';

/**
 * How long before a ping its run may have been created, in milliseconds: GitHub's own runners end a job after six hours, and
 * it may have waited for a runner or an approval before.
 */
const RUN_MS = 2 * DAY_MS;
/**
 * Returns the newest run that counts; `undefined`: there is none, or it can't be read.
 *
 * @param listedFromMs since when runs are listed anyway: older ones are only requested if that list has none
 * @param pingedMs the last ping, whose run was created up to two days before
 */
export async function newestCounted(
  history: Pick<RunHistory, 'runs'>,
  file: string,
  listedFromMs: number,
  pingedMs = listedFromMs,
): Promise<RunRecord | undefined> {
  for (const sinceMs of [listedFromMs, pingedMs - RUN_MS]) {
    const [newest] = countedRuns((await history.runs(file, sinceMs)) ?? []);
    if (newest !== undefined || listedFromMs <= pingedMs - RUN_MS) return newest;
  }
  return undefined;
}

/** Whether the commit of a run had the same schedule for that file. */
export async function hadSameSchedule(
  history: Pick<RunHistory, 'fileAt'>,
  file: string,
  { headSha }: Pick<RunRecord, 'headSha'>,
  present: WorkflowFile | undefined,
): Promise<boolean> {
  if (headSha === '') return false;
  const then = await history.fileAt(file, headSha);
  return typeof then === 'object' && scheduleText(then) === scheduleText(present);
}

function scheduleText(file: WorkflowFile | undefined): string {
  return JSON.stringify(file?.workflow?.schedule);
}

/**
 * Returns since when the present schedule of a file counts, for a row without a heartbeat: always, if the newest counted
 * run had the same one; otherwise since the newest commit to the file, and not before that run.
 *
 * @param sinceMs runs created since then are listed, milliseconds since the epoch
 * @returns milliseconds since the epoch; `undefined`: it can't be known
 */
export async function inForceSince(
  history: Pick<RunHistory, 'runs' | 'fileAt' | 'lastEdit'>,
  file: string,
  present: WorkflowFile | undefined,
  sinceMs: number,
): Promise<number | undefined> {
  const newest = await newestCounted(history, file, sinceMs);
  if (newest !== undefined && (await hadSameSchedule(history, file, newest, present))) return Number.NEGATIVE_INFINITY;
  const edit = await history.lastEdit(file);
  return edit && Math.max(edit.atMs, newest?.createdAtMs ?? Number.NEGATIVE_INFINITY);
}

/**
 * Returns when the schedule of a file was changed, as far as its scheduled runs show it: after the newest one whose commit had
 * another schedule. `undefined`: all of them had the present one, as far as is known. The oldest is looked at first: if it
 * had the same schedule, so had the others.
 *
 * @param runs newest first
 * @returns milliseconds since the epoch
 */
export async function scheduleChangedAt(
  history: Pick<RunHistory, 'fileAt'>,
  file: string,
  runs: readonly RunRecord[],
  present: WorkflowFile | undefined,
): Promise<number | undefined> {
  const differs = async (run: RunRecord) => {
    const then = run.headSha === '' ? undefined : await history.fileAt(file, run.headSha);
    return then === 'none' || (typeof then === 'object' && scheduleText(then) !== scheduleText(present));
  };
  const oldest = runs.at(-1);
  if (oldest === undefined || !(await differs(oldest))) return undefined;
  // The newest one with another schedule lies between the two.
  let [same, different] = [-1, runs.length - 1];
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2);
    if (await differs(runs[middle] as RunRecord)) different = middle;
    else same = middle;
  }
  return (runs[different] as RunRecord).createdAtMs + 1;
}
