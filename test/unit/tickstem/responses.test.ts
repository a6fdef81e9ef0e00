// Odd responses, against the client alone.
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import type { HttpAnswer } from '../../../src/http/request.ts';
import { openAccount, sendPing } from '../../../src/tickstem/client.ts';
import { readHeartbeat } from '../../../src/tickstem/heartbeat.ts';
import { fakeClock } from '../../support/clock.ts';

const NOW = Date.UTC(2026, 10, 22, 3);

function connected(answer: Partial<HttpAnswer>) {
  const send = async () => ({ status: 200, headers: {}, body: '', ...answer });
  return { apiUrl: 'https://api.tickstem.test/v1', send, clock: fakeClock(NOW) };
}
const ping = (answer: Partial<HttpAnswer>) =>
  sendPing(connected(answer), { token: 'hbt_1', isGiven: false }, 1000).catch((thrown: unknown) => thrown);

describe('J20: a response that reports an error is not an accepted ping', () => {
  test.each([
    { status: 'error' },
    { status: 'Failed' },
    { status: 'not_found' },
    { status: 'ok', error: 'heartbeat expired' },
    { error: { code: 7 } },
    { ok: false },
    { success: false, status: 'ok' },
  ])('%j', async (body) => {
    const error = await ping({ body: JSON.stringify(body) });
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({ kind: 'rejected' });
  });

  test.each([
    { status: 'ok' },
    { status: 'accepted' },
    { status: 'ok', error: null },
    { status: 'ok', error: '' },
    { ok: true, errors: [] },
    {},
  ])('%j is one', async (body) => {
    expect(await ping({ body: JSON.stringify(body) })).toMatchObject({ paused: false });
  });

  test('nor is a delete that reports one', async () => {
    const account = openAccount(connected({ body: '{"status":"error"}' }), 'tsk_1');
    await expect(account.remove('hb_1', 1000)).rejects.toMatchObject({ kind: 'rejected' });
  });

  test('a heartbeat that is failing was read all the same', async () => {
    const account = openAccount(connected({ body: '{"id":"hb_1","status":"failing"}' }), 'tsk_1');
    expect(await account.update('hb_1', { name: 'x' }, 1000)).toMatchObject({ status: 'failing' });
  });
});

describe('J11: times and durations that nothing can be computed with', () => {
  test.each(['Sat, 01 Jan 275760 00:00:00 GMT', 'Sat, 01 Jan 99999 00:00:00 GMT', 'soon', ''])(
    'a `Date` of %j: the time of a ping is the clock of the runner',
    async (date) => {
      expect(await ping({ headers: { date } })).toEqual({ paused: false, atMs: NOW });
    },
  );

  test.each([9e15, Number.MAX_SAFE_INTEGER, 1e300])('an interval of %d s is unreadable', (secs) => {
    expect(readHeartbeat({ interval_secs: secs, grace_secs: secs })).toMatchObject({
      intervalSecs: undefined,
      graceSecs: undefined,
    });
  });
});

test.each(['id', 'token', 'status'] as const)('J17: a field of 140 KB is not kept (%s)', (field) => {
  expect(readHeartbeat({ [field]: 'x'.repeat(140_000) })[field]).toBeUndefined();
});
