import assert from 'node:assert/strict';
import { expectLog, expectPinged, expectRed, type Run, type Scenario } from '../scenario.ts';
import { blockOf, changed } from './blocks.ts';
import {
  BACKUP,
  CHECK,
  checkWith,
  expectUnproved,
  healthy,
  heartbeats,
  inCheck,
  inShop,
  missed,
  nightly,
  output,
  README,
  scheduled,
  script,
} from './shop.ts';

const evidence = () => scheduled(blockOf(README, 'Did the job do its work?'));
const everything = () => checkWith(blockOf(README, 'Many workflows, one line'));
const issue = () => scheduled(blockOf('docs/issue.md', 'The issue'));
const lines = () => checkWith(blockOf(CHECK, '`workflows`'));
const onPush = () => blockOf(CHECK, 'Check on every push too');
const patterns = () => checkWith(blockOf(CHECK, 'Which heartbeats'));

/** The check has a heartbeat of its own, which it pings whatever it finds. */
function expectSelfPinged(run: Run): void {
  assert.deepEqual(run.pinged(), [run.nameOf('check')]);
  assert.equal(run.tickstem.named(run.nameOf('check'))[0]?.interval_secs, 21_600);
}

export const IN_README: Scenario[] = [
  inShop('README, the workflow: its heartbeat is created and pinged', nightly, {
    workspace: { 'backup.sh': script('echo backed up') },
    expect: (run) => {
      expectPinged(run, BACKUP);
      assert.partialDeepStrictEqual(run.tickstem.heartbeats(), [{ interval_secs: 86_400, grace_secs: 43_200 }]);
      assert.deepEqual(run.linesWith('::error').concat(run.linesWith('::warning')), []);
    },
  }),
  inShop('README, … and the backup fails: made, and not pinged', nightly, {
    workspace: { 'backup.sh': script('exit 3') },
    expect: (run) => {
      expectRed(run);
      assert.equal(run.tickstem.named(BACKUP).length, 1);
    },
  }),
  inShop('README, evidence: complete, and pinged', () => changed(evidence(), 'min-duration: 30s', 'min-duration: 1s'), {
    files: {
      'backup.sh': script('mkdir out', 'echo dump | gzip > out/shop.sql.gz', output('rows', '12'), 'sleep 1.2'),
    },
    expect: (run) => expectPinged(run, run.nameOf('example')),
  }),
  inShop('README, evidence: a backup of nothing, in no time', evidence, {
    files: { 'backup.sh': script(output('rows', '0')) },
    expect: (run) => expectUnproved(run, 'rows=0'),
  }),
  inCheck('README, the check: all is well, and it is pinged itself', heartbeats, {
    arrange: healthy,
    expect: (run) => {
      assert.equal(run.exitCode, 0);
      expectLog(run, /::set-output:: status=healthy/);
      expectSelfPinged(run);
    },
  }),
  inCheck('README, the check: one missed, and it is pinged itself', heartbeats, {
    arrange: missed,
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::set-output:: missed=\["octo-org\/shop\/nightly\.yml\/backup"\]/);
      expectSelfPinged(run);
    },
  }),
  inCheck('check, `heartbeats`: one is not found, one is left out', patterns, {
    arrange: (servers) => {
      healthy(servers);
      servers.tickstem.seed({ name: 'octo-org/shop/experiments.yml/a', created_at: '2020-01-01T00:00:00Z' });
    },
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::error .*Heartbeat "nightly backup of the office" not found/);
      expectLog(run, /::set-output:: status=misconfigured/);
    },
  }),
  inCheck('issue: opened at the first miss', issue, {
    arrange: (servers) => {
      missed(servers);
      servers.github.collaborators(['octocat']);
    },
    expect: ({ exitCode, github }) => {
      assert.equal(exitCode, 1);
      const [one, ...more] = github.issues();
      assert.deepEqual(more, []);
      assert.match(one?.body ?? '', /nightly\.yml\/backup/);
      assert.deepEqual(one?.assignees, ['octocat']);
    },
  }),
  inCheck('README, many workflows: the one whose run failed is missed, without a heartbeat', everything, {
    arrange: ({ github }) => {
      for (const [file, conclusion] of [['nightly', 'success'] as const, ['backup', 'failure'] as const]) {
        const path = `.github/workflows/${file}.yml`;
        const jobs = { backup: { steps: [{ run: 'true' }] } };
        github.file(path, JSON.stringify({ on: { schedule: [{ cron: '17 3 * * *' }] }, jobs }));
        github.commit({ at: '2025-01-01T00:00:00Z', paths: [path] });
        const createdAt = new Date(Date.now() - 60_000).toISOString();
        github.run({
          workflow: path,
          event: 'schedule',
          createdAt,
          conclusion,
          jobs: [{ name: 'backup', conclusion }],
        });
      }
    },
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::set-output:: missed=\["octo-org\/shop\/backup\.yml"\]/);
    },
  }),
  inCheck('check, `workflows`: the one that never succeeded is missed', lines, {
    arrange: (servers) => {
      const { github } = servers;
      healthy(servers);
      github.push({ at: '2025-01-01T00:00:00Z', after: 'a'.repeat(40) });
      for (const [file, cron] of [['weekly-report', '17 3 * * 1'] as const, ['monthly-close', '17 3 1 * *'] as const]) {
        const workflow = { on: { schedule: [{ cron }] }, jobs: { report: { steps: [{ run: 'true' }] } } };
        const path = `.github/workflows/${file}.yml`;
        github.file(path, JSON.stringify(workflow));
        github.commit({ at: '2025-01-01T00:00:00Z', paths: [path] });
      }
      const createdAt = new Date(Date.now() - 60_000).toISOString();
      github.run({ workflow: '.github/workflows/monthly-close.yml', createdAt, conclusion: 'success' });
      github.commit({ at: '2025-01-01T00:00:00Z', paths: ['.github/workflows/nightly.yml'] });
      github.run({
        workflow: '.github/workflows/nightly.yml',
        createdAt,
        conclusion: 'success',
        jobs: [{ name: 'backup' }],
      });
    },
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::set-output:: missed=\["octo-org\/shop\/weekly-report\.yml"\]/);
    },
  }),
  inCheck('check, on every push', onPush, {
    event: 'push',
    arrange: missed,
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::set-output:: status=missed/);
    },
  }),
];
