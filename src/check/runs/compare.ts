import { groupBy } from '../../base/group.ts';
import { compareText } from '../../base/text.ts';
import type { JobRecord, RunRecord } from '../../github/actions.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import { type ReadNumber, readNotices } from '../../measure/notice.ts';
import {
  creepingDuration,
  LEAST_RUNS,
  type Measured,
  MOST_RUNS,
  tooShortDuration,
  unusualNumber,
} from '../../measure/usual.ts';
import { numberText, shortText, slowText } from '../../measure/words.ts';
import { TITLE } from '../../runner/reporter.ts';
import { MOST_COMPARED, type Row } from '../rows.ts';
import type { JobRef, ReviewContext } from './context.ts';
import { usageOfFile } from './coverage.ts';
import { countedRuns, watchedJob } from './match-job.ts';
import { MOST_FOR_DURATIONS, MOST_PAST_REQUESTS, type PastRuns } from './past-runs.ts';

export interface Comparison {
  rows: Row[];
  /** How many heartbeats were left for another check. */
  notCompared: number;
  /** Why numbers that a job measures couldn't be read, a sentence each. */
  unavailable: readonly string[];
}

/** A heartbeat whose last run can be compared with those before. */
interface Candidate {
  row: Row;
  ref: JobRef;
  /** A job of its file has numbers measured. */
  measures: boolean;
}

/** A run in which the job succeeded. */
interface GoodRun {
  run: RunRecord;
  job: JobRecord;
}

/** Verdicts of rows whose last run pinged. About the others there is more to say than that a number is unusual. */
const PINGED = ['healthy', 'late'];
/** The numbers that a message names. */
const MOST_NAMED = 3;

/**
 * Compares the last good run of each heartbeat with those before, and marks what is unusual: the numbers from `measure`, and the
 * duration. A row that can't be compared stays as it is.
 */
export async function compareRows(
  rows: Row[],
  context: Pick<ReviewContext, 'history' | 'files' | 'usage'>,
  { turn, failOnUnusual }: { turn: number | undefined; failOnUnusual: boolean },
): Promise<Comparison> {
  const all = turn === undefined ? [] : candidates(rows, context);
  // What else was to be read comes first: if some of it is missing, there is no time, no permission or no request for more.
  const isFirst = all.length > 0 && context.history.unavailable.length === 0;
  const isAsked = failOnUnusual || all.some(({ measures }) => measures);
  const past = isFirst ? context.history.past?.(isAsked ? MOST_PAST_REQUESTS : MOST_FOR_DURATIONS) : undefined;
  if (past === undefined || turn === undefined) return { rows, notCompared: isFirst ? 0 : all.length, unavailable: [] };
  const { chosen, lists } = await withRuns(isAsked ? inTurn(all, turn) : fileInTurn(all, turn), past);
  const withEnough = chosen.filter(({ ref }) => (lists.get(ref.file)?.length ?? 0) > LEAST_RUNS);
  const { affordable, runs } = planFor(withEnough, past.left);
  const found = await Promise.all(
    affordable.map(async (one) => {
      const newest = (lists.get(one.ref.file) ?? []).slice(0, runs);
      return [one.row, await unusualRun(one, newest, past, context)] as const;
    }),
  );
  const unusual = new Map(found);
  const marked = rows.map((row) => {
    const facts = unusual.get(row);
    return facts === undefined ? row : { ...row, verdict: 'unusual' as const, fails: failOnUnusual, unusual: facts };
  });
  const tooNew = chosen.length - withEnough.length;
  return {
    rows: marked,
    notCompared: all.length - affordable.length - tooNew,
    // Without numbers, the comparison is an extra, and nobody has to grant anything for it.
    unavailable: affordable.some(({ measures }) => measures) ? past.unavailable : [],
  };
}

/** The heartbeats of jobs in this repository, by their names: a constant one, or the default. */
function candidates(rows: readonly Row[], { files, usage }: Pick<ReviewContext, 'files' | 'usage'>): Candidate[] {
  const scheduled = [...usage.workflows].filter(([, workflow]) => (workflow?.schedule.length ?? 0) > 0);
  const jobs = new Map(
    scheduled.flatMap(([file]) => usageOfFile(file, usage).heartbeats.map((one) => [one.name, one] as const)),
  );
  return rows.flatMap((row) => {
    const { name, kind, verdict, olderId } = row;
    if (kind !== 'heartbeat' || name === undefined || olderId !== undefined || !PINGED.includes(verdict)) return [];
    const ref = jobs.get(name) ?? parseDefaultName(name, usage.repository);
    if (ref === undefined || files?.has(ref.file) !== true) return [];
    return [{ row, ref, measures: usageOfFile(ref.file, usage).measures }];
  });
}

/** As many as one check compares: each time the next ones, in the order of their names. */
function inTurn(all: readonly Candidate[], turn: number): Candidate[] {
  const sorted = byName(all);
  const first = (turn * MOST_COMPARED) % sorted.length;
  return [...sorted.slice(first), ...sorted.slice(0, first)].slice(0, MOST_COMPARED);
}

/** Those of one file, whose runs take all requests that there are for durations alone: each time the next file. */
function fileInTurn(all: readonly Candidate[], turn: number): readonly Candidate[] {
  const files = [...groupBy(byName(all), ({ ref }) => ref.file).values()];
  const parts = files.flatMap((file) =>
    Array.from({ length: Math.ceil(file.length / MOST_COMPARED) }, (_, part) =>
      file.slice(part * MOST_COMPARED, (part + 1) * MOST_COMPARED),
    ),
  );
  return parts[turn % parts.length] ?? [];
}

