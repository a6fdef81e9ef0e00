// What the shipped bytes load and ask. A heavy import that creeps in, and a request too many, are seen here; how long it all
// takes is not a test's affair (`npm run bench`).
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { FLOWS, type Flown, runFlow } from '../support/probe/flows.ts';
import { distFiles, type Note, PACKAGES, packagesIn } from '../support/probe/probe.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const all = readdirSync(DIST)
  .filter((file) => file.endsWith('.js'))
  .map((file) => join(DIST, file));

let flown: Record<keyof typeof FLOWS, Flown>;
beforeAll(async () => {
  const names = Object.keys(FLOWS) as (keyof typeof FLOWS)[];
  const results = await Promise.all(names.map(async (name) => [name, await runFlow(FLOWS[name])] as const));
  flown = Object.fromEntries(results) as typeof flown;
});

const filesOf = (note: Note | undefined) =>
  note ? distFiles(note).map((file) => join(dirname(note.script), file)) : [];
const bytesOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

test('dist/ does not grow unnoticed, and a step that needs nothing special loads a third of it at most', () => {
  // With the licences. It may take 700 KB at most.
  expect(bytesOf(readdirSync(DIST).map((file) => join(DIST, file)))).toBeLessThan(680_000);
  expect(bytesOf(filesOf(flown['usual run'].loaded.post))).toBeLessThan(118_000);
  expect(bytesOf(filesOf(flown['usual run'].loaded.main))).toBeLessThan(152_000);
  expect(bytesOf(filesOf(flown['check, Tickstem alone'].loaded.main))).toBeLessThan(210_000);
  expect(bytesOf(filesOf(flown['check'].loaded.main))).toBeLessThan(480_000);
});

test('each package can be recognized by what is shipped of it', () => {
  expect(packagesIn(all)).toEqual(PACKAGES);
});

const ALWAYS = ['@actions/core', '@actions/http-client', 'tunnel'];

describe('packages, and no others, in', () => {
  test.each([
    ['post', 'usual run', 'post', ALWAYS],
    ['post that looks for files', 'usual run, require-files', 'post', ALWAYS],
    ['main with an interval', 'usual run', 'main', ALWAYS],
    ['main with an interval, nothing there yet', 'first run', 'main', ALWAYS],
    ['main that reads the schedule', 'usual run, schedule read', 'main', PACKAGES.filter((name) => name !== 'octokit')],
    ['check', 'check', 'main', PACKAGES],
    ['check of Tickstem alone', 'check, Tickstem alone', 'main', ALWAYS],
  ] as const)('%s', (_, flow, step, packages) => {
    expect(packagesIn(filesOf(flown[flow].loaded[step]))).toEqual(packages);
  });
});

describe("what of Node's is dear is not loaded by", () => {
  const DEAR = [
    'assert',
    'child_process',
    'fs/promises',
    'http2',
    'https',
    'internal/deps/undici/undici',
    'tls',
    'zlib',
  ];

  test.each([
    ['post', 'usual run', 'post', [...DEAR, 'crypto']],
    ['post that looks for files', 'usual run, require-files', 'post', DEAR.filter((name) => name !== 'fs/promises')],
    ['main', 'usual run', 'main', DEAR],
    ['main that reads the schedule', 'usual run, schedule read', 'main', DEAR],
    ['check', 'check', 'main', DEAR],
    ['check of Tickstem alone', 'check, Tickstem alone', 'main', DEAR],
  ] as const)('%s', (_, flow, step, dear) => {
    const { builtins = [] } = flown[flow].loaded[step] ?? {};
    expect(builtins).toContain('http');
    expect(builtins.filter((name) => (dear as readonly string[]).includes(name))).toEqual([]);
  });
});

describe('requests, and connections that they share:', () => {
  test.each([
    // A create must not be sent twice, so it has a connection of its own.
    ['first run', [['list', 'create', 'list'], [], 2], [['list', 'ping'], [], 1]],
    ['usual run', [['list'], [], 1], [['ping'], [], 1]],
    ['usual run, schedule read', [['list'], ['content'], 2], [['ping'], [], 1]],
    ['usual run, interval changed', [['list'], [], 1], [['ping', 'update'], [], 1]],
    ['usual run, require-files', [['list'], [], 1], [['ping'], [], 1]],
    // The runs of a healthy heartbeat are read for a comparison with those before.
    ['check', [['list'], ['graphql', 'workflow-runs'], 2], [[], [], 0]],
    ['check, Tickstem alone', [['list'], [], 1], [[], [], 0]],
  ] as const)('%s', (flow, main, post) => {
    const { status, ...asked } = flown[flow];
    expect(status).toBe('success');
    const of = ({ tickstem, github, connections }: Flown['main']) => [tickstem, github, connections];
    expect([of(asked.main), of(asked.post)]).toEqual([main, post]);
  });
});
