import { beforeEach, describe, expect, it } from 'vitest';
import { type GitHub, startGitHub } from '../server.ts';
import { ask, bodyOf, start, T0, WORKFLOW } from '../start.ts';

/** Runs as global fetch sees them. */

interface Row {
  id: number;
  event: string;
  conclusion: string | null;
  created_at: string;
}

const OTHER = '.github/workflows/ci.yml';
const day = (n: number, time = '03:07:00') => `2026-01-${`${n}`.padStart(2, '0')}T${time}Z`;

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

async function list(query = '', under = ''): Promise<{ total_count: number; workflow_runs: Row[] }> {
  const answer = await ask(github, `/actions${under}/runs${query}`);
  expect(answer.status).toBe(200);
  return bodyOf(answer);
}
const days = async (query: string) =>
  (await list(query)).workflow_runs.map(({ created_at }) => created_at.slice(8, 10));

describe('a run', () => {
  it('is a scheduled, successful one on the default branch, unless told otherwise', async () => {
    const commit = github.commit({ at: day(1), paths: [WORKFLOW] });
    const run = github.run({ workflow: WORKFLOW, createdAt: day(2) });
    const { total_count, workflow_runs } = await list();
    expect(total_count).toBe(1);
    expect(workflow_runs[0]).toMatchObject({
      id: run.id,
      name: WORKFLOW,
      path: WORKFLOW,
      workflow_id: run.workflow.id,
      event: 'schedule',
      status: 'completed',
      conclusion: 'success',
      created_at: day(2),
      run_started_at: day(2),
      updated_at: day(2),
      head_branch: 'main',
      head_sha: commit.sha,
      run_attempt: 1,
      run_number: 1,
      previous_attempt_url: null,
      html_url: `https://github.com/octo-org/shop/actions/runs/${run.id}`,
      actor: { login: 'octocat', type: 'User' },
      repository: { full_name: 'octo-org/shop', private: true },
    });
    expect(run.id).toBeGreaterThan(2 ** 32);
  });

  it('makes its workflow known', async () => {
    github.run({ workflow: WORKFLOW, createdAt: day(2) });
    const { workflows } = await bodyOf<{ workflows: unknown[] }>(await ask(github, '/actions/workflows'));
    expect(workflows).toMatchObject([{ path: WORKFLOW, state: 'active', created_at: '2026-01-02T03:07:00.000Z' }]);
  });

  it('may have been started again, by which it is not created anew', async () => {
    github.run({ workflow: WORKFLOW, createdAt: day(2), startedAt: day(2, '11:00:00'), attempt: 2 });
    const [row] = (await list()).workflow_runs;
    expect(row).toMatchObject({ created_at: day(2), run_started_at: day(2, '11:00:00'), run_attempt: 2 });
    expect(row).toMatchObject({ previous_attempt_url: expect.stringMatching(/\/attempts\/1$/) });
  });

  it('goes on, and ends', async () => {
    const run = github.run({ workflow: WORKFLOW, createdAt: day(2), status: 'in_progress' });
    expect((await list()).workflow_runs).toMatchObject([{ status: 'in_progress', conclusion: null }]);
    Object.assign(run, { status: 'completed', conclusion: 'startup_failure', updatedMs: T0 });
    expect((await list('?status=startup_failure')).workflow_runs).toMatchObject([
      { conclusion: 'startup_failure', updated_at: '2026-01-31T03:00:00Z' },
    ]);
  });

  it('cannot be over and not over', () => {
    expect(() => github.run({ workflow: WORKFLOW, createdAt: T0, status: 'queued', conclusion: 'failure' })).toThrow(
      'queued, and failure',
    );
    expect(() => github.run({ workflow: WORKFLOW, createdAt: 'yesterday' })).toThrow('no instant');
  });
});

describe('the lists', () => {
  it('are newest first, whatever the order in which they were told', async () => {
    for (const n of [3, 1, 2]) github.run({ workflow: WORKFLOW, createdAt: day(n) });
    expect(await days('')).toEqual(['03', '02', '01']);
  });

  it('of a workflow has its own only, by its id or its file', async () => {
    const mine = github.run({ workflow: WORKFLOW, createdAt: day(1) });
    const other = github.run({ workflow: OTHER, createdAt: day(2), event: 'push' });
    expect((await list()).workflow_runs.map(({ id }) => id)).toEqual([other.id, mine.id]);
    for (const key of ['nightly.yml', mine.workflow.id]) {
      const { total_count, workflow_runs } = await list('', `/workflows/${key}`);
      expect([total_count, workflow_runs.map(({ id }) => id)]).toEqual([1, [mine.id]]);
    }
    expect((await ask(github, '/actions/workflows/nope.yml/runs')).status).toBe(404);
    expect(github.requestsTo('workflow-runs')).toHaveLength(3);
  });

  it('come in pages', async () => {
    for (let n = 1; n <= 31; n += 1) github.run({ workflow: WORKFLOW, createdAt: day(n) });
    const first = await list();
    expect([first.total_count, first.workflow_runs.length]).toEqual([31, 30]);
    expect(await days('?page=2')).toEqual(['01']);
    expect(await days('?per_page=1')).toEqual(['31']);
  });
});

