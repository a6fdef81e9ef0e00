import type { CheckInputs } from '../inputs/inputs.ts';
import type { Reporter } from '../runner/reporter.ts';
import type { Run } from '../runner/run.ts';
import type { Connection } from '../tickstem/client.ts';

/** Everything that the step of `mode: check` needs. */
export interface CheckStep {
  run: Run;
  inputs: CheckInputs;
  connection: Connection;
  report: Reporter;
}

/** Returns the page of this step's job, if its ID is known, and otherwise that of its run. */
export function runUrl({ githubServerUrl, repository, runId }: Run, checkRun: string): string {
  const run = `${githubServerUrl}/${repository}/actions/runs/${runId}`;
  return /^\d+$/.test(checkRun) ? `${run}/job/${checkRun}` : run;
}
