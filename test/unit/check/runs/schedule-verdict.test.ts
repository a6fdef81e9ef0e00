// Heartbeats, judged by the schedule of their workflow and its runs.
import { describe, expect, test } from 'vitest';
import { judge, type Row } from '../../../../src/check/rows.ts';
import type { ReviewContext } from '../../../../src/check/runs/context.ts';
import { judgeBySchedule } from '../../../../src/check/runs/schedule-verdict.ts';
import { parseSelection } from '../../../../src/check/select.ts';
import { missedHeartbeat, heartbeat as readable, rowOf } from '../heartbeats.ts';
import { contextOf, FILE, fileWith, type Known, type KnownContext, type KnownRun, REPOSITORY } from './known-runs.ts';

const NAME = `${REPOSITORY}/${FILE}/backup`;
const DAILY = fileWith(['0 3 * * *']);

/** Runs of ten nights before the 23rd, each so many minutes after 03:00. */
function nights(minutes: number, count = 10): KnownRun[] {
  return Array.from({ length: count }, (_, nth) => ({
    at: new Date(Date.parse('2026-11-22T03:00:00Z') - nth * 86_400_000 + minutes * 60_000).toISOString(),
  }));
}

interface Beat {
  ping: string | null;
  next?: string;
  misses?: number;
  intervalSecs?: number;
  graceSecs?: number;
}

async function judged(known: Known, beat: Beat): Promise<{ row: Row; context: KnownContext }> {
  const { ping, next, misses = 0, intervalSecs = 86_400, graceSecs = 43_200 } = beat;
  const lastPingedAtMs = ping === null ? null : Date.parse(ping);
  const nextExpectedAtMs = next === undefined ? (lastPingedAtMs ?? 0) + intervalSecs * 1000 : Date.parse(next);
  const context = contextOf(known);
  const one = readable({
    ...{ name: NAME, intervalSecs, graceSecs, lastPingedAtMs, consecutiveMisses: misses },
    nextExpectedAtMs: lastPingedAtMs === null ? null : nextExpectedAtMs,
    createdAtMs: Date.parse(ping === null ? '2026-11-22T04:00:00Z' : '2026-01-01T00:00:00Z'),
  });
  const options = { defaultPattern: `${REPOSITORY}/*`, failOnPaused: false, nowMs: context.nowMs };
  const [row] = judge([one], parseSelection([]), options).rows;
  if (row === undefined) throw new Error('one row was expected');
  return { row: await judgeBySchedule(row, context), context };
}

const PING = '2026-11-22T03:20:00Z';
const on = (time: string, given: Partial<KnownRun> = {}): KnownRun => ({ at: `2026-11-${time}:00Z`, ...given });

