// The action: heartbeats judged by the schedule of their workflow, where the interval alone would still wait.
import { describe, expect, test } from 'vitest';
import type { GitHub, RunSeed } from '../stand-ins/github/server.ts';
import type { Heartbeat } from '../stand-ins/tickstem/server.ts';
import { at, BACKUP, checkOutputs, messages, NIGHTLY, pinged, type World, watched } from '../support/sources.ts';

/** Every day at 03:00 UTC; its heartbeats have 12 h grace. With one run to go by, the check waits 12 h for the next. */
const AT_THREE = watched('0 3 * * *');
const MINUTE = 60_000;
const SHA = { old: 'a'.repeat(40), new: 'b'.repeat(40) };

interface Case {
  now: string;
  /** The last ping. */
  ping: string;
  file?: string;
  heartbeat?: Partial<Heartbeat>;
  arrange?: (github: GitHub) => void;
}

/** Runs a test with the one heartbeat of the nightly backup. */
function given(
  { now, ping, file = AT_THREE, heartbeat, arrange }: Case,
  use: (world: World) => Promise<void>,
): Promise<void> {
  return at(now, async (world) => {
    const { github, tickstem } = world;
    github.file(NIGHTLY, file);
    // The run that pinged, whose commit had the schedule that counts.
    github.run(run(new Date(Date.parse(ping) - 5 * MINUTE).toISOString(), { sha: SHA.old }));
    tickstem.seed(pinged(BACKUP, ping, { grace_secs: 43_200, ...heartbeat }));
    arrange?.(github);
    await use(world);
  });
}

/** A run whose job became what the run became. */
function run(createdAt: string, { conclusion, ...seed }: Partial<RunSeed> & { conclusion?: 'failure' } = {}): RunSeed {
  const { status = 'completed' } = seed;
  const how = conclusion === undefined ? {} : { conclusion };
  return {
    workflow: NIGHTLY,
    createdAt,
    ...how,
    ...seed,
    jobs: seed.jobs ?? [{ name: 'backup', status, ...how }],
  };
}

const DISPATCH = { event: 'workflow_dispatch' };
const RECOVERED = '2026-11-22T11:04:00Z';
const weekdays = { file: watched('0 3 * * 1-5'), heartbeat: { interval_secs: 259_200 } };

describe.concurrent('a miss that the interval would still wait for', () => {
  test.each<[string, Case, string]>([
    [
      'a manual recovery at 11:00 does not hide the next missed 03:00',
      {
        now: '2026-11-23T15:01:00Z',
        ping: RECOVERED,
        arrange: (github) => void github.run(run('2026-11-22T11:00:00Z', DISPATCH)),
      },
      '2026-11-23T03:00:00.000Z',
    ],
    [
      'it ran and failed',
      {
        now: '2026-11-23T06:01:00Z',
        ping: RECOVERED,
        arrange: (github) => void github.run(run('2026-11-23T03:09:00Z', { conclusion: 'failure' })),
      },
      '2026-11-23T03:00:00.000Z',
    ],
    [
      'a missed Tuesday of a Mon–Fri job is red on Tuesday',
      { now: '2026-11-24T15:01:00Z', ping: '2026-11-23T03:06:00Z', ...weekdays },
      '2026-11-24T03:00:00.000Z',
    ],
    [
      'the second of two a day',
      {
        now: '2026-11-24T03:01:00Z',
        ping: '2026-11-23T11:00:00Z',
        file: watched(['0 3 * * *', '0 15 * * *']),
        heartbeat: { interval_secs: 43_200 },
      },
      '2026-11-23T15:00:00.000Z',
    ],
    [
      'one in an hour, though the last firing of all still has grace',
      {
        now: '2026-11-23T23:01:00Z',
        ping: '2026-11-23T10:41:00Z',
        file: watched('0 * * * *'),
        heartbeat: { interval_secs: 7200 },
      },
      '2026-11-23T11:00:00.000Z',
    ],
    [
      'a time zone east of UTC',
      { now: '2026-11-23T14:01:00Z', ping: RECOVERED, file: watched('0 3 * * * @ Europe/Berlin') },
      '2026-11-23T02:00:00.000Z',
    ],
    [
      'a time zone in which it is still yesterday',
      { now: '2026-11-23T21:01:00Z', ping: RECOVERED, file: watched('0 22 * * 0 @ America/New_York') },
      '2026-11-23T03:00:00.000Z',
    ],
    [
      'a time that the clocks skipped moves on to the next there is',
      { now: '2026-03-29T13:31:00Z', ping: '2026-03-28T11:00:00Z', file: watched('30 2 * * * @ Europe/Berlin') },
      '2026-03-29T01:00:00.000Z',
    ],
  ])('%s', (_, its, due) =>
    given(its, async ({ check }) => {
      const alone = await check({ 'github-token': '' });
      expect(alone.status).toBe('success');
      const result = await check();
      expect(result.phase('main').exitCode).toBe(1);
      const { status, missed, entry } = checkOutputs(result);
      expect([status, missed]).toEqual(['missed', [BACKUP]]);
      expect(entry(BACKUP)).toMatchObject({ verdict: 'missed', fails: true, due_at: due });
      expect(entry(BACKUP).cause).not.toBeNull();
      const inWords = due.slice(0, 16).replace('T', ' ');
      expect(messages(result, 'error')).toHaveLength(1);
      expect(messages(result, 'error')[0]).toContain(`; expected by ${inWords} UTC, down since then`);
    }),
  );

  test('one that was never pinged is `never-pinged`', () => {
    const heartbeat = { last_pinged_at: null, next_expected_at: null, created_at: '2026-11-22T11:00:00Z' };
    return given({ now: '2026-11-23T15:01:00Z', ping: RECOVERED, heartbeat }, async ({ check }) => {
      expect(checkOutputs(await check({}, { shipped: true })).entry(BACKUP)).toMatchObject({
        verdict: 'never-pinged',
        fails: true,
      });
    });
  });
});

