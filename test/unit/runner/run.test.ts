import { describe, expect, test } from 'vitest';
import { readRun } from '../../../src/runner/run.ts';

const ENV = {
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_WORKFLOW_REF: 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  GITHUB_JOB: 'backup',
  GITHUB_API_URL: 'https://github.example/api/v3',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_ACTION_REPOSITORY: 'tickstem/heartbeat-action',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_NUMBER: '12',
  GITHUB_WORKSPACE: '/work',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'octocat',
};
const EVENT = {
  repository: {
    ...{ default_branch: 'main', fork: false, full_name: 'octo-org/shop' },
    ...{ private: false, pushed_at: '2026-11-22T09:30:00Z' },
  },
};

test('reads what the runner says', () => {
  expect(readRun(ENV, EVENT)).toEqual({
    eventName: 'schedule',
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    repository: 'octo-org/shop',
    workflow: { repository: 'octo-org/shop', path: '.github/workflows/nightly.yml', file: 'nightly.yml' },
    workflowSha: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    workflowName: 'Nightly',
    jobId: 'backup',
    step: '',
    attempt: 2,
    githubApiUrl: 'https://github.example/api/v3',
    githubServerUrl: 'https://github.example',
    runId: '1658821493',
    runNumber: 12,
    actionRepository: 'tickstem/heartbeat-action',
    isPublic: true,
    pushedAtMs: Date.UTC(2026, 10, 22, 9, 30),
    workspace: '/work',
    jobStatusIsHidden: false,
    isGitea: false,
    workflowFolders: ['.github/workflows'],
    isLocal: false,
    withoutSecrets: undefined,
    isFork: false,
  });
});

test('nothing said: nothing known, and no crash', () => {
  expect(readRun({}, undefined)).toEqual({
    eventName: '',
    ref: '',
    defaultBranch: undefined,
    repository: '',
    workflow: undefined,
    workflowSha: '',
    workflowName: '',
    jobId: '',
    step: '',
    attempt: 1,
    githubApiUrl: 'https://api.github.com',
    githubServerUrl: 'https://github.com',
    runId: '',
    runNumber: 0,
    actionRepository: '',
    isPublic: undefined,
    pushedAtMs: undefined,
    workspace: '',
    jobStatusIsHidden: false,
    isGitea: false,
    workflowFolders: ['.gitea/workflows', '.github/workflows'],
    isLocal: false,
    withoutSecrets: undefined,
    isFork: false,
  });
});

test.each<[unknown, Partial<ReturnType<typeof readRun>>]>([
  [{ private: true }, { isPublic: false }],
  [{ private: false }, { isPublic: true }],
  [{ private: 'false' }, { isPublic: undefined }],
  [{ visibility: 'public' }, { isPublic: undefined }],
  [{ pushed_at: '2026-11-22T09:30:00Z' }, { pushedAtMs: Date.UTC(2026, 10, 22, 9, 30) }],
  // In the payload of a push.
  [{ pushed_at: Date.UTC(2026, 10, 22) / 1000 }, { pushedAtMs: Date.UTC(2026, 10, 22) }],
  [{ pushed_at: null }, { pushedAtMs: undefined }],
  [{ pushed_at: 'lately' }, { pushedAtMs: undefined }],
  [{ pushed_at: Number.NaN }, { pushedAtMs: undefined }],
])('of a repository that is %j', (repository, expected) => {
  expect(readRun(ENV, { repository })).toMatchObject(expected);
});

test.each([
  ['octo-org/shop/.github/workflows/nightly.yml@refs/heads/main', 'nightly.yml'],
  ['octo-org/shop/.github/workflows/nightly.yml@refs/heads/feature/a@refs/b', 'nightly.yml'],
  ['octo-org/shop/.github/workflows/a@b.yaml@refs/tags/v1', 'a@b.yaml'],
  ['octo-org/shop/.github/workflows/nightly.yml@da39a3ee5e6b4b0d3255bfef95601890afd80709', 'nightly.yml'],
  ['', undefined],
  ['nightly.yml', undefined],
  ['octo-org/shop/.github/workflows/nightly.yml', undefined],
  ['/octo-org/shop/.github/workflows/nightly.yml@refs/heads/main', undefined],
  ['octo-org/shop/.github/workflows/nightly.yml@da39a3ee5e6b4b0d3255bfef95601890afd80709^', undefined],
])('the file of %j is %s', (ref, file) => {
  expect(readRun({ ...ENV, GITHUB_WORKFLOW_REF: ref }, EVENT).workflow?.file).toBe(file);
});

