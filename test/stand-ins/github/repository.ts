import { Actions, type Run, type RunSeed } from './actions/store.ts';
import { type Push, Pushes, type PushSeed } from './activity.ts';
import { History } from './commits.ts';
import { Files } from './files.ts';
import { Tracker } from './issues/store.ts';
import { type Instant, msOf } from './time.ts';
import { idOf } from './users.ts';

/** The one repository of the stand-in: what it is, and what is in it. */

/** As a test says it; what it leaves out stays as it was. */
export interface About {
  /** Default true. */
  private?: boolean;
  /** Default `private`. */
  visibility?: 'public' | 'private' | 'internal';
  /** Default: when the server's clock started. */
  pushedAt?: Instant;
  archived?: boolean;
  fork?: boolean;
  /** Default true. */
  hasIssues?: boolean;
  /** Default `main`. */
  defaultBranch?: string;
  /** No dispatch is taken. Default false. */
  actionsDisabled?: boolean;
  /** It has no commits. Default false. */
  empty?: boolean;
  /** `owner/name`s that it had before: GitHub redirects them. Default none. */
  formerly?: readonly string[];
  /** Private, and not among the repositories that the app is installed for. Default false. */
  hidden?: boolean;
  /** GitHub answers every REST request about it with 502. Default false. */
  outage?: boolean;
}

/** Wrong things that GitHub was seen to do; a test may change them at any time. */
export interface Quirks {
  /** Runs are not listed newest first. */
  shuffledRuns?: boolean;
  /** A dispatch with `return_run_details` is refused with this status: servers from before February 2026. */
  noRunDetails?: 400 | 422;
  /** Contents are JSON, whatever media type is asked for: older servers, and proxies that drop `Accept`. */
  contentsAsJson?: boolean;
  /**
   * Runs created in the last so many ms are not listed yet, unless the query has a `created` (octokit/octokit.js#2214).
   */
  staleRunsMs?: number;
}

interface Settings {
  visibility: 'public' | 'private' | 'internal';
  pushedMs: number;
  archived: boolean;
  fork: boolean;
  hasIssues: boolean;
  defaultBranch: string;
  actionsDisabled: boolean;
  empty: boolean;
  formerly: readonly string[];
  hidden: boolean;
  outage: boolean;
}

export class Repository {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly createdMs: number;
  readonly settings: Settings;
  readonly files = new Files();
  readonly actions = new Actions();
  readonly history = new History();
  readonly pushes = new Pushes();
  readonly tracker = new Tracker();
  readonly quirks: Quirks;

  /** @throws when it is not `owner/name`. */
  constructor(fullName: string, nowMs: number, quirks: Quirks = {}) {
    const [owner, name, ...rest] = fullName.split('/');
    if (!owner || !name || rest.length > 0) throw new Error(`not owner/name: ${fullName}`);
    this.owner = owner;
    this.name = name;
    this.id = idOf(fullName);
    this.createdMs = nowMs;
    this.quirks = quirks;
    this.settings = {
      visibility: 'private',
      pushedMs: nowMs,
      archived: false,
      fork: false,
      hasIssues: true,
      defaultBranch: 'main',
      actionsDisabled: false,
      empty: false,
      formerly: [],
      hidden: false,
      outage: false,
    };
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  get isPrivate(): boolean {
    return this.settings.visibility !== 'public';
  }

  /** GitHub does not tell case apart here. */
  isCalled(owner: string, name: string): boolean {
    return `${owner}/${name}`.toLowerCase() === this.fullName.toLowerCase();
  }

  wasCalled(owner: string, name: string): boolean {
    return this.settings.formerly.includes(`${owner}/${name}`);
  }

  /** The same one, but its issues and runs can be changed without anyone seeing it. */
  rehearsal(): Repository {
    const same = new Repository(this.fullName, this.createdMs, this.quirks);
    return Object.assign(same, this, { tracker: this.tracker.copy(), actions: this.actions.copy() });
  }

  /** A run on the default branch and its commit of that time, unless it says otherwise. */
  addRun(seed: RunSeed): Run {
    const { defaultBranch: branch } = this.settings;
    return this.actions.addRun(seed, { branch, shaAt: (ms) => this.history.at(ms)?.sha });
  }

  /** To the default branch, unless it says otherwise. @throws when GitHub could not have it. */
  addPush(seed: PushSeed): Push {
    return this.pushes.add(seed, this.settings.defaultBranch);
  }

  /** @throws when it cannot be both. */
  change({ private: isPrivate, visibility, pushedAt, ...rest }: About): void {
    if (isPrivate !== undefined && visibility !== undefined && isPrivate !== (visibility !== 'public')) {
      throw new Error(`private: ${isPrivate}, and ${visibility}`);
    }
    const named = isPrivate === undefined ? {} : { visibility: isPrivate ? ('private' as const) : ('public' as const) };
    Object.assign(this.settings, named, rest);
    if (visibility !== undefined) this.settings.visibility = visibility;
    if (pushedAt !== undefined) this.settings.pushedMs = msOf(pushedAt);
  }
}
