import { errorOf } from '../base/errors.ts';
import { GITHUB_MESSAGES as M } from './messages.ts';

/** An object of a response. Nothing is taken from octokit's types, because a proxy may have answered instead of GitHub. */
export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rejects a response because of one row that can't be read. Without the row, something that exists would seem to be missing. */
export function unreadable(): never {
  throw errorOf('unexpected', M.githubInvalid);
}

/** The rows of a response. @param key the field that holds them; without it, the response is the list. @throws ActionError */
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
