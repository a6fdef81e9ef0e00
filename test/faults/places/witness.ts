/** What a check asks of GitHub, the second witness: its faults take away only what it would have added. */
import type { Expected, Place } from '../fault.ts';
import { onWell } from './outcomes.ts';
import * as worlds from './worlds.ts';

/** One of each class, and what differs most among them. */
const FEW = [
  ...[
    'nothing',
    'connection refused',
    'reset before the headers',
    'cut in the body',
    'no answer',
    'body that dribbles',
  ],
  ...['body without end', 'gzip bomb', '204', 'web page with 200', '100,000 brackets'],
  ...['302 to another host', '401', '403', '404', '403 that repeats the credentials'],
  ...['503', '403, the rate limit is used up', '429, Retry-After in a year'],
  ...['GitHub: no rows', 'GitHub: rows that are no objects', 'GitHub: fields of another type'],
  ...[
    'GitHub: fields that are null',
    'GitHub: `__proto__`',
    'GitHub: as many rows as fit',
    'GitHub: workflow commands',
  ],
  ...['workflow file: no YAML', 'workflow file: aliases that multiply', 'workflow file: a cron that is none'],
];
/** Where the same request is made for another reason. */
const FEWER = [
  ...['nothing', 'reset before the headers', 'no answer', 'body without end', 'web page with 200'],
  ...['302 to another host', '401', '403', '404', '503', 'GitHub: fields of another type'],
];

/** For what is read last: only half of the time that is left is for it. And an annotation of another type is none. */
const FOR_AN_EXTRA = FEWER.filter((name) => !['no answer', 'GitHub: fields of another type'].includes(name));

const toGitHub = { server: 'github', mode: 'check', lasts: 'job', permission: 'actions: read' } as const;
const toContents = { ...toGitHub, permission: 'contents: read' } as const;

const HEALTHY: Expected = { status: 'healthy', missed: [], pings: 0, heartbeats: 1 };
/** Without GitHub it would be green; that it could not be asked is said. */
const LEFT_TO_THE_INTERVAL: Expected = { ...HEALTHY, tells: ['warning'] };

function red(name: string, error: RegExp): Expected {
  return { tells: ['error'], error, red: true, status: 'missed', missed: [name], pings: 0, heartbeats: 1 };
}

/** Without GitHub it would be red as well; what is known of the cause may be less. */
function stillRed(error = /missed: .*expected by/s): Expected {
  return { ...red(worlds.BACKUP_NAME, error), tells: ['warning', 'error'] };
}

