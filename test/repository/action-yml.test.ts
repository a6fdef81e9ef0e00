// What stands in several places stands the same in each: action.yml, the code, package.json, the README.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULTS } from '../../src/inputs/inputs.ts';
import { INPUT_NAMES } from '../../src/inputs/table.ts';
import { JOB_OUTPUTS } from '../../src/job/start.ts';
import { VERSION } from '../../src/version.ts';

interface Manifest {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const manifest = parse(read('action.yml')) as Manifest;

test('runs on Node 24, post only after success, and no pre', () => {
  expect(manifest.runs).toEqual({
    using: 'node24',
    main: 'dist/main.js',
    post: 'dist/post.js',
    'post-if': 'success()',
  });
});

test('the defaults are those of the code', () => {
  const declared = Object.fromEntries(
    Object.entries(manifest.inputs).flatMap(([name, input]) =>
      input.default === undefined ? [] : [[name, input.default]],
    ),
  );
  const [contexts, texts] = [true, false].map((isContext) =>
    Object.fromEntries(Object.entries(declared).filter(([, text]) => text.startsWith('${{') === isContext)),
  );
  expect(texts).toEqual(DEFAULTS);
  // What the runner knows, and evaluates anew for the post step.
  expect(contexts).toEqual({
    'github-token': '${{ github.token }}',
    'job-status': '${{ job.status }}',
    'job-matrix': '${{ toJSON(matrix) }}',
    'job-workflow': '${{ job.workflow_ref }}',
    'job-check-run': '${{ job.check_run_id }}',
  });
});

test('the inputs are those of the table, and every output is set in the code', () => {
  const sources = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/${file}`))
    .join('\n');
  expect(['mode', ...INPUT_NAMES].sort()).toEqual(Object.keys(manifest.inputs).sort());
  const set = [...sources.matchAll(/report\.output\('([a-z-]+)'/g)].map(([, name]) => name);
  expect([...set, ...JOB_OUTPUTS].sort()).toEqual(Object.keys(manifest.outputs).sort());
});

test('the licences of what is bundled are shipped', () => {
  const shipped = read('dist/licenses.txt');
  for (const name of [
    '@actions/core',
    '@actions/github',
    '@actions/http-client',
    '@octokit/core',
    'croner',
    'js-yaml',
    'tunnel',
  ]) {
    expect(shipped).toMatch(new RegExp(`^${name}$`, 'm'));
  }
});

test('the version is one', () => {
  expect(VERSION).toBe((JSON.parse(read('package.json')) as { version: string }).version);
});
