/** The Node that `using: node24` means. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MAJOR = 24;

let found: string | undefined;

/** Path of Node 24: this process's own, else the nearest `node_modules/.bin/node` above this file. Throws where there is none. */
export function findNode(): string {
  found ??= candidates().find((file) => majorOf(file) === MAJOR);
  if (found === undefined) throw new Error(`no Node ${MAJOR}: not this process, no node_modules/.bin/node (npm ci)`);
  return found;
}

function candidates(): string[] {
  const files = [process.execPath];
  let folder = import.meta.dirname;
  while (folder !== dirname(folder)) {
    files.push(join(folder, 'node_modules', '.bin', 'node'));
    folder = dirname(folder);
  }
  return files.filter((file) => existsSync(file));
}

function majorOf(file: string): number {
  if (file === process.execPath) return Number.parseInt(process.versions.node, 10);
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return Number.parseInt((stdout ?? '').slice(1), 10);
}
