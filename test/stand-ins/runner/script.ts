/** Steps without an action: `run:` (Handlers/ScriptHandler.cs), and a test's own function. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateTemplate } from './expressions.ts';
import { cancelJob } from './job.ts';
import { prepareFiles, runProcess } from './process.ts';
import type { InlineStep, ScriptStep } from './spec.ts';
import { noteOutput, type Outcome, type RunningStep } from './step.ts';

export async function runScript(running: RunningStep, step: ScriptStep): Promise<Outcome> {
  const { job, log, env } = running;
  const files = prepareFiles(running);
  const contents = evaluateTemplate(step.run, running.scope());
  log.output(`##[group]Run ${firstLine(contents)}`);
  for (const line of contents.trimEnd().split('\n')) log.output(line);
  log.output('shell: /usr/bin/bash -e {0}');
  if (env.size > 0) log.output('env:');
  for (const [name, value] of env) log.output(`  ${name}: ${value}`);
  log.output('##[endgroup]');

  const file = join(job.folders.temp, `${randomUUID()}.sh`);
  writeFileSync(file, contents);
  return await runProcess(running, files, {
    file: 'bash',
    args: ['-e', file],
    variables: {},
    failure: (exitCode) => `Process completed with exit code ${exitCode}.`,
  });
}

export async function runInline(running: RunningStep, step: InlineStep): Promise<Outcome> {
  const { job, interpreter } = running;
  const started = performance.now();
  await step.do({
    cancel: () => cancelJob(job),
    workspace: job.folders.workspace,
    setOutput: (name, value) => noteOutput(running, name, value),
    log: (line) => interpreter.line(line),
  });
  return { durationMs: performance.now() - started };
}

export function firstLine(script: string): string {
  return script.trimStart().split(/[\r\n]/)[0] ?? '';
}
