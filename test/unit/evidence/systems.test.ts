// What disks of other systems do with names and times, played here.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeMs } from '../../../src/evidence/disk.ts';
import { findFiles } from '../../../src/evidence/files.ts';

let top: string;
let workspace: string;

beforeEach(() => {
  top = realpathSync.native(mkdtempSync(join(tmpdir(), 'systems-')));
  workspace = join(top, 'ws');
  mkdirSync(workspace);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(top, { recursive: true, force: true });
});

function write(name: string, content = 'x'): string {
  const path = join(workspace, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function find(pattern: string, startedInMs = 0) {
  const startedAtMs = Date.now() + startedInMs;
  return findFiles([pattern], { workspace, startedAtMs, limitMs: 30_000, clock: { monotonicMs: () => Date.now() } });
}

describe('separators', () => {
  const FILES = ['a.csv', 'b.json', 'out/a.csv', 'out/deep/a.csv', 'out/deep/b.json', 'log/out/b.json'];
  const parts = fc.array(fc.constantFrom('out', 'deep', 'o*', '*', '**', '{out,log}', '[d]eep', '?og', '.'), {
    maxLength: 3,
  });
  const last = fc.constantFrom('a.csv', '*.csv', '*.{csv,json}', '**', 'b.*', '!(a).json');

  test('a pattern means the same files in both spellings, by its name and on the disk', async () => {
    for (const file of FILES) write(file, ''); // empty: then all that match are told
    await fc.assert(
      fc.asyncProperty(parts, last, async (folders, name) => {
        const pattern = [...folders, name];
        const [here, onWindows] = await Promise.all([find(pattern.join('/')), find(pattern.join('\\'))]);
        expect(found(onWindows)).toBe(found(here));
        for (const file of FILES) {
          const native = file.replaceAll('/', '\\');
          expect(win32.matchesGlob(native, pattern.join('\\'))).toBe(posix.matchesGlob(file, pattern.join('/')));
        }
      }),
      { numRuns: 50 },
    );
  });

  function found({ missing }: Awaited<ReturnType<typeof find>>): string {
    const [clause = ''] = missing;
    return clause.slice(clause.indexOf('`: '));
  }
});

describe('a name that Unicode writes in two ways', () => {
  const [short, long] = ['\u00dcbersicht-\u00e9t\u00e9.csv', 'U\u0308bersicht-e\u0301te\u0301.csv'];

  test.each([
    ['as one character each, asked for as two', short, long],
    ['as two, asked for as one', long, short],
  ])('%s', async (_, name, pattern) => {
    const path = write(name);
    for (const asked of [pattern.replace('bersicht', '*'), `**/${pattern}`, pattern.replace('.csv', '.{csv,json}')]) {
      expect((await find(asked)).missing).toEqual([]);
      expect((await find(asked)).files.map((file) => file.normalize())).toEqual([path.normalize()]);
    }
  });

  test('what was asked for is what is told', async () => {
    write(long, '');
    const { missing } = await find(`${short.slice(0, 1)}*`);
    expect(missing[0]).toMatch(/^no file that this job wrote for `\u00dc\*`: what matched is empty: /);
  });

  test('a class of characters does not come to mean others', async () => {
    write('u.csv');
    expect((await find('[\u00fc].csv')).files).toEqual([]);
  });
});

describe('times', () => {
  /** Of Windows' time, in which FAT's change times are: libuv gives what the file system leaves at 0. */
  const BEGINNING_MS = Date.UTC(1601, 0, 1);

  test('the change time, where there is one', () => {
    expect(changeMs({ ctimeMs: 5000, mtimeMs: 9000, birthtimeMs: 9000 })).toBe(5000);
  });

  test.each([
    ['it was written', { mtimeMs: 9000, birthtimeMs: 7000 }],
    ['it was made, where a copy keeps an old time', { mtimeMs: 3000, birthtimeMs: 9000 }],
  ])('else when %s', (_, times) => {
    expect(changeMs({ ctimeMs: BEGINNING_MS, ...times })).toBe(9000);
  });

  test('a file on such a disk counts where it is new, and does not where it is old', async () => {
    const path = write('a.csv');
    withoutChangeTimes();
    expect((await find('a.csv')).files).toEqual([path]);
    expect((await find('a.csv', 60_000)).missing).toEqual([
      expect.stringMatching(/what matched is older than the job: `a.csv` \((?:1 min|60 s|59 s) before it\)$/),
    ]);
  });

  test('a checkout on such a disk, just before the step, lends no newness to what was committed', async () => {
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('committed.csv');
    withoutChangeTimes();
    expect((await find('*.csv', 100)).missing).toEqual([
      expect.stringMatching(/`committed.csv` \(from the checkout just before it\)$/),
    ]);
  });

  function withoutChangeTimes(): void {
    for (const name of ['stat', 'lstat'] as const) {
      const real = fs[name];
      vi.spyOn(fs, name).mockImplementation((async (file: string) =>
        Object.assign(await real(file), { ctimeMs: BEGINNING_MS })) as typeof real);
    }
  }
});

describe('a disk that Windows has no name for', () => {
  test('is searched all the same, and still nothing outside of the workspace', async () => {
    const error = Object.assign(new Error('EISDIR: illegal operation on a directory, realpath'), { code: 'EISDIR' });
    vi.spyOn(fs, 'realpath').mockRejectedValue(error);
    const path = write('out/a.csv');
    writeFileSync(join(top, 'b.csv'), 'x');
    symlinkSync(join(top, 'b.csv'), join(workspace, 'out', 'b.csv'));
    expect(await find('out/a.*')).toEqual({ missing: [], unfinished: [], touched: [], files: [path], root: workspace });
    expect((await find('out/b.*')).missing).toEqual([expect.stringContaining('is outside the workspace: `out/b.csv`')]);
  });
});

describe('folders that cannot be read', () => {
  test('are named, once', async () => {
    write('out/deep/a.csv');
    const real = fs.readdir as unknown as (path: Buffer, options: object) => Promise<unknown>;
    vi.spyOn(fs, 'readdir').mockImplementation((async (path: Buffer, options: object) => {
      if (String(path).endsWith('deep')) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      return real(path, options);
    }) as never);
    expect((await find('**/\u00fc.json')).missing).toEqual([
      expect.stringMatching(/: nothing matched \(not readable: `out\/deep`\)$/),
    ]);
  });

  test('are not links to files', async () => {
    const target = write('out/a.csv');
    symlinkSync(target, join(workspace, 'out', 'link'));
    expect((await find('**/l*/*.json')).missing).toEqual([expect.stringMatching(/: nothing matched$/)]);
  });
});
