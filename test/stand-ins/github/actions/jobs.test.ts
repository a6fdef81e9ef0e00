import { beforeEach, describe, expect, it } from 'vitest';
import { type GitHub, startGitHub } from '../server.ts';
import { ask, bodyOf, start, T0, WORKFLOW } from '../start.ts';

/** The jobs of a run and what they annotated, as global fetch sees them. */

interface Row {
  id: number;
  name: string;
  check_run_url: string;
}

const AT = '2026-01-30T03:00:00Z';

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

async function list(path: string): Promise<{ total_count: number; jobs: Row[] }> {
  const answer = await ask(github, `/actions/runs/${path}`);
  expect(answer.status).toBe(200);
  return bodyOf(answer);
}

describe('jobs', () => {
  it('of a failed run: which, and which step', async () => {
    const { id } = github.run({
      workflow: WORKFLOW,
      createdAt: AT,
      conclusion: 'failure',
      jobs: [
        { name: 'build' },
        {
          name: 'backup',
          conclusion: 'failure',
          completedAt: '2026-01-30T03:20:00Z',
          steps: [
            { name: 'Set up job' },
            { name: 'Run ./backup', conclusion: 'failure' },
            { name: 'Upload', conclusion: 'skipped' },
            { name: 'Post', number: 9 },
          ],
        },
        { name: 'report', conclusion: 'skipped' },
      ],
    });
    const { total_count, jobs } = await list(`${id}/jobs`);
    expect(total_count).toBe(3);
    expect(jobs).toMatchObject([
      { name: 'build', status: 'completed', conclusion: 'success', completed_at: '2026-01-30T03:01:00Z' },
      {
        name: 'backup',
        conclusion: 'failure',
        run_id: id,
        run_attempt: 1,
        started_at: AT,
        completed_at: '2026-01-30T03:20:00Z',
        html_url: `https://github.com/octo-org/shop/actions/runs/${id}/job/${jobs[1]?.id}`,
        steps: [
          { number: 1, name: 'Set up job', conclusion: 'success' },
          { number: 2, name: 'Run ./backup', conclusion: 'failure' },
          { number: 3, name: 'Upload', conclusion: 'skipped' },
          { number: 9, name: 'Post', conclusion: 'success' },
        ],
      },
      { name: 'report', conclusion: 'skipped', completed_at: AT, runner_id: null, steps: [] },
    ]);
    const [row] = (await bodyOf<{ workflow_runs: unknown[] }>(await ask(github, '/actions/runs'))).workflow_runs;
    expect(row).toMatchObject({ updated_at: '2026-01-30T03:20:00Z' });
  });

  it('that are not over', async () => {
    const { id } = github.run({
      workflow: WORKFLOW,
      createdAt: AT,
      status: 'in_progress',
      jobs: [
        { name: 'backup', status: 'in_progress', steps: [{ name: 'Run', status: 'in_progress' }] },
        { name: 'report', status: 'queued', steps: [{ name: 'Run', status: 'queued' }] },
      ],
    });
    expect((await list(`${id}/jobs`)).jobs).toMatchObject([
      {
        status: 'in_progress',
        conclusion: null,
        completed_at: null,
        steps: [{ conclusion: null, started_at: AT, completed_at: null }],
      },
      { status: 'queued', conclusion: null, runner_id: null, steps: [{ started_at: null }] },
    ]);
    expect(() =>
      github.run({
        workflow: WORKFLOW,
        createdAt: T0,
        jobs: [{ name: 'x', status: 'queued', conclusion: 'success' }],
      }),
    ).toThrow('queued, and success');
  });

  it('of a run that did not start: none', async () => {
    const { id } = github.run({ workflow: WORKFLOW, createdAt: AT, conclusion: 'startup_failure' });
    expect(await list(`${id}/jobs`)).toEqual({ total_count: 0, jobs: [] });
  });

  it('of its attempts: the last, all, or one', async () => {
    const jobs = [
      { name: 'first', attempt: 1, conclusion: 'failure' as const },
      { name: 'second', startedAt: '2026-01-30T09:00:00Z' },
    ];
    const { id } = github.run({ workflow: WORKFLOW, createdAt: AT, attempt: 2, jobs });
    const names = async (path: string) => (await list(`${id}${path}`)).jobs.map(({ name }) => name);
    expect(await names('/jobs')).toEqual(['second']);
    expect(await names('/jobs?filter=latest')).toEqual(['second']);
    expect(await names('/jobs?filter=all')).toEqual(['first', 'second']);
    expect(await names('/attempts/1/jobs')).toEqual(['first']);
    expect(await names('/attempts/2/jobs')).toEqual(['second']);
    for (const n of ['0', '3', 'x']) {
      expect((await ask(github, `/actions/runs/${id}/attempts/${n}/jobs`)).status).toBe(404);
    }
  });

  it('come in pages', async () => {
    const jobs = ['a', 'b', 'c'].map((name) => ({ name }));
    const { id } = github.run({ workflow: WORKFLOW, createdAt: AT, jobs });
    expect(await list(`${id}/jobs?per_page=2&page=2`)).toMatchObject({ total_count: 3, jobs: [{ name: 'c' }] });
  });

  it('of no run: 404', async () => {
    for (const path of ['7/jobs', '7/attempts/1/jobs']) {
      expect((await ask(github, `/actions/runs/${path}`)).status).toBe(404);
    }
  });

  it('by another filter are not answered', async () => {
    const own = await startGitHub();
    expect((await ask(own, '/actions/runs/1/jobs?filter=first')).status).toBe(500);
    await expect(own.close()).rejects.toThrow('filter first');
  });
});

describe('annotations', () => {
  it('of the check run that a job is', async () => {
    const { id } = github.run({
      workflow: WORKFLOW,
      createdAt: AT,
      jobs: [
        { name: 'other' },
        {
          name: 'backup',
          annotations: [
            { level: 'warning', message: 'no ping was sent', title: 'Heartbeat' },
            { level: 'failure', message: 'exit 1', path: 'src/x.ts', line: 7 },
          ],
        },
      ],
    });
    const job = (await list(`${id}/jobs`)).jobs[1];
    expect(job?.check_run_url).toBe(`${github.url}/repos/octo-org/shop/check-runs/${job?.id}`);
    const rows = await bodyOf<unknown[]>(await ask(github, `/check-runs/${job?.id}/annotations`));
    expect(rows).toMatchObject([
      { annotation_level: 'warning', title: 'Heartbeat', message: 'no ping was sent', path: '.github', start_line: 1 },
      { annotation_level: 'failure', title: '', message: 'exit 1', path: 'src/x.ts', start_line: 7 },
    ]);
    const second = await ask(github, `/check-runs/${job?.id}/annotations?per_page=1&page=2`);
    expect(await bodyOf<unknown[]>(second)).toEqual(rows.slice(1));
  });

  it('are none, or those of nothing: 404', async () => {
    const { jobs } = github.run({ workflow: WORKFLOW, createdAt: AT, jobs: [{ name: 'backup' }] });
    expect(await bodyOf(await ask(github, `/check-runs/${jobs[0]?.id}/annotations`))).toEqual([]);
    expect((await ask(github, '/check-runs/7/annotations')).status).toBe(404);
  });
});
