// `postinstall`: deletes what packages for development bring along and nothing here uses, 99 MB of 379. Plain JavaScript, so that
// an install does not depend on Node's version.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../node_modules', import.meta.url));

const UNUSED = [
  /^node-(?:darwin|linux|win)-[^/]+\/include$/, // the C headers of Node
  /^lightningcss-[^/]+\/[^/]+\.node$/, // vite's compiler for CSS
  /^@vercel\/ncc\/dist\/ncc\/loaders\/(?:ts-loader.*|typescript)$/, // ncc's TypeScript: it bundles what tsc has compiled
  /^axe-core\/locales$/,
  /\.[cm]?[jt]s\.map$/,
];

/** @param {string} folder below node_modules, with a slash at its end */
function slim(folder) {
  for (const entry of readdirSync(`${PACKAGES}/${folder}`, { withFileTypes: true })) {
    const path = folder + entry.name;
    if (UNUSED.some((pattern) => pattern.test(path))) rmSync(`${PACKAGES}/${path}`, { recursive: true, force: true });
    else if (entry.isDirectory()) slim(`${path}/`); // a link of ours, as to scripts/stand-ins, is none
  }
}

slim('');
