import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { resolveDuplicates } from '../../../src/heartbeat/duplicates.ts';
import { ensureHeartbeat, type HeartbeatSpec } from '../../../src/heartbeat/ensure.ts';
import type { CreatedHeartbeat, EnsureResult } from '../../../src/heartbeat/find.ts';
import { send } from '../../../src/http/request.ts';
import type { RetryBudget } from '../../../src/http/retry.ts';
import { type Account, openAccount } from '../../../src/tickstem/client.ts';
import { type Fault, startTickstem, type Tickstem, type TickstemOptions } from '../../stand-ins/tickstem/server.ts';
import { fakeClock } from '../../support/clock.ts';

const NOW = Date.UTC(2026, 10, 22, 3);
const DAY = 86_400;
let tickstem: Tickstem;

async function start(options: TickstemOptions = {}): Promise<void> {
  tickstem = await startTickstem({ now: NOW, ...options });
}
beforeEach(() => start());
afterEach(() => tickstem.close());

function account(): Account {
  return openAccount({ apiUrl: tickstem.url, send, clock: fakeClock(NOW) }, tickstem.apiKey);
}

function budget(attempts = 3): RetryBudget {
  return { clock: fakeClock(NOW), deadlineMs: NOW + 10_000, attempts };
}

/** What this run knows of a heartbeat that it created. */
const OURS: CreatedHeartbeat = {
  ...{ id: 'ours', seen: true, unlisted: 0, isNew: true, bornMs: Date.UTC(2026, 10, 22, 2, 30) },
  sent: { secs: DAY, from: '`interval`', isFromSchedule: false },
};
const every = (secs: number) => async () => ({ secs, from: '`interval`', isFromSchedule: false });
const noInterval = () => Promise.reject(new ActionError('setup', 'there is no interval to be had'));
const WISH: HeartbeatSpec = {
  name: 'nightly',
  renamedFrom: [],
  interval: every(DAY),
  graceSecs: undefined,
  isScheduled: true,
  create: true,
};

function ensureWish(given: Partial<HeartbeatSpec> = {}, attempts?: number): Promise<EnsureResult> {
  return ensureHeartbeat(account(), { ...WISH, ...given }, budget(attempts));
}

function routes(): string[] {
  return tickstem.requests.map(({ route }) => route);
}

test('found: one request', async () => {
  const { id, token } = tickstem.seed({ name: 'nightly', interval_secs: 60, grace_secs: 7 });
  tickstem.seed({ name: 'Nightly' });
  expect(await ensureWish()).toEqual({
    heartbeat: { id, token, intervalSecs: 60, graceSecs: 7, status: 'active', pinged: false },
    created: false,
    renamed: false,
    own: undefined,
    trouble: undefined,
    warnings: [],
    errors: [],
  });
  expect(routes()).toEqual(['list']);
});

test('created, with the default grace period of a scheduled job', async () => {
  const result = await ensureWish();
  const [made] = tickstem.named('nightly');
  expect(made).toMatchObject({ interval_secs: DAY, grace_secs: DAY / 2 });
  expect(result).toMatchObject({
    created: true,
    heartbeat: { id: made?.id, token: made?.token },
    errors: [],
    trouble: undefined,
  });
  expect(routes()).toEqual(['list', 'create', 'list']);
});

test('created with the grace that was asked for, nought included', async () => {
  await ensureWish({ graceSecs: 0 });
  expect(tickstem.named('nightly')[0]?.grace_secs).toBe(0);
});

test.each([
  [{ create: false }, '`create` is `false`'],
  [{ interval: noInterval }, 'no interval to be had'],
])('%j: nothing is created', async (wish, message) => {
  const { trouble, heartbeat } = await ensureWish(wish);
  expect(heartbeat).toBeUndefined();
  expect(trouble?.kind).toBe('setup');
  expect(trouble?.message).toContain(message);
  expect(tickstem.heartbeats()).toHaveLength(0);
});

