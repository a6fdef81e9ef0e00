// `npm run build`: builds dist/ from src/. TypeScript compiles src/ to build/, and ncc bundles that with its packages into
// dist/index.js and a few chunks that are loaded when they are needed. The runner starts main.js and post.js. Both folders are
// emptied first, because neither tool does that and files of an earlier build would be shipped.
//
// package.json replaces four packages by stand-ins (scripts/stand-ins), because nothing of them is ever called. With the real
// packages instead, measured by CPU time:
// - undici: dist/ is 440 KB larger, and a post step takes 1.7 times as long.
// - @octokit/plugin-rest-endpoint-methods: 84 KB, and a check that reads GitHub takes 8 % longer.
// - @octokit/plugin-paginate-rest: 14 KB, and such a check takes 2 % longer.
// - @actions/exec, which brings @actions/io: 16 KB, and every step loads Node's module for processes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';

const ROOT = new URL('..', import.meta.url);
/** Packages that are installed with ours and not bundled: for the command line of js-yaml, and types. */
const NOT_BUNDLED = ['argparse', '@octokit/openapi-types', '@octokit/types'];

const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
write(
  'src/version.ts',
  `/** The action's version, which scripts/build.ts copies from package.json. Sent as the \`User-Agent\`. */
export const VERSION = '${version}';
`,
);
empty('build');
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
empty('dist'); // Only now: if the sources do not compile, the last build stays.
// A package.json without a type makes ncc bundle as CommonJS, which Node starts faster than ES modules.
write('build/package.json', '{}\n');
write('dist/package.json', '{ "type": "commonjs" }\n');
run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'build/index.js', '-o', 'dist', '--quiet');
loadOnDemand('dist/index.js');
for (const file of readdirSync(new URL('dist', ROOT)).filter((name) => name.endsWith('.js'))) minify(`dist/${file}`);
for (const step of ['main', 'post']) write(`dist/${step}.js`, `require('./index.js').${step}();\n`);
write('dist/licenses.txt', licenses());

/**
 * Makes the bundle load Node's modules for TLS, hashes and file promises when they are first used. The packages that import
 * them do so at start-up, whether or not they use them, and webpack asks each of them for `__esModule`. Measured in CPU time
 * against a bare process that sends one request: a post step takes 1.30 times as long with this, and 1.61 times without it.
 */
function loadOnDemand(file: string): void {
  const heavy = /\brequire\("((?:node:)?(?:assert|crypto|fs\/promises|https|tls))"\)/g;
  // `fs.promises` is a getter that loads its module, and @actions/core reads it at start-up.
  const promises = /\bexternal_fs_\w*\.promises\b/;
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  if (!heavy.test(text) || !promises.test(text)) throw new Error(`${file} loads Node's modules in an unknown way`);
  write(
    file,
    `// Node's heavy modules, loaded when they are first used: see scripts/build.ts.
const onDemand = (name) => new Proxy({}, { get: (_, key) => (key === '__esModule' ? undefined : require(name)[key]) });
const fsPromises = new Proxy({}, { get: (_, key) => (...args) => require('fs').promises[key](...args) });

${text.replace(heavy, 'onDemand("$1")').replace(promises, 'fsPromises')}`,
  );
}

/**
 * Leaves out white space and comments and shortens the names of variables, because Node reads all of a file before it runs
 * any of it: dist/ is half as large, and the post step takes 7 % less CPU time. Functions and classes keep their names, so
 * that an error's stack says where it is from, and no statement is changed. ncc's own `--minify` does the same to index.js
 * alone, and nothing to the chunks. vite brings the minifier, and vitest brings vite.
 */
function minify(file: string): void {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  const mangle = { toplevel: false, keepNames: { function: true, class: true } };
  const { code, errors } = minifySync(file, text, { compress: false, mangle });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  write(file, `${code}\n`);
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
 * Returns the licences of all packages that are bundled. ncc can collect licences too, but it misses those of
 * modules that it has merged with others, `@actions/core` among them.
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

/** Returns the names of the packages that are shipped, sorted. Optional packages are for development only. */
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
    .filter((name) => !NOT_BUNDLED.includes(name))
    .sort();
}
