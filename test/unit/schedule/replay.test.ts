import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFrequent, latenessOf } from '../../../src/schedule/lateness.ts';
import { frequentLine, frequentMarkdown, measuredHourlyDrops } from './frequent.ts';
import { measuredHourly, tableOf } from './measured.ts';
import {
  checkAt,
  DAY_MS,
  HOUR_MS,
  measuredRuns,
  type ReplayLine,
  RULES,
  replay,
  replayLine,
  replayMarkdown,
} from './replay.ts';
import { checkWorld, DURATION_MS, type Played, play, weathers } from './world.ts';

const PAGE = readFileSync(new URL('../../../docs/lateness.md', import.meta.url), 'utf8');
const MINUTE_MS = 60_000;

describe('the measured runs, each in turn', () => {
  const lines = new Map(Object.entries(RULES).map(([name, rule]) => [name, replayLine(name, replay(rule))]));
  const of = (name: string): ReplayLine => lines.get(name) ?? expect.fail(`no rule "${name}"`);

  test('are all there, the days of the change included', () => {
    expect(measuredRuns).toHaveLength(222);
    expect(measuredRuns.every(({ run }) => run.createdAtMs > run.scheduledMs)).toBe(true);
    const onTheDay = measuredRuns.filter(({ run }) => new Date(run.scheduledMs).toISOString().startsWith('2026-08-27'));
    expect(onTheDay).toHaveLength(4);
  });

  test('the table is the one of the docs', () => {
    const table = replayMarkdown([...lines.values()]);
    console.log(table);
    expect(PAGE).toContain(`\n\n${table}\n\n`);
  });

  test('at most 1 false failure in 100', () => {
    const { minuteBefore, hourly, fourADay } = of('the allowance').falseFailures;
    expect(Math.max(minuteBefore, hourly, fourADay)).toBeLessThanOrEqual(1);
  });

  test('every dropped run of a daily or rarer cron is reported, also by a first check after the next scheduled time', () => {
    const { hourly, fourADay, afterNext, of: all } = of('the allowance').reported;
    expect([hourly, fourADay, afterNext]).toEqual([all, all, all]);
  });

  test('the median wait since September, of daily crons, is at most 10 h', () => {
    expect(of('the allowance').waitDaily.hourly).toBeLessThanOrEqual(10);
  });

  test('over 10 h for all crons together only because rarer ones wait at least 12 h, which these runs would not need', () => {
    const without = of('the same, also at least 6 h for rarer crons');
    expect(of('the allowance').waitRarer.hourly).toBeGreaterThanOrEqual(12);
    expect(without.waitAll.hourly).toBeLessThanOrEqual(10);
    expect([without.falseFailures.minuteBefore, without.reported.hourly]).toEqual([0, without.reported.of]);
  });

  test('the example of the docs is one of them', () => {
    const monday = measuredRuns.find(
      ({ history, run }) => history.cron === '0 13 * * 1-5' && run.scheduledMs === Date.parse('2026-09-28T13:00Z'),
    );
    if (monday === undefined) return expect.fail('there is no such run');
    const { history, run } = monday;
    const time = (ms = 0) => new Date(ms).toISOString().slice(11, 16);
    const minutes = history.runs.slice(-11, -1).map((one) => (one.createdAtMs - one.scheduledMs) / MINUTE_MS);
    const greatest = Math.max(...minutes);
    for (const one of minutes) expect(PAGE).toMatch(new RegExp(`\\b${one.toFixed(0)}\\b`));
    const late = (run.createdAtMs - run.scheduledMs) / MINUTE_MS;
    const at = (text: string) =>
      checkAt(Date.parse(`2026-09-28T${text}Z`), RULES['the allowance'] ?? expect.fail(), history, run).lateUntilMs;
    const allowanceMinutes = ((at('17:37') ?? 0) - run.scheduledMs) / MINUTE_MS;
    for (const part of [
      `The greatest is ${greatest.toFixed(1)} minutes`,
      `that is ${allowanceMinutes.toFixed(0)} minutes`,
      `waits until ${time(at('17:37'))}`,
      `waits 12 h, until ${time(at('17:38'))}`,
      `created at ${time(run.createdAtMs)}, ${Math.floor(late - greatest)} minutes later`,
    ])
      expect(PAGE.replaceAll('\n', ' ')).toContain(part);
  });

  test('a fixed grace period fails falsely, or waits longer', () => {
    expect(of('fixed 3 h').falseFailures.hourly).toBeGreaterThan(30);
    expect(of('fixed 6 h').falseFailures.hourly).toBeGreaterThan(5);
    expect(of('fixed 12 h').waitDaily.hourly).toBeGreaterThan(of('the allowance').waitDaily.hourly + 3);
  });
});

