import { beforeEach, describe, expect, it } from 'vitest';
import type { GitHub } from '../server.ts';
import { ask, bodyOf, start, T0, WORKFLOW } from '../start.ts';
import type { WorkflowState } from './store.ts';

/** Workflows as global fetch sees them. Each answer is held to the description, or `start` fails the test. */

interface Row {
  id: number;
  path: string;
  state: string;
  name: string;
  created_at: string;
  updated_at: string;
  url: string;
}

let github: GitHub;
beforeEach(async () => {
  github = await start();
});

const list = async (query = '') =>
  bodyOf<{ total_count: number; workflows: Row[] }>(await ask(github, `/actions/workflows${query}`));

describe('the list', () => {
  it('is empty without any', async () => {
    expect(await list()).toEqual({ total_count: 0, workflows: [] });
  });

  it('has each in its state', async () => {
    const states: WorkflowState[] = ['active', 'deleted', 'disabled_fork', 'disabled_inactivity', 'disabled_manually'];
    for (const state of states) github.workflow({ path: `.github/workflows/${state}.yml`, state });
    const { total_count, workflows } = await list();
    expect(total_count).toBe(5);
    expect(workflows.map(({ state }) => state)).toEqual(states);
    expect(new Set(workflows.map(({ id }) => id)).size).toBe(5);
  });

  it('comes in pages', async () => {
    for (let n = 0; n < 5; n += 1) github.workflow({ path: `.github/workflows/${n}.yml` });
    const { total_count, workflows } = await list('?per_page=2&page=3');
    expect([total_count, workflows.map(({ path }) => path)]).toEqual([5, ['.github/workflows/4.yml']]);
  });
});

describe('one', () => {
  it('is found by its id and by the name of its file', async () => {
    const { id } = github.workflow({ path: WORKFLOW, name: 'Nightly' });
    const row = await bodyOf<Row>(await ask(github, `/actions/workflows/${id}`));
    expect(row).toMatchObject({ id, path: WORKFLOW, name: 'Nightly', state: 'active' });
    expect(row.url).toBe(`${github.url}/repos/octo-org/shop/actions/workflows/${id}`);
    expect(await bodyOf<Row>(await ask(github, '/actions/workflows/nightly.yml'))).toEqual(row);
  });

  it.each(['9', 'nope.yml', 'Nightly'])('is a 404 by %s', async (key) => {
    github.workflow({ path: WORKFLOW, name: 'Nightly' });
    const answer = await ask(github, `/actions/workflows/${key}`);
    expect([answer.status, (await bodyOf(answer))['message']]).toEqual([404, 'Not Found']);
  });

  it('is called by its path when it has no name, and is as old as the test says', async () => {
    github.workflow({ path: WORKFLOW, createdAt: '2025-05-01T00:00:00Z', updatedAt: T0 });
    expect(await bodyOf(await ask(github, '/actions/workflows/nightly.yml'))).toMatchObject({
      name: WORKFLOW,
      created_at: '2025-05-01T00:00:00.000Z',
      updated_at: '2026-01-31T03:00:00.000Z',
    });
  });

  it('changes when it is told again, or its row is', async () => {
    const row = github.workflow({ path: WORKFLOW, name: 'Nightly', createdAt: '2025-05-01T00:00:00Z' });
    expect(github.workflow({ path: WORKFLOW, state: 'disabled_manually', updatedAt: T0 })).toBe(row);
    const told = { name: 'Nightly', created_at: '2025-05-01T00:00:00.000Z', updated_at: '2026-01-31T03:00:00.000Z' };
    expect((await list()).workflows).toMatchObject([{ ...told, state: 'disabled_manually' }]);
    row.state = 'active';
    expect((await list()).workflows).toMatchObject([{ ...told, state: 'active' }]);
  });
});
