import { createHash } from 'node:crypto';
import type { Answer } from '../tickstem/wire.ts';
import type { Call } from './endpoints.ts';
import { jsonOf } from './paging.ts';
import { Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';
import { stamp } from './time.ts';

/** Who GitHub knows: people, and apps. */

/** Who a `GITHUB_TOKEN` is: https://api.github.com/users/github-actions%5Bbot%5D. */
export const ACTIONS_BOT = 'github-actions[bot]';
const ACTIONS_BOT_ID = 41_898_282;
const ACTIONS_APP_ID = 15_368;

/** `GET /user`: who a person's token is of. An installation's token, as `GITHUB_TOKEN` is one, may not ask. */
export function user({ createdMs }: Repository, { login, base }: Call): Answer {
  if (login === undefined) throw new Refusal(401, 'Requires authentication');
  if (login.endsWith('[bot]')) throw new Refusal(403, 'Resource not accessible by integration');
  const unsaid = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  const times = { created_at: stamp(createdMs), updated_at: stamp(createdMs) };
  return jsonOf({ ...userJson(login, base), ...unsaid, ...counts, ...times });
}

/** Ids and node ids are stable: they follow from the name. */
export function idOf(what: string): number {
  return 1_000_000 + (createHash('sha1').update(what.toLowerCase()).digest().readUInt32BE() % 900_000_000);
}

export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}${id}`).toString('base64');
}

/** GitHub's `simple-user`; the type follows from the login. */
export function userJson(login: string, base: string, kind: 'User' | 'Organization' = 'User') {
  const isBot = login.endsWith('[bot]');
  const id = login === ACTIONS_BOT ? ACTIONS_BOT_ID : idOf(login);
  const url = `${base}/users/${encodeURIComponent(login)}`;
  const slug = login.replace(/\[bot\]$/, '');
  return {
    login,
    id,
    node_id: nodeId('U_', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${isBot ? `apps/${slug}` : slug}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: isBot ? 'Bot' : kind,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** What an app may do and hears of is not told: `permissions` and `events` are only there. */
export function appJson(slug: string, base: string) {
  const isActions = slug === 'github-actions';
  const id = isActions ? ACTIONS_APP_ID : idOf(slug);
  return {
    id,
    slug,
    node_id: nodeId('A_', id),
    owner: userJson(isActions ? 'github' : 'octo-org', base, 'Organization'),
    name: isActions ? 'GitHub Actions' : slug,
    description: isActions ? 'Automate your workflow from idea to production' : null,
    external_url: isActions ? 'https://help.github.com/en/actions' : 'https://example.com',
    html_url: `https://github.com/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { issues: 'write', metadata: 'read' },
    events: ['issues'],
  };
}
