import { describe, expect, test } from 'vitest';
import type { Cause } from '../../../../src/check/rows.ts';
import { causeOf } from '../../../../src/check/runs/cause.ts';
import type { Facts } from '../../../../src/check/runs/facts.ts';
import type { JobRecord, RunRecord } from '../../../../src/github/actions.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 10, 23, 12);
const ago = (hours: number) => NOW_MS - hours * HOUR_MS;
const PAGE = 'https://github.com/octo-org/shop/actions/workflows/nightly.yml';
const RUN_PAGE = 'https://github.com/octo-org/shop/actions/runs/1';
const JOB_PAGE = `${RUN_PAGE}/job/2`;

/** Pinged the night before last; nothing is known of last night. */
function cause(given: Partial<Facts> = {}): Cause {
  return causeOf({
    ...{ nowMs: NOW_MS, sinceMs: ago(33), file: 'nightly.yml', exists: true, state: undefined, fired: true },
    ...{
      runs: [],
      job: undefined,
      jobId: 'backup',
      isUnscheduled: false,
      missingLeg: undefined,
      annotations: [],
      workflowUrl: PAGE,
      unavailable: [],
      isFullHour: false,
      neverScheduled: false,
      rejected: undefined,
      notLocked: undefined,
      stepNames: undefined,
    },
    ...given,
  });
}

function run(conclusion: string, given: Partial<RunRecord> = {}): RunRecord {
  return {
    ...{ id: 1, url: RUN_PAGE, event: 'schedule', status: 'completed', conclusion },
    ...{ createdAtMs: ago(9), startedAtMs: ago(8), branch: 'main', headSha: '', attempt: 1 },
    ...given,
  };
}

function job(conclusion: string, given: Partial<JobRecord> = {}): JobRecord {
  return {
    ...{ name: 'backup', url: JOB_PAGE, status: 'completed', conclusion, failedStep: undefined, hasSteps: true },
    ...{ startedAtMs: ago(7), checkRunId: 2 },
    ...given,
  };
}

const state = (name: string, updatedAtMs: number | undefined = ago(50)) => ({
  ...{ path: '.github/workflows/nightly.yml', state: name, updatedAtMs },
});

