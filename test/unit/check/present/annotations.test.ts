import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../../src/check/present/lines.ts';
import type { Heartbeat } from '../../../../src/tickstem/heartbeat.ts';
import { anyHeartbeat, heartbeat, many, missedHeartbeat, resultOfAll, unreadable } from '../heartbeats.ts';

const RUN = 'https://github.com/octo-org/shop/actions/runs/1';

describe('the annotations', () => {
  it('say since when, how late, the id, and where to look', () => {
    expect(annotationsOf(resultOfAll([missedHeartbeat({ id: 'hb-7' }), heartbeat({ name: 'fine' })]))).toEqual([
      'Heartbeat "nightly.yml/backup" missed: expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min); ' +
        'last ping 29 h ago (2026-11-22 03:00 UTC). ' +
        'Check the last runs of job backup in nightly.yml of octo-org/shop: did they start, succeed, and ping? ' +
        'The next ping clears this. Its ID is hb-7.',
    ]);
  });

  it.each([
    ['a name of their own', missedHeartbeat({ name: 'billing' }), ['*'], 'Check the last runs of its job:'],
    ['one never pinged', heartbeat({ lastPingedAtMs: null }), ['*'], 'If the job is gone, delete the heartbeat.'],
    ['one that cannot be judged', unreadable(), ['*'], 'Check it in Tickstem'],
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
      'Pattern "octo-org/shop/*" not found: no heartbeat matches it, and it is the default. Run a job with this action once',
    ],
    [
      'what is left out again',
      heartbeat(),
      ['*', '!*'],
      'a `!` line excludes all that this line selects. Remove one of the two lines',
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

  it('say how a heartbeat comes to be', () => {
    expect(annotationsOf(resultOfAll([heartbeat()], ['gone'])).join()).toContain(
      'or run its job once on the default branch, which creates it.',
    );
  });

  it('have the cause first, then since when, then what to press', () => {
    const result = resultOfAll([missedHeartbeat({ id: 'hb-7' })]);
    const text = 'the run of 2026-11-23 03:07 UTC failed at step "Dump"';
    const button = { text: 'Re-run', url: RUN };
    const about = { kind: 'failed' as const, text, advice: 'Fix the job.' };
    const cause = { ...about, url: `${RUN}/job/2`, lastError: 'disk full', button };
    const failing = result.failing.map((row) => ({ ...row, cause, runbook: 'https://wiki.example/backup' }));
    expect(annotationsOf({ ...result, failing })).toEqual([
      'Heartbeat "nightly.yml/backup" missed: the run of 2026-11-23 03:07 UTC failed at step "Dump": disk full; ' +
        'expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min); last ping 29 h ago (2026-11-22 03:00 UTC). ' +
        `Re-run: ${RUN} Job: ${RUN}/job/2 Runbook: https://wiki.example/backup Fix the job. Its ID is hb-7.`,
    ]);
  });

  it('say that an account is empty', () => {
    expect(annotationsOf(resultOfAll([])).join()).toContain(
      'because the account has none. Run a job with this action once on the default branch',
    );
  });

  it('say which heartbeat of a name is pinged', () => {
    const [, young] = annotationsOf(
      resultOfAll([missedHeartbeat({ id: 'old', createdAtMs: 1 }), missedHeartbeat({ id: 'young', createdAtMs: 2 })]),
    );
    expect(young).toContain(
      'Duplicate of an older heartbeat (ID old), which is the one being pinged. Delete or rename this one. Its ID is young.',
    );
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
      '2 more failures (1 missed, 1 unknown): "job-00009" (hb-9), "odd" (u). See the log for all.',
    );
  });

  it('long names are cut shorter in the sum', () => {
    const [sum] = annotationsOf(
      resultOfAll(many(11, missedHeartbeat).map((one) => ({ ...one, name: `${one.name}${'x'.repeat(150)}` }))),
    ).slice(-1);
    expect(sum).toMatch(/: "job-00009x{90}…" \(hb-9\), "job-00010x{90}…" \(hb-10\)\. See the log/);
  });

  it('two thousand: the last names as many as fit, and counts the others', () => {
    const messages = annotationsOf(resultOfAll(many(2000, missedHeartbeat)));
    expect(messages).toHaveLength(10);
    const [, more] = /and (\d+) more\./.exec(messages[9] ?? '') ?? [];
    expect(Number(more) + (messages[9]?.match(/"job-/g)?.length ?? 0)).toBe(1991);
    expect(messages[9]).toContain('1991 more failures (1991 missed)');
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
