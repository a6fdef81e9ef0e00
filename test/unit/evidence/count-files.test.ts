import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countFiles } from '../../../src/evidence/count-files.ts';

const root = mkdtempSync(join(tmpdir(), 'count-'));
const workspace = join(root, 'work');
mkdirSync(join(workspace, 'out/deep'), { recursive: true });
writeFileSync(join(workspace, 'out/a.sql'), 'x'.repeat(100));
writeFileSync(join(workspace, 'out/empty.sql'), '');
writeFileSync(join(workspace, 'out/deep/b.sql'), 'y'.repeat(20));
writeFileSync(join(root, 'outside.sql'), 'z'.repeat(5000));
symlinkSync('a.sql', join(workspace, 'out/link.sql'));
symlinkSync(join(root, 'outside.sql'), join(workspace, 'out/outside.sql'));
symlinkSync('gone.sql', join(workspace, 'out/dangling.sql'));
mkdirSync(join(workspace, 'out/folder.sql'));
afterAll(() => rmSync(root, { recursive: true }));

const clock = { monotonicMs: () => 0 };
const count = (pattern: string) => countFiles(pattern, { workspace, limitMs: 5000, clock });

test.each<[what: string, pattern: string, files: number, bytes: number]>([
  ['regular files, empty ones and links to files of the workspace', 'out/*.sql', 3, 200],
  ['in all folders', 'out/**/*.sql', 4, 220],
  ['one', 'out/a.sql', 1, 100],
  ['none', 'out/*.csv', 0, 0],
  ['a folder that is not there', 'nothing/*.sql', 0, 0],
])('%s', async (_, pattern, files, bytes) => {
  expect(await count(pattern)).toEqual({ files, bytes });
});

test('a part of the files is no number: when the time is over, there is none', async () => {
  let ms = 0;
  const slow = { monotonicMs: () => (ms += 10) };
  expect(await countFiles('out/**/*.sql', { workspace, limitMs: 30, clock: slow })).toBeUndefined();
});

test('a workspace that is not there is an error', async () => {
  const search = { workspace: join(root, 'gone'), limitMs: 5000, clock };
  await expect(countFiles('*', search)).rejects.toThrow('ENOENT');
});
