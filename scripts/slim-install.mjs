// `postinstall`: deletes the C headers that the packages of Node for development bring along, 68 MB that nothing here compiles
// against. Plain JavaScript, so that an install does not depend on Node's version.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../node_modules', import.meta.url));
for (const name of readdirSync(PACKAGES)) {
  if (/^node-(?:darwin|linux|win)-/.test(name)) rmSync(`${PACKAGES}/${name}/include`, { recursive: true, force: true });
}
