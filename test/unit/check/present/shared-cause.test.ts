// One headline for several misses with one cause.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headline } from '../../../../src/check/present/headline.ts';
import { logLines } from '../../../../src/check/present/lines.ts';
import { causeSentences, type SharedCause, sharedCauses } from '../../../../src/check/present/shared-cause.ts';
import { summaryOf } from '../../../../src/check/present/summary.ts';
import { resultOf } from '../../../../src/check/result.ts';
import { type CommonCause, makeRow, type Row, type RowFields } from '../../../../src/check/rows.ts';

const HOUR_MS = 3_600_000;
const DUE = Date.parse('2026-11-23T03:17:00Z');
const NOW = DUE + 10 * HOUR_MS;
const SAID = 'The job was not started because recent account payments have failed';

const KINDS = ['scheduler', 'unregistered', 'pings', 'billing', 'refused', 'lockfile', 'inactivity'] as const;

/** A miss with a cause that others may have; each in a workflow of its own. */
function miss(file: string, common: Partial<CommonCause> & Pick<CommonCause, 'kind'>, more: Partial<RowFields> = {}) {
  const cause = {
    kind: 'failed' as const,
    text: 'it failed',
    url: `https://github.com/octo-org/shop/actions/workflows/${file}`,
    advice: 'Fix it.',
    common: { said: '', ruledOut: [], ...common },
  };
  return makeRow({
    ...{ kind: 'heartbeat', verdict: 'missed', name: `octo-org/shop/${file}/backup`, fails: true, cause },
    ...{ dueMs: DUE, lateByMs: NOW - DUE, intervalSecs: 86_400, lastPingedAtMs: DUE - 24 * HOUR_MS, ...more },
  });
}

const healthy = (lastPingedAtMs: number) =>
  makeRow({ kind: 'heartbeat', verdict: 'healthy', name: 'other', lastPingedAtMs });
const today = (schedules: number) => ({
  lateness: {
    ...{ because: 'not-started' as const, lateUntilMs: NOW, allowanceMs: 0, reason: undefined },
    ...{ usuallyStartsByMs: undefined, today: { medianMs: 0, late: 0, schedules } },
  },
});
const of = (...rows: Row[]) => sharedCauses(resultOf(rows, 0, NOW));
const only = (...rows: Row[]): SharedCause => {
  const [first, ...others] = of(...rows);
  expect(others).toEqual([]);
  return first ?? expect.fail('no cause is shared');
};

