// Replays the measured runs against the check: would it have failed though GitHub started the run, and when would it have
// reported the run if GitHub had dropped it?
import { allowance, type LateRun } from '../../../src/schedule/lateness.ts';
import { type ScheduleStatus, scheduleStatus } from '../../../src/schedule/status.ts';
import { type History, type MeasuredRun, measuredHistories, tableOf } from './measured.ts';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const SEPTEMBER_MS = Date.parse('2026-09-01T00:00Z');

/** How long to wait for the run of a scheduled time, by what is known at `nowMs`. */
type Rule = (history: History, dueMs: number, known: readonly number[], others: LateRun[][], nowMs: number) => number;

export const RULES: Readonly<Record<string, Rule>> = {
  'fixed 3 h': () => 3 * HOUR_MS,
  'fixed 6 h': () => 6 * HOUR_MS,
  'fixed 12 h': () => 12 * HOUR_MS,
  'the allowance': ({ timetable }, dueMs, runs, otherSchedules, nowMs) =>
    allowance({ timetable, runs, scheduleChangedAtMs: undefined, otherSchedules, dueMs, nowMs }).ms,
  // Not what the check does: it shows what the 12 h of rarer crons cost.
  'the same, also at least 6 h for rarer crons': ({ timetable }, dueMs, runs, otherSchedules, nowMs) => {
    const asDaily = { ...timetable, shortestGapMs: Math.min(timetable.shortestGapMs, DAY_MS) };
    return allowance({ timetable: asDaily, runs, scheduleChangedAtMs: undefined, otherSchedules, dueMs, nowMs }).ms;
  },
};

const histories = measuredHistories();
export const measuredRuns: readonly { history: History; run: MeasuredRun }[] = histories.flatMap((history) =>
  history.runs.map((run) => ({ history, run })),
);
export const isDaily = ({ timetable }: History) => timetable.shortestGapMs <= 2 * DAY_MS;

/** What a check at `nowMs` says of a scheduled time, if the run for it has not started by then. */
export function checkAt(
  nowMs: number,
  rule: Rule,
  history: History,
  run: MeasuredRun,
  checks: readonly LateRun[] = [],
) {
  const { timetable, runs } = history;
  const known = runs.map(({ createdAtMs }) => createdAtMs).filter((ms) => ms <= nowMs && ms < run.createdAtMs);
  const others = histories.filter((other) => other !== history).map(({ lateness }) => lateness);
  const status: ScheduleStatus = scheduleStatus({
    ...{ timetable, runs: [], sinceMs: 0, graceMs: 12 * HOUR_MS, intervalMs: DAY_MS, nowMs },
    // Scheduled times that have no figure are not what is replayed.
    answers: [{ atMs: Math.max(known.at(-1) ?? 0, run.scheduledMs - MINUTE_MS), by: 'scheduled-run' }],
    allowanceMs: (dueMs) => rule(history, dueMs, known, [...others, [...checks]], nowMs),
  });
  return status;
}

const HALF_PAST_MS = 30 * MINUTE_MS;

/** Punctual checks every hour, at half past, from the scheduled time to `untilMs`. */
function hourlyChecks({ scheduledMs }: MeasuredRun, untilMs: number): number[] {
  const firstMs = Math.ceil((scheduledMs - HALF_PAST_MS) / HOUR_MS) * HOUR_MS + HALF_PAST_MS;
  return Array.from(
    { length: Math.max(0, Math.ceil((untilMs - firstMs) / HOUR_MS)) },
    (_, at) => firstMs + at * HOUR_MS,
  );
}

/** The schedule that the docs recommend for the check. */
export const CHECK_CRON = '41 */6 * * *';
const checkTable = tableOf(CHECK_CRON);

/** How late GitHub was at that time: as late as the measured run of the nearest scheduled time. */
function latenessAt(ms: number): number {
  let [nearestMs, latenessMs] = [Number.POSITIVE_INFINITY, 0];
  for (const { run } of measuredRuns) {
    const distanceMs = Math.abs(run.scheduledMs - ms);
    if (distanceMs < nearestMs) [nearestMs, latenessMs] = [distanceMs, run.createdAtMs - run.scheduledMs];
  }
  return latenessMs;
}

/** Checks four times a day that start as late as everything else at the time, with their own lateness, oldest first. */
function lateChecks({ scheduledMs }: MeasuredRun, untilMs: number): LateRun[] {
  const checks: LateRun[] = [];
  let ms = checkTable.firstAfter(scheduledMs - 6 * DAY_MS);
  for (; ms !== undefined && ms < untilMs; ms = checkTable.firstAfter(ms)) {
    const latenessMs = latenessAt(ms);
    if (ms + latenessMs < untilMs) checks.push({ createdAtMs: ms + latenessMs, latenessMs });
  }
  return checks.sort((a, b) => a.createdAtMs - b.createdAtMs);
}

/** When the run after a dropped one starts, which ends the miss; punctually where that isn't measured. */
function nextStart({ timetable, runs }: History, run: MeasuredRun): number {
  const nextMs = timetable.firstAfter(run.scheduledMs) ?? Number.NaN;
  return runs.find(({ scheduledMs }) => scheduledMs === nextMs)?.createdAtMs ?? nextMs;
}

