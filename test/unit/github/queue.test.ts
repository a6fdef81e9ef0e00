import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { openBudget } from '../../../src/github/budget.ts';
import { openQueue } from '../../../src/github/queue.ts';
import { type FakeClock, fakeClock } from '../../support/clock.ts';

const CONTENTS = 'contents: read';
const ACTIONS = 'actions: read';

function queueWith({ token = 'ghs_1', limitMs = 10_000, clock = fakeClock() } = {}) {
  const budget = { clock, deadlineMs: clock.now() + limitMs, attempts: Number.POSITIVE_INFINITY };
  const requests = openBudget(() => Promise.reject(new Error('nothing is sent')), clock);
  return { clock, queue: openQueue(budget, token, requests) };
}

/** Questions whose answers wait to be given. */
function questions() {
  const waiting: (() => void)[] = [];
  const ask = () => new Promise<string>((resolve) => waiting.push(() => resolve('yes')));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { waiting, ask, settled };
}

const refused = (status: number) => new ActionError('rejected', `GitHub says ${status}`, { status });
const unreachable = (retryAfterMs?: number) => new ActionError('unreachable', 'GitHub is away', { retryAfterMs });

/** Counts how often it is asked, and fails each time. */
function failing(error: () => Error) {
  const asked: number[] = [];
  const request = async (timeoutMs: number): Promise<string> => {
    asked.push(timeoutMs);
    throw error();
  };
  return { asked, request };
}

test('an answer is handed on, and nothing is said', async () => {
  const { queue } = queueWith();
  expect(await queue.ask(CONTENTS, async () => 42)).toBe(42);
  expect(queue.unavailable).toEqual([]);
});

test('four at a time, in the order in which they came', async () => {
  const { queue } = queueWith();
  const { waiting, ask, settled } = questions();
  const answers = Array.from({ length: 10 }, () => queue.ask(CONTENTS, ask));
  for (const begun of [4, 5, 6, 7, 8, 9, 10]) {
    await settled();
    expect(waiting).toHaveLength(begun);
    waiting[begun - 4]?.();
  }
  for (const answer of waiting) answer();
  expect(await Promise.all(answers)).toEqual(Array(10).fill('yes'));
  // And no place was lost.
  const more = Array.from({ length: 5 }, () => queue.ask(CONTENTS, ask));
  await settled();
  expect(waiting).toHaveLength(14);
  for (const answer of waiting) answer();
  await settled();
  for (const answer of waiting) answer();
  await Promise.all(more);
});

describe('a refusal is learnt', () => {
  test('a permission that is missing is asked for once, and told once', async () => {
    const { queue } = queueWith();
    const { asked, request } = failing(() => refused(403));
    expect(await queue.ask(ACTIONS, request)).toBeUndefined();
    expect(await queue.ask(ACTIONS, request)).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(await queue.ask(CONTENTS, async () => 'yes')).toBe('yes');
    expect(queue.unavailable).toEqual(['GitHub says 403']);
  });

  test('a token that is not known closes the queue', async () => {
    const { queue } = queueWith();
    await queue.ask(ACTIONS, failing(() => refused(401)).request);
    const { asked, request } = failing(() => refused(401));
    await queue.ask(CONTENTS, request);
    expect(asked).toEqual([]);
    expect(queue.unavailable).toEqual(['GitHub says 401']);
  });

  test('what is not there is no permission', async () => {
    const { queue } = queueWith();
    await queue.ask(CONTENTS, failing(() => refused(404)).request);
    expect(await queue.ask(CONTENTS, async () => 'yes')).toBe('yes');
  });

  test('by those who waited, too', async () => {
    const { queue } = queueWith();
    const { asked, request } = failing(() => refused(403));
    await Promise.all(Array.from({ length: 12 }, () => queue.ask(ACTIONS, request)));
    expect(asked).toHaveLength(4);
    expect(queue.unavailable).toEqual(['GitHub says 403']);
  });
});

describe('out of reach', () => {
  test('asked again once, and then the queue is closed', async () => {
    const { queue } = queueWith();
    const { asked, request } = failing(() => unreachable());
    expect(await queue.ask(CONTENTS, request)).toBeUndefined();
    expect(asked).toHaveLength(2);
    expect(await queue.ask(ACTIONS, request)).toBeUndefined();
    expect(asked).toHaveLength(2);
    expect(queue.unavailable).toEqual(['GitHub is away, tried 2 times']);
  });

  test('a rate limit that asks for more than there is: asked once, and then the queue is closed', async () => {
    const { queue, clock } = queueWith();
    const { asked, request } = failing(() => unreachable(3_600_000));
    await queue.ask(CONTENTS, request);
    await queue.ask(CONTENTS, request);
    expect(asked).toHaveLength(1);
    expect(clock.slept).toEqual([]);
    expect(queue.unavailable.join()).toContain('asked to wait 3600 s');
  });

  test('as long as `Retry-After` says, where there is time', async () => {
    const { queue, clock } = queueWith();
    let tried = 0;
    const request = async () => {
      tried += 1;
      if (tried === 1) throw unreachable(3000);
      return 'yes';
    };
    expect(await queue.ask(CONTENTS, request)).toBe('yes');
    expect(clock.slept).toEqual([3250]);
    expect(queue.unavailable).toEqual([]);
  });
});

describe('the deadline', () => {
  test('is that of a request, too', async () => {
    const { queue, clock } = queueWith({ limitMs: 7000 });
    clock.advance(3000);
    const { asked, request } = failing(() => refused(404));
    await queue.ask(CONTENTS, request);
    expect(asked).toEqual([4000]);
  });

  test('what was not asked for lack of time is counted', async () => {
    const { queue, clock } = queueWith({ limitMs: 1000 });
    const slow = (late: FakeClock) => async () => {
      late.advance(1000);
      return 'yes';
    };
    expect(await queue.ask(CONTENTS, slow(clock))).toBe('yes');
    const { asked, request } = failing(() => refused(404));
    for (const _ of [1, 2, 3]) expect(await queue.ask(CONTENTS, request)).toBeUndefined();
    expect(asked).toEqual([]);
    expect(queue.unavailable.join()).toMatch(/\b3 more requests\b.*had expired/);
  });
});

test('without a token nothing is asked, and that is said once', async () => {
  const { queue } = queueWith({ token: '' });
  const { asked, request } = failing(() => refused(401));
  for (const _ of [1, 2]) expect(await queue.ask(CONTENTS, request)).toBeUndefined();
  expect(asked).toEqual([]);
  expect(queue.unavailable).toEqual(['Input `github-token` is empty']);
});
