import { describe, expect, test } from 'vitest';
import { createMasker } from './masks.ts';

function masking(values: string[], text: string): string {
  const masker = createMasker();
  for (const value of values) masker.addLines(value);
  return masker.mask(text);
}

describe('every form of a secret is masked', () => {
  const SECRET = `it's "a" <b>&c/d é`;

  test.each<[form: string, shown: string]>([
    ['as it is', SECRET],
    ['base64', Buffer.from(SECRET).toString('base64')],
    ['base64 from the second byte', Buffer.from(SECRET).subarray(1).toString('base64')],
    ['base64 from the third byte', Buffer.from(SECRET).subarray(2).toString('base64')],
    ['command line', `it's \\"a\\" <b>&c/d é`],
    ['expression', `it''s "a" <b>&c/d é`],
    ['JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['URI data', 'it%27s%20%22a%22%20%3Cb%3E%26c%2Fd%20%C3%A9'],
    ['XML', 'it&apos;s &quot;a&quot; &lt;b&gt;&amp;c/d é'],
    ['before the ampersand', `it's "a" <b>&`],
  ])('%s', (_form, shown) => {
    expect(masking([SECRET], `x ${shown} y`)).toBe('x *** y');
  });

  test.each([
    ['"in quotes"', 'in quotes'],
    ['first&second-part', 'second-part'],
    ['first&+second-part', 'econd-part'],
    ['a\u2028b', 'a\\u2028b'],
  ])('%j as %j', (secret, shown) => {
    expect(masking([secret], `<${shown}>`)).toBe('<***>');
  });

  test('inside of a longer base64 text', () => {
    const header = Buffer.from('x-user:hunter2hunter2').toString('base64');
    expect(masking(['hunter2hunter2'], header)).toContain('***');
  });
});

describe('what is masked, and what is not', () => {
  test.each<[values: string[], text: string, shown: string]>([
    [['abc'], 'abcabc', '***'],
    [['abc', 'bcd'], 'abcd', '***'],
    [['aa'], 'aaa b', '*** b'],
    [['abc', 'def'], 'abc def', '*** ***'],
    [['one\ntwo\r\nthree'], 'a one b two c three', 'a *** b *** c ***'],
    [['  padded  \n'], 'a padded b', 'a *** b'],
    [['ABC'], 'abc', 'abc'],
    [['"short"'], 'short', 'short'],
    [['a&b'], 'a b', 'a b'],
    [[''], 'text', 'text'],
    [['x'], '', ''],
  ])('%j in %j', (values, text, shown) => {
    expect(masking(values, text)).toBe(shown);
  });
});
