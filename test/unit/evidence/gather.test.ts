// What the job has to show, put together. What a checkout has to do with it is the matter of evidence.test.ts.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { type EvidenceRequest, gatherEvidence } from '../../../src/evidence/evidence.ts';
import { fakeClock } from '../../support/clock.ts';

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
    clock: systemClock,
    ...wish,
  });
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

/** A clock that moves on by so much whenever it is asked. */
function movingClock(stepMs: number): EvidenceRequest['clock'] {
  let nowMs = 0;
  const next = () => (nowMs += stepMs);
  return { now: next, monotonicMs: next, uptimeMs: next };
}

test('the search for files does not make a job longer', async () => {
  const { missing } = await gather({
    requireFiles: ['**'],
    minDurationSecs: 15,
    startedAtMs: 0,
    clock: movingClock(10_000),
  });
  expect(missing.some((clause) => clause.includes('`min-duration` is 15 s'))).toBe(true);
});

describe('J26: a search that is not finished in time is a problem of the monitoring, not of the job', () => {
  test.each([
    ['half a minute at most', {}, 16_000, 'within 30 s'],
    ['no longer than `timeout`', { timeoutMs: 5000 }, 3000, 'within 5 s'],
    ['half a minute, however long `timeout` is', { timeoutMs: 600_000 }, 16_000, 'within 30 s'],
  ])('it takes %s', async (_, limit, stepMs, says) => {
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(workspace, name), '');
    const search = gather({ requireFiles: ['**'], startedAtMs: 0, clock: movingClock(stepMs), ...limit });
    await expect(search).rejects.toMatchObject({ kind: 'unreachable', message: expect.stringContaining(says) });
  });

  test('what is missing besides fails the job all the same, with a warning about the search', async () => {
    writeFileSync(join(workspace, 'a'), '');
    const search = gather({ require: 'false', requireFiles: ['**'], startedAtMs: 0, clock: movingClock(16_000) });
    expect(await search).toEqual({
      missing: ['`require` is `false`, not `true`'],
      warnings: [expect.stringMatching(/^The search for `\*\*` was not finished within 30 s/)],
    });
  });
});

describe('J6: the clock is set while the job runs', () => {
  const HOUR_MS = 3_600_000;

  test.each([
    ['an hour forward', HOUR_MS],
    ['an hour back', -HOUR_MS],
    ['not at all', 0],
  ])('%s: `min-duration` counts the time that passed', async (_, shiftMs) => {
    const clock = fakeClock();
    const [startedAtMs, startedUptimeMs] = [clock.now(), clock.uptimeMs()];
    clock.advance(20 * 60_000);
    clock.set(shiftMs);
    const times = { startedAtMs, startedUptimeMs, clock };
    expect((await gather({ ...times, minDurationSecs: 30 * 60 })).missing).toEqual([
      'the job was over 20 min after this step, and `min-duration` is 30 min',
    ]);
    expect((await gather({ ...times, minDurationSecs: 20 * 60 })).missing).toEqual([]);
  });

  test.each([10_000, HOUR_MS])('%s ms back: the files that the job wrote count', async (backMs) => {
    // The clock was that much ahead when the job began, and is right again.
    const startedAtMs = Date.now() + backMs;
    const startedUptimeMs = systemClock.uptimeMs();
    writeFileSync(join(workspace, 'out.csv'), 'rows');
    expect(await gather({ requireFiles: ['*.csv'], startedAtMs, startedUptimeMs })).toEqual({
      missing: [],
      warnings: [],
    });
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).missing).toHaveLength(1);
  });

  test('where the uptime is of another machine, the time of day has to do', async () => {
    const clock = fakeClock();
    const { missing } = await gather({
      startedAtMs: clock.now(),
      startedUptimeMs: clock.uptimeMs() + 1,
      clock,
      minDurationSecs: 60,
    });
    expect(missing).toHaveLength(1);
  });
});

describe('J25: a file that was only touched', () => {
  test('counts, with a warning', async () => {
    const file = join(workspace, 'old.csv');
    writeFileSync(file, 'rows');
    utimesSync(file, new Date(0), new Date(0));
    const { missing, warnings } = await gather({ requireFiles: ['*.csv'], startedAtMs: Date.now() });
    expect(missing).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^`old.csv` counts as written by this job, but its contents are older/),
    ]);
  });

  test('is no matter where another one was written', async () => {
    writeFileSync(join(workspace, 'a.csv'), 'rows');
    utimesSync(join(workspace, 'a.csv'), new Date(0), new Date(0));
    mkdirSync(join(workspace, 'b'));
    writeFileSync(join(workspace, 'b', 'b.csv'), 'rows');
    expect(await gather({ requireFiles: ['**/*.csv'], startedAtMs: Date.now() })).toEqual({
      missing: [],
      warnings: [],
    });
  });
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
