// What becomes of a heartbeat that this run made.
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { resolveDuplicates } from '../../../src/heartbeat/duplicates.ts';
import type { CreatedHeartbeat, EnsureResult, Pingable } from '../../../src/heartbeat/find.ts';
import type { Account } from '../../../src/tickstem/client.ts';
import { readHeartbeat } from '../../../src/tickstem/heartbeat.ts';
import { budget, row, stubAccount } from './stub-account.ts';

const NOTHING: EnsureResult = {
  heartbeat: undefined,
  created: false,
  renamed: false,
  own: undefined,
  trouble: undefined,
  warnings: [],
  errors: [],
};
const down = new ActionError('unreachable', 'Tickstem is in trouble', { status: 503 });
const refusing = (status: number) => async () => {
  throw new ActionError('rejected', 'no', { status });
};
const described: Pingable = {
  ...{ id: 'ours', token: 'hbt_ours', intervalSecs: 86_400, graceSecs: 10_800, status: 'active', pinged: false },
};
const OLDER = row('older', { created_at: '2026-11-20T03:00:00Z' });
const PINGED = { last_pinged_at: '2026-11-22T02:00:00Z' };

/** What this run knows of the heartbeat that it created: the one of `row('ours')`. */
const OURS: CreatedHeartbeat = {
  ...{ id: 'ours', seen: false, unlisted: 0, isNew: true, bornMs: Date.parse('2026-11-21T03:00:00Z') },
  sent: { secs: 86_400, from: '`interval`', isFromSchedule: false },
};

interface Given {
  seen?: boolean;
  remove?: Account['remove'];
  get?: Account['get'];
  heartbeat?: Pingable;
}

/** Settles what is listed, of which `ours` is what this run made. */
async function settled(listed: readonly object[] | Error, { seen = false, remove, get, heartbeat }: Given = {}) {
  const answers = { ...(remove && { remove }), ...(get && { get }) };
  const { account, asked } = stubAccount([listed], answers);
  const result = await resolveDuplicates(account, 'nightly', { own: { ...OURS, seen }, heartbeat }, budget(1));
  return { result, asked };
}

test('the oldest of its name stays, as the list has it', async () => {
  const { result, asked } = await settled([row('ours', { grace_secs: 7 }), row('younger', { created_at: null })]);
  expect(result).toEqual({
    ...NOTHING,
    created: true,
    heartbeat: { ...described, graceSecs: 7 },
    own: { ...OURS, seen: true },
  });
  expect(asked).toEqual(['list']);
});

describe('the list cannot be read', () => {
  test('it is used as its 201 described it, and settled later', async () => {
    const { result, asked } = await settled(down, { heartbeat: described });
    expect(result).toEqual({ ...NOTHING, created: true, heartbeat: described, own: OURS });
    expect(asked).toEqual(['list']);
  });

  test('and nobody described it: that is trouble, and it is settled later', async () => {
    const { result } = await settled(down);
    expect(result).toEqual({ ...NOTHING, created: true, trouble: down, own: OURS });
  });
});

describe('an older one of its name', () => {
  test('is used, and ours deleted', async () => {
    const { result, asked } = await settled([row('ours'), OLDER]);
    expect(result).toEqual({ ...NOTHING, heartbeat: expect.objectContaining({ id: 'older' }) });
    expect(asked).toEqual(['list', 'remove ours']);
  });

  test('is used, and ours stays when it was pinged: that is the proof that a job ran', async () => {
    for (const seen of [true, false]) {
      const { result, asked } = await settled([row('ours', PINGED), OLDER], { seen });
      expect(result).toEqual({ ...NOTHING, heartbeat: expect.objectContaining({ id: 'older' }) });
      expect(asked).toEqual(['list']);
    }
  });

  test('is used, and ours is gone when somebody deleted it first', async () => {
    const { result } = await settled([row('ours'), OLDER], { remove: refusing(404) });
    expect(result).toMatchObject({ heartbeat: { id: 'older' }, own: undefined });
  });

  test.each([403, 500])('is used, and ours is settled later when deleting it answers %d', async (status) => {
    const { result } = await settled([row('ours'), OLDER], { remove: refusing(status) });
    expect(result).toMatchObject({ heartbeat: { id: 'older' }, own: { id: 'ours', seen: true }, trouble: undefined });
  });

  test('is used, and nothing of ours is left, when the delete was carried out and only its response was lost', async () => {
    const given = { get: refusing(404), heartbeat: { ...described, id: 'older' }, seen: true };
    const { result } = await settled([OLDER], given);
    expect(result).toMatchObject({ heartbeat: { id: 'older' }, own: undefined, trouble: undefined });
  });
});

