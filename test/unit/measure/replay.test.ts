// The rule, replayed on numbers that were published day by day (test/data/measurements.json says by whom), as they are and
// with accidents put into them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  creepingDuration,
  LEARNED_AFTER,
  LEAST_RUNS,
  type Measured,
  tooShortDuration,
  unusualNumber,
} from '../../../src/measure/usual.ts';

interface Series {
  name: string;
  what: 'rows' | 'size' | 'duration';
  from: string;
  values: (number | null)[];
  changes?: string[];
}

interface Night extends Measured {
  day: string;
}

const PAGE = readFileSync(new URL('../../../docs/measurements.md', import.meta.url), 'utf8');
/** The page quotes what the rule does. */
function expectOnPage(text: string): void {
  expect(PAGE.includes(text), `docs/measurements.md has to say: ${text}`).toBe(true);
}

const DATA = new URL('../../data/measurements.json', import.meta.url);
const { series } = JSON.parse(readFileSync(DATA, 'utf8')) as { series: Series[] };
const DAY_MS = 86_400_000;

function nightsOf({ from, values, what }: Series): Night[] {
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const date = new Date(Date.parse(from) + index * DAY_MS);
    const scale = what === 'duration' ? 1000 : 1;
    return [{ value: value * scale, weekday: date.getUTCDay(), day: date.toISOString().slice(0, 10) }];
  });
}

/** Whether the last of the nights is reported, as a check does it. */
function isReported(what: Series['what'], nights: readonly Measured[]): boolean {
  if (what !== 'duration') return unusualNumber(nights) !== undefined;
  return (tooShortDuration(nights) ?? creepingDuration(nights)) !== undefined;
}

/** The days that were reported, without those on which a new level was reported until it counts as usual. */
function falseAlerts(one: Series, nights: readonly Night[]): string[] {
  const known = (one.changes ?? []).flatMap((day) => {
    const at = nights.findIndex((night) => night.day === day);
    return nights.slice(at, at + LEARNED_AFTER).map((night) => night.day);
  });
  return nights.flatMap(({ day }, at) => {
    return at >= LEAST_RUNS && !known.includes(day) && isReported(one.what, nights.slice(0, at + 1)) ? [day] : [];
  });
}

/** The share of nights on which that accident would have been reported at once. */
function detected(one: Series, nights: readonly Night[], factor: number): { hits: number; all: number } {
  const tried = nights.slice(LEAST_RUNS).map((night, index) => {
    const changed = { ...night, value: Math.round(night.value * factor) };
    return isReported(one.what, [...nights.slice(0, LEAST_RUNS + index), changed]);
  });
  return { hits: tried.filter(Boolean).length, all: tried.length };
}

const percent = (hits: number, all: number) => `${((100 * hits) / all).toFixed(1)} %`;

