import { groupBy } from '../../base/group.ts';
import { compilePattern, isPattern } from '../../base/name-pattern.ts';
import { similarNames } from '../../base/similar.ts';
import type { NameSegment } from '../../heartbeat/called-name.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import { hasOnlyChecks } from '../../heartbeat/usage.ts';
import type { WorkflowLine } from '../../inputs/workflow-lines.ts';
import type { Absent } from '../select.ts';
import type { JobRef, ReviewContext } from './context.ts';
import type { Files } from './coverage.ts';
import { jobsOfRuns, refOf } from './run-jobs.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** A file or a job that lines of `workflows` name. */
export interface LineTarget {
  /** `nightly.yml` */
  file: string;
  /** `nightly.yml`, `nightly.yml/backup (eu)` */
  target: string;
  /** Its jobs, as heartbeats of default names would be of them; `undefined`: the whole file. */
  refs: JobRef[] | undefined;
  /** Written in a line, it decides instead of the allowance. */
  graceSecs: number | undefined;
  /** Lines give it different grace periods. */
  hasConflict: boolean;
}

/** The files and jobs that the lines of `workflows` mean. */
export interface LineSelection {
  targets: LineTarget[];
  unmatched: { target: string; why: Absent['why']; similar: readonly string[] }[];
  /** Whether a `!` line leaves out a job, or the whole file. */
  isLeftOut(job: JobRef): boolean;
  /** Whether a line has the runs decide about a job, so that it needs no heartbeat. */
  isCovered(job: JobRef): boolean;
}

/** A job of a file, and what a line can call it. */
interface NamedJob {
  /** `nightly.yml/backup/sync` */
  path: string;
  /** `nightly.yml/backup (eu)/sync` */
  labelled: string;
  ref: JobRef;
  /** For each of its segments, whether only a run shows the values of its matrix. */
  isOpen: readonly boolean[];
}

/**
 * Finds the files and jobs that the lines of `workflows` mean, and the lines that mean none. A pattern means scheduled files
 * or, with a `/`, jobs of them; and files that can't be read, because they may be scheduled. It doesn't mean the check's own
 * file, unless that has other jobs too.
 */
export function selectByLines(
  lines: readonly WorkflowLine[],
  files: ReadonlyMap<string, WorkflowFile>,
  { ownFile, usage }: Pick<ReviewContext, 'ownFile' | 'usage'>,
): LineSelection {
  const isOut = excludedBy(lines.filter(({ isExcluded }) => isExcluded));
  const isForPattern = (file: string) =>
    isScheduled(files.get(file)) && !(file === ownFile && hasOnlyChecks(usage.workflows.get(file), { ...usage, file }));
  const forPattern = [...files.keys()].filter(isForPattern);
  const found = new Map<string, KnownTarget>();
  const unmatched: LineSelection['unmatched'] = [];
  for (const { target, graceSecs, isExcluded } of lines) {
    if (isExcluded) continue;
    const isExact = !isPattern(target) || files.has(target);
    const all = isExact ? named(target, files, usage) : byPattern(target, forPattern, usage);
    const left = all.filter((one) => !isOut(one.file, one.target));
    for (const one of left) found.set(one.target, withGrace(found.get(one.target) ?? one, graceSecs, isExact));
    if (left.length === 0) unmatched.push(unmatchedLine(target, all.length > 0, forPattern, usage));
  }
  const targets = [...found.values()];
  return {
    targets,
    unmatched,
    isLeftOut: (job) => isOut(job.file, labelledOf(job)) || isOut(job.file, pathOf(job)),
    isCovered: (job) =>
      targets.some(({ file, refs }) => file === job.file && (refs?.some((ref) => isWithin(job, ref)) ?? true)),
  };
}

function unmatchedLine(target: string, isLeftOut: boolean, files: readonly string[], usage: Files) {
  if (isLeftOut) return { target, why: 'left-out', similar: [] } as const;
  return { target, why: 'no-match', similar: similarTo(target, files, usage) } as const;
}

/** The scheduled files, or the jobs of them, that a line may have meant. */
function similarTo(target: string, files: readonly string[], usage: Files): string[] {
  if (!target.includes('/')) return similarNames(target, files);
  return similarNames(
    target,
    files.flatMap((file) => namedJobs(file, usage).flatMap(({ path, labelled }) => [path, labelled])),
  );
}

/** `hasExactGrace`: its grace period is written in a line that names it, and not in a pattern. */
type KnownTarget = LineTarget & { hasExactGrace: boolean };

/** The file that a name means, or the jobs of one. */
function named(target: string, files: ReadonlyMap<string, WorkflowFile>, usage: Files): KnownTarget[] {
  if (files.has(target)) return [targetOf(target, target, undefined)];
  const job = parseDefaultName(`${usage.repository}/${target}`, usage.repository);
  const refs = job !== undefined && files.has(job.file) ? refsOf(job, usage) : [];
  return refs.map(({ file }) => targetOf(file, target, refs)).slice(0, 1);
}

function byPattern(pattern: string, files: readonly string[], usage: Files): KnownTarget[] {
  const matches = compilePattern(pattern);
  if (!pattern.includes('/')) return files.filter(matches).map((file) => targetOf(file, file, undefined));
  const meant = files.flatMap((file) =>
    namedJobs(file, usage).flatMap(({ path, labelled, ref }) => {
      if (matches(path)) return [targetOf(file, path, [withoutOwnLabel(ref)])];
      return matches(labelled) ? [targetOf(file, labelled, [ref])] : [];
    }),
  );
  const groups = [...groupBy(meant, ({ target }) => target)];
  return groups.map(([target, [first, ...others]]) => ({
    ...(first as KnownTarget),
    target,
    refs: distinct([first, ...others].flatMap((one) => one?.refs ?? [])),
  }));
}

