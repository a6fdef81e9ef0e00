import { type NamePattern, type Slot, simplified } from './displayed-pattern.ts';
import { type DisplayedJob, type DisplayedName, displayedNames, type NamedJob } from './job-name.ts';
import { type Combination, expandStrategy } from './matrix.ts';
import type { TypedMapping, TypedYaml } from './yaml.ts';

/** A workflow file: of which repository, and at which commit. */
export interface WorkflowId {
  /** `octo-org/shop` */
  repository: string;
  /** `.github/workflows/nightly.yml` */
  path: string;
  /** The branch, tag or commit that a call names; empty: the commit of the run. */
  ref: string;
}

/** A job of a workflow file, as far as the names of jobs depend on it. */
export interface FileJob extends NamedJob {
  /** The workflow that it calls instead of running steps: `./.github/workflows/sync.yml`. */
  uses: string | undefined;
}

/** A job that calls a reusable workflow: one for each job of its matrix, or one for all if only a run shows them. */
export interface Call {
  jobId: string;
  /** The text that its displayed name shows of its matrix, see `DisplayedJob`; `undefined`: only known when it runs. */
  shown: readonly string[] | undefined;
  hasMatrix: boolean;
}

/** A job that a run has, or, if a matrix is only known when it runs, all jobs of that matrix. */
export interface ListedJob {
  /** The calls through which the job is reached, from the outside; empty for a job of the file itself. */
  calls: readonly Call[];
  jobId: string;
  /** The file that the job is written in. */
  workflow: WorkflowId;
  /** The values of the job's own matrix; `undefined`: it has none, or `isDynamic`. */
  combination: Combination | undefined;
  /** The job's own matrix is only known when it runs. */
  isDynamic: boolean;
  /** With the names of the calls: `backup (eu) / sync`. */
  displayed: DisplayedName;
}

export interface JobList {
  /** Jobs that run steps. */
  jobs: ListedJob[];
  /** Called workflows whose files weren't read. Nothing is known about their jobs. */
  unread: WorkflowId[];
  /** There are more jobs or calls than are listed. */
  isTruncated: boolean;
}

/** Returns the jobs of a workflow file; `undefined`: it wasn't read. */
export type ReadJobs = (workflow: WorkflowId) => readonly FileJob[] | undefined;

const SEPARATOR = ' / ';
/** GitHub allows ten levels (its documentation, reusing workflows). */
const DEEPEST = 10;
const MOST_JOBS = 5000;
const MOST_CALLS = 5000;
/** Forms of one displayed name, all levels together. */
const MOST_PATTERNS = 200;

/**
 * Reads the jobs of a workflow file.
 *
 * @param root from `parseTypedYaml`
 */
export function readFileJobs(root: TypedYaml): FileJob[] {
  const jobs = isMapping(root) ? root['jobs'] : undefined;
  return Object.entries(isMapping(jobs) ? jobs : {}).map(([id, value]) => {
    const job = isMapping(value) ? value : {};
    const uses = typeof job['uses'] === 'string' ? job['uses'].trim() : undefined;
    return { id, name: job['name'], expansion: expandStrategy(job['strategy']), uses };
  });
}

/** Lists the jobs that a run of a workflow has, those of called workflows included, whatever their conditions. */
export function listJobs(root: WorkflowId, read: ReadJobs): JobList {
  const listing: Listing = { read, jobs: [], unread: [], isTruncated: false, calls: 0 };
  addJobs(listing, { workflow: root, calls: [], displayed: [] });
  const { jobs, unread, isTruncated } = listing;
  return { jobs, unread, isTruncated };
}

/** A list that is being made. */
interface Listing extends JobList {
  read: ReadJobs;
  /** The number of calls that were followed. */
  calls: number;
}

/** A called file in a run: the calls that lead to it, and their names. */
interface Place {
  workflow: WorkflowId;
  calls: readonly Call[];
  displayed: readonly DisplayedName[];
}

function addJobs(listing: Listing, place: Place): void {
  const jobs = listing.read(place.workflow);
  if (jobs === undefined) addUnread(listing, place.workflow);
  for (const job of jobs ?? []) {
    for (const shown of displayedNames(job)) addJob(listing, place, job, shown);
  }
}