/** What the check says of one measured run. */
export interface Replayed {
  isDaily: boolean;
  isSinceSeptember: boolean;
  /** It would have failed before the run started: a minute before, at an hourly check, at one of four checks a day. */
  falseFailures: { minuteBefore: boolean; hourly: boolean; fourADay: boolean };
  /** Had the run been dropped: hours from the scheduled time to the check that reports it. `undefined`: none does. */
  waitHours: { hourly: number | undefined; fourADay: number | undefined };
  /** Had the run been dropped: a check that first comes after the next scheduled time reports it. */
  isReportedAfterNext: boolean;
}

export function replay(rule: Rule): Replayed[] {
  return measuredRuns.map(({ history, run }) => {
    const nextMs = nextStart(history, run);
    const late = lateChecks(run, nextMs);
    const hourly = firstMissed(hourlyChecks(run, nextMs), (ms) => checkAt(ms, rule, history, run));
    const fourADay = firstMissed(
      late.map(({ createdAtMs }) => createdAtMs).filter((ms) => ms > run.scheduledMs),
      (ms) => checkAt(ms, rule, history, run, late),
    );
    const isFalse = (atMs: number | undefined) => atMs !== undefined && atMs < run.createdAtMs;
    const hours = (atMs: number | undefined) => atMs && (atMs - run.scheduledMs) / HOUR_MS;
    const afterNextMs = (history.timetable.firstAfter(run.scheduledMs) ?? Number.NaN) + MINUTE_MS;
    return {
      isDaily: isDaily(history),
      isSinceSeptember: run.scheduledMs >= SEPTEMBER_MS,
      falseFailures: {
        minuteBefore: checkAt(run.createdAtMs - MINUTE_MS, rule, history, run).state === 'missed',
        ...{ hourly: isFalse(hourly), fourADay: isFalse(fourADay) },
      },
      waitHours: { hourly: hours(hourly), fourADay: hours(fourADay) },
      isReportedAfterNext: checkAt(afterNextMs, rule, history, run).state === 'missed',
    };
  });
}

function firstMissed(checks: readonly number[], at: (ms: number) => ScheduleStatus): number | undefined {
  return checks.find((ms) => at(ms).state === 'missed');
}

/** One line of the table: a rule, and what it achieved. */
export interface ReplayLine {
  rule: string;
  /** In 100 scheduled runs. */
  falseFailures: { minuteBefore: number; hourly: number; fourADay: number };
  /** Of all runs, each dropped in turn. */
  reported: { hourly: number; fourADay: number; afterNext: number; of: number };
  /** The median, in hours, since September. */
  waitAll: { hourly: number; fourADay: number };
  waitDaily: { hourly: number; fourADay: number };
  waitRarer: { hourly: number; fourADay: number };
  /** The longest, in hours, on all days. */
  longestWait: { hourly: number; fourADay: number };
}

export function replayLine(rule: string, replayed: readonly Replayed[]): ReplayLine {
  const count = (is: (one: Replayed) => boolean) => replayed.filter(is).length;
  const in100 = (is: (one: Replayed) => boolean) => (100 * count(is)) / replayed.length;
  const both = <T>(of: (how: 'hourly' | 'fourADay') => T) => ({ hourly: of('hourly'), fourADay: of('fourADay') });
  const since = replayed.filter(({ isSinceSeptember }) => isSinceSeptember);
  const waits = (runs: readonly Replayed[], how: 'hourly' | 'fourADay') =>
    runs.flatMap((one) => one.waitHours[how] ?? []);
  const medianWait = (is: (one: Replayed) => boolean) => both((how) => median(waits(since.filter(is), how)));
  return {
    rule,
    falseFailures: {
      minuteBefore: in100(({ falseFailures }) => falseFailures.minuteBefore),
      ...both((how) => in100(({ falseFailures }) => falseFailures[how])),
    },
    reported: {
      ...both((how) => count(({ waitHours }) => waitHours[how] !== undefined)),
      ...{ afterNext: count((one) => one.isReportedAfterNext), of: replayed.length },
    },
    waitAll: medianWait(() => true),
    waitDaily: medianWait((one) => one.isDaily),
    waitRarer: medianWait((one) => !one.isDaily),
    longestWait: both((how) => Math.max(...waits(replayed, how))),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The table as docs/lateness.md quotes it. */
export function replayMarkdown(lines: readonly ReplayLine[]): string {
  const hours = ({ hourly, fourADay }: { hourly: number; fourADay: number }) =>
    `${hourly.toFixed(1)} h / ${fourADay.toFixed(1)} h`;
  return markdownTable(
    [
      'waits',
      'false failures in 100 runs',
      'dropped runs reported',
      'median wait, all',
      'median wait, daily',
      'median wait, rarer',
      'longest wait',
    ],
    lines.map(({ rule, falseFailures, reported, waitAll, waitDaily, waitRarer, longestWait }) => [
      ...[
        rule,
        Object.values(falseFailures)
          .map((share) => share.toFixed(1))
          .join(' / '),
      ],
      `${reported.hourly} / ${reported.fourADay} of ${reported.of}`,
      ...[hours(waitAll), hours(waitDaily), hours(waitRarer), hours(longestWait)],
    ]),
  );
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
    .replaceAll('| --- ', '|---')
    .replaceAll('--- |', '---|');
}

/** How late runs were since September: minutes, for histories that are drawn from it. */
export const latenessSinceSeptember: readonly number[] = measuredRuns
  .filter(({ run }) => run.scheduledMs >= SEPTEMBER_MS)
  .map(({ run }) => (run.createdAtMs - run.scheduledMs) / MINUTE_MS);
