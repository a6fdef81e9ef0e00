import { type Heartbeat, namedOldestFirst } from '../tickstem/heartbeat.ts';
import { type Absent, type Selection, select } from './select.ts';
import { type Judgement, judgeHeartbeat, type Verdict } from './verdict.ts';

/** One line of a check's result: a heartbeat, or something that was asked for and is not there. Never holds a token. */
export interface Row extends Judgement {
  /** The heartbeat's name; of an `absent` one the name or pattern that was asked for; `undefined`: not readable. */
  name: string | undefined;
  id: string | undefined;
  /** It turns the check red. */
  fails: boolean;
  /** Milliseconds since the epoch; `null`: never. */
  lastPingedAtMs: number | null | undefined;
  createdAtMs: number | null | undefined;
  intervalSecs: number | undefined;
  graceSecs: number | undefined;
  /** Why it is `absent`. */
  absent: Absent | undefined;
  /** Id of the oldest heartbeat of this name, where this is a younger one: the oldest is the one that jobs ping. */
  olderId: string | undefined;
}

export interface Result {
  /** `missed` if anything failed by verdict, else `unknown` if anything could not be judged, else `healthy`. */
  status: 'healthy' | 'missed' | 'unknown';
  /** Worst first. */
  rows: readonly Row[];
  /** Those rows that fail, worst first. */
  failing: readonly Row[];
  /** How many heartbeats have a verdict: rows that are neither `absent` nor `unknown`. */
  judged: number;
  /** How many heartbeats of the account were not asked for. */
  leftOut: number;
  /** When it was judged, in milliseconds since the epoch, by Tickstem's clock. */
  nowMs: number;
}

export interface JudgeOptions {
  /** What to judge where nothing is asked for, `<owner>/<repo>/*`. */
  defaultPattern: string;
  /** A paused heartbeat fails the check. */
  failOnPaused: boolean;
  /** Milliseconds since the epoch, by Tickstem's clock. */
  nowMs: number;
}

const ALWAYS_FAIL: readonly Verdict[] = ['missed', 'failing', 'never', 'unknown', 'absent'];

/** From worst to best. What fails comes before what does not. */
const WORST_FIRST: readonly Verdict[] = [
  'failing',
  'missed',
  'never',
  'absent',
  'unknown',
  'late',
  'waiting',
  'paused',
  'healthy',
];

/** Judges the heartbeats that the selection is about, out of all those of the account. */
export function judge(heartbeats: readonly Heartbeat[], selection: Selection, options: JudgeOptions): Result {
  const { defaultPattern, failOnPaused, nowMs } = options;
  const selected = select(selection, heartbeats, defaultPattern);
  const oldest = oldestOfTheirName(selected.heartbeats);
  const rows = [
    ...selected.heartbeats.map((heartbeat) => {
      const first = heartbeat.name === undefined ? undefined : oldest.get(heartbeat.name);
      const olderId = first === heartbeat ? undefined : first?.id;
      return rowOf(heartbeat, judgeNamed(heartbeat, nowMs), failOnPaused, olderId);
    }),
    ...selected.absent.map(absentRow),
  ];
  return resultOf(rows, selected.leftOut, nowMs);
}

/** Puts rows together to a result: sorted, counted, and with the status that follows from them. */
export function resultOf(rows: readonly Row[], leftOut: number, nowMs: number): Result {
  const sorted = rows.toSorted(worstFirst);
  const failing = sorted.filter(({ fails }) => fails);
  const status = failing.some(({ verdict }) => verdict !== 'unknown')
    ? 'missed'
    : failing.length > 0
      ? 'unknown'
      : 'healthy';
  const judged = sorted.filter(({ verdict }) => verdict !== 'absent' && verdict !== 'unknown').length;
  return { status, rows: sorted, failing, judged, leftOut, nowMs };
}

/** A heartbeat that cannot be told apart is not judged: nobody could say what is healthy there. */
function judgeNamed(heartbeat: Heartbeat, nowMs: number): Judgement {
  const judgement = judgeHeartbeat(heartbeat, nowMs);
  if (heartbeat.name !== undefined) return judgement;
  return { ...judgement, verdict: 'unknown', flaws: ['name', ...judgement.flaws] };
}

function rowOf(heartbeat: Heartbeat, judgement: Judgement, failOnPaused: boolean, olderId: string | undefined): Row {
  const { name, id, lastPingedAtMs, createdAtMs, intervalSecs, graceSecs } = heartbeat;
  const fails = ALWAYS_FAIL.includes(judgement.verdict) || (failOnPaused && judgement.verdict === 'paused');
  return {
    ...judgement,
    name,
    id,
    fails,
    lastPingedAtMs,
    createdAtMs,
    intervalSecs,
    graceSecs,
    absent: undefined,
    olderId,
  };
}

function absentRow(absent: Absent): Row {
  return {
    verdict: 'absent',
    dueMs: undefined,
    lateByMs: 0,
    flaws: [],
    strangeStatus: undefined,
    name: absent.asked,
    id: undefined,
    fails: true,
    lastPingedAtMs: undefined,
    createdAtMs: undefined,
    intervalSecs: undefined,
    graceSecs: undefined,
    absent,
    olderId: undefined,
  };
}

/** For each name that several heartbeats have, the oldest of them. */
function oldestOfTheirName(heartbeats: readonly Heartbeat[]): Map<string, Heartbeat> {
  const oldest = new Map<string, Heartbeat>();
  for (const [name, namesakes] of Map.groupBy(heartbeats, (heartbeat) => heartbeat.name ?? '')) {
    const [first] = namesakes.length > 1 ? namedOldestFirst(namesakes, name) : [];
    if (first !== undefined) oldest.set(name, first);
  }
  return oldest;
}

/** What fails first, then by verdict, then the longest late, then by name and id so that the order is always the same. */
function worstFirst(a: Row, b: Row): number {
  return (
    Number(b.fails) - Number(a.fails) ||
    WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) ||
    b.lateByMs - a.lateByMs ||
    compare(a.name ?? '', b.name ?? '') ||
    compare(a.id ?? '', b.id ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
