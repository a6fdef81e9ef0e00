import { defaultNameThrough } from '../../heartbeat/called-name.ts';

import { type StepUsage, usageOfJob } from '../../heartbeat/usage.ts';
import type { JobList, ListedJob, WorkflowId } from '../../workflow/calls.ts';
import { evaluateScheduleIf } from '../../workflow/schedule-if.ts';
import type { Workflow } from '../../workflow/workflow.ts';
import type { JobRef } from './context.ts';
import { jobsOfRuns, refOf, workflowOf } from './run-jobs.ts';

/** The workflow files of this repository. */
export interface Files {
  /** `octo-org/shop` */
  repository: string;
  /** `tickstem/heartbeat-action`; empty: the action is the repository itself. */
  actionRepository: string;
  /** By their names; `undefined`: there is one, and it could not be read. */
  workflows: ReadonlyMap<string, Workflow | undefined>;
  /** Reusable workflows of other repositories or commits that were read, by `idText`. */
  called?: ReadonlyMap<string, Workflow | undefined>;
}

/** A heartbeat that a scheduled job would have made, and that is not there. */
export interface Uncovered extends JobRef {
  name: string;
  jobId: string;
}

/** The heartbeats of the jobs that the runs of a file have. */
export interface FileUsage {
  /** The heartbeats that its scheduled runs create. */
  heartbeats: Uncovered[];
  /** Jobs with default names whose matrix is only known when it runs. */
  dynamic: ListedJob[];
  /** All names that stand in it: also of what only other events ping, and of what is to be renamed. */
  names: Set<string>;
  /** It may ping others, of any name. */
  isOpen: boolean;
  /** Reusable workflows whose files weren't read. */
  unread: WorkflowId[];
  /** Default names that several jobs have, because the matrix repeats its values. */
  shared: string[];
  /** One of its jobs has numbers measured. */
  measures: boolean;
}

const known = new WeakMap<Files['workflows'], Map<string, FileUsage>>();

/** Returns what the runs of a file have monitored, reusable workflows included. Worked out once for each file. */
export function usageOfFile(file: string, files: Files): FileUsage {
  const usages = known.get(files.workflows) ?? new Map<string, FileUsage>();
  known.set(files.workflows, usages);
  const usage = usages.get(file) ?? readUsage(file, files);
  usages.set(file, usage);
  return usage;
}

function readUsage(file: string, files: Files): FileUsage {
  const list = jobsOfRuns(file, files);
  const usage: FileUsage = {
    ...{ heartbeats: [], dynamic: [], names: new Set<string>(), shared: [], unread: list.unread },
    measures: false,
    isOpen: list.isTruncated || list.unread.some(({ repository }) => repository === files.repository),
  };
  for (const one of list.jobs) addJob(usage, one, file, files);
  // A job that GitHub can't expand isn't listed, and one that is no mapping is open.
  usage.isOpen ||= files.workflows.get(file)?.jobs.some(({ isOpen }) => isOpen) === true;
  return usage;
}

function addJob(usage: FileUsage, one: ListedJob, file: string, files: Files): void {
  const job = workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId);
  if (job === undefined) return;
  const { steps, isOpen } = usageOfJob(job, files);
  usage.isOpen ||= isOpen;
  for (const step of steps) addStep(usage, step, one, file, files);
}

function addStep(usage: FileUsage, step: StepUsage, one: ListedJob, file: string, files: Files): void {
  const name = step.name ?? defaultNameIn(one, file, files.repository);
  usage.measures ||= step.measures;
  for (const earlier of step.renamedFrom) usage.names.add(earlier);
  const isMade = step.isScheduled && step.creates && isScheduled(one, file, files);
  if (name === undefined) {
    if (isMade) usage.dynamic.push(one);
    return;
  }
  const isKnown = usage.names.has(name);
  usage.names.add(name);
  if (isKnown && step.name === undefined && !usage.shared.includes(name)) usage.shared.push(name);
  // One name is that of all jobs of the matrix.
  const ref = refOf(step.name === undefined ? one : { ...one, combination: undefined }, file);
  if (isMade && !usage.heartbeats.some((other) => other.name === name)) usage.heartbeats.push({ ...ref, name });
}

