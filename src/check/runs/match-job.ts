import type { JobRecord, RunRecord } from '../../github/actions.ts';
import type { NameSegment } from '../../heartbeat/called-name.ts';
import { printable } from '../../heartbeat/matrix-name.ts';
import { DEFAULT_EVENTS } from '../../inputs/inputs.ts';
import { type Call, type FileJob, type JobList, type ListedJob, listJobs } from '../../workflow/calls.ts';
import { type Filled, fillPattern, type NamePattern } from '../../workflow/displayed-pattern.ts';
import type { JobRef } from './context.ts';
import type { Files } from './coverage.ts';
import type { RunHistory } from './history.ts';
import { callLabel, jobsOfRuns, ownLabel } from './run-jobs.ts';

/** The runs whose jobs would have pinged. */
export function countedRuns(runs: readonly RunRecord[]): RunRecord[] {
  return runs.filter(({ event }) => DEFAULT_EVENTS.includes(event));
}

export function scheduledRuns(runs: readonly RunRecord[]): RunRecord[] {
  return runs.filter(({ event }) => event === 'schedule');
}

/**
 * Returns the watched job among those of a run, which GitHub lists by the names that it displays: `backup`, `Nightly backup`,
 * `backup (eu, 20)`, `backup / sync`. The worst of them, where several may be meant; `undefined`: none is.
 *
 * @param ref with the id of a job
 */
export function watchedJob(jobs: readonly JobRecord[], ref: JobRef, files: Files): JobRecord | undefined {
  const list = listFor(ref, files);
  const candidates = list.jobs.filter((one) => isMeant(one, segmentsOf(ref)));
  const others = list.jobs.filter((one) => !candidates.includes(one));
  const found = jobs.flatMap((job) => {
    const fit = bestFit(candidates, job.name, ref);
    // A name that the file decides is that of its own job, though an open pattern fits it too.
    const isOther = others.some(({ displayed }) => displayed.text === job.name);
    return fit === undefined || (isOther && !candidates.some(({ displayed }) => displayed.text === job.name))
      ? []
      : [{ job, fit }];
  });
  const best = Math.max(...found.map(({ fit }) => fit));
  const meant = found.filter(({ fit }) => fit === best).map(({ job }) => job);
  return worstJob(meant) ?? meant[0] ?? unexpanded(jobs, ref, candidates);
}

/**
 * Tells whether a run had jobs of a matrix, and none with these values, which the file doesn't have either. A job that was
 * skipped as a whole says nothing, and neither does a name that GitHub may have cut.
 */
export function lacksLeg(jobs: readonly JobRecord[], ref: JobRef, files: Files): boolean {
  const ofMatrix = listFor(ref, files).jobs.filter((one) => isMeant(one, segmentsOf(ref), 'any'));
  if (ofMatrix.some((one) => isMeant(one, segmentsOf(ref)) && !isOpen(one))) return false;
  const names = jobs.map(({ name }) => name).filter((name) => ofMatrix.some((one) => mayBeOf(one, name)));
  const expanded = names.filter((name) => ofMatrix.some((one) => mayBeOf(one, name) && showsValues(one, name)));
  const isTold = expanded.length > 0 && !names.some((name) => name.includes(CUT_MARK));
  return isTold && expanded.every((name) => bestFit(ofMatrix.filter(isOpen), name, ref) === undefined);
}

function isOpen(one: ListedJob): boolean {
  return one.isDynamic || isDynamicCall(one);
}

const CUT_MARK = '...';

/** Tells whether a displayed name can be that of a heartbeat's job. */
export function fits(one: ListedJob, name: string, ref: JobRef): boolean {
  return isMeant(one, segmentsOf(ref)) && bestFit([one], name, ref) !== undefined;
}

/**
 * Returns the values that a displayed name shows, by the levels of the calls, those of the job's own matrix last.
 * `undefined`: it isn't the name of such a job, or doesn't tell.
 */
export function shownIn(one: ListedJob, name: string): string[][] | undefined {
  for (const pattern of one.displayed.patterns) {
    const filled = pattern.isCut ? undefined : fillPattern(pattern, name);
    if (filled === undefined || filled === 'ambiguous' || name.includes(CUT_MARK)) continue;
    const levels = [...one.calls.keys(), one.calls.length];
    return levels.map((level) => textsAt(filled, level));
  }
  return undefined;
}

/** The texts of a matrix at a level of the calls. */
function textsAt(filled: readonly Filled[], wanted: number): string[] {
  return filled.filter(({ slot }) => slot.from === 'matrix' && (slot.level ?? 0) === wanted).map(({ text }) => text);
}

/**
 * The job of a row in a run, or the worst job of a run that stands for the whole workflow.
 *
 * @param attempt an earlier attempt of the run; `undefined`: the latest
 */
export async function jobIn(
  run: RunRecord,
  ref: JobRef,
  history: Pick<RunHistory, 'jobs'>,
  files: Files,
  attempt?: number,
): Promise<JobRecord | undefined> {
  if (attempt === undefined && run.conclusion === 'startup_failure') return undefined;
  const jobs = (await history.jobs(run.id, attempt)) ?? [];
  return ref.jobId === undefined ? worstJob(jobs) : watchedJob(jobs, ref, files);
}

