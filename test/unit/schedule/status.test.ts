import { describe, expect, test } from 'vitest';
import {
  type Answer,
  dueOf,
  outcomeOf,
  resumedAtMs,
  type ScheduleRun,
  type ScheduleStatus,
  type StatusFacts,
  scheduleStatus,
} from '../../../src/schedule/status.ts';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import { entriesOf } from './matcher.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `23 03:00` is that time on 23 November 2026, a Monday. */
const ms = (text: string) => Date.parse(`2026-11-${text.replace(' ', 'T')}Z`);
const shown = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at).toISOString().slice(8, 16).replace('T', ' ');

const answer = (by: Answer['by']) => (text: string) => ({ atMs: ms(text), by });
const [scheduled, manual, ping] = [answer('scheduled-run'), answer('other-run'), answer('ping')];
const run = (text: string, outcome: ScheduleRun['outcome'], by: ScheduleRun['by'] = 'scheduled-run'): ScheduleRun => ({
  ...{ createdAtMs: ms(text), outcome, by },
});

type Given = Partial<Omit<StatusFacts, 'timetable' | 'sinceMs' | 'nowMs' | 'allowanceMs'>> & {
  crons?: string;
  since?: string;
  allowanceHours?: number;
};

function facts(now: string, given: Given = {}): StatusFacts {
  const { crons = '0 3 * * *', since = '01 00:00', allowanceHours = 8, ...rest } = given;
  return {
    ...{ timetable: timetableOf(entriesOf(crons), ms(now)), sinceMs: ms(since), nowMs: ms(now) },
    ...{ answers: [scheduled('22 03:10')], runs: [], graceMs: 12 * HOUR_MS, intervalMs: DAY_MS },
    ...{ allowanceMs: () => allowanceHours * HOUR_MS },
    ...rest,
  };
}

/** `late, may-still-start, due 23 03:00, until 23 11:00` */
function said({ state, because, dueMs, lateUntilMs }: ScheduleStatus): string {
  const until = lateUntilMs === undefined ? '' : `, until ${shown(lateUntilMs)}`;
  return `${state}, ${because}, due ${shown(dueMs)}${until}`;
}
const status = (now: string, given?: Given) => said(scheduleStatus(facts(now, given)));

describe('due, and what answers it', () => {
  test.each<[string, Given, string | undefined]>([
    ['the first scheduled time after a scheduled run', { answers: [scheduled('22 03:10')] }, '23 03:00'],
    ['a run at that very time answers it', { answers: [scheduled('22 03:00')] }, '23 03:00'],
    ['a late run answers its own time only', { answers: [scheduled('23 02:59')] }, '23 03:00'],
    [
      'C24: a scheduled run answers no time later than its creation',
      { crons: '0 3,15 * * *', answers: [scheduled('22 21:30')] },
      '23 03:00',
    ],
    ['several times before it are answered', { crons: '0 * * * *', answers: [scheduled('22 07:30')] }, '22 08:00'],
    ['a run of another event, for the next time', { answers: [scheduled('22 03:10'), manual('22 18:00')] }, '24 03:00'],
    ['exactly the grace period before', { answers: [scheduled('22 03:10'), manual('22 15:00')] }, '24 03:00'],
    ['more than the grace period before', { answers: [scheduled('22 03:10'), manual('22 14:59')] }, '23 03:00'],
    [
      'one next time, not two',
      { crons: '0 */3 * * *', answers: [scheduled('22 03:10'), manual('22 05:30')] },
      '22 09:00',
    ],
    [
      'two runs do not answer two times',
      { answers: [manual('22 20:00'), manual('22 21:00'), scheduled('22 03:10')] },
      '24 03:00',
    ],
    [
      'a manual run that makes up for last night answers no more',
      { answers: [scheduled('21 03:10'), manual('22 18:00')] },
      '23 03:00',
    ],
    [
      'two manual runs: the first makes up, the second answers the next',
      { answers: [scheduled('21 03:10'), manual('22 18:00'), manual('22 19:00')] },
      '24 03:00',
    ],
    ['without a grace period', { graceMs: 0, answers: [scheduled('22 03:10'), manual('23 02:59')] }, '23 03:00'],
    ['a ping whose run is not known', { answers: [ping('22 18:00')] }, '23 03:00'],
    ['a ping after the next time, of an unknown run', { answers: [ping('23 04:00')] }, '24 03:00'],
    ['in any order', { answers: [manual('22 18:00'), scheduled('22 03:10'), ping('21 03:12')] }, '24 03:00'],
    ['C23: the earliest, however long ago', { answers: [scheduled('10 03:10')] }, '11 03:00'],
    ['no answer: the first since it exists', { answers: [], since: '21 12:00' }, '22 03:00'],
    ['an answer from before the file changed', { answers: [scheduled('20 03:10')], since: '22 12:00' }, '23 03:00'],
    ['an answer in the future is none', { answers: [scheduled('22 03:10'), ping('29 03:00')] }, '23 03:00'],
    ['what is no time is none', { answers: [scheduled('22 03:10'), { atMs: Number.NaN, by: 'ping' }] }, '23 03:00'],
    [
      'one cron of two: the job excludes the other',
      { crons: '0 3 * * 1', answers: [scheduled('16 07:00')] },
      '23 03:00',
    ],
    ['in the zone of the cron', { crons: '0 3 * * * Europe/Berlin', answers: [scheduled('22 03:10')] }, '23 02:00'],
  ])('%s', (_, given, due) => {
    expect(shown(dueOf(facts('24 02:00', given)))).toBe(due);
  });

  test('none where nothing is scheduled', () => {
    expect(dueOf({ ...facts('23 12:00'), timetable: timetableOf([], 0) })).toBeUndefined();
  });
});

