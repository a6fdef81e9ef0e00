import { isFrequent } from './lateness.ts';
import type { Timetable } from './timetable.ts';

/**
 * A ping or a run that succeeded. Milliseconds since the epoch: when the run was created, or, for a ping whose run isn't
 * known, when it was received.
 */
export interface Answer {
  atMs: number;
  by: 'scheduled-run' | 'other-run' | 'ping';
}

/**
 * A run of the default branch as this row sees it: of the whole file, or of one job of it. `neither`: it skipped the job
 * of the row, which is neither a success nor a failure of that job.
 */
export interface ScheduleRun {
  createdAtMs: number;
  by: 'scheduled-run' | 'other-run';
  outcome: 'active' | 'success' | 'failure' | 'neither';
}

/** The facts that decide from when on scheduled times need an answer, and which of them have one. Milliseconds since the epoch. */
export interface AnswerFacts {
  timetable: Timetable;
  /**
   * Scheduled times up to here need no answer: when the heartbeat was created, the file changed, or the heartbeat was
   * resumed (`resumedAtMs`), whichever is latest.
   */
  sinceMs: number;
  /** In any order. Empty: there never was one. */
  answers: readonly Answer[];
  /** How long before a scheduled time a run of another event may be created to answer it. */
  graceMs: number;
  nowMs: number;
}

export interface StatusFacts extends AnswerFacts {
  /** In any order. Runs that succeeded may be among them; whether they are answers, `answers` alone decides. */
  runs: readonly ScheduleRun[];
  intervalMs: number;
  /** How long to wait for the run of that scheduled time to start. */
  allowanceMs: (dueMs: number) => number;
}

export interface ScheduleStatus {
  /** `waiting`: there never was an answer, and it isn't missed yet. */
  state: 'healthy' | 'late' | 'missed' | 'waiting';
  because: /** No scheduled time that has passed lacks an answer. */
    | 'nothing-due'
    /** GitHub may still start it. */
    | 'may-still-start'
    | 'in-progress'
    /** It started, and is not finished after interval and grace period. */
    | 'still-in-progress'
    | 'ended-without-success'
    /** It started and succeeded, but the answer isn't there: the job passed and didn't ping. */
    | 'passed-without-answer'
    | 'not-started';
  /** The earliest scheduled time without an answer, or the next one. `undefined`: the crons have none. */
  dueMs: number | undefined;
  /** How long the check waits for a start. `undefined`: nothing is due. */
  allowanceMs: number | undefined;
  /** Until when it is not missed, unless a run ends without success. `undefined`: nothing is due. */
  lateUntilMs: number | undefined;
}

const MINUTE_MS = 60_000;
/** By how much two clocks may differ before a time counts as being in the future. */
const CLOCK_SKEW_MS = 5 * MINUTE_MS;
const LONGEST_MS = 366 * 24 * 60 * MINUTE_MS;

/**
 * The moment up to which every scheduled time is answered, moved on by one ping or run.
 * - Each answers the scheduled times up to its own time. So a scheduled run never answers a scheduled time later than
 *   its own creation, however long it takes, and a ping whose run isn't known answers no later one.
 * - A run of another event also answers the next scheduled time, up to the grace period later, but only if no earlier
 *   one was unanswered when it was created: a run that makes up for last night doesn't replace tonight's.
 */
export function answeredUntil(untilMs: number, answer: Answer, timetable: Timetable, graceMs: number): number {
  const reachedMs = Math.max(untilMs, answer.atMs);
  if (answer.by !== 'other-run') return reachedMs;
  const lastMs = timetable.lastAt(answer.atMs);
  const nextMs = timetable.firstAfter(answer.atMs);
  const makesUp = lastMs !== undefined && lastMs > untilMs;
  const isNear = nextMs !== undefined && nextMs - answer.atMs <= graceMs;
  return isNear && !makesUp ? Math.max(reachedMs, nextMs) : reachedMs;
}

/** Up to when everything is answered. Times in the future and invalid times answer nothing. */
function allAnsweredUntil({ timetable, sinceMs, answers, graceMs, nowMs }: AnswerFacts): number {
  return answers
    .filter(({ atMs }) => Number.isFinite(atMs) && atMs <= nowMs + CLOCK_SKEW_MS)
    .sort((a, b) => a.atMs - b.atMs)
    .reduce(
      (untilMs, answer) => answeredUntil(untilMs, answer, timetable, graceMs),
      Math.min(Number.isFinite(sinceMs) ? Math.max(0, sinceMs) : 0, nowMs),
    );
}

/**
 * The earliest scheduled time without an answer, which may be in the future: no runs need to be read before it has
 * passed. It stays the same while scheduled times pass, so several dropped runs are one miss. `undefined`: the crons
 * have no scheduled time in the next eight years.
 */
export function dueOf(facts: AnswerFacts): number | undefined {
  return facts.timetable.firstAfter(allAnsweredUntil(facts));
}

