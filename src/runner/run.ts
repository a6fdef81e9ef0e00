import { RUN_MESSAGES } from './messages.ts';

/** Events that GitHub starts on the default branch alone (docs: "Events that trigger workflows"). */
export const DEFAULT_BRANCH_EVENTS = ['schedule', 'repository_dispatch'];

/** The workflow run that this step is part of, as far as it is known. */
export interface Run {
  /** `schedule`, `push`, … */
  eventName: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; empty where the runner does not say. */
  ref: string;
  /** The default branch of the repository; `undefined`: the event doesn't say. */
  defaultBranch: string | undefined;
  /** `octo-org/shop` */
  repository: string;
  /** The workflow's file, of the caller in a called workflow; `undefined` where the runner does not say (act). */
  workflow: WorkflowRef | undefined;
  /** The commit of the workflow file; empty where the runner does not say. */
  workflowSha: string;
  /** `Nightly` */
  workflowName: string;
  /** The job's id in the workflow file. */
  jobId: string;
  /** The step's id in the workflow file; without one a name that GitHub makes, `__octo-org_action_2`. */
  step: string;
  /** `1658821493` */
  runId: string;
  /** Counts the runs of the workflow, from 1; 0 where the runner does not say. */
  runNumber: number;
  /** 1 for a run, more for its re-runs. */
  attempt: number;
  /** `https://api.github.com` */
  githubApiUrl: string;
  /** `https://github.com` */
  githubServerUrl: string;
  /** Where this action is from, `tickstem/heartbeat-action`; empty where it is a folder of the repository. */
  actionRepository: string;
  /** Everybody can see the repository; `undefined` where the event does not say. */
  isPublic: boolean | undefined;
  /** When something was pushed to the repository last, in milliseconds since the epoch. */
  pushedAtMs: number | undefined;
  /** The folder that the job works in. */
  workspace: string;
  /** The runner shows this step the status of some steps only, not of the job. */
  jobStatusIsHidden: boolean;
  /** The server is Gitea or Forgejo. */
  isGitea: boolean;
  /** Where the server looks for workflow files: in the first of these folders that has any. */
  workflowFolders: readonly string[];
  /** The runner is act on someone's machine, and there is no server. */
  isLocal: boolean;
  /** Why this run gets no secrets by GitHub's rules: a fork, a pull request from one, or Dependabot. */
  withoutSecrets: string | undefined;
  /** The repository is itself a fork: GitHub gives its runs its own secrets, if it has any. */
  isFork: boolean;
}

/** Where a workflow file is. */
export interface WorkflowRef {
  /** `octo-org/shop` */
  repository: string;
  /** `.github/workflows/nightly.yml` */
  path: string;
  /** `nightly.yml` */
  file: string;
}

/** The end of the address of Gitea's and Forgejo's API. */
const GITEA_API = /\/api\/v1\/?$/;

/**
 * Reads the run from the environment and the event's payload.
 *
 * @param given as the runner sets it (docs.github.com, "Default environment variables")
 * @param event the parsed file at GITHUB_EVENT_PATH; anything is taken
 */
