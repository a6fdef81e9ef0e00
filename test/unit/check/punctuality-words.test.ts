// How punctual GitHub was, in the summary and in the output `report`.
import { expect, test } from 'vitest';
import { outputsOf } from '../../../src/check/present/outputs.ts';
import { summaryOf } from '../../../src/check/present/summary.ts';
import { resultOf } from '../../../src/check/result.ts';
import { punctualityOf } from '../../../src/check/runs/file-punctuality.ts';
import { contextOf, FILE, fileWith } from './runs/known-runs.ts';

const NOW = '2026-11-23T12:00:00Z';

async function punctual(edited: string[] = []) {
  const runs = ['22T03:40', '21T04:10', '19T03:20', '18T03:17'].map((time) => ({ at: `2026-11-${time}:00Z` }));
  const old = edited.map((time) => ({ at: `2026-11-${time}:00Z`, file: fileWith(['0 9 * * *']) }));
  return punctualityOf([FILE], contextOf({ now: NOW, file: fileWith(['0 3 * * *']), runs: [...runs, ...old] }));
}

test('the report: scheduled, started and dropped times, also those that no check saw, delays and allowance', async () => {
  const { report } = outputsOf(resultOf([], 0, Date.parse(NOW)), await punctual());
  expect(JSON.parse(report).punctuality).toEqual([
    {
      workflow: FILE,
      ...{ scheduled: 6, started: 4, dropped: 2 },
      ...{ median_delay: 1200, longest_delay: 4200, allowance: 21_600 },
      dropped_at: ['2026-11-23T03:00:00.000Z', '2026-11-20T03:00:00.000Z'],
      slots: [
        slot('23', 'dropped'),
        slot('22', 'started', { run: '0', delay: 2400, commit: '0' }),
        slot('21', 'started', { run: '1', delay: 4200, commit: '1' }),
        slot('20', 'dropped'),
        slot('19', 'started', { run: '2', delay: 1200, commit: '2' }),
        slot('18', 'started', { run: '3', delay: 1020, commit: '3' }),
      ],
    },
  ]);
});

function slot(day: string, state: string, of: object = { run: null, delay: null, commit: null }) {
  return { scheduled_at: `2026-11-${day}T03:00:00.000Z`, state, ...of, crons: ['0 3 * * *'] };
}

test('the report of many schedules: without the scheduled times if they do not fit', async () => {
  const [one] = await punctual();
  if (one === undefined) return expect.fail();
  const reported = (files: number, length: number) => {
    const all = Array.from({ length: files }, (_, at) => ({ ...one, file: `${at}${'x'.repeat(length)}` }));
    return JSON.parse(outputsOf(resultOf([], 0, Date.parse(NOW)), all).report).punctuality as object[] | undefined;
  };
  expect(reported(10, 1)?.[0]).toHaveProperty('slots');
  expect(reported(50, 1)?.[0]).not.toHaveProperty('slots');
  expect(reported(50, 1)).toHaveLength(50);
});

test('the summary: folded, with the table that GitHub Support asks for', async () => {
  const summary = summaryOf(resultOf([], 0, Date.parse(NOW)), { punctuality: await punctual() });
  expect(summary).toContain("<details><summary>GitHub's punctuality: 1 schedule</summary>");
  expect(summary).toContain('| <code>nightly.yml</code> | 6 | 4 | 2 | 20 min | 1 h 10 min | 6 h |');
  expect(summary).toContain('| 2026-11-20 03:00 | **none** |  |  | <code>0 3 &#42; &#42; &#42;</code> |');
  expect(summary).toMatch(/\| 2026-11-21 03:00 \| 1 \| 1 h 10 min \| 1 \| <code>0 3/);
});

test('runs from before the crons were edited are left out', async () => {
  const [one] = await punctual(['17T09:20', '16T09:20']);
  expect(one?.punctuality).toMatchObject({ scheduled: 6, started: 4, dropped: 2 });
});

test('nothing is shown where no runs were read', () => {
  const empty = resultOf([], 0, Date.parse(NOW));
  expect(summaryOf(empty)).not.toContain('punctuality');
  expect(outputsOf(empty).report).not.toContain('punctuality');
});
