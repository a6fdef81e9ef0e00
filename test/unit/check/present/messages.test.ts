import { describe, expect, it } from 'vitest';
import { instantText, when } from '../../../../src/check/present/format.ts';
import { headline, scope } from '../../../../src/check/present/headline.ts';
import { logLines } from '../../../../src/check/present/lines.ts';
import { details, situation } from '../../../../src/check/present/situation.ts';
import { summaryOf } from '../../../../src/check/present/summary.ts';
import { warningsOf } from '../../../../src/check/present/warnings.ts';
import { resultOf } from '../../../../src/check/result.ts';
import type { RowLateness } from '../../../../src/check/rows.ts';
import { parseSelection } from '../../../../src/check/select.ts';
import type { Heartbeat } from '../../../../src/tickstem/heartbeat.ts';
import {
  DAY_MS,
  HOUR_MS,
  heartbeat,
  judge,
  many,
  missedHeartbeat,
  NOW_MS,
  resultOfAll,
  rowOf,
  unreadable,
} from '../heartbeats.ts';

describe('the headline', () => {
  const named = (name: string) => ({ name, id: name });
  const healthy = heartbeat(named('h'));
  const paused = heartbeat({ ...named('p'), status: 'paused' });
  const late = heartbeat({ ...named('l'), lastPingedAtMs: NOW_MS - DAY_MS - 1 });
  const cases: [string, Heartbeat[], string[], string][] = [
    [
      'all healthy',
      many(14, heartbeat),
      ['*'],
      'All 14 heartbeats are healthy; next due 2026-11-24 04:12 UTC (job-00000)',
    ],
    ['one healthy', [healthy, paused], ['h'], 'The heartbeat is healthy; next due 2026-11-24 04:12 UTC'],
    [
      'two of many',
      [...many(12, heartbeat), missedHeartbeat(), missedHeartbeat({ status: 'failing' })],
      ['*'],
      '2 of 14 heartbeats missed',
    ],
    [
      'of everything some',
      [missedHeartbeat(), unreadable({ name: 'u' }), healthy, paused],
      ['*', 'gone', '!p'],
      '1 of 4 heartbeats missed, 1 not found, 1 could not be checked',
    ],
    ['one that cannot be judged', [...many(13, heartbeat), unreadable()], ['*'], 'Could not check 1 of 14 heartbeats'],
    ['one that is not there', [healthy], ['h', 'gone'], '1 of 2 heartbeats not found'],
    ['one that was never pinged', [heartbeat({ lastPingedAtMs: null })], ['*'], '1 of 1 heartbeat missed'],
    ['nothing found', [healthy, paused], [], 'No heartbeat was found'],
    ['an empty account', [], [], 'The account has no heartbeats'],
    [
      'late and paused are no miss',
      [healthy, late, paused],
      ['*'],
      'No heartbeats missed (1 healthy, 1 paused, 1 late); next due 2026-11-24 04:12 UTC (h)',
    ],
  ];
  it.each(cases)('%s', (_, account, lines, expected) => {
    expect(headline(resultOfAll(account, lines))).toBe(expected);
  });

  it.each([
    [0, 'Checked 2026-11-23 08:12 UTC'],
    [1, 'Checked 2026-11-23 08:12 UTC. 1 other heartbeat in the account is not selected'],
    [3, 'Checked 2026-11-23 08:12 UTC. 3 other heartbeats in the account are not selected'],
  ])('what was left out is said beside it, if anything was: %i', (leftOut, expected) => {
    expect(scope({ leftOut, nowMs: NOW_MS })).toBe(expected);
  });

  it('says when the next one is due, the earliest, unless something fails', () => {
    const soon = heartbeat({ name: 'octo-org/shop/hourly.yml/sync', id: 's', intervalSecs: 5 * 3600 });
    expect(headline(resultOfAll([healthy, soon]))).toBe(
      'All 2 heartbeats are healthy; next due 2026-11-23 09:12 UTC (hourly.yml/sync)',
    );
    expect(headline(resultOfAll([healthy, soon, missedHeartbeat({ name: 'm', id: 'm' })]))).toBe(
      '1 of 3 heartbeats missed',
    );
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
      'missed: expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min); last ping 29 h ago (2026-11-22 03:00 UTC)',
    ],
    [
      'days late, without grace',
      missedHeartbeat({ lastPingedAtMs: Date.parse('2026-11-20T03:00:00Z'), graceSecs: 0 }),
      'missed: expected by 2026-11-21 03:00 UTC, down since then (2 days 5 h); last ping 3 days ago (2026-11-20 03:00 UTC)',
    ],
    [
      'late by a moment',
      heartbeat({ lastPingedAtMs: NOW_MS - DAY_MS - 1 }),
      'late: expected by 2026-11-23 08:11 UTC, now less than a second late, grace period 1 h; last ping 24 h ago (2026-11-22 08:11 UTC)',
    ],
    [
      'failing',
      missedHeartbeat({ status: 'failing' }),
      'failing: expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min); Tickstem has alerted; last ping 29 h ago (2026-11-22 03:00 UTC)',
    ],
    [
      'never-pinged',
      heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS - 2 * DAY_MS }),
      'never pinged: created 2 days ago (2026-11-21 08:12 UTC), its first ping expected by 2026-11-22 08:12 UTC, down since then (24 h)',
    ],
    [
      'waiting',
      heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS - HOUR_MS }),
      'waiting: created 1 h ago (2026-11-23 07:12 UTC), its first ping expected by 2026-11-24 07:12 UTC',
    ],
    [
      'paused',
      heartbeat({ status: 'paused' }),
      'paused: it is paused in Tickstem; last ping 4 h ago (2026-11-23 04:12 UTC)',
    ],
    [
      'healthy',
      heartbeat(),
      'healthy: next one expected by 2026-11-24 04:12 UTC; last ping 4 h ago (2026-11-23 04:12 UTC)',
    ],
    [
      'unknown',
      unreadable(),
      "unknown: grace_secs missing or unreadable in Tickstem's response; last ping 4 h ago (2026-11-23 04:12 UTC)",
    ],
    [
      'unknown for several reasons',
      { ...unreadable(), intervalSecs: undefined, status: undefined },
      "unknown: status, interval_secs, grace_secs missing or unreadable in Tickstem's response; last ping 4 h ago (2026-11-23 04:12 UTC)",
    ],
    [
      'a ping of the future',
      heartbeat({ lastPingedAtMs: NOW_MS + 90_000 }),
      'healthy: next one expected by 2026-11-24 08:13 UTC; last ping in 1 min (2026-11-23 08:13 UTC)',
    ],
    [
      'an interval beyond all calendars',
      heartbeat({ intervalSecs: Number.MAX_SAFE_INTEGER }),
      'healthy: next one expected by a time beyond the year 9999; last ping 4 h ago (2026-11-23 04:12 UTC)',
    ],
  ];
  it.each(cases)('%s', (_, of, expected) => {
    expect(details(rowOf(of), NOW_MS)).toBe(expected);
  });
});

