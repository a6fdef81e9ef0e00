import { expect, test } from 'vitest';
import { scheduleInterval } from '../../../src/schedule/interval.ts';
import type { ScheduleEntry } from '../../../src/workflow/workflow.ts';
import { DAY, entriesOf } from './matcher.ts';
import { START_MS, WIDEST_GAPS } from './widest-gaps.ts';

const minutesOf = (entries: readonly ScheduleEntry[]) => scheduleInterval(entries, START_MS).intervalSecs / 60;

test.each(WIDEST_GAPS)('the interval of %s is the widest gap, %d minutes', (crons, minutes) => {
  expect(minutesOf(entriesOf(crons))).toBe(minutes);
});

test.each([
  ['0 0 1 1 *', 366],
  ['0 0 31 12 *', 366],
  ['0 0 28 2 *', 366],
  ['0 0 29 2 *', 4 * 365 + 1],
  ['59 23 29 2 *', 4 * 365 + 1],
  ['0 0 29 2 * Europe/Berlin', 4 * 365 + 1],
  ['0 0 29,30 2 *', 4 * 365 + 1],
  ['0 0 29 2 *;0 0 1 3 *', 365],
  ['0 0 31 1 *;0 0 29 2 *', 365],
  ['0 0 * 2 1', 350], // from Monday the 22nd, the last one of a common year's February, to Monday the 7th
  ['0 0 30 2 1', 350], // the 30th never comes, Mondays do
  ['0 0 1 1 *;0 0 * 7 0', 188],
  ['0 0 31 1,3 *', 306],
])('beyond two years: %s is %d days', (text, days) => {
  expect(minutesOf(entriesOf(text)) / DAY).toBe(days);
});

test('GitHub starts a workflow every five minutes at most: that is the interval, with a warning', () => {
  const utc = (cron: string) => ({ cron, timezone: undefined, line: 4 });
  expect(scheduleInterval([utc('* * * * *')], START_MS)).toEqual({
    intervalSecs: 300,
    warnings: ['The cron "* * * * *" asks for runs 1 min apart, but GitHub starts one every 5 minutes at most.'],
  });
  const warned = (cron: string) => scheduleInterval([utc(cron)], START_MS).warnings.length;
  expect(
    ['*/2 * * * *', '*/4 * * * *', '* 9 * * *', '0,1 0 1 1 *', '59,0 0,23 * * *', '*/57 * * * *'].map(warned),
  ).toEqual([1, 1, 1, 1, 1, 1]);
  expect(['*/5 * * * *', '0 3 * * *', '0 23 * * *', '59,4 23,0 1 1 *'].map(warned)).toEqual([0, 0, 0, 0]);
  expect(scheduleInterval([utc('* 9 * * *')], START_MS).intervalSecs).toBe((23 * 60 + 1) * 60);
});

test('the wrap at midnight counts only where the next day fires too', () => {
  const on = (days: string) => [{ cron: `0,59 0,23 ${days} * *`, timezone: undefined }];
  expect(scheduleInterval(on('1'), START_MS).warnings).toEqual([]);
  expect(scheduleInterval(on('1,2'), START_MS).warnings).toHaveLength(1);
});

test('C22: both day fields restricted, one of them with a star: the days that match both, with a warning', () => {
  const { intervalSecs, warnings } = scheduleInterval(entriesOf('0 0 */2 * 1'), START_MS);
  expect(intervalSecs).toBe(3 * 7 * 86_400);
  expect(warnings).toEqual([expect.stringContaining('The cron "0 0 */2 * 1" restricts both day fields')]);
  expect(warnings[0]).toContain('List the days');
  for (const clear of ['0 0 */2 * *', '0 0 2 * 1', '0 0 */1 * 1', '0 0 * * */2', '*/5 */2 1 * 1', '0 0 1 */2 1']) {
    expect(scheduleInterval(entriesOf(clear), START_MS).warnings).toEqual([]);
  }
});

test('no entry, or entries that GitHub would not accept: one error that names them all', () => {
  expect(() => scheduleInterval([], START_MS)).toThrow(
    expect.objectContaining({
      kind: 'setup',
      message: 'The workflow has no cron under `on.schedule`',
      hint: expect.stringContaining('`interval: 24h`'),
    }),
  );
  const bad = [
    { cron: '0 25 * * *', timezone: undefined, line: 5 },
    { cron: '0 3 * * *', timezone: 'Mars/Olympus', line: 7 },
    { cron: '0 3 * * *', timezone: undefined, line: 9 },
  ];
  expect(() => scheduleInterval(bad, START_MS)).toThrow(
    expect.objectContaining({
      kind: 'setup',
      message:
        'The cron "0 25 * * *" is invalid: in its hour, "25", 25 is not within 0 to 23. ' +
        'The cron "0 3 * * *" is invalid: "Mars/Olympus" is not an IANA time zone',
      hint: expect.stringContaining('30 3 * * 1-5'),
    }),
  );
});

/** So many different crons, of as many minutes or days. */
const many = (count: number, cronOf: (at: number) => string): ScheduleEntry[] =>
  Array.from({ length: count }, (_, at) => ({ cron: cronOf(at), timezone: undefined }));

test('J22: 1,400 crons', () => {
  expect(minutesOf(many(1400, (at) => `${at % 60} ${Math.floor(at / 60)} * * *`))).toBe(41);
  const days = many(420, (at) => `${at % 60} ${at % 24} ${1 + (at % 28)} ${1 + (at % 12)} ${at % 7}`);
  expect(minutesOf(days.toReversed())).toBe(minutesOf(days));
  expect(minutesOf([...days, ...days, ...many(1, () => '*/5 * * * *')])).toBe(5);
});

test('a cron that is written twice does not shift the days of those after it', () => {
  expect(minutesOf(entriesOf('0 3 * * 1;0 3 * * 1;0 3 * * *'))).toBe(DAY);
  expect(minutesOf(entriesOf('0 3 * * *;0 3 * * *;0 3 * * 1'))).toBe(DAY);
  expect(minutesOf(entriesOf('0 3 1 * *;0 3 1 * *;0 4 * * 1-5;0 5 * * 0,6'))).toBe(DAY + 60);
});

test('J22: crons whose evaluation would take long are refused, in one sentence', () => {
  const days = many(1400, (at) => `0 3 ${listOf(at)} ${1 + (at % 12)} ${at % 7}`);
  expect(() => minutesOf(days)).toThrow(
    'The workflow has too many different crons (1400) to work out how often it runs',
  );
  const zones = Intl.supportedValuesOf('timeZone').map((timezone) => ({ cron: '0 3 * * *', timezone }));
  expect(() => minutesOf(zones)).toThrow(`too many different crons (${zones.length})`);
});

/** Days of the month, others for each number. */
function listOf(at: number): string {
  return Array.from({ length: 27 }, (_, day) => day + 1)
    .filter((day) => day === 1 || (at >> (day % 11)) & 1)
    .join();
}
