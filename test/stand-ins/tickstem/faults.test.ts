import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, askBare } from './plain-client.ts';
import type { Fault, Heartbeat, Tickstem } from './server.ts';
import { start } from './start.ts';

/** Every fault, as a plain client of node:http or node:net sees it. */

const CREATE = { method: 'POST', path: '/heartbeats', body: '{"name":"nightly"}' };
const SEEDED = { name: 'seeded', id: 'hb-1', token: 'hbt_1' };

let tickstem: Tickstem;
/** What the list answers when nothing goes wrong. */
let list: string;
beforeEach(async () => {
  ({ tickstem } = await start());
  list = JSON.stringify({ heartbeats: [tickstem.seed(SEEDED)] });
});
afterEach(() => tickstem.close());

/** The same request once more: a fault must leave nothing behind. */
async function expectRecovery(): Promise<void> {
  expect(await ask(tickstem)).toMatchObject({ status: 200, text: list, end: 'whole' });
}

describe('what goes wrong on the wire', () => {
  it('reset: an RST and not a byte', async () => {
    tickstem.fault({ on: 'list', times: 2, fault: { kind: 'reset' } });
    expect(await askBare(tickstem)).toEqual({ text: '', end: 'reset' });
    await expect(ask(tickstem)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(tickstem.requests.map(({ status }) => status)).toEqual([undefined, undefined]);
    await expectRecovery();
  });

  it('reset-in-headers: a status line, half a header, the end', async () => {
    tickstem.fault({ on: 'list', times: 2, fault: { kind: 'reset-in-headers' } });
    expect(await askBare(tickstem)).toEqual({ text: 'HTTP/1.1 200 OK\r\nContent-Type: applic', end: 'ended' });
    await expect(ask(tickstem)).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET|HPE_/) });
    expect(tickstem.requests[0]?.status).toBeUndefined();
    await expectRecovery();
  });

  it('cut: all headers, half the body', async () => {
    tickstem.fault({ on: 'list', times: 1, fault: { kind: 'cut' } });
    const answer = await ask(tickstem);
    expect(answer).toMatchObject({ status: 200, text: list.slice(0, Math.floor(list.length / 2)), end: 'broken' });
    expect(answer.headers).toMatchObject({ 'content-length': `${list.length}`, 'content-type': 'application/json' });
    expect(tickstem.requests[0]?.status).toBe(200);
    await expectRecovery();
  });

  it('hang: nothing, until the server ends', async () => {
    tickstem.fault({ on: 'list', fault: { kind: 'hang' } });
    let settled = false;
    const hanging = ask(tickstem).finally(() => {
      settled = true;
    });
    const lost = expect(hanging).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await ask(tickstem, { path: '/heartbeats/hb-1' })).toMatchObject({ status: 200 });
    expect(settled).toBe(false);
    expect(tickstem.requestsTo('list')[0]?.status).toBeUndefined();
    await tickstem.close();
    await lost;
  });

  it('dribble-headers: small headers, never a last one', async () => {
    tickstem.fault({ on: 'list', times: 1, fault: { kind: 'dribble-headers', everyMs: 1 } });
    const lengths: number[] = [];
    const { text } = await askBare(tickstem, { enough: (text) => lengths.push(text.length) > 0 && text.length >= 45 });
    expect(text.slice(0, 45)).toBe('HTTP/1.1 200 OK\r\nX-Slow: 1\r\nX-Slow: 1\r\nX-Slow: 1'.slice(0, 45));
    expect(lengths.length).toBeGreaterThan(5); // In more than a few pieces, whatever the machine's load merges.
    await expectRecovery();
  });

  it('dribble-body: the true body byte by byte, and then white space', async () => {
    tickstem.fault({ on: 'list', times: 1, fault: { kind: 'dribble-body', everyMs: 1 } });
    const answer = await ask(tickstem, { enough: (text) => text.length >= list.length + 10 });
    expect(answer).toMatchObject({ status: 200, end: 'left' });
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json', date: 'Sat, 31 Jan 2026 03:00:00 GMT' });
    expect(answer.headers['content-length']).toBeUndefined();
    expect(answer.text.trimEnd()).toBe(list);
    await expectRecovery();
  });

  it('endless-body: as much as anyone reads', async () => {
    tickstem.fault({ on: 'list', times: 1, fault: { kind: 'endless-body' } });
    const answer = await ask(tickstem, { enough: (text) => text.length > 16 * 1024 * 1024 });
    expect(answer).toMatchObject({ status: 200, end: 'left', headers: { 'transfer-encoding': 'chunked' } });
    await expectRecovery();
  });

  it.each<Fault>([
    { kind: 'hang' },
    { kind: 'dribble-headers', everyMs: 1 },
    { kind: 'dribble-body', everyMs: 1 },
    { kind: 'endless-body' },
    { kind: 'delay', ms: 3_600_000 },
  ])('$kind: does not outlive the server', async (fault) => {
    tickstem.fault({ on: 'list', fault });
    const asked = askBare(tickstem);
    while (tickstem.requests.length === 0) await new Promise(setImmediate);
    await tickstem.close();
    expect((await asked).end).toMatch(/ended|reset/);
    await expect(ask(tickstem)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('spoils the body of a 204 as if it were a 200 with {}', async () => {
    tickstem.fault({ on: 'delete', when: 'after', fault: { kind: 'cut' } });
    const answer = await ask(tickstem, { method: 'DELETE', path: '/heartbeats/hb-1' });
    expect(answer).toMatchObject({ status: 200, text: '{', end: 'broken' });
    expect(tickstem.heartbeats()).toEqual([]);
  });
});

describe('another answer', () => {
  it.each([
    [{ status: 503, body: { error: 'down' } }, '{"error":"down"}', { 'content-type': 'application/json' }],
    [
      { status: 502, body: '<h1>Bad gateway</h1>', headers: { 'Content-Type': 'text/html' } },
      '<h1>Bad gateway</h1>',
      { 'content-type': 'text/html' },
    ],
    [{ status: 429, headers: { 'Retry-After': '7' } }, '', { 'retry-after': '7', 'content-length': '0' }],
    [{ status: 200, body: Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]) }, '\ufeff{}', {}],
    [{ status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, '', { location: 'http://127.0.0.1:1/' }],
    [
      { status: 200, body: '{}', headers: { date: 'Thu, 01 Jan 1970 00:00:00 GMT' } },
      '{}',
      { date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
    ],
    [{ status: 200, body: [] }, '[]', { date: 'Sat, 31 Jan 2026 03:00:00 GMT' }],
  ])('status: %o', async (answer, text, headers) => {
    tickstem.fault({ on: 'list', times: 1, fault: { kind: 'status', ...answer } });
    const seen = await ask(tickstem);
    expect(seen).toMatchObject({ status: answer.status, text, end: 'whole' });
    expect(seen.headers).toMatchObject(headers);
    expect(tickstem.requests[0]?.status).toBe(answer.status);
    await expectRecovery();
  });

  it('alter: the true answer, changed, and the truth left alone', async () => {
    const change = (answer: { heartbeats: Partial<Heartbeat>[] }) => {
      for (const heartbeat of answer.heartbeats) delete heartbeat.consecutive_misses;
      return { ...answer, more: true };
    };
    tickstem.fault({ on: 'list', times: 1, fault: { kind: 'alter', change } });
    const answer = JSON.parse((await ask(tickstem)).text);
    expect(answer).toMatchObject({ heartbeats: [{ name: 'seeded' }], more: true });
    expect(answer.heartbeats[0]).not.toHaveProperty('consecutive_misses');
    await expectRecovery();
  });

  it('alter: carries the request out, and keeps its status', async () => {
    tickstem.fault({ on: 'create', fault: { kind: 'alter', change: (made) => ({ ...made, interval_secs: 60 }) } });
    const answer = await ask(tickstem, CREATE);
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.text)).toMatchObject({ name: 'nightly', interval_secs: 60 });
    expect(tickstem.named('nightly')).toMatchObject([{ interval_secs: 3600 }]);
  });

  it('delay: the true answer, as late as was said', async () => {
    let ms = 10;
    tickstem.fault({ on: 'list', times: 2, fault: { kind: 'delay', ms: () => (ms += 10) } });
    for (const least of [20, 30]) {
      const from = performance.now();
      expect(await ask(tickstem)).toMatchObject({ status: 200, text: list });
      expect(performance.now() - from).toBeGreaterThanOrEqual(least - 2); // Timers may be a ms early.
    }
    expect(ms).toBe(30);
  });

  it('first: something else comes in between', async () => {
    const ping = { method: 'POST', path: '/heartbeats/hbt_1/ping' };
    tickstem.fault({ on: 'ping', times: 1, fault: { kind: 'first', run: () => tickstem.pause('hb-1') } });
    expect(await ask(tickstem, ping)).toMatchObject({ status: 200, text: '{"status":"paused"}' });
    tickstem.resume('hb-1');
    const another = async () => {
      await ask(tickstem, CREATE);
      tickstem.ping('hb-1');
    };
    tickstem.fault({ on: 'list', times: 1, fault: { kind: 'first', run: another } });
    expect(JSON.parse((await ask(tickstem)).text).heartbeats).toHaveLength(2);
    expect(tickstem.pingsOf('hb-1')).toEqual(['2026-01-31T03:00:00Z']);
    tickstem.fault({
      on: 'ping',
      times: 1,
      when: 'after',
      fault: { kind: 'first', run: () => tickstem.remove('hb-1') },
    });
    expect(await ask(tickstem, ping)).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await ask(tickstem, ping)).toMatchObject({ status: 404 });
  });

  it('tells of a mistake in a fault: a 500 to the client, and the error to whoever closes', async () => {
    tickstem.fault({ on: 'list', fault: { kind: 'first', run: () => tickstem.remove('nobody') } });
    expect(await ask(tickstem)).toMatchObject({
      status: 500,
      text: expect.stringContaining('no heartbeat with the id'),
    });
    await expect(tickstem.close()).rejects.toThrow('no heartbeat with the id nobody');
  });
});

