import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { parseRetryAfter, retrying } from '../../../src/http/retry.ts';
import { fakeClock } from '../../support/clock.ts';

const unreachable = (retryAfterMs?: number) => new ActionError('unreachable', 'no answer', { retryAfterMs });

function failing(times: number, error: () => Error = unreachable) {
  const timeouts: number[] = [];
  return {
    timeouts,
    attempt: async (timeoutMs: number) => {
      timeouts.push(timeoutMs);
      if (timeouts.length <= times) throw error();
      return 'done';
    },
  };
}

describe('retrying', () => {
  test('waits with jitter over a span that doubles up to 10 s', async () => {
    const clock = fakeClock(0, 0.5);
    const { attempt, timeouts } = failing(7);
    const budget = { clock, deadlineMs: 60_000, attempts: 10 };
    await expect(retrying(budget, attempt)).resolves.toBe('done');
    expect(clock.slept).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    expect(timeouts.every((ms) => ms === 10_000)).toBe(true);
  });

  test('the last request gets only the time that is left', async () => {
    const clock = fakeClock(0);
    const timeouts: number[] = [];
    const attempt = async (timeoutMs: number) => {
      timeouts.push(timeoutMs);
      clock.advance(timeoutMs);
      throw unreachable();
    };
    await expect(retrying({ clock, deadlineMs: 25_000, attempts: 9 }, attempt)).rejects.toThrow('tried 3 times');
    expect(timeouts).toEqual([10_000, 10_000, 25_000 - 20_000 - 250 - 500]);
    expect(clock.now()).toBe(25_000);
  });

  test('what is told is what was wrong, and not that the last request had too little time', async () => {
    const clock = fakeClock(0);
    let tried = 0;
    const attempt = async (timeoutMs: number) => {
      tried += 1;
      if (tried < 3) throw new ActionError('unreachable', '503');
      clock.advance(timeoutMs);
      throw new ActionError('unreachable', 'no full answer within 0.3 s');
    };
    await expect(retrying({ clock, deadlineMs: 1000, attempts: 9 }, attempt)).rejects.toThrow('503, tried 3 times');
  });

  test('nor that a wait took longer than it should', async () => {
    const clock = fakeClock(0);
    const { attempt } = failing(9);
    const late = { ...clock, sleep: async () => clock.advance(60_000) };
    await expect(retrying({ clock: late, deadlineMs: 1000, attempts: 9 }, attempt)).rejects.toThrow(/^no answer$/);
  });

  test('ends with the number of attempts', async () => {
    const clock = fakeClock(0);
    const { attempt, timeouts } = failing(9);
    await expect(retrying({ clock, deadlineMs: 1e9, attempts: 3 }, attempt)).rejects.toThrow(
      'no answer, tried 3 times',
    );
    expect(timeouts).toHaveLength(3);
  });

  test.each(['input', 'setup', 'rejected', 'unexpected'] as const)('does not try again what is %s', async (kind) => {
    const clock = fakeClock(0);
    const { attempt, timeouts } = failing(9, () => new ActionError(kind, 'no'));
    await expect(retrying({ clock, deadlineMs: 1e9, attempts: 3 }, attempt)).rejects.toThrow(/^no$/);
    expect(timeouts).toHaveLength(1);
  });

  test('waits as long as the server asks', async () => {
    const clock = fakeClock(0);
    const { attempt } = failing(1, () => unreachable(7000));
    await retrying({ clock, deadlineMs: 60_000, attempts: 9 }, attempt);
    expect(clock.slept).toEqual([7250]);
  });

  test('J21: those who were asked to wait equally long do not come back together', async () => {
    const waits = new Set<number | undefined>();
    for (const random of [0, 0.1, 0.5, 0.999]) {
      const clock = fakeClock(0, random);
      await retrying({ clock, deadlineMs: 60_000, attempts: 9 }, failing(1, () => unreachable(7000)).attempt);
      waits.add(clock.slept[0]);
    }
    expect(waits.size).toBe(4);
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(7000);
  });

  test('J21: the random part does not make a wait too long that is just possible', async () => {
    const clock = fakeClock(0, 0.9);
    await retrying({ clock, deadlineMs: 7100, attempts: 9 }, failing(1, () => unreachable(7000)).attempt);
    expect(clock.slept).toEqual([7000]);
  });

  test('J6: a clock that is set moves no deadline', async () => {
    for (const ms of [-3_600_000, 3_600_000]) {
      const clock = fakeClock(0);
      const { attempt } = failing(9, () => {
        clock.set(ms);
        return unreachable(1000);
      });
      await expect(retrying({ clock, deadlineMs: 3500, attempts: 9 }, attempt)).rejects.toThrow('tried 3 times');
    }
  });

  test('does not begin a wait that would pass the deadline', async () => {
    const clock = fakeClock(0);
    const { attempt, timeouts } = failing(9, () => unreachable(60_000));
    await expect(retrying({ clock, deadlineMs: 60_000, attempts: 9 }, attempt)).rejects.toThrow('asked to wait 60 s');
    expect(clock.slept).toEqual([]);
    expect(timeouts).toHaveLength(1);
  });

  test('does not ask when there is no time', async () => {
    const clock = fakeClock(0);
    const { attempt, timeouts } = failing(0);
    await expect(retrying({ clock, deadlineMs: 0, attempts: 9 }, attempt)).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('had expired'),
    });
    expect(timeouts).toHaveLength(0);
  });

  test.each([
    [1, undefined, 'no answer'],
    [3, undefined, 'no answer, tried 3 times'],
    [1, 7000, 'no answer, asked to wait 7 s'],
    [2, 1500, 'no answer, tried 2 times, asked to wait 2 s'],
  ])(
    'after %d attempts, asked to wait %s ms, says so and keeps what is known',
    async (attempts, retryAfterMs, said) => {
      const cause = new Error('socket hang up');
      const error = new ActionError('unreachable', 'no answer', { hint: 'Look.', status: 503, retryAfterMs, cause });
      const budget = { clock: fakeClock(0), deadlineMs: 1e9, attempts };
      const thrown = await retrying(budget, failing(9, () => error).attempt).catch((last: unknown) => last);
      expect(thrown).toMatchObject({ kind: 'unreachable', message: said, hint: 'Look.', status: 503, retryAfterMs });
      // What was not tried again and has nothing to add is the failure itself.
      if (said === 'no answer') expect(thrown).toBe(error);
      else expect(thrown).toMatchObject({ cause: error });
    },
  );

  test('tells each wait', async () => {
    const clock = fakeClock(0);
    const told: [string, number][] = [];
    const onWait = ({ message }: ActionError, ms: number) => void told.push([message, ms]);
    await retrying({ clock, deadlineMs: 60_000, attempts: 9, onWait }, failing(2).attempt);
    expect(told).toEqual([
      ['no answer', 250],
      ['no answer', 500],
    ]);
  });

  test('whatever is asked of it, it ends by the deadline', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(120_000),
        fc.array(
          fc.record({
            took: fc.nat(10_000),
            retryAfter: fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: undefined }),
          }),
        ),
        async (random, limit, attempts) => {
          const clock = fakeClock(0, random);
          const queue = [...attempts];
          const attempt = async (timeoutMs: number) => {
            const next = queue.shift();
            if (next === undefined) return;
            clock.advance(Math.min(next.took, timeoutMs));
            throw unreachable(next.retryAfter);
          };
          await retrying({ clock, deadlineMs: limit, attempts: 1e9 }, attempt).catch(() => undefined);
          expect(clock.now()).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 10, 22, 3);
  test.each([
    ['5', 5000],
    [' 120 ', 120_000],
    ['31622400', 31_622_400_000],
    ['Sun, 22 Nov 2026 03:00:30 GMT', 30_000],
  ])('%j is %d ms', (header, ms) => {
    expect(parseRetryAfter(header, now)).toBe(ms);
  });

  test.each([
    undefined,
    '',
    '0',
    '-5',
    'soon',
    '1e9',
    '31622401',
    '99999999999999',
    'Sun, 22 Nov 2026 02:00:00 GMT',
    'Infinity',
    '0x10',
  ])('%j asks for nothing', (header) => {
    expect(parseRetryAfter(header, now)).toBeUndefined();
  });
});
