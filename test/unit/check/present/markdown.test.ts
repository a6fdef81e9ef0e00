import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/base/text.ts';
import { markdownText } from '../../../../src/check/present/markdown.ts';
import { hostileText } from '../heartbeats.ts';

/**
 * What a reader of the page sees, in the pieces in which GitHub looks for mentions and references: text between elements,
 * with character references resolved.
 */
function pieces(markdown: string): string[] {
  return markdown.split('<wbr>').map((piece) =>
    piece
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

const seen = (markdown: string) => pieces(markdown).join('');
/** The source without the references and the element that are ours: what Markdown itself is made of. */
const source = (markdown: string) => markdown.replace(/<wbr>|&(?:#\d+|amp|lt|gt|quot);/g, '');

describe('ordinary text', () => {
  it.each([
    'octo-org/shop/nightly.yml/backup',
    'octo-org/shop/nightly.yml/backup (eu, 20)',
    'nightly_build_of_the_shop',
    'nightly__build',
    'a+b=c, 100 %; really? yes!',
    '3f2b8c1d-1111-4222-8333-444455556666',
    'expected by 2026-11-23 03:00 UTC with a grace period of 1 h',
    'Überprüfung der Nacht 🌙 漢字',
  ])('is left as it is: %s', (text) => {
    expect(markdownText(text)).toBe(text);
  });
});

describe('what is active', () => {
  it.each([
    ['HTML', '<img src=x onerror="y">', '&lt;img src=x onerror=&quot;y&quot;&gt;'],
    ['a comment', 'a <!-- b', 'a &lt;!-- b'],
    ['a character reference', '&lt;b&#62;', '&amp;lt;b&amp;&#35;<wbr>62;'],
    ['a table cell', 'a | b', 'a &#124; b'],
    ['a link', '[a](b)', '&#91;a&#93;(b)'],
    ['an image', '![a](b)', '!&#91;a&#93;(b)'],
    ['code', '`a`', '&#96;a&#96;'],
    ['emphasis', '*a* _b_ __c__', '&#42;a&#42; &#95;b&#95; &#95;&#95;c&#95;&#95;'],
    ['emphasis at the start', '_b_ c', '&#95;b&#95; c'],
    ['strikethrough', '~~a~~', '&#126;&#126;a&#126;&#126;'],
    ['a backslash', '\\*a', '&#92;&#42;a'],
    ['a mention', 'by @octocat', 'by &#64;<wbr>octocat'],
    ['an issue', 'see #12', 'see &#35;<wbr>12'],
    ['an issue elsewhere', 'o/r#12', 'o/r&#35;<wbr>12'],
    ['an issue of old', 'GH-12', 'GH<wbr>-12'],
    ['an address', 'https://evil.example', 'https:<wbr>//evil.example'],
    ['an address without a scheme', 'www.evil.example', 'www<wbr>.evil.example'],
    ['an e-mail address', 'a@b.example', 'a&#64;<wbr>b.example'],
    ['a commit', 'deadbeef', 'deadbe<wbr>ef'],
    ['a commit of twelve', 'deadbeef0123', 'deadbe<wbr>ef0123'],
    ['a whole commit', 'a'.repeat(40), `${'aaaaaa<wbr>'.repeat(6)}aaaa`],
    ['a formula', '$x$', '&#36;<wbr>x&#36;<wbr>'],
    ['an emoji', ':x:', ':<wbr>x:'],
    ['a heading', '# a', '&#35;<wbr> a'],
    ['a list', '- a', '&#45; a'],
    ['another list', '+ a', '&#43; a'],
    ['a numbered list', '1. a', '1&#46; a'],
    ['another numbered list', '12) a', '12&#41; a'],
    ['a rule', '---', '&#45;--'],
    ['the underline of a heading', '===', '&#61;=='],
    ['a quotation', '> a', '&gt; a'],
  ])('%s is no more', (_, text, expected) => {
    expect(markdownText(text)).toBe(expected);
    expect(seen(markdownText(text))).toBe(text);
  });

  it('what a reader cannot see is left out', () => {
    expect(markdownText('a\u001b[31mb\u202ec\u00add\u061ce\u{e0041}f')).toBe('abcdef');
  });

  it('lines become one', () => {
    expect(markdownText('a\n\n# b\r\n\tc\u2028d')).toBe('a &#35;<wbr> b c d');
  });

  it('is cut by what is seen', () => {
    expect(seen(markdownText('@'.repeat(50), 10))).toBe(`${'@'.repeat(9)}…`);
    expect(seen(markdownText('😀'.repeat(50), 10))).toBe(`${'😀'.repeat(4)}…`);
    expect(markdownText('@', 1)).toBe('&#64;<wbr>');
  });
});

describe('for any text', () => {
  const holds = (property: (text: string, markdown: string) => void) =>
    fc.assert(
      fc.property(hostileText, (text) => property(text, markdownText(text))),
      { numRuns: 10_000 },
    );

  it('no character is left that Markdown or HTML would take for its own', () => {
    holds((_, markdown) => {
      expect(source(markdown)).not.toMatch(/[&<>"'`*[\]|\\~#@$]/);
      expect(markdown).not.toMatch(/(?<![a-z0-9_])_|_(?![a-z0-9_])/i);
      expect(markdown).not.toMatch(/^(?:[-+=\s]|\d+[.)])/);
      expect(markdown).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      expect(markdown.isWellFormed()).toBe(true);
    });
  });

  it('nothing is left in any piece that GitHub would link or replace', () => {
    holds((_, markdown) => {
      for (const piece of pieces(markdown)) {
        expect(piece).not.toMatch(/@\w|#\w|GH-\d/i);
        expect(piece).not.toMatch(/:\/\/|www\.|\S@\S/i);
        expect(piece).not.toMatch(/:[\w+-]+:|\$[^$]*\$/);
        expect(piece).not.toMatch(/(?<![\w-])[0-9a-f]{7,40}(?![\w-])/i);
      }
    });
  });

  it('what is seen is what was written, on one line', () => {
    holds((text, markdown) => {
      expect(seen(markdown)).toBe(plainText(text.replace(/\p{Cf}/gu, '')).toWellFormed());
      expect(seen(markdownText(text, 20)).length).toBeLessThanOrEqual(20);
    });
  });

  it('takes no more than 15 characters for one that is seen', () => {
    holds((_, markdown) => {
      expect(markdown.length).toBeLessThanOrEqual(15 * seen(markdown).length);
    });
  });
});

it.each(['@', ':a', '_', '0', 'a', '&', 'www.', '-', ' ', '\u001b]', '\u001b['])(
  'comes to an end with a megabyte of %j',
  (unit) => {
    // Where time grew with the square, this would not end before the test's own limit.
    expect(markdownText(unit.repeat(1_000_000 / unit.length), 2000).length).toBeLessThan(30_000);
  },
);
