import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../tickstem/wire.ts';
import { BrokenContract, contractOf } from './contract.ts';
import { ENDPOINTS, OPERATIONS } from './endpoints.ts';
import { type GitHub, startGitHub } from './server.ts';
import { ask, bodyOf, WORKFLOW } from './start.ts';

/** That the stand-in cannot answer what GitHub would not: each true answer, altered, is refused by the contract. */

const RAW = 'application/vnd.github.raw+json';

/** A stand-in whose true answers are changed before the contract sees them. */
async function altered(change: (answer: Answer) => Answer): Promise<GitHub> {
  const { content } = ENDPOINTS;
  const github = await startGitHub(
    {},
    { endpoints: { content: { ...content, answer: (...args) => change(content.answer(...args)) } } },
  );
  github.file(WORKFLOW, 'on: push\n');
  return github;
}

const inJson = (change: (json: Record<string, unknown>) => unknown) => (answer: Answer) => ({
  ...answer,
  json: change({ ...(answer.json as Record<string, unknown>) }),
});
const asType = (type: string) => (answer: Answer) => ({
  ...answer,
  headers: { ...answer.headers, 'content-type': type },
});

describe('an answer that GitHub would not give is a 500, and close() says why', () => {
  it.each<[string, (answer: Answer) => Answer, RegExp]>([
    ['a field is missing', inJson(({ sha, ...rest }) => rest), /required property 'sha'/],
    ['a field is invented', inJson((json) => ({ ...json, lastCommit: 'x' })), /additional properties/],
    ['a type is wrong', inJson((json) => ({ ...json, size: '9' })), /size must be integer/],
    ['a link is none', inJson((json) => ({ ...json, url: 'not a url' })), /must match format "uri"/],
    ['a nested field is missing', inJson((json) => ({ ...json, _links: {} })), /_links must have required property/],
    ['it is another kind of thing', inJson(() => 'on: push'), /must be object/],
    ['the status is not described', (answer) => ({ ...answer, status: 201 }), /no such status/],
    ['the content-type is wrong', asType('application/json'), /content-type is application\/json$/],
    ['there is no body', ({ json, ...rest }) => rest, /must be object/],
  ])('%s', async (_, change, why) => {
    const github = await altered(change);
    const answer = await ask(github, `/contents/${WORKFLOW}`);
    expect(answer.status).toBe(500);
    expect((await bodyOf(answer))['message']).toMatch(why);
    const closed = github.close();
    await expect(closed).rejects.toBeInstanceOf(BrokenContract);
    await expect(closed).rejects.toThrow(why);
  });

  it.each([['text/plain; charset=utf-8'], ['application/vnd.github.patch; charset=utf-8']])(
    'raw bytes as %s',
    async (type) => {
      const github = await altered(asType(type));
      expect((await ask(github, `/contents/${WORKFLOW}`, { accept: RAW })).status).toBe(500);
      await expect(github.close()).rejects.toThrow(`it has no media type ${type}`);
    },
  );

  it('a row of a directory', async () => {
    const github = await altered((answer) => ({ ...answer, json: [{ name: 'nightly.yml' }] }));
    expect((await ask(github, '/contents/.github/workflows')).status).toBe(500);
    await expect(github.close()).rejects.toThrow(/body\/0 must have required property/);
  });

  it('an error', async () => {
    const contract = await contractOf(OPERATIONS);
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const check = (status: number, json: unknown) => () => contract.check(OPERATIONS[0], { status, json, headers });
    for (const status of [401, 403, 404, 429]) {
      expect(check(status, { message: 'no', documentation_url: 'x', status: `${status}` })).not.toThrow();
      expect(check(status, { message: 'no', status })).toThrow(/status must be string/);
      expect(check(status, { error: 'no' })).toThrow(/additional properties/);
    }
    expect(check(422, { message: 'no' })).toThrow(/no such status/);
  });

  it('all of them, when there were several', async () => {
    const github = await altered((answer) => ({ ...answer, status: 201 }));
    await ask(github, '/contents');
    await ask(github, '/contents');
    await expect(github.close()).rejects.toMatchObject({
      errors: [expect.any(BrokenContract), expect.any(BrokenContract)],
    });
  });
});