describe('which requests', () => {
  const lost: Fault[] = [
    { kind: 'reset' },
    { kind: 'reset-in-headers' },
    { kind: 'cut' },
    { kind: 'status', status: 504 },
  ];

  it.each(lost)('$kind before: the request is not carried out', async (fault) => {
    tickstem.fault({ on: 'create', times: 1, fault });
    await ask(tickstem, CREATE).catch(() => undefined);
    expect(tickstem.named('nightly')).toEqual([]);
    expect(tickstem.requestsTo('create')[0]).toMatchObject({ json: { name: 'nightly' }, body: CREATE.body });
  });

  it.each(lost)('$kind after: it is, and the answer is lost', async (fault) => {
    tickstem.fault({ on: 'create', when: 'after', times: 1, fault });
    await ask(tickstem, CREATE).catch(() => undefined);
    expect(tickstem.named('nightly')).toHaveLength(1);
  });

  /** The statuses of so many lists. */
  const statuses = async (count: number) => {
    const seen: (number | undefined)[] = [];
    for (let asked = 0; asked < count; asked += 1) seen.push((await ask(tickstem)).status);
    return seen;
  };
  const status = (status: number): Fault => ({ kind: 'status', status });

  it('skips, applies so often, and lets the first rule win that has times left', async () => {
    tickstem.fault({ on: 'list', skip: 1, times: 2, fault: status(500) });
    tickstem.fault({ on: ['get', 'list'], skip: 2, times: 2, fault: status(502) });
    // The third is skipped by neither: the first rule has it. The skips of both were counted from the first request on.
    expect(await statuses(6)).toEqual([200, 500, 500, 502, 502, 200]);
  });

  it('applies to one route, to several, to all, and to none once cleared', async () => {
    tickstem.fault({ on: 'get', fault: status(500) });
    expect(await statuses(1)).toEqual([200]);
    expect((await ask(tickstem, { path: '/heartbeats/hb-1' })).status).toBe(500);
    tickstem.fault({ on: '*', fault: status(503) });
    expect(await statuses(2)).toEqual([503, 503]);
    expect((await ask(tickstem, { path: '/heartbeats/hb-1' })).status).toBe(500);
    expect((await ask(tickstem, { path: '/nowhere' })).status).toBe(503);
    tickstem.clearFaults();
    expect(await statuses(1)).toEqual([200]);
  });
});
