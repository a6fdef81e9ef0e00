import type { Clock } from '../../src/base/clock.ts';

export interface FakeClock extends Clock {
  /** What was slept, in milliseconds, in order. */
  slept: number[];
  advance(ms: number): void;
  /** Sets the time of day so much forward (or back): no time passes by it. */
  set(ms: number): void;
}

/** A clock that stands still but for what is slept; `random` always gives the same. */
export function fakeClock(startMs = Date.UTC(2026, 10, 22, 3), random = 0.5): FakeClock {
  let nowMs = startMs;
  let setMs = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs + setMs,
    monotonicMs: () => nowMs,
    uptimeMs: () => nowMs,
    random: () => random,
    sleep: async (ms) => {
      slept.push(ms);
      nowMs += ms;
    },
    advance: (ms) => {
      nowMs += ms;
    },
    set: (ms) => {
      setMs += ms;
    },
  };
}