describe.concurrent('never a false red', () => {
  const QUIET: Case = { now: '2026-11-23T15:01:00Z', ping: RECOVERED };
  const AT_WORK = run('2026-11-23T03:05:00Z', { status: 'in_progress' });
  const QUEUED = run('2026-11-23T03:05:00Z', { status: 'queued' });
  const OVER = run('2026-11-23T03:05:00Z', {
    status: 'in_progress',
    jobs: [
      { name: 'backup', conclusion: 'failure' },
      { name: 'report', status: 'in_progress' },
    ],
  });

  test.each<[string, Case, string, string | undefined]>([
    ['GitHub may still start it', { ...QUIET, now: '2026-11-23T14:59:00Z' }, 'late', '2026-11-23T03:00:00.000Z'],
    ['a ping in the grace', { ...QUIET, ping: '2026-11-23T05:20:00Z' }, 'healthy', '2026-11-24T03:00:00.000Z'],
    [
      'a ping after the grace, by hand',
      { now: '2026-11-23T12:00:00Z', ping: '2026-11-23T11:00:00Z' },
      'healthy',
      '2026-11-24T03:00:00.000Z',
    ],
    [
      'a weekend is no miss of a Mon–Fri job',
      { now: '2026-11-22T20:00:00Z', ping: '2026-11-20T03:06:00Z', ...weekdays },
      'healthy',
      '2026-11-23T03:00:00.000Z',
    ],
    [
      'started by hand just before the firing',
      {
        ...QUIET,
        ping: '2026-11-23T02:51:00Z',
        arrange: (github) => void github.run(run('2026-11-23T02:48:00Z', DISPATCH)),
      },
      'healthy',
      undefined,
    ],
    ['still running', { ...QUIET, arrange: (github) => void github.run(AT_WORK) }, 'late', '2026-11-23T03:00:00.000Z'],
    ['still in the queue', { ...QUIET, arrange: (github) => void github.run(QUEUED) }, 'late', undefined],
    [
      'a time zone in which the firing is an hour later',
      { ...QUIET, file: watched('0 3 * * * @ Atlantic/Azores') },
      'late',
      '2026-11-23T04:00:00.000Z',
    ],
    ['paused', { ...QUIET, heartbeat: { status: 'paused' } }, 'paused', undefined],
  ])('%s', (_, its, verdict, due) =>
    given(its, async ({ check }) => {
      const result = await check();
      expect(result.status).toBe('success');
      expect(checkOutputs(result).entry(BACKUP)).toMatchObject({ verdict, fails: false, ...(due && { due_at: due }) });
      expect(messages(result, 'error')).toEqual([]);
      expect(messages(result, 'warning')).toEqual([]);
    }),
  );

  test('the run is in progress, and the monitored job is over: a miss', () =>
    given({ ...QUIET, arrange: (github) => void github.run(OVER) }, async ({ check }) => {
      expect(checkOutputs(await check()).entry(BACKUP)).toMatchObject({ verdict: 'missed', cause: { kind: 'failed' } });
    }));

  test('a run on another branch, or of another event, is none of its schedule', () =>
    given(
      {
        ...QUIET,
        arrange: (github) => {
          github.run({ ...AT_WORK, branch: 'feature', event: 'workflow_dispatch' });
          github.run({ ...AT_WORK, event: 'push' });
        },
      },
      async ({ check }) => {
        expect(checkOutputs(await check()).entry(BACKUP).verdict).toBe('missed');
      },
    ));

  test.each<[string, (github: GitHub) => void]>([
    ['the runs', (github) => github.fault({ on: 'workflow-runs', fault: { kind: 'status', status: 500 } })],
    ['the file', (github) => github.fault({ on: 'content', fault: { kind: 'status', status: 500 } })],
    ['a schedule that GitHub would not accept', (github) => github.file(NIGHTLY, watched('0 3 30 2 *'))],
    ['a file that is no workflow', (github) => github.file(NIGHTLY, 'on: [')],
  ])('not known: %s. The interval is what counts', (_, arrange) =>
    given({ ...QUIET, arrange }, async ({ check }) => {
      const result = await check();
      expect(checkOutputs(result).entry(BACKUP)).toMatchObject({ verdict: 'late', fails: false });
      expect(result.status).toBe('success');
    }),
  );
});

