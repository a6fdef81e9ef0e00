import { type Clock, movableClock } from '../tickstem/clock.ts';
import type { Fault, FaultRule as FaultRuleOn } from '../tickstem/faults.ts';
import type { RecordedRequest as RecordedRequestTo } from '../tickstem/recording.ts';
import { listen, throwAll } from '../tickstem/wire.ts';
import type { Permissions, RateLimit } from './access.ts';
import { contractOf } from './contract.ts';
import { ENDPOINTS, type Endpoints, OPERATIONS, type Route } from './endpoints.ts';
import { Repository } from './repository.ts';
import { Service } from './service.ts';

export type FaultRule = FaultRuleOn<Route>;
export type RecordedRequest = RecordedRequestTo<Route>;
export type { Clock, Fault, Permissions, RateLimit, Route };

/**
 * A stand-in for GitHub's REST API over HTTP on 127.0.0.1, with one private repository. Every answer is held to GitHub's
 * published OpenAPI description (contract.ts); which operations there are is in endpoints.ts.
 */

export interface GitHubOptions {
  /** Default `octo-org/shop`. */
  repository?: string;
  /** ms since the epoch: the clock starts here and stands until it is moved. Default: real time, plus what it is moved by. */
  now?: number;
}

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
  /** With `contents: read`. */
  readonly token: string;
  /** For this repository too, but without `contents: read`: 403. */
  readonly tokenWithout: string;
  /** Adds a token. Without permissions (null): of another installation, from which a private repository is hidden: 404. */
  addToken(permissions: Permissions | null, token?: string): string;
  revokeToken(token: string): void;
  /** Puts a file there, at a sha or a full ref like `refs/heads/main`; without: at every ref. @throws when that cannot be. */
  file(path: string, content: string, ref?: string): void;
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

/** Starts one. The first in a process reads GitHub's description, some tenths of a second. */
export async function startGitHub(options: GitHubOptions = {}, { endpoints }: Edge = {}): Promise<GitHub> {
  const repository = new Repository(options.repository ?? 'octo-org/shop');
  const clock = movableClock(options.now);
  const contract = await contractOf(OPERATIONS);
  const service = new Service(repository, clock, contract, { ...ENDPOINTS, ...endpoints });
  const listener = await listen((request, response) => void service.receive(request, response));
  const { access, faults, mistakes, requests } = service;

  return {
    url: `http://127.0.0.1:${listener.port}`,
    repository: repository.fullName,
    clock,
    token: access.add({ contents: 'read' }),
    tokenWithout: access.add({}),
    addToken: (permissions, token) => access.add(permissions, token),
    revokeToken: (token) => access.revoke(token),
    file: (path, content, ref) => repository.put(path, content, ref),
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
