// How late GitHub was, as measured: test/data/schedule-lateness.json with the dates of its runs worked out.
import { readFileSync } from 'node:fs';
import { firingsOf } from '../../../src/schedule/firings.ts';
import { type LateRun, latenessOf } from '../../../src/schedule/lateness.ts';
import { type Timetable, timetableOf } from '../../../src/schedule/timetable.ts';

const MINUTE_MS = 60_000;
/** The day of the change is the first of `after`, and `before` ends with the day before it. */
const CHANGED_MS = Date.parse('2026-08-27T00:00Z');
/** When the figures were published: the newest run of each cron is the last one that had started by then. */
const PUBLISHED_MS = Date.parse('2026-09-29T12:00Z');
/** So many scheduled times in a row without a figure are a hole in the data, and what is before it is another history. */
const HOLE = 3;

interface Data {
  crons: { cron: string; workflow: string; after: number[]; before: number[] }[];
  earlier: { crons: { cron: string; workflow: string; runs: [date: string, minutes: number][] }[] };
  hourly: { runs: string[] };
}

const data = JSON.parse(readFileSync(new URL('../../data/schedule-lateness.json', import.meta.url), 'utf8')) as Data;

export interface MeasuredRun {
  scheduledMs: number;
  createdAtMs: number;
}

/** Consecutive runs of one cron, oldest first. A scheduled time or two between them may be missing. */
export interface History {
  cron: string;
  timetable: Timetable;
  runs: MeasuredRun[];
  lateness: LateRun[];
}

/** All measured runs of crons that run daily or less often. Each cron counts as a file of its own. */
export function measuredHistories(): History[] {
  const crons = Map.groupBy(
    [...data.crons.flatMap(datedRuns), ...data.earlier.crons.flatMap(earlierRuns)],
    (one) => one.key,
  );
  return [...crons.values()].flatMap((measured) => {
    const [{ cron } = { cron: '' }] = measured;
    const timetable = tableOf(cron);
    const runs = measured.map(({ run }) => run).sort((a, b) => a.createdAtMs - b.createdAtMs);
    return withoutHoles(runs, timetable).map((part) => ({
      ...{ cron, timetable, runs: part },
      lateness: latenessOf(
        timetable,
        part.map(({ createdAtMs }) => createdAtMs),
        PUBLISHED_MS,
      ),
    }));
  });
}

/** The measured runs of `0 * * * *`, oldest first: milliseconds since the epoch. */
export const measuredHourly: readonly number[] = data.hourly.runs.map((text) => Date.parse(text));

export function tableOf(cron: string): Timetable {
  return timetableOf([{ cron, timezone: undefined }], PUBLISHED_MS);
}

interface Measured {
  key: string;
  cron: string;
  run: MeasuredRun;
}

function datedRuns({ cron, workflow, after, before }: Data['crons'][number]): Measured[] {
  const { lastAt } = firingsOf([{ cron, timezone: undefined }]);
  const backFrom = (newestMs: number | undefined, delays: number[]) => {
    let scheduledMs = newestMs ?? Number.NaN;
    return delays.map((minutes) => {
      const run = { scheduledMs, createdAtMs: scheduledMs + minutes * MINUTE_MS };
      scheduledMs = lastAt(scheduledMs - 1) ?? Number.NaN;
      return { key: `${workflow} ${cron}`, cron, run };
    });
  };
  const newest = lastAt(PUBLISHED_MS - (after[0] ?? 0) * MINUTE_MS);
  return [...backFrom(newest, after), ...backFrom(lastAt(CHANGED_MS - 1), before)];
}

function earlierRuns({ cron, workflow, runs }: Data['earlier']['crons'][number]): Measured[] {
  const { firstAfter } = firingsOf([{ cron, timezone: undefined }]);
  return runs.map(([date, minutes]) => {
    const scheduledMs = firstAfter(Date.parse(`${date}T00:00Z`) - 1) ?? Number.NaN;
    return { key: `${workflow} ${cron}`, cron, run: { scheduledMs, createdAtMs: scheduledMs + minutes * MINUTE_MS } };
  });
}

function withoutHoles(runs: readonly MeasuredRun[], timetable: Timetable): MeasuredRun[][] {
  const parts: MeasuredRun[][] = [];
  for (const run of runs) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part !== undefined && before !== undefined && missingBetween(before, run, timetable) < HOLE) part.push(run);
    else parts.push([run]);
  }
  return parts;
}

function missingBetween(before: MeasuredRun, run: MeasuredRun, { firstAfter }: Timetable): number {
  let missing = 0;
  for (let ms = firstAfter(before.scheduledMs); ms !== undefined && ms < run.scheduledMs; ms = firstAfter(ms))
    missing += 1;
  return missing;
}
