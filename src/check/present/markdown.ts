import { isPlain, plainText } from '../../base/text.ts';

/**
 * An element without content. It splits what GitHub looks for in rendered text (mentions, references, addresses) and
 * leaves no trace where a name is copied from the page. Its sanitizer lets it pass.
 */
const BREAK = '<wbr>';

/**
 * Text of others as Markdown that shows it, on one line, and does nothing else: no HTML, link, image, table cell,
 * emphasis, mention, reference or formula comes of it. Safe as well inside an HTML block, where Markdown is not read.
 *
 * Escaped is by character references, which cannot be structure (CommonMark 0.31, 2.5). But GitHub looks for mentions
 * (`@name`), references (`#1`, `GH-1`, commits), emoji (`:x:`) and formulas (`$x$`) after rendering, where a reference is
 * the character again: those are broken up too. So is what GFM makes addresses of. What is harmless stays as it is, so
 * that an ordinary name is found in the source.
 *
 * @param maxLength of the text that is seen, in UTF-16 units
 */
export function markdownText(text: string, maxLength = 500): string {
  return visibleText(text, maxLength).replace(ACTIVE, inert);
}

/** The text that a reader of such Markdown sees. */
export function visibleText(text: string, maxLength: number): string {
  return plainText(isPlain(text) ? text : text.replace(FORMAT, ''), maxLength).toWellFormed();
}

/** Characters without a shape of their own, beyond those that `plainText` takes: soft hyphens, tags, direction marks. */
const FORMAT = /\p{Cf}/gu;

const ACTIVE = new RegExp(
  [
    /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/, // a commit; not the parts of a UUID
    /^\d{1,9}[.)]/, // at the start of a line a numbered list,
    /^[-+=]/, // a list, a rule, the underline of a heading
    /[&<>"'`*[\]|\\~#@$]/,
    /_+/,
    /:(?=\/\/)/, // `https://…`
    /:(?=[\w+-]+:)/, // `:x:`
    /www(?=\.)/,
    /GH(?=-\d)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** The characters that GitHub looks for after rendering, and that Markdown uses too. */
const BROKEN_UP = '#@$';
/** One less than the shortest commit that GitHub links. */
const HEX_LENGTH = 6;

function inert(found: string, at: number, text: string): string {
  const last = found.slice(-1);
  if (/^\d+[.)]$/.test(found)) return found.slice(0, -1) + reference(last);
  if (/^[0-9a-f]{7,}$/i.test(found)) return found.replace(new RegExp(`.{${HEX_LENGTH}}(?=.)`, 'g'), `$&${BREAK}`);
  if (found.startsWith('_')) return isInsideWord(found, at, text) ? found : reference('_').repeat(found.length);
  if (BROKEN_UP.includes(found)) return reference(found) + BREAK;
  if (found.length > 1 || found === ':') return found + BREAK;
  return reference(found);
}

/** Underscores between letters or digits are no emphasis (CommonMark 0.31, 6.2). */
function isInsideWord(found: string, at: number, text: string): boolean {
  return /[a-z0-9]/i.test(text[at - 1] ?? '') && /[a-z0-9]/i.test(text[at + found.length] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function reference(character: string): string {
  return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}
