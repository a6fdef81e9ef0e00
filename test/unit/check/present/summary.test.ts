import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUMMARY_MAX_BYTES, summaryOf, unreadableSummary } from '../../../../src/check/present/summary.ts';
import type { Heartbeat } from '../../../../src/tickstem/heartbeat.ts';
import {
  anyHeartbeat,
  DAY_MS,
  heartbeat,
  hostileText,
  missedHeartbeat,
  NOW_MS,
  resultOfAll,
  unreadable,
} from '../heartbeats.ts';

const late = heartbeat({ name: 'slow', lastPingedAtMs: NOW_MS - DAY_MS - 60_000 });
const paused = heartbeat({ name: 'off', status: 'paused' });
const many = (count: number, name: (index: number) => string, make: (fields: Partial<Heartbeat>) => Heartbeat) =>
  Array.from({ length: count }, (_, index) => make({ id: `5d4dc0b7-1111-4222-8333-${index}`, name: name(index) }));

/** The lines of the tables, without their heads. */
const rowsOf = (summary: string) =>
  summary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Result'));

describe('the summary', () => {
  it('has the headline, the table worst first, what to do, and the healthy folded away', () => {
    const summary = summaryOf(
      resultOfAll([heartbeat({ name: 'fine' }), paused, late, missedHeartbeat({ id: 'hb-7' })], ['*', 'gone']),
    );
    const [headline] = summary.split('\n');
    expect(headline).toBe('## 🔴 1 of 5 heartbeats missed, 1 not found');
    const [table = '', folded = ''] = summary.split('<details><summary>1 healthy</summary>\n\n');
    const small = /<br><sub>.*?<\/sub>/g;
    expect(rowsOf(table).map((line) => line.replace(small, '').split(' | ').slice(0, 2))).toEqual([
      ['| 🔴&nbsp;missed', '<code>octo-org/shop/nightly.yml/backup</code>'],
      ['| ⚫&nbsp;not found', '<code>gone</code>'],
      ['| 🟡&nbsp;late', '<code>slow</code>'],
      ['| ⏸️&nbsp;paused', '<code>off</code>'],
    ]);
    expect(rowsOf(table)[0]).toBe(
      '| 🔴&nbsp;missed | <code>octo-org/shop/nightly.yml/backup</code><br><sub>every 24 h, grace period 1 h · <code>hb-7</code></sub> | ' +
        'expected by 2026-11-23 03:00 UTC, down since then (5 h 12 min)<br>' +
        'Check the last runs of job backup in nightly.yml of octo-org/shop: did they start, succeed, and ping? ' +
        'The next ping clears this. | ' +
        '29&nbsp;h&nbsp;ago<br><sub>2026&#8209;11&#8209;22&nbsp;03:00&nbsp;UTC</sub> |',
    );
    expect(rowsOf(table)[1]).toBe(
      '| ⚫&nbsp;not found | <code>gone</code> | no heartbeat in the account has this name<br>' +
        'Correct the name in &#96;heartbeats&#96;, or run its job once on the default branch, which creates it. |  |',
    );
    expect(rowsOf(folded)).toHaveLength(1);
    expect(folded).toContain('| 🟢&nbsp;healthy | <code>fine</code><br>');
    expect(folded).toContain('\n</details>\n');
    expect(summary).toContain('\nChecked 2026-11-23 08:12 UTC.\n');
    expect(summary).not.toContain('**Cut:**');
  });

  it.each([
    ['healthy', [heartbeat()], '🟢 The heartbeat is healthy'],
    [
      'late',
      [heartbeat({ name: 'a' }), late],
      '🟡 No heartbeats missed (1 healthy, 1 late); next due 2026-11-24 04:12 UTC (a)',
    ],
    ['not judged', [{ ...heartbeat(), status: undefined }], '❔ Could not check 1 of 1 heartbeat\n'],
    ['missed', [missedHeartbeat()], '🔴 1 of 1 heartbeat missed'],
  ])('shows at first sight what is %s', (_, account, expected) => {
    expect(summaryOf(resultOfAll(account)).startsWith(`## ${expected}`)).toBe(true);
  });

  it.each([
    ['🔴&nbsp;failing', missedHeartbeat({ status: 'failing' })],
    ['🔴&nbsp;never pinged', heartbeat({ lastPingedAtMs: null })],
    ['⏳&nbsp;waiting', heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS - 1 })],
    ['❔&nbsp;unknown', unreadable()],
  ])('marks each row: %s', (expected, of) => {
    const [row] = rowsOf(summaryOf(resultOfAll([of])));
    expect(row?.startsWith(`| ${expected} | <code>`)).toBe(true);
  });

  it('shows what has no name, and what cannot be read', () => {
    const [row] = rowsOf(summaryOf(resultOfAll([{ ...unreadable(), name: undefined, intervalSecs: undefined }])));
    expect(row?.split(' | ')[1]).toMatch(/^\(no name\)<br><sub>every \?, grace period \? · /);
  });

  it('has no gap where there is nothing to do', () => {
    expect(summaryOf(resultOfAll([heartbeat()]))).not.toContain('\n\n\n');
  });

  it('has no empty table, and no empty fold', () => {
    expect(summaryOf(resultOfAll([heartbeat()])).match(/<details>\S+/g)).toEqual(['<details><summary>1']);
    expect(summaryOf(resultOfAll([missedHeartbeat()])).match(/<details>.*/g)).toEqual([
      '<details><summary>Details: 1 missed</summary>',
    ]);
  });

  it('says of a younger heartbeat of the same name that it can go', () => {
    const account = [missedHeartbeat({ id: 'old', createdAtMs: 1 }), missedHeartbeat({ id: 'young', createdAtMs: 2 })];
    expect(rowsOf(summaryOf(resultOfAll(account)))[1]).toContain('Duplicate of an older heartbeat (ID old)');
  });
});

