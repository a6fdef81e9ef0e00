/** What is GitHub's own way to go wrong, and GitHub's JSON of the wrong shape. */
import type { Fault } from '../stand-ins/tickstem/server.ts';
import type { AnswerKind, FaultEntry } from './fault.ts';

type Json = Record<string, unknown>;

const ALL: readonly AnswerKind[] = ['rows', 'record', 'file'];
const JSON_ONLY: readonly AnswerKind[] = ['rows', 'record'];
const MB = 1024 * 1024;

export const RECORDS: readonly FaultEntry[] = [
  {
    name: '403, the rate limit is used up',
    class: 'unreachable',
    only: ALL,
    says: /rate limit.*\b403/,
    fault: () => ({ kind: 'status', status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: { message: 'x' } }),
  },
  {
    name: '429, Retry-After in a year',
    class: 'unreachable',
    only: ALL,
    says: /\b429\b/,
    fault: () => ({ kind: 'status', status: 429, headers: { 'retry-after': `${365 * 86_400}` } }),
  },
  {
    name: 'GitHub: no rows',
    class: 'nonsense',
    only: ['rows'],
    fault: () => ({ kind: 'status', status: 200, headers: { 'content-type': 'application/json' }, body: '[]' }),
  },
  ofRows('GitHub: rows that are no objects', 'nonsense', (rows) => [null, 5, 'x', [], ...rows]),
  ofRows('GitHub: fields of another type', 'nonsense', (rows) => rows.map(wronglyTyped)),
  ofRows('GitHub: fields that are null', 'nonsense', (rows) => rows.map((row) => mapped(row, () => null))),
  ofRows('GitHub: `__proto__`', 'harmless', (rows) => rows.map(withProto)),
  ofRows('GitHub: as many rows as fit', 'harmless', asManyAsFit),
  ofRows('GitHub: workflow commands', 'harmless', (rows) => rows.map(hostile)),
];

function ofRows(name: string, amountsTo: FaultEntry['class'], change: (rows: Json[]) => unknown[]): FaultEntry {
  const fault: Fault = { kind: 'alter', change: (answer: Json | Json[]) => changed(answer, change) };
  return { name, class: amountsTo, only: JSON_ONLY, fault: () => fault };
}

/** In whichever of its members the rows are. */
function changed(answer: Json | Json[] | string, change: (rows: Json[]) => unknown[]): unknown {
  if (typeof answer === 'string') return answer; // a file
  if (Array.isArray(answer)) return change(answer);
  return mapped(answer, (value) => (Array.isArray(value) ? change(value as Json[]) : value));
}

function mapped(row: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
}

/** But for `type`: a directory among the files is no workflow, and right to be passed over. */
function wronglyTyped(row: Json): Json {
  const wrong = mapped(row, (value) => (typeof value === 'string' ? { value } : 'x'));
  return 'type' in row ? { ...wrong, type: row['type'] } : wrong;
}

/** Members of every object, as a parser of JSON gives them: properties of its own. */
const PROTO = JSON.parse('{"__proto__":{"status":"queued","conclusion":"success","type":"dir"},"constructor":{}}');

function withProto(row: Json): Json {
  return { ...PROTO, ...row };
}

/** The limit of an answer is 8 MiB. */
function asManyAsFit(rows: Json[]): Json[] {
  if (rows.length === 0) return rows;
  const times = Math.floor((7.5 * MB) / JSON.stringify(rows).length);
  return Array.from({ length: times }, () => rows).flat();
}

const EVIL = '\r::set-output name=status::healthy\n::error::x\n##[error]x ##[add-mask]missed ::stop-commands::x';

/** Where people write: steps, annotations, logins. */
function hostile(row: Json): Json {
  const steps = Array.isArray(row['steps']) ? (row['steps'] as Json[]) : undefined;
  const author = row['author'] as Json | undefined;
  return {
    ...row,
    ...('message' in row && { message: `heartbeat ${EVIL}` }),
    ...(steps && { steps: steps.map((step) => ({ ...step, name: `${String(step['name'])}${EVIL}` })) }),
    ...(author && { author: { ...author, login: `octocat${EVIL}` } }),
  };
}
