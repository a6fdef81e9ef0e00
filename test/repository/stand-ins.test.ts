// scripts/stand-ins takes the place of packages that ours import and never call. Whether that is still so after an update
// is seen here, and not on a user's runner.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getOctokit } from '@actions/github';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** All modules that are shipped, by their path below node_modules. */
const modules = ['@actions/core', '@actions/github', '@actions/http-client'].flatMap((name) => {
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

test('undici is wanted for a dispatcher and a fetch, and both are out of our way', () => {
  expect(importsOf('undici')).toEqual([
    '{ fetch } in @actions/github/lib/internal/utils.js',
    '{ ProxyAgent } in @actions/http-client/lib/index.js',
  ]);
  // Made by getAgentDispatcher() alone, which nobody calls but the fetch that src/github/client.ts replaces.
  expect(
    mentions(/\bnew ProxyAgent\b|_getProxyAgentDispatcher\(|getAgentDispatcher\(|getProxyAgentDispatcher\(/),
  ).toEqual([
    '@actions/github/lib/internal/utils.js: export function getProxyAgentDispatcher(destinationUrl) {',
    '@actions/github/lib/internal/utils.js: return hc.getAgentDispatcher(destinationUrl);',
    '@actions/github/lib/internal/utils.js: const httpDispatcher = getProxyAgentDispatcher(destinationUr',
    '@actions/http-client/lib/index.js: getAgentDispatcher(serverUrl) {',
    '@actions/http-client/lib/index.js: return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);',
    '@actions/http-client/lib/index.js: _getProxyAgentDispatcher(parsedUrl, proxyUrl) {',
    '@actions/http-client/lib/index.js: proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.hr',
  ]);
});

test("octokit's two plugins are added to it, and used by nothing that is shipped", () => {
  expect(importsOf('@octokit/plugin-rest-endpoint-methods')).toEqual([
    '{ restEndpointMethods } in @actions/github/lib/utils.js',
  ]);
  expect(importsOf('@octokit/plugin-paginate-rest')).toEqual(['{ paginateRest } in @actions/github/lib/utils.js']);
  expect(mentions(/\b(?:restEndpointMethods|paginateRest)\b|\.(?:rest|paginate)\b/)).toEqual([
    '@actions/github/lib/utils.js: export const GitHub = Octokit.plugin(restEndpointMethods, pa',
  ]);
  const octokit = getOctokit('x', { baseUrl: 'http://127.0.0.1:9' });
  expect(Object.keys(octokit).filter((name) => name === 'rest' || name === 'paginate')).toEqual([]);
});

test('processes are started by the platform details alone, which we do not ask for', () => {
  expect(importsOf('@actions/exec')).toEqual(['* as exec in @actions/core/lib/platform.js']);
  expect(importsOf('@actions/io')).toEqual([]);
  // The two doors to @actions/core, see structure.test.ts.
  const doors = ['src/runner/step.ts', 'src/runner/reporter.ts'];
  const callers = doors.filter((file) => readFileSync(new URL(file, ROOT), 'utf8').includes('platform'));
  expect(callers).toEqual([]);
});

test('one of each, not another for each package that wants one', () => {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8')) as { packages: object };
  expect(
    Object.keys(packages)
      .filter((path) =>
        /\bnode_modules\/(?:@actions\/(?:exec|http-client)|@octokit\/(?:core|plugin-.+)|undici)$/.test(path),
      )
      .sort(),
  ).toEqual([
    'node_modules/@actions/exec',
    'node_modules/@actions/http-client',
    'node_modules/@octokit/core',
    'node_modules/@octokit/plugin-paginate-rest',
    'node_modules/@octokit/plugin-rest-endpoint-methods',
    'node_modules/undici',
  ]);
});
