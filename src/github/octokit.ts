import { getOctokit } from '@actions/github';
import { ActionError, asActionError } from '../errors.ts';
import type { HttpRequest, Send } from '../http/request.ts';
import { parseRetryAfter } from '../http/retry.ts';
import { VERSION } from '../version.ts';

/** How GitHub is reached. */
export interface GitHubConnection {
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  apiUrl: string;
  token: string;
  send: Send;
}

/** Room for the largest file that the contents API gives, in bytes. */
const MAX_BYTES = 2 * 1024 * 1024;

export type Octokit = ReturnType<typeof getOctokit>;

/**
 * GitHub's API by octokit, over our own way to the network: so its requests have a deadline and a limit, go through the
 * runner's proxy, and never follow a redirect with the token.
 *
 * @param timeoutMs for each request
 */
export function openGitHub({ apiUrl, token, send }: GitHubConnection, timeoutMs: number): Octokit {
  const fetch = async (url: string, { method, headers, body }: RequestInit) => {
    const answer = await send({
      method: method as HttpRequest['method'],
      url: new URL(url),
      headers: headers as Record<string, string>,
      body: body as string | undefined,
      timeoutMs,
      maxBytes: MAX_BYTES,
    });
    const answerHeaders = Object.entries(answer.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const hasNoBody = [101, 204, 205, 304].includes(answer.status);
    return new Response(hasNoBody ? null : answer.body, { status: answer.status, headers: answerHeaders });
  };
  const quiet = () => {}; // octokit would write to the log by itself
  return getOctokit(token, {
    baseUrl: apiUrl,
    userAgent: `tickstem-heartbeat-action/${VERSION}`,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch },
  });
}

/**
 * What octokit threw, as an error of ours.
 *
 * @param what was asked for, as the end of "GitHub does not give …"
 * @param permission that it takes
 */
export function githubError(thrown: unknown, what: string, permission: string, nowMs: number): ActionError {
  const { status, cause, response } = thrown as {
    status?: number;
    cause?: unknown;
    response?: { headers?: Record<string, string | undefined> };
  };
  if (cause instanceof ActionError) return cause; // the request was never answered
  if (status === undefined) return asActionError(thrown);
  const headers = response?.headers ?? {};
  const isLimited = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0');
  if (isLimited || status === 408 || status >= 500) {
    return new ActionError(
      'unreachable',
      `GitHub does not give ${what} now (${status}${isLimited ? ', its rate limit' : ''})`,
      {
        status,
        retryAfterMs: parseRetryAfter(headers['retry-after'], nowMs),
      },
    );
  }
  const hint = status === 401 ? 'Check `github-token`.' : `Give the job \`permissions: ${permission}\`.`;
  return new ActionError('rejected', `GitHub does not give ${what} (${status})`, { status, hint });
}
