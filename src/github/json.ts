import { ActionError } from '../base/errors.ts';

/** An object of an answer. Nothing is taken from octokit's types, because a proxy may have answered instead of GitHub. */
export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rejects an answer because of one row that can't be read. Without the row, something that exists would seem to be missing. */
export function unreadable(): never {
  throw new ActionError('unexpected', "GitHub's answer is not what its API promises");
}

/** The rows of an answer. @param key the field that holds them; without it, the answer is the list. @throws ActionError */
export function rowsOf(data: unknown, key?: string): Row[] {
  const rows = key === undefined ? data : isRow(data) ? data[key] : undefined;
  return Array.isArray(rows) && rows.every(isRow) ? rows : unreadable();
}

/** A text; empty if the value is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** An address that is safe to show anywhere; empty if the value is none. */
export function address(value: unknown): string {
  return typeof value === 'string' && /^https?:\/\/[\w.:/%~-]{1,500}$/.test(value) ? value : '';
}

/** Milliseconds since the epoch. */
export function instant(value: unknown): number | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
