import { expect, test } from 'vitest';
import { rowTaker } from '../../src/tickstem/rows.ts';

/** What it makes of a body that comes in chunks: the rows that were taken, and what was left. */
function taken(text: string, chunkLength = 16_384) {
  const rows: unknown[] = [];
  const takeEarly = rowTaker((row) => rows.push(row));
  let left = '';
  for (let at = 0; at < text.length; at += chunkLength) left = takeEarly(left + text.slice(at, at + chunkLength));
  return { rows, left };
}

const ROWS = Array.from({ length: 2000 }, (_, id) => ({
  id: `hb_${id}`,
  name: ['plain', 'a },{ b', '"},{"', '\\"},{\\', '{"heartbeats":[', 'é…🫀'][id % 6],
  ...(id % 7 === 0 && { nested: [{ a: {} }, { b: [] }, {}] }),
  note: 'x'.repeat(id % 300),
}));

test.each([100, 1000, 5000, 16_384])('all rows in their order, in chunks of %i', (chunkLength) => {
  const { rows, left } = taken(JSON.stringify({ heartbeats: ROWS, total: 2000 }), chunkLength);
  const rest = JSON.parse(left);
  expect(rows.length).toBeGreaterThan(1000);
  expect([...rows, ...rest.heartbeats]).toEqual(ROWS);
  expect(rest.total).toBe(2000);
});

test('in one chunk', () => {
  const { rows, left } = taken(JSON.stringify({ heartbeats: ROWS }), Number.POSITIVE_INFINITY);
  expect([...rows, ...JSON.parse(left).heartbeats]).toEqual(ROWS);
});

const LONG = JSON.stringify({ heartbeats: ROWS });

test.each([
  ['short', JSON.stringify({ heartbeats: ROWS.slice(0, 100) })],
  ['indented', JSON.stringify({ heartbeats: ROWS }, null, 2)],
  ['of another shape', JSON.stringify({ total: 2000, heartbeats: ROWS })],
  ['no list', JSON.stringify({ heartbeats: { a: ROWS } })],
  ['one row with many inside', `{"heartbeats":[${JSON.stringify({ all: ROWS })}]}`],
  ['no JSON', `{"heartbeats":[${'},{'.repeat(100_000)}`],
  ['a page', `<html>${'x'.repeat(200_000)}`],
])('an answer that is %s is left as it is', (_, text) => {
  expect(taken(text)).toEqual({ rows: [], left: text });
});

test('what is cut off, or broken further on, is still broken', () => {
  for (const text of [LONG.slice(0, -400), LONG.replace('"hb_1999"', 'hb_1999'), `${LONG}]`]) {
    expect(() => JSON.parse(taken(text).left)).toThrow(SyntaxError);
  }
});
