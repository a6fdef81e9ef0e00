import assert from 'node:assert/strict';
import { expectLog, expectRed, type Run, type Scenario } from '../scenario.ts';

/**
 * The action inside a composite action. On GitHub `success()`, `job.status` and `matrix` are the job's there as well
 * (DIFFERENCES.md), it is pinged when the job has succeeded, and the jobs `composite…` of self-test.yml show it. act gives
 * a composite a run of its own (newCompositeRunContext): the status is that of the steps inside, a step of the job which
 * fails after them is seen by nobody, and there is no matrix to tell legs apart. What cannot be proved is not pinged.
 */
function notWatched(run: Run): void {
  assert.deepEqual(run.tickstem.requests, []);
  expectLog(run, /::error .*composite action/);
}

export const COMPOSITE: Scenario[] = [
  {
    name: 'inside a composite action, under act: not watched, and an error says so; the job is green',
    job: 'watched',
    expect: (run: Run) => {
      assert.equal(run.exitCode, 0);
      notWatched(run);
    },
  },
  {
    name: 'inside a composite action, and a step after it fails: no ping',
    job: 'watched-red',
    expect: expectRed,
  },
  {
    name: 'inside a composite action that is skipped, since a step before it failed: nothing',
    job: 'watched-red-before',
    expect: expectRed,
  },
  {
    name: 'inside two, under act: not watched, and an error says so; the job is green',
    job: 'nested',
    expect: (run: Run) => {
      assert.equal(run.exitCode, 0);
      notWatched(run);
    },
  },
  {
    name: 'inside two, and a step after it fails: no ping',
    job: 'nested-red',
    expect: expectRed,
  },
].map((scenario) => ({ ...scenario, workflow: 'composite.yml' }));