describe('a row that others may have put together', () => {
  it('whose due time is not known says so', () => {
    const row = { ...rowOf(missedHeartbeat()), dueMs: undefined, lateByMs: 0 };
    expect(situation(row, NOW_MS)).toBe('expected at an unknown time');
    expect(situation({ ...row, verdict: 'failing' }, NOW_MS)).toBe('expected at an unknown time; Tickstem has alerted');
  });

  it('whose grace is not known says nothing of it', () => {
    expect(situation({ ...rowOf(missedHeartbeat()), graceSecs: undefined }, NOW_MS)).toBe(
      'expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min)',
    );
  });
});

describe('a time, from now', () => {
  it.each([
    [null, 'never'],
    [undefined, 'at an unreadable time'],
    [NOW_MS, 'just now (2026-11-23 08:12 UTC)'],
    [NOW_MS - 999, 'just now (2026-11-23 08:11 UTC)'],
    [NOW_MS - 1000, '1 s ago (2026-11-23 08:11 UTC)'],
    [NOW_MS + 1, 'just now (2026-11-23 08:12 UTC)'],
    [NOW_MS - 95_000, '1 min ago (2026-11-23 08:10 UTC)'],
    [NOW_MS - 47 * HOUR_MS - 60_000, '47 h ago (2026-11-21 09:11 UTC)'],
    [NOW_MS - 12 * DAY_MS - HOUR_MS, '12 days ago (2026-11-11 07:12 UTC)'],
  ])('%s is %s', (ms, expected) => {
    expect(when(ms, NOW_MS)).toBe(expected);
  });

  it('ends with the year 9999', () => {
    const last = Date.parse('9999-12-31T23:59:59.999Z');
    expect([instantText(last), instantText(last + 1)]).toEqual(['9999-12-31 23:59 UTC', 'a time beyond the year 9999']);
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
      '1 of 4 heartbeats missed. Checked 2026-11-23 08:12 UTC.',
      '✗ "bad" missed',
      '· "slow" late',
      '· "off" paused',
      '✓ "fine" healthy',
    ]);
    expect(logLines(resultOfAll(account))[1]).toMatch(/; ID 3$/);
  });

  it('shows what has no name, and what has no id', () => {
    const [, ...lines] = logLines(
      resultOfAll([missedHeartbeat({ id: undefined, name: 'bad' }), { ...missedHeartbeat(), name: undefined }]),
    );
    expect(lines[0]).toMatch(/^✗ "bad" missed: .*\(2026-11-22 03:00 UTC\)$/);
    expect(lines[1]).toMatch(/^✗ \(no name\) unknown: name missing .*; ID hb-1$/);
  });

  it.each([99, 100, 101])('of %i healthy ones names up to a hundred', (count) => {
    const lines = logLines(resultOfAll(many(count, heartbeat)));
    expect(lines.filter((line) => line.startsWith('✓'))).toHaveLength(Math.min(count, 100));
    expect(lines.slice(101)).toEqual(count > 100 ? ['… and 1 more that are healthy'] : []);
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
      '3 heartbeats with an unknown status (such as "snoozed"), checked by the times alone: ' +
        '"job-00000" (hb-0), "job-00001" (hb-1), "job-00002" (hb-2). Update this action.',
    ]);
  });

  it('one about the only one, who may have no id', () => {
    const [message] = warningsOf(resultOfAll([heartbeat({ name: 'a', id: undefined, status: 'snoozed' })]));
    expect(message).toContain('1 heartbeat with an unknown status');
    expect(message).toContain('checked by the times alone: "a". Update this action.');
  });

  it('is said of the row too', () => {
    expect(details(rowOf(heartbeat({ status: 'snoozed' })), NOW_MS)).toContain(
      'checked by its times, because its status "snoozed" is not known; last ping',
    );
  });

  it('stays short with thousands of them', () => {
    const strange = many(5000, (fields) => heartbeat({ ...fields, status: 'z'.repeat(9000) }));
    const [message] = warningsOf(resultOfAll(strange));
    expect(message?.length).toBeLessThanOrEqual(3000);
    expect(message).toMatch(/and \d+ more\. /);
  });
});

