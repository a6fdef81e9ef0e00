import type { ReviewContext } from '../../../src/check/runs/context.ts';
import type { RunHistory } from '../../../src/check/runs/history.ts';
import type { WorkflowFile } from '../../../src/check/runs/workflow-file.ts';
import type { JobRecord, RunRecord } from '../../../src/github/actions.ts';
import { scheduleInterval } from '../../../src/schedule/interval.ts';
import { timetableOf } from '../../../src/schedule/timetable.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';
import { readWorkflow } from '../../../src/workflow/workflow.ts';
import { noPast } from '../../support/no-past.ts';
import { graceOf } from './timetable.ts';
import { type Attempt, COUNTED, type Run, type Version, type World } from './world.ts';

export const REPOSITORY = 'octo-org/shop';
/** GitHub lists no more runs than this. */
const MOST_RUNS = 1000;

/** GitHub's and Tickstem's view of a world, hour by hour: time only ever goes on. */
export interface StandIns {
  /** @returns `undefined` as long as no run has made the heartbeat */
  heartbeatAt(nowMs: number): Heartbeat | undefined;
  contextAt(nowMs: number): ReviewContext;
}

export function openStandIns(file: string, world: World): StandIns {
  const files = readFiles(world);
  const account = openAccount(file, world);
  const { versions, runs } = world;
  const byId = new Map(runs.map((run) => [run.id, run]));
  return {
    heartbeatAt: account,
    contextAt(nowMs) {
      const present = versionAt(versions, nowMs);
      const workflow = present && files.get(present);
      const history: RunHistory = {
        files: async () => new Map(workflow && [[file, workflow]]),
        facts: async () => undefined,
        statesIfReadable: async () => undefined,
        lastScheduled: async () => undefined,
        states: async () => [
          { path: `.github/workflows/${file}`, state: stateAt(world, nowMs), updatedAtMs: undefined },
        ],
        runs: async (_, sinceMs) => recordsOf(world, sinceMs, nowMs),
        jobs: async (id, attempt) => jobsOf(byId.get(id), nowMs, attempt),
        attempt: async (id, attempt) => {
          const run = byId.get(id);
          const earlier = run?.attempts[attempt - 1];
          return run && earlier && recordOf(run, earlier, versions, nowMs);
        },
        annotations: async () => [],
        past: noPast,
        lastError: async () => undefined,
        async fileAt(_, sha) {
          const version = versions[Number(sha)];
          return version === undefined ? 'none' : files.get(version);
        },
        called: async () => undefined,
        state: async () => undefined,
        lockFile: async () => undefined,
        lastEdit: async () => present && { atMs: present.fromMs, login: 'octocat' },
        unavailable: [],
      };
      return {
        history,
        files: new Map(workflow && [[file, workflow]]),
        usage: {
          repository: REPOSITORY,
          actionRepository: 'tickstem/heartbeat-action',
          workflows: new Map(workflow && [[file, workflow.workflow]]),
        },
        ownFile: undefined,
        names: new Set<string>(),
        isNamed: () => false,
        lists: new Map(),
        repositoryUrl: `https://github.com/${REPOSITORY}`,
        nowMs,
      };
    },
  };
}

/** Each version as the action reads it, once. */
function readFiles({ versions }: World): Map<Version, WorkflowFile> {
  return new Map(
    versions.map((version): [Version, WorkflowFile] => {
      const crons = (version.timetable?.entries ?? []).map(
        ({ cron, timezone }) =>
          `\n    - cron: '${cron}'${timezone === undefined ? '' : `\n      timezone: ${timezone}`}`,
      );
      const schedule = crons.length === 0 ? '' : `\n  schedule:${crons.join('')}`;
      const jobs = ['backup', 'report'].map((id) => `\n  ${id}:\n    runs-on: ubuntu-latest`);
      const workflow = readWorkflow(`on:\n  workflow_dispatch:${schedule}\njobs:${jobs.join('')}\n`);
      const none = { workflow, timetable: undefined, intervalSecs: undefined, problem: undefined };
      if (crons.length === 0) return [version, none];
      const { intervalSecs } = scheduleInterval(workflow.schedule, version.fromMs);
      return [version, { ...none, timetable: timetableOf(workflow.schedule, version.fromMs), intervalSecs }];
    }),
  );
}

export function versionAt(versions: readonly Version[], atMs: number): Version | undefined {
  return versions.findLast(({ fromMs }) => fromMs <= atMs);
}

function stateAt({ disabled }: World, atMs: number): string {
  return disabled.some(({ fromMs, untilMs }) => atMs >= fromMs && atMs < untilMs) ? 'disabled_manually' : 'active';
}

/** The latest attempt that had been asked for by then. */
function attemptAt({ attempts }: Run, atMs: number): Attempt | undefined {
  return attempts.findLast(({ requestedMs }) => requestedMs <= atMs);
}

function statusAt(atMs: number, startMs: number, endMs: number): string {
  return atMs < startMs ? 'queued' : atMs < endMs ? 'in_progress' : 'completed';
}

function conclusionAt(atMs: number, endMs: number, isGreen: boolean): string {
  return atMs < endMs ? '' : isGreen ? 'success' : 'failure';
}

