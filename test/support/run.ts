import type { Run } from '../../src/runner/run.ts';

/** A scheduled run of the nightly backup, but for what is given. */
export function run(given: Partial<Run> = {}): Run {
  return {
    eventName: 'schedule',
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    repository: 'octo-org/shop',
    workflowFile: 'nightly.yml',
    workflowName: 'Nightly',
    jobId: 'backup',
    attempt: 1,
    withoutSecrets: undefined,
    ...given,
  };
}
