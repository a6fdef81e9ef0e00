/** A number of one run. */
export interface Measured {
  value: number;
  /** The day of the week on which the run began, 0 to 6. */
  weekday: number;
}

/** The range in which a number usually is, and how many runs say so. */
export interface Usual {
  low: number;
  high: number;
  runs: number;
}

/** Runs that are needed before anything is compared. */
export const LEAST_RUNS = 8;
/** Past runs that are compared at the most. */
export const MOST_RUNS = 30;
/** Runs in a row at a new level, after which that level is usual. */
export const LEARNED_AFTER = 5;
/** Runs in a row that have to be slow before a duration counts as creeping up. */
export const SLOW_RUNS = 5;

/** The half-width of the range, in spreads. A spread is 1.4826 MAD, the standard deviation of a normal distribution. */
const SPREADS = 4;
/** A number within this factor of what is usual is never unusual, however steady the others are. */
const TOLERANCE = 1.5;
/** The tolerance grows by so many spreads: numbers that vary a lot vary even more on some days. */
const TOLERANCE_SPREADS = 2;
/** The share of the runs on each side that a message leaves out. */
const SHOWN_TAIL = 0.1;
/** The share of the runs on each side that may have been an accident: one of thirty. */
const TAIL = 0.05;
/** A run that is so many times below or above the median doesn't make the next one like it usual. */
const FAR = 10;
/** Runs on a day of the week that another one on that day may be like. */
const LIKE_WEEKDAY = 2;
/** Runs on a day of the week that make a range of its own. */
const LEAST_OF_WEEKDAY = 4;
/** Up to this share of runs that are far off, or that measure 0, isn't part of what is usual. */
const ODD_SHARE = 0.2;
/** Times that something has to have happened among the past runs before it is usual; 0 with other numbers in between. */
const LEAST_REPEATED = 3;
/** Runs on a day of the week, all 0, after which 0 is usual on it. In the first two weeks one is enough. */
const ZEROS_OF_WEEKDAY = 2;
/** Small counts vary by the square root of their mean, as whatever happens by chance does. */
const COUNT_SPREADS = 3;
/** The last runs, which show where a number is heading: growth and seasons. */
const RECENT = 8;

/** Where a number is compared with: beyond these it is unusual. */
interface Range {
  low: number;
  high: number;
}

/**
 * Returns what is usual if the last of the numbers is far outside of it; `undefined`: it isn't, or too little is known.
 *
 * The range is the median and the spread of up to 30 past runs, by ratios: twice as much is as far as half as much. A number
 * isn't unusual if the past runs, the last ones, or those of its day of the week have others like it.
 *
 * @param all oldest first
 */
export function unusualNumber(all: readonly Measured[]): Usual | undefined {
  const newest = all.at(-1);
  const past = all.slice(0, -1).slice(-MOST_RUNS);
  // Numbers of both signs have no ratios.
  if (newest === undefined || newest.value < 0 || past.some(({ value }) => value < 0)) return undefined;
  const known = past.filter(({ value }) => value > 0);
  if (known.length < LEAST_RUNS && !isLongZero(past, newest)) return undefined;
  if (newest.value === 0 && isZeroUsual(past, newest.weekday)) return undefined;
  const { before, level } = levelOf(known);
  if (level !== undefined && isIn(newest.value, rangeOf(level))) return undefined;
  return isIn(newest.value, rangeFor(before, newest.weekday)) ? undefined : shown(level ?? before);
}

/**
 * Returns what is usual if the last of the durations is far too short. One slow run isn't unusual: a runner or a server can be slow.
 *
 * @param all milliseconds, oldest first
 */
export function tooShortDuration(all: readonly Measured[]): Usual | undefined {
  const usual = unusualNumber(all);
  const newest = all.at(-1)?.value ?? 0;
  return usual !== undefined && newest < usual.low - SHORTEST_DIFFERENCE_MS ? usual : undefined;
}

/** Starting a job takes some seconds more or less, whatever it does. */
const SHORTEST_DIFFERENCE_MS = 20_000;
/** Slow runs are slower than the slowest tenth by this factor. */
const SLOWER_THAN_SLOW = 1.1;
/** A duration that is longer by less than this isn't worth a message. */
const LEAST_CREEP_MS = 60_000;

/**
 * Returns what was usual if each of the last five durations is much longer: by half, and by more than the spread.
 *
 * @param all milliseconds, oldest first
 */
export function creepingDuration(all: readonly Measured[]): { usual: Usual; recent: Usual } | undefined {
  const past = all.slice(-MOST_RUNS - 1);
  const recent = past.slice(-SLOW_RUNS);
  const before = past.slice(0, -SLOW_RUNS);
  if (before.length < LEAST_RUNS) return undefined;
  const isSlowFor = (others: readonly Measured[]) => {
    const logs = others.map(({ value }) => Math.log(value));
    const middle = median(logs);
    const limit = Math.max(
      Math.exp(middle + Math.max(Math.log(TOLERANCE), (SPREADS / 2) * spread(logs, middle))),
      Math.exp(quantile(logs, 1 - SHOWN_TAIL)) * SLOWER_THAN_SLOW,
      Math.exp(middle) + LEAST_CREEP_MS,
    );
    return ({ value }: Measured) => value > limit;
  };
  if (!recent.every(isSlowFor(before))) return undefined;
  // After as many slow runs as make a new level, it is what is usual.
  const older = before.slice(0, -LEARNED_AFTER);
  if (older.length >= LEAST_RUNS && before.slice(-LEARNED_AFTER).every(isSlowFor(older))) return undefined;
  const slow = recent.map(({ value }) => value);
  return { usual: shown(before), recent: { low: Math.min(...slow), high: Math.max(...slow), runs: slow.length } };
}

