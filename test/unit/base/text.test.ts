import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, plainText } from '../../../src/base/text.ts';
import { hostileText } from '../check/heartbeats.ts';

/** As actions/runner reads a line (`ActionCommand.TryParseV2` and `TryParse`), whatever the command is called. */
const isCommand = (line: string) => line.trimStart().startsWith('::') || line.includes('##[');

describe('text for the log', () => {
  it.each([
    ['plain text', 'octo-org/shop/nightly.yml/backup (eu, 20)', 'octo-org/shop/nightly.yml/backup (eu, 20)'],
    ['colons inside', 'a::b', 'a::b'],
    ['a command', '::error::x', ': :error::x'],
    ['a command after blanks', ' \t\u00a0::error::x', ': :error::x'],
    ['a command on a line of its own', 'a\n::error::x', 'a ::error::x'],
    ['a command after a bare return', 'a\r::error::x', 'a ::error::x'],
    ['three colons', ':::error::', ': ::error::'],
    ['a command of old', 'a ##[error]x', 'a ## [error]x'],
    ['one put together from what is left out', '#\u200b#\u001b[0m[error]', '## [error]'],
    ['a command behind a mark of order', '\ufeff::error::', ': :error::'],
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a link', '\u001b]8;;https://evil.example\u0007a\u001b]8;;\u0007', 'a'],
    ['a title that never ends', 'a\u001b]0;b', 'a'],
    ['a one-byte control sequence', 'a\u009b31mb', 'a31mb'],
    ['marks of direction', 'a\u202eb\u2066c', 'abc'],
    ['all kinds of blanks', ' a \u2028\u2029\u0085 b\u3000', 'a b'],
    ['nothing', '\n\u200b ', ''],
  ])('%s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('is cut with an ellipsis, between characters', () => {
    expect(plainText('abcdef', 6)).toBe('abcdef');
    expect(plainText('abcdefg', 6)).toBe('abcde…');
    expect(plainText('ab😀cdefg', 4)).toBe('ab…');
    expect(plainText('a'.repeat(600))).toHaveLength(500);
  });
});

describe('for any text', () => {
  it('the short way of plain text is the long way, which a mark that does not show forces', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 8 }), hostileText), (text) => {
        expect(plainText(text, 10_000)).toBe(plainText(`${text}\u200b`, 10_000));
      }),
    );
  });

  const anyLength = fc.integer({ min: 1, max: 60 });

  it('is one line, no command, no control character, and no longer than allowed', () => {
    fc.assert(
      fc.property(hostileText, anyLength, (text, length) => {
        const line = plainText(text, length);
        expect(isCommand(line)).toBe(false);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
        expect(line.length).toBeLessThanOrEqual(length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is no command either when it is made safe once more, or follows words of ours', () => {
    fc.assert(
      fc.property(hostileText, anyLength, (text, length) => {
        expect(isCommand(plainText(plainText(text, length)))).toBe(false);
        expect(isCommand(`Heartbeat "${plainText(text, length)}"`)).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });

  it('text without anything of that kind stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.,;()!/@$%&*+=-]{0,100}$/), (text) => {
        expect(plainText(text)).toBe(text);
      }),
    );
  });
});

it('cut never leaves half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, length) => {
      const start = cut(text, length);
      expect(start.length).toBeLessThanOrEqual(length);
      expect(text.startsWith(start)).toBe(true);
      expect(start.isWellFormed()).toBe(true);
    }),
  );
});
