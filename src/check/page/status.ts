import { shortHash } from '../../base/hash.ts';
import { withoutSecrets } from '../../base/secrets.ts';
import { plainText } from '../../base/text.ts';
import { repositoryOfRow } from '../present/groups.ts';
import { headline, VERDICT_WORDS } from '../present/headline.ts';
import { type Audience, mayShowRepository, withoutPrivateNames } from '../privacy.ts';
import { type Result, resultOf } from '../result.ts';
import type { Row } from '../rows.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import type { Verdict } from '../verdict.ts';
import { type History, type Letter, VERSION, withCheck } from './history.ts';

/** One line of the page. Times are RFC 3339; `null`: none, or not known. */
export interface StatusRow {
  /** The name of its badge, without `.svg`. */
  key: string;
  name: string;
  repository: string | null;
  kind: Row['kind'];
  verdict: Verdict;
  fails: boolean;
  last_pinged_at: string | null;
  due_at: string | null;
  cause: { text: string; url: string | null } | null;
  /** A letter for each check: see `LETTERS`. */
  history: string;
}

/** The content of `status.json`, from which the page is made. */
export interface StatusFile {
  version: typeof VERSION;
  status: Result['status'];
  /** One sentence. */
  headline: string;
  judged_at: string;
  checks: History['checks'];
  rows: readonly StatusRow[];
  punctuality: readonly {
    workflow: string;
    scheduled: number;
    started: number;
    median: number | null;
    longest: number | null;
  }[];
}

/** The facts that the page is made of. */
export interface PageContent {
  result: Result;
  punctuality: readonly FilePunctuality[];
  /** Who can read the page; `undefined`: those who can read the check. */
  audience: Audience | undefined;
  /** `octo-org/shop` */
  repository: string;
}

const NAME_LENGTH = 300;
const LETTER: Partial<Record<Verdict, Letter>> = { healthy: 'h', late: 'l', waiting: 'w', paused: 'p', unknown: 'u' };

/** Works out what the page says. */
export function statusOf(
  { result: given, punctuality, audience, repository }: PageContent,
  before: History,
): StatusFile {
  const result = audience === undefined ? given : hidden(given, audience);
  const keyed = result.rows.map((row) => ({ row, key: keyOf(row) }));
  const judgedAt = new Date(result.nowMs).toISOString();
  const check = { at: judgedAt, status: result.status, failing: result.failing.length, total: result.rows.length };
  const history = withCheck(before, check, new Map(keyed.map(({ row, key }) => [key, letterOf(row)])));
  return {
    version: VERSION,
    status: result.status,
    headline: headline(result),
    judged_at: judgedAt,
    checks: history.checks,
    rows: keyed.map(({ row, key }) => rowOf(row, key, history.rows.get(key) ?? '')),
    punctuality: punctuality
      .filter(({ file }) => audience === undefined || mayShowRepository(repositoryOfFile(file, repository), audience))
      .map(({ file, punctuality: one }) => ({
        workflow: textOf(file),
        ...{ scheduled: one.scheduled, started: one.started },
        ...{ median: seconds(one.medianDelayMs), longest: seconds(one.longestDelayMs) },
      })),
  };
}

function hidden({ rows, leftOut, nowMs }: Result, audience: Audience): Result {
  return resultOf(withoutPrivateNames(rows, audience), leftOut, nowMs);
}

/** The file of another repository has that before its name: `octo-org/shop/nightly.yml`. */
function repositoryOfFile(file: string, own: string): string {
  const [owner, name, rest] = file.split('/');
  return rest === undefined ? own : `${owner}/${name}`;
}

function rowOf(row: Row, key: string, history: string): StatusRow {
  const { kind, verdict, fails, name, cause } = row;
  return {
    ...{ key, name: textOf(name ?? '') || '(no name)' },
    ...{ repository: repositoryOfRow(row) ?? null, kind, verdict, fails },
    ...{ last_pinged_at: time(row.lastPingedAtMs), due_at: time(row.dueMs) },
    cause: cause === undefined ? null : { text: textOf(cause.text), url: cause.url ?? null },
    history,
  };
}

/** Text without secrets: they are taken out before it is escaped. */
function textOf(text: string): string {
  return plainText(withoutSecrets(text), NAME_LENGTH);
}

/** The content if nothing could be read: no row has a state, and none is forgotten. */
export function unreadStatus(nowMs: number, before: History): StatusFile {
  const at = new Date(nowMs).toISOString();
  const check = { at, status: 'unknown', failing: 0, total: before.rows.size };
  const { checks, rows } = withCheck(before, check, new Map([...before.rows.keys()].map((key) => [key, 'u'])));
  const nothing = { repository: null, last_pinged_at: null, due_at: null, cause: null } as const;
  return {
    ...{ version: VERSION, status: 'unknown', headline: "The heartbeats couldn't be read", judged_at: at, checks },
    // Whether their names may still be shown isn't known.
    rows: [...rows].map(([key, history]) => {
      return { key, name: '', kind: 'heartbeat', verdict: 'unknown', fails: true, history, ...nothing };
    }),
    punctuality: [],
  };
}

function letterOf({ fails, verdict }: Row): Letter {
  if (fails && verdict !== 'unknown') return 'm';
  return LETTER[verdict] ?? 'o';
}

/**
 * Returns the name of a row's badge: its name as a file may be called, and a hash, since two names can become alike. Of a name
 * that is hidden, nothing but its alias. Of several heartbeats of one name, the younger ones are told apart by their IDs.
 */
export function keyOf({ name = '', id = '', olderId, alias }: Row): string {
  if (alias !== undefined) return `private-${alias}`;
  const readable = withoutSecrets(name)
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 80)
    .replace(/^[.-]+/, '');
  const hash = shortHash(name === '' || olderId !== undefined ? `${name} ${id}` : name, 10);
  return readable === '' ? hash : `${readable}-${hash}`;
}

/** The word on a row's badge. */
export function badgeWord({ verdict }: Pick<StatusRow, 'verdict'>): string {
  return VERDICT_WORDS[verdict];
}

const LAST_MS = Date.UTC(10_000, 0) - 1;

function time(ms: number | null | undefined): string | null {
  return typeof ms === 'number' && ms >= 0 && ms <= LAST_MS ? new Date(ms).toISOString() : null;
}

function seconds(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms / 1000);
}