describe('a request that the stand-in cannot answer truly', () => {
  it.each(['application/vnd.github.object+json', 'application/vnd.github.html+json', 'text/html'])(
    '%s',
    async (accept) => {
      const github = await startGitHub();
      expect((await ask(github, '/contents', { accept })).status).toBe(500);
      await expect(github.close()).rejects.toMatchObject({ name: 'NotBuilt', message: `the media type ${accept}` });
    },
  );

  it('without a User-Agent, which GitHub refuses', async () => {
    const github = await startGitHub();
    const status = await new Promise((resolve) => {
      request(github.url, { agent: false }, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(status).toBe(500);
    await expect(github.close()).rejects.toMatchObject({ name: 'NotBuilt' });
  });
});

describe('nothing, and null', () => {
  const jobs = (change: (job: Record<string, unknown>) => object) =>
    startGitHub(
      {},
      {
        endpoints: {
          jobs: {
            ...ENDPOINTS.jobs,
            answer: (...args) =>
              inJson((json) => ({ ...json, jobs: (json['jobs'] as Record<string, unknown>[]).map(change) }))(
                ENDPOINTS.jobs.answer(...args),
              ),
          },
        },
      },
    );

  it.each([
    ['a conclusion may be null, though its list does not say so', { conclusion: null }, 200],
    ['but not another one', { conclusion: 'startup_failure' }, 500],
    ['a text that may not be null is not', { name: null }, 500],
  ])('%s', async (_, change, status) => {
    const github = await jobs((job) => ({ ...job, ...change }));
    const { id } = github.run({ workflow: WORKFLOW, createdAt: 0, jobs: [{ name: 'backup' }] });
    expect((await ask(github, `/actions/runs/${id}/jobs`)).status).toBe(status);
    if (status === 200) await github.close();
    else await expect(github.close()).rejects.toBeInstanceOf(BrokenContract);
  });

  it('a commit may be by nobody that GitHub knows', async () => {
    const contract = await contractOf(OPERATIONS);
    const github = await startGitHub();
    github.commit({ at: 0, paths: [] });
    const [commit] = await bodyOf<object[]>(await ask(github, '/commits'));
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const check = (author: unknown) => () =>
      contract.check(ENDPOINTS.commits, { status: 200, json: [{ ...commit, author }], headers });
    expect(check(null)).not.toThrow();
    expect(check({})).not.toThrow();
    expect(check('mona')).toThrow(/author must be/);
    await github.close();
  });

  it('no content is no content', async () => {
    const contract = await contractOf(OPERATIONS);
    const check = (answer: Answer) => () => contract.check(ENDPOINTS.assignee, answer);
    expect(check({ status: 204 })).not.toThrow();
    expect(check({ status: 204, headers: { 'content-type': 'text/plain' } })).toThrow('it has no body');
    expect(check({ status: 200 })).toThrow(/no such status/);
  });

  it('a 422 has errors, and what the schema does not name: its status', async () => {
    const contract = await contractOf(OPERATIONS);
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const json = { message: 'Validation Failed', documentation_url: 'x', status: '422' };
    const check = (more: object) => () =>
      contract.check(ENDPOINTS['create-issue'], { status: 422, json: { ...json, ...more }, headers });
    expect(check({ errors: [{ code: 'invalid', value: 'nobody' }] })).not.toThrow();
    expect(check({ errors: [{ value: 'nobody' }] })).toThrow(/required property 'code'/);
    expect(check({ why: 'so' })).toThrow(/additional properties/);
  });
});

it('is read once a process', () => {
  expect(contractOf(OPERATIONS)).toBe(contractOf(OPERATIONS));
});

it('has nothing for an operation that GitHub does not describe', async () => {
  const unheard = [{ method: 'GET', path: '/repos/{owner}/{repo}/heartbeats' }];
  await expect(contractOf(unheard)).rejects.toThrow(/nothing at paths/);
});
