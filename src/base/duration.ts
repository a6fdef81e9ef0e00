/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

const UNIT_SECS = { d: 86_400, h: 3600, m: 60, s: 1 } as const;
const FORM = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** Examples of valid durations, for error messages. */
export const DURATION_EXAMPLES = '`24h`, `90m`, `1d`, `1h30m`, or seconds as in `3600`';

/**
 * Seconds of a duration such as `24h`, `90m`, `1d`, `1h30m`, or of bare seconds; `undefined` where it is none.
 * Strict: no blanks, signs, fractions or capitals, units from large to small, each once.
 */
export function parseDuration(text: string): number | undefined {
  if (text === '') return undefined;
  const secs = /^\d+$/.test(text) ? Number(text) : withUnits(text);
  return Number.isSafeInteger(secs) ? secs : undefined;
}

function withUnits(text: string): number {
  const [match, days = 0, hours = 0, minutes = 0, seconds = 0] = FORM.exec(text) ?? [];
  if (match === undefined) return Number.NaN;
  return Number(days) * UNIT_SECS.d + Number(hours) * UNIT_SECS.h + Number(minutes) * UNIT_SECS.m + Number(seconds);
}

/**
 * Seconds as people read them: `24 h`, `1 h 30 min`, `45 s`, `3 days`. Two units at most, so over an hour the seconds
 * are dropped. From two days on in days, since `24 h` is how one speaks of a night's interval.
 */
export function formatDuration(secs: number): string {
  const whole = Math.max(0, Math.floor(secs));
  const days = Math.floor(whole / UNIT_SECS.d);
  if (days >= 2) return join(`${days} days`, Math.floor((whole % UNIT_SECS.d) / UNIT_SECS.h), 'h');
  const hours = Math.floor(whole / UNIT_SECS.h);
  if (hours >= 1) return join(`${hours} h`, Math.floor((whole % UNIT_SECS.h) / UNIT_SECS.m), 'min');
  const minutes = Math.floor(whole / UNIT_SECS.m);
  if (minutes >= 1) return join(`${minutes} min`, whole % UNIT_SECS.m, 's');
  return `${whole} s`;
}

function join(large: string, small: number, unit: string): string {
  return small === 0 ? large : `${large} ${small} ${unit}`;
}

/** An instant in milliseconds since the epoch as people read it: `2026-11-23 03:00 UTC`. */
export function formatInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
