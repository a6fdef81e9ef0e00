import { asActionError } from '../../base/errors.ts';
import { fill, say } from '../../base/message.ts';
import { MOST_REQUESTS_OF_SEVERAL, openBudget } from '../../github/budget.ts';
import { openSlots } from '../../github/queue.ts';
import type { RetryBudget } from '../../http/retry.ts';
import { type Audience, mayShowRepository, repositoryOf } from '../privacy.ts';
import type { Cause, Row } from '../rows.ts';
import type { SharedRequests } from '../runs/history.ts';
import { type ReviewRequest, type RunReview, reviewRuns, type Tickstem } from '../runs/review.ts';
import { type FoundRepository, findRepositories, unreadRow } from './find.ts';
import { repositoryLines } from './lines.ts';
import { REPOSITORY_MESSAGES as M } from './messages.ts';
import { linesFor, withoutMatchedElsewhere } from './workflow-lines.ts';

/** The request for a review of several repositories. The other fields are about the check's own. */
export interface SeveralRequest extends ReviewRequest {
  /** The lines of `repositories`. */
  repositories: readonly string[];
  /** Who may read the result, before it is known which repositories are public. */
  audience: Omit<Audience, 'publicRepositories'>;
}

/** The review of one repository that isn't the check's own. */
interface OneReview extends RunReview {
  found: FoundRepository;
  /** Why nothing in it was checked; `undefined`: something was. */
  idle?: string | undefined;
}

/**
 * Judges rows by GitHub's runs, of the check's own repository and of others, each by itself: one that can't be read affects
 * only itself. Reading begins at once, beside the list of heartbeats.
 */
export function reviewRepositories(request: SeveralRequest): (tickstem: Tickstem) => Promise<RunReview> {
  const { connection, budget, repository: own, workflows } = request;
  const lines = repositoryLines(request.repositories);
  const requests = openBudget(connection.send, budget.clock, MOST_REQUESTS_OF_SEVERAL);
  const shared: SharedRequests = { requests, slots: openSlots(), called: new Map() };
  // What is said while a request waits for another attempt may name what nobody may read.
  const quiet: RetryBudget = { clock: budget.clock, deadlineMs: budget.deadlineMs, attempts: budget.attempts };
  const source = { connection: { ...connection, send: requests.send }, budget: quiet, slots: shared.slots };
  const reading = findRepositories(lines, own, source);
  reading.catch(() => {}); // it is awaited when there is a list of heartbeats
  const ownLines = lines.isLeftOut(own) ? [] : workflows;
  const reviewOwn = reviewRuns({ ...request, workflows: ownLines, shared });
  return async (tickstem) => {
    const { repositories, rows } = await reading;
    const split = rowsByRepository(tickstem.rows, repositories);
    const [mine, ...others] = await Promise.all([
      reviewOwn({ ...tickstem, rows: split.rest }),
      ...repositories.map((found) => {
        const asked = { ...tickstem, rows: split.of(found.repository) };
        return reviewOne(found, { ...request, budget: quiet, ownFile: undefined, shared }, asked);
      }),
    ]);
    const all = together(request, mine, others, rows);
    return requests.report === undefined ? all : { ...all, unavailable: [...all.unavailable, requests.report] };
  };
}

/** Splits rows by the repository that their names begin with. */
function rowsByRepository(rows: readonly Row[], repositories: readonly FoundRepository[]) {
  const known = new Map<string, Row[]>(repositories.map(({ repository }) => [repository, []]));
  const rest: Row[] = [];
  for (const row of rows) (known.get(repositoryOf(row.name ?? '') ?? '') ?? rest).push(row);
  return { rest, of: (repository: string) => known.get(repository) ?? [] };
}

async function reviewOne(found: FoundRepository, request: ReviewRequest, tickstem: Tickstem): Promise<OneReview> {
  const { repository, tree } = found;
  const why = stateOf(found);
  if (why !== undefined) return stopped(found, why, request.serverUrl, tickstem.rows);
  // GitHub disables the schedules of a fork, so jobs that nobody started in it are not missing.
  const isQuietFork = found.isFork && !found.isNamed;
  const workflows = isQuietFork || tree === 'none' ? [] : linesFor(request.workflows, tree);
  try {
    const review = await reviewRuns({
      ...request,
      repository,
      defaultBranch: found.defaultBranch,
      tree: tree === 'none' ? undefined : tree,
      workflows,
      // A check starts and compares only what is in its own repository.
      start: undefined,
      turn: undefined,
    })(isQuietFork ? { ...tickstem, isSelected: () => false } : tickstem);
    if (review.isUnread) return { ...unread(found, tickstem.rows, review.unavailable.join('. ')), notes: [] };
    return { ...review, found, idle: review.rows.length > 0 ? undefined : isQuietFork ? 'a fork' : 'no heartbeats' };
  } catch (thrown) {
    return unread(found, tickstem.rows, asActionError(thrown).advice);
  }
}

