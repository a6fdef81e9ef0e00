// GitHub's record of one workflow file, given as a list of runs, for tests of what the check makes of it.

import type { ReviewContext } from '../../../../src/check/runs/context.ts';
import type { WorkflowFile } from '../../../../src/check/runs/workflow-file.ts';
import type { JobRecord, RunRecord } from '../../../../src/github/actions.ts';
import { scheduleInterval } from '../../../../src/schedule/interval.ts';
import { timetableOf } from '../../../../src/schedule/timetable.ts';
import { readWorkflow } from '../../../../src/workflow/workflow.ts';
import { noPast } from '../../../support/no-past.ts';

export const REPOSITORY = 'octo-org/shop';
export const FILE = 'nightly.yml';

/** A run, and what became of its jobs; without any, of `backup` what became of the run. */
export interface KnownRun {
  at: string;
  event?: string;
  conclusion?: string;
  status?: string;
  jobs?: Record<string, string>;
  /** What became of its earlier attempts, the first one first; with `jobs`, of those jobs. */
  attempts?: readonly { conclusion: string; jobs?: Record<string, string> }[];
  /** What the file is at its commit; by default what it is now. */
  file?: string;
}

export interface Known {
  now: string;
  file: string;
  /** Reusable workflows that it calls, by their names. */
  others?: Readonly<Record<string, string>>;
  runs: readonly KnownRun[];
  /** When the file was committed. */
  edited?: string;
  /** Scheduled runs of the check itself, at `30 5 * * *`. */
  own?: readonly string[];
  /** Runs can't be read. */
  isHidden?: boolean;
}

export interface KnownContext extends ReviewContext {
  /** What was requested besides the files, each once. */
  requests: Set<string>;
}

const OWN_FILE = 'heartbeats.yml';

/** A workflow file whose jobs use this action. @param jobs what is in each of them, besides */
export function fileWith(crons: readonly string[], jobs: Record<string, object> = { backup: {} }): string {
  const step = { uses: 'tickstem/heartbeat-action@v1' };
  const listed = Object.entries(jobs).map(([id, more]) => [id, { 'runs-on': 'ubuntu-latest', steps: [step], ...more }]);
  const on = { workflow_dispatch: null, schedule: crons.map((cron) => ({ cron })) };
  return JSON.stringify({ on, jobs: Object.fromEntries(listed) });
}

export function contextOf({ now, file, others = {}, runs, edited, own = [], isHidden = false }: Known): KnownContext {
  const nowMs = Date.parse(now);
  const requests = new Set<string>();
  const present = readFile(file, nowMs);
  const check = readFile(fileWith(['30 5 * * *'], { check: { steps: [] } }), nowMs);
  const records = runs.map(recordOf).sort((a, b) => b.createdAtMs - a.createdAtMs);
  const ownRecords = own.map((at, nth) => recordOf({ at }, -nth));
  const listed = (name: string) => (name === FILE ? records : name === OWN_FILE ? ownRecords : []);
  const files = new Map([
    [FILE, present],
    [OWN_FILE, check],
  ]);
  return {
    requests,
    history: {
      files: async () => files,
      facts: async () => undefined,
      statesIfReadable: async () => undefined,
      lastScheduled: async () => undefined,
      states: async () => [],
      async runs(name, sinceMs) {
        requests.add(`runs ${name}`);
        return isHidden
          ? undefined
          : listed(name).filter((run) => run.createdAtMs >= sinceMs && run.createdAtMs <= nowMs);
      },
      async jobs(id, attempt) {
        requests.add(attempt === undefined ? `jobs ${id}` : `jobs ${id} ${attempt}`);
        const run = runs[id];
        return jobsOf(attempt === undefined || run === undefined ? run : { ...run, ...run.attempts?.[attempt - 1] });
      },
      async attempt(id, attempt) {
        requests.add(`attempt ${id} ${attempt}`);
        const run = runs[id];
        return run && recordOf({ ...run, ...run.attempts?.[attempt - 1] }, id);
      },
      annotations: async () => [],
      past: noPast,
      lastError: async () => undefined,
      async fileAt(_, sha) {
        requests.add(`file ${sha}`);
        return readFile(runs[Number(sha)]?.file ?? file, nowMs);
      },
      called: async () => undefined,
      state: async () => undefined,
      lockFile: async () => undefined,
      lastEdit: async () => (edited === undefined ? undefined : { atMs: Date.parse(edited), login: 'octocat' }),
      unavailable: [],
    },
    files,
    usage: {
      repository: REPOSITORY,
      actionRepository: 'tickstem/heartbeat-action',
      workflows: new Map([
        [FILE, present.workflow],
        ...Object.entries(others).map(([name, text]) => [name, readWorkflow(text)] as const),
      ]),
    },
    ownFile: OWN_FILE,
    names: new Set<string>(),
    isNamed: () => false,
    lists: new Map(),
    repositoryUrl: `https://github.com/${REPOSITORY}`,
    nowMs,
  };
}

function readFile(text: string, nowMs: number): WorkflowFile {
  const workflow = readWorkflow(text);
  const { intervalSecs } = scheduleInterval(workflow.schedule, nowMs);
  return { workflow, timetable: timetableOf(workflow.schedule, nowMs), intervalSecs, problem: undefined };
}

function recordOf({ at, event = 'schedule', conclusion, status, attempts = [] }: KnownRun, id: number): RunRecord {
  const createdAtMs = Date.parse(at);
  return {
    ...{ id, url: '', event, createdAtMs, startedAtMs: createdAtMs, branch: 'main', headSha: String(id) },
    attempt: attempts.length + 1,
    status: status ?? 'completed',
    conclusion: status === undefined ? (conclusion ?? 'success') : '',
  };
}

function jobsOf(run: KnownRun | undefined): JobRecord[] {
  if (run === undefined) return [];
  const jobs = run.jobs ?? { backup: run.status ?? run.conclusion ?? 'success' };
  return Object.entries(jobs).map(([name, became]) => {
    const isOver = !['queued', 'in_progress', 'waiting'].includes(became);
    return {
      ...{
        name,
        url: '',
        startedAtMs: Date.parse(run.at),
        failedStep: undefined,
        hasSteps: true,
        checkRunId: undefined,
      },
      status: isOver ? 'completed' : became,
      conclusion: isOver ? became : '',
    };
  });
}
