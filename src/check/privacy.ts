import { isPattern } from '../base/name-pattern.ts';
import type { Row } from './rows.ts';

/** The facts that decide which names everybody may read. */
export interface Audience {
  /** `octo-org/shop`, the repository that the check is in. */
  repository: string;
  /** Everybody can read the check's log, its summary and the issue. */
  isPublic: boolean;
  /** The lines of `heartbeats`, `repositories` and `workflows`, without those that start with `!`. */
  lines: readonly string[];
  /** Other repositories that the token confirmed to be public, as `owner/name`. */
  publicRepositories?: ReadonlySet<string>;
}

/** The repository that a default name begins with, `octo-org/shop`; `undefined` for a name of another form. */
export function repositoryOf(name: string): string | undefined {
  const [, repository] = /^([^/\s]+\/[^/\s]+)\/./.exec(name) ?? [];
  return repository;
}

/** Whether everybody may read a name: see *Private names* in the contract. GitHub ignores case in names of repositories. */
export function mayShow(name: string, audience: Audience): boolean {
  const { repository, isPublic, lines, publicRepositories } = audience;
  if (!isPublic || lines.includes(name)) return true;
  const other = repositoryOf(name)?.toLowerCase();
  if (other === undefined) return false;
  if (other === repository.toLowerCase() || publicRepositories?.has(other)) return true;
  return lines.some((line) => {
    const named = isPattern(line) ? repositoryOf(line) : (repositoryOf(line) ?? line);
    return named?.toLowerCase() === other;
  });
}

/**
 * Rows that everybody may read: a name that must not be shown becomes `private 1`, and with it goes what else could tell it
 * (the cause, its address, and the id). Two rows of one name stay alike. What a line asked for and nothing answered to is
 * shown, because the workflow file says it; so are the workflow files of this repository.
 */
export function withoutPrivateNames(rows: readonly Row[], audience: Audience): readonly Row[] {
  const isHidden = ({ kind, name, absent }: Row) =>
    kind === 'heartbeat' && absent === undefined && name !== undefined && !mayShow(name, audience);
  const hidden = rows.filter(isHidden);
  if (hidden.length === 0) return rows;
  const labels = labelsFor(hidden.map(({ name = '' }) => name));
  return rows.map((row) =>
    isHidden(row)
      ? { ...row, name: labels.get(row.name ?? ''), id: undefined, olderId: undefined, cause: undefined }
      : row,
  );
}

/** By the order of the names, so that the numbers stay the same from check to check as long as the names do. */
function labelsFor(names: readonly string[]): Map<string, string> {
  return new Map([...new Set(names)].sort().map((name, index) => [name, `private ${index + 1}`]));
}
