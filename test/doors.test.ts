// One door each, and arrows one way: whoever reads the folder tree knows where a thing is done, and it is done there.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SRC, file), 'utf8') }));

/** What a file imports: modules by name, our own files by their path below src. */
function importsOf({ file, text }: { file: string; text: string }): string[] {
  return [...text.matchAll(/(?:from\s+|import\s+|import\()'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative(SRC, join(SRC, dirname(file), name)).replaceAll('\\', '/') : name,
  );
}

function importersOf(module: string): string[] {
  return files.filter((file) => importsOf(file).includes(module)).map(({ file }) => file);
}

test.each([
  ['@actions/core', ['runner/reporter.ts', 'runner/step.ts']],
  ['@actions/http-client', ['http/request.ts']],
  ['node:http', ['http/request.ts']],
  ['node:https', ['http/request.ts']],
  ['@actions/github', ['github/client.ts']],
  ['js-yaml', ['workflow/yaml.ts']],
  ['croner', ['schedule/cron.ts']],
])('%s is imported by %j alone', (module, importers) => {
  expect(importersOf(module).sort()).toEqual(importers);
});

test('the heavy ones are loaded when they are needed', () => {
  const heavy = /from '(?:\.\.\/)+(?:github|schedule|workflow)\/|from '\.\/(?:runs|issue)\//;
  const eager = files.filter(({ file, text }) => {
    const imports = text.split('\n').filter((line) => heavy.test(line) && !line.startsWith('import type'));
    return (
      imports.length > 0 &&
      !/^(?:(?:github|schedule|workflow|check\/(?:runs|issue))\/|heartbeat\/(?:reading|usage)\.ts$)/.test(file)
    );
  });
  expect(eager.map(({ file }) => file)).toEqual([]);
});

/** The folders that each folder may import, besides `base`. */
const ARROWS: Record<string, string[]> = {
  base: [],
  http: [],
  evidence: [],
  workflow: [],
  schedule: ['workflow'],
  tickstem: ['http'],
  github: ['http'],
  inputs: ['evidence'],
  runner: ['inputs'],
  heartbeat: ['github', 'http', 'inputs', 'runner', 'schedule', 'tickstem', 'workflow'],
  job: ['evidence', 'heartbeat', 'http', 'inputs', 'runner', 'tickstem'],
  check: ['github', 'heartbeat', 'http', 'inputs', 'job', 'runner', 'schedule', 'tickstem', 'workflow'],
};
const ENTRIES = ['index.ts', 'main.ts', 'post.ts'];

test('arrows go one way', () => {
  const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => {
        const [from, to] = [folderOf(file.file), folderOf(name)];
        if (file.file === 'index.ts') return !ENTRIES.includes(name);
        if (ENTRIES.includes(name)) return true;
        if (ENTRIES.includes(file.file) || from === to || to === 'base' || name === 'version.ts') return false;
        return !(ARROWS[from] ?? []).includes(to);
      })
      .map((name) => `${file.file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('files below src import nothing of a mode, and have no clock of their own', () => {
  const clocks = files
    .filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(text))
    .map(({ file }) => file);
  expect(clocks).toEqual(['base/clock.ts']);
});

test('no file is over 300 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([]);
});
