import { type Instant, msOf, wholeSeconds } from '../time.ts';
import { type Job, type JobSeed, jobOf } from './job.ts';

/**
 * The workflows of a repository, and their runs. Rows may be changed by the test that made them: a run goes on, and
 * ends.
 */

export type WorkflowState = 'active' | 'deleted' | 'disabled_fork' | 'disabled_inactivity' | 'disabled_manually';

export interface WorkflowSeed {
  /** GitHub was seen to list some without one: an empty text. */
  path: string;
  /**
   * Default `active`, which GitHub was seen to say of those whose file is gone, too
   * (refined-github/refined-github#6543).
   */
  state?: WorkflowState;
  /** Default: the path, which is what GitHub shows where the file has no `name:`. */
  name?: string;
  createdAt?: Instant;
  /** Default: as created. */
  updatedAt?: Instant;
}

export interface Workflow {
  readonly id: number;
  readonly path: string;
  state: WorkflowState;
  name: string;
  createdMs: number;
  updatedMs: number;
}

type RunStatus = 'completed' | 'in_progress' | 'queued' | 'requested' | 'waiting' | 'pending';
type Conclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'stale'
  | 'timed_out'
  | 'action_required'
  | 'startup_failure';

export interface RunSeed {
  /** Its path. One that was not told before is active, since this run. */
  workflow: string;
  /** Default `schedule`. */
  event?: string;
  /** Default `completed`. */
  status?: RunStatus;
  /** Default `success` for a completed run, null for the others. */
  conclusion?: Conclusion | null;
  createdAt: Instant;
  /** When its last attempt began. Default: when it was created. */
  startedAt?: Instant;
  /** Default: when its last job ended. */
  updatedAt?: Instant;
  /** Default: the repository's default branch. */
  branch?: string;
  /** Default 1. */
  attempt?: number;
  /** How earlier attempts ended. Default: `failure`, when the run was created. */
  attempts?: { attempt: number; conclusion?: Conclusion; startedAt?: Instant }[];
  /** Default: the commit of that time, if there are commits. */
  sha?: string;
  /** Default `octocat`. */
  actor?: string;
  /** Default: the workflow's name. */
  title?: string;
  /** Default: none, as after a startup failure. */
  jobs?: JobSeed[];
}

export interface Run {
  readonly id: number;
  readonly workflow: Workflow;
  readonly number: number;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly actor: string;
  readonly title: string;
  readonly createdMs: number;
  status: RunStatus;
  conclusion: Conclusion | null;
  startedMs: number;
  updatedMs: number;
  attempt: number;
  readonly attempts: readonly { attempt: number; conclusion: Conclusion; startedMs: number }[];
  readonly jobs: Job[];
}

/** Beyond 32 bits, as GitHub's are by now. */
const FIRST_RUN = 21_000_000_001;
const FIRST_JOB = 42_000_000_001;
const FIRST_WORKFLOW = 101_000_001;
const SHA = 'c'.repeat(40);

export class Actions {
  readonly workflows: Workflow[] = [];
  /** In the order in which tests told them. */
  readonly runs: Run[] = [];
  #jobs = 0;

  /** One whose runs may be started and ended without this one. */
  copy(): Actions {
    const same = new Actions();
    same.workflows.push(...this.workflows);
    same.runs.push(...this.runs.map((run) => ({ ...run })));
    same.#jobs = this.#jobs;
    return same;
  }

  /** Adds it or, where there is one at that path, changes it. */
  addWorkflow({ path, state, name, createdAt, updatedAt }: WorkflowSeed, nowMs: number): Workflow {
    const known = this.workflows.find((workflow) => workflow.path === path);
    const createdMs = createdAt === undefined ? (known?.createdMs ?? nowMs) : msOf(createdAt);
    const workflow = known ?? {
      id: FIRST_WORKFLOW + this.workflows.length,
      path,
      state: 'active',
      name: path,
      createdMs,
      updatedMs: createdMs,
    };
    if (!known) this.workflows.push(workflow);
    workflow.createdMs = createdMs;
    workflow.updatedMs = updatedAt === undefined ? Math.max(workflow.updatedMs, createdMs) : msOf(updatedAt);
    workflow.state = state ?? workflow.state;
    workflow.name = name ?? workflow.name;
    return workflow;
  }

  /** @throws for a run that is not over and has a conclusion. */
  addRun(seed: RunSeed, defaults: { branch: string; shaAt: (ms: number) => string | undefined }): Run {
    const { status = 'completed', attempt = 1, jobs = [] } = seed;
    if (status !== 'completed' && seed.conclusion) throw new Error(`${status}, and ${seed.conclusion}`);
    const createdMs = wholeSeconds(msOf(seed.createdAt));
    const startedMs = seed.startedAt === undefined ? createdMs : wholeSeconds(msOf(seed.startedAt));
    const workflow =
      this.workflows.find(({ path }) => path === seed.workflow) ??
      this.addWorkflow({ path: seed.workflow, createdAt: createdMs }, createdMs);
    const rows = jobs.map((job) => jobOf(job, { id: this.#nextJob(), attempt, startedMs }));
    const ended = rows.map(({ completedMs }) => completedMs ?? startedMs);
    const run: Run = {
      id: FIRST_RUN + this.runs.length,
      workflow,
      number: this.runs.filter((other) => other.workflow === workflow).length + 1,
      event: seed.event ?? 'schedule',
      branch: seed.branch ?? defaults.branch,
      sha: seed.sha ?? defaults.shaAt(createdMs) ?? SHA,
      actor: seed.actor ?? 'octocat',
      title: seed.title ?? workflow.name,
      createdMs,
      status,
      conclusion: seed.conclusion ?? (status === 'completed' ? 'success' : null),
      startedMs,
      updatedMs: seed.updatedAt === undefined ? Math.max(startedMs, ...ended) : msOf(seed.updatedAt),
      attempt,
      attempts: attemptsIn(seed, createdMs),
      jobs: rows,
    };
    this.runs.push(run);
    return run;
  }

  /** By its id, or its file's name, as a request has it. */
  workflow(idOrFile: string): Workflow | undefined {
    const isFile = ({ path }: Workflow) => path.slice(path.lastIndexOf('/') + 1) === idOrFile;
    return this.workflows.find((workflow) => `${workflow.id}` === idOrFile || isFile(workflow));
  }

  run(id: string): Run | undefined {
    return this.runs.find((run) => `${run.id}` === id);
  }

  #nextJob(): number {
    this.#jobs += 1;
    return FIRST_JOB + this.#jobs;
  }
}

function attemptsIn({ attempts = [] }: RunSeed, createdMs: number): Run['attempts'] {
  return attempts.map(({ attempt, conclusion = 'failure', startedAt }) => ({
    attempt,
    conclusion,
    startedMs: startedAt === undefined ? createdMs : wholeSeconds(msOf(startedAt)),
  }));
}
