import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/base/errors.ts';
import { explainRefusal } from '../../src/heartbeat/trouble.ts';

const refusal = new ActionError('rejected', 'Tickstem does not accept a value', { status: 422 });
const interval = (secs: number) => ({ secs, from: 'the schedule' });

describe('a refusal that the interval explains says what Tickstem documents', () => {
  test.each([
    [59, '59 s'],
    [86_401, '24 h'],
    [7 * 86_400, '7 days'],
  ])('an interval of %d s', (secs, needs) => {
    const error = explainRefusal(refusal, interval(secs));
    expect(error).toMatchObject({ kind: 'rejected', message: refusal.message, status: 422, cause: refusal });
    expect(error.hint).toContain(
      `intervals from 1 min to 24 h, and the schedule needs ${needs}. Nothing was created, and this fails no job.`,
    );
  });

  test('and for a long one the way that works', () => {
    expect(explainRefusal(refusal, interval(86_401)).hint).toMatch(/fails no job\. What works today: .*\.$/);
    expect(explainRefusal(refusal, interval(59)).hint).toMatch(/fails no job\.$/);
  });
});

describe('an error is passed on as it is', () => {
  test.each([60, 3600, 86_400])('where %d s can be no reason', (secs) => {
    expect(explainRefusal(refusal, interval(secs))).toBe(refusal);
  });

  test.each([
    new ActionError('unreachable', 'no answer'),
    new ActionError('unexpected', 'nonsense'),
    new ActionError('rejected', 'no room left', { status: 402, hint: 'Take a larger plan.' }),
  ])('where it has another reason: $message', (error) => {
    expect(explainRefusal(error, interval(7 * 86_400))).toBe(error);
  });
});
