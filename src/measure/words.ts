import { fill } from '../base/message.ts';
import { MEASURE_MESSAGES as M } from './messages.ts';
import { formatNumber } from './number.ts';
import type { Usual } from './usual.ts';

/** Returns `rows: 40, usually 11,900 to 12,400 (20 runs)`. */
export function numberText({ what, value, unit }: { what: string; value: number; unit: string }, usual: Usual): string {
  const [low, high] = [formatNumber(usual.low, unit), formatNumber(usual.high, unit)];
  const range = low === high ? low : `${shortened(low, high)} to ${high}`;
  return fill(M.unusualNumber.text, { what, value: formatNumber(value, unit), usual: range, runs: usual.runs });
}

/** Returns `over in 4 s, usually 11 to 14 min (20 runs)`. */
export function shortText(tookMs: number, usual: Usual): string {
  const took = durationRange(tookMs, tookMs);
  return fill(M.unusualShort.text, { took, usual: durationRange(usual.low, usual.high), runs: usual.runs });
}

/** Returns `took 31 to 35 min in each of the last 5 runs, usually 11 to 14 min`. */
export function slowText(recent: Usual, usual: Usual): string {
  const [took, before] = [durationRange(recent.low, recent.high), durationRange(usual.low, usual.high)];
  return fill(M.unusualSlow.text, { took, count: recent.runs, usual: before });
}

const UNITS = [
  [3_600_000, 'h', 1],
  [60_000, 'min', 0],
  [1000, 's', 0],
] as const;

/** A range of durations in milliseconds: in the unit of which the shorter one has at least two. */
function durationRange(lowMs: number, highMs: number): string {
  const [unitMs, unit, digits] = UNITS.find(([ms]) => lowMs >= 2 * ms) ?? UNITS[2];
  const [low, high] = [lowMs, highMs].map((ms) => String(Number((ms / unitMs).toFixed(digits))));
  return low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`;
}

/** The first of two numbers, without a unit that both have. */
function shortened(low: string, high: string): string {
  const [digits = low, unit] = low.split(' ');
  return unit !== undefined && high.endsWith(` ${unit}`) ? digits : low;
}