type State = 'archived' | 'empty' | 'no workflows';

/** Why GitHub runs no workflows there. */
function stateOf({ isArchived, isEmpty, tree }: FoundRepository): State | undefined {
  if (isArchived) return 'archived';
  if (isEmpty) return 'empty';
  return tree === 'none' ? 'no workflows' : undefined;
}

const CAUSES = {
  archived: { kind: 'disabled', message: M.repositoryArchived },
  empty: { kind: 'gone', message: M.repositoryEmpty },
  'no workflows': { kind: 'gone', message: M.repositoryNoFiles },
} as const;

/** Heartbeats of a repository in which nothing runs are judged by Tickstem, and what fails has a cause. */
function stopped(found: FoundRepository, state: State, serverUrl: string, rows: readonly Row[]): OneReview {
  const { kind, message } = CAUSES[state];
  const url = `${serverUrl}/${found.repository}`;
  const cause: Cause = { kind, text: message.text, url, advice: message.fix };
  const judged = rows.map((row) => (row.fails ? { ...row, cause } : row));
  return { found, rows: judged, punctuality: [], unavailable: [], idle: rows.length === 0 ? state : undefined };
}

/** Heartbeats keep Tickstem's result; what only GitHub could decide is one row. */
function unread(found: FoundRepository, rows: readonly Row[], reason: string): OneReview {
  const row = unreadRow(found.repository, fill(M.repositoryFailed.text, { reason }));
  return { found, rows: [...rows, row], punctuality: [], unavailable: [] };
}

/** Puts the reviews together. What everybody may read names no private repository; rows are made anonymous later. */
function together(
  { audience }: SeveralRequest,
  mine: RunReview,
  others: readonly OneReview[],
  lineRows: readonly Row[],
): RunReview {
  const publicRepositories = new Set(
    others.filter(({ found }) => found.isPublic).map(({ found }) => found.repository.toLowerCase()),
  );
  // The event of a re-run may say what was true long ago.
  const isPublic = mine.facts?.isPublic ?? audience.isPublic;
  const present = { ...audience, isPublic, publicRepositories };
  const isShown = ({ found }: OneReview) => mayShowRepository(found.repository, present);
  const shown = others.filter(isShown);
  const hidden = others.filter((one) => !isShown(one));
  const incomplete = hidden.filter(({ unavailable }) => unavailable.length > 0).length;
  const prefixed = shown.flatMap(({ found: { repository }, unavailable }) =>
    unavailable.map((reason) => say(M.inRepository, { repository, reason })),
  );
  return {
    rows: [...withoutMatchedElsewhere(mine.rows, others), ...others.flatMap(withoutLines), ...lineRows],
    punctuality: [
      ...mine.punctuality,
      ...shown.flatMap(({ found, punctuality }) =>
        punctuality.map((one) => ({ ...one, file: `${found.repository}/${one.file}` })),
      ),
    ],
    unavailable: [
      ...mine.unavailable,
      ...prefixed,
      ...(incomplete === 0 ? [] : [say(M.privateIncomplete, { count: counted(incomplete) })]),
    ],
    notes: [...(mine.notes ?? []), ...shown.flatMap(({ notes = [] }) => notes)],
    remark: mine.remark,
    facts: mine.facts,
    unmonitored: mine.unmonitored ?? [],
    notCompared: mine.notCompared ?? 0,
    clockAheadMs: mine.clockAheadMs,
    publicRepositories,
    nothingToCheck: idleText(shown, hidden),
  };
}

/** Rows without those of lines that name nothing there: a line of `workflows` has to name something in one repository. */
function withoutLines({ rows }: RunReview): Row[] {
  return rows.filter(({ absent }) => absent?.kind !== 'workflow');
}

/** How many repositories one sentence names. */
const MOST_NAMED = 50;

function idleText(shown: readonly OneReview[], hidden: readonly OneReview[]): string | undefined {
  const named = shown.flatMap(({ found, idle }) => (idle === undefined ? [] : `${found.repository} (${idle})`)).sort();
  const parts = named.slice(0, MOST_NAMED);
  if (named.length > parts.length) parts.push(`${named.length - parts.length} more`);
  const unnamed = hidden.filter(({ idle }) => idle !== undefined).length;
  if (unnamed > 0) parts.push(counted(unnamed));
  return parts.length === 0 ? undefined : say(M.nothingToCheck, { repositories: parts.join(', ') });
}

function counted(count: number): string {
  return count === 1 ? '1 private repository' : `${count} private repositories`;
}
