import type { Answer } from '../tickstem/wire.ts';
import type { Call, Route } from './endpoints.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';

/**
 * How Gitea answers the same requests differently, as observed on a real server of version 1.26.4. Its answers are not
 * held to GitHub's description. The words of its errors were not recorded: only the status is meant to be relied on.
 */

/** Which server the stand-in is. */
export type Flavor = 'github' | 'gitea';

/** Where its API is. */
export const GITEA_API = '/api/v1';

/** What Gitea has no endpoint for. */
const MISSING: ReadonlySet<Route> = new Set(['workflow-runs', 'activity', 'annotations', 'graphql']);

/** Gitea's names of the parameters, and what GitHub calls them. GitHub's own names do nothing there. */
const PARAMETERS = { created_by: 'creator', limit: 'per_page' } as const;

/** The request as GitHub would be asked for what Gitea takes it for. @throws {Refusal} 404, 422. */
export function takenByGitea<Asked extends Pick<Call, 'query' | 'body'> & { route: Route }>(
  asked: Asked,
  repository: Repository,
): Asked {
  if (MISSING.has(asked.route)) throw new Refusal(404, 'not found');
  return { ...asked, query: queryIn(asked.query), body: bodyIn(asked, repository) };
}

/** GitHub's answer, as Gitea has it. */
export function asGitea(route: Route, { headers = {}, ...answer }: Answer, repository: Repository): Answer {
  const { link, 'x-github-media-type': _, ...rest } = headers;
  const own = link === undefined ? rest : { ...rest, link: link.replaceAll('per_page=', 'limit=') };
  return { ...answer, headers: own, ...(answer.status < 300 ? { json: jsonIn(route, answer.json, repository) } : {}) };
}

type Fields = Readonly<Record<string, unknown>>;

function queryIn(query: URLSearchParams): URLSearchParams {
  const taken = new URLSearchParams(query);
  // Of issues or pull requests alone, by its API's description. Not observed, so it does nothing here.
  taken.delete('type');
  for (const [own, github] of Object.entries(PARAMETERS)) {
    taken.delete(github);
    const value = taken.get(own);
    taken.delete(own);
    if (value !== null) taken.set(github, value);
  }
  return taken;
}

/** Labels are named by their ids, and a new one needs a color, with or without `#`. */
function bodyIn({ route, body }: { route: Route; body?: unknown }, { tracker }: Repository): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { labels, color, ...rest } = body as Fields;
  if (route === 'create-label') {
    if (typeof color !== 'string') throw invalid({ resource: 'Label', code: 'missing_field', field: 'color' });
    return { ...rest, color: color.replace(/^#/, '') };
  }
  if (labels === undefined || !['create-issue', 'add-labels'].includes(route)) return body;
  const named = Array.isArray(labels) ? labels.map((id) => tracker.labels.find((label) => label.id === id)?.name) : [];
  if (!Array.isArray(labels) || named.includes(undefined)) {
    throw invalid({ resource: 'Issue', code: 'invalid', field: 'labels' });
  }
  return { ...rest, labels: named };
}

function jsonIn(route: Route, json: unknown, repository: Repository): unknown {
  switch (route) {
    case 'runs': {
      const { workflow_runs: rows, ...rest } = json as { workflow_runs: Fields[] };
      return { ...rest, workflow_runs: rows.map(runIn) };
    }
    case 'run':
      return runIn(json as Fields);
    case 'issues':
      return (json as Fields[]).map(issueIn);
    case 'issue':
    case 'create-issue':
    case 'update-issue':
      return issueIn(json as Fields);
    case 'repository':
      return { ...(json as Fields), internal: repository.settings.visibility === 'internal' };
    default:
      return json;
  }
}

/** `"path": "nightly.yml@refs/heads/main"`, `started_at`, and no `created_at`. */
function runIn({ path, head_branch: branch, created_at: _, run_started_at: startedAt, ...rest }: Fields): Fields {
  const file = String(path).replace(/^.*\//, '');
  return { ...rest, head_branch: branch, path: `${file}@refs/heads/${branch}`, started_at: startedAt };
}

function issueIn(issue: Fields): Fields {
  return { ...issue, pull_request: issue['pull_request'] ?? null };
}
