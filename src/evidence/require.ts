import { fill } from '../base/message.ts';
import { withoutTokens } from '../base/secrets.ts';
import { plainText } from '../base/text.ts';
import { EVIDENCE_MESSAGES } from './messages.ts';

/** Longest label or value that is shown, in UTF-16 units. */
const SHOWN_LENGTH = 100;

/**
 * Returns a clause for each line of `require` that does not hold; none where all hold.
 *
 * Every line is `true`, or `what it is: true`. An expression that evaluates to nothing leaves an empty line, so that is
 * missing evidence, and so is an empty text; only the line break at the end of a YAML block (`require: |`) isn't a line. The
 * *first* colon with a blank after it ends the label: the value is data, and must not decide which part of it counts
 * (`rows: 0 files: true`, two lines that YAML's `>` has folded into one, does not hold).
 *
 * @param text the input as the runner gave it, *not* trimmed: trimming takes an empty first or last line away
 */
export function missingRequirements(text: string): string[] {
  const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => {
    const { label, value } = parseLine(line);
    if (value === 'true') return [];
    const where = lines.length === 1 ? '`require`' : `line ${index + 1} of \`require\``;
    const what = label === '' ? where : `\`${shown(label)}\``;
    if (value === '') return [fill(EVIDENCE_MESSAGES.requirementEmpty.text, { what })];
    return [fill(EVIDENCE_MESSAGES.requirementFalse.text, { what, value: shown(value) })];
  });
}

/** The value of an expression may be a secret that is longer than what is shown of it. */
function shown(text: string): string {
  return plainText(withoutTokens(text), SHOWN_LENGTH);
}

function parseLine(line: string): { label: string; value: string } {
  const colon = line.search(/:(?:[ \t]|$)/);
  return colon === -1
    ? { label: '', value: trimBlanks(line) }
    : { label: trimBlanks(line.slice(0, colon)), value: trimBlanks(line.slice(colon + 1)) };
}

/** Only what YAML has around a value: `trim()` would take more, and "exactly `true`" is meant. */
function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '');
}