describe('seen before under its name, and not any more: it is theirs', () => {
  test('renamed: it is pinged all the same, and stays', async () => {
    const { result, asked } = await settled([row('ours', { name: 'by hand' })], { seen: true });
    expect(result).toEqual({ ...NOTHING, heartbeat: described });
    expect(asked).toEqual(['list']);
  });

  test('renamed, and another has its name: that one is pinged', async () => {
    const { result, asked } = await settled([row('ours', { name: 'by hand' }), row('other')], { seen: true });
    expect(result).toEqual({ ...NOTHING, heartbeat: expect.objectContaining({ id: 'other' }) });
    expect(asked).toEqual(['list']);
  });

  test('deleted: it is to be ensured anew', async () => {
    const { result, asked } = await settled([row('another', { name: 'other' })], { seen: true });
    expect(result).toEqual(NOTHING);
    expect(asked).toEqual(['list', 'get ours']);
  });
});

describe('shown under another name', () => {
  test.each([
    ['not readable', 7],
    ['"night"', 'night'],
  ])('as %s: it is deleted, and that is a rejection', async (said, name) => {
    const { result, asked } = await settled([row('ours', { name })]);
    expect(result).toEqual({ ...NOTHING, trouble: expect.any(ActionError) });
    expect(result.trouble).toMatchObject({
      kind: 'rejected',
      message: `Tickstem created heartbeat "nightly" under another name (${said}), so it was deleted again`,
    });
    expect(asked).toEqual(['list', 'remove ours']);
  });

  test('and not to be deleted: says which, and it is tried again later', async () => {
    const { result } = await settled([row('ours', { name: 'night' })], { remove: refusing(500) });
    expect(result.own).toEqual(OURS);
    expect(result.trouble?.hint).toContain('delete ours in Tickstem, and choose a shorter `name`');
  });

  test('and pinged: it stays', async () => {
    const { result, asked } = await settled([row('ours', { name: 'night', ...PINGED })]);
    expect(result.own).toBeUndefined();
    expect(result.trouble?.hint).toContain('delete ours in Tickstem');
    expect(asked).toEqual(['list']);
  });

  test('J9: and born at another time than its 201 said: it stays', async () => {
    const { asked } = await settled([row('ours', { name: 'night', created_at: '2025-11-21T03:00:00Z' })]);
    expect(asked).toEqual(['list']);
  });
});

describe('J38: not shown in the list', () => {
  const get = async () => readHeartbeat(row('ours'));

  test('its own page shows it: it stays', async () => {
    const { result, asked } = await settled([], { get });
    expect(result).toMatchObject({ created: true, heartbeat: { id: 'ours' }, own: { seen: false, unlisted: 1 } });
    expect(result.warnings).toEqual([]);
    expect(asked).toEqual(['list', 'get ours']);
  });

  test('nor in a second list: a warning, and it stays', async () => {
    const { account } = stubAccount([[]], { get });
    const made = { own: { ...OURS, unlisted: 1 }, heartbeat: undefined };
    const { heartbeat, warnings } = await resolveDuplicates(account, 'nightly', made, budget(1));
    expect(heartbeat?.id).toBe('ours');
    expect(warnings).toEqual([expect.stringContaining('doesn\'t list heartbeat "nightly" (ours)')]);
  });

  test('an older one of its name is: ours is deleted', async () => {
    const { result, asked } = await settled([OLDER], { get });
    expect(result).toEqual({ ...NOTHING, heartbeat: expect.objectContaining({ id: 'older' }) });
    expect(asked).toEqual(['list', 'get ours', 'remove ours']);
  });

  test.each([403, 500])('and its own page answers %d: nothing is deleted', async (status) => {
    const { result, asked } = await settled([OLDER], { get: refusing(status), heartbeat: described });
    expect(result).toMatchObject({ heartbeat: { id: 'older' }, own: { id: 'ours' } });
    expect(asked).toEqual(['list', 'get ours']);
    expect((await settled([], { get: refusing(status), heartbeat: described })).result.heartbeat).toEqual(described);
  });

  test('and it is not there by its ID either: the ping will tell, and nothing is created again', async () => {
    const { result, asked } = await settled([], { get: refusing(404), heartbeat: described });
    expect(result).toMatchObject({ created: true, heartbeat: described, own: { seen: false, unlisted: 1 } });
    expect(asked).toEqual(['list', 'get ours']);
  });

  test('and it is gone, and nothing else is known of it: find or create again', async () => {
    expect((await settled([], { get: refusing(404) })).result).toEqual(NOTHING);
  });
});
