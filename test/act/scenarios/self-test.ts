import assert from 'node:assert/strict';
import { expectLog, type Run, type Scenario } from '../scenario.ts';

/** What comes of a job of self-test.yml: its own witness, which has its own Tickstem, was content. */
function content(run: Run, exitCode: number): void {
  assert.equal(run.linesWith('The witness saw what it was to see.').length, 1);
  assert.equal(run.exitCode, exitCode);
}

/** `composite` is for GitHub alone: composite.ts says what act makes of it. */
const GREEN = ['success', 'tolerated', 'two', 'evidence', 'check-healthy', 'called'];
const RED = ['late-failure', 'tolerated-but-required', 'composite-failure', 'nested-failure', 'no-evidence'];

/** The jobs that GitHub runs as well, from the same file. */
export const SELF_TEST: Scenario[] = [
  ...GREEN.map((job) => scenario(job, (run) => content(run, 0))),
  ...RED.map((job) => scenario(job, (run) => content(run, 1))),
  scenario('check-missed', (run) => {
    content(run, 1);
    expectLog(run, / \| told/);
  }),
  scenario('called-unnamed', (run) => {
    // act has no `job.workflow_ref` and no list of jobs: which of the calls this is can't be known, and nothing is monitored.
    assert.equal(run.exitCode, 1);
    expectLog(run, /There is no default name, because it isn't known which job of self-test\.yml calls/);
  }),
];

function scenario(job: string, expect: (run: Run) => void): Scenario {
  return { name: `self-test.yml: ${job}`, workflow: 'self-test.yml', job, matrix: 'os:ubuntu-latest', expect };
}
