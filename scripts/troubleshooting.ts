// `npm run troubleshooting`: makes docs/troubleshooting.md from the catalogs of messages (src/**/messages.ts) and from the
// notes in scripts/troubleshooting.md. With `--check` nothing is written: a page that differs is shown as a diff, and fails.
//
// The notes are the page itself, with its sections and their order, in which a message stands by its id:
// - `::id`, alone on a line, is the head of an entry: the text of that message. What to do (`fix`) follows by itself, then
//   the note that is written below it. Several such lines in a row share one note.
// - `| ::id | … |` is a row of a table whose first cell is the text of that message.
// - `::rest folder` is where the messages of a folder of src go that no line names.
// - `::unlisted id …` names messages that nobody has to look up.
// A head that is written out (**`…`**) is of a message that is not in a catalog yet.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Message } from '../src/base/message.ts';
import { code } from './tables.ts';

const ROOT = new URL('..', import.meta.url);
export const PAGE = new URL('docs/troubleshooting.md', ROOT);
const NOTES = new URL('scripts/troubleshooting.md', ROOT);

/** A message of a catalog, and where it is from. */
export interface Cataloged extends Message {
  id: string;
  /** The folder of the catalog below src, with `/` between folders. */
  folder: string;
}

/** Reads all catalogs: every exported object in a `messages.ts` whose values are messages. */
export async function readCatalogs(): Promise<Cataloged[]> {
  const src = fileURLToPath(new URL('src', ROOT));
  const files = globSync('**/messages.ts', { cwd: src }).sort();
  const found: Cataloged[] = [];
  for (const file of files) {
    const path = fileURLToPath(new URL(`src/${file}`, ROOT));
    const folder = relative(src, dirname(path)).replaceAll('\\', '/');
    const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    for (const value of Object.values(module)) {
      if (!isCatalog(value)) continue;
      for (const [id, message] of Object.entries(value)) found.push({ id, folder, ...message });
    }
  }
  return found;
}

function isCatalog(value: unknown): value is Record<string, Message> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries: unknown[] = Object.values(value);
  return entries.length > 0 && entries.every((entry) => typeof (entry as Partial<Message> | null)?.text === 'string');
}

/**
 * A text of a catalog as readers search for it: `…` for each value. A text that ends in `: {reason}` or `: {problems}` is a
 * beginning, and ends in its colon: what follows is a message with an entry of its own.
 */
export function headOf(text: string): string {
  return text.replace(/:\s\{(?:reason|problems)\}$/, ':').replace(/\{\w+\}/g, '…');
}

/**
 * Makes the page from the notes.
 *
 * @throws Error where the notes name a message that no catalog has, or name one twice
 */
export function pageOf(notes: string, messages: readonly Cataloged[]): string {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const unnamed = new Set(messages.filter(({ text }) => !notes.includes(headLine(text))));
  const messageOf = (id: string): Cataloged => {
    const message = byId.get(id);
    if (message === undefined) throw new Error(`the notes name a message "${id}" that no catalog has`);
    if (!unnamed.delete(message)) throw new Error(`the message "${id}" has two entries`);
    return message;
  };
  const blocks = notes.split(/\n{2,}/).map((block) => blockOf(block, messageOf));
  const page = blocks.flatMap((block) => {
    const [, folder] = REST.exec(block) ?? [];
    if (folder === undefined) return block === '' ? [] : [block];
    const rest = [...unnamed].filter((message) => message.folder === folder);
    for (const message of rest) unnamed.delete(message);
    return rest.map((message) => entry([message], []));
  });
  const [lost] = unnamed;
  if (lost !== undefined)
    throw new Error(`the notes have no line "::rest ${lost.folder}" for the message "${lost.id}"`);
  return `${page.join('\n\n').trimEnd()}\n`;
}

const REST = /^::rest (\S+)$/;

/** A paragraph of the notes: an entry, a table with messages in it, or text that stays as it is. */
function blockOf(block: string, messageOf: (id: string) => Cataloged): string {
  if (REST.test(block)) return block;
  const unlisted = /^::unlisted (.+)$/s.exec(block)?.[1];
  if (unlisted !== undefined) {
    for (const id of unlisted.trim().split(/\s+/)) messageOf(id);
    return '';
  }
  const lines = block.split('\n');
  const ids = lines.flatMap((line) => /^::(\w+)$/.exec(line)?.[1] ?? []);
  if (ids.length > 0) return entry(ids.map(messageOf), lines.slice(ids.length));
  return block.replace(/^\| ::(\w+) \|/gm, (_, id: string) => {
    return `| ${code(headOf(messageOf(id).text)).replaceAll('|', '\\|')} |`;
  });
}

function entry(messages: readonly Cataloged[], note: readonly string[]): string {
  const fixes = new Set(messages.flatMap(({ fix }) => (fix === undefined ? [] : [headOf(fix)])));
  return [...messages.map(({ text }) => `${headLine(text)}\\`), ...fixes, ...note].join('\n');
}

function headLine(text: string): string {
  return `**${code(headOf(text))}**`;
}

/** The page as it should be now. */
export async function makePage(): Promise<string> {
  return pageOf(readFileSync(NOTES, 'utf8'), await readCatalogs());
}

async function main(words: readonly string[]): Promise<boolean> {
  const made = await makePage();
  if (readFileSync(PAGE, 'utf8') === made) return true;
  if (!words.includes('--check')) {
    writeFileSync(PAGE, made);
    console.log('docs/troubleshooting.md: made from the catalogs of messages');
    return true;
  }
  const diff = ['--no-pager', 'diff', '--no-index', '--', 'docs/troubleshooting.md', '-'];
  spawnSync('git', diff, { cwd: ROOT, input: made, stdio: ['pipe', 'inherit', 'inherit'] });
  console.error("docs/troubleshooting.md differs from the messages: run 'npm run troubleshooting' and commit it");
  return false;
}

if (import.meta.main) process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
