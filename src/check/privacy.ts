import { isPattern } from '../base/name-pattern.ts';
import { CHECK_MESSAGES } from './messages.ts';
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
  /** Gives what stands for a name where it is hidden, but has to be the same in the next check. */
  aliasOf?: (name: string) => string;
}

/** The repository that a default name begins with, `octo-org/shop`; `undefined` for a name of another form. */
export function repositoryOf(name: string): string | undefined {
  const [, repository] = /^([^/\s]+\/[^/\s]+)\/./.exec(name) ?? [];
  return repository;
}

/** Whether everybody may read a name: see *Private names* in the contract. GitHub ignores case in names of repositories. */
export function mayShow(name: string, audience: Audience): boolean {
  if (!audience.isPublic || audience.lines.includes(name)) return true;
  const repository = repositoryOf(name) ?? (/^[^/\s]+\/[^/\s]+$/.test(name) ? name : undefined);
  return repository !== undefined && mayShowRepository(repository, audience);
}

/** The same for a repository, `octo-org/shop`. */
export function mayShowRepository(name: string, audience: Audience): boolean {
  const { repository, isPublic, lines, publicRepositories } = audience;
  const other = name.toLowerCase();
  if (!isPublic || other === repository.toLowerCase() || publicRepositories?.has(other)) return true;
  return lines.some((line) => {
    const named = isPattern(line) ? repositoryOf(line) : (repositoryOf(line) ?? line);
    return named?.toLowerCase() === other;
  });
}

/** In place of reasons that may name files. */
const HIDDEN_REASON: readonly string[] = [CHECK_MESSAGES.reasonPrivate.text];

/**
 * Rows that everybody may read: a name that must not be shown becomes `private 1`, and with it goes what else could tell it
 * (the cause, its address, and the id). Two rows of one name stay alike. What a line asked for and nothing answered to is
 * shown, because the workflow file says it; so are the workflow files of this repository.
 */
export function withoutPrivateNames(rows: readonly Row[], audience: Audience): readonly Row[] {
  const isHidden = ({ name, absent }: Row) =>
    name !== undefined && !audience.lines.includes(absent?.asked ?? name) && !mayShow(name, audience);
  const shown = rows.map((row) => withSimilar(row, audience));
  const hidden = rows.filter(isHidden);
  if (hidden.length === 0) return shown;
  const labels = labelsFor(hidden.map(({ name = '' }) => name));
  return shown.map((row) => {
    if (!isHidden(row)) return row;
    const { name = '' } = row;
    const alias = row.alias ?? audience.aliasOf?.(name);
    return { ...anonymous(row, labels.get(name) ?? ''), ...(alias !== undefined && { alias }) };
  });
}

function anonymous(row: Row, name: string): Row {
  const { kind, absent, flaws } = row;
  return {
    ...row,
    name,
    id: undefined,
    olderId: undefined,
    cause: undefined,
    unusual: undefined,
    absent: absent && { kind: absent.kind, why: absent.why, asked: name },
    // Those of a heartbeat are names of fields.
    flaws: kind === 'heartbeat' || flaws.length === 0 ? flaws : HIDDEN_REASON,
  };
}

/** Existing names that a line may have meant are shown as far as everybody may read them. */
function withSimilar(row: Row, audience: Audience): Row {
  const { absent } = row;
  if (absent?.similar === undefined || absent.kind === 'workflow') return row;
  return { ...row, absent: { ...absent, similar: absent.similar.filter((name) => mayShow(name, audience)) } };
}

/** By the order of the names, so that the numbers stay the same from check to check as long as the names do. */
function labelsFor(names: readonly string[]): Map<string, string> {
  return new Map([...new Set(names)].sort().map((name, index) => [name, `private ${index + 1}`]));
}
