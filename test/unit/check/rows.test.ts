import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../src/check/result.ts';
import { makeRow, withoutIdleDefault } from '../../../src/check/rows.ts';
import { parseSelection } from '../../../src/check/select.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';
import { anyHeartbeat, DAY_MS, HOUR_MS, heartbeat, judge, missedHeartbeat, NOW_MS, resultOfAll } from './heartbeats.ts';

const healthy = heartbeat({ id: 'healthy', name: 'healthy' });
const late = heartbeat({ id: 'late', name: 'late', lastPingedAtMs: NOW_MS - DAY_MS - 60_000 });
const missed = missedHeartbeat({ id: 'missed', name: 'missed' });
const failing = missedHeartbeat({ id: 'failing', name: 'failing', status: 'failing' });
const never = heartbeat({ id: 'never', name: 'never', lastPingedAtMs: null });
const waiting = heartbeat({ id: 'waiting', name: 'waiting', lastPingedAtMs: null, createdAtMs: NOW_MS - HOUR_MS });
const paused = heartbeat({ id: 'paused', name: 'paused', status: 'paused' });
const unknown: Heartbeat = { ...heartbeat({ id: 'unknown', name: 'unknown' }), graceSecs: undefined };

function statusOf(heartbeats: Heartbeat[], lines = ['*'], failOnPaused = false) {
  return judge(heartbeats, parseSelection(lines), { defaultPattern: 'o/r/*', failOnPaused, nowMs: NOW_MS }).status;
}

describe('the status of it all', () => {
  it('is healthy while nothing fails', () => {
    expect(statusOf([healthy])).toBe('healthy');
    expect(statusOf([healthy, late, waiting, paused])).toBe('healthy');
    expect(statusOf([paused])).toBe('healthy');
  });

  it.each([missed, failing, never])('is missed with a $name one', (bad) => {
    expect(statusOf([healthy, bad])).toBe('missed');
    expect(statusOf([unknown, bad])).toBe('missed');
  });

  it('is misconfigured where a line names nothing', () => {
    expect(statusOf([healthy], ['healthy', 'gone'])).toBe('misconfigured');
    expect(statusOf([healthy], [])).toBe('misconfigured');
    expect(statusOf([], ['*'])).toBe('misconfigured');
  });

  it('is what is worse, where a line names nothing besides', () => {
    expect(statusOf([unknown], ['unknown', 'gone'])).toBe('unknown');
    expect(statusOf([missed], ['missed', 'gone'])).toBe('missed');
  });

  it('is unknown where nothing failed by verdict and something could not be judged', () => {
    expect(statusOf([unknown])).toBe('unknown');
    expect(statusOf([unknown, healthy, late, paused])).toBe('unknown');
  });

  it('is missed with a paused one only where that was asked for', () => {
    expect(statusOf([paused], ['*'], true)).toBe('missed');
    expect(statusOf([paused, unknown], ['*'], true)).toBe('missed');
    expect(statusOf([healthy, late, waiting], ['*'], true)).toBe('healthy');
  });
});

