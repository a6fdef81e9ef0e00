import { groupBy } from '../base/group.ts';
import type { AllowanceReason, LatenessToday } from '../schedule/lateness.ts';
import type { ScheduleStatus } from '../schedule/status.ts';
import { type Heartbeat, namedOldestFirst } from '../tickstem/heartbeat.ts';
import { type Absent, type Selection, select } from './select.ts';
import { type Judgement, judgeHeartbeat, type Verdict } from './verdict.ts';

/** The cause of a miss, from GitHub's runs. */
export interface Cause {
  kind:
    | 'disabled'
    | 'gone'
    | 'never-triggered'
    | 'not-due'
    | 'startup-failure'
    | 'failed'
    | 'timed-out'
    | 'cancelled'
    | 'skipped'
    | 'running'
    | 'not-pinged'
    | 'unknown';
  /** The sentence about it, without a full stop: `the run of 2026-11-22 03:01 UTC failed, in job backup at step "Dump"`. */
  text: string;
  /** Where to look. */
  url: string | undefined;
  /** The advice, as full sentences. */
  advice: string;
  /** `undefined`: it is this job's or this workflow's own. */
  common?: CommonCause | undefined;
  /** The last error line of the job that failed, as GitHub's annotations show it. */
  lastError?: string;
  /** The page on which one can run the job again, start it, or enable its workflow. */
  button?: { text: string; url: string };
}

/** A cause that may be that of other misses as well. */
export interface CommonCause {
  kind: 'scheduler' | 'unregistered' | 'pings' | 'billing' | 'refused' | 'lockfile' | 'inactivity';
  /** GitHub's words, or this action's, or the action that a lock file doesn't have. Empty: there are none. */
  said: string;
  /** The causes that it can't be, as parts of a list: `a disabled workflow`. */
  ruledOut: readonly string[];
}

/** The facts about a scheduled time that has passed without a ping or a success. Times in milliseconds since the epoch. */
export interface RowLateness {
  because: Exclude<ScheduleStatus['because'], 'nothing-due'>;
  /** Until when it is not missed, unless a run ends without success. */
  lateUntilMs: number;
  /** How long the check waits for a start, in milliseconds. */
  allowanceMs: number;
  /** Why so long. `undefined`: the grace period decides. */
  reason: AllowanceReason | undefined;
  /** By when runs of that time usually start. `undefined`: not known. */
  usuallyStartsByMs: number | undefined;
  /** How late GitHub is in the whole repository. `undefined`: nothing ran in the past 24 hours. */
  today: LatenessToday | undefined;
}

/** Heartbeats that one check compares with their past runs at the most. */
export const MOST_COMPARED = 20;

/** A run that is far from what is usual. */
export interface Unusual {
  /** `rows: 40, usually 11,900 to 12,400 (20 runs)`, without a full stop. */
  text: string;
  /** The page of the job, or of its run; empty if GitHub gave none. */
  url: string;
}

/** The kinds of rows. `workflow`: a file, judged by its runs; `repository`: one that can't be read, or a line that names none. */
export type RowKind = 'heartbeat' | 'workflow' | 'repository';

/** One line of a check's result: a heartbeat, or something that was asked for and is not there. Never holds a token. */
export interface Row extends Judgement {
  kind: RowKind;
  /** The heartbeat's name; of a `not-found` one the name or pattern that was asked for; `undefined`: not readable. */
  name: string | undefined;
  id: string | undefined;
  /** Whether it makes the check fail. */
  fails: boolean;
  /** Milliseconds since the epoch; `null`: never. Of a workflow, the last successful run that counts. */
  lastPingedAtMs: number | null | undefined;
  createdAtMs: number | null | undefined;
  intervalSecs: number | undefined;
  graceSecs: number | undefined;
  /** Why there is no such heartbeat or workflow. */
  absent: Absent | undefined;
  /** Id of the oldest heartbeat of this name, where this is a younger one: the oldest is the one that jobs ping. */
  olderId: string | undefined;
  /** Stands for a name that is hidden, the same from check to check. It doesn't tell the name. */
  alias?: string;
  /** Who silenced the row by a comment on the issue, and until when, in milliseconds since the epoch. */
  acknowledged?: { by: string; untilMs: number; why: string };
  /** The jobs that the last passed run of a workflow skipped. */
  skippedJobs?: readonly string[];
  /** The run that this check started for it. Its cause says it as well. */
  started?: { runId: number; url: string; atMs: number };
  /** The page that says what to do about this row, from the input `runbook`. */
  runbook?: string;
  /** Why no ping came, as far as GitHub's record tells; `undefined`: nobody asked, or there is nothing to tell. */
  cause: Cause | undefined;
  /** When Tickstem expects the next ping, and after how many misses: they show whether it was resumed after a pause. */
  nextExpectedAtMs: number | null | undefined;
  consecutiveMisses: number | undefined;
  /** How the last run differs from those before. `undefined`: it doesn't, or nothing was compared. */
  unusual?: Unusual | undefined;
  /** `undefined`: nothing is due by GitHub's schedule, or the interval decides. */
  lateness: RowLateness | undefined;
}

/** A row without lines of code for what it doesn't have: every field but these three may be left out. */
export type RowFields = Pick<Row, 'kind' | 'verdict' | 'name'> & { [Field in keyof Row]?: Row[Field] | undefined };

const NONE: readonly string[] = [];

