import { beforeEach, describe, expect, it } from 'vitest';
import type { GitHub } from './server.ts';
import { ask, bodyOf, start, T0, WORKFLOW } from './start.ts';

/** The contents endpoint, as global fetch sees it. Each answer is held to the description, or `start` fails the test. */

const RAW = 'application/vnd.github.raw+json';
const DOCS = 'https://docs.github.com/rest/repos/contents#get-repository-content';
const OLD_SHA = 'a'.repeat(40);
const NEW_SHA = 'b'.repeat(40);
const PATH = `/contents/${WORKFLOW}`;

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

describe('a file', () => {
  it('is raw bytes with the raw media type, and the content-type repeats it', async () => {
    github.file(WORKFLOW, 'name: Nächtlich\n');
    const answer = await ask(github, PATH, { accept: RAW });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/vnd.github.raw+json; charset=utf-8');
    expect(await answer.text()).toBe('name: Nächtlich\n');
  });

  it.each([
    ['application/vnd.github.raw', 'application/vnd.github.raw; charset=utf-8'],
    ['application/vnd.github.v3.raw', 'application/vnd.github.v3.raw; charset=utf-8'],
    ['text/html;q=0, application/vnd.github.RAW+json', undefined],
    ['application/json, application/vnd.github.raw+json;q=0.9', 'application/vnd.github.raw+json; charset=utf-8'],
  ])('takes %s for %s', async (accept, type) => {
    github.file(WORKFLOW, 'on: push\n');
    const answer = await ask(github, PATH, { accept });
    if (type === undefined) await expectNotBuilt(answer);
    else expect(answer.headers.get('content-type')).toBe(type);
  });

  it('is JSON with base64 in lines of 60 otherwise', async () => {
    const text = `on: push\n${'# a comment\n'.repeat(20)}`;
    github.file(WORKFLOW, text);
    const answer = await ask(github, PATH);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const { content, ...rest } = await bodyOf<{ content: string; url: string }>(answer);
    expect(Buffer.from(content, 'base64').toString()).toBe(text);
    expect(content).toMatch(/^(?:[\w+/=]{60}\n)+[\w+/=]{1,60}\n$/);
    expect(rest).toMatchObject({
      name: 'nightly.yml',
      path: WORKFLOW,
      type: 'file',
      encoding: 'base64',
      size: text.length,
    });
    expect(rest.url).toBe(`${github.url}/repos/octo-org/shop/contents/${WORKFLOW}?ref=main`);
  });

  it("has git's own sha", async () => {
    github.file(WORKFLOW, 'hello\n');
    expect(await (await ask(github, PATH)).json()).toMatchObject({ sha: 'ce013625030ba8dba906f756967f9e9ca394464a' });
  });

  it('may be empty', async () => {
    github.file(WORKFLOW, '');
    expect(await (await ask(github, PATH, { accept: RAW })).text()).toBe('');
    expect(await (await ask(github, PATH)).json()).toMatchObject({ content: '', encoding: 'base64', size: 0 });
  });

  it('of exactly 1 MB is inline, one byte more is not, and raw is whole', async () => {
    const size = 1024 * 1024;
    github.file('most.txt', 'x'.repeat(size));
    github.file('more.txt', 'x'.repeat(size + 1));
    expect(await (await ask(github, '/contents/most.txt')).json()).toMatchObject({ encoding: 'base64', size });
    const more = await (await ask(github, '/contents/more.txt')).json();
    expect(more).toMatchObject({ content: '', encoding: 'none', size: size + 1 });
    expect(await (await ask(github, '/contents/more.txt', { accept: RAW })).text()).toHaveLength(size + 1);
  });

  it('is found with its slashes escaped, and with a name in any case of the repository', async () => {
    github.file(WORKFLOW, 'on: push\n');
    expect((await ask(github, `/contents/${encodeURIComponent(WORKFLOW)}`)).status).toBe(200);
    const url = `${github.url}/repos/Octo-Org/SHOP${PATH}`;
    expect((await fetch(url, { headers: { authorization: `token ${github.token}` } })).status).toBe(200);
    expect(github.requestsTo('content')).toHaveLength(2);
  });
});

