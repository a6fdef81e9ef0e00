// What becomes of a heartbeat that this run made.
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/base/errors.ts';
import { resolveDuplicates } from '../../src/heartbeat/duplicates.ts';
import type { EnsureResult, Pingable } from '../../src/heartbeat/find.ts';
import type { Account } from '../../src/tickstem/client.ts';
import { budget, row, stubAccount } from './stub-account.ts';

const NOTHING: EnsureResult = {
  heartbeat: undefined,
  created: false,
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

/** Settles what is listed, of which `ours` is what this run made. */
async function settled(
  listed: readonly object[] | Error,
  { seen = false, remove, heartbeat }: { seen?: boolean; remove?: Account['remove']; heartbeat?: Pingable } = {},
) {
  const { account, asked } = stubAccount([listed], remove && { remove });
  const result = await resolveDuplicates(account, 'nightly', { own: { id: 'ours', seen }, heartbeat }, budget(1));
  return { result, asked };
}

test('the oldest of its name stays, as the list has it', async () => {
  const { result, asked } = await settled([row('ours', { grace_secs: 7 }), row('younger', { created_at: null })]);
  expect(result).toEqual({
    ...NOTHING,
    created: true,
    heartbeat: { ...described, graceSecs: 7 },
    own: { id: 'ours', seen: true },
  });
  expect(asked).toEqual(['list']);
});

describe('the list cannot be read', () => {
  test('it is used as its 201 described it, and settled later', async () => {
    const { result, asked } = await settled(down, { heartbeat: described });
    expect(result).toEqual({ ...NOTHING, created: true, heartbeat: described, own: { id: 'ours', seen: false } });
    expect(asked).toEqual(['list']);
  });

  test('and nobody described it: that is trouble, and it is settled later', async () => {
    const { result } = await settled(down);
    expect(result).toEqual({ ...NOTHING, created: true, trouble: down, own: { id: 'ours', seen: false } });
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
    const { result } = await settled([row('ours'), OLDER], { remove: refusing(status), seen: true });
    expect(result).toMatchObject({ heartbeat: { id: 'older' }, own: { id: 'ours', seen: true }, trouble: undefined });
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
    expect(asked).toEqual(['list']);
  });
});

describe('never shown under its name', () => {
  test.each([
    ['does not list it', []],
    ['does not list it', [row('ours', { name: 7 })]],
    ['lists it as "night"', [row('ours', { name: 'night' })]],
  ])('Tickstem %s: it is deleted, and that is a refusal', async (said, listed) => {
    const { result, asked } = await settled(listed);
    expect(result).toEqual({ ...NOTHING, trouble: expect.any(ActionError) });
    expect(result.trouble).toMatchObject({
      kind: 'rejected',
      message: `Tickstem made heartbeat "nightly" and ${said}`,
      hint: expect.stringContaining('It was deleted again, so that there is not a new one every night.'),
    });
    expect(asked).toEqual(['list', 'remove ours']);
  });

  test('and not to be deleted: says which, and it is tried again later', async () => {
    const { result } = await settled([], { remove: refusing(500) });
    expect(result.own).toEqual({ id: 'ours', seen: false });
    expect(result.trouble?.hint).toContain('please delete ours by hand, and choose another `name`');
  });

  test('and pinged: it stays', async () => {
    const { result, asked } = await settled([row('ours', { name: 'night', ...PINGED })]);
    expect(result.own).toBeUndefined();
    expect(result.trouble?.hint).toContain('please delete ours by hand');
    expect(asked).toEqual(['list']);
  });
});
