import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTickstem, type Tickstem } from './server.ts';
import { HOUR, MINUTE, only, start, T0 } from './start.ts';

/** A heartbeat as time passes, as a test puts it there, and on a server that is a little different. */

/** What a ping is answered; the official client keeps that to itself. */
async function pingAnswer(tickstem: Tickstem, token: string): Promise<string> {
  return (await fetch(`${tickstem.url}/heartbeats/${token}/ping`, { method: 'POST' })).text();
}

describe('time', () => {
  it('walks a heartbeat through due, missed and failing, and back by a ping', async () => {
    const { tickstem, client } = await start();
    const { id, token } = await client.create({ name: 'hourly', interval_secs: 3600, grace_secs: 300 });
    tickstem.clock.advance(30 * 24 * HOUR);
    expect(await client.get(id)).toMatchObject({ status: 'active', consecutive_misses: 0, next_expected_at: null });
    tickstem.clock.set(T0);
    await client.ping(token);
    const at = async (ms: number) => {
      tickstem.clock.set(T0 + ms);
      const { status, consecutive_misses, next_expected_at } = await client.get(id);
      return [status, consecutive_misses, next_expected_at];
    };
    const due = '2026-01-31T04:00:00Z'; // Without the grace.
    expect(await at(0)).toEqual(['active', 0, due]);
    expect(await at(HOUR + 5 * MINUTE)).toEqual(['active', 0, due]);
    expect(await at(HOUR + 5 * MINUTE + 1)).toEqual(['active', 1, due]);
    expect(await at(2 * HOUR + 5 * MINUTE)).toEqual(['active', 1, due]);
    expect(await at(2 * HOUR + 5 * MINUTE + 1)).toEqual(['failing', 2, due]);
    expect(await at(9 * HOUR + 6 * MINUTE)).toEqual(['failing', 9, due]);
    await client.ping(token);
    expect(await client.get(id)).toMatchObject({ last_pinged_at: '2026-01-31T12:06:00Z' });
    expect(await at(9 * HOUR + 6 * MINUTE)).toEqual(['active', 0, '2026-01-31T13:06:00Z']);
    expect(tickstem.pingsOf(id)).toEqual(['2026-01-31T12:06:00Z', '2026-01-31T03:00:00Z']);
  });

  it('counts no miss and takes no ping while paused', async () => {
    const { tickstem, client } = await start();
    const { id, token } = tickstem.seed({ name: 'hourly' });
    await client.ping(token);
    tickstem.clock.advance(HOUR + 6 * MINUTE);
    expect(await client.pause(id)).toMatchObject({ status: 'paused', consecutive_misses: 1 });
    tickstem.clock.advance(240 * HOUR);
    expect(await pingAnswer(tickstem, token)).toBe('{"status":"paused"}');
    const asPaused = { status: 'paused', consecutive_misses: 1, last_pinged_at: '2026-01-31T03:00:00Z' };
    expect(await client.get(id)).toMatchObject(asPaused);
    expect(await client.pings(id)).toHaveLength(1);
    // Resumed, it waits anew: 241 hours and 6 minutes after T0, and an interval.
    const waiting = { status: 'active', consecutive_misses: 0, next_expected_at: '2026-02-10T05:06:00Z' };
    expect(await client.resume(id)).toMatchObject({ ...waiting, last_pinged_at: '2026-01-31T03:00:00Z' });
    tickstem.clock.advance(HOUR + 6 * MINUTE);
    expect(await client.get(id)).toMatchObject({ status: 'active', consecutive_misses: 1 });
    expect(await pingAnswer(tickstem, token)).toBe('{"status":"ok"}');
  });

  it('does not begin to wait by a resume, when it was never pinged', async () => {
    const { tickstem, client } = await start();
    const { id } = tickstem.seed({ name: 'hourly' });
    await client.pause(id);
    expect(await client.resume(id)).toMatchObject({ status: 'active', next_expected_at: null });
    tickstem.clock.advance(24 * HOUR);
    expect(await client.get(id)).toMatchObject({ status: 'active', consecutive_misses: 0, next_expected_at: null });
  });

  it('counts a changed interval from the last ping', async () => {
    const { tickstem, client } = await start();
    const { id } = tickstem.seed({ name: 'daily', interval_secs: 86_400, last_pinged_at: '2026-01-31T00:00:00Z' });
    expect(await client.get(id)).toMatchObject({ status: 'active', consecutive_misses: 0 });
    const hourly = { interval_secs: 3600, next_expected_at: '2026-01-31T01:00:00Z' };
    expect(await client.update(id, { interval_secs: 3600 })).toMatchObject({ ...hourly, consecutive_misses: 2 });
    expect(await client.update(id, { grace_secs: 7199 })).toMatchObject({ ...hourly, consecutive_misses: 1 });
  });

  it('heals a failing heartbeat by a ping only', async () => {
    const { tickstem, client } = await start();
    const { id, token } = tickstem.seed({ name: 'hourly', last_pinged_at: '2026-01-30T03:00:00Z' });
    expect(await client.resume(id)).toMatchObject({ status: 'failing', consecutive_misses: 23 });
    await client.ping(token);
    expect(await client.get(id)).toMatchObject({ status: 'active', consecutive_misses: 0 });
  });

  it('dates its answers by its clock', async () => {
    const { tickstem } = await start();
    const date = async (url: string) => (await fetch(url)).headers.get('date');
    expect(await date(`${tickstem.url}/heartbeats`)).toBe('Sat, 31 Jan 2026 03:00:00 GMT');
    tickstem.clock.advance(90 * 24 * HOUR);
    expect(await date(`${tickstem.url}/nothing`)).toBe('Fri, 01 May 2026 03:00:00 GMT');
    const dateless = await start({ quirks: { noDate: true } });
    expect(await date(`${dateless.tickstem.url}/heartbeats`)).toBeNull();
  });

  it('flows when no time is given', async () => {
    const flowing = await startTickstem();
    onTestFinished(() => flowing.close());
    expect(Math.abs(flowing.clock.now() - Date.now())).toBeLessThan(1000);
    flowing.clock.advance(HOUR);
    expect(Math.abs(flowing.clock.now() - Date.now() - HOUR)).toBeLessThan(1000);
    flowing.clock.set(T0);
    const then = flowing.clock.now();
    await wait(5);
    expect(flowing.clock.now()).toBeGreaterThan(then);
    expect(flowing.clock.now()).toBeLessThan(T0 + 10_000);
  });
});

