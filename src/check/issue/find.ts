import type { IssueRecord, Issues } from '../../github/issues.ts';
import { anyMarkIn, readMarker } from './marker.ts';

/** The most pages of a list that are read: a thousand issues of one author. */
const MOST_PAGES = 10;
/** How many numbers after the newest listed issue are looked at: issues, pull requests and discussions share them. */
const NUMBERS_AHEAD = 3;

/** Which issues a check takes for its own. */
export interface Ownership {
  /** The token's login; `undefined`: GitHub doesn't give it, and then an issue of any app with the mark is ours. */
  self: string | undefined;
  mark: string;
}

/** Whether an issue is by this token. Anybody can copy a mark into an issue of their own. */
export function isByUs(
  { author, isByApp }: Pick<IssueRecord, 'author' | 'isByApp'>,
  self: string | undefined,
): boolean {
  return self === undefined ? isByApp : author.toLowerCase() === self.toLowerCase();
}

function isOurs(issue: IssueRecord, { self, mark }: Ownership): boolean {
  return isByUs(issue, self) && readMarker(mark, issue.body) !== undefined;
}

/** All issues of this token with a mark of any check, those of this check first, oldest first. */
export async function findIssues(
  issues: Issues,
  state: 'open' | 'all',
  ownership: Ownership,
): Promise<{ own: IssueRecord[]; others: IssueRecord[] }> {
  const found = new Map<number, IssueRecord>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { issues: listed, hasMore } = await issues.list(state, ownership.self, page);
    for (const issue of listed) {
      if (isByUs(issue, ownership.self) && anyMarkIn(issue.body) !== undefined) found.set(issue.number, issue);
    }
    if (!hasMore) break;
  }
  const sorted = [...found.values()].sort((a, b) => a.number - b.number);
  return {
    own: sorted.filter((issue) => isOurs(issue, ownership)),
    others: sorted.filter((issue) => !isOurs(issue, ownership)),
  };
}

/**
 * An open issue of ours that the filtered list doesn't show yet. Lists lag behind after an issue was created, but an issue
 * read by its number doesn't, and the number of a new one follows that of the newest listed one.
 */
export async function findUnlisted(issues: Issues, ownership: Ownership): Promise<IssueRecord | undefined> {
  const { issues: newest } = await issues.list('all', undefined, 1);
  const listed = newest.filter((issue) => issue.isOpen && isOurs(issue, ownership));
  if (listed.length > 0) return listed.toSorted((a, b) => a.number - b.number)[0];
  const last = Math.max(0, ...newest.map(({ number }) => number));
  for (let number = last + 1; number <= last + NUMBERS_AHEAD; number++) {
    const issue = await issues.get(number);
    if (issue === undefined) continue;
    if (issue.isOpen && isOurs(issue, ownership)) return issue;
  }
  return undefined;
}
