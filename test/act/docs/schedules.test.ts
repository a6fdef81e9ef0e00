// docs/schedules.md: its tables, held to what the action makes of such schedules and pauses.
import { describe, expect, test } from 'vitest';
import { formatDuration } from '../../../src/base/duration.ts';
import { defaultGraceSecs } from '../../../src/heartbeat/grace.ts';
import { scheduleInterval } from '../../../src/schedule/interval.ts';
import { annotations, NAME, runAction, withTickstem } from '../../support/action.ts';
import { heartbeat, outcome, type Shop, watched, withShop } from '../../support/shop.ts';
import { at, pinged, watched as scheduled } from '../../support/sources.ts';
import { textOf } from '../repository.ts';

const PAGE = textOf('docs/schedules.md');
const NIGHTLY = 'octo-org/shop/nightly.yml/backup';
const MINE = 'octo-org/shop/nightly backup';

/** The cells of a table's rows, found by the first cell of its head. */
function tableOf(head: string): string[][] {
  const lines = PAGE.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2;
  const rows = lines.slice(from, lines.indexOf('', from));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const plain = (cell = '') => cell.replaceAll('`', '');

describe('interval and grace period', () => {
  const rows = tableOf('schedule');

  test('the table is there', () => expect(rows).toHaveLength(7));

  test.each(rows)('%s: %s, %s, and %s without a schedule', (cron, interval, grace, unscheduled) => {
    const { intervalSecs } = scheduleInterval([{ cron: plain(cron), timezone: undefined }], Date.now());
    expect(formatDuration(intervalSecs)).toBe(interval);
    expect(formatDuration(defaultGraceSecs(intervalSecs, true))).toBe(grace);
    expect(formatDuration(defaultGraceSecs(intervalSecs, false))).toBe(unscheduled);
  });
});

describe('late and missed, after the ping of 03:21', () => {
  const rows = tableOf('who checks');

  test('the table is there', () => expect(rows).toHaveLength(2));

  const moments = rows.flatMap(([who = '', , late = '', missed = '']) => [
    [who, late, 'healthy', 'late'] as const,
    [who, missed, 'late', 'missed'] as const,
  ]);
  test.each(moments)('%s, %s: %s a minute before, and %s a minute after', async (who, time, before, after) => {
    const name = who.includes('default name') ? NIGHTLY : MINE;
    const around = Date.parse(`2026-11-23T${time}:00Z`);
    expect(await verdictAt(name, around - MINUTE_MS)).toBe(before);
    expect(await verdictAt(name, around + MINUTE_MS)).toBe(after);
  });
});

const MINUTE_MS = 60_000;

/** Of the heartbeat of a nightly job, pinged the night before at 03:21. */
async function verdictAt(name: string, nowMs: number): Promise<string | undefined> {
  let verdict: string | undefined;
  await at(new Date(nowMs).toISOString(), async ({ tickstem, github, check }) => {
    github.file('.github/workflows/nightly.yml', scheduled('17 3 * * *'));
    github.push({ at: '2025-01-01T00:00:00Z', after: 'a'.repeat(40) });
    tickstem.seed(pinged(name, '2026-11-22T03:21:00Z', { grace_secs: 43_200 }));
    for (let day = 13; day <= 22; day++) {
      const createdAt = `2026-11-${day}T03:17:30Z`;
      github.run({ workflow: '.github/workflows/nightly.yml', createdAt, jobs: [{ name: 'backup' }] });
    }
    verdict = outcome(await check({ heartbeats: name })).row(name)?.verdict;
  });
  return verdict;
}

/** What is done in each row of the table, and whose verdict it is about. */
const STOPS: Readonly<Record<string, { about: string; stop: (shop: Shop) => void }>> = {
  'pause the heartbeat in Tickstem': {
    about: NIGHTLY,
    stop: ({ tickstem }) => tickstem.pause(tickstem.named(NIGHTLY)[0]?.id ?? ''),
  },
  'disable the workflow on GitHub': {
    about: NIGHTLY,
    stop: ({ github }) => github.workflow({ path: '.github/workflows/nightly.yml', state: 'disabled_manually' }),
  },
  'take the cron out of the file': {
    about: NIGHTLY,
    stop: ({ file }) => file('nightly.yml', { crons: [], jobs: { backup: watched() } }),
  },
  'delete the job, or the file': {
    about: NIGHTLY,
    stop: ({ file }) => file('nightly.yml', { jobs: { other: watched() } }),
  },
  'disable a workflow of `workflows`': {
    about: 'weekly-report.yml',
    stop: ({ github }) => github.workflow({ path: '.github/workflows/weekly-report.yml', state: 'disabled_manually' }),
  },
  'take its cron out': {
    about: 'weekly-report.yml',
    stop: ({ file, run }) => {
      run('weekly-report.yml', 7 * 24 + 8.6);
      file('weekly-report.yml', { crons: [], jobs: { report: {} } });
    },
  },
};

describe('pausing for maintenance', () => {
  const rows = tableOf('what you do');

  test('the table has each of these', () => expect(rows.map(([what]) => what)).toEqual(Object.keys(STOPS)));

  test.each(rows)('%s: %s', (what = '', says = '') =>
    withShop(async (shop) => {
      const { about, stop } = STOPS[what] ?? expect.fail(what);
      shop.file('nightly.yml', { jobs: { backup: watched() } });
      shop.file('weekly-report.yml', { crons: ['17 3 * * 1'], jobs: { report: {} } });
      shop.tickstem.seed(heartbeat(NIGHTLY, 32));
      stop(shop);
      const { row } = outcome(await shop.check({ workflows: 'weekly-report.yml' }));
      const told = row(about);
      expect(told?.verdict).toBe(/^`([\w-]+)`/.exec(says)?.[1]);
      expect(told?.fails).toBe(!says.includes('passes'));
      if (/disabled|removed/.test(says)) expect(told?.cause?.text).toContain(says.replace(/^.*: /, ''));
    }),
  );

  test('`fail-on-paused`, and a `!` line', () =>
    withShop(async ({ tickstem, file, check }) => {
      file('nightly.yml', { jobs: { backup: watched() } });
      tickstem.seed(heartbeat(NIGHTLY, 32, { status: 'paused' }));
      expect(outcome(await check({ 'fail-on-paused': 'true' })).missed).toEqual([NIGHTLY]);
      expect(outcome(await check({ 'fail-on-paused': 'true', heartbeats: `!${NIGHTLY}` })).missed).toEqual([]);
      // Once it is resumed, only scheduled times after that need a ping (C2).
      tickstem.resume(tickstem.named(NIGHTLY)[0]?.id ?? '');
      expect(outcome(await check()).missed).toEqual([]);
    }));
});

test('a job that runs by one cron of several, by its `if`, has only that one', () =>
  withShop(async ({ tickstem, file, check }) => {
    const backup = { ...watched(), if: "github.event.schedule == '17 3 * * *'" };
    file('nightly.yml', { crons: ['17 3 * * *', '5 * * * *'], jobs: { backup } });
    tickstem.seed(heartbeat(NIGHTLY, 8.5));
    expect(outcome(await check()).row(NIGHTLY)?.verdict).toBe('healthy');
  }));

test('a weekly job that failed on Monday is missed at once, and healthy after a manual run', () =>
  withShop(async ({ file, run, check }) => {
    file('weekly-report.yml', { crons: ['17 3 * * 1'], jobs: { report: {} } });
    run('weekly-report.yml', 8.6, { conclusion: 'failure', jobs: [{ name: 'report', conclusion: 'failure' }] });
    run('weekly-report.yml', 7 * 24 + 8.6, {
      conclusion: 'success',
      jobs: [{ name: 'report', conclusion: 'success' }],
    });
    const verdict = async () =>
      outcome(await check({ workflows: 'weekly-report.yml' })).row('weekly-report.yml')?.verdict;
    expect(await verdict()).toBe('missed');
    run('weekly-report.yml', 2.7, { event: 'workflow_dispatch', conclusion: 'success' });
    expect(await verdict()).toBe('healthy');
  }));

test('an interval that Tickstem rejects: one error, no heartbeat, and evidence is checked all the same', () =>
  withTickstem(async (tickstem) => {
    const run = (require: string) => runAction(tickstem, { with: { interval: '7d', require } });
    const [done, undone] = [await run('true'), await run('false')];
    expect([done.status, undone.status]).toEqual(['success', 'failure']);
    expect(annotations(done)).toEqual([
      expect.stringMatching(/^error: The job succeeded, but .* No heartbeat was created, because /),
    ]);
    expect(tickstem.named(NAME)).toEqual([]);
  }));
