// scripts/stand-ins takes the place of packages that ours import and never call. Whether that is still so after an update
// is seen here, and not on a user's runner.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** All modules that are shipped, by their path below node_modules. */
const modules = ['@actions/core', '@actions/http-client'].flatMap((name) => {
  const folder = fileURLToPath(new URL(`node_modules/${name}/lib`, ROOT));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${name}/lib/${file.replaceAll('\\', '/')}`);
});

const textOf = (module: string) => readFileSync(new URL(`node_modules/${module}`, ROOT), 'utf8');

/** Each line of a module that has the word, an import aside. */
function mentions(word: RegExp): string[] {
  return modules.flatMap((module) =>
    textOf(module)
      .split('\n')
      .filter((line) => word.test(line) && !/^import |^\s*(?:\/\/|\*)/.test(line))
      .map((line) => `${module}: ${line.trim().slice(0, 60)}`),
  );
}

/** `{ ProxyAgent } of undici in …` */
function importsOf(name: string): string[] {
  return modules.flatMap((module) =>
    [...textOf(module).matchAll(/^import (.*?) from '([^']+)'/gm)]
      .filter(([, , from]) => from === name)
      .map(([, what]) => `${what} in ${module}`),
  );
}

test('undici is wanted for a dispatcher, which is out of our way', () => {
  expect(importsOf('undici')).toEqual(['{ ProxyAgent } in @actions/http-client/lib/index.js']);
  // Made by getAgentDispatcher() alone, which nobody calls.
  expect(
    mentions(/\bnew ProxyAgent\b|_getProxyAgentDispatcher\(|getAgentDispatcher\(|getProxyAgentDispatcher\(/),
  ).toEqual([
    '@actions/http-client/lib/index.js: getAgentDispatcher(serverUrl) {',
    '@actions/http-client/lib/index.js: return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);',
    '@actions/http-client/lib/index.js: _getProxyAgentDispatcher(parsedUrl, proxyUrl) {',
    '@actions/http-client/lib/index.js: proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.hr',
  ]);
});

test('processes are started by the platform details alone, which we do not ask for', () => {
  expect(importsOf('@actions/exec')).toEqual(['* as exec in @actions/core/lib/platform.js']);
  expect(importsOf('@actions/io')).toEqual([]);
  // The two doors to @actions/core, see structure.test.ts.
  const doors = ['src/runner/step.ts', 'src/runner/reporter.ts'];
  const callers = doors.filter((file) => readFileSync(new URL(file, ROOT), 'utf8').includes('platform'));
  expect(callers).toEqual([]);
});

test('one http-client, not another for each package that wants one', () => {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8')) as { packages: object };
  expect(
    Object.keys(packages)
      .filter((path) => /\bnode_modules\/(?:@actions\/http-client|undici|@actions\/exec)$/.test(path))
      .sort(),
  ).toEqual(['node_modules/@actions/exec', 'node_modules/@actions/http-client', 'node_modules/undici']);
});
