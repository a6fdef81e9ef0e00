import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { scheduleInterval } from '../../../src/schedule/interval.ts';
import type { ScheduleEntry } from '../../../src/workflow/workflow.ts';
import { DAY, DAY_MS, MONTHS, matcherOf, WEEKDAYS } from './matcher.ts';

const AT_MS = Date.UTC(2027, 0, 1);

/** Dates and weekdays repeat after 28 years, and a gap of up to 12 may begin at any time in them. */
const YEARS = 40;

/** The widest gap of zones whose clocks are never changed, over those years day by day. */
function dayByDay(entries: readonly ScheduleEntry[]): number | undefined {
  const first = Date.UTC(2031, 5, 15) / DAY_MS;
  const firings = entries.flatMap(({ cron, timezone = 'UTC' }) => {
    const { onDay, atTime } = matcherOf(cron);
    const times = Array.from({ length: DAY }, (_, ofDay) => ofDay).filter(atTime);
    const days = Array.from({ length: YEARS * 366 }, (_, at) => first + at).filter((day) =>
      onDay(new Date(day * DAY_MS)),
    );
    return days.length === 0
      ? [Number.NaN]
      : days.flatMap((day) => times.map((time) => day * DAY + time - (FIXED[timezone] ?? 0)));
  });
  if (firings.some(Number.isNaN)) return undefined;
  // At either end a zone that is ahead or behind fires alone: two days less, and all zones are there.
  const [from, to] = [(first + 2) * DAY, (first + YEARS * 366 - 2) * DAY];
  const sorted = Float64Array.from(firings.filter((at) => at >= from && at <= to)).sort();
  return sorted.reduce((widest, at, index) => Math.max(widest, at - (sorted[index - 1] ?? at)), 0);
}

/** Minutes by which clocks that are never changed are ahead of UTC. */
const FIXED: Record<string, number> = { UTC: 0, 'Etc/GMT+12': -720, 'Asia/Kathmandu': 345, 'Pacific/Kiritimati': 840 };

function field(least: number, most: number, names: string[] = []): fc.Arbitrary<string> {
  const value = fc.integer({ min: least, max: most });
  const written = (one: number) => names[one - least] ?? String(one);
  const range = fc.tuple(value, value).map(([a, b]) => `${written(Math.min(a, b))}-${Math.max(a, b)}`);
  const step = fc.integer({ min: 1, max: most + 5 });
  const item = fc.oneof(
    value.map(written),
    value.map(String),
    range,
    fc.tuple(fc.oneof(fc.constant('*'), range, value.map(String)), step).map(([from, by]) => `${from}/${by}`),
  );
  return fc.oneof(
    fc.constant('*'),
    item,
    fc.array(item, { minLength: 2, maxLength: 3 }).map((items) => items.join(',')),
  );
}

const minute = fc.oneof(
  fc.integer({ min: 0, max: 59 }).map(String),
  fc.constantFrom('0,30', '*/20', '55/10', '3-59/25'),
);
const anyCron = fc
  .tuple(minute, field(0, 23), field(1, 31), field(1, 12, MONTHS), field(0, 6, WEEKDAYS))
  .map((fields) => fields.join(' '));
const inUtc = anyCron.map((cron): ScheduleEntry => ({ cron, timezone: undefined }));
const inFixed = fc.record({ cron: anyCron, timezone: fc.constantFrom(...Object.keys(FIXED)) });
const several = fc.array(inFixed, { minLength: 1, maxLength: 3 });

/** `undefined` where a date never comes, which the generator gives now and then. */
function minutesOrNever(entries: readonly ScheduleEntry[]): number | undefined {
  try {
    return scheduleInterval(entries, AT_MS).intervalSecs / 60;
  } catch (thrown) {
    if (thrown instanceof ActionError && /that date (never comes|does not exist)/.test(thrown.message))
      return undefined;
    throw thrown;
  }
}

describe('any crons', { timeout: 60_000 }, () => {
  test('have the widest gap that forty years show', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          inUtc.map((entry) => [entry]),
          several,
        ),
        (entries) => {
          expect(minutesOrNever(entries)).toBe(dayByDay(entries));
        },
      ),
      { numRuns: 120, examples: [[[{ cron: '0,30 0-0 1 1 */5', timezone: undefined }]]] },
    );
  });

  test('are the same in any order, said twice, and in any one time zone', () => {
    fc.assert(
      fc.property(fc.array(inUtc, { minLength: 1, maxLength: 4 }), (entries) => {
        const minutes = minutesOrNever(entries);
        expect(minutesOrNever(entries.toReversed())).toBe(minutes);
        expect(minutesOrNever([...entries, ...entries])).toBe(minutes);
        for (const timezone of ['Europe/Berlin', 'Australia/Lord_Howe']) {
          expect(minutesOrNever(entries.map((entry) => ({ ...entry, timezone })))).toBe(minutes);
        }
      }),
    );
  });

  test('have no wider gap with one more entry', () => {
    fc.assert(
      fc.property(several, inFixed, (entries, more) => {
        const [without, together] = [minutesOrNever(entries), minutesOrNever([...entries, more])];
        fc.pre(without !== undefined && together !== undefined);
        expect(together).toBeLessThanOrEqual(without ?? 0);
      }),
    );
  });
});
