// Builds dist/ from src/: TypeScript to build/, and each entry with all that it needs to one file. Both folders are
// emptied first, since neither tool does that, and what is left of an earlier build would be shipped.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('..', import.meta.url);

for (const folder of ['build', 'dist']) rmSync(new URL(folder, ROOT), { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const entry of ['main', 'post']) {
  run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', `build/${entry}.js`, '-o', `dist/${entry}`, '--quiet');
}
writeFileSync(new URL('dist/licenses.txt', ROOT), licenses());

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
