// Random histories of one scheduled time: what GitHub does with it, and the checks that look at it, some two at once.
import { startsWith } from '../../../../src/check/start/requests.ts';
import { type Outcome, startOnce } from '../../../../src/check/start/start-once.ts';
import { allowance } from '../../../../src/schedule/lateness.ts';
import { measuredHistories } from '../../schedule/measured.ts';
import { GitHubModel, HOUR_MS, type ModelRun, randomOf, type Weather } from './github-model.ts';

const MINUTE_MS = 60_000;
const DUE_MS = Date.parse('2026-11-23T03:00:00Z');
const BUDGET_MS = 45_000;

/** What GitHub does with the scheduled time. `raced`: it starts the run within seconds of a check's start. */
export type Fate = 'dropped' | 'late' | 'raced';

/** What came of a history. */
export interface History {
  fate: Fate;
  runs: readonly ModelRun[];
  outcomes: readonly Outcome[];
  sent: number;
  /** The run of the schedule came after the check had stopped waiting. */
  isPastAllowance: boolean;
  isRefused: boolean;
}

const histories = measuredHistories();
/** Measured runs, and the allowance that they have by what is known so many hours later. */
const measured = histories.flatMap((history) => {
  const { timetable, runs } = history;
  const otherSchedules = histories.filter((other) => other !== history).map(({ lateness }) => lateness);
  return runs.map(({ scheduledMs, createdAtMs }, at) => {
    const before = runs.slice(0, at).map((run) => run.createdAtMs);
    const known = new Map<number, number>();
    return {
      latenessMs: createdAtMs - scheduledMs,
      allowanceMs(hours: number): number {
        const facts = { timetable, runs: before, scheduleChangedAtMs: undefined, otherSchedules, dueMs: scheduledMs };
        const ms = known.get(hours) ?? allowance({ ...facts, nowMs: scheduledMs + hours * HOUR_MS }).ms;
        known.set(hours, ms);
        return ms;
      },
    };
  });
});

/** Plays the history of a seed. */
export async function play(seed: number): Promise<History> {
  const random = randomOf(seed ^ 0x5eed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const isOften = (chance: number) => random() < chance;
  const weather: Weather = {
    lagMs: isOften(0.5) ? 0 : random() * 2000,
    hasNoIds: isOften(0.1),
    isRefused: isOften(0.05),
    lost: isOften(0.5) ? 0 : 0.1,
    lostStarts: isOften(0.5) ? 0 : 0.4,
    failed: isOften(0.7) ? 0 : 0.1,
  };
  const github = new GitHubModel(DUE_MS, seed, weather);
  const fate: Fate = isOften(0.5) ? 'dropped' : isOften(0.9) ? 'late' : 'raced';
  const { latenessMs, allowanceMs } = pick(measured);
  const lateUntil = (nowMs: number) => DUE_MS + allowanceMs(Math.floor((nowMs - DUE_MS) / HOUR_MS));
  // Later, or sooner, than it was ever measured.
  const lateMs = Math.round(latenessMs * (0.8 + random() * 0.5));
  const checks = checkTimes(random);
  const firstStart = checks.flat().find((ms) => ms >= lateUntil(ms)) ?? DUE_MS;
  const originalMs = fate === 'raced' ? firstStart + random() * 8000 - 2000 : DUE_MS + lateMs;
  if (fate !== 'dropped') github.at(originalMs, () => github.create('schedule'));
  // Somebody who looks at it starts it, too.
  if (isOften(0.03)) github.at(firstStart + random() * 20_000 - 5000, () => github.create('person'));
  const staleMs = isOften(0.1) ? 24 * HOUR_MS : 0;
  const outcomes: Outcome[] = [];
  for (const atMs of checks.flat()) {
    github.at(atMs, () => {
      // The row, by a list with a filter, which may be days old.
      const isMissed = github.nowMs >= lateUntil(github.nowMs) && github.listed(staleMs).length === 0;
      if (!isMissed) return;
      const budget = { clock: github.clock(), deadlineMs: github.nowMs + BUDGET_MS, attempts: 1 };
      const planned = { branch: 'main', dueMs: DUE_MS, lateUntilMs: lateUntil(github.nowMs) };
      void startOnce(planned, startsWith(github.requests(), budget)).then((outcome) => outcomes.push(outcome));
    });
  }
  await github.play();
  const isPastAllowance = fate !== 'dropped' && originalMs > lateUntil(originalMs);
  return { fate, runs: github.runs, outcomes, sent: github.sent, isPastAllowance, isRefused: weather.isRefused };
}

/** Four checks a day for a day and a half, as late as they happen to be; some are two, up to three seconds apart. */
function checkTimes(random: () => number): number[][] {
  return Array.from({ length: 7 }, (_, at) => {
    const atMs = DUE_MS + (at + 0.7) * 6 * HOUR_MS + random() * 5 * 60 * MINUTE_MS;
    return random() < 0.4 ? [atMs, atMs + random() * 3000] : [atMs];
  });
}

/** The runs that went on: nobody cancelled them. */
export function remaining({ runs }: Pick<History, 'runs'>, ...by: ModelRun['by'][]): ModelRun[] {
  return runs.filter((run) => run.conclusion !== 'cancelled' && by.includes(run.by));
}

/** What is wrong with a history, if the work was done twice though no run of GitHub came afterwards. */
export function faultOf(history: History): string | undefined {
  const [own, ...more] = remaining(history, 'check');
  if (more.length > 0) return `started ${more.length + 1} times`;
  const older = own && remaining(history, 'schedule', 'person').find(({ id }) => id < own.id);
  return older && `started after run ${older.id} (${older.event})`;
}

/** Counts of many histories. */
export interface Counts {
  histories: number;
  dropped: number;
  late: number;
  raced: number;
  pastAllowance: number;
  sent: number;
  cancelled: number;
  outcomes: Record<string, number>;
  /** Dropped, and a run was there in the end. */
  madeUp: number;
  /** Started more than once, or after an older run: none may be. */
  startedTwice: string[];
  /** The work was done twice, because GitHub's own run came late after all. */
  lateTwice: number;
  racedTwice: number;
}

/** Plays the histories of so many seeds. */
export async function playAll(histories: number, firstSeed = 1): Promise<Counts> {
  const counts: Counts = {
    ...{ histories, dropped: 0, late: 0, raced: 0, pastAllowance: 0, sent: 0, cancelled: 0, outcomes: {} },
    ...{ madeUp: 0, startedTwice: [], lateTwice: 0, racedTwice: 0 },
  };
  for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
    const history = await play(seed);
    count(counts, seed, history);
  }
  return counts;
}

function count(counts: Counts, seed: number, history: History): void {
  const { fate, runs, outcomes } = history;
  counts[fate] += 1;
  counts.sent += history.sent;
  counts.pastAllowance += history.isPastAllowance ? 1 : 0;
  counts.cancelled += runs.filter(({ conclusion }) => conclusion === 'cancelled').length;
  for (const { kind } of outcomes) counts.outcomes[kind] = (counts.outcomes[kind] ?? 0) + 1;
  const fault = faultOf(history);
  if (fault !== undefined) counts.startedTwice.push(`seed ${seed}: ${fault}`);
  const own = remaining(history, 'check').length;
  const isTwice = own > 0 && remaining(history, 'schedule').length > 0;
  if (fate === 'dropped') counts.madeUp += own === 1 ? 1 : 0;
  else if (isTwice) counts[fate === 'late' ? 'lateTwice' : 'racedTwice'] += 1;
}
