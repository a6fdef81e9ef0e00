// Builds dist/ from src/: TypeScript to build/, and that, with all that it needs, to dist/index.js and a few files beside it
// that are loaded when they are needed. The runner starts main.js and post.js. Both folders are emptied first, since neither
// tool does that, and what is left of an earlier build would be shipped.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Comment, parse, type Token } from 'acorn';

const ROOT = new URL('..', import.meta.url);

const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
write(
  'src/version.ts',
  `/** Of the action: package.json's, written by scripts/build.ts. Sent as the \`User-Agent\`. */
export const VERSION = '${version}';
`,
);
empty('build');
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
empty('dist'); // not before the sources are known to compile
// A bundle of CommonJS, which Node starts faster than one of ES modules. ncc goes by the nearest package.json, and so does
// Node.
write('build/package.json', '{}\n');
write('dist/package.json', '{ "type": "commonjs" }\n');
run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'build/index.js', '-o', 'dist', '--quiet');
for (const file of readdirSync(new URL('dist', ROOT))) if (file.endsWith('.js')) withoutComments(`dist/${file}`);
loadWhenUsed('dist/index.js');
for (const step of ['main', 'post']) write(`dist/${step}.js`, `require('./index.js').${step}();\n`);
write('dist/licenses.txt', licenses());

/**
 * Node's modules for TLS and hashes take longer to load than all of ours together. The packages that want them do so when
 * they are loaded themselves, be they used or not: here they get something that loads the module when it is first asked
 * for anything.
 */
function loadWhenUsed(file: string): void {
  const heavy =
    /^((?:module\.exports|const \w+) = )require\("((?:node:)?(?:assert|crypto|fs\/promises|https|tls))"\);$/gm;
  // A getter of `fs`, which loads them: the summary of @actions/core asks for it at once.
  const promises = /^const \{ ([\w, ]+) \} = \w+\.promises;$/gm;
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  for (const pattern of [heavy, promises]) {
    if (text.search(pattern) < 0) throw new Error(`${file} loads its modules in some other way than this build knows`);
  }
  const lazy = text.replace(heavy, '$1loadWhenUsed("$2");').replace(promises, (_, names: string) =>
    names
      .split(', ')
      .map((name) => `const ${name} = (...args) => require("fs/promises").${name}(...args);`)
      .join('\n'),
  );
  write(
    file,
    `/** One of Node's modules, loaded when it is first used: see scripts/build.ts. */
function loadWhenUsed(name) {
  return new Proxy({}, { get: (_, key) => require(name)[key] });
}

${lazy}`,
  );
}

/**
 * A quarter of what a step would read at its start are comments of packages: they are in the packages' sources, as ours are in
 * src/. Those that say which module this is stay, for whoever reads it.
 */
function withoutComments(file: string): void {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  const { tokens, comments } = read(text);
  let rest = '';
  let from = 0;
  for (const { value, start, end } of comments) {
    if (/^ (?:CONCATENATED )?MODULE/.test(value)) continue;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end) + 1 || text.length;
    const hasLinesOfItsOwn =
      lineStart >= from && `${text.slice(lineStart, start)}${text.slice(end, lineEnd)}`.trim() === '';
    if (hasLinesOfItsOwn) {
      rest += text.slice(from, lineStart);
      from = lineEnd;
    } else {
      // It ends a line, or keeps two words apart.
      rest += text.slice(from, start) + (value.includes('\n') ? '\n' : ' ');
      from = end;
    }
  }
  rest += text.slice(from);
  if (read(rest).tokens !== tokens) throw new Error(`${file} is not the same without its comments`);
  write(file, rest);
}

function read(text: string): { tokens: string; comments: readonly Comment[] } {
  const [tokens, comments]: [Token[], Comment[]] = [[], []];
  parse(text, { ecmaVersion: 'latest', onToken: tokens, onComment: comments });
  return { tokens: JSON.stringify(tokens.map(({ start, end }) => text.slice(start, end))), comments };
}

function empty(folder: string): void {
  rmSync(new URL(folder, ROOT), { recursive: true, force: true });
  mkdirSync(new URL(folder, ROOT));
}

function write(file: string, text: string): void {
  writeFileSync(new URL(file, ROOT), text);
}

function run(...args: string[]): void {
  execFileSync(process.execPath, args, { cwd: fileURLToPath(ROOT), stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * The licences of all packages that the action depends on. ncc can gather licences too, and misses those of modules
 * that it has merged with others, `@actions/core` and undici among them.
 */
function licenses(): string {
  return productionPackages()
    .map((name) => {
      const folder = new URL(`node_modules/${name}/`, ROOT);
      const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
      if (files.length === 0) throw new Error(`${name} has no licence that could be shipped with it`);
      const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n').trim());
      return `${name}\n\n${texts.join('\n\n')}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Names by their place in node_modules, sorted. Optional ones are what development takes to be had on a machine. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8')) as {
    packages: Record<string, { link?: boolean; dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(
      ([path, { link, dev, optional, devOptional }]) =>
        path.startsWith('node_modules/') && !(link || dev || optional || devOptional),
    )
    .map(([path]) => path.slice('node_modules/'.length))
    .sort();
}
