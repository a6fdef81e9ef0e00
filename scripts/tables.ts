// `npm run tables`: the README's tables of inputs and outputs, made from action.yml alone, between two marks. With
// `--check` nothing is written: a README that differs is shown as a diff, and fails.
//
// action.yml has no place for the mode and for a default that is worked out, so its descriptions tell them:
// ``For `mode: check`. …`` of an input, ``Of `mode: check`: …`` of an output, and `By default …` as the last sentence.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Tables {
  readonly inputs: string;
  readonly outputs: string;
}

interface Manifest {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

interface Described {
  readonly description: string;
  readonly default?: string | boolean | number | null;
}

const FOR_MODE = /^For `mode: (\w+)`\. /;
const OF_MODE = /^Of `mode: (\w+)`: /;
/** The last sentence, without its full stop. */
const BY_DEFAULT = /(?:^| )By default (.+?)\.?$/;

/** @param actionYml the text of action.yml */
export function tablesOf(actionYml: string): Tables {
  const { inputs, outputs } = parse(actionYml) as Manifest;
  return {
    inputs: table(['input', 'mode', 'default', 'meaning'], Object.entries(inputs).map(inputRow)),
    outputs: table(['output', 'mode', 'meaning'], Object.entries(outputs).map(outputRow)),
  };
}

/** The page with the tables between their marks; what else it says stays. */
export function withTables(page: string, tables: Tables): string {
  return (['inputs', 'outputs'] as const).reduce((text, name) => {
    const [start, end] = [`<!-- ${name}: made by npm run tables -->\n`, `<!-- /${name} -->`];
    const [before, old, ...after] = text.split(start);
    const tail = old?.split(end);
    if (before === undefined || after.length > 0 || tail?.length !== 2)
      throw new Error(`The page needs the lines "${start.trim()}" and "${end}", once each and in this order`);
    // A blank line on both sides: without it Markdown takes the mark and the table for one block of HTML.
    return `${before}${start}\n${tables[name]}\n${end}${tail[1]}`;
  }, page);
}

function inputRow([name, { description, default: value }]: [string, Described]): string[] {
  const { mode, text } = modeOf(description, FOR_MODE);
  // `mode` is of no mode, it is what tells them apart.
  const cells = [code(name), name === 'mode' ? '' : mode];
  const declared = oneLine(String(value ?? ''));
  if (declared !== '') return [...cells, code(declared), text];
  const [sentence = '', workedOut = ''] = BY_DEFAULT.exec(text) ?? [];
  return [...cells, workedOut, text.slice(0, text.length - sentence.length)];
}

function outputRow([name, { description }]: [string, Described]): string[] {
  const { mode, text } = modeOf(description, OF_MODE);
  return [code(name), mode, text.charAt(0).toUpperCase() + text.slice(1)];
}

function modeOf(description: string, prefix: RegExp): { mode: string; text: string } {
  const line = oneLine(description);
  const [said = '', mode = 'both'] = prefix.exec(line) ?? [];
  return { mode, text: line.slice(said.length) };
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|\n`;
  return [line(head), `|${'---|'.repeat(head.length)}\n`, ...rows.map((row) => line(row.map(cellText)))].join('');
}

/** A `|` ends a cell, inside of code too, unless a backslash is before it that is not escaped itself. */
function cellText(text: string): string {
  return text.replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
}

/** A text as code in Markdown: between more backticks than it has in a row. */
export function code(line: string): string {
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function main(words: readonly string[]): boolean {
  const root = new URL('..', import.meta.url);
  const page = new URL('README.md', root);
  const is = readFileSync(page, 'utf8');
  const made = withTables(is, tablesOf(readFileSync(new URL('action.yml', root), 'utf8')));
  if (is === made) return true;
  if (!words.includes('--check')) {
    writeFileSync(page, made);
    console.log('README.md: its tables say again what action.yml says');
    return true;
  }
  const diff = ['--no-pager', 'diff', '--no-index', '--', 'README.md', '-'];
  spawnSync('git', diff, { cwd: root, input: made, stdio: ['pipe', 'inherit', 'inherit'] });
  console.error("README.md differs from what action.yml says: run 'npm run tables' and commit it");
  return false;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2)) ? 0 : 1;
