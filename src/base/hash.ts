import { createHash, createHmac } from 'node:crypto';

/** The first `length` hexadecimal digits of a text's SHA-256: at most 64. */
export function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** The same with a key: without it, nobody can find out the text by trying. */
export function keyedHash(text: string, key: string, length: number): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, length);
}