describe('unusual rows', () => {
  const HOSTILE = '"<img src=x>" [a](b) @octocat | ::error::x: 40, usually 11,900 (20 runs)';
  const unusual = (fields: Partial<Heartbeat>, fails = false) => ({
    ...rowOf(heartbeat(fields)),
    ...{ verdict: 'unusual' as const, fails },
    unusual: { text: HOSTILE, url: 'https://github.com/octo-org/shop/actions/runs/1' },
  });

  it('are warnings of their own, up to five, and the last one sums up the rest', () => {
    const rows = Array.from({ length: 9 }, (_, at) => unusual({ name: `job-${at}`, id: `hb-${at}` }));
    const messages = warningsOf(resultOf(rows, 0, NOW_MS));
    expect(messages).toHaveLength(5);
    expect(messages[0]).toContain('Heartbeat "job-0" unusual: ');
    expect(messages[4]).toMatch(/^5 more are unusual: "job-4" \(hb-4\), .*"job-8"/);
  });

  it('that fail are errors, and no warnings', () => {
    const result = resultOf([unusual({ name: 'a' }, true)], 0, NOW_MS);
    expect(result.status).toBe('missed');
    expect(warningsOf(result)).toEqual([]);
    expect(headline(result)).toMatch(/^1 of 1 heartbeat unusual/);
  });

  it('say what is unusual, also where they are late', () => {
    const late = { ...unusual({ name: 'a' }), lateness: { lateUntilMs: NOW_MS } as RowLateness };
    expect(situation(late, NOW_MS)).toContain('40, usually 11,900');
  });

  it('put nothing into the summary but text and one link', () => {
    const line = summaryOf(resultOf([unusual({ name: 'a' })], 0, NOW_MS))
      .split('\n')
      .find((one) => one.includes('usually'));
    expect(line).toContain('](https://github.com/octo-org/shop/actions/runs/1)');
    for (const alive of ['<img', '[a](b)', '@octocat', ' | ::']) expect(line).not.toContain(alive);
  });
});
