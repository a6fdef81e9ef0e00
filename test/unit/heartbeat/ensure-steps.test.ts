// Each step of finding, renaming and creating, against an account that answers as it is told. What comes of it on a
// server is in ensure.test.ts.
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { ensureHeartbeat, type HeartbeatSpec } from '../../../src/heartbeat/ensure.ts';
import type { EnsureResult } from '../../../src/heartbeat/find.ts';
import type { Account } from '../../../src/tickstem/client.ts';
import { readHeartbeat } from '../../../src/tickstem/heartbeat.ts';
import { budget, NOW, row, stubAccount } from './stub-account.ts';

const WISH: HeartbeatSpec = {
  name: 'nightly',
  renamedFrom: [],
  interval: async () => ({ secs: 86_400, from: '`interval`', isFromSchedule: false }),
  graceSecs: undefined,
  isScheduled: true,
  create: true,
};
const down = new ActionError('unreachable', 'Tickstem is in trouble', { status: 503 });
const refused = (status: number) => new ActionError('rejected', 'no', { status });
const failing = (error: Error) => async () => {
  throw error;
};
const making = (made: object, isNew = true) => ({
  create: async () => ({ heartbeat: readHeartbeat(made), isNew, serverTimeMs: NOW }),
});

async function ensureResult(
  lists: readonly (readonly object[] | Error)[],
  answers: Partial<Account> = {},
  wish: Partial<HeartbeatSpec> = {},
): Promise<{ result: EnsureResult; asked: string[] }> {
  const { account, asked } = stubAccount(lists, answers);
  return { result: await ensureHeartbeat(account, { ...WISH, ...wish }, budget()), asked };
}

describe('found', () => {
  test.each([
    [null, false],
    ['2026-11-22T02:00:00Z', true],
    ['unreadable', true],
  ])('last pinged %s: pinged before is %s', async (last_pinged_at, pinged) => {
    const { result, asked } = await ensureResult([[row('a', { last_pinged_at })]]);
    expect(result.heartbeat?.pinged).toBe(pinged);
    expect(asked).toEqual(['list']);
  });

  const ago = (ms: number) => ({ created_at: new Date(NOW - ms).toISOString() });
  test.each([
    ['just born, and not pinged yet: of a run in parallel', ago(119_999), false],
    ['two minutes old', ago(120_000), true],
    ['just born, and pinged', { ...ago(1000), last_pinged_at: '2026-11-22T02:59:59Z' }, true],
    ['born nobody knows when', { created_at: 'unreadable' }, true],
  ])('another of its name, %s: warned of is %3$s', async (_, fields, warned) => {
    const { result } = await ensureResult([[row('old'), row('other', fields)]]);
    expect(result.heartbeat?.id).toBe('old');
    expect(result.warnings).toEqual(
      warned ? ['2 heartbeats are named "nightly". Using the oldest (old). Delete or rename the others: other.'] : [],
    );
  });

  test('a server without a clock: others are warned of', async () => {
    const rows = [row('old'), row('new', ago(1000)), row('newer', ago(500))].map(readHeartbeat);
    const list = async () => ({ heartbeats: rows, serverTimeMs: undefined });
    expect((await ensureResult([], { list })).result.warnings).toEqual([
      expect.stringContaining('the others: new, newer.'),
    ]);
  });

  test.each([{ token: null }, { id: null }])('without an id or a token: an error that says so: %j', async (fields) => {
    const { result } = await ensureResult([[row('a', fields)]]);
    expect(result.trouble).toMatchObject({
      kind: 'unexpected',
      message: 'Tickstem\'s response for heartbeat "nightly" has no ID or no token',
    });
  });

  test('whatever is thrown is trouble', async () => {
    const { result, asked } = await ensureResult([new TypeError('x is undefined')]);
    expect(result.trouble).toMatchObject({ kind: 'unexpected', message: expect.stringContaining('x is undefined') });
    expect(asked).toEqual(['list']);
  });
});

