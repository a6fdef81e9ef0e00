/** A running job: what its steps share, and what cancels them (JobRunner.cs, the job's ExecutionContext, GlobalContext). */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCaseless, setCaseless } from './commands.ts';
import { type Context, createContexts, expressionContexts, type Folders, type JobContexts } from './contexts.ts';
import { envData, evaluateTemplate, type Scope } from './expressions.ts';
import { createMasker, type Masker } from './masks.ts';
import type { Phase, StepResult } from './result.ts';
import type { CancelTimes, JobSpec, Status } from './spec.ts';
import type { PlannedStep } from './step.ts';

const GUARD_MS = 90_000;
const CANCEL_MS: CancelTimes = { interrupt: 7500, terminate: 2500 };

export interface Job {
  spec: JobSpec;
  contexts: JobContexts;
  folders: Folders;
  masker: Masker;
  guardMs: number;
  cancelMs: CancelTimes;
  status: Status;
  /** The job's own, then what steps wrote to GITHUB_ENV. */
  env: Map<string, string>;
  /** What steps wrote to GITHUB_PATH, the last in front. */
  path: string[];
  /** By id; made-up names too, which the `steps` context does not show. */
  steps: Map<string, StepResult>;
  /** A stack: registered last, run first. */
  posts: PlannedStep[];
  phases: Phase[];
  log: string[];
  /** Of the step that runs now: asked whether it goes on when the job is cancelled. */
  onCancel: (() => void) | undefined;
}

export function createJob(spec: JobSpec): Job {
  const folders = createFolders(spec);
  const contexts = createContexts(spec, folders);
  const job: Job = {
    spec,
    contexts,
    folders,
    masker: createMasker(),
    guardMs: spec.guardMs ?? GUARD_MS,
    cancelMs: { ...CANCEL_MS, ...spec.cancelMs },
    status: 'success',
    env: new Map(),
    path: [],
    steps: new Map(),
    posts: [],
    phases: [],
    log: [],
    onCancel: undefined,
  };
  maskSecrets(job);
  const scope: Scope = { contexts: contextsOf(job, contexts.github, new Map()) };
  for (const [name, template] of Object.entries(spec.env ?? {})) job.env.set(name, evaluateTemplate(template, scope));
  return job;
}

export function removeFolders(job: Job): void {
  rmSync(join(job.folders.temp, '..'), { recursive: true, force: true });
}

/** The contexts of an expression of a step at this moment. */
export function contextsOf(job: Job, github: Context, env: ReadonlyMap<string, string>): Context {
  const steps = Object.fromEntries([...job.steps].filter(([key]) => !key.startsWith('__')));
  return expressionContexts(job.contexts, { status: job.status, steps, env: envData(env), github });
}

/** The job's status changes at once; the step that runs is stopped unless its condition holds for it (StepsRunner.cs). */
export function cancelJob(job: Job): void {
  if (job.status === 'cancelled') return;
  job.status = 'cancelled';
  job.onCancel?.();
}

/** TaskResultUtil.MergeTaskResults: a cancelled job stays cancelled. */
export function failJob(job: Job): void {
  if (job.status === 'success') job.status = 'failure';
}

export function stepOf(job: Job, key: string): StepResult {
  const known = job.steps.get(key) ?? { outcome: '', conclusion: '', outputs: {} };
  job.steps.set(key, known);
  return known;
}

/** Names of outputs are caseless (DictionaryContextData), and none is empty. */
export function setOutput(job: Job, key: string, name: string, value: string): void {
  if (name === '') throw new Error('An output needs a name');
  setCaseless(stepOf(job, key).outputs, name, value);
}

export function setEnv(job: Job, name: string, value: string): void {
  if (name === '') throw new Error('An environment variable needs a name');
  job.env.set(name, value);
}

export function addPath(job: Job, path: string): void {
  if (path === '') throw new Error('A path is expected');
  job.path = [...job.path.filter((known) => known !== path), path];
}

function createFolders(spec: JobSpec): Folders {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'runner-')));
  const folders: Folders = {
    workspace: spec.workspace ?? join(root, 'workspace'),
    temp: join(root, 'temp'),
    tools: join(root, 'tools'),
    home: join(root, 'home'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}

/** The payload is written anew before each step (ExecutionContext.WriteWebhookPayload). */
export function writeEvent(job: Job): string {
  const folder = join(job.folders.temp, '_github_workflow');
  const file = join(folder, 'event.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(job.contexts.github['event'], undefined, 2));
  return file;
}

/** Worker.InitializeSecretMasker: the token is a secret too, and known in the form in which git sends it. */
function maskSecrets({ contexts, masker }: Job): void {
  for (const secret of Object.values(contexts.secrets)) masker.addLines(secret.trim());
  const token = getCaseless(contexts.secrets, 'GITHUB_TOKEN');
  masker.add(Buffer.from(`x-access-token:${token}`).toString('base64'));
}
