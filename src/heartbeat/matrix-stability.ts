import { pathFrom, splitExpressions } from '../base/expression.ts';
import { formatValue } from '../base/scalar.ts';
import type { TypedYaml } from '../workflow/yaml.ts';
import type { MatrixValues } from './matrix-name.ts';

/** The facts that change from one run to the next. */
export interface RunFacts {
  nowMs: number;
  /** The run's commit. */
  sha: string;
  /** The run's id. */
  runId: string;
}

/** A value of a matrix that will be another one in the next run, so that its heartbeat would be a new one each time. */
export interface UnstableValue {
  /** The key of `matrix`, `day`. */
  key: string;
  is: 'date' | 'commit' | 'run-id';
}

const DAY_MS = 86_400_000;
/** Shorter text is too likely to be the beginning of a commit by chance. */
const SHORTEST_SHA = 7;
/** A server with few runs has ids that ordinary values equal (`shard: 12`). */
const SHORTEST_ID = 7;
const CONTEXT = 'github';
const COUNTERS = ['run_number', 'run_attempt'];

/**
 * Finds a value that is, or contains, today's date, the run's commit or the run's id; nested values too. Today is any
 * day within 24 h, because the job may have another time zone, and may have waited over midnight.
 *
 * Values are not compared with the run's number or attempt, because ordinary values equal them (`shard: 1`).
 */
export function unstableValue(values: MatrixValues, run: RunFacts): UnstableValue | undefined {
  const dates = datesAround(run.nowMs);
  for (const [key, value] of Object.entries(values)) {
    for (const text of textsOf(value)) {
      const is = kindOf(text, run, dates);
      if (is !== undefined) return { key, is };
    }
  }
  return undefined;
}

function kindOf(text: string, { sha, runId }: RunFacts, dates: RegExp): UnstableValue['is'] | undefined {
  if (dates.test(text)) return 'date';
  if (isCommit(text.toLowerCase(), sha.toLowerCase())) return 'commit';
  if (runId.length < SHORTEST_ID) return undefined;
  // Digits in a longer text are the id only if they stand alone.
  return text.split(/\D+/).includes(runId) ? 'run-id' : undefined;
}

/** The whole commit anywhere, or its beginning as a word. */
function isCommit(text: string, sha: string): boolean {
  if (sha.length < SHORTEST_SHA) return false;
  return text.split(/[^0-9a-z]+/).some((word) => word.length >= SHORTEST_SHA && sha.startsWith(word));
}

/** Yesterday, today and tomorrow in UTC, as dates are usually written, with a time of day or without. */
function datesAround(nowMs: number): RegExp {
  const days = [-1, 0, 1].flatMap((days) => formsOf(new Date(nowMs + days * DAY_MS)));
  return new RegExp(`(?<!\\d)(?:${days.join('|')})(?!\\d)`, 'i');
}

function formsOf(day: Date): string[] {
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
  const [m, d] = [month, date].map((digits) => digits.replace(/^0/, '0?'));
  const name = `${day.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })}[a-z]*`;
  const separated = '[-/._ ]';
  return [
    `${year}${separated}${m}${separated}${d}`,
    `${d}${separated}${m}${separated}${year}`,
    `${m}${separated}${d}${separated}${year}`,
    `${year}${month}${date}(?:\\d{4}(?:\\d\\d)?)?`,
    `${name}\\.? ${d},? ${year}`,
    `${d}\\.? ${name}\\.?,? ${year}`,
    `${d}-${name}-${year}`,
  ];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return typeof value === 'number' && Number.isSafeInteger(value) ? [String(value)] : [formatValue(value)];
}

/**
 * Finds what a `strategy` reads that changes with every run or attempt: `github.run_number` or `github.run_attempt`.
 * The whole context, as in `toJSON(github)`, doesn't count.
 *
 * @param strategy as `parseTypedYaml` or `parseYaml` reads it
 */
export function runCounterIn(strategy: TypedYaml | undefined): string | undefined {
  const seen = new Set<TypedYaml>();
  const search = (value: TypedYaml): string | undefined => {
    if (typeof value === 'string') return counterInText(value);
    // An alias is searched once; it may contain itself.
    if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
    seen.add(value);
    return firstFound([...Object.keys(value), ...Object.values(value)], search);
  };
  return strategy === undefined ? undefined : search(strategy);
}

function counterInText(text: string): string | undefined {
  return firstFound(splitExpressions(text), (piece) =>
    'expression' in piece ? firstFound(readsOf(piece.expression), counterIn) : undefined,
  );
}

/** Finds all that an expression reads from `github`: `github.run_number`, `github['run_number']`. */
function readsOf(expression: string): string[] {
  const outside = /'(?:[^']|'')*'|(?<![\w.-])github\s*(?:\.\s*[A-Za-z_][\w-]*|\[\s*'[^']*'\s*\])/gi;
  return (expression.match(outside) ?? []).filter((found) => !found.startsWith("'"));
}

function counterIn(read: string): string | undefined {
  const property = pathFrom(CONTEXT, read)?.[0]?.toLowerCase();
  return property !== undefined && COUNTERS.includes(property) ? `${CONTEXT}.${property}` : undefined;
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
