// Crons more frequent than every 12 h: which share of single dropped runs the check doesn't report.
import { allowance } from '../../../src/schedule/lateness.ts';
import { scheduleStatus } from '../../../src/schedule/status.ts';
import type { Timetable } from '../../../src/schedule/timetable.ts';
import { measuredHourly, tableOf } from './measured.ts';
import { CHECK_CRON, DAY_MS, HOUR_MS, latenessSinceSeptember, markdownTable } from './replay.ts';

const START_MS = Date.parse('2026-10-01T00:00Z');
const MINUTE_MS = 60_000;
const RUNS = 501;
/** The first runs are history only. */
const LEARNED = 100;
/** The allowance counts no more runs. */
const MOST_COUNTED = 100;

export interface FrequentLine {
  cron: string;
  /** Of 100 dropped runs. */
  unreported: { hourly: number; fourADay: number };
  /** Of 100 runs that started, before they did. */
  falseFailures: { hourly: number; fourADay: number };
}

/** Numbers from 0 to 1, always the same ones. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lateness as measured since September, in any order. */
function drawn(seed: number): () => number {
  const next = chance(seed);
  return () => (latenessSinceSeptember[Math.floor(next() * latenessSinceSeptember.length)] ?? 0) * MINUTE_MS;
}

/** Runs of a cron for which GitHub starts the first scheduled time since the run before it, late. */
function runsOf({ firstAfter }: Timetable, latenessMs: () => number): number[] {
  const runs = [START_MS];
  while (runs.length < RUNS) {
    const lastMs = runs.at(-1) ?? START_MS;
    runs.push(Math.max(lastMs + MINUTE_MS, (firstAfter(lastMs) ?? Number.NaN) + latenessMs()));
  }
  return runs;
}

function checksUntil(endMs: number, cron: string, latenessMs: () => number): number[] {
  const { firstAfter } = tableOf(cron);
  const checks: number[] = [];
  for (let ms = firstAfter(START_MS); ms !== undefined && ms < endMs; ms = firstAfter(ms))
    checks.push(ms + latenessMs());
  return checks.sort((a, b) => a - b);
}

/** Whether a check between the run before `dropped` and the run after it fails, if that one doesn't start. */
function isReported(
  timetable: Timetable,
  runs: readonly number[],
  dropped: number,
  checks: readonly number[],
  endMs: number,
): boolean {
  const known = runs.slice(Math.max(0, dropped - MOST_COUNTED - 1), dropped);
  const beforeMs = known.at(-1) ?? 0;
  let allowanceMs: number | undefined;
  return checks.some((nowMs) => {
    if (nowMs <= beforeMs || nowMs >= endMs) return false;
    const { state } = scheduleStatus({
      ...{ timetable, runs: [], sinceMs: 0, graceMs: 0, intervalMs: HOUR_MS, nowMs },
      answers: [{ atMs: beforeMs, by: 'scheduled-run' }],
      allowanceMs: (dueMs) => {
        // Without other schedules it is the same at every check.
        allowanceMs ??= allowance({
          ...{ timetable, runs: known, scheduleChangedAtMs: undefined, otherSchedules: [], dueMs, nowMs },
        }).ms;
        return allowanceMs;
      },
    });
    return state === 'missed';
  });
}

export function frequentLine(cron: string): FrequentLine {
  const timetable = tableOf(cron);
  const runs = runsOf(timetable, drawn(1));
  const untilMs = runs.at(-1) ?? START_MS;
  const checks = {
    hourly: checksUntil(untilMs, '30 * * * *', () => 0),
    fourADay: checksUntil(untilMs, CHECK_CRON, drawn(2)),
  };
  const tried = runs.map((_, at) => at).slice(LEARNED, -1);
  const share = (how: keyof typeof checks, is: (at: number, near: number[]) => boolean) => {
    const within = (at: number) =>
      checks[how].filter((ms) => ms > (runs[at - 1] ?? 0) && ms < (runs[at] ?? 0) + 2 * DAY_MS);
    return (100 * tried.filter((at) => is(at, within(at))).length) / tried.length;
  };
  const unreported = (how: keyof typeof checks) =>
    share(how, (at, near) => !isReported(timetable, runs, at, near, runs[at + 1] ?? 0));
  const falsely = (how: keyof typeof checks) =>
    share(how, (at, near) => isReported(timetable, runs, at, near, runs[at] ?? 0));
  return {
    cron,
    unreported: { hourly: unreported('hourly'), fourADay: unreported('fourADay') },
    falseFailures: { hourly: falsely('hourly'), fourADay: falsely('fourADay') },
  };
}

/** The same of the measured runs of `0 * * * *`, each dropped in turn, with hourly checks: how many of how many. */
export function measuredHourlyDrops(): { unreported: number; of: number } {
  const timetable = tableOf('0 * * * *');
  const checks = checksUntil(0, '30 * * * *', () => 0);
  for (let ms = measuredHourly[0] ?? 0; ms < (measuredHourly.at(-1) ?? 0); ms += HOUR_MS) checks.push(ms);
  const tried = measuredHourly.map((_, at) => at).slice(1, -1);
  const missing = tried.filter((at) => !isReported(timetable, measuredHourly, at, checks, measuredHourly[at + 1] ?? 0));
  return { unreported: missing.length, of: tried.length };
}

export function frequentMarkdown(lines: readonly FrequentLine[]): string {
  const share = ({ hourly, fourADay }: FrequentLine['unreported']) =>
    `${hourly.toFixed(0)} / ${fourADay.toFixed(0)} in 100`;
  return markdownTable(
    ['cron', 'single drops not reported', 'false failures'],
    lines.map(({ cron, unreported, falseFailures }) => [`\`${cron}\``, share(unreported), share(falseFailures)]),
  );
}
