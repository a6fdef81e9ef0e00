import { DAY_MS } from '../../base/duration.ts';
import { groupBy } from '../../base/group.ts';
import { fill, type Message } from '../../base/message.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import type { Result } from '../result.ts';
import type { CommonCause, Row } from '../rows.ts';
import { shortText } from './format.ts';

/** Several misses with one cause. Texts hold words of GitHub, and are not yet safe for Markdown. */
export interface SharedCause {
  kind: CommonCause['kind'];
  /** The misses that have it, in their order: two or more. */
  rows: readonly Row[];
  /** `GitHub started none of 4 scheduled workflows`. */
  headline: string;
  /** `consistent with runs that GitHub's scheduler dropped; ruled out: a disabled workflow`. Empty: the cause is certain. */
  evidence: string;
  /** The advice, as full sentences. */
  advice: string;
}

const MISSES = ['missed', 'failing', 'never-pinged'];
/** The longest quotation in a headline, in UTF-16 units. */
const SAID_LENGTH = 300;

/** Groups the misses that have one cause, the greatest group first. A cause that only one miss has is not among them. */
export function sharedCauses({ rows, failing }: Pick<Result, 'rows' | 'failing'>): SharedCause[] {
  const misses = failing.flatMap((row) => {
    const common = MISSES.includes(row.verdict) ? row.cause?.common : undefined;
    return common === undefined ? [] : [{ row, common }];
  });
  const groups = groupBy(misses, ({ common }) => (QUOTED.includes(common.kind) ? keyOf(common) : common.kind));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => describe(group, rows))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** The kinds of which GitHub's words are the cause: other words are another cause. */
const QUOTED: readonly CommonCause['kind'][] = ['refused', 'billing', 'lockfile'];

function keyOf({ kind, said }: CommonCause): string {
  return `${kind} ${said}`;
}

/** The message about a group and its values. `what`: with what it is consistent. `undefined`: it is certain. */
interface Finding {
  message: Message;
  count: number;
  said?: string;
  what?: string;
  alsoRuledOut?: readonly string[];
}

type Group = readonly { row: Row; common: CommonCause }[];

function describe(group: Group, all: readonly Row[]): SharedCause {
  const kind = group[0]?.common.kind ?? 'scheduler';
  const rows = group.map(({ row }) => row);
  const { message, count, said = '', what, alsoRuledOut = [] } = FINDINGS[kind](group, all);
  const [first, ...others] = group.map(({ common }) => common.ruledOut);
  const ruledOut = [...(first ?? []).filter((one) => others.every((list) => list.includes(one))), ...alsoRuledOut];
  return {
    kind,
    rows,
    headline: fill(message.text, { count, said: said === '' ? '' : `: ${shortText(said, SAID_LENGTH)}` }),
    evidence: what === undefined ? '' : evidenceOf(what, ruledOut),
    advice: message.fix ?? '',
  };
}

function evidenceOf(what: string, ruledOut: readonly string[]): string {
  if (ruledOut.length === 0) return fill(M.sharedEvidenceAlone.text, { what });
  return fill(M.sharedEvidence.text, { what, ruledOut: ruledOut.join(', ') });
}

const FINDINGS: Readonly<Record<CommonCause['kind'], (group: Group, all: readonly Row[]) => Finding>> = {
  scheduler: notStarted,
  unregistered: (group) => ({
    message: M.sharedNeverStarted,
    count: workflowsOf(group),
    what: 'schedules that GitHub has not registered',
  }),
  inactivity: (group) => ({ message: M.sharedInactivity, count: workflowsOf(group) }),
  pings: notPinged,
  billing: (group) => ({ message: M.sharedBilling, count: group.length, said: saidBy(group) }),
  refused: (group) => ({ message: M.sharedRefused, count: group.length, said: saidBy(group) }),
  lockfile: (group) => ({
    message: M.sharedNotLocked,
    count: workflowsOf(group),
    what: `\`.github/workflows/actions.lock\`, which has no entry for ${saidBy(group)}`,
  }),
};

/** One scheduled time is dropped under load; several in a row, while other schedules start, are not. */
function notStarted(group: Group): Finding {
  const started = Math.max(0, ...group.map(({ row }) => row.lateness?.today?.schedules ?? 0));
  const alsoRuledOut = started === 0 ? [] : [`a stop of all schedules (GitHub started ${started} in the past 24 h)`];
  const count = workflowsOf(group);
  if (started > 0 && group.every(({ row }) => hasMissedSeveral(row))) {
    const what = 'a suspended or deleted account of whoever last changed their crons';
    return { message: M.sharedStopped, count, what, alsoRuledOut };
  }
  const what = "runs that GitHub's scheduler dropped";
  if (count === 1) return { message: M.sharedNotStartedOne, count: group.length, what, alsoRuledOut };
  return { message: M.sharedNotStarted, count, what, alsoRuledOut };
}

/** The interval is the longest gap between scheduled times: of two such gaps each has another one. */
function hasMissedSeveral({ lateByMs, intervalSecs }: Row): boolean {
  return intervalSecs !== undefined && lateByMs > Math.max(2 * intervalSecs * 1000, 2 * DAY_MS);
}

function notPinged(group: Group, all: readonly Row[]): Finding {
  const finding = { message: M.sharedNotPinged, count: group.length };
  const said = saidBy(group);
  if (said !== '') return { ...finding, said };
  const lastDueMs = Math.max(...group.map(({ row }) => row.dueMs ?? Number.POSITIVE_INFINITY));
  const isAccepting = all.some(({ kind, lastPingedAtMs }) => kind === 'heartbeat' && (lastPingedAtMs ?? 0) > lastDueMs);
  if (!isAccepting) return { ...finding, what: 'Tickstem not accepting pings' };
  const alsoRuledOut = ['Tickstem not accepting pings (others have arrived since)'];
  return { ...finding, what: 'a wrong key, or a network that does not let pings out', alsoRuledOut };
}

/** The words that all of a group have; empty if they differ. */
function saidBy(group: Group): string {
  const [first = '', ...others] = new Set(group.map(({ common }) => common.said));
  return others.length === 0 ? first : '';
}

/** The page of a workflow, or of its run, is the same for all jobs of it. */
function workflowsOf(group: Group): number {
  return new Set(group.map(({ row }) => row.cause?.url)).size;
}

/**
 * Adds the causes to the counts of a headline: `: GitHub started none of 4 scheduled workflows` if all misses have that cause,
 * otherwise `; 4 of them: …`.
 */
export function headlineOf(causes: readonly SharedCause[], misses: number): string {
  return causes
    .map(({ rows, headline }) => (rows.length === misses ? `: ${headline}` : `; ${rows.length} of them: ${headline}`))
    .join('');
}

/** A shared cause as full sentences: `4 heartbeats: GitHub started none of 4 scheduled workflows, consistent with …. Start them …`. */
export function causeSentences({ headline, evidence, advice }: SharedCause): string {
  return `${headline}${evidence === '' ? '' : `, ${evidence}`}. ${advice}`.trimEnd();
}
