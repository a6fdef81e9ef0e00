import { compilePattern } from '../base/name-pattern.ts';
import type { Runbook } from '../inputs/parse.ts';
import type { Row } from './rows.ts';

/**
 * Rows with the page of the first line of `runbook` that matches their name, with or without the repository of the check. Called
 * with the names that everybody may read, so that no page tells which name is hidden.
 */
export function withRunbooks(rows: readonly Row[], runbooks: readonly Runbook[], repository: string): readonly Row[] {
  if (runbooks.length === 0) return rows;
  const lines = runbooks.map(({ pattern, url }) => ({ matches: compilePattern(pattern), url }));
  const prefix = `${repository}/`;
  return rows.map((row) => {
    const { name = '' } = row;
    const names = name.startsWith(prefix) ? [name, name.slice(prefix.length)] : [name];
    const line = lines.find(({ matches }) => names.some(matches));
    return line === undefined ? row : { ...row, runbook: line.url };
  });
}