describe('the rows', () => {
  const all = [healthy, paused, waiting, late, unknown, never, missed, failing];

  it('are sorted worst first, and those that fail come first', () => {
    const result = resultOfAll(all, ['*', 'gone']);
    expect(result.rows.map(({ name }) => name)).toEqual([
      ...['failing', 'missed', 'never', 'gone', 'unknown'],
      ...['late', 'waiting', 'paused', 'healthy'],
    ]);
    expect(result.failing.map(({ name }) => name)).toEqual(['failing', 'missed', 'never', 'gone', 'unknown']);
  });

  it('a paused one that fails is among those that fail', () => {
    const options = { defaultPattern: '*', failOnPaused: true, nowMs: NOW_MS };
    const { failing: fails } = judge(all, parseSelection([]), options);
    expect(fails.map(({ name }) => name)).toEqual(['failing', 'missed', 'never', 'unknown', 'paused']);
  });

  it('of one verdict, the latest comes first, then the order of names', () => {
    const one = { ...missed, name: 'b', id: '1' };
    const rows = [one, { ...one, name: 'a' }, { ...one, lastPingedAtMs: NOW_MS - 9 * DAY_MS, nextExpectedAtMs: null }];
    expect(resultOfAll(rows).rows.map(({ name, lateByMs }) => [name, Math.floor(lateByMs / HOUR_MS)])).toEqual([
      ['b', 8 * 24],
      ['a', 5],
      ['b', 5],
    ]);
  });

  it('of one name are each their own, distinguished by ID; the younger ones know the oldest', () => {
    const old = { ...missed, id: 'old', createdAtMs: 1000 };
    const young = { ...missed, id: 'young', createdAtMs: 2000 };
    const { rows } = resultOfAll([young, old, healthy]);
    expect(rows.map(({ id, olderId }) => [id, olderId])).toEqual([
      ['old', undefined],
      ['young', 'old'],
      ['healthy', undefined],
    ]);
  });

  it('of one verdict and equally late, by name and then by id, in whatever order they are listed', () => {
    const rows = [
      { ...missed, name: undefined, id: undefined },
      { ...missed, name: undefined, id: 'B' },
      { ...missed, name: 'B', id: undefined, status: undefined },
    ].map((row) => ({ ...row, intervalSecs: undefined }));
    const named = [
      { ...missed, name: 'a', id: '2' },
      { ...missed, name: 'b', id: '1' },
      { ...missed, name: 'b', id: '3' },
    ];
    for (const order of [(list: Heartbeat[]) => list, (list: Heartbeat[]) => list.toReversed()]) {
      const { rows: sorted } = resultOfAll(order([...named, ...rows]));
      expect(sorted.map(({ name, id }) => [name, id])).toEqual([
        ...[
          ['a', '2'],
          ['b', '1'],
          ['b', '3'],
        ],
        ...[
          [undefined, undefined],
          [undefined, 'B'],
          ['B', undefined],
        ],
      ]);
    }
  });

  it('of what is absent have nothing but what was asked for', () => {
    const [row] = resultOfAll([healthy], ['gone']).rows;
    expect(row).toMatchObject({
      verdict: 'not-found',
      name: 'gone',
      fails: true,
      lateByMs: 0,
      flaws: [],
      absent: { asked: 'gone', kind: 'name', why: 'no-match' },
    });
  });

  it('a row that cannot be judged does not hide the misses of others', () => {
    const nothing = { ...unknown, name: undefined, id: undefined, status: undefined, lastPingedAtMs: undefined };
    const { status, failing: fails } = resultOfAll([nothing, missed]);
    expect(status).toBe('missed');
    expect(fails.map(({ verdict }) => verdict)).toEqual(['missed', 'unknown']);
  });

  it('a heartbeat without a name is unknown, however healthy', () => {
    const [row] = resultOfAll([{ ...healthy, name: undefined }]).rows;
    expect(row).toMatchObject({ verdict: 'unknown', fails: true, flaws: ['name'], id: 'healthy' });
  });

  it('never hold a token', () => {
    expect(JSON.stringify(resultOfAll(all))).not.toContain(healthy.token);
  });
});

