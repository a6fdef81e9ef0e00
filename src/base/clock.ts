/** Time and chance, passed in so that no test waits and none depends on luck. */
export interface Clock {
  /** The time of day, in milliseconds since the epoch. It jumps when somebody sets the machine's clock. */
  now(): number;
  /** The time by which deadlines are kept, in milliseconds: it never jumps, and means nothing in another process. */
  monotonicMs(): number;
  /** The time since the machine was started, in milliseconds: it never jumps, and is the same in main and in post. */
  uptimeMs(): number;
  sleep(ms: number): Promise<void>;
  /** Evenly spread over [0, 1). */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  // Not `performance.now()`, which loads a module of its own: a fiftieth of the post step's time.
  monotonicMs: () => process.uptime() * 1000,
  // Node gives the system's own monotonic clock as it is (libuv's docs, `uv_hrtime`).
  uptimeMs: () => Number(process.hrtime.bigint() / 1_000_000n),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};
