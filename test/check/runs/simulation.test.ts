import { describe, expect, it } from 'vitest';
import { judge, type Row } from '../../../src/check/rows.ts';
import { judgeBySchedule } from '../../../src/check/runs/schedule-verdict.ts';
import { judgeWorkflows } from '../../../src/check/runs/workflow-verdict.ts';
import { parseSelection } from '../../../src/check/select.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';
import { heartbeatOracle, listedOracle, type Truth } from './oracle.ts';
import { openStandIns, REPOSITORY, versionAt } from './stand-ins.ts';
import { daily, dailyInBerlin, everyMinutes, graceOf, HOUR_MS, mondayToFriday, monthly, weekly } from './timetable.ts';
import { Chance, END_MS, makeWorld, type Plan, START_MS } from './world.ts';

const SEEDS = [1, 2, 3];

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
  // Its firings lie closer together than its grace is long.
  { file: 'quarters.yml', timetables: [everyMinutes(15, 7), everyMinutes(60, 7)] },
];
const LISTED: Plan[] = [
  { file: 'weekly.yml', timetables: [weekly(0, '04:00'), weekly(3, '04:00')] },
  { file: 'monthly.yml', timetables: [monthly(1, '02:00'), monthly(15, '22:00')] },
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
  const { isInForce, unanswered, early, isActive } = truth;
  const where = () =>
    `${row.name} at ${shown(nowMs)}: ${row.verdict}, due ${shown(row.dueMs)}, last ping ${shown(row.lastPingedAtMs)}, ` +
    `${isInForce ? 'in force' : 'by the interval'}, unanswered ${unanswered.map(shown).join(', ') || 'nothing'}`;
  report.checks += 1;
  if (!isInForce) report.byInterval += 1;
  if (early.length > 0) report.early += 1;
  if (isActive && unanswered.length > 0) report.active += 1;
  if (isInForce && unanswered.length > 0 && !isActive) compareMiss(row, alone, unanswered, report, where);
  else if (isInForce && row.verdict === 'failing') report.alerted += 1;
  // After an edit the interval decides; and while a run is in progress, the check waits as long as the interval does.
  else if (row.fails && !(alone?.fails && (isActive || !isInForce))) report.falseFailures.push(where());
  else if (!row.fails && alone?.fails && !isInForce) report.unreported.push(where());
}

function compareMiss(
  row: Row,
  alone: Row | undefined,
  unanswered: readonly number[],
  report: MatchReport,
  where: () => string,
): void {
  const keys = unanswered.map((atMs) => `${report.world} ${atMs}`);
  for (const key of keys.filter((one) => !report.misses.has(one))) {
    report.misses.add(key);
    if (alone?.fails === false) report.missedAlone += 1;
  }
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
    const alone = judgedAlone(heartbeat, nowMs);
    const row = await judgeBySchedule(alone, standIns.contextAt(nowMs));
    const sinceMs = heartbeat.lastPingedAtMs ?? heartbeat.createdAtMs ?? Number.NaN;
    const truth = truthAt(nowMs, present, { sinceMs, graceMs: (heartbeat.graceSecs ?? Number.NaN) * 1000 });
    const isScheduled = present.timetable !== undefined;
    if (alone.fails && truth.isInForce && isScheduled && truth.unanswered.length === 0) report.falseAlone += 1;
    // Without a schedule there is only the interval.
    compare(row, alone, { ...truth, isInForce: truth.isInForce && isScheduled }, report, nowMs);
  }
}

async function checkWorkflow(plan: Plan, seed: number, report: MatchReport): Promise<void> {
  const chance = new Chance(seed);
  const world = makeWorld(plan, chance);
  const truthAt = listedOracle(world);
  const standIns = openStandIns(plan.file, world);
  report.world = `${plan.file} ${seed}`;
  for (const nowMs of hours(chance)) {
    const [row] = await judgeWorkflows([plan.file], standIns.contextAt(nowMs));
    const present = versionAt(world.versions, nowMs);
    if (row === undefined || present === undefined) throw new Error('one row was expected');
    // Its schedule was taken away, and GitHub ran it by schedule before.
    if (present.timetable === undefined) expect(row).toMatchObject({ verdict: 'missed', fails: true });
    else compare(row, undefined, truthAt(nowMs, present, graceOf(present.timetable)), report, nowMs);
  }
}

describe('a year of checks, every hour: no miss unreported past its grace, and no false failure', () => {
  it('heartbeats, beside the interval alone', async () => {
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
    expect(report.missed).toBeGreaterThan(1000);
    expect(report.active).toBeGreaterThan(100);
    expect(report.early).toBeGreaterThan(100);
    // The interval decides only now and then.
    expect(byInterval).toBeLessThan(checks / 5);
  });

  it('workflows that are judged by their runs', async () => {
    const report = new MatchReport();
    for (const seed of SEEDS) for (const plan of LISTED) await checkWorkflow(plan, seed, report);
    const { misses, unreported, falseFailures, checks } = report;
    console.log(
      `workflows: ${misses.size} misses in ${checks} checks, ${unreported.length} h with an unreported miss, ` +
        `${falseFailures.length} h falsely failing`,
    );
    expect({ unreported, falseFailures }).toEqual({ unreported: [], falseFailures: [] });
    expect(report.missed).toBeGreaterThan(1000);
    expect(report.active).toBeGreaterThan(50);
  });
});
