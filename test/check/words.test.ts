import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { parseSelection } from '../../src/check/select.ts';
import { annotationsOf, details, headline, logLines, warningsOf } from '../../src/check/words.ts';
import type { Heartbeat } from '../../src/tickstem/heartbeat.ts';
import { anyHeartbeat, DAY_MS, HOUR_MS, heartbeat, missedHeartbeat, NOW_MS, resultOfAll, rowOf } from './heartbeats.ts';

const unreadable = (fields: Partial<Heartbeat> = {}): Heartbeat => ({ ...heartbeat(fields), graceSecs: undefined });
const many = (count: number, make: (fields: Partial<Heartbeat>) => Heartbeat) =>
  Array.from({ length: count }, (_, index) =>
    make({ id: `hb-${index}`, name: `job-${String(index).padStart(5, '0')}` }),
  );

describe('the headline', () => {
  const named = (name: string) => ({ name, id: name });
  const healthy = heartbeat(named('h'));
  const paused = heartbeat({ ...named('p'), status: 'paused' });
  const late = heartbeat({ ...named('l'), lastPingedAtMs: NOW_MS - DAY_MS - 1 });
  const cases: [string, Heartbeat[], string[], string][] = [
    ['all healthy', many(14, heartbeat), ['*'], 'All 14 heartbeats are healthy (14 judged, 0 of the account left out)'],
    ['one healthy', [healthy, paused], ['h'], 'The heartbeat is healthy (1 judged, 1 of the account left out)'],
    [
      'two of many',
      [...many(12, heartbeat), missedHeartbeat(), missedHeartbeat({ status: 'failing' })],
      ['*'],
      '2 of 14 heartbeats missed (14 judged, 0 of the account left out)',
    ],
    [
      'of everything some',
      [missedHeartbeat(), unreadable({ name: 'u' }), healthy, paused],
      ['*', 'gone', '!p'],
      '1 of 4 heartbeats missed, 1 not found, 1 could not be judged (2 judged, 1 of the account left out)',
    ],
    [
      'one that cannot be judged',
      [...many(13, heartbeat), unreadable()],
      ['*'],
      'Could not judge 1 of 14 heartbeats (13 judged, 0 of the account left out)',
    ],
    [
      'one that is not there',
      [healthy],
      ['h', 'gone'],
      '1 of 2 heartbeats not found (1 judged, 0 of the account left out)',
    ],
    ['nothing found', [healthy, paused], [], 'No heartbeat was found (0 judged, 2 of the account left out)'],
    ['an empty account', [], [], 'The account has no heartbeats (0 judged, 0 of the account left out)'],
    [
      'late and paused are no miss',
      [healthy, late, paused],
      ['*'],
      'No heartbeat missed: 1 healthy, 1 paused, 1 late (3 judged, 0 of the account left out)',
    ],
  ];
  it.each(cases)('%s', (_, account, lines, expected) => {
    expect(headline(resultOfAll(account, lines))).toBe(expected);
  });

  it('names paused ones where they fail', () => {
    const options = { defaultPattern: '*', failOnPaused: true, nowMs: NOW_MS };
    expect(headline(judge([healthy, paused], parseSelection([]), options))).toContain('1 of 2 heartbeats paused');
  });
});