/** The default branch moved at 09:00 on the 23rd, from a commit with the old file to one with the new. */
function edited(github: GitHub, old: string, type: 'push' | 'pr_merge' = 'push'): void {
  github.file(NIGHTLY, old, SHA.old);
  // The commit itself was made days before, as one that waited on a branch was.
  github.commit({ at: '2026-11-19T16:00:00Z', paths: [NIGHTLY], sha: SHA.new });
  github.push({ at: '2026-11-23T09:00:00Z', after: SHA.new, type });
}

describe.concurrent('a cron that was edited', () => {
  const AT_NOON = watched('0 12 * * *');
  const ping = '2026-11-22T12:05:00Z';
  const arrange = (github: GitHub) => edited(github, AT_NOON);

  test.each<[string, Case, string]>([
    [
      'this morning: the firing that it did not have is no miss',
      { now: '2026-11-23T11:00:00Z', ping, arrange },
      'healthy',
    ],
    [
      'by a merge that brought an old commit late: neither',
      { now: '2026-11-23T11:00:00Z', ping, arrange: (github) => edited(github, AT_NOON, 'pr_merge') },
      'healthy',
    ],
    [
      'this morning: its own first firing is past, and no run has had it: the interval decides',
      { now: '2026-11-24T05:59:00Z', ping: '2026-11-23T12:05:00Z', arrange },
      'healthy',
    ],
    [
      'this morning: and missed by the new one, which a run has had',
      {
        now: '2026-11-24T15:01:00Z',
        ping: '2026-11-23T12:05:00Z',
        arrange: (github) => {
          arrange(github);
          github.run(run('2026-11-23T12:01:00Z', { sha: SHA.new }));
        },
      },
      'missed',
    ],
    [
      'after it was missed: the interval decides until the next run',
      {
        now: '2026-11-23T10:00:00Z',
        ping: RECOVERED,
        file: watched('0 15 * * *'),
        arrange: (github) => edited(github, AT_THREE),
      },
      'healthy',
    ],
    [
      'and the new file came to the branch only then',
      {
        now: '2026-11-23T11:00:00Z',
        ping,
        arrange: (github) => {
          github.file(NIGHTLY, 'on: workflow_dispatch\njobs: {backup: {}}\n', SHA.old);
          github.push({ at: '2026-11-23T09:00:00Z', after: SHA.new });
        },
      },
      'healthy',
    ],
  ])('%s', (_, its, verdict) =>
    given(its, async ({ check }) => {
      const result = await check();
      expect(checkOutputs(result).entry(BACKUP)).toMatchObject({ verdict, fails: verdict === 'missed' });
      expect(result.status).toBe(verdict === 'missed' ? 'failure' : 'success');
    }),
  );

  test('something else was pushed: the schedule counts as it stood', () =>
    given(
      {
        now: '2026-11-23T15:01:00Z',
        ping: RECOVERED,
        arrange: (github) => void github.push({ at: '2026-11-23T09:00:00Z', after: SHA.new }),
      },
      async ({ check }) => {
        expect(checkOutputs(await check()).entry(BACKUP)).toMatchObject({ verdict: 'missed' });
      },
    ));
});
