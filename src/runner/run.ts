/** What is known of the workflow run that this step is part of. */
export interface Run {
  /** `schedule`, `push`, … */
  eventName: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; empty where the runner does not say. */
  ref: string;
  /** Of the repository; `undefined` where the event does not say. */
  defaultBranch: string | undefined;
  /** `octo-org/shop` */
  repository: string;
  /** `nightly.yml`; `undefined` where the runner does not say (act). */
  workflowFile: string | undefined;
  /** `Nightly` */
  workflowName: string;
  /** The job's id in the workflow file. */
  jobId: string;
  /** 1 for a run, more for its re-runs. */
  attempt: number;
  /** Whether this run gets no secrets by GitHub's rules: a fork, a pull request from one, or Dependabot. */
  withoutSecrets: string | undefined;
}

/**
 * Reads the run from the environment and the event's payload.
 *
 * @param env as the runner sets it (docs.github.com, "Default environment variables")
 * @param event the parsed file at GITHUB_EVENT_PATH; anything is taken
 */
export function readRun(env: Readonly<Record<string, string | undefined>>, event: unknown): Run {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const defaultBranch = at(event, 'repository', 'default_branch');
  return {
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    defaultBranch: typeof defaultBranch === 'string' && defaultBranch !== '' ? defaultBranch : undefined,
    repository,
    workflowFile: workflowFile(env['GITHUB_WORKFLOW_REF']),
    workflowName: env['GITHUB_WORKFLOW'] ?? '',
    jobId: env['GITHUB_JOB'] ?? '',
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
    withoutSecrets: withoutSecrets(env, event, repository),
  };
}

/** `nightly.yml` of `octo-org/shop/.github/workflows/nightly.yml@refs/heads/main`. */
function workflowFile(workflowRef: string | undefined): string | undefined {
  const path = workflowRef?.replace(/@(?:refs\/.*|[0-9a-f]{40,})$/, '');
  return path?.split('/').at(-1) || undefined;
}

function withoutSecrets(
  env: Readonly<Record<string, string | undefined>>,
  event: unknown,
  repository: string,
): string | undefined {
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') return 'Dependabot gets no Actions secrets';
  if (at(event, 'repository', 'fork') === true) return 'this repository is a fork, without the secrets of its parent';
  const pull = at(event, 'pull_request');
  if (pull === undefined) return undefined;
  const head = at(pull, 'head', 'repo', 'full_name');
  // A pull request whose repository was deleted has `head.repo: null`: it came from elsewhere too.
  return head === repository ? undefined : 'a pull request from a fork gets no secrets';
}

function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