describe('a heartbeat of a daily job, due on the 23rd at 03:00', () => {
  const punctual = nights(10);
  const late = nights(280);
  const failed = on('23T03:10', { conclusion: 'failure' });
  test.each<[string, Partial<Known> & { now: string }, Partial<Beat>, Partial<Row>]>([
    ['nothing is due', { now: '2026-11-23T02:59:00Z' }, {}, { verdict: 'healthy' }],
    ['waits 6 h where GitHub is punctual', { now: '2026-11-23T09:00:00Z' }, {}, { verdict: 'late' }],
    ['and not longer', { now: '2026-11-23T09:01:00Z' }, {}, { verdict: 'missed', fails: true }],
    [
      'waits as long as its runs need: 280 min, a quarter, and half an hour',
      { now: '2026-11-23T09:20:00Z', runs: late },
      { ping: '2026-11-22T07:50:00Z' },
      { verdict: 'late' },
    ],
    [
      'and not longer than that',
      { now: '2026-11-23T09:21:00Z', runs: late },
      { ping: '2026-11-22T07:50:00Z' },
      { verdict: 'missed' },
    ],
    [
      'waits 12 h with fewer than three runs',
      { now: '2026-11-23T15:00:00Z', runs: nights(10, 2) },
      {},
      { verdict: 'late' },
    ],
    [
      'waits 12 h on a late day, as the runs of the check itself show it',
      {
        now: '2026-11-23T14:59:00Z',
        own: ['2026-11-23T08:00:00Z', '2026-11-22T05:31:00Z', '2026-11-21T05:31:00Z'],
      },
      {},
      { verdict: 'late' },
    ],
    [
      'C23: due is the earliest scheduled time without a ping',
      { now: '2026-11-25T04:00:00Z' },
      {},
      { verdict: 'missed' },
    ],
    [
      'C30: a run that started and is in progress is no miss',
      { now: '2026-11-23T11:00:00Z', runs: [on('23T03:05', { status: 'in_progress' }), ...punctual] },
      {},
      { verdict: 'late' },
    ],
    [
      'C30: until interval and grace period are over',
      { now: '2026-11-24T15:01:00Z', runs: [on('23T03:05', { status: 'in_progress' }), ...punctual] },
      {},
      { verdict: 'missed' },
    ],
    [
      'C30: a run that failed is missed at once',
      { now: '2026-11-23T03:15:00Z', runs: [failed, ...punctual] },
      {},
      { verdict: 'missed' },
    ],
    [
      'a run that failed, while a newer one is in progress',
      {
        now: '2026-11-23T03:45:00Z',
        runs: [failed, on('23T03:40', { status: 'queued', event: 'workflow_dispatch' }), ...punctual],
      },
      {},
      { verdict: 'late' },
    ],
    [
      'a run that skipped the job is neither a success nor a failure',
      {
        now: '2026-11-23T05:00:00Z',
        runs: [on('23T03:10', { conclusion: 'failure', jobs: { backup: 'skipped', build: 'failure' } }), ...punctual],
      },
      {},
      { verdict: 'late' },
    ],
    [
      'C2: resumed on the 23rd at 10:00 after days of pause',
      { now: '2026-11-23T12:00:00Z' },
      { ping: '2026-11-19T03:20:00Z', next: '2026-11-24T10:00:00Z' },
      { verdict: 'healthy' },
    ],
    [
      'C2: and missed by the next scheduled time',
      { now: '2026-11-24T09:01:00Z' },
      { ping: '2026-11-19T03:20:00Z', next: '2026-11-24T10:00:00Z' },
      { verdict: 'missed' },
    ],
    [
      'without runs to read, its grace decides',
      { now: '2026-11-23T10:00:00Z', isHidden: true },
      {},
      { verdict: 'late' },
    ],
    [
      'a schedule that no run has had yet does not decide',
      { now: '2026-11-23T10:00:00Z', runs: nights(10).map((run) => ({ ...run, file: fileWith(['0 9 * * *']) })) },
      {},
      { verdict: 'late', lateness: undefined },
    ],
    [
      'runs from before the cron was edited say nothing about how late it is',
      {
        now: '2026-11-23T15:00:00Z',
        runs: nights(10).map((run, nth) => (nth < 2 ? run : { ...run, file: fileWith(['0 9 * * *']) })),
      },
      {},
      { verdict: 'late' },
    ],
    ['never pinged', { now: '2026-11-23T09:01:00Z' }, { ping: null }, { verdict: 'never-pinged', fails: true }],
  ])('%s', async (_, known, beat, expected) => {
    const { row } = await judged({ file: DAILY, runs: punctual, ...known }, { ping: PING, ...beat });
    expect(row).toMatchObject({ fails: false, ...(expected.verdict === 'missed' && { fails: true }), ...expected });
    if (row.lateness !== undefined)
      expect(row.dueMs).toBe(
        Date.parse(known.now.startsWith('2026-11-24T09') ? '2026-11-24T03:00Z' : '2026-11-23T03:00Z'),
      );
  });

  test('what is shown: by when it usually starts, until when it is waited for, and how late GitHub is today', async () => {
    const known = { now: '2026-11-23T08:00:00Z', file: DAILY, runs: late, own: ['2026-11-22T09:30:00Z'] };
    const { row } = await judged(known, { ping: '2026-11-22T07:50:00Z' });
    expect(row.lateness).toEqual({
      because: 'may-still-start',
      usuallyStartsByMs: Date.parse('2026-11-23T07:40:00Z'),
      lateUntilMs: Date.parse('2026-11-23T09:20:00Z'),
      allowanceMs: 380 * 60_000,
      reason: 'usual-lateness',
      today: { medianMs: 240 * 60_000, late: 1, schedules: 1 },
    });
  });

  test('C24: of 03:00 and 15:00, the run of 15:00 that starts at 21:30 does not answer 03:00', async () => {
    const file = fileWith(['0 3,15 * * *']);
    const runs = [on('22T21:30'), on('22T09:30'), on('21T21:30'), on('21T09:30')];
    const beat = { ping: '2026-11-22T21:35:00Z', intervalSecs: 43_200 };
    const { row } = await judged({ now: '2026-11-23T11:30:00Z', file, runs }, beat);
    expect(row).toMatchObject({ verdict: 'late', dueMs: Date.parse('2026-11-23T03:00Z') });
    const later = await judged({ now: '2026-11-23T11:40:00Z', file, runs }, beat);
    expect(later.row).toMatchObject({ verdict: 'missed', dueMs: Date.parse('2026-11-23T03:00Z') });
  });

  test('W: a run from before the missed scheduled time is not its cause', async () => {
    const runs = [on('22T15:30'), ...nights(10).slice(1)];
    const { row } = await judged({ now: '2026-11-23T21:30:00Z', file: DAILY, runs }, { ping: '2026-11-22T15:20:00Z' });
    expect(row).toMatchObject({ verdict: 'missed', cause: { kind: 'never-triggered' } });
    expect(row.cause?.text).toContain('since 2026-11-23 03:00 UTC');
  });
});

