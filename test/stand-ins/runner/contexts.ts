/** The contexts of a job, with defaults as GitHub would give a scheduled run, and the variables that they become. */
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { GithubContext, JobSpec, Status } from './spec.ts';

export type Context = Record<string, unknown>;

/** What does not change while the job runs. */
export interface JobContexts {
  github: Context;
  /** Without its status. */
  job: Context;
  runner: Context;
  strategy: Context;
  matrix: Context | null;
  needs: Context;
  secrets: Record<string, string>;
  vars: Record<string, string>;
  /** The workflow's inputs: an action's own are never in a context. */
  inputs: Context;
}

/** Folders of the job. */
export interface Folders {
  workspace: string;
  temp: string;
  tools: string;
  home: string;
}

/** What a step's `with:`, `env:` and `name:` may name (workflow-v1.0.json, `step-with`). */
export const STEP_CONTEXTS = [
  ...['github', 'needs', 'strategy', 'matrix', 'secrets', 'steps'],
  ...['inputs', 'job', 'runner', 'env', 'vars'],
];

/** What an `if:` may name (`step-if`): no secrets. */
export const CONDITION_CONTEXTS = STEP_CONTEXTS.filter((name) => name !== 'secrets');

export function createContexts(spec: JobSpec, folders: Folders): JobContexts {
  const github = githubContext(spec, folders);
  const event = github['event'] as Context;
  return {
    github,
    job: jobContext(spec, github),
    runner: runnerContext(spec, folders),
    strategy: { 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1, ...spec.strategy },
    matrix: spec.matrix ?? null,
    needs: spec.needs ?? {},
    secrets: { ...spec.secrets, GITHUB_TOKEN: String(github['token'] ?? '') },
    vars: spec.vars ?? {},
    inputs: isContext(event['inputs']) ? event['inputs'] : {},
  };
}

/** All contexts of an expression at this moment. */
export function expressionContexts(
  fixed: JobContexts,
  now: { status: Status; steps: Context; env: unknown; github: Context },
): Context {
  const { job, ...others } = fixed;
  return { ...others, github: now.github, job: { ...job, status: now.status }, steps: now.steps, env: now.env };
}

/** Those of a context that a name list allows. */
export function only(contexts: Context, names: readonly string[]): Context {
  return Object.fromEntries(names.map((name) => [name, contexts[name]]));
}

function githubContext(spec: JobSpec, folders: Folders): Context {
  const overrides: Partial<Record<keyof GithubContext, unknown>> = spec.github ?? {};
  const repository = text(overrides.repository, 'octo-org/shop');
  const ref = text(overrides.ref, 'refs/heads/main');
  const [owner = ''] = repository.split('/');
  const sha = text(overrides.sha, '8843d7f92416211de9ebb963ff4ce28125932878');
  const defaults: GithubContext = {
    event_name: 'schedule',
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    repository,
    repository_id: '1296269',
    repository_owner: owner,
    repository_owner_id: '583231',
    sha,
    actor: 'octocat',
    actor_id: '583231',
    triggering_actor: 'octocat',
    workflow: 'Nightly',
    workflow_ref: `${repository}/.github/workflows/nightly.yml@${ref}`,
    workflow_sha: sha,
    run_id: '1658821493',
    run_number: '42',
    run_attempt: '1',
    retention_days: '90',
    head_ref: '',
    base_ref: '',
    server_url: 'https://github.com',
    api_url: 'https://api.github.com',
    graphql_url: 'https://api.github.com/graphql',
    token: 'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  };
  const chosen: Context = Object.fromEntries(
    Object.entries({ ...defaults, ...overrides }).filter(([, value]) => value !== undefined),
  );
  const event = merge(defaultEvent(repository, String(chosen['event_name'])), spec.event ?? {});
  return { ...chosen, job: spec.name ?? 'backup', workspace: folders.workspace, event };
}

function defaultEvent(repository: string, eventName: string): Context {
  const [owner = '', name = ''] = repository.split('/');
  return {
    repository: {
      ...{ name, full_name: repository, default_branch: 'main', fork: false, private: true },
      ...{ html_url: `https://github.com/${repository}`, owner: { login: owner } },
    },
    ...(eventName === 'schedule' ? { schedule: '0 3 * * *' } : {}),
  };
}

/** JobContext.cs: the `workflow_*` fields name the file that the job stands in, the called one in a called workflow. */
function jobContext(spec: JobSpec, github: Context): Context {
  const workflowRef = github['workflow_ref'];
  return {
    check_run_id: 55123456789,
    workflow_ref: workflowRef,
    workflow_sha: github['workflow_sha'],
    workflow_repository: github['repository'],
    workflow_file_path:
      typeof workflowRef === 'string' ? workflowRef.split('@')[0]?.split('/').slice(2).join('/') : null,
    ...spec.job,
  };
}

function runnerContext(spec: JobSpec, folders: Folders): Context {
  return {
    ...(spec.debug ? { debug: '1' } : {}),
    os: 'Linux',
    arch: 'X64',
    name: 'GitHub Actions 2',
    environment: 'github-hosted',
    tool_cache: folders.tools,
    temp: folders.temp,
    workspace: dirname(folders.workspace),
  };
}

/** GitHubContext.cs: not every field becomes a variable; the event and the token do not. */
const HIDDEN = new Set(['token', 'event', 'job_workflow_sha', 'secret_source']);

const TRACKING_ID = randomUUID();

/** RUNNER_* and GITHUB_* (GetRuntimeEnvironmentVariables). */
export function contextVariables(github: Context, runner: Context): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [key, value] of Object.entries(github)) {
    if (HIDDEN.has(key)) continue;
    if (typeof value === 'string' || typeof value === 'boolean')
      variables[`GITHUB_${key.toUpperCase()}`] = String(value);
  }
  for (const [key, value] of Object.entries(runner)) variables[`RUNNER_${key.toUpperCase()}`] = String(value);
  // No field of the context: what is still running at a job's end is found by it (JobExtension.cs, InitializeJob).
  variables['RUNNER_TRACKING_ID'] = `github_${TRACKING_ID}`;
  return variables;
}

function text(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function isContext(value: unknown): value is Context {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: Context, over: Context): Context {
  const result: Context = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const known = result[key];
    result[key] = isContext(known) && isContext(value) ? merge(known, value) : value;
  }
  return result;
}