describe('the counts', () => {
  it('say how many have a verdict, and how many of the account were left out', () => {
    const account = [missed, unknown, healthy, paused, late];
    expect(resultOfAll(account, ['missed', 'unknown', 'healthy', 'gone'])).toMatchObject({ judged: 2, leftOut: 2 });
    expect(resultOfAll(account)).toMatchObject({ judged: 4, leftOut: 0 });
  });

  it('hold together for any account', () => {
    fc.assert(
      fc.property(fc.array(anyHeartbeat, { maxLength: 12 }), fc.boolean(), (account, failOnPaused) => {
        const options = { defaultPattern: 'octo-org/*', failOnPaused, nowMs: NOW_MS };
        const result = judge(account, parseSelection(['a', '*/*', '!*@*']), options);
        const absent = result.rows.filter(({ verdict }) => verdict === 'not-found').length;
        expect(result.rows.length - absent + result.leftOut).toBe(account.length);
        expect(result.rows.slice(0, result.failing.length)).toEqual(result.failing);
        expect(result.failing.every(({ fails }) => fails)).toBe(true);
        expect(result.status === 'healthy').toBe(result.failing.length === 0);
        const reasons = new Set(result.failing.map(({ verdict }) => verdict));
        const isMissed = [...reasons].some((verdict) => verdict !== 'unknown' && verdict !== 'not-found');
        expect(result.status === 'missed').toBe(isMissed);
        expect(result.status === 'unknown').toBe(!isMissed && reasons.has('unknown'));
        expect(result.rows.some(({ verdict, fails }) => !fails && ['missed', 'unknown'].includes(verdict))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('10,000 heartbeats, of one name even, are compared with the oldest', () => {
    const account = Array.from({ length: 10_000 }, (_, index) => ({
      ...missed,
      id: `hb-${index}`,
      createdAtMs: index,
    }));
    const { rows } = resultOfAll(account);
    expect(rows.filter(({ olderId }) => olderId === 'hb-0')).toHaveLength(9999);
  });
});

describe('the heartbeat of the check itself', () => {
  const judged = (heartbeats: Heartbeat[], lines: string[] = []) =>
    judge(heartbeats, parseSelection(lines), {
      defaultPattern: 'o/r/*',
      failOnPaused: false,
      ownName: 'o/r/check.yml/check',
      nowMs: NOW_MS,
    });
  const own = missedHeartbeat({ id: 'own', name: 'o/r/check.yml/check' });

  it('is not judged, and not counted', () => {
    const { rows, leftOut } = judged([own, heartbeat({ name: 'o/r/a' }), heartbeat({ name: 'b' })]);
    expect(rows.map(({ name }) => name)).toEqual(['o/r/a']);
    expect(leftOut).toBe(1);
  });

  it('makes no account that has nothing else an empty one', () => {
    expect(judged([own]).rows).toMatchObject([{ name: 'o/r/*', absent: { why: 'no-match' } }]);
    expect(judged([]).rows).toMatchObject([{ name: 'o/r/*', absent: { why: 'no-heartbeats' } }]);
  });
});

describe('the default pattern that matches nothing', () => {
  const absent = (lines: string[]) =>
    judge([missed], parseSelection(lines), { defaultPattern: 'o/r/*', failOnPaused: false, nowMs: NOW_MS }).rows;
  const workflow = makeRow({ kind: 'workflow', verdict: 'waiting', name: 'weekly.yml', dueMs: NOW_MS });

  it('is left where nothing else is judged', () => {
    const rows = [...absent([]), ...resultOf([], 0, NOW_MS).rows];
    expect(withoutIdleDefault(rows)).toEqual(rows);
    expect(withoutIdleDefault(rows)).toHaveLength(1);
  });

  it('goes where a workflow is', () => {
    expect(withoutIdleDefault([...absent([]), workflow])).toEqual([workflow]);
  });

  it('stays where somebody asked for it, or for anything else', () => {
    const rows = [...absent(['o/r/*', 'gone']), workflow];
    expect(withoutIdleDefault(rows)).toEqual(rows);
    expect(rows).toHaveLength(3);
  });
});

describe('a row', () => {
  it('has nothing but what it is made with', () => {
    const given = { kind: 'heartbeat', verdict: 'not-found', name: 'o/r/a.yml/b' } as const;
    const nothing = { fails: false, lateByMs: 0, flaws: [], dueMs: undefined, id: undefined, cause: undefined };
    expect(makeRow(given)).toMatchObject({ ...given, ...nothing });
    expect(makeRow({ ...given, fails: true, lateByMs: 2 })).toMatchObject({ ...given, fails: true, lateByMs: 2 });
  });
});
