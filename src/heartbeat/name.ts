import { type ActionError, errorOf } from '../base/errors.ts';
import { parseWorkflowRef, type Run } from '../runner/run.ts';
import { type NameSegment, parseNameSegments } from './called-name.ts';
import { cutName, type MatrixValues, withMatrix } from './matrix-name.ts';
import { unstableValue } from './matrix-stability.ts';
import { HEARTBEAT_MESSAGES } from './messages.ts';

/** The default name of a job's heartbeat, `<owner>/<repo>/<workflow file>/<job id>`, without a matrix. */
export function defaultNameOf(repository: string, file: string, jobId: string): string {
  return [repository, file, jobId].join('/');
}

/** The parts of a default name. */
export interface DefaultName {
  /** `nightly.yml` */
  file: string;
  jobId: string;
  /** The matrix values of the job, `eu, 20`; `undefined`: there are none. */
  leg: string | undefined;
  /** The jobs through which the job calls, and the one that it reaches; `undefined`: the job runs steps itself. */
  inner?: readonly NameSegment[] | undefined;
}

/** Returns the parts of a heartbeat's name if it is a default one of that repository. */
export function parseDefaultName(name: string, repository: string): DefaultName | undefined {
  if (!name.startsWith(`${repository}/`)) return undefined;
  const [, file, path] = /^([^/]+\.ya?ml)\/(.+)$/s.exec(name.slice(repository.length + 1)) ?? [];
  if (file === undefined || path === undefined) return undefined;
  const [outer, ...inner] = parseNameSegments(path) ?? [];
  if (outer !== undefined && inner.length > 0) return { file, jobId: outer.jobId, leg: outer.label, inner };
  const [, jobId, leg] = /^([A-Za-z_][\w-]*)(?: \((.*)\)| \((?:.*)~[0-9a-f]{8})?$/s.exec(path) ?? [];
  return jobId === undefined ? undefined : { file, jobId, leg };
}

/**
 * Returns the default name of a job's heartbeat: `<owner>/<repo>/<workflow file>/<job id>`, and in a matrix all its values:
 * `…/backup (20, eu)`. A long one is cut, see `cutName`.
 *
 * @param hasTwin see `matrixLabel`
 */
export function defaultName(run: Run, values: MatrixValues | undefined, hasTwin = false): string {
  // A workflow without a name goes by its path.
  const workflow = run.workflow?.file ?? run.workflowName.replace(/^\.github\/workflows\//, '');
  return cutName(withMatrix(defaultNameOf(run.repository, workflow, run.jobId), values, hasTwin));
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
 * Tells whether the job is in a reusable workflow: then GITHUB_WORKFLOW_REF is the caller's and GITHUB_JOB the
 * callee's (actions/runner#2577), and two calls would share the default name. `undefined`: only the workflow file can
 * tell, because an older runner has no `job.workflow_ref`.
 *
 * @param jobWorkflow `job.workflow_ref`: the file that the job is written in
 */
export function isCalled(run: Run, jobWorkflow: string): boolean | undefined {
  const own = parseWorkflowRef(jobWorkflow);
  if (own === undefined || run.workflow === undefined) return undefined;
  return own.repository !== run.workflow.repository || own.path !== run.workflow.path;
}
