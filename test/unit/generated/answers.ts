/** Answers that nobody wrote, for the tests beside this: of Tickstem, nearly right and not at all. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { HttpAnswer } from '../../../src/http/request.ts';

export const NAME = 'octo-org/shop/nightly.yml/backup';

export type Json = Record<string, unknown>;

const FIELDS = {
  id: ['a', 'b', 'c'],
  name: [NAME, 'octo-org/shop/nightly.yml/upload', 'old name', 'octo-org/other/x.yml/y', ''],
  token: ['hbt_1', 'hbt_2', ''],
  interval_secs: [86_400, 3600, 0, -1, 1e300, 0.5],
  grace_secs: [10_800, 0, -1],
  status: ['active', 'paused', 'failing', 'dozing', ''],
  consecutive_misses: [0, 1, 7],
  last_pinged_at: ['2026-11-22T02:00:00Z', '2026-11-20T02:00:00.123456789+01:00', '0001-01-01T00:00:00Z', '9999-99-99'],
  next_expected_at: ['2026-11-23T02:00:00Z', '2026-11-21T02:00:00Z'],
  created_at: ['2026-01-01T00:00:00Z', '2026-11-22T02:59:59Z', '0001-01-01T00:00:00Z'],
} as const;

/** Each field as the API has it, more often than not. */
const heartbeat = fc.record(
  Object.fromEntries(
    Object.entries(FIELDS).map(([field, values]) => [
      field,
      fc.oneof(
        { weight: 30, arbitrary: fc.constant<unknown>(values[0]) },
        { weight: 3, arbitrary: fc.constantFrom<unknown>(...values, null) },
        { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
      ),
    ]),
  ),
  { requiredKeys: ['id'] },
) as fc.Arbitrary<Json>;

const rows = fc.array(fc.oneof({ weight: 9, arbitrary: heartbeat }, fc.jsonValue() as fc.Arbitrary<unknown>), {
  maxLength: 4,
});

const body = fc.oneof(
  { weight: 4, arbitrary: rows.map((heartbeats) => JSON.stringify({ heartbeats })) },
  { weight: 4, arbitrary: heartbeat.map((row) => JSON.stringify(row)) },
  { weight: 2, arbitrary: fc.constantFrom('', '{"status":"ok"}', '{"status":"paused"}', '{"heartbeats":null}') },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** Of any kind, the wrong ones too. */
export const status = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(200, 201, 204) },
  { weight: 4, arbitrary: fc.constantFrom(301, 400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 503) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 999 }) },
);

const date = fc.oneof(fc.constantFrom('Sun, 22 Nov 2026 03:00:00 GMT', undefined), fc.string());
const answer: fc.Arbitrary<HttpAnswer> = fc
  .record({ status, body, date, retryAfter: fc.oneof(fc.constantFrom(undefined, '1', '-1', '1e9'), fc.string()) })
  .map(({ status: code, body: text, date: at, retryAfter }) => ({
    status: code,
    body: text,
    headers: { ...(at !== undefined && { date: at }), ...(retryAfter !== undefined && { 'retry-after': retryAfter }) },
  }));
/** One after the other, and from the start again: more often than not, such an answer with that status. */
function mostly(right: number, text: fc.Arbitrary<unknown>) {
  const fitting = fc.tuple(text, date).map(
    ([json, at]): HttpAnswer => ({
      status: right,
      body: right === 204 ? '' : JSON.stringify(json),
      headers: at === undefined ? {} : { date: at },
    }),
  );
  return fc.array(fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: answer }), {
    minLength: 1,
    maxLength: 4,
  });
}

/** For each route, those that it gives in turn. */
export const answers = fc.record({
  list: mostly(
    200,
    rows.map((heartbeats) => ({ heartbeats })),
  ),
  create: mostly(201, heartbeat),
  PATCH: mostly(200, heartbeat),
  DELETE: mostly(204, fc.constant('')),
  ping: mostly(200, fc.constantFrom({ status: 'ok' }, { status: 'paused' })),
});
export type Answers = Record<'list' | 'create' | 'PATCH' | 'DELETE' | 'ping', HttpAnswer[]>;

/** Whatever is told says something, and is no fault of the action's own. */
export function expectSensible(messages: readonly string[]): void {
  for (const message of messages) {
    expect(message.trim()).not.toBe('');
    expect(message).not.toContain('Internal error');
    expect(message).not.toMatch(/\bundefined\b|\bNaN\b|\[object Object\]/);
  }
}
