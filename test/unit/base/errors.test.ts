import { describe, expect, test } from 'vitest';
import { ActionError, asActionError, causesOf, restoreError, saveError } from '../../../src/base/errors.ts';

describe('an error of this action', () => {
  test('says what failed, and what to do where there is something to do', () => {
    expect(new ActionError('setup', 'no key').advice).toBe('no key');
    expect(new ActionError('setup', 'no key', { hint: 'Give one.' }).advice).toBe('no key. Give one.');
  });

  test('keeps all that is known of the failure', () => {
    const cause = new Error('socket hang up');
    const error = new ActionError('unreachable', 'no answer', { hint: 'Wait.', status: 503, retryAfterMs: 7, cause });
    expect(error).toMatchObject({ name: 'ActionError', kind: 'unreachable', message: 'no answer' });
    expect(error).toMatchObject({ hint: 'Wait.', status: 503, retryAfterMs: 7, cause });
    expect(`${error}`).toBe('ActionError: no answer');
  });

  test('without a cause has none to show', () => {
    expect('cause' in new ActionError('input', 'wrong')).toBe(false);
  });

  test('passes from one step to the next as text', () => {
    const error = new ActionError('rejected', 'refused', { hint: 'Look there.', status: 402, cause: 'secret' });
    const saved = JSON.stringify(saveError(error));
    expect(saved).not.toContain('secret');
    expect(restoreError(JSON.parse(saved))).toMatchObject({ kind: 'rejected', advice: 'refused. Look there.' });
  });
});

describe('what was thrown', () => {
  test('is told as it is where it is an error of this action', () => {
    const error = new ActionError('input', 'wrong');
    expect(asActionError(error)).toBe(error);
  });

  test.each([
    [new TypeError('x is undefined'), 'Internal error in heartbeat-action: x is undefined'],
    ['a text', 'Internal error in heartbeat-action: a text'],
    [undefined, 'Internal error in heartbeat-action: undefined'],
  ])('is an internal error where it is %s, and asks for a report', (thrown, message) => {
    const error = asActionError(thrown);
    expect(error).toMatchObject({ kind: 'unexpected', message });
    expect(error.cause).toBe(thrown);
    expect(error.hint).toBe('Please report it.');
  });
});

describe('the causes of an error, for whoever looks closer', () => {
  test('are told with their codes, and none where there is none', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const error = new ActionError('unreachable', 'no answer', { cause: new Error('a layer', { cause: refused }) });
    expect(causesOf(error)).toEqual(['caused by Error: a layer', 'caused by Error: connect (ECONNREFUSED)']);
    expect(causesOf(new ActionError('setup', 'no key'))).toEqual([]);
  });

  test('say where a fault of our own happened', () => {
    expect(causesOf(asActionError(new TypeError('x is undefined'))).slice(0, 2)).toEqual([
      'caused by TypeError: x is undefined',
      expect.stringMatching(/^ {4}at .*errors\.test\.ts/),
    ]);
  });

  test('J30: do not quote a text that could not be parsed, which may be a part of a secret', () => {
    const secret = 'hbt_0123456789abcdef';
    for (const text of [`{"token":"${secret}"`, `{"a":${secret}}`, `x\n${secret}`]) {
      let thrown: unknown;
      try {
        JSON.parse(text);
      } catch (error) {
        thrown = error;
      }
      const error = asActionError(thrown);
      expect(`${error.advice}\n${causesOf(error).join('\n')}`).not.toMatch(/hbt_|0123|cdef/);
    }
  });

  test('end, though one be its own', () => {
    const cause = new Error('round');
    cause.cause = cause;
    expect(causesOf(new ActionError('unreachable', 'no answer', { cause }))).toHaveLength(5);
  });
});
