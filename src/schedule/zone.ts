import { DAY_MS } from '../base/duration.ts';

const MINUTE_MS = 60_000;
/** Rules repeat every year; Morocco's, which follow the moon, move in it. */
const WATCHED_DAYS = 731;
/** Days that a clock keeps in mind: a year, as it is gone through hour by hour. */
const REMEMBERED_DAYS = 366;

/** Abbreviations that the platform takes, from old Java, and that are no IANA names: CST is Chicago, or China. */
const NOT_IANA = 'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST';

/**
 * The time zone of an IANA name as the platform writes it; `undefined` where there is none of that name. An offset
 * such as `+02:00`, which the platform takes too, is no IANA name.
 */
export function zoneNamed(name: string): string | undefined {
  if (!/^[A-Za-z]/.test(name) || NOT_IANA.split(' ').includes(name.toUpperCase())) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/**
 * The offsets from UTC, in minutes and in the order of `zones`, that occur at the same time in the two years from
 * `fromMs`: New York and London are five hours apart, but four for some weeks of spring and autumn. Offsets that lie
 * as far apart as others do are left out: where all clocks change together, the schedule is the same.
 *
 * @param fromMs milliseconds since the epoch
 */
export function offsetsTogether(zones: readonly string[], fromMs: number): number[][] {
  const offsetAts = zones.map(offsetIn);
  const changes = offsetAts.flatMap((offsetAt) => changesOf(offsetAt, fromMs));
  const together = [fromMs, ...changes].map((atMs) => offsetAts.map((offsetAt) => offsetAt(atMs)));
  return [
    ...new Map(together.map((offsets) => [offsets.map((one) => one - (offsets[0] ?? 0)).join(), offsets])).values(),
  ];
}

/**
 * When the clocks of a zone have reached a minute of a day, in milliseconds since the epoch. Days since 1 January 1970
 * and minutes since midnight, both as the zone's calendar and clocks count them. Never falls as day and minute rise.
 */
export type Clock = (day: number) => (minute: number) => number;

/**
 * The clocks of an IANA zone. What they show twice they have reached the first time; what they skip they have reached
 * when they have sprung over it: both are the earliest time at which they show that minute or a later one.
 */
export function clockOf(zone: string): Clock {
  const offsetAt = offsetIn(zone);
  const known = new Map<number, Change>();
  return (day) => {
    let change = known.get(day);
    if (change === undefined) {
      if (known.size >= REMEMBERED_DAYS) known.clear();
      change = changeAround(day, offsetAt);
      known.set(day, change);
    }
    const { before, after, atMs } = change;
    return (minute) => {
      const shownMs = day * DAY_MS + minute * MINUTE_MS;
      const beforeMs = shownMs - before * MINUTE_MS;
      return beforeMs < atMs ? beforeMs : Math.max(atMs, shownMs - after * MINUTE_MS);
    };
  };
}

/** Offsets before and after a change, and when it is; where there is none, it never comes. */
interface Change {
  before: number;
  after: number;
  atMs: number;
}

/** Within a day on either side: no zone is so far from UTC that more could matter, and none changes twice in it. */
function changeAround(day: number, offsetAt: OffsetAt): Change {
  const [fromMs, toMs] = [(day - 1) * DAY_MS, (day + 2) * DAY_MS];
  const [before, after] = [offsetAt(fromMs), offsetAt(toMs)];
  const atMs = before === after ? Number.POSITIVE_INFINITY : firstOf(after, offsetAt, fromMs, toMs);
  return { before, after, atMs };
}

type OffsetAt = (atMs: number) => number;

function offsetIn(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (atMs) => {
    const [, sign, hours = 0, minutes = 0] = /GMT([+-])(\d+):(\d+)/.exec(format.format(atMs)) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

/** The first minutes, in milliseconds since the epoch, at which the offset is another one. */
function changesOf(offsetAt: OffsetAt, fromMs: number): number[] {
  const changes: number[] = [];
  let before = offsetAt(fromMs);
  for (let day = 1; day <= WATCHED_DAYS; day++) {
    const atMs = fromMs + day * DAY_MS;
    const after = offsetAt(atMs);
    if (after !== before) changes.push(firstOf(after, offsetAt, atMs - DAY_MS, atMs));
    before = after;
  }
  return changes;
}

/** Both ends lie whole minutes apart, so that the change, which is on a minute, is found exactly from a whole one. */
function firstOf(offset: number, offsetAt: OffsetAt, beforeMs: number, afterMs: number): number {
  let [lowMs, highMs] = [beforeMs, afterMs];
  while (highMs - lowMs > MINUTE_MS) {
    const middleMs = lowMs + Math.floor((highMs - lowMs) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middleMs) === offset) highMs = middleMs;
    else lowMs = middleMs;
  }
  return highMs;
}
