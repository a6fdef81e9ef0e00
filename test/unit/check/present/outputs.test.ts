import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputsOf } from '../../../../src/check/present/outputs.ts';
import type { Heartbeat } from '../../../../src/tickstem/heartbeat.ts';
import { anyHeartbeat, DAY_MS, heartbeat, missedHeartbeat, NOW_MS, resultOfAll } from '../heartbeats.ts';

const utf16Bytes = (report: object) => 2 * Object.values(report).join('').length;

describe('the outputs', () => {
  it('of a miss among others', () => {
    const paused = heartbeat({ name: 'off', status: 'paused', lastPingedAtMs: null, createdAtMs: null });
    const { report, ...others } = outputsOf(
      resultOfAll([heartbeat({ name: 'x' }), missedHeartbeat({ id: 'hb-7' }), paused], ['o*']),
    );
    expect(others).toEqual({
      status: 'missed',
      missed: '["octo-org/shop/nightly.yml/backup"]',
      missedCount: '1',
      totalCount: '2',
    });
    expect(JSON.parse(report)).toEqual({
      status: 'missed',
      judged_at: '2026-11-23T08:12:00.000Z',
      total: 2,
      failing: 1,
      judged: 2,
      left_out: 1,
      omitted: 0,
      heartbeats: [
        {
          kind: 'heartbeat',
          name: 'octo-org/shop/nightly.yml/backup',
          repository: 'octo-org/shop',
          id: 'hb-7',
          verdict: 'missed',
          fails: true,
          interval: 86_400,
          grace: 3600,
          last_pinged_at: '2026-11-22T03:00:00.000Z',
          due_at: '2026-11-23T03:00:00.000Z',
          created_at: new Date(NOW_MS - 100 * DAY_MS).toISOString(),
          late_by: 5 * 3600 + 12 * 60,
          down_since: '2026-11-23T03:00:00.000Z',
          cause: null,
          note: expect.stringContaining('down since then (5 h 12 min)'),
        },
        {
          kind: 'heartbeat',
          name: 'off',
          repository: null,
          id: 'hb-1',
          verdict: 'paused',
          fails: false,
          interval: 86_400,
          grace: 3600,
          last_pinged_at: null,
          due_at: null,
          created_at: null,
          late_by: null,
          cause: null,
          note: null,
        },
      ],
    });
  });

  it('name all that fail but lines that name nothing, nameless ones by their id', () => {
    const nameless = { ...heartbeat({ id: 'hb-9' }), name: undefined };
    const nothing = { ...nameless, id: undefined };
    const account = [missedHeartbeat({ name: 'a' }), missedHeartbeat({ name: 'a', id: 'hb-2' }), nameless, nothing];
    const { missed, missedCount, totalCount } = outputsOf(resultOfAll(account, ['a', 'gone', '*']));
    expect(JSON.parse(missed)).toEqual(['a', 'a', '(no name)', '(no name, id hb-9)']);
    expect([missedCount, totalCount]).toEqual(['4', '5']);
  });

  it('are an empty list and a zero where all is well', () => {
    expect(outputsOf(resultOfAll([heartbeat()]))).toMatchObject({
      status: 'healthy',
      missed: '[]',
      missedCount: '0',
      totalCount: '1',
    });
  });

  it('have a note on what was judged though its status is not known', () => {
    const [row] = JSON.parse(outputsOf(resultOfAll([heartbeat({ status: 'snoozed' })])).report).heartbeats;
    expect(row).toMatchObject({ verdict: 'healthy', fails: false });
    expect(row.note).toContain('its status "snoozed" is not known');
  });

  it('are sound for any account, and hold no token', () => {
    fc.assert(
      fc.property(fc.array(anyHeartbeat, { maxLength: 15 }), (account) => {
        const result = resultOfAll(account);
        const outputs = outputsOf(result);
        expect(JSON.parse(outputs.missed)).toHaveLength(Number(outputs.missedCount));
        const report = JSON.parse(outputs.report);
        expect(report.omitted + report.heartbeats.length).toBe(report.total);
        expect(report.heartbeats).toHaveLength(result.rows.length);
        expect(Object.values(outputs).join('')).not.toContain('hbt_this_is_the_secret');
        for (const value of Object.values(outputs)) expect(value).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the limits', () => {
  const named = (count: number, name: (index: number) => string, make: (fields: Partial<Heartbeat>) => Heartbeat) =>
    Array.from({ length: count }, (_, index) => make({ id: `5d4dc0b7-1111-4222-8333-${index}`, name: name(index) }));

  it('10,000 heartbeats of which 2,000 missed: all names, a report of the worst, well under 1 MB', () => {
    const name = (index: number) => `octo-organisation/a-longer-repository/workflow-${index}.yml/backup (eu, 20)`;
    const account = [...named(8000, name, heartbeat), ...named(2000, (index) => `${name(index)}!`, missedHeartbeat)];
    const outputs = outputsOf(resultOfAll(account));
    const missed: string[] = JSON.parse(outputs.missed);
    expect(new Set(missed)).toEqual(new Set(account.slice(8000).map((one) => one.name)));
    const report = JSON.parse(outputs.report);
    expect(report).toMatchObject({ total: 10_000, failing: 2000 });
    expect(report.omitted + report.heartbeats.length).toBe(10_000);
    expect(report.heartbeats.length).toBeGreaterThan(150);
    expect(report.heartbeats.every(({ verdict }: { verdict: string }) => verdict === 'missed')).toBe(true);
    expect(Buffer.byteLength(outputs.report)).toBeLessThanOrEqual(120_000);
    expect(utf16Bytes(outputs)).toBeLessThan(1_000_000);
  });

  it('what is left out of the report is healthy first', () => {
    const account = [
      ...named(5000, (index) => `ok-${index}`, heartbeat),
      ...named(20, (index) => `bad-${index}`, missedHeartbeat),
    ];
    const { heartbeats, omitted } = JSON.parse(outputsOf(resultOfAll(account)).report);
    expect(omitted).toBeGreaterThan(0);
    expect(heartbeats.filter(({ fails }: { fails: boolean }) => fails)).toHaveLength(20);
  });

  it.each([
    ['long', (index: number) => `${index}-${'x'.repeat(10_000)}`],
    ['long, and of three bytes a character', (index: number) => `${index}-${'漢'.repeat(3000)}`],
    ['long, and of escapes', (index: number) => `${index}-${'"\u0001'.repeat(3000)}`],
    ['long, and of emoji', (index: number) => `${index}-${'😀'.repeat(3000)}`],
  ])('2,000 names that are %s: each keeps its place', (_, name) => {
    const outputs = outputsOf(resultOfAll(named(2000, name, missedHeartbeat)));
    const missed: string[] = JSON.parse(outputs.missed);
    expect(missed).toHaveLength(2000);
    expect(new Set(missed).size).toBe(2000);
    expect(missed.every((text) => text.endsWith('…') && text.isWellFormed())).toBe(true);
    const report = JSON.parse(outputs.report);
    expect(report.omitted + report.heartbeats.length).toBe(2000);
    expect(report.heartbeats.length).toBeGreaterThan(0);
    expect(utf16Bytes(outputs)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(Object.values(outputs).join(''))).toBeLessThan(500_000);
  });

  it.each([
    ['whole, to the last byte', 1, 400_000 - '[""]'.length, false],
    ['cut as little as will do, to the last byte', 453, 2000, true],
  ])('names are %s', (_, count, length, isCut) => {
    const { missed } = outputsOf(resultOfAll(named(count, () => 'x'.repeat(length), missedHeartbeat)));
    expect(Buffer.byteLength(missed)).toBe(400_000);
    expect(missed.includes('…')).toBe(isCut);
  });

  it('a name of a byte more than there is room for is cut', () => {
    const { missed } = outputsOf(resultOfAll([missedHeartbeat({ name: 'x'.repeat(400_001 - '[""]'.length) })]));
    expect(missed).toMatch(/^\["x{900,}…"\]$/);
  });

  it.each([0, 7, 20, 41])('a report takes its room and no more: +%i', (more) => {
    const name = (index: number) => `${String(index).padStart(50, '0')}${'x'.repeat(more)}`;
    const few = Buffer.byteLength(outputsOf(resultOfAll(named(2000, name, heartbeat))).report);
    expect(few).toBeLessThanOrEqual(120_000);
    expect(few).toBeGreaterThan(119_000);
    // With a list of names that is long itself, both together.
    const { missed, report } = outputsOf(
      resultOfAll(named(4000, (index) => `${'y'.repeat(43)}${name(index)}`, missedHeartbeat)),
    );
    const both = Buffer.byteLength(missed) + Buffer.byteLength(report);
    expect(both).toBeLessThanOrEqual(480_000);
    expect(both).toBeGreaterThan(479_000);
  });

  it('a name is cut in the report, an id too', () => {
    const [row] = JSON.parse(
      outputsOf(resultOfAll([missedHeartbeat({ name: 'n'.repeat(1001), id: 'i'.repeat(1001) })])).report,
    ).heartbeats;
    expect([row.name, row.id]).toEqual([`${'n'.repeat(999)}…`, `${'i'.repeat(999)}…`]);
    expect(row.note.length).toBeLessThanOrEqual(300);
    const [whole] = JSON.parse(outputsOf(resultOfAll([missedHeartbeat({ name: 'n'.repeat(1000) })])).report).heartbeats;
    expect(whole.name).toBe('n'.repeat(1000));
  });

  it('a time that RFC 3339 can not express is null', () => {
    const [row] = JSON.parse(
      outputsOf(resultOfAll([heartbeat({ intervalSecs: Number.MAX_SAFE_INTEGER })])).report,
    ).heartbeats;
    expect(row).toMatchObject({ due_at: null, late_by: 0, verdict: 'healthy' });
    const createdAt = (createdAtMs: number) =>
      JSON.parse(outputsOf(resultOfAll([heartbeat({ createdAtMs })])).report).heartbeats[0].created_at;
    expect(createdAt(Date.UTC(10_000, 0) - 1)).toBe('9999-12-31T23:59:59.999Z');
    expect(createdAt(Date.UTC(10_000, 0))).toBe(null);
  });

  it('one huge name among short ones costs only itself', () => {
    const account = [
      ...named(500, (index) => `short-${index}`, missedHeartbeat),
      missedHeartbeat({ name: 'x'.repeat(900_000) }),
    ];
    const missed: string[] = JSON.parse(outputsOf(resultOfAll(account)).missed);
    expect(missed.filter((name) => /^short-\d+$/.test(name))).toHaveLength(500);
    expect(missed).toHaveLength(501);
  });
});
