// What the job has to show, put together. What a checkout has to do with it is the matter of evidence.test.ts.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EvidenceRequest, gatherEvidence } from '../../src/evidence/evidence.ts';

let workspace: string;
beforeEach(() => {
  workspace = realpathSync.native(mkdtempSync(join(tmpdir(), 'gather-')));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function gather(wish: Partial<EvidenceRequest>) {
  return gatherEvidence({
    require: 'true',
    requireFiles: [],
    minDurationSecs: undefined,
    startedAtMs: Date.now(),
    workspace,
    clock: { now: () => Date.now() },
    ...wish,
  });
}

/** A clock that moves on by so much whenever it is asked. */
function movingClock(startMs: number, stepMs: number): EvidenceRequest['clock'] {
  let nowMs = startMs;
  return { now: () => (nowMs += stepMs) };
}

test('a job that asks for nothing has proved all', async () => {
  expect(await gather({ workspace: join(workspace, 'gone') })).toEqual({ missing: [], warnings: [] });
});

test('a file that was written is evidence, and no warning', async () => {
  const startedAtMs = Date.now();
  writeFileSync(join(workspace, 'out.csv'), 'rows');
  expect(await gather({ requireFiles: ['*.csv'], startedAtMs })).toEqual({ missing: [], warnings: [] });
});

test('all that is missing is told, in the order of the inputs', async () => {
  const { missing } = await gather({ require: 'rows: 0', requireFiles: ['a', 'b'], minDurationSecs: 3600 });
  expect(missing).toEqual([
    '`rows` is `0`, not `true`',
    'no file that this job wrote for `a`: nothing matched',
    'no file that this job wrote for `b`: nothing matched',
    'the job was over 0 s after this step, and `min-duration` is 1 h',
  ]);
});

test('without files too', async () => {
  const { missing } = await gather({ require: 'rows: 0', minDurationSecs: 3600 });
  expect(missing).toEqual([
    '`rows` is `0`, not `true`',
    'the job was over 0 s after this step, and `min-duration` is 1 h',
  ]);
});

test('the search for files does not make a job longer', async () => {
  const clock = movingClock(1_000_000, 10_000);
  const { missing } = await gather({ requireFiles: ['**'], minDurationSecs: 15, startedAtMs: 1_000_000, clock });
  expect(missing.some((clause) => clause.includes('`min-duration` is 15 s'))).toBe(true);
});

test.each([
  ['half a minute, where nothing else is said', {}, 16_000, 'within 30 s'],
  ['as long as is said', { searchLimitMs: 20_000 }, 11_000, 'within 20 s'],
])('the search takes %s', async (_, limit, stepMs, said) => {
  for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(workspace, name), '');
  const clock = movingClock(0, stepMs);
  const { missing } = await gather({ requireFiles: ['**'], startedAtMs: 0, clock, ...limit });
  expect(missing.join()).toContain(said);
});

test('a checkout after the step is warned of, where files are asked for', async () => {
  const startedAtMs = Date.now() - 1000;
  mkdirSync(join(workspace, '.git'));
  writeFileSync(join(workspace, '.git', 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(workspace, 'committed.csv'), 'rows');
  const { missing, warnings } = await gather({ requireFiles: ['*.csv'], startedAtMs });
  expect(missing).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('Put this step after the checkout.')]);
  expect((await gather({ startedAtMs })).warnings).toEqual([]);
});
