import { expect, test } from 'vitest';
import { makeRow, type Row, type RowFields } from '../../../../src/check/rows.ts';
import { missedTime, ownAmong, precedes, runObstacle, together } from '../../../../src/check/start/decide.ts';
import type { StartedRun } from '../../../../src/github/start.ts';

const HOUR_MS = 3_600_000;
const DUE_MS = Date.parse('2026-11-23T03:00:00Z');
const PLANNED = { branch: 'main', dueMs: DUE_MS, lateUntilMs: DUE_MS + 6 * HOUR_MS };

const run = (given: Partial<StartedRun> = {}): StartedRun => ({
  ...{ id: 1, url: '', file: 'nightly.yml', event: 'workflow_dispatch', status: 'queued', conclusion: '' },
  ...{
    createdAtMs: DUE_MS + HOUR_MS,
    startedAtMs: 0,
    branch: 'main',
    headSha: '',
    attempt: 1,
    isByApp: true,
    ...given,
  },
});

test.each<[string, Partial<StartedRun>, boolean]>([
  ['started by another check', {}, true],
  ['of the schedule', { event: 'schedule' }, true],
  ['of the schedule, before the branch was renamed', { event: 'schedule', branch: 'master' }, true],
  ['over, and failed', { event: 'schedule', status: 'completed', conclusion: 'failure' }, true],
  ['at the scheduled time', { createdAtMs: DUE_MS }, true],
  ['from before the scheduled time', { createdAtMs: DUE_MS - 1000 }, false],
  ['of another branch', { branch: 'feature' }, false],
  ['of a push, which does not do its work', { event: 'push' }, false],
  ['cancelled, so that its work is undone', { status: 'completed', conclusion: 'cancelled' }, false],
  ['younger', { id: 3 }, false],
  ['the own one', { id: 2 }, false],
])('the own run gives way to one that is %s: %j, %s', (_, given, isFor) => {
  expect(precedes(run(given), 2, PLANNED)).toBe(isFor);
});

test('the runs that checks may have started are those of apps, oldest first', () => {
  const runs = [run({ id: 4 }), run({ id: 3, isByApp: false }), run({ id: 2, event: 'schedule' }), run({ id: 1 })];
  expect(ownAmong(runs, PLANNED).map(({ id }) => id)).toEqual([1, 4]);
});

test.each<[string, StartedRun[], nowMs: number, string | undefined]>([
  ['nothing', [], DUE_MS + 7 * HOUR_MS, undefined],
  ['a run of the time before', [run({ createdAtMs: DUE_MS - 1000 })], DUE_MS + 7 * HOUR_MS, undefined],
  ['a run of any event', [run({ event: 'pull_request', branch: 'x' })], DUE_MS + 7 * HOUR_MS, 'run 1 (pull_request)'],
  ['a cancelled run', [run({ conclusion: 'cancelled' })], DUE_MS + 7 * HOUR_MS, 'run 1 (workflow_dispatch)'],
  ["GitHub's clock", [], DUE_MS + 5 * HOUR_MS, "by GitHub's clock"],
])('what keeps a workflow from being started: %s', (_, runs, nowMs, reason) => {
  const found = runObstacle({ runs, nowMs }, PLANNED)?.reason;
  if (reason === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(reason);
});

const row = (given: Partial<RowFields>): Row =>
  makeRow({ kind: 'workflow', verdict: 'missed', name: 'octo-org/shop/nightly.yml', ...given });
const missed: Partial<RowFields> = {
  ...{ fails: true, dueMs: DUE_MS, cause: { kind: 'never-triggered', text: '', url: undefined, advice: '' } },
  lateness: {
    ...{ because: 'not-started', lateUntilMs: PLANNED.lateUntilMs, allowanceMs: 6 * HOUR_MS, reason: undefined },
    ...{ usuallyStartsByMs: undefined, today: undefined },
  },
};

test.each<[string, Partial<RowFields>, boolean]>([
  ['GitHub did not start it', {}, true],
  ['it may still start', { fails: false, verdict: 'late' }, false],
  ['it failed', { cause: { kind: 'failed', text: '', url: undefined, advice: '' } }, false],
  ['nobody asked for the cause', { cause: undefined }, false],
  ['the interval decides, and no schedule', { lateness: undefined }, false],
])('a row may be started: %s', (_, given, isStarted) => {
  expect(missedTime(row({ ...missed, ...given }))).toEqual(
    isStarted ? { dueMs: DUE_MS, lateUntilMs: PLANNED.lateUntilMs } : undefined,
  );
});

test('one start is for all rows of a file: the earliest time, and the latest allowance', () => {
  const times = [
    { dueMs: 10, lateUntilMs: 60 },
    { dueMs: 20, lateUntilMs: 50 },
  ];
  expect(together(times)).toEqual({ dueMs: 10, lateUntilMs: 60 });
});