/** Returns the default name of a listed job; `undefined`: only known when it runs. */
export function defaultNameIn(one: ListedJob, file: string, repository: string): string | undefined {
  if (one.isDynamic) return undefined;
  const { values, hasTwin } = one.combination ?? {};
  return defaultNameThrough(repository, file, one.calls, one.jobId, values, hasTwin);
}

/** Whether a cron of the file starts the job, by its own `if` and those of the jobs that it is called by. */
function isScheduled(one: ListedJob, file: string, files: Files): boolean {
  const conditions = conditionsAround(one, file, files);
  const starts = ({ cron }: { cron: string }) =>
    conditions.every((condition) => evaluateScheduleIf(condition, cron).run !== 'skipped');
  return files.workflows.get(file)?.schedule.some(starts) === true;
}

/** The `if` of a listed job and of the job of the file that calls it. */
function conditionsAround(one: ListedJob, file: string, files: Files): (string | undefined)[] {
  const outer = one.calls[0]?.jobId ?? one.jobId;
  return [
    files.workflows.get(file)?.jobs.find(({ id }) => id === outer)?.condition,
    workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId)?.condition,
  ];
}

/** The same of a job that a name means. */
export function conditionsOf(job: JobRef, files: Files): (string | undefined)[] {
  const one = jobsOfRuns(job.file, files).jobs.find((listed) => idsOf(refOf(listed, job.file)) === idsOf(job));
  if (one !== undefined) return conditionsAround(one, job.file, files);
  return [files.workflows.get(job.file)?.jobs.find(({ id }) => id === job.jobId)?.condition];
}

/** Scheduled jobs that use this action, and have no heartbeat of their name. */
export function uncovered(files: Files, names: ReadonlySet<string>): Uncovered[] {
  return [...files.workflows].flatMap(([file, workflow]) => {
    if (workflow === undefined || workflow.schedule.length === 0) return [];
    return usageOfFile(file, files).heartbeats.filter(({ name }) => !names.has(name));
  });
}

/** Tells whether the runs of a file may have a job: it is there, or the file of a reusable workflow wasn't read. */
export function mayHaveJob(wanted: Uncovered, files: Files): boolean {
  const { heartbeats, dynamic, unread } = usageOfFile(wanted.file, files);
  if (heartbeats.some(({ name }) => name === wanted.name)) return true;
  if (wanted.inner !== undefined && unread.length > 0) return true;
  return dynamic.some((one) => idsOf(refOf(one, wanted.file)) === idsOf(wanted));
}

/** The file, call, job or value that a heartbeat of a default name has lost. */
export interface Lost {
  /** `matrix`: its job gained or lost one. `value`: the matrix has no such values any more. */
  what: 'file' | 'call' | 'job' | 'matrix' | 'value';
  /** `nightly.yml`, `backup in nightly.yml` */
  place: string;
  /** The default names that the job has now; empty: not known. */
  successors: string[];
}

/**
 * Returns what a heartbeat of a default name has lost; `undefined` where it has everything, or where that cannot be known,
 * since its name may be given in some other file.
 *
 * @param own what its name says
 */
export function lostBy(name: string, own: JobRef, files: Files): Lost | undefined {
  const lost = lostIn(name, own, files);
  if (lost === undefined) return undefined;
  const { names, isOpen } = writtenIn(files);
  return isOpen || names.has(name) ? undefined : lost;
}

/** The names that are written in any of the files. */
interface Written {
  names: ReadonlySet<string>;
  /** Others may be pinged: by a file that could not be read, or whose names are only known when it is run. */
  isOpen: boolean;
}

const written = new WeakMap<Files, Written>();

