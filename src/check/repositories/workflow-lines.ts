import { isPattern } from '../../base/name-pattern.ts';
import type { WorkflowTree } from '../../github/workflow-tree.ts';
import type { WorkflowLine } from '../../inputs/workflow-lines.ts';
import type { Row } from '../rows.ts';
import type { RunReview } from '../runs/review.ts';
import type { FoundRepository } from './find.ts';

/** The file of a target: without its job. */
function fileIn(target: string): string {
  return target.split('/', 1)[0] ?? target;
}

/** The lines of `workflows` that are about a repository: patterns, what is left out, and the files that it has. */
export function linesFor(lines: readonly WorkflowLine[], tree: WorkflowTree | undefined): WorkflowLine[] {
  return lines.filter(
    ({ target, isExcluded }) => isExcluded || isPattern(target) || tree?.texts.has(fileIn(target)) !== false,
  );
}

/**
 * Returns the rows of the check's own repository without those of lines that name nothing in it, and something in another
 * repository.
 */
export function withoutMatchedElsewhere(
  rows: readonly Row[],
  others: readonly (Pick<RunReview, 'rows'> & { found: Pick<FoundRepository, 'tree'> })[],
): Row[] {
  const isMatched = (line: string) =>
    others.some(({ found: { tree }, rows: theirs }) => {
      if (tree === undefined || tree === 'none') return false;
      const isUnmatched = theirs.some(({ absent }) => absent?.asked === line);
      if (!isPattern(line)) return tree.texts.has(fileIn(line)) && !isUnmatched;
      return theirs.some(({ kind }) => kind === 'workflow') && !isUnmatched;
    });
  return rows.filter(({ absent }) => absent?.kind !== 'workflow' || !isMatched(absent.asked));
}
