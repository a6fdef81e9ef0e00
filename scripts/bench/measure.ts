// Starts processes in turns, and what each took.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findNode } from '../../test/stand-ins/runner/node.ts';
import { HOOK, type Note } from '../../test/support/probe/probe.ts';

/** A process to be started. */
export interface Program {
  /** Its row in a table. */
  name: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Emptied before each run: what the runner does for a step. */
  emptied?: readonly string[];
  /** Exit codes that are its due. Default: 0. */
  exitCodes?: readonly number[];
}

/** What a process of it took, for each of its runs. */
export interface Runs {
  wallMs: number[];
  /** User and system together, of all its threads: on a machine that is shared, this is what can be compared. */
  cpuMs: number[];
  peakBytes: number[];
}

/**
 * Runs the programs in turns, so that all of them see the same weather; a first turn, which warms the disk's cache, is
 * not counted.
 *
 * @param file where the processes note what they took
 */
export async function measure(programs: readonly Program[], turns: number, file: string): Promise<Map<string, Runs>> {
  const all = new Map(programs.map(({ name }) => [name, { wallMs: [], cpuMs: [], peakBytes: [] } as Runs]));
  for (let turn = 0; turn <= turns; turn += 1) {
    const first = turn % programs.length;
    // Each is the first of a turn now and then.
    for (const program of [...programs.slice(first), ...programs.slice(0, first)]) {
      const took = await run(program, file);
      const runs = all.get(program.name);
      if (turn === 0 || runs === undefined) continue;
      runs.wallMs.push(took.wallMs);
      runs.cpuMs.push(took.cpuMs);
      runs.peakBytes.push(took.peakBytes);
    }
  }
  return all;
}

export async function run({ name, args, env, emptied = [], exitCodes = [0] }: Program, file: string) {
  for (const path of emptied) writeFileSync(path, '');
  rmSync(file, { force: true });
  const started = performance.now();
  const child = spawn(findNode(), ['--require', HOOK, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env, PROBE_FILE: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  const wallMs = performance.now() - started;
  if (!exitCodes.includes(code ?? -1)) throw new Error(`${name} ended with ${code}:\n${said.slice(0, 3000)}`);
  const { cpuMs, peakBytes } = JSON.parse(readFileSync(file, 'utf8')) as Note;
  return { wallMs, cpuMs, peakBytes };
}

/** The value below which that part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
