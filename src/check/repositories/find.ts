import { type ActionError, asActionError } from '../../base/errors.ts';
import { fill } from '../../base/message.ts';
import {
  listRepositories,
  type RepositoryRecord,
  type RepositorySource,
  readRepositories,
} from '../../github/repositories.ts';
import { makeRow, type Row } from '../rows.ts';
import type { Absent } from '../select.ts';
import { ownersOf, type RepositoryLines } from './lines.ts';
import { REPOSITORY_MESSAGES as M } from './messages.ts';

/** The most repositories that one check reads. */
export const MOST_REPOSITORIES = 300;

/** The repositories that the lines select. */
export interface FoundRepositories {
  /** The check's own isn't among them. */
  repositories: readonly FoundRepository[];
  /** Rows for lines that name nothing, or whose repositories can't be read. */
  rows: readonly Row[];
}

export interface FoundRepository extends RepositoryRecord {
  /** A line names it. */
  isNamed: boolean;
}

/** Finds the repositories that lines select, and reads their workflow files. @param own `octo-org/shop` */
export async function findRepositories(
  lines: RepositoryLines,
  own: string,
  source: RepositorySource,
): Promise<FoundRepositories> {
  const listed = await listOwners(lines, source);
  const isOwn = (name: string) => name.toLowerCase() === own.toLowerCase();
  const named = lines.names.filter((name) => !isOwn(name) && !lines.isLeftOut(name));
  const isNamed = (name: string) => named.some((one) => one.toLowerCase() === name.toLowerCase());
  const matched = listed.names.filter((name) => !isOwn(name) && !isNamed(name) && !lines.isLeftOut(name));
  const wanted = [...named, ...matched];
  const read = await readRepositories(wanted.slice(0, MOST_REPOSITORIES), source);
  const repositories: FoundRepository[] = [];
  const rows = [...listed.rows, ...tooMany(wanted, lines)];
  for (const [name, found] of read) {
    const row = rowFor(name, found);
    if (row !== undefined) rows.push(row);
    else repositories.push({ ...(found as RepositoryRecord), isNamed: isNamed(name) });
  }
  return { repositories, rows };
}

/** Lists the repositories that the patterns match. A pattern that matches none is a row. */
async function listOwners(lines: RepositoryLines, source: RepositorySource) {
  const names: string[] = [];
  const failed = new Map<string, ActionError>();
  for (const owner of ownersOf(lines)) {
    try {
      names.push(...(await listRepositories(owner, source)));
    } catch (thrown) {
      failed.set(owner, asActionError(thrown));
    }
  }
  const rows = lines.patterns.flatMap((pattern) => {
    const error = failed.get((pattern.split('/')[0] ?? '').toLowerCase());
    if (error !== undefined) return [unreadRow(pattern, error.message)];
    return names.some((name) => lines.matches(pattern, name)) ? [] : [absentRow(pattern, 'no-match')];
  });
  return { names: names.filter((name) => lines.isMatched(name)), rows };
}

function tooMany(wanted: readonly string[], { patterns, names }: RepositoryLines): Row[] {
  const count = wanted.length - MOST_REPOSITORIES;
  if (count <= 0) return [];
  const most = String(MOST_REPOSITORIES);
  return [
    unreadRow(patterns[0] ?? names.at(-1) ?? '', fill(M.repositoriesLeftOut.text, { count: String(count), most })),
  ];
}

/** The row of a repository that can't be checked; `undefined`: it can. */
function rowFor(name: string, found: RepositoryRecord | ActionError): Row | undefined {
  if (!(found instanceof Error)) {
    return found.repository.toLowerCase() === name.toLowerCase() ? undefined : absentRow(name, 'moved');
  }
  return found.status === 301 ? absentRow(name, 'moved') : unreadRow(name, found.message);
}

/** A row for a repository, or a line, whose content couldn't be read. */
export function unreadRow(name: string, reason: string): Row {
  const flaws = [reason.replace(/\.$/, '')];
  return makeRow({ kind: 'repository', verdict: 'unknown', name, fails: true, flaws });
}

function absentRow(asked: string, why: Absent['why']): Row {
  const absent = { asked, kind: 'repository', why } as const;
  return makeRow({ kind: 'repository', verdict: 'not-found', name: asked, fails: true, absent });
}
