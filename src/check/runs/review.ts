import { defaultGraceSecs } from '../../heartbeat/grace.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import type { Heartbeat } from '../../tickstem/heartbeat.ts';
import { makeRow, type Row } from '../rows.ts';
import { type Uncovered, uncovered } from './coverage.ts';
import { openHistory, type Repository } from './history.ts';
import { findCause, judgeBySchedule, lastOwed, type ReviewContext } from './schedule-verdict.ts';
import { judgeWorkflows, selectFiles } from './workflow-verdict.ts';

/** What Tickstem said, and what is asked of GitHub. */
export interface ReviewRequest extends Repository {
  /** `tickstem/heartbeat-action`; empty: the action is a folder of the repository. */
  actionRepository: string;
  /** `https://github.com` */
  serverUrl: string;
  /** Files and patterns to judge by their runs. */
  workflows: readonly string[];
}

export interface RunReview {
  rows: Row[];
  /** What GitHub did not say, and why: a sentence each. */
  unavailable: readonly string[];
}

/** What the first witness left to be heard. */
export interface Tickstem {
  rows: readonly Row[];
  /** All heartbeats of the account. */
  heartbeats: readonly Pick<Heartbeat, 'name'>[];
  /** Whether a heartbeat of that name is asked for. */
  isSelected: (name: string) => boolean;
  nowMs: number;
}

/**
 * Hears GitHub as the second witness. Asking begins at once, beside the list of heartbeats; what there is to ask beyond
 * the workflow files depends on what that says.
 */
export function reviewRuns(question: ReviewRequest): (tickstem: Tickstem) => Promise<RunReview> {
  const { repository, actionRepository, serverUrl, workflows } = question;
  const record = openHistory(question);
  const reading = record.files();
  return async ({ rows, heartbeats, isSelected, nowMs }) => {
    const names = new Set(heartbeats.flatMap(({ name }) => name ?? []));
    const files = await reading;
    const known = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
    const hearing: ReviewContext = {
      record,
      files,
      known: { repository, actionRepository, workflows: known },
      repositoryUrl: `${serverUrl}/${repository}`,
      nowMs,
    };
    // A workflow that is judged by its runs needs no heartbeat: a weekly one can have none.
    const { selected } = selectFiles(workflows, [...known.keys()]);
    const isWanted = ({ name, file }: Uncovered) => isSelected(name) && !selected.includes(file);
    const [told, found, listed] = await Promise.all([
      Promise.all(rows.map((row) => judgeBySchedule(row, hearing))),
      findUncovered(hearing, names, isWanted),
      judgeWorkflows(workflows, hearing),
    ]);
    const asked = new Set(found.map(({ name }) => name));
    // One that was asked for by its name has a row already, without a cause.
    const others = told.filter(({ absent, name }) => absent?.kind !== 'name' || !asked.has(name));
    return { rows: [...others, ...found, ...listed], unavailable: [...record.unavailable, ...unread(told, hearing)] };
  };
}

/** Workflow files of heartbeats, of which GitHub gave something that is none: those are judged by their intervals. */
function unread(rows: readonly Row[], { files, known }: ReviewContext): string[] {
  const own = rows.map(({ name }) => (name === undefined ? undefined : parseDefaultName(name, known.repository)?.file));
  return [...new Set(own)].flatMap((file) => {
    const trouble = file === undefined ? undefined : files?.get(file)?.trouble;
    return trouble === undefined ? [] : [`Nothing is judged by the schedule of ${file}: ${trouble.message}`];
  });
}

/** Scheduled jobs that should have made a heartbeat, and those that are about to. */
async function findUncovered(
  hearing: ReviewContext,
  names: ReadonlySet<string>,
  isWanted: (job: Uncovered) => boolean,
): Promise<Row[]> {
  const { record, files, known, nowMs } = hearing;
  const missing = uncovered(known, names).filter(isWanted);
  const rows = missing.map(async ({ name, file, jobId }): Promise<Row[]> => {
    const { firings, intervalSecs } = files?.get(file) ?? {};
    if (firings === undefined || intervalSecs === undefined) return [];
    const absent = { asked: name, kind: 'job', why: 'no-match' } as const;
    const uncoveredJob = { kind: 'heartbeat', name, absent } as const;
    const waiting = makeRow({ ...uncoveredJob, verdict: 'waiting', dueMs: firings.firstAfter(nowMs) });
    const graceMs = defaultGraceSecs(intervalSecs) * 1000;
    const owed = await lastOwed(record, file, firings, { afterMs: 0, beforeMs: nowMs - graceMs - 1 });
    if (typeof owed !== 'number') return [waiting];
    // The action may have come to the file after that.
    const then = await record.fileAt(file, owed);
    if (then === undefined || then === 'none') return [waiting];
    const workflows = new Map([[file, then.workflow]]);
    if (!uncovered({ ...known, workflows }, names).some((one) => one.name === name)) return [waiting];
    const cause = await findCause({ file, jobId, leg: undefined, sinceMs: owed }, hearing);
    if (cause.kind === 'running') return [waiting];
    // It may be at work at this moment: what is not known is no miss.
    if ((await record.runs(file, owed)) === undefined) return [waiting];
    const missed = { verdict: 'absent', fails: true, dueMs: owed, lateByMs: nowMs - owed, cause } as const;
    return [makeRow({ ...uncoveredJob, ...missed })];
  });
  return (await Promise.all(rows)).flat();
}