test.each([7, null, '', undefined])('a default branch of %j is not known', (default_branch) => {
  expect(readRun(ENV, { repository: { default_branch } }).defaultBranch).toBeUndefined();
});

test.each([
  [undefined, 1],
  ['', 1],
  ['nonsense', 1],
  ['3', 3],
])('attempt %j is the %d.', (written, attempt) => {
  expect(readRun({ ...ENV, GITHUB_RUN_ATTEMPT: written }, EVENT).attempt).toBe(attempt);
});

test.each([
  [{}, false],
  [{ GITHUB_ACTION_PATH: '/x' }, true],
  [{ GITHUB_ACTION_PATH: '/x', RUNNER_ENVIRONMENT: 'github-hosted' }, false],
  [{ GITHUB_ACTION_PATH: '/x', RUNNER_ENVIRONMENT: 'self-hosted' }, false],
  [{ GITHUB_ACTION_PATH: '/x', RUNNER_ENVIRONMENT: 'self-hosted', GITEA_ACTIONS: 'true' }, true],
  [{ GITHUB_ACTION_PATH: '/x', RUNNER_ENVIRONMENT: 'github-hosted', ACT: 'true' }, true],
  [{ RUNNER_ENVIRONMENT: 'self-hosted', GITEA_ACTIONS: 'true', ACT: 'true' }, false],
  [{ GITHUB_ACTION_PATH: '' }, false],
])("with %j the job's status is hidden: %s", (env, hidden) => {
  expect(readRun({ ...ENV, ...env }, EVENT).jobStatusIsHidden).toBe(hidden);
});

describe('runs that GitHub gives no secrets', () => {
  test.each([
    ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_EVENT_NAME: 'push' }, EVENT, 'Dependabot'],
    ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_EVENT_NAME: 'deployment_status' }, EVENT, 'Dependabot'],
    ['a fork', {}, { repository: { fork: true } }, 'fork'],
    [
      'a pull request from a fork',
      {},
      { ...EVENT, pull_request: { head: { repo: { full_name: 'mona/shop' } } } },
      'fork',
    ],
    ['a pull request from a repository that is gone', {}, { ...EVENT, pull_request: { head: { repo: null } } }, 'fork'],
  ])('%s', (_, env, event, said) => {
    expect(readRun({ ...ENV, ...env }, event).withoutSecrets).toContain(said);
  });

  test.each(['schedule', 'workflow_dispatch', 'repository_dispatch', 'issues'])(
    'C21, C33: %s with Dependabot as its actor is not one',
    (name) => {
      const env = { ...ENV, GITHUB_ACTOR: 'dependabot[bot]', GITHUB_EVENT_NAME: name };
      expect(readRun(env, EVENT).withoutSecrets).toBeUndefined();
    },
  );

  test('`pull_request_target` of a fork is not one, but for Dependabot', () => {
    const event = { ...EVENT, pull_request: { head: { repo: { full_name: 'mona/shop' } } } };
    const env = { ...ENV, GITHUB_EVENT_NAME: 'pull_request_target' };
    expect(readRun(env, event).withoutSecrets).toBeUndefined();
    expect(readRun({ ...env, GITHUB_ACTOR: 'dependabot[bot]' }, event).withoutSecrets).toContain('Dependabot');
  });

  test('a pull request from the repository itself is not one', () => {
    const event = { ...EVENT, pull_request: { head: { repo: { full_name: 'octo-org/shop' } } } };
    expect(readRun(ENV, event).withoutSecrets).toBeUndefined();
  });
});
