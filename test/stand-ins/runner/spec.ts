/** A job as a test writes it down: the part of a workflow file, and of the event that started it, that a runner needs. */
import type { Child, ChildOptions } from './child.ts';

export interface JobSpec {
  steps: Step[];
  /** The job's id: `github.job`, `GITHUB_JOB`. Default `backup`. */
  name?: string;
  /** Laid over plausible defaults; `undefined` takes a field away, as engines that lack it do. */
  github?: GithubOverrides;
  /** The payload, merged deeply over a default with `repository`, and `schedule` where that is the event. */
  event?: Record<string, unknown>;
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  /** Null, as on GitHub, for a job without a matrix. */
  matrix?: Record<string, unknown> | null;
  strategy?: Record<string, unknown>;
  needs?: Record<string, unknown>;
  /** Laid over `status`, `check_run_id` and the `workflow_*` fields; `undefined` takes one away, as on older runners. */
  job?: Record<string, unknown>;
  env?: Record<string, string>;
  /** Default: a fresh folder, gone when the job is over. */
  workspace?: string;
  /** `ACTIONS_STEP_DEBUG`. */
  debug?: boolean;
  /** After so long a process that is still there is killed, and marked. Not GitHub's: a test must end. Default 90 s. */
  guardMs?: number;
  /** How long a cancelled process has after SIGINT (GitHub: 7500), and after SIGTERM (GitHub: 2500). */
  cancelMs?: Partial<CancelTimes>;
  /** The runner's time of day, in milliseconds since the epoch, when an action's process starts. Default: the real one. */
  clockMs?: number | undefined;
  /** How a process of an action is started. Not GitHub's. Default: by the operating system. */
  startAction?: (options: ChildOptions) => Child;
  /** Called when a process was started. */
  onPhase?: (phase: { step: string; which: Which }, cancel: () => void) => void;
}

export type Step = ActionStep | ScriptStep | InlineStep;

interface StepBase {
  id?: string;
  name?: string;
  if?: string;
  continueOnError?: boolean;
}

export interface ActionStep extends StepBase {
  /** The folder that holds action.yml. */
  uses: string;
  /** `owner/repo@ref`, to be shown in place of the folder. */
  as?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

export interface ScriptStep extends StepBase {
  /** For `bash -e`. */
  run: string;
  env?: Record<string, string>;
}

/** A step in the test's own process: it fails when it throws. */
export interface InlineStep extends StepBase {
  do: (job: RunningJob) => void | Promise<void>;
}

export interface RunningJob {
  cancel(): void;
  workspace: string;
  /** An output of this step. */
  setOutput(name: string, value: string): void;
  /** A line as if on stdout: workflow commands count. */
  log(line: string): void;
}

export type Which = 'main' | 'post';

export type Status = 'success' | 'failure' | 'cancelled';

export interface CancelTimes {
  interrupt: number;
  terminate: number;
}

export interface GithubContext {
  event_name: string;
  ref: string;
  ref_name: string;
  ref_type: string;
  ref_protected: boolean;
  repository: string;
  repository_id: string;
  repository_owner: string;
  repository_owner_id: string;
  sha: string;
  actor: string;
  actor_id: string;
  triggering_actor: string;
  workflow: string;
  workflow_ref: string;
  workflow_sha: string;
  run_id: string;
  run_number: string;
  run_attempt: string;
  retention_days: string;
  head_ref: string;
  base_ref: string;
  server_url: string;
  api_url: string;
  graphql_url: string;
  token: string;
}

export type GithubOverrides = { [Field in keyof GithubContext]?: GithubContext[Field] | undefined };
