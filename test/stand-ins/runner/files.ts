/** The files behind GITHUB_OUTPUT and its like: src/Runner.Worker/FileCommandManager.cs. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Named as in the `github` context, in the order in which the runner reads them. */
export const FILE_COMMANDS = ['path', 'env', 'step_summary', 'state', 'output'] as const;

export type FileCommand = (typeof FILE_COMMANDS)[number];

export type CommandFiles = Record<FileCommand, string>;

export const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Fresh, empty files for one phase of one step (InitializeFiles). */
export function createCommandFiles(folder: string): CommandFiles {
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const create = (prefix: string): string => {
    const file = join(folder, `${prefix}_${suffix}`);
    writeFileSync(file, '');
    return file;
  };
  return {
    path: create('add_path'),
    env: create('set_env'),
    step_summary: create('step_summary'),
    state: create('save_state'),
    output: create('set_output'),
  };
}

/** A step may delete its file: then it said nothing. */
export function readCommandFile(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : '';
}

/** Lines of GITHUB_PATH. */
export function parsePathFile(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line !== '');
}

/**
 * The pairs of GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV, one after the other (EnvFileKeyValuePairs): what came before a
 * malformed line has been used by then. Throws what the runner shows.
 */
export function* parsePairs(text: string): Generator<[key: string, value: string]> {
  const reader = createReader(text);
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc >= 0) {
      yield readHeredoc(line.text, heredoc, reader);
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

function readHeredoc(line: string, at: number, reader: Reader): [key: string, value: string] {
  const key = line.slice(0, at);
  const delimiter = line.slice(at + 2);
  if (key === '' || delimiter === '') {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
  }
  const lines: string[] = [];
  for (let next = reader.next(); next?.text !== delimiter; next = reader.next()) {
    if (next === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (!next.ended) throw new Error('Invalid value. EOF marker missing new line.');
    lines.push(next.text);
  }
  return [key, lines.join('\n')];
}

interface Reader {
  /** Only `\n` ends a line here; `ended` says whether one did. */
  next(): { text: string; ended: boolean } | undefined;
}

function createReader(text: string): Reader {
  let index = 0;
  return {
    next() {
      if (index >= text.length) return undefined;
      const end = text.indexOf('\n', index);
      const line = { text: text.slice(index, end < 0 ? undefined : end), ended: end >= 0 };
      index = end < 0 ? text.length : end + 1;
      return line;
    },
  };
}
