import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { CYCLE_DAYS, cycleOf } from '../../../src/schedule/calendar.ts';
import { parseCron } from '../../../src/schedule/cron.ts';

const utc = (cron: string) => ({ cron, timezone: undefined });

function refused(cron: string, timezone?: string): ActionError {
  try {
    parseCron({ cron, timezone });
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ActionError);
    return thrown as ActionError;
  }
  throw new Error(`"${cron}" was taken`);
}

describe('a cron that GitHub would not accept is refused by its name and for its reason', () => {
  test.each([
    ['', 'it is empty'],
    [' \t\n', 'it is empty'],
    ['0 3 * *', 'it has 4 fields, but GitHub requires five'],
    ['*', 'it has 1 field, but GitHub requires five'],
    ['0 0 3 * * *', 'it has 6 fields, but GitHub requires five: no seconds, no years'],
    ['0 3 * * * 2026', 'it has 6 fields, but GitHub requires five: no seconds, no years'],
    ['0 3 * * * /usr/bin/backup now', 'it has 7 fields, but GitHub requires five: no seconds, no years'],
    ['@daily', 'GitHub does not support "@daily", only five fields'],
    ['@yearly', 'GitHub does not support "@yearly", only five fields'],
    ['@every 5m', 'GitHub does not support "@every", only five fields'],
    ['@reboot a b c d', 'GitHub does not support "@reboot", only five fields'],
    ['TZ=Europe/Berlin 0 3 * * *', 'GitHub reads the time zone from `timezone:`, beside `cron:`'],
    ['CRON_TZ=UTC 0 3 * * *', 'GitHub reads the time zone from `timezone:`, beside `cron:`'],
    ['MY_TZ=UTC 0 3 * * *', 'it has 6 fields, but GitHub requires five: no seconds, no years'],
    ['$cron-daily', 'it has 1 field, but GitHub requires five'],
    ['60 * * * *', 'in its minute, "60", 60 is not within 0 to 59'],
    ['0 24 * * *', 'in its hour, "24", 24 is not within 0 to 23'],
    ['0  25 \t * * *', 'in its hour, "25", 25 is not within 0 to 23'],
    ['0 0 0 * *', 'in its day of the month, "0", 0 is not within 1 to 31'],
    ['0 0 32 * *', 'in its day of the month, "32", 32 is not within 1 to 31'],
    ['0 0 * 0 *', 'in its month, "0", 0 is not within 1 to 12'],
    ['0 0 * 13 *', 'in its month, "13", 13 is not within 1 to 12'],
    ['0 0 * * 7', 'in its day of the week, "7", 7 is not within 0 to 6 (Sunday is 0)'],
    ['0 * * * 4-7', 'in its day of the week, "4-7", 7 is not within 0 to 6 (Sunday is 0)'],
    ['5,60/5 * * * *', 'in its minute, "5,60/5", 60 is not within 0 to 59'],
    [
      '99999999999999999999 * * * *',
      'in its minute, "99999999999999999999", 99999999999999999999 is not within 0 to 59',
    ],
    ['*/0 * * * *', 'in its minute, "*/0", the step is 0'],
    ['1-5/00 * * * *', 'in its minute, "1-5/00", the step is 0'],
    ['5-1 * * * *', 'in its minute, "5-1", the range "5-1" runs backwards'],
    ['0 0 * * FRI-TUE', 'in its day of the week, "FRI-TUE", the range "FRI-TUE" runs backwards'],
    ['0 0 * * SAT-SUN', 'in its day of the week, "SAT-SUN", the range "SAT-SUN" runs backwards'],
    ['0 0 * DEC-JAN *', 'in its month, "DEC-JAN", the range "DEC-JAN" runs backwards'],
    ['1,,2 * * * *', 'in its minute, "1,,2", a value is missing beside a comma'],
    [',1 * * * *', 'in its minute, ",1", a value is missing beside a comma'],
    ['0 1, * * *', 'in its hour, "1,", a value is missing beside a comma'],
    ['-1 * * * *', 'in its minute, "-1", "-1" is not a value, range, or step'],
    ['1- * * * *', 'in its minute, "1-", "1-" is not a value, range, or step'],
    ['5--5 * * * *', 'in its minute, "5--5", "5--5" is not a value, range, or step'],
    ['1-2-3 * * * *', 'in its minute, "1-2-3", "1-2-3" is not a value, range, or step'],
    ['/5 * * * *', 'in its minute, "/5", "/5" is not a value, range, or step'],
    ['*/ * * * *', 'in its minute, "*/", "*/" is not a value, range, or step'],
    ['*//5 * * * *', 'in its minute, "*//5", "*//5" is not a value, range, or step'],
    ['1/2/3 * * * *', 'in its minute, "1/2/3", "1/2/3" is not a value, range, or step'],
    ['5/* * * * *', 'in its minute, "5/*", "5/*" is not a value, range, or step'],
    ['0 0 * */FEB *', 'in its month, "*/FEB", "*/FEB" is not a value, range, or step'],
    ['2/4-5 * * * *', 'in its minute, "2/4-5", "2/4-5" is not a value, range, or step'],
    ['*-4 * * * *', 'in its minute, "*-4", "*-4" is not a value, range, or step'],
    ['** * * * *', 'in its minute, "**", "**" is not a value, range, or step'],
    ['*5 * * * *', 'in its minute, "*5", "*5" is not a value, range, or step'],
    ['+5 * * * *', 'in its minute, "+5", "+" is not allowed'],
    ['1.5 * * * *', 'in its minute, "1.5", "." is not allowed'],
    ['? * * * *', 'in its minute, "?", "?" is not allowed'],
    ['0 0 ? * MON', 'in its day of the month, "?", "?" is not allowed'],
    ['0 0 * * +1', 'in its day of the week, "+1", "+" is not allowed'],
    ['0 0 * * FRI#2', 'in its day of the week, "FRI#2", "#" is not allowed'],
    ['H 3 * * *', 'in its minute, "H", "H" is not a number'],
    ['1e1 * * * *', 'in its minute, "1e1", "1e1" is not a number'],
    ['0x5 * * * *', 'in its minute, "0x5", "0x5" is not a number'],
    ['0 0 L * *', 'in its day of the month, "L", "L" is not a number'],
    ['0 0 LW * *', 'in its day of the month, "LW", "LW" is not a number'],
    ['0 0 15W * *', 'in its day of the month, "15W", "15W" is not a number'],
    ['0 0 * * 5L', 'in its day of the week, "5L", "5L" is neither a number nor a name from SUN to SAT'],
    ['0 0 * * MONDAY', 'in its day of the week, "MONDAY", "MONDAY" is neither a number nor a name from SUN to SAT'],
    ['0 0 * * BUN', 'in its day of the week, "BUN", "BUN" is neither a number nor a name from SUN to SAT'],
    ['0 0 * SUN *', 'in its month, "SUN", "SUN" is neither a number nor a name from JAN to DEC'],
    ['0 0 JAN * *', 'in its day of the month, "JAN", "JAN" is not a number'],
    ['٣ * * * *', 'it contains the non-ASCII character U+0663'],
    ['０ ３ * * *', 'it contains the non-ASCII character U+FF10'],
    ['0 3 ＊ * *', 'it contains the non-ASCII character U+FF0A'],
    ['0\u00a03 * * *', 'it contains the non-ASCII character U+00A0'],
    ['0 3 * * *\u200b', 'it contains the non-ASCII character U+200B'],
    ['0 3 * * *\u0000', 'it contains the non-ASCII character U+0000'],
    ['0 3 * * 😀', 'it contains the non-ASCII character U+1F600'],
    ['0 0 30 2 *', 'that date does not exist'],
    ['0 0 30,31 FEB *', 'that date does not exist'],
    ['0 0 31 4 *', 'that date does not exist'],
    ['0 0 31 4,6,9,11 */1', 'that date does not exist'],
  ])('%j: %s', (cron, why) => {
    const line = cron
      .trim()
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim();
    expect(refused(cron).message).toBe(`The cron "${line}" is invalid: ${why}`);
    expect(refused(cron)).toMatchObject({ kind: 'setup', hint: expect.stringContaining('30 3 * * 1-5') });
  });

  test('a very long one is cut', () => {
    expect(refused(`0 ${'x'.repeat(1e6)} * * *`).message.length).toBeLessThan(400);
    expect(refused('x'.repeat(60)).message).toContain(`The cron "${'x'.repeat(60)}"`);
    expect(refused('x'.repeat(61)).message).toContain(`The cron "${'x'.repeat(60)}…"`);
    expect(refused('1,'.repeat(1e5)).message.length).toBeLessThan(400);
    expect(() => parseCron(utc('x'))).toThrow('The cron "x" is invalid: ');
  });

  test.each([
    '',
    ' ',
    'Mars/Olympus',
    'CST',
    'pst',
    '+02:00',
    '-5',
    'GMT+2',
    'Local',
    'Europe/Berlin ',
    'x'.repeat(999),
  ])('time zone %j', (timezone) => {
    expect(refused('0 3 * * *', timezone).message).toMatch(
      /^The cron "0 3 \* \* \*" is invalid: ".*" is not an IANA time zone$/,
    );
  });
});

