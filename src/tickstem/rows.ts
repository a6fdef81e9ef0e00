/** From how much text on it is worth while, in UTF-16 units: some hundred heartbeats. */
const WORTH_LENGTH = 65_536;
/** How often it may be in vain before it is left at that: the text only gets longer. */
const MOST_MISSES = 20;
/** How the answer begins, and what is between two rows, as Go writes them. */
const HEAD = '{"heartbeats":[';
const BETWEEN = '},{';

/**
 * Takes the rows off the front of an answer `{"heartbeats":[{…},{…}]}` while it still comes, so that of a large account
 * neither its text nor all that it parses to is ever held as a whole: that would be most of the memory, and collecting it
 * most of the time. An answer that is written in another way is left as it is.
 *
 * It is cut where `},{` stands last. That may be inside a string, or deeper down, and then it is cut later. For a piece
 * that begins where a row does, and is a list when it is put between brackets, can only end where a row does.
 *
 * @param take is given each row, in their order
 * @returns what takes the text so far, and hands back the same answer with those rows that are still to be read
 */
export function rowTaker(take: (row: unknown) => void): (text: string) => string {
  let misses = 0;
  return (text) => {
    if (misses === MOST_MISSES || text.length < WORTH_LENGTH) return text;
    const end = text.startsWith(HEAD) ? text.lastIndexOf(BETWEEN) + 1 : 0;
    const rows = parseList(`[${text.slice(HEAD.length, end)}]`);
    if (end === 0 || rows === undefined) {
      misses += 1;
      return text;
    }
    for (const row of rows) take(row);
    return HEAD + text.slice(end + 1);
  };
}

function parseList(text: string): unknown[] | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
