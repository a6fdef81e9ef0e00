// Prints which folders of src/ import which, whether they do so one way, and the longest files and functions:
// `npm run structure`. test/repository/structure.test.ts holds the code to it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** A file of src/. */
export interface SourceFile {
  /** `check/runs/cause.ts` */
  path: string;
  text: string;
  /** Packages by their names, files of src/ by their paths. */
  imports: string[];
}

/** All files of src/, by path. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const path = file.replaceAll('\\', '/');
      const text = readFileSync(join(SRC, file), 'utf8');
      return { path, text, imports: importsIn(path, text) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function importsIn(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from\s+|import\s+|import\()'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative(SRC, join(SRC, dirname(path), name)).replaceAll('\\', '/') : name,
  );
}

/** The first folder of a path; empty for a file of src/ itself. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** The folders that each folder imports, both sorted. Files of src/ itself (entry points, the version) aren't in a folder. */
export function folderImports(files: readonly SourceFile[]): Map<string, string[]> {
  const folders = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = folderOf(path);
    if (from === '') continue;
    const to = folders.get(from) ?? new Set();
    folders.set(from, to);
    for (const name of imports.filter((file) => file.endsWith('.ts'))) {
      const folder = folderOf(name);
      if (folder !== '' && folder !== from) to.add(folder);
    }
  }
  return new Map([...folders].sort().map(([from, to]) => [from, [...to].sort()]));
}

/** Folders so ordered that each one imports only folders before it; `undefined` where some import each other in a circle. */
export function layersOf(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done: string[] = [];
  while (done.length < imports.size) {
    const next = [...imports].find(([from, to]) => !done.includes(from) && to.every((one) => done.includes(one)));
    if (next === undefined) return undefined;
    done.push(next[0]);
  }
  return done;
}

/** A function in a file, by its first line. */
interface FunctionLength {
  path: string;
  line: number;
  lines: number;
}

/** How a function, or a method with a body, begins: `function name(`, `const name = (… => {`, `name(…) {`. */
const FUNCTION = /^\s*(?:(?:export )?(?:async )?function\b|const \w+ = (?:async )?(?:<.*>)?\(.*=> \{$)/;
const METHOD = /^\s+(?!(?:if|for|while|switch|catch|return)\b)(?:private |async |get )*\w+\(.*\{$/;

/** The functions that have a body of several lines. The formatter ends each with a line of the same indentation. */
export function functionsIn({ path, text }: Pick<SourceFile, 'path' | 'text'>): FunctionLength[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (!FUNCTION.test(line) && !METHOD.test(line)) return [];
    const [indentation = ''] = /^\s*/.exec(line) ?? [];
    const end = lines.findIndex(
      (other, at) => at > index && /^\s*\}[,;)]*$/.test(other) && other.search(/\S/) === indentation.length,
    );
    return end < 0 ? [] : [{ path, line: index + 1, lines: end - index + 1 }];
  });
}

function print(): void {
  const files = sourceFiles();
  const imports = folderImports(files);
  const layers = layersOf(imports);
  console.log('Each folder of src/ and the folders that it imports:\n');
  for (const folder of layers ?? imports.keys())
    console.log(`  ${folder.padEnd(10)} ${imports.get(folder)?.join(', ')}`);
  console.log(layers === undefined ? '\nSome import each other in a circle.' : '\nAll of them one way.');
  const length = ({ text }: SourceFile) => text.split('\n').length - 1;
  console.log('\nThe longest files, in lines:');
  for (const file of files.toSorted((a, b) => length(b) - length(a)).slice(0, 5))
    console.log(`  ${length(file)} ${file.path}`);
  console.log('\nThe longest functions, in lines:');
  const functions = files.flatMap(functionsIn).sort((a, b) => b.lines - a.lines);
  for (const { path, line, lines } of functions.slice(0, 5)) console.log(`  ${lines} ${path}:${line}`);
  const total = files.reduce((sum, file) => sum + length(file), 0);
  console.log(`\n${files.length} files, ${total} lines.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print();
