import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { jsonOf } from '../paging.ts';
import type { Repository } from '../repository.ts';
import { userJson } from '../users.ts';

/** The role of a person, https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

/** "The `maintain` role is mapped to `write` and the `triage` role is mapped to `read`." */
const PERMISSIONS: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
};

/** `GET …/collaborators/{username}/permission`. Everybody can read what is public. */
export function permission(repository: Repository, { parameters, base }: Call): Answer {
  const login = parameters['username'] ?? '';
  const role = repository.tracker.roleOf(login) ?? (repository.isPrivate ? undefined : 'read');
  const name = role ?? 'none';
  return jsonOf({
    permission: role === undefined ? 'none' : PERMISSIONS[role],
    role_name: name,
    user: { ...userJson(login, base), role_name: name },
  });
}
