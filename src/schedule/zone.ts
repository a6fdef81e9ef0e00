const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Rules repeat every year; Morocco's, which follow the moon, move in it. */
const WATCHED_DAYS = 731;

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

function firstOf(offset: number, offsetAt: OffsetAt, beforeMs: number, afterMs: number): number {
  let [lowMs, highMs] = [beforeMs, afterMs];
  while (highMs - lowMs > MINUTE_MS) {
    const middleMs = Math.floor((lowMs + highMs) / 2);
    if (offsetAt(middleMs) === offset) highMs = middleMs;
    else lowMs = middleMs;
  }
  return highMs;
}