describe('refs', () => {
  const at = async (ref: string) =>
    (await ask(github, `${PATH}?ref=${encodeURIComponent(ref)}`, { accept: RAW })).text();

  it('can hold different contents', async () => {
    github.file(WORKFLOW, 'old\n', OLD_SHA);
    github.file(WORKFLOW, 'new\n', NEW_SHA);
    github.file(WORKFLOW, 'main\n', 'refs/heads/main');
    github.file(WORKFLOW, 'tagged\n', 'refs/tags/v1');
    expect([await at(OLD_SHA), await at(NEW_SHA)]).toEqual(['old\n', 'new\n']);
    for (const ref of ['main', 'heads/main', 'refs/heads/main', '']) expect(await at(ref)).toBe('main\n');
    for (const ref of ['v1', 'refs/tags/v1']) expect(await at(ref)).toBe('tagged\n');
  });

  it('without a ref is at every one, unless that has its own', async () => {
    github.file(WORKFLOW, 'any\n');
    github.file(WORKFLOW, 'old\n', OLD_SHA);
    expect([await at(NEW_SHA), await at('main'), await at(OLD_SHA)]).toEqual(['any\n', 'any\n', 'old\n']);
  });

  it('that do not exist are a 404 of their own', async () => {
    github.file(WORKFLOW, 'old\n', OLD_SHA);
    const answer = await ask(github, `${PATH}?ref=${NEW_SHA}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      message: `No commit found for the ref ${NEW_SHA}`,
      documentation_url: 'https://docs.github.com/v3/repos/contents/',
      status: '404',
    });
  });

  it.each(['main', 'A'.repeat(40), 'abc'])('must be whole for the test that sets them: %s', (ref) => {
    expect(() => github.file(WORKFLOW, '', ref)).toThrow(`neither a sha nor refs/…: ${ref}`);
  });
});

describe('a directory', () => {
  beforeEach(() => {
    for (const path of [WORKFLOW, '.github/workflows/ci.yml', '.github/CODEOWNERS', 'README.md'])
      github.file(path, path);
  });
  const names = async (path: string, accept?: string) => {
    const answer = await ask(github, path, accept === undefined ? {} : { accept });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const rows = await bodyOf<{ name: string; type: string }[]>(answer);
    return rows.map(({ name, type }) => `${type} ${name}`);
  };

  it('is an array, raw or not', async () => {
    expect(await names('/contents/.github')).toEqual(['file CODEOWNERS', 'dir workflows']);
    expect(await names('/contents/.github/workflows/')).toEqual(['file ci.yml', 'file nightly.yml']);
    expect(await names('/contents/.github/workflows', RAW)).toEqual(['file ci.yml', 'file nightly.yml']);
  });

  it.each(['/contents', '/contents/'])('is the root at %s', async (path) => {
    expect(await names(path)).toEqual(['dir .github', 'file README.md']);
  });
});

describe('what is refused', () => {
  const refused = async (answer: Response) => ({ status: answer.status, ...(await bodyOf(answer)) });
  const notFound = { status: '404', message: 'Not Found', documentation_url: DOCS };
  beforeEach(() => github.file(WORKFLOW, 'on: push\n'));

  it('404: a missing file', async () => {
    expect(await refused(await ask(github, '/contents/nope.yml'))).toEqual(notFound);
  });

  it('404, and not 403, where a private repository is hidden', async () => {
    const elsewhere = github.addToken(null);
    expect(await refused(await ask(github, PATH, { authorization: `token ${elsewhere}` }))).toEqual(notFound);
    expect(await refused(await ask(github, PATH, { authorization: null }))).toEqual(notFound);
    const other = `${github.url}/repos/octo-org/other${PATH}`;
    expect(await refused(await fetch(other, { headers: { authorization: `token ${github.token}` } }))).toEqual(
      notFound,
    );
  });

  it('404: what is no endpoint', async () => {
    const answer = await ask(github, '/nothing/here');
    expect(await refused(answer)).toEqual({ ...notFound, documentation_url: 'https://docs.github.com/rest' });
    expect(github.requestsTo('unknown')).toHaveLength(1);
  });

  it('403: a token without contents: read', async () => {
    const answer = await ask(github, PATH, { authorization: `Bearer ${github.tokenWithout}` });
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('contents=read');
    const message = 'Resource not accessible by integration';
    expect(await refused(answer)).toEqual({ status: '403', message, documentation_url: DOCS });
  });

  it.each(['Bearer ghs_wrong', 'token', 'Basic Z2hz', ''])('401: %j', async (authorization) => {
    const answer = await ask(github, PATH, { authorization });
    const documentation_url = 'https://docs.github.com/rest';
    expect(await refused(answer)).toEqual({ status: '401', message: 'Bad credentials', documentation_url });
  });

  it('401: a token that was revoked', async () => {
    github.revokeToken(github.token);
    expect((await ask(github, PATH)).status).toBe(401);
  });

  it.each([{}, { status: 429 } as const])('the rate limit of the hour %j', async (more) => {
    github.rateLimit({ kind: 'primary', ...more });
    const answer = await ask(github, PATH);
    expect(answer.status).toBe(more.status ?? 403);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(answer.headers.get('x-ratelimit-reset'))).toBe(T0 / 1000 + 3600);
    expect((await bodyOf(answer))['message']).toMatch(/^API rate limit exceeded/);
  });

  it.each([{}, { status: 429, retryAfterSecs: 30 } as const])('the secondary rate limit %j', async (more) => {
    github.rateLimit({ kind: 'secondary', ...more });
    const answer = await ask(github, PATH);
    expect(answer.status).toBe(more.status ?? 403);
    expect(answer.headers.get('retry-after')).toBe(more.retryAfterSecs ? '30' : null);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('999');
    expect((await bodyOf(answer))['message']).toMatch(/secondary rate limit/);
    github.rateLimit(null);
    expect((await ask(github, PATH)).status).toBe(200);
  });
});

it('says on each answer when it was, which it was, and what is left', async () => {
  github.file(WORKFLOW, 'on: push\n');
  const all = [await ask(github, PATH), await ask(github, '/contents/nope'), await ask(github, PATH, { accept: RAW })];
  expect(all.map(({ headers }) => headers.get('date'))).toEqual(Array(3).fill('Sat, 31 Jan 2026 03:00:00 GMT'));
  expect(all.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['999', '998', '997']);
  const ids = all.map(({ headers }) => headers.get('x-github-request-id'));
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[0-9A-F]{4}(?::[0-9A-F]{5,8}){4}$/);
  github.clock.advance(3_600_000);
  expect((await ask(github, PATH)).headers.get('x-ratelimit-used')).toBe('1');
});

/** And takes the mistake away, which would fail the test when it ends. */
async function expectNotBuilt(answer: Response): Promise<void> {
  expect(answer.status).toBe(500);
  await expect(github.close()).rejects.toThrow('media type');
}
