// What is secret, and where it may be sent.
import { describe, expect, test } from 'vitest';
import { missingKey } from '../../../src/inputs/read.ts';
import { problems, read } from './given.ts';

describe('api-url', () => {
  test.each([
    ['https://tickstem.example/api/v1///', 'https://tickstem.example/api/v1'],
    ['http://localhost:8090/v1', 'http://localhost:8090/v1'],
    ['http://127.9.9.9/v1', 'http://127.9.9.9/v1'],
    ['http://127.10.20.30/v1', 'http://127.10.20.30/v1'],
    ['http://[::1]:8090/v1', 'http://[::1]:8090/v1'],
  ])('%s is taken', (given, url) => {
    expect(read({ 'api-url': given }).apiUrl).toBe(url);
  });

  test.each(['user:hunter2', ':hunter2', 'hunter2'])('%s in it is refused and not shown', (user) => {
    const message = problems({ 'api-url': `https://${user}@tickstem.example/v1` });
    expect(message).toBe('Input `api-url` must not contain a user name or password');
  });

  test.each(['http://notlocalhost/v1', 'http://localhost.evil.example/v1', 'http://127.0.0.1.evil.example/v1'])(
    '%s is not this machine',
    (given) => {
      expect(problems({ 'api-url': given })).toContain('http is allowed for loopback only');
    },
  );

  test.each(['?x=1', '#x'])('%s at its end is refused', (end) => {
    expect(problems({ 'api-url': `https://tickstem.example/v1${end}` })).toContain('without `?` and `#`');
  });
});

describe('credentials', () => {
  test('none where there should be one: says which, and how to give it', () => {
    expect(missingKey()).toMatchObject({ kind: 'setup', message: 'Input `api-key` is empty' });
    expect(missingKey().hint).toContain('`api-key: ${{ secrets.TICKSTEM_API_KEY }}`');
  });

  test('one is not another kind for what stands in the middle of it', () => {
    expect(read({ 'api-key': 'tsk_live_ghs_1234' }).apiKey).toBe('tsk_live_ghs_1234');
  });

  test('a ping token is taken', () => {
    expect(read({ 'ping-token': 'hbt_0123abcd' })).toMatchObject({ pingToken: 'hbt_0123abcd' });
  });

  test.each(['ghs_', 'ghp_', 'gho_', 'ghu_', 'ghr_', 'github_pat_', 'tsk_'])(
    'a ping token that begins with %s is refused',
    (prefix) => {
      const message = problems({ 'ping-token': `${prefix}0123456789abcdef` });
      expect(message).toContain('`ping-token` looks like');
      expect(message).not.toContain('0123456789abcdef');
    },
  );

  test('a GitHub token given as API key is refused, and not shown', () => {
    const message = problems({ 'api-key': 'ghs_0123456789abcdef' });
    expect(message).toContain('`api-key` looks like a GitHub token');
    expect(message).not.toContain('0123456789abcdef');
  });

  test.each([
    ['api-key', 'tsk_live_01 23456789'],
    ['api-key', 'tsk_live_\n0123456789'],
    ['api-key', 'tsk_live_é0123456789'],
    ['ping-token', 'hbt_01 23456789'],
    ['ping-token', 'https://api.tickstem.dev/v1/heartbeats/hbt_0123456789/ping'],
  ])('%s: %j is refused, and not shown', (name, value) => {
    const message = problems({ [name]: value });
    expect(message).toContain(`\`${name}\``);
    expect(message).not.toContain('23456789');
  });

  test('a ping token and a key together are refused', () => {
    expect(problems({ 'ping-token': 'hbt_0123abcd', 'api-key': 'tsk_live_1234' })).toContain('not both');
  });
});

describe('J7: what may be a secret is not quoted, wherever it was put by mistake', () => {
  test.each(['0123456789abcdef0123456789abcdef', 'hbt_0123456789abcdef', 'AbCdEf0123456789-AbCdEf0123456789'])(
    '%s',
    (secret) => {
      for (const input of ['interval', 'create', 'timeout', 'mode', 'events', 'api-url']) {
        for (const value of [secret, `x ${secret}`, `${'x '.repeat(45)}${secret}`]) {
          expect(problems({ [input]: value })).not.toContain(secret.slice(0, 8));
        }
      }
    },
  );
});

test.each(['?', '#', '?#', '/?', '?x=1', '#x', '/#/v1', ' #'])('J12: `api-url` ending in %j is invalid', (end) => {
  // With a bare `#`, the path of each request would be a part of the fragment.
  expect(problems({ 'api-url': `https://tickstem.example/v1${end}` })).toContain('without `?` and `#`');
});
