// The repository `octo-org/shop` on a Monday evening, with workflows to be found and judged in it.

import type { GitHub, RunSeed } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Heartbeat, Tickstem, TickstemOptions } from '../stand-ins/tickstem/server.ts';
import { annotations, type Job } from './action.ts';
import { at, type Entry, FOLDER, pinged, SHOP, seen } from './sources.ts';

/** Monday, 15 hours after the nightly job is due: longer than the check waits for a schedule that it knows little about. */
const NOW = '2026-11-23T18:00:00Z';
const NOON = '2026-11-23T12:00:00Z';
const HOUR = 3_600_000;
/** So many hours before noon. */
export const ago = (hours: number) => new Date(Date.parse(NOON) - hours * HOUR).toISOString().replace('.000Z', 'Z');

const ACTION_NAME = 'tickstem/heartbeat-action';
/** Commits of the default branch. */
export const SHA = { first: 'a'.repeat(40), second: 'b'.repeat(40) };

/** A workflow file. */
export interface File {
  /** None: the workflow has no schedule. Default: nightly at three. */
  crons?: string[];
  /** What each job has, by its id. */
  jobs: Record<string, object>;
}

/** YAML takes JSON for what it is. */
export function fileOf({ crons = ['0 3 * * *'], jobs }: File): string {
  const schedule = crons.map((cron) => ({ cron }));
  return JSON.stringify({ on: { workflow_dispatch: null, ...(crons.length > 0 && { schedule }) }, jobs }, null, 2);
}

/** A job whose first step is that action. */
export function using(uses: string, given: Record<string, string> = {}): object {
  return { 'runs-on': 'ubuntu-latest', steps: [{ uses, with: given }, { run: './backup.sh' }] };
}

export const watched = (given?: Record<string, string>) => using(`${ACTION_NAME}@v1`, given);

export interface Shop {
  tickstem: Tickstem;
  github: GitHub;
  /**
   * Adds a workflow file: at a commit or `refs/heads/main`; without either, at all of them. The newest commit to it is so
   * many hours old; by default more than a year.
   */
  file(name: string, content: File | string, ref?: string, hoursAgo?: number): void;
  /** Tells of a run of a workflow file, begun so many hours before noon. */
  run(file: string, hoursAgo: number, given?: Partial<RunSeed>): void;
  /** The check, in `heartbeats.yml`. */
  check(given?: Job['with'], job?: Job): Promise<JobResult>;
}

/** Nothing was pushed to it for a year, and one heartbeat is healthy that no workflow of it pings. */
export function withShop(use: (shop: Shop) => Promise<void>, quirks?: TickstemOptions['quirks']): Promise<void> {
  return at(
    NOW,
    ({ tickstem, github, check }) => {
      github.push({ at: ago(24 * 400), after: SHA.first });
      tickstem.seed(heartbeat(`${SHOP}/alive`, 2));
      return use({
        tickstem,
        github,
        file: (name, content, ref, hoursAgo = 24 * 400) => {
          const path = `${FOLDER}/${name}`;
          github.file(path, typeof content === 'string' ? content : fileOf(content), ref);
          if (ref === undefined || ref.startsWith('refs/')) github.commit({ at: ago(hoursAgo), paths: [path] });
        },
        run: (file, hoursAgo, given) => {
          github.run({ workflow: `${FOLDER}/${file}`, createdAt: ago(hoursAgo), ...given });
        },
        check: (given, job) => check(given, { as: `${ACTION_NAME}@v1`, ...job }),
      });
    },
    quirks,
  );
}

/** Expected as a nightly job's is, and pinged so many hours before noon. */
export function heartbeat(name: string, hoursAgo: number, given?: Partial<Heartbeat>) {
  return pinged(name, ago(hoursAgo), given);
}

/** A row of the report, as far as these tests look at it. */
export interface Row extends Entry {
  kind: string;
  id: string | null;
  last_pinged_at: string | null;
}

/** What a check told: its outputs, its annotations, and the report's row for a name. */
export function outcome(result: JobResult) {
  const { status, missed = '', report = '' } = result.steps['heartbeat']?.outputs ?? {};
  const { heartbeats: rows } = JSON.parse(report || '{"heartbeats":[]}') as { heartbeats: Row[] };
  return {
    status,
    missed: missed === '' ? undefined : (JSON.parse(missed) as string[]),
    rows,
    row: (name: string) => rows.find((row) => row.name === `${SHOP}/${name}` || row.name === name),
    /** Without what is healthy: `nightly.yml/backup absent`. */
    verdicts: rows
      .filter(({ verdict }) => verdict !== 'healthy')
      .map(({ name, verdict }) => `${String(name).replace(`${SHOP}/`, '')} ${verdict}`)
      .sort(),
    annotations: annotations(result),
    summary: seen(result.phase('main').summary),
    log: result.phase('main').log,
  };
}
