// The action: why a heartbeat was missed, as GitHub's record tells it, wherever the check tells of it.
import { describe, expect, test } from 'vitest';
import type { GitHub } from '../stand-ins/github/server.ts';
import {
  at,
  BACKUP,
  checkOutputs,
  EVENING,
  type Expected,
  expectCause,
  type JobSeed,
  lastNight,
  lastNightsJob,
  messages,
  NIGHTLY,
  NIGHTLY_PAGE,
  PINGED,
  pinged,
  watched,
} from '../support/sources.ts';

const DONE = { name: 'Set up job' };
const SKIPPED_STEP = { name: 'Clean up', conclusion: 'skipped' };

const ROWS: [string, (github: GitHub) => Expected][] = [
  [
    'disabled by inactivity',
    (github) => {
      github.workflow({ path: NIGHTLY, state: 'disabled_inactivity', updatedAt: '2026-11-22T21:40:00Z' });
      return { kind: 'disabled', says: ['60 days', '2026-11-22 21:40'], url: NIGHTLY_PAGE, todo: /enable it/i };
    },
  ],
  [
    'disabled by hand',
    (github) => {
      github.workflow({ path: NIGHTLY, state: 'disabled_manually', updatedAt: '2026-11-22T21:40:00Z' });
      return { kind: 'disabled', says: ['disabled', '2026-11-22 21:40'], url: NIGHTLY_PAGE, todo: /enable it/i };
    },
  ],
  [
    'disabled in a fork',
    (github) => {
      github.workflow({ path: NIGHTLY, state: 'disabled_fork' });
      return { kind: 'disabled', says: ['disabled', 'fork'], url: NIGHTLY_PAGE, todo: /enable it/i };
    },
  ],
  [
    'disabled counts before what became of the last run',
    (github) => {
      github.workflow({ path: NIGHTLY, state: 'disabled_manually' });
      lastNight(github, { conclusion: 'failure' });
      return { kind: 'disabled', says: ['disabled'], url: NIGHTLY_PAGE, todo: /enable it/i };
    },
  ],
  [
    'never triggered',
    (github) => {
      github.commit({ at: '2026-10-01T09:00:00Z', paths: [NIGHTLY], author: 'hubot' });
      github.commit({ at: '2026-11-01T09:00:00Z', paths: ['README.md'], author: 'octocat' });
      lastNight(github, { createdAt: '2026-11-22T03:01:00Z' });
      // Its last run is the one that pinged. The last commit to the file need not be the last change of the cron.
      return {
        kind: 'never-triggered',
        says: ['2026-11-23 03:00'],
        url: NIGHTLY_PAGE,
        todo: /another minute: GitHub drops/,
      };
    },
  ],
  [
    'runs that do not count are none',
    (github) => {
      lastNight(github, { createdAt: '2026-11-22T03:01:00Z' });
      lastNight(github, { event: 'push' });
      lastNight(github, { event: 'pull_request', conclusion: 'failure' });
      lastNight(github, { event: 'workflow_dispatch', branch: 'feature' });
      return { kind: 'never-triggered', says: [], url: NIGHTLY_PAGE, todo: /drops/ };
    },
  ],
  [
    'a startup failure',
    (github) => {
      const url = lastNight(github, { conclusion: 'startup_failure' });
      return { kind: 'startup-failure', says: ['2026-11-23 03:07', /start/], url, todo: /workflow file/i };
    },
  ],
  [
    'failed',
    (github) => {
      const steps = [DONE, { name: 'Dump the database', conclusion: 'failure' }, SKIPPED_STEP];
      const url = lastNightsJob(github, { conclusion: 'failure', steps });
      return { kind: 'failed', says: ['2026-11-23 03:07', 'failed', 'Dump the database'], url, todo: /job/ };
    },
  ],
  [
    'failed, in another job of the run than the watched one',
    (github) => {
      const url = lastNightsJob(
        github,
        { conclusion: 'skipped' },
        { conclusion: 'failure', jobs: [{ name: 'build', conclusion: 'failure' }] },
      );
      return { kind: 'skipped', says: ['backup', 'skipped'], url, todo: /needs/ };
    },
  ],
  [
    'timed out',
    (github) => {
      const steps = [DONE, { name: 'Upload', conclusion: 'timed_out' }];
      const url = lastNightsJob(github, { conclusion: 'timed_out', steps });
      return { kind: 'timed-out', says: ['time limit', 'Upload'], url, todo: /timeout-minutes/ };
    },
  ],
  [
    'cancelled while it was running',
    (github) => {
      const steps = [DONE, { name: 'Upload', conclusion: 'cancelled' }, SKIPPED_STEP];
      const url = lastNightsJob(github, { conclusion: 'cancelled', steps });
      return { kind: 'cancelled', says: ['cancelled', 'running', 'Upload'], url, todo: /person/ };
    },
  ],
  [
    'cancelled before its job began',
    (github) => {
      const url = lastNightsJob(github, { conclusion: 'cancelled', steps: [] });
      return { kind: 'cancelled', says: ['cancelled before', 'backup'], url, todo: /concurrency/ };
    },
  ],
  [
    'cancelled before it had a job',
    (github) => {
      const url = lastNight(github, { conclusion: 'cancelled' });
      return { kind: 'cancelled', says: ['cancelled before'], url, todo: /concurrency/ };
    },
  ],
  [
    'the monitored job was skipped in a run that passed',
    (github) => {
      const url = lastNightsJob(
        github,
        { conclusion: 'skipped' },
        { conclusion: 'success', jobs: [{ name: 'build' }] },
      );
      return { kind: 'skipped', says: ['skipped', 'backup'], url, todo: /`?if`?/ };
    },
  ],
  [
    'an end that has no cause of its own',
    (github) => {
      const url = lastNightsJob(github, { conclusion: 'action_required' });
      return { kind: 'unknown', says: ['action_required'], url, todo: /see the run/i };
    },
  ],
  [
    'run again: what became of its last attempt',
    (github) => {
      const jobs = [{ name: 'backup', conclusion: 'failure' as const, attempt: 1 }];
      const url = lastNightsJob(github, { conclusion: 'timed_out' }, { attempt: 2, jobs });
      return { kind: 'timed-out', says: ['time limit'], url, todo: /./ };
    },
  ],
  [
    'passed, but not pinged: what it said itself',
    (github) => {
      const annotations = [
        { level: 'warning' as const, message: 'Node.js 20 actions are deprecated, and mapping was skipped.' },
        { level: 'failure' as const, title: 'Tickstem heartbeat', message: 'The job is not watched: no key.' },
      ];
      const url = lastNightsJob(github, { conclusion: 'success', annotations });
      return { kind: 'not-pinged', says: ['passed', 'The job is not watched: no key'], url, todo: /monitoring/ };
    },
  ],
  [
    'W: failed before its first step: what GitHub says about it',
    (github) => {
      lastNight(github, { createdAt: '2026-11-22T03:01:00Z' });
      const message = 'The job was not started because recent account payments have failed.';
      const annotations = [{ level: 'failure' as const, message }];
      const url = lastNightsJob(github, { conclusion: 'failure', steps: [], annotations });
      const says = ['before its first step', 'recent account payments have failed'];
      return { kind: 'failed', says, url, todo: /message/ };
    },
  ],
  [
    'W: a deprecated action, which fails "Set up job": what GitHub says about it',
    (github) => {
      const message = 'This request has been automatically failed because it uses a deprecated version of an action.';
      const annotations = [{ level: 'failure' as const, message }];
      const steps = [{ name: 'Set up job', conclusion: 'failure' as const }];
      const url = lastNightsJob(github, { conclusion: 'failure', steps, annotations });
      return { kind: 'failed', says: ['automatically failed'], url, todo: /message/ };
    },
  ],
  [
    'W: a run before the missed time is not blamed',
    (github) => {
      lastNight(github, { createdAt: '2026-11-22T12:00:00Z', conclusion: 'failure' });
      return { kind: 'never-triggered', says: ['2026-11-23 03:00'], url: NIGHTLY_PAGE, todo: /./ };
    },
  ],
  [
    'W: disabled, beyond the first 100 of the list',
    (github) => {
      for (let at = 0; at < 100; at++) github.workflow({ path: `.github/workflows/other${at}.yml`, state: 'active' });
      github.workflow({ path: NIGHTLY, state: 'disabled_manually' });
      return { kind: 'disabled', says: ['disabled'], url: NIGHTLY_PAGE, todo: /enable it/i };
    },
  ],
  [
    'W: the schedule never ran since its file was added',
    (github) => {
      lastNight(github, { createdAt: '2026-11-22T03:01:00Z', event: 'workflow_dispatch' });
      return {
        kind: 'never-triggered',
        says: ['has never started it by schedule'],
        url: NIGHTLY_PAGE,
        todo: /change of the cron/,
      };
    },
  ],
  [
    'C17: a file that GitHub rejects, by a push that failed without jobs',
    (github) => {
      const url = lastNight(github, { event: 'push', conclusion: 'failure', createdAt: '2026-11-23T09:00:00Z' });
      return { kind: 'startup-failure', says: ['rejected', 'without jobs'], url, todo: /fix it/ };
    },
  ],
  [
    'W: a lock file that does not have this action',
    (github) => {
      github.file('.github/workflows/actions.lock', 'actions/checkout@v5: sha1-0000\n');
      const url = lastNight(github, { conclusion: 'startup_failure' });
      const says = ['actions.lock', 'tickstem/heartbeat-action'];
      return { kind: 'startup-failure', says, url, todo: /lock file/ };
    },
  ],
  [
    'W: 1,001 runs that failed: the newest in hand',
    (github) => {
      for (let at = 0; at < 1000; at++) lastNight(github, { createdAt: '2026-11-23T03:05:30Z', conclusion: 'failure' });
      const url = lastNightsJob(github, { conclusion: 'timed_out' });
      return { kind: 'timed-out', says: ['2026-11-23 03:07'], url, todo: /timeout-minutes/ };
    },
  ],
  [
    'passed, and nothing was said',
    (github) => {
      const url = lastNightsJob(github, { conclusion: 'success' });
      return { kind: 'not-pinged', says: ['passed', "didn't ping"], url, todo: /fix the monitoring/ };
    },
  ],
];

