// Files of `workflows`, judged by their scheduled times and their runs.
import { describe, expect, test } from 'vitest';
import { makeRow, type Row } from '../../../../src/check/rows.ts';
import { judgeWorkflows } from '../../../../src/check/runs/workflow-verdict.ts';
import { workflowLinesOf } from '../../../../src/inputs/workflow-lines.ts';
import { contextOf, FILE, fileWith, type Known, type KnownContext, type KnownRun } from './known-runs.ts';

const DAILY = fileWith(['0 3 * * *']);
const CHECK_STEP = { uses: 'tickstem/heartbeat-action@v1', with: { mode: 'check' } };
const CHECK = fileWith(['0 3 * * *'], { check: { steps: [CHECK_STEP] } });
const on = (time: string, given: Partial<KnownRun> = {}): KnownRun => ({ at: `2026-11-${time}:00Z`, ...given });
const BY_HAND = { event: 'workflow_dispatch' };

/** Runs of ten nights before the 23rd, ten minutes late. */
const NIGHTS: KnownRun[] = Array.from({ length: 10 }, (_, nth) =>
  on(`${String(22 - nth).padStart(2, '0')}T03:10`, { jobs: { backup: 'success', report: 'success' } }),
);

async function judged(
  known: Partial<Known> & { now: string },
  lines = FILE,
): Promise<{ row: Row; context: KnownContext }> {
  const context = contextOf({ file: DAILY, runs: NIGHTS, edited: '2026-01-01T00:00:00Z', ...known });
  const [row = makeRow({ kind: 'workflow', verdict: 'unknown', name: '' })] = await judgeWorkflows(
    workflowLinesOf(lines, 'workflows'),
    context,
  );
  return { row, context };
}

describe('a daily file, due on the 23rd at 03:00', () => {
  test.each<[string, Partial<Known> & { now: string }, string]>([
    ['nothing is due', { now: '2026-11-23T02:59:00Z' }, 'healthy'],
    ['it waits for the allowance', { now: '2026-11-23T09:00:00Z' }, 'late'],
    ['and not longer', { now: '2026-11-23T09:01:00Z' }, 'missed'],
    ['C23: nor at the time of the next one', { now: '2026-11-24T04:00:00Z' }, 'missed'],
    [
      'C30: missed at once',
      { now: '2026-11-23T04:00:00Z', runs: [on('23T03:20', { conclusion: 'failure' }), ...NIGHTS] },
      'missed',
    ],
    [
      'C30: in progress',
      { now: '2026-11-23T14:00:00Z', runs: [on('23T03:20', { status: 'in_progress' }), ...NIGHTS] },
      'late',
    ],
    [
      'run by hand since',
      {
        now: '2026-11-23T18:00:00Z',
        runs: [on('23T11:00', { ...BY_HAND, jobs: { backup: 'success', report: 'success' } }), ...NIGHTS],
      },
      'healthy',
    ],
    [
      'C25: a manual run that skipped a job which the last scheduled run ran is no success',
      {
        now: '2026-11-23T18:00:00Z',
        runs: [on('23T11:00', { ...BY_HAND, jobs: { backup: 'skipped', report: 'success' } }), ...NIGHTS],
      },
      'missed',
    ],
    [
      'the same where the newest scheduled run never started: the one before it says which jobs there are',
      {
        now: '2026-11-23T18:00:00Z',
        runs: [
          on('23T11:00', { ...BY_HAND, jobs: { backup: 'success', report: 'skipped' } }),
          on('23T03:10', { conclusion: 'startup_failure', jobs: {} }),
          ...NIGHTS,
        ],
      },
      'missed',
    ],
    [
      'a check that ran and failed did its work',
      { now: '2026-11-23T18:00:00Z', file: CHECK, runs: [on('23T03:20', { conclusion: 'failure' }), ...NIGHTS] },
      'healthy',
    ],
    [
      'a check that was cancelled did not',
      {
        now: '2026-11-23T18:00:00Z',
        file: CHECK,
        runs: [on('23T03:20', { conclusion: 'cancelled', jobs: { check: 'failure' } }), ...NIGHTS],
      },
      'missed',
    ],
    [
      'a check whose run failed before any job of it failed did not',
      {
        now: '2026-11-23T18:00:00Z',
        file: CHECK,
        runs: [on('23T03:20', { conclusion: 'failure', jobs: { check: 'cancelled' } }), ...NIGHTS],
      },
      'missed',
    ],
    [
      'C24: the run of the day before that started at 02:50 does not answer 03:00',
      { now: '2026-11-23T18:00:00Z', runs: [on('23T02:50'), ...NIGHTS.slice(1)] },
      'late',
    ],
    [
      'C3: a file that is new is waited for',
      { now: '2026-11-23T12:00:00Z', runs: [], edited: '2026-11-23T10:00:00Z' },
      'waiting',
    ],
    [
      'that never ran is missed after its allowance',
      { now: '2026-11-24T15:01:00Z', runs: [], edited: '2026-11-23T10:00:00Z' },
      'missed',
    ],
    ['whose runs can’t be read', { now: '2026-11-23T12:00:00Z', isHidden: true }, 'unknown'],
  ])('%s', async (_, known, verdict) => {
    const { row } = await judged(known);
    expect(row).toMatchObject({ verdict, fails: ['missed', 'unknown'].includes(verdict) });
    if (verdict === 'missed' && known.edited === undefined) expect(row.dueMs).toBe(Date.parse('2026-11-23T03:00Z'));
  });

  test('has its newest success for its last ping, whatever started that', async () => {
    const at = '2026-11-22T11:00:00Z';
    const runs = [on('22T12:00', { conclusion: 'failure' }), { ...BY_HAND, at }, ...NIGHTS];
    const { row } = await judged({ now: '2026-11-23T02:00:00Z', runs });
    expect(row.lastPingedAtMs).toBe(Date.parse(at));
  });

  test('costs one list of runs while it is healthy', async () => {
    const { context } = await judged({ now: '2026-11-23T02:00:00Z', runs: [on('22T11:00', BY_HAND), ...NIGHTS] });
    expect([...context.requests]).toEqual([`runs ${FILE}`]);
  });
});

describe('C11: a run that was run again and failed', () => {
  const SUCCEEDED = { conclusion: 'success', jobs: { backup: 'success', report: 'failure' } };
  const AGAIN = on('23T03:10', { conclusion: 'failure', attempts: [SUCCEEDED] });
  const now = '2026-11-23T18:00:00Z';

  test.each<[string, string, KnownRun[], string, string[]]>([
    ['counts by its first attempt', FILE, [AGAIN], 'healthy', ['attempt 0 1']],
    ['counts for a job that passed in it', `${FILE}/backup`, [AGAIN], 'healthy', ['jobs 0 1']],
    ['is not looked into after a later success', FILE, [on('23T04:00'), AGAIN], 'healthy', []],
    [
      'does not count if no attempt succeeded',
      FILE,
      [{ ...AGAIN, attempts: [{ conclusion: 'failure' }, { conclusion: 'cancelled' }] }],
      'missed',
      ['attempt 0 2', 'attempt 0 1'],
    ],
  ])('%s: %s', async (_, line, runs, verdict, requests) => {
    const { row, context } = await judged({ now, runs: [...runs, ...NIGHTS] }, line);
    expect(row.verdict).toBe(verdict);
    expect([...context.requests].filter((request) => /^attempt|jobs \d+ /.test(request))).toEqual(requests);
  });
});
