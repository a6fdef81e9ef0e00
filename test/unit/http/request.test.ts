import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { type HttpRequest, send } from '../../../src/http/request.ts';
import { type Fault, startTickstem, type Tickstem } from '../../stand-ins/tickstem/server.ts';

let tickstem: Tickstem;
beforeEach(async () => {
  tickstem = await startTickstem();
});
afterEach(() => tickstem.close());

function list(given: Partial<HttpRequest> = {}): Promise<{ status: number; body: string }> {
  return send({
    method: 'GET',
    url: new URL(`${tickstem.url}/heartbeats`),
    headers: { authorization: `Bearer ${tickstem.apiKey}` },
    timeoutMs: 5000,
    maxBytes: 100_000,
    ...given,
  });
}

async function failure(given: Partial<HttpRequest> = {}): Promise<ActionError> {
  const error: unknown = await list(given).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ActionError);
  return error as ActionError;
}

test('hands back status, headers and body', async () => {
  tickstem.seed({ name: 'Grüße' });
  const answer = await list();
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ heartbeats: [{ name: 'Grüße' }] });
});

test('the size of a body counts in bytes, not in characters', async () => {
  tickstem.seed({ name: 'é'.repeat(200) });
  expect((await failure({ maxBytes: 400 })).message).toContain('larger than 400 bytes');
});

test('a connection is kept for the request that follows, also after an error', async () => {
  await list();
  tickstem.fault({ on: 'list', fault: { kind: 'status', status: 500 } });
  await list();
  await list();
  expect(new Set(tickstem.requests.map(({ port }) => port)).size).toBe(1);
});

test('sends a body with its length in bytes, and none where there is none', async () => {
  const url = new URL(`${tickstem.url}/heartbeats`);
  const headers = { authorization: `Bearer ${tickstem.apiKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ name: 'Grüße' });
  expect((await list({ method: 'POST', url, headers, body })).status).toBe(201);
  await list();
  const [created, listed] = tickstem.requests;
  expect(created?.body).toBe(body);
  expect(created?.headers['content-length']).toBe(String(Buffer.byteLength(body)));
  expect(listed?.headers['content-length']).toBeUndefined();
});

test.each([301, 302, 303, 307, 308])('a %d is handed back, not followed', async (status) => {
  const elsewhere = await startTickstem();
  tickstem.fault({
    on: 'list',
    fault: { kind: 'status', status, headers: { location: `${elsewhere.url}/heartbeats` } },
  });
  expect((await list()).status).toBe(status);
  expect(elsewhere.requests).toHaveLength(0);
  expect(tickstem.requests).toHaveLength(1);
  await elsewhere.close();
});

describe('an answer that does not come whole', () => {
  test.each<[string, Fault, RegExp]>([
    ['reset', { kind: 'reset' }, /the connection was reset/],
    ['reset in the headers', { kind: 'reset-in-headers' }, /Could not reach 127\.0\.0\.1/],
    ['cut off in the body', { kind: 'cut' }, /Could not reach 127\.0\.0\.1/],
  ])('%s', async (_, fault, message) => {
    tickstem.seed({ name: 'x'.repeat(1000) });
    tickstem.fault({ on: 'list', fault });
    const error = await failure();
    expect(error.kind).toBe('unreachable');
    expect(error.message).toMatch(message);
  });

  test.each<[string, Fault]>([
    ['none at all', { kind: 'hang' }],
    ['headers, a byte at a time', { kind: 'dribble-headers', everyMs: 20 }],
    ['a body, a byte at a time', { kind: 'dribble-body', everyMs: 20 }],
  ])('%s: the deadline is for the whole', async (_, fault) => {
    tickstem.fault({ on: 'list', fault });
    const error = await failure({ timeoutMs: 150 });
    expect(error.kind).toBe('unreachable');
    expect(error.message).toMatch(/127\.0\.0\.1:\d+ did not respond within 0\.2 s/);
  });
});

test('a body is read up to its limit', async () => {
  tickstem.fault({ on: 'list', fault: { kind: 'endless-body' } });
  const error = await failure();
  expect(error.kind).toBe('unexpected');
  expect(error.message).toContain('larger than 100000 bytes');
});

test('a refused connection says so', async () => {
  const { port } = new URL(tickstem.url);
  await tickstem.close();
  const error = await failure({ url: new URL(`http://127.0.0.1:${port}/v1/heartbeats`) });
  expect(error.kind).toBe('unreachable');
  expect(error.message).toContain('the connection was refused (ECONNREFUSED)');
});

test('an error never holds the path, which may be a ping URL', async () => {
  tickstem.fault({ on: '*', fault: { kind: 'hang' } });
  const url = new URL(`${tickstem.url}/heartbeats/hbt_secret/ping`);
  const error = await failure({ url, method: 'POST', timeoutMs: 50 });
  expect(error.advice).not.toContain('hbt_secret');
});

describe('J14: a connection that was kept, and that the server closed', () => {
  /** A server that resets every second request on a connection, or closes it after each response without a word. */
  async function startRude(rudeness: 'resets' | 'closes') {
    const seen: string[] = [];
    const sockets = new Set<Socket>();
    const server = createServer((request, response) => {
      request.resume();
      seen.push(`${request.method} ${request.url}`);
      if (rudeness === 'resets' && sockets.has(request.socket)) return void request.socket.resetAndDestroy();
      sockets.add(request.socket);
      response.end('{}');
      if (rudeness === 'closes') setTimeout(() => request.socket.destroy(), 5);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = new URL(`http://127.0.0.1:${port}/x`);
    const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
    return { url, seen, close };
  }

  test.each(['resets', 'closes'] as const)('the server %s: every request is answered', async (rudeness) => {
    const { url, close } = await startRude(rudeness);
    for (const method of ['GET', 'PATCH', 'DELETE', 'GET', 'POST', 'GET', 'POST', 'POST'] as const) {
      expect((await list({ url, method })).status).toBe(200);
    }
    await close();
  });

  test('what must not be done twice is sent once, and on a new connection', async () => {
    const { url, seen, close } = await startRude('resets');
    for (let i = 0; i < 3; i += 1) await list({ url });
    seen.length = 0;
    await list({ url, method: 'POST' });
    expect(seen).toEqual(['POST /x']);
    await list({ url, method: 'POST', isRepeatable: true });
    expect(seen.length).toBeGreaterThanOrEqual(2);
    await close();
  });

  test('a new connection that is reset is not tried again here', async () => {
    tickstem.fault({ on: 'list', fault: { kind: 'reset' } });
    expect((await failure()).message).toContain('the connection was reset (ECONNRESET)');
    expect(tickstem.requests).toHaveLength(1);
  });
});
