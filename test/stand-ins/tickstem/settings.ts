import type { Settings } from './heartbeat.ts';

/**
 * What a body may say. The ranges are those of tickstem-api.md ("documented 60–86400", "documented 0–86400"); the page
 * gives no status for a value out of them: 422, and 400 for what is no JSON object, are our reading. So is that `null` is
 * no number, and that fields nobody knows are left alone.
 */

export const MIN_INTERVAL_SECS = 60;
export const MAX_INTERVAL_SECS = 86_400;
export const MAX_GRACE_SECS = 86_400;

export interface Limits {
  readonly maxIntervalSecs: number;
  readonly clampInterval: boolean;
  readonly trimNames: boolean;
  readonly intervalRefusal: { readonly status: number; readonly message: string } | undefined;
}

/** A request that is refused, by the status and the words of the answer. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The settings of a create or an update, validated. @throws Refusal */
export function settingsIn(body: string, limits: Limits): Settings {
  const fields = objectIn(body);
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {};
  if ('name' in fields) settings.name = nameIn(fields['name'], limits);
  if ('interval_secs' in fields) settings.intervalSecs = intervalIn(fields['interval_secs'], limits);
  if ('grace_secs' in fields) settings.graceSecs = secondsIn('grace_secs', fields['grace_secs'], 0, MAX_GRACE_SECS);
  if ('status' in fields) settings.status = statusIn(fields['status']);
  return settings;
}

function objectIn(body: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(400, 'invalid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(400, 'the body must be a JSON object');
  }
  return { ...value };
}

function nameIn(value: unknown, { trimNames }: Limits): string {
  const name = typeof value === 'string' && trimNames ? value.trim() : value;
  if (typeof name !== 'string' || name === '') throw new Refusal(422, 'name must be a non-empty string');
  return name;
}

function intervalIn(value: unknown, { maxIntervalSecs, clampInterval, intervalRefusal }: Limits): number {
  if (clampInterval && Number.isInteger(value)) {
    return Math.min(Math.max(Number(value), MIN_INTERVAL_SECS), maxIntervalSecs);
  }
  if (intervalRefusal && Number(value) > maxIntervalSecs) {
    throw new Refusal(intervalRefusal.status, intervalRefusal.message);
  }
  return secondsIn('interval_secs', value, MIN_INTERVAL_SECS, maxIntervalSecs);
}

function secondsIn(field: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw new Refusal(422, `${field} must be an integer between ${min} and ${max}`);
  }
  return value;
}

function statusIn(value: unknown): 'active' | 'paused' {
  if (value !== 'active' && value !== 'paused') throw new Refusal(422, 'status must be "active" or "paused"');
  return value;
}
