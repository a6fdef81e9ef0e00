import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultName, isCalled, unstableName } from '../../../src/heartbeat/name.ts';
import { run } from '../../support/run.ts';

const BACKUP = 'octo-org/shop/nightly.yml/backup';

describe('the default name', () => {
  test.each([
    [{}, undefined, BACKUP],
    [{ workflow: undefined }, undefined, 'octo-org/shop/Nightly/backup'],
    [
      { workflow: undefined, workflowName: '.github/workflows/night.yaml' },
      undefined,
      'octo-org/shop/night.yaml/backup',
    ],
    [
      { workflow: undefined, workflowName: 'old/.github/workflows/x' },
      undefined,
      'octo-org/shop/old/.github/workflows/x/backup',
    ],
    [{}, { region: 'eu', node: 20 }, `${BACKUP} (20, eu)`],
    [{}, { node: 20, region: 'eu' }, `${BACKUP} (20, eu)`],
  ])('of %j in leg %j is %s', (given, leg, name) => {
    expect(defaultName(run(given), leg)).toBe(name);
  });

  test('legs of nothing but objects have names of their own', () => {
    const names = [{ config: { a: 1 } }, { config: { a: 2 } }, { config: [1] }].map((leg) => defaultName(run(), leg));
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^octo-org\/shop\/nightly\.yml\/backup \([12] ~[0-9a-f]{8}\)$/);
  });

  test('a long one is cut, and still its own', () => {
    const [a, b] = ['a', 'b'].map((end) => defaultName(run(), { text: 'x'.repeat(500) + end }));
    expect(a).toMatch(/^octo-org\/shop\/nightly\.yml\/backup \(x+~[0-9a-f]{8}$/);
    expect(a).toHaveLength(200);
    expect(a).not.toBe(b);
  });

  test('is the same each time, one line, not too long, and different for different legs', () => {
    const leg = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,5}$/),
      fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(leg, (values) => {
        const name = defaultName(run(), values);
        expect(name).toBe(defaultName(run(), { ...values }));
        expect(name.length).toBeLessThanOrEqual(200);
        expect(/\p{Cc}/u.test(name)).toBe(false);
        expect(defaultName(run(), { ...values, another: 'leg' })).not.toBe(name);
      }),
    );
  });
});

describe('J1: matrix jobs never share a default name', () => {
  test.each([
    [
      { node: 22, target: { name: 'eu' } },
      { node: 22, target: { name: 'us' } },
    ],
    [{ flag: true }, { flag: 'true' }],
    [{ list: 'a, b' }, { list: ['a', 'b'] }],
    [{ a: '' }, { a: null }],
  ])('%j and %j', (left, right) => {
    expect(defaultName(run(), left)).not.toBe(defaultName(run(), right));
  });
});

describe('J29: a value that changes with every run gives no default name', () => {
  const NOW = Date.UTC(2026, 10, 22, 3);
  test.each([
    [{ day: '2026-11-22' }, "`matrix.day` contains today's date"],
    [{ sha: run().workflowSha }, "`matrix.sha` contains this run's commit"],
    [{ nested: { id: run().runId } }, "`matrix.nested` contains this run's ID"],
  ])('%j', (values, says) => {
    expect(unstableName(run(), values, NOW)).toMatchObject({ kind: 'setup', message: expect.stringContaining(says) });
  });

  test.each([undefined, { shard: 1 }, { day: '2025-01-01' }])('%j is stable', (values) => {
    expect(unstableName(run(), values, NOW)).toBeUndefined();
  });
});

describe('a called workflow', () => {
  const OWN = 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main';
  test.each([
    [{}, OWN, false],
    [{}, 'octo-org/shop/.github/workflows/nightly.yml@da39a3ee5e6b4b0d3255bfef95601890afd80709', false],
    [{}, 'octo-org/shop/.github/workflows/called.yml@refs/heads/main', true],
    [{}, 'octo-org/tools/.github/workflows/nightly.yml@refs/tags/v1', true],
    [{}, '', undefined],
    [{}, 'nonsense', undefined],
    [{ workflow: undefined }, OWN, undefined],
  ])('run %j of a job written in %j is called: %s', (given, jobWorkflow, called) => {
    expect(isCalled(run(given), jobWorkflow)).toBe(called);
  });
});