describe('what several misses have in common', () => {
  const scheduler = { kind: 'scheduler', ruledOut: ['a rejected workflow file', 'a disabled workflow'] } as const;
  const pings = { kind: 'pings', ruledOut: ['a failed job'] } as const;

  test.each<[string, Row[], headline: string, evidence: string, advice: RegExp]>([
    [
      'GitHub dropped runs of several workflows',
      [miss('a.yml', scheduler, today(3)), miss('b.yml', scheduler, today(3))],
      'GitHub started none of 2 scheduled workflows',
      "consistent with runs that GitHub's scheduler dropped; ruled out: a rejected workflow file, a disabled workflow, " +
        'a stop of all schedules (GitHub started 3 in the past 24 h)',
      /Start them manually/,
    ],
    [
      'GitHub did not start one workflow that has several jobs',
      [miss('a.yml', scheduler), miss('a.yml', scheduler)],
      'GitHub did not start the workflow of these 2 jobs',
      "consistent with runs that GitHub's scheduler dropped; ruled out: a rejected workflow file, a disabled workflow",
      /Start it manually/,
    ],
    [
      'only what is ruled out for all of them is',
      [miss('a.yml', scheduler), miss('b.yml', { kind: 'scheduler', ruledOut: ['a disabled workflow'] })],
      'GitHub started none of 2 scheduled workflows',
      "consistent with runs that GitHub's scheduler dropped; ruled out: a disabled workflow",
      /manually/,
    ],
    [
      'several scheduled times in a row, while other schedules start: the account',
      ['a.yml', 'b.yml'].map((file) => miss(file, scheduler, { ...today(2), lateByMs: 49 * HOUR_MS })),
      'GitHub has not started 2 scheduled workflows for several of their scheduled times',
      'consistent with a suspended or deleted account of whoever last changed their crons; ruled out: ' +
        'a rejected workflow file, a disabled workflow, a stop of all schedules (GitHub started 2 in the past 24 h)',
      /suspended or deleted/,
    ],
    [
      'several scheduled times in a row, and nothing else started either: not the account',
      ['a.yml', 'b.yml'].map((file) => miss(file, scheduler, { lateByMs: 49 * HOUR_MS })),
      'GitHub started none of 2 scheduled workflows',
      "consistent with runs that GitHub's scheduler dropped; ruled out: a rejected workflow file, a disabled workflow",
      /manually/,
    ],
    [
      'one weekly run that is two days late is no account',
      ['a.yml', 'b.yml'].map((file) =>
        miss(file, scheduler, { ...today(2), lateByMs: 49 * HOUR_MS, intervalSecs: 7 * 86_400 }),
      ),
      'GitHub started none of 2 scheduled workflows',
      expect.stringContaining('scheduler dropped'),
      /manually/,
    ],
    [
      'Tickstem accepts no pings, as far as anything shows',
      [miss('a.yml', pings), miss('b.yml', pings), healthy(DUE - HOUR_MS)],
      '2 jobs passed, and none of them pinged',
      'consistent with Tickstem not accepting pings; ruled out: a failed job',
      /monitoring/,
    ],
    [
      'Tickstem accepts other pings',
      [miss('a.yml', pings), miss('b.yml', pings), healthy(DUE + HOUR_MS)],
      '2 jobs passed, and none of them pinged',
      'consistent with a wrong key, or a network that does not let pings out; ruled out: a failed job, ' +
        'Tickstem not accepting pings (others have arrived since)',
      /monitoring/,
    ],
    [
      'the jobs say themselves why they did not ping',
      [
        miss('a.yml', { ...pings, said: 'Tickstem answered 503' }),
        miss('b.yml', { ...pings, said: 'Tickstem answered 503' }),
      ],
      '2 jobs passed, and none of them pinged: Tickstem answered 503',
      '',
      /monitoring/,
    ],
    [
      'billing, in the words of GitHub',
      [miss('a.yml', { kind: 'billing', said: SAID }), miss('b.yml', { kind: 'billing', said: SAID })],
      `Billing stopped 2 jobs before their first step: ${SAID}`,
      '',
      /run them again/,
    ],
    [
      'a lock file',
      ['a.yml', 'b.yml'].map((file) =>
        miss(file, { kind: 'lockfile', said: 'octo/act', ruledOut: ['a step that failed'] }),
      ),
      '2 workflows could not be started',
      'consistent with `.github/workflows/actions.lock`, which has no entry for octo/act; ruled out: a step that failed',
      /Update the lock file/,
    ],
    [
      'inactivity',
      [miss('a.yml', { kind: 'inactivity' }), miss('b.yml', { kind: 'inactivity' })],
      'GitHub disabled 2 workflows after 60 days without activity in the repository',
      '',
      /Enable them/,
    ],
  ])('%s', (_, rows, said, evidence, advice) => {
    const cause = only(...rows);
    expect(cause).toMatchObject({ headline: said, evidence, advice: expect.stringMatching(advice) });
    expect(cause.rows).toHaveLength(2);
  });

  test('not for one miss, nor for what does not fail, nor for causes of one job', () => {
    expect(of(miss('a.yml', scheduler))).toEqual([]);
    expect(of(miss('a.yml', scheduler), miss('b.yml', scheduler, { verdict: 'acknowledged', fails: false }))).toEqual(
      [],
    );
    expect(of(miss('a.yml', scheduler), miss('b.yml', pings))).toEqual([]);
    const own = { ...miss('a.yml', scheduler), cause: undefined };
    expect(of(own, own)).toEqual([]);
  });

  test('other words of GitHub are another cause', () => {
    const refused = (said: string) => miss(`${said}.yml`, { kind: 'refused', said });
    expect(of(refused('a'), refused('b'))).toEqual([]);
    expect(of(refused('a'), refused('b'), refused('a'), refused('b')).map(({ rows }) => rows.length)).toEqual([2, 2]);
  });

  test('each miss is in one group at most, of its own kind, and groups are sorted by size', () => {
    const misses = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom('', 'x', 'y')), { maxLength: 20 });
    fc.assert(
      fc.property(misses, (given) => {
        const rows = given.map(([kind, said], at) => miss(`${at}.yml`, { kind, said }));
        const groups = of(...rows);
        const grouped = groups.flatMap((group) => group.rows);
        expect(new Set(grouped).size).toBe(grouped.length);
        for (const group of groups) {
          expect(group.rows.length).toBeGreaterThan(1);
          expect(group.rows.every(({ cause }) => cause?.common?.kind === group.kind)).toBe(true);
        }
        const sizes = groups.map((group) => group.rows.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        const isQuoted = ({ kind }: CommonCause) => ['billing', 'refused', 'lockfile'].includes(kind);
        for (const [at, row] of rows.entries()) {
          const common = row.cause?.common ?? expect.fail();
          const hasTwin = rows.some(
            ({ cause }, other) =>
              other !== at &&
              cause?.common?.kind === common.kind &&
              (!isQuoted(common) || cause.common.said === common.said),
          );
          expect(grouped.includes(row)).toBe(hasTwin);
        }
      }),
    );
  });
});

describe('where it is shown', () => {
  const scheduler = { kind: 'scheduler' } as const;
  const four = ['a.yml', 'b.yml', 'c.yml', 'd.yml'].map((file) => miss(file, scheduler));

  test('in the headline: the cause of all of them, or of some', () => {
    expect(headline(resultOf([...four, healthy(NOW)], 0, NOW))).toMatch(
      /^4 of 5 heartbeats missed: GitHub started none of 4 scheduled workflows$/,
    );
    const failed = { ...miss('e.yml', scheduler), cause: undefined };
    expect(headline(resultOf([...four, failed], 0, NOW))).toMatch(
      /^5 of 5 heartbeats missed; 4 of them: GitHub started none of 4 scheduled workflows$/,
    );
  });

  test('once in the log and in the summary, with the evidence and what to do', () => {
    const result = resultOf(four, 0, NOW);
    const sentences = causeSentences(only(...four));
    expect(sentences).toBe(
      "GitHub started none of 4 scheduled workflows, consistent with runs that GitHub's scheduler dropped. " +
        'Start them manually: GitHub drops scheduled runs under load.',
    );
    expect(logLines(result).filter((line) => line === sentences)).toHaveLength(1);
    expect(summaryOf(result).split(/consistent with/)).toHaveLength(2);
  });

  test('words of GitHub are text in the summary', () => {
    const said = 'pay <img src=x> **now** [here](https://example.com)';
    const page = summaryOf(
      resultOf(
        ['a.yml', 'b.yml'].map((file) => miss(file, { kind: 'billing', said })),
        0,
        NOW,
      ),
    );
    expect(page).not.toMatch(/<img|\*\*now|\]\(https:\/\/example/);
  });
});