/** Reads the files once, however many heartbeats are looked up in them. */
function writtenIn(files: Files): Written {
  const known = written.get(files);
  if (known !== undefined) return known;
  const usages = [...files.workflows].map(([file, one]) => one && usageOfFile(file, files));
  const names = new Set(usages.flatMap((usage) => [...(usage?.names ?? [])]));
  const found = { names, isOpen: usages.some((usage) => usage === undefined || usage.isOpen) };
  written.set(files, found);
  return found;
}

function lostIn(name: string, own: JobRef, files: Files): Lost | undefined {
  const { file, inner, jobId } = own;
  if (!files.workflows.has(file)) return { what: 'file', place: file, successors: [] };
  const workflow = files.workflows.get(file);
  const outer = workflow?.jobs.find(({ id }) => id === jobId);
  const list = jobsOfRuns(file, files);
  const same = list.jobs.filter((one) => idsOf(refOf(one, file)) === idsOf(own));
  if (workflow === undefined || list.isTruncated) return undefined;
  if (same.length > 0) return lostMatrix(name, own, same, files);
  // What GitHub can't expand, or what wasn't read, says nothing.
  if (outer !== undefined && (inner === undefined ? !outer.callsWorkflow : mayBeUnread(list, outer.callsWorkflow)))
    return undefined;
  const what = inner === undefined ? 'job' : 'call';
  return { what, place: `${idsOf(own)} in ${file}`, successors: [] };
}

function mayBeUnread({ unread }: JobList, callsWorkflow: boolean): boolean {
  return callsWorkflow && unread.length > 0;
}

/** @param same the jobs of the file with the ids of the name */
function lostMatrix(name: string, own: JobRef, same: readonly ListedJob[], files: Files): Lost | undefined {
  const { file } = own;
  const isUsing = same.some((one) => usesDefaultName(one, files));
  const successors = same.flatMap((one) => defaultNameIn(one, file, files.repository) ?? []);
  // The end of a cut name is a hash: the same name is the only thing that it shows.
  if (!isUsing || successors.includes(name)) return undefined;
  const isDynamic = successors.length < same.length;
  if (isDynamic && (isCutName(name) || labelCount(own) > 0)) return undefined;
  const gained = same.some((one) => labelCount(refOf(one, file)) > labelCount(own) || one.isDynamic);
  const isChanged = !isCutName(name) && (gained || same.every((one) => labelCount(refOf(one, file)) < labelCount(own)));
  return { what: isChanged ? 'matrix' : 'value', place: `${idsOf(own)} in ${file}`, successors };
}

function usesDefaultName(one: ListedJob, files: Files): boolean {
  const job = workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId);
  return job !== undefined && usageOfJob(job, files).steps.some((step) => step.name === undefined);
}

/**
 * Returns the names that the steps of this action have in the job of a default name, if none has that name; empty if the
 * job no longer uses it. `undefined`: one has, or that isn't known.
 */
export function stepNamesOf(own: JobRef, files: Files): string[] | undefined {
  const same = jobsOfRuns(own.file, files).jobs.filter((one) => idsOf(refOf(one, own.file)) === idsOf(own));
  const jobs = same.flatMap((one) => workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId) ?? []);
  const usages = jobs.map((job) => usageOfJob(job, files));
  const isUsing = usages.some(({ isOpen, steps }) => isOpen || steps.some(({ name }) => name === undefined));
  if (own.jobId === undefined || usages.length === 0 || isUsing) return undefined;
  return [...new Set(usages.flatMap(({ steps }) => steps.flatMap(({ name }) => name ?? [])))];
}

/** Tells whether a name was cut, so that nothing but a hash tells its end. */
export function isCutName(name: string): boolean {
  return name.length === 200 && /~[0-9a-f]{8}$/.test(name);
}

function labelCount({ leg, inner = [] }: JobRef): number {
  return [leg, ...inner.map(({ label }) => label)].filter((label) => label !== undefined).length;
}

/** `backup/sync` */
function idsOf({ jobId, inner = [] }: JobRef): string {
  return [jobId, ...inner.map((segment) => segment.jobId)].join('/');
}
