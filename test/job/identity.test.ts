import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultName, isCalled, noSafeName, sharedByMatrixJobs } from '../../src/heartbeat/name.ts';
import { run } from '../support/run.ts';

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
    [{}, { region: 'eu', node: 20 }, `${BACKUP} (eu, 20)`],
    [{}, { node: 20, region: 'eu' }, `${BACKUP} (20, eu)`],
    [{}, { experimental: false, os: 'ubuntu', extra: { a: 1 }, list: ['x'], none: null }, `${BACKUP} (false, ubuntu)`],
    [{}, { name: 'a\nb' }, `${BACKUP} (a b)`],
    [{}, { name: 'a\r\nb' }, `${BACKUP} (a b)`],
  ])('of %j in leg %j is %s', (given, leg, name) => {
    expect(defaultName(run(given), leg)).toBe(name);
  });

  test('legs of nothing but objects have names of their own', () => {
    const names = [{ config: { a: 1 } }, { config: { a: 2 } }, { config: [1] }].map((leg) => defaultName(run(), leg));
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^octo-org\/shop\/nightly\.yml\/backup \([0-9a-f]{8}\)$/);
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

test.each([
  ['nightly', undefined, false],
  ['nightly', { region: 'eu' }, true],
  ['nightly eu', { region: 'eu', node: 20 }, false],
  ['nightly 20', { region: 'eu', node: 20 }, false],
  ['nightly', { config: { a: 1 } }, true],
  ['nightly', { region: '' }, true],
])('name "%s" in leg %j is shared by the legs: %s', (name, leg, shared) => {
  expect(sharedByMatrixJobs(name, leg)).toBe(shared);
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

  test('the error has a line to paste', () => {
    const error = noSafeName(run());
    expect(error.kind).toBe('setup');
    expect(error.message).toContain('two calls would share one heartbeat');
    expect(error.hint).toContain(`\`name: ${BACKUP}\` where there is one call`);
    expect(error.hint).toContain('`name: ${{ inputs.heartbeat }}`');
  });
});
