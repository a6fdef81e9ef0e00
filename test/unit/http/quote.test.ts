import { describe, expect, test } from 'vitest';
import { quoteBody } from '../../../src/http/quote.ts';

test.each([
  ['', ''],
  ['{"error":"invalid key"}', 'invalid key'],
  ['{"message":"Not Found","token":"secret"}', 'Not Found'],
  ['{"error":{"code":1},"message":"no"}', 'no'],
  ['{"token":"secret"}', ''],
  ['null', ''],
  ['<html><head><title>Sign in\n here</title></head>', 'Sign in here'],
  ['page  not\tfound', 'page not found'],
])('of %j it quotes %j', (body, quoted) => {
  expect(quoteBody(body)).toBe(quoted);
});

describe('J7: nothing that looks like a token is quoted, also not its beginning', () => {
  const TOKENS = [
    'hbt_0123456789abcdef0123',
    '0123456789abcdef0123456789abcdef',
    'tsk_live_Abc123Def456Ghi7',
    'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  ];
  test.each(TOKENS)('%s, wherever it stands', (token) => {
    for (let before = 150; before < 230; before += 1) {
      const quoted = quoteBody(JSON.stringify({ error: `${'x '.repeat(before / 2)}${token} is wrong` }));
      expect(quoted).not.toMatch(/[\da-f]{6}|tsk_|ghs_|hbt_/i);
      expect(quoted.length).toBeLessThanOrEqual(200);
    }
  });

  test('the token of a ping URL, whatever it looks like', () => {
    expect(quoteBody('POST /v1/heartbeats/short/ping failed')).toBe('POST /v1/heartbeats/***/ping failed');
  });

  test('long words are quoted', () => {
    expect(quoteBody('Resource protected by organization-wide-enforcement')).toContain('organization-wide-enforcement');
  });
});
