import { expect, test } from 'vitest';
import { playAll } from './histories.ts';

// All 100,000 are played by `npm run test:all` (test/slow/start-missed.test.ts).
test('random histories: nothing is started twice, and what was dropped is started', async () => {
  const counts = await playAll(2000);
  expect(counts.startedTwice).toEqual([]);
  expect(counts.lateTwice / counts.late).toBeLessThanOrEqual(0.01);
  expect(counts.madeUp / counts.dropped).toBeGreaterThan(0.9);
  // Each part of the protocol was needed.
  expect(Object.keys(counts.outcomes).sort()).toEqual(['gave-way', 'not-started', 'started', 'unconfirmed']);
  expect(Math.min(counts.cancelled, counts.racedTwice, ...Object.values(counts.outcomes))).toBeGreaterThan(10);
});
