import { getOctokit } from '@actions/github';
import type { Clock } from '../base/clock.ts';
import { errorOf } from '../base/errors.ts';
import type { HttpAnswer, HttpRequest, Send } from '../http/request.ts';
import { REQUEST_TIMEOUT_MS } from '../http/retry.ts';
import { VERSION } from '../version.ts';
import { answerError, githubError } from './errors.ts';
import { GITHUB_MESSAGES as M } from './messages.ts';

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
  /** When all requests must be over, by the clock's `monotonicMs`. */
  deadlineMs: number;
}

/** GitHub's API for one repository. The modules of this folder have the requests. */
export interface GitHub {
  /** Routes are written out: octokit's methods and pages are left out of dist/ (scripts/stand-ins). */
  octokit: Octokit;
  /** The repository in the two parts that octokit takes. */
  at: { owner: string; repo: string };
  /** `octo-org/shop` */
  repository: string;
  /** For requests without octokit: they count, and share the deadline. */
  connection: GitHubConnection;
  clock: Clock;
  /** The number of requests that were sent. */
  readonly requests: number;
  /**
   * Makes an ActionError of what octokit throws, for `catch`: see `githubError`.
   *
   * @param what was requested, for people: `the workflow file nightly.yml`
   * @param permission that it requires: `contents: read`
   */
  refuse(what: string, permission: string): (thrown: unknown) => never;
}

/**
 * Opens GitHub's API. Octokit sends its requests through our own HTTP client, so that each has a deadline and a size limit,
 * goes through the runner's proxy, and never follows a redirect with the token.
 */
export function openGitHub({ connection, repository, clock, deadlineMs }: GitHubOptions): GitHub {
  const { apiUrl, token } = connection;
  let requests = 0;
  const sendInTime: Send = async (request) => {
    const leftMs = deadlineMs - clock.monotonicMs();
    if (leftMs <= 0) throw errorOf('unreachable', M.githubNoTimeLeft);
    requests += 1;
    return connection.send({ ...request, timeoutMs: Math.min(request.timeoutMs, leftMs) });
  };
  const fetch = async (url: string, { method, headers, body }: RequestInit) => {
    const answer = await sendInTime({
      method: method as HttpRequest['method'],
      url: new URL(url),
      headers: headers as Record<string, string>,
      body: body as string | undefined,
      timeoutMs: REQUEST_TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    });
    // To octokit it would be a success without data.
    if (answer.status >= 300 && answer.status !== 304 && answer.status < 400) {
      throw answerError(answer, { what: new URL(url).pathname, permission: '' });
    }
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
    // Not before the first request: an empty token is refused, and then nothing is requested.
    get octokit() {
      octokit ??= open();
      return octokit;
    },
    at: { owner, repo },
    repository,
    connection: { apiUrl, token, send: sendInTime },
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
