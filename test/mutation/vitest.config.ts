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
    include: [
      'test/{clock,default-name,errors,time}.test.ts',
      'test/{check,evidence,http,inputs,job,runner,schedule,tickstem,workflow}/*.test.ts',
      'test/check/{issue,witness}/*.test.ts',
    ],
    exclude: [
      'test/check/runs/simulation.test.ts',
      'test/evidence/{evidence,files}.test.ts',
      'test/http/request.test.ts',
      'test/runner/step.test.ts',
      'test/schedule/{crons,every-minute}.test.ts',
    ],
    setupFiles: ['test/mutation/setup.ts'],
    sequence: { sequencer: QuickFirst },
    // Each mutant has a worker of its own as it is.
    isolate: false,
  },
});
