import { expect, test } from 'vitest';
import { stopWarning } from '../../../src/check/inactivity.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const daysAgo = (days: number) => NOW - days * 86_400_000;

// Pushed on 9 October, 25 September and 24 September; GitHub stops after 60 days.
test.each([
  [45, 'on 2026-12-08'],
  [59, 'on 2026-11-24'],
  [60, 'any time now'],
  [61, 'any time now (60 days were over on 2026-11-22)'],
  [400, 'any time now'],
])('%d days without a push: %s', (days, says) => {
  const warning = stopWarning({ isPublic: true, pushedAtMs: daysAgo(days) }, NOW);
  expect(warning).toContain(says);
  expect(warning).toContain(new Date(daysAgo(days)).toISOString().slice(0, 10));
});

test.each([
  [true, daysAgo(44)],
  [true, daysAgo(45) + 1],
  [true, NOW],
  [true, NOW + 86_400_000],
  [true, undefined],
  [false, daysAgo(59)],
  [undefined, daysAgo(59)],
])('public: %s, pushed at %s: nothing', (isPublic, pushedAtMs) => {
  expect(stopWarning({ isPublic, pushedAtMs }, NOW)).toBeUndefined();
});
