// The clocks of Tickstem, GitHub and the runner, compared with each other.
import { describe, expect, test } from 'vitest';
import { byRightClock, clockProblem, wrongClock } from '../../../src/check/clocks.ts';
import { judgeHeartbeat } from '../../../src/check/verdict.ts';
import { DAY_MS, HOUR_MS, heartbeat, NOW_MS, resultOfAll } from './heartbeats.ts';

test.each<[number | undefined, number | undefined, ReturnType<typeof wrongClock>]>([
  [0, 0, undefined],
  [1, 1, undefined],
  [-1, 0, undefined],
  [-20, 0, 'tickstem'],
  [1.01, 0, 'tickstem'],
  [0, 5, 'github'],
  [0.9, 5, 'github'],
  [5, 5, 'runner'],
  [-5, -5.5, 'runner'],
  [5, -5, 'all'],
  [2, 4, 'all'],
  // Neither of them differs from both others.
  [0.6, -0.6, undefined],
  [undefined, undefined, undefined],
  [0.5, undefined, undefined],
  [2, undefined, 'all'],
  [undefined, -2, 'all'],
  [undefined, 1, undefined],
])('C9: Tickstem %s h and GitHub %s h ahead of the runner: %s', (tickstem, github, wrong) => {
  const ms = (hours: number | undefined) => (hours === undefined ? undefined : hours * HOUR_MS);
  const offsets = { tickstemMs: ms(tickstem), githubMs: ms(github) };
  expect(wrongClock(offsets)).toBe(wrong);
  const { rows } = resultOfAll([heartbeat(), heartbeat({ status: 'failing' }), heartbeat({ status: 'paused' })]);
  const told = byRightClock(rows, offsets).map(({ verdict }) => verdict);
  const isDoubtful = wrong === 'tickstem' || wrong === 'all';
  expect(told.sort()).toEqual(['failing', isDoubtful ? 'unknown' : 'healthy', 'paused'].sort());
});

test.each([
  [{ tickstemMs: -20 * HOUR_MS, githubMs: 0 }, /^Tickstem's clock is 20 h behind those of GitHub and the runner$/],
  [{ tickstemMs: 0, githubMs: 3 * DAY_MS }, /^GitHub's clock is 3 days ahead of those of Tickstem and the runner$/],
  [
    { tickstemMs: 2 * HOUR_MS, githubMs: 2 * HOUR_MS },
    /^The runner's clock is 2 h behind those of Tickstem and GitHub$/,
  ],
  [{ tickstemMs: 2 * HOUR_MS, githubMs: undefined }, /^Clocks differ .*: Tickstem's by 2 h$/],
])('C9: it is said whose clock is wrong: %j', (offsets, says) => {
  expect(clockProblem(wrongClock(offsets) ?? 'all', offsets)).toMatch(says);
});

describe('C9: a time that can not be', () => {
  test.each<[string, Parameters<typeof heartbeat>[0], string, RegExp | undefined]>([
    ['a ping in 2099', { lastPingedAtMs: Date.UTC(2099, 0) }, 'unknown', /last ping is in the future \(2099-01-01/],
    ['a ping in six minutes', { lastPingedAtMs: NOW_MS + 360_000 }, 'unknown', /future/],
    ['a ping in four minutes', { lastPingedAtMs: NOW_MS + 240_000 }, 'healthy', undefined],
    ['an expected ping in 2099', { nextExpectedAtMs: Date.UTC(2099, 0) }, 'unknown', /no interval reaches/],
    ['an expected ping in the year 275760', { nextExpectedAtMs: 8.64e15 }, 'unknown', /\(9999-12-31/],
    ['a ping that is expected a day from now', { nextExpectedAtMs: NOW_MS + DAY_MS }, 'healthy', undefined],
    ['a paused one', { status: 'paused', lastPingedAtMs: Date.UTC(2099, 0) }, 'paused', undefined],
  ])('%s: %s', (_, given, verdict, says) => {
    const judged = judgeHeartbeat(heartbeat(given), NOW_MS);
    expect(judged.verdict).toBe(verdict);
    if (says === undefined) expect(judged.problem).toBeUndefined();
    else expect(judged.problem).toMatch(says);
  });
});
