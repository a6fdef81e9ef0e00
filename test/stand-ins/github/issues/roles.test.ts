import { expect, it } from 'vitest';
import { ask, bodyOf, start, T0 } from '../start.ts';

/** Who may do what with an issue, and comments that were edited. */

it.each([
  ['maintain', 'write'],
  ['triage', 'read'],
  ['admin', 'admin'],
] as const)('the role %s is the permission %s', async (role, permission) => {
  const github = await start();
  github.role('Mona', role);
  const answer = await bodyOf(await ask(github, '/collaborators/mona/permission'));
  expect(answer).toMatchObject({ permission, role_name: role, user: { login: 'mona' } });
});

it('somebody without a role can read what is public', async () => {
  const github = await start();
  const permission = async () => (await bodyOf(await ask(github, '/collaborators/mona/permission')))['permission'];
  expect(await permission()).toBe('none');
  github.repositoryIs({ private: false });
  expect(await permission()).toBe('read');
});

it('an edited comment is found by when it was edited', async () => {
  const github = await start();
  const comments = [
    { body: '/ack', author: 'mona', at: T0 - 60_000, updatedAt: T0 },
    { body: 'x', at: T0 - 60_000 },
  ];
  github.issue({ title: 'Missed', comments });
  const rows = await bodyOf<unknown[]>(await ask(github, '/issues/1/comments?since=2026-01-31T02:59:30Z'));
  expect(rows).toMatchObject([
    { created_at: '2026-01-31T02:59:00Z', updated_at: '2026-01-31T03:00:00Z', user: { login: 'mona', type: 'User' } },
  ]);
});