describe('several of one name', () => {
  test('the oldest is used, the others named', async () => {
    const young = tickstem.seed({ name: 'nightly', created_at: '2026-11-20T00:00:00Z' });
    const old = tickstem.seed({ name: 'nightly', created_at: '2026-11-19T00:00:00Z' });
    const { heartbeat, warnings } = await ensureWish();
    expect(heartbeat?.id).toBe(old.id);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`Using the oldest (${old.id}). Delete or rename the others: ${young.id}.`);
    expect(tickstem.named('nightly')).toHaveLength(2);
  });

  test('one without a token is passed over', async () => {
    tickstem.seed({ name: 'nightly', created_at: '2026-11-19T00:00:00Z', token: '' });
    const { id } = tickstem.seed({ name: 'nightly', created_at: '2026-11-20T00:00:00Z' });
    expect((await ensureWish()).heartbeat?.id).toBe(id);
  });

  test('when none can be pinged, none is created beside it', async () => {
    tickstem.seed({ name: 'nightly', token: '' });
    const { trouble } = await ensureWish();
    expect(trouble?.kind).toBe('unexpected');
    expect(routes()).toEqual(['list']);
  });
});

describe('renamed-from', () => {
  test('the first earlier name that exists is renamed', async () => {
    const { id } = tickstem.seed({ name: 'old', created_at: '2026-01-01T00:00:00Z' });
    tickstem.seed({ name: 'older' });
    const { heartbeat, warnings, created } = await ensureWish({ renamedFrom: ['gone', 'old', 'older'] });
    expect(heartbeat?.id).toBe(id);
    expect(created).toBe(false);
    expect(warnings).toEqual(['Renamed heartbeat "old" to "nightly". You can now remove `renamed-from`.']);
    expect(tickstem.named('nightly')).toMatchObject([{ id, interval_secs: 3600 }]);
    expect(tickstem.named('older')).toHaveLength(1);
    expect(routes()).toEqual(['list', 'update', 'list']);
  });

  test('is not looked at when the name exists', async () => {
    tickstem.seed({ name: 'old' });
    const { id } = tickstem.seed({ name: 'nightly' });
    expect((await ensureWish({ renamedFrom: ['old'] })).heartbeat?.id).toBe(id);
    expect(tickstem.named('old')).toHaveLength(1);
  });

  test('needs neither `create` nor an interval', async () => {
    const { id } = tickstem.seed({ name: 'old' });
    const wish = { renamedFrom: ['old'], create: false, interval: noInterval };
    expect((await ensureWish(wish)).heartbeat?.id).toBe(id);
  });

  test('one that was deleted a moment ago is passed over', async () => {
    const { id } = tickstem.seed({ name: 'old' });
    tickstem.fault({ on: 'update', fault: { kind: 'first', run: () => tickstem.remove(id) } });
    const { created } = await ensureWish({ renamedFrom: ['old'] });
    expect(created).toBe(true);
    expect(tickstem.heartbeats()).toHaveLength(1);
  });

  test('a refused renaming creates nothing beside it', async () => {
    tickstem.seed({ name: 'old' });
    tickstem.fault({ on: 'update', fault: { kind: 'status', status: 403 } });
    const { trouble } = await ensureWish({ renamedFrom: ['old'] });
    expect(trouble?.status).toBe(403);
    expect(tickstem.heartbeats()).toHaveLength(1);
  });

  test('a renaming that does not show is an error, and the heartbeat is used', async () => {
    await tickstem.close();
    await start({ quirks: { trimNames: true } });
    const { id } = tickstem.seed({ name: 'old' });
    const { heartbeat, errors } = await ensureWish({ name: 'nightly ', renamedFrom: ['old'] });
    expect(heartbeat?.id).toBe(id);
    expect(errors).toEqual([expect.stringContaining('Renaming heartbeat "old" to "nightly " didn\'t take effect')]);
  });
});

