import assert from 'node:assert/strict';
import { expectLog, expectPinged, type Run, type Scenario } from '../scenario.ts';
import { blockOf, changed } from './blocks.ts';
import { checkWith, expectUnproved, inCheck, inShop, scheduled, script } from './shop.ts';

const block = (heading: string) => blockOf('docs/schedules.md', heading);
const EXAMPLE = 'octo-org/shop/nightly.yml/example';

/** The report of a day, as the calendar has it. */
const onA = (day: string) => ({
  files: { 'is-holiday.sh': script(day), 'report.sh': script('echo reported') },
});
const reported = (run: Run) => run.linesWith(' | reported').length;
const holidays = () => scheduled(block('Holidays'));

export const IN_SCHEDULES: Scenario[] = [
  inCheck('weekly and monthly jobs: one is green, a pattern matches nothing', () => block('Weekly and monthly jobs'), {
    arrange: ({ github, tickstem }) => {
      github.push({ at: '2025-01-01T00:00:00Z', after: 'a'.repeat(40) });
      github.file('.github/workflows/weekly-report.yml', "on: { schedule: [{ cron: '17 3 * * 1' }] }\njobs: {}\n");
      const createdAt = new Date(Date.now() - 60_000).toISOString();
      github.run({ workflow: '.github/workflows/weekly-report.yml', createdAt, conclusion: 'success' });
      tickstem.seed({ name: 'octo-org/shop/nightly.yml/backup', last_pinged_at: createdAt, interval_secs: 86_400 });
    },
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::error .*Workflow "monthly-\*\.yml" not found/);
      expectLog(run, /::set-output:: status=misconfigured/);
      assert.deepEqual(run.pinged(), [run.nameOf('check')]);
    },
  }),
  inShop('a job that runs by one of the crons', () => scheduled(block('Several crons')), {
    workspace: { 'report.sh': script('echo reported') },
    expect: (run) => expectPinged(run, EXAMPLE),
  }),
  inCheck('a paused heartbeat, and who is afraid of forgetting it', () => checkWith(block('Pausing for maintenance')), {
    arrange: ({ tickstem }) => tickstem.seed({ name: 'octo-org/shop/nightly.yml/backup', status: 'paused' }),
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::set-output:: missed=\["octo-org\/shop\/nightly\.yml\/backup"\]/);
    },
  }),
  inShop('a working day: reported', holidays, {
    ...onA('echo holiday=false'),
    expect: (run) => {
      expectPinged(run, EXAMPLE);
      assert.equal(reported(run), 1);
    },
  }),
  inShop('a holiday: not reported, and pinged', holidays, {
    ...onA('echo holiday=true'),
    expect: (run) => {
      expectPinged(run, EXAMPLE);
      assert.equal(reported(run), 0);
    },
  }),
  inShop('a calendar that says nothing: not reported, and red', holidays, {
    ...onA('true'),
    expect: (run) => {
      expectUnproved(run);
      assert.equal(reported(run), 0);
    },
  }),
  inShop(
    'started by another workflow',
    () =>
      changed(
        block('Jobs that start other jobs'),
        'on: workflow_dispatch',
        'on: { workflow_run: { workflows: [Build], types: [completed] } }',
      ),
    {
      event: 'workflow_run',
      workspace: { 'publish.sh': script('echo published') },
      expect: (run) => expectPinged(run, EXAMPLE),
    },
  ),
];
