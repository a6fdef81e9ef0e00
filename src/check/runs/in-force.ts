import { DAY_MS } from '../../base/duration.ts';
import type { RunRecord } from '../../github/actions.ts';
import type { RunHistory, WorkflowFile } from './history.ts';
import { countedRuns } from './match-job.ts';

/**
 * How long before a ping its run may have been created, in milliseconds: GitHub's own runners end a job after six hours, and
 * it may have waited for a runner or an approval before.
 */
const RUN_MS = 2 * DAY_MS;
/** For so long after it was created, a run can be run again (docs: "Re-running workflows and jobs"). In milliseconds. */
export const RERUNS_MS = 30 * DAY_MS;

/** Returns the newest run that counts; `undefined`: there is none since a month before that, or it can't be read. */
export async function newestCounted(
  history: Pick<RunHistory, 'runs'>,
  file: string,
  sinceMs: number,
): Promise<RunRecord | undefined> {
  for (const reachMs of [RUN_MS, RERUNS_MS]) {
    const [newest] = countedRuns((await history.runs(file, sinceMs - reachMs)) ?? []);
    if (newest !== undefined) return newest;
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
