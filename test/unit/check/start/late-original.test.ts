import { expect, test } from 'vitest';
import { lateOriginal } from '../../../../src/check/start/late-original.ts';
import type { StartedRun } from '../../../../src/github/start.ts';
import { timetableOf } from '../../../../src/schedule/timetable.ts';

const daily = timetableOf([{ cron: '0 3 * * *', timezone: undefined }], Date.parse('2026-11-23T00:00Z'));
let id = 0;
const run = (time: string, given: Partial<StartedRun> = {}): StartedRun => {
  const createdAtMs = Date.parse(`2026-11-${time}Z`);
  return {
    ...{
      id: ++id,
      url: '',
      file: 'nightly.yml',
      event: 'workflow_dispatch',
      status: 'completed',
      conclusion: 'success',
    },
    ...{ createdAtMs, startedAtMs: createdAtMs, branch: 'main', headSha: '', attempt: 1, isByApp: true, ...given },
  };
};

test.each<[string, started: StartedRun[], scheduled: StartedRun[], string | undefined]>([
  ['it came after the start', [run('23T15:00')], [run('23T16:00'), run('22T03:10')], '23T16:00'],
  ['it came before the start', [run('23T15:00')], [run('23T14:00')], undefined],
  ['it is of the next day', [run('23T15:00')], [run('24T03:05')], undefined],
  ['it is of the next day, and late', [run('23T15:00')], [run('24T09:00')], undefined],
  ['there was one before the start already', [run('23T15:00')], [run('23T03:10'), run('23T16:00')], undefined],
  ['a person had started it', [run('23T15:00', { isByApp: false })], [run('23T16:00')], undefined],
  ['the start was cancelled', [run('23T15:00', { conclusion: 'cancelled' })], [run('23T16:00')], undefined],
  ['nothing was started', [], [run('23T16:00')], undefined],
])('a late original: %s', (_, started, scheduled, found) => {
  const original = lateOriginal(started, scheduled, daily)?.original;
  expect(original?.createdAtMs).toBe(found === undefined ? undefined : Date.parse(`2026-11-${found}Z`));
});
