import { describe, expect, it } from 'vitest';
import { judge, type Row } from '../../../src/check/rows.ts';
import { judgeBySchedule } from '../../../src/check/runs/schedule-verdict.ts';
import { judgeWorkflows } from '../../../src/check/runs/workflow-verdict.ts';
import { parseSelection } from '../../../src/check/select.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';
import { heartbeatOracle, listedOracle, type Truth } from './oracle.ts';
import { openStandIns, REPOSITORY, versionAt } from './stand-ins.ts';
import {
  DAY_MS,
  daily,
  dailyInBerlin,
  everyMinutes,
  graceOf,
  HOUR_MS,
  mondayToFriday,
  monthly,
  weekly,
} from './timetable.ts';
import { Chance, END_MS, type Firing, makeWorld, type Plan, START_MS, type Version, type World } from './world.ts';

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
  /** Hours in which a miss of the present schedule, past its grace and with nothing at work, was not red. */
  readonly unreported: string[] = [];
  /** Hours in red without any miss. */
  readonly falseAlarms: string[] = [];
  /** The same without GitHub's record. */
  falseAlone = 0;
  readonly misses = new Set<Firing>();
  /** Those that the interval alone did not report at the first check past their grace. */
  missedAlone = 0;
  /** Hours of red by what Tickstem knows alone, while the schedule knows of no miss: see `isTickstemsWord`. */
  tickstemsWord = 0;
  /** Hours of misses that an edit has replaced the schedule of, left to the interval. */
  replaced = 0;
  atWork = 0;
  early = 0;
  dark = 0;
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

/** Of the versions in force from one instant to another, those with a schedule, and whether all have one. */
function schedulesWithin({ versions }: World, fromMs: number, untilMs: number) {
  const within = versions.filter(
    (version, nth) => version.fromMs <= untilMs && (versions[nth + 1]?.fromMs ?? END_MS) > fromMs,
  );
  const timetables = within.flatMap(({ timetable }) => timetable ?? []);
  return { timetables, isWhole: timetables.length === within.length };
}

/**
 * Red that is none of the schedule's business: Tickstem's own alert; a heartbeat whose schedule was taken away meanwhile,
 * for which there is only the interval; and an interval that is none of the file's, since only second attempts pinged
 * after an edit, which do not change it.
 */
function isTickstemsWord(row: Row, world: World, sinceMs: number, nowMs: number): boolean {
  if (row.verdict === 'failing' || !schedulesWithin(world, sinceMs, nowMs).isWhole) return true;
  const { timetables } = schedulesWithin(world, sinceMs - DAY_MS, nowMs);
  return !timetables.some(({ intervalMs }) => intervalMs === (row.intervalSecs ?? 0) * 1000);
}

/** Compares a row with the truth, and with what the interval alone said. */
function compare(
  told: Row,
  alone: Row | undefined,
  truth: Truth,
  present: Version,
  countByVerdict: MatchReport,
  nowMs: number,
): void {
  const { owed, early, isAtWork } = truth;
  const where = () =>
    `${told.name} at ${shown(nowMs)}: ${told.verdict}, due ${shown(told.dueMs)}, last ping ${shown(told.lastPingedAtMs)}, ` +
    `owed ${owed.map(({ atMs }) => shown(atMs)).join(', ') || 'nothing'}`;
  countByVerdict.checks += 1;
  if (early.length > 0) countByVerdict.early += 1;
  if (owed.length === 0) {
    if (told.fails) countByVerdict.falseAlarms.push(where());
    return;
  }
  if (isAtWork) {
    countByVerdict.atWork += 1;
    // As long as the interval still waits, so does the check.
    if (told.fails && alone?.fails === false) countByVerdict.falseAlarms.push(where());
    return;
  }
  const ofPresent = owed.filter(({ version }) => version === present);
  for (const firing of ofPresent.filter((one) => !countByVerdict.misses.has(one))) {
    countByVerdict.misses.add(firing);
    if (alone?.fails === false) countByVerdict.missedAlone += 1;
  }
  if (told.fails) countByVerdict.dark += 1;
  else if (ofPresent.length > 0 || alone?.fails === true) countByVerdict.unreported.push(where());
  else countByVerdict.replaced += 1;
}

