import { ActionError } from '../base/errors.ts';
import { githubError } from './client.ts';

/** GitHub's answers are taken for what they are, whatever the types say: a proxy may have answered in its place. */
export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row that cannot be read is not left out: what is not seen would be taken for what is not there. */
export function unreadable(): never {
  throw new ActionError('unexpected', "GitHub's answer is not what its API promises");
}

/** The rows of an answer. @param key where they are; without it the answer is the list. @throws ActionError */
export function rowsOf(data: unknown, key?: string): Row[] {
  const rows = key === undefined ? data : isRow(data) ? data[key] : undefined;
  return Array.isArray(rows) && rows.every(isRow) ? rows : unreadable();
}

/** Empty where there is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** An address that can be nothing else wherever it is shown; empty where there is none. */
export function address(value: unknown): string {
  return typeof value === 'string' && /^https?:\/\/[\w.:/%~-]{1,500}$/.test(value) ? value : '';
}

/** Milliseconds since the epoch. */
export function instant(value: unknown): number | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** For `catch`: see `githubError`. */
export function refusal(what: string, permission: string, nowMs: number) {
  return (thrown: unknown): never => {
    throw githubError(thrown, what, permission, nowMs);
  };
}
