import type { GitHubConnection } from './client.ts';
import { instant, isRow, text } from './json.ts';
import { getRow } from './raw.ts';

/** The present facts about a repository, which an event may have told long ago. `undefined`: the server doesn't say. */
export interface RepositoryFacts {
  isPublic: boolean | undefined;
  defaultBranch: string | undefined;
  /** When something was pushed to it last, in milliseconds since the epoch. */
  pushedAtMs: number | undefined;
}

/** Reads the facts from GraphQL's answer. @param repository the fields `isPrivate`, `pushedAt` and `defaultBranchRef` */
export function factsIn(repository: unknown): RepositoryFacts | undefined {
  if (!isRow(repository)) return undefined;
  const { isPrivate, pushedAt, defaultBranchRef: branch } = repository;
  return factsOf(isPrivate, isRow(branch) ? branch['name'] : undefined, pushedAt);
}

/** Reads the facts. One request, with any token. @throws ActionError */
export async function readRepository(
  connection: GitHubConnection,
  repository: string,
  timeoutMs: number,
): Promise<RepositoryFacts> {
  const requested = { what: 'the repository', permission: 'metadata: read' };
  const row = await getRow(connection, `/repos/${repository}`, requested, timeoutMs);
  return factsOf(row['private'], row['default_branch'], row['pushed_at']);
}

function factsOf(isPrivate: unknown, branch: unknown, pushedAt: unknown): RepositoryFacts {
  return {
    isPublic: typeof isPrivate === 'boolean' ? !isPrivate : undefined,
    defaultBranch: text(branch) || undefined,
    pushedAtMs: instant(pushedAt),
  };
}