describe('the status', () => {
  test.each<[string, string, Given, string]>([
    ['before the scheduled time', '23 02:59', {}, 'healthy, nothing-due, due 23 03:00'],
    ['at it', '23 03:00', {}, 'late, may-still-start, due 23 03:00, until 23 11:00'],
    ['at the end of the allowance', '23 11:00', {}, 'late, may-still-start, due 23 03:00, until 23 11:00'],
    ['past the allowance', '23 11:01', {}, 'missed, not-started, due 23 03:00, until 23 11:00'],
    ['C23: past later scheduled times', '26 03:01', {}, 'missed, not-started, due 23 03:00, until 23 11:00'],
    [
      'no answer yet, nothing due',
      '23 02:00',
      { answers: [], since: '22 12:00' },
      'waiting, nothing-due, due 23 03:00',
    ],
    [
      'no answer yet, and due',
      '23 04:00',
      { answers: [], since: '22 12:00' },
      'waiting, may-still-start, due 23 03:00, until 23 11:00',
    ],
    [
      'no answer yet, past the allowance',
      '23 12:00',
      { answers: [], since: '22 12:00' },
      'missed, not-started, due 23 03:00, until 23 11:00',
    ],
  ])('%s', (_, now, given, expected) => {
    expect(status(now, given)).toBe(expected);
  });

  test('a day of the year that no cron has is healthy, and so is no cron', () => {
    expect(said(scheduleStatus({ ...facts('23 12:00'), timetable: timetableOf([], 0) }))).toBe(
      'healthy, nothing-due, due undefined',
    );
  });
});

