// The action: why a heartbeat was missed, as GitHub's record tells it, wherever the check tells of it.
import { describe, expect, test } from 'vitest';
import type { GitHub } from '../support/github/server.ts';
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
} from '../support/witnesses.ts';

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
      // Its last run is the one that pinged; who edited the cron last is whose name GitHub starts it in.
      return { kind: 'never-triggered', says: ['2026-11-23 03:00'], url: NIGHTLY_PAGE, todo: /drops .*hubot/i };
    },
  ],
  [
    'runs that do not count are none',
    (github) => {
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
      return { kind: 'failed', says: ['2026-11-23 03:07', 'failed', 'backup', 'Dump the database'], url, todo: /job/ };
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
      return { kind: 'timed-out', says: ['time limit', 'backup', 'Upload'], url, todo: /timeout-minutes/ };
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
      return { kind: 'unknown', says: ['action_required', 'backup'], url, todo: /look/i };
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
    'passed, and nothing was said',
    (github) => {
      const url = lastNightsJob(github, { conclusion: 'success' });
      return { kind: 'not-pinged', says: ['passed', 'backup'], url, todo: /fault of the monitoring, not of the job/ };
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
