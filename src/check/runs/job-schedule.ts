import { watchedBy } from '../../heartbeat/usage.ts';
import { scheduleInterval } from '../../schedule/interval.ts';
import { type Timetable, timetableOf } from '../../schedule/timetable.ts';
import { evaluateScheduleIf } from '../../workflow/schedule-if.ts';
import type { Job, ScheduleEntry } from '../../workflow/workflow.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { conditionsOf } from './coverage.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** The schedule by which the heartbeat of a job is judged. */
export interface JobSchedule {
  /** The scheduled times that start this job. */
  timetable: Timetable;
  intervalSecs: number;
  /** `grace` is written in the file, and decides instead of the allowance. */
  hasGrace: boolean;
}

/**
 * Returns the schedule of a job, less the crons that its own `if` excludes. `undefined`: its interval decides, because no
 * scheduled run pings it, because `interval` is written in the file, or because that can't be known.
 */
export function scheduleOfJob(
  file: string,
  jobId: string,
  { files, usage, nowMs }: Pick<ReviewContext, 'files' | 'usage' | 'nowMs'>,
): JobSchedule | undefined {
  const read = files?.get(file);
  if (read?.timetable === undefined || read.intervalSecs === undefined) return undefined;
  const { timetable, intervalSecs, workflow } = read;
  const job = workflow?.jobs.find(({ id }) => id === jobId);
  if (job === undefined) return { timetable, intervalSecs, hasGrace: false };
  const { repository, actionRepository } = usage;
  const watched = watchedBy(job, { repository, file, actionRepository });
  if (watched !== undefined && (watched.hasInterval || watched.isScheduled !== true)) return undefined;
  const own = cronsOf(job, workflow?.schedule ?? []);
  if (own.length === 0) return undefined;
  const hasGrace = watched?.hasGrace === true;
  if (own.length === workflow?.schedule.length) return { timetable, intervalSecs, hasGrace };
  return { ...partOf(read, own, nowMs), hasGrace };
}

/**
 * Returns the schedule of jobs of a file that the runs decide about: the crons that start any of them, by their own `if` and
 * those of the jobs that call them. `unknown`: an `if` reads the cron in a way that isn't understood. `undefined`: none does.
 */
export function scheduleOfJobs(
  file: string,
  refs: readonly JobRef[],
  { files, usage, nowMs }: Pick<ReviewContext, 'files' | 'usage' | 'nowMs'>,
): Omit<JobSchedule, 'hasGrace'> | 'unknown' | undefined {
  const read = files?.get(file);
  if (read?.timetable === undefined || read.intervalSecs === undefined) return undefined;
  const { timetable, intervalSecs, workflow } = read;
  const schedule = workflow?.schedule ?? [];
  const conditions = refs.map((ref) => conditionsOf(ref, usage));
  const results = schedule.map(({ cron }) =>
    conditions.map((own) => own.map((condition) => evaluateScheduleIf(condition, cron))),
  );
  if (results.flat(2).some(({ isOpaque }) => isOpaque)) return 'unknown';
  const own = schedule.filter((_, nth) => results[nth]?.some((job) => job.every(({ run }) => run !== 'skipped')));
  if (own.length === 0) return undefined;
  return own.length === schedule.length ? { timetable, intervalSecs } : partOf(read, own, nowMs);
}

/** Whether no cron of the file starts the job, by its own `if`. */
export function isNeverScheduled(job: Job | undefined, schedule: readonly ScheduleEntry[]): boolean {
  return schedule.every(({ cron }) => evaluateScheduleIf(job?.condition, cron).run === 'skipped');
}

/** Those of the crons that start the job. None, if its `if` reads the cron in a way that isn't understood. */
function cronsOf({ condition }: Job, schedule: readonly ScheduleEntry[]): ScheduleEntry[] {
  const read = schedule.map((entry) => ({ entry, ...evaluateScheduleIf(condition, entry.cron) }));
  if (read.some(({ isOpaque }) => isOpaque)) return [];
  return read.flatMap(({ entry, run }) => (run === 'skipped' ? [] : [entry]));
}

const parts = new WeakMap<WorkflowFile, Map<string, Omit<JobSchedule, 'hasGrace'>>>();

/** Worked out once for the jobs of a file that have the same crons. */
function partOf(file: WorkflowFile, own: readonly ScheduleEntry[], nowMs: number): Omit<JobSchedule, 'hasGrace'> {
  const known = parts.get(file) ?? new Map<string, Omit<JobSchedule, 'hasGrace'>>();
  parts.set(file, known);
  const key = JSON.stringify(own);
  const { intervalSecs } = known.get(key) ?? scheduleInterval(own, nowMs);
  const part = known.get(key) ?? { timetable: timetableOf(own, nowMs), intervalSecs };
  known.set(key, part);
  return part;
}
