import { hasOnlyChecks } from '../../heartbeat/usage.ts';
import { evaluateScheduleIf } from '../../workflow/schedule-if.ts';
import type { Workflow } from '../../workflow/workflow.ts';
import type { ReviewContext } from './context.ts';
import { type Files, usageOfFile } from './coverage.ts';
import type { LineSelection } from './workflow-lines.ts';

/**
 * Returns the scheduled files that nothing monitors: no job uses this action, also in reusable workflows, and no line of
 * `workflows` means or leaves out the file. Left out are files that GitHub doesn't start: disabled ones, and those whose jobs
 * are for another repository, as in a fork.
 */
export async function unmonitored(lines: LineSelection, context: ReviewContext): Promise<string[]> {
  const { files, usage, names, ownFile, history } = context;
  const targets = new Set(lines.targets.map(({ file }) => file));
  const found = [...(files ?? [])].flatMap(([file, { workflow, timetable }]) => {
    if (workflow === undefined || timetable === undefined || file === ownFile || targets.has(file)) return [];
    if (lines.isLeftOut({ file, jobId: undefined, leg: undefined })) return [];
    if (hasOnlyChecks(workflow, { ...usage, file }) || isMonitored(file, usage)) return [];
    return isStarted(workflow, usage.repository) ? [file] : [];
  });
  const prefix = `${usage.repository}/`;
  const named = new Set(
    [...names].map((name) => (name.startsWith(prefix) ? name.slice(prefix.length).split('/')[0] : '')),
  );
  const silent = found.filter((file) => !named.has(file));
  if (silent.length === 0) return [];
  const states = await history.statesIfReadable();
  const disabled = (states ?? []).filter(({ state }) => state !== 'active').map(({ path }) => path.split('/').at(-1));
  return silent.filter((file) => !disabled.includes(file)).sort();
}

/** Whether a job of the file pings a heartbeat, or may, as far as can be read. */
function isMonitored(file: string, usage: Files): boolean {
  const { heartbeats, dynamic, names, isOpen, unread } = usageOfFile(file, usage);
  return heartbeats.length + dynamic.length + names.size + unread.length > 0 || isOpen;
}

/** Whether a cron starts any of its jobs, in this repository. */
function isStarted({ jobs, schedule }: Workflow, repository: string): boolean {
  return jobs.some(
    ({ condition }) =>
      schedule.some(({ cron }) => evaluateScheduleIf(condition, cron).run !== 'skipped') &&
      !isForAnother(condition ?? '', repository),
  );
}

/** Whether an `if` is a guard of the kind `github.repository == 'octo-org/shop'` for another repository. */
function isForAnother(condition: string, repository: string): boolean {
  const [owner] = repository.split('/');
  const guards = [...condition.matchAll(/\bgithub\.(repository|repository_owner)\s*==\s*'([^']*)'/gi)];
  const isOwn = ([, field, value = '']: RegExpMatchArray) =>
    value.toLowerCase() === (field?.toLowerCase() === 'repository' ? repository : owner)?.toLowerCase();
  return guards.length > 0 && !condition.includes('||') && !guards.every(isOwn);
}
