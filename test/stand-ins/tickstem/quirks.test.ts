import { Agent, request } from 'node:http';
import { expect, it } from 'vitest';
import { HOUR, start, T0 } from './start.ts';

/** Ways in which a server may differ from its page. */

type Quirks = NonNullable<Parameters<typeof start>[0]>['quirks'];

async function serve(quirks: NonNullable<Quirks>) {
  const { tickstem } = await start({ quirks });
  const ask = async (method: string, path = '', body?: object) => {
    const headers = { authorization: `Bearer ${tickstem.apiKey}` };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${tickstem.url}/heartbeats${path}`, { method, headers, ...sent });
    return { status: answer.status, headers: answer.headers, json: JSON.parse(await answer.text()) };
  };
  return { tickstem, ask };
}

it('C9: another date and an age', async () => {
  const { ask } = await serve({ clockSkewMs: -20 * HOUR, ageSecs: 3600 });
  const { headers } = await ask('GET');
  expect([headers.get('date'), headers.get('age')]).toEqual([new Date(T0 - 20 * HOUR).toUTCString(), '3600']);
});

it('C8: a list that says there is more', async () => {
  const listExtras = { has_more: true, next: 'x', total: 3 };
  const { tickstem, ask } = await serve({ listExtras });
  tickstem.seed({ name: 'a' });
  expect((await ask('GET')).json).toEqual({ heartbeats: tickstem.heartbeats(), ...listExtras });
});

it('J38: a list that lags behind creation', async () => {
  const { ask } = await serve({ listLagsBy: 2 });
  const { json: made } = await ask('POST', '', { name: 'a' });
  const lists = [await ask('GET'), await ask('GET'), await ask('GET')];
  expect(lists.map(({ json }) => json.heartbeats)).toEqual([null, null, [made]]);
  expect((await ask('GET', `/${made.id}`)).json).toEqual(made);
});

it('J37: a shorter interval than was sent, and an existing heartbeat', async () => {
  const { tickstem, ask } = await serve({ silentlyClampInterval: true, createReturnsExisting: true });
  const first = await ask('POST', '', { name: 'a', interval_secs: 604_800 });
  expect([first.status, first.json.interval_secs]).toEqual([201, 86_400]);
  expect((await ask('POST', '', { name: 'a' })).json).toEqual(first.json);
  expect(tickstem.heartbeats()).toHaveLength(1);
});

it('J36: an interval refused in other words', async () => {
  const { ask } = await serve({ intervalRefusal: { status: 400, message: 'plan allows up to a day' } });
  const { status, json } = await ask('POST', '', { name: 'a', interval_secs: 604_800 });
  expect([status, json]).toEqual([400, { error: 'plan allows up to a day' }]);
});

it('a ping that is answered with an error and 200', async () => {
  const { tickstem, ask } = await serve({ pingStatus: 'error' });
  const { token } = tickstem.seed({ name: 'a' });
  expect(await ask('POST', `/${token}/ping`)).toMatchObject({ status: 200, json: { status: 'error' } });
});

it('every second request on a connection is reset, or each connection is closed', async () => {
  const { tickstem } = await serve({ resetsReused: true });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { authorization: `Bearer ${tickstem.apiKey}` };
  const once = () =>
    new Promise<string | undefined>((resolve) => {
      const sent = request(`${tickstem.url}/heartbeats`, { agent, headers }, (answer) => {
        answer.resume().once('end', () => setImmediate(resolve, answer.headers.connection));
      });
      sent.once('error', () => resolve('reset')).end();
    });
  expect([await once(), await once(), await once()]).toEqual(['keep-alive', 'reset', 'keep-alive']);
  agent.destroy();
  const { ask } = await serve({ closesConnections: true });
  expect((await ask('GET')).headers.get('connection')).toBe('close');
});
