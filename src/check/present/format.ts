import { cut, plainText } from '../../base/text.ts';

/** The longest name, and the longest id, that a message shows, in UTF-16 units. */
export const NAME_LENGTH = 200;
export const ID_LENGTH = 100;

/** Untrusted text, cleaned and cut to `length`. It is cut before it is cleaned as well, because a name may be of any length. */
export function shortText(text: string, length: number): string {
  return plainText(cut(text, 10 * length), length);
}