describe('what a test puts there', () => {
  it('shows what was given, until something happens that sets it', async () => {
    const { tickstem, client } = await start();
    const given = {
      id: 'hb-1',
      name: 'odd',
      token: 'hbt_odd',
      interval_secs: 604_800,
      grace_secs: 5,
      status: 'degraded',
      consecutive_misses: 7,
      last_pinged_at: 'yesterday',
      next_expected_at: '0001-01-01T00:00:00Z',
      created_at: '2020-02-02T02:02:02.123456789Z',
      updated_at: 'never',
    };
    expect(tickstem.seed(given)).toEqual(given);
    tickstem.clock.advance(1000 * HOUR);
    expect(tickstem.heartbeats()).toEqual([given]);
    expect(tickstem.pingsOf('hb-1')).toEqual([]);
    tickstem.clock.set(T0);
    await client.ping('hbt_odd');
    expect(await client.get('hb-1')).toEqual({
      ...given,
      status: 'active',
      consecutive_misses: 0,
      last_pinged_at: '2026-01-31T03:00:00Z',
      next_expected_at: '2026-02-07T03:00:00Z',
      updated_at: '2026-01-31T03:00:00Z',
    });
    expect(await client.update('hb-1', { name: 'even', interval_secs: 60 })).toMatchObject({
      name: 'even',
      interval_secs: 60,
      next_expected_at: '2026-01-31T03:01:00Z',
    });
    expect(tickstem.named('odd')).toEqual([]);
  });

  it('computes what was not given', async () => {
    const { tickstem } = await start();
    const lastPing = { last_pinged_at: '2026-01-31T00:30:00Z' };
    expect(tickstem.seed({ name: 'a', ...lastPing })).toMatchObject({
      status: 'failing',
      consecutive_misses: 2,
      next_expected_at: '2026-01-31T01:30:00Z',
      created_at: '2026-01-31T03:00:00Z',
    });
    expect(tickstem.seed({ name: 'b', consecutive_misses: 2 })).toMatchObject({
      status: 'failing',
      last_pinged_at: null,
    });
    const paused = tickstem.seed({ name: 'c', status: 'paused', ...lastPing });
    expect(paused).toMatchObject({ status: 'paused', consecutive_misses: 0, next_expected_at: '2026-01-31T01:30:00Z' });
    tickstem.ping(paused.id);
    expect(tickstem.named('c')).toEqual([paused]);
    tickstem.resume(paused.id);
    expect(tickstem.named('c')).toMatchObject([{ status: 'active', next_expected_at: '2026-01-31T04:00:00Z' }]);
    expect(() => tickstem.seed({ name: 'd', id: paused.id })).toThrow('seeded twice');
    expect(() => tickstem.seed({ name: 'd', token: paused.token })).toThrow('seeded twice');
    tickstem.remove(paused.id);
    expect(tickstem.seed(paused)).toEqual(paused);
    expect(() => tickstem.pause('nobody')).toThrow('no heartbeat with the id nobody');
  });

  it('gives copies', async () => {
    const { tickstem } = await start();
    tickstem.seed({ name: 'a' }).name = 'b';
    for (const heartbeat of tickstem.heartbeats()) heartbeat.name = 'c';
    expect(tickstem.named('a')).toHaveLength(1);
  });

  it('lists a hundred thousand', async () => {
    const { tickstem, client } = await start();
    for (let made = 0; made < 100_000; made += 1) tickstem.seed({ name: `job ${made}` });
    const listed = await client.list();
    expect(listed).toHaveLength(100_000);
    expect(listed.at(-1)?.name).toBe('job 99999');
  });
});