describe('a create that does not answer as it should', () => {
  test('answer lost: looked for, not repeated', async () => {
    tickstem.fault({ on: 'create', when: 'after', times: 1, fault: { kind: 'reset' } });
    const { heartbeat, created } = await ensureWish();
    expect(tickstem.named('nightly')).toMatchObject([{ id: heartbeat?.id }]);
    expect(created).toBe(false); // no 201 of ours says so
    expect(routes()).toEqual(['list', 'create', 'list']);
  });

  test.each([408, 429, 500, 503])('%d: looked for, then repeated', async (status) => {
    tickstem.fault({ on: 'create', times: 1, fault: { kind: 'status', status } });
    expect((await ensureWish()).created).toBe(true);
    expect(routes()).toEqual(['list', 'create', 'list', 'create', 'list']);
    expect(tickstem.heartbeats()).toHaveLength(1);
  });

  test('200 instead of 201: used, never deleted', async () => {
    const other = tickstem.seed({ name: 'other', created_at: '2026-01-01T00:00:00Z' });
    tickstem.fault({ on: 'create', fault: { kind: 'status', status: 200, body: other } });
    expect(await ensureWish()).toMatchObject({ created: false, heartbeat: { id: other.id } });
    expect(routes()).toEqual(['list', 'create']);
  });

  test('nonsense with 201: looked for', async () => {
    tickstem.fault({ on: 'create', when: 'after', fault: { kind: 'status', status: 201, body: '<html>' } });
    const { heartbeat } = await ensureWish();
    expect(heartbeat?.id).toBe(tickstem.named('nightly')[0]?.id);
    expect(routes()).toEqual(['list', 'create', 'list']);
  });

  test('refused, and another run was first: its heartbeat is used', async () => {
    await tickstem.close();
    await start({ plan: 'free' });
    for (const n of [1, 2, 3, 4]) tickstem.seed({ name: `other ${n}` });
    tickstem.fault({
      on: 'create',
      times: 1,
      fault: { kind: 'first', run: () => void tickstem.seed({ name: 'nightly', id: 'theirs' }) },
    });
    expect(await ensureWish()).toMatchObject({ heartbeat: { id: 'theirs' }, trouble: undefined });
  });

  test('refused for good: said, with one more look', async () => {
    await tickstem.close();
    await start({ plan: 'free' });
    for (const n of [1, 2, 3, 4, 5]) tickstem.seed({ name: `other ${n}` });
    const { trouble } = await ensureWish();
    expect(trouble).toMatchObject({ kind: 'rejected', status: 402 });
    expect(trouble?.message).toContain('heartbeat quota reached');
    expect(routes()).toEqual(['list', 'create', 'list']);
  });

  test('refused for the interval: says what is documented', async () => {
    const { trouble } = await ensureWish({ interval: every(7 * DAY) });
    expect(trouble).toMatchObject({ kind: 'rejected', status: 422 });
    expect(trouble?.advice).toContain(
      'No heartbeat was created, because Tickstem allows intervals up to 24 h, and `interval` needs 7 days',
    );
  });

  test('a server that stores a longer interval: an error', async () => {
    await tickstem.close();
    await start({ quirks: { silentlyClampInterval: true } });
    const { errors, heartbeat } = await ensureWish({ interval: every(30) });
    expect(errors).toEqual([expect.stringContaining('interval 60 s instead of 30 s')]);
    expect(heartbeat?.intervalSecs).toBe(60);
  });

  describe('J37: a server that stores a shorter interval', () => {
    const shortened = (isFromSchedule: boolean) =>
      ensureWish({ interval: async () => ({ secs: 7 * DAY, from: 'the schedule `0 3 * * 1`', isFromSchedule }) });
    beforeEach(async () => {
      await tickstem.close();
      await start({ quirks: { silentlyClampInterval: true } });
    });

    test.each([true, false])(
      'deleted again, and that is a rejection (from the schedule: %s)',
      async (isFromSchedule) => {
        const { heartbeat, own, trouble } = await shortened(isFromSchedule);
        expect({ heartbeat, own }).toEqual({ heartbeat: undefined, own: undefined });
        expect(trouble?.kind).toBe(isFromSchedule ? 'unsupported' : 'rejected');
        expect(trouble?.advice).toContain('would expect a ping every 24 h, and the schedule `0 3 * * 1` needs 7 days');
        expect(tickstem.heartbeats()).toEqual([]);
      },
    );

    test('that can not be deleted: an error with its id, whatever the interval is from', async () => {
      tickstem.fault({ on: 'delete', fault: { kind: 'status', status: 500 } });
      const { own, trouble } = await shortened(true);
      const [left] = tickstem.heartbeats();
      expect(own?.id).toBe(left?.id);
      expect(trouble).toMatchObject({ kind: 'rejected', message: expect.stringContaining(String(left?.id)) });
    });
  });
});

