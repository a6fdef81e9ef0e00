import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A case against the shipped bytes starts two processes, and a machine under load is no reason for a red one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