describe('quirks', () => {
  it('trims names', async () => {
    const { tickstem, client } = await start({ quirks: { trimNames: true } });
    expect(await client.create({ name: ' nightly ' })).toMatchObject({ name: 'nightly' });
    await expect(client.create({ name: ' ' })).rejects.toMatchObject({ statusCode: 422 });
    expect(await client.update(only(tickstem, 'nightly').id, { name: 'weekly ' })).toMatchObject({ name: 'weekly' });
    const plain = await start();
    expect(await plain.client.create({ name: ' nightly ' })).toMatchObject({ name: ' nightly ' });
  });

  it('caps the list, and keeps the rest', async () => {
    const { tickstem, client } = await start({ quirks: { listCap: 2 } });
    for (const name of ['a', 'b', 'c']) await client.create({ name });
    expect((await client.list()).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(await client.get(only(tickstem, 'c').id)).toMatchObject({ name: 'c' });
    expect(tickstem.heartbeats()).toHaveLength(3);
  });

  it('takes longer intervals, or clamps them in silence', async () => {
    const longer = await start({ quirks: { maxIntervalSecs: 604_800 } });
    expect(await longer.client.create({ name: 'weekly', interval_secs: 604_800 })).toMatchObject({
      interval_secs: 604_800,
    });
    await expect(longer.client.create({ name: 'x', interval_secs: 604_801 })).rejects.toMatchObject({
      statusCode: 422,
    });
    const { client } = await start({ quirks: { silentlyClampInterval: true } });
    const clamped = await client.create({ name: 'weekly', interval_secs: 604_800 });
    expect(clamped).toMatchObject({ interval_secs: 86_400 });
    expect(await client.update(clamped.id, { interval_secs: 1 })).toMatchObject({ interval_secs: 60 });
  });

  it('moves what is due on with each miss', async () => {
    const { tickstem } = await start({ quirks: { dueMovesOn: true } });
    tickstem.seed({ name: 'a', last_pinged_at: '2026-01-31T00:30:00Z' });
    expect(only(tickstem, 'a')).toMatchObject({ consecutive_misses: 2, next_expected_at: '2026-01-31T03:30:00Z' });
  });
});