/**
 * Splits off a new level: the last runs, if all of them are outside of what was usual before, on the same side.
 *
 * @returns `level` only if there are enough of them to count as usual
 */
function levelOf(known: readonly Measured[]): { before: readonly Measured[]; level: readonly Measured[] | undefined } {
  for (let count = Math.min(LEARNED_AFTER, known.length - LEAST_RUNS); count > 0; count--) {
    const [before, last] = [known.slice(0, -count), known.slice(-count)];
    const side = sideOf(last[0], before);
    if (side !== 0 && last.every((one) => sideOf(one, before) === side)) {
      return { before, level: count === LEARNED_AFTER ? last : undefined };
    }
  }
  return { before: known, level: undefined };
}

/** Whether a number is below (-1), in (0) or above (1) what is usual. */
function sideOf(one: Measured | undefined, before: readonly Measured[]): number {
  if (one === undefined) return 0;
  const { low, high } = rangeFor(before, one.weekday);
  return one.value < low ? -1 : one.value > high ? 1 : 0;
}

/** The range for a day of the week: its own if that day differs from the others, and otherwise with its own. */
function rangeFor(past: readonly Measured[], weekday: number): Range {
  const all = rangeOf(past);
  const same = past.filter((one) => one.weekday === weekday);
  if (same.length < LIKE_WEEKDAY) return all;
  const own = rangeOf(same);
  const others = past.filter((one) => one.weekday !== weekday);
  const isApart = same.length >= LEAST_OF_WEEKDAY && others.every(({ value }) => !isIn(value, own));
  if (isApart && others.length >= LEAST_RUNS) return own;
  return { low: Math.min(all.low, own.low), high: Math.max(all.high, own.high) };
}

function rangeOf(past: readonly Measured[]): Range {
  const logs = past.map(({ value }) => Math.log(value));
  const middle = median(logs);
  const deviation = spread(logs, middle);
  const width = Math.max(Math.log(TOLERANCE), SPREADS * deviation);
  const near = Math.log(TOLERANCE) + TOLERANCE_SPREADS * deviation;
  const isClose = (log: number) => Math.abs(log - middle) <= Math.log(FAR);
  const close = logs.filter(isClose);
  const odd = logs.length - close.length;
  const areOdd = odd < LEAST_REPEATED && odd <= logs.length * ODD_SHARE;
  const counted = areOdd ? close : logs;
  const recent = logs
    .slice(-RECENT)
    .filter((log) => !areOdd || isClose(log))
    .sort(ascending);
  const [low = middle, high = middle] = [recent[1], recent.at(-2)];
  const isCount = deviation > 0 && past.every(({ value }) => Number.isInteger(value));
  const chance = isCount ? COUNT_SPREADS * Math.sqrt(Math.exp(middle)) : 0;
  return {
    low: Math.min(
      Math.exp(Math.min(middle - width, quantile(counted, TAIL) - near, low - near)),
      Math.exp(middle) - chance,
    ),
    high: Math.max(
      Math.exp(Math.max(middle + width, quantile(counted, 1 - TAIL) + near, high + near)),
      Math.exp(middle) + chance,
    ),
  };
}

function isIn(value: number, { low, high }: Range): boolean {
  return value >= low && value <= high;
}

/** Whether a number has been 0 for so long that few of the past runs measured anything else. */
function isLongZero(past: readonly Measured[], newest: Measured): boolean {
  const known = past.findLastIndex(({ value }) => value > 0) + 1;
  return past.length === MOST_RUNS && newest.value === 0 && known > 0 && known < LEAST_RUNS;
}

/** Whether runs that measured 0 are part of what is usual: never by being many in a row. */
function isZeroUsual(past: readonly Measured[], weekday: number): boolean {
  const before = past.slice(0, past.findLastIndex(({ value }) => value > 0) + 1);
  const same = before.filter((one) => one.weekday === weekday).slice(-ZEROS_OF_WEEKDAY);
  const needed = past.length < 14 ? 1 : ZEROS_OF_WEEKDAY;
  if (same.length >= needed && same.every(({ value }) => value === 0)) return true;
  const zeros = before.filter(({ value }) => value === 0).length;
  const times = before.filter(({ value }, at) => value === 0 && before[at + 1]?.value !== 0).length;
  return times >= LEAST_REPEATED && zeros > before.length * ODD_SHARE;
}

/** Returns what is usual as people are told: without the tenth of the runs on each side. */
function shown(past: readonly Measured[]): Usual {
  const values = past.map(({ value }) => value);
  return { low: quantile(values, SHOWN_TAIL), high: quantile(values, 1 - SHOWN_TAIL), runs: past.length };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted(ascending);
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted(ascending);
  const [a = 0, b = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (a + b) / 2;
}

/** 1.4826 MAD: the median of the distances from the middle, as a standard deviation. */
function spread(values: readonly number[], middle: number): number {
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

function ascending(a: number, b: number): number {
  return a - b;
}
