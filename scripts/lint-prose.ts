// `npm run lint:prose`: Vale, with the rules in scripts/prose/, over every page, over the message catalogs, and over the
// descriptions in action.yml. Everything that it finds fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { binary, install, VERSIONS } from './tools.ts';
import { readCatalogs } from './troubleshooting.ts';

interface Finding {
  readonly Line: number;
  readonly Span: readonly number[];
  readonly Check: string;
  readonly Message: string;
}

interface Manifest {
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

/** A text that breaks every rule: a linter that finds nothing in it doesn't work. */
const WRONG = `In order to see it, do it by hand. It is pinged by the action. ${'One more word and '.repeat(12)}an end.`;
const RULES = ['Tickstem.Clumsy', 'Tickstem.Length', 'Tickstem.Passive', 'Tickstem.Terms'];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

if (import.meta.main) process.exitCode = (await main()) ? 0 : 1;

async function main(): Promise<boolean> {
  if (!install(['vale'])) return false;
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  try {
    const texts = { 'the message catalogs': await messages(), 'action.yml': descriptions() };
    const made = Object.entries(texts).map(([name, paragraphs], index) => {
      const file = join(folder, `${index}.md`);
      writeFileSync(file, paragraphs.join('\n\n'));
      return { name, file, paragraphs };
    });
    const wrong = join(folder, 'wrong.md');
    writeFileSync(wrong, WRONG);
    const broken = new Set((vale([wrong])[wrong] ?? []).map(({ Check }) => Check));
    if (!RULES.every((rule) => broken.has(rule))) throw new Error(`vale found only ${[...broken].join(', ')}`);
    const pages = execFileSync(
      'git',
      ['ls-files', '-z', '--', ':(glob)*.md', ':(glob)docs/**/*.md', 'test/README.md'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    )
      .split('\0')
      .filter((page) => page !== '');
    const findings = vale([...pages, ...made.map(({ file }) => file)]);
    for (const [file, found] of Object.entries(findings)) {
      const source = made.find((each) => each.file === file);
      for (const { Line, Span, Check, Message } of found) {
        // A paragraph and the blank line below it are two lines.
        const place =
          source === undefined ? `${file}:${Line}:${Span[0]}` : `${source.name}: ${source.paragraphs[(Line - 1) / 2]}`;
        console.log(`${place}: ${Message} [${Check}]`);
      }
    }
    const count = Object.values(findings).flat().length;
    const sum = made.map(({ name, paragraphs }) => `${paragraphs.length} texts of ${name}`).join(', ');
    console.log(`${pages.length} pages, ${sum}: ${count === 0 ? 'clean' : `${count} to fix`} (vale ${VERSIONS.vale})`);
    return count === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vale(files: readonly string[]): Readonly<Record<string, readonly Finding[]>> {
  const args = [`--config=${join(ROOT, 'scripts', 'prose', 'vale.ini')}`, '--output=JSON', '--no-global', ...files];
  const { stdout, stderr, status } = spawnSync(binary('vale'), args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0 && status !== 1) throw new Error(`vale failed with ${status}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Record<string, Finding[]>;
}

/** Each message as users read it, on one line, with a word for each value. */
async function messages(): Promise<string[]> {
  return (await readCatalogs()).map(({ text, fix = '' }) =>
    `${text}. ${fix}`
      .replace(/\{(\w+)\}/g, 'value')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function descriptions(): string[] {
  const { description, inputs, outputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Manifest;
  const all = [...Object.values(inputs), ...Object.values(outputs)].map((each) => each.description);
  return [description, ...all].map((text) => text.replace(/\s+/g, ' ').trim());
}
