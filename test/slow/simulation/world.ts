import { latenessOf } from '../../../src/schedule/lateness.ts';
import { measuredHistories, measuredHourly, tableOf } from '../../unit/schedule/measured.ts';
import { DAY_MS, graceOf, HOUR_MS, MINUTE_MS, type Timetable } from './timetable.ts';

/** What became of a job in a year, decided beforehand: the truth that every judgement is compared with. */
export interface World {
  /** The versions of its file on the default branch, oldest first. */
  versions: readonly Version[];
  /** Of all events, oldest first. */
  runs: readonly Run[];
  /** Of the schedule in force at their time, oldest first. */
  firings: readonly Firing[];
  disabled: readonly Span[];
  /** When the heartbeat is paused in Tickstem. */
  paused: readonly Span[];
}

export interface Span {
  fromMs: number;
  untilMs: number;
}

export interface Version {
  /** When the push came that brought it. Its commit may be days older, which is why nothing here knows when that was. */
  fromMs: number;
  /** `undefined`: this version has no schedule. */
  timetable: Timetable | undefined;
}

export interface Firing {
  atMs: number;
  version: Version;
}

export interface Run {
  id: number;
  event: string;
  /** Of the commit that it is of: its main and post step read the schedule there. */
  version: Version;
  createdMs: number;
  attempts: Attempt[];
}

export interface Attempt {
  requestedMs: number;
  startMs: number;
  /** When the watched job is over, and the run, which has another job. */
  jobEndMs: number;
  endMs: number;
  isJobGreen: boolean;
  isRunGreen: boolean;
  /** When its ping was accepted; `undefined`: it did not ping. */
  pingMs: number | undefined;
}

export interface Plan {
  file: string;
  /** The first is in force at the beginning; edits bring any of them. */
  timetables: readonly Timetable[];
  /** How many days pass between two edits, at least and at most. */
  editedAfterDays?: readonly [number, number];
}

export const COUNTED = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
export const START_MS = Date.parse('2027-06-01T00:00:00Z');
export const END_MS = START_MS + 365 * DAY_MS;

/** Seeded, so that what went wrong once goes wrong again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    // mulberry32
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` up to, and without, `high`. */
  between(low: number, high: number): number {
    return Math.floor(low + this.next() * (high - low));
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<T>(values: readonly [T, ...T[]] | readonly T[]): T {
    return values[this.between(0, values.length)] as T;
  }
}

export function makeWorld({ timetables, editedAfterDays = [15, 50] }: Plan, chance: Chance): World {
  const versions = makeVersions(timetables, editedAfterDays, chance);
  const firings = firingsOf(versions);
  const spans = (): Span[] =>
    Array.from({ length: 2 }, () => {
      const fromMs = chance.between(START_MS + 10 * DAY_MS, END_MS);
      return { fromMs, untilMs: fromMs + chance.between(DAY_MS, 9 * DAY_MS) };
    });
  const disabled = spans();
  const runs = new Diary(versions, chance).keep(firings, disabled);
  return { versions, runs, firings, disabled, paused: spans().sort((a, b) => a.fromMs - b.fromMs) };
}

/** Edits every few weeks, half of them within hours of a firing, and some that take the schedule away for some days. */
function makeVersions(
  timetables: readonly Timetable[],
  [least, most]: readonly [number, number],
  chance: Chance,
): Version[] {
  const versions: Version[] = [{ fromMs: START_MS, timetable: timetables[0] }];
  for (let at = START_MS; ; ) {
    const { timetable } = versions.at(-1) ?? {};
    at +=
      timetable === undefined ? chance.between(2 * DAY_MS, 9 * DAY_MS) : chance.between(least * DAY_MS, most * DAY_MS);
    if (at >= END_MS) return versions;
    const near = timetable && between(timetable, at - 31 * DAY_MS, at).at(-1);
    const isSoonAfter = near !== undefined && near > START_MS && chance.is(0.5);
    const previous = versions.at(-1)?.fromMs ?? START_MS;
    // Never at the very instant of a firing: which came first would be anybody's guess.
    const fromMs = (isSoonAfter ? Math.max(previous, near) + chance.between(0, 8 * HOUR_MS) : at) + 7;
    const next = timetable !== undefined && chance.is(0.15) ? undefined : chance.oneOf(timetables);
    versions.push({ fromMs, timetable: next });
    at = fromMs;
  }
}

function firingsOf(versions: readonly Version[]): Firing[] {
  return versions.flatMap((version, nth) => {
    const untilMs = versions[nth + 1]?.fromMs ?? END_MS;
    const found = version.timetable ? between(version.timetable, version.fromMs, untilMs) : [];
    return found.map((atMs) => ({ atMs, version }));
  });
}

/** All firings of a timetable from one instant up to another. */
export function between({ firingsOn }: Timetable, fromMs: number, untilMs: number): number[] {
  const found: number[] = [];
  const firstDay = Math.floor(fromMs / DAY_MS) - 1;
  for (let day = firstDay; day * DAY_MS < untilMs + DAY_MS; day++) found.push(...firingsOn(new Date(day * DAY_MS)));
  return found.filter((atMs) => atMs >= fromMs && atMs < untilMs);
}

/** How late GitHub was, in milliseconds, as measured: runs of daily or rarer crons, and of an hourly one. */
const LATENESS = {
  rare: measuredHistories().flatMap(({ lateness }) => lateness.map(({ latenessMs }) => latenessMs)),
  frequent: latenessOf(tableOf('0 * * * *'), measuredHourly, Number.MAX_SAFE_INTEGER).map(
    ({ latenessMs }) => latenessMs,
  ),
};

