import type { IAsyncProperty, IProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

/**
 * The same few cases in every run: a mutant that lives today is not killed by luck tomorrow, and one that a few dozen
 * cases let pass is left to the tables. No time is spent on making a counterexample smaller that nobody reads.
 */
const MOST_CASES = 40;

vi.mock('fast-check', async (original) => {
  const { default: fc } = await original<typeof import('fast-check')>();
  const assert = <T>(property: IProperty<T> & IAsyncProperty<T>, { numRuns = 100, ...given }: Parameters<T> = {}) =>
    fc.assert(property, { ...given, numRuns: Math.min(numRuns, MOST_CASES), seed: 1, endOnFailure: true });
  return { default: { ...fc, assert } };
});
