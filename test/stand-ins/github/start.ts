import { onTestFinished } from 'vitest';
import { type Edge, type GitHub, type GitHubOptions, startGitHub } from './server.ts';

/** When the clock of a test stands, unless it says otherwise: 2026-01-31T03:00:00Z. */
export const T0 = Date.UTC(2026, 0, 31, 3, 0, 0);
export const WORKFLOW = '.github/workflows/nightly.yml';

/** For the running test: a stand-in that ends with it, and fails it where an answer was not GitHub's. */
export async function start(options: GitHubOptions = {}, edge: Edge = {}): Promise<GitHub> {
  const github = await startGitHub({ now: T0, ...options }, edge);
  onTestFinished(() => github.close());
  return github;
}

export interface Asked {
  accept?: string;
  /** Null sends no Authorization. Default: the token with every permission. */
  authorization?: string | null;
  /** Default GET, or POST with a `body`. */
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
}

/** Asks with global fetch for a path after `/repos/{owner}/{repo}`. */
export function ask(
  github: GitHub,
  path: string,
  { accept, authorization, method, body }: Asked = {},
): Promise<Response> {
  const headers = new Headers(accept === undefined ? {} : { accept });
  if (authorization !== null) headers.set('authorization', authorization ?? `Bearer ${github.token}`);
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const init = {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    redirect: 'manual',
    ...sent,
  } as const;
  return fetch(`${github.url}/repos/${github.repository}${path}`, init);
}

/** Its JSON, of the shape that the test says. */
export async function bodyOf<Shape = Record<string, string>>(answer: Response): Promise<Shape> {
  return JSON.parse(await answer.text());
}
