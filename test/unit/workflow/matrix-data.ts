import { readFileSync } from 'node:fs';
import { formatJson } from '../../../src/base/scalar.ts';
import type { TypedYaml } from '../../../src/workflow/yaml.ts';
import { parseTypedYaml } from '../../../src/workflow/yaml.ts';

/** One strategy, and what GitHub's own workflow parser makes of it for the job `sync`. */
interface MatrixEntry {
  id: string;
  /** YAML of the job's `strategy`. */
  strategy: string;
  /** The job's `name`. */
  name?: string;
  jobs?: { displayed: string; json: string }[];
  /** GitHub refuses the file for these reasons. */
  refused?: string[];
  /** The run fails before the job starts, for this reason. */
  fails?: string;
}

/** `test/data/matrix.json`: from GitHub's own workflow parser, as published with runner 2.336.0. */
export const MATRICES: MatrixEntry[] = JSON.parse(
  readFileSync(new URL('../../data/matrix.json', import.meta.url), 'utf8'),
);

/** Strategies that the workflow file alone decides. */
export const STATIC_MATRICES = MATRICES.filter(({ strategy, jobs }) => jobs !== undefined && !strategy.includes('${{'));

/** Strategies in which an expression decides. */
export const DYNAMIC_MATRICES = MATRICES.filter(({ strategy }) => strategy.includes('${{'));

export function strategyOf({ strategy }: MatrixEntry): TypedYaml {
  return parseTypedYaml(strategy);
}

/** The text of `toJSON(matrix)`. */
export const toJson = formatJson;
