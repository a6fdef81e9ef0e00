// Laws of the allowance over generated histories with daylight saving time, an edited cron, and manual runs and re-runs between.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waitingFor } from '../../../src/check/runs/waiting.ts';
import { type AllowanceFacts, allowance, latenessOf } from '../../../src/schedule/lateness.ts';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import { contextOf, FILE, fileWith, type KnownRun } from '../check/runs/known-runs.ts';
import { entriesOf } from './matcher.ts';
import { DAY_MS, HOUR_MS } from './replay.ts';
import { checkWorld, play, weathers } from './world.ts';

const MINUTE_MS = 60_000;
const runs = { numRuns: 60 };

describe('daylight saving time', () => {
  /** 2 February and 62 days: the clocks change on 8 March in New York, on 29 March in Europe. */
  const DAYS = 62;
  const zoned = fc.constantFrom(
    '30 2 * * * Europe/Berlin',
    '0 3 * * * Europe/Berlin',
    '15 1 * * 0 Europe/London',
    '30 2 * * * America/New_York',
    '45 23 * * 6 America/New_York',
  );

  test('a run is as late as it started after its scheduled time, on either side of the change', () => {
    fc.assert(
      fc.property(zoned, weathers, (cron, weather) => {
        const { timetable, starts } = play({ files: [cron], weather, days: DAYS });
        const own = starts.filter(({ file, createdAtMs, scheduledMs }) => {
          return file === 0 && createdAtMs < (timetable.firstAfter(scheduledMs) ?? 0);
        });
        const known = latenessOf(
          timetable,
          own.map(({ createdAtMs }) => createdAtMs),
          Number.MAX_SAFE_INTEGER,
        );
        expect(known.map(({ latenessMs }) => latenessMs)).toEqual(
          own.map(({ createdAtMs, scheduledMs }) => createdAtMs - scheduledMs),
        );
      }),
      runs,
    );
  });

  test('a run that started is never counted as missed, and a drop always is', () => {
    fc.assert(
      fc.property(zoned, weathers, fc.nat(60), (cron, weather, which) => {
        const whole = play({ files: [cron], weather, days: DAYS });
        const own = whole.starts.filter(({ file }) => file === 0);
        const start = own[which % own.length];
        if (start === undefined) return;
        const nextMs = whole.timetable.firstAfter(start.scheduledMs) ?? 0;
        if (start.createdAtMs < nextMs) {
          const { state, dueMs } = checkWorld(whole, start.createdAtMs + MINUTE_MS);
          expect(state === 'missed' && dueMs === start.scheduledMs).toBe(false);
        }
        const isDropped = (file: number, ms: number) => file === 0 && ms === start.scheduledMs;
        const dropped = play({ files: [cron], weather, days: DAYS, isDropped });
        const answeredMs =
          dropped.starts.find(({ file, scheduledMs }) => file === 0 && scheduledMs > start.scheduledMs)?.createdAtMs ??
          Number.POSITIVE_INFINITY;
        const limitMs = start.scheduledMs + 18 * HOUR_MS + 1;
        // A run from before that starts only now is taken for a run of the dropped time.
        const isCovered = dropped.starts.some(({ file, createdAtMs, scheduledMs }) => {
          return file === 0 && scheduledMs < start.scheduledMs && createdAtMs >= start.scheduledMs;
        });
        if (limitMs < answeredMs && !isCovered) {
          const { state, dueMs } = checkWorld(dropped, limitMs);
          expect(state === 'missed' && dueMs !== undefined && dueMs <= start.scheduledMs).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('an edited cron', () => {
  const DUE = Date.parse('2026-11-23T03:00Z');
  const minutes = fc.array(fc.nat(20 * 60), { minLength: 1, maxLength: 12 });

  test('runs of the former crons change nothing, however late they were', () => {
    fc.assert(
      fc.property(minutes, minutes, fc.constantFrom('0 3 * * *', '0 3 * * 1'), (before, after, cron) => {
        const timetable = timetableOf(entriesOf(cron), DUE);
        const gapMs = timetable.shortestGapMs;
        const changedMs = DUE - after.length * gapMs - MINUTE_MS;
        const recent = after.map((late, at) => DUE - (at + 1) * gapMs + late * MINUTE_MS);
        // Another minute than that of the present cron, as a former one has.
        const former = before.map(
          (late, at) => changedMs - (at + 1) * DAY_MS + 30 * MINUTE_MS + (late % 1200) * MINUTE_MS,
        );
        const facts = (created: number[]): AllowanceFacts => ({
          ...{ timetable, runs: created, scheduleChangedAtMs: changedMs, otherSchedules: [] },
          ...{ dueMs: DUE, nowMs: DUE + HOUR_MS },
        });
        expect(allowance(facts([...former, ...recent]))).toEqual(allowance(facts(recent)));
        expect(allowance(facts(former)).reason).toBe('few-runs');
      }),
    );
  });
});

describe('runs between those of the schedule', () => {
  const NOW = '2026-11-23T08:00:00Z';
  const DUE = Date.parse('2026-11-23T03:00:00Z');
  const at = (ms: number) => new Date(ms).toISOString();
  const nights = fc.array(fc.nat(9 * 60), { minLength: 1, maxLength: 14 });
  const between = fc.array(
    fc.record({
      hoursAgo: fc.nat(400),
      event: fc.constantFrom('workflow_dispatch', 'repository_dispatch', 'push'),
      conclusion: fc.constantFrom('success', 'failure', 'cancelled'),
    }),
    { maxLength: 20 },
  );
  const waiting = (own: readonly KnownRun[]) =>
    waitingFor(FILE, DUE, contextOf({ now: NOW, file: fileWith(['0 3 * * *']), runs: own }));

  test('started manually or by a push: they change nothing', () =>
    fc.assert(
      fc.asyncProperty(nights, between, async (late, more) => {
        const scheduled = late.map((minutes, day) => ({ at: at(DUE - (day + 1) * DAY_MS + minutes * MINUTE_MS) }));
        const others = more.map(({ hoursAgo, ...run }) => ({ at: at(Date.parse(NOW) - hoursAgo * HOUR_MS), ...run }));
        expect(await waiting([...others, ...scheduled])).toEqual(await waiting(scheduled));
      }),
      runs,
    ));

  test('a re-run starts later, and its run was created no later: it changes nothing', () =>
    fc.assert(
      fc.asyncProperty(nights, fc.nat(13), fc.nat(2000), async (late, which, minutesLater) => {
        const scheduled = late.map((minutes, day) => ({ at: at(DUE - (day + 1) * DAY_MS + minutes * MINUTE_MS) }));
        const context = contextOf({ now: NOW, file: fileWith(['0 3 * * *']), runs: scheduled });
        const { runs: listed } = context.history;
        const history = {
          ...context.history,
          runs: async (...asked: Parameters<typeof listed>) =>
            (await listed(...asked))?.map((run, nth) =>
              nth === which ? { ...run, startedAtMs: run.startedAtMs + minutesLater * MINUTE_MS } : run,
            ),
        };
        expect(await waitingFor(FILE, DUE, { ...context, history })).toEqual(await waiting(scheduled));
      }),
      runs,
    ));
});
