/**
 * Do the tests bite? Changes the pure modules in every small way there is, and sees whether a unit test notices. What is
 * left alive, and why, is in test/mutation/SURVIVORS.md.
 * `npm run mutation` installs Stryker first, until the next `npm ci`: most contributors never need its 60 MB.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'src/base/*.ts',
    'src/check/{inactivity,rows,select,verdict}.ts',
    'src/check/issue/{marker,text}.ts',
    'src/check/present/*.ts',
    'src/check/runs/{cause,coverage,file-verdict,in-force,match-job,orphan,schedule-verdict,waiting}.ts',
    'src/evidence/{duration,evidence,path,pattern,require,match-report}.ts',
    'src/http/retry.ts',
    'src/inputs/read.ts',
    'src/heartbeat/{called-name,ensure,grace,identity,interval,matrix-name,name,shared,sync,trouble,usage}.ts',
    'src/runner/{counted-run,run}.ts',
    'src/schedule/{calendar,cron,firings,interval,lateness,punctuality,status,timetable,zone}.ts',
    'src/tickstem/{errors,heartbeat}.ts',
    'src/workflow/{displayed-pattern,job-name,matrix,schedule-if,workflow,yaml}.ts',
  ],
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  // Endless loops are noticed by their count; the time is for a machine that has other things to do.
  timeoutMS: 60_000,
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  // TypeScript 7 has no JS API for the step that rewrites paths of a tsconfig, and there are none to rewrite.
  tsconfigFile: 'none',
  ignorePatterns: ['/build', '/dist'],
  tempDirName: 'build/mutation/sandbox',
  incrementalFile: 'build/mutation/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'build/mutation/report.html' },
  jsonReporter: { fileName: 'build/mutation/report.json' },
};
