import type { HttpAnswer } from './request.ts';

/** The oldest answer that is used, in seconds: one that a cache has kept for longer says nothing about what is missing in it. */
export const OLDEST_SECS = 300;

/** The seconds that a cache has kept an answer (RFC 9111, 5.1). 0 if it doesn't say. */
export function ageOf({ headers }: Pick<HttpAnswer, 'headers'>): number {
  return /^\d{1,9}$/.test(headers.age ?? '') ? Number(headers.age) : 0;
}
