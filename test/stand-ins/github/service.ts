import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../tickstem/clock.ts';
import { FaultPlan } from '../tickstem/faults.ts';
import { type RecordedRequest, readBody, recordOf } from '../tickstem/recording.ts';
import { type Answer, deliver, type Subject, send } from '../tickstem/wire.ts';
import { Access, acceptedIn, type Holder, suffices } from './access.ts';
import { LOGS, logText } from './actions/jobs.ts';
import type { Contract } from './contract.ts';
import { type Endpoint, type Endpoints, type Route, type Target, targetOf } from './endpoints.ts';
import { asGitea, type Flavor, GITEA_API, takenByGitea } from './gitea.ts';
import { graphql, rateLimited } from './graphql.ts';
import { jsonOf } from './paging.ts';
import { FRONT_PAGE, NotBuilt, Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';

/** From a request to its answer: recorded, let in or not, carried out, held to the contract, and sent. */
export class Service {
  readonly requests: RecordedRequest<Route>[] = [];
  readonly faults = new FaultPlan<Route>();
  readonly access = new Access();
  /** Gitea has no GraphQL: 404. */
  hasGraphql = true;
  /** Why requests were answered with 500: a broken contract, something not built, what the code of a fault threw. */
  readonly mistakes: unknown[] = [];
  /** Beside its own. */
  readonly others: Repository[] = [];
  readonly #repository: Repository;
  readonly #clock: Clock;
  readonly #contract: Contract;
  readonly #endpoints: Endpoints;
  readonly #flavor: Flavor;
  readonly #closing = new AbortController();

  constructor(repository: Repository, clock: Clock, contract: Contract, endpoints: Endpoints, flavor: Flavor) {
    this.#repository = repository;
    this.#clock = clock;
    this.#contract = contract;
    this.#endpoints = endpoints;
    this.#flavor = flavor;
  }

  /** Never rejects: an error on the way is a 500, and kept. */
  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#receive(request, response);
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      this.mistakes.push(error);
      const json = { message: `GitHub's stand-in: ${error}` };
      if (!response.headersSent) send(response, { status: 500, json }, this.#clock.now());
    }
  }

  /** Ends what waits. */
  close(): void {
    this.#closing.abort();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: given = '' } = request;
    const isBelow = this.#flavor === 'gitea' && given.startsWith(`${GITEA_API}/`);
    const url = isBelow ? given.slice(GITEA_API.length) : given;
    const repository = this.#at(url);
    const target = targetOf(method, url, repository);
    const record = recordOf(request, response, target.route);
    this.requests.push(record);
    // Taken before the body is there: the order of arrival is the order in which faults are used up.
    const ordeal = this.faults.next(target.route);
    if (!(await readBody(request, record))) return;
    const asked = { ...target, headers: request.headers, body: record.json };
    const subject: Subject = {
      carryOut: () => this.#answer(asked, repository),
      rehearse: () => this.#answer(asked, repository.rehearsal()),
      dateMs: () => this.#clock.now(),
      closing: this.#closing.signal,
    };
    await deliver(response, ordeal, subject);
  }

  /** The repository that a path is about; its own for all other paths. */
  #at(url: string): Repository {
    const [, owner = '', name = ''] = /^\/repos\/([^/?]+)\/([^/?]+)/.exec(url) ?? [];
    return this.others.find((one) => one.isCalled(owner, name) || one.wasCalled(owner, name)) ?? this.#repository;
  }

  /** The true answer, with the headers that all have. @throws {BrokenContract} when GitHub would not give it. */
  #answer(asked: Asked, repository: Repository): Answer {
    const { route, headers } = asked;
    // "All API requests must include a valid User-Agent header": GitHub refuses with a page that is no JSON.
    if (!headers['user-agent']) throw new NotBuilt('a request without a User-Agent, which GitHub refuses');
    const limits = this.access.count(this.#clock.now(), route === 'graphql' ? 'graphql' : 'core');
    if (repository.settings.outage && route !== 'graphql') return jsonOf({ message: 'Server Error' }, {}, 502);
    const endpoint = route === 'unknown' || route === 'graphql' ? undefined : this.#endpoints[route];
    const own = route === 'graphql' ? this.#graphql(asked, repository, limits) : this.#own(asked, endpoint, repository);
    const answer = {
      ...own,
      headers: { 'x-github-request-id': requestId(), ...accepted(endpoint), ...limits, ...own.headers },
    };
    if (this.#flavor === 'gitea') return { ...own, headers: own.headers ?? {} };
    if (isDescribed(asked, endpoint, answer)) this.#contract.check(endpoint, answer);
    return answer;
  }

  #graphql({ headers, body }: Asked, repository: Repository, limits: Record<string, string>): Answer {
    try {
      const holder = this.access.enter(headers.authorization, 'graphql');
      if (!this.hasGraphql || this.#flavor === 'gitea') throw new Refusal(404, 'Not Found');
      return graphql([repository, ...this.others], body, { holder, nowMs: this.#clock.now(), limits });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const isUsedUp = error.status !== 401 && error.status !== 404 && limits['x-ratelimit-remaining'] === '0';
      return isUsedUp ? rateLimited(error.message) : this.#refusalJson(error);
    }
  }

  #own(asked: Asked, endpoint: Endpoint | undefined, repository: Repository): Answer {
    try {
      const holder = this.access.enter(asked.headers.authorization, 'core');
      const isGitea = this.#flavor === 'gitea';
      const { headers, ...target } = isGitea ? takenByGitea(asked, repository) : asked;
      const log = logText(repository, target.path);
      if (log) return log;
      if (!endpoint) throw new Refusal(404, 'Not Found');
      allow(holder, target, endpoint, repository);
      const { host } = headers;
      // Gitea gives JSON, whatever media type is asked for.
      const accept = isGitea ? undefined : headers.accept;
      const more = {
        accept,
        base: `http://${host}${isGitea ? GITEA_API : ''}`,
        nowMs: this.#clock.now(),
        login: holder?.login,
      };
      const answer = endpoint.answer(repository, { ...target, ...more });
      return isGitea ? asGitea(target.route, answer, repository) : answer;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.#refusalJson(error, endpoint);
    }
  }

  #refusalJson({ status, message, errors, docs, headers }: Refusal, endpoint?: Endpoint): Answer {
    const url = docs ?? (endpoint ? this.#contract.docs(endpoint) : FRONT_PAGE);
    const json = { message, ...(errors ? { errors } : {}), documentation_url: url, status: `${status}` };
    return jsonOf(json, headers, status);
  }
}

/** A request: what it asks for, and what came with it. */
interface Asked extends Target {
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/**
 * A private repository that the token does not reach is not there: 404, and not 403. A public one is read "without
 * authentication or the aforementioned permissions", as the operations' pages say. An archived one is not written to.
 * @throws {Refusal}
 */
function allow(holder: Holder | undefined, target: Target, { method, path, needs }: Endpoint, repository: Repository) {
  if (!path.startsWith('/repos/')) return;
  const { owner = '', repo = '' } = target.parameters;
  const isRead = method === 'GET';
  // "301 Moved Permanently" for a repository that was renamed (docs: "Get a repository").
  if (isRead && repository.wasCalled(owner, repo)) throw new Refusal(301, 'Moved Permanently');
  if (!repository.isCalled(owner, repo)) throw new Refusal(404, 'Not Found');
  if (!repository.isPrivate && isRead) return;
  if (!repository.isPrivate && !holder) throw new Refusal(401, 'Requires authentication');
  if (repository.isPrivate && (!holder?.permissions || repository.settings.hidden)) throw new Refusal(404, 'Not Found');
  if (!suffices(holder?.permissions ?? {}, needs)) throw new Refusal(403, 'Resource not accessible by integration');
  if (!isRead && repository.settings.archived) throw new Refusal(403, 'Repository was archived so is read-only.');
}

/** The description is REST's: GraphQL has another, and logs are kept elsewhere. */
function isDescribed({ route, path }: Asked, endpoint: Endpoint | undefined, { status }: Answer): boolean {
  if (route === 'graphql') return status !== 200;
  return !path.startsWith(LOGS) && !endpoint?.undescribed?.includes(status);
}

/** The permissions that would do. */
function accepted(endpoint: Endpoint | undefined): Record<string, string> {
  return endpoint?.needs.length ? { 'x-accepted-github-permissions': acceptedIn(endpoint.needs) } : {};
}

/** Shaped as GitHub's: `C284:1A65C:43F28:5B78F:5A826D30`. */
function requestId(): string {
  const hex = randomBytes(15).toString('hex').toUpperCase();
  return [hex.slice(0, 4), hex.slice(4, 9), hex.slice(9, 15), hex.slice(15, 22), hex.slice(22)].join(':');
}
