import { describe, expect, it } from 'vitest';
import { judge, type Row } from '../../../src/check/rows.ts';
import { judgeBySchedule } from '../../../src/check/runs/schedule-verdict.ts';
import { judgeWorkflows } from '../../../src/check/runs/workflow-verdict.ts';
import { parseSelection } from '../../../src/check/select.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';
import { heartbeatOracle, listedOracle, type Truth } from './oracle.ts';
import { openStandIns, REPOSITORY, versionAt } from './runs.ts';
import { daily, dailyInBerlin, everyMinutes, graceOf, HOUR_MS, mondayToFriday, monthly, weekly } from './timetable.ts';
import { Chance, END_MS, makeWorld, type Plan, START_MS, type World } from './world.ts';

/** One year of each plan takes minutes. More of them, when the rule is changed. */
const SEEDS = [1];
const TIMEOUT_MS = 30 * 60_000;

const NIGHTLY: Plan = {
  file: 'nightly.yml',
  timetables: [daily('03:00'), daily('04:30'), daily('22:00'), mondayToFriday('03:00')],
};
const HOURLY: Plan = {
  file: 'hourly.yml',
  timetables: [everyMinutes(60, 0), everyMinutes(60, 17), everyMinutes(15, 3)],
};
const WATCHED: Plan[] = [
  NIGHTLY,
  HOURLY,
  { file: 'working-days.yml', timetables: [mondayToFriday('02:10'), mondayToFriday('23:40'), daily('01:00')] },
  { file: 'twice.yml', timetables: [daily('05:30', '17:30'), daily('01:00', '13:00'), daily('03:00')] },
  { file: 'berlin.yml', timetables: [dailyInBerlin('03:30'), dailyInBerlin('23:15')] },
  // GitHub starts one run for several of its scheduled times.
  { file: 'quarters.yml', timetables: [everyMinutes(15, 7), everyMinutes(60, 7)] },
];
const LISTED: Plan[] = [
  // Edited so rarely that the last ten runs have seen one edit at most.
  { file: 'weekly.yml', timetables: [weekly(0, '04:00'), weekly(3, '04:00')], editedAfterDays: [90, 150] },
  { file: 'monthly.yml', timetables: [monthly(1, '02:00'), monthly(15, '22:00')], editedAfterDays: [340, 365] },
  NIGHTLY,
  HOURLY,
];

/** What a year of hourly checks came to. */
class MatchReport {
  checks = 0;
  /** Hours in which a miss, past its grace and with nothing in progress, did not fail the check. */
  readonly unreported: string[] = [];
  /** Hours in which the check failed without any miss. */
  readonly falseFailures: string[] = [];
  /** The same by the interval alone. */
  falseAlone = 0;
  readonly misses = new Set<string>();
  /** Which world it is about. */
  world = '';
  /** Those that the interval alone did not report at the first check past their grace. */
  missedAlone = 0;
  /** Hours in which Tickstem's own alert failed the check, while the schedule knows of no miss. */
  alerted = 0;
  /** Hours after an edit, in which the interval decides. */
  byInterval = 0;
  active = 0;
  paused = 0;
  early = 0;
  missed = 0;
}

const shown = (ms: number | null | undefined) => (typeof ms === 'number' ? new Date(ms).toISOString() : 'never');

/** Each hour of the year once, at any minute of it. */
function* hours(chance: Chance): Generator<number> {
  for (let hour = START_MS; hour < END_MS; hour += HOUR_MS) yield hour + chance.between(0, HOUR_MS);
}

function judgedAlone(heartbeat: Heartbeat, nowMs: number): Row {
  const { rows } = judge([heartbeat], parseSelection([]), {
    defaultPattern: `${REPOSITORY}/*`,
    failOnPaused: false,
    nowMs,
  });
  const [row] = rows;
  if (row === undefined) throw new Error('one row was expected');
  return row;
}

/** Compares a row with the truth, and with what the interval alone said. */
function compare(row: Row, alone: Row | undefined, truth: Truth, report: MatchReport, nowMs: number): void {
  const { isInForce, isMissed, isEarly, isActive, dueMs } = truth;
  const where = () =>
    `${report.world} at ${shown(nowMs)}: ${row.verdict}, due ${shown(row.dueMs)}, last ping ${shown(row.lastPingedAtMs)}, ` +
    `until ${shown(row.lateness?.lateUntilMs)}; ${isInForce ? 'in force' : 'by the interval'}, due ${shown(dueMs)}` +
    `${isActive ? ', in progress' : ''}${isEarly ? ', done early' : ''}`;
  report.checks += 1;
  if (!isInForce) report.byInterval += 1;
  if (isEarly) report.early += 1;
  if (isActive) report.active += 1;
  if (!isInForce) {
    if (row.fails && !alone?.fails) report.falseFailures.push(where());
    if (!row.fails && alone?.fails) report.unreported.push(where());
  } else if (isMissed) compareMiss(row, alone, dueMs ?? 0, report, where);
  else if (row.verdict === 'failing') report.alerted += 1;
  else if (row.fails) report.falseFailures.push(where());
}