describe('crons more frequent than every 12 h', () => {
  test('the docs say how many single drops go unreported', () => {
    const table = frequentMarkdown(
      ['*/15 * * * *', '0 * * * *', '0 */4 * * *', '0 */6 * * *', '0 */8 * * *'].map(frequentLine),
    );
    console.log(table);
    expect(PAGE).toContain(`\n\n${table}\n\n`);
  });

  test('the lateness of the measured hourly runs is between 119 and 264 minutes', () => {
    const [, ...runs] = latenessOf(tableOf('0 * * * *'), measuredHourly, Number.MAX_SAFE_INTEGER);
    const minutes = runs.map(({ latenessMs }) => latenessMs / MINUTE_MS);
    expect(minutes).toHaveLength(10);
    expect([Math.min(...minutes), Math.max(...minutes)]).toEqual([119, 264]);
  });

  test('and so of the measured hourly cron', () => {
    const { unreported, of } = measuredHourlyDrops();
    expect(PAGE).toContain(`${unreported} of the ${of} runs of an hourly cron`);
  });
});

describe('generated histories', () => {
  const RARE = [
    '17 3 * * *',
    '17 3 * * 1-5',
    '17 3 * * 2,6',
    '17 3 * * 1',
    '17 3 * * 1;23 5 * * 4',
    '30 2 * * * Europe/Berlin',
  ];
  const rare = fc.constantFrom(...RARE);
  const any = fc.constantFrom(...RARE, '17 3,15 * * *', '7 */6 * * *', '7 * * * *');
  const others = fc.array(fc.constantFrom('3 1 * * *', '9 13 * * 1-5', '12 22 * * 0'), { maxLength: 3 });
  const runs = { numRuns: 60 };
  const startsOf = ({ starts }: Played) => starts.filter(({ file }) => file === 0);

  test('a run that started before the next scheduled time is never counted as missed', () => {
    fc.assert(
      fc.property(
        any,
        others,
        weathers,
        fc.array(fc.tuple(fc.nat(500), fc.nat(2 * 60)), { maxLength: 20 }),
        (cron, more, weather, samples) => {
          const played = play({ files: [cron, ...more], weather, days: 45 });
          const all = startsOf(played);
          for (const [which, minutes] of samples) {
            const start = all[which % all.length];
            if (start === undefined) return;
            // A run that starts after the next scheduled time of a rare cron is taken for the run of that one.
            const nextMs = played.timetable.firstAfter(start.scheduledMs) ?? 0;
            if (!isFrequent(played.timetable) && start.createdAtMs >= nextMs) continue;
            const { state, dueMs } = checkWorld(played, start.createdAtMs + minutes * MINUTE_MS);
            expect(state === 'missed' && dueMs === start.scheduledMs).toBe(false);
          }
        },
      ),
      runs,
    );
  });

  test('no allowance exceeds its limit', () => {
    fc.assert(
      fc.property(any, others, weathers, fc.nat(40 * 24), (cron, more, weather, atHour) => {
        const played = play({ files: [cron, ...more], weather, days: 45 });
        const first = startsOf(played)[0]?.createdAtMs ?? 0;
        const { allowanceMs = 6 * HOUR_MS, limitHours } = checkWorld(played, first + atHour * HOUR_MS);
        expect(allowanceMs).toBeGreaterThanOrEqual(6 * HOUR_MS);
        expect(allowanceMs).toBeLessThanOrEqual(limitHours * HOUR_MS);
      }),
      runs,
    );
  });

  test('drops of a daily or rarer cron are always reported with four checks a day, as one alert', () => {
    const drops = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(rare, others, weathers, drops, (cron, more, weather, [from, count]) => {
        const times = [
          ...new Set(startsOf(play({ files: [cron], weather: () => 0, days: 60 })).map((one) => one.scheduledMs)),
        ];
        const first = Math.min(from, Math.max(0, times.length - count - 2));
        const dropped = new Set(times.slice(first, first + count));
        const [dueMs = 0] = dropped;
        const isDropped = (file: number, ms: number) => file === 0 && dropped.has(ms);
        const played = play({ files: [cron, ...more], weather, days: 60, isDropped });
        const answeredMs =
          startsOf(played).find(({ createdAtMs, scheduledMs }) => scheduledMs > dueMs && createdAtMs > dueMs)
            ?.createdAtMs ?? 0;
        const said = played.checks.filter((ms) => ms > dueMs && ms < answeredMs).map((ms) => checkWorld(played, ms));
        const failing = said.filter((one) => one.dueMs === dueMs).map(({ state }) => state === 'missed');
        expect(failing.at(-1)).toBe(true);
        expect(failing.slice(failing.indexOf(true))).not.toContain(false);
      }),
      runs,
    );
  });

  test('a day on which nothing starts is reported, and waited for no longer than another', () => {
    fc.assert(
      fc.property(rare, others, weathers, fc.nat(20), (cron, more, weather, which) => {
        const times = startsOf(play({ files: [cron], weather: () => 0, days: 60 })).map((one) => one.scheduledMs);
        const dueMs = times[Math.min(which, times.length - 2)] ?? 0;
        const isDropped = (_: number, ms: number) => ms >= dueMs && ms < dueMs + DAY_MS;
        const played = play({ files: [cron, ...more], weather, days: 60, isDropped });
        // What was scheduled before may start on that day; a day on which nothing at all starts is one of those.
        const early = played.starts.filter(({ createdAtMs }) => createdAtMs <= dueMs);
        const silent = {
          ...played,
          starts: early,
          others: played.others.map((runs) => runs.filter((run) => run.createdAtMs <= dueMs)),
        };
        fc.pre(
          early.some(({ file, scheduledMs }) => file === 0 && scheduledMs === (times[times.indexOf(dueMs) - 1] ?? 0)),
        );
        const { allowanceMs = 0, dueMs: due } = checkWorld(silent, dueMs + DURATION_MS);
        fc.pre(due === dueMs);
        expect(checkWorld(silent, dueMs + allowanceMs).state).not.toBe('missed');
        expect(checkWorld(silent, dueMs + 18 * HOUR_MS + 1).state).toBe('missed');
        expect(checkWorld(silent, dueMs + 20 * DAY_MS)).toMatchObject({ state: 'missed', dueMs });
      }),
      runs,
    );
  });

  test('in the first weeks, fewer than three runs give at least 12 h', () => {
    fc.assert(
      fc.property(rare, weathers, (cron, weather) => {
        const played = play({ files: [cron], weather, days: 60 });
        const [first, second, third] = startsOf(played);
        for (const start of [first, second, third]) {
          const { allowanceMs = 0 } = checkWorld(
            { ...played, starts: played.starts.filter((one) => one !== start) },
            start?.scheduledMs ?? 0,
          );
          if (allowanceMs !== 0) expect(allowanceMs).toBeGreaterThanOrEqual(12 * HOUR_MS);
        }
      }),
      runs,
    );
  });
});
