import type { GitHubConnection } from '../github/client.ts';
import { getRaw } from '../github/raw.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import type { Heartbeat } from '../tickstem/heartbeat.ts';

/** Repositories that are asked about: each costs one or two requests, in the one run that would create a heartbeat. */
const MOST_ASKED = 3;

/**
 * Returns a function that finds the heartbeat that this job had before its repository was renamed or transferred: one with
 * the same file and job under another `owner/repo`, which GitHub redirects to this repository. It never throws.
 *
 * @param name the default name of the job's heartbeat
 */
export function movedFinder(
  connection: GitHubConnection,
  repository: string,
  name: string,
  budget: RetryBudget,
): (heartbeats: readonly Heartbeat[]) => Promise<string | undefined> {
  const rest = name.slice(repository.length);
  return async (heartbeats) => {
    if (connection.token === '') return undefined;
    const owners = heartbeats.flatMap((heartbeat) => {
      const former = heartbeat.name?.endsWith(rest) ? heartbeat.name.slice(0, -rest.length) : '';
      return /^[\w.-]+\/[\w.-]+$/.test(former) && former.toLowerCase() !== repository.toLowerCase() ? [former] : [];
    });
    for (const former of [...new Set(owners)].slice(0, MOST_ASKED)) {
      const present = await presentName(connection, former, { ...budget, attempts: 1 });
      if (present?.toLowerCase() === repository.toLowerCase()) return `${former}${rest}`;
    }
    return undefined;
  };
}

/** The name that a repository has now; `undefined`: it isn't known. Follows one redirect, on the same server. */
async function presentName(
  connection: GitHubConnection,
  repository: string,
  budget: RetryBudget,
): Promise<string | undefined> {
  try {
    let answer = await retrying(budget, (timeoutMs) => getRaw(connection, `/repos/${repository}`, timeoutMs));
    const target = redirectTarget(connection.apiUrl, answer.status, answer.headers.location);
    if (target !== undefined) answer = await retrying(budget, (timeoutMs) => getRaw(connection, target, timeoutMs));
    const json: unknown = answer.status === 200 ? JSON.parse(answer.body) : undefined;
    const { full_name: fullName } = (json ?? {}) as { full_name?: unknown };
    return typeof fullName === 'string' ? fullName : undefined;
  } catch {
    return undefined;
  }
}

/** The path below the API's URL that a redirect leads to; the token is sent nowhere else. */
function redirectTarget(apiUrl: string, status: number, location: string | undefined): string | undefined {
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, apiUrl)) return undefined;
  const { href } = new URL(location, apiUrl);
  return href.startsWith(`${apiUrl}/`) ? href.slice(apiUrl.length) : undefined;
}
