import { compilePattern, isPattern } from '../../base/name-pattern.ts';
import { repositoryOf } from '../privacy.ts';
import type { Selection } from '../select.ts';

/** The lines of the input `repositories`, understood. GitHub ignores case in names of repositories. */
export interface RepositoryLines {
  /** Lines that name one repository. */
  names: readonly string[];
  patterns: readonly string[];
  /** Whether a `!` line leaves the repository out. */
  isLeftOut(repository: string): boolean;
  /** Whether a pattern selects the repository. What is left out isn't considered. */
  isMatched(repository: string): boolean;
  /** Whether one of the patterns selects the repository. */
  matches(pattern: string, repository: string): boolean;
}

/** Understands lines: `octo-org/shop`, `octo-org/*`, `!octo-org/old`. */
export function repositoryLines(lines: readonly string[]): RepositoryLines {
  const wanted = lines.filter((line) => !line.startsWith('!'));
  const patterns = wanted.filter(isPattern);
  return {
    names: wanted.filter((line) => !isPattern(line)),
    patterns,
    isLeftOut: anyOf(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))),
    isMatched: anyOf(patterns),
    matches: (pattern, repository) => anyOf([pattern])(repository),
  };
}

/** The owners whose repositories have to be listed for the patterns. */
export function ownersOf({ patterns }: RepositoryLines): string[] {
  return [...new Set(patterns.map((pattern) => (pattern.split('/')[0] ?? '').toLowerCase()))];
}

function anyOf(patterns: readonly string[]): (repository: string) => boolean {
  const compiled = patterns.map((pattern) => compilePattern(pattern.toLowerCase()));
  return (repository) => compiled.some((matches) => matches(repository.toLowerCase()));
}

/** Tells which heartbeats the lines select by default, and which they leave out, those of the check's own repository too. */
export function heartbeatsOf(lines: readonly string[]): NonNullable<Selection['repositories']> {
  const { names, isLeftOut, isMatched } = repositoryLines(lines);
  const named = new Set(names.map((name) => name.toLowerCase()));
  const isIn = (name: string, includes: (repository: string) => boolean) => {
    const repository = repositoryOf(name);
    return repository !== undefined && includes(repository);
  };
  return {
    isSelected: (name) => isIn(name, (repository) => named.has(repository.toLowerCase()) || isMatched(repository)),
    isLeftOut: (name) => isIn(name, isLeftOut),
  };
}
