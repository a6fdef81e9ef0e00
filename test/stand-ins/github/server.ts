import { type Clock, movableClock } from '../tickstem/clock.ts';
import type { Fault, FaultRule as FaultRuleOn } from '../tickstem/faults.ts';
import type { RecordedRequest as RecordedRequestTo } from '../tickstem/recording.ts';
import { listen, throwAll } from '../tickstem/wire.ts';
import { type Permissions, type RateLimit, REQUESTS_AN_HOUR } from './access.ts';
import type { Run, RunSeed, Workflow, WorkflowSeed } from './actions/store.ts';
import type { Push, PushSeed } from './activity.ts';
import type { Commit, CommitSeed } from './commits.ts';
import { contractOf } from './contract.ts';
import { ENDPOINTS, type Endpoints, OPERATIONS, type Route } from './endpoints.ts';
import { type Flavor, GITEA_API } from './gitea.ts';
import type { Role } from './issues/roles.ts';
import type { Comment, Issue, IssueSeed, Label, LabelSeed } from './issues/store.ts';
import { type About, type Quirks, Repository } from './repository.ts';
import { Service } from './service.ts';

export type FaultRule = FaultRuleOn<Route>;
export type RecordedRequest = RecordedRequestTo<Route>;
export type {
  Clock,
  Fault,
  Issue,
  IssueSeed,
  Permissions,
  Quirks,
  RateLimit,
  Route,
  Run,
  RunSeed,
  Workflow,
  WorkflowSeed,
};

/**
 * A stand-in for GitHub's REST and GraphQL APIs over HTTP on 127.0.0.1, with one repository, private at first, and others
 * if a test adds them. Every answer is
 * held to GitHub's published OpenAPI description (contract.ts) or schema (graphql-schema.ts); which operations there are is in
 * endpoints.ts. What is in
 * the repository is told by the test (`file`, `workflow`, `run`, `commit`, `push`, …); rows that are given back are
 * the stand-in's own, and change with it.
 */

export interface GitHubOptions {
  /** Default `octo-org/shop`. */
  repository?: string;
  /** ms since the epoch: the clock starts here and stands until it is moved. Default: real time, plus what it is moved by. */
  now?: number;
  quirks?: Quirks;
  /** `gitea` answers as Gitea does where that differs (gitea.ts). Default `github`. */
  flavor?: Flavor;
  /** Requests that an hour has, of either API; the one after them is refused. Default 1,000, a `GITHUB_TOKEN`'s. */
  requestsAnHour?: number;
  /** `POST /graphql`. Default true. Without: 404, as on Gitea. */
  graphql?: boolean;
}

/** What a `GITHUB_TOKEN` with `permissions:` for all that the action can use has. */
export const ALL_PERMISSIONS: Permissions = { actions: 'read', checks: 'read', contents: 'read', issues: 'write' };

/** For the tests of the stand-in itself: answers of its choice. */
export interface Edge {
  endpoints?: Partial<Endpoints>;
}

export interface GitHub {
  /** `http://127.0.0.1:PORT`, what `GITHUB_API_URL` takes. */
  readonly url: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly clock: Clock;
  /** With {@link ALL_PERMISSIONS}. */
  readonly token: string;
  /** For this repository too, but with no more than `metadata: read`: 403. */
  readonly tokenWithout: string;
  /**
   * Adds a token, `GITHUB_TOKEN`'s `github-actions[bot]` unless it is somebody else's. Without permissions (null): of
   * another installation, from which a private repository is hidden: 404.
   */
  addToken(permissions: Permissions | null, token?: string, login?: string): string;
  revokeToken(token: string): void;
  /** Puts a file there, at a sha or a full ref like `refs/heads/main`; without: at every ref. @throws when that cannot be. */
  file(path: string, content: string, ref?: string): void;
  /** Changes what the repository is; what is left out stays. @throws when it cannot be both. */
  repositoryIs(about: About): void;
  /** Tells of a workflow or, at the same path, changes it. */
  workflow(seed: WorkflowSeed): Workflow;
  /** Tells of a run. The row may be changed later on: it goes on, and ends. */
  run(seed: RunSeed): Run;
  /** Tells of a commit to the default branch. The files are told by {@link file}. */
  commit(seed: CommitSeed): Commit;
  /**
   * Tells of something done to a branch: what `GET …/activity` lists. Its commits are told by {@link commit}.
   * @throws when a sha is none, or the ref is not `refs/heads/…`.
   */
  push(seed: PushSeed): Push;
  /** Tells of an issue that there is already. */
  issue(seed: IssueSeed): Issue;
  /** Tells of a label. @throws when there is one of that name already. */
  label(seed: LabelSeed): Label;
  /** Who can be assigned; nobody at first. */
  collaborators(logins: string[]): void;
  /** Gives somebody a role, which `GET …/collaborators/{username}/permission` tells. */
  role(login: string, role: Role): void;
  /** All runs, in the order in which they were told or started. */
  runs(): readonly Run[];
  /** All issues, oldest first; pull requests are among them. */
  issues(): readonly Issue[];
  /** The comments of an issue, oldest first. @throws when there is no such issue. */
  comments(number: number): readonly Comment[];
  labels(): readonly Label[];
  /** Adds another repository, private at first. Its tokens are the same; `hidden` hides it from them. */
  other(fullName: string, about?: About): OtherRepository;
  /** Set them at any time. */
  readonly quirks: Quirks;
  /** How many requests an hour has, from now on. What was sent in this hour counts. */
  requestsAnHour(requests: number): void;
  /** From now on no request is let in, whatever it asks for; null lets them in again. */
  rateLimit(limit: RateLimit | null): void;
  /** Every request, in order of arrival. */
  readonly requests: RecordedRequest[];
  requestsTo(route: Route): RecordedRequest[];
  fault(rule: FaultRule): void;
  clearFaults(): void;
  /** Ends it, and every socket. @throws why requests were answered with 500: {BrokenContract}, {NotBuilt}, a fault's code. */
  close(): Promise<void>;
}

