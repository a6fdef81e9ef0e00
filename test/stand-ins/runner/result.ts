/** What a job left behind, as its users see it on GitHub, and as the processes wrote it. */
import type { Annotation } from './annotations.ts';
import type { Command } from './commands.ts';
import type { Status, Which } from './spec.ts';

export interface Phase {
  /** The step's id, or the name that GitHub makes up for it (`__self`, `__run`, `__run_2`). */
  step: string;
  which: Which;
  /** What the step was: only `uses` has a post. */
  kind: 'uses' | 'run' | 'do';
  /** Before `continue-on-error`. */
  outcome: Status;
  exitCode: number | null;
  signal: string | null;
  /** Killed by the guard. */
  timedOut: boolean;
  durationMs: number;
  /** As written, unmasked. */
  stdout: string;
  stderr: string;
  /** As shown: masked, without the step's title. */
  log: string;
  /** Message masked and cut, title as given; at most ten of a level, as GitHub keeps. */
  annotations: Annotation[];
  /** Values of `::add-mask::`. */
  masks: string[];
  /** Written to GITHUB_OUTPUT; those of a post step go nowhere. */
  outputs: Record<string, string>;
  /** Saved by this phase. */
  state: Record<string, string>;
  /** Written to GITHUB_ENV. */
  env: Record<string, string>;
  /** Written to GITHUB_PATH. */
  path: string[];
  /** As uploaded: masked, empty when it was too large. */
  summary: string;
  /** As written. */
  rawSummary: string;
  /** Every workflow command that was recognised, in order. */
  commands: Command[];
  /** As evaluated for this phase. */
  inputs: Record<string, string>;
}

export interface StepResult {
  outcome: string;
  conclusion: string;
  outputs: Record<string, string>;
}

export interface JobResult {
  status: Status;
  /** All that GitHub shows, step after step, each under its title. */
  log: string;
  /** In the order in which they ran. */
  phases: Phase[];
  /** Throws when it did not run, or when several steps fit. Without an id, steps with `uses` are meant where there are any. */
  phase(which: Which, stepId?: string): Phase;
  ran(which: Which, stepId?: string): boolean;
  steps: Record<string, StepResult>;
}

/** Finds the phases that a test asks for. */
export function findPhases(phases: readonly Phase[], which: Which, stepId?: string): Phase[] {
  const fitting = phases.filter((phase) => phase.which === which && (stepId === undefined || phase.step === stepId));
  const actions = fitting.filter((phase) => phase.kind === 'uses');
  return stepId === undefined && actions.length > 0 ? actions : fitting;
}

export function thePhase(phases: readonly Phase[], which: Which, stepId?: string): Phase {
  const [found, ...more] = findPhases(phases, which, stepId);
  const asked = stepId === undefined ? which : `${which} of '${stepId}'`;
  const list = phases.map((phase) => `${phase.which} of '${phase.step}'`).join(', ') || 'nothing';
  if (!found) throw new Error(`${asked} did not run. What ran: ${list}`);
  if (more.length > 0) throw new Error(`${asked} is not one phase: give the step's id. What ran: ${list}`);
  return found;
}