describe('which schedule', () => {
  const now = '2026-11-23T18:00:00Z';
  const runs = nights(10);
  const one = (more: object) => fileWith(['0 3 * * *'], { backup: more });
  const using = (given: Record<string, string>) =>
    one({ steps: [{ uses: 'tickstem/heartbeat-action@v1', with: given }] });
  test.each<[string, string, boolean]>([
    ['C1: a job with `events: push` is judged by its interval', using({ events: 'push' }), false],
    ['C1: so is one whose `if` excludes scheduled runs', one({ if: "github.event_name == 'push'" }), false],
    ['an `if` that is true in scheduled runs', one({ if: "github.event_name == 'schedule'" }), true],
    ['`interval` in the file decides instead of the schedule', using({ interval: '48h' }), false],
    ['an expression in `events`: it is not known', using({ events: '${{ vars.EVENTS }}' }), false],
    ['`events` with `schedule`', using({ events: 'push, schedule' }), true],
  ])('%s', async (_, file, isBySchedule) => {
    const { row, context } = await judged({ now, file, runs }, { ping: PING, intervalSecs: 172_800 });
    expect(row.verdict).toBe(isBySchedule ? 'missed' : 'healthy');
    if (!isBySchedule) expect([...context.requests]).toEqual([]);
  });

  test('`grace` in the file decides instead of the allowance', async () => {
    const file = using({ grace: '2h' });
    const beat = { ping: PING, graceSecs: 7200 };
    expect((await judged({ now: '2026-11-23T04:59:00Z', file, runs }, beat)).row.verdict).toBe('late');
    expect((await judged({ now: '2026-11-23T05:01:00Z', file, runs }, beat)).row.verdict).toBe('missed');
  });

  test('C10: the job of a weekly cron is not due every day', async () => {
    const file = fileWith(['0 3 * * *', '0 4 * * 1'], { backup: { if: "github.event.schedule == '0 4 * * 1'" } });
    const weekly = { ping: '2026-11-23T04:30:00Z', intervalSecs: 604_800 };
    const runsOfBoth = [on('23T04:20'), ...nights(10).map((run) => ({ ...run, jobs: { backup: 'skipped' } }))];
    const { row } = await judged({ now: '2026-11-26T03:30:00Z', file, runs: runsOfBoth }, weekly);
    expect(row).toMatchObject({ verdict: 'healthy', dueMs: Date.parse('2026-11-30T04:00Z') });
  });
});

describe('what is requested', () => {
  test('nothing while nothing is due', async () => {
    const { context } = await judged({ now: '2026-11-23T02:00:00Z', file: DAILY, runs: nights(10) }, { ping: PING });
    expect([...context.requests]).toEqual([]);
  });

  test('past due: one list of runs, the check’s own, and the file of the newest and the oldest run', async () => {
    const { context } = await judged({ now: '2026-11-23T05:00:00Z', file: DAILY, runs: nights(10) }, { ping: PING });
    expect([...context.requests].sort()).toEqual(['file 0', 'file 9', `runs ${FILE}`, 'runs heartbeats.yml'].sort());
  });
});

describe('a heartbeat whose job is gone', () => {
  const context = (isNamed: boolean) =>
    ({
      files: new Map(),
      usage: { repository: 'octo-org/shop', actionRepository: '', workflows: new Map() },
      isNamed: () => isNamed,
    }) as unknown as ReviewContext;

  test.each([
    ['is a warning', missedHeartbeat(), false, false],
    ['C7: fails if Tickstem alerts about it', missedHeartbeat({ status: 'failing' }), false, true],
    ['C7: fails if a line asks for exactly its name', missedHeartbeat(), true, true],
  ] as const)('%s', async (_, one, isNamed, fails) => {
    expect(await judgeBySchedule(rowOf(one), context(isNamed))).toMatchObject({ verdict: 'orphaned', fails });
  });
});