it('of a check that could not look says why', () => {
  expect(unreadableSummary('Tickstem is in trouble <503>. Look there.', 'You are safe.', 'https://x.test/7')).toBe(
    "## ❔ Check incomplete: the heartbeats couldn't be read\n\nTickstem is in trouble &lt;503&gt;. Look there.\n\n" +
      'You are safe. [Re-run](https://x.test/7)\n',
  );
  expect(unreadableSummary('x'.repeat(5000), 'y', 'https://x.test')).toMatch(/\n\nx{1999}…\n\ny/);
});

describe('the limits', () => {
  const account = [
    ...many(8000, (index) => `octo-org/shop/job-${index}.yml/run`, heartbeat),
    ...many(2000, (index) => `octo-org/shop/bad-${index}.yml/run`, missedHeartbeat),
  ];

  it('10,000 heartbeats of which 2,000 missed: 256 KiB, and a line that counts what was cut', () => {
    const summary = summaryOf(resultOfAll(account));
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_MAX_BYTES);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(SUMMARY_MAX_BYTES * 0.9);
    const shown = rowsOf(summary);
    expect(shown.every((line) => line.startsWith('| 🔴&nbsp;missed'))).toBe(true);
    expect(summary).toContain(
      `**Cut:** ${10_000 - shown.length} of 10000 entries omitted (${2000 - shown.length} missed, 8000 healthy).`,
    );
    expect(summary).toContain("See the log for everything that isn't healthy.");
    expect(summary.match(/<details>/g)).toHaveLength(1);
  });

  it('shows a hundred healthy ones, and counts the rest in their fold', () => {
    const summary = summaryOf(resultOfAll(account.slice(0, 8010)));
    expect(rowsOf(summary).filter((line) => line.startsWith('| 🔴'))).toHaveLength(10);
    expect(rowsOf(summary).filter((line) => line.startsWith('| 🟢'))).toHaveLength(100);
    expect(summary).toMatch(/<summary>8000 healthy<\/summary>[\s\S]*… and 7900 more that are healthy\.\n\n<\/details>/);
    expect(summary).not.toContain('**Cut:**');
  });

  it('cuts the healthy ones first, and closes their fold', () => {
    const summary = summaryOf(resultOfAll(account.slice(7950, 8010)), { maxBytes: 12_000 });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(12_000);
    expect(rowsOf(summary).filter((line) => line.startsWith('| 🔴'))).toHaveLength(10);
    expect(summary).toMatch(/<summary>50 healthy<\/summary>[\s\S]*<\/details>[\s\S]*\*\*Cut:\*\* \d+ of 60/);
  });

  it('shows no healthy one in the place of one that is not', () => {
    const bad = many(40, (index) => `${index}`.repeat(90), missedHeartbeat);
    const result = resultOfAll([...bad, heartbeat({ name: 'x', id: 'x' })]);
    for (let maxBytes = 4096; maxBytes < 16_384; maxBytes += 16) {
      const summary = summaryOf(result, { maxBytes });
      const shown = rowsOf(summary).filter((line) => line.startsWith('| 🔴')).length;
      expect(summary.includes('<summary>1 healthy') && shown < 40).toBe(false);
    }
  });

  it('holds for any names and any limit', () => {
    fc.assert(
      fc.property(
        fc.array(anyHeartbeat, { maxLength: 30 }),
        fc.array(hostileText, { maxLength: 5 }),
        fc.integer({ min: 4096, max: 12_000 }),
        (heartbeats, lines, maxBytes) => {
          const result = resultOfAll(heartbeats, ['*', ...lines]);
          const summary = summaryOf(result, { maxBytes });
          expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
          const [, cutCount = '0'] = /^\*\*Cut:\*\* (\d+) of/m.exec(summary) ?? [];
          expect(rowsOf(summary).length + Number(cutCount)).toBe(result.rows.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a name of a megabyte is cut', () => {
    const summary = summaryOf(resultOfAll([missedHeartbeat({ name: '|'.repeat(1_000_000) })]));
    expect(Buffer.byteLength(summary)).toBeLessThan(8192);
  });
});

describe('what others wrote', () => {
  const OURS = /<\/?(?:br|code|wbr|details|sub|summary)>/g;

  it('is never Markdown or HTML, and never another cell', () => {
    fc.assert(
      fc.property(
        fc.array(anyHeartbeat, { minLength: 1, maxLength: 8 }),
        fc.array(hostileText, { maxLength: 4 }),
        (account, lines) => {
          const summary = summaryOf(resultOfAll(account, ['*', ...lines]));
          expect(summary.replace(OURS, '')).not.toMatch(/[<>]/);
          for (const line of rowsOf(summary)) {
            expect(line.match(/\|/g)).toHaveLength(5);
            expect(line).not.toMatch(/[`*[\]\\~$@]|!\[|:\/\//);
          }
          expect(summary).not.toMatch(/[^\P{Cc}\n]/u);
          expect(summary).not.toMatch(/undefined|NaN|Invalid/);
          expect(summary).not.toContain('hbt_this_is_the_secret');
          // Nothing but our own lines: headings, table, list, fold, and what is said at the end.
          for (const line of summary.split('\n')) {
            expect(line).toMatch(
              /^(?:## .+|.+<br>|\| .+ \||\|(?:---\|)+|<\/?details>.*|Checked .+|\*\*Cut:.+|(?:Check|Correct|Run|Remove|Duplicate|Tickstem&#39;s own alerts) .+|)$/u,
            );
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
