import { describe, expect, test } from 'vitest';
import { readRun } from '../../src/runner/run.ts';

const ENV = {
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_WORKFLOW_REF: 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  GITHUB_JOB: 'backup',
  GITHUB_API_URL: 'https://github.example/api/v3',
  GITHUB_WORKSPACE: '/work',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'octocat',
};
const EVENT = { repository: { default_branch: 'main', fork: false, full_name: 'octo-org/shop' } };

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
    attempt: 2,
    githubApiUrl: 'https://github.example/api/v3',
    workspace: '/work',
    jobStatusIsHidden: false,
    withoutSecrets: undefined,
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
    attempt: 1,
    githubApiUrl: 'https://api.github.com',
    workspace: '',
    jobStatusIsHidden: false,
    withoutSecrets: undefined,
  });
});

test.each([
  ['octo-org/shop/.github/workflows/nightly.yml@refs/heads/main', 'nightly.yml'],
  ['octo-org/shop/.github/workflows/nightly.yml@refs/heads/feature/a@refs/b', 'nightly.yml'],
  ['octo-org/shop/.github/workflows/a@b.yaml@refs/tags/v1', 'a@b.yaml'],
  ['octo-org/shop/.github/workflows/nightly.yml@da39a3ee5e6b4b0d3255bfef95601890afd80709', 'nightly.yml'],
  ['', undefined],
  ['nightly.yml', undefined],
  ['octo-org/shop/.github/workflows/nightly.yml', undefined],
])('the file of %j is %s', (ref, file) => {
  expect(readRun({ ...ENV, GITHUB_WORKFLOW_REF: ref }, EVENT).workflow?.file).toBe(file);
});

test.each([
  [{}, false],
  [{ GITHUB_ACTION_PATH: '/x' }, true],
  [{ GITHUB_ACTION_PATH: '/x', RUNNER_ENVIRONMENT: 'github-hosted' }, false],
  [{ GITHUB_ACTION_PATH: '/x', RUNNER_ENVIRONMENT: 'self-hosted' }, false],
  [{ GITHUB_ACTION_PATH: '' }, false],
])("with %j the job's status is hidden: %s", (env, hidden) => {
  expect(readRun({ ...ENV, ...env }, EVENT).jobStatusIsHidden).toBe(hidden);
});

describe('runs that GitHub gives no secrets', () => {
  test.each([
    ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }, EVENT, 'Dependabot'],
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

  test('a pull request from the repository itself is not one', () => {
    const event = { ...EVENT, pull_request: { head: { repo: { full_name: 'octo-org/shop' } } } };
    expect(readRun(ENV, event).withoutSecrets).toBeUndefined();
  });
});
