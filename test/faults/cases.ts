/** The cells of the matrix: which faults are tried where, in which ways, and what has to come of each. */
import { exceptionFor } from './exceptions.ts';
import { type Class, classAt, type Expected, type FaultEntry, type Place } from './fault.ts';
import { CONTROL, FAULTS } from './faults.ts';
import { PLACES } from './places.ts';

export interface Case {
  fault: FaultEntry;
  place: Place;
  class: Class;
  expected: Expected;
  /** It happens once, and heals. */
  once: boolean;
  strict: boolean;
  debug: boolean;
  /** The input `timeout`, in seconds; `undefined`: its default. */
  timeoutSecs: number | undefined;
}

/** How long a step may try where nothing comes of it: long enough for a few attempts. */
const VAIN_SECS = 3;
/** Half of it may be spent on a look, and the other half has to do for the ping. */
const SLOW_SECS = 4;
/** Nothing waits so long where it ends well; on a machine under load it is needed. */
const AMPLE_SECS = 15;

/** Several requests go well before. */
const LATE_SECS = 5;

function timeoutOf(fault: FaultEntry, place: Place, found: Class, once: boolean): number {
  if (fault.timeoutSecs !== undefined) return fault.timeoutSecs;
  if (place.faults !== undefined) {
    // The second witness is asked twice at most.
    const isEndless = found === 'slow' || (found === 'unreachable' && place.permission === undefined);
    return isEndless ? LATE_SECS : AMPLE_SECS;
  }
  if (once || (found !== 'slow' && found !== 'unreachable')) return AMPLE_SECS;
  if (found === 'slow') return SLOW_SECS;
  // The main step gives up after three attempts, whatever the timeout.
  return place.lasts === 'main' ? AMPLE_SECS : VAIN_SECS;
}

/** All of the table: what is there for good, and what heals. */
function table(): Case[] {
  return FAULTS.flatMap((fault) =>
    PLACES.flatMap((place) => [
      ...(cell(fault, place) ?? []),
      ...(fault.heals ? (cell(fault, place, true) ?? []) : []),
    ]),
  );
}

function cell(fault: FaultEntry, place: Place, once = false): Case[] | undefined {
  const found = classAt(fault, place);
  if (found === undefined || !makesSense(fault, place, found, once)) return undefined;
  const expected = once ? place.expected.harmless : (exceptionFor(fault, place) ?? place.expected[found]);
  if (expected === undefined) throw new Error(`nothing is written down for ${found} (${fault.name}) at ${place.name}`);
  const timeoutSecs = timeoutOf(fault, place, found, once);
  return [{ fault, place, class: found, expected, once, strict: false, debug: false, timeoutSecs }];
}

function makesSense(fault: FaultEntry, place: Place, found: Class, once: boolean): boolean {
  const isMeant = place.faults === undefined ? !fault.variant || place.key : place.faults.includes(fault.name);
  if (!isMeant) return false;
  if (fault.host !== undefined && place.host === undefined) return false;
  // An answer that is taken is not lost.
  if (found === 'harmless' && (place.answer === 'whole' || place.carriedOut)) return false;
  return !once || place.once === true;
}

/** One of a class. */
const SAMPLE = ['403 that repeats the credentials', '503', 'no answer', 'web page with 200'];
/** With debug logs, what led to trouble is told as well. */
export const WITH_A_CAUSE = 'reset before the headers';

/** `strict` makes of a ping that was not sent a failed post step, and of nothing else anything. */
function strictly(all: readonly Case[]): Case[] {
  return sample(all)
    .filter(({ place }) => place.mode === 'job' && place.lasts === 'job')
    .map((one) => ({ ...one, strict: true }));
}

function talkatively(all: readonly Case[]): Case[] {
  return sample(all, [...SAMPLE, WITH_A_CAUSE])
    .filter(({ place }) => place.key || place.on === 'create' || (place.faults !== undefined && place.once))
    .map((one) => ({ ...one, debug: true }));
}

function sample(all: readonly Case[], names: readonly string[] = SAMPLE): Case[] {
  return all.filter(({ fault, once }) => !once && (fault === CONTROL || names.includes(fault.name)));
}

/** The longest that there is: with the limits of a request (10 s), of main (10 s), and the default of post. */
function atLength(all: readonly Case[]): Case[] {
  const pick = (place: string, fault: string, change: Partial<Case>): Case => {
    const found = all.find((one) => !one.once && one.place.name === place && one.fault.name === fault);
    if (found === undefined) throw new Error(`no case ${fault} at ${place}`);
    return { ...found, ...change };
  };
  const healed = (place: string) => ({ once: true, timeoutSecs: 25, expected: pick(place, 'nothing', {}).expected });
  return [
    pick('main: list', 'no answer', { timeoutSecs: undefined }),
    pick('main: create, lost', 'body that dribbles', { timeoutSecs: undefined }),
    pick('GitHub: file, to create', 'headers that dribble', { timeoutSecs: undefined }),
    pick('post: ping', 'no answer', { timeoutSecs: 12 }),
    pick('check: list', 'body that dribbles', { timeoutSecs: 12 }),
    pick('post: ping', 'no answer', healed('post: ping')),
    pick('check: list', 'no answer', healed('check: list')),
  ];
}

/** All cases, the longest first, so that they do not stand alone at the end. */
export function allCases(): Case[] {
  const all = table();
  return [...atLength(all), ...all, ...strictly(all), ...talkatively(all)];
}

/** How a case is called: `no answer, once × post: ping, strict`. */
export function titleOf({ fault, place, once, strict, debug, timeoutSecs }: Case): string {
  const more = [strict && 'strict', debug && 'debug', timeoutSecs === undefined && 'default timeout'].filter(Boolean);
  return [`${fault.name}${once ? ', once' : ''} × ${place.name}`, ...more].join(', ');
}
