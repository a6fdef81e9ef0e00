import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../../src/check/present/lines.ts';
import type { Heartbeat } from '../../../../src/tickstem/heartbeat.ts';
import { anyHeartbeat, heartbeat, many, missedHeartbeat, resultOfAll, unreadable } from '../heartbeats.ts';

describe('the annotations', () => {
  it('say since when, how late, the id, and where to look', () => {
    expect(annotationsOf(resultOfAll([missedHeartbeat({ id: 'hb-7' }), heartbeat({ name: 'fine' })]))).toEqual([
      'Heartbeat "octo-org/shop/nightly.yml/backup" missed: expected by 2026-11-23 03:00 UTC with a grace period of 1 h, now 5 h 12 min late; ' +
        'last ping 29 h ago (2026-11-22 03:00 UTC). Its ID is hb-7. ' +
        'Look at the last runs of job backup in nightly.yml of octo-org/shop: did they start, did they succeed, ' +
        'and did the post step ping? The next ping makes it healthy.',
    ]);
  });

  it.each([
    [
      'a name of their own',
      missedHeartbeat({ name: 'billing' }),
      ['*'],
      'Look at the last runs of the job that pings it:',
    ],
    ['one never pinged', heartbeat({ lastPingedAtMs: null }), ['*'], 'If the job is gone, delete the heartbeat.'],
    ['one that cannot be judged', unreadable(), ['*'], 'Look at it in Tickstem'],
    ['no name', { ...heartbeat(), name: undefined }, ['*'], 'Heartbeat (no name) unknown: name missing or unreadable'],
    [
      'a missing name',
      heartbeat(),
      ['gone'],
      'Heartbeat "gone" not found: no heartbeat in the account has this name. Correct the name',
    ],
    [
      'a missing pattern',
      heartbeat(),
      ['gone*'],
      'Pattern "gone*" not found: no heartbeat matches it. Correct the pattern',
    ],
    [
      'the default',
      heartbeat({ name: 'x' }),
      [],
      'Pattern "octo-org/shop/*" not found: no heartbeat matches it, and it is the default. Set `heartbeats`',
    ],
    [
      'what is left out again',
      heartbeat(),
      ['*', '!*'],
      'a `!` line leaves out what this line selects. Remove one of the two lines',
    ],
  ] as [string, Heartbeat, string[], string][])('say what to do about %s', (_, of, lines, expected) => {
    const [message, ...more] = annotationsOf(resultOfAll([of], lines));
    expect(message).toContain(expected);
    expect(more).toEqual([]);
  });

  it('cut the parts of a long name, each for itself', () => {
    const name = `${'o'.repeat(50)}/${'r'.repeat(60)}/${'w'.repeat(150)}.yml/${'j'.repeat(150)}`;
    const [message] = annotationsOf(resultOfAll([missedHeartbeat({ name })]));
    expect(message).toMatch(/last runs of job j{99}… in w{99}… of o{50}\/r{48}…: did they start/);
  });

  it.each(['gone', 'gone*'])('say how a heartbeat comes to be: %s', (line) => {
    expect(annotationsOf(resultOfAll([heartbeat()], [line])).join()).toContain(
      "A job's heartbeat is created by its first run that counts.",
    );
  });

  it('say that an account is empty', () => {
    expect(annotationsOf(resultOfAll([])).join()).toContain(
      'because the account has none. Is it the API key of the right account?',
    );
  });

  it('say which heartbeat of a name is pinged', () => {
    const [, young] = annotationsOf(
      resultOfAll([missedHeartbeat({ id: 'old', createdAtMs: 1 }), missedHeartbeat({ id: 'young', createdAtMs: 2 })]),
    );
    expect(young).toContain('Its ID is young. An older heartbeat has the same name (ID old)');
  });

  it('nothing fails, nothing is said', () => {
    expect(annotationsOf(resultOfAll([heartbeat(), heartbeat({ status: 'paused' })]))).toEqual([]);
  });

  it.each([1, 9, 10])('%i that fail: one each', (count) => {
    const messages = annotationsOf(resultOfAll(many(count, missedHeartbeat)));
    expect(messages).toHaveLength(count);
    for (const [index, message] of messages.entries()) expect(message).toContain(`Its ID is hb-${index}.`);
  });

  it('eleven that fail: nine, and one that sums up two', () => {
    const messages = annotationsOf(resultOfAll([...many(10, missedHeartbeat), unreadable({ id: 'u', name: 'odd' })]));
    expect(messages).toHaveLength(10);
    expect(messages[8]).toContain('"job-00008"');
    expect(messages[9]).toBe(
      '2 more fail (1 missed, 1 unknown): "job-00009" (hb-9), "odd" (u). All of them are in the log, and in the output `missed`.',
    );
  });

  it('long names are cut shorter in the sum', () => {
    const [sum] = annotationsOf(
      resultOfAll(many(11, missedHeartbeat).map((one) => ({ ...one, name: `${one.name}${'x'.repeat(150)}` }))),
    ).slice(-1);
    expect(sum).toMatch(/: "job-00009x{90}…" \(hb-9\), "job-00010x{90}…" \(hb-10\)\. All of them/);
  });

  it('two thousand: the last names as many as fit, and counts the others', () => {
    const messages = annotationsOf(resultOfAll(many(2000, missedHeartbeat)));
    expect(messages).toHaveLength(10);
    const [, more] = /and (\d+) more\./.exec(messages[9] ?? '') ?? [];
    expect(Number(more) + (messages[9]?.match(/"job-/g)?.length ?? 0)).toBe(1991);
    expect(messages[9]).toContain('1991 more fail (1991 missed)');
  });

  it('for any account: at most ten, each on one line and within what the runner shows', () => {
    fc.assert(
      fc.property(fc.array(anyHeartbeat, { maxLength: 20 }), (account) => {
        const messages = annotationsOf(resultOfAll(account, ['*', 'x'.repeat(5000), '\u001b[31m\n::error::y*']));
        expect(messages.length).toBeLessThanOrEqual(10);
        for (const message of messages) {
          expect(message.length).toBeLessThanOrEqual(3000);
          expect(message).not.toMatch(/[\p{Cc}\u2028\u2029]|##\[/u);
          expect(message).not.toContain('hbt_this_is_the_secret');
          expect(message).not.toMatch(/undefined|NaN|Infinity|Invalid/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('huge names are cut', () => {
    const account = many(20, missedHeartbeat).map((one) => ({
      ...one,
      name: 'x'.repeat(100_000),
      id: 'y'.repeat(100_000),
    }));
    for (const message of annotationsOf(resultOfAll(account))) expect(message.length).toBeLessThanOrEqual(3000);
  });
});