describe('published numbers', () => {
  const replayed = series.map((one) => {
    const nights = nightsOf(one);
    const alerts = falseAlerts(one, nights);
    const compared = nights.length - LEAST_RUNS;
    return { one, nights, alerts, compared, per90: (90 * alerts.length) / compared };
  });
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

  test('at most one false alert in 90 nights, in each series', () => {
    for (const { one, compared, alerts, per90 } of replayed) {
      console.log(
        `${one.name}: ${compared} nights, ${alerts.length} false alerts, ${per90.toFixed(2)} in 90 nights ${alerts.join(' ')}`,
      );
    }
    const nights = sum(replayed.map(({ compared }) => compared));
    const alerts = sum(replayed.map((each) => each.alerts.length));
    console.log(`all: ${nights} nights, ${alerts} false alerts, ${((90 * alerts) / nights).toFixed(2)} in 90 nights`);
    expectOnPage(`| as published | ${((90 * alerts) / nights).toFixed(2)} |`);
    expectOnPage(`in ${nights.toLocaleString('en-US')} nights`);
    expect(replayed.filter(({ per90 }) => per90 > 1).map(({ one }) => one.name)).toEqual([]);
    expect((90 * alerts) / nights).toBeLessThanOrEqual(0.2);
  });

  test('at least 95 % of collapses on the first night: to nothing, a hundredth, a twentieth, a tenth', () => {
    const NAMES = ['nothing at all', 'a hundredth', 'a twentieth', 'a tenth'];
    const factors = [0, 0.01, 0.05, 0.1];
    const found = replayed.map(({ one, nights }) => factors.map((factor) => detected(one, nights, factor)));
    const shareOf = (each: { hits: number; all: number }[]) =>
      sum(each.map(({ hits }) => hits)) / sum(each.map(({ all }) => all));
    const byFactor = factors.map((_, index) => shareOf(found.flatMap((each) => each[index] ?? [])));
    const bySeries = found.map(shareOf);
    for (const [index, share] of byFactor.entries()) {
      expectOnPage(`| ${NAMES[index]} | ${(100 * share).toFixed(1)} % |`);
      console.log(
        `collapse to ${100 * (factors[index] ?? 0)} %: ${(100 * share).toFixed(1)} % reported on the first night`,
      );
    }
    for (const [index, share] of bySeries.entries()) {
      console.log(`${replayed[index]?.one.name}: ${(100 * share).toFixed(1)} % of its collapses on the first night`);
    }
    expect(Math.min(...byFactor)).toBeGreaterThanOrEqual(0.95);
    // The shortest series has 48 nights, of durations that vary from three to twenty minutes.
    expect(Math.min(...bySeries)).toBeGreaterThanOrEqual(0.94);
  });

  test('at least 95 % of spikes to ten times as much on the first night; a slow run alone is none', () => {
    const numbers = replayed.filter(({ one }) => one.what !== 'duration');
    const each = numbers.map(({ one, nights }) => detected(one, nights, 10));
    const [hits, all] = [sum(each.map((one) => one.hits)), sum(each.map((one) => one.all))];
    console.log(`spike to ten times as much: ${hits} of ${all} reported at once, ${percent(hits, all)}`);
    expectOnPage(`| ten times as much (numbers) | ${percent(hits, all)} |`);
    expect(hits / all).toBeGreaterThanOrEqual(0.95);
    for (const { one, nights } of replayed.filter((each) => each.one.what === 'duration')) {
      expect(detected(one, nights, 10).hits).toBeLessThanOrEqual(1);
    }
  });

  /** Accidents and seasons that are none, put into every series. */
  const HARMLESS: [what: string, change: (value: number, at: number, night: Night) => number][] = [
    ['growth by 2 % a night', (value, at) => value * 1.02 ** at],
    ['a season of a year that halves and doubles it', (value, at) => value * 2 ** Math.sin((2 * Math.PI * at) / 365)],
    ['a third less every Sunday', (value, _, { weekday }) => (weekday === 0 ? (value * 2) / 3 : value)],
    ['a tenth every Sunday', (value, _, { weekday }) => (weekday === 0 ? value / 10 : value)],
    ['nothing on Saturdays and Sundays', (value, _, { weekday }) => (weekday % 6 === 0 ? 0 : value)],
    ['a quarter less for a week of holidays', (value, at) => (at >= 180 && at < 187 ? value * 0.75 : value)],
  ];
  test.each(HARMLESS)('%s: still at most one in 90 nights', (what, change) => {
    const numbers = replayed.filter(({ one }) => one.what !== 'duration');
    const alerts = numbers.map(({ one, nights }) => {
      const changed = nights.map((night, at) => ({ ...night, value: Math.round(change(night.value, at, night)) }));
      return falseAlerts(one, changed).length;
    });
    const nights = sum(numbers.map(({ compared }) => compared));
    console.log(
      `${what}: ${sum(alerts)} in ${nights} nights, ${((90 * sum(alerts)) / nights).toFixed(2)} in 90 nights`,
    );
    expectOnPage(`| ${what} | ${((90 * sum(alerts)) / nights).toFixed(2)} |`);
    expect((90 * sum(alerts)) / nights).toBeLessThanOrEqual(1);
  });

  test('a duration that creeps up to twice as long is reported, and a slow week alone later than a slow night', () => {
    for (const { one, nights } of replayed.filter((each) => each.one.what === 'duration')) {
      const at = Math.floor(nights.length / 2);
      const slow = nights.map((night, index) => ({ ...night, value: index < at ? night.value : night.value * 3 }));
      const reported = slow.flatMap((_, index) =>
        isReported('duration', slow.slice(0, index + 1)) ? [index - at] : [],
      );
      expect(reported[0], one.name).toBeGreaterThanOrEqual(4);
      expect(reported[0], one.name).toBeLessThanOrEqual(6);
      expect(reported.at(-1), one.name).toBeLessThanOrEqual(16);
    }
  });
});
