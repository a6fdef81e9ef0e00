import { expect, test } from 'vitest';
import { refusal } from '../../src/tickstem/errors.ts';

const NOW = Date.UTC(2026, 10, 22, 3);
const refused = (status: number, body = '', headers = {}) => refusal('GET /heartbeats', { status, body, headers }, NOW);

test.each([
  [300, 'rejected', 'no redirect is followed'],
  [301, 'rejected', 'no redirect is followed'],
  [308, 'rejected', 'no redirect is followed'],
  [400, 'rejected', 'did not understand'],
  [401, 'rejected', 'does not know this API key'],
  [402, 'rejected', 'no room left in the plan'],
  [403, 'rejected', 'does not allow'],
  [404, 'rejected', 'no such heartbeat'],
  [408, 'unreachable', 'took too long'],
  [409, 'rejected', 'refused'],
  [418, 'rejected', 'refused'],
  [422, 'rejected', 'does not accept a value'],
  [429, 'unreachable', 'asks for fewer requests'],
  [500, 'unreachable', 'in trouble'],
  [502, 'unreachable', 'in trouble'],
  [504, 'unreachable', 'in trouble'],
  [599, 'unreachable', 'in trouble'],
  [101, 'unexpected', 'means nothing here'],
  [0, 'unexpected', 'means nothing here'],
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
  ['x'.repeat(201), `, "${'x'.repeat(200)}…")`],
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
  expect(refused(402).advice).toContain('take a larger plan');
  expect(refused(302).advice).toContain('Set `api-url`');
});
