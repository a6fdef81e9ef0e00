// For `npm test`: few runs of each property, and no more than a second of them. All are run by `npm run test:all`.
import type { IAsyncProperty, IProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

const MOST_RUNS = 100;
const MOST_MS = 1000;

vi.mock('fast-check', async (original) => {
  const { default: fc } = await original<typeof import('fast-check')>();
  const assert = <T>(property: IProperty<T> & IAsyncProperty<T>, { numRuns = 100, ...given }: Parameters<T> = {}) =>
    fc.assert(property, { ...given, numRuns: Math.min(numRuns, MOST_RUNS), interruptAfterTimeLimit: MOST_MS });
  return { default: { ...fc, assert } };
});