/** Makes a row. Field by field: for 10,000 rows, spreading the fields takes as long as judging them. */
export function makeRow(fields: RowFields): Row {
  return {
    kind: fields.kind,
    verdict: fields.verdict,
    name: fields.name,
    id: fields.id,
    fails: fields.fails ?? false,
    dueMs: fields.dueMs,
    lateByMs: fields.lateByMs ?? 0,
    flaws: fields.flaws ?? NONE,
    strangeStatus: fields.strangeStatus,
    lastPingedAtMs: fields.lastPingedAtMs,
    createdAtMs: fields.createdAtMs,
    intervalSecs: fields.intervalSecs,
    graceSecs: fields.graceSecs,
    absent: fields.absent,
    olderId: fields.olderId,
    cause: fields.cause,
    nextExpectedAtMs: fields.nextExpectedAtMs,
    consecutiveMisses: fields.consecutiveMisses,
    lateness: fields.lateness,
  };
}

export interface JudgeOptions {
  /** The pattern to judge if nothing is selected, `<owner>/<repo>/*`. */
  defaultPattern: string;
  /** A paused heartbeat fails the check. */
  failOnPaused: boolean;
  /** The check's own heartbeat, which nobody judges: it is not pinged before this check is over. */
  ownName?: string | undefined;
  /** Milliseconds since the epoch, by Tickstem's clock. */
  nowMs: number;
}

/** Verdicts of heartbeats that fail. A line that names nothing fails as well. */
const ALWAYS_FAIL: readonly Verdict[] = ['missed', 'failing', 'never-pinged', 'unknown'];

/** The rows of the heartbeats that were asked for, in the order of the account, and how many others there are. */
export interface Judged {
  rows: Row[];
  leftOut: number;
}

/** Judges the heartbeats that the selection is about, out of all those of the account. */
export function judge(heartbeats: readonly Heartbeat[], selection: Selection, options: JudgeOptions): Judged {
  const { defaultPattern, failOnPaused, ownName, nowMs } = options;
  const others = ownName === undefined ? heartbeats : heartbeats.filter(({ name }) => name !== ownName);
  const selected = select(selection, others, defaultPattern, heartbeats.length === 0);
  const oldest = oldestOfTheirName(selected.heartbeats);
  const rows = selected.heartbeats.map((heartbeat) => {
    const first = heartbeat.name === undefined ? undefined : oldest.get(heartbeat.name);
    const olderId = first === heartbeat ? undefined : first?.id;
    return heartbeatRow(heartbeat, judgeNamed(heartbeat, nowMs), failOnPaused, olderId);
  });
  for (const absent of selected.absent) rows.push(absentRow(absent));
  return { rows, leftOut: selected.leftOut };
}

/**
 * Returns the rows to report if workflows or jobs are judged: nobody selected the default pattern, which exists so that
 * something is looked at. A repository whose jobs are all weekly has no heartbeats, and neither has one whose jobs are new.
 */
export function withoutIdleDefault(rows: readonly Row[]): readonly Row[] {
  const hasOthers = rows.some(({ kind, absent }) => kind === 'workflow' || absent?.kind === 'job');
  return hasOthers ? rows.filter(({ absent }) => absent?.kind !== 'default') : rows;
}

/** A heartbeat without a name is not judged, because nobody could say which job it belongs to. */
function judgeNamed(heartbeat: Heartbeat, nowMs: number): Judgement {
  const judgement = judgeHeartbeat(heartbeat, nowMs);
  if (heartbeat.name !== undefined) return judgement;
  return { ...judgement, verdict: 'unknown', flaws: ['name', ...judgement.flaws] };
}

function heartbeatRow(
  heartbeat: Heartbeat,
  { verdict, dueMs, lateByMs, flaws, strangeStatus, problem }: Judgement,
  failOnPaused: boolean,
  olderId: string | undefined,
): Row {
  const { name, id, lastPingedAtMs, createdAtMs, intervalSecs, graceSecs } = heartbeat;
  const { nextExpectedAtMs, consecutiveMisses } = heartbeat;
  const fails = ALWAYS_FAIL.includes(verdict) || (failOnPaused && verdict === 'paused');
  const times = {
    lastPingedAtMs,
    nextExpectedAtMs,
    consecutiveMisses,
    createdAtMs,
    intervalSecs,
    graceSecs,
    dueMs,
    lateByMs,
  };
  const row = makeRow({ kind: 'heartbeat', verdict, name, id, fails, flaws, strangeStatus, olderId, ...times });
  return problem === undefined ? row : { ...row, problem };
}

function absentRow(absent: Absent): Row {
  return makeRow({ kind: 'heartbeat', verdict: 'not-found', name: absent.asked, fails: true, absent });
}

/** For each name that several heartbeats have, the oldest of them. */
function oldestOfTheirName(heartbeats: readonly Heartbeat[]): Map<string, Heartbeat> {
  const names = new Set<string>();
  const several = new Set<string>();
  for (const { name = '' } of heartbeats) (names.has(name) ? several : names).add(name);
  const oldest = new Map<string, Heartbeat>();
  if (several.size === 0) return oldest;
  const namesakes = heartbeats.filter(({ name = '' }) => several.has(name));
  for (const [name, group] of groupBy(namesakes, (heartbeat) => heartbeat.name ?? '')) {
    const [first] = namedOldestFirst(group, name);
    if (first !== undefined) oldest.set(name, first);
  }
  return oldest;
}
