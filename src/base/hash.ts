import { createHash } from 'node:crypto';

/** The first `length` hexadecimal digits of a text's SHA-256: at most 64. */
export function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
