/** One process of a step: its environment, its command files, what it left in them (Handler.cs, ProcessInvoker.cs). */
import { constants, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Child, type ChildOptions, type ChildResult, startChild } from './child.ts';
import { contextVariables } from './contexts.ts';
import {
  type CommandFiles,
  createCommandFiles,
  FILE_COMMANDS,
  type FileCommand,
  MAX_SUMMARY_BYTES,
  parsePairs,
  parsePathFile,
  readCommandFile,
} from './files.ts';
import { cancelJob, type Job, writeEvent } from './job.ts';
import { noteEnv, noteOutput, notePath, noteState, type Outcome, type RunningStep } from './step.ts';

export interface ProcessPlan {
  start?: ((options: ChildOptions) => Child) | undefined;
  file: string;
  args: readonly string[];
  /** See `JobSpec`. */
  clockMs?: number | undefined;
  /** Beyond the step's own: INPUT_*, STATE_*. */
  variables: Readonly<Record<string, string>>;
  /** What an exit code other than 0 is reported as; empty: not at all. */
  failure(exitCode: number): string;
}

/** Puts the files' paths and the event's into the `github` context, before inputs are evaluated. */
export function prepareFiles(running: RunningStep): CommandFiles {
  const files = createCommandFiles(join(running.job.folders.temp, '_runner_file_commands'));
  Object.assign(running.github, files, { event_path: writeEvent(running.job) });
  return files;
}

/** Runs the process and, whatever became of it, reads its files. */
export async function runProcess(running: RunningStep, files: CommandFiles, plan: ProcessPlan): Promise<Outcome> {
  const { job, step, interpreter } = running;
  const child = (plan.start ?? startChild)({
    file: plan.file,
    args: plan.args,
    cwd: job.folders.workspace,
    env: processVariables(running, plan.variables),
    guardMs: job.guardMs,
    cancelMs: job.cancelMs,
    onLine: interpreter.line,
    clockMs: plan.clockMs,
  });
  running.stop = child.cancel;
  job.spec.onPhase?.({ step: step.key, which: step.which }, () => cancelJob(job));
  let ended: ChildResult | undefined;
  let left: FilesLeft;
  try {
    ended = await child.done;
  } finally {
    left = readFiles(running, files);
  }
  return { ...ended, ...left.summary, ...failureOf(ended, left.failed, job, plan) };
}

/** The guard is no part of GitHub: what it did is said in words of our own. */
function failureOf(ended: ChildResult, filesFailed: boolean, job: Job, plan: ProcessPlan): { failure?: string } {
  if (ended.timedOut) return { failure: `The test's guard killed the process after ${job.guardMs} ms.` };
  // .NET tells a process that died of a signal as a shell does.
  const exitCode = ended.exitCode ?? 128 + (constants.signals[ended.signal as NodeJS.Signals] ?? 0);
  if (exitCode !== 0) return { failure: plan.failure(exitCode) };
  return filesFailed ? { failure: '' } : {};
}

/** A clean environment: of this process's own, a child gets PATH alone. */
function processVariables(running: RunningStep, variables: Readonly<Record<string, string>>): Record<string, string> {
  const { job, env, github } = running;
  const result: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: job.folders.home,
    TMPDIR: tmpdir(),
    ...Object.fromEntries(env),
    ...variables,
    ...contextVariables(github, job.contexts.runner),
    GITHUB_ACTIONS: 'true',
  };
  result['CI'] ??= 'true';
  result['PATH'] = [...job.path.toReversed(), result['PATH'] ?? ''].join(delimiter);
  return result;
}

interface FilesLeft {
  summary: Pick<Outcome, 'summary' | 'rawSummary'>;
  /** A file could not be read: the step fails, with what it had said before. */
  failed: boolean;
}

/** FileCommandManager.ProcessFiles: a file that is malformed does not keep the next from being read. */
function readFiles(running: RunningStep, files: CommandFiles): FilesLeft {
  const left: FilesLeft = { summary: {}, failed: false };
  const read: Record<FileCommand, (text: string) => void> = {
    path: (text) => {
      for (const path of parsePathFile(text)) notePath(running, path);
    },
    env: (text) => {
      for (const [name, value] of parsePairs(text)) noteEnv(running, name, value);
    },
    step_summary: (text) => {
      left.summary = readSummary(running, text);
    },
    state: (text) => {
      for (const [name, value] of parsePairs(text)) noteState(running, name, value);
    },
    output: (text) => {
      for (const [name, value] of parsePairs(text)) noteOutput(running, name, value);
    },
  };
  for (const name of FILE_COMMANDS) {
    try {
      read[name](readCommandFile(files[name]));
    } catch (error) {
      running.log.issue('error', `Unable to process file command '${name}' successfully.`);
      running.log.issue('error', error instanceof Error ? error.message : String(error));
      left.failed = true;
    }
  }
  return left;
}

/** Masked line by line. One that is too large is an error that fails nothing (CreateStepSummaryCommand). */
function readSummary({ job, log }: RunningStep, text: string): FilesLeft['summary'] {
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_SUMMARY_BYTES) {
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === '') lines.pop();
    return { rawSummary: text, summary: lines.map((line) => `${job.masker.mask(line)}\n`).join('') };
  }
  const size = `supports content up to a size of ${MAX_SUMMARY_BYTES / 1024}k, got ${Math.floor(bytes / 1024)}k`;
  log.issue('error', `$GITHUB_STEP_SUMMARY upload aborted, ${size}. ${SUMMARY_DOCS}`);
  return { rawSummary: text, summary: '' };
}

const SUMMARY_DOCS =
  'For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary';