/** Writes down what ran. */
class Diary {
  readonly #versions: readonly Version[];
  readonly #chance: Chance;
  readonly #runs: Run[] = [];
  /** Up to when a run has been started for all firings: of a frequent schedule, GitHub starts one for several. */
  #startedUntilMs = 0;
  /** Firings in a row that are dropped, or whose runs fail. */
  #bad = { left: 0, drops: false };

  constructor(versions: readonly Version[], chance: Chance) {
    this.#versions = versions;
    this.#chance = chance;
  }

  keep(firings: readonly Firing[], disabled: World['disabled']): Run[] {
    for (const { atMs, version } of firings) {
      const graceMs = graceOf(version.timetable as Timetable);
      if (atMs <= this.#startedUntilMs) continue;
      const isOff = disabled.some(({ fromMs, untilMs }) => atMs >= fromMs && atMs < untilMs);
      if (!isOff) this.#fire(atMs, graceMs, version.timetable as Timetable);
      // Runs of a push count for nothing, green or at work.
      if (this.#chance.is(0.03)) {
        this.#run('push', atMs + this.#chance.between(-HOUR_MS, HOUR_MS), 0.9);
      }
      if (this.#chance.is(0.01)) this.#runOldOneAgain(atMs);
    }
    return this.#runs.filter(({ createdMs }) => createdMs >= START_MS).sort((a, b) => a.createdMs - b.createdMs);
  }

  #fire(atMs: number, graceMs: number, timetable: Timetable): void {
    const chance = this.#chance;
    this.#bad =
      this.#bad.left > 0 ? this.#bad : { left: chance.is(0.01) ? chance.between(2, 6) : 0, drops: chance.is(0.5) };
    const isBad = this.#bad.left-- > 0;
    const isEarly = chance.is(0.03);
    if (isEarly) this.#run('workflow_dispatch', atMs - chance.between(1, graceMs), 0.8);
    const isDropped = (isBad && this.#bad.drops) || chance.is(isEarly ? 0.5 : 0.03);
    const createdMs = atMs + this.#delay(timetable);
    const isDone = !isDropped && this.#run('schedule', createdMs, isBad ? 0 : 0.95);
    if (!isDropped && isFrequent(timetable)) this.#startedUntilMs = createdMs;
    if (!isDone && chance.is(0.4)) this.#run('workflow_dispatch', nextEleven(atMs), 0.95);
    if (chance.is(0.02)) this.#run('repository_dispatch', atMs + chance.between(0, 12 * HOUR_MS), 0.9);
  }

  #delay(timetable: Timetable): number {
    return this.#chance.oneOf(isFrequent(timetable) ? LATENESS.frequent : LATENESS.rare);
  }

  /** @returns whether it pinged, by itself or when it was run again */
  #run(event: string, createdMs: number, green: number): boolean {
    const chance = this.#chance;
    const version = this.#versions.findLast(({ fromMs }) => fromMs <= createdMs);
    if (version === undefined) return false;
    const counts = COUNTED.includes(event);
    const run: Run = { id: this.#runs.length + 1, event, version, createdMs, attempts: [] };
    run.attempts.push(this.#attempt(createdMs, chance.is(green), counts));
    this.#runs.push(run);
    const [first] = run.attempts;
    if (first?.isRunGreen === false && chance.is(0.3)) {
      const againMs = first.endMs + chance.between(MINUTE_MS, chance.is(0.5) ? 2 * HOUR_MS : 20 * HOUR_MS);
      // Only jobs that failed are run again: of a green one that fails the second time, GitHub's record shows nothing else.
      run.attempts.push(this.#attempt(againMs, first.isJobGreen || chance.is(0.8), counts));
    }
    return run.attempts.some(({ pingMs }) => pingMs !== undefined);
  }

  #attempt(requestedMs: number, isJobGreen: boolean, counts: boolean): Attempt {
    const chance = this.#chance;
    const startMs = requestedMs + chance.between(2000, chance.is(0.9) ? 20_000 : 20 * MINUTE_MS);
    const longMs = 5.5 * HOUR_MS;
    const workMs = chance.is(0.94) ? chance.between(10_000, 15 * MINUTE_MS) : chance.between(HOUR_MS / 2, longMs);
    const jobEndMs = startMs + workMs;
    const endMs = jobEndMs + (chance.is(0.9) ? 1000 : chance.between(1000, 40 * MINUTE_MS));
    // A green job whose ping did not get through is as silent as a red one.
    const pings = counts && isJobGreen && chance.is(0.99);
    const isRunGreen = isJobGreen && chance.is(0.97);
    return {
      requestedMs,
      startMs,
      jobEndMs,
      endMs,
      isJobGreen,
      isRunGreen,
      pingMs: pings ? jobEndMs - 2000 : undefined,
    };
  }

  /** Somebody runs one of the last runs again, green or not, and it is green. Once: of more, the record shows the last. */
  #runOldOneAgain(atMs: number): void {
    const run = this.#runs.at(-this.#chance.between(2, 6));
    const last = run?.attempts.at(-1);
    if (run === undefined || last === undefined || run.attempts.length > 1 || atMs - run.createdMs > 30 * DAY_MS)
      return;
    const requestedMs = Math.max(atMs, last.endMs) + this.#chance.between(MINUTE_MS, 12 * HOUR_MS);
    run.attempts.push({
      ...this.#attempt(requestedMs, true, COUNTED.includes(run.event)),
      isRunGreen: true,
    });
  }
}

/** More frequent than every 12 h. */
export function isFrequent({ entries, intervalMs }: Timetable): boolean {
  return entries.length > 0 && intervalMs < 12 * HOUR_MS;
}

function nextEleven(atMs: number): number {
  const eleven = Math.floor(atMs / DAY_MS) * DAY_MS + 11 * HOUR_MS;
  return eleven > atMs ? eleven : eleven + DAY_MS;
}
