import { Octokit } from '@octokit/core';
import { paginateRest } from 'real-paginate-rest';
import { restEndpointMethods } from 'real-rest-endpoint-methods';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GitHub } from './server.ts';
import { start, T0, WORKFLOW } from './start.ts';

/** The stand-in as octokit sees it, with the two plugins of `@actions/github`, which know GitHub's routes and links; and what octokit does by itself, on which the action must not rely. */

const OLD_SHA = 'a'.repeat(40);
const NEW_SHA = 'b'.repeat(40);
const RAW = { headers: { accept: 'application/vnd.github.raw+json' } };

let github: GitHub;
beforeEach(async () => {
  github = await start();
  github.file(WORKFLOW, 'old: true\n', OLD_SHA);
  github.file(WORKFLOW, 'new: true\n', NEW_SHA);
});

const file = (ref: string) => ({ owner: 'octo-org', repo: 'shop', path: WORKFLOW, ref });
const Client = Octokit.plugin(restEndpointMethods, paginateRest);
const octokit = (token = github.token) => new Client({ auth: token, baseUrl: github.url });
const connect = (token = github.token) => octokit(token).rest.repos;

describe('reads a workflow file', () => {
  it('raw, at two commits', async () => {
    const repos = connect();
    for (const [ref, text] of Object.entries({ [OLD_SHA]: 'old: true\n', [NEW_SHA]: 'new: true\n' })) {
      expect(await repos.getContent({ ...file(ref), ...RAW })).toMatchObject({ status: 200, data: text });
    }
    const [request] = github.requests;
    expect(request).toMatchObject({
      path: `/repos/octo-org/shop/contents/${encodeURIComponent(WORKFLOW)}?ref=${OLD_SHA}`,
      headers: { accept: 'application/vnd.github.raw+json', authorization: `token ${github.token}` },
    });
  });

  it.each([
    ['raw', 'application/vnd.github.v3.raw'],
    ['raw+json', 'application/vnd.github.v3.raw+json'],
  ])('by the media type that octokit makes of the format %s', async (format, accept) => {
    const answer = await connect().getContent({ ...file(NEW_SHA), mediaType: { format } });
    expect(answer).toMatchObject({ data: 'new: true\n', headers: { 'content-type': `${accept}; charset=utf-8` } });
    expect(github.requests[0]?.headers.accept).toBe(accept);
  });

  it('as JSON', async () => {
    const { data } = await connect().getContent(file(NEW_SHA));
    if (!('content' in data)) throw new Error('no file');
    expect(Buffer.from(data.content, 'base64').toString()).toBe('new: true\n');
    expect(github.requests[0]?.headers.accept).toBe('application/vnd.github.v3+json');
  });

  it('or a directory of them', async () => {
    const { data } = await connect().getContent({ ...file(NEW_SHA), path: '.github/workflows' });
    expect(data).toMatchObject([{ path: WORKFLOW, type: 'file' }]);
  });
});

describe('is refused', () => {
  const refusal = (token: string, ref = NEW_SHA) => expect(connect(token).getContent({ ...file(ref), ...RAW })).rejects;

  it('404', () =>
    refusal(github.token, 'gone').toMatchObject({ status: 404, message: /^No commit found for the ref gone/ }));
  it('403', () =>
    refusal(github.tokenWithout).toMatchObject({
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'contents=read' } },
    }));
  it('401', () => refusal('ghs_wrong').toMatchObject({ status: 401, message: /^Bad credentials/ }));
  it('429', async () => {
    github.rateLimit({ kind: 'secondary', status: 429, retryAfterSecs: 7 });
    await refusal(github.token).toMatchObject({ status: 429, response: { headers: { 'retry-after': '7' } } });
  });
});

