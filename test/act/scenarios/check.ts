import assert from 'node:assert/strict';
import { expectLog, type Run, type Scenario } from '../scenario.ts';

const NAME = 'octo-org/shop/nightly.yml/backup';
const HOUR_MS = 3_600_000;

function at(hoursAgo: number): string {
  return new Date(Date.now() - hoursAgo * HOUR_MS).toISOString();
}

/** What the check says is told by a step after it, which has nothing but the outputs. */
function told(run: Run, what: string): void {
  assert.equal(run.linesWith(`told, ${what}`).filter((line) => line.includes(' | ')).length, 1);
  assert.equal(run.exitCode, 1);
}

const SCENARIOS: Omit<Scenario, 'workflow'>[] = [
  {
    name: 'the check, all healthy: green, and nobody is told',
    arrange: ({ tickstem }) => {
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
    arrange: ({ tickstem }) => {
      tickstem.seed({ name: NAME, interval_secs: 3600, grace_secs: 60, last_pinged_at: at(9), created_at: at(99) });
      tickstem.seed({ name: `${NAME}2`, interval_secs: 86_400, last_pinged_at: at(1), created_at: at(99) });
    },
    expect: (run) => {
      told(run, `status=missed missed=["${NAME}"] of 2`);
      expectLog(run, /::error .*nightly\.yml\/backup/);
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