export function readRun(given: Readonly<Record<string, string | undefined>>, event: unknown): Run {
  const env = (name: string) => given[name] ?? '';
  const repository = env('GITHUB_REPOSITORY');
  const defaultBranch = at(event, 'repository', 'default_branch');
  const workflow = parseWorkflowRef(env('GITHUB_WORKFLOW_REF'));
  const githubApiUrl = env('GITHUB_API_URL') || 'https://api.github.com';
  // Forgejo's runner sets both variables (internal/app/runner/runner.go).
  const isGitea = Boolean(env('GITEA_ACTIONS')) || GITEA_API.test(githubApiUrl);
  return {
    eventName: env('GITHUB_EVENT_NAME'),
    ref: env('GITHUB_REF'),
    defaultBranch: typeof defaultBranch === 'string' && defaultBranch !== '' ? defaultBranch : undefined,
    repository,
    workflow,
    workflowSha: env('GITHUB_WORKFLOW_SHA'),
    workflowName: env('GITHUB_WORKFLOW'),
    jobId: env('GITHUB_JOB'),
    step: env('GITHUB_ACTION'),
    runId: env('GITHUB_RUN_ID'),
    runNumber: Number(env('GITHUB_RUN_NUMBER')) || 0,
    attempt: Number(env('GITHUB_RUN_ATTEMPT')) || 1,
    githubApiUrl,
    githubServerUrl: env('GITHUB_SERVER_URL') || 'https://github.com',
    actionRepository: env('GITHUB_ACTION_REPOSITORY'),
    isPublic: isPublic(event),
    pushedAtMs: pushedAt(event),
    workspace: env('GITHUB_WORKSPACE'),
    // Inside a composite action (which is where there is an action's path) GitHub shows the job's status, and act that of
    // the steps inside: see test/act/DIFFERENCES.md. So do the runners that are built on it, Gitea's and Forgejo's, of
    // which Gitea's has a RUNNER_ENVIRONMENT as GitHub's has, and both say `GITEA_ACTIONS` (internal/app/run/runner.go).
    jobStatusIsHidden:
      Boolean(env('GITHUB_ACTION_PATH')) &&
      (!env('RUNNER_ENVIRONMENT') || Boolean(env('ACT')) || Boolean(env('GITEA_ACTIONS'))),
    isGitea,
    workflowFolders: [
      ...(env('FORGEJO_ACTIONS') ? ['.forgejo/workflows'] : []),
      ...(isGitea || workflow === undefined ? ['.gitea/workflows'] : []),
      '.github/workflows',
    ],
    isLocal: Boolean(env('ACT')) && !env('GITEA_ACTIONS'),
    withoutSecrets: withoutSecrets(env('GITHUB_ACTOR'), env('GITHUB_EVENT_NAME'), event, repository),
    isFork: isFork(event),
  };
}

/** Splits `octo-org/shop/.github/workflows/nightly.yml@refs/heads/main`; `undefined` if it isn't such a text. */
export function parseWorkflowRef(workflowRef: string): WorkflowRef | undefined {
  const [, repository, path] = /^([^/]+\/[^/]+)\/(.+?)@(?:refs\/.*|[0-9a-f]{40,})$/.exec(workflowRef) ?? [];
  if (repository === undefined || path === undefined) return undefined;
  return { repository, path, file: path.slice(path.lastIndexOf('/') + 1) };
}

function isPublic(event: unknown): boolean | undefined {
  const isPrivate = at(event, 'repository', 'private');
  return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}

/** RFC 3339 in most events, and seconds in those of a push (docs: "Webhook events and payloads"). */
function pushedAt(event: unknown): number | undefined {
  const given = at(event, 'repository', 'pushed_at');
  const ms = typeof given === 'number' ? given * 1000 : Date.parse(String(given));
  return Number.isFinite(ms) ? ms : undefined;
}

/**
 * The events in which runs for Dependabot get no secrets (docs: "Dependabot on GitHub Actions"). Others, such as scheduled
 * runs of a workflow that Dependabot edited last, do get them.
 */
const DEPENDABOT_EVENTS = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'push',
  'create',
  'deployment',
  'deployment_status',
];

function withoutSecrets(actor: string, eventName: string, event: unknown, repository: string): string | undefined {
  if (actor === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(eventName))
    return RUN_MESSAGES.noSecretsDependabot.text;
  if (isFork(event)) return RUN_MESSAGES.noSecretsInFork.text;
  const pull = at(event, 'pull_request');
  // `pull_request_target` runs the base repository's workflow, with its secrets.
  if (pull === undefined || eventName === 'pull_request_target') return undefined;
  const head = at(pull, 'head', 'repo', 'full_name');
  // A pull request whose repository was deleted has `head.repo: null`: it came from elsewhere too.
  return head === repository ? undefined : RUN_MESSAGES.noSecretsFromFork.text;
}

function isFork(event: unknown): boolean {
  return at(event, 'repository', 'fork') === true;
}

function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
