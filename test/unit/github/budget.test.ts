// How many requests a check makes, and how it reports those that it didn't make.
import { expect, test } from 'vitest';
import { asActionError } from '../../../src/base/errors.ts';
import { openBudget } from '../../../src/github/budget.ts';
import { openQueue } from '../../../src/github/queue.ts';
import type { HttpAnswer, HttpRequest } from '../../../src/http/request.ts';
import { fakeClock } from '../../support/clock.ts';

const REQUEST: HttpRequest = {
  method: 'GET',
  url: new URL('https://api.github.com/repos/octo-org/shop'),
  headers: {},
  timeoutMs: 1000,
  maxBytes: 1000,
};

/** A GitHub whose hour has so many requests left, and ends in half an hour. `undefined`: it doesn't say. */
function budgetWith(left?: number, resource = 'core') {
  const clock = fakeClock();
  const resetSecs = Math.floor(clock.now() / 1000) + 1800;
  let sent = 0;
  const send = async (): Promise<HttpAnswer> => {
    sent += 1;
    const remaining = left === undefined ? {} : { 'x-ratelimit-remaining': `${left - sent}` };
    const headers = { ...remaining, 'x-ratelimit-reset': `${resetSecs}`, 'x-ratelimit-resource': resource };
    return { status: 200, headers, body: '' };
  };
  const budget = openBudget(send, clock);
  return { clock, budget, resetSecs, sent: () => sent };
}

/** Asks for more than there is, one after the other or all at once, like a check does. */
async function askOften({ budget, clock }: ReturnType<typeof budgetWith>, count: number, atOnce: boolean) {
  const queue = openQueue({ clock, deadlineMs: clock.monotonicMs() + 1000, attempts: 1 }, 'ghs_1', budget);
  const ask = () => queue.ask('actions: read', () => budget.send(REQUEST));
  const answers: unknown[] = [];
  if (atOnce) answers.push(...(await Promise.all(Array.from({ length: count }, ask))));
  else for (let at = 0; at < count; at++) answers.push(await ask());
  return { queue, answered: answers.filter((answer) => answer !== undefined).length };
}

test.each([true, false])(
  'S1: a check makes 450 requests, 50 are for the issue, and the rest is counted (%s)',
  async (atOnce) => {
    const given = budgetWith();
    const { queue, answered } = await askOften(given, 1210, atOnce);
    expect([answered, given.sent()]).toEqual([450, 450]);
    expect(queue.unavailable).toEqual([
      '760 requests to GitHub (760 about runs and jobs) were not made, because a check makes at most 500. ' +
        'The causes of some misses may be missing from this result',
    ]);
  },
);

test.each([true, false])('S1: of the requests of the hour 50 are left for the issue (%s)', async (atOnce) => {
  const given = budgetWith(120);
  const { queue, answered } = await askOften(given, 100, atOnce);
  expect([answered, given.sent()]).toEqual([70, 70]);
  expect(queue.unavailable).toHaveLength(1);
  expect(queue.unavailable[0]).toMatch(/^30 requests to GitHub .* until \d\d:\d\d UTC/);
});

test('with the next hour there are more', async () => {
  const { budget, clock, resetSecs } = budgetWith(51);
  await budget.send(REQUEST);
  expect(budget.hasLeft()).toBe(false);
  clock.advance(resetSecs * 1000 - clock.now());
  expect(budget.hasLeft()).toBe(true);
});

test('several that are made together need as many', async () => {
  const { budget } = budgetWith(61);
  await budget.send(REQUEST);
  expect([budget.hasLeft(10), budget.hasLeft(11)]).toEqual([true, false]);
});

test("GraphQL's limit is another", async () => {
  const { budget } = budgetWith(1, 'graphql');
  await budget.send(REQUEST);
  expect(budget.hasLeft()).toBe(true);
});

test('one that is none left for fails, is not sent, and is recognized', async () => {
  const { budget, sent } = budgetWith(51);
  await budget.send(REQUEST);
  const error = await budget.send(REQUEST).catch(asActionError);
  expect(budget.isSpent(asActionError(error))).toBe(true);
  expect(budget.isSpent(asActionError(new Error('another')))).toBe(false);
  expect(sent()).toBe(1);
});

test('nothing is reported as long as nothing was left out', async () => {
  const given = budgetWith();
  const { queue } = await askOften(given, 450, true);
  expect(given.budget.hasLeft()).toBe(false);
  expect(queue.unavailable).toEqual([]);
});

test('what was left out is told by what it is about', () => {
  const { budget } = budgetWith();
  budget.skip('contents: read');
  expect(budget.report).toContain('1 request to GitHub (1 about workflow files and commits)');
  for (const _ of [1, 2]) budget.skip('actions: read');
  expect(budget.report).toContain('3 requests to GitHub (2 about runs and jobs, 1 about workflow files and commits)');
});

test('responses in another order than GitHub counted them in: the fewest left is what counts', async () => {
  const clock = fakeClock();
  const reset = String(Math.floor(clock.now() / 1000) + 1800);
  const answers: (() => void)[] = [];
  let counted = 53;
  const budget = openBudget(() => {
    counted -= 1;
    const headers = { 'x-ratelimit-remaining': String(counted), 'x-ratelimit-reset': reset };
    return new Promise((resolve) => answers.push(() => resolve({ status: 200, headers, body: '' })));
  }, clock);
  const sent = Promise.all([budget.send(REQUEST), budget.send(REQUEST), budget.send(REQUEST)]);
  for (const answer of answers.toReversed()) answer();
  await sent;
  expect(budget.hasLeft()).toBe(false);
});