describe('the filters', () => {
  beforeEach(() => {
    github.run({ workflow: WORKFLOW, createdAt: day(1), conclusion: 'failure' });
    github.run({ workflow: WORKFLOW, createdAt: day(2), event: 'workflow_dispatch', actor: 'mona' });
    github.run({ workflow: WORKFLOW, createdAt: day(3), branch: 'topic', sha: 'd'.repeat(40) });
    github.run({ workflow: OTHER, createdAt: day(4), status: 'queued' });
  });

  it.each([
    ['?event=workflow_dispatch', ['02']],
    ['?actor=mona', ['02']],
    ['?branch=topic', ['03']],
    [`?head_sha=${'d'.repeat(40)}`, ['03']],
    ['?status=failure', ['01']],
    ['?status=success', ['03', '02']],
    ['?status=completed', ['03', '02', '01']],
    ['?status=queued', ['04']],
    ['?status=timed_out', []],
    ['?event=schedule&status=success', ['03']],
    ['?exclude_pull_requests=true', ['04', '03', '02', '01']],
  ])('%s', async (query, expected) => {
    expect(await days(query)).toEqual(expected);
  });

  it.each([
    ['>=2026-01-03T03:07:00Z', ['04', '03']],
    ['>2026-01-03T03:07:00Z', ['04']],
    ['<=2026-01-02T03:07:00Z', ['02', '01']],
    ['<2026-01-02T03:07:00Z', ['01']],
    ['2026-01-02T03:07:00Z..2026-01-03T03:07:00Z', ['03', '02']],
    ['*..2026-01-02T03:07:00Z', ['02', '01']],
    ['2026-01-03T03:07:00Z..*', ['04', '03']],
    ['2026-01-03T04:07:00+01:00..*', ['04', '03']],
    ['2026-01-03T03:07:00Z', ['03']],
    ['2026-01-03', ['03']],
    ['>2026-01-03', ['04']],
    ['<=2026-01-03', ['03', '02', '01']],
    ['2026-01-02..2026-01-03', ['03', '02']],
  ])('created=%s', async (created, expected) => {
    expect(await days(`?created=${encodeURIComponent(created)}`)).toEqual(expected);
  });
});

describe('what GitHub does not describe is not answered', () => {
  it.each([
    ['created=%3E%3D2026-01-03T03:07:00.000Z'],
    ['created=%3E%3D2026-01-03T03:07:00'],
    ['created=2026-01-03T03:07:00+00:00'],
    ['created=yesterday'],
    ['created=2026-01-03T03:61:00Z'],
    ['status=done'],
  ])('%s', async (query) => {
    const own = await startGitHub();
    expect((await ask(own, `/actions/runs?${query}`)).status).toBe(500);
    await expect(own.close()).rejects.toMatchObject({ name: 'NotBuilt' });
  });

  it('a workflow by its whole path', async () => {
    const own = await startGitHub();
    expect((await ask(own, `/actions/workflows/${encodeURIComponent(WORKFLOW)}/runs`)).status).toBe(500);
    await expect(own.close()).rejects.toThrow('is named by its id');
  });

  it('a search ends at a thousand', async () => {
    const own = await start();
    for (let n = 0; n < 1001; n += 1) own.run({ workflow: WORKFLOW, createdAt: T0 + n * 1000 });
    const rowsOn = async (query: string) =>
      (await bodyOf<{ workflow_runs: unknown[] }>(await ask(own, `/actions/runs?${query}`))).workflow_runs.length;
    expect(await rowsOn('per_page=100&page=11')).toBe(1);
    expect(await rowsOn('event=schedule&per_page=100&page=10')).toBe(100);
    expect(await rowsOn('event=schedule&per_page=100&page=11')).toBe(0);
  });
});

describe('quirks', () => {
  it('the order can be any', async () => {
    github.quirks.shuffledRuns = true;
    for (let n = 1; n <= 9; n += 1) github.run({ workflow: WORKFLOW, createdAt: day(n) });
    const shuffled = await days('');
    expect(shuffled).not.toEqual([...shuffled].sort().reverse());
    expect([...shuffled].sort()).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09']);
    expect(await days('')).toEqual(shuffled);
  });

  it('the list can be behind, unless it is asked for a window', async () => {
    github.quirks.staleRunsMs = 3 * 24 * 3_600_000;
    for (const n of [27, 28, 29, 30]) github.run({ workflow: WORKFLOW, createdAt: day(n, '02:00:00') });
    expect(await days('?event=schedule&per_page=1')).toEqual(['28']);
    expect(await days('?created=%3E%3D2026-01-29')).toEqual(['30', '29']);
    expect((await list()).total_count).toBe(2);
  });
});
