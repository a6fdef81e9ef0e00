import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicPart } from '../../../src/check/issue/sync.ts';
import { heartbeat, hostileText, missedHeartbeat, resultOfAll } from '../heartbeats.ts';

const SHOP = 'octo-org/shop';
const OWN = `${SHOP}/nightly.yml/backup`;
const ACCOUNT = [OWN, 'octo-org/secret/plans.yml/merge', 'octo-org/shop-window/x.yml/y', 'by hand'];

function namedOf(lines: string[], names = ACCOUNT) {
  const all = resultOfAll(
    names.map((name, index) => missedHeartbeat({ name, id: `hb-${index}` })),
    lines.length === 0 ? ['*'] : lines,
  );
  const { result, hidden } = publicPart(all, SHOP, lines);
  expect(hidden).toBe(all.failing.length - result.failing.length);
  return result.failing.map(({ name }) => name).sort();
}

describe('what a public issue may name', () => {
  it.each<[string, string[], string[]]>([
    ['the whole account names nothing', ['*'], [OWN]],
    ['nor does a pattern that begins with a wildcard', ['*/merge', '?y hand', '*'], [OWN]],
    ['a name names itself', ['*', 'by hand'], [OWN, 'by hand']],
    [
      'and nothing that only begins like it',
      ['*', 'octo-org/secret/plans.yml/mer'],
      [OWN, 'octo-org/secret/plans.yml/mer'],
    ],
    ['a pattern names what it means', ['*', 'octo-org/secret/*'], [OWN, 'octo-org/secret/plans.yml/merge']],
    ['and nothing that only begins like it', ['*', 'octo-org/s*/y'], [OWN, 'octo-org/shop-window/x.yml/y']],
    ['a repository whose name begins like this one is another', ['*', `${SHOP}/*`], [OWN]],
    ['what is left out is none of the result', ['*', '!octo-org/*', 'by hand'], ['by hand']],
    ['what is asked for and not there was asked for', ['*', 'nobody/x'], [OWN, 'nobody/x']],
  ])('%s: %j', (_, lines, expected) => {
    const asked = lines.filter((line) => !line.startsWith('!'));
    const all = resultOfAll(
      ACCOUNT.map((name, index) => missedHeartbeat({ name, id: `hb-${index}` })),
      lines,
    );
    const { result, hidden } = publicPart(all, SHOP, asked);
    expect(result.failing.map(({ name }) => name).sort()).toEqual([...expected].sort());
    expect(result.rows).toEqual(result.failing);
    expect(hidden).toBe(all.failing.length - expected.length);
  });

  it('healthy ones of others are not there either', () => {
    const all = resultOfAll([heartbeat({ name: 'octo-org/secret/a.yml/b' }), missedHeartbeat({ id: 'hb-2' })]);
    const { result, hidden } = publicPart(all, SHOP, ['*']);
    expect(result.rows.map(({ name }) => name)).toEqual([OWN]);
    expect([hidden, result.status]).toEqual([0, 'missed']);
  });

  it('what has no readable name is not shown', () => {
    const all = resultOfAll([{ ...missedHeartbeat(), name: undefined }]);
    expect(publicPart(all, SHOP, ['*', 'octo-org/*'])).toMatchObject({ result: { rows: [] }, hidden: 1 });
  });

  it('of any names: none of another repository, where only wildcards ask', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 8 }), (names) => {
        const others = namedOf(['*', '?*'], names).filter((name) => !name?.startsWith(`${SHOP}/`));
        // A pattern that matches nothing is named as it was asked for.
        expect(['*', '?*']).toEqual(expect.arrayContaining(others));
      }),
      { numRuns: 300 },
    );
  });
});
