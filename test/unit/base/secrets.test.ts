import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberSecret, withoutSecrets, withoutTokens } from '../../../src/base/secrets.ts';
import { plainText, shortened } from '../../../src/base/text.ts';

const SECRET = 'hbt_s3cret/0123456789';
rememberSecret(SECRET);

test('J7: no part of a known secret is left, wherever a text is cut', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 80 }), (before, after, length) => {
      for (const form of [SECRET, encodeURIComponent(SECRET)]) {
        const text = `${'-'.repeat(before)}${form}${'-'.repeat(after)}`;
        for (const shown of [shortened(text, length), plainText(text, length)]) {
          // A text that is not cut is cleaned by whoever shows it. Parts of up to three characters say nothing.
          expect(withoutSecrets(shown)).not.toMatch(/hbt_|s3cr|0123/);
          expect(shown.length).toBeLessThanOrEqual(length);
        }
      }
    }),
  );
});

test('secrets are taken out as they are and as they are in a URL', () => {
  expect(withoutSecrets(`a ${SECRET} b ${encodeURIComponent(SECRET)}`)).toBe('a *** b ***');
});

test.each([
  ['0123456789abcdef', '***'],
  ['ghs_16C7e42F292c6912E7710c838347Ae178B4a', '***'],
  ['a hbt_0123456789abcdef b', 'a *** b'],
  ['2026-11-23T03:17', '2026-11-23T03:17'],
  ['schedule, workflow_dispatch', 'schedule, workflow_dispatch'],
  ['1234567890123456789', '1234567890123456789'],
  ['24 hours', '24 hours'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutTokens(text)).toBe(shown);
});
