import { describe, expect, test } from 'vitest';
import { type Credential, refusal } from '../../../src/tickstem/errors.ts';

const NOW = Date.UTC(2026, 10, 22, 3);
const refused = (status: number, body = '', headers = {}) =>
  refusal('GET /heartbeats', { status, body, headers }, NOW, 'api-key');

test.each([
  [300, 'rejected', "redirects aren't followed"],
  [301, 'rejected', "redirects aren't followed"],
  [308, 'rejected', "redirects aren't followed"],
  [400, 'rejected', 'rejected the request as invalid'],
  [401, 'rejected', 'rejected the API key'],
  [402, 'rejected', 'heartbeat limit is reached'],
  [403, 'rejected', "isn't allowed to do this"],
  [404, 'rejected', "didn't find"],
  [408, 'unreachable', 'took too long'],
  [409, 'rejected', 'rejected the request'],
  [418, 'rejected', 'rejected the request'],
  [422, 'rejected', 'rejected a value'],
  [429, 'unreachable', 'rate limit was exceeded'],
  [500, 'unreachable', 'failed to respond properly'],
  [502, 'unreachable', 'failed to respond properly'],
  [504, 'unreachable', 'failed to respond properly'],
  [599, 'unreachable', 'failed to respond properly'],
  [101, 'unexpected', 'unexpected status'],
  [0, 'unexpected', 'unexpected status'],
])('%d is %s', (status, kind, says) => {
  const error = refused(status);
  expect(error.kind).toBe(kind);
  expect(error.status).toBe(status);
  expect(error.message).toContain(says);
  expect(error.message).toContain(`(GET /heartbeats: ${status})`);
});

test.each([
  ['{"error": "heartbeat quota reached"}', ', "heartbeat quota reached")'],
  ['{"message": "no"}', ', "no")'],
  ['{"error": {"code": 7}, "message": "no"}', ', "no")'],
  ['{"token": "hbt_secret"}', ': 402)'],
  ['["hbt_secret"]', ': 402)'],
  ['null', ': 402)'],
  ['', ': 402)'],
  ['<html><head><title>Bad\n gateway</title></head><body>hbt_x</body>', ', "Bad gateway")'],
  ['<TITLE lang="en">Bad gateway</TITLE>', ', "Bad gateway")'],
  ['upstream  connect\nerror', ', "upstream connect error")'],
  ['{"error": " no "}\n', ', "no")'],
  ['x'.repeat(200), `, "${'x'.repeat(200)}")`],
  ['x'.repeat(201), `, "${'x'.repeat(199)}…")`],
])('of the body %j it quotes what is meant as words', (body, end) => {
  expect(refused(402, body).message.endsWith(end)).toBe(true);
});

test.each([
  ['no access with tsk_live_0123456789abcdef0123', 'no access with ***'],
  ['see https://api.tickstem.dev/v1/heartbeats/b1946ac9/ping', 'see https://api.tickstem.dev/v1/heartbeats/***/ping'],
  ['hbt_0123456789abcdef0123 is paused', '*** is paused'],
  ['over heartbeat_quota_of_the_plan', 'over heartbeat_quota_of_the_plan'],
])('a credential that is repeated is not quoted: %s', (words, quoted) => {
  expect(refused(403, JSON.stringify({ error: words })).message).toContain(`"${quoted}"`);
});

test('a long body is cut', () => {
  expect(refused(500, 'x'.repeat(1e6)).message.length).toBeLessThan(400);
});

test('says how long the server asks to wait', () => {
  expect(refused(429, '', { 'retry-after': '7' }).retryAfterMs).toBe(7000);
  expect(refused(503, '', { 'retry-after': 'Sun, 22 Nov 2026 03:01:00 GMT' }).retryAfterMs).toBe(60_000);
  expect(refused(503).retryAfterMs).toBeUndefined();
});

test('says what to do where there is something to do', () => {
  expect(refused(401).advice).toContain('Check the secret behind `api-key`');
  expect(refused(402).advice).toContain('upgrade the plan');
  expect(refused(302).advice).toContain('Check `api-url`');
});

describe('M: the advice is about the credential that was sent', () => {
  const refusedPing = (status: number, credential: Credential) =>
    refusal('POST …/ping', { status, body: '', headers: {} }, NOW, credential);

  test.each([401, 403, 404])('a ping with `ping-token` that is answered with %d', (status) => {
    expect(refusedPing(status, 'ping-token').advice).toContain('`ping-token`');
    expect(refusedPing(status, 'ping-token').advice).not.toContain('api-key');
  });

  test('a ping with a token that Tickstem gave says nothing about inputs', () => {
    expect(refusedPing(401, 'own token').hint).toBeUndefined();
  });
});
