import { splitExpressions } from '../base/expression.ts';
import type { Workflow } from '../workflow/workflow.ts';
import type { MatrixValues } from './matrix-name.ts';
import { isThisAction } from './usage.ts';

/** The value that several jobs would share. */
export type SharedBy = 'matrix' | 'callers';

/** The job whose inputs are looked at. */
export interface SharingJob {
  /** The file that the job is written in; `undefined`: it couldn't be read. */
  workflow: Workflow | undefined;
  jobId: string;
  actionRepository: string;
  /** `undefined`: the job has no matrix. */
  values: MatrixValues | undefined;
  /** It is in a reusable workflow. */
  isCalled: boolean;
}

/**
 * Tells by whom the value of an input is shared: by the jobs of the matrix, if its expressions don't read every key of
 * `matrix`, or by the callers of a reusable workflow, if they read neither `inputs` nor a secret that it declares.
 *
 * @param given the value that the input has in this job
 * @returns `none`; or `unknown` if the file doesn't show how the value is made
 */
export function sharedBy(job: SharingJob, input: string, given: string): SharedBy | 'none' | 'unknown' {
  const { workflow, jobId, actionRepository } = job;
  const place = { repository: '', file: '', actionRepository };
  const steps = workflow?.jobs.find(({ id }) => id === jobId)?.steps ?? [];
  const texts = steps
    .filter(({ uses, with: inputs }) => isThisAction(uses, place) && inputs['mode']?.trim() !== 'check')
    .flatMap(({ with: inputs }) => inputs[input] ?? [])
    .filter((text) => text.includes('${{') || isSame(text, given));
  const found = texts.map((text) => sharedText(text, job, workflow?.declaredSecrets ?? []));
  if (found.length === 0) return 'unknown';
  // With several steps it isn't known which one this is: only what is true for all of them.
  return found.find((one) => one === 'none') ?? found[0] ?? 'unknown';
}

/** Tells, without the file, whether a value lacks one of the values of the matrix. */
export function lacksValue(given: string, values: MatrixValues): boolean {
  return leavesOf(values).some((leaf) => leaf !== '' && !given.includes(leaf));
}

function isSame(text: string, given: string): boolean {
  const lines = (whole: string) =>
    whole
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  return lines(text) === lines(given);
}

function sharedText(text: string, { values, isCalled }: SharingJob, secrets: readonly string[]): SharedBy | 'none' {
  const expressions = splitExpressions(text).flatMap((piece) => ('expression' in piece ? [piece.expression] : []));
  if (values !== undefined && !readsMatrix(expressions, Object.keys(values))) return 'matrix';
  return isCalled && !readsCall(expressions, secrets) ? 'callers' : 'none';
}

function readsMatrix(expressions: readonly string[], keys: readonly string[]): boolean {
  const reads = expressions.flatMap((expression) => pathsFrom('matrix', expression));
  const isWhole = reads.includes('') || expressions.some((one) => /\bstrategy\s*\.\s*job-index\b/i.test(one));
  return isWhole || keys.every((key) => reads.includes(key.toLowerCase()));
}

function readsCall(expressions: readonly string[], secrets: readonly string[]): boolean {
  const declared = secrets.map((name) => name.toLowerCase());
  return expressions.some(
    (expression) =>
      pathsFrom('inputs', expression).length > 0 ||
      pathsFrom('secrets', expression).some((name) => name === '' || declared.includes(name)),
  );
}

/** The properties of a context that an expression reads, in lower case; empty text: the context as a whole. */
function pathsFrom(context: string, expression: string): string[] {
  // Text that only looks like an expression is left out; the name of a property in brackets is not.
  const code = expression.replace(/(\[\s*)?'(?:[^']|'')*'/g, (found, bracket) =>
    bracket === undefined ? "''" : found,
  );
  const path = new RegExp(`(?<![\\w.-])${context}(?![\\w-])\\s*(?:\\.\\s*([\\w-]+)|\\[\\s*'([^']*)'\\s*\\])?`, 'gi');
  return [...code.matchAll(path)].map(([, dotted, quoted]) => (dotted ?? quoted ?? '').toLowerCase());
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === null || value === undefined ? [] : [String(value)];
}