describe('the second list', () => {
  test('an older one of that name: ours is deleted, the older used', async () => {
    tickstem.fault({
      on: 'create',
      fault: {
        kind: 'first',
        run: () => void tickstem.seed({ name: 'nightly', id: 'older', created_at: '2026-11-22T02:59:59Z' }),
      },
    });
    expect(await ensureWish()).toMatchObject({
      created: false,
      heartbeat: { id: 'older' },
      own: undefined,
      warnings: [],
    });
    expect(tickstem.heartbeats().map(({ id }) => id)).toEqual(['older']);
  });

  test('a younger one of that name: ours stays', async () => {
    tickstem.fault({
      on: 'list',
      skip: 1,
      fault: {
        kind: 'first',
        run: () => void tickstem.seed({ name: 'nightly', id: 'younger', created_at: '2026-11-22T03:00:01Z' }),
      },
    });
    const { heartbeat, created } = await ensureWish();
    expect(created).toBe(true);
    expect(heartbeat?.id).not.toBe('younger');
    expect(tickstem.heartbeats()).toHaveLength(2);
  });

  test('not to be had: ours is used, and left to be settled', async () => {
    tickstem.fault({ on: 'list', skip: 1, fault: { kind: 'status', status: 500 } });
    const { heartbeat, own, created } = await ensureWish();
    const [made] = tickstem.heartbeats();
    expect({ id: heartbeat?.id, own, created }).toEqual({
      id: made?.id,
      own: expect.objectContaining({ id: made?.id, seen: false, isNew: true }),
      created: true,
    });
  });

  test('of a server that trims names shows another name: it is deleted, and that is a rejection', async () => {
    await tickstem.close();
    await start({ quirks: { trimNames: true } });
    const { heartbeat, trouble, own } = await ensureWish({ name: 'nightly ' });
    expect(heartbeat).toBeUndefined();
    expect(own).toBeUndefined();
    expect(trouble?.kind).toBe('rejected');
    expect(trouble?.message).toContain('under another name ("nightly"), so it was deleted again');
    expect(tickstem.heartbeats()).toEqual([]);
  });

  describe('J38: that does not show it yet', () => {
    beforeEach(async () => {
      await tickstem.close();
      await start({ quirks: { listCap: 1 } });
      tickstem.seed({ name: 'first of the list', created_at: '2026-01-01T00:00:00Z' });
    });

    test('it is requested by its id, and stays', async () => {
      const { heartbeat, created, own, trouble } = await ensureWish();
      expect(trouble).toBeUndefined();
      expect(heartbeat?.id).toBe(tickstem.named('nightly')[0]?.id);
      expect({ created, seen: own?.seen, unlisted: own?.unlisted }).toEqual({
        created: true,
        seen: false,
        unlisted: 1,
      });
      expect(routes()).toEqual(['list', 'create', 'list', 'get']);
    });

    test('and that request fails: nothing is deleted', async () => {
      tickstem.fault({ on: 'get', fault: { kind: 'status', status: 500 } });
      const { heartbeat, created } = await ensureWish();
      expect(heartbeat?.id).toBe(tickstem.named('nightly')[0]?.id);
      expect(created).toBe(true);
      expect(tickstem.requestsTo('delete')).toEqual([]);
    });

    test('and it is not there by its ID either: no other one is created', async () => {
      tickstem.fault({ on: 'get', fault: { kind: 'status', status: 404 } });
      expect(await ensureWish()).toMatchObject({ heartbeat: { id: tickstem.named('nightly')[0]?.id }, created: true });
      expect(tickstem.requestsTo('create')).toHaveLength(1);
    });
  });

  describe('J9: a 201 that returns an existing heartbeat, which the list does not show', () => {
    test.each([
      ['a year old, and pinged', { created_at: '2025-11-22T03:00:00Z', last_pinged_at: '2026-11-21T03:00:00Z' }],
      ['a year old', { created_at: '2025-11-22T03:00:00Z' }],
      ['pinged', { last_pinged_at: '2026-11-21T03:00:00Z' }],
      ['of a time that cannot be read', { created_at: 'yesterday' }],
    ])('%s: never deleted', async (_, fields) => {
      await tickstem.close();
      await start({ quirks: { listCap: 1 } });
      tickstem.seed({ name: 'first of the list', created_at: '2020-01-01T00:00:00Z' });
      const other = tickstem.seed({ name: 'of another team', ...fields });
      tickstem.fault({ on: 'create', fault: { kind: 'status', status: 201, body: other } });
      await ensureWish();
      expect(tickstem.requestsTo('delete')).toEqual([]);
      expect(tickstem.heartbeats()).toHaveLength(2);
    });
  });

  test.each<Fault>([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Sign in</title>' },
  ])('a deletion that fails ($status) is left to be settled, and settled later', async (fault) => {
    tickstem.fault({
      on: 'create',
      fault: {
        kind: 'first',
        run: () => void tickstem.seed({ name: 'nightly', id: 'older', created_at: '2026-11-22T02:59:59Z' }),
      },
    });
    tickstem.fault({ on: 'delete', fault });
    const { heartbeat, own } = await ensureWish();
    const ours = tickstem.heartbeats().find(({ id }) => id !== 'older');
    expect({ id: heartbeat?.id, own: own?.id }).toEqual({ id: 'older', own: ours?.id });

    tickstem.clearFaults();
    const later = await resolveDuplicates(account(), 'nightly', { own: own ?? OURS, heartbeat }, budget());
    expect(later).toMatchObject({ heartbeat: { id: 'older' }, own: undefined });
    expect(tickstem.heartbeats().map(({ id }) => id)).toEqual(['older']);
  });

  test('never deletes one that was pinged', async () => {
    tickstem.seed({ name: 'nightly', id: 'older', created_at: '2026-11-22T02:00:00Z' });
    tickstem.seed({
      name: 'nightly',
      id: 'ours',
      created_at: '2026-11-22T02:30:00Z',
      last_pinged_at: '2026-11-22T02:45:00Z',
    });
    const { heartbeat } = await resolveDuplicates(account(), 'nightly', { own: OURS, heartbeat: undefined }, budget());
    expect(heartbeat?.id).toBe('older');
    expect(tickstem.heartbeats()).toHaveLength(2);
  });
});

test('a list that fails is tried again, and told when it fails for good', async () => {
  tickstem.fault({ on: 'list', times: 2, fault: { kind: 'status', status: 503 } });
  expect((await ensureWish()).created).toBe(true);
  tickstem.fault({ on: 'list', fault: { kind: 'status', status: 503 } });
  const { trouble } = await ensureWish();
  expect(trouble).toMatchObject({ kind: 'unreachable', status: 503 });
  expect(trouble?.message).toContain('tried 3 times');
});

test.each([
  ['{}'],
  ['[]'],
  ['{"heartbeats": {}}'],
  ['{"heartbeats": "none"}'],
  ['<html>'],
  [''],
  ['{"heartbeats": [{"token": "hbt_secret"'],
])('a list that answers %j is nonsense: nothing is created', async (body) => {
  tickstem.fault({ on: 'list', fault: { kind: 'status', status: 200, body } });
  const { trouble } = await ensureWish();
  expect(trouble?.kind).toBe('unexpected');
  expect(trouble?.advice).not.toContain('hbt_secret');
  expect(routes()).toEqual(['list']);
});
