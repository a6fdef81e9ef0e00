import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLength } from '../../../../src/base/text.ts';
import { groupedTables, repositoryOfRow } from '../../../../src/check/present/groups.ts';
import { summaryOf } from '../../../../src/check/present/summary.ts';
import { makeRow } from '../../../../src/check/rows.ts';
import { heartbeat, hostileText, missedHeartbeat, resultOfAll } from '../heartbeats.ts';

const ROW = { kind: 'heartbeat', verdict: 'healthy' } as const;

it.each([
  [{ name: 'octo-org/shop/nightly.yml/backup' }, 'octo-org/shop'],
  [{ name: 'octo-org/shop/nightly.yml', kind: 'workflow' as const }, 'octo-org/shop'],
  [{ name: 'octo-org/shop', kind: 'repository' as const }, 'octo-org/shop'],
  [{ name: 'octo-org/*', kind: 'repository' as const }, undefined],
  [{ name: 'octo-org/shop' }, undefined],
  [{ name: 'private 1', kind: 'repository' as const }, undefined],
  [{ name: undefined }, undefined],
])('%j is of the repository %s', (fields, expected) => {
  expect(repositoryOfRow(makeRow({ ...ROW, ...fields }))).toBe(expected);
});

const account = [
  heartbeat({ name: 'o/fine/n.yml/a' }),
  heartbeat({ name: 'o/mixed/n.yml/a' }),
  missedHeartbeat({ name: 'o/mixed/n.yml/b' }),
  missedHeartbeat({ name: 'o/bad/n.yml/a', lastPingedAtMs: 0 }),
  heartbeat({ name: 'by hand' }),
];

it('has the failing repositories first, worst first, each with what is not healthy, and folds the rest', () => {
  const text = summaryOf(resultOfAll(account), {
    isGrouped: true,
    nothingToCheck: 'Nothing to check in o/empty (empty)',
  });
  const plain = text.replaceAll('<wbr>', '');
  expect([...plain.matchAll(/^### .*$/gm)].map(([line]) => line)).toEqual([
    '### <code>o/bad</code>: 1 missed',
    '### <code>o/mixed</code>: 1 missed, 1 healthy',
  ]);
  expect(plain).not.toContain('<code>o/mixed/n.yml/a</code>');
  expect(plain).toContain('<details><summary>2 repositories without a failure: 2 healthy</summary>');
  expect(plain).toContain('| <code>o/fine</code> | 1 healthy |');
  expect(plain).toContain('| Private repositories and other heartbeats | 1 healthy |');
  expect(plain).toContain('Nothing to check in o/empty (empty).');
});

it('of any rows: nothing is over the limit, and each failing row is a line or counted', () => {
  const name = fc.oneof(fc.constantFrom('o/a/x.yml/j', 'o/b/x.yml/j', 'o/c/x.yml/j', 'free'), hostileText);
  const rows = fc.array(fc.tuple(name, fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 3000 }), (given, maxBytes) => {
      const result = resultOfAll(
        given.map(([own, isMissed], at) => (isMissed ? missedHeartbeat : heartbeat)({ name: own, id: `hb-${at}` })),
      );
      const { text, omitted } = groupedTables(result.rows, { head: '', line: () => 'one row\n', maxBytes });
      expect(byteLength(text)).toBeLessThanOrEqual(maxBytes);
      const shown = text.split('\n').filter((line) => line === 'one row').length;
      expect(shown + omitted.length).toBe(result.failing.length);
    }),
  );
});