/** It turned red by the schedule alone. */
const BY_SCHEDULE = red(worlds.BACKUP_NAME, /missed: .*failed at step "Dump/s);

const UNKNOWN: Expected = {
  ...red(worlds.WEEKLY_NAME, /Workflow "weekly.yml" unknown: /),
  ...{ tells: ['warning', 'error'], status: 'unknown' },
};

export const WITNESS: readonly Place[] = [
  {
    ...toContents,
    name: 'check: files',
    what: 'the list of the workflow files: without it, nothing is judged by its schedule',
    ...{ on: 'content', path: /\/contents\/\.github\/workflows$/, answer: 'rows' },
    ...{ host: 'main', once: true, faults: FEW },
    arrange: worlds.missedBySchedule,
    expected: onWell(BY_SCHEDULE, LEFT_TO_THE_INTERVAL),
  },
  {
    ...toContents,
    name: 'check: files of a miss',
    what: 'the same for a heartbeat that is red anyhow: it stays so',
    ...{ on: 'content', path: /\/contents\/\.github\/workflows$/, answer: 'rows' },
    faults: [...FEWER, 'GitHub: no rows', '100,000 brackets', 'GitHub: rows that are no objects'],
    arrange: worlds.failed,
    expected: onWell(red(worlds.BACKUP_NAME, /missed: .*failed at step/s), stillRed()),
  },
  {
    ...toContents,
    name: 'check: file',
    what: 'a workflow file: without it, its heartbeats are judged by their intervals',
    ...{ on: 'content', skip: 1, path: /nightly\.yml$/, answer: 'file' },
    faults: FEW,
    arrange: worlds.missedBySchedule,
    expected: { ...onWell(BY_SCHEDULE, LEFT_TO_THE_INTERVAL), wrong: LEFT_TO_THE_INTERVAL },
  },
  {
    ...toContents,
    name: 'check: older file',
    what: 'the workflow file at the commit of the newest run',
    ...{ on: 'content', skip: 2, path: /ref=a{40}/, answer: 'file' },
    faults: FEW,
    arrange: worlds.missedBySchedule,
    expected: { ...onWell(BY_SCHEDULE, LEFT_TO_THE_INTERVAL), wrong: LEFT_TO_THE_INTERVAL },
  },
  {
    ...toGitHub,
    name: 'check: runs',
    what: 'the runs since a firing without a ping: without them it is no miss yet',
    ...{ on: 'workflow-runs', answer: 'record', once: true, faults: FEW },
    arrange: worlds.missedBySchedule,
    expected: onWell(BY_SCHEDULE, LEFT_TO_THE_INTERVAL),
  },
  {
    ...toGitHub,
    name: 'check: runs, early',
    what: 'the same where a run came early: no miss, whatever becomes of the answer',
    ...{ on: 'workflow-runs', answer: 'record', faults: FEWER },
    arrange: worlds.cameEarly,
    expected: onWell(HEALTHY, LEFT_TO_THE_INTERVAL),
  },
  {
    ...toGitHub,
    name: 'check: runs of a miss',
    what: 'the runs since the last ping, for the cause of a miss',
    ...{ on: 'workflow-runs', answer: 'record', faults: FEWER },
    arrange: worlds.failed,
    expected: onWell(red(worlds.BACKUP_NAME, /failed at step "Dump/), stillRed(/its runs couldn't be read/)),
  },
  {
    ...toGitHub,
    name: 'check: states',
    what: 'the states of the workflows, for the cause of a miss',
    ...{ on: 'workflows', answer: 'record', faults: FEW },
    arrange: worlds.disabled,
    expected: onWell(red(worlds.BACKUP_NAME, /the workflow was disabled manually/i), stillRed()),
  },
  {
    ...toGitHub,
    name: 'check: jobs',
    what: 'the jobs of a run, for the cause of a miss: the run itself is told',
    ...{ on: 'jobs', answer: 'record', faults: FEW },
    arrange: worlds.failed,
    expected: onWell(red(worlds.BACKUP_NAME, /failed at step "Dump/), stillRed(/the run of .* failed/)),
  },
  {
    ...toGitHub,
    name: 'check: error line',
    what: 'the last error line of a job that failed: without it nothing else is missing, and nobody is told',
    ...{ on: 'annotations', answer: 'rows', permission: 'checks: read', faults: FEW },
    arrange: worlds.failed,
    expected: onWell(red(worlds.BACKUP_NAME, /failed at step "Dump/), red(worlds.BACKUP_NAME, /failed at step "Dump/)),
  },
  {
    ...toGitHub,
    name: 'check: annotations',
    what: 'what a green job said, for the cause of a miss',
    ...{ on: 'annotations', answer: 'rows', permission: 'checks: read', faults: FEW },
    arrange: worlds.greenWithoutPing,
    expected: onWell(
      red(worlds.BACKUP_NAME, /passed.*didn't ping: heartbeat/i),
      stillRed(/passed.*didn't ping; expected/),
    ),
  },
  {
    ...toGitHub,
    name: 'check: runs, coverage',
    what: 'the runs of a job whose heartbeat is still to be made: it is at work, and not absent',
    ...{ on: 'workflow-runs', answer: 'record', faults: FEWER },
    arrange: worlds.firstRunAtWork,
    expected: onWell(HEALTHY, LEFT_TO_THE_INTERVAL),
  },
  ...(
    [
      ['runs', 'workflow-runs', 'record', toGitHub, HEALTHY],
      ['jobs', 'jobs', 'record', toGitHub, LEFT_TO_THE_INTERVAL],
      ['annotations', 'annotations', 'rows', { ...toGitHub, permission: 'checks: read' }, LEFT_TO_THE_INTERVAL],
    ] as const
  ).map(
    ([what, on, answer, more, without]): Place => ({
      ...more,
      name: `check: past runs, ${what}`,
      what: `the ${what} of past runs, for what is unusual: without them nothing is, and nothing fails`,
      ...{ on, answer, faults: FOR_AN_EXTRA },
      // A part of the time is for this: here it has to be enough on a machine under load, too.
      with: { 'fail-on-unusual': 'true', timeout: '60s' },
      arrange: worlds.measured,
      expected: onWell(red(worlds.BACKUP_NAME, /unusual: rows: 40, usually 12,0/), without),
    }),
  ),
  ...(
    [
      ['files', 'content', 0, 'rows', toContents, /workflows$/],
      ['file', 'content', 1, 'file', toContents, /weekly\.yml$/],
      ['runs', 'workflow-runs', 0, 'record', toGitHub, /weekly\.yml/],
    ] as const
  ).map(
    ([what, on, skip, answer, more, path]): Place => ({
      ...more,
      name: `check: workflows, ${what}`,
      what: `\`workflows\`: the ${what}, without which it cannot be judged: unknown, and red`,
      ...{ on, skip, answer, path, faults: FEWER },
      with: { workflows: 'weekly.yml' },
      arrange: worlds.listed,
      expected: onWell(HEALTHY, UNKNOWN),
    }),
  ),
];
