import { HeartbeatClient } from '@tickstem/heartbeat';
import { describe, expect, it } from 'vitest';
import type { Tickstem } from './server.ts';
import { only, start } from './start.ts';

/**
 * Holds the embedded Tickstem to something real: what the official client does must work on it. Beside it, in tickstem/:
 * heartbeat.test.ts moves its clock, faults.test.ts sees every fault with a plain client, cli.test.ts runs its command.
 */

/** The API without a client of its own, for what the official one cannot say. */
async function call(tickstem: Tickstem, method: string, path: string, body?: string, key = tickstem.apiKey) {
  const answer = await fetch(`${tickstem.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}` },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe('the official client', () => {
  it('creates, gets, lists and deletes', async () => {
    const { tickstem, client } = await start();
    expect(await client.list()).toEqual([]);
    const created = await client.create({ name: 'nightly', interval_secs: 86_400, grace_secs: 3600 });
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'nightly',
      token: expect.stringMatching(/^hbt_[0-9a-f]{32}$/),
      interval_secs: 86_400,
      grace_secs: 3600,
      status: 'active',
      consecutive_misses: 0,
      last_pinged_at: null,
      next_expected_at: null,
      created_at: '2026-01-31T03:00:00Z',
      updated_at: '2026-01-31T03:00:00Z',
    });
    const twin = await client.create({ name: 'nightly' }); // No upsert.
    expect(twin).toMatchObject({ name: 'nightly', interval_secs: 3600, grace_secs: 300 });
    expect(twin.id).not.toBe(created.id);
    expect(await client.get(created.id)).toEqual(created);
    expect(await client.list()).toEqual([created, twin]);
    expect(await client.delete(created.id)).toBeUndefined();
    expect(await client.list()).toEqual([twin]);
    expect(tickstem.requests.map(({ route, status }) => [route, status])).toEqual([
      ['list', 200],
      ['create', 201],
      ['create', 201],
      ['get', 200],
      ['list', 200],
      ['delete', 204],
      ['list', 200],
    ]);
  });

  it('updates what it names and nothing else', async () => {
    const { tickstem, client } = await start();
    const { id, token } = await client.create({ name: 'old' });
    tickstem.clock.advance(1500);
    expect(await client.update(id, { name: 'new' })).toMatchObject({ id, token, name: 'new', interval_secs: 3600 });
    expect(await client.update(id, { interval_secs: 60, grace_secs: 0 })).toMatchObject({
      name: 'new',
      interval_secs: 60,
      grace_secs: 0,
      status: 'active',
      created_at: '2026-01-31T03:00:00Z',
      updated_at: '2026-01-31T03:00:01.5Z',
    });
  });

  it('pings without its key, and reads the history, newest first', async () => {
    const { tickstem, client } = await start();
    const { id, token } = await client.create({ name: 'nightly' });
    expect(await client.pings(id)).toEqual([]);
    for (let ping = 0; ping < 120; ping += 1) {
      tickstem.clock.advance(1000);
      await client.ping(token);
    }
    const history = await client.pings(id);
    expect(history).toHaveLength(50);
    expect(history[0]).toEqual({ id: expect.any(String), heartbeat_id: id, pinged_at: '2026-01-31T03:02:00Z' });
    expect(history[1]?.pinged_at).toBe('2026-01-31T03:01:59Z');
    expect(await client.pings(id, { limit: 100 })).toHaveLength(100);
    expect(new Set((await client.pings(id, { limit: 100 })).map((ping) => ping.id)).size).toBe(100);
    expect(await client.pings(id, { limit: 1 })).toEqual(history.slice(0, 1));
    await expect(client.pings(id, { limit: 101 })).rejects.toMatchObject({ statusCode: 422 });
    await expect(client.pings(id, { limit: 0 })).rejects.toMatchObject({ statusCode: 422 });
    expect(tickstem.pingsOf(id)).toHaveLength(120);
    expect(tickstem.requestsTo('ping')[0]).toMatchObject({
      method: 'POST',
      path: `/heartbeats/${token}/ping`,
      body: '',
    });
    expect(tickstem.requestsTo('ping')[0]?.headers.authorization).toBeUndefined();
  });

  it('pauses and resumes', async () => {
    const { client } = await start();
    const { id } = await client.create({ name: 'nightly' });
    expect(await client.pause(id)).toMatchObject({ id, status: 'paused' });
    expect(await client.get(id)).toMatchObject({ status: 'paused' });
    expect(await client.resume(id)).toMatchObject({ id, status: 'active' });
  });

  it('is told what is wrong', async () => {
    const { tickstem, client } = await start({ plan: 'free' });
    const stranger = new HeartbeatClient('tsk_live_wrong', { baseURL: tickstem.url });
    const unknown = { statusCode: 404, message: 'not found' };
    await expect(stranger.list()).rejects.toMatchObject({ statusCode: 401, message: 'invalid API key' });
    await expect(stranger.create({ name: 'x' })).rejects.toMatchObject({ statusCode: 401 });
    await expect(client.get('nope')).rejects.toMatchObject(unknown);
    await expect(client.update('nope', { name: 'x' })).rejects.toMatchObject(unknown);
    await expect(client.delete('nope')).rejects.toMatchObject(unknown);
    await expect(client.pause('nope')).rejects.toMatchObject(unknown);
    await expect(client.resume('nope')).rejects.toMatchObject(unknown);
    await expect(client.pings('nope')).rejects.toMatchObject(unknown);
    await expect(client.ping('hbt_nope')).rejects.toMatchObject(unknown);
    const { id, token } = await client.create({ name: 'short-lived' });
    await expect(client.ping(id)).rejects.toMatchObject(unknown); // The id is no credential.
    await client.ping(token);
    await client.delete(id);
    await expect(client.ping(token)).rejects.toMatchObject(unknown);
    await expect(client.pings(id)).rejects.toMatchObject(unknown);
    expect(tickstem.pingsOf(id)).toEqual([]);
  });
});

