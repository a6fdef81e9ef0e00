import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findFiles } from '../../../src/evidence/files.ts';

const HOUR_MS = 3_600_000;
const windows = process.platform === 'win32';
let top: string;
let workspace: string;

beforeEach(() => {
  top = realpathSync.native(mkdtempSync(join(tmpdir(), 'evidence-')));
  workspace = join(top, 'ws');
  mkdirSync(join(workspace, 'out', 'deep'), { recursive: true });
  mkdirSync(join(top, 'away'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function write(name: string, content = 'x'): string {
  const path = join(workspace, name);
  writeFileSync(path, content);
  return path;
}

/** Nobody can set a change time: files are made old by a job that began later. */
function find(patterns: string[], startedInMs = 0, limitMs = 30_000) {
  const startedAtMs = Date.now() + startedInMs;
  return findFiles(patterns, { workspace, startedAtMs, limitMs, clock: { monotonicMs: () => Date.now() } });
}

async function clauseFor(pattern: string, startedInMs = 0): Promise<string> {
  const { missing, files } = await find([pattern], startedInMs);
  expect(files).toEqual([]);
  expect(missing).toHaveLength(1);
  const intro = `no file that this job wrote for \`${pattern}\`: `;
  expect(missing[0]?.startsWith(intro)).toBe(true);
  return missing[0]?.slice(intro.length) ?? '';
}

describe('evidence', () => {
  test.each([
    ['out/a.csv', 'out/a.csv'],
    ['out/a.csv', './out/*.csv'],
    ['out/a.csv', 'out/**'],
    ['out/deep/a.csv', '**/*.csv'],
    ['out/deep/a.csv', '**/deep/*'],
    ['out/b.json', 'out/*.{csv,json}'],
    ['.hidden', '.hidden'],
    ['out/.h.csv', 'out/.*.csv'],
    ['[1] {a} Ünï #.csv', '[[]1*'],
    ['!bang', '?bang'],
    ...(windows
      ? []
      : [
          ['new\nline.csv', 'new*.csv'],
          ['back\\slash.csv', 'back?slash.csv'],
        ]),
  ])('%j for %s', async (name = '', pattern = '') => {
    const path = write(name);
    expect(await find([pattern])).toEqual({ missing: [], unfinished: [], touched: [], files: [path], root: workspace });
  });

  test('one good file is enough, and each pattern needs one', async () => {
    write('out/empty.csv', '');
    const good = write('out/good.csv');
    const { missing, files } = await find(['out/*.csv', 'out/*.json']);
    expect(files).toEqual([good]);
    expect(missing).toEqual(['no file that this job wrote for `out/*.json`: nothing matched']);
  });

  test('an old time of modification does not matter, the change time does', async () => {
    const copy = write('out/copy.csv');
    utimesSync(copy, new Date(0), new Date(0));
    expect((await find(['out/*.csv'])).files).toEqual([copy]);
    utimesSync(copy, new Date(), new Date(Date.now() + 10 * HOUR_MS));
    expect(await clauseFor('out/*.csv', HOUR_MS)).toContain('older than the job');
  });

  test('two seconds before the main step are forgiven, three are not', async () => {
    write('a.csv');
    expect((await find(['a.csv'], 1500)).missing).toEqual([]);
    expect((await find(['a.csv'], 3000)).missing).toHaveLength(1);
  });

  test('a link counts by its target, in a workspace that is reached by a link', async () => {
    const target = write('out/real.csv');
    symlinkSync('out/real.csv', join(workspace, 'link.csv'));
    symlinkSync('out', join(workspace, 'linked'));
    symlinkSync(workspace, join(top, 'ws-link'));
    workspace = join(top, 'ws-link');
    expect((await find(['link.csv', 'linked/*.csv'])).files).toEqual([target, target]);
  });
});

describe('what is no evidence', () => {
  test('nothing matched', async () => {
    write('.hidden.csv');
    write('A.txt');
    expect(await clauseFor('*.csv')).toBe('nothing matched');
    expect(await clauseFor('nowhere/**/*.csv')).toBe('nothing matched');
  });

  test('empty: names and sizes', async () => {
    write('a.csv', '');
    expect(await clauseFor('*.csv')).toBe('what matched is empty: `a.csv` (0 bytes)');
    for (const name of ['b', 'c', 'd', 'e']) write(`${name}.csv`, '');
    expect(await clauseFor('*.csv')).toMatch(
      /^all 5 that matched are empty: `\w.csv` \(0 bytes\), `\w.csv` \(0 bytes\), `\w.csv` \(0 bytes\), and 2 more$/,
    );
  });

  test('old: names and ages', async () => {
    write('a.csv');
    write('b.csv', '');
    expect(await clauseFor('a.csv', 50 * HOUR_MS)).toMatch(
      /^what matched is older than the job: `a.csv` \((?:2 days 2 h|2 days 1 h) before it\)$/,
    );
    expect(await clauseFor('*.csv', 3 * HOUR_MS)).toMatch(
      /^all 2 that matched are older than the job: .* before it\)$/,
    );
  });

  test('folders, and a mix', async () => {
    expect(await clauseFor('o*')).toBe('what matched is a directory: `out`');
    write('out/a.csv', '');
    const clause = await clauseFor('out/**');
    expect(clause).toContain(
      'of 3 that matched, 1 is empty: `out/a.csv` (0 bytes), 2 are directories: `out`, `out/deep`',
    );
  });

  test('links out of the workspace, to nothing, in a circle', async () => {
    writeFileSync(join(top, 'away', 'x.csv'), 'x');
    symlinkSync('../away/x.csv', join(workspace, 'file.csv'));
    symlinkSync('../away', join(workspace, 'folder'));
    symlinkSync('nothing', join(workspace, 'dangling.csv'));
    symlinkSync('circle.csv', join(workspace, 'circle.csv'));
    symlinkSync('.', join(workspace, 'loop'));
    expect(await clauseFor('file.csv')).toBe('what matched is outside the workspace: `file.csv`');
    expect(await clauseFor('folder/*.csv')).toMatch(/outside the workspace: `folder\/x.csv`/);
    expect(await clauseFor('dangling.csv')).toBe('what matched is deleted since, or a broken link: `dangling.csv`');
    expect(await clauseFor('circle.csv')).toBe('what matched is deleted since, or a broken link: `circle.csv`');
    expect(await clauseFor('loop/**/*.json')).toBe('nothing matched');
  });

  test('a workspace whose name only begins the same is another one', async () => {
    mkdirSync(join(top, 'ws2'));
    writeFileSync(join(top, 'ws2', 'x.csv'), 'x');
    symlinkSync('../ws2/x.csv', join(workspace, 'x.csv'));
    expect(await clauseFor('x.csv')).toContain('outside the workspace');
  });

  test.skipIf(windows)('pipes and sockets, without waiting for them', async () => {
    spawnSync('mkfifo', [join(workspace, 'pipe')]);
    const server = createServer().listen(join(workspace, 'sock'));
    symlinkSync('pipe', join(workspace, 'pipe-link'));
    expect(await clauseFor('{pipe,pipe-link,sock}')).toMatch(/^all 3 that matched are not regular files: /);
    await new Promise((resolve) => server.close(resolve));
  });

  test.skipIf(windows || process.getuid?.() === 0)('a folder that cannot be read is told', async () => {
    write('out/deep/a.csv');
    chmodSync(join(workspace, 'out', 'deep'), 0);
    expect(await clauseFor('**/*.csv')).toBe('nothing matched (not readable: `out/deep`)');
    chmodSync(join(workspace, 'out', 'deep'), 0o755);
  });

  test('a workspace that is not there', async () => {
    workspace = join(top, 'gone');
    expect(await clauseFor('*.csv')).toMatch(/^nothing matched \(ENOENT/);
  });

  test('names are cut and stay on their line', async () => {
    write(`${'n'.repeat(200)}.csv`, '');
    if (!windows) write('a\n::error::b.csv', '');
    const clause = await clauseFor('*.csv');
    expect(clause.length).toBeLessThan(400);
    expect(clause).not.toContain('\n');
  });
});

describe('time', () => {
  test('J26: a search whose time is over says so, and what comes after it too', async () => {
    for (let i = 0; i < 200; i += 1) write(`f${i}.csv`, '');
    let nowMs = 0;
    const clock = { monotonicMs: () => (nowMs += 2) };
    const search = { workspace, startedAtMs: Date.now(), limitMs: 100, clock };
    const { missing, unfinished } = await findFiles(['*.csv', 'out/**'], search);
    expect(missing).toEqual([]);
    expect(unfinished).toEqual(['*.csv', 'out/**']);
  });

  test('the walk itself is stopped, where nothing matches', async () => {
    for (let i = 0; i < 200; i += 1) write(`f${i}.txt`);
    let nowMs = 0;
    const clock = { monotonicMs: () => (nowMs += 1000) };
    for (let i = 0; i < 50; i += 1) mkdirSync(join(workspace, `d${i}`));
    const search = { workspace, startedAtMs: Date.now(), limitMs: 3000, clock };
    expect((await findFiles(['**/*.csv'], search)).unfinished).toEqual(['**/*.csv']);
    expect(nowMs).toBeLessThan(6000);
  });

  test('a clock that stands still does not keep it', async () => {
    for (let i = 0; i < 300; i += 1) mkdirSync(join(workspace, `d${i}/e/f/g`), { recursive: true });
    const search = { workspace, startedAtMs: Date.now(), limitMs: 5, clock: { monotonicMs: () => 0 } };
    const { unfinished } = await findFiles(Array(200).fill('**/*.csv'), search);
    expect(unfinished.length).toBeGreaterThan(100);
  });

  test('a large tree, none of which will do, is walked to its end', async () => {
    // Many names of few files: to a walk they are files, and they are quick to make. 100,000 take 1.5 s to 7 s.
    for (let d = 0; d < 10; d += 1) {
      mkdirSync(join(workspace, `d${d}`));
      const first = write(`d${d}/f0.csv`, '');
      for (let i = 1; i < 1000; i += 1) linkSync(first, join(workspace, `d${d}`, `f${i}.csv`));
    }
    const { missing } = await find(['**/*.json', '**/*.csv'], -60_000);
    expect(missing[0]).toMatch(/nothing matched$/);
    expect(missing[1]).toMatch(/all 10000 that matched are empty: .*, and 9997 more$/);
  });
});

test.skipIf(process.platform !== 'linux')('J8: a name that is not UTF-8 is found like any other', async () => {
  const folder = Buffer.concat([Buffer.from(`${workspace}/caf`), Buffer.from([0xe9])]);
  mkdirSync(folder);
  writeFileSync(Buffer.concat([folder, Buffer.from('/d'), Buffer.from([0xff, 0xfe]), Buffer.from('.csv')]), 'x');
  for (const pattern of ['**/*.csv', 'caf?/*.csv', '*/d??.csv', 'caf*/**']) {
    expect((await find([pattern])).missing).toEqual([]);
  }
  expect(await clauseFor('**/*.json')).toBe('nothing matched');
  expect(await clauseFor('caf*')).toBe('what matched is a directory: `caf\u00e9`');
});

test('J26: folders that no pattern can reach are not read', async () => {
  const read: string[] = [];
  const real = fs.readdir as unknown as (path: Buffer, options: object) => Promise<unknown>;
  vi.spyOn(fs, 'readdir').mockImplementation((async (path: Buffer, options: object) => {
    read.push(String(path).slice(workspace.length));
    return real(path, options);
  }) as never);
  for (const name of ['out/deep/er', 'node_modules/a/b', '.git/objects'])
    mkdirSync(join(workspace, name), { recursive: true });
  await find(['out/*.csv']);
  expect(read).toEqual(['', '/out']);
  read.length = 0;
  await find(['out/**/*.csv']);
  expect(read).toEqual(['', '/out', '/out/deep', '/out/deep/er']);
  vi.restoreAllMocks();
});
