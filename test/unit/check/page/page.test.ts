import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../../src/check/page/badges.ts';
import {
  type History,
  KEY,
  type Letter,
  MOST_CHECKS,
  NO_HISTORY,
  readHistory,
  withCheck,
} from '../../../../src/check/page/history.ts';
import { pageOf } from '../../../../src/check/page/html.ts';
import { keyOf, statusOf, unreadStatus } from '../../../../src/check/page/status.ts';
import { makeRow } from '../../../../src/check/rows.ts';
import { anyHeartbeat, hostileText, NOW_MS, resultOfAll } from '../heartbeats.ts';

const CHECK = { at: '2026-11-23T08:12:00.000Z', status: 'healthy', failing: 0, total: 1 };
const letters = (own: Record<string, Letter>) => new Map(Object.entries(own));

describe('the history', () => {
  it('gives each row a letter for each check, and forgets rows that are gone', () => {
    const first = withCheck(NO_HISTORY, CHECK, letters({ a: 'h', b: 'm' }));
    const second = withCheck(first, CHECK, letters({ a: 'l', c: 'w' }));
    expect([...second.rows]).toEqual([
      ['a', 'hl'],
      ['c', '-w'],
    ]);
  });

  it('of any number of checks: the last 30, and traces as long as they', () => {
    const step = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<Letter>('h', 'm', 'u'));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 70 }), (steps) => {
        let history: History = NO_HISTORY;
        for (const [at, own] of steps.entries()) {
          history = withCheck(history, { ...CHECK, total: at }, letters(own));
          // It is what the next check reads.
          const rows = [...history.rows].map(([key, trace]) => ({ key, history: trace }));
          expect(readHistory(JSON.stringify({ version: 1, checks: history.checks, rows }))).toEqual(history);
        }
        const last = steps.slice(-MOST_CHECKS);
        expect(history.checks.map(({ total }) => total)).toEqual(last.map((_, at) => steps.length - last.length + at));
        for (const [key, trace] of history.rows) {
          expect(trace).toHaveLength(last.length);
          // A row is forgotten when a check doesn't have it.
          const sinceAbsent = last.findLastIndex((own) => own[key] === undefined);
          const expected = last.map((own, at) => (at > sinceAbsent ? own[key] : '-')).join('');
          expect(trace).toBe(expected);
        }
      }),
    );
  });

  const file = (given: object) =>
    JSON.stringify({ version: 1, checks: [CHECK], rows: [{ key: 'a', history: 'h' }], ...given });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another version', file({ version: 2 })],
    ['31 checks', file({ checks: Array(31).fill(CHECK) })],
    ['a check without a time', file({ checks: [{ ...CHECK, at: 'now' }] })],
    ['a time that is none', file({ checks: [{ ...CHECK, at: '2026-99-99T00:00:00Z' }] })],
    ['an unknown status', file({ checks: [{ ...CHECK, status: '<b>' }] })],
    ['a count that is none', file({ checks: [{ ...CHECK, failing: -1 }] })],
    ['a key that is a path', file({ rows: [{ key: '../../x', history: 'h' }] })],
    ['a trace of other letters', file({ rows: [{ key: 'a', history: '<' }] })],
    ['rows that are none', file({ rows: { a: 'h' } })],
  ])('is not read from %s', (_, text) => {
    expect(readHistory(file({}))).toBeDefined();
    expect(readHistory(text)).toBeUndefined();
  });

  it('of any text: read, or not', () => {
    const near = fc.record({ version: fc.constant(1), checks: fc.jsonValue(), rows: fc.jsonValue() });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          near.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          for (const key of readHistory(text)?.rows.keys() ?? []) expect(key).toMatch(KEY);
        },
      ),
    );
  });
});

describe('the key of a row', () => {
  const named = (name: string | undefined, more = {}) =>
    keyOf(makeRow({ kind: 'heartbeat', verdict: 'healthy', name, ...more }));

  it('is readable, and no two names have the same', () => {
    expect(named('octo-org/shop/nightly.yml/backup (eu)')).toMatch(
      /^octo-org-shop-nightly\.yml-backup-eu--[0-9a-f]{10}$/,
    );
    expect(named('a/b')).not.toBe(named('a-b'));
    expect(named('a', { olderId: 'x', id: '2' })).not.toBe(named('a', { id: '1' }));
  });

  it('of any name: a file name, and of a hidden one nothing but its alias', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string()), (name) => {
        expect(named(name)).toMatch(KEY);
        expect(named(name)).not.toMatch(/^\./);
        expect(keyOf({ ...makeRow({ kind: 'heartbeat', verdict: 'healthy', name }), alias: 'ab12' })).toBe(
          'private-ab12',
        );
      }),
    );
  });
});

describe('the page', () => {
  it('of any account: every name is text, each row is there, and so is its badge', () => {
    fc.assert(
      fc.property(fc.array(anyHeartbeat, { maxLength: 6 }), (heartbeats) => {
        const content = { result: resultOfAll(heartbeats), punctuality: [], audience: undefined, repository: 'o/r' };
        const status = statusOf(content, NO_HISTORY);
        const page = pageOf(status);
        expect(page.match(/<li>/g) ?? []).toHaveLength(content.result.rows.length);
        expect(page).not.toMatch(/<(?:script|img|iframe|b)\b/i);
        for (const row of status.rows) expect(badgeOf(row)).not.toMatch(/<(?:script|img|b)\b/i);
        expect(JSON.parse(JSON.stringify(status))).toEqual(status);
      }),
    );
  });

  it('does not show rows when nothing could be read', () => {
    const before = withCheck(NO_HISTORY, CHECK, letters({ 'octo-org-secret-1': 'h' }));
    const status = unreadStatus(NOW_MS, before);
    expect(status.rows).toMatchObject([{ key: 'octo-org-secret-1', history: 'hu' }]);
    expect(pageOf(status)).not.toContain('secret');
  });
});
