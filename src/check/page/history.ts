import { isRow } from '../../github/json.ts';

/** The checks that a page shows. */
export const MOST_CHECKS = 30;
/** A larger file isn't one that this action wrote, in bytes. */
export const MOST_BYTES = 16 * 1024 * 1024;
/** The version of `status.json`. */
export const VERSION = 1;

/** A check on the page. */
export interface PastCheck {
  /** RFC 3339. */
  at: string;
  status: string;
  failing: number;
  total: number;
}

/** Past checks, and what became of each row in them. */
export interface History {
  /** Oldest first. */
  checks: readonly PastCheck[];
  /** For each row, by its key, a letter for each of the checks: see `LETTERS`. */
  rows: ReadonlyMap<string, string>;
}

/** The letters of a row's history. */
export const LETTERS = {
  h: 'healthy',
  l: 'late',
  w: 'waiting',
  p: 'paused',
  m: 'failing',
  u: 'unknown',
  o: 'other',
  '-': 'not checked',
} as const;
export type Letter = keyof typeof LETTERS;

export const NO_HISTORY: History = { checks: [], rows: new Map() };

/** A key is part of a file's name. */
export const KEY = /^[\w.-]{1,120}$/;
const TRACE = /^[hlwpmuo-]{0,30}$/;
const STATUSES = ['healthy', 'missed', 'unknown', 'misconfigured'];
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** Reads a previous `status.json`, which may hold anything. `undefined`: it isn't one that this action wrote. */
export function readHistory(text: string): History | undefined {
  const status = parsed(text);
  if (!isRow(status) || status['version'] !== VERSION) return undefined;
  const { checks, rows } = status;
  if (!Array.isArray(checks) || checks.length > MOST_CHECKS || !checks.every(isCheck)) return undefined;
  if (!Array.isArray(rows) || !rows.every(isTrace)) return undefined;
  return {
    checks: checks.map(({ at, status: own, failing, total }) => ({ at, status: own, failing, total })),
    rows: new Map(rows.map(({ key, history }) => [key, history])),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCheck(value: unknown): value is PastCheck {
  if (!isRow(value)) return false;
  const { at, status, failing, total } = value;
  const isTime = typeof at === 'string' && TIME.test(at) && !Number.isNaN(Date.parse(at));
  return isTime && STATUSES.includes(String(status)) && isCount(failing) && isCount(total);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTrace(value: unknown): value is { key: string; history: string } {
  if (!isRow(value)) return false;
  const { key, history } = value;
  return typeof key === 'string' && KEY.test(key) && typeof history === 'string' && TRACE.test(history);
}

/** Adds a check. Rows that it doesn't have are forgotten. @param letters of its rows, by their keys */
export function withCheck(history: History, check: PastCheck, letters: ReadonlyMap<string, Letter>): History {
  const checks = [...history.checks, check].slice(-MOST_CHECKS);
  const rows = [...letters].map(([key, letter]) => {
    const before = (history.rows.get(key) ?? '').padStart(history.checks.length, '-');
    return [key, `${before}${letter}`.slice(-checks.length)] as const;
  });
  return { checks, rows: new Map(rows) };
}
