import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** What only the shipped bytes show: how they load, race, end, are cancelled, and reach the network. */
const SHIPPED = ['test/shipped/*.test.ts'];
/** Tests of the stand-ins, not of the action. */
const STAND_INS = ['test/stand-ins/**/*.test.ts', 'test/support/**/*.test.ts'];
/** A year of checks, and a table held to a look at every minute of two years: none of them changes with each commit. */
const SLOW = ['test/slow/**/*.test.ts'];
const SCENARIOS = ['test/scenarios/*.test.ts', 'test/act/docs/schedules.test.ts', 'test/docs/reference.test.ts'];

/**
 * `npm test` is what a change needs: units with few runs of each property, scenarios in process (or, with DIST=1, against
 * dist/), and the shipped bytes. `npm run test:all` (vitest's mode `all`) is everything, with all runs.
 */
export default defineConfig(({ mode }) => {
  const all = mode === 'all';
  const setupFiles = all ? [] : ['test/support/few-runs.ts'];
  const projects: TestProjectInlineConfiguration[] = [
    project('unit', {
      include: ['test/{unit,repository,act,docs}/**/*.test.ts'],
      exclude: SCENARIOS,
      setupFiles,
    }),
    project('scenarios', { include: SCENARIOS }),
    project('shipped', { include: SHIPPED, env: { DIST: '1' } }),
  ];
  if (all) projects.push(project('stand-ins', { include: STAND_INS }), project('slow', { include: SLOW }));
  return { test: { projects, maxWorkers: '100%' } };
});

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      // The description of GitHub's API alone takes a second to read and to compile: once for a worker is enough.
      isolate: false,
      // A case against the shipped bytes starts two processes, and a machine under load is no reason for a red one.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      ...test,
    },
  };
}
