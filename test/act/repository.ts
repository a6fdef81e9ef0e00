/** What is in the repository that a workflow runs in: what this project's own workflows use, or what somebody else has. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const WORKFLOWS = '.github/workflows';
/** What GitHub's runner gets of an action. */
const ACTION = ['action.yml', 'dist', 'package.json'];
/** What of the project a workflow file uses, by the same paths as on GitHub. */
const USED = [...ACTION, 'test/act/actions', 'test/stand-ins/tickstem', WORKFLOWS];

/** Puts files into a folder that is empty. */
export type Fill = (folder: string) => void;

/** Files by their paths. Those that begin with `#!` can be run. */
export type Files = Readonly<Record<string, string>>;

/** This project, and one more workflow file of it, by its path from the root. */
export function project(workflow: string): Fill {
  return (folder) => {
    copy(USED, folder);
    cpSync(join(PROJECT, workflow), join(folder, WORKFLOWS, basename(workflow)));
  };
}

/** The action alone, as `tickstem/heartbeat-action@v1` is. */
export const action: Fill = (folder) => copy(ACTION, folder);

/** Somebody's own repository. @param workflows by their names in .github/workflows */
export function shop(workflows: Files, files: Files): Fill {
  return (folder) => {
    write(folder, files);
    write(join(folder, WORKFLOWS), workflows);
  };
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
  }
}

function copy(paths: readonly string[], folder: string): void {
  for (const path of paths) cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
}
