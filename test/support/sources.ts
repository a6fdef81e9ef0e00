// A check with both of its witnesses: a Tickstem and a GitHub whose clocks stand at the same time.
import { expect } from 'vitest';
import { type GitHub, type RunSeed, startGitHub } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Heartbeat, Tickstem, TickstemOptions } from '../stand-ins/tickstem/server.ts';
import { type Job, runAction, withTickstem } from './action.ts';

/** `octo-org/shop` is the repository of both. */
export const SHOP = 'octo-org/shop';
export const FOLDER = '.github/workflows';
export const NIGHTLY = `${FOLDER}/nightly.yml`;
/** The page of the nightly workflow. */
export const NIGHTLY_PAGE = `https://github.com/${SHOP}/actions/workflows/nightly.yml`;
/** When the tests of causes look, the last ping before that, and the run that should have pinged since. */
export const EVENING = '2026-11-23T18:00:00Z';
export const PINGED = '2026-11-22T03:05:00Z';
const STARTED = '2026-11-23T03:07:00Z';
export const BACKUP = `${SHOP}/nightly.yml/backup`;

const HOUR = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

type Quirks = NonNullable<TickstemOptions['quirks']>;

export interface World {
  tickstem: Tickstem;
  github: GitHub;
  /** Runs the check, with a token that may read all. */
  check(given?: Job['with'], job?: Job): Promise<JobResult>;
}

/** Runs a test at an instant, against a Tickstem and a GitHub that holds the workflow of the check, and no more. */
export function at(now: string, use: (world: World) => Promise<void>, quirks: Quirks = {}): Promise<void> {
  const nowMs = Date.parse(now);
  return withTickstem(
    async (tickstem) => {
      const github = await startGitHub({ repository: SHOP, now: nowMs });
      github.file(`${FOLDER}/heartbeats.yml`, CHECK);
      const ref = `${SHOP}/${FOLDER}/heartbeats.yml@refs/heads/main`;
      const own = { api_url: github.url, token: github.token, workflow: 'Heartbeats', workflow_ref: ref };
      const check: World['check'] = (given = {}, job = {}) =>
        runAction(tickstem, {
          name: 'check',
          ...job,
          github: { ...own, ...job.github },
          with: { mode: 'check', interval: undefined, ...given },
        });
      try {
        await use({ tickstem, github, check });
      } finally {
        await github.close();
      }
    },
    { now: nowMs, quirks },
  );
}

const CHECK = `on:
  schedule:
    - cron: '30 5 * * *'
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: tickstem/heartbeat-action@v1
        with:
          mode: check
`;

/** A scheduled workflow whose jobs are watched. @param jobs their ids, and what else stands in each of them */
export function watched(crons: string | string[], jobs: Record<string, string> = { backup: '' }): string {
  const entries = [crons].flat().map((cron) => {
    const [expression, zone] = cron.split(' @ ');
    return `    - cron: '${expression}'\n${zone === undefined ? '' : `      timezone: ${zone}\n`}`;
  });
  const steps = '    runs-on: ubuntu-latest\n    steps:\n      - uses: tickstem/heartbeat-action@v1\n';
  const listed = Object.entries(jobs).map(([id, more]) => `  ${id}:\n${more}${steps}`);
  return `on:\n  workflow_dispatch:\n  schedule:\n${entries.join('')}jobs:\n${listed.join('')}`;
}

/** A heartbeat that was pinged then, expected every 24 h with 3 h grace: what a nightly job's is by default. */
export function pinged(
  name: string,
  when: string,
  given: Partial<Heartbeat> = {},
): Partial<Heartbeat> & { name: string } {
  const { interval_secs = 86_400 } = given;
  const pingedMs = Date.parse(when);
  return {
    name,
    interval_secs,
    grace_secs: 10_800,
    created_at: iso(pingedMs - 1000 * HOUR),
    consecutive_misses: 0,
    last_pinged_at: when,
    next_expected_at: iso(pingedMs + interval_secs * 1000),
    status: 'active',
    ...given,
  };
}

/** An entry of the output `report`, as far as the second witness has a part in it. */
export interface Entry {
  name: string;
  verdict: string;
  fails: boolean;
  due_at: string | null;
  cause: { kind: string; text: string; url: string | null } | null;
}

/** The outputs of a check that could read. */
export function checkOutputs(result: JobResult) {
  const { status, missed = '', report = '' } = result.steps['heartbeat']?.outputs ?? {};
  const { heartbeats } = JSON.parse(report) as { heartbeats: Entry[] };
  const entry = (name: string): Entry => {
    const found = heartbeats.find((one) => one.name === name);
    if (found === undefined) throw new Error(`the report has no ${name}: ${report}`);
    return found;
  };
  return { status, missed: (JSON.parse(missed) as string[]).sort(), heartbeats, entry };
}

/** The messages of one level, in their order. */
export function messages(result: JobResult, level: 'error' | 'warning' | 'notice'): string[] {
  return result.phase('main').annotations.flatMap((one) => (one.level === level ? [one.message] : []));
}

/** What a reader of the summary sees: without the element that breaks text up, with character references resolved. */
export function seen(markdown: string): string {
  return markdown
    .replaceAll('<wbr>', '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

export type JobSeed = NonNullable<RunSeed['jobs']>[number];

/** A run of last night, whose address is the page that the cause is to link. */
export function lastNight(github: GitHub, given: Partial<RunSeed> = {}): string {
  const { id } = github.run({ workflow: NIGHTLY, createdAt: STARTED, ...given });
  return `https://github.com/${SHOP}/actions/runs/${id}`;
}

/** The same, and the address of its first job. */
export function lastNightsJob(github: GitHub, job: Partial<JobSeed>, given: Partial<RunSeed> = {}): string {
  const jobs = [{ name: 'backup', ...job }, ...(given.jobs ?? [])];
  const run = github.run({ workflow: NIGHTLY, createdAt: STARTED, conclusion: job.conclusion ?? null, ...given, jobs });
  return `https://github.com/${SHOP}/actions/runs/${run.id}/job/${run.jobs[0]?.id}`;
}

/** Told of the heartbeat in the annotation, in the summary's table, and in the report. */
export interface Expected {
  kind: string;
  /** What each of the three has. */
  says: (string | RegExp)[];
  url: string;
  /** What to do, for people: in the annotation and the summary. */
  todo: RegExp;
}

export function expectCause(result: JobResult, { kind, says, url, todo }: Expected, name = BACKUP): void {
  const { entry } = checkOutputs(result);
  expect(entry(name)).toMatchObject({ fails: true, cause: { kind, url } });
  // Messages leave out the repository that all names share.
  const shown = [name, name.split('/').slice(2).join('/')];
  const annotation =
    messages(result, 'error').find((message) => shown.some((one) => message.includes(`"${one}"`))) ?? '';
  const row =
    seen(result.phase('main').summary)
      .split('\n')
      .find((line) => line.includes(`<code>${name}</code>`)) ?? '';
  const [inAnnotation, inRow] = [annotation.toLowerCase(), row.toLowerCase()];
  for (const part of says) {
    for (const channel of [inAnnotation, inRow, (entry(name).cause?.text ?? '').toLowerCase()]) {
      if (typeof part === 'string') expect(channel).toContain(part.toLowerCase());
      else expect(channel).toMatch(part);
    }
  }
  for (const channel of [annotation, row]) {
    expect(channel).toContain(url);
    expect(channel).toMatch(todo);
  }
}
