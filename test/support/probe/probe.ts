// What a process of the shipped action loads: by a hook that Node loads before it (hook.cjs).
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a process noted at its end. */
export interface Note {
  /** The file that was started. */
  script: string;
  /** User and system, of all its threads. */
  cpuMs: number;
  /** The most memory that it had at once. */
  peakBytes: number;
  /** Files of its own that it loaded, whole paths. */
  files: string[];
  /** Modules of Node that it loaded, `internal/…` among them. */
  builtins: string[];
}

export const HOOK = fileURLToPath(new URL('hook.cjs', import.meta.url));

/** The environment in which every process that Node runs notes itself at `file`. */
export function probing(file: string): Record<string, string> {
  // In quotes, for a path may have blanks; there a backslash has to be doubled.
  return { NODE_OPTIONS: `--require=${JSON.stringify(HOOK)}`, PROBE_FILE: file };
}

/** The processes that have ended, in order. */
export function readNotes(file: string): Note[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The files of an action's dist folder that a process loaded, sorted. */
export function distFiles({ script, files }: Note): string[] {
  return files
    .filter((file) => dirname(file) === dirname(script))
    .map((file) => basename(file))
    .sort();
}

/** Node's own modules by the names under which they are required: not what these need themselves. */
export function publicBuiltins({ builtins }: Note): string[] {
  return builtins.filter((name) => !name.startsWith('internal/') && !name.startsWith('_')).sort();
}

/** What only the package itself says. A bundle names its modules no more. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  '@actions/core': /ghadelimiter_/,
  '@actions/http-client': /class HttpClient\b/,
  croner: /CronPattern/,
  'js-yaml': /function YAMLException/,
  octokit: /class Octokit\b/,
  tunnel: /tunneling socket could not be established/,
};

export const PACKAGES = Object.keys(SIGNS);

/** Those of them that files of a dist folder hold. */
export function packagesIn(files: readonly string[]): string[] {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return PACKAGES.filter((name) => texts.some((text) => SIGNS[name]?.test(text)));
}