describe('what is said of a row', () => {
  const cases: [string, Heartbeat, string][] = [
    [
      'missed',
      missedHeartbeat(),
      'missed: expected by 2026-11-23 03:00 UTC with 1 h grace, now 5 h 12 min late; last ping 29 h ago (2026-11-22 03:00 UTC)',
    ],
    [
      'days late, without grace',
      missedHeartbeat({ lastPingedAtMs: Date.parse('2026-11-20T03:00:00Z'), graceSecs: 0 }),
      'missed: expected by 2026-11-21 03:00 UTC with no grace, now 2 days 5 h late; last ping 3 days ago (2026-11-20 03:00 UTC)',
    ],
    [
      'late by a moment',
      heartbeat({ lastPingedAtMs: NOW_MS - DAY_MS - 1 }),
      'late: expected by 2026-11-23 08:11 UTC with 1 h grace, now less than a second late; last ping 24 h ago (2026-11-22 08:11 UTC)',
    ],
    [
      'failing',
      missedHeartbeat({ status: 'failing' }),
      'failing: Tickstem has raised the alarm, expected by 2026-11-23 03:00 UTC with 1 h grace, now 5 h 12 min late; last ping 29 h ago (2026-11-22 03:00 UTC)',
    ],
    [
      'never',
      heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS - 2 * DAY_MS }),
      'never pinged: no ping since it was created 2 days ago (2026-11-21 08:12 UTC), the first expected by 2026-11-22 08:12 UTC with 1 h grace, now 24 h late',
    ],
    [
      'waiting',
      heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS - HOUR_MS }),
      'waiting: no ping since it was created 1 h ago (2026-11-23 07:12 UTC), the first expected by 2026-11-24 07:12 UTC with 1 h grace',
    ],
    [
      'paused',
      heartbeat({ status: 'paused' }),
      'paused: it is paused in Tickstem; last ping 4 h ago (2026-11-23 04:12 UTC)',
    ],
    [
      'healthy',
      heartbeat(),
      'healthy: next one expected by 2026-11-24 04:12 UTC with 1 h grace; last ping 4 h ago (2026-11-23 04:12 UTC)',
    ],
    [
      'unknown',
      unreadable(),
      "unknown: grace_secs missing or unreadable in Tickstem's answer; last ping 4 h ago (2026-11-23 04:12 UTC)",
    ],
    [
      'a ping of the future',
      heartbeat({ lastPingedAtMs: NOW_MS + 90_000 }),
      'healthy: next one expected by 2026-11-24 08:13 UTC with 1 h grace; last ping in 1 min (2026-11-23 08:13 UTC)',
    ],
    [
      'an interval beyond all calendars',
      heartbeat({ intervalSecs: Number.MAX_SAFE_INTEGER }),
      'healthy: next one expected by a time beyond the year 9999 with 1 h grace; last ping 4 h ago (2026-11-23 04:12 UTC)',
    ],
  ];
  it.each(cases)('%s', (_, of, expected) => {
    expect(details(rowOf(of), NOW_MS)).toBe(expected);
  });
});