describe('renamed', () => {
  const OLD = row('a', { name: 'old' });
  const update = async () => readHeartbeat(row('a'));

  test('what the renamed one has to be warned of comes after that', async () => {
    const listed = [row('a'), row('b', { created_at: '2026-11-21T04:00:00Z' })];
    const { result, asked } = await ensureResult([[OLD], listed], { update }, { renamedFrom: ['old'] });
    expect(result).toMatchObject({ heartbeat: { id: 'a' }, errors: [] });
    expect(result.warnings).toEqual([
      'Renamed heartbeat "old" to "nightly". You can now remove `renamed-from`.',
      expect.stringContaining('2 heartbeats are named'),
    ]);
    expect(asked).toEqual(['list', 'update a {"name":"nightly"}', 'list']);
  });

  test('deleted a moment ago: the next earlier name', async () => {
    const lists = [[OLD, row('b', { name: 'older' })], [row('b')]];
    const gone = async (id: string) => (id === 'a' ? failing(refused(404))() : readHeartbeat(row('b')));
    const { result } = await ensureResult(lists, { update: gone }, { renamedFrom: ['old', 'older'] });
    expect(result.heartbeat?.id).toBe('b');
  });

  test('refused: trouble, and nothing is created', async () => {
    const { result, asked } = await ensureResult([[OLD]], { update: failing(refused(422)) }, { renamedFrom: ['old'] });
    expect(result).toMatchObject({ heartbeat: undefined, trouble: { status: 422 } });
    expect(asked).toEqual(['list', 'update a {"name":"nightly"}']);
  });

  test.each([[[OLD]], [down]])('and it does not show: it is used, with an error', async (second) => {
    const { result, asked } = await ensureResult([[OLD], second], { update }, { renamedFrom: ['old'] });
    expect(result).toMatchObject({ heartbeat: { id: 'a', token: 'hbt_a' }, created: false, warnings: [] });
    expect(result.errors).toEqual([
      expect.stringContaining('Renaming heartbeat "old" to "nightly" didn\'t take effect'),
    ]);
    expect(asked).toEqual(['list', 'update a {"name":"nightly"}', 'list']);
  });
});

describe('created', () => {
  test('not where that was not wished for', async () => {
    const { result, asked } = await ensureResult([[]], {}, { create: false });
    expect(result.trouble).toMatchObject({
      message: 'Heartbeat "nightly" doesn\'t exist, and `create` is `false`',
      hint: 'Create it in Tickstem, or remove `create: false`.',
    });
    expect(asked).toEqual(['list']);
  });

  test('without an id or a token: trouble', async () => {
    const { result, asked } = await ensureResult([[]], making({ name: 'nightly' }));
    expect(result.trouble).toMatchObject({
      kind: 'unexpected',
      message: 'Tickstem\'s response for heartbeat "nightly" has no ID or no token',
    });
    expect(asked).toEqual(['list', 'create nightly']);
  });

  test('otherwise than asked: an error that says how', async () => {
    const made = row('a', { interval_secs: 90_000 });
    const { result } = await ensureResult([[], [made]], making(made));
    expect(result.created).toBe(true);
    expect(result.errors).toEqual([
      expect.stringContaining(
        'created heartbeat "nightly" with interval 90000 s instead of 86400 s, grace period 10800 s',
      ),
    ]);
  });

  test('otherwise than asked, and an older one is used: that is no error', async () => {
    const made = row('a', { interval_secs: 60 });
    const older = row('older', { created_at: '2026-11-01T00:00:00Z' });
    const { result } = await ensureResult([[], [made, older]], making(made));
    expect(result).toMatchObject({ heartbeat: { id: 'older' }, created: false, errors: [] });
  });

  test('by an answer other than 201: used, and not ours to delete', async () => {
    const { result, asked } = await ensureResult([[]], making(row('a', { grace_secs: 43_200 }), false));
    expect(result).toMatchObject({ heartbeat: { id: 'a' }, created: false, own: undefined, errors: [] });
    expect(asked).toEqual(['list', 'create nightly']);
  });

  test('an answer lost: looked for before another try, once each', async () => {
    const { result, asked } = await ensureResult([[], down, [row('a')]], { create: failing(down) });
    expect(result).toMatchObject({ heartbeat: { id: 'a' }, created: false });
    expect(asked).toEqual(['list', 'create nightly', 'list', 'list']);
  });

  test('refused, and the look that follows fails: the refusal is told', async () => {
    const { result, asked } = await ensureResult([[], down], { create: failing(refused(402)) });
    expect(result.trouble).toMatchObject({ kind: 'rejected', status: 402 });
    expect(asked).toEqual(['list', 'create nightly', 'list']);
  });

  test('refused, and another run was first, by which several have the name: said', async () => {
    const both = [row('a'), row('b')];
    const { result } = await ensureResult([[], both], { create: failing(refused(402)) });
    expect(result).toMatchObject({ heartbeat: { id: 'a' }, trouble: undefined });
    expect(result.warnings).toHaveLength(1);
  });
});