describe('reads lists and writes issues', () => {
  const at = { owner: 'octo-org', repo: 'shop' };

  it('all pages of runs, by the links', async () => {
    for (let n = 0; n < 5; n += 1) github.run({ workflow: WORKFLOW, createdAt: T0 - n * 1000 });
    const { paginate, rest: api } = octokit();
    const created = '>=2026-01-31T02:59:57Z';
    const query = { ...at, workflow_id: 'nightly.yml', created, per_page: 2 };
    const runs = await paginate(api.actions.listWorkflowRuns, query);
    expect(runs.map(({ created_at }) => created_at.slice(17, 19))).toEqual(['00', '59', '58', '57']);
    expect(github.requestsTo('workflow-runs').map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/repos\/octo-org\/shop\/actions/),
      expect.stringMatching(/^\/repositories\/\d+\/actions/),
    ]);
  });

  it('the whole life of an issue', async () => {
    const { issues } = octokit().rest;
    const { data } = await issues.create({ ...at, title: 'Missed', body: 'x', labels: ['heartbeat'] });
    const one = { ...at, issue_number: data.number };
    await issues.createComment({ ...one, body: 'changed' });
    await issues.update({ ...one, state: 'closed', state_reason: 'completed' });
    const creator = 'github-actions[bot]';
    const found = await issues.listForRepo({ ...at, state: 'all', creator, labels: 'heartbeat' });
    expect(found.data).toMatchObject([{ number: 1, state: 'closed', comments: 1 }]);
    await expect(issues.checkUserCanBeAssigned({ ...at, assignee: 'mona' })).rejects.toMatchObject({ status: 404 });
  });

  it('a 422 says what is wrong', async () => {
    const refused = octokit().rest.issues.create({ ...at, title: 'x', assignees: ['nobody'] });
    await expect(refused).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/^Validation Failed: \{"resource":"Issue"|^Validation Failed: \{"value":"nobody"/),
      response: { data: { errors: [{ field: 'assignees', code: 'invalid', value: 'nobody' }] } },
    });
  });
});

describe('by itself octokit', () => {
  it('does not try again', async () => {
    github.fault({ on: 'content', times: 1, fault: { kind: 'status', status: 503 } });
    await expect(connect().getContent(file(NEW_SHA))).rejects.toMatchObject({ status: 503 });
    expect(github.requests).toHaveLength(1);
  });

  it('takes a raw file that was cut off for an empty one', async () => {
    github.fault({ on: 'content', fault: { kind: 'cut' } });
    expect(await connect().getContent({ ...file(NEW_SHA), ...RAW })).toMatchObject({ status: 200, data: '' });
    expect(await connect().getContent(file(NEW_SHA))).toMatchObject({ status: 200, data: '' });
  });

  it('takes one that came too slowly for an empty one, when its signal says stop', async () => {
    github.fault({ on: 'content', fault: { kind: 'dribble-body', everyMs: 20 } });
    const request = { signal: AbortSignal.timeout(500) };
    expect(await connect().getContent({ ...file(NEW_SHA), ...RAW, request })).toMatchObject({ status: 200, data: '' });
  });

  it('leaves the body to its caller when it is asked to, and then nothing is lost', async () => {
    const request = { parseSuccessResponseBody: false };
    const read = async () => {
      const { data } = await connect().getContent({ ...file(NEW_SHA), ...RAW, request });
      return new Response(data as unknown as ReadableStream).text();
    };
    expect(await read()).toBe('new: true\n');
    github.fault({ on: 'content', fault: { kind: 'cut' } });
    await expect(read()).rejects.toThrow('terminated');
  });

  it('follows redirects to another host, unless it is told not to', async () => {
    const elsewhere = await start();
    const location = `${elsewhere.url}/elsewhere`;
    github.fault({ on: 'content', fault: { kind: 'status', status: 302, headers: { location } } });
    await expect(connect().getContent(file(NEW_SHA))).rejects.toMatchObject({ status: 404 });
    expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);

    const once = { ...file(NEW_SHA), request: { redirect: 'error' as const } };
    await expect(connect().getContent(once)).rejects.toMatchObject({ status: 500, message: 'unexpected redirect' });
    expect(elsewhere.requests).toHaveLength(1);
  });

  it('stops at a signal', async () => {
    github.fault({ on: 'content', fault: { kind: 'hang' } });
    const signal = AbortSignal.timeout(50);
    await expect(connect().getContent({ ...file(NEW_SHA), request: { signal } })).rejects.toThrow();
  });
});