async function watch(plan: Plan, seed: number, countByVerdict: MatchReport): Promise<void> {
  const chance = new Chance(seed);
  const world = makeWorld(plan, chance);
  const truthAt = heartbeatOracle(world);
  const standIns = openStandIns(plan.file, world);
  for (const nowMs of hours(chance)) {
    const heartbeat = standIns.heartbeatAt(nowMs);
    const present = versionAt(world.versions, nowMs);
    if (heartbeat === undefined || present === undefined) continue;
    const alone = judgedAlone(heartbeat, nowMs);
    const told = await judgeBySchedule(alone, standIns.hearingAt(nowMs));
    const sinceMs = heartbeat.lastPingedAtMs ?? heartbeat.createdAtMs ?? Number.NaN;
    const truth = truthAt(nowMs, { sinceMs, graceMs: (heartbeat.graceSecs ?? Number.NaN) * 1000 });
    if (alone.fails && truth.owed.length === 0) {
      if (isTickstemsWord(alone, world, sinceMs, nowMs)) {
        countByVerdict.tickstemsWord += 1;
        continue;
      }
      countByVerdict.falseAlone += 1;
    }
    compare(told, alone, truth, present, countByVerdict, nowMs);
  }
}

async function list(plan: Plan, seed: number, countByVerdict: MatchReport): Promise<void> {
  const chance = new Chance(seed);
  const world = makeWorld(plan, chance);
  const truthAt = listedOracle(world);
  const standIns = openStandIns(plan.file, world);
  for (const nowMs of hours(chance)) {
    const [told] = await judgeWorkflows([plan.file], standIns.hearingAt(nowMs));
    const present = versionAt(world.versions, nowMs);
    if (told === undefined || present === undefined) throw new Error('one row was expected');
    if (present.timetable === undefined) expect(told).toMatchObject({ verdict: 'unknown', fails: true });
    else compare(told, undefined, truthAt(nowMs, graceOf(present.timetable)), present, countByVerdict, nowMs);
  }
}

describe('a year of checks, every hour: no miss unreported past its grace, and no false red', () => {
  it('heartbeats, beside the interval alone', async () => {
    const countByVerdict = new MatchReport();
    for (const seed of SEEDS) for (const plan of WATCHED) await watch(plan, seed, countByVerdict);
    const { misses, missedAlone, falseAlone, unreported, falseAlarms, tickstemsWord, replaced } = countByVerdict;
    console.log(
      `interval alone: ${missedAlone} of ${misses.size} misses unreported in time, ${falseAlone} h of false red; ` +
        `with GitHub's record: ${unreported.length}, and ${falseAlarms.length} h. Of ${countByVerdict.checks} checks, ` +
        `${replaced} left a miss before an edit to the interval; ${tickstemsWord} h of red by Tickstem's word alone`,
    );
    expect({ unreported, falseAlarms }).toEqual({ unreported: [], falseAlarms: [] });
    // What the second witness adds, and what the year had in it.
    expect(missedAlone).toBeGreaterThan(misses.size / 10);
    expect(falseAlone).toBeGreaterThan(0);
    expect(countByVerdict.dark).toBeGreaterThan(1000);
    expect(countByVerdict.atWork).toBeGreaterThan(100);
    expect(countByVerdict.early).toBeGreaterThan(100);
    // An edit hides a miss only now and then.
    expect(replaced).toBeLessThan(misses.size / 50);
  });

  it('workflows that are judged by their runs', async () => {
    const countByVerdict = new MatchReport();
    for (const seed of SEEDS) for (const plan of LISTED) await list(plan, seed, countByVerdict);
    const { misses, unreported, falseAlarms, replaced, checks } = countByVerdict;
    console.log(
      `workflows: ${misses.size} misses in ${checks} checks, ${unreported.length} h unreported, ${falseAlarms.length} h ` +
        `of false red; ${replaced} h left out after an edit`,
    );
    expect({ unreported, falseAlarms }).toEqual({ unreported: [], falseAlarms: [] });
    expect(countByVerdict.dark).toBeGreaterThan(1000);
    expect(countByVerdict.atWork).toBeGreaterThan(50);
  });
});
