import { shownLabel } from '../../heartbeat/matrix-name.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import type { ListedJob } from '../../workflow/calls.ts';
import type { ReviewContext } from './context.ts';
import { type Uncovered, usageOfFile } from './coverage.ts';
import { fits, scheduledRuns, shownIn } from './match-job.ts';
import { callLabel } from './run-jobs.ts';
import { runsNeeded } from './waiting.ts';

/** Runs that are looked into, from the newest on, for one in which a matrix was expanded. */
const MOST_RUNS = 3;

/**
 * Returns jobs of matrices that only a run shows, and that have no heartbeat: those of the newest scheduled run in which the
 * job was expanded. A job that was skipped as a whole says nothing; jobs that were cancelled are jobs.
 */
export async function uncoveredByRuns(context: Omit<ReviewContext, 'lists'>): Promise<Uncovered[]> {
  const { usage } = context;
  const scheduled = [...usage.workflows].filter(([, workflow]) => (workflow?.schedule.length ?? 0) > 0);
  const found = scheduled.map(async ([file]) => {
    const { dynamic } = usageOfFile(file, usage);
    return dynamic.length === 0 ? [] : uncoveredIn(file, dynamic, context);
  });
  return (await Promise.all(found)).flat();
}

async function uncoveredIn(
  file: string,
  dynamic: readonly ListedJob[],
  { history, files, usage, names, nowMs }: Omit<ReviewContext, 'lists'>,
): Promise<Uncovered[]> {
  const timetable = files?.get(file)?.timetable;
  const listed = timetable && (await history.runs(file, runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs)));
  const runs = scheduledRuns(listed ?? []).slice(0, MOST_RUNS);
  const prefix = `${usage.repository}/${file}/`;
  const existing = [...names].flatMap((name) =>
    name.startsWith(prefix) ? (parseDefaultName(name, usage.repository) ?? []) : [],
  );
  const uncovered: Uncovered[] = [];
  for (const one of dynamic) {
    const expanded = await expandedIn(runs, one, history);
    const missing = expanded.filter(
      (name) => !existing.some((ref) => (ref.leg !== undefined || ref.inner ? fits(one, name, ref) : false)),
    );
    for (const displayed of missing) uncovered.push(...wantedFor(one, displayed, prefix, usage.repository));
  }
  return uncovered;
}

/** The displayed names of the jobs of a matrix, from the newest run that has any. */
async function expandedIn(
  runs: readonly { id: number }[],
  one: ListedJob,
  history: ReviewContext['history'],
): Promise<string[]> {
  for (const run of runs) {
    const jobs = (await history.jobs(run.id)) ?? [];
    const names = jobs.map(({ name }) => name).filter((name) => isExpanded(one, name));
    if (names.length > 0) return names;
  }
  return [];
}

function isExpanded(one: ListedJob, name: string): boolean {
  const shown = shownIn(one, name);
  const isShown = (level: number) => (shown?.[level] ?? []).some((text) => text !== '');
  return (
    one.calls.every((call, level) => call.shown !== undefined || isShown(level)) &&
    (!one.isDynamic || isShown(one.calls.length))
  );
}

/** The job as its heartbeat's name would have it, as far as its displayed name shows its values. */
function wantedFor(one: ListedJob, displayed: string, prefix: string, repository: string): Uncovered[] {
  const shown = shownIn(one, displayed) ?? [];
  const segments = one.calls.map((call, level) =>
    labelled(call.jobId, callLabel({ shown: call.shown ?? shown[level] ?? [] })),
  );
  const own = one.isDynamic ? shownLabel(shown[one.calls.length] ?? []) : undefined;
  const name = `${prefix}${[...segments, labelled(one.jobId, own)].join('/')}`;
  const ref = parseDefaultName(name, repository);
  return ref === undefined ? [] : [{ ...ref, name }];
}

function labelled(jobId: string, label: string | undefined): string {
  return label === undefined ? jobId : `${jobId} (${label})`;
}
