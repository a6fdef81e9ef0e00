// `runbook`: lines `pattern: URL`.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../src/inputs/read.ts';

const read = (runbook: string) => readInputs((name) => ({ mode: 'check', runbook })[name] ?? '');

test.each<[string, object[]]>([
  ['', []],
  [' \n ', []],
  ['a: https://wiki.example/a', [{ pattern: 'a', url: 'https://wiki.example/a' }]],
  [
    'nightly.yml/*: https://wiki.example/n#top\r\n*:\thttps://wiki.example/?q=1&r=2',
    [
      { pattern: 'nightly.yml/*', url: 'https://wiki.example/n#top' },
      { pattern: '*', url: 'https://wiki.example/?q=1&r=2' },
    ],
  ],
  ['job: a: b (eu, 20): https://x.example', [{ pattern: 'job: a: b (eu, 20)', url: 'https://x.example/' }]],
])('%j', (given, runbook) => {
  expect(read(given)).toMatchObject({ runbook });
});

describe('a line that is none is one clear error', () => {
  const EXAMPLE = 'nightly.yml/*: https://wiki.example.com/nightly';

  test.each([
    'https://wiki.example/a',
    'a https://wiki.example/a',
    'a:https://wiki.example/a',
    ': https://wiki.example/a',
    'a: http://wiki.example/a',
    'a: javascript:alert(1)',
    'a: //wiki.example/a',
    'a: https://',
    'a: https://wiki.example/a b',
    '!a: https://wiki.example/a',
    `a: https://wiki.example/${'x'.repeat(1000)}`,
  ])('%s', (line) => {
    expect(() => read(`ok: https://x.example\n${line}`)).toThrow(
      new RegExp(`^Input \`runbook\` must have lines .*${EXAMPLE.replace(/[.*/]/g, '\\$&')}.*, got \``),
    );
  });

  test('with a password, which is not shown', () => {
    const thrown = (() => {
      try {
        return read('a: https://me:hunter22@wiki.example/a');
      } catch (error) {
        return String(error);
      }
    })();
    expect(thrown).toContain('Input `runbook` must not contain a user name or password');
    expect(thrown).not.toContain('hunter22');
  });

  test('any text is read or refused by its name, and what is read is https', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 30 }), (pattern, rest) => {
        let urls: string[];
        try {
          urls = (read(`${pattern}: https://${rest}`) as unknown as { runbook: { url: string }[] }).runbook.map(
            ({ url }) => url,
          );
        } catch (error) {
          expect(String(error)).toMatch(/Input `runbook` must/);
          return;
        }
        for (const url of urls) expect(url).toMatch(/^https:\/\/[^\s<>]+$/);
      }),
    );
  });
});
