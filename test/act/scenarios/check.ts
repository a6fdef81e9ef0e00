import assert from 'node:assert/strict';
import { ALL_PERMISSIONS } from '../../stand-ins/github/server.ts';
import { expectLog, type Run, type Scenario, type Servers } from '../scenario.ts';

const NAME = 'octo-org/shop/nightly.yml/backup';
const HOUR_MS = 3_600_000;

function at(hoursAgo: number): string {
  return new Date(Date.now() - hoursAgo * HOUR_MS).toISOString();
}

/** The workflow whose heartbeat it is: without it, there would be nobody to ping. */
function addNightly({ github }: Servers, cron = '17 3 * * *'): void {
  const jobs = { backup: { 'runs-on': 'ubuntu-latest', steps: [{ uses: './' }] } };
  github.file(
    '.github/workflows/nightly.yml',
    JSON.stringify({ on: { workflow_dispatch: null, schedule: [{ cron }] }, jobs }),
  );
}

/** What the check says is told by a step after it, which has nothing but the outputs. */
function told(run: Run, what: string): void {
  assert.equal(run.linesWith(`told, ${what}`).filter((line) => line.includes(' | ')).length, 1);
  assert.equal(run.exitCode, 1);
}

const SCENARIOS: Omit<Scenario, 'workflow'>[] = [
  {
    name: 'the check, all healthy: green, and nobody is told',
    arrange: (servers) => {
      const { tickstem } = servers;
      addNightly(servers);
      tickstem.seed({ name: NAME, interval_secs: 86_400, grace_secs: 3600, last_pinged_at: at(2), created_at: at(99) });
    },
    expect: (run) => {
      assert.equal(run.exitCode, 0);
      expectLog(run, /::set-output:: status=healthy/);
      assert.deepEqual(run.linesWith('told, '), []);
    },
  },
  {
    name: 'the check, one missed: red, and a step with `if: failure()` has the outputs',
    arrange: (servers) => {
      const { tickstem } = servers;
      addNightly(servers);
      tickstem.seed({ name: NAME, interval_secs: 3600, grace_secs: 60, last_pinged_at: at(9), created_at: at(99) });
      tickstem.seed({
        name: 'octo-org/shop/by hand',
        interval_secs: 86_400,
        last_pinged_at: at(1),
        created_at: at(99),
      });
    },
    expect: (run) => {
      told(run, `status=missed missed=["${NAME}"] of 2`);
      expectLog(run, /::error .*nightly\.yml\/backup/);
    },
  },
  {
    name: 'the check, one missed since its run failed: red with the cause, and the check itself is pinged',
    vars: { WATCH_SELF: 'true' },
    arrange: (servers) => {
      const { tickstem, github } = servers;
      addNightly(servers);
      tickstem.seed({
        name: NAME,
        interval_secs: 86_400,
        grace_secs: 3600,
        last_pinged_at: at(30),
        created_at: at(99),
      });
      const steps = [{ name: 'Back up the database', conclusion: 'failure' }];
      const jobs = [{ name: 'backup', conclusion: 'failure' as const, steps }];
      github.run({ workflow: '.github/workflows/nightly.yml', createdAt: at(6), conclusion: 'failure', jobs });
    },
    expect: (run) => {
      told(run, `status=missed missed=["${NAME}"] of 1`);
      expectLog(run, /::error .*failed at step "Back up the database"/);
      expectLog(run, /https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/\d+\/job\/\d+/);
      assert.deepEqual(run.pinged(), [run.nameOf('check')]);
      assert.equal(run.tickstem.named(run.nameOf('check'))[0]?.interval_secs, 3600);
    },
  },
  {
    name: 'the check, one that GitHub did not start: red, and its workflow is started, once',
    vars: { START_MISSED: 'nightly.yml', TIMEOUT: '20s' },
    arrange: (servers) => {
      const { tickstem, github } = servers;
      github.addToken({ ...ALL_PERMISSIONS, actions: 'write' }, github.token);
      // Every hour, because act has the real clock.
      addNightly(servers, '17 * * * *');
      const times = { last_pinged_at: at(30), created_at: at(99) };
      tickstem.seed({ name: NAME, interval_secs: 3600, grace_secs: 3600, ...times });
      for (const hours of [30.1, 31, 32])
        github.run({ workflow: '.github/workflows/nightly.yml', createdAt: at(hours) });
    },
    expect: (run) => {
      const started = run.github.runs().filter(({ event }) => event === 'workflow_dispatch');
      assert.equal(started.length, 1);
      told(run, `status=missed missed=["${NAME}"] of 1`);
      expectLog(run, new RegExp(`::error .*this check started run ${started[0]?.id} for it`));
    },
  },
  {
    name: 'the check, Tickstem answers with 503: red, unknown, and nothing is counted',
    arrange: ({ tickstem }) => tickstem.fault({ on: '*', fault: { kind: 'status', status: 503 } }),
    expect: (run) => told(run, 'status=unknown missed= of '),
  },
];

/** `mode: check`. */
export const CHECK: Scenario[] = SCENARIOS.map((scenario) => ({ ...scenario, workflow: 'heartbeats.yml' }));