function targetOf(file: string, target: string, refs: JobRef[] | undefined): KnownTarget {
  return { file, target, refs, graceSecs: undefined, hasConflict: false, hasExactGrace: false };
}

/** The first grace period that a line names it with decides, and otherwise that of the first pattern. */
function withGrace(known: KnownTarget, graceSecs: number | undefined, isExact: boolean): KnownTarget {
  if (graceSecs === undefined || graceSecs === known.graceSecs) return known;
  if (known.graceSecs === undefined || (isExact && !known.hasExactGrace)) {
    return { ...known, graceSecs, hasExactGrace: isExact };
  }
  return isExact ? { ...known, hasConflict: true } : known;
}

/** Whether a `!` line means a file, a job, or the job through which a job is reached. */
function excludedBy(lines: readonly WorkflowLine[]): (file: string, target: string) => boolean {
  const excluded = lines.map(({ target }) => ({ target, matches: compilePattern(target) }));
  return (file, job) =>
    excluded.some(
      ({ target, matches }) =>
        matches(file) || matches(job) || job.startsWith(`${target} (`) || job.startsWith(`${target}/`),
    );
}

/**
 * Returns the jobs that a name means: all of a matrix if it has no values, and all of a reusable workflow if it ends at the
 * job that calls it. In a reusable workflow that can't be read, any job may be there.
 */
function refsOf(job: JobRef, usage: Files): JobRef[] {
  const wanted = segmentsOf(job);
  const meant = namedJobs(job.file, usage).flatMap((one) => refFor(one, wanted) ?? []);
  if (meant.length > 0) return distinct(meant);
  const { unread, isTruncated } = jobsOfRuns(job.file, usage);
  const workflow = usage.workflows.get(job.file);
  const outer = workflow?.jobs.find(({ id }) => id === job.jobId);
  const mayBeInside = outer?.callsWorkflow === true && (unread.length > 0 || isTruncated);
  return workflow === undefined || mayBeInside ? [job] : [];
}

/** Returns the job as a line means it, with the values of the line where only a run shows them. `undefined`: it doesn't. */
function refFor({ ref, isOpen }: NamedJob, wanted: readonly NameSegment[]): JobRef | undefined {
  const own = segmentsOf(ref);
  const isMeant = wanted.every(({ jobId, label }, level) => {
    if (own[level]?.jobId !== jobId) return false;
    return label === undefined || isOpen[level] === true || hasSameValues(own[level]?.label, label);
  });
  if (!isMeant) return undefined;
  const labels = own.map(({ label }, level) => (isOpen[level] ? wanted[level]?.label : label));
  const [outer, ...inner] = own.map(({ jobId }, level) => ({ jobId, label: labels[level] }));
  const whole = { file: ref.file, jobId: outer?.jobId, leg: outer?.label, ...(inner.length > 0 && { inner }) };
  // A name without values stands for the whole matrix, of which the worst job counts.
  return wanted[own.length - 1]?.label === undefined ? withoutOwnLabel(whole) : whole;
}

/** Whether a file has a job, whatever the values of its matrix. */
export function isJobOf(job: JobRef, usage: Files): boolean {
  return jobsOfRuns(job.file, usage).jobs.some((one) => pathOf(refOf(one, job.file)) === pathOf(job));
}

function namedJobs(file: string, usage: Files): NamedJob[] {
  return jobsOfRuns(file, usage).jobs.map((one) => {
    const ref = refOf(one, file);
    const isOpen = [...one.calls.map(({ shown }) => shown === undefined), one.isDynamic];
    return { path: pathOf(ref), labelled: labelledOf(ref), ref, isOpen };
  });
}

/** Whether a job is another one, or is reached through it, as far as the other one's name tells. */
function isWithin(job: JobRef, outer: JobRef): boolean {
  const own = segmentsOf(job);
  return segmentsOf(outer).every(({ jobId, label }, level) => {
    if (own[level]?.jobId !== jobId) return false;
    return label === undefined || hasSameValues(own[level]?.label, label);
  });
}

/** In any order: GitHub displays them in the order of the file, and a default name has them in that of their keys. */
function hasSameValues(own: string | undefined, wanted: string): boolean {
  const sorted = (label: string) => label.split(', ').sort().join(', ');
  return own !== undefined && (own === wanted || sorted(own) === sorted(wanted));
}

function segmentsOf({ jobId = '', leg, inner = [] }: JobRef): NameSegment[] {
  return [{ jobId, label: leg }, ...inner];
}

/** The job without the values of its own matrix. */
function withoutOwnLabel({ inner, ...ref }: JobRef): JobRef {
  const own = inner?.at(-1);
  if (inner === undefined || own === undefined) return { ...ref, leg: undefined };
  return { ...ref, inner: [...inner.slice(0, -1), { ...own, label: undefined }] };
}

function distinct(refs: readonly JobRef[]): JobRef[] {
  return [...new Map(refs.map((ref) => [labelledOf(ref), ref])).values()];
}

function pathOf(job: JobRef): string {
  return [job.file, ...segmentsOf(job).map(({ jobId }) => jobId)].join('/');
}

function labelledOf(job: JobRef): string {
  const text = ({ jobId, label }: NameSegment) => (label === undefined ? jobId : `${jobId} (${label})`);
  return [job.file, ...segmentsOf(job).map(text)].join('/');
}

function isScheduled({ workflow, problem }: Partial<WorkflowFile> = {}): boolean {
  return workflow === undefined || problem !== undefined || workflow.schedule.length > 0;
}