describe('the annotations', () => {
  it('say since when, how late, the id, and where to look', () => {
    expect(annotationsOf(resultOfAll([missedHeartbeat({ id: 'hb-7' }), heartbeat({ name: 'fine' })]))).toEqual([
      'Heartbeat "octo-org/shop/nightly.yml/backup" missed: expected by 2026-11-23 03:00 UTC with 1 h grace, now 5 h 12 min late; ' +
        'last ping 29 h ago (2026-11-22 03:00 UTC). Its id is hb-7. ' +
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
      'an absent name',
      heartbeat(),
      ['gone'],
      'Heartbeat "gone" absent: no heartbeat of the account has this name. Correct the name',
    ],
    [
      'an absent pattern',
      heartbeat(),
      ['gone*'],
      'Pattern "gone*" absent: no heartbeat matches it. Correct the pattern',
    ],
    [
      'the default',
      heartbeat({ name: 'x' }),
      [],
      'Pattern "octo-org/shop/*" absent: no heartbeat matches it. It is what `heartbeats` means',
    ],
    ['what is left out again', heartbeat(), ['*', '!*'], 'left out again by a `!` line. Take one of the two lines out'],
  ] as [string, Heartbeat, string[], string][])('say what to do about %s', (_, of, lines, expected) => {
    const [message, ...more] = annotationsOf(resultOfAll([of], lines));
    expect(message).toContain(expected);
    expect(more).toEqual([]);
  });

  it('say that an account is empty', () => {
    expect(annotationsOf(resultOfAll([])).join()).toContain(
      'since the account has none. Is it the API key of the right account?',
    );
  });

  it('say which heartbeat of a name is pinged', () => {
    const [, young] = annotationsOf(
      resultOfAll([missedHeartbeat({ id: 'old', createdAtMs: 1 }), missedHeartbeat({ id: 'young', createdAtMs: 2 })]),
    );
    expect(young).toContain('Its id is young. An older heartbeat has the same name (id old)');
  });

  it('nothing fails, nothing is said', () => {
    expect(annotationsOf(resultOfAll([heartbeat(), heartbeat({ status: 'paused' })]))).toEqual([]);
  });

  it.each([1, 9, 10])('%i that fail: one each', (count) => {
    const messages = annotationsOf(resultOfAll(many(count, missedHeartbeat)));
    expect(messages).toHaveLength(count);
    for (const [index, message] of messages.entries()) expect(message).toContain(`Its id is hb-${index}.`);
  });

  it('eleven that fail: nine, and one that sums up two', () => {
    const messages = annotationsOf(resultOfAll([...many(10, missedHeartbeat), unreadable({ id: 'u', name: 'odd' })]));
    expect(messages).toHaveLength(10);
    expect(messages[8]).toContain('"job-00008"');
    expect(messages[9]).toBe(
      '2 more fail (1 missed, 1 unknown): "job-00009" (hb-9), "odd" (u). All of them are in the log, and in the output `missed`.',
    );
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

describe('the log', () => {
  it('has the headline, then each row worst first, each as what it is', () => {
    const account = [
      heartbeat({ id: '1', name: 'fine' }),
      heartbeat({ id: '2', name: 'off', status: 'paused' }),
      missedHeartbeat({ id: '3', name: 'bad' }),
      heartbeat({ id: '4', name: 'slow', lastPingedAtMs: NOW_MS - DAY_MS - HOUR_MS / 2 }),
    ];
    expect(logLines(resultOfAll(account)).map((line) => line.replace(/(: expected|: it is|: next).*/, ''))).toEqual([
      '1 of 4 heartbeats missed (4 judged, 0 of the account left out), at 2026-11-23 08:12 UTC.',
      '✗ "bad" missed',
      '· "slow" late',
      '· "off" paused',
      '✓ "fine" healthy',
    ]);
    expect(logLines(resultOfAll(account))[1]).toMatch(/; id 3$/);
  });

  it('names all that are not healthy, and the first of the healthy', () => {
    const account = [
      ...many(2000, missedHeartbeat),
      ...many(8000, heartbeat).map((one) => ({ ...one, name: `ok-${one.id}` })),
    ];
    const lines = logLines(resultOfAll(account));
    expect(lines.filter((line) => line.startsWith('✗ "job-'))).toHaveLength(2000);
    expect(lines.filter((line) => line.startsWith('✓ "ok-'))).toHaveLength(100);
    expect(lines.at(-1)).toBe('… and 7900 more that are healthy');
  });
});

describe('warnings', () => {
  it('none, as long as every status is known', () => {
    expect(warningsOf(resultOfAll([heartbeat(), missedHeartbeat({ status: 'failing' })]))).toEqual([]);
  });

  it('one about all of a status that is not known', () => {
    const strange = many(3, (fields) => heartbeat({ ...fields, status: 'snoozed' }));
    expect(warningsOf(resultOfAll([...strange, heartbeat()]))).toEqual([
      '3 heartbeats of a status that this action does not know (such as "snoozed") were judged by the times alone: ' +
        '"job-00000" (hb-0), "job-00001" (hb-1), "job-00002" (hb-2). A newer version of the action may know it.',
    ]);
  });

  it('stays short with thousands of them', () => {
    const strange = many(5000, (fields) => heartbeat({ ...fields, status: 'z'.repeat(9000) }));
    const [message] = warningsOf(resultOfAll(strange));
    expect(message?.length).toBeLessThanOrEqual(3000);
    expect(message).toMatch(/and \d+ more\. /);
  });
});
