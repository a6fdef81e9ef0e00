import { getOctokit } from '@actions/github';
import type { Clock } from '../base/clock.ts';
import { ActionError, asActionError } from '../base/errors.ts';
import type { HttpAnswer, HttpRequest, Send } from '../http/request.ts';
import { parseRetryAfter, REQUEST_TIMEOUT_MS } from '../http/retry.ts';
import { VERSION } from '../version.ts';

/** How GitHub is reached. */
export interface GitHubConnection {
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  apiUrl: string;
  token: string;
  send: Send;
}

/** Room for a hundred runs, each with all that GitHub says of its repository, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024;

/** In JSON octokit makes a BigInt of it, and then fails to say what GitHub's error was, since that cannot be serialized. */
const LONG_NUMBER = /\d{16}/;

export type Octokit = ReturnType<typeof getOctokit>;

export interface GitHubOptions {
  connection: GitHubConnection;
  /** `octo-org/shop` */
  repository: string;
  clock: Clock;
  /** When all requests must be over, in milliseconds since the epoch. */
  deadlineMs: number;
}

/** GitHub's API for one repository. The modules of this folder have the requests. */
export interface GitHub {
  octokit: Octokit;
  /** The repository in the two parts that octokit takes. */
  at: { owner: string; repo: string };
  /** `octo-org/shop` */
  repository: string;
  clock: Clock;
  /** The number of requests that were sent. */
  readonly requests: number;
  /**
   * Makes an ActionError of what octokit throws, for `catch`: see `githubError`.
   *
   * @param what was asked for, as the end of "GitHub does not give …"
   * @param permission that it takes
   */
  refuse(what: string, permission: string): (thrown: unknown) => never;
}

/**
 * Opens GitHub's API. Octokit sends its requests through our own HTTP client, so that each has a deadline and a size limit,
 * goes through the runner's proxy, and never follows a redirect with the token.
 */
export function openGitHub({ connection, repository, clock, deadlineMs }: GitHubOptions): GitHub {
  const { apiUrl, token, send } = connection;
  let requests = 0;
  const fetch = async (url: string, { method, headers, body }: RequestInit) => {
    const leftMs = deadlineMs - clock.now();
    if (leftMs <= 0) throw new ActionError('unreachable', 'there was no time left to ask GitHub');
    requests += 1;
    const answer = await send({
      method: method as HttpRequest['method'],
      url: new URL(url),
      headers: headers as Record<string, string>,
      body: body as string | undefined,
      timeoutMs: Math.min(REQUEST_TIMEOUT_MS, leftMs),
      maxBytes: MAX_BYTES,
    });
    // To octokit it would be a success without data.
    if (answer.status >= 300 && answer.status !== 304 && answer.status < 400) throw redirected(answer.status);
    return fetched(answer);
  };
  const quiet = () => {}; // octokit would write to the log by itself
  const open = () =>
    getOctokit(token, {
      baseUrl: apiUrl,
      userAgent: `tickstem-heartbeat-action/${VERSION}`,
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      request: { fetch },
    });
  let octokit: Octokit | undefined;
  const [owner = '', repo = ''] = repository.split('/');
  return {
    // Not before the first request: octokit throws if the token is empty, and then nothing is requested.
    get octokit() {
      octokit ??= open();
      return octokit;
    },
    at: { owner, repo },
    repository,
    clock,
    get requests() {
      return requests;
    },
    refuse: (what, permission) => (thrown) => {
      throw githubError(thrown, what, permission, clock.now());
    },
  };
}

/**
 * An answer as octokit takes one: of fetch's `Response` it asks for no more. A real one would load Node's own undici, with
 * HTTP/2 and threads, which takes as long as all else.
 */
function fetched({ status, headers: given, body }: HttpAnswer) {
  const headers = new Map(Object.entries(given).map(([name, value]) => [name, String(value)]));
  if (status >= 400 && LONG_NUMBER.test(body)) headers.set('content-type', 'text/plain');
  return {
    status,
    headers,
    url: '',
    text: async () => body,
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  };
}

function redirected(status: number): ActionError {
  return new ActionError('rejected', `GitHub sends elsewhere (${status}), and no redirect is followed`, { status });
}

/**
 * What octokit threw, as an error of ours.
 *
 * @param what was asked for, as the end of "GitHub does not give …"
 * @param permission that it takes
 */
export function githubError(thrown: unknown, what: string, permission: string, nowMs: number): ActionError {
  const { status, message, cause, response } = thrown as {
    status?: number;
    message?: string;
    cause?: unknown;
    response?: { headers?: Record<string, string | undefined> };
  };
  if (cause instanceof ActionError) return cause; // the request was never answered
  if (status === undefined) return asActionError(thrown);
  const limit = limitIn({ status, message, headers: response?.headers ?? {} }, nowMs);
  if (limit !== undefined || status === 408 || status >= 500) {
    const why = limit === undefined ? '' : ', its rate limit';
    const retryAfterMs = limit?.untilMs ?? parseRetryAfter(response?.headers?.['retry-after'], nowMs);
    return new ActionError('unreachable', `GitHub does not give ${what} now (${status}${why})`, {
      status,
      retryAfterMs,
    });
  }
  const hint = status === 401 ? 'Check `github-token`.' : `Give the job \`permissions: ${permission}\`.`;
  return new ActionError('rejected', `GitHub does not give ${what} (${status})`, { status, hint });
}

/** What a refusal says by itself. */
interface Refused {
  status: number;
  message: string | undefined;
  headers: Readonly<Record<string, string | undefined>>;
}

/**
 * The rate limit that a refusal tells of, and the milliseconds until it is over, as far as they are said (docs: "Rate
 * limits for the REST API"); `undefined`: it is about something else. Either limit is a 403 or a 429. The secondary one
 * leaves requests of the hour, and a token that lacks a permission is not asked to try again.
 */
function limitIn({ status, message, headers }: Refused, nowMs: number): { untilMs: number | undefined } | undefined {
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const isSecondary = headers['retry-after'] !== undefined || /secondary rate limit/i.test(message ?? '');
  if (status !== 429 && !(status === 403 && (isUsedUp || isSecondary))) return undefined;
  const resetMs = Number(headers['x-ratelimit-reset']) * 1000 - nowMs;
  return { untilMs: parseRetryAfter(headers['retry-after'], nowMs) ?? (isUsedUp && resetMs > 0 ? resetMs : undefined) };
}