/** A repository beside the stand-in's own. See the same functions of {@link GitHub}. */
export interface OtherRepository extends Pick<GitHub, 'repository' | 'file' | 'repositoryIs' | 'workflow' | 'commit'> {
  run(seed: RunSeed): Run;
}

/** Starts one. The first in a process reads GitHub's description, some tenths of a second. */
export async function startGitHub(options: GitHubOptions = {}, { endpoints }: Edge = {}): Promise<GitHub> {
  const clock = movableClock(options.now);
  const repository = new Repository(options.repository ?? 'octo-org/shop', clock.now(), options.quirks);
  const contract = await contractOf(OPERATIONS);
  const { flavor = 'github' } = options;
  const service = new Service(repository, clock, contract, { ...ENDPOINTS, ...endpoints }, flavor);
  const listener = await listen((request, response) => void service.receive(request, response));
  const { access, faults, mistakes, requests } = service;
  access.anHour = options.requestsAnHour ?? REQUESTS_AN_HOUR;
  service.hasGraphql = options.graphql ?? true;
  const { tracker } = repository;

  return {
    url: `http://127.0.0.1:${listener.port}${flavor === 'gitea' ? GITEA_API : ''}`,
    repository: repository.fullName,
    clock,
    token: access.add(ALL_PERMISSIONS),
    tokenWithout: access.add({}),
    addToken: (permissions, token, login) => access.add(permissions, token, login),
    revokeToken: (token) => access.revoke(token),
    file: (path, content, ref) => repository.files.put(path, content, ref),
    repositoryIs: (about) => repository.change(about),
    workflow: (seed) => repository.actions.addWorkflow(seed, clock.now()),
    run: (seed) => repository.addRun(seed),
    commit: (seed) => repository.history.add(seed),
    push: (seed) => repository.addPush(seed),
    issue: (seed) => tracker.add(seed, clock.now()),
    label: (seed) => existing(tracker.addLabel(seed), `a label that is there already: ${seed.name}`),
    collaborators: (logins) => {
      tracker.collaborators = [...logins];
    },
    role: (login, role) => void tracker.roles.set(login.toLowerCase(), role),
    runs: () => repository.actions.runs,
    issues: () => tracker.issues,
    comments: (number) => existing(tracker.issue(`${number}`), `no issue ${number}`).comments,
    labels: () => tracker.labels,
    other(fullName, about = {}) {
      const other = new Repository(fullName, clock.now(), repository.quirks);
      other.change(about);
      service.others.push(other);
      return {
        repository: other.fullName,
        file: (path, content, ref) => other.files.put(path, content, ref),
        repositoryIs: (more) => other.change(more),
        workflow: (seed) => other.actions.addWorkflow(seed, clock.now()),
        run: (seed) => other.addRun(seed),
        commit: (seed) => other.history.add(seed),
      };
    },
    quirks: repository.quirks,
    requestsAnHour: (requests) => {
      access.anHour = requests;
    },
    rateLimit: (limit) => {
      access.limit = limit;
    },
    requests,
    requestsTo: (route) => requests.filter((request) => request.route === route),
    fault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    close: async () => {
      service.close();
      await listener.close();
      throwAll(mistakes.splice(0), "GitHub's stand-in answered with 500");
    },
  };
}

function existing<Found>(found: Found | undefined, otherwise: string): Found {
  if (found === undefined) throw new Error(otherwise);
  return found;
}