test.each([
  'UTC',
  'Etc/UTC',
  'Europe/Berlin',
  'America/Argentina/Buenos_Aires',
  'Asia/Calcutta',
  'US/Eastern',
  'EST5EDT',
  'Etc/GMT+5',
])('time zone %s is taken', (timezone) => {
  expect(parseCron({ cron: '0 3 * * *', timezone }).minutes).toEqual([180]);
});

test.each([
  ['0 3 * * *', [180]],
  ['  0   3\t* * *\r\n', [180]],
  ['000 003 * * *', [180]],
  ['5,3,5 1 * * *', [63, 65]],
  ['58/1 23 * * *', [1438, 1439]],
  ['50/500 0 * * *', [50]],
  ['4-4 0 * * *', [4]],
  ['*/20,7 0,12 * * *', [0, 7, 20, 40, 720, 727, 740, 760]],
])('%j fires at the minutes %j of a day', (cron, minutes) => {
  expect(parseCron(utc(cron)).minutes).toEqual(minutes);
});

describe('it begins again after', () => {
  test.each([
    ['0 3 * * *', 1],
    ['*/5 */1 */1 */1 */1', 1],
    ['0 3 * * MON', 7],
    ['0 3 * * 1-5', 7],
    ['0 3 1 * *', CYCLE_DAYS],
    ['0 3 * 2 *', CYCLE_DAYS],
    ['0 3 * JAN-NOV MON', CYCLE_DAYS],
    ['0 3 1 * MON', CYCLE_DAYS],
    ['0 3 29 2 *', CYCLE_DAYS],
  ])('%s: %i days, and fires on the same ones again', (text, cycleDays) => {
    const cron = parseCron(utc(text));
    expect(cron.cycleDays).toBe(cycleDays);
    const days = cycleOf(CYCLE_DAYS).map((day) => cron.firesOn(day));
    expect(days).toEqual(days.map((_, at) => days[at % cycleDays]));
  });
});

