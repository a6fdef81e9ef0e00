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

/** The page of the run that this step is in. */
export function runUrl({ githubServerUrl, repository, runId }: Run): string {
  return `${githubServerUrl}/${repository}/actions/runs/${runId}`;
}