/**
 * The anchor of a heartbeat that was paused and resumed, to be used as `sinceMs`; `undefined`: it wasn't. Tickstem sets
 * `next_expected_at` to the time of resuming plus the interval, so a heartbeat without misses whose next ping is expected
 * later than its last ping explains was resumed in between. A minute is left for times that are rounded.
 */
export function resumedAtMs(heartbeat: {
  consecutiveMisses: number | undefined;
  nextExpectedAtMs: number | undefined;
  lastPingMs: number | undefined;
  intervalMs: number;
}): number | undefined {
  const { consecutiveMisses, nextExpectedAtMs, lastPingMs, intervalMs } = heartbeat;
  if (consecutiveMisses !== 0 || nextExpectedAtMs === undefined || lastPingMs === undefined) return undefined;
  const anchorMs = nextExpectedAtMs - intervalMs;
  return anchorMs > lastPingMs + MINUTE_MS ? anchorMs : undefined;
}

/** Maps the status and conclusion of a run or job in GitHub's API. A whole run that was skipped did not succeed. */
export function outcomeOf(status: string, conclusion: string | null): ScheduleRun['outcome'] {
  if (status !== 'completed') return 'active';
  return conclusion === 'success' ? 'success' : 'failure';
}

/**
 * Compares answers and runs with the schedule.
 *
 * The allowance is for the start of a run. One in progress is late until interval and grace period are over; one that
 * ended without success is missed at once, unless another is in progress or succeeded since.
 */
export function scheduleStatus(facts: StatusFacts): ScheduleStatus {
  const untilMs = allAnsweredUntil(facts);
  const dueMs = facts.timetable.firstAfter(untilMs);
  const early = facts.answers.length === 0 ? 'waiting' : 'healthy';
  if (dueMs === undefined || dueMs > facts.nowMs)
    return { state: early, because: 'nothing-due', dueMs, allowanceMs: undefined, lateUntilMs: undefined };

  const allowanceMs = duration(facts.allowanceMs(dueMs));
  const startedAs = startOf(facts, untilMs, dueMs);
  const endMs = startedAs === 'in-progress' ? duration(facts.intervalMs) + duration(facts.graceMs) : 0;
  const lateUntilMs = dueMs + Math.max(allowanceMs, endMs);
  const isMissed = startedAs === 'ended-without-success' || facts.nowMs > lateUntilMs;
  if (isMissed) return { state: 'missed', because: MISSED[startedAs], dueMs, allowanceMs, lateUntilMs };
  const state = early === 'waiting' ? 'waiting' : 'late';
  return { state, because: startedAs, dueMs, allowanceMs, lateUntilMs };
}

type Started = Exclude<ScheduleStatus['because'], 'nothing-due' | 'not-started' | 'still-in-progress'>;

const MISSED: Record<Started, ScheduleStatus['because']> = {
  'may-still-start': 'not-started',
  'in-progress': 'still-in-progress',
  'ended-without-success': 'ended-without-success',
  'passed-without-answer': 'passed-without-answer',
};

/** Returns what became of the scheduled time, by the runs that would answer it if they succeeded. */
function startOf({ timetable, runs, graceMs, nowMs }: StatusFacts, untilMs: number, dueMs: number): Started {
  const reaching = runs
    .filter(({ createdAtMs }) => Number.isFinite(createdAtMs) && createdAtMs <= nowMs + CLOCK_SKEW_MS)
    .filter(({ createdAtMs: atMs, by }) => answeredUntil(untilMs, { atMs, by }, timetable, graceMs) >= dueMs)
    .sort((a, b) => a.createdAtMs - b.createdAtMs);
  if (runsFor(dueMs, reaching, timetable).some(({ outcome }) => outcome === 'active')) return 'in-progress';
  const succeeded = reaching.findLastIndex(({ outcome }) => outcome === 'success');
  // A run of another event that failed is no start of the scheduled one, which may still come.
  const failed = reaching.findLastIndex(({ outcome, by }) => outcome === 'failure' && by === 'scheduled-run');
  if (failed > succeeded) return 'ended-without-success';
  return succeeded === -1 ? 'may-still-start' : 'passed-without-answer';
}

/**
 * The runs that are for that time and for no later one: otherwise a miss would be late again whenever the next run is in
 * progress. A scheduled run is for the last scheduled time before it; of a frequent cron, the first run is for all
 * scheduled times since the run before it.
 */
function runsFor(dueMs: number, reaching: readonly ScheduleRun[], timetable: Timetable): ScheduleRun[] {
  const first = reaching.find(({ by }) => by === 'scheduled-run');
  const nextMs = timetable.firstAfter(dueMs) ?? Number.POSITIVE_INFINITY;
  return reaching.filter((run) => {
    if (run.by === 'other-run') return true;
    return isFrequent(timetable) ? run === first : run.createdAtMs < nextMs;
  });
}

/** Returns a duration that can be calculated with: 0 if it is invalid, at most a year. Neither hides a miss. */
function duration(ms: number): number {
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_MS) : 0;
}