test('what the library would be lenient about means what GitHub means', () => {
  const weekdays = (field: string) =>
    [0, 1, 2, 3, 4, 5, 6].filter((weekday) =>
      parseCron(utc(`0 0 * * ${field}`)).firesOn({ month: 1, date: 1, weekday }),
    );
  expect(weekdays('SUN-SUN')).toEqual([0]); // croner reads 0-7
  expect(weekdays('SUN-SUN/2')).toEqual([0]);
  expect(weekdays('fri-Sat')).toEqual([5, 6]);
  expect(weekdays('4/2')).toEqual([4, 6]);
  expect(weekdays('*/9')).toEqual([0]);
});

test('no text is more than refused', () => {
  const cronLike = fc.stringMatching(/^[0-9*,/\-@?#LWA-Z+ ]{0,24}$/);
  const five = fc
    .array(fc.stringMatching(/^[0-9*,/-]{1,5}$/), { minLength: 5, maxLength: 5 })
    .map((texts) => texts.join(' '));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), cronLike, five),
      fc.option(fc.string(), { nil: undefined }),
      (cron, timezone) => {
        try {
          const { minutes } = parseCron({ cron, timezone });
          expect(minutes.length).toBeGreaterThan(0);
          expect(minutes.every((minute) => Number.isInteger(minute) && minute >= 0 && minute < 1440)).toBe(true);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ActionError);
          expect(thrown).toMatchObject({ kind: 'setup' });
        }
      },
    ),
    { numRuns: 2000 },
  );
});