/** A run in progress is no miss before interval and grace period are over. */
const UNFINISHED: typeof ROWS = [
  [
    'in progress',
    (github) => {
      const job: Partial<JobSeed> = { status: 'in_progress', startedAt: '2026-11-23T03:10:00Z' };
      const url = lastNightsJob(github, job, { status: 'in_progress' });
      return { kind: 'running', says: ['2026-11-23 03:07', 'running', '27 h 50 min'], url, todo: /wait/i };
    },
  ],
  [
    'queued',
    (github) => {
      const url = lastNightsJob(github, { status: 'queued' }, { status: 'queued' });
      return { kind: 'running', says: ['waiting', '27 h 53 min'], url, todo: /runner/ };
    },
  ],
  [
    'waiting for an approval',
    (github) => {
      const url = lastNightsJob(github, { status: 'waiting' }, { status: 'waiting' });
      return { kind: 'running', says: ['waiting', '27 h 53 min'], url, todo: /approval/ };
    },
  ],
];

describe.concurrent('the cause of a miss', () => {
  test.each([
    ...ROWS.map((row) => [...row, EVENING] as const),
    ...UNFINISHED.map((row) => [...row, '2026-11-24T07:00:00Z'] as const),
  ])('%s', (_, arrange, now) =>
    at(now, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, watched('0 3 * * *'));
      const { id } = tickstem.seed(pinged(BACKUP, PINGED));
      const expected = arrange(github);
      const result = await check();
      expect(result.phase('main').exitCode).toBe(1);
      expect(checkOutputs(result)).toMatchObject({ status: 'missed', missed: [BACKUP] });
      expectCause(result, expected);
      expect(messages(result, 'error')[0]).toContain(id);
      expect(messages(result, 'warning')).toEqual([]);
    }),
  );
});

describe.concurrent('W: a job that passed, and by its file', () => {
  const without = watched('0 3 * * *').replace('tickstem/heartbeat-action@v1', 'actions/checkout@v5');
  const named = watched('0 3 * * *').replace(/(uses: .*)\n/, '$1\n        with:\n          name: all backups\n');

  test.each<[string, string, string, RegExp]>([
    ['no longer uses this action', without, 'no longer uses this action', /[Aa]dd the step/],
    ['has a name now', named, 'all backups', /renamed-from/],
  ])('%s', (_, file, says, todo) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, file);
      tickstem.seed(pinged(BACKUP, PINGED));
      tickstem.seed(pinged('all backups', '2026-11-23T03:09:00Z'));
      const url = lastNightsJob(github, { conclusion: 'success' });
      expectCause(await check(), { kind: 'not-pinged', says: [says], url, todo });
    }),
  );
});
