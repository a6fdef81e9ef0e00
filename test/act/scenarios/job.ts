import assert from 'node:assert/strict';
import { expectLog, expectPinged, expectRed, type Scenario } from '../scenario.ts';

/** Which jobs are pinged, when, and under which name. */
export const JOB: Scenario[] = [
  {
    name: 'a job that succeeded is pinged, after its last step and the other posts; the interval is the cron’s',
    workflow: 'nightly.yml',
    job: 'backup',
    expect: (run) => {
      expectPinged(run, run.nameOf('backup'));
      const order = run.tickstem.requests.map(({ route, path }) => (route === 'unknown' ? path : route));
      assert.deepEqual(order, ['list', 'create', 'list', '/last-step', '/neighbour', 'list', 'ping']);
      assert.partialDeepStrictEqual(run.tickstem.heartbeats(), [{ interval_secs: 86_400, grace_secs: 43_200 }]);
      assert.equal(run.github.requestsTo('content').length, 1);
      assert.equal(run.tickstem.requestsTo('ping')[0]?.headers.authorization, undefined);
      assert.deepEqual(run.linesWith('::error').concat(run.linesWith('::warning')), []);
    },
  },
  {
    name: 'a heartbeat that is there is pinged, and no other is made',
    workflow: 'nightly.yml',
    job: 'backup',
    arrange: ({ tickstem }) => tickstem.seed({ name: 'octo-org/shop/nightly.yml/backup', interval_secs: 86_400 }),
    expect: (run) => {
      expectPinged(run, run.nameOf('backup'));
      assert.equal(run.tickstem.heartbeats().length, 1);
    },
  },
  {
    name: 'started by hand it counts too',
    workflow: 'nightly.yml',
    job: 'alone',
    event: 'workflow_dispatch',
    expect: (run) => expectPinged(run, run.nameOf('alone')),
  },
  {
    name: 'a push does not count: nothing is asked of anybody',
    workflow: 'nightly.yml',
    job: 'alone',
    event: 'push',
    expect: (run) => {
      expectPinged(run);
      assert.deepEqual(run.tickstem.requests, []);
      expectLog(run, /Skipped, because this run doesn't count for the heartbeat: its event is push/);
    },
  },
  {
    name: 'a failing step: no ping',
    workflow: 'failing.yml',
    job: 'broken',
    expect: expectRed,
  },
  {
    name: 'a step that fails after a long success: no ping',
    workflow: 'failing.yml',
    job: 'late',
    expect: (run) => {
      expectRed(run);
      expectLog(run, /cleaned up/);
    },
  },
  {
    // On GitHub that makes `success()` false, and there is no ping. act shows it to nobody (DIFFERENCES.md).
    name: 'a post step that fails before: red, and pinged by act all the same',
    workflow: 'failing.yml',
    job: 'post',
    expect: (run) => {
      assert.deepEqual(run.pinged(), [run.nameOf('post')]);
      assert.equal(run.exitCode, 1);
    },
  },
  {
    name: 'a step that failed under continue-on-error: pinged, as the job is green',
    workflow: 'failing.yml',
    job: 'tolerated',
    expect: (run) => expectPinged(run, run.nameOf('tolerated')),
  },
  {
    name: '… and with `require` on its outcome: no ping, and red',
    workflow: 'failing.yml',
    job: 'tolerated-but-required',
    expect: (run) => {
      expectRed(run);
      expectLog(run, /::error .*without doing its work: .*`require` is `false`/);
    },
  },
  {
    name: 'a job skipped by `if`: nothing',
    workflow: 'failing.yml',
    job: 'elsewhere',
    expect: (run) => {
      expectPinged(run);
      assert.deepEqual(run.tickstem.requests, []);
    },
  },
  {
    name: 'a last job with `if: always()` after a failed one: pinged, as it is green itself',
    workflow: 'failing.yml',
    job: 'report',
    expect: (run) => {
      assert.deepEqual(run.pinged(), [run.nameOf('report')]);
      assert.equal(run.exitCode, 1); // Of the job before.
    },
  },
  {
    name: '… and with `require` on the needed job’s result: no ping',
    workflow: 'failing.yml',
    job: 'report-required',
    expect: (run) => {
      expectRed(run);
      expectLog(run, /::error .*without doing its work: .*`require` is `false`/);
    },
  },
  {
    name: 'a matrix: a heartbeat a leg',
    workflow: 'matrix.yml',
    expect: (run) => expectPinged(run, run.nameOf('backup (20, eu)'), run.nameOf('backup (20, us)')),
  },
  {
    name: 'a matrix: a red leg is not hidden by a green one',
    workflow: 'matrix.yml',
    vars: { BROKEN_REGION: 'us' },
    expect: (run) => {
      assert.deepEqual(run.pinged(), [run.nameOf('backup (20, eu)')]);
      assert.equal(run.tickstem.heartbeats().length, 2);
      assert.equal(run.exitCode, 1);
    },
  },
  {
    name: 'two heartbeats in one job',
    workflow: 'nightly.yml',
    job: 'two',
    expect: (run) => expectPinged(run, 'shop backup', 'shop upload'),
  },
  {
    name: 'the action after other steps: pinged when the job is over, before the posts of those',
    workflow: 'nightly.yml',
    job: 'dump',
    expect: (run) => {
      expectPinged(run, run.nameOf('dump'));
      const order = run.tickstem.requests.map(({ route, path }) => (route === 'unknown' ? path : route));
      assert.deepEqual(order.slice(-2), ['ping', '/neighbour']);
    },
  },
  {
    name: 'a job with no other step',
    workflow: 'nightly.yml',
    job: 'alone',
    expect: (run) => expectPinged(run, run.nameOf('alone')),
  },
  {
    name: 'a job that prints what it has: neither the key nor the token is in the log',
    workflow: 'nightly.yml',
    job: 'curious',
    expect: (run) => {
      expectPinged(run, run.nameOf('curious'));
      expectLog(run, /the key is \*\*\*, and the outputs are \{/);
      expectLog(run, /"heartbeat-name": "octo-org\/shop\/nightly.yml\/curious"/);
    },
  },
  {
    name: 'act as it comes, which does not say the workflow file: an error says to set `interval`, and the job is green',
    workflow: 'nightly.yml',
    job: 'alone',
    asActComes: true,
    expect: (run) => {
      expectPinged(run);
      assert.deepEqual(run.tickstem.heartbeats(), []);
      assert.equal(run.linesWith('set `interval` to how often this job runs').length, 2);
    },
  },
  {
    name: '… and a heartbeat that is there is pinged, named after the workflow',
    workflow: 'failing.yml',
    job: 'tolerated',
    asActComes: true,
    arrange: ({ tickstem }) => tickstem.seed({ name: 'octo-org/shop/Failing/tolerated' }),
    expect: (run) => expectPinged(run, 'octo-org/shop/Failing/tolerated'),
  },
  {
    name: 'Tickstem refuses the key: one error, after the job, which is green',
    workflow: 'nightly.yml',
    job: 'alone',
    arrange: ({ tickstem }) => tickstem.fault({ on: '*', fault: { kind: 'status', status: 401 } }),
    expect: (run) => {
      expectPinged(run);
      expectLog(run, /\(will retry after the job\): Tickstem rejected the API key/);
      assert.equal(run.linesWith('::error').length, 1);
    },
  },
];
