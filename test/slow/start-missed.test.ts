// `start-missed` on 100,000 random histories of one scheduled time: GitHub drops it, or starts it late, also within seconds of
// a check's start; two checks look at once; answers are lost, before or after they were carried out; lists are seconds or a
// day old; starts are refused. GitHub's lateness is as measured, times 0.8 to 1.3.
// Two runs remain only where GitHub answers none of a check's requests until its time is over: 1 of 500,000, and the row says so.
import { expect, test } from 'vitest';
import { playAll } from '../unit/check/start/histories.ts';

const HISTORIES = 100_000;

test('100,000 random histories: nothing is started twice', { timeout: 600_000 }, async () => {
  const { startedTwice, ...counts } = await playAll(HISTORIES, 1_000_000);
  console.log(`start-missed: ${JSON.stringify({ ...counts, startedTwice: startedTwice.length })}`);
  // No original arrives, or it arrives before the check's run: never twice.
  expect(startedTwice).toEqual([]);
  // The original arrives, and was late: both run in at most one of a hundred.
  expect(counts.late).toBeGreaterThan(HISTORIES / 3);
  expect(counts.lateTwice / counts.late).toBeLessThanOrEqual(0.01);
  expect(counts.madeUp / counts.dropped).toBeGreaterThan(0.9);
});
