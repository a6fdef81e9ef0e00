import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

test('a sleep lasts as long as was asked, by the same clock', async () => {
  let awake = false;
  const slept = systemClock.sleep(500).then(() => {
    awake = true;
  });
  await vi.advanceTimersByTimeAsync(499);
  expect([systemClock.now(), awake]).toEqual([1499, false]);
  await vi.advanceTimersByTimeAsync(1);
  await slept;
  expect([systemClock.now(), awake]).toEqual([1500, true]);
});

test('chance is what the platform has', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.25);
  expect(systemClock.random()).toBe(0.25);
  vi.restoreAllMocks();
});
