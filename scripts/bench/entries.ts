// An action's entries as the runner would start them, with all that it gives them, to be started again and again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextVariables, createContexts } from '../../test/stand-ins/runner/contexts.ts';
import { inputVariables } from '../../test/stand-ins/runner/inputs.ts';
import { readManifest } from '../../test/stand-ins/runner/manifest.ts';
import { type JobSpec, type Phase, runJob, type Which } from '../../test/stand-ins/runner/runner.ts';
import type { Program } from './measure.ts';

/**
 * Runs the action as a job's one step, for its inputs as the runner evaluates them and for the state that main leaves to
 * post, and gives what was started.
 *
 * @param folder of the action
 * @param scratch a folder for the files of these programs
 */
export async function entriesOf(
  folder: string,
  inputs: Record<string, string>,
  scratch: string,
  spec: Omit<JobSpec, 'steps'> = {},
): Promise<Partial<Record<Which, Program>>> {
  const { phases } = await runJob({ ...spec, steps: [{ uses: folder, id: 'heartbeat', with: inputs }] });
  const saved = phases.find(({ which }) => which === 'main')?.state ?? {};
  const { main, post } = readManifest(folder);
  const files = filesIn(scratch, spec);
  const program = ({ which, inputs: evaluated, exitCode }: Phase): Program => ({
    name: which,
    args: [which === 'main' ? main : (post ?? '')],
    env: {
      ...files.env,
      ...inputVariables(new Map(Object.entries(evaluated))),
      ...(which === 'post' ? stateVariables(saved) : {}),
    },
    emptied: files.emptied,
    exitCodes: [exitCode ?? 0],
  });
  return Object.fromEntries(phases.map((phase) => [phase.which, program(phase)]));
}

function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

const COMMAND_FILES = ['output', 'state', 'env', 'path', 'step_summary'];

/** The variables of a run, and the files that some of them name. */
function filesIn(scratch: string, spec: Omit<JobSpec, 'steps'>): Required<Pick<Program, 'env' | 'emptied'>> {
  const folders = { workspace: scratch, temp: scratch, tools: scratch, home: scratch };
  mkdirSync(scratch, { recursive: true });
  const { github, runner } = createContexts({ ...spec, steps: [] }, folders);
  const event = join(scratch, 'event.json');
  writeFileSync(event, JSON.stringify(github['event']));
  const files = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(scratch, name)]));
  return {
    env: {
      HOME: scratch,
      ...contextVariables({ ...github, ...files, event_path: event }, runner),
      GITHUB_ACTIONS: 'true',
    },
    emptied: Object.values(files),
  };
}