describe('keys, plans and bodies', () => {
  it.each([
    ['free', 5],
    ['starter', 20],
    ['pro', 100],
  ] as const)('%s holds %i heartbeats', async (plan, limit) => {
    const { tickstem, client } = await start({ plan });
    for (let made = 0; made < limit; made += 1) await client.create({ name: `job ${made}` });
    const refusal = { statusCode: 402, message: 'heartbeat quota reached' };
    await expect(client.create({ name: 'one more' })).rejects.toMatchObject(refusal);
    expect((await call(tickstem, 'POST', '/heartbeats', '{"name":"x"}')).text).toBe(
      '{"error":"heartbeat quota reached"}',
    );
    await client.delete(only(tickstem, 'job 0').id);
    await client.create({ name: 'one more' });
    await expect(client.create({ name: 'and one' })).rejects.toMatchObject(refusal);
    expect(tickstem.heartbeats()).toHaveLength(limit);
  });

  it('answers only to its keys', async () => {
    const { tickstem } = await start({ apiKey: 'tsk_live_given' });
    expect(tickstem.apiKey).toBe('tsk_live_given');
    const added = tickstem.addKey();
    expect(added).toMatch(/^tsk_live_[0-9a-f]{48}$/);
    expect((await call(tickstem, 'GET', '/heartbeats', undefined, added)).status).toBe(200);
    tickstem.revokeKey('tsk_live_given');
    expect(await call(tickstem, 'GET', '/heartbeats')).toMatchObject({
      status: 401,
      text: '{"error":"invalid API key"}',
    });
    expect((await fetch(`${tickstem.url}/heartbeats`)).status).toBe(401);
    expect((await fetch(`${tickstem.url}/heartbeats`, { headers: { authorization: added } })).status).toBe(401);
  });

  it.each([
    ['{"name":"x"', 400],
    ['', 400],
    ['null', 400],
    ['["x"]', 400],
    ['{}', 422],
    ['{"name":""}', 422],
    ['{"name":7}', 422],
    ['{"name":null}', 422],
    ['{"name":"x","interval_secs":59}', 422],
    ['{"name":"x","interval_secs":60}', 201],
    ['{"name":"x","interval_secs":86400}', 201],
    ['{"name":"x","interval_secs":86401}', 422],
    ['{"name":"x","interval_secs":60.5}', 422],
    ['{"name":"x","interval_secs":"60"}', 422],
    ['{"name":"x","interval_secs":null}', 422],
    ['{"name":"x","grace_secs":-1}', 422],
    ['{"name":"x","grace_secs":0}', 201],
    ['{"name":"x","grace_secs":86400}', 201],
    ['{"name":"x","grace_secs":86401}', 422],
    ['{"name":"x","unheard_of":1}', 201],
  ])('a create with %s is a %i', async (body, status) => {
    const { tickstem } = await start();
    const answer = await call(tickstem, 'POST', '/heartbeats', body);
    expect(answer.status).toBe(status);
    expect(tickstem.heartbeats()).toHaveLength(status === 201 ? 1 : 0);
    if (status !== 201) expect(JSON.parse(answer.text)).toEqual({ error: expect.stringMatching(/\S/) });
  });

  it('takes a status in a PATCH, as the newer source of the client sends it', async () => {
    const { tickstem } = await start();
    const path = `/heartbeats/${tickstem.seed({ name: 'nightly' }).id}`;
    const patched = async (body: string) => JSON.parse((await call(tickstem, 'PATCH', path, body)).text);
    expect(await patched('{"status":"paused"}')).toMatchObject({ name: 'nightly', status: 'paused' });
    expect(await patched('{"status":"active"}')).toMatchObject({ name: 'nightly', status: 'active' });
    expect(await patched('{"status":"failing"}')).toEqual({ error: 'status must be "active" or "paused"' });
    expect(await patched('{"interval_secs":1}')).toEqual({ error: expect.stringContaining('between 60 and 86400') });
    expect((await call(tickstem, 'PATCH', path, '{')).status).toBe(400);
  });

  it('lists null, and has no history but null, when there is none', async () => {
    const { tickstem } = await start();
    expect(await call(tickstem, 'GET', '/heartbeats')).toMatchObject({ status: 200, text: '{"heartbeats":null}' });
    const { id } = tickstem.seed({ name: 'nightly' });
    expect((await call(tickstem, 'GET', `/heartbeats/${id}/pings`)).text).toBe('{"pings":null}');
  });

  it('knows no other endpoint', async () => {
    const { tickstem } = await start();
    const { id, token } = tickstem.seed({ name: 'nightly' });
    for (const [method, path] of [
      ['GET', `/heartbeats/${token}/ping`],
      ['PUT', `/heartbeats/${id}`],
      ['POST', `/heartbeats/${token}/start`],
      ['GET', '/heartbeat'],
      ['POST', '/heartbeats/'],
      ['GET', '/heartbeats/%zz'],
    ] as const) {
      expect((await call(tickstem, method, path)).status, `${method} ${path}`).toBe(404);
    }
    expect((await fetch(new URL('/heartbeats', tickstem.url))).status).toBe(404);
    expect(tickstem.requests.at(-1)).toMatchObject({ path: '/heartbeats', route: 'unknown' });
    expect(tickstem.heartbeats()).toHaveLength(1);
  });
});
