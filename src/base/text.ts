import { withoutSecrets } from './secrets.ts';

/**
 * Text of others (names, errors, anything from an API or an input) made safe to print in the log: one line that is no
 * workflow command, no ANSI sequence, and reads in the order in which it was written.
 *
 * The runner takes `::command::` at the start of a line, after blanks, and `##[command]` anywhere in one, and a bare
 * `\r` starts a line (actions/runner, `ActionCommand.TryParseV2` and `TryParse`). So line breaks become blanks, and
 * both marks are broken up by a blank.
 */
export function plainText(text: string, maxLength = 500): string {
  const line = isPlain(text)
    ? text
    : text
        .replace(ANSI, '')
        .replace(/\p{White_Space}+/gu, ' ')
        .replace(INVISIBLE, '')
        .replace(/##(?=\[)/g, '## ')
        .trim()
        .replace(/^:(?=:)/, ': ');
  return shortened(line, maxLength);
}

/**
 * Whether it is one line in which nothing can be amiss, as most are: printable ASCII and the marks of our own lines. A
 * check has thousands of them to say, and the tables of Unicode take their time to be looked up, and to be loaded.
 */
export function isPlain(text: string): boolean {
  return !ODD.test(text);
}

/** The characters that have to be looked at more closely. */
const ODD = /[^ -~·…✓✗]| {2}|^[ :]| $|##\[/;

/** Colours, cursor movement (CSI) and titles, links (OSC). */
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b./gu;

/** Controls, and format characters: marks that turn the direction of writing, or are there and do not show. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** The first `length` UTF-16 units, without the half of a pair at the end. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/**
 * Text of at most `length` UTF-16 units: a longer one is cut and ends in `…`. Known secrets are taken out before that,
 * because the rest of a secret that is cut in two is not recognized as one any more.
 */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const safe = withoutSecrets(text);
  return safe.length <= length ? safe : `${cut(safe, length - 1)}…`;
}

/** The size of a text in UTF-8, in bytes. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** Orders texts by their UTF-16 units, the same on every machine, for `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
