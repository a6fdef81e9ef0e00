import type { HttpAnswer } from '../http/request.ts';
import { VERSION } from '../version.ts';
import type { GitHubConnection } from './client.ts';
import { answerError, type Requested } from './errors.ts';
import { isRow, type Row, unreadable } from './json.ts';

const USER_AGENT = `tickstem-heartbeat-action/${VERSION}`;
/** Room for a workflow file of 1,048,576 characters in base64, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024;
const JSON_TYPE = 'application/vnd.github+json';

/**
 * Sends one GET request to GitHub's API without octokit, which takes longer to load than the request. No redirect is
 * followed.
 *
 * @param path below the API's URL, encoded: `/repos/octo-org/shop/actions/runs/1`
 */
export function getRaw(
  { apiUrl, token, send }: GitHubConnection,
  path: string,
  timeoutMs: number,
  accept = JSON_TYPE,
): Promise<HttpAnswer> {
  const headers = { accept, authorization: `token ${token}`, 'user-agent': USER_AGENT };
  return send({ method: 'GET', url: new URL(`${apiUrl}${path}`), headers, timeoutMs, maxBytes: MAX_BYTES });
}

/** Requests a JSON object. @throws ActionError if the response is no success, or no object */
export async function getRow(
  connection: GitHubConnection,
  path: string,
  requested: Requested,
  timeoutMs: number,
): Promise<Row> {
  const json = await getJson(connection, path, requested, timeoutMs);
  return isRow(json) ? json : unreadable();
}

/** Requests JSON. @throws ActionError if the response is no success, or no JSON */
export async function getJson(
  connection: GitHubConnection,
  path: string,
  requested: Requested,
  timeoutMs: number,
): Promise<unknown> {
  const answer = await getRaw(connection, path, timeoutMs);
  if (answer.status !== 200) throw answerError(answer, requested);
  try {
    return JSON.parse(answer.body);
  } catch {
    return unreadable();
  }
}