function compareMiss(row: Row, alone: Row | undefined, dueMs: number, report: MatchReport, where: () => string): void {
  const key = `${report.world} ${dueMs}`;
  if (!report.misses.has(key) && alone?.fails === false) report.missedAlone += 1;
  report.misses.add(key);
  if (row.fails) report.missed += 1;
  else report.unreported.push(where());
}

async function checkHeartbeat(plan: Plan, seed: number, report: MatchReport): Promise<void> {
  const chance = new Chance(seed);
  const world = makeWorld(plan, chance);
  const truthAt = heartbeatOracle(world);
  const standIns = openStandIns(plan.file, world);
  report.world = `${plan.file} ${seed}`;
  for (const nowMs of hours(chance)) {
    const heartbeat = standIns.heartbeatAt(nowMs);
    const present = versionAt(world.versions, nowMs);
    if (heartbeat === undefined || present === undefined) continue;
    if (heartbeat.status === 'paused') {
      report.paused += 1;
      continue;
    }
    const alone = judgedAlone(heartbeat, nowMs);
    const row = await judgeBySchedule(alone, standIns.contextAt(nowMs));
    if (present.timetable === undefined) {
      // Without a schedule there is only the interval.
      compare(row, alone, { ...NOTHING, isInForce: false }, report, nowMs);
      continue;
    }
    const graceMs = (heartbeat.graceSecs ?? Number.NaN) * 1000;
    const truth = truthAt({ present, nowMs, graceMs }, pingsOf(heartbeat, world, nowMs));
    if (alone.fails && truth.isInForce && !truth.isMissed) report.falseAlone += 1;
    compare(row, alone, truth, report, nowMs);
  }
}

/** Before its first ping, a heartbeat doesn't show that it was resumed. */
function pingsOf({ lastPingedAtMs, createdAtMs }: Heartbeat, { paused }: World, nowMs: number) {
  const pingedMs = lastPingedAtMs ?? Number.NEGATIVE_INFINITY;
  const resumedMs = paused.findLast(({ untilMs }) => untilMs <= nowMs)?.untilMs ?? 0;
  const createdMs = createdAtMs ?? 0;
  return { pingedMs, createdMs, sinceMs: lastPingedAtMs === null ? createdMs : Math.max(pingedMs, resumedMs) };
}

const NOTHING: Truth = { isInForce: true, dueMs: undefined, isMissed: false, isActive: false, isEarly: false };

async function checkWorkflow(plan: Plan, seed: number, report: MatchReport): Promise<void> {
  const chance = new Chance(seed);
  const world = makeWorld(plan, chance);
  const truthAt = listedOracle(world);
  const standIns = openStandIns(plan.file, world);
  report.world = `${plan.file} ${seed}`;
  for (const nowMs of hours(chance)) {
    const [row] = await judgeWorkflows(
      [{ target: plan.file, isExcluded: false, graceSecs: undefined }],
      standIns.contextAt(nowMs),
    );
    const present = versionAt(world.versions, nowMs);
    if (row === undefined || present === undefined) throw new Error('one row was expected');
    if (present.timetable === undefined) expect(row.fails).toBe(true);
    else compare(row, undefined, truthAt({ present, nowMs, graceMs: graceOf(present.timetable) }), report, nowMs);
  }
}

describe('a year of checks, every hour: no miss unreported past its allowance, and no false failure', () => {
  it(
    'heartbeats, beside the interval alone: lateness as measured, drops, pauses, edits and re-runs',
    async () => {
      const report = new MatchReport();
      for (const seed of SEEDS) for (const plan of WATCHED) await checkHeartbeat(plan, seed, report);
      const { misses, missedAlone, falseAlone, unreported, falseFailures, alerted, byInterval, checks } = report;
      console.log(
        `interval alone: ${missedAlone} of ${misses.size} misses unreported in time, ${falseAlone} h falsely failing; ` +
          `with GitHub's schedule: ${unreported.length} h with an unreported miss, ${falseFailures.length} h falsely failing. ` +
          `Of ${checks} checks, ${byInterval} came after an edit, where the interval decides; ${alerted} h failed by Tickstem's own alert`,
      );
      expect({ unreported, falseFailures }).toEqual({ unreported: [], falseFailures: [] });
      // What GitHub's schedule adds, and what the year had in it.
      expect(missedAlone).toBeGreaterThan(misses.size / 10);
      expect(falseAlone).toBeGreaterThan(0);
      expect(report.missed).toBeGreaterThan(500);
      expect(report.active).toBeGreaterThan(100);
      expect(report.early).toBeGreaterThan(0);
      // The interval decides only now and then.
      expect(byInterval).toBeLessThan(checks / 5);
      expect(report.paused).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it(
    'workflows that are judged by their runs',
    async () => {
      const report = new MatchReport();
      for (const seed of SEEDS) for (const plan of LISTED) await checkWorkflow(plan, seed, report);
      const { misses, unreported, falseFailures, checks } = report;
      console.log(
        `workflows: ${misses.size} misses in ${checks} checks, ${unreported.length} h with an unreported miss, ` +
          `${falseFailures.length} h falsely failing`,
      );
      expect({ unreported, falseFailures }).toEqual({ unreported: [], falseFailures: [] });
      expect(report.missed).toBeGreaterThan(500);
      expect(report.active).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
