import { ActionError } from '../base/errors.ts';
import { shortHash } from '../base/hash.ts';
import { parseWorkflowRef, type Run } from '../runner/run.ts';

/** The default name of a job's heartbeat, `<owner>/<repo>/<workflow file>/<job id>`, without a matrix. */
export function defaultNameOf(repository: string, file: string, jobId: string): string {
  return [repository, file, jobId].join('/');
}

/** What a default name says. */
export interface DefaultName {
  /** `nightly.yml` */
  file: string;
  jobId: string;
  /** What tells the leg of a matrix, `eu, 20`; `undefined`: there is none. */
  leg: string | undefined;
}

/** What the name of a heartbeat says, where it is a default one of that repository. */
export function parseDefaultName(name: string, repository: string): DefaultName | undefined {
  if (!name.startsWith(`${repository}/`)) return undefined;
  const rest = name.slice(repository.length + 1);
  const [, file, jobId, leg] =
    /^([^/]+\.ya?ml)\/([A-Za-z_][\w-]*)(?: \((.*)\)| \((?:.*)~[0-9a-f]{8})?$/s.exec(rest) ?? [];
  return file === undefined || jobId === undefined ? undefined : { file, jobId, leg };
}

/** Values of the `matrix` context in this leg; `undefined`: the job has no matrix. */
export type MatrixValues = Readonly<Record<string, unknown>> | undefined;

/** A longer default name is cut, and ends in a hash of the whole. In UTF-16 units. */
const LONGEST_NAME = 200;
const HASH_LENGTH = 8;

/**
 * The default name of a job's heartbeat: `<owner>/<repo>/<workflow file>/<job id>`, the workflow's name where the
 * runner does not say the file (act), and in a matrix all scalar values of the leg: `…/backup (eu, 20)`.
 */
export function defaultName(run: Run, leg: MatrixValues): string {
  // A workflow without a name goes by its path.
  const workflow = run.workflow?.file ?? run.workflowName.replace(/^\.github\/workflows\//, '');
  const name = defaultNameOf(run.repository, workflow, run.jobId);
  return cutWithHash(leg === undefined ? name : `${name} (${matrixLabel(leg)})`);
}

/** A leg of nothing but objects and lists is told by a hash: legs of one name would hide each other. */
function matrixLabel(leg: NonNullable<MatrixValues>): string {
  const scalars = scalarsOf(leg);
  return scalars.length > 0 ? scalars.join(', ') : shortHash(JSON.stringify(leg), HASH_LENGTH);
}

function scalarsOf(leg: NonNullable<MatrixValues>): string[] {
  return Object.values(leg)
    .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
    .map((value) => String(value).replace(/\p{Cc}+/gu, ' '));
}

function cutWithHash(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  // Half a pair at the cut would be sent as another character than the one that comes back.
  return `${name.slice(0, LONGEST_NAME - HASH_LENGTH - 1).toWellFormed()}~${shortHash(name, HASH_LENGTH)}`;
}

/**
 * Whether a name that was given may be the same for every leg of the matrix, in which the first green leg would hide a
 * red one: no value of this leg stands in it.
 */
export function sharedByMatrixJobs(name: string, leg: MatrixValues): boolean {
  return leg !== undefined && !scalarsOf(leg).some((value) => value !== '' && name.includes(value));
}

/**
 * Whether the job is one of a called (reusable) workflow: then GITHUB_WORKFLOW_REF is the caller's and GITHUB_JOB the
 * callee's (actions/runner#2577), two calls can share the default name, and green would hide red. `undefined`: only
 * the job ids of the workflow file can tell, since an older runner has no `job.workflow_ref`.
 *
 * @param jobWorkflow `job.workflow_ref`: the file that the job is written in
 */
export function isCalled(run: Run, jobWorkflow: string): boolean | undefined {
  const own = parseWorkflowRef(jobWorkflow);
  if (own === undefined || run.workflow === undefined) return undefined;
  return own.repository !== run.workflow.repository || own.path !== run.workflow.path;
}

/** Why a job of a called workflow is not watched without `name`. */
export function noSafeName(run: Run): ActionError {
  return new ActionError('setup', 'This job is part of a called workflow, and two calls would share one heartbeat', {
    hint:
      `Give it a name that no other call has, e.g. \`name: ${defaultName(run, undefined)}\` where there is one call; ` +
      'with several, let each pass its own as an input of the called workflow: `name: ${{ inputs.heartbeat }}`.',
  });
}
