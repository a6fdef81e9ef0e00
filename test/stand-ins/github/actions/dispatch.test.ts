import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_PERMISSIONS, type GitHub } from '../server.ts';
import { ask, bodyOf, start, T0, WORKFLOW } from '../start.ts';

/** Runs that a request starts or ends, and what is told of one run, attempt and job. */

let github: GitHub;
let authorization: string;
beforeEach(async () => {
  github = await start();
  authorization = `Bearer ${github.addToken({ ...ALL_PERMISSIONS, actions: 'write' })}`;
});

const dispatch = (body: object) =>
  ask(github, '/actions/workflows/nightly.yml/dispatches', { authorization, body: { ref: 'main', ...body } });

describe('a dispatch', () => {
  beforeEach(() => void github.workflow({ path: WORKFLOW }));

  it('starts a run that is in the lists, and says which one where it is asked to', async () => {
    expect((await dispatch({})).status).toBe(204);
    const answer = await dispatch({ return_run_details: true });
    const { workflow_run_id: id } = await bodyOf(answer);
    expect(answer.status).toBe(200);
    const { workflow_runs: rows } = await bodyOf<{ workflow_runs: unknown[] }>(
      await ask(github, '/actions/workflows/nightly.yml/runs?event=workflow_dispatch'),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      id,
      status: 'queued',
      head_branch: 'main',
      actor: { login: 'github-actions[bot]' },
    });
  });

  it.each<[string, () => void, object, number, string]>([
    [
      'is disabled',
      () => github.workflow({ path: WORKFLOW, state: 'disabled_manually' }),
      {},
      422,
      'disabled workflow',
    ],
    ['has no trigger', () => github.file(WORKFLOW, 'on: push'), {}, 422, "does not have 'workflow_dispatch'"],
    [
      'needs an input',
      () => github.file(WORKFLOW, 'on:\n  workflow_dispatch:\n    inputs: {region: {required: true}}'),
      {},
      422,
      "Required input 'region' not provided",
    ],
    [
      'has no such input',
      () => github.file(WORKFLOW, 'on: [push, workflow_dispatch]'),
      { inputs: { region: 'eu' } },
      422,
      'Unexpected inputs',
    ],
    [
      'is in a repository without Actions',
      () => github.repositoryIs({ actionsDisabled: true }),
      {},
      422,
      'Actions has been disabled for this repository',
    ],
    [
      'is on an older server',
      () => Object.assign(github.quirks, { noRunDetails: 400 }),
      { return_run_details: true },
      400,
      'return_run_details',
    ],
  ])('is refused where the workflow %s', async (_, prepare, body, status, message) => {
    prepare();
    const answer = await dispatch(body);
    expect([answer.status, (await bodyOf(answer))['message']]).toEqual([status, expect.stringContaining(message)]);
    expect(github.runs()).toEqual([]);
  });

  it('that is not carried out starts nothing', async () => {
    github.fault({ on: 'dispatch', times: 1, fault: { kind: 'cut' } });
    await expect(dispatch({ return_run_details: true }).then((answer) => answer.text())).rejects.toThrow();
    expect(github.runs()).toEqual([]);
  });
});

it('a run is cancelled, once', async () => {
  const run = github.run({ workflow: WORKFLOW, createdAt: T0, status: 'in_progress' });
  const cancel = () => ask(github, `/actions/runs/${run.id}/cancel`, { authorization, method: 'POST' });
  expect((await cancel()).status).toBe(202);
  expect(run).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
  expect((await cancel()).status).toBe(409);
});

describe('a run', () => {
  it('has its attempts', async () => {
    const attempts = [{ attempt: 1, conclusion: 'success' as const }];
    const seed = { workflow: WORKFLOW, createdAt: T0, startedAt: T0 + 60_000, conclusion: 'failure' as const };
    const { id } = github.run({ ...seed, attempt: 2, attempts });
    const first = await bodyOf(await ask(github, `/actions/runs/${id}/attempts/1`));
    expect(first).toMatchObject({ run_attempt: 1, conclusion: 'success', run_started_at: '2026-01-31T03:00:00Z' });
    const second = await bodyOf(await ask(github, `/actions/runs/${id}/attempts/2`));
    expect(second).toMatchObject({
      run_attempt: 2,
      conclusion: 'failure',
      previous_attempt_url: expect.stringContaining('/attempts/1'),
    });
    expect(await bodyOf(await ask(github, `/actions/runs/${id}`))).toEqual(second);
    expect((await ask(github, `/actions/runs/${id}/attempts/3`)).status).toBe(404);
  });

  it('has jobs by their ids, with a log behind a redirect', async () => {
    const names = [{ name: 'backup', log: 'Error: no space' }, { name: 'report' }];
    const { jobs } = github.run({ workflow: WORKFLOW, createdAt: T0, jobs: names });
    const job = await ask(github, `/actions/jobs/${jobs[0]?.id}`);
    expect(await bodyOf(job)).toMatchObject({ id: jobs[0]?.id, name: 'backup' });
    const log = await ask(github, `/actions/jobs/${jobs[0]?.id}/logs`);
    expect(log.status).toBe(302);
    expect(await (await fetch(log.headers.get('location') ?? '')).text()).toBe('Error: no space');
    expect((await ask(github, `/actions/jobs/${jobs[1]?.id}/logs`)).status).toBe(404);
    expect((await ask(github, '/actions/jobs/7')).status).toBe(404);
  });

  it('shows the names of jobs cut, each part of a called one by itself', () => {
    const long = 'x'.repeat(101);
    const { jobs } = github.run({ workflow: WORKFLOW, createdAt: T0, jobs: [{ name: `${long} / sync` }] });
    expect(jobs[0]?.name).toBe(`${'x'.repeat(97)}... / sync`);
  });
});
