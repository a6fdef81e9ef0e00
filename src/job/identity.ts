import type { Run } from '../runner/run.ts';

/**
 * The default name of a job's heartbeat: `<owner>/<repo>/<workflow file>/<job id>`, the workflow's name where the
 * runner does not say the file (act).
 */
export function defaultName(run: Run): string {
  // A workflow without a name goes by its path.
  const workflow = run.workflowFile ?? run.workflowName.replace(/^\.github\/workflows\//, '');
  return [run.repository, workflow, run.jobId].join('/');
}
