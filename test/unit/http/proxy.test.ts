import { expect, test } from 'vitest';
import { proxyUrlOf } from '../../../src/http/proxy.ts';

test.each([
  ['localhost:3128', 'http://localhost:3128'],
  ['proxy.example', 'http://proxy.example'],
  ['http://proxy.example:3128', 'http://proxy.example:3128'],
  ['HTTP://proxy.example:3128/', 'http://proxy.example:3128/'],
  ['https://proxy.example', 'https://proxy.example'],
  [' 10.0.0.1:8080 ', 'http://10.0.0.1:8080'],
  ['http://[::1]:3128', 'http://[::1]:3128'],
  ['mona:sesame@proxy:3128', 'http://mona:sesame@proxy:3128'],
  ['http://mona@proxy:3128', 'http://mona@proxy:3128'],
  ['http://mona:100%@proxy:3128', 'http://mona:100%25@proxy:3128'],
  ['http://mona:p%ss@proxy:3128', 'http://mona:p%25ss@proxy:3128'],
  ['http://mona:p%40ss@proxy:3128', 'http://mona:p%40ss@proxy:3128'],
  ['http://mona:p@ss@proxy:3128', 'http://mona:p%40ss@proxy:3128'],
  ['http://mona:p#s?s/@proxy:3128', 'http://mona:p%23s%3Fs%2F@proxy:3128'],
  ['http://mona:a:b@proxy:3128', 'http://mona:a%3Ab@proxy:3128'],
  ["http://mona:it's(1)*!@proxy:3128", 'http://mona:it%27s%281%29%2a%21@proxy:3128'],
  ['http://mona:s\u00e9same@proxy:3128', 'http://mona:s%C3%A9same@proxy:3128'],
  ['http://mona:%ff@proxy:3128', 'http://mona:%25ff@proxy:3128'],
])('J23: %s is read as curl reads it', (value, url) => {
  expect(proxyUrlOf(value)).toBe(url);
  expect(new URL(url).hostname).not.toBe('');
});

test.each([
  'socks5://proxy:1080',
  'ftp://proxy',
  '::1:3128',
  'http://',
  'proxy:99999',
  'proxy:port',
  'a b:1',
  '[fe80::1%eth0]:1',
  'http://proxy:3128/path',
  '',
])('J23: %j is not the URL of a proxy', (value) => {
  expect(proxyUrlOf(value)).toBeUndefined();
});
