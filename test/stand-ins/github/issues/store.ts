import { type Instant, msOf, wholeSeconds } from '../time.ts';
import type { Role } from './roles.ts';

/**
 * The issues of a repository, with their comments, and its labels. Plain data: a copy can be changed without anyone
 * seeing.
 */

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened';

interface CommentSeed {
  body: string;
  /** Default `octocat`. */
  author?: string;
  /** Default: now. */
  at?: Instant;
  /** When it was last edited. Default: never. */
  updatedAt?: Instant;
}

export interface IssueSeed {
  title: string;
  body?: string | null;
  /** Default `octocat`. A login that ends in `[bot]` is an app's. */
  author?: string;
  /** The slug of the app it was made with. Default: the author's, if that is an app; null for none. */
  via?: string | null;
  /** Those that do not exist are made. */
  labels?: string[];
  assignees?: string[];
  /** Default `open`. */
  state?: 'open' | 'closed';
  /** Default: null for an open one, `completed` for a closed one. */
  stateReason?: StateReason | null;
  createdAt?: Instant;
  /** Default: as created, or as closed. */
  updatedAt?: Instant;
  /** Default, for a closed one: as created. */
  closedAt?: Instant;
  /** "Every pull request is an issue": the list has them too. Default false. */
  pullRequest?: boolean;
  comments?: CommentSeed[];
}

export interface LabelSeed {
  name: string;
  /** Default `ededed`. */
  color?: string;
  description?: string | null;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  color: string;
  description: string | null;
}

export interface Comment {
  readonly id: number;
  body: string;
  readonly author: string;
  readonly via: string | null;
  readonly createdMs: number;
  /** Anyone with write access can edit a comment: a test sets this and the body. */
  updatedMs: number;
}

export interface Issue {
  readonly number: number;
  readonly id: number;
  title: string;
  body: string | null;
  readonly author: string;
  readonly via: string | null;
  /** Their names. */
  labels: string[];
  assignees: string[];
  state: 'open' | 'closed';
  stateReason: StateReason | null;
  readonly createdMs: number;
  updatedMs: number;
  closedMs: number | null;
  closedBy: string | null;
  readonly isPullRequest: boolean;
  readonly comments: Comment[];
}

/** Beyond 32 bits, as GitHub's are by now. */
const FIRST_ISSUE = 4_900_000_001;
const FIRST_COMMENT = 5_100_000_001;
const FIRST_LABEL = 9_300_000_001;
/** Of a label that is made without one, https://github.com/github/docs/issues/35718. */
const GREY = 'ededed';

export class Tracker {
  readonly issues: Issue[] = [];
  readonly labels: Label[] = [];
  /** Who can be assigned. */
  collaborators: string[] = [];
  /** By login in lower case. */
  roles = new Map<string, Role>();

  /** One that may be changed without this one. */
  copy(): Tracker {
    const { issues, labels, collaborators, roles } = this;
    return Object.assign(new Tracker(), structuredClone({ issues, labels, collaborators, roles }));
  }

  add(seed: IssueSeed, nowMs: number): Issue {
    const { title, body = null, author = 'octocat', state = 'open', assignees = [] } = seed;
    const createdMs = wholeSeconds(seed.createdAt === undefined ? nowMs : msOf(seed.createdAt));
    const closedMs = seed.closedAt === undefined ? createdMs : wholeSeconds(msOf(seed.closedAt));
    const issue: Issue = {
      number: this.issues.length + 1,
      id: FIRST_ISSUE + this.issues.length,
      title,
      body,
      author,
      via: seed.via === undefined ? appOf(author) : seed.via,
      labels: this.named(seed.labels ?? []),
      assignees: [...assignees],
      state,
      stateReason: seed.stateReason ?? (state === 'closed' ? 'completed' : null),
      createdMs,
      updatedMs: createdMs,
      closedMs: state === 'closed' ? closedMs : null,
      closedBy: state === 'closed' ? author : null,
      isPullRequest: seed.pullRequest ?? false,
      comments: [],
    };
    this.issues.push(issue);
    for (const comment of seed.comments ?? []) this.comment(issue, comment, nowMs);
    if (state === 'closed') issue.updatedMs = Math.max(issue.updatedMs, closedMs);
    if (seed.updatedAt !== undefined) issue.updatedMs = wholeSeconds(msOf(seed.updatedAt));
    return issue;
  }

  comment(issue: Issue, { body, author = 'octocat', at, updatedAt }: CommentSeed, nowMs: number): Comment {
    const createdMs = wholeSeconds(at === undefined ? nowMs : msOf(at));
    const updatedMs = updatedAt === undefined ? createdMs : wholeSeconds(msOf(updatedAt));
    const id = FIRST_COMMENT + this.issues.reduce((count, { comments }) => count + comments.length, 0);
    const comment = { id, body, author, via: appOf(author), createdMs, updatedMs };
    issue.comments.push(comment);
    issue.updatedMs = Math.max(issue.updatedMs, createdMs);
    return comment;
  }

  /** Undefined when there is one of that name already. */
  addLabel({ name, color = GREY, description = null }: LabelSeed): Label | undefined {
    if (this.label(name)) return undefined;
    const label = { id: FIRST_LABEL + this.labels.length, name, color, description };
    this.labels.push(label);
    return label;
  }

  /** GitHub does not tell the case of labels apart. */
  label(name: string): Label | undefined {
    return this.labels.find((label) => isSame(label.name, name));
  }

  /**
   * The labels' own names, each once. Those that do not exist are made: so does GitHub, though its description does not
   * say so (https://github.com/github/docs/issues/35718).
   */
  named(names: readonly string[]): string[] {
    const own = names.map((name) => (this.label(name) ?? this.addLabel({ name }))?.name ?? name);
    return [...new Set(own)];
  }

  /** Undefined for somebody without one. A collaborator of whom nothing else was told can write. */
  roleOf(login: string): Role | undefined {
    return this.roles.get(login.toLowerCase()) ?? (this.assignable(login) === undefined ? undefined : 'write');
  }

  issue(number: string): Issue | undefined {
    return this.issues.find((issue) => `${issue.number}` === number);
  }

  /** The login as its owner spells it. */
  assignable(login: string): string | undefined {
    return this.collaborators.find((own) => isSame(own, login));
  }
}

/** As GitHub compares logins and labels. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The slug of the app that a login is of. */
function appOf(login: string): string | null {
  return login.endsWith('[bot]') ? login.slice(0, -'[bot]'.length) : null;
}