function recordsOf({ runs, versions }: World, sinceMs: number, nowMs: number): RunRecord[] {
  const found: RunRecord[] = [];
  for (let at = countUntil(runs, nowMs) - 1; at >= 0 && found.length < MOST_RUNS; at--) {
    const run = runs[at] as Run;
    // GitHub is asked by the second.
    if (run.createdMs < Math.floor(sinceMs / 1000) * 1000) break;
    found.push(recordOf(run, attemptAt(run, nowMs) as Attempt, versions, nowMs));
  }
  return found;
}

function recordOf(run: Run, attempt: Attempt, versions: readonly Version[], nowMs: number): RunRecord {
  const { requestedMs, startMs, endMs, isRunGreen } = attempt;
  return {
    id: run.id,
    url: '',
    event: run.event,
    status: statusAt(nowMs, startMs, endMs),
    conclusion: conclusionAt(nowMs, endMs, isRunGreen),
    createdAtMs: run.createdMs,
    startedAtMs: requestedMs,
    branch: 'main',
    headSha: String(versions.indexOf(run.version)),
    attempt: run.attempts.indexOf(attempt) + 1,
  };
}

/** How many runs had been created by then. */
function countUntil(runs: readonly Run[], atMs: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).createdMs <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The watched job, and another one, which takes as long as the run and fails where only the run did. */
function jobsOf(run: Run | undefined, nowMs: number, nth?: number): JobRecord[] {
  const attempt = nth === undefined ? run && attemptAt(run, nowMs) : run?.attempts[nth - 1];
  if (attempt === undefined) return [];
  const { startMs, jobEndMs, endMs, isJobGreen, isRunGreen } = attempt;
  const job = (name: string, end: number, isGreen: boolean): JobRecord => ({
    name,
    url: '',
    status: statusAt(nowMs, startMs, end),
    conclusion: conclusionAt(nowMs, end, isGreen),
    startedAtMs: nowMs < startMs ? undefined : startMs,
    failedStep: undefined,
    hasSteps: nowMs >= startMs,
    checkRunId: run && run.id * 2,
  });
  return [job('report', endMs, isRunGreen || !isJobGreen), job('backup', jobEndMs, isJobGreen)];
}

function statusOf(misses: number): string {
  return misses >= 2 ? 'failing' : 'active';
}

function pauseAt(paused: World['paused'], createdAtMs: number, nowMs: number) {
  return {
    isPaused: paused.some(({ fromMs, untilMs }) => nowMs >= fromMs && nowMs < untilMs),
    resumedMs: paused.findLast(({ untilMs }) => untilMs <= nowMs && untilMs > createdAtMs)?.untilMs ?? 0,
  };
}

/** Tickstem's heartbeat of the job: made by its first run, pinged by green jobs, and set to what their file says. */
function openAccount(file: string, { runs, paused }: World): StandIns['heartbeatAt'] {
  const attempts = runs
    .filter(({ event }) => COUNTED.includes(event))
    .flatMap(({ version, attempts: all }) => all.map((attempt, nth) => ({ ...attempt, version, isFirst: nth === 0 })));
  const [creation] = attempts.filter(({ version }) => version.timetable).sort((a, b) => a.startMs - b.startMs);
  if (creation?.version.timetable === undefined) return () => undefined;
  const createdAtMs = creation.startMs + 3000;
  const pings = attempts
    .flatMap((attempt) => (attempt.pingMs === undefined ? [] : [{ ...attempt, pingMs: attempt.pingMs }]))
    .filter(({ pingMs }) => pingMs > createdAtMs)
    .sort((a, b) => a.pingMs - b.pingMs);
  let follows = creation.version.timetable;
  let lastPingedAtMs: number | null = null;
  let next = 0;
  return (nowMs) => {
    if (nowMs < createdAtMs) return undefined;
    for (; (pings[next]?.pingMs ?? Number.POSITIVE_INFINITY) <= nowMs; next++) {
      const { pingMs, isFirst, version } = pings[next] as (typeof pings)[number];
      lastPingedAtMs = pingMs;
      if (isFirst && version.timetable !== undefined) follows = version.timetable;
    }
    const { intervalMs } = follows;
    const graceMs = graceOf(follows);
    const { isPaused, resumedMs } = pauseAt(paused, createdAtMs, nowMs);
    // Tickstem sets the next ping to the time of resuming plus the interval.
    const dueMs = lastPingedAtMs === null ? null : Math.max(lastPingedAtMs, resumedMs) + intervalMs;
    const misses = dueMs === null ? 0 : Math.max(0, Math.ceil((nowMs - dueMs - graceMs) / intervalMs));
    return {
      id: 'hb-1',
      name: `${REPOSITORY}/${file}/backup`,
      token: undefined,
      intervalSecs: intervalMs / 1000,
      graceSecs: graceMs / 1000,
      // Tickstem's own alert comes after two misses.
      status: isPaused ? 'paused' : statusOf(misses),
      consecutiveMisses: misses,
      lastPingedAtMs,
      nextExpectedAtMs: dueMs,
      createdAtMs,
    };
  };
}
