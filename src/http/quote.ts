import { shortened } from '../base/text.ts';

/** The longest quotation, in UTF-16 units. */
const LONGEST_QUOTE = 200;
/** The part of a body that is read to quote from it, in UTF-16 units. */
const READ_LENGTH = 2000;

/**
 * Text that could be a key or a token: 16 or more letters, digits, `_` and `-` in a row with a digit among them, and the
 * token in a ping URL. A server may repeat a secret that this step doesn't know, and so can't mask.
 */
const TOKEN_LIKE = /(?<=\/heartbeats\/)[^\s/]+(?=\/ping)|(?<![\w-])(?=[\w-]*\d)[\w-]{16,}/gi;

/**
 * Returns a server's own explanation from the body of an error response, on one line and without anything that looks like
 * a credential: `error` or `message` of JSON, the title of a page, or else the beginning of the text. Empty if there is
 * none. The quotation is someone else's text: whoever shows it makes it safe for that place.
 */
export function quoteBody(body: string): string {
  const words = fromJson(body) ?? /<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? body;
  // Credentials are taken out first: a part of one, cut off by the limit, would not look like one any more.
  const safe = words.slice(0, READ_LENGTH).replace(TOKEN_LIKE, '***');
  return shortened(safe.replace(/\s+/g, ' ').trim(), LONGEST_QUOTE);
}

/** `undefined` if it isn't JSON. Only what is meant as an explanation is quoted: other fields may be secrets. */
function fromJson(body: string): string | undefined {
  try {
    const json: unknown = JSON.parse(body);
    const { error, message } = (json ?? {}) as { error?: unknown; message?: unknown };
    return [error, message].find((text): text is string => typeof text === 'string') ?? '';
  } catch {
    return undefined;
  }
}
