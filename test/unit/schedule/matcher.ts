// A second reading of crons that shares nothing with the source, for the tests to hold it against.
import type { ScheduleEntry } from '../../../src/workflow/workflow.ts';

export const DAY_MS = 86_400_000;
/** Minutes. */
export const DAY = 1440;
export const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
export const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');

function setOf(field: string, least: number, most: number, names: string[] = []): Set<number> {
  const number = (text: string) => (names.includes(text) ? names.indexOf(text) + least : Number(text));
  const all = new Set<number>();
  for (const item of field.toUpperCase().split(',')) {
    const [range = '', step] = item.split('/');
    const [from = '', to = step === undefined ? from : String(most)] =
      range === '*' ? [`${least}`, `${most}`] : range.split('-');
    for (let value = number(from); value <= number(to); value += Number(step ?? 1)) all.add(value);
  }
  return all;
}

/** Whether a cron fires on a day, and at a minute of it. */
export function matcherOf(cron: string) {
  const [minute = '', hour = '', date = '', month = '', weekday = ''] = cron.split(' ');
  const [minutes, hours, dates] = [setOf(minute, 0, 59), setOf(hour, 0, 23), setOf(date, 1, 31)];
  const [months, weekdays] = [setOf(month, 1, 12, MONTHS), setOf(weekday, 0, 6, WEEKDAYS)];
  const [anyDate, anyWeekday] = [/^\*(\/1)?$/.test(date), /^\*(\/1)?$/.test(weekday)];
  const onDay = (day: Date) => {
    const [byDate, byWeekday] = [dates.has(day.getUTCDate()), weekdays.has(day.getUTCDay())];
    // With a step from a star, crons differ: only days that match both are in all of them.
    const needsBoth = `${date},${weekday}`.includes('*');
    const matches = anyDate ? byWeekday : anyWeekday ? byDate : needsBoth ? byDate && byWeekday : byDate || byWeekday;
    return months.has(day.getUTCMonth() + 1) && matches;
  };
  return { onDay, atTime: (ofDay: number) => minutes.has(ofDay % 60) && hours.has(Math.floor(ofDay / 60)) };
}

/** `0 3 * * *`, or `0 3 * * * Europe/Berlin`; several are separated by `;`. */
export function entriesOf(text: string): ScheduleEntry[] {
  return text.split(';').map((entry) => {
    const [, cron = '', timezone] = /^((?:\S+ ){4}\S+)(?: (\S+))?$/.exec(entry.trim()) ?? [];
    return { cron, timezone };
  });
}
