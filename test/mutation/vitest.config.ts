import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that look at much, in seconds: a mutant that a table kills need not wait for them. */
const SLOW = /\/(?:modes|report|summary|verdict|workflow)\.test\.ts$/;

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [quick, slow] = [false, true].map((isSlow) => files.filter((file) => SLOW.test(file.moduleId) === isSlow));
    return [...(quick ?? []), ...(slow ?? [])];
  }
}

/**
 * The unit tests, without those that start processes or take seconds for one run: they are run a thousand times over.
 * Nothing of what is mutated leans on those alone.
 */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    exclude: [
      'test/unit/evidence/{evidence,files}.test.ts',
      'test/unit/{generated,github}/*.test.ts',
      'test/unit/http/request.test.ts',
      'test/unit/runner/step.test.ts',
      'test/unit/schedule/crons.test.ts',
    ],
    setupFiles: ['test/mutation/setup.ts'],
    sequence: { sequencer: QuickFirst },
    // As in vitest.config.ts: a machine under load is no reason for a red test. Stryker itself ends what hangs.
    testTimeout: 60_000,
    // Each mutant has a worker of its own as it is.
    isolate: false,
  },
});
