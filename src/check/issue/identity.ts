import type { Run } from '../../runner/run.ts';
import { type CheckIdentity, matrixKey, stepKey } from './marker.ts';

/** The check step of a run. @param matrix `${{ toJSON(matrix) }}` */
export function identityOf(run: Run, matrix: string): CheckIdentity {
  return {
    file: run.workflow?.file ?? run.workflowName,
    job: run.jobId,
    matrix: matrixKey(matrix),
    step: stepKey(run.step, run.actionRepository),
  };
}

/**
 * Why a run doesn't write the issue, as the end of "this run is …"; `undefined`: it does. Only runs on the default branch
 * write it, whatever their event. Pull requests never do, also where GitHub runs them on the default branch
 * (`pull_request_target`).
 */
export function readOnlyReason({ eventName, ref, defaultBranch }: Run): string | undefined {
  if (eventName.startsWith('pull_request')) return 'for a pull request';
  if (ref === '') return undefined;
  if (defaultBranch === undefined) return ref.startsWith('refs/heads/') ? undefined : `on ${ref}`;
  return ref === `refs/heads/${defaultBranch}`
    ? undefined
    : `on ${ref}, and not on the default branch ${defaultBranch}`;
}
