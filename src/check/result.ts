import { groupBy } from '../base/group.ts';
import { compareText } from '../base/text.ts';
import type { Row } from './rows.ts';
import type { Verdict } from './verdict.ts';

/**
 * The status of a check, the first that applies: `missed` if anything fails for a reason of its own, `unknown` if anything
 * could not be judged, `misconfigured` if a line names nothing or settings contradict each other, otherwise `healthy`.
 */
export type Status = 'healthy' | 'missed' | 'unknown' | 'misconfigured';

export interface Result {
  status: Status;
  /** Worst first. */
  rows: readonly Row[];
  /** Those rows that fail, worst first. */
  failing: readonly Row[];
  /** How many heartbeats have a verdict: rows that are neither `not-found` nor `unknown` nor `orphaned`. */
  judged: number;
  /** How many heartbeats of the account were not asked for. */
  leftOut: number;
  /** When it was judged, in milliseconds since the epoch, by Tickstem's clock. */
  nowMs: number;
  /** The beginning of all default names in it, `octo-org/shop/`, which isn't shown; empty if they are of several repositories. */
  prefix: string;
}

/** Verdicts of rows about which nothing is known. */
const UNJUDGED: readonly Verdict[] = ['not-found', 'misconfigured', 'unknown', 'orphaned'];

/** From worst to best. What fails comes before what does not. */
const WORST_FIRST: readonly Verdict[] = [
  'failing',
  'missed',
  'never-pinged',
  'not-found',
  'misconfigured',
  'unknown',
  'acknowledged',
  'unusual',
  'late',
  'waiting',
  'orphaned',
  'paused',
  'healthy',
];
const RANKS = Object.fromEntries(WORST_FIRST.map((verdict, rank) => [verdict, rank])) as Record<Verdict, number>;

/** Puts rows together to a result: sorted, counted, and with the status that follows from them. */
export function resultOf(rows: readonly Row[], leftOut: number, nowMs: number): Result {
  const sorted = worstFirst(rows);
  const failing = sorted.filter(({ fails }) => fails);
  const judged = sorted.filter(({ verdict }) => !UNJUDGED.includes(verdict)).length;
  return { status: statusOf(failing), rows: sorted, failing, judged, leftOut, nowMs, prefix: prefixOf(rows) };
}

/** A default name, or the name of a workflow file. */
const DEFAULT_NAME = /^[^/\s]+\/[^/\s]+\/(?=[^/]+\.ya?ml(?:\/|$))/;

function prefixOf(rows: readonly Row[]): string {
  let prefix = '';
  for (const { name = '' } of rows) {
    if (prefix !== '' && name.startsWith(prefix)) continue;
    const [own = ''] = DEFAULT_NAME.exec(name) ?? [];
    if (own !== '' && prefix !== '') return '';
    prefix ||= own;
  }
  return prefix;
}

/** A row's name as people read it, without the repository that all rows share. */
export function shownName(name: string, prefix: string): string {
  const short = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return short === '' ? name : short;
}

function statusOf(failing: readonly Row[]): Status {
  const has = (isMeant: (verdict: Verdict) => boolean) => failing.some(({ verdict }) => isMeant(verdict));
  if (has((verdict) => !['unknown', 'not-found', 'misconfigured'].includes(verdict))) return 'missed';
  if (has((verdict) => verdict === 'unknown')) return 'unknown';
  return failing.length > 0 ? 'misconfigured' : 'healthy';
}

/** Sorts rows: failing ones first, by verdict, then the longest late, then by name and id so that the order is always the same. */
function worstFirst(rows: readonly Row[]): Row[] {
  const ranks = [...groupBy(rows, ({ fails, verdict }) => (fails ? 0 : WORST_FIRST.length) + RANKS[verdict])];
  return ranks.sort(([a], [b]) => a - b).flatMap(([, equals]) => equals.sort(longestLateFirst));
}

function longestLateFirst(a: Row, b: Row): number {
  return b.lateByMs - a.lateByMs || compareText(a.name ?? '', b.name ?? '') || compareText(a.id ?? '', b.id ?? '');
}
