// A workflow file by one raw request, from GitHub and from servers that send it as JSON.
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import { readFile } from '../../../src/github/contents.ts';
import type { HttpAnswer, HttpRequest } from '../../../src/http/request.ts';

const FILE = { repository: 'octo-org/shop', path: '.github/workflows/nightly run#1.yml', sha: 'abc' };
const TEXT = 'on: {schedule: [{cron: "0 3 * * *"}]}\njobs: {backup: {name: Größe}}\n';
const RAW = 'application/vnd.github.raw+json; charset=utf-8';
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');

async function read(answer: Partial<HttpAnswer>, file = FILE): Promise<{ text: string; request: HttpRequest }> {
  const requests: HttpRequest[] = [];
  const send = async (request: HttpRequest) => {
    requests.push(request);
    return { status: 200, headers: {}, body: '', ...answer };
  };
  const text = await readFile({ apiUrl: 'https://api.github.test', token: 'ghs_1', send }, file, 5000);
  const [request] = requests;
  if (request === undefined || requests.length !== 1) throw new Error('one request');
  return { text, request };
}

const refused = (answer: Partial<HttpAnswer>): Promise<ActionError> =>
  read(answer).then(
    () => expect.fail('no error'),
    (thrown) => thrown as ActionError,
  );

test('asks for the raw file at a commit, once, with the token', async () => {
  const { text, request } = await read({ headers: { 'content-type': RAW }, body: TEXT });
  expect(text).toBe(TEXT);
  expect(request).toMatchObject({ method: 'GET', timeoutMs: 5000, headers: { authorization: 'token ghs_1' } });
  expect(request.url.href).toBe(
    'https://api.github.test/repos/octo-org/shop/contents/.github/workflows/nightly%20run%231.yml?ref=abc',
  );
  expect((await read({ body: TEXT }, { ...FILE, sha: '' })).request.url.search).toBe('');
});

describe('the text is the same', () => {
  test.each<[string, Partial<HttpAnswer>]>([
    ['GitHub', { headers: { 'content-type': RAW }, body: TEXT }],
    ['a GitHub Enterprise Server', { headers: { 'content-type': 'application/vnd.github.v3.raw' }, body: TEXT }],
    ['a server that names no type', { body: TEXT }],
    [
      'Gitea, and Forgejo: JSON with base64',
      {
        headers: { 'content-type': 'application/json;charset=utf-8' },
        body: JSON.stringify({ type: 'file', encoding: 'base64', content: base64(TEXT) }),
      },
    ],
  ])('from %s', async (_, answer) => {
    expect((await read(answer)).text).toBe(TEXT);
  });

  test('a file that is JSON itself is not taken for an envelope', async () => {
    const flow = JSON.stringify({ on: 'push', jobs: {}, encoding: 'base64', content: 'AAAA' });
    expect((await read({ headers: { 'content-type': RAW }, body: flow })).text).toBe(flow);
  });
});

describe('what is no file is an error', () => {
  const json = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  test.each<[string, Partial<HttpAnswer>, RegExp]>([
    ['a folder', json([]), /is not a file$/],
    ['a submodule', json({ type: 'submodule', encoding: '', content: '' }), /is not a file/],
    ['no JSON after all', { headers: { 'content-type': 'application/json' }, body: '{' }, /is not a file/],
    ['a large file without its content', json({ encoding: 'none', content: '' }), /larger than 1 MB/],
  ])('%s', async (_, answer, says) => {
    const error = await refused(answer);
    expect(error.kind).toBe('unexpected');
    expect(error.message).toMatch(says);
  });
});

describe("an error quotes GitHub's own message, and its advice fits", () => {
  const IP =
    'Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled';
  test.each<[number, string, string, RegExp]>([
    [401, 'Bad credentials', 'rejected', /401, "Bad credentials"\)\. Check `github-token`\.$/],
    [403, 'Resource not accessible by integration', 'rejected', /Grant the job `contents: read`, in addition/],
    [403, IP, 'rejected', /IP allow list.*allow the runner's address\.$/],
    [403, 'Resource protected by organization SAML enforcement.', 'rejected', /SAML.*Authorize the token/],
    [301, 'Moved Permanently', 'rejected', /redirects.*\(301, "Moved Permanently"\)\. .*renamed or transferred/],
    [404, 'Not Found', 'rejected', /404, "Not Found"\)\. Grant the job `contents: read`/],
    [410, 'Gone', 'rejected', /rejected the request .*410, "Gone"/],
    [408, '', 'unreachable', /\(408\)$/],
    [503, 'Service unavailable', 'unreachable', /at the moment \(503, "Service unavailable"\)$/],
    [429, 'slow down', 'unreachable', /rate limit/],
  ])('%d %s', async (status, message, kind, advice) => {
    const error = await refused({ status, body: message && JSON.stringify({ message }) });
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({ kind, status });
    expect(error.advice).toMatch(advice);
  });

  test('a rate limit ends when GitHub says, by its own clock', async () => {
    const date = 'Sun, 22 Nov 2026 03:00:00 GMT';
    const reset = String(Date.parse(date) / 1000 + 90);
    const headers = { date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    expect(await refused({ status: 403, headers })).toMatchObject({ kind: 'unreachable', retryAfterMs: 90_000 });
  });
});
