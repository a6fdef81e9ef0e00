import { ActionError, errorOf } from '../base/errors.ts';
import { parseWorkflowRef, type Run } from '../runner/run.ts';
import { cutName, type MatrixValues, withMatrix } from './matrix-name.ts';
import { unstableValue } from './matrix-stability.ts';
import { HEARTBEAT_MESSAGES } from './messages.ts';

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

/**
 * Returns the default name of a job's heartbeat: `<owner>/<repo>/<workflow file>/<job id>`, and in a matrix all its values:
 * `…/backup (20, eu)`. A long one is cut, see `cutName`.
 */
export function defaultName(run: Run, values: MatrixValues | undefined): string {
  // A workflow without a name goes by its path.
  const workflow = run.workflow?.file ?? run.workflowName.replace(/^\.github\/workflows\//, '');
  return cutName(withMatrix(defaultNameOf(run.repository, workflow, run.jobId), values));
}

/**
 * Returns why a matrix job has no default name: a value changes with every run, so each run would create a heartbeat.
 *
 * @param nowMs milliseconds since the epoch
 */
export function unstableName(run: Run, values: MatrixValues | undefined, nowMs: number): ActionError | undefined {
  const unstable = values && unstableValue(values, { nowMs, sha: run.workflowSha, runId: run.runId });
  if (unstable === undefined) return undefined;
  return errorOf('setup', HEARTBEAT_MESSAGES.nameUnstable, { key: unstable.key, what: UNSTABLE[unstable.is] });
}

const UNSTABLE = { date: "today's date", commit: "this run's commit", 'run-id': "this run's ID" } as const;

/**
 * Whether a name that was given may be the same for every leg of the matrix, in which the first green leg would hide a
 * red one: no value of this leg stands in it.
 */
export function sharedByMatrixJobs(name: string, leg: MatrixValues | undefined): boolean {
  return leg !== undefined && !scalarsOf(leg).some((value) => value !== '' && name.includes(value));
}

function scalarsOf(leg: MatrixValues): string[] {
  return Object.values(leg)
    .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
    .map((value) => String(value).replace(/\p{Cc}+/gu, ' '));
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