describe('C30: starts and ends', () => {
  test.each<[string, string, ScheduleRun[], string]>([
    [
      'in progress past the allowance',
      '23 14:00',
      [run('23 03:10', 'active')],
      'late, in-progress, due 23 03:00, until 24 15:00',
    ],
    [
      'in progress past interval and grace period',
      '24 15:01',
      [run('23 03:10', 'active')],
      'missed, still-in-progress, due 23 03:00, until 24 15:00',
    ],
    [
      'failed: at once',
      '23 03:20',
      [run('23 03:10', 'failure')],
      'missed, ended-without-success, due 23 03:00, until 23 11:00',
    ],
    [
      'failed, and another is in progress',
      '23 03:20',
      [run('23 03:10', 'failure'), run('23 03:15', 'active', 'other-run')],
      'late, in-progress, due 23 03:00, until 24 15:00',
    ],
    [
      'failed, and one succeeded since that did not ping',
      '23 03:20',
      [run('23 03:15', 'success', 'other-run'), run('23 03:10', 'failure')],
      'late, passed-without-answer, due 23 03:00, until 23 11:00',
    ],
    [
      'succeeded without a ping, past the allowance',
      '23 12:00',
      [run('23 03:10', 'success')],
      'missed, passed-without-answer, due 23 03:00, until 23 11:00',
    ],
    [
      'succeeded, and failed since',
      '23 04:20',
      [run('23 03:10', 'success'), run('23 04:10', 'failure')],
      'missed, ended-without-success, due 23 03:00, until 23 11:00',
    ],
    [
      'the job was skipped',
      '23 04:00',
      [run('23 03:10', 'neither')],
      'late, may-still-start, due 23 03:00, until 23 11:00',
    ],
    [
      'an older run failed',
      '23 04:00',
      [run('22 07:00', 'failure')],
      'late, may-still-start, due 23 03:00, until 23 11:00',
    ],
    [
      'an older run is in progress',
      '23 12:00',
      [run('22 07:00', 'active')],
      'missed, not-started, due 23 03:00, until 23 11:00',
    ],
    [
      'a manual run from before it is in progress, and would answer it',
      '23 12:00',
      [run('23 02:00', 'active', 'other-run')],
      'late, in-progress, due 23 03:00, until 24 15:00',
    ],
    [
      'a manual run failed, and GitHub may still start the scheduled one',
      '23 04:00',
      [run('23 03:30', 'failure', 'other-run'), run('23 02:00', 'failure', 'other-run')],
      'late, may-still-start, due 23 03:00, until 23 11:00',
    ],
    [
      'the scheduled run failed, and a manual one too',
      '23 04:00',
      [run('23 03:10', 'failure'), run('23 03:30', 'failure', 'other-run')],
      'missed, ended-without-success, due 23 03:00, until 23 11:00',
    ],
    [
      'the scheduled run failed, and a manual one that is for it succeeded before without a ping',
      '23 04:00',
      [run('23 03:10', 'failure'), run('23 02:30', 'success', 'other-run')],
      'missed, ended-without-success, due 23 03:00, until 23 11:00',
    ],
    [
      'a run in the future',
      '23 04:00',
      [run('25 03:00', 'failure')],
      'late, may-still-start, due 23 03:00, until 23 11:00',
    ],
    [
      'a miss goes on while the next run is in progress',
      '24 03:30',
      [run('24 03:10', 'active')],
      'missed, not-started, due 23 03:00, until 23 11:00',
    ],
    [
      'a failure goes on while the next run is in progress',
      '24 03:30',
      [run('24 03:10', 'active'), run('23 03:10', 'failure')],
      'missed, ended-without-success, due 23 03:00, until 23 11:00',
    ],
  ])('%s', (_, now, runs, expected) => {
    expect(status(now, { runs })).toBe(expected);
  });

  test('of a frequent cron, the first run is for all times since the one before it', () => {
    const hourly = { crons: '0 * * * *', intervalMs: HOUR_MS, answers: [scheduled('23 03:10')] };
    const active = [run('23 07:30', 'active')];
    expect(status('23 15:00', { ...hourly, runs: active })).toBe('late, in-progress, due 23 04:00, until 23 17:00');
    expect(status('23 12:30', { ...hourly, runs: [run('23 07:30', 'failure'), run('23 11:30', 'active')] })).toBe(
      'missed, ended-without-success, due 23 04:00, until 23 12:00',
    );
  });

  test('what GitHub says of a run', () => {
    const seen = ['queued', 'waiting', 'pending', 'requested', 'in_progress'].map((name) => outcomeOf(name, null));
    expect(new Set(seen)).toEqual(new Set(['active']));
    expect(outcomeOf('completed', 'success')).toBe('success');
    const ends = ['failure', 'cancelled', 'timed_out', 'skipped', 'startup_failure', 'neutral', null];
    expect(new Set(ends.map((end) => outcomeOf('completed', end)))).toEqual(new Set(['failure']));
  });
});

describe('C2: a heartbeat that was resumed', () => {
  const heartbeat = { consecutiveMisses: 0, lastPingMs: ms('19 03:10'), intervalMs: DAY_MS };
  test.each<[string, Parameters<typeof resumedAtMs>[0], string | undefined]>([
    ['resumed', { ...heartbeat, nextExpectedAtMs: ms('24 15:00') }, '23 15:00'],
    ['not resumed', { ...heartbeat, nextExpectedAtMs: ms('20 03:10') }, undefined],
    ['rounded', { ...heartbeat, nextExpectedAtMs: ms('20 03:11') }, undefined],
    ['with misses', { ...heartbeat, consecutiveMisses: 1, nextExpectedAtMs: ms('24 15:00') }, undefined],
    ['misses not known', { ...heartbeat, consecutiveMisses: undefined, nextExpectedAtMs: ms('24 15:00') }, undefined],
    ['no ping', { ...heartbeat, lastPingMs: undefined, nextExpectedAtMs: ms('24 15:00') }, undefined],
    ['nothing expected', { ...heartbeat, nextExpectedAtMs: undefined }, undefined],
  ])('%s', (_, given, anchor) => {
    expect(shown(resumedAtMs(given))).toBe(anchor);
  });

  test('needs no answer for the times of the pause', () => {
    const given = { answers: [ping('19 03:10')], since: '23 15:00' };
    expect(status('23 16:00', given)).toBe('healthy, nothing-due, due 24 03:00');
    expect(status('24 12:00', given)).toBe('missed, not-started, due 24 03:00, until 24 11:00');
  });
});
