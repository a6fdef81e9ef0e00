import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { explainRefusal } from '../../../src/heartbeat/trouble.ts';

const refusal = new ActionError('rejected', 'Tickstem rejected a value', { status: 422 });
const interval = (secs: number, isFromSchedule = false) => ({ secs, from: 'the schedule', isFromSchedule });

describe('a rejection that the interval explains says what Tickstem documents', () => {
  test.each([
    [59, 'from 1 min, and the schedule needs 59 s'],
    [86_401, 'up to 24 h, and the schedule needs 24 h'],
    [7 * 86_400, 'up to 24 h, and the schedule needs 7 days'],
  ])('an interval of %d s', (secs, says) => {
    const error = explainRefusal(refusal, interval(secs));
    expect(error).toMatchObject({ kind: 'rejected', status: 422, cause: refusal });
    expect(error.message).toContain(`No heartbeat was created, because Tickstem allows intervals ${says}`);
    expect(error.message).toContain('(Tickstem rejected a value)');
  });

  test('and for a long one the way that works', () => {
    expect(explainRefusal(refusal, interval(86_401)).hint).toContain('`mode: check`');
    expect(explainRefusal(refusal, interval(59)).hint).not.toContain('`mode: check`');
  });

  test('M: whatever becomes of the job, none says that it fails no job', () => {
    for (const secs of [59, 86_401]) expect(explainRefusal(refusal, interval(secs)).advice).not.toContain('fails no');
  });

  test('J36: a long one from the schedule is nothing that anyone has to fix', () => {
    expect(explainRefusal(refusal, interval(7 * 86_400, true)).kind).toBe('unsupported');
    expect(explainRefusal(refusal, interval(59, true)).kind).toBe('rejected');
  });
});

describe('an error is passed on as it is', () => {
  test.each([60, 3600, 86_400])('where %d s can be no reason', (secs) => {
    expect(explainRefusal(refusal, interval(secs))).toBe(refusal);
  });

  test.each([
    new ActionError('unreachable', 'no answer'),
    new ActionError('unexpected', 'nonsense'),
    new ActionError('rejected', 'the plan is full', { status: 402 }),
    new ActionError('rejected', 'a wrong key', { status: 401 }),
    new ActionError('rejected', 'not allowed', { status: 403 }),
  ])('where it has another reason: $message', (error) => {
    expect(explainRefusal(error, interval(7 * 86_400, true))).toBe(error);
  });
});
