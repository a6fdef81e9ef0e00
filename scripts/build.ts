// Builds dist/ from src/: TypeScript to build/, and each entry with all that it needs to one file. Both folders are
// emptied first, since neither tool does that, and what is left of an earlier build would be shipped.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

for (const folder of ['build', 'dist'])
  rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const entry of ['main', 'post']) {
  run(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    `build/${entry}.js`,
    '-o',
    `dist/${entry}`,
    '--license',
    'licenses.txt',
    '--quiet',
  );
}
