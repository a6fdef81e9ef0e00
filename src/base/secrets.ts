/** A shorter string isn't treated as a secret: taking it out would blank out ordinary text. */
export const SHORTEST_SECRET = 4;

/** The secrets that this process knows, in every form in which they may appear. */
const known = new Set<string>();

/** Takes a secret out of every text that is shown or shortened from now on. */
export function rememberSecret(secret: string): void {
  if (secret.length < SHORTEST_SECRET) return;
  known.add(secret);
  known.add(encodeURIComponent(secret));
}

/** Text with `***` for each known secret. */
export function withoutSecrets(text: string): string {
  let result = text;
  for (const secret of known) result = result.replaceAll(secret, '***');
  return result;
}

/** 16 or more letters, digits, `_` and `-` in a row, with a digit and a letter among them. */
const TOKEN_LIKE = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}/gi;

/**
 * Text with `***` for known secrets and for whatever looks like a key or a token. For the values of inputs: what an
 * expression leaves there may be a secret that this process doesn't know.
 */
export function withoutTokens(text: string): string {
  return withoutSecrets(text).replace(TOKEN_LIKE, '***');
}
