import type { Run } from '../../src/runner/run.ts';

/** A scheduled run of the nightly backup, but for what is given. */
export function run(given: Partial<Run> = {}): Run {
  return {
    eventName: 'schedule',
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    repository: 'octo-org/shop',
    workflow: { repository: 'octo-org/shop', path: '.github/workflows/nightly.yml', file: 'nightly.yml' },
    workflowSha: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    workflowName: 'Nightly',
    jobId: 'backup',
    step: '',
    runId: '1658821493',
    runNumber: 7,
    attempt: 1,
    githubApiUrl: 'http://127.0.0.1:9',
    githubServerUrl: 'https://github.com',
    actionRepository: 'tickstem/heartbeat-action',
    isPublic: false,
    pushedAtMs: undefined,
    workspace: '/nowhere',
    jobStatusIsHidden: false,
    isGitea: false,
    workflowFolders: ['.github/workflows'],
    isLocal: false,
    withoutSecrets: undefined,
    isFork: false,
    ...given,
  };
}
