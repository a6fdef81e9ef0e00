// The structure of src/: one module for each outside package, imports one way, and nothing too long to read.
import { expect, test } from 'vitest';
import { folderImports, functionsIn, layersOf, sourceFiles } from '../../scripts/structure.ts';

const files = sourceFiles();

test.each([
  ['@actions/core', ['runner/reporter.ts', 'runner/step.ts']],
  ['@actions/http-client', ['http/request.ts']],
  ['node:http', ['http/request.ts']],
  ['node:https', ['http/request.ts']],
  ['@actions/github', ['github/client.ts']],
  ['js-yaml', ['workflow/yaml.ts']],
  ['croner', ['schedule/cron.ts']],
  ['badgen', ['check/page/badges.ts']],
])('%s is imported by %j alone', (module, importers) => {
  const found = files.filter(({ imports }) => imports.includes(module)).map(({ path }) => path);
  expect(found).toEqual(importers);
});

test('folders import each other one way', () => {
  expect(layersOf(folderImports(files))).toBeDefined();
});

/** What each folder may import besides `base`. A new arrow is a decision: write it down here. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  http: [],
  evidence: [],
  measure: [],
  workflow: [],
  schedule: ['workflow'],
  tickstem: ['http'],
  github: ['http'],
  inputs: ['evidence'],
  runner: ['inputs'],
  heartbeat: ['github', 'http', 'inputs', 'runner', 'schedule', 'tickstem', 'workflow'],
  job: ['evidence', 'github', 'heartbeat', 'http', 'inputs', 'measure', 'runner', 'tickstem'],
  check: ['github', 'heartbeat', 'http', 'inputs', 'measure', 'runner', 'schedule', 'tickstem', 'workflow'],
};

test('each folder imports only what it may', () => {
  const found = [...folderImports(files)];
  expect(found.map(([folder]) => folder)).toEqual(Object.keys(MAY_IMPORT).sort());
  const wrong = found.flatMap(([from, to]) =>
    to
      .filter((folder) => folder !== 'base' && !MAY_IMPORT[from]?.includes(folder))
      .map((folder) => `${from} → ${folder}`),
  );
  expect(wrong).toEqual([]);
});

test('entry points are imported by nothing but the bundle', () => {
  const importers = files.filter(({ imports }) => imports.includes('main.ts') || imports.includes('post.ts'));
  expect(importers.map(({ path }) => path)).toEqual(['index.ts']);
});

/** Modules in folders of heavy ones that need none of the packages there. */
const LIGHT = ['contents', 'errors', 'gitea', 'json', 'messages', 'raw']
  .map((name) => `github/${name}.ts`)
  .concat('workflow/expression.ts', 'workflow/scalar.ts', 'check/repositories/lines.ts');

test('what takes long to load is loaded when it is needed', () => {
  const isHeavy = (path: string) =>
    /^(?:github|schedule|workflow|check\/runs|check\/issue|check\/start|check\/repositories)\//.test(path) &&
    !LIGHT.includes(path);
  const mayLoadIt = (path: string) =>
    isHeavy(path) || ['heartbeat/called.ts', 'heartbeat/reading.ts', 'heartbeat/usage.ts'].includes(path);
  const eager = files.filter(({ path, text, imports }) => {
    const atOnce = [...text.matchAll(/^import (?!type )[^;]*? from '([^']+)'/gms)].map(([, name = '']) => name);
    const heavy = imports.filter(isHeavy).map((name) => name.slice(name.lastIndexOf('/') + 1));
    return !mayLoadIt(path) && heavy.some((name) => atOnce.some((one) => one.endsWith(`/${name}`)));
  });
  expect(eager.map(({ path }) => path)).toEqual([]);
});

test('time and chance come from the clock alone', () => {
  const clocks = files.filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(text));
  expect(clocks.map(({ path }) => path)).toEqual(['base/clock.ts']);
});

/** Comments of these folders are still to be rewritten. */
const OLD_WORDS_IN = ['check/issue/'];

test('a doc comment starts with a verb or a noun, so that it can be read without the code', () => {
  const found = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\/\*\*\s+(?:\* )?(Of|That|Whoever|What)\b.*/g)].map(([line]) => `${path}: ${line}`),
  );
  expect(found.filter((line) => !OLD_WORDS_IN.some((folder) => line.startsWith(folder)))).toEqual([]);
});

test('one vocabulary: the metaphors of version 1.0 are gone', () => {
  const old = /\b(?:witness\w*|testimon\w*|hearing|(?:un)?heard|teller|ow(?:e|es|ed)|doorkeeper|at work|alarms?)\b/gi;
  const found = files.flatMap(({ path, text }) => [...text.matchAll(old)].map(([word]) => `${path}: ${word}`));
  expect(found).toEqual([]);
});

test('no file is over 300 lines, and no function over 80', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([]);
  expect(files.flatMap(functionsIn).filter(({ lines }) => lines > 80)).toEqual([]);
});

test('the length of a function is found by its end', () => {
  const text = [
    'function a(',
    '  x: number,',
    ') {',
    '  if (x) {',
    '    y();',
    '  }',
    '}',
    'const b = () => {',
    '};',
  ].join('\n');
  expect(functionsIn({ path: 'a.ts', text })).toEqual([
    { path: 'a.ts', line: 1, lines: 7 },
    { path: 'a.ts', line: 8, lines: 2 },
  ]);
});
