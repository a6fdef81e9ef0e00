import type { PastRuns } from '../../src/check/runs/past-runs.ts';

/** Past runs of which nothing can be read: nothing is compared. */
export const noPast = (): PastRuns => ({
  runs: async () => undefined,
  jobs: async () => undefined,
  annotations: async () => undefined,
  left: 0,
  unavailable: [],
});