describe('the workflow', () => {
  test.each<[string, Partial<Facts>, Cause['kind'], RegExp, string | undefined]>([
    [
      'is gone',
      { exists: false },
      'gone',
      /the workflow file nightly\.yml no longer exists on the default branch$/,
      undefined,
    ],
    [
      'is gone, and ran before that',
      { exists: false, runs: [run('success')] },
      'gone',
      /; its last run started 2026-11-23 03:00 UTC$/,
      RUN_PAGE,
    ],
    [
      'is gone, whatever GitHub lists it as',
      { exists: false, state: state('active') },
      'gone',
      /no longer exists/,
      undefined,
    ],
    [
      'was disabled for want of activity',
      { state: state('disabled_inactivity') },
      'disabled',
      /GitHub disabled the workflow on 2026-11-21 10:00 UTC, after 60 days without repository activity$/,
      PAGE,
    ],
    [
      'has no schedule, and nothing started it',
      { isUnscheduled: true, fired: undefined },
      'never-triggered',
      /has no schedule and hasn't been run since 2026-11-22 03:00 UTC, 33 h ago$/,
      PAGE,
    ],
    [
      'has no schedule, and was started',
      { isUnscheduled: true, fired: undefined, runs: [run('failure')] },
      'failed',
      /the run of 2026-11-23 03:00 UTC failed/,
      RUN_PAGE,
    ],
    [
      'has lost its job of the matrix',
      { runs: [run('success')], missingLeg: 'us, 20' },
      'gone',
      /^the run of 2026-11-23 03:00 UTC had no matrix job \(us, 20\)$/,
      RUN_PAGE,
    ],
    ['was disabled manually', { state: state('disabled_manually') }, 'disabled', /disabled manually/, PAGE],
    ['was disabled in a fork', { state: state('disabled_fork') }, 'disabled', /in forks/, PAGE],
    [
      'was disabled who knows when',
      { state: { ...state('disabled_manually'), updatedAtMs: undefined } },
      'disabled',
      /manually$/,
      PAGE,
    ],
    [
      'is disabled, and failed before that',
      { state: state('disabled_manually'), runs: [run('failure')] },
      'disabled',
      /disabled/,
      PAGE,
    ],
    [
      'was not started',
      { state: state('active') },
      'never-triggered',
      /^GitHub started no run of it since 2026-11-22 03:00 UTC$/,
      PAGE,
    ],
    ['was not to be started', { fired: false }, 'not-due', /nothing was scheduled since 2026-11-22 03:00 UTC/, PAGE],
    ['was started though it was not due', { fired: false, runs: [run('failure')] }, 'failed', /failed/, RUN_PAGE],
    ['may have fired', { fired: undefined }, 'never-triggered', /no run/, PAGE],
    ['may have run', { runs: undefined }, 'unknown', /the cause is unknown, because its runs couldn't be read$/, PAGE],
    [
      'may have run, and the permission is missing',
      { runs: undefined, unavailable: ['Give `actions: read`', 'And more'] },
      'unknown',
      /: Give `actions: read`\. And more$/,
      PAGE,
    ],
    ['may be there or not', { exists: undefined }, 'never-triggered', /no run/, PAGE],
  ])('%s', (_, facts, kind, text, url) => {
    expect(cause(facts)).toMatchObject({ kind, text: expect.stringMatching(text), url });
  });

  test('W: was not started: whose account may be why, and no other minute for a cron like `17 3 * * *`', () => {
    expect(cause().advice).toMatch(/GitHub drops scheduled runs.*account that last changed the cron.*suspended/);
    expect(cause().advice).not.toMatch(/minute|member/);
    expect(cause({ isFullHour: true }).advice).toMatch(/choose another minute/);
  });

  test('W: was never started by its schedule: GitHub may not have registered it', () => {
    const { kind, text, advice } = cause({ neverScheduled: true });
    expect({ kind, text }).toEqual({
      kind: 'never-triggered',
      text: expect.stringContaining('has never started it by schedule'),
    });
    expect(advice).toMatch(/commit a change of the cron/);
  });

  test('C17: is rejected by GitHub', () => {
    const { kind, text, url } = cause({ rejected: run('failure') });
    expect({ kind, url }).toEqual({ kind: 'startup-failure', url: RUN_PAGE });
    expect(text).toMatch(/GitHub rejected the workflow file.*without jobs/);
    expect(cause().advice).not.toContain('member');
  });
});

describe('the newest run', () => {
  const DUMP = { failedStep: 'Dump' };
  test.each<[string, RunRecord, JobRecord | undefined, Cause['kind'], RegExp]>([
    ['could not be started', run('startup_failure'), undefined, 'startup-failure', /03:00 UTC could not be started$/],
    [
      'could not be started, and is listed as if it waited',
      run('startup_failure', { status: 'queued' }),
      undefined,
      'startup-failure',
      /could not be started/,
    ],
    ['failed', run('failure'), undefined, 'failed', /^the run of 2026-11-23 03:00 UTC failed$/],
    ['failed in its job', run('failure'), job('failure', DUMP), 'failed', /UTC failed at step "Dump"$/],
    ['failed in another job', run('failure'), job('success'), 'not-pinged', /UTC passed, but didn't ping$/],
    ['timed out', run('failure'), job('timed_out', DUMP), 'timed-out', /time limit at step "Dump"$/],
    ['skipped all', run('skipped'), undefined, 'skipped', /skipped all of its jobs$/],
    ['skipped the job', run('success'), job('skipped'), 'skipped', /skipped job backup$/],
    ['was cancelled before', run('cancelled'), undefined, 'cancelled', /cancelled before its job started$/],
    [
      'was cancelled before the job',
      run('cancelled'),
      job('cancelled', { hasSteps: false }),
      'cancelled',
      /before job backup started$/,
    ],
    [
      'was cancelled while it was running',
      run('cancelled'),
      job('cancelled', DUMP),
      'cancelled',
      /while job backup was running at step "Dump"$/,
    ],
    ['passed', run('success'), undefined, 'not-pinged', /passed, but didn't ping$/],
    ['ended otherwise', run('action_required'), undefined, 'unknown', /ended with conclusion "action_required"$/],
    ['waits', run('', { status: 'queued' }), undefined, 'running', /waiting to start for 8 h$/],
    [
      'is running',
      run('', { status: 'in_progress' }),
      job('', { status: 'in_progress' }),
      'running',
      /running for 7 h$/,
    ],
    [
      'waits for its job',
      run('', { status: 'in_progress' }),
      job('', { status: 'queued', startedAtMs: undefined }),
      'running',
      /waiting to start for 8 h$/,
    ],
    ['is running elsewhere', run('', { status: 'in_progress' }), job('failure'), 'failed', /UTC failed$/],
    [
      'began ahead of this clock',
      run('', { status: 'in_progress', startedAtMs: NOW_MS + 5000 }),
      undefined,
      'running',
      /for 0 s$/,
    ],
  ])('%s', (_, newest, own, kind, text) => {
    const told = cause({ runs: [newest, run('failure', { id: 9 })], job: own });
    expect(told).toMatchObject({
      kind,
      text: expect.stringMatching(text),
      url: own === undefined ? RUN_PAGE : JOB_PAGE,
    });
    expect(told.text).not.toMatch(/\.$/);
    expect(told.advice).toMatch(/[.?]$/);
  });

  test('passed: what it said', () => {
    const told = cause({ runs: [run('success')], job: job('success'), annotations: ['402: no place left', 'No ping'] });
    expect(told.text).toMatch(/didn't ping: 402: no place left \/ No ping$/);
    expect(told.advice).toContain('fix the monitoring');
  });

  test('has no address', () => {
    expect(cause({ runs: [run('failure', { url: '' })] }).url).toBeUndefined();
    expect(cause({ runs: [run('failure')], job: job('failure', { url: '' }) }).url).toBe(RUN_PAGE);
  });
});

describe('what to press', () => {
  const DUMP = { failedStep: 'Dump' };
  test.each<[string, Partial<Facts>, Cause['button']]>([
    ['failed', { runs: [run('failure')], job: job('failure', DUMP) }, { text: 'Re-run', url: RUN_PAGE }],
    ['timed out', { runs: [run('failure')], job: job('timed_out') }, { text: 'Re-run', url: RUN_PAGE }],
    ['cancelled', { runs: [run('cancelled')] }, { text: 'Re-run', url: RUN_PAGE }],
    ['failed, without an address', { runs: [run('failure', { url: '' })] }, undefined],
    ['never triggered', {}, { text: 'Run workflow', url: PAGE }],
    [
      'passed without a ping: the same commit would not ping either',
      { runs: [run('success')] },
      { text: 'Run workflow', url: PAGE },
    ],
    ['rejected', { rejected: run('failure') }, { text: 'Run workflow', url: PAGE }],
    ['disabled', { state: state('disabled_manually') }, { text: 'Enable', url: PAGE }],
    ['gone', { exists: false }, undefined],
    ['still running', { runs: [run('', { status: 'in_progress' })] }, undefined],
  ])('%s', (_, facts, button) => {
    expect(cause(facts).button).toEqual(button);
  });

  test('the last error line is of a job that failed, and of nothing else', () => {
    const lastError = 'pg_dump: error: no space left';
    expect(cause({ runs: [run('failure')], job: job('failure'), lastError }).lastError).toBe(lastError);
    expect(cause({ runs: [run('cancelled')], job: job('cancelled'), lastError })).not.toHaveProperty('lastError');
    expect(cause({ state: state('disabled_manually'), lastError })).not.toHaveProperty('lastError');
  });

  test('a job whose name is not its ID is named', () => {
    const text = (jobId: string | undefined) =>
      cause({ runs: [run('failure')], job: job('failure', DUMP), jobId }).text;
    expect(text('backup')).toBe('the run of 2026-11-23 03:00 UTC failed at step "Dump"');
    expect(text(undefined)).toBe('the run of 2026-11-23 03:00 UTC failed in job backup at step "Dump"');
    expect(text('dump')).toBe('the run of 2026-11-23 03:00 UTC failed in job backup at step "Dump"');
  });
});

describe('what to do', () => {
  test.each<[string, Partial<Facts>, string]>([
    [
      'gone',
      { exists: false },
      'If it was renamed, set `renamed-from` in its job to the old name of the heartbeat. If it is gone for good, delete the heartbeat.',
    ],
    ['disabled for want of activity', { state: state('disabled_inactivity') }, 'Enable it.'],
    ['disabled manually', { state: state('disabled_manually') }, 'Enable it, or pause the heartbeat.'],
    ['not known', { runs: undefined }, 'See its last runs.'],
    ['not due', { fired: false }, 'Remove `interval`, so that it follows the schedule, or set it to the longest gap.'],
    [
      'without a schedule',
      { isUnscheduled: true },
      'If you removed the cron, pause or delete the heartbeat. If another system starts the workflow, check that system.',
    ],
    [
      'without its job of the matrix',
      { runs: [run('success')], missingLeg: 'us' },
      'If you removed it from the matrix, delete the heartbeat.',
    ],
    [
      'never triggered, at the full hour',
      { isFullHour: true },
      'Run it manually, and choose another minute: GitHub drops scheduled runs under load, most of all at the full hour.',
    ],
  ])('%s', (_, given, advice) => {
    expect(cause(given).advice).toBe(advice);
  });

  test('where nothing is known there is no reason to show', () => {
    expect(cause({ runs: undefined }).text).toBe("the cause is unknown, because its runs couldn't be read");
  });

  test('what is gone has no link where it never ran, and its run where it did', () => {
    expect(cause({ exists: false, runs: undefined }).url).toBeUndefined();
    expect(cause({ exists: false, runs: [run('success', { url: '' })] }).url).toBeUndefined();
  });
});

describe('what other misses may have in common with it', () => {
  const unstarted = job('failure', { hasSteps: false });
  test.each<[string, Partial<Facts>, object | undefined]>([
    [
      'GitHub did not start it',
      { fired: true, state: state('active') },
      { kind: 'scheduler', said: '', ruledOut: ['a rejected workflow file', 'a disabled workflow'] },
    ],
    [
      'whether it is disabled is not known',
      { fired: true },
      { kind: 'scheduler', said: '', ruledOut: ['a rejected workflow file'] },
    ],
    ['whether it was due is not known', { fired: undefined }, undefined],
    ['GitHub never started it', { fired: true, neverScheduled: true }, { kind: 'unregistered' }],
    ['disabled for inactivity', { state: state('disabled_inactivity') }, { kind: 'inactivity' }],
    ['disabled manually', { state: state('disabled_manually') }, undefined],
    [
      'a lock file without this action',
      { runs: [run('failure')], rejected: run('failure'), notLocked: 'octo/act' },
      { kind: 'lockfile', said: 'octo/act', ruledOut: ['a step that failed'] },
    ],
    ['a file that GitHub rejects', { runs: [run('failure')], rejected: run('failure') }, undefined],
    [
      'billing',
      { runs: [run('failure')], job: unstarted, annotations: ['Your spending limit needs to be increased'] },
      { kind: 'billing', said: 'Your spending limit needs to be increased' },
    ],
    [
      'other words of GitHub',
      { runs: [run('failure')], job: unstarted, annotations: ['The runner was lost'] },
      { kind: 'refused', said: 'The runner was lost' },
    ],
    [
      'passed, and did not ping, in words that name no heartbeat',
      {
        runs: [run('success')],
        job: job('success'),
        annotations: ['The job succeeded, but heartbeat "a" was not pinged: Tickstem answered 503'],
      },
      { kind: 'pings', said: 'Tickstem answered 503', ruledOut: ['a failed job'] },
    ],
    ['passed without a word', { runs: [run('success')], job: job('success') }, { kind: 'pings', said: '' }],
    ['passed, and has no such step any more', { runs: [run('success')], stepNames: [] }, undefined],
    ['failed', { runs: [run('failure')], job: job('failure') }, undefined],
  ])('%s', (_, facts, common) => {
    const found = cause(facts).common;
    if (common === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(common);
  });
});