function byName(all: readonly Candidate[]): Candidate[] {
  return all.toSorted((a, b) => compareText(a.row.name ?? '', b.row.name ?? ''));
}

/** The lists that are requested before the others: if GitHub gives none of them, it has no runs, or the token no permission. */
const FIRST_LISTS = 2;

/** Lists the finished runs of each file, newest first. */
async function withRuns(
  wanted: readonly Candidate[],
  past: PastRuns,
): Promise<{ chosen: Candidate[]; lists: Map<string, RunRecord[]> }> {
  const lists = new Map<string, RunRecord[]>();
  const files = [...new Set(wanted.map(({ ref }) => ref.file))];
  const list = async (file: string) => {
    const runs = past.left === 0 ? undefined : await past.runs(file);
    if (runs !== undefined)
      lists.set(
        file,
        countedRuns(runs).filter(({ status }) => status === 'completed'),
      );
  };
  await Promise.all(files.slice(0, FIRST_LISTS).map(list));
  if (lists.size > 0) await Promise.all(files.slice(FIRST_LISTS).map(list));
  return { chosen: wanted.filter(({ ref }) => lists.has(ref.file)), lists };
}

/** How many past runs of how many heartbeats the requests that are left are enough for. */
function planFor(wanted: readonly Candidate[], left: number): { affordable: readonly Candidate[]; runs: number } {
  for (let count = wanted.length; count > 0; count--) {
    const affordable = wanted.slice(0, count);
    const measured = affordable.filter(({ measures }) => measures).length;
    const requestsForOne = groupBy(affordable, ({ ref }) => ref.file).size + measured;
    const runs = Math.min(MOST_RUNS + 1, Math.floor(left / requestsForOne));
    if (runs > LEAST_RUNS) return { affordable, runs };
  }
  return { affordable: [], runs: 0 };
}

/** Returns what is unusual about the last good run. @param runs newest first */
async function unusualRun(
  { ref, measures }: Candidate,
  runs: readonly RunRecord[],
  past: PastRuns,
  { usage }: Pick<ReviewContext, 'usage'>,
): Promise<Row['unusual']> {
  // Where the newest run isn't known, an older one may be the last good one, or not.
  const [first] = runs;
  if (first === undefined || (await past.jobs(first.id)) === undefined) return undefined;
  const read = await Promise.all(runs.map(async (run) => ({ run, jobs: await past.jobs(run.id) })));
  const good = read.flatMap(({ run, jobs }): GoodRun[] => {
    const job = watchedJob(jobs ?? [], ref, usage);
    return job?.conclusion === 'success' ? [{ run, job }] : [];
  });
  const [newest] = good;
  if (newest === undefined || good.length <= LEAST_RUNS) return undefined;
  const oldestFirst = good.toReversed();
  const texts = [...(measures ? await numberTexts(oldestFirst, past) : []), ...durationTexts(oldestFirst)];
  if (texts.length === 0) return undefined;
  const more = texts.length - MOST_NAMED;
  const text = [...texts.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return { text, url: newest.job.url || newest.run.url };
}

function durationTexts(good: readonly GoodRun[]): string[] {
  const durations = good.flatMap(({ run, job: { startedAtMs, completedAtMs } }) => {
    const tookMs = (completedAtMs ?? Number.NaN) - (startedAtMs ?? Number.NaN);
    return tookMs >= 0 ? [measuredIn(run, tookMs)] : [];
  });
  // The last run is the one that it is about.
  if (durations.length <= LEAST_RUNS || durations.length < good.length) return [];
  const usual = tooShortDuration(durations);
  if (usual !== undefined) return [shortText(durations.at(-1)?.value ?? 0, usual)];
  const creeping = creepingDuration(durations);
  return creeping === undefined ? [] : [slowText(creeping.recent, creeping.usual)];
}

/** Requests the numbers of past runs only if the last one has some. */
async function numberTexts(good: readonly GoodRun[], past: PastRuns): Promise<string[]> {
  const newest = good.at(-1);
  const numbers = newest && (await numbersOf(newest, past));
  if (newest === undefined || numbers === undefined || numbers.length === 0) return [];
  const before = await Promise.all(
    good.slice(0, -1).map(async (one) => ({ run: one.run, numbers: (await numbersOf(one, past)) ?? [] })),
  );
  return numbers.flatMap((number) => {
    const series = before.flatMap(({ run, numbers: others }) => {
      const same = others.find(({ key }) => key === number.key);
      return same === undefined ? [] : [measuredIn(run, same.value)];
    });
    const usual = unusualNumber([...series, measuredIn(newest.run, number.value)]);
    return usual === undefined ? [] : [numberText(number, usual)];
  });
}

async function numbersOf({ job }: GoodRun, past: PastRuns): Promise<ReadNumber[] | undefined> {
  const annotations = job.checkRunId === undefined ? undefined : await past.annotations(job.checkRunId);
  return annotations && readNotices(annotations.filter(({ title }) => title === TITLE).map(({ message }) => message));
}

function measuredIn({ createdAtMs }: RunRecord, value: number): Measured {
  return { value, weekday: new Date(createdAtMs).getUTCDay() };
}