function addJob(listing: Listing, place: Place, job: FileJob, shown: DisplayedJob): void {
  const isFull = job.uses === undefined ? listing.jobs.length >= MOST_JOBS : listing.calls >= MOST_CALLS;
  if (isFull || place.calls.length >= DEEPEST) listing.isTruncated = true;
  else if (job.uses === undefined) listing.jobs.push(listed(place, job, shown));
  else addCall(listing, place, { ...job, uses: job.uses }, shown);
}

function addUnread({ unread }: Listing, workflow: WorkflowId): void {
  if (!unread.some((known) => isSameFile(known, workflow) && known.ref === workflow.ref)) unread.push(workflow);
}

function listed(place: Place, job: FileJob, { combination, displayed }: DisplayedJob): ListedJob {
  const { calls, workflow } = place;
  const isDynamic = job.expansion.kind === 'dynamic';
  return { calls, jobId: job.id, workflow, combination, isDynamic, displayed: joined([...place.displayed, displayed]) };
}

function addCall(
  listing: Listing,
  place: Place,
  job: FileJob & { uses: string },
  { shown, displayed }: DisplayedJob,
): void {
  const workflow = calledWorkflow(job.uses, place.workflow);
  if (workflow === undefined) return;
  listing.calls += 1;
  const call = { jobId: job.id, shown, hasMatrix: job.expansion.kind !== 'none' };
  addJobs(listing, { workflow, calls: [...place.calls, call], displayed: [...place.displayed, displayed] });
}

/**
 * Returns the workflow that `uses` names: in the file's own repository at its own commit (`./…`, `$/…`), or elsewhere
 * (`octo-org/tools/.github/workflows/sync.yml@v1`). `undefined`: it names none.
 */
export function calledWorkflow(uses: string, from: WorkflowId): WorkflowId | undefined {
  const [, own] = /^[.$]\/(.+)$/.exec(uses) ?? [];
  if (own !== undefined) return { ...from, path: own };
  const [, repository, path, ref] = /^([^/]+\/[^/]+)\/([^@]+)@(.+)$/.exec(uses) ?? [];
  return repository === undefined || path === undefined || ref === undefined ? undefined : { repository, path, ref };
}

/** Tells whether two ids mean the same file, whatever its commit. */
export function isSameFile(left: Omit<WorkflowId, 'ref'>, right: Omit<WorkflowId, 'ref'>): boolean {
  return left.path === right.path && left.repository.toLowerCase() === right.repository.toLowerCase();
}

/** The names of all levels, joined as GitHub joins them. */
function joined(levels: readonly DisplayedName[]): DisplayedName {
  const texts = levels.map(({ text }) => text);
  const text = texts.includes(undefined) ? undefined : texts.join(SEPARATOR);
  return { text, patterns: joinedPatterns(levels), mayBeCut: levels.some(({ mayBeCut }) => mayBeCut) };
}

function joinedPatterns(levels: readonly DisplayedName[]): NamePattern[] {
  const count = levels.reduce((product, { patterns }) => product * patterns.length, 1);
  // Any name can be one of so many forms, and none is recognized by it.
  if (count > MOST_PATTERNS) return [{ parts: [{ from: 'other' }], isCut: true }];
  return levels.reduce<NamePattern[]>(
    (outer, { patterns }, level) => outer.flatMap((one) => patterns.map((inner) => appended(one, inner, level))),
    [{ parts: [], isCut: false }],
  );
}

function appended(outer: NamePattern, inner: NamePattern, level: number): NamePattern {
  const parts = inner.parts.map((part): string | Slot => (typeof part === 'string' ? part : { ...part, level }));
  const separator = level === 0 ? '' : SEPARATOR;
  return { parts: simplified([...outer.parts, separator, ...parts]), isCut: outer.isCut || inner.isCut };
}

/**
 * Returns the only calls through which a run can reach such a job of a reusable workflow, if its files alone show that: every
 * called workflow was read, and no call on the way has a matrix.
 */
export function onlyCallsTo(
  { jobs, unread, isTruncated }: JobList,
  isMeant: (job: ListedJob) => boolean,
): readonly Call[] | undefined {
  if (unread.length > 0 || isTruncated) return undefined;
  const [calls, ...others] = new Set(
    jobs.filter((job) => job.calls.length > 0 && isMeant(job)).map((job) => job.calls),
  );
  const isKnown = calls !== undefined && others.length === 0 && calls.every(({ hasMatrix }) => !hasMatrix);
  return isKnown ? calls : undefined;
}

function isMapping(value: TypedYaml | undefined): value is TypedMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
