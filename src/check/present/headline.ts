import type { Result } from '../result.ts';
import { shownName } from '../result.ts';
import type { Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';
import { instantText, NAME_LENGTH, shortText } from './format.ts';
import { headlineOf, sharedCauses } from './shared-cause.ts';

/** A verdict in the words of a table or a list. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  healthy: 'healthy',
  late: 'late',
  missed: 'missed',
  failing: 'failing',
  waiting: 'waiting',
  'never-pinged': 'never pinged',
  paused: 'paused',
  unknown: 'unknown',
  'not-found': 'not found',
  misconfigured: 'misconfigured',
  orphaned: 'orphaned',
  acknowledged: 'acknowledged',
  unusual: 'unusual',
};

/** The result in one line: what was found; if nothing fails, when the next ping is due as well. */
export function headline(result: Result): string {
  const next = result.failing.length > 0 ? undefined : nextDue(result);
  return next === undefined ? finding(result) : `${finding(result)}; next due ${next}`;
}

/** `2026-11-24 03:00 UTC (nightly.yml/backup)` */
function nextDue({ rows, nowMs, prefix }: Result): string | undefined {
  let next: Row | undefined;
  for (const row of rows) {
    if (row.verdict !== 'healthy' || row.dueMs === undefined || row.dueMs < nowMs) continue;
    if (next?.dueMs === undefined || row.dueMs < next.dueMs) next = row;
  }
  if (next?.dueMs === undefined) return undefined;
  const name = shortText(shownName(next.name ?? '', prefix), NAME_LENGTH / 2);
  return `${instantText(next.dueMs)}${name === '' || rows.length === 1 ? '' : ` (${name})`}`;
}

/** Returns what was found, in one line. */
export function finding({ rows, failing }: Result): string {
  const total = rows.length;
  const nouns = nounsFor(rows);
  const of = (...verdicts: Verdict[]) => failing.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const absent = of('not-found');
  const unknown = of('unknown');
  if (total > 0 && absent === total && nouns === HEARTBEATS)
    return rows.some((row) => row.absent?.why === 'no-heartbeats')
      ? 'The account has no heartbeats'
      : 'No heartbeat was found';
  if (failing.length > 0 && unknown === failing.length) return `Could not check ${unknown} of ${count(total, nouns)}`;

  const missed = of('missed', 'failing', 'never-pinged', 'orphaned');
  const [first, ...more] = [
    { count: missed, what: 'missed' },
    { count: absent, what: 'not found' },
    { count: of('misconfigured'), what: 'misconfigured' },
    { count: of('paused'), what: 'paused' },
    { count: of('unusual'), what: 'unusual' },
    { count: unknown, what: 'could not be checked' },
  ].filter(({ count }) => count > 0);
  if (first !== undefined) {
    const counts = [
      `${first.count} of ${count(total, nouns)} ${first.what}`,
      ...more.map(({ count, what }) => `${count} ${what}`),
    ];
    return counts.join(', ') + headlineOf(sharedCauses({ rows, failing }), missed);
  }
  if (rows.every(({ verdict }) => verdict === 'healthy')) {
    return total === 1 ? `The ${nouns[0]} is healthy` : `All ${total} ${nouns[1]} are healthy`;
  }
  return `No ${nouns[1]} missed (${countByVerdict(rows.toReversed())})`;
}

/** Returns when the check was, and what was left out: `Checked 2026-11-23 08:41 UTC. 3 other heartbeats in the account are not selected`. */
export function scope({ leftOut, nowMs }: Pick<Result, 'leftOut' | 'nowMs'>): string {
  const checked = `Checked ${instantText(nowMs)}`;
  if (leftOut === 0) return checked;
  const others =
    leftOut === 1 ? '1 other heartbeat in the account is' : `${leftOut} other heartbeats in the account are`;
  return `${checked}. ${others} not selected`;
}

/** `12 missed, 1 not found`, in the order of the rows. */
export function countByVerdict(rows: readonly Row[]): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${VERDICT_WORDS[verdict]}`).join(', ');
}

export const HEARTBEATS = ['heartbeat', 'heartbeats'] as const;

/** Returns the noun for the rows, singular and plural. */
function nounsFor(rows: readonly Row[]): readonly [string, string] {
  const workflows = rows.filter(({ kind }) => kind === 'workflow').length;
  if (workflows === 0) return HEARTBEATS;
  return workflows === rows.length ? ['workflow', 'workflows'] : ['heartbeat or workflow', 'heartbeats and workflows'];
}

export function count(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : many}`;
}
