import type { Clock } from '../../src/base/clock.ts';

export interface FakeClock extends Clock {
  /** What was slept, in milliseconds, in order. */
  slept: number[];
  advance(ms: number): void;
}

/** A clock that stands still but for what is slept; `random` always gives the same. */
export function fakeClock(startMs = Date.UTC(2026, 10, 22, 3), random = 0.5): FakeClock {
  let nowMs = startMs;
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    random: () => random,
    sleep: async (ms) => {
      slept.push(ms);
      nowMs += ms;
    },
    advance: (ms) => {
      nowMs += ms;
    },
  };
}
