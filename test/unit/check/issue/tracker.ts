import { expect } from 'vitest';
import type { CommentRecord, IssueRecord, Issues } from '../../../../src/github/issues.ts';

/** The login of the check's own token. */
export const BOT = 'github-actions[bot]';

interface Kept extends IssueRecord {
  title: string;
  labels: readonly string[];
  updatedMs: number;
}

/** Issues in memory, as GitHub keeps them. Tests read and change them as people would. */
export interface Tracker {
  issues: Kept[];
  comments: Map<number, CommentRecord[]>;
  /** Roles by login. */
  roles: Record<string, string>;
  files: string[] | undefined;
  /** How many of the newest issues lists don't show yet. */
  lag: number;
  /** What GitHub says of the token; `undefined`: nothing. */
  self: string | undefined;
  calls: string[];
  clock: { nowMs: number };
  api: Issues;
  /** Writes a comment as a person. */
  say(login: string, body: string, number?: number): CommentRecord;
  /** Bodies of the comments of an issue. */
  said(number?: number): string[];
  the(number?: number): Kept;
  seed(fields: Partial<Kept>): Kept;
}

export function openTracker(nowMs: number): Tracker {
  const clock = { nowMs };
  const one = (number: number): Kept => {
    const found = tracker.issues.find((issue) => issue.number === number);
    if (found === undefined) throw new Error(`no issue ${number}`);
    return found;
  };
  const comment = (number: number, author: string, body: string): CommentRecord => {
    const id = 1000 + [...tracker.comments.values()].flat().length;
    const made = { id, body, author, isByApp: author.endsWith('[bot]'), updatedAtMs: clock.nowMs };
    const all = tracker.comments.get(number) ?? [];
    tracker.comments.set(number, [...all, made]);
    one(number).comments = all.length + 1;
    one(number).updatedMs = clock.nowMs;
    return made;
  };
  const seed = (fields: Partial<Kept>): Kept => {
    const number = tracker.issues.length + 1;
    const made: Kept = {
      ...{ number, url: `https://github.com/octo-org/shop/issues/${number}`, isOpen: true, body: '', author: BOT },
      ...{ closedAtMs: undefined, isByApp: true, comments: 0, assignees: [], title: '', labels: [] },
      ...{ updatedMs: clock.nowMs, ...fields },
    };
    tracker.issues.push(made);
    return made;
  };
  const tracker: Tracker = {
    ...{ issues: [], comments: new Map(), roles: {}, files: ['heartbeats.yml'], lag: 0, self: BOT, calls: [], clock },
    say: (login, body, number = 1) => comment(number, login, body),
    said: (number = 1) =>
      (tracker.comments.get(number) ?? []).filter(({ author }) => author === BOT).map(({ body }) => body),
    the: (number = 1) => one(number),
    seed,
    api: {
      async list(state, author, page) {
        tracker.calls.push('list');
        const shown = tracker.issues
          .slice(0, tracker.issues.length - tracker.lag)
          .filter((issue) => (state === 'all' || issue.isOpen) && (author === undefined || issue.author === author))
          .toSorted((a, b) => (author === undefined ? b.number - a.number : b.updatedMs - a.updatedMs));
        const issues = shown.slice((page - 1) * 100, page * 100).map((issue) => ({ ...issue }));
        return { issues, hasMore: issues.length === 100 };
      },
      async get(number) {
        tracker.calls.push('get');
        const found = tracker.issues.find((issue) => issue.number === number);
        return found && { ...found };
      },
      async comments(number, page) {
        tracker.calls.push('comments');
        return (tracker.comments.get(number) ?? []).slice((page - 1) * 100, page * 100);
      },
      async role(login) {
        tracker.calls.push('role');
        return tracker.roles[login] ?? 'none';
      },
      workflowFiles: async () => tracker.files,
      async create({ title, body, labels }) {
        tracker.calls.push('create');
        return { ...seed({ title, body, labels }) };
      },
      async update(number, { state, ...changes }) {
        const issue = one(number);
        Object.assign(issue, changes, { updatedMs: clock.nowMs });
        if (state !== undefined) {
          Object.assign(issue, { isOpen: state === 'open', closedAtMs: state === 'open' ? undefined : clock.nowMs });
        }
        return { ...issue };
      },
      async comment(number, body) {
        expect(body.length).toBeLessThanOrEqual(65_536);
        comment(number, BOT, body);
      },
      createLabel: async () => {},
      assign: async (_, logins) => [...logins],
      self: async () => tracker.self,
    },
  };
  return tracker;
}