/** The job that came to a bad end, or else one that is not over; `undefined`: nothing is the matter with any. */
export function worstJob(jobs: readonly JobRecord[]): JobRecord | undefined {
  return (
    jobs.find(({ status, conclusion }) => status === 'completed' && !['success', 'skipped'].includes(conclusion)) ??
    jobs.find(({ status }) => status !== 'completed')
  );
}

/** The jobs by which a heartbeat's job is reached, from the outside, and the job itself. */
function segmentsOf({ jobId = '', leg, inner = [] }: JobRef): NameSegment[] {
  return [{ jobId, label: leg }, ...inner];
}

/** The jobs of the file's runs; those that the name of the heartbeat tells, if the files can't be read. */
function listFor(ref: JobRef, files: Files): JobList {
  const list = jobsOfRuns(ref.file, files);
  const isListed = list.jobs.some((one) => isMeant(one, segmentsOf(ref), 'any'));
  return isListed || list.unread.length === 0 ? list : listOf(segmentsOf(ref));
}

/** Jobs without names of their own, each of which calls the next one. */
function listOf(segments: readonly NameSegment[]): JobList {
  const jobs = segments.map(({ jobId, label }, level): FileJob => {
    const uses = level < segments.length - 1 ? `./${level + 1}` : undefined;
    return { id: jobId, expansion: { kind: label === undefined ? 'none' : 'dynamic' }, uses };
  });
  return listJobs({ repository: '', path: '0', ref: '' }, ({ path }) => jobs.slice(Number(path), Number(path) + 1));
}

/**
 * Tells whether a job of the list can be the one of these segments: the same ids, and the same labels as far as the files
 * decide them.
 *
 * @param labels `any`: those of other values too
 */
function isMeant(
  { calls, jobId, combination, isDynamic }: ListedJob,
  segments: readonly NameSegment[],
  labels: 'same' | 'any' = 'same',
): boolean {
  const ids = [...calls.map((call) => call.jobId), jobId];
  if (ids.length !== segments.length || ids.some((id, level) => id !== segments[level]?.jobId)) return false;
  if (labels === 'any') return true;
  const own = segments.at(-1)?.label;
  const isOwn = isDynamic || own === undefined || ownLabel(combination) === own;
  return isOwn && calls.every((call, level) => call.shown === undefined || callLabel(call) === segments[level]?.label);
}

function isDynamicCall({ calls }: ListedJob): boolean {
  return calls.some(({ shown }) => shown === undefined);
}

/** The worth of a pattern that only fits perhaps: values that can't be told, or a name that was cut. */
const PERHAPS = -1;

/** The number of values that a displayed name has in common with a heartbeat's; `undefined`: it is of no candidate. */
function bestFit(candidates: readonly ListedJob[], name: string, ref: JobRef): number | undefined {
  const fits = candidates.flatMap((one) => one.displayed.patterns.map((pattern) => fitOf(pattern, one, name, ref)));
  const found = fits.filter((fit) => fit !== undefined);
  return found.length === 0 ? undefined : Math.max(...found);
}

function fitOf(pattern: NamePattern, one: ListedJob, name: string, ref: JobRef): number | undefined {
  const filled = fillPattern(pattern, name);
  if (filled === undefined) return undefined;
  if (filled === 'ambiguous' || pattern.isCut) return PERHAPS;
  const segments = segmentsOf(ref);
  const isCall = (call: Call, level: number) =>
    call.shown !== undefined || callLabel({ ...call, shown: textsAt(filled, level) }) === segments[level]?.label;
  if (!one.calls.every(isCall)) return undefined;
  const own = segments.at(-1)?.label;
  // A form that the file decides is worth more than one that any text fits.
  if (!one.isDynamic && filled.length === 0) return 1;
  if (!one.isDynamic || own === undefined) return 0;
  return common(textsAt(filled, one.calls.length), own);
}

/** Counts the values that a name shows, in any order, if all of them are in the label. */
function common(texts: readonly string[], label: string): number | undefined {
  const left = label.replace(/ ?~[0-9a-f]{8}$/, '').split(', ');
  const shown = texts.flatMap((text) => printable(text).split(', ')).filter((text) => text !== '');
  for (const text of shown) {
    const at = left.indexOf(text);
    if (at < 0) return undefined;
    left.splice(at, 1);
  }
  return shown.length;
}

/** A job whose matrix was never expanded, because it was skipped: `backup`, where its jobs would be `backup (eu)`. */
function unexpanded(jobs: readonly JobRecord[], ref: JobRef, candidates: readonly ListedJob[]): JobRecord | undefined {
  if (candidates.length === 0) return undefined;
  const ids = segmentsOf(ref).map(({ jobId }) => jobId);
  return jobs.find(({ name, conclusion }) => conclusion === 'skipped' && ids.join(' / ') === name);
}

/** Whether a name shows values of a matrix. */
function showsValues(one: ListedJob, name: string): boolean {
  if (!isOpen(one)) return one.combination !== undefined || one.calls.some(({ hasMatrix }) => hasMatrix);
  return one.displayed.patterns.some((pattern) => {
    const filled = fillPattern(pattern, name);
    if (filled === undefined || filled === 'ambiguous' || pattern.isCut) return false;
    return filled.some(({ slot, text }) => slot.from === 'matrix' && text !== '');
  });
}

function mayBeOf({ displayed }: ListedJob, name: string): boolean {
  return displayed.patterns.some((pattern) => fillPattern(pattern, name) !== undefined);
}
