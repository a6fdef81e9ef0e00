// `npm run tables`: the README's tables of inputs and outputs, made from action.yml alone, between two marks each. With
// `--check` nothing is written: a README that differs is shown as a diff, and fails.
//
// action.yml has no place for a table, a mode, or a computed default. A comment in capitals above an input begins a table
// (the internal inputs are in none), and the descriptions give the others: ``For `mode: check`. …`` of an input,
// ``Of `mode: check`: …`` of an output, and `By default …` as the last sentence.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isScalar, parse, parseDocument } from 'yaml';

const SECTIONS = ['common', 'check', 'advanced'] as const;
type Section = (typeof SECTIONS)[number] | 'internal';
const TABLES = [...SECTIONS, 'outputs'] as const;

/** The tables by the names of their marks. */
export type Tables = Readonly<Record<(typeof TABLES)[number], string>>;

/** An input as its table shows it. */
export interface DescribedInput {
  readonly name: string;
  readonly section: Section;
  /** `job`, `check`, or `both`. */
  readonly mode: string;
  /** Markdown; empty if there is none. */
  readonly byDefault: string;
  readonly meaning: string;
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
  const inputs = inputsOf(actionYml);
  const { outputs } = parse(actionYml) as { outputs: Readonly<Record<string, Described>> };
  const ofSection = (section: Section) => {
    const rows = inputs.filter((input) => input.section === section);
    return table(
      ['input', 'default', 'meaning'],
      rows.map(({ name, byDefault, meaning }) => [code(name), byDefault, meaning]),
    );
  };
  const outputRows = Object.entries(outputs).map(outputRow);
  return {
    common: ofSection('common'),
    check: ofSection('check'),
    advanced: ofSection('advanced'),
    outputs: table(['output', 'mode', 'meaning'], outputRows),
  };
}

/**
 * Returns the inputs in their order.
 *
 * @throws Error if an input stands above the first comment in capitals, or below an unknown one
 */
export function inputsOf(actionYml: string): DescribedInput[] {
  const map = parseDocument(actionYml).get('inputs');
  if (!isMap(map)) throw new Error('action.yml has no inputs');
  let section: Section | undefined;
  return map.items.map(({ key, value }, index) => {
    // A comment above the first input belongs to the whole map.
    const comment = (isScalar(key) ? key.commentBefore : null) ?? (index === 0 ? map.commentBefore : null);
    const begun = [...SECTIONS, 'internal' as const].find((name) => comment?.trim() === name.toUpperCase());
    if (comment != null && begun === undefined)
      throw new Error(`action.yml has an unknown section "${comment.trim()}"`);
    section = begun ?? section;
    if (section === undefined || !isScalar(key) || !isMap(value))
      throw new Error(`${key} is in no section of action.yml`);
    return describe(String(key.value), value.toJSON() as Described, section);
  });
}

/** The page with the tables between their marks; everything else stays. */
export function withTables(page: string, tables: Tables): string {
  return TABLES.reduce((text, name) => {
    const [start, end] = [`<!-- ${name}: made by npm run tables -->\n`, `<!-- /${name} -->`];
    const [before, old, ...after] = text.split(start);
    const tail = old?.split(end);
    if (before === undefined || after.length > 0 || tail?.length !== 2)
      throw new Error(`The page needs the lines "${start.trim()}" and "${end}", once each and in this order`);
    // A blank line on both sides: without it Markdown takes the mark and the table for one block of HTML.
    return `${before}${start}\n${tables[name]}\n${end}${tail[1]}`;
  }, page);
}

function describe(name: string, { description, default: value }: Described, section: Section): DescribedInput {
  const { mode, text } = modeOf(description, FOR_MODE);
  const declared = oneLine(String(value ?? ''));
  if (declared !== '') return { name, section, mode, byDefault: code(declared), meaning: text };
  const [sentence = '', computed = ''] = BY_DEFAULT.exec(text) ?? [];
  return { name, section, mode, byDefault: computed, meaning: text.slice(0, text.length - sentence.length) };
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
